import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.WrongMethodTypeException;
import java.util.Arrays;
import java.util.List;

import static java.lang.invoke.MethodType.genericMethodType;
import static java.lang.invoke.MethodType.methodType;

/** Spreaders, collectors, variable arity, and what `invoke` does with types. */
public class SpreadersAndVarargs {
    static String join(String first, int... rest) {
        return first + Arrays.toString(rest);
    }

    static String objects(Object... all) {
        return all == null ? "null array" : all.length + Arrays.deepToString(all);
    }

    static long add(int a, long b, short c) {
        return a + b * 10 + c * 100;
    }

    interface Action {
        Object run() throws Throwable;
    }

    static void show(String what, Action action) {
        try {
            System.out.println(what + " = " + action.run());
        } catch (WrongMethodTypeException | ClassCastException e) {
            System.out.println(what + ": " + e.getClass().getSimpleName());
        } catch (Throwable e) {
            System.out.println(what + ": " + e);
        }
    }

    public static void main(String[] arguments) throws Throwable {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        MethodHandle join = lookup.findStatic(SpreadersAndVarargs.class, "join", methodType(String.class, String.class, int[].class));
        MethodHandle objects = lookup.findStatic(SpreadersAndVarargs.class, "objects", methodType(String.class, Object[].class));
        MethodHandle add = lookup.findStatic(SpreadersAndVarargs.class, "add", methodType(long.class, int.class, long.class, short.class));
        System.out.println(join.isVarargsCollector() + " " + add.isVarargsCollector() + " " + join.asFixedArity().isVarargsCollector());
        show("join none", () -> (String) join.invoke("a"));
        show("join three", () -> (String) join.invoke("a", 1, 2, 3));
        show("join array", () -> (String) join.invoke("a", new int[] {4, 5}));
        show("join bytes", () -> (String) join.invoke("a", (byte) 1, 'c'));
        show("join boxed", () -> (String) join.invoke("a", (Object) 7));
        show("join long", () -> (String) join.invoke("a", 7L));
        show("join with arguments", () -> join.invokeWithArguments("x", 1, 2, 3, 4));
        show("join list", () -> join.invokeWithArguments(List.of("y", 9)));
        show("join null array", () -> join.invokeWithArguments("y", (Object) null));
        show("objects none", () -> (String) objects.invoke());
        show("objects null", () -> (String) objects.invoke((Object) null));
        show("objects null array", () -> (String) objects.invoke((Object[]) null));
        show("objects strings", () -> (String) objects.invoke(new String[] {"p", "q"}));
        show("objects nested", () -> (String) objects.invoke(new int[] {1}, "z"));
        show("fixed", () -> (String) objects.asFixedArity().invoke("one"));
        show("300 arguments", () -> ((String) objects.invokeWithArguments(new Object[300])).substring(0, 9));
        MethodHandle spread = add.asSpreader(Object[].class, 3);
        System.out.println(spread.type());
        show("spread", () -> (long) spread.invoke(new Object[] {1, 2L, (short) 3}));
        show("spread widened", () -> (long) spread.invoke(new Object[] {(byte) 1, 2, (byte) 3}));
        show("spread narrowed", () -> (long) spread.invoke(new Object[] {1, 2L, 3}));
        show("spread short array", () -> (long) spread.invoke(new Object[] {1, 2L}));
        show("spread null", () -> (long) spread.invoke((Object[]) null));
        MethodHandle zero = MethodHandles.constant(int.class, 5).asSpreader(String[].class, 0);
        show("spread nothing from null", () -> (int) zero.invoke((String[]) null));
        show("spread nothing", () -> (int) zero.invoke(new String[0]));
        show("spread nothing from one", () -> (int) zero.invoke(new String[1]));
        MethodHandle middle = add.asSpreader(1, long[].class, 1);
        System.out.println(middle.type());
        show("spread in the middle", () -> (long) middle.invoke(1, new long[] {2}, (short) 3));
        MethodHandle collect = objects.asFixedArity().asCollector(Object[].class, 2);
        show("collector", () -> (String) collect.invoke("a", 2));
    }

    static {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        try {
            MethodHandle objects = lookup.findStatic(SpreadersAndVarargs.class, "objects", methodType(String.class, Object[].class)).asFixedArity();
            show("collector of none", () -> (String) objects.asCollector(Object[].class, 0).invoke());
            show("collector of strings", () -> (String) objects.asCollector(String[].class, 2).invoke("x", "y"));
            show("collector type", () -> objects.asCollector(String[].class, 2).type());
            show("collector of many", () -> objects.asCollector(Object[].class, 20).type().parameterCount());
            show("collector then spreader", () -> (String) objects.asCollector(Object[].class, 3).asSpreader(Object[].class, 2).invoke(1, new Object[] {2, 3}));
            show("generic", () -> objects.asType(genericMethodType(1)).type());
            show("varargs again", () -> (String) objects.asVarargsCollector(Object[].class).invoke(1, 2, 3));
            show("with varargs", () -> objects.withVarargs(true).isVarargsCollector());
            show("collector of a non-array", () -> objects.asCollector(Object.class, 1));
            show("exact with wrong type", () -> (Object) objects.invokeExact((Object) "x"));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
