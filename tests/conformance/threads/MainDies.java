/** The main thread dies of an exception while another thread goes on: the program ends later, with status 1. */
public class MainDies {
    public static void main(String[] args) {
        Object gate = new Object();
        Thread main = Thread.currentThread();
        new Thread(() -> {
            try {
                main.join();
            } catch (InterruptedException e) {
                System.out.println("?");
            }
            System.out.println("main is " + main.getState());
            throw new IllegalStateException("second");
        }, "other").start();
        throw new RuntimeException("main is gone");
    }
}
