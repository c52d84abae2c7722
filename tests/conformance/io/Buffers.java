import java.nio.*;
import java.nio.charset.StandardCharsets;
import java.util.*;

/** NIO buffers on the heap and direct: views, orders, slices, bulk moves, errors. */
public class Buffers {
    static void p(Object o) {
        System.out.println(o);
    }

    static String dump(ByteBuffer b) {
        StringBuilder sb = new StringBuilder();
        for (int i = 0; i < b.limit(); i++) {
            sb.append(String.format("%02x", b.get(i)));
        }
        return sb.toString();
    }

    static void exercise(ByteBuffer b) {
        b.put((byte) 1).putShort((short) 0x0203).putInt(0x04050607).putLong(0x08090a0b0c0d0e0fL).putFloat(1.5f).putDouble(-2.25).putChar('\u1234');
        p(b + " " + b.remaining());
        b.flip();
        p(dump(b));
        p(b.get() + " " + b.getShort() + " " + b.getInt() + " " + b.getLong() + " " + b.getFloat() + " " + b.getDouble() + " " + (int) b.getChar() + " " + b.hasRemaining());
        b.clear().order(ByteOrder.LITTLE_ENDIAN);
        b.putInt(0, 0x11223344).putLong(8, -2L).putChar(16, 'x');
        p(dump(b) + " " + b.getInt(0) + " " + b.getLong(8) + b.order());
        IntBuffer ib = b.asIntBuffer();
        LongBuffer lb = b.asLongBuffer();
        ib.put(1, 77);
        p(b.getInt(4) + " " + ib.get(0) + " " + lb.get(1) + " " + ib.isDirect() + ib.capacity() + " " + b.asCharBuffer().get(8) + " " + b.asDoubleBuffer().capacity() + b.asShortBuffer().order() + b.asFloatBuffer().get(0));
        b.position(4).limit(12);
        ByteBuffer s = b.slice();
        s.put(0, (byte) 99);
        ByteBuffer d = b.duplicate();
        d.position(0);
        p(b.get(4) + " " + s.capacity() + " " + d.position() + b.position() + " " + b.slice(2, 3).remaining() + " " + b.asReadOnlyBuffer().isReadOnly());
        b.compact();
        p(b.position() + " " + b.limit() + " " + b.get(0));
        byte[] arr = new byte[6];
        b.clear();
        b.get(arr, 1, 4);
        p(Arrays.toString(arr) + b.mark().position());
        b.put(arr).reset();
        p(b.position() + " " + b.mismatch(ByteBuffer.wrap(new byte[3])) + " " + b.compareTo(ByteBuffer.wrap(new byte[] {1})) + " " + b.equals(b.duplicate()) + " " + b.hasArray());
        b.rewind();
    }

    interface Act {
        Object run();
    }

    static void t(Act a) {
        try {
            p(a.run());
        } catch (RuntimeException e) {
            p(e);
        }
    }

    public static void main(String[] args) {
        exercise(ByteBuffer.allocate(32));
        exercise(ByteBuffer.allocateDirect(32));
        exercise(ByteBuffer.wrap(new byte[40], 4, 36).slice());
        ByteBuffer small = ByteBuffer.allocate(3);
        t(() -> small.putInt(1));
        t(() -> small.getLong(0));
        t(() -> small.get(3));
        t(() -> small.position(4));
        t(() -> small.limit(-1));
        t(() -> small.asReadOnlyBuffer().put((byte) 1));
        t(() -> small.put(small));
        t(() -> small.reset());
        t(() -> ByteBuffer.allocate(-1));
        t(() -> ByteBuffer.allocateDirect(1).array());
        t(() -> CharBuffer.wrap("ro").put('x'));
        t(() -> { small.clear(); small.get(); small.get(); small.get(); return small.get(); });
        CharBuffer cb = CharBuffer.allocate(10);
        cb.put("hello").put('!').flip();
        p(cb + " " + cb.length() + cb.charAt(1) + cb.subSequence(1, 3) + " " + CharBuffer.wrap("abcdef", 1, 4) + " " + cb.chars().sum());
        p(StandardCharsets.UTF_8.decode(StandardCharsets.UTF_8.encode("\u20acx")));
        ByteBuffer a = ByteBuffer.allocateDirect(1 << 20);
        ByteBuffer c = ByteBuffer.allocate(1 << 20);
        for (int i = 0; i < 1 << 18; i++) {
            a.putInt(i * 31);
        }
        a.flip();
        c.put(a).flip();
        long sum = 0;
        while (c.remaining() >= 8) {
            sum = sum * 31 + c.getLong();
        }
        p(sum);
        int total = 0;
        for (int i = 0; i < 200; i++) {
            total += ByteBuffer.allocateDirect(200_000).capacity();
        }
        p(total);
        IntBuffer w = IntBuffer.wrap(new int[] {5, 3, 1});
        p(w.get(1) + " " + Arrays.toString(w.array()) + w.put(0, 9).get(0) + " " + LongBuffer.allocate(2).put(1).flip().remaining() + " " + DoubleBuffer.wrap(new double[] {1, 2}).hashCode());
        p(ByteOrder.nativeOrder() + " " + ByteBuffer.allocateDirect(64).alignedSlice(8).capacity() / 56 + " " + w);
    }
}
