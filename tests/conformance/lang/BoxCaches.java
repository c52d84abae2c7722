import java.util.Arrays;
import java.util.List;

/** Boxes: their caches, parsing, comparing, hashing, rounding, unsigned arithmetic, and conversions with no loss or some. */
public class BoxCaches {
    static String attempt(java.util.concurrent.Callable<Object> action) {
        try {
            return String.valueOf(action.call());
        } catch (Exception e) {
            return e.getClass().getSimpleName() + ": " + e.getMessage();
        }
    }

    public static void main(String[] arguments) {
        for (int i : new int[] {-129, -128, 0, 127, 128}) {
            Integer a = i;
            Integer b = i;
            Long c = (long) i;
            Long d = (long) i;
            Short e = (short) i;
            Short f = (short) i;
            System.out.print(i + " " + (a == b) + (c == d) + (e == f) + (Integer.valueOf(i) == a) + " ");
        }
        Character x = '\u007f';
        Character y = '\u007f';
        Character z = '\u0080';
        Character w = '\u0080';
        Byte byteA = (byte) -7;
        Byte byteB = (byte) -7;
        System.out.println((x == y) + " " + (z == w) + " " + (byteA == byteB) + " " + (Boolean.valueOf("TRUE") == Boolean.TRUE) + " " + Boolean.parseBoolean("yes"));
        for (String text : new String[] {"12", "-0", "+7", "0x1F", "-0X10", "#ff", "010", "2147483648", "", "-", "\u0661\u0662", " 1", "1_000", "-2147483648"}) {
            System.out.println("'" + text + "' " + attempt(() -> Integer.parseInt(text)) + " / " + attempt(() -> Integer.decode(text)) + " / " + attempt(() -> Long.parseLong(text, 16)));
        }
        for (String text : new String[] {"1e400", "-1e-400", "0x1.8p1", "NaN", "-Infinity", "1.5f", " 2.5 ", "1,5", "", "0x1p", "+.5", "5.", ".", "infinity", "4.9e-325", "1.7976931348623159e308"}) {
            System.out.println("'" + text + "' " + attempt(() -> Double.parseDouble(text)) + " " + attempt(() -> Float.parseFloat(text)));
        }
        System.out.println(Integer.toString(-255, 16) + " " + Integer.toHexString(-255) + " " + Integer.toBinaryString(10) + " " + Integer.toOctalString(-1) + " " + Long.toString(Long.MIN_VALUE, 36) + " " + Integer.toString(5, 99)
            + " " + Integer.toUnsignedString(-1) + " " + Long.toUnsignedString(-1L) + " " + attempt(() -> Integer.parseUnsignedInt("4294967295")) + " " + attempt(() -> Integer.parseUnsignedInt("4294967296")) + " " + Long.parseUnsignedLong("18446744073709551615"));
        System.out.println(Integer.divideUnsigned(-1, 10) + " " + Integer.remainderUnsigned(-1, 10) + " " + Long.divideUnsigned(-1, 10) + " " + Long.compareUnsigned(-1, 1) + " " + Integer.compare(-1, 1) + " " + Byte.toUnsignedInt((byte) -1) + " " + Short.toUnsignedLong((short) -1));
        System.out.println(Double.compare(0.0, -0.0) + " " + Double.compare(Double.NaN, Double.POSITIVE_INFINITY) + " " + (0.0 == -0.0) + " " + Double.valueOf(0.0).equals(-0.0) + " " + Double.valueOf(Double.NaN).equals(Double.NaN) + " " + Double.hashCode(-0.0) + " " + Float.hashCode(1.5f)
            + " " + Long.hashCode(1L << 33) + " " + Boolean.hashCode(true) + " " + Character.hashCode('a') + " " + Double.MIN_VALUE + " " + Float.MAX_VALUE);
        System.out.println(Integer.valueOf(5).equals(5L) + " " + Integer.valueOf(300).hashCode() + " " + new java.util.HashSet<Object>(Arrays.asList(1, 1L, (short) 1, 1.0, '1')).size() + " " + ((Object) 'a').equals((int) 'a'));
        System.out.println(Integer.valueOf(300).byteValue() + " " + Double.valueOf(1e10).intValue() + " " + Double.valueOf(-1.9).longValue() + " " + Float.valueOf(Float.NaN).shortValue() + " " + Long.valueOf(1L << 40).floatValue() + " " + Double.valueOf(1e-50).floatValue());
        System.out.println(Double.toHexString(1.0) + " " + Double.toHexString(-0.1) + " " + Double.toHexString(Double.MIN_VALUE) + " " + Float.toHexString(Float.MIN_NORMAL) + " " + Double.doubleToLongBits(Double.NaN) + " " + Float.floatToRawIntBits(-0f) + " " + Double.isFinite(1 / 0.0));
        System.out.println(Integer.reverse(1) + " " + Integer.bitCount(-1) + " " + Long.numberOfTrailingZeros(0) + " " + Integer.rotateLeft(0x80000001, 33) + " " + Integer.highestOneBit(100) + " " + Long.signum(-5) + " " + Integer.reverseBytes(0x01020304) + " " + Character.getNumericValue('\u2168') + " " + Character.digit('z', 36) + " " + Character.forDigit(11, 16));
        System.out.println(Integer.sum(1, 2) + " " + Integer.max(3, 4) + " " + Long.min(5, 6) + " " + Boolean.logicalXor(true, true) + " " + Character.reverseBytes('\u1234') + " " + List.of(Integer.TYPE, Integer.class, void.class) + " " + Integer.SIZE + Integer.BYTES + " " + Byte.MIN_VALUE);
    }
}
