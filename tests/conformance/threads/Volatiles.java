import java.util.concurrent.atomic.*;

/** Publication through volatile fields, atomics under contention, Dekker-style exclusion, spin locks, long without tearing. */
public class Volatiles {
    static volatile int a;
    static volatile int b;
    static volatile boolean stop;
    static volatile long wide;
    static int plain;
    static volatile int guard;

    static class SpinLock {
        private final AtomicBoolean held = new AtomicBoolean();

        void lock() {
            while (!held.compareAndSet(false, true)) {
                Thread.onSpinWait();
            }
        }

        void unlock() {
            held.set(false);
        }
    }

    static void run(Runnable... rs) throws InterruptedException {
        Thread[] ts = new Thread[rs.length];
        for (int i = 0; i < rs.length; i++) {
            ts[i] = new Thread(rs[i]);
            ts[i].start();
        }
        for (Thread t : ts) {
            t.join();
        }
    }

    public static void main(String[] args) throws Exception {
        boolean[] bad = new boolean[4];
        run(() -> {
            for (int i = 1; i <= 100_000; i++) {
                a = i;
                b = i;
            }
            stop = true;
        }, () -> {
            while (!stop) {
                int y = b;
                int x = a;
                if (x < y) {
                    bad[0] = true;
                }
            }
        });
        stop = false;
        run(() -> {
            for (int i = 0; i < 50_000; i++) {
                wide = (i & 1) == 0 ? 0x1111111111111111L : 0x2222222222222222L;
            }
            stop = true;
        }, () -> {
            wide = 0x1111111111111111L;
            while (!stop) {
                long w = wide;
                if (w != 0x1111111111111111L && w != 0x2222222222222222L) {
                    bad[1] = true;
                }
            }
        });
        run(() -> {
            for (int i = 0; i < 200; i++) {
                plain = i * 7;
                guard = i * 2 + 1;
                while (guard != i * 2 + 2) {
                    Thread.yield();
                }
            }
        }, () -> {
            for (int i = 0; i < 200; i++) {
                while (guard != i * 2 + 1) {
                    Thread.yield();
                }
                bad[2] |= plain != i * 7;
                guard = i * 2 + 2;
            }
        });
        SpinLock l = new SpinLock();
        int[] n = {0};
        Runnable inc = () -> {
            for (int i = 0; i < 3000; i++) {
                l.lock();
                n[0]++;
                l.unlock();
            }
        };
        run(inc, inc, inc);
        AtomicLong al = new AtomicLong();
        AtomicReferenceFieldUpdater<Volatiles, String> up = AtomicReferenceFieldUpdater.newUpdater(Volatiles.class, String.class, "text");
        AtomicIntegerFieldUpdater<Volatiles> ui = AtomicIntegerFieldUpdater.newUpdater(Volatiles.class, "num");
        AtomicLongFieldUpdater<Volatiles> ul = AtomicLongFieldUpdater.newUpdater(Volatiles.class, "big");
        Volatiles v = new Volatiles();
        Runnable mix = () -> {
            for (int i = 0; i < 5000; i++) {
                al.getAndUpdate(x -> x + 3);
                ui.incrementAndGet(v);
                ul.addAndGet(v, 1L << 33);
                String s = v.text;
                up.compareAndSet(v, s, s.length() > 10 ? "" : s + "x");
            }
        };
        run(mix, mix, mix, mix);
        System.out.println(java.util.Arrays.toString(bad) + " " + n[0] + " " + al + " " + v.num + " " + v.big + " " + (v.text.length() <= 11));
    }

    volatile String text = "";
    volatile int num;
    volatile long big;
}
