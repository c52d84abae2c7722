import java.util.concurrent.CountDownLatch;

/** Shutdown hooks: registered twice, removed, after the shutdown has begun; exceptions in them; all run. */
public class HookRules {
    public static void main(String[] args) throws Exception {
        Runtime runtime = Runtime.getRuntime();
        Thread kept = new Thread(() -> System.out.println("kept hook"));
        Thread removed = new Thread(() -> System.out.println("removed hook"));
        runtime.addShutdownHook(removed);
        System.out.println(runtime.removeShutdownHook(removed) + " " + runtime.removeShutdownHook(removed));
        CountDownLatch order = new CountDownLatch(1);
        Thread last = new Thread(() -> {
            try {
                order.await();
                kept.join();
            } catch (InterruptedException e) {
                System.out.println(e);
            }
            for (Runnable attempt : new Runnable[] {() -> runtime.addShutdownHook(new Thread()), () -> runtime.removeShutdownHook(kept)}) {
                try {
                    attempt.run();
                } catch (IllegalStateException e) {
                    System.out.println(e.getMessage());
                }
            }
            System.out.println("last hook, daemon " + Thread.currentThread().isDaemon());
        });
        Thread failing = new Thread(() -> {
            try {
                throw new IllegalStateException("in a hook");
            } finally {
                order.countDown();
            }
        });
        failing.setUncaughtExceptionHandler((t, e) -> System.out.println("told of " + e.getMessage()));
        runtime.addShutdownHook(kept);
        runtime.addShutdownHook(last);
        try {
            runtime.addShutdownHook(kept);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        Thread running = new Thread(() -> {
            try {
                Thread.sleep(1_000_000);
            } catch (InterruptedException e) {
                return;
            }
        });
        running.setDaemon(true);
        running.start();
        try {
            runtime.addShutdownHook(running);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            runtime.addShutdownHook(null);
        } catch (NullPointerException e) {
            System.out.println("null is none");
        }
        System.out.println("main ends");
        failing.start();
        failing.join();
    }
}
