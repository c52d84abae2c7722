import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

import static java.lang.invoke.MethodType.methodType;

/** Handles for control flow: catching, try-finally, switches over tables, throwing. */
public class TryAndSwitch {
    static int risky(int n, String s) throws IOException {
        System.out.print("[risky " + n + "]");
        if (n < 0) {
            throw new IOException("negative " + s);
        }
        if (n == 0) {
            throw new IllegalStateException("zero");
        }
        return 100 / (n - 1);
    }

    static int onIo(IOException e, int n) {
        System.out.print("[caught " + e.getMessage() + "]");
        return -n;
    }

    static int always(Throwable t, int result, int n, String s) {
        System.out.print("[finally " + (t == null ? "none" : t.getClass().getSimpleName()) + " " + result + " " + n + "]");
        if (s.equals("other")) {
            throw new UnsupportedOperationException("from cleanup");
        }
        return result + 1;
    }

    static void cleanVoid(Throwable t, Object o) {
        System.out.println("clean " + t + " " + o);
    }

    static String text(int selector, String s) {
        return "default " + selector + s;
    }

    static MethodHandle find(String name, Class<?> result, Class<?>... parameters) throws ReflectiveOperationException {
        return MethodHandles.lookup().findStatic(TryAndSwitch.class, name, methodType(result, parameters));
    }

    static void call(MethodHandle handle, Object... arguments) {
        try {
            System.out.println(" -> " + handle.invokeWithArguments(arguments));
        } catch (Throwable e) {
            System.out.println(" -> " + e);
        }
    }

    public static void main(String[] arguments) throws Throwable {
        MethodHandle risky = find("risky", int.class, int.class, String.class);
        MethodHandle caught = MethodHandles.catchException(risky, IOException.class, find("onIo", int.class, IOException.class, int.class));
        System.out.println(caught.type());
        for (int n : new int[] {5, -3, 0, 1}) {
            call(caught, n, "text");
        }
        MethodHandle guarded = MethodHandles.tryFinally(risky, find("always", int.class, Throwable.class, int.class, int.class, String.class));
        for (int n : new int[] {3, -1, 0, 1}) {
            call(guarded, n, "text");
            call(guarded, n, "other");
        }
        call(MethodHandles.tryFinally(caught, find("always", int.class, Throwable.class, int.class, int.class, String.class)), -8, "both");
        MethodHandle printer = MethodHandles.publicLookup().findVirtual(Object.class, "hashCode", methodType(int.class)).asType(methodType(void.class, Object.class));
        MethodHandle cleaned = MethodHandles.tryFinally(printer, find("cleanVoid", void.class, Throwable.class, Object.class));
        cleaned.invokeExact((Object) "seven");
        try {
            cleaned.invokeExact((Object) null);
        } catch (NullPointerException e) {
            System.out.println("NullPointerException goes on");
        }
        MethodHandle thrower = MethodHandles.throwException(String.class, RuntimeException.class);
        System.out.println(thrower.type());
        call(thrower, new IllegalArgumentException("thrown by a handle"));
        call(thrower, (Object) null);
        MethodHandle fallback = find("text", String.class, int.class, String.class);
        MethodHandle[] cases = new MethodHandle[40];
        for (int i = 0; i < cases.length; i++) {
            cases[i] = MethodHandles.insertArguments(find("text", String.class, int.class, String.class), 0, i * 1000).asType(methodType(String.class, String.class));
            cases[i] = MethodHandles.dropArguments(cases[i], 0, int.class);
        }
        MethodHandle table = MethodHandles.tableSwitch(fallback, cases);
        for (int n : new int[] {0, 1, 39, 40, -1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            System.out.println((String) table.invokeExact(n, "!"));
        }
        MethodHandle small = MethodHandles.tableSwitch(fallback, cases[7]);
        System.out.println((String) small.invokeExact(0, "?") + " " + (String) small.invokeExact(1, "?"));
        for (MethodType type : new MethodType[] {methodType(int.class, long.class), methodType(void.class), methodType(int.class)}) {
            try {
                MethodHandle empty = MethodHandles.empty(type);
                System.out.println(MethodHandles.tableSwitch(empty, empty).type());
            } catch (IllegalArgumentException e) {
                System.out.println("no switch over " + type);
            }
        }
        try {
            MethodHandles.tableSwitch(fallback);
        } catch (IllegalArgumentException e) {
            System.out.println("no cases");
        }
        try {
            MethodHandles.catchException(risky, IOException.class, find("text", String.class, int.class, String.class));
        } catch (IllegalArgumentException e) {
            System.out.println("handler does not fit");
        }
    }
}
