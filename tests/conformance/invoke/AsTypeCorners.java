import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.WrongMethodTypeException;

import static java.lang.invoke.MethodType.methodType;

/** Conversions between each two kinds of types by asType and explicitCastArguments. */
public class AsTypeCorners {
    static final Class<?>[] TYPES = {boolean.class, byte.class, short.class, char.class, int.class, long.class, float.class, double.class,
        Boolean.class, Byte.class, Short.class, Character.class, Integer.class, Long.class, Float.class, Double.class,
        Object.class, Number.class, Comparable.class, String.class, Runnable.class, void.class};

    static final Object[] VALUES = {true, false, (byte) -1, (byte) 65, (short) -300, 'x', '\uffff', 70000, -1, Integer.MIN_VALUE, 1L << 40, -2L,
        1.5f, Float.NaN, -3.9, 1e30, Double.NEGATIVE_INFINITY, "text", null};

    static String name(Class<?> type) {
        return type.getSimpleName();
    }

    static void kinds(boolean explicit) {
        for (Class<?> from : TYPES) {
            if (from == void.class) {
                continue;
            }
            StringBuilder line = new StringBuilder(explicit ? "cast " : "type ").append(name(from)).append(" ->");
            for (Class<?> to : TYPES) {
                MethodHandle identity = MethodHandles.identity(from);
                MethodType type = methodType(to, from);
                try {
                    if (explicit) {
                        MethodHandles.explicitCastArguments(identity, type);
                    } else {
                        identity.asType(type);
                    }
                    line.append(' ').append(name(to));
                } catch (WrongMethodTypeException e) {
                    line.append(" -");
                }
            }
            System.out.println(line);
        }
    }

    static void values(Class<?> to, boolean explicit) throws Throwable {
        MethodHandle identity = MethodHandles.identity(to);
        MethodType type = methodType(Object.class, Object.class);
        MethodHandle converter = explicit ? MethodHandles.explicitCastArguments(identity, type) : identity.asType(type);
        StringBuilder line = new StringBuilder(explicit ? "cast to " : "asType to ").append(name(to)).append(':');
        for (Object value : VALUES) {
            try {
                Object result = converter.invokeExact(value);
                line.append(' ').append(result);
                if (result instanceof Character) {
                    line.setLength(line.length() - 1);
                    line.append("char").append((int) (char) result);
                }
            } catch (ClassCastException e) {
                line.append(" CCE");
            } catch (NullPointerException e) {
                line.append(" NPE");
            }
        }
        System.out.println(line);
    }

    static Object fromLong(Class<?> to, long value) throws Throwable {
        return MethodHandles.explicitCastArguments(MethodHandles.identity(long.class), methodType(to, long.class))
            .asType(methodType(Object.class, long.class)).invokeExact(value);
    }

    static Object fromDouble(Class<?> to, double value) throws Throwable {
        return MethodHandles.explicitCastArguments(MethodHandles.identity(double.class), methodType(to, double.class))
            .asType(methodType(Object.class, double.class)).invokeExact(value);
    }

    public static void main(String[] arguments) throws Throwable {
        kinds(false);
        kinds(true);
        for (Class<?> to : TYPES) {
            if (to != void.class) {
                values(to, false);
                values(to, true);
            }
        }
        for (Class<?> to : new Class<?>[] {boolean.class, byte.class, short.class, int.class, float.class, double.class}) {
            System.out.println(to + " " + fromLong(to, 0x1_0000_0181L) + " " + fromLong(to, -2) + " " + fromDouble(to, 1e20)
                + " " + fromDouble(to, -129.99) + " " + fromDouble(to, Double.NaN));
        }
        MethodHandle nothing = MethodHandles.empty(methodType(void.class, int.class));
        for (Class<?> to : TYPES) {
            Object result = nothing.asType(methodType(to, int.class)).asType(methodType(Object.class, int.class)).invokeExact(1);
            System.out.println("void as " + to.getName() + ": " + (result instanceof Character c ? (int) c : result));
        }
        // An interface is not checked by an explicit cast, for the verifier does not, either.
        MethodHandle toRunnable = MethodHandles.explicitCastArguments(MethodHandles.identity(Object.class), methodType(Runnable.class, Object.class));
        Object odd = (Runnable) toRunnable.invokeExact((Object) "no Runnable");
        System.out.println(odd);
        try {
            Runnable r = (Runnable) MethodHandles.identity(Object.class).asType(methodType(Runnable.class, Object.class)).invokeExact((Object) "text");
            System.out.println(r);
        } catch (ClassCastException e) {
            System.out.println("asType checks interfaces");
        }
    }
}
