import java.util.concurrent.Exchanger;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** Permits that may not be lost: park and unpark in turns, semaphores, conditions, exchangers, synchronous queues. */
public class Parking implements Program {
    volatile int turn;
    volatile boolean over;

    @Override
    public String run(long millis) throws Throwable {
        long part = millis / 5;
        long[] turns = {0};
        Workers.run(part, 2, (workers, me) -> {
            while (!over) {
                while (turn != me && !over) {
                    LockSupport.park(this);
                }
                turns[0]++;
                if (!workers.running()) {
                    over = true;
                }
                turn = 1 - me;
                LockSupport.unpark(workers.thread(1 - me));
            }
        });
        // A permit that comes before the park counts.
        Workers.run(part, 2, (workers, me) -> {
            for (int n = 0; workers.running(); n++) {
                LockSupport.unpark(Thread.currentThread());
                LockSupport.unpark(Thread.currentThread());
                LockSupport.park();
                long began = System.nanoTime();
                LockSupport.parkNanos(20_000);
                Workers.check(System.nanoTime() - began < 20_000_000_000L, "a short park is long");
            }
        });
        Semaphore permits = new Semaphore(2);
        int[] inside = {0};
        ReentrantLock lock = new ReentrantLock();
        Condition free = lock.newCondition();
        boolean[] taken = {false};
        long[] entries = new long[4];
        Workers.run(part, 4, (workers, me) -> {
            while (workers.running()) {
                permits.acquire();
                synchronized (inside) {
                    Workers.check(++inside[0] <= 2, "three with two permits");
                }
                Thread.yield();
                synchronized (inside) {
                    inside[0]--;
                }
                permits.release();
                lock.lock();
                try {
                    while (taken[0]) {
                        free.await();
                    }
                    taken[0] = true;
                } finally {
                    lock.unlock();
                }
                lock.lock();
                try {
                    taken[0] = false;
                    free.signal();
                } finally {
                    lock.unlock();
                }
                entries[me]++;
            }
        });
        Exchanger<Integer> exchanger = new Exchanger<>();
        long[] gave = new long[2];
        long[] got = new long[2];
        Workers.run(part, 2, (workers, me) -> {
            for (int n = 0; workers.running(); n++) {
                int value = 2 * n + me;
                try {
                    int other = exchanger.exchange(value, 100, TimeUnit.MILLISECONDS);
                    Workers.check((other & 1) == 1 - me, "exchanged with itself");
                    gave[me] += value;
                    got[me] += other;
                } catch (java.util.concurrent.TimeoutException e) {
                    // The other one has ended.
                }
            }
        });
        Workers.check(gave[0] == got[1] && gave[1] == got[0], "exchanger: gave " + gave[0] + ", got " + got[1]);
        SynchronousQueue<Integer> queue = new SynchronousQueue<>(true);
        long[] sent = new long[4];
        Workers.run(part, 4, (workers, me) -> {
            for (int n = 1; workers.running(); n++) {
                if (me < 2) {
                    if (queue.offer(n, 5, TimeUnit.MILLISECONDS)) {
                        sent[me] += n;
                    }
                } else {
                    Integer value = queue.poll(5, TimeUnit.MILLISECONDS);
                    if (value != null) {
                        sent[me] += value;
                    }
                }
            }
        });
        Workers.check(sent[0] + sent[1] == sent[2] + sent[3], "synchronous queue: lost or doubled");
        return turns[0] + " turns, " + (entries[0] + entries[1] + entries[2] + entries[3]) + " entries";
    }
}
