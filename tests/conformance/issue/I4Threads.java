import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

/** Eight threads with synchronized, an ExecutorService, CompletableFuture and ConcurrentHashMap. */
public class I4Threads {
    static class Account {
        private long balance;

        synchronized void add(long n) {
            balance += n;
        }

        synchronized long get() {
            return balance;
        }
    }

    public static void main(String[] args) throws Exception {
        Account acc = new Account();
        Thread[] ts = new Thread[8];
        for (int i = 0; i < 8; i++) {
            int id = i;
            ts[i] = new Thread(() -> {
                for (int k = 0; k < 20_000; k++) {
                    acc.add(id + 1);
                }
            });
            ts[i].start();
        }
        for (Thread t : ts) {
            t.join();
        }
        System.out.println("balance " + acc.get());
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Future<Integer>> futures = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            int n = i;
            futures.add(pool.submit(() -> {
                int s = 0;
                for (int k = 0; k <= n * 1000; k++) {
                    s += k % 7;
                }
                return s;
            }));
        }
        long total = 0;
        for (Future<Integer> f : futures) {
            total += f.get();
        }
        System.out.println("futures " + total);
        Future<Object> failing = pool.submit(() -> {
            throw new IllegalStateException("inside task");
        });
        try {
            failing.get();
        } catch (ExecutionException e) {
            System.out.println(e.getMessage() + " | " + e.getCause());
        }
        ConcurrentHashMap<Integer, LongAdder> counts = new ConcurrentHashMap<>();
        CountDownLatch done = new CountDownLatch(8);
        for (int i = 0; i < 8; i++) {
            int seed = i;
            pool.execute(() -> {
                Random r = new Random(seed);
                for (int k = 0; k < 5000; k++) {
                    counts.computeIfAbsent(r.nextInt(16), x -> new LongAdder()).increment();
                }
                done.countDown();
            });
        }
        done.await();
        System.out.println(new TreeMap<>(counts));
        System.out.println(counts.values().stream().mapToLong(LongAdder::sum).sum());
        CompletableFuture<String> cf = CompletableFuture.supplyAsync(() -> 20, pool)
            .thenApplyAsync(x -> x + 1, pool)
            .thenCombine(CompletableFuture.supplyAsync(() -> 2, pool), (a, b) -> a * b)
            .thenCompose(x -> CompletableFuture.supplyAsync(() -> "answer " + x, pool))
            .whenComplete((v, t) -> { });
        System.out.println(cf.get());
        CompletableFuture<Integer> bad = CompletableFuture.<Integer>supplyAsync(() -> {
            throw new RuntimeException("cf failed");
        }, pool).exceptionally(t -> {
            System.out.println(t);
            return -1;
        });
        System.out.println(bad.join());
        List<CompletableFuture<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int n = i;
            all.add(CompletableFuture.supplyAsync(() -> n * n, pool));
        }
        CompletableFuture.allOf(all.toArray(new CompletableFuture[0])).join();
        System.out.println(all.stream().map(CompletableFuture::join).toList());
        System.out.println(CompletableFuture.supplyAsync(() -> "common pool").get());
        System.out.println(pool.invokeAll(List.of(() -> "a", () -> "b", () -> "c")).stream().map(f -> {
            try {
                return f.get();
            } catch (Exception e) {
                return e.toString();
            }
        }).toList());
        pool.shutdown();
        System.out.println(pool.awaitTermination(10, TimeUnit.SECONDS) + " " + pool.isTerminated());
    }
}
