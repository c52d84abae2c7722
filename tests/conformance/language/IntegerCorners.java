import java.util.*;

/** Integer arithmetic at its edges, computed with values that no compiler can fold: all operators over all interesting operands, as checksums and samples. */
public class IntegerCorners {
    static final int[] INTS = {0, 1, -1, 2, -2, 3, 7, 31, 32, 33, 63, 64, 127, 128, -128, -129, 255, 256, 32767, 32768, -32768, -32769, 65535, 65536, 0x55555555, 0xAAAAAAAA, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE - 1, Integer.MIN_VALUE + 1};
    static final long[] LONGS = {0, 1, -1, 2, -2, 31, 32, 63, 64, 65, 255, 65536, Integer.MAX_VALUE, Integer.MIN_VALUE, 1L << 31, 1L << 32, -(1L << 32), 0x5555555555555555L, 0xAAAAAAAAAAAAAAAAL, Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE - 1, Long.MIN_VALUE + 1, 1L << 53, (1L << 53) + 1};

    static long sum;

    static void mix(long v) {
        sum = sum * 31 + v;
    }

    static String take() {
        String s = Long.toHexString(sum);
        sum = 0;
        return s;
    }

    static int div(int a, int b) {
        try {
            return a / b;
        } catch (ArithmeticException e) {
            return 1234567;
        }
    }

    static int rem(int a, int b) {
        try {
            return a % b;
        } catch (ArithmeticException e) {
            return 7654321;
        }
    }

    static long div(long a, long b) {
        try {
            return a / b;
        } catch (ArithmeticException e) {
            return 12345678910L;
        }
    }

    static long rem(long a, long b) {
        try {
            return a % b;
        } catch (ArithmeticException e) {
            return 10987654321L;
        }
    }

    public static void main(String[] args) {
        for (int a : INTS) {
            for (int b : INTS) {
                mix(a + b);
                mix(a - b);
                mix(a * b);
                mix(div(a, b));
                mix(rem(a, b));
                mix(a << b);
                mix(a >> b);
                mix(a >>> b);
                mix(a & b);
                mix(a | b);
                mix(a ^ b);
                mix(a < b ? 1 : a == b ? 2 : 3);
                mix(a <= b ? 1 : 0);
                mix(Integer.compareUnsigned(a, b));
                mix(b == 0 ? 0 : Integer.divideUnsigned(a, b) ^ Integer.remainderUnsigned(a, b));
                mix((long) a * b);
                mix(Math.floorMod(a, b == 0 ? 1 : b));
                mix(Math.floorDiv(a, b == 0 ? 1 : b));
                mix(Integer.rotateLeft(a, b) ^ Integer.rotateRight(a, b));
            }
            System.out.println(a + " " + take());
        }
        for (long a : LONGS) {
            for (long b : LONGS) {
                mix(a + b);
                mix(a - b);
                mix(a * b);
                mix(div(a, b));
                mix(rem(a, b));
                mix(a << b);
                mix(a >> b);
                mix(a >>> b);
                mix(a & b ^ a | b);
                mix(Long.compare(a, b) + (a > b ? 4 : 8));
                mix(Math.multiplyHigh(a, b));
                mix(b == 0 ? 0 : Long.divideUnsigned(a, b) ^ Long.remainderUnsigned(a, b));
                mix(a << (int) b ^ (int) a >>> b);
            }
            System.out.println(a + " " + take() + " " + (int) a + " " + (short) a + " " + (byte) a + " " + (int) (char) a);
        }
        for (int a : INTS) {
            System.out.print(Integer.bitCount(a) + Integer.numberOfLeadingZeros(a) * 100 + Integer.numberOfTrailingZeros(a) * 10000 + " " + Integer.reverse(a) + " " + Integer.reverseBytes(a) + " " + Integer.highestOneBit(a) + " " + Integer.lowestOneBit(a) + " " + Integer.signum(a) + " " + Integer.toUnsignedString(a) + " " + Math.abs(a) + "; ");
        }
        System.out.println();
        for (long a : LONGS) {
            System.out.print(Long.bitCount(a) + Long.numberOfLeadingZeros(a) * 100 + Long.numberOfTrailingZeros(a) * 10000 + " " + Long.reverse(a) + " " + Long.reverseBytes(a) + " " + Long.toUnsignedString(a) + " " + Long.toString(a, 36) + " " + Long.toBinaryString(a).length() + "; ");
        }
        System.out.println();
        int i = 0;
        for (int k = 0; k < 100; k++) {
            i = i * 1664525 + 1013904223;
            i ^= i >>> 13;
            i += (byte) i + (short) (i >> 3) + (char) (i << 2);
        }
        System.out.println(i);
        String[] parse = {"2147483647", "2147483648", "-2147483648", "-2147483649", "+0", "-0", "", "+", "-", "0x10", " 1", "1_0", "٣", null, "99999999999999999999"};
        for (String s : parse) {
            StringBuilder b = new StringBuilder();
            try {
                b.append(Integer.parseInt(s));
            } catch (NumberFormatException e) {
                b.append(e.getMessage());
            }
            try {
                b.append(" | ").append(Long.parseLong(s, 16));
            } catch (NumberFormatException e) {
                b.append(" | ").append(e.getMessage());
            }
            try {
                b.append(" | ").append(Integer.decode(s == null ? "#ff" : s));
            } catch (NumberFormatException e) {
                b.append(" | ").append(e.getMessage());
            }
            System.out.println(b);
        }
        Runnable[] exact = {() -> Math.addExact(Integer.MAX_VALUE, i(1)), () -> Math.multiplyExact(Long.MIN_VALUE, (long) i(-1)), () -> Math.negateExact(i(Integer.MIN_VALUE)), () -> Math.toIntExact(1L << i(40)), () -> Math.incrementExact(i(Integer.MAX_VALUE)), () -> Math.subtractExact(Integer.MIN_VALUE, i(1)), () -> Math.absExact(i(Integer.MIN_VALUE)), () -> Math.floorDiv(1, i(0)), () -> Math.floorMod(1L, (long) i(0)), () -> Integer.divideUnsigned(1, i(0))};
        for (Runnable r : exact) {
            try {
                r.run();
                System.out.println("fine");
            } catch (ArithmeticException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    static int i(int x) {
        return x;
    }
}
