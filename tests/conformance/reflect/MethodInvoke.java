import java.lang.reflect.*;
import java.util.*;

/** Method.invoke and Constructor.newInstance: conversions of arguments and results, wrong counts and types, exceptions inside, virtual dispatch, varargs, access, abstract classes, enums, toString forms. */
public class MethodInvoke {
    public static class Base {
        public String name() {
            return "Base";
        }

        public static String stat() {
            return "Base.stat";
        }

        private String priv() {
            return "Base.priv";
        }

        public Object co() {
            return "Base.co";
        }
    }

    public static class Sub extends Base implements Comparable<Sub> {
        @Override
        public String name() {
            return "Sub";
        }

        public static String stat() {
            return "Sub.stat";
        }

        private String priv() {
            return "Sub.priv";
        }

        @Override
        public String co() {
            return "Sub.co";
        }

        @Override
        public int compareTo(Sub o) {
            return 42;
        }
    }

    public static class Args {
        public static String prims(boolean z, byte b, char c, short s, int i, long l, float f, double d) {
            return z + " " + b + " " + c + " " + s + " " + i + " " + l + " " + f + " " + d;
        }

        public static byte rb() {
            return -5;
        }

        public static char rc() {
            return 'r';
        }

        public static long rl() {
            return 1L << 40;
        }

        public static float rf() {
            return 1.25f;
        }

        public static boolean rz() {
            return true;
        }

        public static short rs() {
            return -300;
        }

        public static void rv() {
        }

        public static int[] ra(int... x) {
            return x;
        }

        public static <T extends Number & Comparable<T>, E extends Exception> T gen(List<? super T> l, T[] a, Map<String, int[]>... m) throws E, java.io.IOException {
            return a[0];
        }

        public static void checked() throws Exception {
            throw new java.io.IOException("io");
        }

        public static void unchecked() {
            throw new IllegalStateException("ise");
        }

        public static void error() {
            throw new StackOverflowError("so");
        }

        public static int widen(long l) {
            return (int) l;
        }

        public static String obj(Object o) {
            return "o:" + o;
        }

        public static synchronized strictfp String modifiers() {
            return "m";
        }

        public Args(int x, String... s) {
            n = x + s.length;
        }

        private Args() {
        }

        public int n;
    }

    public abstract static class Abs {
        public Abs() {
        }

        public abstract int a();
    }

    enum En {
        X
    }

    public class Inner {
        final int v;

        public Inner(int v) {
            this.v = v;
        }
    }

    interface Act {
        Object run() throws Throwable;
    }

    static void t(String what, Act a) {
        try {
            System.out.println(what + " = " + String.valueOf(a.run()).replaceAll("@[0-9a-f]+", "@"));
        } catch (InvocationTargetException e) {
            System.out.println(what + " threw " + e.getCause() + " msg=" + e.getMessage() + " " + (e.getCause() == e.getTargetException()));
        } catch (Throwable e) {
            System.out.println(what + " ! " + e.getClass().getSimpleName() + ": " + String.valueOf(e.getMessage()).replaceAll("@[0-9a-f]+", "@"));
        }
    }

    static Method m(Class<?> c, String name) {
        return Arrays.stream(c.getDeclaredMethods()).filter(x -> x.getName().equals(name) && !x.isBridge()).findFirst().get();
    }

