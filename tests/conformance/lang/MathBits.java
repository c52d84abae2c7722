import java.util.*;

/** Math and StrictMath: exact arithmetic, floor division, fma, scaling, and the strict functions by their bits. */
public class MathBits {
    interface Body { Object run(); }

    static void t(String name, Body b) {
        try {
            System.out.println(name + " = " + b.run());
        } catch (RuntimeException e) {
            System.out.println(name + " ! " + e);
        }
    }

    public static void main(String[] args) {
        int[] is = {0, 1, -1, 7, -7, Integer.MAX_VALUE, Integer.MIN_VALUE, 46341, -46341};
        long[] ls = {0, 1, -1, 7, -7, Long.MAX_VALUE, Long.MIN_VALUE, 3037000500L, -3037000500L, 1L << 32};
        for (int a : is) {
            t("neg " + a, () -> Math.negateExact(a));
            t("abs " + a, () -> Math.abs(a) + " " + Math.absExact(a));
            t("inc " + a, () -> Math.incrementExact(a));
            t("dec " + a, () -> Math.decrementExact(a));
            for (int b : is) {
                t("int " + a + " " + b, () -> { StringBuilder s = new StringBuilder(); try { s.append(Math.addExact(a, b)); } catch (ArithmeticException e) { s.append(e.getMessage()); } s.append(' '); try { s.append(Math.subtractExact(a, b)); } catch (ArithmeticException e) { s.append(e.getMessage()); } s.append(' '); try { s.append(Math.multiplyExact(a, b)); } catch (ArithmeticException e) { s.append(e.getMessage()); } return s.append(' ').append(Math.multiplyFull(a, b)).append(' ').append(Math.floorDiv(a, b)).append(' ').append(Math.floorMod(a, b)); });
            }
        }
        for (long a : ls) {
            t("toInt " + a, () -> Math.toIntExact(a));
            for (long b : ls) {
                t("long " + a + " " + b, () -> { StringBuilder s = new StringBuilder(); try { s.append(Math.addExact(a, b)); } catch (ArithmeticException e) { s.append(e.getMessage()); } s.append(' '); try { s.append(Math.subtractExact(a, b)); } catch (ArithmeticException e) { s.append(e.getMessage()); } s.append(' '); try { s.append(Math.multiplyExact(a, b)); } catch (ArithmeticException e) { s.append(e.getMessage()); } return s.append(' ').append(Math.multiplyHigh(a, b)).append(' ').append(Math.floorDiv(a, b)).append(' ').append(Math.floorMod(a, b)).append(' ').append(Math.floorMod(a, (int) b)); });
            }
        }
        Random r = new Random(5);
        double[] xs = new double[120];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = i < 90 ? (r.nextDouble() - 0.5) * Math.pow(10, r.nextInt(24) - 8) : Double.longBitsToDouble(r.nextLong());
        }
        double[] special = {0.0, -0.0, 1, -1, 0.5, -0.5, 2, 10, Math.PI, Math.E, Double.MIN_VALUE, -Double.MIN_VALUE, Double.MAX_VALUE, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 709.78, -745.1, 710, 1e-10, 22, 355.0 / 113};
        long h = 0;
        for (double[] set : new double[][] {special, xs}) {
            for (double x : set) {
                double[] v = {StrictMath.sin(x), StrictMath.cos(x), StrictMath.tan(x), StrictMath.asin(x), StrictMath.acos(x), StrictMath.atan(x), StrictMath.exp(x), StrictMath.log(x), StrictMath.log10(x), StrictMath.sqrt(x), StrictMath.cbrt(x), StrictMath.sinh(x), StrictMath.cosh(x), StrictMath.tanh(x), StrictMath.expm1(x), StrictMath.log1p(x), StrictMath.toDegrees(x), StrictMath.toRadians(x), StrictMath.signum(x), StrictMath.rint(x), StrictMath.floor(x), StrictMath.ceil(x), Math.sqrt(x), Math.cbrt(x), Math.rint(x), Math.ulp(x), Math.IEEEremainder(x, 3.7), StrictMath.atan2(x, 1.5), StrictMath.hypot(x, 2), StrictMath.pow(x, 3), StrictMath.pow(2.5, x), StrictMath.pow(x, 0.5)};
                StringBuilder b = new StringBuilder();
                for (double y : v) {
                    long bits = Double.doubleToLongBits(y);
                    h = h * 31 + bits;
                    b.append(' ').append(Long.toHexString(bits));
                }
                if (set == special) {
                    System.out.println(x + b.toString());
                }
            }
            System.out.println(Long.toHexString(h));
        }
        for (double a : special) {
            StringBuilder s = new StringBuilder();
            for (double b : special) {
                s.append(Long.toHexString(Double.doubleToLongBits(StrictMath.pow(a, b)))).append(' ').append(Long.toHexString(Double.doubleToLongBits(StrictMath.atan2(a, b)))).append(' ').append(Math.max(a, b)).append(' ').append(Math.min(a, b)).append(' ').append(a % b).append(' ').append(Math.copySign(a, b)).append(' ').append(StrictMath.IEEEremainder(a, b)).append(' ').append(Math.hypot(a, b) == StrictMath.hypot(a, b)).append(';');
            }
            System.out.println(s.length() + " " + s.toString().hashCode());
        }
        System.out.println(Math.fma(0.1, 10, -1) + " " + Math.fma(Double.MAX_VALUE, 2, -Double.MAX_VALUE) + " " + Math.fma(Double.POSITIVE_INFINITY, 0, 1) + " " + Math.fma(0.1f, 10f, -1f) + " " + Math.fma(1e300, 1e10, Double.NEGATIVE_INFINITY) + " " + Math.fma(-0.0, 1, -0.0));
        long fh = 0;
        for (int i = 0; i + 2 < xs.length; i++) {
            fh = fh * 31 + Double.doubleToLongBits(Math.fma(xs[i], xs[i + 1], xs[i + 2])) + Float.floatToIntBits(Math.fma((float) xs[i], (float) xs[i + 1], (float) xs[i + 2]));
            fh = fh * 31 + Double.doubleToLongBits(Math.scalb(xs[i], (int) xs[i + 1] % 2000)) + Float.floatToIntBits(Math.scalb((float) xs[i], i * 5 - 300)) + Math.round(xs[i]) + Math.round((float) xs[i]) + Math.getExponent(xs[i]) + Double.doubleToLongBits(Math.nextAfter(xs[i], xs[i + 1]));
        }
        System.out.println(Long.toHexString(fh));
        System.out.println(Math.round(0.49999999999999994) + " " + Math.round(-0.5) + " " + Math.round(2.5) + " " + Math.round(-2.5) + " " + Math.round(4503599627370497.5) + " " + Math.round(0.49999997f) + " " + Math.round(8388609f) + " " + Math.round(Double.NaN) + " " + Math.round(1e300) + " " + Math.ceil(-0.2) + " " + Math.floor(-0.0) + " " + Math.rint(2.5) + " " + Math.rint(-3.5) + " " + Math.abs(-0.0) + " " + Math.signum(-0.0f) + " " + Math.copySign(1f, -0f) + " " + Math.nextUp(-0.0f) + " " + Math.ulp(1f) + " " + Math.scalb(1.0, -1074) + " " + Math.scalb(3.0, -1075));
    }
}
