import java.util.*;

/** The program ends when the last user thread has ended, after main's exception and with its status. */
public class NonDaemonKeeps {
    public static void main(String[] args) throws Exception {
        Thread main = Thread.currentThread();
        Thread.setDefaultUncaughtExceptionHandler((t, e) -> System.out.println("handler: " + t.getName() + " " + e));
        Timer timer = new Timer("timer");
        timer.schedule(new TimerTask() {
            int n;

            @Override
            public void run() {
                try {
                    main.join();
                } catch (InterruptedException e) {
                    System.out.println(e);
                }
                System.out.println("tick " + n++ + " main is " + main.getState());
                if (n == 3) {
                    System.out.println("cancel " + cancel() + " " + cancel());
                    timer.cancel();
                    Thread last = new Thread(() -> {
                        try {
                            Thread.sleep(30);
                        } catch (InterruptedException e) {
                            System.out.println(e);
                        }
                        System.out.println("last user thread");
                        throw new IllegalArgumentException("from the last");
                    }, "last");
                    last.start();
                }
            }
        }, 1, 5);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook at the end")));
        throw new Exception("main ends");
    }
}
