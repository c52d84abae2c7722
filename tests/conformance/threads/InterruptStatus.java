/** The interrupted status: who reads it, who clears it, and threads that have not begun or have ended. */
public class InterruptStatus {
    public static void main(String[] args) throws Exception {
        Thread main = Thread.currentThread();
        System.out.println(main.isInterrupted() + " " + Thread.interrupted());
        main.interrupt();
        main.interrupt();
        System.out.println(main.isInterrupted() + " " + main.isInterrupted() + " " + Thread.interrupted() + " " + Thread.interrupted());
        Thread fresh = new Thread(() -> System.out.println("begins with " + Thread.currentThread().isInterrupted()));
        fresh.interrupt();
        System.out.println("not begun: " + fresh.isInterrupted());
        fresh.start();
        fresh.join();
        System.out.println("ended: " + fresh.isInterrupted());
        fresh.interrupt();
        System.out.println("interrupted after its end: " + fresh.isInterrupted());
        Thread other = new Thread(() -> {
            Thread.currentThread().interrupt();
            // yield, onSpinWait and synchronized leave it.
            Thread.yield();
            Thread.onSpinWait();
            synchronized (main) {
                System.out.println("inside: " + Thread.currentThread().isInterrupted());
            }
            try {
                Thread.sleep(0);
                System.out.println("slept");
            } catch (InterruptedException e) {
                System.out.println(e.getMessage() + " " + Thread.currentThread().isInterrupted());
            }
            try {
                synchronized (main) {
                    Thread.currentThread().interrupt();
                    main.wait(1);
                }
            } catch (InterruptedException e) {
                System.out.println(e.getMessage() + " " + Thread.currentThread().isInterrupted());
            }
            try {
                Thread.currentThread().interrupt();
                Thread.currentThread().join(1);
            } catch (InterruptedException e) {
                System.out.println(e.getMessage() + " " + Thread.currentThread().isInterrupted());
            }
        });
        other.start();
        other.join();
        main.interrupt();
        try {
            // A thread that has ended is joined without waiting.
            other.join();
            System.out.println("joined, still " + Thread.interrupted());
        } catch (InterruptedException e) {
            System.out.println("join: " + e.getMessage() + " " + main.isInterrupted());
        }
    }
}
