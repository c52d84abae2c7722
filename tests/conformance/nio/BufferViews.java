import java.nio.*;
import java.util.*;

/** All kinds of buffers: views, slices, duplicates, read-only, direct, byte orders, bulk access, comparison, errors. */
public class BufferViews {
    interface Action { Object run() throws Exception; }

    static void attempt(String what, Action action) {
        try {
            System.out.println(what + ": " + action.run());
        } catch (Throwable e) {
            System.out.println(what + ": " + e);
        }
    }

    public static void main(String[] args) {
        for (boolean direct : new boolean[] {false, true}) {
            for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
                System.out.println("direct " + direct + " " + order);
                ByteBuffer buffer = (direct ? ByteBuffer.allocateDirect(40) : ByteBuffer.allocate(40)).order(order);
                relative(buffer);
                absolute(buffer);
                views(buffer);
                slices(buffer);
            }
        }
        bulk();
        compare();
        chars();
        errors();
        alignment();
    }

    static String hex(ByteBuffer b) {
        StringBuilder s = new StringBuilder();
        for (int i = 0; i < b.limit(); i++) s.append(String.format("%02x", b.get(i)));
        return s.toString();
    }

    static void relative(ByteBuffer b) {
        b.clear();
        b.put((byte) 1).putShort((short) 0x0203).putChar('\u0405').putInt(0x06070809).putLong(0x0a0b0c0d0e0f1011L).putFloat(1.5f).putDouble(-2.25);
        System.out.println(b + " " + hex(b.duplicate().flip()));
        b.flip();
        System.out.println(b.get() + " " + b.getShort() + " " + (int) b.getChar() + " " + b.getInt() + " " + b.getLong() + " " + b.getFloat() + " " + b.getDouble() + " " + b.remaining());
        b.rewind().position(3).mark().position(7).reset();
        System.out.println(b.position() + " " + b.compact() + " " + b.order());
    }

    static void absolute(ByteBuffer b) {
        b.clear();
        for (int i = 0; i < 40; i++) b.put(i, (byte) i);
        System.out.println(b.getShort(1) + " " + (int) b.getChar(3) + " " + b.getInt(5) + " " + b.getLong(7) + " " + b.getFloat(9) + " " + b.getDouble(11));
        b.putInt(1, -2).putLong(6, -3).putShort(15, (short) -4).putChar(17, 'x').putFloat(20, Float.MIN_VALUE).putDouble(24, Double.MAX_VALUE);
        System.out.println(hex(b) + " " + b.position());
        byte[] some = new byte[6];
        b.get(3, some, 1, 4);
        b.put(30, some, 0, 5).put(20, ByteBuffer.wrap(new byte[] {9, 8, 7}), 1, 2);
        System.out.println(Arrays.toString(some) + hex(b));
    }

    static void views(ByteBuffer b) {
        b.clear();
        b.position(1);
        IntBuffer ints = b.asIntBuffer();
        ints.put(0x11223344).put(new int[] {5, 6});
        LongBuffer longs = b.asLongBuffer();
        ShortBuffer shorts = b.asShortBuffer();
        CharBuffer chars = b.asCharBuffer();
        FloatBuffer floats = b.asFloatBuffer();
        DoubleBuffer doubles = b.asDoubleBuffer();
        System.out.println(ints + " " + longs.get(0) + " " + shorts.get(1) + " " + (int) chars.get(0) + " " + floats.get(2) + " " + doubles.get(0));
        System.out.println(ints.order() + " " + ints.isDirect() + " " + ints.hasArray() + " " + longs.capacity() + " " + shorts.capacity()
            + " " + floats.capacity() + " " + doubles.remaining() + " " + b.asReadOnlyBuffer().asIntBuffer().isReadOnly());
        chars.put("view");
        floats.put(3, 2.5f);
        doubles.put(2, 1e100);
        shorts.put(6, (short) -7);
        longs.put(3, Long.MIN_VALUE);
        System.out.println(hex(b) + " " + chars.flip());
        IntBuffer part = ints.slice(1, 2);
        part.put(0, 99).put(1, 98);
        System.out.println(ints.get(1) + " " + ints.duplicate().position() + " " + ints.asReadOnlyBuffer().get(2) + " " + ints.compact());
    }

    static void slices(ByteBuffer b) {
        b.clear().position(4).limit(20);
        ByteBuffer slice = b.slice();
        System.out.println(slice + " " + slice.order() + " " + (slice.hasArray() ? slice.arrayOffset() : -1));
        slice.put(0, (byte) 77);
        ByteBuffer deeper = slice.slice(2, 5);
        deeper.put((byte) 66);
        System.out.println(b.get(4) + " " + b.get(6) + " " + deeper + " " + (deeper.hasArray() ? deeper.arrayOffset() : -1));
        ByteBuffer readOnly = b.asReadOnlyBuffer();
        System.out.println(readOnly.isReadOnly() + " " + readOnly.hasArray() + " " + readOnly.order() + " " + readOnly.get(4) + " " + readOnly.duplicate().isReadOnly());
        attempt("read only", () -> readOnly.put((byte) 1));
        attempt("read only", () -> readOnly.putInt(0, 1));
        attempt("read only", readOnly::array);
        attempt("read only", readOnly::compact);
        attempt("read only", () -> readOnly.asIntBuffer().put(1));
        ByteBuffer duplicate = b.duplicate();
        duplicate.position(0).limit(40);
        System.out.println(b + " " + duplicate + " " + duplicate.order());
    }

    static void bulk() {
        IntBuffer ints = IntBuffer.allocate(8);
        ints.put(new int[] {1, 2, 3, 4}, 1, 3).put(IntBuffer.wrap(new int[] {7, 8}));
        ints.flip();
        int[] out = new int[5];
        System.out.println(ints.get(out).remaining() + Arrays.toString(out) + ints.arrayOffset() + ints.array().length);
        attempt("overflow", () -> IntBuffer.allocate(2).put(new int[3]));
        attempt("underflow", () -> IntBuffer.allocate(2).get(new int[3]));
        attempt("itself", () -> ints.put(ints));
        attempt("bounds", () -> ints.get(new int[2], 1, 2));
        LongBuffer longs = LongBuffer.wrap(new long[] {1, 2, 3, 4, 5}, 1, 3);
        System.out.println(longs + " " + longs.get() + " " + longs.slice().get(1) + " " + longs.compact());
        DoubleBuffer doubles = DoubleBuffer.allocate(3).put(0, 1.5).put(1, Double.NaN);
        System.out.println(doubles.get(1) + " " + doubles.mismatch(DoubleBuffer.wrap(new double[] {1.5, Double.NaN, 2})));
        ByteBuffer self = ByteBuffer.wrap(new byte[] {1, 2, 3, 4, 5, 6});
        self.duplicate().position(2).put(self.slice(0, 4));
        System.out.println(Arrays.toString(self.array()));
        ByteBuffer direct = ByteBuffer.allocateDirect(6).put(new byte[] {1, 2, 3, 4, 5, 6});
        direct.put(0, direct, 1, 5);
        System.out.println(hex(direct));
    }

    static void compare() {
        ByteBuffer a = ByteBuffer.wrap(new byte[] {1, 2, 3});
        ByteBuffer b = ByteBuffer.allocateDirect(4).put(new byte[] {1, 2, 3, 4}).flip();
        System.out.println(a.equals(b) + " " + a.compareTo(b) + " " + a.mismatch(b) + " " + b.mismatch(a) + " " + a.equals(b.limit(3)) + " " + a.mismatch(b) + " " + (a.hashCode() == b.hashCode()));
        System.out.println(a.equals("x") + " " + a.equals(null) + " " + ByteBuffer.wrap(new byte[] {-1}).compareTo(ByteBuffer.wrap(new byte[] {1})));
        System.out.println(CharBuffer.wrap("abc").compareTo(CharBuffer.wrap("abd")) + " " + CharBuffer.wrap("abc").equals(CharBuffer.wrap("xabc".toCharArray(), 1, 3))
            + " " + FloatBuffer.wrap(new float[] {0f}).equals(FloatBuffer.wrap(new float[] {-0f})) + " " + FloatBuffer.wrap(new float[] {Float.NaN}).compareTo(FloatBuffer.wrap(new float[] {1f})));
        System.out.println(LongBuffer.allocate(3).mismatch(LongBuffer.allocate(2)) + " " + IntBuffer.wrap(new int[] {1, 2}).hashCode() + " " + ShortBuffer.wrap(new short[] {1, 2}).hashCode());
    }

    static void chars() {
        CharBuffer c = CharBuffer.wrap("hello world", 2, 9);
        System.out.println(c + " " + c.length() + " " + c.charAt(1) + " " + c.subSequence(1, 4) + " " + c.isReadOnly() + " " + c.chars().sum() + " " + c.position());
        attempt("read only", () -> c.put('x'));
        CharBuffer w = CharBuffer.allocate(10).append("abc").append('d').append("xyz", 1, 2).append(null);
        attempt("append", () -> w.append("too long"));
        System.out.println(w.flip() + " " + w.hasArray() + " " + w.isEmpty());
        System.out.println(w.compareTo(CharBuffer.wrap("abcd")) + " " + CharBuffer.wrap(new StringBuilder("sb")).slice());
    }

    static void errors() {
        attempt("capacity", () -> ByteBuffer.allocate(-1));
        attempt("capacity", () -> ByteBuffer.allocateDirect(-1));
        attempt("wrap", () -> ByteBuffer.wrap(new byte[3], 2, 2));
        attempt("wrap", () -> ByteBuffer.wrap(null));
        ByteBuffer b = ByteBuffer.allocate(4);
        attempt("limit", () -> b.limit(5));
        attempt("limit", () -> b.limit(-1));
        attempt("position", () -> b.position(5));
        attempt("position", () -> b.position(-1));
        attempt("reset", b::reset);
        attempt("get", () -> b.get(4));
        attempt("get", () -> b.get(-1));
        attempt("getInt", () -> b.getInt(1));
        attempt("underflow", () -> b.position(4).get());
        attempt("overflow", () -> b.putInt(1));
        attempt("underflow", b::getLong);
        attempt("slice", () -> b.slice(3, 2));
        attempt("slice", () -> b.slice(-1, 2));
        attempt("direct get", () -> ByteBuffer.allocateDirect(4).get(4));
        attempt("direct int", () -> ByteBuffer.allocateDirect(4).getInt(2));
        attempt("direct array", () -> ByteBuffer.allocateDirect(4).array());
        attempt("bulk", () -> b.get(0, new byte[5]));
        attempt("order", () -> b.order(null).order());
        attempt("view", () -> b.clear().asIntBuffer().get(1));
    }

    static void alignment() {
        ByteBuffer direct = ByteBuffer.allocateDirect(64);
        System.out.println(direct.alignedSlice(8).capacity() + " " + direct.alignmentOffset(0, 8));
        attempt("unit", () -> direct.alignedSlice(3));
        attempt("heap", () -> ByteBuffer.allocate(8).alignedSlice(8).capacity());
        attempt("heap", () -> ByteBuffer.allocate(8).alignmentOffset(1, 1));
        System.out.println(ByteOrder.nativeOrder() + " " + ByteBuffer.allocate(3).isDirect() + " " + direct.isDirect());
    }
}
