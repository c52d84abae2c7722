import java.util.*;

/** What an exception that leaves main prints: causes, suppressed ones, circles, lines in common, messages of many lines. */
public class UncaughtInMain {
    static class Odd extends RuntimeException {
        Odd(String m, Throwable c) {
            super(m, c);
        }

        @Override
        public String getLocalizedMessage() {
            return "localized\nsecond line";
        }
    }

    static class Res implements AutoCloseable {
        final String n;

        Res(String n) {
            this.n = n;
        }

        @Override
        public void close() {
            throw new IllegalStateException("close " + n, new Error("inner of " + n));
        }
    }

    static void level3(int n) {
        if (n == 0) {
            try (Res a = new Res("a"); Res b = new Res("b")) {
                throw new IllegalArgumentException("body");
            }
        }
        level3(n - 1);
    }

    static void level2() {
        try {
            level3(2);
        } catch (IllegalArgumentException e) {
            throw new Odd("hidden", e);
        }
    }

    public static void main(String[] args) throws Exception {
        Thread.currentThread().setName("renamed main");
        Exception circle = new Exception("circle"), other = new Exception("other", circle);
        circle.initCause(other);
        circle.printStackTrace();
        try {
            circle.initCause(circle);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        try {
            circle.addSuppressed(circle);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage() + " " + (e.getCause() == circle));
        }
        Throwable bare = new Throwable("bare", null, false, false) { };
        bare.addSuppressed(new Error());
        bare.setStackTrace(new StackTraceElement[] {new StackTraceElement("C", "m", "F.java", 7)});
        System.out.println(bare.getStackTrace().length + " " + bare.getSuppressed().length);
        Exception made = new Exception();
        made.setStackTrace(new StackTraceElement[] {new StackTraceElement("a.B", "c", "B.java", 12), new StackTraceElement("a.B", "n", null, -2), new StackTraceElement("a.B", "u", null, -1), new StackTraceElement("app", "mod", "1.0", "p.Q", "r", "Q.java", 0)});
        made.printStackTrace();
        Error e = new Error("after", made);
        e.addSuppressed(new RuntimeException("s1", new RuntimeException("s1 cause")));
        try {
            level2();
        } catch (Odd o) {
            o.addSuppressed(e);
            throw o;
        } finally {
            System.out.println("finally");
        }
    }
}
