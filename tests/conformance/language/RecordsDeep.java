import java.lang.annotation.*;
import java.util.*;
import java.util.function.*;

/** Records: canonical and compact constructors, nesting, generics, equals of floats and arrays, annotations, varargs, interfaces, statics, overridden accessors, serial forms in text. */
public class RecordsDeep {
    record Point(int x, int y) implements Comparable<Point> {
        static final Point ORIGIN = new Point(0, 0);
        static int made;

        Point {
            made++;
            if (x == Integer.MIN_VALUE) {
                throw new IllegalArgumentException("too small: " + y);
            }
            x = Math.floorMod(x, 100);
        }

        Point(int both) {
            this(both, both);
        }

        Point() {
            this(7);
        }

        @Override
        public int compareTo(Point o) {
            return Comparator.comparingInt(Point::x).thenComparing(Point::y).compare(this, o);
        }

        double norm() {
            return Math.sqrt((double) x * x + y * y);
        }
    }

    record All(boolean z, byte b, char c, short s, int i, long l, float f, double d, String t, int[] a, Object o) {
    }

    record Gen<T extends Comparable<T>, U>(T key, List<? extends U> values) {
        Gen {
            Objects.requireNonNull(key, "key");
            values = List.copyOf(values);
        }

        <V> Gen<T, V> map(Function<? super U, ? extends V> f) {
            List<V> l = new ArrayList<>();
            values.forEach(v -> l.add(f.apply(v)));
            return new Gen<>(key, l);
        }
    }

    record Empty() {
    }

    record Var(String head, int... tail) {
        @Override
        public int[] tail() {
            return tail.clone();
        }
    }

    record Own(int v) {
        @Override
        public int v() {
            return v + 1;
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Own other && other.v % 10 == v % 10;
        }

        @Override
        public int hashCode() {
            return v % 10;
        }

        @Override
        public String toString() {
            return "Own<" + v + "," + v() + ">";
        }
    }

    record Node<T>(T value, Node<T> next) implements Iterable<T> {
        @Override
        public Iterator<T> iterator() {
            return new Iterator<>() {
                Node<T> at = Node.this;

                @Override
                public boolean hasNext() {
                    return at != null;
                }

                @Override
                public T next() {
                    T v = at.value;
                    at = at.next;
                    return v;
                }
            };
        }
    }

    record Outer(Inner in) {
        record Inner(Deep d) {
            record Deep(String s) {
            }
        }

        static Outer of(String s) {
            return new Outer(new Inner(new Inner.Deep(s)));
        }
    }

    record Fl(float f, double d) {
    }

    record $Odd_1(int $, int _a, String ünï) {
    }

    sealed interface Expr {
        record Num(int n) implements Expr {
        }

        record Add(Expr a, Expr b) implements Expr {
        }

        record Neg(Expr e) implements Expr {
        }

        default int eval() {
            if (this instanceof Num n) {
                return n.n;
            }
            if (this instanceof Add a) {
                return a.a.eval() + a.b().eval();
            }
            return -((Neg) this).e.eval();
        }
    }

    record Cached(Supplier<String> s) {
        private static final Map<String, Integer> CALLS = new TreeMap<>();

        Cached(String t) {
            this(() -> {
                CALLS.merge(t, 1, Integer::sum);
                return t;
            });
        }
    }

    public static void main(String[] args) {
        Point p = new Point(205, -3);
        System.out.println(p + " " + new Point() + " " + new Point(5).equals(new Point(105, 5)) + " " + p.hashCode() + " " + p.norm() + " " + Point.made + Point.ORIGIN);
        try {
            new Point(Integer.MIN_VALUE);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage() + " " + e.getStackTrace()[0].getMethodName());
        }
        int[] arr = {1};
        All all = new All(true, (byte) -1, 'ß', (short) 300, -7, 1L << 40, 1.5f, -0.0, "t", arr, null);
        String text = all.toString();
        System.out.println(text.replaceAll("@[0-9a-f]+", "@"));
        All same = new All(true, (byte) -1, 'ß', (short) 300, -7, 1L << 40, 1.5f, -0.0, new String("t"), arr, null);
        System.out.println(all.equals(same) + " " + (all.hashCode() == same.hashCode()) + " " + all.equals(new All(true, (byte) -1, 'ß', (short) 300, -7, 1L << 40, 1.5f, 0.0, "t", arr, null)));
        System.out.println(new Fl(Float.NaN, 0.0).equals(new Fl(Float.intBitsToFloat(0x7fc00001), 0.0)) + " " + new Fl(0f, 0).equals(new Fl(-0f, 0)) + " " + new Fl(1, Double.NaN).hashCode() + " " + new Fl(-0f, -0.0));
        Gen<String, Integer> g = new Gen<>("k", List.of(1, 2));
        System.out.println(g + " " + g.map(i -> i * 1.5) + " " + g.equals(g.map(i -> i)));
        try {
            new Gen<String, String>(null, null);
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(new Empty() + " " + new Empty().equals(new Empty()) + " " + new Empty().hashCode());
        Var v = new Var("h", 1, 2, 3);
        v.tail()[0] = 99;
        System.out.println(v.head + Arrays.toString(v.tail()) + new Var("x").tail.length + v.equals(new Var("h", 1, 2, 3)));
        System.out.println(new Own(12) + " " + new Own(12).equals(new Own(2)) + " " + new HashSet<>(List.of(new Own(3), new Own(14))).contains(new Own(23)));
        int sum = 0;
        for (int i : new Node<>(1, new Node<>(2, new Node<>(3, null)))) {
            sum = sum * 10 + i;
        }
        System.out.println(sum + " " + new Node<>("a", null));
        System.out.println(Outer.of("deep") + " " + Outer.of("a").equals(Outer.of("a")) + " " + Outer.of("a").in.d.s());
        System.out.println(new $Odd_1(1, 2, "x") + " " + new $Odd_1(1, 2, "x").hashCode());
        Expr e = new Expr.Add(new Expr.Num(5), new Expr.Neg(new Expr.Add(new Expr.Num(1), new Expr.Num(1))));
        System.out.println(e + " = " + e.eval() + " " + e.equals(new Expr.Add(new Expr.Num(5), new Expr.Neg(new Expr.Add(new Expr.Num(1), new Expr.Num(1))))));
        Cached c = new Cached("call");
        System.out.println(c.s().get() + c.s.get() + Cached.CALLS);
        record Local<T>(T a, T b) {
            static int count = 3;

            T pick(boolean first) {
                return first ? a : b;
            }
        }
        System.out.println(new Local<>("l", "r").pick(false) + Local.count + new Local<>(1, null).hashCode());
        TreeSet<Point> sorted = new TreeSet<>(List.of(new Point(3, 1), new Point(1, 9), new Point(3, 0)));
        System.out.println(sorted);
        Map<Point, String> m = new HashMap<>();
        m.put(new Point(1), "one");
        System.out.println(m.get(new Point(101, 1)) + " " + new Point(1).equals(null) + " " + new Point(1).equals("x"));
        Node<Object> deep = null;
        for (int i = 0; i < 50; i++) {
            deep = new Node<>(i, deep);
        }
        System.out.println(deep.toString().length() + " " + deep.hashCode());
    }
}
