import java.lang.invoke.*;
import java.util.*;

import static java.lang.invoke.MethodType.methodType;

/** asType and explicitCastArguments between all kinds of types: which conversions are allowed, and what they give; invoke against invokeExact; messages of WrongMethodTypeException. */
public class HandleConvert {
    static final MethodHandles.Lookup L = MethodHandles.lookup();
    static final Class<?>[] TYPES = {boolean.class, byte.class, char.class, short.class, int.class, long.class, float.class, double.class, Boolean.class, Byte.class, Character.class, Short.class, Integer.class, Long.class, Float.class, Double.class, Number.class, Object.class, String.class, Comparable.class, void.class};

    static Object value(Class<?> c) {
        if (c == boolean.class || c == Boolean.class) {
            return true;
        }
        if (c == byte.class || c == Byte.class) {
            return (byte) -3;
        }
        if (c == char.class || c == Character.class) {
            return '\u0161';
        }
        if (c == short.class || c == Short.class) {
            return (short) -300;
        }
        if (c == int.class || c == Integer.class || c == Number.class || c == Object.class || c == Comparable.class) {
            return 70000;
        }
        if (c == long.class || c == Long.class) {
            return -(1L << 40) + 7;
        }
        if (c == float.class || c == Float.class) {
            return 3.99f;
        }
        if (c == double.class || c == Double.class) {
            return -1e10;
        }
        return c == void.class ? null : "str";
    }

    interface Act {
        Object run() throws Throwable;
    }

    static String t(Act a) {
        try {
            Object o = a.run();
            return o == null ? "null" : o instanceof Character c ? "'" + (int) c : o + o.getClass().getSimpleName().substring(0, 1);
        } catch (WrongMethodTypeException e) {
            return "W";
        } catch (ClassCastException e) {
            return "C";
        } catch (NullPointerException e) {
            return "N";
        } catch (Throwable e) {
            return e.getClass().getSimpleName();
        }
    }

