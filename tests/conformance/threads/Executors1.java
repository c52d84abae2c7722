import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.stream.*;

/** Executors, futures, ForkJoin, timers, CompletableFuture in depth. */
public class Executors1 {
    static void p(Object o) {
        System.out.println(o);
    }

    static class Fib extends RecursiveTask<Integer> {
        final int n;

        Fib(int n) {
            this.n = n;
        }

        @Override
        protected Integer compute() {
            if (n < 10) {
                return n < 2 ? n : new Fib(n - 1).compute() + new Fib(n - 2).compute();
            }
            Fib a = new Fib(n - 1);
            a.fork();
            return new Fib(n - 2).compute() + a.join();
        }
    }

    static class SortTask extends RecursiveAction {
        final int[] a;
        final int lo;
        final int hi;

        SortTask(int[] a, int lo, int hi) {
            this.a = a;
            this.lo = lo;
            this.hi = hi;
        }

        @Override
        protected void compute() {
            if (hi - lo < 64) {
                Arrays.sort(a, lo, hi);
                return;
            }
            int mid = (lo + hi) >>> 1;
            invokeAll(new SortTask(a, lo, mid), new SortTask(a, mid, hi));
            int[] m = new int[hi - lo];
            for (int i = lo, j = mid, k = 0; k < m.length; k++) {
                m[k] = j >= hi || i < mid && a[i] <= a[j] ? a[i++] : a[j++];
            }
            System.arraycopy(m, 0, a, lo, m.length);
        }
    }

