import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Interrupts that race with all that blocks: each interrupt ends exactly one blocking call, none is lost, and a notify is
 * not eaten by a thread that was interrupted.
 */
public class Interrupts implements Program {
    interface Blocking {
        void block() throws InterruptedException;
    }

    final Object monitor = new Object();
    final ReentrantLock held = new ReentrantLock();

    @Override
    public String run(long millis) throws Throwable {
        Thread owner = new Thread(() -> {
            held.lock();
            LockSupport.park(held);
            while (!Thread.currentThread().isInterrupted()) {
                LockSupport.park(held);
            }
        });
        owner.setDaemon(true);
        owner.start();
        while (!held.isLocked()) {
            Thread.sleep(1);
        }
        ArrayBlockingQueue<Integer> empty = new ArrayBlockingQueue<>(1);
        Blocking[] ways = {
            () -> {
                synchronized (monitor) {
                    while (true) {
                        monitor.wait();
                    }
                }
            },
            () -> {
                synchronized (monitor) {
                    monitor.wait(60_000);
                    throw new AssertionError("the wait ended by itself");
                }
            },
            () -> Thread.sleep(60_000),
            () -> {
                while (!Thread.interrupted()) {
                    LockSupport.park();
                }
                throw new InterruptedException();
            },
            () -> owner.join(60_000),
            held::lockInterruptibly,
            empty::take,
            () -> new CountDownLatch(1).await(),
            () -> {
                while (true) {
                    held.tryLock(60, java.util.concurrent.TimeUnit.SECONDS);
                }
            },
        };
        long[] counts = new long[2];
        Workers.run(millis / 2, 1, (workers, me) -> {
            int[] acknowledged = {0};
            boolean[] over = {false};
            Throwable[] bad = {null};
            Object ready = new Object();
            Thread victim = new Thread(() -> {
                for (int n = 0; ; n++) {
                    try {
                        ways[n % ways.length].block();
                        bad[0] = new AssertionError("way " + n % ways.length + " returned");
                    } catch (InterruptedException e) {
                        if (Thread.interrupted()) {
                            bad[0] = new AssertionError("way " + n % ways.length + " left the thread interrupted");
                        }
                    } catch (Throwable e) {
                        bad[0] = e;
                    }
                    synchronized (ready) {
                        acknowledged[0]++;
                        ready.notify();
                        if (over[0] || bad[0] != null) {
                            return;
                        }
                    }
                }
            }, "victim");
            victim.start();
            for (int n = 1; ; n++) {
                if (n % 5 == 0) {
                    Thread.sleep(0, 100_000);
                }
                boolean last = !workers.running();
                synchronized (ready) {
                    over[0] = last;
                    victim.interrupt();
                    while (acknowledged[0] < n && bad[0] == null) {
                        ready.wait();
                    }
                }
                counts[0]++;
                if (bad[0] != null) {
                    throw bad[0];
                }
                if (last) {
                    break;
                }
            }
            victim.join();
        });
        counts[1] = notifiedOrInterrupted(millis / 2);
        owner.interrupt();
        owner.join();
        return counts[0] + " interrupts, " + counts[1] + " races with notify";
    }

    /** One notify and one interrupt for two waiters: either both wake, or the interrupted one left the notify to the other. */
    long notifiedOrInterrupted(long millis) throws Throwable {
        long end = System.nanoTime() + millis * 1_000_000;
        long races = 0;
        while (System.nanoTime() - end < 0) {
            Object lock = new Object();
            int[] waiting = {0};
            int[] normal = {0};
            int[] interrupted = {0};
            Runnable waiter = () -> {
                synchronized (lock) {
                    waiting[0]++;
                    try {
                        lock.wait();
                        normal[0]++;
                        Thread.interrupted();
                    } catch (InterruptedException e) {
                        interrupted[0]++;
                    }
                }
            };
            Thread a = new Thread(waiter);
            Thread b = new Thread(waiter);
            a.start();
            b.start();
            while (true) {
                synchronized (lock) {
                    if (waiting[0] == 2) {
                        break;
                    }
                }
                Thread.yield();
            }
            Thread other = new Thread(a::interrupt);
            other.start();
            synchronized (lock) {
                lock.notify();
            }
            other.join();
            a.join();
            // If `a` took the notify, `b` still waits; if `a` was interrupted, the notify went to `b`.
            boolean left;
            synchronized (lock) {
                left = interrupted[0] == 0;
                lock.notifyAll();
            }
            if (!left) {
                b.join(30_000);
                Workers.check(!b.isAlive(), "an interrupted thread took a notify with it");
            }
            b.join();
            Workers.check(normal[0] + interrupted[0] == 2, "outcomes");
            races++;
        }
        return races;
    }
}
