import java.lang.invoke.*;
import java.util.*;

import static java.lang.invoke.MethodType.methodType;

/** MethodHandles' loops: loop with clauses, whileLoop, doWhileLoop, countedLoop, iteratedLoop, with several variables, no variables, void bodies, exceptions and errors of construction. */
public class HandleLoops {
    static final MethodHandles.Lookup L = MethodHandles.lookup();

    static int zero() {
        return 0;
    }

    static int one(int limit) {
        return 1;
    }

    static int inc(int i, int acc, int limit) {
        return i + 1;
    }

    static int mul(int i, int acc, int limit) {
        return acc * i;
    }

    static boolean below(int i, int acc, int limit) {
        return i < limit;
    }

    static int fin(int i, int acc, int limit) {
        return acc * 1000 + i;
    }

    static boolean lessThan(int i, int limit) {
        return i < limit;
    }

    static int step(int i, int limit) {
        return i + 2;
    }

    static String repeat(String v, int i, String s) {
        return v + s + i;
    }

    static String start(String s) {
        return "<";
    }

    static List<String> list() {
        return new ArrayList<>();
    }

    static List<String> prepend(List<String> r, String t) {
        r.add(0, t);
        return r;
    }

    static void print(int i) {
        System.out.print("[" + i + "]");
    }

    static void printS(String s) {
        System.out.print("(" + s + ")");
    }

    static void body(int i, int limit) {
        System.out.print(i + "/" + limit + " ");
        if (i == 3) {
            throw new IllegalStateException("three");
        }
    }

    static int count;

    static boolean again() {
        return ++count < 4;
    }

    static void tick() {
        System.out.print("tick" + count + " ");
    }

