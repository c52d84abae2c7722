import java.util.*;

/** Math.fma and StrictMath.fma: one rounding, at subnormals, at the ends, with infinities and signed zeros. */
public class FusedMultiplyAdd {
    public static void main(String[] args) {
        double[] ds = {0.0, -0.0, 1, -1, 0.1, 10, 1e300, -1e300, 1e-300, Double.MIN_VALUE, -Double.MIN_VALUE, Double.MIN_NORMAL, Double.MAX_VALUE, -Double.MAX_VALUE, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0x1.0000000000001p0, 0x1.fffffffffffffp0, 0x1p-537, 0x1p53};
        float[] fs = {0f, -0f, 1f, -1f, 0.1f, 10f, 1e30f, -1e30f, 1e-30f, Float.MIN_VALUE, -Float.MIN_VALUE, Float.MIN_NORMAL, Float.MAX_VALUE, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 0x1.000002p0f, 0x1.fffffep0f, 0x1p-74f, 0x1p24f};
        long all = 7;
        for (double a : ds) {
            for (double b : ds) {
                long h = 7;
                for (double c : ds) {
                    h = h * 31 + Double.doubleToLongBits(Math.fma(a, b, c)) + Double.doubleToLongBits(StrictMath.fma(b, a, -c));
                }
                all = all * 31 + h;
            }
            System.out.println(a + " " + Long.toHexString(all));
        }
        for (float a : fs) {
            for (float b : fs) {
                for (float c : fs) {
                    all = all * 31 + Float.floatToIntBits(Math.fma(a, b, c)) + Float.floatToIntBits(StrictMath.fma(b, a, -c));
                }
            }
            System.out.println(a + " " + Long.toHexString(all));
        }
        Random r = new Random(2024);
        for (int kind = 0; kind < 6; kind++) {
            int differs = 0;
            for (int i = 0; i < 4000; i++) {
                double a = Double.longBitsToDouble(r.nextLong()), b = Double.longBitsToDouble(r.nextLong()), c = Double.longBitsToDouble(r.nextLong());
                switch (kind) {
                    case 1 -> { a = r.nextDouble(); b = r.nextDouble(); c = -a * b; }
                    case 2 -> { a = r.nextDouble() * 0x1p-500; b = r.nextDouble() * 0x1p-520; c = r.nextDouble() * 0x1p-1022; }
                    case 3 -> { a = r.nextLong(); b = r.nextInt(); c = -(a * b) + r.nextInt(3) - 1; }
                    case 4 -> { a = 1 + r.nextInt(1 << 20) * 0x1p-52; b = 1 + r.nextInt(1 << 20) * 0x1p-52; c = (r.nextInt(5) - 2) * 0x1p-105; }
                    case 5 -> { a = Math.scalb(r.nextDouble(), r.nextInt(40)); b = Math.scalb(r.nextDouble(), r.nextInt(40)); c = Math.scalb(r.nextDouble() - 0.5, r.nextInt(160) - 80); }
                    default -> { }
                }
                double d = Math.fma(a, b, c);
                float e = Math.fma((float) a, (float) b, (float) c);
                differs += Double.compare(d, a * b + c) != 0 ? 1 : 0;
                all = all * 31 + Double.doubleToLongBits(d) + Float.floatToIntBits(e);
            }
            System.out.println(kind + " " + differs + " " + Long.toHexString(all));
        }
        System.out.println(Math.fma(0x1.0000000000001p0, 0x1.0000000000001p0, -1) + " " + Math.fma(3, 1 / 3.0, -1) + " " + Math.fma(1e308, 10, -1e308) + " " + Math.fma(-0.0, 5, 0.0) + " " + Math.fma(-0.0, 5, -0.0) + " " + Math.fma(0, Double.POSITIVE_INFINITY, Double.NaN) + " " + Math.fma(1e200, 1e200, Double.NEGATIVE_INFINITY) + " " + Math.fma(0x1p-1000, 0x1p-74, 0) + " " + Math.fma(0x1p-1000, 0x1p-75, 0) + " " + Math.fma(0x1p-1000, 0x1.8p-75, 0));
    }
}
