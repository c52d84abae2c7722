import com.google.common.base.CaseFormat;
import com.google.common.base.CharMatcher;
import com.google.common.base.Joiner;
import com.google.common.base.MoreObjects;
import com.google.common.base.Splitter;
import com.google.common.base.Suppliers;
import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ComparisonChain;
import com.google.common.collect.HashBasedTable;
import com.google.common.collect.HashBiMap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableRangeMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Ordering;
import com.google.common.collect.Range;
import com.google.common.collect.Sets;
import com.google.common.collect.TreeMultiset;
import com.google.common.collect.TreeRangeSet;
import com.google.common.eventbus.EventBus;
import com.google.common.eventbus.Subscribe;
import com.google.common.graph.GraphBuilder;
import com.google.common.graph.Graphs;
import com.google.common.graph.MutableGraph;
import com.google.common.hash.BloomFilter;
import com.google.common.hash.Funnels;
import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import com.google.common.math.BigIntegerMath;
import com.google.common.math.IntMath;
import com.google.common.math.LongMath;
import com.google.common.math.Stats;
import com.google.common.primitives.Ints;
import com.google.common.primitives.UnsignedLongs;
import com.google.common.reflect.TypeToken;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.ListeningExecutorService;
import com.google.common.util.concurrent.MoreExecutors;
import com.google.common.util.concurrent.RateLimiter;
import com.google.common.util.concurrent.Striped;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;

/** Guava: collections, caches, hashes, graphs, ranges, futures, event bus, mathematics, type tokens. */
public class Guava {
    public static class Listener {
        final List<String> heard = new ArrayList<>();
        @Subscribe public void text(String text) { heard.add("text " + text); }
        @Subscribe public void number(Number number) { heard.add("number " + number); }
    }

