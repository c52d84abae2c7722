/** float and double arithmetic, NaN and infinities, remainders and comparisons, shown as bits. */
public class A04FloatDouble {
    static final double[] D = {0.0, -0.0, 1.0, -1.0, 0.1, 1e300, -1e300, 1e-310, Double.MIN_VALUE, Double.MAX_VALUE,
        Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN, 3.5, -2.5, 1e15 + 0.3};
    static final float[] F = {0f, -0f, 1f, -1f, 0.1f, 1e38f, -1e38f, 1e-42f, Float.MIN_VALUE, Float.MAX_VALUE,
        Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.NaN, 3.5f, -2.5f};

    static String d(double x) {
        return Long.toHexString(Double.doubleToLongBits(x));
    }

    static String f(float x) {
        return Integer.toHexString(Float.floatToIntBits(x));
    }

    public static void main(String[] args) {
        for (double a : D) {
            System.out.println(d(a) + " neg " + d(-a) + " int " + (int) a + " long " + (long) a + " float " + f((float) a)
                + " byte " + (byte) a + " char " + (int) (char) a);
            for (double b : D) {
                System.out.println(d(a + b) + " " + d(a - b) + " " + d(a * b) + " " + d(a / b) + " " + d(a % b) + " "
                    + (a < b) + (a <= b) + (a > b) + (a >= b) + (a == b) + (a != b) + " " + !(a < b) + !(a > b)
                    + " " + Double.compare(a, b));
            }
        }
        for (float a : F) {
            System.out.println(f(a) + " neg " + f(-a) + " int " + (int) a + " long " + (long) a + " double " + d(a));
            for (float b : F) {
                System.out.println(f(a + b) + " " + f(a - b) + " " + f(a * b) + " " + f(a / b) + " " + f(a % b) + " "
                    + (a < b) + (a <= b) + (a > b) + (a >= b) + (a == b) + (a != b) + " " + !(a < b) + !(a > b)
                    + " " + Float.compare(a, b));
            }
        }
    }
}