    static MethodHandle h(String name, Class<?> r, Class<?>... p) throws Exception {
        return L.findStatic(HandleLoops.class, name, methodType(r, p));
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

    public static void main(String[] args) throws Throwable {
        MethodHandle inc = h("inc", int.class, int.class, int.class, int.class);
        MethodHandle mul = h("mul", int.class, int.class, int.class, int.class);
        MethodHandle below = h("below", boolean.class, int.class, int.class, int.class);
        MethodHandle fin = h("fin", int.class, int.class, int.class, int.class);
        MethodHandle one = h("one", int.class, int.class);
        t("factorial", () -> {
            MethodHandle[] counter = {null, inc};
            MethodHandle[] acc = {one, mul, below, fin};
            MethodHandle loop = MethodHandles.loop(counter, acc);
            return loop.type() + " " + (int) loop.invokeExact(5) + " " + (int) loop.invokeExact(0);
        });
        t("no finisher", () -> {
            MethodHandle loop = MethodHandles.loop(new MethodHandle[] {null, inc}, new MethodHandle[] {one, mul, below});
            return loop.type() + " " + loop.invoke(6);
        });
        t("while", () -> {
            MethodHandle w = MethodHandles.whileLoop(h("one", int.class, int.class), h("lessThan", boolean.class, int.class, int.class), h("step", int.class, int.class, int.class));
            return w.type() + " " + (int) w.invokeExact(10) + " " + (int) w.invokeExact(-1);
        });
        t("do while", () -> {
            MethodHandle w = MethodHandles.doWhileLoop(h("one", int.class, int.class), h("step", int.class, int.class, int.class), h("lessThan", boolean.class, int.class, int.class));
            return w.type() + " " + (int) w.invokeExact(10) + " " + (int) w.invokeExact(-1);
        });
        t("void while", () -> {
            count = 0;
            MethodHandle w = MethodHandles.whileLoop(null, h("again", boolean.class), h("tick", void.class));
            w.invokeExact();
            return w.type();
        });
        t("void do while", () -> {
            count = 0;
            MethodHandle w = MethodHandles.doWhileLoop(null, h("tick", void.class), h("again", boolean.class));
            w.invokeExact();
            return w.type();
        });
        t("counted", () -> {
            MethodHandle c = MethodHandles.countedLoop(MethodHandles.dropArguments(MethodHandles.constant(int.class, 3), 0, String.class), h("start", String.class, String.class), h("repeat", String.class, String.class, int.class, String.class));
            return c.type() + " " + (String) c.invokeExact("x");
        });
        t("counted range", () -> {
            MethodHandle c = MethodHandles.countedLoop(MethodHandles.constant(int.class, -2), MethodHandles.constant(int.class, 2), null, h("print", void.class, int.class));
            c.invoke();
            return c.type();
        });
        t("counted empty", () -> {
            MethodHandle c = MethodHandles.countedLoop(MethodHandles.constant(int.class, 5), MethodHandles.constant(int.class, 2), null, h("print", void.class, int.class));
            c.invoke();
            return "none";
        });
        t("counted throws", () -> {
            MethodHandle c = MethodHandles.countedLoop(MethodHandles.identity(int.class), null, h("body", void.class, int.class, int.class));
            c.invoke(2);
            c.invoke(9);
            return "no";
        });
        t("iterated", () -> {
            MethodHandle i = MethodHandles.iteratedLoop(null, h("list", List.class), h("prepend", List.class, List.class, String.class));
            return i.type() + " " + i.invoke(List.of("a", "b", "c"));
        });
        t("iterated void", () -> {
            MethodHandle i = MethodHandles.iteratedLoop(null, null, h("printS", void.class, String.class));
            i.invoke(List.of("p", "q"));
            return i.type();
        });
        t("iterated wrong element", () -> {
            MethodHandle i = MethodHandles.iteratedLoop(null, null, h("printS", void.class, String.class));
            i.invoke(List.of(1));
            return "no";
        });
        t("iterated null", () -> {
            MethodHandle i = MethodHandles.iteratedLoop(null, null, h("printS", void.class, String.class));
            i.invoke((Iterable<?>) null);
            return "no";
        });
        t("no clauses", () -> MethodHandles.loop());
        t("null clause", () -> MethodHandles.loop((MethodHandle[]) null, null));
        t("no predicate", () -> MethodHandles.loop(new MethodHandle[] {one, mul}));
        t("clause of five", () -> MethodHandles.loop(new MethodHandle[5]));
        t("init mismatch", () -> MethodHandles.loop(new MethodHandle[] {MethodHandles.constant(String.class, "s"), mul, below}));
        t("predicate not boolean", () -> MethodHandles.loop(new MethodHandle[] {one, mul, mul}));
        t("finishers differ", () -> MethodHandles.loop(new MethodHandle[] {one, mul, below, fin}, new MethodHandle[] {null, inc, below, MethodHandles.dropArguments(MethodHandles.constant(String.class, ""), 0, int.class, int.class, int.class)}));
        t("parameters differ", () -> MethodHandles.whileLoop(h("start", String.class, String.class), h("lessThan", boolean.class, int.class, int.class), h("step", int.class, int.class, int.class)));
        t("while null body", () -> MethodHandles.whileLoop(null, h("again", boolean.class), null));
        t("counted not int", () -> MethodHandles.countedLoop(MethodHandles.constant(long.class, 3L), null, h("print", void.class, int.class)));
        t("iterator type", () -> MethodHandles.iteratedLoop(MethodHandles.constant(String.class, ""), null, h("printS", void.class, String.class)));
        t("many variables", () -> {
            MethodHandle add = L.findStatic(Math.class, "addExact", methodType(long.class, long.class, long.class));
            // a, b = b, a + b until count
            MethodHandle[] a = {MethodHandles.constant(long.class, 0L), MethodHandles.permuteArguments(MethodHandles.identity(long.class), methodType(long.class, long.class, long.class, int.class), 1)};
            MethodHandle[] b = {MethodHandles.constant(long.class, 1L), MethodHandles.dropArguments(add, 2, int.class)};
            MethodHandle[] n = {null, MethodHandles.permuteArguments(L.findStatic(Math.class, "incrementExact", methodType(int.class, int.class)), methodType(int.class, long.class, long.class, int.class), 2), MethodHandles.permuteArguments(h("lessThan", boolean.class, int.class, int.class), methodType(boolean.class, long.class, long.class, int.class, int.class), 2, 3), MethodHandles.dropArguments(MethodHandles.identity(long.class), 1, long.class, int.class, int.class)};
            MethodHandle fib = MethodHandles.loop(a, b, n);
            return fib.type() + " " + (long) fib.invokeExact(50);
        });
    }
}
