/** StackOverflowError inside synchronized code: every monitor that was entered is left, and works afterwards. */
public class OverflowInMonitor {
    static final Object LOCK = new Object();
    static int depth;

    synchronized void method() {
        depth++;
        method();
    }

    static void block() {
        synchronized (LOCK) {
            depth++;
            block();
        }
    }

    static synchronized int both(int n) {
        synchronized (LOCK) {
            try {
                return both(n + 1);
            } finally {
                depth++;
            }
        }
    }

    static void attempt(String name, Runnable body) {
        depth = 0;
        try {
            body.run();
            System.out.println(name + ": no error");
        } catch (StackOverflowError e) {
            System.out.println(name + ": " + e.getClass().getName() + ", deep " + (depth > 500));
        }
    }

    static void elsewhere(Object... locks) throws InterruptedException {
        Thread other = new Thread(() -> {
            for (Object lock : locks) {
                synchronized (lock) {
                    lock.notifyAll();
                }
            }
            System.out.println("others can enter");
        });
        other.start();
        other.join();
    }

    public static void main(String[] args) throws Exception {
        OverflowInMonitor object = new OverflowInMonitor();
        for (int i = 0; i < 3; i++) {
            attempt("method", object::method);
            attempt("block", OverflowInMonitor::block);
            attempt("both", () -> both(0));
            System.out.println(Thread.holdsLock(object) + " " + Thread.holdsLock(LOCK) + " " + Thread.holdsLock(OverflowInMonitor.class));
            elsewhere(object, LOCK, OverflowInMonitor.class);
        }
        Thread thread = new Thread(OverflowInMonitor::block);
        thread.setUncaughtExceptionHandler((t, e) -> System.out.println(e.getClass().getName() + " " + Thread.holdsLock(LOCK)));
        thread.start();
        thread.join();
        elsewhere(LOCK);
    }
}
