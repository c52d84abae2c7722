/** Constant expressions (JLS 15.29) folded by the compiler against the same computed at run time: both must agree. */
public class Constants {
    static int i(int x) {
        return x;
    }

    static long l(long x) {
        return x;
    }

    static float f(float x) {
        return x;
    }

    static double d(double x) {
        return x;
    }

    static int count;

    static void same(Object folded, Object computed) {
        count++;
        if (!folded.equals(computed)) {
            System.out.println("differ at " + count + ": " + folded + " " + computed);
        } else {
            System.out.println(folded);
        }
    }

    static final int MAX = Integer.MAX_VALUE;
    static final int MIN = Integer.MIN_VALUE;
    static final long LMIN = Long.MIN_VALUE;
    static final byte B = (byte) 0x1ff;
    static final char C = (char) -1;
    static final short S = (short) 0x18000;
    static final String NULLISH = "a" + (Object) null + 'c' + 1.0f + 1e10 + 1e-5 + true + (char) 65 + -0.0 + 10L;
    static final String FLOATS = "" + Float.MIN_VALUE + Float.MAX_VALUE + Double.MIN_VALUE + Double.MAX_VALUE + 1e7 + 1e6 + 1e-3 + 9.999e-4 + 1e21f + 123456789f + 0.1f + 100f + (0.1 + 0.2) + (float) 1e-45 + 2e-3f;

    static class Shadow {
        static final int X = 1;
    }

    static class Shadow2 extends Shadow {
        static final String X = "x" + Shadow.X;
    }

    public static void main(String[] args) {
        same(MAX + 1, i(MAX) + 1);
        same(MIN / -1, i(MIN) / i(-1));
        same(MIN % -1, i(MIN) % i(-1));
        same(-MIN, -i(MIN));
        same(LMIN / -1, l(LMIN) / l(-1));
        same(LMIN % -1L, l(LMIN) % l(-1));
        same(MAX * MAX, i(MAX) * i(MAX));
        same(1 << 33, i(1) << i(33));
        same(1L << 65, l(1) << i(65));
        same(-1 >>> 31, i(-1) >>> i(31));
        same(-1 >> 40, i(-1) >> i(40));
        same(-1L >>> 63, l(-1) >>> i(63));
        same(1 << -1, i(1) << i(-1));
        same((byte) 200, (byte) i(200));
        same((char) 65.9, (char) d(65.9));
        same((int) 1e20, (int) d(1e20));
        same((int) Float.NaN, (int) f(Float.NaN));
        same((long) -1e30f, (long) f(-1e30f));
        same((short) 1e10, (short) d(1e10));
        same((byte) 300.7, (byte) d(300.7));
        same((char) -1.5f, (char) f(-1.5f));
        same((float) 1e40, (float) d(1e40));
        same((float) 16777217, (float) i(16777217));
        same((double) Long.MAX_VALUE, (double) l(Long.MAX_VALUE));
        same((float) Long.MAX_VALUE - 1, (float) l(Long.MAX_VALUE) - 1);
        same(1.0 / 0, d(1.0) / i(0));
        same(0.0 / 0, d(0) / d(0));
        same(-0.0 == 0.0, d(-0.0) == d(0.0));
        same(0.0f / -1, f(0) / i(-1));
        same(5.5 % -2, d(5.5) % d(-2));
        same(-5.5f % 2, f(-5.5f) % f(2));
        same(1.0 % 0.0, d(1) % d(0));
        same(Double.POSITIVE_INFINITY % 2, d(Double.POSITIVE_INFINITY) % 2);
        same(2 % Double.POSITIVE_INFINITY, 2 % d(Double.POSITIVE_INFINITY));
        same(0.1f + 0.2, f(0.1f) + d(0.2));
        same(0.1f + 0.2f, f(0.1f) + f(0.2f));
        same(Double.NaN > 1, d(Double.NaN) > 1);
        same(!(Double.NaN <= 1), !(d(Double.NaN) <= 1));
        same(Double.NaN != Double.NaN, d(Double.NaN) != d(Double.NaN));
        same(~0x7fffffffffffffffL, ~l(0x7fffffffffffffffL));
        same(+'a', +(char) i('a'));
        same('a' + 1, (char) i('a') + 1);
        same((char) ('a' + 1), (char) (i('a') + 1));
        same("" + 'a' + 1, "" + (char) i('a') + i(1));
        same('a' + 1 + "", (char) i('a') + i(1) + "");
        same(1 + 2 + "3" + 4 * 5, i(1) + i(2) + "3" + i(4) * i(5));
        same(true ^ true | false & true, i(1) == 1 ^ i(1) == 1 | i(0) == 1 & i(1) == 1);
        same(5 & 3 | 8 ^ 2, i(5) & i(3) | i(8) ^ i(2));
        same(MAX > 0 ? 1 : 2.0, i(MAX) > 0 ? 1 : d(2.0));
        same(false ? 'a' : 98, i(0) == 1 ? 'a' : (char) i(98));
        same(0x1.8p1, d(3.0));
        same(0x1p-1074, d(Double.MIN_VALUE));
        same((float) 1e-46 == 0 ? 1 : 0, (float) d(1e-46) == 0 ? 1 : 0);
        same(0b1010_1010 + 0_17 + 0xFFFF_FFFF, i(170) + i(15) + i(-1));
        same(1_000_000_000_000L, l(1000000) * 1000000);
        same('\u0041' + '\101' + '\n', i(65) + i(65) + i(10));
        System.out.println(B + " " + (int) C + " " + S + " " + NULLISH);
        System.out.println(FLOATS);
        System.out.println(Shadow2.X + ((Object) Shadow2.X == "x1"));
        String t = "x1";
        final String fin = "x";
        String notFin = "x";
        System.out.println((t == fin + 1) + " " + (t == notFin + 1) + " " + (t == (notFin + 1).intern()) + " " + ("Constants" == Constants.class.getName().intern()));
        final int local = 10;
        byte narrow = local * 12;
        switch (120) {
            case local * 12:
                System.out.println("narrow " + narrow);
        }
        System.out.println(((Object) 'x').getClass() + " " + ((Object) (true ? 'x' : 0)).getClass() + " " + ((Object) (true ? 'x' : i(0))).getClass() + " " + ((Object) (args.length == 0 ? 1 : 'c')).getClass() + " " + ((Object) (args.length == 0 ? (Integer) 1 : (Double) 2.0)));
    }
}
