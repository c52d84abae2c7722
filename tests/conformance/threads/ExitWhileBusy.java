import java.util.concurrent.*;

/** System.exit from a pool's thread while others block, hooks that throw, finally blocks that do not run. */
public class ExitWhileBusy {
    public static void main(String[] args) throws Exception {
        Object lock = new Object();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> { throw new IllegalStateException("in a hook"); }, "bad-hook"));
        ExecutorService pool = Executors.newFixedThreadPool(3);
        CountDownLatch ready = new CountDownLatch(2);
        pool.submit(() -> { synchronized (lock) { ready.countDown(); lock.wait(); } return 0; });
        pool.submit(() -> { ready.countDown(); Thread.sleep(100000); return 0; });
        ready.await();
        try {
            pool.submit(() -> {
                try {
                    System.out.println("exiting");
                    System.exit(77);
                } finally {
                    System.out.println("finally does not run");
                }
            });
            synchronized (lock) {
                lock.wait();
            }
        } finally {
            System.out.println("nor this one");
        }
    }
}
