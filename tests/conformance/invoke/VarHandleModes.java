import java.lang.invoke.*;
import java.util.*;

/** VarHandle: every access mode on fields and array elements of every type, what each kind supports, wrong types, nulls and indices, coordinates, method handles of access modes. */
public class VarHandleModes {
    boolean z;
    byte b;
    char c;
    short s;
    int i;
    long l;
    float f;
    double d;
    String t;
    static int st = 3;
    final int fin = 4;
    static final String SFIN = "sf";
    volatile long vol = 5;

    static final MethodHandles.Lookup L = MethodHandles.lookup();

    interface Act {
        Object run() throws Throwable;
    }

    static String t(Act a) {
        try {
            return String.valueOf(a.run());
        } catch (Throwable e) {
            return e.getClass().getSimpleName();
        }
    }

    static void m(String what, Act a) {
        try {
            System.out.println(what + " = " + a.run());
        } catch (Throwable e) {
            System.out.println(what + " ! " + e.getClass().getSimpleName() + ": " + String.valueOf(e.getMessage()).replaceAll("@[0-9a-f]+", "@"));
        }
    }

    /** All modes through their method handles, on coordinates, with two values of the variable's type. */
    static void all(String what, VarHandle v, Object[] coordinates, Object one, Object two) {
        StringBuilder b = new StringBuilder(what + " " + v.varType().getSimpleName() + v.coordinateTypes() + ":");
        for (VarHandle.AccessMode mode : VarHandle.AccessMode.values()) {
            if (!v.isAccessModeSupported(mode)) {
                b.append(" -");
                continue;
            }
            MethodHandle h = v.toMethodHandle(mode);
            int extra = h.type().parameterCount() - coordinates.length;
            List<Object> args = new ArrayList<>(Arrays.asList(coordinates));
            if (extra == 1) {
                args.add(one);
            } else if (extra == 2) {
                args.add(one);
                args.add(two);
            }
            b.append(' ').append(mode.methodName().replaceAll("[a-z]", "")).append(mode.methodName().length()).append('=').append(t(() -> h.invokeWithArguments(args)));
        }
        b.append(" end=").append(t(() -> v.toMethodHandle(VarHandle.AccessMode.GET).invokeWithArguments(coordinates)));
        System.out.println(b);
    }

