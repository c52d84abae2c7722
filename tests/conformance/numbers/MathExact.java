import java.util.Random;

/** Math and StrictMath: exact bits where the specification fixes them. */
public class MathExact {
    static String h(double d) {
        return Long.toHexString(Double.doubleToLongBits(d));
    }

    public static void main(String[] args) {
        double[] v = {0.0, -0.0, 0.5, -0.5, 1, -1, 1.5, 2.5, -2.5, 3.7, -3.7, 100.25, 1e10, 4503599627370497.5, 9.007199254740993e15, 1e300, 1e-300, Double.MIN_VALUE, Double.MAX_VALUE, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN, Math.PI, 0.49999999999999994, -1e-5};
        for (double d : v) {
            System.out.println(d + " " + h(Math.sqrt(d)) + " " + h(Math.floor(d)) + " " + h(Math.ceil(d)) + " " + h(Math.rint(d)) + " " + Math.round(d) + " " + Math.round((float) d) + " " + h(Math.abs(d)) + " " + h(Math.signum(d)) + " " + h(Math.ulp(d)) + " " + h(Math.nextUp(d)) + " " + h(Math.nextDown(d)) + " " + Math.getExponent(d));
            System.out.println(h(StrictMath.sin(d)) + " " + h(StrictMath.cos(d)) + " " + h(StrictMath.tan(d)) + " " + h(StrictMath.asin(d)) + " " + h(StrictMath.acos(d)) + " " + h(StrictMath.atan(d)) + " " + h(StrictMath.exp(d)) + " " + h(StrictMath.log(d)) + " " + h(StrictMath.log10(d)) + " " + h(StrictMath.cbrt(d)) + " " + h(StrictMath.sinh(d)) + " " + h(StrictMath.cosh(d)) + " " + h(StrictMath.tanh(d)) + " " + h(StrictMath.expm1(d)) + " " + h(StrictMath.log1p(d)) + " " + h(StrictMath.sqrt(d)));
            for (double e : new double[] {0, 1, -1, 0.5, 2, 3.3, -1.5, Double.POSITIVE_INFINITY, Double.NaN}) {
                System.out.print(h(StrictMath.pow(d, e)) + " " + h(StrictMath.atan2(d, e)) + " " + h(StrictMath.hypot(d, e)) + " " + h(Math.IEEEremainder(d, e)) + " " + h(Math.max(d, e)) + " " + h(Math.min(d, e)) + " " + h(Math.copySign(d, e)) + " " + h(Math.fma(d, e, 1.0)) + " " + h(Math.nextAfter(d, e)) + ";");
            }
            System.out.println();
        }
        Random r = new Random(11);
        long sum = 0;
        boolean close = true;
        for (int i = 0; i < 3_000; i++) {
            double x = (r.nextDouble() - 0.5) * Math.pow(2, r.nextInt(40) - 10);
            sum = sum * 31 + Double.doubleToLongBits(StrictMath.sin(x)) + Double.doubleToLongBits(StrictMath.exp(x % 50)) + Double.doubleToLongBits(StrictMath.pow(Math.abs(x), 0.37)) + Double.doubleToLongBits(Math.fma(x, x, -x));
            close &= Math.abs(Math.sin(x) - StrictMath.sin(x)) <= Math.ulp(StrictMath.sin(x)) && Math.abs(Math.log(Math.abs(x) + 1) - StrictMath.log(Math.abs(x) + 1)) <= Math.ulp(StrictMath.log(Math.abs(x) + 1));
        }
        System.out.println(sum + " " + close);
        System.out.println(h(StrictMath.sin(1e22)) + " " + h(StrictMath.cos(1e300)) + " " + h(StrictMath.tan(12345678.9)));
        for (int a : new int[] {7, -7, Integer.MAX_VALUE, Integer.MIN_VALUE, 0}) {
            for (int b : new int[] {3, -3, Integer.MIN_VALUE, 1}) {
                System.out.print(Math.floorDiv(a, b) + " " + Math.floorMod(a, b) + " " + Math.multiplyHigh((long) a << 32, (long) b << 32) + " " + Math.multiplyFull(a, b) + " " + Math.abs(a) + " " + Math.max(a, b) + Math.min(a, b) + "; ");
            }
            System.out.println(Integer.bitCount(a) + " " + Integer.reverse(a) + " " + Integer.reverseBytes(a) + " " + Integer.highestOneBit(a) + " " + Integer.lowestOneBit(a) + " " + Integer.numberOfLeadingZeros(a) + " " + Integer.numberOfTrailingZeros(a) + " " + Integer.rotateLeft(a, 5) + " " + Integer.signum(a) + " " + Integer.compareUnsigned(a, 5) + " " + Integer.divideUnsigned(a, 7) + " " + Integer.remainderUnsigned(a, 7));
            long l = a * 0x100000001L;
            System.out.println(Long.bitCount(l) + " " + Long.reverse(l) + " " + Long.reverseBytes(l) + " " + Long.highestOneBit(l) + " " + Long.numberOfLeadingZeros(l) + " " + Long.numberOfTrailingZeros(l) + " " + Long.rotateRight(l, 9) + " " + Long.compareUnsigned(l, 5) + " " + Long.divideUnsigned(l, 10) + " " + Long.remainderUnsigned(l, 10));
        }
        String[] names = {"addExact", "subtractExact", "multiplyExact", "negateExact", "incrementExact"};
        int k = 0;
        for (Runnable bad : new Runnable[] {() -> Math.addExact(Long.MAX_VALUE, 1L), () -> Math.subtractExact(Integer.MIN_VALUE, 1), () -> Math.multiplyExact(1 << 20, 1 << 20), () -> Math.negateExact(Integer.MIN_VALUE), () -> Math.incrementExact(Integer.MAX_VALUE), () -> Math.floorDiv(1, 0), () -> Math.absExact(Integer.MIN_VALUE)}) {
            try {
                bad.run();
            } catch (ArithmeticException e) {
                System.out.println(e.getMessage());
            }
        }
        System.out.println(Math.scalb(1.5, 10) + " " + Math.scalb(1f, -140) + " " + Math.toDegrees(Math.PI) + " " + Math.toRadians(180));
    }

}
