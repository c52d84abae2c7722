/** Runtime.halt within a shutdown hook decides the status; hooks run concurrently with daemon threads. */
public class ExitInHook {
    public static void main(String[] args) throws Exception {
        Thread d = new Thread(() -> { while (true) { Thread.onSpinWait(); } });
        d.setDaemon(true);
        d.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            System.out.println("hook in group " + Thread.currentThread().getThreadGroup().getName());
            try {
                Runtime.getRuntime().addShutdownHook(new Thread());
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
            try {
                Runtime.getRuntime().removeShutdownHook(new Thread());
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
            Thread t = new Thread(() -> System.out.println("a thread started by a hook"));
            t.start();
            try {
                t.join();
            } catch (InterruptedException e) {
                System.out.println(e);
            }
            System.out.flush();
            Runtime.getRuntime().halt(42);
        }));
        Thread other = new Thread(() -> System.exit(5));
        other.start();
        other.join();
        System.out.println("not reached");
    }
}
