import java.util.concurrent.*;
import java.util.concurrent.locks.*;

/** An interrupt ends each kind of blocking call, before it and while it blocks, and what it leaves of the status. */
public class InterruptBlocking {
    interface Call {
        void run() throws Exception;
    }

    static final Object MONITOR = new Object();

    static String attempt(Call call) {
        try {
            call.run();
            return "returned, interrupted " + Thread.interrupted();
        } catch (Throwable e) {
            return e + ", interrupted " + Thread.interrupted();
        }
    }

    static void check(String name, Call call) throws Exception {
        String[] seen = new String[2];
        Thread thread = new Thread(() -> {
            Thread.currentThread().interrupt();
            seen[0] = attempt(call);
            seen[1] = attempt(call);
        });
        thread.start();
        // Until the second call blocks; the first must not.
        while (seen[0] == null || thread.getState() == Thread.State.RUNNABLE) {
            Thread.sleep(1);
        }
        Thread.sleep(10);
        thread.interrupt();
        thread.join();
        System.out.println(name + ": before: " + seen[0] + "; meanwhile: " + seen[1]);
    }

    public static void main(String[] args) throws Exception {
        Thread sleeper = new Thread(() -> {
            try {
                Thread.sleep(1_000_000);
            } catch (InterruptedException e) {
                System.out.println("sleeper ends");
            }
        });
        sleeper.start();
        ReentrantLock held = new ReentrantLock();
        held.lock();
        ReentrantReadWriteLock readWrite = new ReentrantReadWriteLock();
        readWrite.writeLock().lock();
        StampedLock stamped = new StampedLock();
        stamped.writeLock();
        Condition condition = held.newCondition();
        ReentrantLock own = new ReentrantLock();
        Condition ownCondition = own.newCondition();
        ArrayBlockingQueue<Integer> full = new ArrayBlockingQueue<>(1);
        full.add(1);
        CompletableFuture<String> never = new CompletableFuture<>();
        check("sleep", () -> Thread.sleep(1_000_000));
        check("sleep with nanos", () -> Thread.sleep(1_000_000, 5));
        check("join", () -> sleeper.join());
        check("timed join", () -> sleeper.join(1_000_000));
        check("wait", () -> {
            synchronized (MONITOR) {
                MONITOR.wait();
            }
        });
        check("timed wait", () -> {
            synchronized (MONITOR) {
                MONITOR.wait(1_000_000);
            }
        });
        check("park", LockSupport::park);
        check("parkNanos", () -> LockSupport.parkNanos(1L << 50));
        check("lockInterruptibly", held::lockInterruptibly);
        check("tryLock", () -> held.tryLock(1000, TimeUnit.SECONDS));
        check("read lock", () -> readWrite.readLock().lockInterruptibly());
        check("stamped lock", () -> stamped.readLockInterruptibly());
        check("await", () -> {
            own.lock();
            try {
                ownCondition.await();
            } finally {
                own.unlock();
            }
        });
        check("awaitNanos", () -> {
            own.lock();
            try {
                ownCondition.awaitNanos(1L << 50);
            } finally {
                own.unlock();
            }
        });
        check("latch", () -> new CountDownLatch(1).await());
        check("barrier", () -> new CyclicBarrier(2).await());
        check("semaphore", () -> new Semaphore(0).acquire());
        check("take", () -> new LinkedBlockingQueue<Integer>().take());
        check("poll", () -> new LinkedBlockingDeque<Integer>().poll(1000, TimeUnit.SECONDS));
        check("put", () -> full.put(2));
        check("synchronous put", () -> new SynchronousQueue<Integer>().put(2));
        check("transfer", () -> new LinkedTransferQueue<Integer>().transfer(2));
        check("delay queue", () -> new DelayQueue<>().take());
        check("future", never::get);
        check("timed future", () -> never.get(1000, TimeUnit.SECONDS));
        check("exchanger", () -> new Exchanger<Integer>().exchange(1));
        check("phaser", () -> new Phaser(1).awaitAdvanceInterruptibly(0));
        System.out.println("hold count " + held.getHoldCount() + ", waiters " + held.hasWaiters(condition));
        sleeper.interrupt();
        sleeper.join();
        // Those that do not heed interrupts: the status stays.
        Thread locker = new Thread(() -> {
            held.lock();
            System.out.println("locked, interrupted " + Thread.currentThread().isInterrupted());
            held.unlock();
        });
        locker.start();
        while (!held.hasQueuedThread(locker)) {
            Thread.sleep(1);
        }
        locker.interrupt();
        Thread.sleep(20);
        System.out.println("still queued " + held.hasQueuedThread(locker));
        held.unlock();
        locker.join();
        Thread entering = new Thread(() -> {
            synchronized (MONITOR) {
                System.out.println("entered, interrupted " + Thread.currentThread().isInterrupted());
            }
        });
        synchronized (MONITOR) {
            entering.start();
            while (entering.getState() != Thread.State.BLOCKED) {
                Thread.sleep(1);
            }
            entering.interrupt();
            Thread.sleep(20);
            System.out.println("state " + entering.getState());
        }
        entering.join();
    }
}