    static void m(String what, Act a) {
        try {
            System.out.println(what + " = " + a.run());
        } catch (Throwable e) {
            System.out.println(what + " ! " + e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    static int plus(int a, long b) {
        return a + (int) b;
    }

    static void nothing() {
    }

    static String str(Object o) {
        return "o" + o;
    }

    public static void main(String[] args) throws Throwable {
        for (Class<?> from : TYPES) {
            StringBuilder b = new StringBuilder(from.getSimpleName() + " as:");
            StringBuilder e = new StringBuilder(from.getSimpleName() + " cast:");
            StringBuilder n = new StringBuilder(from.getSimpleName() + " null:");
            for (Class<?> to : TYPES) {
                MethodHandle h = from == void.class ? MethodHandles.zero(void.class) : MethodHandles.constant(from, value(from));
                b.append(' ').append(to.getSimpleName()).append('=').append(t(() -> h.asType(methodType(to)).invokeWithArguments()));
                e.append(' ').append(to.getSimpleName()).append('=').append(t(() -> MethodHandles.explicitCastArguments(h, methodType(to)).invokeWithArguments()));
                if (!from.isPrimitive()) {
                    MethodHandle z = MethodHandles.constant(from, null);
                    n.append(' ').append(to.getSimpleName()).append('=').append(t(() -> z.asType(methodType(to)).invokeWithArguments())).append('/').append(t(() -> MethodHandles.explicitCastArguments(z, methodType(to)).invokeWithArguments()));
                }
            }
            System.out.println(b);
            System.out.println(e);
            if (!from.isPrimitive()) {
                System.out.println(n);
            }
        }
        MethodHandle plus = L.findStatic(HandleConvert.class, "plus", methodType(int.class, int.class, long.class));
        m("exact", () -> (int) plus.invokeExact(1, 2L));
        m("exact narrow", () -> (int) plus.invokeExact(1, 2));
        m("exact object", () -> (Object) plus.invokeExact(1, 2L));
        m("exact void", () -> {
            plus.invokeExact(1, 2L);
            return 0;
        });
        m("exact none", () -> (int) plus.invokeExact());
        m("invoke widening", () -> (long) plus.invoke((short) 1, 'a'));
        m("invoke boxes", () -> (Object) plus.invoke((Object) 1, (Integer) 2));
        m("invoke narrowing", () -> (int) plus.invoke(1L, 2L));
        m("invoke string", () -> (int) plus.invoke("1", 2L));
        m("invoke few", () -> (int) plus.invoke(1));
        m("invoke wrong box", () -> (int) plus.invoke((Object) "x", 2L));
        m("invoke null box", () -> (int) plus.invoke((Integer) null, 2L));
        m("invoke to void", () -> {
            plus.invoke(1, 2L);
            return "dropped";
        });
        m("void to int", () -> (int) L.findStatic(HandleConvert.class, "nothing", methodType(void.class)).invoke());
        m("void to object", () -> (Object) L.findStatic(HandleConvert.class, "nothing", methodType(void.class)).invoke());
        m("with arguments few", () -> plus.invokeWithArguments(1));
        m("with arguments wrong", () -> plus.invokeWithArguments("s", 2L));
        m("with arguments list", () -> plus.invokeWithArguments(List.of(3, 4)));
        m("as type few", () -> plus.asType(methodType(int.class, int.class)));
        m("as type wrong", () -> plus.asType(methodType(String.class, int.class, long.class)));
        m("as type same", () -> plus.asType(plus.type()) == plus);
        m("as type null", () -> plus.asType(null));
        MethodHandle str = L.findStatic(HandleConvert.class, "str", methodType(String.class, Object.class));
        m("generic", () -> (Object) str.asType(methodType(Object.class, int.class)).invoke(5));
        m("cast result", () -> (Comparable<?>) str.asType(methodType(Comparable.class, String.class)).invoke("q"));
        m("cast result wrong", () -> (Integer) str.asType(methodType(Object.class, String.class)).asType(methodType(Integer.class, String.class)).invoke("q"));
        m("interface unchecked", () -> {
            Runnable r = (Runnable) MethodHandles.explicitCastArguments(MethodHandles.constant(Object.class, "not runnable"), methodType(Runnable.class)).invokeExact();
            return ((Object) r).getClass();
        });
        m("toString", () -> plus + " " + str.asType(methodType(void.class, String.class)) + " " + MethodHandles.identity(int[].class));
        MethodType mt = methodType(int.class, String.class, long[].class, double.class);
        System.out.println(mt + " " + mt.toMethodDescriptorString() + " " + mt.wrap() + " " + mt.unwrap() + " " + mt.generic() + " " + mt.erase() + " " + mt.dropParameterTypes(0, 2) + " " + mt.insertParameterTypes(1, byte.class, char.class) + " " + mt.appendParameterTypes(List.of(Object.class)) + " " + mt.changeReturnType(void.class) + " " + mt.changeParameterType(0, int.class) + " " + mt.hasPrimitives() + mt.hasWrappers() + " " + mt.parameterCount() + mt.lastParameterType() + " " + mt.hashCode() % 1 + (mt == methodType(int.class, String.class, long[].class, double.class)));
        System.out.println(MethodType.genericMethodType(3, true) + " " + MethodType.genericMethodType(0) + " " + MethodType.fromMethodDescriptorString("(I[[Ljava/util/Map;J)V", null) + " " + methodType(void.class, int.class).describeConstable().get());
        m("bad descriptor", () -> MethodType.fromMethodDescriptorString("(Q)V", null));
        m("missing class", () -> MethodType.fromMethodDescriptorString("(Lno/Such;)V", null));
        m("void parameter", () -> methodType(int.class, void.class));
        m("256 parameters", () -> MethodType.genericMethodType(256));
        m("parameter index", () -> mt.parameterType(3));
        m("drop range", () -> mt.dropParameterTypes(2, 1));
    }
}
