import java.util.*;

/** int and long arithmetic on random bits and at the ends: division, shifts by any distance, overflow, mixed types. */
public class IntegerArithmetic {
    static String div(long a, long b) {
        try {
            return a / b + "r" + a % b;
        } catch (ArithmeticException e) {
            return e.getMessage();
        }
    }

    static String idiv(int a, int b) {
        try {
            return a / b + "r" + a % b;
        } catch (ArithmeticException e) {
            return e.getMessage();
        }
    }

    public static void main(String[] args) {
        int[] is = {0, 1, -1, 2, -2, 7, -7, 31, 32, 33, 64, Integer.MAX_VALUE, Integer.MIN_VALUE, 0x5555aaaa, -65536};
        long[] ls = {0, 1, -1, 3, -3, 63, 64, 65, Long.MAX_VALUE, Long.MIN_VALUE, 0x123456789abcdefL, -1L << 32, Integer.MIN_VALUE};
        for (int a : is) {
            StringBuilder s = new StringBuilder();
            for (int b : is) {
                s.append(idiv(a, b)).append(' ').append(a + b).append(' ').append(a - b).append(' ').append(a * b).append(' ').append(a << b).append(' ').append(a >> b).append(' ').append(a >>> b).append(' ').append(a & b).append(' ').append(a | b).append(' ').append(a ^ b).append(';');
            }
            System.out.println(a + " " + ~a + " " + -a + " " + s.toString().hashCode() + " " + s.substring(0, 60));
        }
        for (long a : ls) {
            StringBuilder s = new StringBuilder();
            for (long b : ls) {
                s.append(div(a, b)).append(' ').append(a + b).append(' ').append(a - b).append(' ').append(a * b).append(' ').append(a << b).append(' ').append(a >> b).append(' ').append(a >>> b).append(' ').append(a & b).append(' ').append(a | b).append(' ').append(a ^ b).append(' ').append(Long.compare(a, b)).append(a < b).append(a >= b).append(';');
            }
            System.out.println(a + " " + ~a + " " + -a + " " + s.toString().hashCode() + " " + (int) a + " " + (short) a + " " + (byte) a + " " + (int) (char) a);
        }
        Random r = new Random(77);
        long h = 0;
        for (int i = 0; i < 40000; i++) {
            int a = r.nextInt() >> r.nextInt(32), b = r.nextInt() >> r.nextInt(32);
            long c = r.nextLong() >> r.nextInt(64), d = r.nextLong() >> r.nextInt(64);
            h = h * 31 + a * b + a / (b | 1) + a % (b | 1) + c * d + c / (d | 1) + c % (d | 1) + (a << b) + (a >> b) * 3L + (a >>> b) * 5L + (c << b) + (c >> a) * 7 + (c >>> a) * 11 + (a & c) + (b | d) + (a ^ ~d) + Math.floorMod(a, b | 1) + (a > b ? 1 : 0) + (c <= d ? 2 : 0) + a / 10 + a % 10 + c / 1000 + c % 7 + a / -16 + c / 64 + a % 8;
        }
        System.out.println(Long.toHexString(h));
        byte b = (byte) 200;
        short s = (short) 40000;
        char c = '\uffff';
        b += 100;
        s -= 30000;
        c += 2;
        b >>>= 1;
        s <<= 3;
        System.out.println(b + " " + s + " " + (int) c + " " + (b + s + c) + " " + (b & 0xff) + " " + (s ^ b) + " " + (c > b) + " " + (char) (c + 'A') + " " + (int) (char) -1 + " " + (byte) 0x80 + " " + (short) 0x18000);
        int x = 5;
        x = x++ + ++x * x-- - --x;
        int[] arr = {0, 0, 0};
        int k = 0;
        arr[k++] = k++ + k;
        arr[k] += k = 1;
        System.out.println(x + " " + Arrays.toString(arr) + " " + k);
        int i = Integer.MAX_VALUE;
        i++;
        long l = Integer.MAX_VALUE + 1;
        long m = Integer.MAX_VALUE + 1L;
        System.out.println(i + " " + l + " " + m + " " + (1 << 33) + " " + (1L << 33) + " " + (-1 >>> 28) + " " + (-1L >>> 60) + " " + (byte) -129 + " " + 0b1010_1010 + 0_17 + 0xFFFF_FFFFL + " " + -0x80000000 + " " + '\u0041' + 1 + " " + (char) ('a' + 1) + ('a' + 1));
        int t = 0;
        for (int p = -300; p < 300; p++) {
            t = t * 3 + (p / 2) + (p >> 1) * 5 + (p % 2) * 7 + (p & 1) + (p >>> 28) + p / 3 + p / 7 - p % 5;
            t ^= p > 0 ? p * p : ~p;
        }
        System.out.println(t);
        long collatz = 0;
        for (int n = 1; n < 3000; n++) {
            long v = n;
            while (v != 1) {
                v = (v & 1) == 0 ? v >> 1 : 3 * v + 1;
                collatz++;
            }
        }
        System.out.println(collatz);
        long a = 6364136223846793005L, seed = 42;
        for (int n = 0; n < 1000; n++) {
            seed = seed * a + 1442695040888963407L;
            seed ^= seed >>> 29;
        }
        System.out.println(seed + " " + (seed >>> 1) % 97 + " " + Long.toUnsignedString(seed));
        try {
            System.out.println(5 / (int) (seed >>> 64 ^ seed));
        } catch (ArithmeticException e) {
            System.out.println(e);
        }
        try {
            System.out.println(5L % (0L & seed));
        } catch (ArithmeticException e) {
            System.out.println(e + " " + e.getStackTrace()[0].getMethodName());
        }
    }
}
