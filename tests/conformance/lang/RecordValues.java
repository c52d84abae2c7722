import java.util.*;

/** Records: equality of each component type, hash codes, compact constructors, generics, nesting, interfaces, arrays. */
public class RecordValues {
    record All(boolean z, byte b, short s, char c, int i, long l, float f, double d, String t, int[] a) { }

    record Empty() { }

    record Range(int lo, int hi) implements Comparable<Range>, Iterable<Integer> {
        static int made;

        Range {
            if (lo > hi) {
                throw new IllegalArgumentException(lo + ">" + hi);
            }
            made++;
        }

        Range(int hi) {
            this(0, hi);
        }

        int size() {
            return hi - lo;
        }

        @Override
        public int compareTo(Range o) {
            return Comparator.comparingInt(Range::lo).thenComparingInt(Range::hi).compare(this, o);
        }

        @Override
        public Iterator<Integer> iterator() {
            return new Iterator<>() {
                int at = lo;

                @Override
                public boolean hasNext() {
                    return at < hi;
                }

                @Override
                public Integer next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException("end of " + Range.this);
                    }
                    return at++;
                }
            };
        }
    }

    record Pair<A, B>(A first, B second) {
        <C> Pair<A, C> with(C c) {
            return new Pair<>(first, c);
        }

        static <T> Pair<T, T> twin(T t) {
            return new Pair<>(t, t);
        }
    }

    record Own(String name, List<Integer> l) {
        Own(String name, List<Integer> l) {
            this.name = name.strip();
            this.l = List.copyOf(l);
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Own w && w.name.equalsIgnoreCase(name);
        }

        @Override
        public int hashCode() {
            return name.toLowerCase(Locale.ROOT).hashCode();
        }

        @Override
        public String toString() {
            return "<" + name + ">";
        }

        public String name() {
            return name + "!";
        }
    }

    sealed interface Tree<T> permits Leaf, Node { }

    record Leaf<T>(T value) implements Tree<T> { }

    record Node<T>(Tree<T> left, Tree<T> right) implements Tree<T> { }

    static <T> int depth(Tree<T> t) {
        if (t instanceof Leaf<T>) {
            return 1;
        }
        Node<T> n = (Node<T>) t;
        return 1 + Math.max(depth(n.left()), depth(n.right()));
    }

    static String tr(java.util.function.Supplier<Object> s) {
        try {
            return String.valueOf(s.get());
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName() + "(" + e.getMessage() + ")";
        }
    }

    public static void main(String[] args) throws Exception {
        int[] a = {1};
        All x = new All(true, (byte) -1, (short) 2, '\u00e9', 3, 1L << 40, Float.NaN, -0.0, "t", a), y = new All(true, (byte) -1, (short) 2, '\u00e9', 3, 1L << 40, Float.NaN, -0.0, "t", a), z = new All(true, (byte) -1, (short) 2, '\u00e9', 3, 1L << 40, Float.NaN, 0.0, "t", a);
        System.out.println(x.equals(y) + " " + x.equals(z) + " " + (x.hashCode() == y.hashCode()) + " " + x.equals(null) + x.equals("x") + " " + x.toString().replaceAll("a=\\[I@.*", "a"));
        System.out.println(new All(false, (byte) 0, (short) 0, 'c', 0, 0, 0f, 0, null, null) + " " + new All(false, (byte) 0, (short) 0, 'c', 0, 0, 0f, 0, null, null).hashCode());
        System.out.println(new Empty() + " " + new Empty().hashCode() + " " + new Empty().equals(new Empty()) + " " + new Range(5) + " " + new Range(1, 3).hashCode() + " " + tr(() -> new Range(3, 1)) + " " + Range.made);
        int sum = 0;
        for (int i : new Range(2, 6)) {
            sum = sum * 10 + i;
        }
        List<Range> rs = new ArrayList<>(List.of(new Range(3, 4), new Range(1, 9), new Range(1, 2)));
        Collections.sort(rs);
        System.out.println(sum + " " + rs + " " + new TreeSet<>(rs).first().size() + " " + tr(() -> new Range(0).iterator().next()) + " " + tr(() -> { new Range(1).iterator().remove(); return 0; }));
        Pair<String, Integer> p = new Pair<>("k", null);
        System.out.println(p + " " + p.hashCode() + " " + p.equals(new Pair<>("k", null)) + " " + p.with(List.of(1)) + " " + Pair.twin(Pair.twin(1)) + " " + new HashSet<>(List.of(p, p.with(2), new Pair<>("k", 2))).size());
        Own o = new Own("  Bob ", Arrays.asList(1, 2));
        System.out.println(o + " " + o.name() + " " + o.name + " " + o.equals(new Own("BOB", List.of())) + " " + o.l() + " " + tr(() -> o.l().remove(0)) + tr(() -> new Own(null, List.of())).startsWith("NullPointer"));
        Tree<Integer> t = new Node<>(new Leaf<>(1), new Node<>(new Leaf<>(2), new Leaf<>(3)));
        System.out.println(t + " " + depth(t) + " " + t.equals(new Node<>(new Leaf<>(1), new Node<>(new Leaf<>(2), new Leaf<>(3)))) + " " + t.hashCode());
        record Local(int n, Local next) { }
        Local l = null;
        for (int i = 0; i < 50; i++) {
            l = new Local(i, l);
        }
        System.out.println(l.hashCode() + " " + l.toString().length() + " " + l.equals(new Local(49, l.next())));
        for (var c : All.class.getRecordComponents()) {
            System.out.print(c.getName() + ":" + c.getType().getSimpleName() + " " + (c.getName().equals("a") ? "" : c.getAccessor().invoke(x)) + " ");
        }
        System.out.println(All.class.isRecord() + " " + Pair.class.getRecordComponents()[0].getGenericType() + " " + x.getClass().getSuperclass() + " " + java.lang.reflect.Modifier.toString(Range.class.getModifiers()));
        var f = Range.class.getDeclaredField("lo");
        f.setAccessible(true);
        try {
            f.setInt(new Range(1), 5);
        } catch (IllegalAccessException e) {
            System.out.println(e.getMessage());
        }
    }
}
