import java.util.concurrent.*;
import java.util.concurrent.locks.*;

/** Waits that end by time: not before it, with what they return; and arguments that are none. */
public class Timeouts {
    interface Call {
        Object run() throws Exception;
    }

    static void timed(String name, long atLeastMillis, Call call) {
        long began = System.nanoTime();
        Object result;
        try {
            result = call.run();
        } catch (Throwable e) {
            result = e;
        }
        long millis = (System.nanoTime() - began) / 1_000_000;
        System.out.println(name + ": " + result + (millis >= atLeastMillis ? "" : " TOO EARLY"));
    }

    static Object nothing(Call call) throws Exception {
        call.run();
        return "done";
    }

    public static void main(String[] args) throws Exception {
        Object lock = new Object();
        Thread sleeper = new Thread(() -> LockSupport.parkNanos(Long.MAX_VALUE));
        sleeper.setDaemon(true);
        sleeper.start();
        timed("sleep", 30, () -> {
            Thread.sleep(30);
            return "slept";
        });
        timed("sleep with nanos", 10, () -> {
            Thread.sleep(10, 999_999);
            return "slept";
        });
        timed("sleep 0", 0, () -> {
            Thread.sleep(0);
            return "slept";
        });
        timed("wait", 30, () -> {
            synchronized (lock) {
                lock.wait(30);
            }
            return "waited";
        });
        timed("wait with nanos", 5, () -> {
            synchronized (lock) {
                lock.wait(5, 1);
            }
            return "waited";
        });
        timed("join", 30, () -> {
            sleeper.join(30);
            return sleeper.isAlive();
        });
        timed("park", 0, () -> {
            LockSupport.parkUntil(System.currentTimeMillis() - 1000);
            LockSupport.parkNanos(-5);
            LockSupport.parkNanos(0);
            return "returned";
        });
        timed("latch", 30, () -> new CountDownLatch(1).await(30, TimeUnit.MILLISECONDS));
        timed("semaphore", 30, () -> new Semaphore(0).tryAcquire(30, TimeUnit.MILLISECONDS));
        timed("queue", 30, () -> new LinkedBlockingQueue<String>().poll(30, TimeUnit.MILLISECONDS));
        timed("offer", 30, () -> new SynchronousQueue<String>().offer("a", 30, TimeUnit.MILLISECONDS));
        timed("future", 30, () -> new CompletableFuture<String>().get(30, TimeUnit.MILLISECONDS));
        timed("barrier", 30, () -> new CyclicBarrier(2).await(30, TimeUnit.MILLISECONDS));
        timed("exchanger", 30, () -> new Exchanger<String>().exchange("a", 30, TimeUnit.MILLISECONDS));
        ReentrantLock held = new ReentrantLock();
        Condition condition = held.newCondition();
        held.lock();
        timed("condition", 30, () -> condition.await(30, TimeUnit.MILLISECONDS));
        timed("awaitNanos", 10, () -> condition.awaitNanos(10_000_000) <= 0);
        timed("awaitUntil", 0, () -> condition.awaitUntil(new java.util.Date(0)));
        timed("tryLock", 30, () -> {
            boolean[] got = {true};
            Thread other = new Thread(() -> {
                try {
                    got[0] = held.tryLock(30, TimeUnit.MILLISECONDS);
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            });
            other.start();
            other.join();
            return got[0];
        });
        timed("negative sleep", 0, () -> {
            Thread.sleep(-1);
            return null;
        });
        timed("negative nanos", 0, () -> {
            Thread.sleep(1, -1);
            return null;
        });
        timed("large nanos", 0, () -> {
            Thread.sleep(1, 1_000_000);
            return null;
        });
        timed("negative join", 0, () -> {
            sleeper.join(-1);
            return null;
        });
        timed("negative wait", 0, () -> {
            synchronized (lock) {
                lock.wait(-1);
            }
            return null;
        });
        timed("negative await", 0, () -> new CountDownLatch(1).await(-1, TimeUnit.DAYS));
    }
}
