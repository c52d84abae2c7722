import java.lang.invoke.*;
import java.nio.*;
import java.util.*;

/** VarHandle views of byte arrays and buffers in both orders: aligned and not, which modes they support, bounds, read-only and direct buffers. */
public class VarHandleViews {
    interface Act {
        Object run() throws Throwable;
    }

    static void m(String what, Act a) {
        try {
            System.out.println(what + " = " + a.run());
        } catch (Throwable e) {
            System.out.println(what + " ! " + e.getClass().getSimpleName() + ": " + String.valueOf(e.getMessage()).replaceAll("@[0-9a-f]+|for address: \\d+", "@"));
        }
    }

    static String hex(byte[] b) {
        StringBuilder s = new StringBuilder();
        for (byte x : b) {
            s.append(String.format("%02x", x));
        }
        return s.toString();
    }

    static Object value(Class<?> c, int k) {
        return c == short.class ? (Object) (short) (0x1122 * k) : c == char.class ? (Object) (char) (0x3344 * k) : c == int.class ? (Object) (0x11223344 * k) : c == long.class ? (Object) (0x1122334455667788L * k) : c == float.class ? (Object) (1.5f * k) : (Object) (2.5 * k);
    }




    public static void main(String[] args) throws Throwable {
        Class<?>[] arrays = {short[].class, char[].class, int[].class, long[].class, float[].class, double[].class};
        for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            for (Class<?> a : arrays) {
                Class<?> c = a.getComponentType();
                VarHandle av = MethodHandles.byteArrayViewVarHandle(a, order);
                VarHandle bv = MethodHandles.byteBufferViewVarHandle(a, order);
                byte[] bytes = new byte[20];
                MethodHandle set = av.toMethodHandle(VarHandle.AccessMode.SET);
                MethodHandle get = av.toMethodHandle(VarHandle.AccessMode.GET);
                set.invoke(bytes, 3, value(c, 1));
                Object back = get.invoke(bytes, 3);
                ByteBuffer heap = ByteBuffer.wrap(bytes);
                ByteBuffer direct = ByteBuffer.allocateDirect(32);
                bv.toMethodHandle(VarHandle.AccessMode.SET).invoke(direct, 5, value(c, 2));
                Object d = bv.toMethodHandle(VarHandle.AccessMode.GET).invoke(direct, 5);
                Object h = bv.toMethodHandle(VarHandle.AccessMode.GET).invoke(heap, 3);
                System.out.println(order + " " + c + " " + hex(bytes) + " " + back + " " + h + " " + d);
                StringBuilder modes = new StringBuilder();
                for (VarHandle.AccessMode mode : VarHandle.AccessMode.values()) {
                    modes.append(av.isAccessModeSupported(mode) ? '+' : '-').append(bv.isAccessModeSupported(mode) ? '+' : '-');
                }
                System.out.println("  " + modes);
                Object two = value(c, 2);
                Object three = value(c, 3);
                for (String name : new String[] {"setVolatile", "getVolatile", "compareAndSet", "getAndSet", "getAndAdd", "getAndBitwiseXor", "compareAndExchange"}) {
                    VarHandle.AccessMode mode = VarHandle.AccessMode.valueFromMethodName(name);
                    if (!bv.isAccessModeSupported(mode)) {
                        continue;
                    }
                    ByteBuffer aligned = direct.alignedSlice(8);
                    MethodHandle mh = bv.toMethodHandle(mode);
                    List<Object> l = new ArrayList<>(List.of(aligned, 8));
                    int extra = mh.type().parameterCount() - 2;
                    if (extra >= 1) {
                        l.add(two);
                    }
                    if (extra == 2) {
                        l.add(three);
                    }
                    m("  " + name, () -> mh.invokeWithArguments(l) + " " + bv.toMethodHandle(VarHandle.AccessMode.GET).invoke(aligned, 8));
                }
            }
        }
        VarHandle iv = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
        VarHandle ib = MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
        byte[] b8 = new byte[8];
        m("bounds", () -> (int) iv.get(b8, 5));
        m("bounds negative", () -> (int) iv.get(b8, -1));
        m("last", () -> (int) iv.get(b8, 4));
        m("null", () -> (int) iv.get((byte[]) null, 0));
        m("volatile unaligned", () -> (int) ib.getVolatile(ByteBuffer.allocateDirect(16).alignedSlice(8), 1));
        m("buffer bounds", () -> (int) ib.get(ByteBuffer.allocate(8), 5));
        m("buffer limit", () -> (int) ib.get(ByteBuffer.allocate(8).limit(6), 4));
        m("position ignored", () -> (int) ib.get(ByteBuffer.wrap(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}).position(4), 0));
        m("slice", () -> (int) ib.get(ByteBuffer.wrap(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}).position(2).slice(), 0));
        m("read only get", () -> (int) ib.get(ByteBuffer.allocate(8).asReadOnlyBuffer(), 0));
        m("read only set", () -> {
            ib.set(ByteBuffer.allocate(8).asReadOnlyBuffer(), 0, 5);
            return 0;
        });
        m("not a view", () -> MethodHandles.byteArrayViewVarHandle(byte[].class, ByteOrder.BIG_ENDIAN));
        m("boolean view", () -> MethodHandles.byteBufferViewVarHandle(boolean[].class, ByteOrder.BIG_ENDIAN));
        m("object view", () -> MethodHandles.byteArrayViewVarHandle(String[].class, ByteOrder.BIG_ENDIAN));
        m("no array view", () -> MethodHandles.byteArrayViewVarHandle(int.class, ByteOrder.BIG_ENDIAN));
        m("null order", () -> MethodHandles.byteArrayViewVarHandle(int[].class, null));
        m("coordinates", () -> iv.coordinateTypes() + " " + ib.coordinateTypes() + " " + iv.varType());
        m("float cas bits", () -> {
            VarHandle fv = MethodHandles.byteBufferViewVarHandle(float[].class, ByteOrder.nativeOrder());
            ByteBuffer d = ByteBuffer.allocateDirect(16).alignedSlice(8);
            fv.set(d, 0, Float.NaN);
            return fv.compareAndSet(d, 0, Float.NaN, 1f) + " " + (float) fv.get(d, 0) + fv.compareAndSet(d, 4, -0.0f, 2f);
        });
    }
}
