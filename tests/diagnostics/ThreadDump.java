import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** Threads in all states, two of them deadlocked by monitors and two by locks; ends when it has read a line. */
public class ThreadDump {
    static final Object LOCK = new Object();
    static volatile long sink;

    static void daemon(String name, Runnable body) {
        Thread thread = new Thread(body, name);
        thread.setDaemon(true);
        thread.start();
    }

    static void cross(Object first, Object second, CountDownLatch both) {
        synchronized (first) {
            both.countDown();
            await(both);
            synchronized (second) {
                throw new AssertionError();
            }
        }
    }

    static void cross(ReentrantLock first, ReentrantLock second, CountDownLatch both) {
        first.lock();
        both.countDown();
        await(both);
        second.lock();
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static synchronized void sleep() {
        synchronized (LOCK) {
            try {
                Thread.sleep(600_000);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    static void waitForNothing(StringBuilder object) {
        synchronized (object) {
            try {
                object.wait();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    public static void main(String[] args) throws Exception {
        daemon("sleeper", ThreadDump::sleep);
        daemon("waiter", () -> waitForNothing(new StringBuilder()));
        daemon("parked", () -> LockSupport.park("a blocker"));
        daemon("busy", () -> {
            while (true) {
                sink++;
            }
        });
        Object a = new Object();
        Object b = new Object();
        CountDownLatch monitors = new CountDownLatch(2);
        daemon("dead-1", () -> cross(a, b, monitors));
        daemon("dead-2", () -> cross(b, a, monitors));
        ReentrantLock c = new ReentrantLock();
        ReentrantLock d = new ReentrantLock();
        CountDownLatch locks = new CountDownLatch(2);
        daemon("dead-3", () -> cross(c, d, locks));
        daemon("dead-4", () -> cross(d, c, locks));
        Thread.sleep(1500);
        System.out.println("ready");
        Thread.sleep(3000);
        System.out.println("goes on");
    }
}
