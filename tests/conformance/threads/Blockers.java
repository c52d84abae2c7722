import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** park: blockers that others can see, permits that do not add up, and threads that have not begun or have ended. */
public class Blockers {
    static void untilParked(Thread thread) throws InterruptedException {
        while (thread.getState() != Thread.State.WAITING && thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.sleep(1);
        }
    }

    public static void main(String[] args) throws Exception {
        Thread parked = new Thread(() -> {
            LockSupport.park("first");
            System.out.println("after the first " + LockSupport.getBlocker(Thread.currentThread()));
            LockSupport.parkNanos("second", 1L << 60);
            LockSupport.parkUntil("third", Long.MAX_VALUE);
            LockSupport.park();
            LockSupport.setCurrentBlocker("fourth");
            LockSupport.park();
        });
        System.out.println(LockSupport.getBlocker(parked));
        // Before it begins a permit goes nowhere.
        LockSupport.unpark(parked);
        parked.start();
        for (int i = 0; i < 5; i++) {
            untilParked(parked);
            System.out.println(LockSupport.getBlocker(parked) + " " + parked.getState());
            LockSupport.unpark(parked);
            if (i < 4) {
                while (parked.getState() == Thread.State.RUNNABLE) {
                    Thread.onSpinWait();
                }
                Thread.sleep(20);
            }
        }
        parked.join();
        LockSupport.unpark(parked);
        LockSupport.unpark(null);
        System.out.println(LockSupport.getBlocker(parked));
        // Permits are at most one.
        Thread main = Thread.currentThread();
        LockSupport.unpark(main);
        LockSupport.unpark(main);
        LockSupport.park();
        long began = System.nanoTime();
        LockSupport.parkNanos(20_000_000);
        System.out.println("second park waited " + (System.nanoTime() - began >= 15_000_000));
        // An interrupted thread does not park, and stays interrupted.
        main.interrupt();
        LockSupport.park();
        LockSupport.park();
        System.out.println(Thread.interrupted());
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        CountDownLatch done = new CountDownLatch(1);
        Thread queued = new Thread(() -> {
            lock.lock();
            lock.unlock();
            done.countDown();
        });
        queued.start();
        untilParked(queued);
        System.out.println(LockSupport.getBlocker(queued).getClass().getName());
        // For nothing: it parks again.
        LockSupport.unpark(queued);
        Thread.sleep(20);
        System.out.println(queued.getState() + " " + lock.hasQueuedThread(queued));
        lock.unlock();
        done.await();
        queued.join();
        System.out.println(LockSupport.getBlocker(queued));
    }
}
