/** Operators with mixed types: promotions, shifts over the width, compound assignments that narrow, increments of odd types, short circuits. */
public class OperatorMix {
    static int calls;

    static boolean t(boolean b) {
        calls++;
        return b;
    }

    static int[] array() {
        calls += 100;
        return new int[] {1, 2, 3};
    }

    public static void main(String[] arguments) {
        byte b = 127;
        b++;
        b += 1.9;
        b >>>= 1;
        short s = (short) 40_000;
        s *= 2;
        s -= 'a';
        char c = 'z';
        c++;
        c += 1;
        c /= 2;
        float f = 16_777_216;
        f++;
        long l = 1L << 63;
        l >>= 70;
        l ^= 0x5;
        int i = 1 << 33;
        i <<= 31;
        i >>>= 31;
        double d = 5;
        d %= 2.5;
        d -= 1e-320;
        System.out.println(b + " " + s + " " + (int) c + " " + f + " " + l + " " + i + " " + d);
        System.out.println((-7 / 2) + " " + (-7 % 2) + " " + (7 % -2) + " " + (-7 >> 1) + " " + (-7 >>> 28) + " " + (5 & 6 | 1 ^ 3) + " " + (~0L >>> 60) + " " + (1 + 2L + 3f + 4.0));
        System.out.println(Integer.MIN_VALUE / -1 + " " + Integer.MIN_VALUE % -1 + " " + -Integer.MIN_VALUE + " " + Long.MIN_VALUE / -1 + " " + Math.abs(Integer.MIN_VALUE) + " " + (byte) 300 + " " + (char) -1 % 10 + " " + (int) 3e10 + " " + (long) Float.NaN + " " + (int) -0.9 + " " + (short) 1e6f);
        System.out.println((t(false) && t(true)) + " " + calls + " " + (t(true) || t(false)) + " " + calls + " " + (t(false) & t(true)) + " " + calls + " " + (t(true) ^ t(true)) + " " + calls);
        boolean flag = false;
        flag |= t(true);
        flag &= !t(true);
        flag ^= true;
        System.out.println(flag + " " + calls);
        int x = 5;
        x = x++ + ++x * x-- - --x;
        int[] a = {0, 1, 2};
        int k = 0;
        a[k++] = a[k] + k++;
        a[k] += k = 1;
        System.out.println(x + " " + k + " " + a[0] + a[1] + a[2]);
        array()[1]++;
        System.out.println(calls + " " + (array()[0] += 5) + " " + calls);
        Integer boxed = 127;
        Integer same = boxed++;
        boxed += 1;
        Character ch = 'a';
        ch++;
        Byte by = 1;
        by = (byte) (by + 1);
        System.out.println(boxed + " " + same + " " + ch + " " + by + " " + (boxed == 129) + " " + (true ? 1 : 'a') + " " + (true ? boxed : 2.0) + " " + (false ? 'b' : 98) + " " + (true ? null : 0) + " " + (char) (true ? 'c' : i));
        String text = null;
        text += null;
        text += 1 + 2;
        text += 'c' + 1;
        text += "" + 'c' + 1;
        System.out.println(text);
        Object o = "x";
        o += "y";
        System.out.println(o + " " + (0.1f == 0.1) + " " + (float) 0.1 + " " + (0.1f + 0.2f) + " " + (0.1 + 0.2) + " " + 1.0 / 3 + " " + 100f * 1.1f + " " + (long) 1e19 + " " + 1e16 + " " + 1.0e-5f + " " + 123456789f + " " + (double) 123456789f);
        System.out.println((Double.NaN < 1) + " " + !(Double.NaN >= 1) + " " + (Double.NaN != Double.NaN) + " " + (0.0 == -0.0) + " " + 1 / -0.0 + " " + 0.0 / 0 + " " + Math.min(-0.0, 0.0) + " " + 5.5 % -2 + " " + -5.5 % 2 + " " + 1e308 * 10 + " " + Double.MIN_VALUE / 2);
        int shift = -1;
        System.out.println((1 << shift) + " " + (1L << shift) + " " + (-1 >>> 32) + " " + (-1L >>> 64) + " " + (5 << 32L) + " " + (byte) (b << 9));
    }
}