    public static void main(String[] args) throws Throwable {
        VarHandleModes o = new VarHandleModes();
        Object[] self = {o};
        all("field", L.findVarHandle(VarHandleModes.class, "z", boolean.class), self, true, false);
        all("field", L.findVarHandle(VarHandleModes.class, "b", byte.class), self, (byte) 127, (byte) -2);
        all("field", L.findVarHandle(VarHandleModes.class, "c", char.class), self, 'a', 'b');
        all("field", L.findVarHandle(VarHandleModes.class, "s", short.class), self, (short) 32767, (short) 2);
        all("field", L.findVarHandle(VarHandleModes.class, "i", int.class), self, 5, 6);
        all("field", L.findVarHandle(VarHandleModes.class, "l", long.class), self, 1L << 40, 7L);
        all("field", L.findVarHandle(VarHandleModes.class, "f", float.class), self, 1.5f, -0.0f);
        all("field", L.findVarHandle(VarHandleModes.class, "d", double.class), self, 1.5, Double.NaN);
        all("field", L.findVarHandle(VarHandleModes.class, "t", String.class), self, "one", null);
        all("volatile", L.findVarHandle(VarHandleModes.class, "vol", long.class), self, 5L, 6L);
        all("static", L.findStaticVarHandle(VarHandleModes.class, "st", int.class), new Object[0], 3, 4);
        all("final", L.findVarHandle(VarHandleModes.class, "fin", int.class), self, 3, 4);
        all("static final", L.findStaticVarHandle(VarHandleModes.class, "SFIN", String.class), new Object[0], "x", "y");
        all("array", MethodHandles.arrayElementVarHandle(boolean[].class), new Object[] {new boolean[2], 1}, true, false);
        all("array", MethodHandles.arrayElementVarHandle(byte[].class), new Object[] {new byte[2], 1}, (byte) 3, (byte) 4);
        all("array", MethodHandles.arrayElementVarHandle(char[].class), new Object[] {new char[2], 1}, '3', '4');
        all("array", MethodHandles.arrayElementVarHandle(short[].class), new Object[] {new short[2], 0}, (short) 3, (short) 4);
        all("array", MethodHandles.arrayElementVarHandle(int[].class), new Object[] {new int[2], 1}, -3, 4);
        all("array", MethodHandles.arrayElementVarHandle(long[].class), new Object[] {new long[2], 1}, 3L, 4L);
        all("array", MethodHandles.arrayElementVarHandle(float[].class), new Object[] {new float[2], 1}, 3f, 4f);
        all("array", MethodHandles.arrayElementVarHandle(double[].class), new Object[] {new double[2], 1}, 3.0, 4.0);
        all("array", MethodHandles.arrayElementVarHandle(String[].class), new Object[] {new String[2], 1}, "3", "4");
        all("array", MethodHandles.arrayElementVarHandle(int[][].class), new Object[] {new int[2][], 1}, null, null);
        VarHandle i = L.findVarHandle(VarHandleModes.class, "i", int.class);
        VarHandle t = L.findVarHandle(VarHandleModes.class, "t", String.class);
        VarHandle ia = MethodHandles.arrayElementVarHandle(int[].class);
        VarHandle sa = MethodHandles.arrayElementVarHandle(Object[].class);
        o.i = 10;
        m("get as long", () -> (long) i.get(o));
        m("get as object", () -> (Object) i.get(o));
        m("get as byte", () -> (byte) i.get(o));
        m("set short", () -> {
            i.set(o, (short) 7);
            return o.i;
        });
        m("set long", () -> {
            i.set(o, 7L);
            return 0;
        });
        m("set string", () -> {
            i.set(o, "s");
            return 0;
        });
        m("set boxed", () -> {
            i.set(o, (Integer) 9);
            return o.i;
        });
        m("null receiver", () -> (int) i.get((VarHandleModes) null));
        m("wrong receiver", () -> (int) i.get("str"));
        m("object receiver", () -> (int) i.get((Object) o));
        m("object receiver wrong", () -> (int) i.get((Object) "str"));
        m("no receiver", () -> (int) i.get());
        m("wrong reference", () -> {
            t.set(o, (Object) 5);
            return 0;
        });
        m("index", () -> (int) ia.get(new int[2], 2));
        m("index negative", () -> (int) ia.getAndAdd(new int[2], -1, 5));
        m("null array", () -> (int) ia.get((int[]) null, 0));
        m("array store", () -> {
            sa.set(new String[1], 0, (Object) 5);
            return 0;
        });
        m("array store ok", () -> sa.getAndSet(new Integer[] {4}, 0, (Object) 5));
        m("array cas store", () -> sa.compareAndSet(new String[1], 0, null, new Object()));
        m("final set", () -> {
            L.findVarHandle(VarHandleModes.class, "fin", int.class).set(o, 5);
            return 0;
        });
        m("boolean add", () -> (boolean) L.findVarHandle(VarHandleModes.class, "z", boolean.class).getAndAdd(o, true));
        m("float or", () -> (float) L.findVarHandle(VarHandleModes.class, "f", float.class).getAndBitwiseOr(o, 1f));
        m("cas", () -> i.compareAndSet(o, 9, 11) + " " + i.compareAndSet(o, 9, 12) + " " + (int) i.compareAndExchange(o, 11, 13) + " " + o.i + i.weakCompareAndSetPlain(o, 99, 1));
        m("exchange widened", () -> (int) i.getAndSet(o, 'a') + " " + o.i);
        m("exact", () -> (int) i.withInvokeExactBehavior().get(o));
        m("exact wrong", () -> (long) i.withInvokeExactBehavior().get(o));
        m("exact flag", () -> i.hasInvokeExactBehavior() + " " + i.withInvokeExactBehavior().hasInvokeExactBehavior() + i.withInvokeBehavior().hasInvokeExactBehavior());
        m("missing", () -> L.findVarHandle(VarHandleModes.class, "none", int.class));
        m("wrong type", () -> L.findVarHandle(VarHandleModes.class, "i", long.class));
        m("static as instance", () -> L.findVarHandle(VarHandleModes.class, "st", int.class));
        m("instance as static", () -> L.findStaticVarHandle(VarHandleModes.class, "i", int.class));
        m("private of the JDK", () -> L.findVarHandle(String.class, "hash", int.class));
        m("not an array", () -> MethodHandles.arrayElementVarHandle(String.class));
        m("types", () -> i.accessModeType(VarHandle.AccessMode.COMPARE_AND_SET) + " " + ia.accessModeType(VarHandle.AccessMode.GET_AND_ADD) + " " + i.toString() + " " + i.describeConstable().isPresent());
        m("invoker", () -> MethodHandles.varHandleInvoker(VarHandle.AccessMode.GET, MethodType.methodType(long.class, VarHandleModes.class)).invoke(i, o));
        m("exact invoker", () -> MethodHandles.varHandleExactInvoker(VarHandle.AccessMode.GET, MethodType.methodType(long.class, VarHandleModes.class)).invoke(i, o));
        VarHandle.fullFence();
        VarHandle.acquireFence();
        VarHandle.releaseFence();
        VarHandle.loadLoadFence();
        VarHandle.storeStoreFence();
        System.out.println(VarHandle.AccessMode.valueFromMethodName("getAndAddAcquire"));
        m("no mode", () -> VarHandle.AccessMode.valueFromMethodName("getAndDance"));
    }
}
