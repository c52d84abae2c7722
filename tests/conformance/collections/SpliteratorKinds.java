import java.util.*;
import java.util.concurrent.*;
import java.util.stream.*;

/** Spliterators: characteristics, splitting, exact sizes, late binding, own ones, primitive ones, bulk traversal. */
public class SpliteratorKinds {
    static String chars(Spliterator<?> s) {
        StringBuilder b = new StringBuilder();
        int[] f = {Spliterator.ORDERED, Spliterator.DISTINCT, Spliterator.SORTED, Spliterator.SIZED, Spliterator.NONNULL, Spliterator.IMMUTABLE, Spliterator.CONCURRENT, Spliterator.SUBSIZED};
        String n = "ODSZNICU";
        for (int i = 0; i < f.length; i++) {
            b.append(s.hasCharacteristics(f[i]) ? n.charAt(i) : '-');
        }
        return b.toString();
    }

    static <T> String tree(Spliterator<T> s, int depth) {
        Spliterator<T> left = depth > 0 ? s.trySplit() : null;
        if (left != null) {
            return "(" + tree(left, depth - 1) + " " + tree(s, depth - 1) + ")";
        }
        List<T> l = new ArrayList<>();
        long est = s.estimateSize();
        if (s.tryAdvance(l::add)) {
            s.forEachRemaining(l::add);
        }
        return (est == Long.MAX_VALUE ? "?" : est) + "" + l + (s.tryAdvance(l::add) ? "more" : "");
    }

    static <T> void show(String name, Spliterator<T> s) {
        String cmp;
        try {
            cmp = String.valueOf(s.getComparator());
        } catch (IllegalStateException e) {
            cmp = "ISE";
        }
        String c = chars(s);
        long exact = s.getExactSizeIfKnown();
        System.out.println(name + " " + c + " " + (cmp.contains("@") ? "cmp" : cmp) + " " + exact + " " + tree(s, 2));
    }

    public static void main(String[] args) {
        List<Integer> base = IntStream.range(0, 9).boxed().toList();
        show("List.of", base.spliterator());
        show("ArrayList", new ArrayList<>(base).spliterator());
        show("LinkedList", new LinkedList<>(base).spliterator());
        show("Vector", new Vector<>(base).spliterator());
        show("ArrayDeque", new ArrayDeque<>(base).spliterator());
        show("PriorityQueue", new PriorityQueue<>(base).spliterator());
        show("HashSet", new HashSet<>(base).spliterator());
        show("LinkedHashSet", new LinkedHashSet<>(base).spliterator());
        show("TreeSet", new TreeSet<>(base).spliterator());
        show("TreeSetRev", new TreeSet<>(base).descendingSet().spliterator());
        TreeMap<Integer, Integer> tm = new TreeMap<>(Comparator.reverseOrder());
        base.forEach(x -> tm.put(x, -x));
        show("TreeMap.keys", tm.keySet().spliterator());
        show("TreeMap.entries", tm.entrySet().spliterator());
        show("TreeMap.values", tm.values().spliterator());
        show("TreeMap.sub", tm.subMap(7, 2).keySet().spliterator());
        show("HashMap.entries", new HashMap<>(tm).entrySet().spliterator());
        show("HashMap.values", new HashMap<>(tm).values().spliterator());
        show("COW", new CopyOnWriteArrayList<>(base).spliterator());
        show("COWSet", new CopyOnWriteArraySet<>(base).spliterator());
        show("SkipSet", new ConcurrentSkipListSet<>(base).spliterator());
        show("CHM", ConcurrentHashMap.newKeySet().spliterator());
        show("CLQ", new ConcurrentLinkedQueue<>(base).spliterator());
        show("LBQ", new LinkedBlockingQueue<>(base).spliterator());
        show("ABQ", new ArrayBlockingQueue<>(20, false, base).spliterator());
        show("PBQ", new PriorityBlockingQueue<>(base).spliterator());
        show("Enum", EnumSet.allOf(Thread.State.class).spliterator());
        show("Array", Arrays.spliterator(new String[] {"a", "b", "c", "d", "e"}, 1, 5));
        show("int[]", Arrays.spliterator(new int[] {1, 2, 3, 4, 5}));
        show("range", IntStream.range(0, 10).spliterator());
        show("longRange", LongStream.rangeClosed(-3, 3).spliterator());
        show("iterate", Stream.iterate(1, x -> x < 20, x -> x * 2).spliterator());
        show("filter", base.stream().filter(x -> x % 2 == 0).spliterator());
        show("map", base.stream().map(x -> x + 1).spliterator());
        show("sorted", base.stream().sorted(Comparator.reverseOrder()).spliterator());
        show("distinct", base.stream().distinct().spliterator());
        show("limit", base.stream().skip(2).limit(4).spliterator());
        show("flat", base.stream().flatMap(x -> Stream.of(x, x)).spliterator());
        show("concat", Stream.concat(base.stream(), Stream.of(100)).spliterator());
        show("builder", Stream.<Integer>builder().add(1).add(2).add(3).build().spliterator());
        show("empty", Spliterators.emptySpliterator());
        show("single", Stream.of(1).spliterator());
        show("iterSized", Spliterators.spliterator(base.iterator(), 9, Spliterator.ORDERED));
        show("iterUnknown", Spliterators.spliteratorUnknownSize(base.iterator(), 0));
        show("Collections.nCopies", Collections.nCopies(5, "x").spliterator());
        show("singletonList", Collections.singletonList(1).spliterator());
        show("chars", "hello".chars().spliterator());
        show("codePoints", "h\ud83d\ude00".codePoints().spliterator());
        show("BitSet", BitSet.valueOf(new long[] {0b1011001}).stream().spliterator());
        List<Integer> late = new ArrayList<>(List.of(1, 2));
        Stream<Integer> ls = late.stream();
        Spliterator<Integer> lsp = late.spliterator();
        late.add(3);
        System.out.println(ls.toList() + " " + lsp.estimateSize());
        late.add(4);
        try {
            lsp.forEachRemaining(x -> { });
            System.out.println("no CME");
        } catch (ConcurrentModificationException e) {
            System.out.println("CME");
        }
        class Countdown extends Spliterators.AbstractSpliterator<Integer> {
            int n;

            Countdown(int n) {
                super(n, SIZED | ORDERED);
                this.n = n;
            }

            @Override
            public boolean tryAdvance(java.util.function.Consumer<? super Integer> c) {
                if (n == 0) {
                    return false;
                }
                c.accept(n--);
                return true;
            }
        }
        show("own", new Countdown(8));
        System.out.println(StreamSupport.stream(new Countdown(3000), true).mapToInt(x -> x).sum() + " " + StreamSupport.stream(new Countdown(3000), true).map(x -> x * 2).filter(x -> x % 3 == 0).toList().hashCode());
        PrimitiveIterator.OfInt pi = Spliterators.iterator(IntStream.of(5, 6, 7).spliterator());
        System.out.println(pi.nextInt() + pi.next());
        pi.forEachRemaining((int x) -> System.out.println(x));
        for (Runnable r : List.<Runnable>of(() -> Arrays.spliterator(new int[3], 2, 1), () -> Spliterators.spliterator((Iterator<?>) null, 1, 0), () -> base.spliterator().tryAdvance(null), () -> Arrays.spliterator(new int[3], 0, 4))) {
            try {
                r.run();
                System.out.println("no exception");
            } catch (RuntimeException e) {
                System.out.println(e.getClass().getSimpleName());
            }
        }
    }
}
