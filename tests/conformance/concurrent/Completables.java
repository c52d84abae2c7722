import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.function.*;

/** CompletableFuture: every combination of stage and outcome, exceptions and their wrapping, timeouts, dependents. */
public class Completables {
    static String of(CompletionStage<?> s) {
        CompletableFuture<?> f = s.toCompletableFuture();
        String r;
        try {
            r = "v:" + f.get(10, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            r = "EE:" + e.getCause();
        } catch (CancellationException e) {
            r = "CE:" + e.getMessage();
        } catch (InterruptedException | TimeoutException e) {
            r = e.toString();
        }
        String j;
        try {
            j = "v:" + f.join();
        } catch (CompletionException e) {
            j = "ComplE:" + e.getMessage() + "/" + e.getCause();
        } catch (CancellationException e) {
            j = "CE:" + e.getMessage();
        }
        return r + " " + j + " " + f.isDone() + f.isCompletedExceptionally() + f.isCancelled();
    }

    static <T> void all(String name, Supplier<CompletableFuture<Integer>> make) {
        Map<String, Function<CompletableFuture<Integer>, CompletionStage<?>>> ops = new LinkedHashMap<>();
        ops.put("thenApply", f -> f.thenApply(x -> x + 1));
        ops.put("thenApplyThrows", f -> f.thenApply(x -> { throw new IllegalStateException("in apply"); }));
        ops.put("thenAccept", f -> f.thenAccept(x -> { }));
        ops.put("thenRun", f -> f.thenRun(() -> { }));
        ops.put("thenCompose", f -> f.thenCompose(x -> CompletableFuture.completedFuture(x * 2)));
        ops.put("thenComposeFail", f -> f.thenCompose(x -> CompletableFuture.failedFuture(new Exception("inner"))));
        ops.put("thenComposeNull", f -> f.thenCompose(x -> null));
        ops.put("handle", f -> f.handle((x, e) -> x + "|" + e));
        ops.put("handleThrows", f -> f.handle((x, e) -> { throw new RuntimeException("in handle"); }));
        ops.put("whenComplete", f -> f.whenComplete((x, e) -> { }));
        ops.put("whenCompleteThrows", f -> f.whenComplete((x, e) -> { throw new RuntimeException("in when"); }));
        ops.put("exceptionally", f -> f.exceptionally(e -> -1));
        ops.put("exceptionallyThrows", f -> f.exceptionally(e -> { throw new RuntimeException("again"); }));
        ops.put("exceptionallyCompose", f -> f.exceptionallyCompose(e -> CompletableFuture.completedFuture(-2)));
        ops.put("exceptionallyAsync", f -> f.exceptionallyAsync(e -> -3));
        ops.put("twice", f -> f.thenApply(x -> x + 1).thenApply(x -> x + 1).whenComplete((x, e) -> { }).exceptionally(e -> e instanceof CompletionException ? 1000 : 2000));
        ops.put("combine", f -> f.thenCombine(CompletableFuture.completedFuture(10), Integer::sum));
        ops.put("combineFail", f -> f.thenCombine(CompletableFuture.<Integer>failedFuture(new Error("second")), Integer::sum));
        ops.put("acceptBoth", f -> f.thenAcceptBoth(CompletableFuture.completedFuture(1), (a, b) -> { }));
        ops.put("afterBoth", f -> f.runAfterBoth(CompletableFuture.completedFuture(1), () -> { }));
        ops.put("applyToEither", f -> f.applyToEither(new CompletableFuture<>(), x -> x + 5));
        ops.put("acceptEither", f -> f.acceptEither(new CompletableFuture<>(), x -> { }));
        ops.put("afterEither", f -> f.runAfterEither(new CompletableFuture<>(), () -> { }));
        ops.put("allOf", f -> CompletableFuture.allOf(f, CompletableFuture.completedFuture(2)));
        ops.put("anyOf", f -> CompletableFuture.anyOf(new CompletableFuture<>(), f));
        ops.put("async", f -> f.thenApplyAsync(x -> x * 3).handleAsync((x, e) -> x + "/" + e).thenComposeAsync(x -> CompletableFuture.supplyAsync(() -> x + "!")));
        ops.put("copy", CompletableFuture::copy);
        ops.put("minimal", f -> f.minimalCompletionStage().thenApply(x -> x));
        ops.put("orTimeout", f -> f.orTimeout(1000, TimeUnit.SECONDS));
        ops.put("completeOnTimeout", f -> f.completeOnTimeout(9, 1000, TimeUnit.SECONDS));
        ops.forEach((n, op) -> System.out.println(name + "." + n + " " + of(op.apply(make.get()))));
    }

    public static void main(String[] args) throws Exception {
        all("ok", () -> CompletableFuture.completedFuture(1));
        all("fail", () -> CompletableFuture.failedFuture(new IllegalArgumentException("bad")));
        all("cancelled", () -> { CompletableFuture<Integer> f = new CompletableFuture<>(); f.cancel(true); return f; });
        all("async", () -> CompletableFuture.supplyAsync(() -> 7));
        all("asyncFail", () -> CompletableFuture.supplyAsync(() -> { throw new IllegalStateException("async"); }));
        System.out.println(of(new CompletableFuture<>().orTimeout(5, TimeUnit.MILLISECONDS)));
        System.out.println(of(new CompletableFuture<>().completeOnTimeout("late", 5, TimeUnit.MILLISECONDS)));
        CompletableFuture<String> f = new CompletableFuture<>();
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            int n = i;
            f.thenAccept(x -> log.append(n));
        }
        CompletableFuture<String> dep = f.thenApply(x -> x + "d");
        System.out.println(f.getNumberOfDependents() + " " + f.getNow("absent") + " " + f.complete("x") + " " + f.complete("y") + " " + f.completeExceptionally(new Exception()) + " " + f.getNow("absent") + " " + log + " " + dep.join() + " " + f.getNumberOfDependents());
        f.obtrudeValue("z");
        System.out.println(f.join() + " " + dep.join());
        f.obtrudeException(new Exception("obtruded"));
        System.out.println(of(f) + " " + f.toString().replaceAll("@[0-9a-f]+", ""));
        System.out.println(new CompletableFuture<>().toString().replaceAll("@[0-9a-f]+", "") + dep.toString().replaceAll("@[0-9a-f]+", ""));
        CompletableFuture<Integer> parent = new CompletableFuture<>(), child = parent.thenApply(x -> x);
        child.cancel(false);
        System.out.println(parent.isDone() + " " + child.isCancelled() + " " + child.cancel(true) + " " + parent.cancel(true) + " " + of(parent.copy()));
        CompletionStage<Integer> min = CompletableFuture.completedStage(3);
        for (Runnable r : List.<Runnable>of(() -> ((CompletableFuture<Integer>) min).complete(1), () -> ((CompletableFuture<Integer>) min).isDone(), () -> new CompletableFuture<>().completeExceptionally(null), () -> CompletableFuture.allOf((CompletableFuture<?>) null), () -> f.thenApply(null), () -> CompletableFuture.failedFuture(null))) {
            try {
                r.run();
                System.out.println("ok");
            } catch (RuntimeException e) {
                System.out.println(e.getClass().getSimpleName());
            }
        }
        System.out.println(CompletableFuture.allOf().isDone() + " " + CompletableFuture.anyOf().isDone());
        CompletableFuture<Integer> chain = CompletableFuture.completedFuture(0);
        for (int i = 0; i < 20000; i++) {
            chain = chain.thenApply(x -> x + 1);
        }
        CompletableFuture<Integer> start = new CompletableFuture<>(), late = start;
        for (int i = 0; i < 20000; i++) {
            late = late.thenApply(x -> x + 1);
        }
        start.complete(5);
        System.out.println(chain.join() + " " + late.join());
        Executor delayed = CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS);
        long t0 = System.nanoTime();
        System.out.println(CompletableFuture.supplyAsync(() -> "delayed", delayed).join() + (System.nanoTime() - t0 >= 20_000_000));
        AtomicInteger sum = new AtomicInteger();
        CompletableFuture<?>[] many = new CompletableFuture<?>[200];
        for (int i = 0; i < many.length; i++) {
            int n = i;
            many[i] = CompletableFuture.supplyAsync(() -> n).thenCombineAsync(CompletableFuture.supplyAsync(() -> n * 2), Integer::sum).thenAccept(sum::addAndGet);
        }
        CompletableFuture.allOf(many).join();
        System.out.println(sum);
        CompletableFuture<Integer> c = new CompletableFuture<>();
        System.out.println(c.completeAsync(() -> 77).join() + " " + c.newIncompleteFuture().isDone() + " " + (c.defaultExecutor() == ForkJoinPool.commonPool() == ForkJoinPool.getCommonPoolParallelism() > 1));
    }
}
