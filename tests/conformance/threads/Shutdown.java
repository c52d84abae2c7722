/** Exit while other threads run: hooks run, daemons and sleepers do not hold it up, status is kept; the main thread's uncaught exception with live threads. */
public class Shutdown {
    public static void main(String[] args) throws Exception {
        Thread hook = new Thread(() -> System.out.println("hook"));
        Runtime.getRuntime().addShutdownHook(hook);
        Thread removed = new Thread(() -> System.out.println("never"));
        Runtime.getRuntime().addShutdownHook(removed);
        System.out.println(Runtime.getRuntime().removeShutdownHook(removed));
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        Thread stuck = new Thread(() -> {
            synchronized (Shutdown.class) {
                try {
                    Thread.sleep(1_000_000);
                } catch (InterruptedException e) {
                    System.out.println("never interrupted");
                }
            }
        });
        stuck.start();
        Thread spin = new Thread(() -> {
            while (true) {
            }
        });
        spin.setDaemon(true);
        spin.start();
        Thread exiter = new Thread(() -> {
            System.out.println("exiting");
            System.exit(17);
        });
        exiter.start();
        exiter.join();
        System.out.println("not reached");
    }
}
