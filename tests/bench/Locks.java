import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/** Monitors without contention, nested and with it, java.util.concurrent locks, atomics. */
public class Locks {
    private int n;

    synchronized void bump() {
        n++;
    }

    void nested() {
        synchronized (this) {
            bump();
        }
    }

    public static void main(String[] args) throws Exception {
        Locks l = new Locks();
        for (int i = 0; i < 1_500_000; i++) {
            l.bump();
        }
        for (int i = 0; i < 600_000; i++) {
            l.nested();
        }
        StringBuffer sb = new StringBuffer();
        for (int i = 0; i < 200_000; i++) {
            sb.append((char) ('a' + i % 26));
        }
        ReentrantLock r = new ReentrantLock();
        AtomicInteger a = new AtomicInteger();
        for (int i = 0; i < 200_000; i++) {
            r.lock();
            try {
                a.incrementAndGet();
            } finally {
                r.unlock();
            }
        }
        Thread[] ts = new Thread[4];
        for (int i = 0; i < ts.length; i++) {
            ts[i] = new Thread(() -> {
                for (int k = 0; k < 50_000; k++) {
                    l.bump();
                }
            });
            ts[i].start();
        }
        for (Thread t : ts) {
            t.join();
        }
        System.out.println(l.n + " " + a + " " + sb.toString().hashCode());
    }
}