    public static void main(String[] args) throws Exception {
        ArrayListMultimap<Integer, String> byLength = ArrayListMultimap.create();
        for (String word : Splitter.on(CharMatcher.anyOf(" ,")).omitEmptyStrings().split("one, two three four, five six seven")) {
            byLength.put(word.length(), word);
        }
        System.out.println(byLength + " " + Multimaps.invertFrom(byLength, ArrayListMultimap.create()).get("three"));
        HashBiMap<String, Integer> numbers = HashBiMap.create(ImmutableMap.of("a", 1, "b", 2));
        System.out.println(numbers.inverse().get(2) + " " + numbers.forcePut("c", 2) + " " + numbers.size());
        HashBasedTable<String, Integer, Double> table = HashBasedTable.create();
        for (int i = 0; i < 30; i++) {
            table.put("r" + i % 3, i % 5, i / 2.0);
        }
        System.out.println(table.row("r1") + " " + table.column(4).size() + " " + table.size());
        TreeMultiset<String> bag = TreeMultiset.create(Splitter.fixedLength(1).split("mississippi"));
        System.out.println(bag + " " + bag.headMultiset("n", com.google.common.collect.BoundType.OPEN).size());
        TreeRangeSet<Integer> ranges = TreeRangeSet.create();
        ranges.add(Range.closed(1, 10));
        ranges.remove(Range.open(3, 5));
        ranges.add(Range.closedOpen(20, 30));
        System.out.println(ranges + " " + ranges.complement() + " " + ranges.contains(4));
        System.out.println(ImmutableRangeMap.<Integer, String>builder().put(Range.lessThan(0), "neg").put(Range.atLeast(0), "pos").build().get(-5));
        System.out.println(Sets.powerSet(ImmutableSortedSet.of(1, 2, 3)).size() + " " + Lists.cartesianProduct(List.of(1, 2), List.of(3, 4))
            + " " + Iterables.getLast(Lists.partition(Ints.asList(1, 2, 3, 4, 5), 2)) + " " + Ordering.natural().reverse().greatestOf(List.of(5, 2, 8), 2)
            + " " + ComparisonChain.start().compare(1, 1).compare("b", "a").result());
        LoadingCache<Integer, Long> cache = CacheBuilder.newBuilder().maximumSize(50).recordStats().removalListener(n -> { })
            .build(CacheLoader.from(n -> (long) n * n));
        long sum = 0;
        for (int i = 0; i < 500; i++) {
            sum += cache.get(i * 7 % 20);
        }
        System.out.println(sum + " " + cache.stats().hitCount() + " " + cache.stats().loadCount());
        byte[] text = "hash me".getBytes(StandardCharsets.UTF_8);
        System.out.println(Hashing.murmur3_128(7).hashBytes(text) + " " + Hashing.sipHash24().hashBytes(text) + " " + Hashing.crc32c().hashBytes(text)
            + " " + Hashing.sha256().hashBytes(text).toString().substring(0, 12) + " " + Hashing.farmHashFingerprint64().hashBytes(text)
            + " " + Hashing.consistentHash(12345, 10));
        BloomFilter<Integer> filter = BloomFilter.create(Funnels.integerFunnel(), 500, 0.01);
        for (int i = 0; i < 500; i++) {
            filter.put(i * 3);
        }
        int hits = 0;
        for (int i = 0; i < 1500; i++) {
            hits += filter.mightContain(i) ? 1 : 0;
        }
        System.out.println(hits + " " + BaseEncoding.base32().encode(text) + " " + BaseEncoding.base16().lowerCase().withSeparator(":", 4).encode(text));
        System.out.println(BigIntegerMath.factorial(25) + " " + IntMath.gcd(84, 36) + " " + LongMath.isPrime(1_000_000_007L) + " "
            + LongMath.divide(7, 2, RoundingMode.HALF_EVEN) + " " + UnsignedLongs.toString(-1) + " " + Stats.of(1, 2, 3, 4).populationStandardDeviation());
        MutableGraph<String> graph = GraphBuilder.directed().build();
        for (String edge : List.of("a-b", "b-c", "c-d", "x-y")) {
            List<String> ends = Splitter.on('-').splitToList(edge);
            graph.putEdge(ends.get(0), ends.get(1));
        }
        System.out.println(new java.util.TreeSet<>(Graphs.reachableNodes(graph, "b")) + " " + Graphs.hasCycle(graph) + " " + graph.edges().size());
        EventBus bus = new EventBus("bus");
        Listener listener = new Listener();
        bus.register(listener);
        bus.post("hello");
        bus.post(42);
        System.out.println(listener.heard);
        ListeningExecutorService pool = MoreExecutors.listeningDecorator(Executors.newFixedThreadPool(3));
        List<ListenableFuture<Integer>> futures = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            int n = i;
            futures.add(pool.submit(() -> n * n));
        }
        System.out.println(Futures.transform(Futures.allAsList(futures), all -> all.stream().mapToInt(x -> x).sum(), pool).get());
        System.out.println(Futures.catching(pool.submit(() -> { throw new IllegalStateException("failed"); }), IllegalStateException.class,
            Throwable::getMessage, MoreExecutors.directExecutor()).get());
        pool.shutdown();
        System.out.println(Striped.lock(8).size() + " " + (RateLimiter.create(1000).tryAcquire() ? "acquired" : "refused") + " " + Suppliers.memoize(() -> "once").get());
        System.out.println(new TypeToken<List<? extends Number>>() { }.resolveType(List.class.getMethod("get", int.class).getGenericReturnType())
            + " " + new TypeToken<ArrayList<String>>() { }.getSupertype(Iterable.class));
        System.out.println(CaseFormat.LOWER_CAMEL.to(CaseFormat.UPPER_UNDERSCORE, "someNameHere") + " " + Joiner.on('&').withKeyValueSeparator('=').join(numbers)
            + " " + MoreObjects.toStringHelper("Thing").add("x", 1).omitNullValues().add("y", (Object) null));
        try {
            ImmutableMap.of("k", 1, "k", 2);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
