import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Stack traces through lambdas, reflection, constructors, initialisers, inner classes, proxies; printed ones with causes. */
public class TracesOfEverything {
    static class Initialised {
        static final int VALUE = compute();

        static int compute() {
            throw new IllegalStateException("in the initialiser");
        }
    }

    class Inner {
        final int field = fail();

        int fail() {
            throw new UnsupportedOperationException("field");
        }
    }

    enum Kind {
        ONE {
            @Override
            void act() {
                throw new RuntimeException("constant's body");
            }
        };

        abstract void act();
    }

    interface WithDefault {
        default void act() {
            throw new RuntimeException("default method");
        }
    }

    record Checked(int value) {
        Checked {
            if (value < 0) {
                throw new IllegalArgumentException("negative");
            }
        }
    }

    static void show(String what, Throwable e) {
        System.out.println(what + ": " + e);
        for (StackTraceElement element : e.getStackTrace()) {
            if (element.getClassName().startsWith("TracesOfEverything") && element.getModuleName() == null) {
                System.out.println("  " + element.getClassName().replaceAll("\\$\\$Lambda.*", "\\$\\$Lambda") + "." + element.getMethodName() + ":" + element.getLineNumber()
                    + " " + element.getFileName() + " " + element.isNativeMethod());
            }
        }
    }

    static void attempt(String what, Callable<?> action) {
        try {
            action.call();
        } catch (Throwable e) {
            show(what, e);
        }
    }

    static int level(int n) {
        if (n == 0) {
            throw new IllegalStateException("level 0");
        }
        try {
            return level(n - 1);
        } catch (IllegalStateException e) {
            throw new IllegalStateException("level " + n, e);
        }
    }

    public static void reflected() {
        throw new IllegalArgumentException("reflected");
    }

    public static void main(String[] arguments) throws Exception {
        attempt("lambda", () -> {
            Supplier<Object> supplier = () -> {
                throw new RuntimeException("in a lambda");
            };
            return supplier.get();
        });
        attempt("stream", () -> Stream.of(1, 2).map(i -> 1 / (i - 1)).toList());
        attempt("initialiser", () -> Initialised.VALUE);
        attempt("initialiser again", () -> Initialised.VALUE);
        attempt("field of an inner class", () -> new TracesOfEverything().new Inner());
        attempt("enum", () -> {
            Kind.ONE.act();
            return null;
        });
        attempt("default", () -> {
            new WithDefault() { }.act();
            return null;
        });
        attempt("record", () -> new Checked(-1));
        try {
            TracesOfEverything.class.getMethod("reflected").invoke(null);
        } catch (InvocationTargetException e) {
            show("target", e.getCause());
        }
        FutureTask<Object> task = new FutureTask<>(() -> {
            throw new IllegalStateException("in a task");
        });
        new Thread(task).start();
        try {
            task.get();
        } catch (ExecutionException e) {
            show("cause", e.getCause());
        }
        attempt("list", () -> List.of(1).get(3));
        try {
            level(3);
        } catch (IllegalStateException e) {
            e.printStackTrace(System.out);
        }
        RuntimeException made = new RuntimeException("made here");
        try {
            made.fillInStackTrace();
            throw made;
        } catch (RuntimeException e) {
            show("filled", e);
        }
        Exception circular = new Exception("a");
        Exception other = new Exception("b", circular);
        circular.initCause(other);
        circular.addSuppressed(other);
        circular.printStackTrace(System.out);
    }
}
