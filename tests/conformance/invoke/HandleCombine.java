import java.lang.invoke.*;
import java.util.*;

import static java.lang.invoke.MethodHandles.*;
import static java.lang.invoke.MethodType.methodType;

/** MethodHandles' combinators: fold, filter, collect, spread, permute, drop, insert, guard, catch, tryFinally, table switch, constants, arrays; their types, results and errors. */
public class HandleCombine {
    static final Lookup L = lookup();

    static String cat(String a, int b, long c) {
        return a + "|" + b + "|" + c;
    }

    static String three(Object a, Object b, Object c) {
        return a + "," + b + "," + c;
    }

    static int len(String s) {
        return s.length();
    }

    static boolean isLong(String s) {
        return s.length() > 3;
    }

    static String up(String s) {
        return s.toUpperCase();
    }

    static String low(String s) {
        return s.toLowerCase();
    }

    static int thrower(int x) throws Exception {
        if (x == 1) {
            throw new IllegalArgumentException("one");
        }
        if (x == 2) {
            throw new java.io.IOException("two");
        }
        return x * 10;
    }

    static int handler(IllegalArgumentException e, int x) {
        return -x;
    }

    static int cleanup(Throwable t, int result, int x) {
        System.out.print("{" + (t == null ? "ok" : t.getMessage()) + " " + result + " " + x + "}");
        return t instanceof java.io.IOException ? 222 : result + 1;
    }

    static void vcleanup(Throwable t, String x) {
        System.out.print("{void " + t + " " + x + "}");
    }

    static void note(String s) {
        System.out.print("<" + s + ">");
    }

    static MethodHandle h(String name, Class<?> r, Class<?>... p) throws Exception {
        return L.findStatic(HandleCombine.class, name, methodType(r, p));
    }

    interface Act {
        Object run() throws Throwable;
    }

