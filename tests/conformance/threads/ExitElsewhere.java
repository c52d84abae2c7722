/** A thread ends the program while others hold locks, wait for them, sleep and compute; hooks may not need those locks. */
public class ExitElsewhere {
    static final Object LOCK = new Object();
    static volatile long sink;

    public static void main(String[] args) throws Exception {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook: main is " + state(MAIN))));
        Thread blocked = new Thread(() -> {
            synchronized (LOCK) {
                System.out.println("never");
            }
        });
        Thread busy = new Thread(() -> {
            while (true) {
                sink++;
            }
        });
        synchronized (LOCK) {
            blocked.start();
            busy.start();
            while (blocked.getState() != Thread.State.BLOCKED) {
                Thread.sleep(1);
            }
            new Thread(() -> {
                while (MAIN.getState() != Thread.State.TIMED_WAITING) {
                    Thread.yield();
                }
                System.out.println("exit from " + Thread.currentThread().getName());
                System.exit(5);
            }, "another").start();
            Thread.sleep(1_000_000);
            System.out.println("never");
        }
    }

    static final Thread MAIN = Thread.currentThread();

    static Thread.State state(Thread thread) {
        return thread.getState();
    }
}
