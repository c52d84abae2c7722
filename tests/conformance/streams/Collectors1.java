import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Collectors nested in each other, custom collectors, flat maps, lazy evaluation order. */
public class Collectors1 {
    static void p(Object o) {
        System.out.println(o);
    }

    record Sale(String region, String product, int amount) {
    }

    public static void main(String[] args) {
        List<Sale> sales = new ArrayList<>();
        String[] regions = {"north", "south", "east"};
        String[] products = {"tea", "coffee", "milk", "bread"};
        for (int i = 0; i < 60; i++) {
            sales.add(new Sale(regions[i * 7 % 3], products[i * 5 % 4], i * 13 % 37));
        }
        Map<String, Map<String, Integer>> table = sales.stream().collect(Collectors.groupingBy(Sale::region, () -> new TreeMap<String, Map<String, Integer>>(),
            Collectors.groupingBy(Sale::product, () -> new TreeMap<String, Integer>(), Collectors.summingInt(Sale::amount))));
        p(table);
        Map<String, Optional<Sale>> best = sales.stream().collect(Collectors.groupingBy(Sale::product, Collectors.maxBy(Comparator.comparingInt(Sale::amount))));
        p(new TreeMap<>(best));
        Map<String, IntSummaryStatistics> stats = sales.stream().collect(Collectors.groupingBy(Sale::region, Collectors.summarizingInt(Sale::amount)));
        p(new TreeMap<>(stats));
        Map<String, Set<String>> sets = sales.stream().filter(s -> s.amount() > 30).collect(Collectors.groupingBy(Sale::region, Collectors.mapping(Sale::product, Collectors.toCollection(() -> new TreeSet<String>()))));
        p(new TreeMap<>(sets));
        p(sales.stream().collect(Collectors.reducing(0, Sale::amount, Integer::sum)));
        Map<Boolean, Double> avg = sales.stream().collect(Collectors.partitioningBy(s -> s.product().length() > 3, Collectors.averagingDouble(Sale::amount)));
        p(avg);
        List<Integer> flat = sales.stream().collect(Collectors.filtering(s -> s.amount() < 3, Collectors.flatMapping(s -> Stream.of(s.amount(), -s.amount()), Collectors.toList())));
        p(flat);
        Collector<Integer, ?, String> custom = Collector.of(StringJoin::new, StringJoin::add, StringJoin::merge, StringJoin::done);
        p(IntStream.range(0, 10).boxed().collect(custom));
        StringBuilder log = new StringBuilder();
        Optional<Integer> first = Stream.of(5, 2, 8, 1, 9).peek(x -> log.append("p").append(x)).filter(x -> x % 2 == 0).map(x -> {
            log.append("m").append(x);
            return x * 10;
        }).findFirst();
        p(first + " " + log);
        log.setLength(0);
        Stream.of(3, 1, 2).peek(x -> log.append("a").append(x)).sorted().peek(x -> log.append("b").append(x)).limit(2).forEach(x -> log.append("c").append(x));
        p(log);
        Stream<String> once = Stream.of("x");
        once.count();
        try {
            once.count();
        } catch (IllegalStateException e) {
            p(e.getMessage());
        }
        try {
            Stream.of("a", "a").collect(Collectors.toMap(Function.identity(), String::length));
        } catch (IllegalStateException e) {
            p(e.getMessage());
        }
        try (Stream<Integer> s = Stream.of(1, 2).onClose(() -> p("closed"))) {
            p(s.mapToInt(x -> x).sum());
        }
        p(Stream.iterate(new long[] {0, 1}, a -> new long[] {a[1], a[0] + a[1]}).limit(50).mapToLong(a -> a[0]).max().getAsLong());
        List<String> perms = permutations("abcd").sorted().toList();
        p(perms.size() + " " + perms.get(0) + perms.get(23) + " " + perms.get(11));
        p(StreamSupport.stream(Spliterators.spliteratorUnknownSize(List.of(1, 2, 3).iterator(), 0), false).map(x -> x + 1).toList());
        PrimitiveIterator.OfInt it = IntStream.iterate(1, x -> x * 3).iterator();
        p(it.nextInt() + it.nextInt() + it.nextInt());
        p(IntStream.rangeClosed(1, 5).mapToObj(i -> IntStream.rangeClosed(1, i).mapToObj(Integer::toString).collect(Collectors.joining(","))).collect(Collectors.joining(";")));
        p(Stream.of(1, 2, 3, 4, 5, 6).parallel().reduce(0, (a, b) -> a + b, Integer::sum));
        p(IntStream.range(0, 5000).parallel().boxed().collect(Collectors.groupingByConcurrent(x -> x % 5, Collectors.counting())).entrySet().stream().sorted(Map.Entry.comparingByKey()).toList());
        List<Integer> par = IntStream.range(0, 3000).parallel().boxed().filter(x -> x % 3 == 0).map(x -> x * 2).collect(Collectors.toList());
        p(par.size() + " " + par.get(500) + " " + par.hashCode());
        p(Arrays.stream(new int[] {4, 8, 15, 16, 23, 42}).asDoubleStream().map(Math::sqrt).mapToObj("%.3f"::formatted).toList());
        p(DoubleStream.iterate(1, x -> x / 2).limit(60).sum() + " " + IntStream.empty().average() + " " + LongStream.of(1, 2, 3).boxed().map(Long::doubleValue).toList());
        p(Stream.of("apple", "bob").flatMapToInt(String::chars).filter(ch -> ch == 'b' || ch == 'p').count());
        p(new Random(5).ints(5, 0, 100).boxed().toList() + " " + new Random(5).doubles(2).boxed().toList());
    }

    static Stream<String> permutations(String s) {
        return s.isEmpty() ? Stream.of("") : IntStream.range(0, s.length()).boxed().flatMap(i -> permutations(s.substring(0, i) + s.substring(i + 1)).map(t -> s.charAt(i) + t));
    }

    static class StringJoin {
        final StringBuilder sb = new StringBuilder("<");

        void add(Integer i) {
            sb.append(i).append('.');
        }

        StringJoin merge(StringJoin o) {
            sb.append(o.sb);
            return this;
        }

        String done() {
            return sb + ">";
        }
    }
}
