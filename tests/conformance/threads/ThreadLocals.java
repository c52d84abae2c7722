import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.function.*;

/** ThreadLocal and InheritableThreadLocal: initial values, removal, inheritance, many at once, values that go away. */
public class ThreadLocals {
    static final AtomicInteger MADE = new AtomicInteger();

    static <T> T in(Callable<T> c) throws Exception {
        FutureTask<T> f = new FutureTask<>(c);
        Thread t = new Thread(f);
        t.start();
        return f.get();
    }

    public static void main(String[] args) throws Exception {
        ThreadLocal<Integer> counter = ThreadLocal.withInitial(MADE::incrementAndGet);
        System.out.println(counter.get() + " " + counter.get() + " " + in(counter::get) + " " + in(counter::get) + " " + counter.get());
        counter.remove();
        System.out.println(counter.get() + " " + MADE);
        counter.set(null);
        System.out.println(counter.get() + " " + MADE);
        counter.remove();
        counter.remove();
        System.out.println(counter.get());
        ThreadLocal<String> plain = new ThreadLocal<>() {
            @Override
            protected String initialValue() {
                return "init-" + (Thread.currentThread().getName().equals("main") ? "main" : "other");
            }
        };
        System.out.println(plain.get() + " " + in(plain::get));
        ThreadLocal<String> none = new ThreadLocal<>();
        System.out.println(none.get());
        try {
            ThreadLocal.withInitial(null);
        } catch (NullPointerException e) {
            System.out.println("NPE");
        }
        ThreadLocal<Object> failing = ThreadLocal.withInitial(() -> { throw new IllegalStateException("no value"); });
        for (int i = 0; i < 2; i++) {
            try {
                failing.get();
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
        }
        failing.set("now");
        System.out.println(failing.get());

        InheritableThreadLocal<List<String>> inherited = new InheritableThreadLocal<>() {
            @Override
            protected List<String> childValue(List<String> parent) {
                List<String> l = new ArrayList<>(parent);
                l.add("child");
                return l;
            }
        };
        inherited.set(new ArrayList<>(List.of("root")));
        System.out.println(in(inherited::get) + " " + in(() -> in(inherited::get)) + " " + inherited.get());
        InheritableThreadLocal<String> simple = new InheritableThreadLocal<>();
        simple.set("p");
        System.out.println(in(() -> { String s = simple.get(); simple.set("q"); return s + simple.get() + in(simple::get); }) + simple.get());
        Thread no = new Thread(null, () -> System.out.println("not inherited " + simple.get() + " " + inherited.get()), "no", 0, false);
        no.start();
        no.join();
        // The value at the time of construction counts, not at start.
        String[] seen = new String[1];
        Thread late = new Thread(() -> seen[0] = simple.get());
        simple.set("changed");
        late.start();
        late.join();
        System.out.println(seen[0]);

        List<ThreadLocal<Integer>> many = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            int n = i;
            many.add(i % 3 == 0 ? ThreadLocal.withInitial(() -> n) : new ThreadLocal<>());
            if (i % 3 == 1) {
                many.get(i).set(-i);
            }
        }
        long sum = 0;
        for (ThreadLocal<Integer> l : many) {
            Integer v = l.get();
            sum = sum * 7 + (v == null ? 1 : v);
        }
        for (int i = 0; i < 1000; i += 2) {
            many.get(i).remove();
        }
        for (ThreadLocal<Integer> l : many) {
            Integer v = l.get();
            sum = sum * 7 + (v == null ? 1 : v);
        }
        System.out.println(sum);
        many = null;
        System.gc();
        for (int i = 0; i < 1500; i++) {
            ThreadLocal<byte[]> l = new ThreadLocal<>();
            l.set(new byte[1 << 18]);
        }
        System.out.println("stale values are reclaimed");

        ExecutorService pool = Executors.newFixedThreadPool(1);
        ThreadLocal<Integer> uses = ThreadLocal.withInitial(() -> 0);
        for (int i = 0; i < 3; i++) {
            System.out.print(pool.submit(() -> { uses.set(uses.get() + 1); return uses.get(); }).get() + " ");
        }
        pool.shutdown();
        System.out.println(uses.get());
        ThreadLocalRandom r = ThreadLocalRandom.current();
        System.out.println((r == ThreadLocalRandom.current()) + " " + (r.nextInt(5) < 5) + " " + (in(() -> ThreadLocalRandom.current().nextInt(3, 4))) + " " + r.ints(10, 2, 3).sum());
        try {
            r.setSeed(1);
        } catch (UnsupportedOperationException e) {
            System.out.println("setSeed " + e.getMessage());
        }
        try {
            r.nextInt(0);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
