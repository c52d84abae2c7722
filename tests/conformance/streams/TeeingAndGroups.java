import java.util.*;
import java.util.function.Function;
import java.util.stream.*;

/** Collectors combined: grouping in levels, partitions, teeing, own collectors with their characteristics, errors. */
public class TeeingAndGroups {
    record Sale(String city, String item, int amount, double price) { }

    static void print(Object object) {
        System.out.println(object);
    }

    static <T, R> String attempt(Stream<T> stream, Collector<? super T, ?, R> collector) {
        try {
            return String.valueOf(stream.collect(collector));
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName() + ": " + e.getMessage();
        }
    }

    public static void main(String[] arguments) {
        List<Sale> sales = List.of(new Sale("Oslo", "tea", 3, 1.5), new Sale("Rome", "tea", 5, 1.25), new Sale("Oslo", "rice", 10, 0.5),
            new Sale("Rome", "salt", 1, 9), new Sale("Bonn", "tea", 2, 2), new Sale("Oslo", "tea", 1, 1.75));
        print(sales.stream().collect(Collectors.groupingBy(Sale::city, TreeMap::new, Collectors.groupingBy(Sale::item, TreeMap::new, Collectors.summingInt(Sale::amount)))));
        print(sales.stream().collect(Collectors.partitioningBy(s -> s.amount() > 2, Collectors.mapping(Sale::city, Collectors.toCollection(TreeSet::new)))));
        print(Stream.<Sale>empty().collect(Collectors.partitioningBy(s -> true, Collectors.counting())));
        print(sales.stream().collect(Collectors.teeing(Collectors.averagingDouble(Sale::price), Collectors.maxBy(Comparator.comparing(Sale::price)), (a, b) -> a + " " + b.get().item())));
        TreeMap<String, Optional<Sale>> largest = sales.stream().collect(Collectors.groupingBy(Sale::item, TreeMap::new, Collectors.reducing((a, b) -> a.amount() >= b.amount() ? a : b)));
        largest.forEach((k, v) -> print(k + " " + v));
        print(sales.stream().collect(Collectors.groupingBy(Sale::city, TreeMap::new, Collectors.filtering(s -> s.price() > 1.6, Collectors.counting()))));
        print(sales.stream().collect(Collectors.groupingBy(Sale::city, TreeMap::new, Collectors.flatMapping(s -> s.item().chars().mapToObj(c -> (char) c), Collectors.toCollection(TreeSet::new)))));
        print(sales.stream().collect(Collectors.toMap(Sale::city, Sale::amount, Integer::sum, TreeMap::new)));
        print(attempt(sales.stream(), Collectors.toMap(Sale::city, Sale::amount)));
        print(attempt(sales.stream(), Collectors.toMap(Sale::item, s -> (Integer) null, (a, b) -> a)));
        print(attempt(sales.stream(), Collectors.groupingBy(s -> s.amount() == 1 ? null : s.city())));
        print(attempt(sales.stream().map(Sale::city), Collectors.collectingAndThen(Collectors.joining("|", "<", ">"), String::length)));
        print(attempt(Stream.of(1, 2, 3), Collectors.toMap(Function.identity(), i -> i * i)));
        IntSummaryStatistics statistics = sales.stream().collect(Collectors.summarizingInt(Sale::amount));
        statistics.combine(new IntSummaryStatistics());
        print(statistics + " " + new IntSummaryStatistics());
        Collector<Integer, int[], String> own = Collector.of(() -> new int[2], (a, i) -> {
            a[0] += i;
            a[1]++;
        }, (a, b) -> new int[] {a[0] + b[0], a[1] + b[1]}, a -> a[0] + "/" + a[1], Collector.Characteristics.UNORDERED);
        print(IntStream.range(0, 1000).parallel().boxed().collect(own) + " " + own.characteristics());
        print(Collectors.toList().characteristics() + " " + Collectors.toSet().characteristics() + " " + Collectors.counting().characteristics());
        print(IntStream.rangeClosed(1, 5).boxed().reduce(1, (a, b) -> a * b) + " " + Stream.of("a", "bb").reduce(0, (n, s) -> n + s.length(), Integer::sum)
            + " " + Stream.<Integer>empty().reduce(Integer::max));
        print(Stream.of(5, 1, 4).collect(Collectors.collectingAndThen(Collectors.toList(), l -> {
            Collections.sort(l);
            return l;
        })));
        print(Stream.of("x", "y").collect(StringBuilder::new, StringBuilder::append, StringBuilder::append).reverse());
    }
}
