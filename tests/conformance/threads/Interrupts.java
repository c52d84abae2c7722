import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;

/** Interrupts: at sleep, wait, join, park, locks, queues; the flag's life; interrupt before the block. */
public class Interrupts {
    interface Blocking { void run() throws Exception; }

    static void blocked(String name, Blocking b) throws Exception {
        for (boolean early : new boolean[] {true, false}) {
            String[] result = new String[1];
            CountDownLatch started = new CountDownLatch(1);
            Thread t = new Thread(() -> {
                if (early) {
                    Thread.currentThread().interrupt();
                }
                started.countDown();
                try {
                    b.run();
                    result[0] = "returned";
                } catch (InterruptedException e) {
                    result[0] = "InterruptedException";
                } catch (Exception e) {
                    result[0] = e.getClass().getName();
                }
                result[0] += " flag " + Thread.currentThread().isInterrupted();
            });
            t.start();
            started.await();
            if (!early) {
                while (t.getState() == Thread.State.RUNNABLE || t.getState() == Thread.State.NEW) {
                    Thread.sleep(1);
                }
                t.interrupt();
            }
            t.join();
            System.out.println(name + (early ? " early " : " late ") + result[0] + " after " + t.isInterrupted());
        }
    }

    public static void main(String[] args) throws Exception {
        Object mon = new Object();
        blocked("sleep", () -> Thread.sleep(100000));
        blocked("sleepNanos", () -> TimeUnit.SECONDS.sleep(1000));
        blocked("wait", () -> { synchronized (mon) { mon.wait(); } });
        blocked("waitTimed", () -> { synchronized (mon) { mon.wait(100000, 5); } });
        Thread forever = new Thread(() -> { while (true) { LockSupport.park(); } });
        forever.setDaemon(true);
        forever.start();
        blocked("join", () -> forever.join());
        blocked("joinTimed", () -> forever.join(100000));
        blocked("park", () -> LockSupport.park());
        blocked("parkNanos", () -> LockSupport.parkNanos(100_000_000_000L));
        blocked("parkUntil", () -> LockSupport.parkUntil(mon, System.currentTimeMillis() + 100000));
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        blocked("lockInterruptibly", lock::lockInterruptibly);
        blocked("tryLock", () -> lock.tryLock(100, TimeUnit.SECONDS));
        ReentrantReadWriteLock rw = new ReentrantReadWriteLock();
        rw.writeLock().lock();
        blocked("readLock", rw.readLock()::lockInterruptibly);
        StampedLock st = new StampedLock();
        st.writeLock();
        blocked("stampedRead", st::readLockInterruptibly);
        blocked("stampedWrite", () -> st.tryWriteLock(100, TimeUnit.SECONDS));
        ReentrantLock own = new ReentrantLock();
        Condition c = own.newCondition();
        blocked("await", () -> { own.lock(); try { c.await(); } finally { own.unlock(); } });
        blocked("awaitNanos", () -> { own.lock(); try { c.awaitNanos(100_000_000_000L); } finally { own.unlock(); } });
        blocked("semaphore", () -> new Semaphore(0).acquire());
        blocked("latch", () -> new CountDownLatch(1).await());
        blocked("barrier", () -> new CyclicBarrier(2).await());
        blocked("exchanger", () -> new Exchanger<Object>().exchange(1));
        blocked("phaser", () -> { Phaser p = new Phaser(2); p.awaitAdvanceInterruptibly(p.arrive()); });
        blocked("put", () -> { ArrayBlockingQueue<Integer> q = new ArrayBlockingQueue<>(1); q.put(1); q.put(2); });
        blocked("take", () -> new LinkedBlockingQueue<Integer>().take());
        blocked("takePrio", () -> new PriorityBlockingQueue<Integer>().take());
        blocked("takeDeque", () -> new LinkedBlockingDeque<Integer>().takeLast());
        blocked("sync", () -> new SynchronousQueue<Integer>().put(1));
        blocked("syncFair", () -> new SynchronousQueue<Integer>(true).take());
        blocked("transfer", () -> new LinkedTransferQueue<Integer>().transfer(1));
        blocked("delay", () -> new DelayQueue<Delayed>().take());
        blocked("future", () -> new FutureTask<>(() -> 1).get());
        blocked("completable", () -> new CompletableFuture<Integer>().get());
        blocked("awaitTermination", () -> { ExecutorService e = Executors.newCachedThreadPool(); e.awaitTermination(100, TimeUnit.SECONDS); });

        // Not interruptible, but the flag stays.
        Thread t = new Thread(() -> { lock.lock(); System.out.println("lock() got it, flag " + Thread.currentThread().isInterrupted()); lock.unlock(); });
        t.start();
        while (t.getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }
        t.interrupt();
        Thread.sleep(20);
        System.out.println("still " + t.getState());
        lock.unlock();
        t.join();
        Thread m = new Thread(() -> { synchronized (mon) { System.out.println("monitor entered, flag " + Thread.interrupted() + " " + Thread.interrupted()); } });
        synchronized (mon) {
            m.start();
            while (m.getState() != Thread.State.BLOCKED) {
                Thread.sleep(1);
            }
            m.interrupt();
            Thread.sleep(20);
            System.out.println("still " + m.getState());
        }
        m.join();
        Thread nu = new Thread(() -> System.out.println("interrupted before start: " + Thread.currentThread().isInterrupted()));
        nu.interrupt();
        System.out.println("new " + nu.isInterrupted());
        nu.start();
        nu.join();
        Thread.currentThread().interrupt();
        try {
            Thread.sleep(0);
            System.out.println("slept");
        } catch (InterruptedException e) {
            System.out.println(e + " " + Thread.interrupted());
        }
        try {
            Thread.sleep(-1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            Thread.sleep(1, 1000000);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            forever.join(-1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
