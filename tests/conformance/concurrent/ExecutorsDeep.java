import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

/** ThreadPoolExecutor and ScheduledThreadPoolExecutor: growth, policies, hooks, cancellation, shutdown, periodic tasks. */
public class ExecutorsDeep {
    static String tr(Callable<Object> s) {
        try {
            return String.valueOf(s.call());
        } catch (Exception e) {
            return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : "(" + e.getMessage().replaceAll("@[0-9a-f]+", "").replaceAll("Lambda[^\\]]*", "L") + ")") + (e.getCause() == null ? "" : "/" + e.getCause());
        }
    }

    static void await(CountDownLatch l) {
        try {
            l.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void policy(String name, RejectedExecutionHandler h) throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        ThreadPoolExecutor p = new ThreadPoolExecutor(1, 2, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(2), h);
        List<String> ran = Collections.synchronizedList(new ArrayList<>());
        StringBuilder b = new StringBuilder(name);
        for (int i = 0; i < 6; i++) {
            int n = i;
            if (i < 4) {
                p.execute(() -> { await(gate); ran.add("t" + n); });
            } else {
                b.append(' ').append(tr(() -> { p.execute(() -> ran.add("t" + n + (Thread.currentThread().getName().equals("main") ? "main" : ""))); return "accepted"; }).replaceAll("\\(.*", ""));
            }
            b.append(' ').append(p.getPoolSize()).append('/').append(p.getQueue().size());
        }
        gate.countDown();
        p.shutdown();
        p.awaitTermination(10, TimeUnit.SECONDS);
        Collections.sort(ran);
        System.out.println(b + " " + ran + " " + p.getCompletedTaskCount() + " " + p.getLargestPoolSize());
    }

    public static void main(String[] args) throws Exception {
        policy("abort", new ThreadPoolExecutor.AbortPolicy());
        policy("callerRuns", new ThreadPoolExecutor.CallerRunsPolicy());
        policy("discard", new ThreadPoolExecutor.DiscardPolicy());
        policy("discardOldest", new ThreadPoolExecutor.DiscardOldestPolicy());
        List<String> hooks = Collections.synchronizedList(new ArrayList<>());
        ThreadPoolExecutor h = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), r -> { Thread t = new Thread(r, "worker"); t.setUncaughtExceptionHandler((x, e) -> hooks.add("uncaught " + e.getMessage())); return t; }) {
            @Override
            protected void beforeExecute(Thread t, Runnable r) {
                hooks.add("before " + t.getName());
            }

            @Override
            protected void afterExecute(Runnable r, Throwable e) {
                hooks.add("after " + e);
            }

            @Override
            protected void terminated() {
                hooks.add("terminated");
            }
        };
        h.execute(() -> hooks.add("run"));
        h.execute(() -> { throw new IllegalStateException("task"); });
        Future<?> sub = h.submit(() -> { throw new IllegalStateException("submitted"); });
        System.out.println(tr(sub::get));
        h.shutdown();
        h.awaitTermination(10, TimeUnit.SECONDS);
        hooks.sort(null);
        System.out.println(hooks + " " + h.toString().replaceAll(".*\\[", "["));
        System.out.println(tr(() -> { h.execute(() -> { }); return 0; }));
        ExecutorService fixed = Executors.newFixedThreadPool(3);
        List<Callable<Integer>> cs = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            int n = i;
            cs.add(() -> { if (n == 4) { throw new Exception("four"); } return n * n; });
        }
        StringBuilder b = new StringBuilder();
        for (Future<Integer> f : fixed.invokeAll(cs)) {
            b.append(tr(f::get)).append(' ').append(f.isDone()).append(' ');
        }
        System.out.println(b);
        System.out.println(fixed.invokeAny(List.of(() -> { throw new Exception("no"); }, () -> "any")) + " " + tr(() -> fixed.invokeAny(List.of(() -> { throw new Exception("all fail"); }))) + " " + tr(() -> fixed.invokeAny(List.<Callable<Object>>of())) + " " + tr(() -> fixed.invokeAny(List.of(() -> { Thread.sleep(10000); return 1; }), 5, TimeUnit.MILLISECONDS)));
        List<Future<Object>> timed = fixed.invokeAll(List.of(() -> "fast", () -> { Thread.sleep(100000); return "slow"; }), 200, TimeUnit.MILLISECONDS);
        System.out.println(timed.get(0).get() + " " + timed.get(1).isCancelled() + " " + tr(() -> timed.get(1).get()));
        CountDownLatch in = new CountDownLatch(1);
        Future<?> c = fixed.submit(() -> { in.countDown(); try { Thread.sleep(100000); } catch (InterruptedException e) { hooks.add("interrupted"); } });
        in.await();
        System.out.println(tr(() -> c.get(2, TimeUnit.MILLISECONDS)) + " " + c.cancel(true) + c.cancel(true) + c.isDone() + c.isCancelled() + tr(c::get));
        System.out.println(fixed.submit(() -> { }, "result").get() + " " + fixed.submit(() -> { }).get() + tr(() -> fixed.submit((Runnable) null)));
        fixed.shutdown();
        System.out.println(fixed.awaitTermination(10, TimeUnit.SECONDS));
        ExecutorCompletionService<Integer> ecs = new ExecutorCompletionService<>(Executors.newSingleThreadExecutor(r -> { Thread t = new Thread(r); t.setDaemon(true); return t; }));
        for (int i = 0; i < 4; i++) {
            int n = i;
            ecs.submit(() -> n);
        }
        System.out.println(ecs.take().get() + "" + ecs.take().get() + ecs.poll(10, TimeUnit.SECONDS).get() + ecs.take().get() + ecs.poll());
        ScheduledThreadPoolExecutor s = new ScheduledThreadPoolExecutor(2);
        s.setRemoveOnCancelPolicy(true);
        AtomicInteger n = new AtomicInteger();
        CountDownLatch five = new CountDownLatch(5);
        ScheduledFuture<?> rate = s.scheduleAtFixedRate(() -> { n.incrementAndGet(); five.countDown(); }, 0, 2, TimeUnit.MILLISECONDS);
        ScheduledFuture<?> failing = s.scheduleWithFixedDelay(() -> { throw new IllegalStateException("periodic"); }, 0, 1, TimeUnit.MILLISECONDS);
        ScheduledFuture<String> once = s.schedule(() -> "once", 5, TimeUnit.MILLISECONDS);
        five.await();
        System.out.println(rate.cancel(false) + " " + rate.isCancelled() + " " + tr(failing::get) + " " + once.get() + " " + (once.getDelay(TimeUnit.NANOSECONDS) <= 0) + " " + tr(rate::get));
        ScheduledFuture<String> far = s.schedule(() -> "far", 1000, TimeUnit.SECONDS), further = s.schedule(() -> "further", 2000, TimeUnit.SECONDS);
        System.out.println(far.compareTo(further) + " " + s.getQueue().size() + " " + far.cancel(false) + s.getQueue().size() + " " + s.shutdownNow().size() + " " + further.isDone() + tr(() -> s.schedule(() -> 1, 1, TimeUnit.SECONDS)) .replaceAll("\\(.*", "") + tr(() -> new ScheduledThreadPoolExecutor(1).scheduleAtFixedRate(() -> { }, 0, 0, TimeUnit.SECONDS)));
        ScheduledThreadPoolExecutor keep = new ScheduledThreadPoolExecutor(1);
        ScheduledFuture<String> delayed = keep.schedule(() -> "ran after shutdown", 20, TimeUnit.MILLISECONDS);
        keep.shutdown();
        System.out.println(delayed.get() + " " + keep.awaitTermination(10, TimeUnit.SECONDS));
        ThreadPoolExecutor dyn = new ThreadPoolExecutor(0, 10, 5, TimeUnit.MILLISECONDS, new SynchronousQueue<>());
        CountDownLatch g = new CountDownLatch(1);
        for (int i = 0; i < 6; i++) {
            dyn.execute(() -> await(g));
        }
        System.out.println(dyn.getPoolSize() + " " + dyn.getActiveCount() + " " + dyn.getTaskCount());
        g.countDown();
        while (dyn.getPoolSize() > 0) {
            Thread.sleep(2);
        }
        dyn.setCorePoolSize(2);
        System.out.println(dyn.prestartAllCoreThreads() + " " + dyn.getPoolSize() + " " + tr(() -> { dyn.setMaximumPoolSize(1); return 0; }) + tr(() -> { dyn.setKeepAliveTime(0, TimeUnit.SECONDS); dyn.allowCoreThreadTimeOut(true); return 0; }) + tr(() -> new ThreadPoolExecutor(2, 1, 0, TimeUnit.SECONDS, new SynchronousQueue<>())) + tr(() -> new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, null)));
        dyn.shutdownNow();
        ExecutorService st = Executors.newSingleThreadExecutor();
        System.out.println(tr(() -> ((ThreadPoolExecutor) st).getPoolSize()).startsWith("ClassCast") + " " + st.submit(() -> 5).get() + " " + Executors.callable(() -> { }, 3).call() + Executors.callable(() -> { }).call());
        st.shutdown();
        FutureTask<Integer> ft = new FutureTask<>(() -> 1);
        System.out.println(ft.toString().replaceAll(".*\\[|, task.*", "") + " " + ft.cancel(false) + " " + ft.toString().replaceAll(".*\\[", "["));
        ft.run();
        System.out.println(tr(ft::get) + TimeUnit.of(java.time.temporal.ChronoUnit.HOURS) + TimeUnit.DAYS.toMillis(2) + " " + TimeUnit.NANOSECONDS.toDays(Long.MAX_VALUE) + " " + TimeUnit.DAYS.toNanos(Long.MAX_VALUE) + " " + TimeUnit.SECONDS.convert(java.time.Duration.ofMillis(-1500)) + " " + TimeUnit.MILLISECONDS.convert(-1, TimeUnit.SECONDS) + tr(() -> TimeUnit.of(java.time.temporal.ChronoUnit.WEEKS)));
    }
}
