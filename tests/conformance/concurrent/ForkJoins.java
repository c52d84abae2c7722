import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

/** ForkJoinPool: recursive tasks and actions, CountedCompleter, invokeAll, exceptions, managed blocking, queries. */
public class ForkJoins {
    static class Fib extends RecursiveTask<Integer> {
        final int n;

        Fib(int n) {
            this.n = n;
        }

        @Override
        protected Integer compute() {
            if (n < 2) {
                return n;
            }
            Fib a = new Fib(n - 1), b = new Fib(n - 2);
            a.fork();
            return b.compute() + a.join();
        }
    }

    static class SortTask extends RecursiveAction {
        final int[] a;
        final int from, to;

        SortTask(int[] a, int from, int to) {
            this.a = a;
            this.from = from;
            this.to = to;
        }

        @Override
        protected void compute() {
            if (to - from < 32) {
                Arrays.sort(a, from, to);
                return;
            }
            int mid = (from + to) >>> 1;
            invokeAll(new SortTask(a, from, mid), new SortTask(a, mid, to));
            int[] left = Arrays.copyOfRange(a, from, mid);
            int i = 0, j = mid, k = from;
            while (i < left.length) {
                a[k++] = j == to || left[i] <= a[j] ? left[i++] : a[j++];
            }
        }
    }

    static class Summing extends CountedCompleter<Long> {
        final int[] a;
        final int from, to;
        final AtomicLong total;

        Summing(CountedCompleter<?> parent, int[] a, int from, int to, AtomicLong total) {
            super(parent);
            this.a = a;
            this.from = from;
            this.to = to;
            this.total = total;
        }

        @Override
        public void compute() {
            int lo = from, hi = to;
            while (hi - lo > 100) {
                int mid = (lo + hi) >>> 1;
                addToPendingCount(1);
                new Summing(this, a, mid, hi, total).fork();
                hi = mid;
            }
            long s = 0;
            for (int i = lo; i < hi; i++) {
                s += a[i];
            }
            total.addAndGet(s);
            tryComplete();
        }

        @Override
        public void onCompletion(CountedCompleter<?> caller) {
            if (isRoot()) {
                setRawResult(total.get());
            }
        }

        boolean isRoot() {
            return getCompleter() == null;
        }

        Long result;

        @Override
        public Long getRawResult() {
            return result;
        }

        @Override
        protected void setRawResult(Long r) {
            result = r;
        }
    }

    static class Failing extends RecursiveTask<Integer> {
        final int depth;

        Failing(int d) {
            depth = d;
        }

        @Override
        protected Integer compute() {
            if (depth == 0) {
                throw new IllegalArgumentException("leaf");
            }
            ForkJoinTask<Integer> t = new Failing(depth - 1).fork();
            return t.join();
        }
    }

