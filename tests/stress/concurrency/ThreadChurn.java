import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that start and end all the time, many at once, with thread-locals, groups, handlers and joins. */
public class ThreadChurn implements Program {
    static final ThreadLocal<int[]> LOCAL = ThreadLocal.withInitial(() -> new int[1]);
    static final InheritableThreadLocal<String> INHERITED = new InheritableThreadLocal<>();

    @Override
    public String run(long millis) throws Throwable {
        AtomicInteger started = new AtomicInteger();
        Workers.run(millis / 2, 3, (workers, me) -> {
            ThreadGroup group = new ThreadGroup("group " + me);
            INHERITED.set("from " + me);
            while (workers.running()) {
                Throwable[] bad = {null};
                Throwable[] uncaught = {null};
                int[] plain = new int[4];
                Thread[] threads = new Thread[4];
                for (int i = 0; i < threads.length; i++) {
                    int index = i;
                    threads[i] = new Thread(group, () -> {
                        try {
                            int[] mine = LOCAL.get();
                            Workers.check(mine[0] == 0, "another thread's thread-local");
                            Workers.check(("from " + me).equals(INHERITED.get()), "inherited " + INHERITED.get());
                            for (int n = 0; n < 20; n++) {
                                LOCAL.get()[0]++;
                            }
                            Workers.check(LOCAL.get() == mine && mine[0] == 20, "a thread-local changed");
                            byte[][] garbage = new byte[20][];
                            for (int n = 0; n < garbage.length; n++) {
                                garbage[n] = new byte[100 * n];
                            }
                            plain[index] = 1;
                        } catch (Throwable e) {
                            bad[0] = e;
                        }
                        if (index == 3) {
                            throw new IllegalStateException("on purpose");
                        }
                    });
                    threads[i].setUncaughtExceptionHandler((t, e) -> uncaught[0] = e);
                    Workers.check(threads[i].getState() == Thread.State.NEW, "state before");
                    threads[i].start();
                    started.incrementAndGet();
                }
                for (int i = 0; i < threads.length; i++) {
                    threads[i].join(i == 1 ? 60_000 : 0);
                    Workers.check(!threads[i].isAlive() && threads[i].getState() == Thread.State.TERMINATED,
                        "alive after join");
                    Workers.check(plain[i] == 1 || bad[0] != null, "a write before the end is not seen after join");
                }
                if (bad[0] != null) {
                    throw bad[0];
                }
                Workers.check(uncaught[0] instanceof IllegalStateException, "the handler saw " + uncaught[0]);
                Workers.check(group.activeCount() == 0, "the group still has threads");
            }
        });
        // Many at the same time.
        long end = System.nanoTime() + millis * 500_000;
        int rounds = 0;
        while (System.nanoTime() - end < 0) {
            rounds++;
            int count = 60;
            CountDownLatch ready = new CountDownLatch(count);
            CountDownLatch go = new CountDownLatch(1);
            AtomicInteger passed = new AtomicInteger();
            int[] guarded = {0};
            Thread[] threads = new Thread[count];
            for (int i = 0; i < count; i++) {
                threads[i] = new Thread(() -> {
                    ready.countDown();
                    try {
                        go.await();
                    } catch (InterruptedException e) {
                        return;
                    }
                    for (int n = 0; n < 10; n++) {
                        synchronized (guarded) {
                            guarded[0]++;
                        }
                    }
                    passed.incrementAndGet();
                });
                threads[i].start();
            }
            ready.await();
            go.countDown();
            for (Thread thread : threads) {
                thread.join();
            }
            Workers.check(passed.get() == count && guarded[0] == 10 * count, passed + " passed, " + guarded[0]);
        }
        return started + " threads, " + rounds + " crowds";
    }
}
