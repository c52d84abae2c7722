import java.util.*;
import java.util.concurrent.atomic.*;

/** Thread objects: states, names, groups, locals, daemons, handlers, class initialisation by many threads, stacks of others. */
public class ThreadLife {
    static void p(Object o) {
        System.out.println(o);
    }

    static class Slow {
        static int inits;
        static final int VALUE;

        static {
            inits++;
            try {
                Thread.sleep(30);
            } catch (InterruptedException e) {
                throw new Error(e);
            }
            VALUE = 42;
        }
    }

    static class FailSlow {
        static {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new Error(e);
            }
            if (true) {
                throw new IllegalStateException("init failed");
            }
        }

        static void touch() {
        }
    }

    public static void main(String[] args) throws Exception {
        Thread t = new Thread(() -> { }, "named");
        p(t.getState() + " " + t.isAlive() + " " + t.getName() + " " + t.getPriority() + " " + t.getThreadGroup().getName() + " " + t.isDaemon());
        t.setPriority(Thread.MAX_PRIORITY);
        t.start();
        t.join();
        p(t.getState() + " " + t.isAlive() + " " + t.getThreadGroup());
        try {
            t.start();
        } catch (IllegalThreadStateException e) {
            p(e);
        }
        try {
            t.setPriority(11);
        } catch (IllegalArgumentException e) {
            p(e);
        }
        ThreadLocal<List<Integer>> tl = ThreadLocal.withInitial(ArrayList::new);
        InheritableThreadLocal<String> inh = new InheritableThreadLocal<>() {
            @Override
            protected String childValue(String v) {
                return v + "/child";
            }
        };
        inh.set("parent");
        tl.get().add(1);
        Thread child = new Thread(() -> {
            tl.get().add(2);
            tl.get().add(3);
            p(tl.get() + " " + inh.get());
            tl.remove();
            p(tl.get());
        });
        child.start();
        child.join();
        p(tl.get() + " " + inh.get());
        Thread[] racers = new Thread[6];
        AtomicInteger sum = new AtomicInteger();
        for (int i = 0; i < 6; i++) {
            racers[i] = new Thread(() -> sum.addAndGet(Slow.VALUE));
            racers[i].start();
        }
        for (Thread r : racers) {
            r.join();
        }
        p(sum + " " + Slow.inits);
        Map<String, AtomicInteger> errs = Collections.synchronizedMap(new TreeMap<>());
        for (int i = 0; i < 4; i++) {
            racers[i] = new Thread(() -> {
                try {
                    FailSlow.touch();
                } catch (Throwable e) {
                    errs.computeIfAbsent(e.getClass().getName(), k -> new AtomicInteger()).incrementAndGet();
                }
            });
            racers[i].start();
        }
        for (int i = 0; i < 4; i++) {
            racers[i].join();
        }
        p(errs);
        List<String> caught = Collections.synchronizedList(new ArrayList<>());
        Thread.setDefaultUncaughtExceptionHandler((th, e) -> caught.add("default " + th.getName() + " " + e.getMessage()));
        Thread a = new Thread(() -> {
            throw new RuntimeException("one");
        }, "A");
        a.start();
        a.join();
        Thread b = new Thread(() -> {
            throw new RuntimeException("two");
        }, "B");
        b.setUncaughtExceptionHandler((th, e) -> caught.add("own " + th.getName() + " " + e.getMessage()));
        b.start();
        b.join();
        ThreadGroup g = new ThreadGroup("group") {
            @Override
            public void uncaughtException(Thread th, Throwable e) {
                caught.add("group " + th.getName() + " " + e.getMessage());
            }
        };
        Thread c = new Thread(g, () -> {
            throw new RuntimeException("three");
        }, "C");
        c.start();
        c.join();
        p(caught);
        Thread.setDefaultUncaughtExceptionHandler(null);
        p(g.getParent().getName() + " " + g.activeCount() + " " + g.getMaxPriority());
        Thread sleeper = new Thread(() -> {
            try {
                Thread.sleep(100_000);
            } catch (InterruptedException e) {
                p("out of sleep");
            }
        }, "sleeper");
        sleeper.start();
        while (sleeper.getState() != Thread.State.TIMED_WAITING) {
            Thread.yield();
        }
        StackTraceElement[] st = sleeper.getStackTrace();
        p(Arrays.stream(st).anyMatch(e -> e.getMethodName().equals("sleep")) + " " + st[st.length - 1].getMethodName());
        p(Thread.getAllStackTraces().containsKey(sleeper) + " " + (Thread.activeCount() >= 2));
        sleeper.interrupt();
        sleeper.join(10_000);
        p(sleeper.isAlive());
        Thread joined = new Thread(() -> {
            try {
                Thread.sleep(50_000);
            } catch (InterruptedException e) {
                // ends
            }
        });
        joined.start();
        long t0 = System.nanoTime();
        joined.join(20);
        p((System.nanoTime() - t0 >= 18_000_000L) + " " + joined.isAlive());
        joined.interrupt();
        joined.join();
        int count = 300;
        AtomicInteger ran = new AtomicInteger();
        List<Thread> many = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Thread x = new Thread(ran::incrementAndGet);
            many.add(x);
            x.start();
        }
        for (Thread x : many) {
            x.join();
        }
        p(ran);
        Thread big = new Thread(null, () -> p(deep(20_000)), "big stack", 64L << 20);
        big.start();
        big.join();
        Thread daemon = new Thread(() -> {
            while (true) {
                try {
                    Thread.sleep(1000);
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
        daemon.setDaemon(true);
        daemon.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> p("hook runs")));
        Thread last = new Thread(() -> {
            try {
                Thread.sleep(30);
            } catch (InterruptedException e) {
                return;
            }
            p("last non-daemon thread ends");
        });
        last.start();
        p("main ends");
    }

    static int deep(int n) {
        return n == 0 ? 0 : 1 + deep(n - 1);
    }
}
