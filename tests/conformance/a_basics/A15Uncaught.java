/** An uncaught exception with causes: trace on standard error, status 1. */
public class A15Uncaught {
    static void level(int n) {
        if (n == 0) {
            throw new IllegalArgumentException("bottom");
        }
        try {
            level(n - 1);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("level " + n, e);
        }
    }

    public static void main(String[] args) {
        System.out.println("before");
        level(1);
        System.out.println("not reached");
    }
}
