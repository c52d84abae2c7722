import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** Readers that look without locking and check afterwards: a sequence counter, StampedLock, and read-write locks. */
public class SequenceLocks implements Program {
    volatile int sequence;
    int x;
    int y;
    int p;
    int q;
    int u;
    int v;

    @Override
    public String run(long millis) throws Throwable {
        StampedLock stamped = new StampedLock();
        ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        long[] consistent = new long[3];
        Workers.Body writer = (workers, index) -> {
            for (int n = 1; workers.running(); n++) {
                sequence++;
                VarHandle.releaseFence();
                x = n;
                y = -n;
                VarHandle.releaseFence();
                sequence++;
                long stamp = stamped.writeLock();
                p = n;
                q = 2 * n;
                stamped.unlockWrite(stamp);
                lock.writeLock().lock();
                try {
                    u = n;
                    lock.readLock().lock();
                    v = n;
                    lock.readLock().unlock();
                } finally {
                    lock.writeLock().unlock();
                }
                if ((n & 15) == 0) {
                    Thread.yield();
                }
            }
        };
        Workers.Body reader = (workers, index) -> {
            while (workers.running()) {
                int before = sequence;
                int a = x;
                int b = y;
                VarHandle.acquireFence();
                if ((before & 1) == 0 && sequence == before) {
                    Workers.check(a == -b, "sequence: " + a + " " + b);
                    consistent[index - 1]++;
                }
                long stamp = stamped.tryOptimisticRead();
                int c = p;
                int d = q;
                if (!stamped.validate(stamp)) {
                    stamp = stamped.readLock();
                    c = p;
                    d = q;
                    stamped.unlockRead(stamp);
                }
                Workers.check(2 * c == d, "stamped: " + c + " " + d);
                lock.readLock().lock();
                int e = u;
                int f = v;
                lock.readLock().unlock();
                Workers.check(e == f, "read-write lock: " + e + " " + f);
            }
        };
        Workers.run(millis, writer, reader, reader);
        return consistent[0] + consistent[1] + " consistent reads";
    }
}
