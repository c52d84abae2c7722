import java.util.concurrent.Callable;

/** What becomes of classes whose initialisers fail: the first error, the later ones, subclasses, interfaces, arrays. */
public class InitialiserErrors {
    static class ThrowsRuntime {
        static int value = 1;

        static {
            if (value == 1) {
                throw new IllegalStateException("runtime");
            }
        }

        static void touch() { }
    }

    static class ThrowsError {
        static {
            if (true) {
                throw new AssertionError("error");
            }
        }

        static final int CONSTANT = 5;
        static final Integer BOXED = 6;
    }

    static class Sub extends ThrowsRuntime {
        static {
            System.out.println("never printed");
        }
    }

    static class Recursive {
        static int seen = Other.value + 1;
        static int later = 10;
    }

    static class Other {
        static int value = Recursive.later + 5;
    }

    interface HasField {
        Object FIELD = fail();

        static Object fail() {
            throw new ArithmeticException("interface");
        }

        default void unused() { }
    }

    static class Implements implements HasField {
        static {
            System.out.println("Implements is being initialised");
        }
    }

    static class NestedCause {
        static {
            ThrowsRuntime.touch();
        }
    }

    static class Overflows {
        static int deep(int n) {
            return deep(n + 1) + 1;
        }

        static final int DEPTH = deep(0);
    }

    static void attempt(String what, Callable<Object> action) {
        try {
            System.out.println(what + ": " + action.call());
        } catch (Throwable e) {
            System.out.println(what + ": " + e + (e.getCause() == null ? "" : " caused by " + e.getCause()));
        }
    }

    public static void main(String[] arguments) {
        attempt("static method", () -> {
            ThrowsRuntime.touch();
            return null;
        });
        attempt("again", () -> ThrowsRuntime.value);
        attempt("new", () -> new ThrowsRuntime());
        attempt("subclass", () -> new Sub());
        attempt("subclass again", () -> new Sub());
        attempt("array of it", () -> new ThrowsRuntime[2].length);
        attempt("class literal", () -> ThrowsRuntime.class.getSimpleName());
        attempt("instanceof", () -> (Object) "x" instanceof ThrowsRuntime);
        attempt("forName without initialising", () -> Class.forName("InitialiserErrors$ThrowsError", false, InitialiserErrors.class.getClassLoader()).getName());
        attempt("constant", () -> ThrowsError.CONSTANT);
        attempt("no constant", () -> ThrowsError.BOXED);
        attempt("forName", () -> Class.forName("InitialiserErrors$ThrowsError"));
        attempt("reflective field", () -> ThrowsError.class.getDeclaredField("BOXED").get(null));
        attempt("reflective constructor", () -> ThrowsError.class.getDeclaredConstructor().newInstance());
        attempt("recursive", () -> Recursive.seen + " " + Recursive.later + " " + Other.value);
        attempt("implementing a broken interface", () -> new Implements().getClass().getSimpleName());
        attempt("its field", () -> Implements.FIELD);
        attempt("its field again", () -> HasField.FIELD);
        attempt("nested", () -> new NestedCause());
        attempt("overflow", () -> Overflows.DEPTH);
        attempt("overflow again", () -> Overflows.DEPTH);
        attempt("static method handle", () -> {
            try {
                return java.lang.invoke.MethodHandles.lookup().findStatic(ThrowsRuntime.class, "touch", java.lang.invoke.MethodType.methodType(void.class)).type();
            } catch (ReflectiveOperationException e) {
                return e;
            }
        });
    }
}