    public static void main(String[] args) throws Exception {
        Sub sub = new Sub();
        t("virtual", () -> Base.class.getMethod("name").invoke(sub));
        t("static", () -> Base.class.getMethod("stat").invoke(sub));
        t("static hidden", () -> Sub.class.getMethod("stat").invoke(null));
        t("private", () -> Base.class.getDeclaredMethod("priv").invoke(sub));
        t("covariant", () -> Base.class.getMethod("co").invoke(sub));
        t("bridge", () -> Sub.class.getMethod("compareTo", Object.class).invoke(sub, sub));
        t("bridge cast", () -> Sub.class.getMethod("compareTo", Object.class).invoke(sub, "x"));
        t("interface", () -> Comparable.class.getMethod("compareTo", Object.class).invoke(sub, sub));
        Method p = m(Args.class, "prims");
        t("exact", () -> p.invoke(null, true, (byte) 1, 'c', (short) 2, 3, 4L, 5f, 6d));
        t("widened", () -> p.invoke(null, true, (byte) 1, 'c', (byte) 2, 'i', 'l', 5L, 6));
        t("narrowed", () -> p.invoke(null, true, (byte) 1, 'c', (short) 2, 3L, 4L, 5f, 6d));
        t("char to short", () -> p.invoke(null, true, (byte) 1, 'c', 's', 3, 4L, 5f, 6d));
        t("int to byte", () -> p.invoke(null, true, 1, 'c', (short) 2, 3, 4L, 5f, 6d));
        t("null to int", () -> p.invoke(null, true, (byte) 1, 'c', (short) 2, null, 4L, 5f, 6d));
        t("few", () -> p.invoke(null, true));
        t("none", () -> p.invoke(null));
        t("null array", () -> p.invoke(null, (Object[]) null));
        t("null array for none", () -> m(Args.class, "rb").invoke(null, (Object[]) null));
        for (String r : new String[] {"rb", "rc", "rl", "rf", "rz", "rs", "rv"}) {
            t(r, () -> {
                Object x = m(Args.class, r).invoke(null);
                return x + " " + (x == null ? null : x.getClass());
            });
        }
        t("varargs as array", () -> Arrays.toString((int[]) m(Args.class, "ra").invoke(null, (Object) new int[] {1, 2})));
        t("varargs spread", () -> m(Args.class, "ra").invoke(null, 1, 2));
        t("checked", () -> m(Args.class, "checked").invoke(null));
        t("unchecked", () -> m(Args.class, "unchecked").invoke(null));
        t("error", () -> m(Args.class, "error").invoke(null));
        t("widen", () -> m(Args.class, "widen").invoke(null, 7));
        t("widen from float", () -> m(Args.class, "widen").invoke(null, 7f));
        t("null receiver", () -> Base.class.getMethod("name").invoke(null));
        t("wrong receiver", () -> Base.class.getMethod("name").invoke("str"));
        t("wrong argument type", () -> String.class.getMethod("concat", String.class).invoke("a", 1));
        t("receiver checked before count", () -> Base.class.getMethod("name").invoke("str", 1, 2));
        t("varargs constructor", () -> Args.class.getConstructor(int.class, String[].class).newInstance(3, new String[] {"a", "b"}).n);
        t("private constructor", () -> Args.class.getDeclaredConstructor().newInstance().n);
        t("abstract", () -> Abs.class.getConstructor().newInstance());
        t("interface", () -> Runnable.class.getConstructor());
        t("enum", () -> {
            Constructor<?> c = En.class.getDeclaredConstructors()[0];
            c.setAccessible(true);
            return c.newInstance("Y", 1);
        });
        t("inner", () -> Inner.class.getConstructor(MethodInvoke.class, int.class).newInstance(new MethodInvoke(), 5).v);
        t("inner without outer", () -> Inner.class.getConstructor(MethodInvoke.class, int.class).newInstance(null, 5).v);
        t("array class", () -> int[].class.getDeclaredConstructors().length + " " + int.class.getDeclaredMethods().length + " " + int[].class.getMethod("clone"));
        t("array getMethods", () -> int[].class.getMethod("hashCode").invoke(new int[0]) != null);
        t("class newInstance", () -> {
            @SuppressWarnings("deprecation")
            Object o = Sub.class.newInstance();
            return o.getClass();
        });
        t("class newInstance abstract", () -> Abs.class.newInstance());
        t("class newInstance none", () -> Integer.class.newInstance());
        t("no such", () -> Base.class.getMethod("nope", int.class, String[].class));
        t("no such constructor", () -> Base.class.getConstructor(int.class, long[][].class));
        t("private by getMethod", () -> Base.class.getMethod("priv"));
        t("jdk private", () -> String.class.getDeclaredMethod("indexOfNonWhitespace").invoke(" x"));
        t("jdk private accessible", () -> {
            String.class.getDeclaredMethod("indexOfNonWhitespace").setAccessible(true);
            return 0;
        });
        t("public of a private class", () -> {
            List<String> l = Collections.unmodifiableList(new ArrayList<>(List.of("q")));
            return l.getClass().getMethod("size").invoke(l);
        });
        t("public by interface", () -> List.class.getMethod("size").invoke(Collections.unmodifiableList(new ArrayList<>(List.of("q")))));
        for (String n : new String[] {"prims", "gen", "checked", "modifiers", "ra"}) {
            Method x = m(Args.class, n);
            System.out.println(x + " | " + x.toGenericString() + " | " + x.getParameterCount() + x.isVarArgs() + " " + Arrays.toString(x.getGenericParameterTypes()) + " " + x.getGenericReturnType() + " " + Arrays.toString(x.getGenericExceptionTypes()) + Arrays.toString(x.getExceptionTypes()) + Arrays.toString(x.getTypeParameters()) + " " + Arrays.toString(x.getParameters()));
        }
        for (Constructor<?> c : new Constructor<?>[] {Args.class.getConstructor(int.class, String[].class), Inner.class.getConstructors()[0], En.class.getDeclaredConstructors()[0], ArrayList.class.getConstructor(Collection.class)}) {
            System.out.println(c + " | " + c.toGenericString() + " | " + c.isVarArgs() + Arrays.toString(c.getParameters()) + Arrays.toString(c.getGenericParameterTypes()));
        }
        Method eq = Base.class.getMethod("name");
        System.out.println(eq.equals(Base.class.getMethod("name")) + " " + eq.equals(Sub.class.getMethod("name")) + " " + eq.hashCode() + " " + eq.getDeclaringClass() + " " + Comparator.class.getMethod("reversed").isDefault());
    }
}
