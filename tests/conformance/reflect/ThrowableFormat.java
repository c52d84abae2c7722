import java.io.*;
import java.util.*;

/** Throwable: causes, suppressed, cycles, printing with common frames, initCause rules, fillInStackTrace, setStackTrace, unwritable traces, custom toString, localised messages. */
public class ThrowableFormat {
    static class Custom extends Exception {
        Custom(String m) {
            super(m);
        }

        @Override
        public String getLocalizedMessage() {
            return "localised " + getMessage();
        }
    }

    static class Fixed extends RuntimeException {
        Fixed(String m, Throwable c, boolean suppression, boolean writable) {
            super(m, c, suppression, writable);
        }
    }

    static class NoTrace extends Exception {
        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }

    static class Named extends Error {
        @Override
        public String toString() {
            return "named\nin two lines";
        }
    }

    static String print(Throwable t) {
        StringWriter w = new StringWriter();
        t.printStackTrace(new PrintWriter(w, true));
        return w.toString();
    }

    static void level1() throws Exception {
        try {
            level2();
        } catch (IllegalStateException e) {
            throw new Exception("level1", e);
        }
    }

    static void level2() {
        try {
            level3(3);
        } catch (ArithmeticException e) {
            throw new IllegalStateException(e);
        }
    }

    static int level3(int n) {
        return n == 0 ? 1 / n : level3(n - 1) + 1;
    }

    static void show(Throwable t) {
        System.out.print(print(t));
        System.out.println("--");
    }

    public static void main(String[] args) throws Exception {
        try {
            level1();
        } catch (Exception e) {
            show(e);
            StackTraceElement top = e.getStackTrace()[0];
            System.out.println(top.getClassName() + " " + top.getMethodName() + " " + top.getFileName() + " " + (top.getLineNumber() > 0) + " " + top.isNativeMethod() + " " + top.getModuleName() + " " + top.getClassLoaderName());
        }
        Exception s = new Exception("main");
        s.addSuppressed(new IOException("first suppressed", new RuntimeException("cause of suppressed")));
        s.addSuppressed(new Custom("second"));
        s.initCause(new NoTrace());
        show(s);
        RuntimeException a = new RuntimeException("a");
        RuntimeException b = new RuntimeException("b", a);
        a.initCause(b);
        show(b);
        Exception self = new Exception("suppressing its cause");
        Exception c = new Exception("c");
        self.initCause(c);
        c.addSuppressed(self);
        show(self);
        show(new Fixed("nothing written", new Error("but a cause"), false, false));
        Fixed f = new Fixed("no suppression", null, false, true);
        f.addSuppressed(new Error("ignored"));
        System.out.println(f.getSuppressed().length);
        Fixed unwritable = new Fixed("unwritable", null, true, false);
        unwritable.setStackTrace(new StackTraceElement[] {new StackTraceElement("C", "m", "F.java", 1)});
        unwritable.fillInStackTrace();
        System.out.println(unwritable.getStackTrace().length);
        show(new Named());
        Throwable fake = new Throwable("fake trace");
        fake.setStackTrace(new StackTraceElement[] {new StackTraceElement("pkg.Cls", "meth", "Cls.java", 12), new StackTraceElement("pkg.Cls", "nat", "Cls.java", -2), new StackTraceElement("pkg.Cls", "unknown", null, -1), new StackTraceElement("pkg.Cls", "noline", "X.java", -1), new StackTraceElement("app", "mod", "1.0", "p.Q", "r", "Q.java", 3), new StackTraceElement(null, "mod", null, "p.Q", "r", "Q.java", 4), new StackTraceElement("ldr", null, null, "p.Q", "<init>", "Q.java", 5)});
        show(fake);
        fake.getStackTrace()[0] = null;
        System.out.println(fake.getStackTrace()[0]);
        Object[][] bad = {{"self cause", (Runnable) () -> {
            Exception e = new Exception();
            e.initCause(e);
        }}, {"cause twice", (Runnable) () -> new Exception("x", null).initCause(new Error())}, {"self suppression", (Runnable) () -> {
            Exception e = new Exception("selfish");
            e.addSuppressed(e);
        }}, {"null suppression", (Runnable) () -> new Exception().addSuppressed(null)}, {"null trace", (Runnable) () -> new Exception().setStackTrace(null)}, {"null element", (Runnable) () -> new Exception().setStackTrace(new StackTraceElement[1])}, {"init twice", (Runnable) () -> new Exception().initCause(null).initCause(null)}};
        for (Object[] o : bad) {
            try {
                ((Runnable) o[1]).run();
                System.out.println(o[0] + " fine");
            } catch (RuntimeException e) {
                System.out.println(o[0] + ": " + e + " / " + e.getCause());
            }
        }
        Throwable refilled = new Throwable("refilled");
        int before = refilled.getStackTrace()[0].getLineNumber();
        refilled.fillInStackTrace();
        System.out.println(refilled.getStackTrace()[0].getLineNumber() - before);
        System.out.println(new Throwable((Throwable) null) + " " + new Throwable(new Error("e")).getMessage() + " " + new Throwable("m", null) + " " + new Custom("q") + " " + new Custom(null) + " " + new Exception(""));
        Throwable rec = null;
        try {
            recurse(0);
        } catch (StackOverflowError e) {
            rec = e;
        }
        System.out.println(rec.getStackTrace().length + " " + rec.getMessage() + " " + rec.getStackTrace()[10].getMethodName());
        Object lock = new Object();
        try {
            new Object() {
                Object go() {
                    Comparator<String> cmp = (x, y) -> {
                        throw new UnsupportedOperationException("in lambda");
                    };
                    return new TreeMap<String, String>(cmp).put("k", "v");
                }
            }.go();
        } catch (UnsupportedOperationException e) {
            for (StackTraceElement el : e.getStackTrace()) {
                System.out.println(el.toString().replaceAll("\\d+\\)", "n)"));
            }
        }
        try {
            java.lang.reflect.Method m = ThrowableFormat.class.getDeclaredMethod("level3", int.class);
            m.invoke(null, 1);
        } catch (java.lang.reflect.InvocationTargetException e) {
            String text = print(e);
            System.out.println(text.contains("Caused by: java.lang.ArithmeticException: / by zero") + " " + text.contains("... ") + " " + e.getCause().getStackTrace()[0].getMethodName());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ObjectOutputStream oos = new ObjectOutputStream(out)) {
            oos.writeObject(s);
        }
        Exception copy = (Exception) new ObjectInputStream(new ByteArrayInputStream(out.toByteArray())).readObject();
        System.out.println(print(copy).equals(print(s)) + " " + copy.getSuppressed().length + copy.getCause());
        Throwable printed = new Throwable("to a stream");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        printed.printStackTrace(new PrintStream(bytes, true, "UTF-8"));
        System.out.println(bytes.toString("UTF-8").equals(print(printed)));
    }

    static int recurse(int n) {
        return recurse(n + 1) + 1;
    }
}
