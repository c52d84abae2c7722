import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.function.*;
import java.util.stream.*;

/** Parallel streams: order kept, reductions with wrong and right identities, exceptions, custom pools, many sources. */
public class ParallelPipelines {
    static String tr(Callable<Object> s) {
        try {
            return String.valueOf(s.call());
        } catch (Exception e) {
            // An exception of another thread may come wrapped in one of its own kind.
            return e.getClass().getSimpleName() + "(" + e.getMessage().replaceAll("^java.lang.\\w+: ", "") + ")";
        }
    }

    public static void main(String[] args) throws Exception {
        List<Integer> base = IntStream.range(0, 10000).boxed().collect(Collectors.toList());
        Map<String, Supplier<Stream<Integer>>> sources = new LinkedHashMap<>();
        sources.put("ArrayList", () -> base.parallelStream());
        sources.put("LinkedList", () -> new LinkedList<>(base).parallelStream());
        sources.put("TreeSet", () -> new TreeSet<>(base).parallelStream());
        sources.put("Deque", () -> new ArrayDeque<>(base).parallelStream());
        sources.put("array", () -> Arrays.stream(base.toArray(new Integer[0])).parallel());
        sources.put("iterate", () -> Stream.iterate(0, x -> x + 1).limit(10000).parallel());
        sources.put("range", () -> IntStream.range(0, 10000).parallel().boxed());
        sources.put("iterator", () -> StreamSupport.stream(Spliterators.spliteratorUnknownSize(base.iterator(), Spliterator.ORDERED), true));
        sources.put("concat", () -> Stream.concat(base.subList(0, 3000).stream(), base.subList(3000, 10000).stream()).parallel());
        sources.put("flatMap", () -> IntStream.range(0, 100).parallel().boxed().flatMap(i -> base.subList(i * 100, i * 100 + 100).stream()));
        sources.put("skipList", () -> new ConcurrentSkipListSet<>(base).parallelStream());
        sources.put("blocking", () -> new LinkedBlockingQueue<>(base).parallelStream());
        sources.forEach((n, s) -> System.out.println(n + " " + s.get().map(x -> x * 3).filter(x -> x % 2 == 0).toList().hashCode() + " " + s.get().reduce(0, Integer::sum) + " " + s.get().sorted(Comparator.reverseOrder()).limit(3).toList() + " " + s.get().skip(9998).toList() + " " + s.get().limit(3).toList() + " " + s.get().findFirst().get() + " " + s.get().collect(Collectors.groupingBy(x -> x % 3, Collectors.counting())) + " " + s.get().distinct().count() + " " + s.get().mapToLong(x -> (long) x * x).sum() + " " + s.get().takeWhile(x -> x < 5).toList() + " " + s.get().map(String::valueOf).collect(Collectors.joining()).hashCode() + " " + s.get().anyMatch(x -> x == 9999) + s.get().toArray().length));
        System.out.println(tr(() -> base.parallelStream().map(x -> { if (x == 7777) { throw new IllegalStateException("at " + x); } return x; }).count() > 0 ? base.parallelStream().map(x -> { if (x == 7777) { throw new IllegalStateException("at " + x); } return x; }).reduce(0, Integer::sum) : 0));
        System.out.println(tr(() -> base.parallelStream().sorted((a, b) -> { throw new UnsupportedOperationException("cmp"); }).toList()) + " " + tr(() -> base.parallelStream().collect(Collectors.toMap(x -> x % 5000, x -> x))).replaceAll("key \\d+ .*", "key"));
        AtomicInteger calls = new AtomicInteger();
        System.out.println(base.parallelStream().peek(x -> calls.incrementAndGet()).map(x -> x).collect(Collectors.toList()).equals(base) + " " + calls);
        StringBuffer order = new StringBuffer();
        IntStream.range(0, 50).parallel().forEachOrdered(x -> order.append(x).append(','));
        ConcurrentLinkedQueue<Integer> any = new ConcurrentLinkedQueue<>();
        base.parallelStream().forEach(any::add);
        System.out.println(order + " " + any.size() + " " + new TreeSet<>(any).equals(new TreeSet<>(base)));
        ForkJoinPool pool = new ForkJoinPool(3);
        Set<Boolean> inside = pool.submit(() -> base.parallelStream().map(x -> ForkJoinTask.getPool() == pool).collect(Collectors.toSet())).get();
        System.out.println(inside + " " + pool.submit(() -> base.parallelStream().mapToInt(x -> x).sum()).get());
        pool.shutdown();
        System.out.println(IntStream.rangeClosed(1, 5000).parallel().mapToObj(java.math.BigInteger::valueOf).filter(x -> x.intValue() <= 300).reduce(java.math.BigInteger.ONE, java.math.BigInteger::multiply).hashCode() + " " + base.parallelStream().collect(() -> new int[2], (a, x) -> { a[0]++; a[1] += x; }, (a, b) -> { a[0] += b[0]; a[1] += b[1]; })[1] + " " + base.parallelStream().reduce("", (s, x) -> x % 1000 == 0 ? s + x + ";" : s, String::concat) + " " + base.parallelStream().reduce(new TreeSet<Integer>(), (t, x) -> { TreeSet<Integer> u = new TreeSet<>(t); if (x % 2500 == 1) { u.add(x); } return u; }, (t, u) -> { TreeSet<Integer> v = new TreeSet<>(t); v.addAll(u); return v; }));
        boolean[] composite = new boolean[20000];
        IntStream.rangeClosed(2, 141).filter(i -> IntStream.rangeClosed(2, (int) Math.sqrt(i)).noneMatch(j -> i % j == 0)).forEach(i -> IntStream.iterate(i * i, j -> j < 20000, j -> j + i).forEach(j -> composite[j] = true));
        System.out.println(IntStream.range(2, 20000).parallel().filter(i -> !composite[i]).count() + " " + IntStream.range(2, 20000).parallel().filter(i -> !composite[i]).boxed().collect(Collectors.groupingByConcurrent(i -> i % 10, ConcurrentSkipListMap::new, Collectors.counting())) + " " + IntStream.range(0, 100).parallel().mapToObj(i -> IntStream.range(0, 100).parallel().map(j -> i * j).sum()).mapToInt(x -> x).sum() + " " + Arrays.stream(new Random(3).ints(5000).parallel().sorted().toArray()).limit(2).boxed().toList() + " " + Stream.of(1, 2, 3).parallel().sequential().map(x -> Thread.currentThread().getName()).distinct().toList() + " " + new SplittableRandom(9).longs(3000, 0, 1000).parallel().boxed().collect(Collectors.summarizingLong(x -> x)));
    }
}