    public static void main(String[] args) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(4);
        System.out.println(pool.invoke(new Fib(18)) + " " + pool.submit(new Fib(10)).get() + " " + new Fib(12).invoke() + " " + ForkJoinPool.commonPool().invoke(new Fib(8)));
        int[] a = new Random(4).ints(5000, 0, 100000).toArray(), b = a.clone();
        Arrays.sort(b);
        pool.invoke(new SortTask(a, 0, a.length));
        System.out.println(Arrays.equals(a, b));
        System.out.println(pool.invoke(new Summing(null, a, 0, a.length, new AtomicLong())) + " " + Arrays.stream(a).asLongStream().sum());
        Failing f = new Failing(5);
        try {
            pool.invoke(f);
        } catch (IllegalArgumentException e) {
            System.out.println((e.getMessage().endsWith("leaf")) + " " + f.isCompletedAbnormally() + f.isCompletedNormally() + f.isDone() + f.isCancelled() + " " + f.getException().getClass().getSimpleName());
        }
        try {
            pool.submit(new Failing(2)).get();
        } catch (ExecutionException e) {
            System.out.println(e.getCause().getClass().getSimpleName() + (e.getCause().getCause() == null || e.getCause().getCause() instanceof IllegalArgumentException));
        }
        ForkJoinTask<Integer> adapted = ForkJoinTask.adapt(() -> 5), runnable = ForkJoinTask.adapt(() -> { }, 6);
        ForkJoinTask<?> checked = ForkJoinTask.adapt(() -> { throw new java.io.IOException("io"); });
        System.out.println(pool.invoke(adapted) + " " + pool.invoke(runnable) + " " + adapted.getRawResult() + " " + adapted.invoke());
        try {
            pool.invoke(checked);
        } catch (RuntimeException e) {
            System.out.println(e.getClass().getSimpleName() + " " + checked.getException().getClass().getSimpleName());
        }
        System.out.println(pool.submit(() -> ForkJoinTask.getPool() == pool && ForkJoinTask.inForkJoinPool()).get() + " " + ForkJoinTask.inForkJoinPool() + " " + ForkJoinTask.getPool());
        Fib r = new Fib(10);
        pool.invoke(r);
        r.reinitialize();
        System.out.println(r.isDone() + " " + pool.invoke(r) + " " + r.tryUnfork());
        Fib c = new Fib(5);
        System.out.println(c.cancel(true) + " " + c.isCancelled() + " " + c.isCompletedAbnormally());
        try {
            c.join();
        } catch (CancellationException e) {
            System.out.println("cancelled " + c.getException());
        }
        Fib done = new Fib(1);
        done.complete(99);
        Fib ex = new Fib(1);
        ex.completeExceptionally(new Error("set"));
        done.quietlyJoin();
        ex.quietlyInvoke();
        System.out.println(done.join() + " " + ex.getException() + " " + done.compareAndSetForkJoinTaskTag((short) 0, (short) 3) + done.getForkJoinTaskTag() + done.setForkJoinTaskTag((short) 9));
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int n = i;
            calls.add(() -> n * n);
        }
        int sum = 0;
        for (Future<Integer> x : pool.invokeAll(calls)) {
            sum += x.get();
        }
        System.out.println(sum + " " + ForkJoinTask.invokeAll(List.of(new Fib(3), new Fib(4))).stream().mapToInt(ForkJoinTask::join).sum());
        CountDownLatch latch = new CountDownLatch(1);
        ForkJoinPool one = new ForkJoinPool(1);
        ForkJoinTask<String> blocker = one.submit(() -> {
            ForkJoinPool.managedBlock(new ForkJoinPool.ManagedBlocker() {
                @Override
                public boolean block() throws InterruptedException {
                    latch.await();
                    return true;
                }

                @Override
                public boolean isReleasable() {
                    return latch.getCount() == 0;
                }
            });
            return "unblocked";
        });
        one.submit(latch::countDown);
        System.out.println(blocker.get());
        System.out.println(pool.getParallelism() + " " + pool.getAsyncMode() + " " + pool.isShutdown() + " " + pool.awaitQuiescence(10, TimeUnit.SECONDS) + " " + pool.isQuiescent() + " " + pool.hasQueuedSubmissions() + " " + pool.getQueuedSubmissionCount() + " " + pool.getRunningThreadCount());
        pool.shutdown();
        System.out.println(pool.awaitTermination(10, TimeUnit.SECONDS) + " " + pool.isTerminated() + " " + pool.isShutdown());
        try {
            pool.submit(() -> 1);
        } catch (RejectedExecutionException e) {
            System.out.println("rejected");
        }
        one.shutdownNow();
        for (Runnable q : List.<Runnable>of(() -> new ForkJoinPool(0), () -> new ForkJoinPool(-1), () -> new ForkJoinPool(2, null, null, false), () -> pool.invoke(null))) {
            try {
                q.run();
            } catch (RuntimeException e) {
                System.out.println(e.getClass().getSimpleName());
            }
        }
        ForkJoinPool common = ForkJoinPool.commonPool();
        common.shutdown();
        System.out.println(common.isShutdown() + " " + common.awaitTermination(1, TimeUnit.MILLISECONDS));
        ForkJoinPool handler = new ForkJoinPool(1, p -> { ForkJoinWorkerThread t = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(p); t.setName("own-" + t.getPoolIndex()); return t; }, (t, e) -> System.out.println("handler " + e.getMessage()), true);
        System.out.println(handler.submit(() -> Thread.currentThread().getName() + Thread.currentThread().isDaemon()).get() + " " + handler.getAsyncMode());
        handler.shutdown();
    }
}
