import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** A thousand threads at once: all alive, all wait, each has its own stack and locals, all end. */
public class ManyThreads {
    static final int COUNT = 1000;
    static final ThreadLocal<Integer> OWN = new ThreadLocal<>();
    static int inMonitor;

    static long sum(int n) {
        return n == 0 ? 0 : n + sum(n - 1);
    }

    public static void main(String[] args) throws Exception {
        CountDownLatch ready = new CountDownLatch(COUNT);
        CountDownLatch go = new CountDownLatch(1);
        AtomicLong total = new AtomicLong();
        Thread[] threads = new Thread[COUNT];
        for (int i = 0; i < COUNT; i++) {
            int number = i;
            threads[i] = new Thread(() -> {
                OWN.set(number);
                ready.countDown();
                try {
                    go.await();
                } catch (InterruptedException e) {
                    return;
                }
                total.addAndGet(sum(OWN.get() % 100));
                synchronized (ManyThreads.class) {
                    inMonitor++;
                }
            }, "t" + i);
            threads[i].start();
        }
        ready.await();
        int alive = 0;
        for (Thread thread : threads) {
            alive += thread.isAlive() ? 1 : 0;
        }
        System.out.println("alive " + alive + ", counted " + (Thread.activeCount() - 1));
        System.gc();
        go.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println(total + " " + inMonitor);
        int ended = 0;
        for (Thread thread : threads) {
            ended += thread.getState() == Thread.State.TERMINATED ? 1 : 0;
        }
        System.out.println("ended " + ended + ", left " + Thread.activeCount());
        // One after the other: their memory is used again.
        for (int i = 0; i < 3000; i++) {
            Thread thread = new Thread(() -> inMonitor--);
            thread.start();
            thread.join();
        }
        System.out.println(inMonitor);
    }
}