    public static void main(String[] args) throws Exception {
        ExecutorService cached = Executors.newCachedThreadPool();
        p(cached.invokeAny(List.of(() -> "any", () -> "any")));
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Future<?> slow = cached.submit(() -> {
            started.countDown();
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                p("cancelled by interrupt");
            }
            ended.countDown();
        });
        started.await();
        try {
            slow.get(20, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            p("timeout " + slow.isDone());
        }
        slow.cancel(true);
        ended.await();
        try {
            slow.get();
        } catch (CancellationException e) {
            p("cancelled " + slow.isCancelled());
        }
        cached.shutdown();
        p(cached.awaitTermination(10, TimeUnit.SECONDS));
        try {
            cached.submit(() -> 1);
        } catch (RejectedExecutionException e) {
            p("rejected");
        }
        ExecutorService single = Executors.newSingleThreadExecutor(r -> new Thread(r, "only"));
        List<String> seq = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 5; i++) {
            int k = i;
            single.execute(() -> seq.add(Thread.currentThread().getName() + k));
        }
        single.submit(() -> { }).get();
        p(seq + " " + single.shutdownNow());
        ScheduledExecutorService sch = Executors.newScheduledThreadPool(2);
        ScheduledFuture<Integer> sf = sch.schedule(() -> 42, 10, TimeUnit.MILLISECONDS);
        p(sf.get());
        CountDownLatch ticks = new CountDownLatch(5);
        ScheduledFuture<?> rate = sch.scheduleAtFixedRate(ticks::countDown, 0, 2, TimeUnit.MILLISECONDS);
        ScheduledFuture<?> delay = sch.scheduleWithFixedDelay(() -> {
            throw new IllegalStateException("once");
        }, 0, 1, TimeUnit.MILLISECONDS);
        p(ticks.await(20, TimeUnit.SECONDS) + " " + rate.cancel(false));
        try {
            delay.get();
        } catch (ExecutionException e) {
            p(e.getCause());
        }
        sch.shutdown();
        p(sch.awaitTermination(10, TimeUnit.SECONDS));
        ThreadPoolExecutor tpe = new ThreadPoolExecutor(1, 2, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1), new ThreadPoolExecutor.CallerRunsPolicy());
        CountDownLatch gate = new CountDownLatch(1);
        String main = Thread.currentThread().getName();
        AtomicInteger byCaller = new AtomicInteger();
        for (int i = 0; i < 3; i++) {
            tpe.execute(() -> {
                try {
                    gate.await();
                } catch (InterruptedException e) {
                    p("?");
                }
            });
        }
        tpe.execute(() -> byCaller.addAndGet(Thread.currentThread().getName().equals(main) ? 1 : 0));
        p(byCaller + " " + tpe.getPoolSize() + " " + tpe.getQueue().size());
        gate.countDown();
        tpe.shutdown();
        p(tpe.awaitTermination(10, TimeUnit.SECONDS) + " " + tpe.getCompletedTaskCount());
        ForkJoinPool fj = new ForkJoinPool(4);
        p(fj.invoke(new Fib(20)));
        int[] data = new Random(1).ints(5000, 0, 100000).toArray();
        int[] want = data.clone();
        Arrays.sort(want);
        fj.invoke(new SortTask(data, 0, data.length));
        p(Arrays.equals(data, want));
        p(fj.submit(() -> IntStream.range(0, 1000).parallel().sum()).get());
        fj.shutdown();
        p(ForkJoinPool.commonPool().invoke(new Fib(15)));
        try {
            new ForkJoinPool(2).invoke(new RecursiveTask<Integer>() {
                @Override
                protected Integer compute() {
                    throw new ArithmeticException("in fork");
                }
            });
        } catch (ArithmeticException e) {
            p(e.getMessage());
        }
        CompletableFuture<String> c = new CompletableFuture<>();
        CompletableFuture<Integer> len = c.thenApply(String::length).thenApply(x -> x * 2);
        CompletableFuture<Void> both = c.thenAcceptBoth(len, (s, l) -> p(s + l));
        c.complete("value");
        both.get();
        p(len.join() + " " + c.complete("again") + " " + c.getNow("x"));
        CompletableFuture<Integer> f = CompletableFuture.failedFuture(new IllegalStateException("start"));
        p(f.handle((v, e) -> e.getMessage()).join() + " " + f.exceptionally(e -> 5).join() + " " + f.isCompletedExceptionally());
        try {
            f.thenApply(x -> x + 1).join();
        } catch (CompletionException e) {
            p(e.getMessage());
        }
        try {
            f.get();
        } catch (ExecutionException e) {
            p(e.getMessage());
        }
        CompletableFuture<Object> any = CompletableFuture.anyOf(new CompletableFuture<>(), CompletableFuture.completedFuture("first"));
        p(any.join());
        p(new CompletableFuture<String>().completeOnTimeout("late", 10, TimeUnit.MILLISECONDS).join());
        try {
            new CompletableFuture<String>().orTimeout(10, TimeUnit.MILLISECONDS).join();
        } catch (CompletionException e) {
            p(e.getCause());
        }
        p(IntStream.range(0, 10).mapToObj(i -> CompletableFuture.supplyAsync(() -> i * i)).map(CompletableFuture::join).toList());
        p(CompletableFuture.supplyAsync(() -> 1).thenCombineAsync(CompletableFuture.supplyAsync(() -> 2), Integer::sum).applyToEither(new CompletableFuture<>(), x -> x * 10).whenComplete((v, e) -> p("complete " + v)).join());
        FutureTask<String> ft = new FutureTask<>(() -> "task");
        new Thread(ft).start();
        p(ft.get());
        ExecutorCompletionService<Integer> ecs = new ExecutorCompletionService<>(ForkJoinPool.commonPool());
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            int k = i;
            ecs.submit(() -> k);
        }
        for (int i = 0; i < 10; i++) {
            sum += ecs.take().get();
        }
        p(sum);
        Timer timer = new Timer("t", true);
        CountDownLatch tl = new CountDownLatch(3);
        timer.schedule(new TimerTask() {
            @Override
            public void run() {
                tl.countDown();
                if (tl.getCount() == 0) {
                    cancel();
                }
            }
        }, 1, 2);
        tl.await();
        timer.cancel();
        p("timer done");
        SubmissionPublisher<Integer> pub = new SubmissionPublisher<>();
        CompletableFuture<Void> consumed = pub.consume(x -> al.addAndGet(x));
        for (int i = 0; i < 100; i++) {
            pub.submit(i);
        }
        pub.close();
        consumed.get();
        p(al);
    }

    static final AtomicInteger al = new AtomicInteger();
}
