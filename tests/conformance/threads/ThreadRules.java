/** What can be set of a thread, when, and what is refused: names, priorities, daemons, starting twice. */
public class ThreadRules {
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

    public static void main(String[] args) throws Exception {
        Thread main = Thread.currentThread();
        System.out.println(main.getName() + " " + main.getPriority() + " " + main.isDaemon() + " " + main.getThreadGroup().getName() + " " + main.getId());
        System.out.println(main);
        Thread thread = new Thread(() -> {
        });
        System.out.println(thread.getName().startsWith("Thread-") + " " + thread.getState() + " " + thread.isAlive());
        attempt("priority 0", () -> thread.setPriority(0));
        attempt("priority 11", () -> thread.setPriority(11));
        for (int priority : new int[] {Thread.MIN_PRIORITY, Thread.NORM_PRIORITY, Thread.MAX_PRIORITY}) {
            thread.setPriority(priority);
            System.out.println(thread.getPriority());
        }
        attempt("null name", () -> thread.setName(null));
        attempt("null name at once", () -> new Thread((String) null));
        attempt("null runnable", () -> {
            Thread none = new Thread((Runnable) null);
            none.start();
            none.join();
        });
        thread.setName("a \u00e9 \u4e2d");
        System.out.println(thread.getName());
        thread.setDaemon(true);
        Thread[] child = new Thread[1];
        Thread daemon = new Thread(() -> child[0] = new Thread(() -> {
        }));
        daemon.setDaemon(true);
        daemon.setPriority(7);
        daemon.start();
        daemon.join();
        System.out.println("a daemon's child: " + child[0].isDaemon() + " " + child[0].getPriority());
        thread.start();
        thread.join();
        attempt("start again", thread::start);
        attempt("daemon of an ended one", () -> thread.setDaemon(false));
        thread.setPriority(2);
        System.out.println("ended: " + thread.getState() + " " + thread.isAlive() + " " + thread.getThreadGroup() + " " + thread.getPriority());
        System.out.println(thread.toString().endsWith(",]"));
        Thread running = new Thread(() -> {
            try {
                Thread.sleep(1_000_000);
            } catch (InterruptedException e) {
                return;
            }
        });
        running.start();
        attempt("start a running one", running::start);
        attempt("daemon of a running one", () -> running.setDaemon(true));
        running.setName("renamed");
        System.out.println(running.getName());
        running.interrupt();
        running.join();
        ThreadGroup low = new ThreadGroup("low");
        low.setMaxPriority(3);
        Thread limited = new Thread(low, () -> {
        });
        System.out.println(limited.getPriority());
        limited.setPriority(9);
        System.out.println(limited.getPriority());
        attempt("stop", () -> System.out.println(new Thread().getUncaughtExceptionHandler() == main.getThreadGroup()));
        System.out.println(new Thread(null, null, "named", 1 << 16, false).getName());
        attempt("clone", () -> new Thread() {
            Object copy() throws CloneNotSupportedException {
                return clone();
            }
        }.copy());
        System.out.println(Thread.MIN_PRIORITY + " " + Thread.NORM_PRIORITY + " " + Thread.MAX_PRIORITY);
    }
}
