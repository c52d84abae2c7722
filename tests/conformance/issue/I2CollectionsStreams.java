import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Collections, streams and lambdas together. */
public class I2CollectionsStreams {
    enum Kind { BOOK, TOOL, FOOD }

    record Item(String name, Kind kind, double price, int stock) {
    }

    public static void main(String[] args) {
        Random rnd = new Random(2024);
        List<Item> items = IntStream.range(0, 40).mapToObj(i -> new Item("item" + i, Kind.values()[rnd.nextInt(3)], rnd.nextInt(10000) / 100.0, rnd.nextInt(50)))
            .collect(Collectors.toCollection(ArrayList::new));
        Map<Kind, List<Item>> byKind = items.stream().collect(Collectors.groupingBy(Item::kind, () -> new EnumMap<>(Kind.class), Collectors.toList()));
        byKind.forEach((k, v) -> System.out.println(k + " " + v.size() + " " + v.stream().mapToInt(Item::stock).sum()));
        System.out.println(items.stream().collect(Collectors.summarizingDouble(Item::price)));
        items.sort(Comparator.comparingDouble(Item::price).reversed());
        items.stream().limit(5).forEach(System.out::println);
        items.removeIf(i -> i.stock() < 10);
        System.out.println(items.size());
        Map<Boolean, Long> dear = items.stream().collect(Collectors.partitioningBy(i -> i.price() > 50, Collectors.counting()));
        System.out.println(dear);
        NavigableMap<Integer, String> index = new TreeMap<>();
        items.forEach(i -> index.merge(i.stock(), i.name(), (a, b) -> a + "+" + b));
        System.out.println(index.headMap(20, true) + " " + index.lastEntry());
        Function<Integer, Function<Integer, Integer>> add = a -> b -> a + b;
        BinaryOperator<Function<Integer, Integer>> compose = (f, g) -> x -> g.apply(f.apply(x));
        System.out.println(Stream.of(add.apply(1), add.apply(10), (Function<Integer, Integer>) x -> x * 2).reduce(Function.identity(), compose).apply(5));
        Deque<Integer> window = new ArrayDeque<>();
        List<Double> moving = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            window.addLast(i * i);
            if (window.size() > 3) {
                window.removeFirst();
            }
            moving.add(window.stream().mapToInt(Integer::intValue).average().orElse(0));
        }
        System.out.println(moving);
        System.out.println(IntStream.rangeClosed(2, 100).filter(n -> IntStream.rangeClosed(2, (int) Math.sqrt(n)).noneMatch(d -> n % d == 0)).boxed().collect(Collectors.toList()));
        System.out.println(Arrays.stream("to be or not to be that is the question".split(" ")).collect(Collectors.groupingBy(w -> w, () -> new TreeMap<String, Long>(), Collectors.counting())));
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < 1000; i++) {
            counts.merge("k" + (i * 7919 % 23), i, Integer::sum);
        }
        System.out.println(counts);
        Optional<String> longest = counts.keySet().stream().max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        System.out.println(longest.map(String::toUpperCase).orElse("none"));
        System.out.println(LongStream.rangeClosed(1, 20).reduce(1, (a, b) -> a * b));
        System.out.println(IntStream.range(0, 1000).parallel().map(x -> x * x % 1009).boxed().collect(Collectors.toCollection(TreeSet::new)).size());
        PriorityQueue<Item> pq = new PriorityQueue<>(Comparator.comparing(Item::name));
        pq.addAll(items);
        System.out.println(pq.poll().name() + pq.poll().name());
        ListIterator<Item> it = items.listIterator();
        while (it.hasNext()) {
            Item x = it.next();
            it.set(new Item(x.name().toUpperCase(), x.kind(), x.price() * 2, x.stock()));
        }
        System.out.println(items.get(0));
    }
}
