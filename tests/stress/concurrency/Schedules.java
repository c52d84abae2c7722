import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Things that happen after a time: never early, in order, each once, cancelled ones never. */
public class Schedules implements Program {
    record Later(long at) implements Delayed {
        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(at - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(at, ((Later) other).at);
        }
    }

    @Override
    public String run(long millis) throws Throwable {
        ScheduledExecutorService pool = Executors.newScheduledThreadPool(2);
        AtomicInteger ran = new AtomicInteger();
        AtomicInteger cancelled = new AtomicInteger();
        AtomicLong early = new AtomicLong();
        Timer timer = new Timer(true);
        AtomicInteger ticks = new AtomicInteger();
        timer.schedule(new TimerTask() {
            @Override
            public void run() {
                ticks.incrementAndGet();
            }
        }, 1, 2);
        DelayQueue<Later> delays = new DelayQueue<>();
        CyclicBarrier barrier = new CyclicBarrier(2);
        int[] scheduled = {0};
        int[] delayed = new int[2];
        int[] meetings = {0};
        Workers.run(millis, (workers, me) -> {
            while (workers.running()) {
                for (int i = 0; i < 20; i++) {
                    long micros = i * 37 % 400;
                    long due = System.nanoTime() + micros * 1000;
                    ScheduledFuture<?> future = pool.schedule(() -> {
                        long now = System.nanoTime();
                        if (now - due < 0) {
                            early.incrementAndGet();
                        }
                        ran.incrementAndGet();
                    }, micros, TimeUnit.MICROSECONDS);
                    scheduled[0]++;
                    if (i % 5 == 4 && future.cancel(false)) {
                        cancelled.incrementAndGet();
                    }
                }
                Thread.sleep(1);
            }
        }, (workers, me) -> {
            while (workers.running()) {
                delays.add(new Later(System.nanoTime() + delayed[0] * 7919L % 300_000));
                delayed[0]++;
                Thread.sleep(0, 200_000);
            }
        }, (workers, me) -> {
            while (workers.running() || delayed[1] < delayed[0]) {
                Later later = delays.poll(50, TimeUnit.MILLISECONDS);
                if (later != null) {
                    delayed[1]++;
                    Workers.check(System.nanoTime() - later.at() >= 0, "out of the delay queue too early");
                } else if (!workers.running()) {
                    break;
                }
            }
        }, (workers, me) -> meet(barrier, meetings, true), (workers, me) -> meet(barrier, meetings, false));
        pool.shutdown();
        Workers.check(pool.awaitTermination(30, TimeUnit.SECONDS), "the pool goes on");
        timer.cancel();
        Workers.check(early.get() == 0, early + " tasks ran too early");
        Workers.check(ran.get() + cancelled.get() == scheduled[0],
            ran + " ran and " + cancelled + " were cancelled of " + scheduled[0]);
        while (delays.poll(50, TimeUnit.MILLISECONDS) != null) {
            delayed[1]++;
        }
        Workers.check(delayed[0] == delayed[1], "delay queue " + delayed[1] + " of " + delayed[0]);
        Workers.check(ticks.get() > 0, "the timer never ran");
        return ran + " tasks, " + ticks + " ticks, " + delayed[1] + " delays, " + meetings[0] + " meetings";
    }

    static void meet(CyclicBarrier barrier, int[] meetings, boolean counts) throws Exception {
        for (int n = 0; n < 100; n++) {
            barrier.await();
            if (counts) {
                meetings[0]++;
            }
        }
    }
}
