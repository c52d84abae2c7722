import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Futures: cancellation, exceptions wrapped and unwrapped, time limits, dependent stages, executors that refuse. */
public class FuturesAtCorners {
    interface Action {
        Object run() throws Throwable;
    }

    static void attempt(String what, Action action) {
        try {
            System.out.println(what + ": " + action.run());
        } catch (Throwable e) {
            System.out.println(what + ": " + e + (e.getCause() == null ? "" : " <- " + e.getCause()));
        }
    }

    public static void main(String[] arguments) throws Exception {
        CompletableFuture<String> failed = CompletableFuture.failedFuture(new IllegalStateException("failed"));
        attempt("get", failed::get);
        attempt("join", failed::join);
        attempt("getNow", () -> failed.getNow("other"));
        attempt("then", () -> failed.thenApply(String::length).join());
        attempt("then twice", () -> failed.thenApply(String::length).thenApply(i -> i).get());
        attempt("exceptionally", () -> failed.exceptionally(e -> "saved " + e.getClass().getSimpleName()).join());
        attempt("exceptionally after", () -> failed.thenApply(s -> s).exceptionally(e -> "saved " + e.getClass().getSimpleName()).join());
        attempt("handle", () -> failed.handle((s, e) -> s + " " + e.getMessage()).join());
        attempt("whenComplete throws", () -> CompletableFuture.completedFuture(1).whenComplete((i, e) -> {
            throw new RuntimeException("in whenComplete");
        }).join());
        attempt("whenComplete throws after failure", () -> failed.whenComplete((i, e) -> {
            throw new RuntimeException("in whenComplete");
        }).join());
        CompletableFuture<Integer> open = new CompletableFuture<>();
        attempt("timeout", () -> open.get(1, TimeUnit.MILLISECONDS));
        attempt("orTimeout", () -> new CompletableFuture<>().orTimeout(1, TimeUnit.MILLISECONDS).join());
        attempt("completeOnTimeout", () -> new CompletableFuture<>().completeOnTimeout("late", 1, TimeUnit.MILLISECONDS).join());
        CompletableFuture<Integer> dependent = open.thenApply(i -> i + 1);
        System.out.println(dependent.cancel(true) + " " + open.isDone() + " " + open.complete(4) + " " + open.complete(5) + " " + open.join());
        attempt("cancelled", dependent::get);
        attempt("dependent of cancelled", () -> dependent.thenApply(i -> i).join());
        System.out.println(dependent.isCancelled() + " " + dependent.isCompletedExceptionally() + " " + dependent.getNumberOfDependents());
        open.obtrudeValue(9);
        System.out.println(open.join() + " " + String.valueOf(open).replaceAll("@[0-9a-f]+", "@#") + " " + String.valueOf(failed).replaceAll("@[0-9a-f]+", "@#"));
        attempt("allOf", () -> CompletableFuture.allOf(open, failed).join());
        attempt("allOf nothing", () -> CompletableFuture.allOf().join());
        attempt("anyOf", () -> CompletableFuture.anyOf(new CompletableFuture<>(), open).join());
        attempt("compose", () -> open.thenCompose(i -> CompletableFuture.supplyAsync(() -> i * 2)).thenCombine(open, Integer::sum).join());
        attempt("compose null", () -> open.thenCompose(i -> (CompletionStage<Object>) null).join());
        attempt("either", () -> open.applyToEither(new CompletableFuture<>(), i -> "either " + i).join());
        attempt("minimal", () -> ((CompletableFuture<Integer>) CompletableFuture.completedStage(1)).join());
        attempt("minimal to future", () -> CompletableFuture.completedStage(1).toCompletableFuture().join());
        List<String> order = new ArrayList<>();
        Executor here = Runnable::run;
        CompletableFuture<String> source = new CompletableFuture<>();
        source.thenAcceptAsync(s -> order.add("first " + s), here);
        source.thenRunAsync(() -> order.add("second"), here);
        source.thenAccept(s -> order.add("third"));
        source.complete("x");
        System.out.println(order);
        attempt("executor refuses", () -> CompletableFuture.supplyAsync(() -> 1, r -> {
            throw new RejectedExecutionException("no room");
        }).join());

        FutureTask<Integer> task = new FutureTask<>(() -> 7);
        System.out.println(task.cancel(false) + " " + task.cancel(false) + " " + task.isCancelled());
        task.run();
        attempt("cancelled task", task::get);
        FutureTask<Object> throwing = new FutureTask<>(() -> {
            throw new Error("an error");
        });
        throwing.run();
        attempt("throwing task", throwing::get);

        ExecutorService pool = Executors.newFixedThreadPool(2);
        CountDownLatch gate = new CountDownLatch(1);
        attempt("invokeAny", () -> pool.invokeAny(List.of(() -> {
            throw new IllegalStateException("first fails");
        }, () -> "second")));
        attempt("invokeAny none", () -> pool.invokeAny(List.of()));
        attempt("invokeAny all fail", () -> pool.invokeAny(List.of(() -> {
            throw new IllegalStateException("all fail");
        })));
        attempt("invokeAll in time", () -> pool.invokeAll(List.of(() -> 1, () -> {
            gate.await();
            return 2;
        }), 50, TimeUnit.MILLISECONDS).stream().map(f -> f.isCancelled()).toList());
        CountDownLatch started = new CountDownLatch(2);
        for (int i = 0; i < 2; i++) {
            pool.submit(() -> {
                started.countDown();
                gate.await();
                return 1;
            });
        }
        started.await();
        pool.submit(() -> "never");
        System.out.println("not run: " + pool.shutdownNow().size() + " " + pool.isShutdown());
        attempt("after shutdown", () -> {
            try {
                return pool.submit(() -> 1);
            } catch (RejectedExecutionException e) {
                return "rejected";
            }
        });
        System.out.println(pool.awaitTermination(10, TimeUnit.SECONDS) + " " + pool.isTerminated());
        ThreadPoolExecutor small = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new java.util.concurrent.ArrayBlockingQueue<>(1), new ThreadPoolExecutor.CallerRunsPolicy());
        CountDownLatch hold = new CountDownLatch(1);
        small.execute(() -> {
            try {
                hold.await();
            } catch (InterruptedException e) {
                System.out.println("interrupted");
            }
        });
        small.execute(() -> { });
        List<String> where = new ArrayList<>();
        small.execute(() -> where.add(Thread.currentThread().getName()));
        System.out.println(where);
        hold.countDown();
        small.shutdown();
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        int[] runs = {0};
        ScheduledFuture<?> repeated = timer.scheduleAtFixedRate(() -> {
            if (++runs[0] == 3) {
                throw new IllegalStateException("third run");
            }
        }, 0, 1, TimeUnit.MILLISECONDS);
        attempt("repeated", repeated::get);
        System.out.println(runs[0] + " " + repeated.isDone());
        ScheduledFuture<?> later = timer.schedule(() -> "x", 1, TimeUnit.HOURS);
        System.out.println((later.getDelay(TimeUnit.MINUTES) >= 59) + " " + later.cancel(false));
        attempt("period 0", () -> timer.scheduleAtFixedRate(() -> { }, 0, 0, TimeUnit.SECONDS));
        timer.shutdown();
        System.out.println(new CompletionException("m", new TimeoutException()).getMessage() + " " + new ExecutionException(new CancellationException("c")).getMessage());
    }
}
