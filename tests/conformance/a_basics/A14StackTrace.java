/** Stack traces with line numbers, causes, suppressed and "... n more". */
public class A14StackTrace {
    static class MyException extends Exception {
        MyException(String m, Throwable c) {
            super(m, c);
        }

        MyException() {
        }
    }

    static class Quiet extends RuntimeException {
        Quiet() {
            super("quiet", null, false, false);
        }
    }

    static int divide(int a, int b) {
        return a / b;
    }

    static void middle() throws MyException {
        try {
            divide(1, 0);
        } catch (ArithmeticException e) {
            MyException m = new MyException("wrapped", e);
            m.addSuppressed(new IllegalStateException("side"));
            throw m;
        }
    }

    static class Thrower {
        Thrower(int depth) {
            if (depth == 0) {
                throw new UnsupportedOperationException();
            }
            new Thrower(depth - 1);
        }
    }

    static Object init = null;

    public static void main(String[] args) {
        try {
            middle();
        } catch (MyException e) {
            e.printStackTrace(System.out);
            StackTraceElement[] st = e.getStackTrace();
            System.out.println(st.length + " " + st[0].getMethodName() + " " + st[0].getLineNumber() + " " + st[0].getFileName() + " " + st[0].getClassName());
        }
        try {
            new Thrower(3);
        } catch (UnsupportedOperationException e) {
            e.printStackTrace(System.out);
        }
        new MyException().printStackTrace(System.out);
        new Quiet().printStackTrace(System.out);
        Runnable r = new Runnable() {
            @Override
            public void run() {
                throw new RuntimeException(
                    "in anonymous");
            }
        };
        try {
            r.run();
        } catch (RuntimeException e) {
            e.printStackTrace(System.out);
            e.fillInStackTrace();
            e.printStackTrace(System.out);
        }
        Runnable l = () -> {
            init.toString();
        };
        try {
            l.run();
        } catch (RuntimeException e) {
            for (StackTraceElement s : e.getStackTrace()) {
                System.out.println(s.getMethodName() + ":" + s.getLineNumber());
            }
        }
        Exception cyc = new Exception("cycle");
        Exception other = new Exception("other", cyc);
        cyc.initCause(other);
        cyc.printStackTrace(System.out);
        System.out.println(Thread.currentThread().getStackTrace().length);
    }
}