    static void t(String what, Act a) {
        try {
            System.out.println(what + " = " + a.run());
        } catch (Throwable e) {
            System.out.println(what + " ! " + e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    static String call(MethodHandle m, Object... a) throws Throwable {
        return m.type() + " " + m.invokeWithArguments(a);
    }

    public static void main(String[] args) throws Throwable {
        MethodHandle cat = h("cat", String.class, String.class, int.class, long.class);
        MethodHandle three = h("three", String.class, Object.class, Object.class, Object.class);
        MethodHandle len = h("len", int.class, String.class);
        MethodHandle up = h("up", String.class, String.class);
        t("insert", () -> call(insertArguments(cat, 1, 5, 6L), "x"));
        t("insert boxed wrong", () -> insertArguments(cat, 1, "no"));
        t("insert null", () -> call(insertArguments(cat, 0, (Object) null), 1, 2L));
        t("insert null int", () -> insertArguments(cat, 1, (Object) null));
        t("insert too many", () -> insertArguments(cat, 2, 1L, 2L));
        t("drop", () -> call(dropArguments(cat, 1, double.class, char.class), "x", 1.0, 'c', 2, 3L));
        t("drop void", () -> dropArguments(cat, 0, void.class));
        t("drop to match", () -> call(dropArgumentsToMatch(len, 0, methodType(void.class, int.class, String.class, long.class).parameterList(), 1), 1, "four", 2L));
        t("drop to match fails", () -> dropArgumentsToMatch(len, 0, List.of(int.class), 0));
        t("drop return", () -> call(dropReturn(len), "x"));
        t("permute", () -> call(permuteArguments(cat, methodType(String.class, long.class, String.class, int.class), 1, 2, 0), 9L, "s", 8));
        t("permute duplicates", () -> call(permuteArguments(three, methodType(String.class, Object.class), 0, 0, 0), "d"));
        t("permute drops", () -> call(permuteArguments(len, methodType(int.class, long.class, String.class, double.class), 1), 1L, "abc", 2.0));
        t("permute wrong type", () -> permuteArguments(cat, methodType(String.class, String.class, long.class, int.class), 0, 1, 2));
        t("permute out of range", () -> permuteArguments(len, methodType(int.class, String.class), 1));
        t("filter arguments", () -> call(filterArguments(cat, 0, up, null, null), "abc", 1, 2L));
        t("filter changes type", () -> call(filterArguments(cat, 1, len), "abc", "four", 2L));
        t("filter wrong", () -> filterArguments(cat, 2, up));
        t("filter too many", () -> filterArguments(len, 0, up, up));
        t("filter return", () -> call(filterReturnValue(cat, len), "abc", 1, 2L));
        t("filter return void", () -> call(filterReturnValue(h("note", void.class, String.class), constant(int.class, 5)), "n"));
        t("filter return wrong", () -> filterReturnValue(len, up));
        t("fold", () -> call(foldArguments(permuteArguments(cat, methodType(String.class, int.class, String.class, long.class), 1, 0, 2), dropArguments(len, 1, long.class)), "four", 7L));
        t("fold void", () -> call(foldArguments(up, h("note", void.class, String.class)), "folded"));
        t("fold at", () -> call(foldArguments(three, 1, MethodHandles.identity(Object.class)), "a", "b"));
        t("fold wrong", () -> foldArguments(cat, len));
        t("collect arguments", () -> call(collectArguments(cat, 1, len), "a", "bcd", 5L));
        t("collect void", () -> call(collectArguments(len, 1, h("note", void.class, String.class)), "a", "noted"));
        t("collect wrong", () -> collectArguments(cat, 1, up));
        t("as spreader", () -> call(three.asSpreader(Object[].class, 2), 1, new Object[] {2, 3}));
        t("as spreader of ints", () -> call(cat.asType(methodType(String.class, String.class, int.class, int.class)).asSpreader(int[].class, 2), "s", new int[] {1, 2}));
        t("spread wrong length", () -> call(three.asSpreader(Object[].class, 2), 1, new Object[] {2}));
        t("spread null", () -> call(three.asSpreader(Object[].class, 2), 1, null));
        t("spread none of null", () -> call(three.asSpreader(Object[].class, 0), 1, 2, 3, null));
        t("spread in the middle", () -> call(three.asSpreader(1, Object[].class, 1), "a", new Object[] {"b"}, "c"));
        t("spread not array", () -> three.asSpreader(String.class, 1));
        t("as collector", () -> call(L.findStatic(Arrays.class, "toString", methodType(String.class, Object[].class)).asCollector(Object[].class, 3), 1, "b", null));
        t("as collector of ints", () -> call(L.findStatic(Arrays.class, "toString", methodType(String.class, int[].class)).asCollector(int[].class, 2), 1, 2));
        t("as collector none", () -> call(L.findStatic(Arrays.class, "toString", methodType(String.class, int[].class)).asCollector(int[].class, 0)));
        t("collector of Integer", () -> call(L.findStatic(Arrays.class, "toString", methodType(String.class, Object[].class)).asCollector(Integer[].class, 2), 1, "x"));
        MethodHandle var = L.findStatic(Arrays.class, "asList", methodType(List.class, Object[].class));
        t("varargs", () -> var.isVarargsCollector() + " " + var.invoke() + var.invoke(1) + var.invoke(1, "2") + var.invoke(new Object[] {3}) + var.invoke((Object) new Object[] {4}).toString().length());
        t("varargs exact", () -> (List<?>) var.invokeExact(1));
        t("as varargs of ints", () -> L.findStatic(Arrays.class, "toString", methodType(String.class, int[].class)).asVarargsCollector(int[].class).invoke(1, (Integer) 2, (byte) 3));
        t("with varargs", () -> var.withVarargs(false).isVarargsCollector() + " " + len.withVarargs(false).type());
        t("with varargs wrong", () -> len.withVarargs(true));
        t("fixed arity", () -> var.asFixedArity().invoke(new Object[] {5}));
        t("guard", () -> call(guardWithTest(h("isLong", boolean.class, String.class), up, h("low", String.class, String.class)), "MiXed") + call(guardWithTest(h("isLong", boolean.class, String.class), up, h("low", String.class, String.class)), "Mi"));
        t("guard mismatch", () -> guardWithTest(h("isLong", boolean.class, String.class), up, len));
        t("guard test", () -> guardWithTest(len, up, up));
        MethodHandle thrower = h("thrower", int.class, int.class);
        MethodHandle caught = catchException(thrower, IllegalArgumentException.class, h("handler", int.class, IllegalArgumentException.class, int.class));
        t("catch none", () -> call(caught, 5));
        t("catch one", () -> call(caught, 1));
        t("catch other", () -> call(caught, 2));
        t("catch mismatch", () -> catchException(thrower, Exception.class, h("handler", int.class, IllegalArgumentException.class, int.class)));
        MethodHandle tf = tryFinally(thrower, h("cleanup", int.class, Throwable.class, int.class, int.class));
        for (int i = 0; i < 3; i++) {
            int k = i;
            t("try finally " + i, () -> call(tf, k));
        }
        t("try finally void", () -> call(tryFinally(h("note", void.class, String.class), h("vcleanup", void.class, Throwable.class, String.class)), "v"));
        t("try finally mismatch", () -> tryFinally(thrower, h("vcleanup", void.class, Throwable.class, String.class)));
        t("throw", () -> throwException(int.class, RuntimeException.class).invoke(new RuntimeException("thrown")));
        t("throw null", () -> throwException(void.class, RuntimeException.class).invoke((RuntimeException) null));
        MethodHandle ts = tableSwitch(dropArguments(constant(String.class, "default"), 0, int.class), dropArguments(constant(String.class, "zero"), 0, int.class), dropArguments(constant(String.class, "one"), 0, int.class));
        t("table switch", () -> "" + (String) ts.invokeExact(0) + (String) ts.invokeExact(1) + (String) ts.invokeExact(2) + (String) ts.invokeExact(-1));
        t("table switch none", () -> tableSwitch(dropArguments(constant(int.class, 1), 0, int.class)));
        t("constant", () -> call(constant(char.class, 'c')) + call(constant(double.class, 1.5f)) + call(constant(Object.class, null)) + call(constant(long.class, 1)));
        t("constant void", () -> constant(void.class, null));
        t("constant wrong", () -> constant(int.class, "s"));
        t("zero and empty", () -> call(zero(int.class)) + call(zero(String.class)) + call(zero(void.class)) + call(empty(methodType(double.class, String.class)), "x"));
        t("identity", () -> call(identity(long.class), 5L) + call(identity(String.class), "i"));
        t("array elements", () -> {
            int[] a = {1, 2, 3};
            arrayElementSetter(int[].class).invoke(a, 1, 20);
            return call(arrayElementGetter(int[].class), a, 1).toString().substring(14) + call(arrayConstructor(long[].class), 2).toString().substring(0, 12) + (int) arrayLength(int[].class).invoke(a);
        });
        t("array bounds", () -> (int) arrayElementGetter(int[].class).invoke(new int[1], 1));
        t("array null", () -> (int) arrayLength(int[].class).invoke((int[]) null));
        t("array negative", () -> (long[]) arrayConstructor(long[].class).invoke(-1));
        t("array of no array", () -> arrayElementGetter(String.class));
        t("bind", () -> call(cat.bindTo("bound"), 1, 2L));
        t("bind wrong", () -> cat.bindTo(5));
        t("bind int", () -> thrower.bindTo(5));
        t("spread invoker", () -> spreadInvoker(three.type(), 1).invoke(three, (Object) "a", new Object[] {"b", "c"}));
        t("exact invoker", () -> exactInvoker(len.type()).invoke(len, "four"));
        t("exact invoker wrong", () -> exactInvoker(methodType(int.class, Object.class)).invoke(len, (Object) "four"));
        t("invoker", () -> invoker(methodType(Object.class, Object.class)).invoke(len, (Object) "four"));
    }
}
