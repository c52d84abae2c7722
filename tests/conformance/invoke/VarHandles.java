import java.lang.invoke.*;
import java.nio.*;
import java.util.*;

/** VarHandles on fields, statics, arrays and byte views: all access modes. */
public class VarHandles {
    static void p(Object o) {
        System.out.println(o);
    }

    static class H {
        int i = 1;
        long l = 2;
        volatile String s = "s";
        boolean z;
        byte b;
        short sh;
        char c = 'c';
        float f;
        double d;
        static int st = 7;
        final int fin = 3;
    }

    interface Act {
        Object run() throws Throwable;
    }

    static void t(Act a) {
        try {
            p(a.run());
        } catch (Throwable e) {
            p(e);
        }
    }

    public static void main(String[] args) throws Exception {
        MethodHandles.Lookup l = MethodHandles.lookup();
        H h = new H();
        VarHandle i = l.findVarHandle(H.class, "i", int.class);
        VarHandle lg = l.findVarHandle(H.class, "l", long.class);
        VarHandle s = l.findVarHandle(H.class, "s", String.class);
        VarHandle z = l.findVarHandle(H.class, "z", boolean.class);
        VarHandle b = l.findVarHandle(H.class, "b", byte.class);
        VarHandle sh = l.findVarHandle(H.class, "sh", short.class);
        VarHandle c = l.findVarHandle(H.class, "c", char.class);
        VarHandle f = l.findVarHandle(H.class, "f", float.class);
        VarHandle d = l.findVarHandle(H.class, "d", double.class);
        VarHandle st = l.findStaticVarHandle(H.class, "st", int.class);
        VarHandle fin = l.findVarHandle(H.class, "fin", int.class);
        i.set(h, 10);
        i.setVolatile(h, (int) i.get(h) + 1);
        i.setRelease(h, (int) i.getAcquire(h) + 1);
        i.setOpaque(h, (int) i.getOpaque(h) + 1);
        p((int) i.getVolatile(h));
        p(i.compareAndSet(h, 13, 20) + " " + i.compareAndSet(h, 13, 30) + " " + (int) i.compareAndExchange(h, 20, 21) + " " + (int) i.compareAndExchange(h, 99, 0) + " " + h.i);
        while (!i.weakCompareAndSet(h, 21, 22)) {
        }
        p((int) i.getAndAdd(h, 5) + " " + (int) i.getAndSet(h, 0xF0) + " " + (int) i.getAndBitwiseOr(h, 0x0F) + " " + (int) i.getAndBitwiseAnd(h, 0x3C) + " " + (int) i.getAndBitwiseXor(h, 0xFF) + " " + h.i);
        p((long) lg.getAndAdd(h, 1L << 40) + " " + lg.compareAndSet(h, 2L + (1L << 40), -1L) + " " + (long) lg.getAndSet(h, 4L) + " " + h.l);
        p(s.compareAndSet(h, "s", "t") + " " + (String) s.getAndSet(h, "u") + " " + s.compareAndExchange(h, "u", "v") + h.s);
        p(z.compareAndSet(h, false, true) + " " + (boolean) z.getAndBitwiseAnd(h, false) + h.z);
        p((byte) b.getAndAdd(h, (byte) 127) + " " + (byte) b.getAndAdd(h, (byte) 2) + " " + h.b + " " + b.compareAndSet(h, (byte) -127, (byte) 5) + (short) sh.getAndAdd(h, (short) 40000) + h.sh + (char) c.getAndAdd(h, (char) 1) + h.c);
        p((float) f.getAndAdd(h, 1.5f) + " " + f.compareAndSet(h, 1.5f, 2.5f) + h.f + " " + (double) d.getAndAdd(h, 2.25) + d.compareAndSet(h, 2.25, 3.0) + h.d);
        p((int) st.getAndAdd(3) + " " + (int) st.get() + " " + fin.isAccessModeSupported(VarHandle.AccessMode.SET) + (int) fin.get(h));
        VarHandle ia = MethodHandles.arrayElementVarHandle(int[].class);
        VarHandle sa = MethodHandles.arrayElementVarHandle(String[].class);
        VarHandle la = MethodHandles.arrayElementVarHandle(long[].class);
        int[] arr = new int[4];
        String[] strs = {"a", "b"};
        ia.set(arr, 2, 9);
        p((int) ia.getAndAdd(arr, 2, 3) + " " + arr[2] + " " + ia.compareAndSet(arr, 0, 0, -4) + arr[0] + sa.compareAndSet(strs, 1, "b", "bb") + strs[1] + (long) la.getAndAdd(new long[2], 1, 5L));
        byte[] bytes = new byte[24];
        VarHandle vi = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
        VarHandle vl = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
        VarHandle vd = MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.BIG_ENDIAN);
        vi.set(bytes, 1, 0x01020304);
        vl.set(bytes, 8, 0x1122334455667788L);
        p(Arrays.toString(bytes) + " " + Integer.toHexString((int) vi.get(bytes, 2)) + " " + (long) vl.getVolatile(bytes, 8) + " " + (double) vd.get(bytes, 16));
        VarHandle bb = MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
        ByteBuffer direct = ByteBuffer.allocateDirect(16);
        bb.set(direct, 4, 77);
        p((int) bb.getAndAdd(direct, 4, 3) + " " + direct.getInt(4));
        t(() -> ia.get(arr, 4));
        t(() -> ia.get((int[]) null, 0));
        t(() -> i.get((H) null));
        t(() -> { fin.set(h, 4); return 0; });
        t(() -> { i.set(h, "x"); return 0; });
        t(() -> vi.get(bytes, 22));
        t(() -> { sa.set((Object[]) new Integer[1], 0, "x"); return 0; });
        t(() -> l.findVarHandle(H.class, "none", int.class));
        t(() -> z.getAndAdd(h, true));
        p(i.varType() + " " + i.coordinateTypes() + " " + ia.accessModeType(VarHandle.AccessMode.COMPARE_AND_SET) + " " + i.isAccessModeSupported(VarHandle.AccessMode.GET_AND_ADD) + z.isAccessModeSupported(VarHandle.AccessMode.GET_AND_ADD));
        MethodHandle asMh = i.toMethodHandle(VarHandle.AccessMode.GET_AND_ADD);
        t(() -> (int) asMh.invoke(h, 1000) + " " + h.i);
        VarHandle exact = i.withInvokeExactBehavior();
        t(() -> { exact.set((Object) h, (Object) 5); return 0; });
        VarHandle.fullFence();
        VarHandle.acquireFence();
        VarHandle.releaseFence();
        VarHandle.loadLoadFence();
        Thread[] ts = new Thread[4];
        h.i = 0;
        for (int n = 0; n < 4; n++) {
            ts[n] = new Thread(() -> {
                for (int k = 0; k < 5000; k++) {
                    int cur;
                    do {
                        cur = (int) i.getVolatile(h);
                    } while (!i.compareAndSet(h, cur, cur + 1));
                    i.getAndAdd(h, 1);
                    sh.getAndAdd(h, (short) 1);
                }
            });
            ts[n].start();
        }
        for (Thread x : ts) {
            x.join();
        }
        p(h.i + " " + h.sh);
    }
}
