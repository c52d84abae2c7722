import java.util.ArrayList;
import java.util.List;

/** Constructors that throw: half-made objects, initialisers that throw, resources, inner outer pairs, and what this escapes to. */
public class TryInConstructors {
    static final List<Object> ESCAPED = new ArrayList<>();

    static class Escapes {
        final int value;
        int other = 5;

        Escapes(int v) {
            ESCAPED.add(this);
            if (v < 0) {
                throw new IllegalArgumentException("negative " + v);
            }
            value = v;
        }

        @Override
        public String toString() {
            return "Escapes(" + value + "," + other + ")";
        }
    }

    static class Sub extends Escapes {
        final List<String> names = new ArrayList<>();

        Sub(int v) {
            super(check(v));
            names.add("made");
        }

        static int check(int v) {
            if (v == 100) {
                throw new IllegalStateException("before super");
            }
            return v;
        }

        @Override
        public String toString() {
            return super.toString() + names;
        }
    }

    static class Initialiser {
        static int made;
        final int[] data = allocate();

        {
            if (made == 2) {
                throw new ArithmeticException("third");
            }
            made++;
        }

        int[] allocate() {
            return new int[made == 0 ? 3 : made];
        }
    }

    static class Resource implements AutoCloseable {
        static int open;

        Resource(boolean fail) {
            open++;
            if (fail) {
                throw new IllegalStateException("cannot open");
            }
        }

        @Override
        public void close() {
            open--;
        }
    }

    record Range(int low, int high) {
        Range {
            if (low > high) {
                int t = low;
                low = high;
                high = t;
            }
        }

        Range(String text) {
            this(Integer.parseInt(text.split("-")[0]), Integer.parseInt(text.split("-")[1]));
        }
    }

    enum Strict {
        OK;

        static {
            try {
                valueOf("MISSING");
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    static void attempt(Runnable action) {
        try {
            action.run();
            System.out.println("made");
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }

    public static void main(String[] arguments) {
        attempt(() -> new Escapes(3));
        attempt(() -> new Escapes(-3));
        attempt(() -> new Sub(4));
        attempt(() -> new Sub(-4));
        attempt(() -> new Sub(100));
        for (Object o : ESCAPED) {
            System.out.println(o instanceof Sub s && s.names == null ? "half made " + s.value + s.other : o.toString());
        }
        for (int i = 0; i < 4; i++) {
            attempt(Initialiser::new);
        }
        attempt(() -> {
            try (Resource a = new Resource(false); Resource b = new Resource(true)) {
                System.out.println("never");
            }
        });
        System.out.println(Resource.open + " " + new Range(5, 2) + " " + new Range("7-3"));
        attempt(() -> new Range("7"));
        attempt(() -> new Range("a-b"));
        System.out.println(Strict.OK);
    }
}
