import java.lang.reflect.Field;
import java.util.*;
import java.util.concurrent.CountDownLatch;
import sun.misc.*;

/** The module jdk.unsupported: Unsafe's memory, fields, arrays, compare-and-set; Signal; reflection factory. */
public class UnsupportedModule {
    static class Point {
        int x = 1;
        long y = 2;
        Object o = "o";
        volatile boolean flag;
        Point() { x = 100; }
    }

    static int shared = 7;

    public static void main(String[] args) throws Exception {
        Field f = Unsafe.class.getDeclaredField("theUnsafe");
        f.setAccessible(true);
        Unsafe u = (Unsafe) f.get(null);
        long a = u.allocateMemory(64);
        u.setMemory(a, 64, (byte) 0x11);
        u.putLong(a, 0x0102030405060708L);
        u.putInt(a + 9, -5);
        u.putDouble(a + 16, 2.5);
        System.out.println(Long.toHexString(u.getLong(a)) + " " + u.getByte(a) + " " + u.getShort(a + 1) + " " + (int) u.getChar(a + 3) + " " + u.getInt(a + 9) + " " + u.getDouble(a + 16) + " " + u.getFloat(a + 40));
        a = u.reallocateMemory(a, 128);
        u.copyMemory(a, a + 64, 64);
        System.out.println(Long.toHexString(u.getLong(a + 64)) + " " + u.addressSize() + " " + (u.pageSize() % 4096));
        u.freeMemory(a);
        Point p = (Point) u.allocateInstance(Point.class);
        long x = u.objectFieldOffset(Point.class.getDeclaredField("x"));
        long y = u.objectFieldOffset(Point.class.getDeclaredField("y"));
        long o = u.objectFieldOffset(Point.class.getDeclaredField("o"));
        long flag = u.objectFieldOffset(Point.class.getDeclaredField("flag"));
        System.out.println(p.x + " " + p.o + " " + u.getInt(new Point(), x));
        u.putInt(p, x, 9);
        u.putObject(p, o, "put");
        u.putBooleanVolatile(p, flag, true);
        System.out.println(p.x + " " + p.o + " " + p.flag + " " + u.compareAndSwapInt(p, x, 9, 10) + u.compareAndSwapInt(p, x, 9, 11) + u.compareAndSwapLong(p, y, 0, 5) + u.compareAndSwapObject(p, o, "put", "swapped") + " " + p.x + p.y + p.o);
        System.out.println(u.getAndAddInt(p, x, 5) + " " + u.getAndSetInt(p, x, 1) + " " + u.getAndAddLong(p, y, 10) + " " + u.getAndSetLong(p, y, 3) + " " + u.getAndSetObject(p, o, null) + " " + p.x + p.y + p.o);
        u.putOrderedInt(p, x, 77);
        u.putOrderedObject(p, o, "ordered");
        System.out.println(u.getIntVolatile(p, x) + " " + u.getObjectVolatile(p, o));
        Field s = UnsupportedModule.class.getDeclaredField("shared");
        u.putInt(u.staticFieldBase(s), u.staticFieldOffset(s), 8);
        System.out.println(shared);
        int[] array = {1, 2, 3, 4};
        System.out.println(u.getInt(array, u.arrayBaseOffset(int[].class) + 2L * u.arrayIndexScale(int[].class)) + " " + u.arrayIndexScale(long[].class) + u.arrayIndexScale(byte[].class) + " " + (u.arrayBaseOffset(byte[].class) == Unsafe.ARRAY_BYTE_BASE_OFFSET));
        byte[] bytes = new byte[16];
        u.copyMemory(array, Unsafe.ARRAY_INT_BASE_OFFSET, bytes, Unsafe.ARRAY_BYTE_BASE_OFFSET, 16);
        System.out.println(Arrays.toString(bytes));
        u.loadFence();
        u.storeFence();
        u.fullFence();
        try {
            u.throwException(new java.io.IOException("unchecked"));
        } catch (Exception e) {
            System.out.println(e);
        }
        Thread t = new Thread(() -> u.park(false, 0L));
        t.start();
        while (t.getState() != Thread.State.WAITING) Thread.onSpinWait();
        u.unpark(t);
        t.join();
        for (Class<?> c : new Class<?>[] {Integer.class, Runnable.class, int[].class}) {
            try {
                System.out.println(u.allocateInstance(c).getClass());
            } catch (Exception e) {
                System.out.println(e.getClass());
            }
        }
        for (long size : new long[] {-1}) {
            try {
                u.allocateMemory(size);
            } catch (RuntimeException e) {
                System.out.println(e);
            }
        }
        record R(int a) { }
        try {
            u.objectFieldOffset(R.class.getDeclaredField("a"));
        } catch (UnsupportedOperationException e) {
            System.out.println(e.getMessage());
        }
        signals();
        sun.reflect.ReflectionFactory rf = sun.reflect.ReflectionFactory.getReflectionFactory();
        Point fresh = (Point) rf.newConstructorForSerialization(Point.class, Object.class.getDeclaredConstructor()).newInstance();
        System.out.println(fresh.x + " " + fresh.o);
    }

    static void signals() throws Exception {
        CountDownLatch got = new CountDownLatch(1);
        SignalHandler before = Signal.handle(new Signal("TERM"), s -> {
            System.out.println("handled " + s + " " + s.getNumber() + " " + s.getName());
            got.countDown();
        });
        Signal.raise(new Signal("TERM"));
        got.await();
        Signal.handle(new Signal("TERM"), SignalHandler.SIG_IGN);
        try {
            Signal.raise(new Signal("TERM"));
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        System.out.println((before != null) + " " + new Signal("INT").equals(new Signal("INT")) + " " + new Signal("HUP"));
        for (String name : new String[] {"NONE", "KILL", "SEGV"}) {
            try {
                Signal.handle(new Signal(name), s -> { });
                System.out.println(name);
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
