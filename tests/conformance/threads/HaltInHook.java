/** A hook may end the program at once: the others, and finally blocks, do not go on; the status is the halt's. */
public class HaltInHook {
    public static void main(String[] args) throws Exception {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            System.out.println("hook halts");
            Runtime.getRuntime().halt(7);
        }));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                Thread.sleep(1_000_000);
            } catch (InterruptedException e) {
                System.out.println(e);
            } finally {
                System.out.println("never");
            }
        }));
        try {
            System.exit(3);
        } finally {
            System.out.println("never");
        }
    }
}
