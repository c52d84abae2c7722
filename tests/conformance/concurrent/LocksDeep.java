import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;

/** ReentrantLock, ReadWriteLock, StampedLock, Condition: modes, queries, conversions, misuse. */
public class LocksDeep {
    static String tr(Callable<Object> s) {
        try {
            return String.valueOf(s.call());
        } catch (Exception e) {
            return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : "(" + e.getMessage() + ")");
        } catch (Error e) {
            return e.toString();
        }
    }

    static <T> T in(Callable<T> c) throws Exception {
        FutureTask<T> f = new FutureTask<>(c);
        Thread t = new Thread(f, "other");
        t.start();
        return f.get();
    }

    static void until(Thread t, Thread.State s) throws InterruptedException {
        while (t.getState() != s) {
            Thread.sleep(1);
        }
    }

    public static void main(String[] args) throws Exception {
        for (boolean fair : new boolean[] {false, true}) {
            ReentrantLock l = new ReentrantLock(fair);
            l.lock();
            l.lock();
            System.out.println(l.isFair() + " " + l.getHoldCount() + l.isLocked() + l.isHeldByCurrentThread() + " " + in(l::tryLock) + in(() -> l.tryLock(5, TimeUnit.MILLISECONDS)) + in(l::isHeldByCurrentThread) + in(l::getHoldCount) + " " + in(() -> tr(() -> { l.unlock(); return 0; })) + " " + l.toString().replaceAll(".*\\[", "["));
            Thread w = new Thread(() -> { l.lock(); l.unlock(); }, "w1");
            w.start();
            until(w, Thread.State.WAITING);
            System.out.println(l.hasQueuedThreads() + " " + l.hasQueuedThread(w) + " " + l.getQueueLength());
            l.unlock();
            l.unlock();
            w.join();
            System.out.println(l.isLocked() + " " + tr(() -> { l.unlock(); return 0; }) + " " + l.toString().replaceAll(".*\\[", "["));
            Condition c = l.newCondition();
            System.out.println(tr(() -> { c.await(); return 0; }) + tr(() -> { c.signal(); return 0; }) + tr(() -> l.hasWaiters(c)) + tr(() -> new ReentrantLock().hasWaiters(c)));
            List<Integer> order = Collections.synchronizedList(new ArrayList<>());
            Thread[] ws = new Thread[5];
            for (int i = 0; i < 5; i++) {
                int n = i;
                ws[i] = new Thread(() -> { l.lock(); l.lock(); try { c.awaitUninterruptibly(); order.add(n * 10 + l.getHoldCount()); } finally { l.unlock(); l.unlock(); } });
                ws[i].start();
                until(ws[i], Thread.State.WAITING);
            }
            l.lock();
            System.out.println(l.hasWaiters(c) + " " + l.getWaitQueueLength(c));
            c.signal();
            c.signal();
            System.out.println(l.getWaitQueueLength(c) + " " + l.getQueueLength());
            c.signalAll();
            l.unlock();
            for (Thread t : ws) {
                t.join();
            }
            System.out.println(order);
            l.lock();
            long left = c.awaitNanos(2_000_000);
            System.out.println((left <= 0) + " " + c.await(1, TimeUnit.MILLISECONDS) + " " + c.awaitUntil(new Date(System.currentTimeMillis() + 2)) + " " + c.awaitUntil(new Date(0)) + " " + l.getHoldCount());
            l.unlock();

            ReentrantReadWriteLock rw = new ReentrantReadWriteLock(fair);
            rw.readLock().lock();
            rw.readLock().lock();
            System.out.println(rw.getReadLockCount() + "" + rw.getReadHoldCount() + rw.isWriteLocked() + " " + rw.writeLock().tryLock() + " " + in(() -> { boolean t = rw.readLock().tryLock(); rw.readLock().unlock(); return t; }) + in(rw.writeLock()::tryLock) + " " + rw.readLock().toString().replaceAll(".*\\[", "["));
            rw.readLock().unlock();
            rw.readLock().unlock();
            System.out.println(tr(() -> { rw.readLock().unlock(); return 0; }) + " " + rw.getReadLockCount());
            Set<String> closedReads = new TreeSet<>();
            rw.writeLock().lock();
            rw.writeLock().lock();
            rw.readLock().lock();
            System.out.println(rw.getWriteHoldCount() + "" + rw.getReadHoldCount() + rw.isWriteLockedByCurrentThread() + rw.writeLock().isHeldByCurrentThread() + rw.writeLock().getHoldCount() + " " + in(rw.readLock()::tryLock) + " " + rw.toString().replaceAll(".*\\[", "[") + " " + rw.writeLock().toString().replaceAll(".*\\[", "["));
            rw.writeLock().unlock();
            rw.writeLock().unlock();
            System.out.println(in(() -> { boolean r = rw.readLock().tryLock(); rw.readLock().unlock(); return r; }) + " " + in(rw.writeLock()::tryLock));
            rw.readLock().unlock();
            System.out.println(tr(() -> { rw.writeLock().unlock(); return 0; }) + tr(() -> rw.readLock().newCondition()) + tr(() -> rw.writeLock().newCondition() != null));
        }
        StampedLock s = new StampedLock();
        long o = s.tryOptimisticRead();
        System.out.println((o != 0) + " " + s.validate(o) + " " + s.validate(0));
        long w = s.writeLock();
        System.out.println(s.validate(o) + " " + s.isWriteLocked() + s.isReadLocked() + " " + s.tryOptimisticRead() + " " + s.tryReadLock() + " " + s.tryWriteLock() + " " + StampedLock.isWriteLockStamp(w) + StampedLock.isReadLockStamp(w) + StampedLock.isLockStamp(w) + StampedLock.isOptimisticReadStamp(o) + " " + s.toString().replaceAll(".*\\[", "["));
        long r = s.tryConvertToReadLock(w);
        System.out.println((r != 0) + " " + s.isReadLocked() + " " + s.getReadLockCount() + " " + tr(() -> { s.unlockWrite(w); return 0; }));
        long r2 = s.readLock();
        System.out.println(s.getReadLockCount() + " " + s.tryConvertToWriteLock(r) + " " + s.toString().replaceAll(".*\\[", "["));
        s.unlockRead(r2);
        long w2 = s.tryConvertToWriteLock(r);
        System.out.println((w2 != 0) + " " + s.isWriteLocked() + " " + (s.tryConvertToOptimisticRead(w2) != 0) + " " + s.isWriteLocked() + " " + tr(() -> { s.unlock(w2); return 0; }) + tr(() -> { s.unlockRead(r); return 0; }));
        System.out.println(s.tryUnlockRead() + " " + s.tryUnlockWrite() + " " + (s.tryReadLock(1, TimeUnit.MILLISECONDS) != 0) + s.tryUnlockRead() + " " + s.toString().replaceAll(".*\\[", "["));
        Lock rv = s.asReadLock(), wv = s.asWriteLock();
        wv.lock();
        System.out.println(in(rv::tryLock) + " " + in(() -> wv.tryLock(1, TimeUnit.MILLISECONDS)) + " " + tr(wv::newCondition));
        wv.unlock();
        rv.lock();
        System.out.println(in(() -> s.asReadWriteLock().readLock().tryLock()) + " " + s.getReadLockCount());
        double[] point = new double[2];
        StampedLock ps = new StampedLock();
        Thread writer = new Thread(() -> { for (int i = 0; i < 20000; i++) { long t = ps.writeLock(); point[0] += 1; point[1] -= 1; ps.unlockWrite(t); } });
        writer.start();
        long bad = 0, reads = 0;
        while (writer.isAlive() || reads < 1000) {
            long t = ps.tryOptimisticRead();
            double x = point[0], y = point[1];
            if (!ps.validate(t)) {
                t = ps.readLock();
                x = point[0];
                y = point[1];
                ps.unlockRead(t);
            }
            bad += x + y != 0 ? 1 : 0;
            reads++;
        }
        System.out.println(bad + " " + point[0]);
        ReentrantLock over = new ReentrantLock();
        Semaphore sem = new Semaphore(2, true);
        System.out.println(sem.tryAcquire(2) + " " + sem.tryAcquire() + " " + sem.availablePermits() + in(() -> sem.tryAcquire(1, TimeUnit.MILLISECONDS)) + " " + tr(() -> { sem.release(-1); return 0; }) + tr(() -> sem.tryAcquire(-1)));
        sem.release(5);
        sem.acquireUninterruptibly(3);
        System.out.println(sem.drainPermits() + " " + sem.availablePermits() + " " + sem.isFair() + sem.hasQueuedThreads() + sem.getQueueLength() + " " + sem.toString().replaceAll(".*\\[", "[") + tr(() -> { Semaphore q = new Semaphore(Integer.MAX_VALUE); q.release(); return 0; }) + new Semaphore(-2).availablePermits());
        CountDownLatch cl = new CountDownLatch(2);
        cl.countDown();
        System.out.println(cl.await(1, TimeUnit.MILLISECONDS) + " " + cl.getCount() + " " + cl.toString().replaceAll(".*\\[", "[") + tr(() -> new CountDownLatch(-1)));
        cl.countDown();
        cl.countDown();
        cl.await();
        System.out.println(cl.getCount());
    }
}
