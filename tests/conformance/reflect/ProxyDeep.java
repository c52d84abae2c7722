import java.lang.reflect.*;
import java.util.*;
import java.util.function.*;

/** Proxies: dispatch of Object's methods, conflicts between interfaces, primitive results, exceptions declared and not, default methods through InvocationHandler.invokeDefault, names and flags of proxy classes, errors of creation. */
public class ProxyDeep {
    public interface A {
        int num(int x);

        default String hello(String who) {
            return "A.hello " + who + " " + num(1);
        }

        static String st() {
            return "static";
        }
    }

    public interface B extends A {
        @Override
        default String hello(String who) {
            return "B:" + A.super.hello(who);
        }

        void io() throws java.io.IOException;

        Object covariant();
    }

    public interface C {
        String covariant();

        void io() throws java.io.FileNotFoundException, InterruptedException;

        int hashCode();
    }

    interface PackagePrivate {
        default int seven() {
            return 7;
        }
    }

    public interface AllPrims {
        boolean z(boolean z);

        byte b(byte b);

        char c(char c);

        short s(short s);

        int i(int i);

        long l(long l);

        float f(float f);

        double d(double d);

        void v();

        int[] arr(int[]... a);

        <T extends Comparable<T>> T gen(List<T> l);
    }

    interface Act {
        Object run() throws Throwable;
    }

    static void t(String what, Act a) {
        try {
            System.out.println(what + " = " + a.run());
        } catch (UndeclaredThrowableException e) {
            System.out.println(what + " undeclared " + e.getUndeclaredThrowable() + " " + e.getMessage());
        } catch (Throwable e) {
            System.out.println(what + " ! " + e.getClass().getName() + ": " + String.valueOf(e.getMessage()).replaceAll("@[0-9a-f]+", "@").replaceAll("\\$Proxy\\d+", "\\$ProxyN"));
        }
    }

    static final ClassLoader L = ProxyDeep.class.getClassLoader();

    @SuppressWarnings("unchecked")
    static <T> T proxy(InvocationHandler h, Class<?>... is) {
        return (T) Proxy.newProxyInstance(L, is, h);
    }

