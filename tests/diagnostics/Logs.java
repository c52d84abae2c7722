/** Something for each topic of the log. */
public class Logs {
    static class Loaded {
        static int value = Integer.parseInt("7");
    }

    static int risky(int n) {
        if (n > 0) {
            throw new IllegalStateException("on purpose");
        }
        return n;
    }

    public static void main(String[] args) throws Exception {
        System.out.println("value " + Loaded.value);
        try {
            risky(1);
        } catch (IllegalStateException e) {
            System.out.println("caught");
        }
        System.gc();
        Thread thread = new Thread(() -> System.out.println("in a thread"), "logged");
        thread.start();
        thread.join();
    }
}
