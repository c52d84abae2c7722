import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Monitors used wrongly, monitors left by exceptions, and who holds what. */
public class MonitorErrors {
    interface Action {
        void run() throws Exception;
    }

    static void attempt(String name, Action action) {
        try {
            action.run();
            System.out.println(name + ": fine");
        } catch (Throwable e) {
            System.out.println(name + ": " + e);
        }
    }

    static synchronized void failing() {
        System.out.println("class held " + Thread.holdsLock(MonitorErrors.class));
        throw new IllegalStateException("left by an exception");
    }

    synchronized int nested(int depth) {
        if (depth == 0) {
            throw new ArithmeticException("deep");
        }
        synchronized (MonitorErrors.class) {
            return nested(depth - 1) + 1;
        }
    }

    public static void main(String[] args) throws Exception {
        Object lock = new Object();
        attempt("wait", lock::wait);
        attempt("timed wait", () -> lock.wait(5));
        attempt("notify", lock::notify);
        attempt("notifyAll", lock::notifyAll);
        attempt("negative wait", () -> lock.wait(-1));
        attempt("nanos", () -> lock.wait(1, 1_000_000));
        attempt("holds null", () -> Thread.holdsLock(null));
        attempt("null", () -> {
            Object none = null;
            synchronized (none) {
                System.out.println("never");
            }
        });
        attempt("failing", MonitorErrors::failing);
        System.out.println("class held " + Thread.holdsLock(MonitorErrors.class));
        MonitorErrors object = new MonitorErrors();
        attempt("nested", () -> object.nested(50));
        System.out.println(Thread.holdsLock(object) + " " + Thread.holdsLock(MonitorErrors.class));
        synchronized (lock) {
            System.out.println(Thread.holdsLock(lock));
            Thread other = new Thread(() -> {
                System.out.println("other holds " + Thread.holdsLock(lock));
                attempt("other notifies", lock::notify);
            });
            other.start();
            other.join();
            synchronized (lock) {
                lock.wait(1);
                System.out.println("after a wait " + Thread.holdsLock(lock));
            }
            System.out.println("outer " + Thread.holdsLock(lock));
        }
        System.out.println(Thread.holdsLock(lock));
        ReentrantLock reentrant = new ReentrantLock();
        attempt("unlock", reentrant::unlock);
        attempt("signal", () -> reentrant.newCondition().signal());
        attempt("await", () -> reentrant.newCondition().await());
        attempt("read unlock", () -> new ReentrantReadWriteLock().readLock().unlock());
        attempt("write unlock", () -> new ReentrantReadWriteLock().writeLock().unlock());
        attempt("read condition", () -> new ReentrantReadWriteLock().readLock().newCondition());
        // A thread that dies in a monitor leaves it.
        Thread dies = new Thread(() -> {
            synchronized (lock) {
                throw new IllegalStateException();
            }
        });
        dies.setUncaughtExceptionHandler((t, e) -> System.out.println("handler holds " + Thread.holdsLock(lock)));
        dies.start();
        dies.join();
        synchronized (lock) {
            System.out.println("entered");
        }
    }
}
