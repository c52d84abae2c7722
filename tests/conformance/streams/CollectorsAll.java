import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;
import java.util.stream.*;

/** All collectors, nested, with suppliers of maps and collections, merge conflicts, nulls, own collectors, teeing. */
public class CollectorsAll {
    record P(String city, String name, int age, double pay) { }

    static void show(Object o) {
        System.out.println(o);
    }

    static String tr(Supplier<Object> s) {
        try {
            return String.valueOf(s.get());
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName() + "(" + e.getMessage() + ")";
        }
    }

    public static void main(String[] args) {
        List<P> ps = new ArrayList<>();
        Random r = new Random(21);
        String[] cities = {"Oslo", "Rome", "Bern", "Lima"};
        for (int i = 0; i < 60; i++) {
            ps.add(new P(cities[r.nextInt(4)], "n" + r.nextInt(20), 20 + r.nextInt(40), r.nextInt(1000) / 8.0));
        }
        for (boolean par : new boolean[] {false, true}) {
            Supplier<Stream<P>> s = () -> par ? ps.parallelStream() : ps.stream();
            show(s.get().collect(Collectors.groupingBy(P::city, TreeMap::new, Collectors.mapping(P::name, Collectors.toCollection(TreeSet::new)))));
            show(s.get().collect(Collectors.groupingBy(P::city, TreeMap::new, Collectors.teeing(Collectors.counting(), Collectors.averagingDouble(P::pay), (n, a) -> n + "x" + a))));
            show(s.get().collect(Collectors.groupingBy(P::city, TreeMap::new, Collectors.collectingAndThen(Collectors.maxBy(Comparator.comparingInt(P::age).thenComparing(P::name).thenComparingDouble(P::pay)), o -> o.get().name() + o.get().age()))));
            show(s.get().collect(Collectors.partitioningBy(p -> p.age() > 40, Collectors.summarizingInt(P::age))));
            show(s.get().collect(Collectors.groupingBy(p -> p.age() / 10 * 10, TreeMap::new, Collectors.groupingBy(P::city, TreeMap::new, Collectors.filtering(p -> p.pay() > 50, Collectors.counting())))));
            System.out.println(s.get().collect(Collectors.flatMapping(p -> Stream.of(p.city(), p.name()), Collectors.toCollection(TreeSet::new))).size() + " " + s.get().collect(Collectors.reducing(0, P::age, Integer::sum)) + " " + s.get().collect(Collectors.reducing((a, b) -> a.age() >= b.age() ? a : b)).get().age() + " " + s.get().map(P::age).collect(Collectors.reducing(1, (a, b) -> (a * b) % 10007)) + " " + s.get().collect(Collectors.summingLong(P::age)) + " " + s.get().collect(Collectors.averagingLong(P::age)) + " " + s.get().collect(Collectors.summingDouble(P::pay)) + " " + s.get().collect(Collectors.minBy(Comparator.comparingDouble(P::pay))).map(P::pay));
            System.out.println(s.get().limit(5).map(P::name).collect(Collectors.joining(",", "<", ">")) + " " + Stream.<String>empty().collect(Collectors.joining("-", "(", ")")) + " " + s.get().collect(Collectors.toMap(P::city, P::age, Integer::sum, TreeMap::new)) + " " + new TreeMap<>(s.get().collect(Collectors.toMap(P::city, p -> 1, Integer::sum))) + " " + new TreeMap<>(s.get().collect(Collectors.groupingByConcurrent(P::city, Collectors.counting()))) + " " + new TreeMap<>(s.get().collect(Collectors.toConcurrentMap(P::name, P::age, Math::max))).firstEntry() + " " + s.get().collect(Collectors.groupingByConcurrent(P::city, ConcurrentSkipListMap::new, Collectors.summingInt(P::age))));
            Collector<P, int[], Integer> own = Collector.of(() -> new int[1], (a, p) -> a[0] = Math.max(a[0], p.name().length() * 100 + p.age()), (a, b) -> { a[0] = Math.max(a[0], b[0]); return a; }, a -> a[0]);
            System.out.println(s.get().collect(own) + " " + own.characteristics() + " " + s.get().map(P::age).collect(Collector.of(ArrayDeque<Integer>::new, ArrayDeque::addFirst, (a, b) -> { b.addAll(a); return b; })).peekFirst());
            System.out.println(s.get().collect(Collectors.partitioningBy(p -> p.city().equals("None"))).get(true) + " " + s.get().map(P::age).collect(Collectors.collectingAndThen(Collectors.toList(), Collections::max)) + " " + s.get().map(P::age).collect(Collectors.toUnmodifiableSet()).size() + " " + s.get().map(P::age).collect(Collectors.toUnmodifiableList()).hashCode());
        }
        System.out.println(tr(() -> Stream.of(1, 1).collect(Collectors.toMap(x -> x, x -> "v" + x))) + tr(() -> Stream.of(1).collect(Collectors.toMap(x -> x, x -> null))) + tr(() -> Stream.of(1).collect(Collectors.groupingBy(x -> null))) + tr(() -> Stream.of(1, null).collect(Collectors.toUnmodifiableList())) + tr(() -> Stream.of(1, 2).collect(Collectors.toUnmodifiableMap(x -> 0, x -> x))) + tr(() -> Stream.of(1).collect(Collectors.toUnmodifiableList()).remove(0)) + tr(() -> Collectors.partitioningBy(x -> true).supplier().get()) + tr(() -> Stream.of(1, 2, 3).collect(Collectors.teeing(Collectors.summingInt(x -> x), Collectors.counting(), (a, b) -> null))) + tr(() -> Stream.of("a").collect(Collectors.toMap(x -> x, x -> 1, (a, b) -> a, () -> null))));
        Map<Boolean, Long> part = Stream.of(1, 2, 3).collect(Collectors.partitioningBy(x -> x > 1, Collectors.counting()));
        System.out.println(part + " " + part.size() + part.get(true) + part.get(null) + part.containsKey("x") + part.entrySet() + tr(() -> part.put(true, 0L)));
        System.out.println(Collectors.toList().characteristics() + " " + new TreeSet<>(Collectors.toSet().characteristics()) + " " + Collectors.joining().characteristics() + " " + new TreeSet<>(Collectors.groupingByConcurrent(x -> x).characteristics()));
        System.out.println(IntStream.range(0, 1000).boxed().parallel().collect(Collectors.groupingBy(x -> x % 3, Collectors.mapping(x -> x * 2, Collectors.filtering(x -> x > 1990, Collectors.toList())))) + " " + Stream.of(0.1, 0.2, 0.3, 1e20, -1e20).collect(Collectors.averagingDouble(x -> x)) + " " + Stream.of(Integer.MAX_VALUE, Integer.MAX_VALUE).collect(Collectors.summingInt(x -> x)) + " " + Stream.of(Integer.MAX_VALUE, Integer.MAX_VALUE).collect(Collectors.averagingInt(x -> x)) + Stream.<Integer>empty().collect(Collectors.averagingInt(x -> x)) + Stream.<Integer>empty().collect(Collectors.maxBy(Comparator.naturalOrder())));
    }
}
