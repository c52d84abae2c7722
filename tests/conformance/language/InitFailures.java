import java.util.function.Supplier;

/** Class initialisation that fails (JLS 12.4.2): what is thrown first, and what afterwards; errors, exceptions, cycles, superclasses, interfaces, arrays of failed classes. */
public class InitFailures {
    static int count;

    static class Throws {
        static int v;

        static {
            count++;
            if (true) {
                throw new IllegalStateException("first");
            }
        }

        static void call() {
        }

        Throws() {
        }
    }

    static class ThrowsError {
        static final int V = fail();

        static int fail() {
            throw new StackOverflowError("an Error passes as it is");
        }
    }

    static class ThrowsNull {
        static {
            if (true) {
                throw null;
            }
        }

        static int v;
    }

    static class Parent {
        static int p = 10 / (count - count);
    }

    static class Child extends Parent {
        static int c = 5;
    }

    interface Const {
        int[] A = {1, 2};
        int BAD = Integer.parseInt("x1");

        static int get() {
            return 1;
        }
    }

    static class Impl implements Const {
        static int own = 3;
    }

    static class A {
        static int a = B.b + 1;
    }

    static class B {
        static int b = A.a + 1;
    }

    static class Wraps {
        static Object o = new Throws();
    }

    static class Nested {
        static final Object O = make();

        static Object make() {
            try {
                return new Throws();
            } catch (NoClassDefFoundError e) {
                return "handled " + e.getMessage();
            }
        }
    }

    static class Custom extends RuntimeException {
        Custom(String m, Throwable c) {
            super(m, c);
        }

        @Override
        public String toString() {
            return "custom to string " + getMessage();
        }
    }

    static class ThrowsCustom {
        static {
            if (true) {
                throw new Custom("with cause", new java.io.IOException("io"));
            }
        }

        static int v;
    }

    enum Broken {
        ONE, TWO;

        static final int[] TABLE = new int[1];

        static {
            for (Broken b : values()) {
                TABLE[b.ordinal()] = 1;
            }
        }
    }

    static class Retry {
        static int v;

        static {
            try {
                v = Inner.x;
            } catch (ExceptionInInitializerError e) {
                v = -1;
            }
        }

        static class Inner {
            static int x = Integer.valueOf(null);
        }
    }

    static void t(String what, Supplier<Object> s) {
        for (int i = 0; i < 2; i++) {
            try {
                System.out.println(what + ": " + s.get());
            } catch (Throwable e) {
                StringBuilder b = new StringBuilder();
                for (Throwable x = e; x != null; x = x.getCause()) {
                    b.append(x.getClass().getName()).append(" (").append(x.getMessage()).append(")");
                    if (x.getStackTrace().length > 0) {
                        b.append(" at ").append(x.getStackTrace()[0].getMethodName());
                    }
                    b.append(" <- ");
                }
                System.out.println(what + ": " + b);
            }
        }
    }

    public static void main(String[] args) throws Exception {
        t("field", () -> Throws.v);
        t("method", () -> {
            Throws.call();
            return 1;
        });
        t("new", () -> new Throws());
        t("array is allowed", () -> new Throws[2].length);
        t("literal is allowed", () -> Throws.class.getSimpleName());
        t("instanceof is allowed", () -> new Object() instanceof Throws);
        t("forName", () -> {
            try {
                return Class.forName("InitFailures$Throws");
            } catch (ClassNotFoundException e) {
                return e;
            }
        });
        t("error", () -> ThrowsError.V);
        t("null", () -> ThrowsNull.v);
        t("child", () -> Child.c);
        t("child's parent", () -> Child.p);
        t("interface constant", () -> Const.A.length);
        t("interface method", () -> Const.get());
        t("implementing class is unaffected", () -> Impl.own);
        t("through the class", () -> Impl.BAD);
        t("cycle", () -> A.a + " " + B.b);
        t("wraps", () -> Wraps.o);
        t("nested", () -> Nested.O);
        t("custom", () -> ThrowsCustom.v);
        t("enum", () -> Broken.ONE);
        t("enum valueOf", () -> Broken.valueOf("TWO"));
        t("enum constants by reflection", () -> java.util.Arrays.toString(Broken.class.getEnumConstants()));
        t("enum set", () -> java.util.EnumSet.allOf(Broken.class));
        t("retry", () -> Retry.v);
        t("retry inner", () -> Retry.Inner.x);
        t("by reflection", () -> {
            try {
                return Throws.class.getDeclaredConstructor().newInstance();
            } catch (ReflectiveOperationException e) {
                return e;
            }
        });
        t("by field reflection", () -> {
            try {
                return ThrowsCustom.class.getDeclaredField("v").getInt(null);
            } catch (ReflectiveOperationException e) {
                return e;
            }
        });
        Thread other = new Thread(() -> t("in another thread", () -> ThrowsNull.v), "second");
        other.start();
        other.join();
        System.out.println("Throws ran " + count + " time(s)");
    }
}
