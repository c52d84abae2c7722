import java.util.ArrayList;
import java.util.List;

/** notify wakes one, notifyAll all; who waits with a time wakes by either; nobody is woken twice. */
public class NotifyOutcomes {
    static final Object LOCK = new Object();
    static int waiting;
    static int tickets;
    static int woken;

    static void waitForTicket(long timeout) {
        synchronized (LOCK) {
            waiting++;
            try {
                while (tickets == 0) {
                    LOCK.wait(timeout);
                    woken++;
                }
                tickets--;
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            waiting--;
        }
    }

    static List<Thread> start(int count, long timeout) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Thread thread = new Thread(() -> waitForTicket(timeout));
            thread.start();
            threads.add(thread);
        }
        while (true) {
            synchronized (LOCK) {
                if (waiting == count) {
                    return threads;
                }
            }
            Thread.sleep(1);
        }
    }

    static int alive(List<Thread> threads) {
        return (int) threads.stream().filter(Thread::isAlive).count();
    }

    public static void main(String[] args) throws Exception {
        List<Thread> threads = start(5, 0);
        for (int i = 1; i <= 2; i++) {
            synchronized (LOCK) {
                tickets++;
                LOCK.notify();
            }
            while (alive(threads) > 5 - i) {
                Thread.sleep(1);
            }
            System.out.println("alive " + alive(threads) + ", woken " + woken);
        }
        synchronized (LOCK) {
            LOCK.notifyAll();
            // They are awake, but cannot go on before this thread leaves.
            Thread.sleep(10);
            System.out.println("in the monitor " + woken);
        }
        while (true) {
            synchronized (LOCK) {
                if (woken == 5) {
                    break;
                }
            }
            Thread.sleep(1);
        }
        System.out.println("for nothing: alive " + alive(threads) + ", woken " + woken);
        synchronized (LOCK) {
            tickets = 3;
            LOCK.notifyAll();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println("woken " + woken + ", tickets " + tickets);
        // A notify that nobody waits for is lost.
        synchronized (LOCK) {
            LOCK.notify();
            LOCK.notifyAll();
            long began = System.nanoTime();
            LOCK.wait(20);
            System.out.println("waited " + (System.nanoTime() - began >= 15_000_000));
        }
        woken = 0;
        threads = start(3, 1_000_000);
        synchronized (LOCK) {
            tickets = 3;
            LOCK.notifyAll();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println("with a time: woken " + woken + ", tickets " + tickets);
    }
}
