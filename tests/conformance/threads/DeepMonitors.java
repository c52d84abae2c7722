import java.util.concurrent.locks.ReentrantLock;

/** A monitor entered a hundred thousand times, waited in at that depth, and left as often. */
public class DeepMonitors {
    static final int DEPTH = 100_000;
    static final Object LOCK = new Object();
    static boolean released;

    static int enter(int depth) throws InterruptedException {
        synchronized (LOCK) {
            if (depth == 0) {
                // Leaves it altogether, and comes back as deep.
                LOCK.notifyAll();
                while (!released) {
                    LOCK.wait();
                }
                return 0;
            }
            return 1 + enter(depth - 1);
        }
    }

    public static void main(String[] args) throws Exception {
        Thread other = new Thread(() -> {
            synchronized (LOCK) {
                System.out.println("other is in");
                released = true;
                LOCK.notifyAll();
            }
        });
        Thread deep = new Thread(null, () -> {
            try {
                System.out.println("depth " + enter(DEPTH));
                System.out.println("holds " + Thread.holdsLock(LOCK));
            } catch (InterruptedException e) {
                System.out.println(e);
            }
        }, "deep", 128 << 20);
        deep.start();
        while (deep.getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }
        other.start();
        other.join();
        deep.join();
        synchronized (LOCK) {
            System.out.println("main is in");
        }
        ReentrantLock lock = new ReentrantLock();
        for (int i = 0; i < DEPTH; i++) {
            lock.lock();
        }
        System.out.println(lock.getHoldCount());
        for (int i = 0; i < DEPTH; i++) {
            lock.unlock();
        }
        System.out.println(lock.isLocked());
    }
}
