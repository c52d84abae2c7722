import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;

/** States, names, priorities, identities, stack traces and holdsLock of threads. */
public class ThreadStates {
    interface Body { Object run() throws Exception; }

    static void t(String name, Body b) {
        try {
            System.out.println(name + " = " + b.run());
        } catch (Throwable e) {
            System.out.println(name + " ! " + e);
        }
    }

    static void until(Thread t, Thread.State s) throws InterruptedException {
        while (t.getState() != s) {
            Thread.sleep(1);
        }
    }

    static class Named extends Thread {
        Named(String n) {
            super(n);
        }

        @Override
        public void run() {
            System.out.println("run of " + getName());
        }
    }

    static void deep(int n, CountDownLatch in, Object block) throws InterruptedException {
        if (n > 0) {
            deep(n - 1, in, block);
            return;
        }
        in.countDown();
        synchronized (block) {
            block.wait();
        }
    }

    public static void main(String[] args) throws Exception {
        t("main", () -> { Thread m = Thread.currentThread(); return m.getName() + " " + m.getId() + " " + m.getPriority() + " " + m.isDaemon() + " " + m.isAlive() + " " + m.getState() + " " + m + " " + m.getContextClassLoader().getClass().getSimpleName(); });
        t("names", () -> { Thread x = new Thread(() -> { }); int n = Integer.parseInt(x.getName().substring(7)); Thread y = new Thread(() -> { }); return y.getName().equals("Thread-" + (n + 1)) + " " + (y.getId() > x.getId()); });
        t("nullName", () -> new Thread((String) null));
        t("setNullName", () -> { new Thread().setName(null); return 0; });
        t("priority", () -> { Thread x = new Thread(); x.setPriority(1); int a = x.getPriority(); x.setPriority(10); return a + " " + x.getPriority() + " " + Thread.MIN_PRIORITY + Thread.NORM_PRIORITY + Thread.MAX_PRIORITY; });
        t("badPriority", () -> { new Thread().setPriority(11); return 0; });
        t("badPriority0", () -> { new Thread().setPriority(0); return 0; });
        t("twice", () -> { Thread x = new Named("once"); x.start(); x.join(); try { x.start(); } catch (IllegalThreadStateException e) { return e + " " + x.getState(); } return null; });
        t("runDirect", () -> { Thread x = new Named("direct"); x.run(); return x.getState(); });
        t("daemonAlive", () -> { CountDownLatch l = new CountDownLatch(1); Thread x = new Thread(() -> { try { l.await(); } catch (InterruptedException e) { } }); x.start(); try { x.setDaemon(true); } catch (IllegalThreadStateException e) { return e + " " + x.isDaemon(); } finally { l.countDown(); x.join(); } return null; });
        t("inheritDaemon", () -> { boolean[] d = new boolean[1]; int[] p = new int[1]; Thread x = new Thread(() -> { Thread y = new Thread(); d[0] = y.isDaemon(); p[0] = y.getPriority(); }); x.setDaemon(true); x.setPriority(3); x.start(); x.join(); return d[0] + " " + p[0]; });
        Object mon = new Object();
        t("blocked", () -> { Thread x = new Thread(() -> { synchronized (mon) { } }); synchronized (mon) { x.start(); until(x, Thread.State.BLOCKED); } x.join(); return x.getState(); });
        t("waiting", () -> { Thread x = new Thread(() -> { synchronized (mon) { try { mon.wait(); } catch (InterruptedException e) { } } }); x.start(); until(x, Thread.State.WAITING); synchronized (mon) { mon.notify(); Thread.sleep(5); System.out.println("notified but not owner: " + x.getState()); } x.join(); return x.getState(); });
        t("timed", () -> { Thread x = new Thread(() -> { try { Thread.sleep(100000); } catch (InterruptedException e) { } }); x.start(); until(x, Thread.State.TIMED_WAITING); x.interrupt(); x.join(); return "ok"; });
        t("timedWait", () -> { Thread x = new Thread(() -> { synchronized (mon) { try { mon.wait(100000); } catch (InterruptedException e) { } } }); x.start(); until(x, Thread.State.TIMED_WAITING); x.interrupt(); x.join(); return "ok"; });
        t("parked", () -> { Thread x = new Thread(() -> LockSupport.park("blocker")); x.start(); until(x, Thread.State.WAITING); Object b = LockSupport.getBlocker(x); LockSupport.unpark(x); x.join(); return b + " " + LockSupport.getBlocker(x); });
        t("parkedTimed", () -> { Thread x = new Thread(() -> LockSupport.parkNanos(100_000_000_000L)); x.start(); until(x, Thread.State.TIMED_WAITING); LockSupport.unpark(x); x.join(); return "ok"; });
        t("permit", () -> { LockSupport.unpark(Thread.currentThread()); LockSupport.unpark(Thread.currentThread()); LockSupport.park(); long a = System.nanoTime(); LockSupport.parkNanos(20_000_000); return System.nanoTime() - a >= 15_000_000; });
        t("unparkNew", () -> { Thread x = new Thread(() -> { }); LockSupport.unpark(x); LockSupport.unpark(null); return x.getState(); });
        t("joining", () -> { Thread s = new Thread(() -> LockSupport.park()); Thread x = new Thread(() -> { try { s.join(); } catch (InterruptedException e) { } }); s.start(); x.start(); until(x, Thread.State.WAITING); LockSupport.unpark(s); x.join(); return s.getState(); });
        t("joinTimeout", () -> { Thread s = new Thread(() -> LockSupport.park()); s.start(); s.join(10); boolean a = s.isAlive(); LockSupport.unpark(s); s.join(); s.join(); s.join(1); return a + " " + s.isAlive(); });
        t("joinNew", () -> { Thread s = new Thread(); s.join(); return s.getState(); });
        t("holds", () -> { boolean a = Thread.holdsLock(mon); synchronized (mon) { synchronized (mon) { a |= !Thread.holdsLock(mon); } a |= !Thread.holdsLock(mon); } return a + " " + Thread.holdsLock(mon); });
        t("holdsNull", () -> Thread.holdsLock(null));
        t("notOwner", () -> { mon.notify(); return 0; });
        t("notOwnerWait", () -> { mon.wait(1); return 0; });
        t("waitNeg", () -> { synchronized (mon) { mon.wait(-1); } return 0; });
        t("waitNanos", () -> { synchronized (mon) { mon.wait(0, 1000000); } return 0; });
        t("trace", () -> { CountDownLatch in = new CountDownLatch(1); Object block = new Object(); Thread x = new Thread(() -> { try { deep(3, in, block); } catch (InterruptedException e) { } }, "traced"); x.start(); in.await(); until(x, Thread.State.WAITING); StackTraceElement[] s = x.getStackTrace(); StringBuilder b = new StringBuilder(); for (StackTraceElement e : s) { b.append(e.getClassName().replaceAll("Lambda.*", "Lambda")).append('.').append(e.getMethodName().startsWith("lambda") ? "lambda" : e.getMethodName()).append(' '); } boolean all = Thread.getAllStackTraces().containsKey(x); x.interrupt(); x.join(); return b.toString() + all + " " + x.getStackTrace().length + " " + Thread.getAllStackTraces().containsKey(x); });
        t("traceSelf", () -> { StackTraceElement[] s = Thread.currentThread().getStackTrace(); return s[0].getMethodName() + " " + s[s.length - 1]; });
        t("yield", () -> { Thread.yield(); Thread.onSpinWait(); return "ok"; });
        t("clone", () -> { class C extends Thread { Object c() throws CloneNotSupportedException { return clone(); } } return new C().c(); });
        t("ccl", () -> { ClassLoader own = new ClassLoader() { }; Thread.currentThread().setContextClassLoader(own); boolean a = new Thread().getContextClassLoader() == own; Thread.currentThread().setContextClassLoader(ThreadStates.class.getClassLoader()); return a; });
        t("stackSize", () -> { int[] d = new int[2]; for (int i = 0; i < 2; i++) { int k = i; Thread x = new Thread(null, () -> { try { d[k] = rec(0); } catch (StackOverflowError e) { d[k] = depth; } }, "s", i == 0 ? 1 << 18 : 1 << 24); x.start(); x.join(); } return d[1] > d[0] * 4; });
        t("threadEnds", () -> { Thread x = new Thread(() -> { synchronized (mon) { throw new ThreadDeath(); } }); x.start(); x.join(); synchronized (mon) { return x.getState(); } });
    }

    static int depth;

    static int rec(int n) {
        depth = n;
        return rec(n + 1) + 1;
    }
}
