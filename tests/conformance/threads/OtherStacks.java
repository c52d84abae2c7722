import java.util.Map;

/** The stack traces of other threads: not begun, waiting, blocked, parked, ended; and of all at once. */
public class OtherStacks {
    static final Object LOCK = new Object();

    static void waits() {
        synchronized (LOCK) {
            try {
                inner();
            } catch (InterruptedException e) {
                System.out.println("interrupted");
            }
        }
    }

    static void inner() throws InterruptedException {
        LOCK.wait();
    }

    static void enters() {
        // On one line: the reference says that a thread which waits for a monitor is one instruction further.
        synchronized (OtherStacks.class) { System.out.println("entered"); }
    }

    static void show(String name, StackTraceElement[] trace) {
        System.out.println(name + ":");
        for (StackTraceElement element : trace) {
            // Lines of the class library differ between builds.
            System.out.println("  " + (element.getModuleName() == null ? element : element.getModuleName() + " " + element.getClassName() + "." + element.getMethodName()));
        }
    }

    static void until(Thread thread, Thread.State state) throws InterruptedException {
        while (thread.getState() != state) {
            Thread.sleep(1);
        }
    }

    public static void main(String[] args) throws Exception {
        Thread waiter = new Thread("waiter") {
            @Override
            public void run() {
                waits();
            }
        };
        show("not begun", waiter.getStackTrace());
        waiter.start();
        until(waiter, Thread.State.WAITING);
        show("waiting", waiter.getStackTrace());
        Thread blocked = new Thread("blocked") {
            @Override
            public void run() {
                enters();
            }
        };
        synchronized (OtherStacks.class) {
            blocked.start();
            until(blocked, Thread.State.BLOCKED);
            show("blocked", blocked.getStackTrace());
            Map<Thread, StackTraceElement[]> all = Thread.getAllStackTraces();
            System.out.println(all.containsKey(waiter) + " " + all.containsKey(blocked) + " " + all.containsKey(Thread.currentThread()));
            show("blocked among all", all.get(blocked));
            show("main among all", all.get(Thread.currentThread()));
        }
        blocked.join();
        waiter.interrupt();
        waiter.join();
        show("ended", waiter.getStackTrace());
        System.out.println(Thread.getAllStackTraces().containsKey(waiter));
        show("own", Thread.currentThread().getStackTrace());
        show("own by exception", new Throwable().getStackTrace());
        Thread.dumpStack();
    }

}
