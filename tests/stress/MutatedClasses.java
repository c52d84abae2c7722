import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Thousands of damaged class files in one VM: cut at sampled lengths, bytes changed outside method code, pieces doubled
 * or removed. Each is defined by a loader of its own and touched by reflection, but none of its code runs. Whatever
 * Java throws is right; that the VM lives on and prints the last line is the test.
 *
 * Arguments: variants of each class (default 400), seed (default 1).
 */
public class MutatedClasses {
    static final String[] SOURCES = {"MutatedClasses", "MutatedClasses$Shape", "MutatedClasses$Sample", "MutatedClasses$Kind", "MutatedClasses$Pair", "MutatedClasses$Mark"};

    @interface Mark {
        int value() default 3;

        String[] names() default {"a", "b"};
    }

    sealed interface Shape permits Pair, Kind {
        default double area() {
            return 1;
        }
    }

    enum Kind implements Shape {
        ONE, TWO {
            @Override
            public double area() {
                return 2;
            }
        }
    }

    record Pair<A extends Comparable<A>, B>(A first, @Deprecated B second) implements Shape {
    }

    @Deprecated
    static class Sample<T extends Number & Runnable> extends ArrayList<T> implements Cloneable {
        static final long BIG = 1L << 40;
        static final double D = 2.5;
        static final String S = "constant";
        private transient volatile int field;
        protected List<? super T> generic;

        @SafeVarargs
        final <X extends Exception> int method(T a, long b, X... rest) throws X, IOException {
            Runnable r = () -> System.out.println("lambda " + a + b);
            try {
                switch ((int) b) {
                    case 1:
                        return 5;
                    case 1000:
                        r.run();
                        break;
                    default:
                        synchronized (this) {
                            field++;
                        }
                }
            } catch (IllegalStateException | IllegalArgumentException e) {
                throw new IOException(e);
            } finally {
                field--;
            }
            return new int[2][3][1].length;
        }
    }

    static final class Loader extends ClassLoader {
        Loader() {
            super(MutatedClasses.class.getClassLoader());
        }

        Class<?> define(byte[] b) {
            return defineClass(null, b, 0, b.length);
        }
    }

    /** Which bytes of a class file are method code. */
    static boolean[] methodCode(byte[] bytes) {
        boolean[] code = new boolean[bytes.length];
        for (int[] range : new CodeRanges(bytes).code) {
            Arrays.fill(code, range[0], range[1], true);
        }
        return code;
    }

    static int defined;
    static int rejected;
    static int odd;

    static void attempt(byte[] b) {
        try {
            Class<?> k = new Loader().define(b);
            Class.forName(k.getName(), false, k.getClassLoader());
            defined++;
            touch(k);
        } catch (LinkageError e) {
            rejected++;
        } catch (VirtualMachineError e) {
            throw e;
        } catch (ClassNotFoundException | RuntimeException | Error e) {
            odd++;
        }
    }

    /** Asks for all that reflection tells; each question may fail by itself. */
    static void touch(Class<?> k) {
        Runnable[] questions = {
            k::getDeclaredMethods, k::getDeclaredFields, k::getDeclaredConstructors, k::getDeclaredClasses, k::getInterfaces, k::getGenericSuperclass,
            k::getGenericInterfaces, k::getTypeParameters, k::getAnnotations, k::getEnclosingMethod, k::getEnclosingClass, k::getSimpleName, k::getModifiers,
            k::getRecordComponents, k::getPermittedSubclasses, k::getNestHost, k::getNestMembers, k::isEnum, k::toGenericString,
            () -> {
                for (var m : k.getDeclaredMethods()) {
                    m.toGenericString();
                    m.getAnnotations();
                    m.getParameterAnnotations();
                    m.getDefaultValue();
                    m.getParameters();
                }
            }};
        for (Runnable q : questions) {
            try {
                q.run();
            } catch (VirtualMachineError e) {
                throw e;
            } catch (RuntimeException | Error e) {
                odd++;
            }
        }
    }

    public static void main(String[] args) throws IOException {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 400;
        Random r = new Random(args.length > 1 ? Long.parseLong(args[1]) : 1);
        int total = 0;
        for (String source : SOURCES) {
            byte[] good;
            try (InputStream in = MutatedClasses.class.getResourceAsStream("/" + source + ".class")) {
                good = in.readAllBytes();
            }
            boolean[] code = methodCode(good);
            attempt(good);
            int step = Math.max(1, good.length / count);
            for (int cut = 0; cut < good.length; cut += step) {
                attempt(java.util.Arrays.copyOf(good, cut));
                total++;
            }
            for (int i = 0; i < count; i++) {
                byte[] b = good.clone();
                for (int n = 1 + r.nextInt(3); n > 0; n--) {
                    int at;
                    do {
                        at = r.nextInt(b.length);
                    } while (code[at]);
                    b[at] = switch (r.nextInt(4)) {
                        case 0 -> (byte) r.nextInt();
                        case 1 -> (byte) (b[at] ^ 1 << r.nextInt(8));
                        case 2 -> (byte) (b[at] + 1 - 2 * r.nextInt(2));
                        default -> (byte) (r.nextBoolean() ? 0 : -1);
                    };
                }
                attempt(b);
                total++;
            }
        }
        System.out.println(total + " variants: " + defined + " defined, " + rejected + " rejected, " + odd + " other exceptions");
        System.out.println("survived");
    }
}
