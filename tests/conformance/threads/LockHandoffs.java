import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.*;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.*;

/** Locks by protocol: fairness order, conditions, read-write downgrade, stamped validation, interruptible and timed waits. */
public class LockHandoffs {
    static String attempt(Callable<Object> action) {
        try {
            return String.valueOf(action.call());
        } catch (Throwable e) {
            return e.getClass().getSimpleName();
        }
    }

    static void waitFor(ReentrantLock lock, int queued) {
        while (lock.getQueueLength() < queued) {
            Thread.onSpinWait();
        }
    }

    public static void main(String[] arguments) throws Exception {
        ReentrantLock fair = new ReentrantLock(true);
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        fair.lock();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int number = i;
            Thread t = new Thread(() -> {
                fair.lock();
                order.add(number);
                fair.unlock();
            });
            threads.add(t);
            t.start();
            waitFor(fair, i + 1);
        }
        System.out.println(fair.hasQueuedThreads() + " " + fair.hasQueuedThread(threads.get(2)) + " " + fair.isHeldByCurrentThread() + " " + fair.getHoldCount() + " " + fair.isFair());
        fair.unlock();
        for (Thread t : threads) {
            t.join();
        }
        System.out.println("in order " + order + " " + String.valueOf(fair).replaceAll(".*\\[", "["));
        System.out.println(attempt(() -> {
            fair.unlock();
            return "unlocked";
        }));
        ReentrantLock lock = new ReentrantLock();
        Condition one = lock.newCondition();
        Condition two = lock.newCondition();
        List<String> log = Collections.synchronizedList(new ArrayList<>());
        Thread waiter = new Thread(() -> {
            lock.lock();
            lock.lock();
            try {
                log.add("waits");
                one.await();
                log.add("woken, holds " + lock.getHoldCount());
                two.signal();
            } catch (InterruptedException e) {
                log.add("interrupted");
            } finally {
                lock.unlock();
                lock.unlock();
            }
        });
        waiter.start();
        while (log.isEmpty() || waiter.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        lock.lock();
        System.out.println(lock.getWaitQueueLength(one) + " " + lock.hasWaiters(two) + " " + attempt(() -> new ReentrantLock().newCondition().await(1, TimeUnit.MILLISECONDS)) + " " + attempt(() -> {
            lock.hasWaiters(new ReentrantLock().newCondition());
            return "owned";
        }));
        one.signal();
        two.await();
        System.out.println(log + " " + two.await(1, TimeUnit.NANOSECONDS) + " " + (two.awaitNanos(1000) <= 0) + " " + two.awaitUntil(new java.util.Date(0)));
        lock.unlock();
        waiter.join();
        lock.lock();
        Thread interrupted = new Thread(() -> log.add(attempt(() -> {
            lock.lockInterruptibly();
            return "locked";
        }) + " " + Thread.interrupted()));
        interrupted.start();
        waitFor(lock, 1);
        interrupted.interrupt();
        interrupted.join();
        Thread timed = new Thread(() -> log.add(attempt(() -> lock.tryLock(5, TimeUnit.MILLISECONDS)) + " " + lock.tryLock()));
        timed.start();
        timed.join();
        lock.unlock();
        System.out.println(log.subList(2, 4));
        ReentrantReadWriteLock both = new ReentrantReadWriteLock();
        both.writeLock().lock();
        both.readLock().lock();
        both.writeLock().unlock();
        System.out.println("downgraded " + both.getReadLockCount() + both.isWriteLocked() + both.getReadHoldCount() + " upgrade " + both.writeLock().tryLock() + " " + attempt(() -> both.readLock().newCondition()));
        both.readLock().unlock();
        StampedLock stamped = new StampedLock();
        long optimistic = stamped.tryOptimisticRead();
        long read = stamped.readLock();
        System.out.println(stamped.validate(optimistic) + " " + stamped.getReadLockCount() + " " + (stamped.tryConvertToWriteLock(read) != 0) + " " + stamped.validate(optimistic) + " " + stamped.isWriteLocked() + " " + stamped.tryReadLock() + " " + attempt(() -> {
            stamped.unlockRead(read);
            return "x";
        }) + " " + stamped.tryUnlockWrite() + " " + stamped.validate(0));
        Semaphore semaphore = new Semaphore(2, true);
        semaphore.acquireUninterruptibly(2);
        System.out.println(semaphore.tryAcquire() + " " + attempt(() -> semaphore.tryAcquire(1, 1, TimeUnit.MILLISECONDS)) + " " + attempt(() -> semaphore.tryAcquire(-1)) + " " + semaphore.drainPermits());
        semaphore.release(5);
        System.out.println(semaphore.availablePermits() + " " + semaphore.drainPermits());
        CyclicBarrier barrier = new CyclicBarrier(3, () -> log.add("all here"));
        ExecutorService pool = Executors.newFixedThreadPool(2);
        Future<Integer> a = pool.submit(() -> barrier.await());
        Future<Integer> b = pool.submit(() -> barrier.await());
        int mine = barrier.await();
        System.out.println((mine + a.get() + b.get()) + " " + log.get(log.size() - 1) + " " + barrier.getParties() + barrier.isBroken());
        Future<Object> broken = pool.submit(() -> attempt(() -> barrier.await()));
        while (barrier.getNumberWaiting() == 0) {
            Thread.onSpinWait();
        }
        System.out.println(attempt(() -> barrier.await(1, TimeUnit.MILLISECONDS)) + " " + broken.get() + " " + barrier.isBroken() + " " + attempt(barrier::await));
        barrier.reset();
        Exchanger<String> exchanger = new Exchanger<>();
        Future<String> swapped = pool.submit(() -> exchanger.exchange("from the pool"));
        System.out.println(exchanger.exchange("from main") + " / " + swapped.get() + " " + attempt(() -> exchanger.exchange("x", 1, TimeUnit.MILLISECONDS)));
        SynchronousQueue<Integer> queue = new SynchronousQueue<>();
        System.out.println(queue.offer(1) + " " + queue.poll() + " " + queue.size() + " " + attempt(() -> queue.add(1)));
        Future<Integer> taken = pool.submit(queue::take);
        queue.put(7);
        System.out.println(taken.get());
        CountDownLatch latch = new CountDownLatch(2);
        AtomicInteger count = new AtomicInteger();
        for (int i = 0; i < 5; i++) {
            pool.execute(() -> {
                count.incrementAndGet();
                latch.countDown();
            });
        }
        latch.await();
        pool.shutdown();
        pool.awaitTermination(1, TimeUnit.MINUTES);
        System.out.println(count + " " + latch.getCount() + " " + attempt(() -> new CountDownLatch(-1)) + " " + latch.await(0, TimeUnit.SECONDS));
    }
}