    public static void main(String[] args) throws Throwable {
        List<String> log = new ArrayList<>();
        InvocationHandler h = (p, m, a) -> {
            log.add(m.getDeclaringClass().getSimpleName() + "." + m.getName() + (a == null ? "-" : a.length));
            switch (m.getName()) {
                case "toString":
                    return "proxy text";
                case "hashCode":
                    return 77;
                case "equals":
                    return p == a[0];
                case "num":
                    return (Integer) a[0] * 2;
                case "hello":
                    return InvocationHandler.invokeDefault(p, m, a);
                case "covariant":
                    return "co";
                default:
                    return null;
            }
        };
        B b = proxy(h, B.class);
        System.out.println(b + " " + b.hashCode() + " " + b.equals(b) + " " + b.equals(h) + " " + b.num(21) + " " + b.hello("you"));
        System.out.println(log);
        log.clear();
        A bc = proxy(h, C.class, B.class);
        System.out.println(bc.hashCode() + " " + ((B) bc).covariant() + " " + ((C) bc).covariant() + " " + bc.hello("me"));
        System.out.println(log);
        Set<String> ex = new TreeSet<>();
        for (Class<?> e : bc.getClass().getMethod("io").getExceptionTypes()) {
            ex.add(e.getSimpleName());
        }
        System.out.println(ex + " " + bc.getClass().getMethod("covariant").getReturnType());
        t("declared by one", () -> {
            C c = proxy((p, m, a) -> {
                throw new java.io.FileNotFoundException("nf");
            }, C.class);
            c.io();
            return 0;
        });
        t("not declared by both", () -> {
            C c = proxy((p, m, a) -> {
                throw new InterruptedException("int");
            }, C.class, B.class);
            c.io();
            return 0;
        });
        t("checked undeclared", () -> {
            A a = proxy((p, m, x) -> {
                throw new java.io.IOException("io");
            }, A.class);
            return a.num(1);
        });
        t("runtime passes", () -> {
            A a = proxy((p, m, x) -> {
                throw new IllegalStateException("ise");
            }, A.class);
            return a.num(1);
        });
        t("error passes", () -> {
            A a = proxy((p, m, x) -> {
                throw new LinkageError("le");
            }, A.class);
            return a.num(1);
        });
        t("null for int", () -> ((A) proxy((p, m, a) -> null, A.class)).num(1));
        t("wrong box", () -> ((A) proxy((p, m, a) -> 5L, A.class)).num(1));
        t("wrong reference", () -> ((C) proxy((p, m, a) -> 5, C.class)).covariant());
        AllPrims all = proxy((p, m, a) -> {
            if (m.getName().equals("arr")) {
                return ((int[][]) a[0])[1];
            }
            if (m.getName().equals("gen")) {
                return ((List<?>) a[0]).get(0);
            }
            return a == null ? "ignored" : a[0];
        }, AllPrims.class);
        all.v();
        System.out.println(all.z(true) + " " + all.b((byte) -1) + " " + all.c('c') + " " + all.s((short) -2) + " " + all.i(3) + " " + all.l(1L << 40) + " " + all.f(1.5f) + " " + all.d(-0.0) + " " + all.arr(new int[0], new int[] {4})[0] + " " + all.gen(List.of("g")));
        Class<?> pc = b.getClass();
        System.out.println(Proxy.isProxyClass(pc) + " " + Proxy.isProxyClass(ProxyDeep.class) + " " + Modifier.toString(pc.getModifiers()) + " " + pc.getSuperclass() + " " + Arrays.toString(pc.getInterfaces()) + " " + pc.getSimpleName().replaceAll("\\d+", "N") + " " + pc.isSynthetic() + " " + (Proxy.getInvocationHandler(b) == h) + " " + (proxy(h, B.class).getClass() == pc) + " " + (proxy(h, B.class, C.class).getClass() == bc.getClass()));
        PackagePrivate pp = proxy((p, m, a) -> InvocationHandler.invokeDefault(p, m, a), PackagePrivate.class);
        System.out.println(pp.seven() + " " + Modifier.toString(pp.getClass().getModifiers()) + " " + pp.getClass().getPackageName());
        t("invokeDefault of abstract", () -> ((A) proxy((p, m, a) -> InvocationHandler.invokeDefault(p, m, a), A.class)).num(1));
        t("invokeDefault wrong interface", () -> ((A) proxy((p, m, a) -> InvocationHandler.invokeDefault(p, PackagePrivate.class.getDeclaredMethod("seven"), a), A.class)).num(1));
        t("invokeDefault overridden", () -> ((B) proxy((p, m, a) -> InvocationHandler.invokeDefault(p, A.class.getMethod("hello", String.class), a), B.class)).hello("x"));
        t("invokeDefault no proxy", () -> InvocationHandler.invokeDefault("str", A.class.getMethod("hello", String.class), "x"));
        t("invokeDefault wrong argument", () -> ((A) proxy((p, m, a) -> InvocationHandler.invokeDefault(p, m, 5), A.class)).hello("x"));
        t("invokeDefault few arguments", () -> ((A) proxy((p, m, a) -> InvocationHandler.invokeDefault(p, m), A.class)).hello("x"));
        t("class as interface", () -> proxy(h, String.class));
        t("twice", () -> proxy(h, A.class, A.class));
        t("primitive", () -> proxy(h, int.class));
        t("null interface", () -> proxy(h, (Class<?>) null));
        t("null handler", () -> proxy(null, A.class));
        t("not visible", () -> Proxy.newProxyInstance(null, new Class<?>[] {A.class}, h));
        t("no interfaces", () -> Proxy.newProxyInstance(L, new Class<?>[0], h).toString());
        t("incompatible results", () -> proxy(h, AllPrims.class, Conflict.class));
        t("handler of none", () -> Proxy.getInvocationHandler("s"));
        t("jdk interface", () -> ((Supplier<?>) proxy((p, m, a) -> m.toString(), Supplier.class)).get());
        Comparator<String> cmp = proxy((p, m, a) -> m.isDefault() ? InvocationHandler.invokeDefault(p, m, a) : ((String) a[0]).compareTo((String) a[1]), Comparator.class);
        List<String> words = new ArrayList<>(List.of("b", "c", "a"));
        words.sort(cmp.reversed());
        System.out.println(words);
        Object[] seen = new Object[1];
        Runnable r = proxy((p, m, a) -> seen[0] = a, Runnable.class);
        r.run();
        System.out.println(seen[0] == null);
        System.out.println(pc.getDeclaredConstructors().length + " " + pc.getConstructor(InvocationHandler.class).toString().replaceAll("\\d+", "N"));
    }

    public interface Conflict {
        long i(int i);
    }
}
