import java.util.concurrent.CountDownLatch;

/**
 * What start, the end and interrupts of a thread order (JLS 17.4.5), with plain variables: the started thread sees what
 * was written before start; who has joined it, or found it not alive, sees all it did; who sees the interrupt sees what
 * came before it.
 */
public class Lifecycle implements Program {
    int plain;
    long wide;
    Object box;
    boolean interruptData;

    @Override
    public String run(long millis) throws Throwable {
        long end = System.nanoTime() + millis * 1_000_000;
        long threads = 0;
        Outcomes outcomes = Outcomes.of("join", "timed join", "not alive", "latch", "interrupt");
        for (int n = 1; System.nanoTime() - end < 0; n++) {
            int number = n;
            plain = n;
            wide = ~(long) n;
            box = Integer.toString(n);
            Throwable[] bad = {null};
            int way = n % 5;
            CountDownLatch done = new CountDownLatch(1);
            Thread thread = new Thread(() -> {
                try {
                    Workers.check(plain == number && wide == ~(long) number && box.equals(Integer.toString(number)),
                        "start: the new thread sees old values");
                    if (way == 4) {
                        while (!Thread.currentThread().isInterrupted()) {
                            Thread.onSpinWait();
                        }
                        Workers.check(interruptData, "interrupt: seen before what came before it");
                    }
                } catch (Throwable e) {
                    bad[0] = e;
                }
                plain = -number;
                wide = number;
                box = Long.toString(-number);
                done.countDown();
            });
            interruptData = false;
            thread.start();
            switch (way) {
                case 0 -> thread.join();
                case 1 -> {
                    do {
                        thread.join(1);
                    } while (thread.isAlive());
                }
                case 2 -> {
                    while (thread.isAlive()) {
                        Thread.yield();
                    }
                }
                case 3 -> done.await();
                default -> {
                    interruptData = true;
                    thread.interrupt();
                    thread.join();
                }
            }
            if (bad[0] != null) {
                throw bad[0];
            }
            Workers.check(plain == -n && wide == n && box.equals(Long.toString(-n)), "old values after way " + way);
            outcomes.saw(way);
            thread.join();
            threads++;
        }
        return threads + " threads: " + outcomes;
    }
}
