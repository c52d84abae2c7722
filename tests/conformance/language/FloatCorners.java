/** float and double at their edges: NaN, signed zeros, subnormals, rounding, comparison of every kind, conversions, remainder, printing and parsing. */
public strictfp class FloatCorners {
    static final double[] DS = {0.0, -0.0, 1, -1, 0.1, 0.5, 1.5, 2.5, -2.5, 1e-320, Double.MIN_VALUE, -Double.MIN_VALUE, Double.MIN_NORMAL, Double.MAX_VALUE, -Double.MAX_VALUE, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN, 4503599627370495.5, 4503599627370497.5, 9007199254740993.0, 2147483647.5, -2147483648.5, 9.2233720368547758E18, 1e300, Math.PI, 1e16, 123456.789};
    static final float[] FS = {0f, -0f, 1f, -1f, 0.1f, 1e-45f, Float.MIN_NORMAL, Float.MAX_VALUE, -Float.MAX_VALUE, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.NaN, 16777217f, 8388607.5f, 2147483648f, 1e20f, 3.14159f, 0.5f, 2.5f};

    static long sum;

    static void mix(double d) {
        sum = sum * 31 + Double.doubleToLongBits(d);
    }

    static void mix(float d) {
        sum = sum * 31 + Float.floatToIntBits(d);
    }

    static void mix(long d) {
        sum = sum * 31 + d;
    }

    static String take() {
        String s = Long.toHexString(sum);
        sum = 0;
        return s;
    }

    static int compare(double a, double b) {
        int r = 0;
        if (a < b) {
            r |= 1;
        }
        if (a <= b) {
            r |= 2;
        }
        if (a > b) {
            r |= 4;
        }
        if (a >= b) {
            r |= 8;
        }
        if (a == b) {
            r |= 16;
        }
        if (a != b) {
            r |= 32;
        }
        if (!(a < b)) {
            r |= 64;
        }
        if (!(a >= b)) {
            r |= 128;
        }
        r |= (a > b ? 256 : 0) | (a < b || a > b ? 512 : 0);
        return r;
    }

    static int compareF(float a, float b) {
        int r = 0;
        if (a < b) {
            r |= 1;
        }
        if (!(a <= b)) {
            r |= 2;
        }
        if (a > b) {
            r |= 4;
        }
        if (!(a >= b)) {
            r |= 8;
        }
        boolean eq = a == b;
        boolean ne = a != b;
        return r | (eq ? 16 : 0) | (ne ? 32 : 0);
    }

    public static void main(String[] args) {
        for (double a : DS) {
            for (double b : DS) {
                mix(a + b);
                mix(a - b);
                mix(a * b);
                mix(a / b);
                mix(a % b);
                mix(compare(a, b));
                mix(Double.compare(a, b));
                mix(Math.min(a, b));
                mix(Math.max(a, b));
                mix(Math.IEEEremainder(a, b));
                mix(Math.copySign(a, b));
                mix(Math.nextAfter(a, b));
                mix(Math.fma(a, b, a));
            }
            System.out.println(a + " " + take() + " " + (int) a + " " + (long) a + " " + (float) a + " " + (short) a + " " + (byte) a + " " + (int) (char) a + " " + Math.round(a) + " " + Math.rint(a) + " " + Math.floor(a) + " " + Math.ceil(a));
            System.out.println("  " + Double.toHexString(a) + " " + Math.ulp(a) + " " + Math.getExponent(a) + " " + Math.signum(a) + " " + Math.nextUp(a) + " " + Math.nextDown(a) + " " + Math.scalb(a, -3) + " " + Math.sqrt(a) + " " + Double.hashCode(a) + " " + Double.doubleToRawLongBits(Math.abs(a)));
        }
        for (float a : FS) {
            for (float b : FS) {
                mix(a + b);
                mix(a - b);
                mix(a * b);
                mix(a / b);
                mix(a % b);
                mix(compareF(a, b));
                mix(Float.compare(a, b));
                mix(Math.max(a, b));
                mix((double) a * b);
                mix((float) ((double) a / b));
            }
            System.out.println(a + " " + take() + " " + (int) a + " " + (long) a + " " + (double) a + " " + (byte) a + " " + (int) (char) a + " " + Math.round(a) + " " + Float.toHexString(a) + " " + Math.ulp(a));
        }
        System.out.println(Float.floatToRawIntBits(Float.intBitsToFloat(0x7fc12345)) + " " + Float.floatToIntBits(Float.intBitsToFloat(0x7fc12345)) + " " + Long.toHexString(Double.doubleToRawLongBits(Double.longBitsToDouble(0x7ff8000000000abcL))));
        double sum = 0;
        for (int i = 0; i < 1000; i++) {
            sum += 0.1;
        }
        float fs = 0;
        for (int i = 0; i < 1000; i++) {
            fs += 0.1f;
        }
        System.out.println(sum + " " + fs + " " + (0.1 + 0.2 == 0.3) + " " + (0.1f + 0.2f == 0.3f) + " " + (float) 0.1 + " " + (double) 0.1f);
        double tiny = 1;
        int halvings = 0;
        while (tiny / 2 > 0) {
            tiny /= 2;
            halvings++;
        }
        System.out.println(halvings + " " + tiny);
        for (long l : new long[] {Long.MAX_VALUE, Long.MIN_VALUE, 1L << 53, (1L << 53) + 1, (1L << 54) + 3, 16777217, -16777219, 9007199254740995L, 0x7fffffbfffffffffL, 0x7fffff4000000001L}) {
            System.out.print((float) l + " " + (double) l + " " + (float) (int) l + " ");
        }
        System.out.println();
        for (String s : new String[] {"1e400", "-1e-400", "0x1.fffffffffffff8p1023", "0x.8p0", "NaN", "-Infinity", "1.", ".5", "1e", "", " 3 ", "1f", "1d", "0x1", "2.2250738585072012e-308", "4.9e-324", "2.4703282292062327e-324", "2.4703282292062328e-324", "1.7976931348623158e308", "1.7976931348623159e308", "123456789012345678901234567890", "9007199254740993"}) {
            try {
                System.out.print(Double.parseDouble(s) + " " + Float.parseFloat(s) + "; ");
            } catch (NumberFormatException e) {
                System.out.print(e.getMessage() + "; ");
            }
        }
        System.out.println();
        Double nan = Double.NaN;
        System.out.println(nan.equals(Double.NaN) + " " + (nan == Double.NaN) + " " + Double.valueOf(0.0).equals(-0.0) + " " + (0.0 == -0.0) + " " + nan.compareTo(Double.POSITIVE_INFINITY) + " " + Float.valueOf(-0f).compareTo(0f));
    }
}
