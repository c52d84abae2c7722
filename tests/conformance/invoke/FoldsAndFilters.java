import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;

import static java.lang.invoke.MethodType.methodType;

/** Combinators that rearrange arguments: at a position, with primitives of two slots, and with void results. */
public class FoldsAndFilters {
    static String show(int a, long b, double c, Object d) {
        return a + "|" + b + "|" + c + "|" + d;
    }

    static long widen(int a, String s) {
        System.out.println("widen " + a + " " + s);
        return a * 1000L + s.length();
    }

    static void note(Object o) {
        System.out.println("note " + o);
    }

    static int half(long x) {
        return (int) (x / 2);
    }

    static double sum(double a, float b, byte c, char d, boolean e, short f) {
        return a + b + c + d + (e ? 1 : 0) + f;
    }

    static MethodHandle find(String name, MethodType type) throws ReflectiveOperationException {
        return MethodHandles.lookup().findStatic(FoldsAndFilters.class, name, type);
    }

    static void attempt(String what, MethodHandleMaker maker) {
        try {
            System.out.println(what + ": " + maker.make().type());
        } catch (Throwable e) {
            System.out.println(what + ": " + e.getClass().getName());
        }
    }

    interface MethodHandleMaker {
        MethodHandle make() throws Throwable;
    }

    public static void main(String[] arguments) throws Throwable {
        MethodHandle show = find("show", methodType(String.class, int.class, long.class, double.class, Object.class));
        MethodHandle widen = find("widen", methodType(long.class, int.class, String.class));
        MethodHandle note = find("note", methodType(void.class, Object.class));
        MethodHandle half = find("half", methodType(int.class, long.class));

        MethodHandle collected = MethodHandles.collectArguments(show, 1, widen);
        System.out.println(collected.type() + " " + (String) collected.invokeExact(1, 2, "three", 4.5, (Object) "five"));
        MethodHandle noted = MethodHandles.collectArguments(show, 2, note);
        System.out.println(noted.type() + " " + (String) noted.invokeExact(1, 2L, (Object) "in", 4.5, (Object) "five"));
        MethodHandle folded = MethodHandles.foldArguments(show.asType(methodType(String.class, int.class, long.class, double.class, Object.class)),
            MethodHandles.dropArguments(half, 1, double.class));
        System.out.println(folded.type() + " " + (String) folded.invokeExact(84L, 0.5, (Object) null));
        MethodHandle foldedAt = MethodHandles.foldArguments(MethodHandles.dropArguments(show, 2, int.class), 2,
            MethodHandles.constant(int.class, 9));
        System.out.println(foldedAt.type() + " " + (String) foldedAt.invokeExact(1, 2L, 3.0, (Object) 4));
        MethodHandle filtered = MethodHandles.filterArguments(show, 0, half, null, null, null);
        System.out.println(filtered.type() + " " + (String) filtered.invokeExact(11L, 2L, 3.0, (Object) 'c'));
        MethodHandle permuted = MethodHandles.permuteArguments(show,
            methodType(String.class, double.class, Object.class, long.class, int.class, float.class), 3, 2, 0, 1);
        System.out.println((String) permuted.invokeExact(1.5, (Object) "o", 6L, 7, 1f));
        MethodHandle twice = MethodHandles.permuteArguments(find("widen", methodType(long.class, int.class, String.class)),
            methodType(long.class, String.class, int.class), 1, 0);
        System.out.println((long) twice.invokeExact("abc", 5));
        MethodHandle dropped = MethodHandles.dropArgumentsToMatch(half, 0,
            Arrays.asList(String.class, long.class, double.class), 1);
        System.out.println(dropped.type() + " " + (int) dropped.invokeExact("s", 10L, 1.0));
        MethodHandle bound = MethodHandles.insertArguments(show, 1, 5L, 2.5);
        System.out.println(bound.type() + " " + (String) bound.invokeExact(1, (Object) "b"));
        MethodHandle returned = MethodHandles.filterReturnValue(half, MethodHandles.identity(int.class).asType(methodType(Object.class, int.class)));
        System.out.println(returned.type() + " " + (Object) returned.invokeExact(99L));
        MethodHandle silent = MethodHandles.filterReturnValue(half.asType(methodType(void.class, long.class)),
            MethodHandles.constant(String.class, "after void"));
        System.out.println(silent.type() + " " + (String) silent.invokeExact(1L));
        MethodHandle sum = find("sum", methodType(double.class, double.class, float.class, byte.class, char.class, boolean.class, short.class));
        System.out.println((double) sum.invokeExact(1.0, 2f, (byte) 3, 'A', true, (short) -5));
        System.out.println((double) MethodHandles.permuteArguments(sum,
            methodType(double.class, short.class, boolean.class, char.class, byte.class, float.class, double.class), 5, 4, 3, 2, 1, 0)
            .invokeExact((short) 7, false, 'B', (byte) -1, 0.25f, 8.0));
        MethodHandle guarded = MethodHandles.guardWithTest(
            MethodHandles.lookup().findVirtual(String.class, "isEmpty", methodType(boolean.class)),
            MethodHandles.dropArguments(MethodHandles.constant(String.class, "empty"), 0, String.class, int.class),
            MethodHandles.lookup().findVirtual(String.class, "substring", methodType(String.class, int.class)));
        System.out.println((String) guarded.invokeExact("", 3) + " " + (String) guarded.invokeExact("abcdef", 3));

        attempt("collect void in the middle", () -> MethodHandles.collectArguments(half, 1, note));
        attempt("collect wrong type", () -> MethodHandles.collectArguments(half, 0, show));
        attempt("fold wrong type", () -> MethodHandles.foldArguments(half, show));
        attempt("filter count", () -> MethodHandles.filterArguments(half, 0, half, half));
        attempt("permute out of range", () -> MethodHandles.permuteArguments(half, methodType(int.class, long.class), 1));
        attempt("permute wrong type", () -> MethodHandles.permuteArguments(half, methodType(int.class, int.class), 0));
        attempt("insert wrong class", () -> MethodHandles.insertArguments(half, 0, "s"));
        attempt("insert null into primitive", () -> MethodHandles.insertArguments(half, 0, new Object[] {null}));
        attempt("insert too many", () -> MethodHandles.insertArguments(half, 0, 1L, 2L));
        attempt("drop void", () -> MethodHandles.dropArguments(half, 0, void.class));
        attempt("guard differs", () -> MethodHandles.guardWithTest(half, half, half));
        attempt("256 arguments", () -> MethodHandles.dropArguments(half, 0, java.util.Collections.nCopies(254, int.class)));
        attempt("255 slots", () -> MethodHandles.dropArguments(MethodHandles.constant(int.class, 1), 0, java.util.Collections.nCopies(254, int.class)));
    }
}
