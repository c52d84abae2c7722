import java.util.*;

/** ThreadGroup: hierarchy, maximum priority, enumeration, daemon groups, uncaught exceptions, destruction. */
public class ThreadGroups {
    static final Set<String> INTERRUPTED = Collections.synchronizedSet(new TreeSet<>());

    interface Body { Object run() throws Exception; }

    static void t(String name, Body b) {
        try {
            System.out.println(name + " = " + b.run());
        } catch (Throwable e) {
            System.out.println(name + " ! " + e);
        }
    }

    static class Loud extends ThreadGroup {
        Loud(ThreadGroup parent, String name) {
            super(parent, name);
        }

        @Override
        public void uncaughtException(Thread t, Throwable e) {
            System.out.println(getName() + " caught " + e + " of " + t.getName() + " alive " + t.isAlive());
        }
    }

    @SuppressWarnings("removal")
    public static void main(String[] args) throws Exception {
        ThreadGroup main = Thread.currentThread().getThreadGroup();
        t("main", () -> main.getName() + " " + main.getMaxPriority() + " " + main.getParent().getName() + " " + main.getParent().getParent() + " " + main.isDaemon() + " " + main);
        ThreadGroup a = new ThreadGroup("a"), b = new Loud(a, "b");
        t("parents", () -> a.getParent() == main && b.getParent() == a && a.parentOf(b) && a.parentOf(a) && !b.parentOf(a) && main.getParent().parentOf(b));
        t("nullParent", () -> new ThreadGroup(null, "x"));
        t("toString", () -> a + " " + b.toString().replace("ThreadGroups$", ""));
        a.setMaxPriority(4);
        t("maxPri", () -> a.getMaxPriority() + " " + b.getMaxPriority());
        b.setMaxPriority(9);
        t("maxPri2", () -> b.getMaxPriority());
        b.setMaxPriority(0);
        b.setMaxPriority(11);
        t("maxPri3", () -> b.getMaxPriority());
        Object gate = new Object();
        boolean[] go = new boolean[1];
        Runnable wait = () -> {
            synchronized (gate) {
                while (!go[0]) {
                    try {
                        gate.wait();
                    } catch (InterruptedException e) {
                        INTERRUPTED.add(Thread.currentThread().getName());
                    }
                }
            }
        };
        Thread t1 = new Thread(a, wait, "t1"), t2 = new Thread(b, wait, "t2"), t3 = new Thread(b, () -> { wait.run(); throw new IllegalStateException("boom"); }, "t3");
        t2.setPriority(10);
        t("clamped", () -> t1.getPriority() + " " + t2.getPriority());
        t("before", () -> a.activeCount() + " " + b.activeCount() + " " + a.activeGroupCount());
        t1.start();
        t2.start();
        t3.start();
        t("active", () -> a.activeCount() + " " + b.activeCount() + " " + a.activeGroupCount() + " " + t1.getThreadGroup().getName());
        t("enumerate", () -> { Thread[] ts = new Thread[10]; int n = a.enumerate(ts); Set<String> s = new TreeSet<>(); for (int i = 0; i < n; i++) { s.add(ts[i].getName()); } return n + " " + s; });
        t("enumerateFlat", () -> { Thread[] ts = new Thread[10]; int n = a.enumerate(ts, false); return n + " " + ts[0].getName(); });
        t("enumerateShort", () -> { Thread[] ts = new Thread[1]; return a.enumerate(ts); });
        t("groups", () -> { ThreadGroup[] gs = new ThreadGroup[5]; int n = main.enumerate(gs); return n + gs[0].getName() + gs[1].getName(); });
        t("destroyBusy", () -> { a.destroy(); return a.isDestroyed(); });
        b.interrupt();
        Thread.sleep(50);
        synchronized (gate) {
            go[0] = true;
            gate.notifyAll();
        }
        t1.join();
        t2.join();
        t3.join();
        System.out.println("interrupted " + INTERRUPTED);
        t("after", () -> a.activeCount() + " " + t1.getThreadGroup() + " " + t1.getState());
        t("overflow", () -> { Thread t = new Thread(b, () -> { throw new Error("e"); }, "t4"); t.start(); t.join(); return "joined"; });
        t("handlerOverGroup", () -> { Thread t = new Thread(b, () -> { throw new Error("e5"); }, "t5"); t.setUncaughtExceptionHandler((x, e) -> System.out.println("own handler " + e.getMessage())); boolean g = t.getUncaughtExceptionHandler() == b; t.start(); t.join(); return g + " " + t.getUncaughtExceptionHandler(); });
        Thread.setDefaultUncaughtExceptionHandler((x, e) -> System.out.println("default " + x.getName() + " " + e.getMessage()));
        t("default", () -> { Thread t = new Thread(a, () -> { throw new Error("e6"); }, "t6"); t.start(); t.join(); return Thread.getDefaultUncaughtExceptionHandler() != null; });
        t("handlerThrows", () -> { Thread t = new Thread(a, () -> { throw new Error("e7"); }, "t7"); t.setUncaughtExceptionHandler((x, e) -> { throw new RuntimeException("ignored"); }); t.start(); t.join(); return t.isAlive(); });
        Thread.setDefaultUncaughtExceptionHandler(null);
        t("destroy", () -> { b.destroy(); return b.isDestroyed() + " " + a.activeGroupCount(); });
        t("intoDestroyed", () -> { Thread t = new Thread(b, () -> { }, "x"); t.start(); return t; });
        t("daemonGroup", () -> { ThreadGroup d = new ThreadGroup("d"); d.setDaemon(true); Thread t = new Thread(d, () -> { }, "inD"); boolean td = t.isDaemon(); t.start(); t.join(); Thread.sleep(20); return td + " " + d.isDaemon() + " " + d.isDestroyed(); });
        t("nullGroup", () -> new Thread((ThreadGroup) null, "g").getThreadGroup().getName());
    }
}
