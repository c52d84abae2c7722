import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

/** java.util.concurrent's synchronizers: locks, conditions, semaphores, latches, barriers, phasers, exchangers, queues. */
public class Concurrent {
    static void p(Object o) {
        System.out.println(o);
    }

    interface Body {
        void run(int id) throws Exception;
    }

    static void together(int n, Body b) throws Exception {
        Thread[] ts = new Thread[n];
        for (int i = 0; i < n; i++) {
            int id = i;
            ts[i] = new Thread(() -> {
                try {
                    b.run(id);
                } catch (Exception e) {
                    p("thread failed " + e);
                }
            });
            ts[i].start();
        }
        for (Thread t : ts) {
            t.join();
        }
    }

    public static void main(String[] args) throws Exception {
        ReentrantLock lock = new ReentrantLock(true);
        int[] n = {0};
        together(5, id -> {
            for (int i = 0; i < 1000; i++) {
                lock.lock();
                try {
                    n[0]++;
                } finally {
                    lock.unlock();
                }
            }
        });
        p(n[0] + " " + lock.isLocked() + lock.isFair());
        lock.lock();
        lock.lock();
        p(lock.getHoldCount() + " " + lock.tryLock());
        together(1, id -> p("other tryLock " + lock.tryLock() + lock.tryLock(5, TimeUnit.MILLISECONDS)));
        lock.unlock();
        lock.unlock();
        lock.unlock();
        try {
            lock.unlock();
        } catch (IllegalMonitorStateException e) {
            p("imse");
        }
        Condition full = lock.newCondition();
        boolean[] flag = {false};
        Thread waiter = new Thread(() -> {
            lock.lock();
            try {
                while (!flag[0]) {
                    full.awaitUninterruptibly();
                }
                p("condition met");
            } finally {
                lock.unlock();
            }
        });
        waiter.start();
        lock.lock();
        flag[0] = true;
        full.signalAll();
        lock.unlock();
        waiter.join();
        lock.lock();
        p(full.awaitNanos(1000) <= 0);
        lock.unlock();
        ReentrantReadWriteLock rw = new ReentrantReadWriteLock();
        Map<Integer, Integer> map = new HashMap<>();
        together(6, id -> {
            for (int i = 0; i < 500; i++) {
                if (id % 2 == 0) {
                    rw.writeLock().lock();
                    map.merge(i % 10, 1, Integer::sum);
                    rw.writeLock().unlock();
                } else {
                    rw.readLock().lock();
                    map.get(i % 10);
                    rw.readLock().unlock();
                }
            }
        });
        p(map + " " + rw.getReadLockCount());
        StampedLock sl = new StampedLock();
        long[] xy = {0, 0};
        together(4, id -> {
            for (int i = 0; i < 500; i++) {
                if (id == 0) {
                    long s = sl.writeLock();
                    xy[0]++;
                    xy[1] = -xy[0];
                    sl.unlockWrite(s);
                } else {
                    long s = sl.tryOptimisticRead();
                    long a = xy[0];
                    long b = xy[1];
                    if (!sl.validate(s)) {
                        s = sl.readLock();
                        a = xy[0];
                        b = xy[1];
                        sl.unlockRead(s);
                    }
                    if (a != -b) {
                        p("torn");
                    }
                }
            }
        });
        p(xy[0] + " " + xy[1]);
        Semaphore sem = new Semaphore(2);
        AtomicInteger in = new AtomicInteger();
        AtomicInteger max = new AtomicInteger();
        together(6, id -> {
            for (int i = 0; i < 50; i++) {
                sem.acquire();
                max.accumulateAndGet(in.incrementAndGet(), Math::max);
                Thread.yield();
                in.decrementAndGet();
                sem.release();
            }
        });
        p((max.get() <= 2) + " " + sem.availablePermits() + " " + sem.tryAcquire(3) + sem.drainPermits());
        CyclicBarrier bar = new CyclicBarrier(4, () -> n[0] += 1000);
        together(4, id -> {
            for (int i = 0; i < 3; i++) {
                bar.await();
            }
        });
        p(n[0]);
        CyclicBarrier broken = new CyclicBarrier(2);
        together(1, id -> {
            try {
                broken.await(5, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                p("timeout " + broken.isBroken());
            }
        });
        Phaser ph = new Phaser(3) {
            @Override
            protected boolean onAdvance(int phase, int parties) {
                n[0]++;
                return phase >= 2;
            }
        };
        together(3, id -> {
            while (!ph.isTerminated()) {
                ph.arriveAndAwaitAdvance();
            }
        });
        p(n[0] + " " + ph.isTerminated() + " " + (ph.getPhase() < 0));
        Exchanger<String> ex = new Exchanger<>();
        String[] got = new String[2];
        together(2, id -> got[id] = ex.exchange("from" + id));
        p(Arrays.toString(got));
        CountDownLatch start = new CountDownLatch(1);
        AtomicLong al = new AtomicLong();
        LongAdder la = new LongAdder();
        LongAccumulator lm = new LongAccumulator(Long::max, Long.MIN_VALUE);
        AtomicReference<List<Integer>> ref = new AtomicReference<>(List.of());
        AtomicIntegerArray arr = new AtomicIntegerArray(5);
        AtomicStampedReference<String> stamped = new AtomicStampedReference<>("a", 0);
        Thread releaser = new Thread(start::countDown);
        releaser.start();
        together(4, id -> {
            start.await();
            for (int i = 0; i < 1000; i++) {
                al.incrementAndGet();
                la.increment();
                lm.accumulate(id * 1000 + i);
                arr.getAndIncrement(i % 5);
                int v = i;
                if (i % 100 == 0) {
                    ref.updateAndGet(l -> {
                        List<Integer> c = new ArrayList<>(l);
                        c.add(v);
                        return c;
                    });
                }
            }
        });
        p(al + " " + la + " " + lm + " " + ref.get().size() + " " + arr + " " + stamped.compareAndSet("a", "b", 0, 1) + stamped.getStamp() + start.getCount());
        for (BlockingQueue<Integer> q : List.of(new ArrayBlockingQueue<Integer>(4), new LinkedBlockingQueue<Integer>(4), new SynchronousQueue<Integer>(), new LinkedTransferQueue<Integer>(), new PriorityBlockingQueue<Integer>(), new LinkedBlockingDeque<Integer>(2))) {
            AtomicLong sum = new AtomicLong();
            together(4, id -> {
                for (int i = 1; i <= 300; i++) {
                    if (id < 2) {
                        q.put(i);
                    } else {
                        sum.addAndGet(q.take());
                    }
                }
            });
            p(q.getClass().getSimpleName() + " " + sum + " " + q.poll(1, TimeUnit.MILLISECONDS));
        }
        DelayQueue<D> dq = new DelayQueue<>(List.of(new D(30), new D(5), new D(15)));
        p(dq.take().ms + " " + dq.take().ms + " " + dq.take().ms);
        ConcurrentHashMap<String, Integer> chm = new ConcurrentHashMap<>();
        ConcurrentSkipListSet<Integer> sk = new ConcurrentSkipListSet<>();
        CopyOnWriteArrayList<Integer> cow = new CopyOnWriteArrayList<>();
        ConcurrentLinkedQueue<Integer> clq = new ConcurrentLinkedQueue<>();
        together(6, id -> {
            for (int i = 0; i < 1000; i++) {
                chm.merge("k" + i % 50, 1, Integer::sum);
                chm.compute("c" + i % 7, (k, v) -> v == null ? 1 : v + 1);
                sk.add(id * 1000 + i);
                clq.add(i);
                if (i % 100 == 0) {
                    cow.addIfAbsent(i);
                }
            }
        });
        p(chm.size() + " " + chm.get("k7") + " " + chm.get("c0") + " " + sk.size() + sk.first() + sk.last() + " " + cow.size() + " " + clq.size());
        p(chm.reduceValues(1, Integer::sum) + " " + chm.search(1, (k, v) -> v > 800 ? "found" : null) + " " + chm.mappingCount() + " " + new TreeSet<>(chm.keySet()).first());
        Thread parked = new Thread(() -> {
            LockSupport.park();
            p("unparked " + Thread.interrupted());
        });
        parked.start();
        LockSupport.unpark(parked);
        parked.join();
        LockSupport.unpark(Thread.currentThread());
        LockSupport.park();
        LockSupport.parkNanos(1_000_000);
        p("done");
    }

    static class D implements Delayed {
        final int ms;
        final long due;

        D(int ms) {
            this.ms = ms;
            due = System.nanoTime() + ms * 1_000_000L;
        }

        public long getDelay(TimeUnit u) {
            return u.convert(due - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        public int compareTo(Delayed o) {
            return Long.compare(due, ((D) o).due);
        }
    }
}
