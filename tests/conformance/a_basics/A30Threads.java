import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads: start, join, synchronized, wait and notify, interrupt. */
public class A30Threads {
    static int shared;
    static final Object LOCK = new Object();

    static synchronized void bump() {
        shared++;
    }

    public static void main(String[] args) throws Exception {
        Thread[] ts = new Thread[4];
        for (int i = 0; i < ts.length; i++) {
            ts[i] = new Thread(() -> {
                for (int k = 0; k < 5000; k++) {
                    bump();
                }
            }, "worker-" + i);
            ts[i].start();
        }
        for (Thread t : ts) {
            t.join();
        }
        System.out.println(shared);
        boolean[] ready = {false};
        Thread waiter = new Thread(() -> {
            synchronized (LOCK) {
                while (!ready[0]) {
                    try {
                        LOCK.wait();
                    } catch (InterruptedException e) {
                        System.out.println("unexpected");
                    }
                }
                System.out.println("woken");
            }
        });
        waiter.start();
        synchronized (LOCK) {
            ready[0] = true;
            LOCK.notifyAll();
        }
        waiter.join();
        Thread sleeper = new Thread(() -> {
            try {
                Thread.sleep(100_000);
            } catch (InterruptedException e) {
                System.out.println("interrupted " + Thread.currentThread().isInterrupted() + " " + e.getMessage());
            }
        });
        sleeper.start();
        sleeper.interrupt();
        sleeper.join();
        CountDownLatch latch = new CountDownLatch(3);
        AtomicInteger sum = new AtomicInteger();
        for (int i = 1; i <= 3; i++) {
            int v = i;
            new Thread(() -> {
                sum.addAndGet(v);
                latch.countDown();
            }).start();
        }
        latch.await();
        System.out.println(sum);
        System.out.println(Thread.currentThread().getName() + " " + Thread.currentThread().getPriority() + " " + Thread.currentThread().isDaemon() + " " + waiter.getState() + " " + ts[2].getName() + " " + ts[0].isAlive());
        long t0 = System.nanoTime();
        Thread.sleep(20);
        System.out.println(System.nanoTime() - t0 >= 20_000_000L);
    }
}
