/** Exceptions through many frames: constructors, static initialisers, finally, synchronized blocks, lambdas, streams, threads; custom traces. */
public class DeepErrors {
    static class Chain extends Exception {
        Chain(String m, Throwable c) {
            super(m, c);
        }

        @Override
        public String getLocalizedMessage() {
            return "localized " + getMessage();
        }
    }

    static class Noisy extends RuntimeException {
        @Override
        public String toString() {
            return "Noisy!";
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }

    static int depth(int n) throws Chain {
        if (n == 0) {
            throw new Chain("bottom", null);
        }
        try {
            return depth(n - 1);
        } catch (Chain e) {
            if (n % 2 == 0) {
                throw new Chain("at " + n, e);
            }
            throw e;
        }
    }

    static synchronized void locked(Object o) {
        synchronized (o) {
            throw new IllegalStateException("with locks held");
        }
    }

    static int tangled(int n) {
        int r = 0;
        for (int i = 0; i < n; i++) {
            try {
                try {
                    if (i % 3 == 0) {
                        throw new RuntimeException("a" + i);
                    }
                    if (i % 3 == 1) {
                        continue;
                    }
                    r += 100;
                } finally {
                    r++;
                    if (i == n - 1) {
                        r = -r;
                    }
                }
            } catch (RuntimeException e) {
                r += e.getMessage().length();
            }
        }
        return r;
    }

    static <T extends Throwable> void sneaky(Throwable t) throws T {
        @SuppressWarnings("unchecked")
        T x = (T) t;
        throw x;
    }

    public static void main(String[] args) throws Exception {
        try {
            depth(5);
        } catch (Chain e) {
            for (Throwable t = e; t != null; t = t.getCause()) {
                System.out.println(t + " " + t.getStackTrace().length);
            }
        }
        Object lock = new Object();
        for (int i = 0; i < 3; i++) {
            try {
                locked(lock);
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage() + " " + Thread.holdsLock(lock) + Thread.holdsLock(DeepErrors.class));
            }
        }
        System.out.println(tangled(10) + " " + tangled(7));
        try {
            throw new Noisy();
        } catch (Noisy e) {
            e.printStackTrace(System.out);
        }
        try {
            DeepErrors.<RuntimeException>sneaky(new java.io.IOException("checked in disguise"));
        } catch (Exception e) {
            System.out.println(e);
        }
        try {
            java.util.stream.Stream.of(1, 2, 0).map(x -> 10 / x).toList();
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage() + " " + e.getStackTrace()[0].getMethodName().startsWith("lambda$main$"));
        }
        Thread t = new Thread(() -> {
            throw new Noisy();
        });
        t.setUncaughtExceptionHandler((th, ex) -> System.out.println("handler got " + ex));
        t.start();
        t.join();
        Throwable x = new Throwable("with trace");
        x.setStackTrace(new StackTraceElement[] {new StackTraceElement("pkg.Cls", "meth", "File.java", 12), new StackTraceElement("a.B", "n", null, -2), new StackTraceElement("app", "mod", "1.0", "c.D", "o", "D.java", 3)});
        x.printStackTrace(System.out);
        try {
            x.initCause(x);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            new Exception("a", new Exception("b")).initCause(null);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(new Error().getMessage() + new RuntimeException(new Error("inner")).getMessage() + new Exception((Throwable) null).getMessage());
        int loops = 0;
        for (int i = 0; i < 20_000; i++) {
            try {
                if (i % 2 == 0) {
                    throw new Exception("x");
                }
                Object o = null;
                o.hashCode();
            } catch (NullPointerException e) {
                loops += 2;
            } catch (Exception e) {
                loops++;
            }
        }
        System.out.println(loops);
        StackTraceElement[] here = new Throwable().getStackTrace();
        System.out.println(here.length + " " + here[0]);
        throw new Chain("uncaught", new Noisy());
    }
}
