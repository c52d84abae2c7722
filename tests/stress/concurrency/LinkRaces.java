import java.io.InputStream;
import java.util.concurrent.CyclicBarrier;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Threads that run the same code for the first time at once: fields, methods, call sites, lambdas, string concatenation,
 * switches on strings and types are linked by whoever comes first. Then a call site that sees many classes.
 */
public class LinkRaces implements Program {
    interface Shape {
        int id();

        default int twice() {
            return 2 * id();
        }
    }

    static class A implements Shape, Comparable<A> {
        public int id() {
            return 1;
        }

        public int compareTo(A other) {
            return 0;
        }
    }

    static class B extends A {
        public int id() {
            return 2;
        }
    }

    static class C implements Cloneable, Shape {
        public int id() {
            return 3;
        }

        public int twice() {
            return 60;
        }
    }

    record D(int a) implements Shape {
        public int id() {
            return 4;
        }
    }

    enum E implements Shape {
        ONE {
            public int id() {
                return 5;
            }
        };
    }

    /** Is defined again in every round. */
    public static class Code implements Supplier<String> {
        int field = 3;
        static long total;
        long[] array = {1, 2, 3};

        @Override
        public String get() {
            IntFunction<String> function = n -> "<" + n + field + ">";
            Supplier<Code> maker = Code::new;
            Shape[] shapes = {new A(), new B(), new C(), new D(4), E.ONE};
            int sum = 0;
            for (Shape shape : shapes) {
                sum = sum * 10 + shape.id();
            }
            for (Shape shape : shapes) {
                sum += shape.twice();
            }
            Object o = shapes;
            String text = switch (function.apply(1)) {
                case "<13>" -> "good";
                default -> "bad";
            };
            try {
                o = (String) o;
            } catch (ClassCastException e) {
                text += "cast";
            }
            int[][] grid = new int[2][3];
            return sum + text + maker.get().field + (o instanceof Shape[] s ? s.length : -1) + grid[1].length
                + array[2] + new D(9) + java.util.stream.IntStream.range(0, 3).mapToObj(function).toList();
        }
    }

    static class FreshLoader extends ClassLoader {
        FreshLoader() {
            super(LinkRaces.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            // The outer class too, for nest mates and inner classes are known by it.
            if (!name.startsWith("LinkRaces") || name.endsWith("FreshLoader")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> found = findLoadedClass(name);
                if (found == null) {
                    try (InputStream in = getParent().getResourceAsStream(name + ".class")) {
                        byte[] bytes = in.readAllBytes();
                        found = defineClass(name, bytes, 0, bytes.length);
                    } catch (java.io.IOException e) {
                        throw new ClassNotFoundException(name, e);
                    }
                }
                return found;
            }
        }
    }

    /** Class metadata stays for the life of the machine: that many rounds are enough. */
    static final int ROUNDS_MAX = 600;

    @Override
    public String run(long millis) throws Throwable {
        long end = System.nanoTime() + millis * 500_000;
        int rounds = 0;
        String expected = new Code().get();
        while (System.nanoTime() - end < 0 && rounds < ROUNDS_MAX) {
            rounds++;
            @SuppressWarnings("unchecked")
            Supplier<String> code = (Supplier<String>) new FreshLoader().loadClass("LinkRaces$Code")
                .getDeclaredConstructor().newInstance();
            CyclicBarrier barrier = new CyclicBarrier(3);
            Workers.run(60_000, 3, (workers, index) -> {
                barrier.await();
                String seen = code.get();
                Workers.check(seen.equals(expected), seen + " instead of " + expected);
            });
        }
        Shape[] shapes = {new A(), new B(), new C(), new D(1), E.ONE};
        int[] ids = {1, 2, 3, 4, 5};
        int[] twice = {2, 4, 60, 8, 10};
        long[] calls = new long[3];
        Workers.run(millis / 2, 3, (workers, index) -> {
            int seed = index + 1;
            while (workers.running()) {
                for (int i = 0; i < 300; i++) {
                    seed = seed * 1103515245 + 12345;
                    int which = (seed >>> 16) % 5;
                    Shape shape = shapes[which];
                    Workers.check(shape.id() == ids[which], "a call went to another class's method");
                    Workers.check(shape.twice() == twice[which], "a default method's call went astray");
                }
                calls[index] += 300;
            }
        });
        return rounds + " rounds, " + (calls[0] + calls[1] + calls[2]) + " calls";
    }
}
