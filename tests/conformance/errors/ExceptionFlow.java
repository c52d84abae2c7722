import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Where control goes: finally with jumps, nested handlers, suppressed exceptions, rethrown ones, loops and labels. */
public class ExceptionFlow {
    static final StringBuilder LOG = new StringBuilder();

    static int log(String s, int value) {
        LOG.append(s).append(' ');
        return value;
    }

    @SuppressWarnings("finally")
    static int returnInFinally(boolean fail) {
        try {
            if (fail) {
                throw new RuntimeException("lost");
            }
            return log("try", 1);
        } finally {
            return log("finally", 2);
        }
    }

    static int valueIsTakenBefore() {
        int x = 1;
        try {
            return x;
        } finally {
            x = 99;
            log("x=" + x, 0);
        }
    }

    @SuppressWarnings("finally")
    static String loopJumps() {
        String path = "";
        outer:
        for (int i = 0; ; i++) {
            try {
                try {
                    if (i == 1) {
                        continue outer;
                    }
                    if (i == 3) {
                        throw new IllegalStateException("i" + i);
                    }
                    if (i == 5) {
                        break outer;
                    }
                } finally {
                    path += "f" + i;
                    if (i == 4) {
                        continue outer;
                    }
                }
                path += "e" + i;
            } catch (IllegalStateException e) {
                path += "c" + e.getMessage();
            }
        }
        return path;
    }

    static class Res implements AutoCloseable {
        final String name;
        final boolean fails;

        Res(String name, boolean fails, boolean failsAtOnce) throws IOException {
            if (failsAtOnce) {
                throw new IOException("open " + name);
            }
            this.name = name;
            this.fails = fails;
            log("open" + name, 0);
        }

        @Override
        public void close() throws IOException {
            log("close" + name, 0);
            if (fails) {
                throw new IOException("close " + name);
            }
        }
    }

    static void resources(boolean a, boolean b, boolean body, boolean third) {
        try (Res one = new Res("1", a, false); Res none = null; Res two = new Res("2", b, false); Res three = new Res("3", false, third)) {
            if (body) {
                throw new IllegalArgumentException("body");
            }
            log("body", 0);
        } catch (IOException | IllegalArgumentException e) {
            StringBuilder text = new StringBuilder(e.getClass().getSimpleName() + ":" + e.getMessage());
            for (Throwable s : e.getSuppressed()) {
                text.append(" +").append(s.getMessage());
            }
            log("[" + text + "]", 0);
        } finally {
            log("end", 0);
        }
        System.out.println(LOG);
        LOG.setLength(0);
    }

    static <E extends Exception> void sneaky(Exception e) throws E {
        @SuppressWarnings("unchecked")
        E cast = (E) e;
        throw cast;
    }

    static void precise(int n) throws IOException, InterruptedException {
        try {
            if (n == 0) {
                throw new IOException("io");
            } else if (n == 1) {
                throw new InterruptedException("interrupted");
            }
        } catch (Exception e) {
            throw e;
        }
    }

    static int depth;

    static int recurse() {
        try {
            depth++;
            return recurse();
        } finally {
            depth--;
        }
    }

    public static void main(String[] arguments) throws Exception {
        System.out.println(returnInFinally(false) + " " + returnInFinally(true) + " " + valueIsTakenBefore() + " " + LOG);
        LOG.setLength(0);
        System.out.println(loopJumps());
        for (int bits = 0; bits < 16; bits++) {
            resources((bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0);
        }
        try {
            ExceptionFlow.<RuntimeException>sneaky(new IOException("checked, and nobody said so"));
        } catch (Exception e) {
            System.out.println(e);
        }
        for (int i = 0; i < 3; i++) {
            try {
                precise(i);
                System.out.println("none");
            } catch (IOException e) {
                System.out.println("first " + e.getMessage());
            } catch (InterruptedException e) {
                System.out.println("second " + e.getMessage());
            }
        }
        try {
            recurse();
        } catch (StackOverflowError e) {
            System.out.println("unwound to " + depth);
        }
        Exception self = new Exception("self");
        try {
            self.addSuppressed(self);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage() + " " + e.getCause().getMessage());
        }
        try {
            self.initCause(self);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        self.initCause(null);
        try {
            self.initCause(new Error());
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        Exception quiet = new Exception("quiet", null, false, false) { };
        quiet.addSuppressed(new Error("dropped"));
        quiet.setStackTrace(new StackTraceElement[] {new StackTraceElement("A", "b", "C.java", 1)});
        System.out.println(quiet.getSuppressed().length + " " + quiet.getStackTrace().length);
        List<Integer> list = new ArrayList<>(List.of(1, 2, 3));
        Iterator<Integer> iterator = list.iterator();
        iterator.next();
        list.add(4);
        try {
            iterator.next();
        } catch (java.util.ConcurrentModificationException e) {
            System.out.println(e);
        }
        Object lock = new Object();
        try {
            synchronized (lock) {
                synchronized (lock) {
                    throw new IllegalStateException("inside");
                }
            }
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage() + " holds " + Thread.holdsLock(lock));
        }
        try {
            throw null;
        } catch (NullPointerException e) {
            System.out.println("threw null");
        }
        int[] array = {1};
        int index = 0;
        try {
            array[index = 5] = log("right side", index + 1) / 0;
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage() + " " + index + " " + LOG);
        }
    }
}
