import java.util.Map;

/**
 * Runs stress programs one after the other: {@code Main MILLISECONDS NAME...}. Each prints {@code ok NAME: what was done}
 * or {@code FAIL NAME: what was seen}. A program that does not end is shown with the stacks of its threads.
 */
public class Main {
    static volatile String current;
    static volatile long limit;

    public static void main(String[] args) throws Exception {
        long millis = Long.parseLong(args[0]);
        Thread watchdog = new Thread(Main::watch, "watchdog");
        watchdog.setDaemon(true);
        watchdog.setPriority(Thread.MAX_PRIORITY);
        watchdog.start();
        int failures = 0;
        for (int i = 1; i < args.length; i++) {
            limit = System.nanoTime() + millis * 8_000_000L + 60_000_000_000L;
            current = args[i];
            try {
                Program program = (Program) Class.forName(args[i]).getDeclaredConstructor().newInstance();
                String done = program.run(millis);
                System.out.println("ok " + args[i] + ": " + done);
            } catch (Throwable e) {
                failures++;
                System.out.println("FAIL " + args[i] + ": " + e);
                e.printStackTrace(System.out);
            }
        }
        current = null;
        System.exit(failures == 0 ? 0 : 1);
    }

    /** Ends the run when a program is far over its time. */
    static void watch() {
        while (true) {
            try {
                Thread.sleep(500);
            } catch (InterruptedException e) {
                continue;
            }
            String name = current;
            if (name != null && System.nanoTime() - limit > 0) {
                System.out.println("FAIL " + name + ": it hangs");
                for (Map.Entry<Thread, StackTraceElement[]> entry : Thread.getAllStackTraces().entrySet()) {
                    System.out.println(entry.getKey() + " " + entry.getKey().getState());
                    for (StackTraceElement element : entry.getValue()) {
                        System.out.println("    at " + element);
                    }
                }
                Runtime.getRuntime().halt(3);
            }
        }
    }
}
