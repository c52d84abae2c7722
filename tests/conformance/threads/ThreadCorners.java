import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** Rules of Thread: names, priorities, starting twice, joins, inheritance, holding of locks, parking permits. */
public class ThreadCorners {
    static final List<String> LOG = Collections.synchronizedList(new ArrayList<>());

    interface Action {
        Object run() throws Throwable;
    }

    static void attempt(String what, Action action) {
        try {
            System.out.println(what + ": " + action.run());
        } catch (Throwable e) {
            System.out.println(what + ": " + e);
        }
    }

    public static void main(String[] arguments) throws Exception {
        Thread current = Thread.currentThread();
        System.out.println(current.getName() + " " + current.getPriority() + " " + current.isDaemon() + " " + current.getThreadGroup().getName() + " " + current);
        Thread never = new Thread(() -> { }, "never");
        System.out.println(never.getState() + " " + never.isAlive() + " " + never.getStackTrace().length + " " + never.isInterrupted());
        never.interrupt();
        System.out.println(never.isInterrupted());
        never.join();
        never.join(10);
        attempt("null name", () -> new Thread((Runnable) null, null));
        attempt("set null name", () -> {
            never.setName(null);
            return null;
        });
        attempt("priority 0", () -> {
            never.setPriority(0);
            return null;
        });
        attempt("priority 11", () -> {
            never.setPriority(11);
            return null;
        });
        attempt("negative join", () -> {
            never.join(-1);
            return null;
        });
        attempt("bad nanos", () -> {
            Thread.sleep(1, 1_000_000);
            return null;
        });
        attempt("negative sleep", () -> {
            Thread.sleep(-5);
            return null;
        });
        Thread group = new Thread(new ThreadGroup("weak") {
            {
                setMaxPriority(3);
            }
        }, () -> { }, "grouped");
        group.setPriority(9);
        System.out.println(group.getPriority() + " " + group.getThreadGroup().getMaxPriority());
        Thread twice = new Thread(() -> LOG.add("ran once"));
        twice.start();
        twice.join();
        attempt("start again", () -> {
            twice.start();
            return null;
        });
        System.out.println(LOG + " " + twice.getState() + " " + twice.getThreadGroup());
        attempt("daemon after start", () -> {
            current.setDaemon(true);
            return null;
        });
        Thread parent = new Thread(() -> {
            Thread child = new Thread(() -> { });
            LOG.add(child.isDaemon() + " " + child.getPriority() + " " + (child.getContextClassLoader() == null));
        });
        parent.setDaemon(true);
        parent.setPriority(7);
        parent.setContextClassLoader(null);
        parent.start();
        parent.join();
        System.out.println(LOG.get(1));
        InheritableThreadLocal<List<String>> inherited = new InheritableThreadLocal<>() {
            @Override
            protected List<String> childValue(List<String> value) {
                List<String> copy = new ArrayList<>(value);
                copy.add("child");
                return copy;
            }

            @Override
            protected List<String> initialValue() {
                return List.of("initial");
            }
        };
        inherited.set(List.of("parent"));
        Thread heir = new Thread(() -> LOG.add(inherited.get().toString()));
        Thread disinherited = new Thread(null, () -> LOG.add(inherited.get().toString()), "no", 0, false);
        heir.start();
        heir.join();
        disinherited.start();
        disinherited.join();
        System.out.println(LOG.subList(2, 4));

        LockSupport.unpark(current);
        LockSupport.unpark(current);
        LockSupport.park("blocker");
        long start = System.nanoTime();
        LockSupport.parkNanos(2_000_000);
        System.out.println("one permit only: " + (System.nanoTime() - start > 1_000_000) + " " + LockSupport.getBlocker(current));
        current.interrupt();
        LockSupport.park();
        System.out.println("park sees the interrupt and keeps it: " + current.isInterrupted());
        attempt("sleep", () -> {
            Thread.sleep(1000);
            return "slept";
        });
        System.out.println(Thread.interrupted());
        current.interrupt();
        Object monitor = new Object();
        attempt("wait", () -> {
            synchronized (monitor) {
                monitor.wait();
            }
            return null;
        });
        attempt("wait without the lock", () -> {
            monitor.wait(1);
            return null;
        });
        attempt("notify without the lock", () -> {
            monitor.notify();
            return null;
        });
        attempt("negative wait", () -> {
            synchronized (monitor) {
                monitor.wait(-1);
            }
            return null;
        });
        CountDownLatch ready = new CountDownLatch(1);
        Thread parked = new Thread(() -> {
            ready.countDown();
            LockSupport.park(monitor);
        }, "parked");
        parked.start();
        ready.await();
        while (parked.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        System.out.println((LockSupport.getBlocker(parked) == monitor) + " " + parked.getStackTrace()[0].getMethodName());
        LockSupport.unpark(parked);
        parked.join();
        synchronized (monitor) {
            Thread blocked = new Thread(() -> {
                synchronized (monitor) {
                    LOG.add("got it");
                }
            });
            blocked.start();
            while (blocked.getState() != Thread.State.BLOCKED) {
                Thread.onSpinWait();
            }
            System.out.println(blocked.getState() + " " + Thread.holdsLock(monitor));
        }
        Thread.UncaughtExceptionHandler handler = (t, e) -> LOG.add(t.getName() + " died of " + e.getMessage());
        Thread dies = new Thread(() -> {
            throw new IllegalStateException("its own fault");
        }, "mortal");
        dies.setUncaughtExceptionHandler(handler);
        dies.start();
        dies.join();
        System.out.println(LOG.get(LOG.size() - 1) + " " + dies.getUncaughtExceptionHandler());
        attempt("stop", () -> Thread.class.getMethod("countStackFrames").isAnnotationPresent(Deprecated.class));
        attempt("enumerate", () -> Thread.enumerate(new Thread[10]) >= 1);
        attempt("all traces", () -> Thread.getAllStackTraces().containsKey(current));
    }
}
