import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

/** Class initialisation with many threads: once only, waiters see its result, failures for all, a recursive request. */
public class InitializationRaces {
    static final AtomicInteger RUNS = new AtomicInteger();

    static class Slow {
        static final int VALUE;
        static final Map<String, Integer> TABLE = new HashMap<>();

        static {
            RUNS.incrementAndGet();
            sleep(30);
            for (int i = 0; i < 100; i++) {
                TABLE.put("k" + i, i);
            }
            VALUE = 42;
        }
    }

    static class Fails {
        static int x = boom();

        static int boom() {
            sleep(20);
            throw new IllegalStateException("init fails");
        }
    }

    static class A {
        static final int N = 1 + peek();
        static final int M = B.K;

        static int peek() {
            return N;
        }
    }

    static class B {
        static final int K = new Random(5).nextInt(10) + (A.N == 0 ? 100 : 200);
    }

    static class Parent {
        static final List<String> LOG = Collections.synchronizedList(new ArrayList<>());

        static {
            LOG.add("parent");
            sleep(5);
        }
    }

    static class Child1 extends Parent {
        static int v = add("child1");
    }

    static class Child2 extends Parent {
        static int v = add("child2");
    }

    static int add(String s) {
        Parent.LOG.add(s);
        return 1;
    }

    interface WithDefault {
        Object O = add("interface default");

        default void m() { }
    }

    interface Plain {
        Object O = add("interface plain");

        void m();
    }

    static class Impl implements WithDefault, Plain {
        static int v = add("impl");

        @Override
        public void m() { }
    }

    static class SelfThread {
        static int got;
        static final Thread T;

        static {
            T = new Thread(() -> got = SelfThread.class.getSimpleName().length() + SelfThread.after);
            T.start();
            sleep(10);
            after = 5;
        }

        static int after;
    }

    static void sleep(int ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException e) {
            throw new Error(e);
        }
    }

    static <T> List<String> race(int n, Callable<T> c) throws Exception {
        CyclicBarrier start = new CyclicBarrier(n);
        ExecutorService e = Executors.newFixedThreadPool(n);
        List<Future<String>> fs = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            fs.add(e.submit(() -> {
                start.await();
                try {
                    return String.valueOf(c.call());
                } catch (ExceptionInInitializerError x) {
                    return "EIIE " + x.getCause().getMessage();
                } catch (NoClassDefFoundError x) {
                    return "NCDFE " + x.getMessage();
                }
            }));
        }
        List<String> out = new ArrayList<>();
        for (Future<String> f : fs) {
            out.add(f.get());
        }
        e.shutdown();
        Collections.sort(out);
        return out;
    }

    public static void main(String[] args) throws Exception {
        System.out.println(race(6, () -> Slow.VALUE + Slow.TABLE.size()) + " " + RUNS);
        System.out.println(race(4, () -> Fails.x));
        try {
            System.out.println(Fails.x);
        } catch (NoClassDefFoundError e) {
            System.out.println(e.getMessage() + " " + String.valueOf(e.getCause()).replaceAll("thread-\\d", "thread-N"));
        }
        System.out.println(A.N + " " + A.M + " " + B.K);
        System.out.println(race(2, new Callable<Integer>() {
            final AtomicInteger who = new AtomicInteger();

            @Override
            public Integer call() {
                return who.getAndIncrement() == 0 ? Child1.v : Child2.v;
            }
        }) + " " + Parent.LOG.get(0) + " " + new TreeSet<>(Parent.LOG) + " " + Parent.LOG.size());
        Parent.LOG.clear();
        Impl[] none = new Impl[2];
        Class<?> c = Impl.class;
        System.out.println(Parent.LOG + " " + none.length);
        new Impl().m();
        System.out.println(Parent.LOG + " " + (Plain.O != null) + " " + Parent.LOG);
        SelfThread.T.join();
        System.out.println(SelfThread.got + " " + SelfThread.after);
        Class.forName("InitializationRaces$Child1", false, InitializationRaces.class.getClassLoader());
    }
}
