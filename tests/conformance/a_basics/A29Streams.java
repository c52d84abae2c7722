import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Streams: sources, intermediate and terminal operations, collectors. */
public class A29Streams {
    record Person(String name, int age, String city) {
    }

    static void p(Object o) {
        System.out.println(o);
    }

    public static void main(String[] args) {
        List<Person> ps = List.of(new Person("Ann", 30, "Oslo"), new Person("Bob", 25, "Rome"), new Person("Cid", 35, "Oslo"), new Person("Dan", 40, "Bern"));
        p(ps.stream().filter(p -> p.age() > 26).map(Person::name).collect(Collectors.joining(", ", "[", "]")));
        p(ps.stream().collect(Collectors.groupingBy(Person::city, () -> new TreeMap<String, Double>(), Collectors.averagingInt(Person::age))));
        p(ps.stream().collect(Collectors.partitioningBy(p -> p.age() > 30, Collectors.mapping(Person::name, Collectors.toList()))));
        p(ps.stream().sorted(Comparator.comparing(Person::city).thenComparing(Person::age, Comparator.reverseOrder())).map(Person::name).toList());
        p(IntStream.rangeClosed(1, 10).filter(i -> i % 2 == 1).mapToObj(Integer::toString).collect(Collectors.toList()));
        p(Stream.iterate(1, x -> x * 2).limit(12).reduce(0, Integer::sum));
        p(Stream.of("a-b", "c-d").flatMap(s -> Arrays.stream(s.split("-"))).toList());
        p(IntStream.of(3, 1, 2).boxed().sorted(Collections.reverseOrder()).toList() + " " + IntStream.range(0, 100).summaryStatistics());
        p(DoubleStream.of(1, 2, 3.5).average().getAsDouble() + " " + LongStream.range(0, 1000).sum());
        p(Stream.of(5, 3, 9).max(Comparator.naturalOrder()).get() + " " + Stream.empty().findFirst() + " " + Stream.of(1, 2, 2, 3).distinct().count());
        p(Stream.of(1, 2, 3, 4).anyMatch(x -> x > 3) + " " + Stream.of(1, 2).allMatch(x -> x > 1) + " " + Stream.of(1).noneMatch(x -> x > 1));
        p(Stream.iterate(1, x -> x < 50, x -> x * 3).skip(1).peek(x -> System.out.print("<" + x + ">")).takeWhile(x -> x < 20).toList());
        p(Stream.of("x", "yy", "zzz").collect(Collectors.toMap(s -> s, String::length, (a, b) -> a, LinkedHashMap::new)));
        p(ps.stream().collect(Collectors.teeing(Collectors.counting(), Collectors.summingInt(Person::age), (n, s) -> s + "/" + n)));
        p(Stream.of(1, 2, 3, 4, 5).<Integer>mapMulti((x, sink) -> { if (x % 2 == 1) { sink.accept(x); sink.accept(-x); } }).toList());
        p(IntStream.rangeClosed(1, 5).mapToObj(i -> "x".repeat(i)).collect(Collectors.collectingAndThen(Collectors.toList(), Collections::unmodifiableList)));
        p("hello".chars().mapToObj(c -> (char) c).map(String::valueOf).collect(Collectors.joining("|")));
        p(IntStream.range(0, 10000).parallel().mapToLong(i -> (long) i * i).sum());
        p(Arrays.toString(IntStream.range(0, 2000).parallel().filter(i -> i % 197 == 0).toArray()));
        p(Stream.of("b", "a", "c").parallel().sorted().collect(Collectors.toList()));
        p(Stream.generate(() -> "g").limit(3).collect(Collectors.toCollection(ArrayDeque::new)));
        p(Stream.concat(Stream.of(1), Stream.of(2)).dropWhile(x -> x < 2).toList() + Arrays.toString(Stream.of(1, 2).toArray(Integer[]::new)));
    }
}
