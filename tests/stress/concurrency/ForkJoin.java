import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Work that splits and joins: pools of several sizes, parallel streams, futures that follow each other, phasers. */
public class ForkJoin implements Program {
    static class Sum extends RecursiveTask<Long> {
        final int from;
        final int to;

        Sum(int from, int to) {
            this.from = from;
            this.to = to;
        }

        @Override
        protected Long compute() {
            if (to - from < 64) {
                long sum = 0;
                for (int i = from; i < to; i++) {
                    sum += i;
                }
                return sum;
            }
            int middle = (from + to) / 2;
            Sum left = new Sum(from, middle);
            left.fork();
            return new Sum(middle, to).compute() + left.join();
        }
    }

    static class Leaves extends CountedCompleter<Void> {
        final int depth;
        final AtomicInteger leaves;

        Leaves(CountedCompleter<?> parent, int depth, AtomicInteger leaves) {
            super(parent);
            this.depth = depth;
            this.leaves = leaves;
        }

        @Override
        public void compute() {
            if (depth == 0) {
                leaves.incrementAndGet();
            } else {
                setPendingCount(2);
                new Leaves(this, depth - 1, leaves).fork();
                new Leaves(this, depth - 1, leaves).fork();
            }
            tryComplete();
        }
    }

    @Override
    public String run(long millis) throws Throwable {
        long end = System.nanoTime() + millis * 1_000_000;
        int rounds = 0;
        int[] numbers = new int[3000];
        while (System.nanoTime() - end < 0) {
            rounds++;
            ForkJoinPool pool = new ForkJoinPool(1 + rounds % 4, ForkJoinPool.defaultForkJoinWorkerThreadFactory, null,
                rounds % 2 == 0);
            Workers.check(pool.invoke(new Sum(0, 5000)) == 12_497_500L, "sum");
            AtomicInteger leaves = new AtomicInteger();
            pool.invoke(new Leaves(null, 7, leaves));
            Workers.check(leaves.get() == 128, "leaves " + leaves);
            pool.shutdown();
            int seed = rounds;
            Arrays.parallelSetAll(numbers, i -> (i * 7919 + seed) % 3000);
            Workers.check(IntStream.of(numbers).parallel().asLongStream().sum()
                == IntStream.of(numbers).asLongStream().sum(), "parallel sum");
            Arrays.parallelSort(numbers);
            for (int i = 1; i < numbers.length; i++) {
                Workers.check(numbers[i - 1] <= numbers[i], "parallel sort");
            }
            ExecutorService executor = Executors.newFixedThreadPool(3);
            CompletableFuture<Integer> chain = CompletableFuture.supplyAsync(() -> 1, executor);
            for (int i = 0; i < 20; i++) {
                chain = i % 2 == 0 ? chain.thenApplyAsync(v -> v + 1, executor)
                    : chain.thenCombine(CompletableFuture.supplyAsync(() -> 2), Integer::sum);
            }
            Workers.check(chain.get() == 31, "chain " + chain.get());
            Phaser phaser = new Phaser(3);
            int[][] phases = new int[3][10];
            Future<?>[] parties = new Future<?>[3];
            for (int p = 0; p < 3; p++) {
                int me = p;
                parties[p] = executor.submit(() -> {
                    for (int i = 0; i < 10; i++) {
                        phases[me][i] = i + 1;
                        phaser.arriveAndAwaitAdvance();
                        for (int[] row : phases) {
                            Workers.check(row[i] == i + 1, "a phase before all have arrived");
                        }
                    }
                    return null;
                });
            }
            for (Future<?> party : parties) {
                party.get();
            }
            executor.shutdown();
            Workers.check(executor.awaitTermination(30, java.util.concurrent.TimeUnit.SECONDS), "the pool goes on");
            Workers.check(pool.awaitTermination(30, java.util.concurrent.TimeUnit.SECONDS), "the fork-join pool goes on");
        }
        return rounds + " rounds";
    }
}
