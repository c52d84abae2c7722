import java.lang.invoke.*;
import java.lang.reflect.InvocationTargetException;
import java.util.*;

/** MethodHandle and MethodType constants (JVMS 5.4.3.5): all nine kinds, inherited members, varargs, access and linkage errors of each kind, identity of resolved constants, errors that stay. */
public class HandleConstants {
    static int n;

    public static class T {
        public static int st = 1;
        public int in = 2;
        private int priv = 3;
        public final int fin = 4;
        public static final int SFIN = Integer.valueOf(5);
        protected int prot = 6;
        int pack = 7;

        public T() {
        }

        private T(int x) {
        }

        public static String stat(String s) {
            return "stat " + s;
        }

        public String virt(int x) {
            return "virt " + x;
        }

        private String privM() {
            return "priv";
        }

        public static String var(Object... o) {
            return Arrays.toString(o);
        }

        protected static String protS() {
            return "protS";
        }

        @Override
        public String toString() {
            return "T";
        }
    }

    public interface I {
        String im(int x);

        default String dm() {
            return "dm " + im(1);
        }

        static String sm() {
            return "sm";
        }

        private String pm() {
            return "pm";
        }
    }

    public static abstract class Abs implements I {
        public abstract int am();
    }

    static final String TN = "HandleConstants$T";
    static final String IN = "HandleConstants$I";

    interface Make {
        int handle(ClassAssembler a, String self);
    }

    static void run(String what, Make m, Object... args) {
        String name = "H" + n++;
        ClassAssembler a = new ClassAssembler(55, 0x21, name, TN);
        a.addMethod(1, "<init>", "()V", 1, 1).op(0x2a).op2(0xb7, a.method(TN, "<init>", "()V")).op(0xb1);
        a.addMethod(9, "ownStatic", "()Ljava/lang/String;", 1, 0).op(0x12, a.string("own"), 0xb0);
        a.addMethod(2, "ownPrivate", "()Ljava/lang/String;", 1, 1).op(0x12, a.string("private"), 0xb0);
        a.addMethod(9, "m", "()Ljava/lang/Object;", 1, 0).op2(0x13, m.handle(a, name)).op(0xb0);
        ClassAssembler.Loader l = new ClassAssembler.Loader();
        Object first = null;
        for (int i = 0; i < 2; i++) {
            try {
                Class<?> k = i == 0 ? l.define(a.toBytes()) : l.loadClass(name);
                Object h = k.getMethod("m").invoke(null);
                if (i == 1) {
                    System.out.println("  again " + (h == first));
                    continue;
                }
                first = h;
                System.out.print(what + ": " + h);
                if (h instanceof MethodHandle mh) {
                    System.out.print(" varargs " + mh.isVarargsCollector());
                    Object[] real = args.length > 0 && args[0] == "self" ? new Object[args.length] : args;
                    if (real != args) {
                        System.arraycopy(args, 1, real, 1, args.length - 1);
                        real[0] = k.getConstructor().newInstance();
                    }
                    System.out.print(" gives " + mh.invokeWithArguments(real));
                }
                System.out.println();
            } catch (InvocationTargetException e) {
                Throwable x = e.getCause();
                System.out.println(what + ": " + x.getClass().getSimpleName() + " " + String.valueOf(x.getMessage()).replaceAll("@(0x)?[0-9a-f]+", "@") + (x.getCause() == null ? "" : " / " + x.getCause().getClass().getSimpleName() + " " + String.valueOf(x.getCause().getMessage()).replaceAll("@(0x)?[0-9a-f]+", "@")));
            } catch (Throwable e) {
                System.out.println("\n" + what + ": " + e.getClass().getSimpleName() + " " + String.valueOf(e.getMessage()).split("\n")[0].replaceAll("@(0x)?[0-9a-f]+", "@"));
            }
        }
    }

