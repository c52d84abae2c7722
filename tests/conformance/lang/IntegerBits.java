import java.util.*;

/** Integer, Long, Short and Byte: bits, rotation, unsigned arithmetic, parsing and printing in all radixes. */
public class IntegerBits {
    interface Body { Object run(); }

    static void t(String name, Body b) {
        try {
            System.out.println(name + " = " + b.run());
        } catch (RuntimeException e) {
            System.out.println(name + " ! " + e);
        }
    }

    public static void main(String[] args) {
        int[] is = {0, 1, -1, 2, 7, 10, 0x80000000, 0x7fffffff, 0x12345678, 0xdeadbeef, 255, 256, -256, 1 << 30, 0x55555555, 99999999};
        for (int i : is) {
            System.out.println(i + " " + Integer.bitCount(i) + " " + Integer.numberOfLeadingZeros(i) + " " + Integer.numberOfTrailingZeros(i) + " " + Integer.highestOneBit(i) + " " + Integer.lowestOneBit(i)
                + " " + Integer.reverse(i) + " " + Integer.reverseBytes(i) + " " + Integer.rotateLeft(i, 5) + " " + Integer.rotateRight(i, 5) + " " + Integer.rotateLeft(i, -37) + " " + Integer.signum(i)
                + " " + Integer.toBinaryString(i) + " " + Integer.toOctalString(i) + " " + Integer.toHexString(i) + " " + Integer.toString(i, 36) + " " + Integer.toUnsignedString(i) + " " + Integer.toUnsignedString(i, 7)
                + " " + Integer.toUnsignedLong(i) + " " + Integer.hashCode(i) + " " + Integer.toString(i, 99));
            for (int j : new int[] {1, -1, 3, 0x80000000, 10}) {
                System.out.print(Integer.divideUnsigned(i, j) + "r" + Integer.remainderUnsigned(i, j) + "c" + Integer.compareUnsigned(i, j) + "," + Integer.compare(i, j) + " ");
            }
            System.out.println((short) i + " " + Short.toUnsignedInt((short) i) + " " + Short.reverseBytes((short) i) + " " + (byte) i + " " + Byte.toUnsignedInt((byte) i) + " " + Byte.compareUnsigned((byte) i, (byte) 3) + " " + Short.compareUnsigned((short) i, (short) 3));
        }
        long[] ls = {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE, 0x123456789abcdef0L, 0xfedcba9876543210L, 1L << 32, -(1L << 32), 0xffffffffL, 1000000007L, 0x8000000000000001L};
        for (long i : ls) {
            System.out.println(i + " " + Long.bitCount(i) + " " + Long.numberOfLeadingZeros(i) + " " + Long.numberOfTrailingZeros(i) + " " + Long.highestOneBit(i) + " " + Long.lowestOneBit(i)
                + " " + Long.reverse(i) + " " + Long.reverseBytes(i) + " " + Long.rotateLeft(i, 13) + " " + Long.rotateRight(i, 77) + " " + Long.signum(i) + " " + Long.toBinaryString(i) + " " + Long.toOctalString(i)
                + " " + Long.toHexString(i) + " " + Long.toString(i, 36) + " " + Long.toUnsignedString(i) + " " + Long.toUnsignedString(i, 3) + " " + Long.toUnsignedString(i, 36) + " " + Long.hashCode(i));
            for (long j : ls) {
                if (j != 0) {
                    System.out.print(Long.divideUnsigned(i, j) + "r" + Long.remainderUnsigned(i, j) + "c" + Long.compareUnsigned(i, j) + " ");
                }
            }
            System.out.println();
        }
        for (String s : new String[] {"0", "-0", "+5", "2147483647", "-2147483648", "2147483648", "", "+", "-", " 1", "1 ", "0x10", "1_000", "\u0664\u0665", "zz", "-+1", "4294967295", "4294967296", "99999999999999999999", "18446744073709551615", "18446744073709551616", "-9223372036854775808", "9223372036854775808"}) {
            t("i " + s, () -> Integer.parseInt(s));
            t("ui " + s, () -> Integer.parseUnsignedInt(s));
            t("l " + s, () -> Long.parseLong(s));
            t("ul " + s, () -> Long.parseUnsignedLong(s));
            t("dec " + s, () -> Integer.decode(s));
            t("b " + s, () -> Byte.parseByte(s));
            t("s36 " + s, () -> Short.parseShort(s, 36));
        }
        t("null", () -> Integer.parseInt(null));
        t("nullL", () -> Long.parseLong(null));
        t("radix1", () -> Integer.parseInt("1", 1));
        t("radix37", () -> Integer.parseInt("1", 37));
        t("radix37L", () -> Long.parseLong("1", 37));
        t("seq", () -> Integer.parseInt("xx-7fyy", 2, 5, 16) + " " + Long.parseLong("ab123cd", 2, 5, 10) + " " + Integer.parseUnsignedInt("ffffffff", 0, 8, 16));
        t("seqBad", () -> Integer.parseInt("abc", 2, 5, 10));
        t("seqBad2", () -> Integer.parseInt("12x4", 0, 4, 10));
        t("decode", () -> Integer.decode("0x7f") + Integer.decode("-#10") + Integer.decode("010") + " " + Long.decode("-0X8000000000000000") + " " + Short.decode("-0x8000"));
        t("decodeBad", () -> Integer.decode("0x-1"));
        t("decodeBad2", () -> Byte.decode("0x80"));
        t("valueOf", () -> (Integer.valueOf(127) == Integer.valueOf(127)) + " " + Integer.valueOf("77", 8) + " " + Long.valueOf(-128).equals(-128L) + " " + Long.valueOf(1).equals(1) + " " + (Long.valueOf(-128) == Long.valueOf(-128)));
        t("getInteger", () -> { System.setProperty("n", "0x20"); System.setProperty("bad", "x"); return Integer.getInteger("n") + " " + Integer.getInteger("bad", 5) + " " + Long.getLong("none") + " " + Long.getLong("n", 1L) + " " + Boolean.getBoolean("n"); });
        Random r = new Random(1);
        long h = 0;
        for (int i = 0; i < 3000; i++) {
            long v = r.nextLong() >> r.nextInt(64);
            int radix = 2 + r.nextInt(35);
            String s = Long.toString(v, radix), u = Long.toUnsignedString(v, radix), x = Integer.toString((int) v, radix);
            if (Long.parseLong(s, radix) != v || Long.parseUnsignedLong(u, radix) != v || Integer.parseInt(x, radix) != (int) v) {
                System.out.println("bad " + v + " " + radix);
            }
            h = h * 31 + s.hashCode() + u.hashCode() * 7L + x.hashCode() * 3L + Long.divideUnsigned(v, (r.nextLong() >> r.nextInt(60)) | 1) + Long.remainderUnsigned(v, radix - 100);
        }
        System.out.println(Long.toHexString(h) + " " + Integer.sum(1, 2) + Integer.max(1, 2) + Integer.min(1, 2) + " " + Integer.BYTES + Long.SIZE + Short.MIN_VALUE + Byte.MAX_VALUE);
    }
}
