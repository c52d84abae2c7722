/** A producer and a consumer that spin on volatile fields and never yield: needs pre-emption. */
public class I6Spin {
    static volatile int slot;
    static volatile boolean full;
    static volatile long result;

    public static void main(String[] args) throws Exception {
        int n = 200;
        Thread producer = new Thread(() -> {
            for (int i = 1; i <= n; i++) {
                while (full) {
                }
                slot = i;
                full = true;
            }
        });
        Thread consumer = new Thread(() -> {
            long sum = 0;
            for (int i = 1; i <= n; i++) {
                while (!full) {
                }
                sum = sum * 31 + slot;
                full = false;
            }
            result = sum;
        });
        consumer.start();
        producer.start();
        producer.join();
        consumer.join();
        System.out.println(result);
        boolean[] stop = {false};
        Thread spinner = new Thread(() -> {
            int x = 0;
            while (true) {
                x++;
            }
        });
        spinner.setDaemon(true);
        spinner.start();
        Thread.sleep(50);
        System.gc();
        System.out.println("main goes on beside a spinner " + spinner.isAlive());
    }
}