    public static void main(String[] args) {
        T t = new T();
        I i = x -> "im " + x;
        run("getField", (a, s) -> a.handle(1, a.field(TN, "in", "I")), t);
        run("getStatic", (a, s) -> a.handle(2, a.field(TN, "st", "I")));
        run("putField", (a, s) -> a.handle(3, a.field(TN, "in", "I")), t, 20);
        run("putStatic", (a, s) -> a.handle(4, a.field(TN, "st", "I")), 10);
        run("invokeVirtual", (a, s) -> a.handle(5, a.method(TN, "virt", "(I)Ljava/lang/String;")), t, 5);
        run("invokeStatic", (a, s) -> a.handle(6, a.method(TN, "stat", "(Ljava/lang/String;)Ljava/lang/String;")), "x");
        run("invokeSpecial", (a, s) -> a.handle(7, a.method(TN, "toString", "()Ljava/lang/String;")), "self");
        run("newInvokeSpecial", (a, s) -> a.handle(8, a.method(TN, "<init>", "()V")));
        run("invokeInterface", (a, s) -> a.handle(9, a.interfaceMethod(IN, "im", "(I)Ljava/lang/String;")), i, 3);
        run("default", (a, s) -> a.handle(9, a.interfaceMethod(IN, "dm", "()Ljava/lang/String;")), i);
        run("interface static", (a, s) -> a.handle(6, a.interfaceMethod(IN, "sm", "()Ljava/lang/String;")));
        run("varargs", (a, s) -> a.handle(6, a.method(TN, "var", "([Ljava/lang/Object;)Ljava/lang/String;")), 1, 2);
        run("Object's by interface", (a, s) -> a.handle(9, a.interfaceMethod(IN, "hashCode", "()I")));
        run("inherited static", (a, s) -> a.handle(6, a.method(s, "stat", "(Ljava/lang/String;)Ljava/lang/String;")), "y");
        run("own static", (a, s) -> a.handle(6, a.method(s, "ownStatic", "()Ljava/lang/String;")));
        run("own private virtual", (a, s) -> a.handle(5, a.method(s, "ownPrivate", "()Ljava/lang/String;")), "self");
        run("own private special", (a, s) -> a.handle(7, a.method(s, "ownPrivate", "()Ljava/lang/String;")), "self");
        run("array clone", (a, s) -> a.handle(5, a.method("[I", "clone", "()Ljava/lang/Object;")), (Object) new int[0]);
        run("invokeExact", (a, s) -> a.handle(5, a.method("java/lang/invoke/MethodHandle", "invokeExact", "(I)I")));
        System.out.println("-- errors");
        run("private field", (a, s) -> a.handle(1, a.field(TN, "priv", "I")));
        run("package field", (a, s) -> a.handle(1, a.field(TN, "pack", "I")));
        run("private constructor", (a, s) -> a.handle(8, a.method(TN, "<init>", "(I)V")));
        run("private method", (a, s) -> a.handle(5, a.method(TN, "privM", "()Ljava/lang/String;")));
        run("put final", (a, s) -> a.handle(3, a.field(TN, "fin", "I")));
        run("put static final", (a, s) -> a.handle(4, a.field(TN, "SFIN", "I")));
        run("get static of instance", (a, s) -> a.handle(2, a.field(TN, "in", "I")));
        run("get of static", (a, s) -> a.handle(1, a.field(TN, "st", "I")));
        run("static of virtual", (a, s) -> a.handle(6, a.method(TN, "virt", "(I)Ljava/lang/String;")));
        run("virtual of static", (a, s) -> a.handle(5, a.method(TN, "stat", "(Ljava/lang/String;)Ljava/lang/String;")));
        run("virtual of an interface", (a, s) -> a.handle(5, a.method(IN, "im", "(I)Ljava/lang/String;")));
        run("interface of a class", (a, s) -> a.handle(9, a.interfaceMethod(TN, "virt", "(I)Ljava/lang/String;")));
        run("static of interface by Methodref", (a, s) -> a.handle(6, a.method(IN, "sm", "()Ljava/lang/String;")));
        run("special of unrelated", (a, s) -> a.handle(7, a.method("java/lang/Integer", "toString", "()Ljava/lang/String;")));
        run("missing method", (a, s) -> a.handle(6, a.method(TN, "none", "()V")));
        run("missing field", (a, s) -> a.handle(2, a.field(TN, "none", "I")));
        run("missing constructor", (a, s) -> a.handle(8, a.method(TN, "<init>", "(J)V")));
        run("missing interface method", (a, s) -> a.handle(9, a.interfaceMethod(IN, "none", "()V")));
        run("missing class", (a, s) -> a.handle(6, a.method("no/Such", "m", "()V")));
        run("missing class in type", (a, s) -> a.handle(6, a.method(TN, "m", "(Lno/Such;)V")));
        run("abstract constructor", (a, s) -> a.handle(8, a.method("HandleConstants$Abs", "<init>", "()V")));
        run("private class in type", (a, s) -> a.handle(6, a.method(TN, "m", "(Ljava/util/ImmutableCollections;)V")));
        System.out.println("-- types");
        run("method type", (a, s) -> a.methodType("(I[JLjava/util/Map;)Ljava/lang/String;"));
        run("method type of own", (a, s) -> a.methodType("([[L" + "H" + (n - 1) + ";)V"));
        run("method type missing", (a, s) -> a.methodType("(Lno/Such;)V"));
        run("method type private", (a, s) -> a.methodType("(Ljava/util/ImmutableCollections;)V"));
        run("method type 255", (a, s) -> a.methodType("(" + "I".repeat(255) + ")V"));
        run("method type internal", (a, s) -> a.methodType("(Ljdk/internal/misc/Unsafe;)V"));
    }
}
