import java.util.*;

/** Math's functions against StrictMath's: within the errors that the API allows, monotonic, exact where it says so. */
public class MathNear {
    interface F { double of(double x); }

    static double ulps(double a, double b) {
        if (Double.compare(a, b) == 0) {
            return 0;
        }
        return Math.abs(a - b) / Math.max(Math.ulp(a), Double.MIN_VALUE);
    }

    static void near(String name, F fast, F strict, double from, double to, double bound) {
        Random r = new Random(name.hashCode());
        double worst = 0;
        boolean good = true;
        for (int i = 0; i < 2000; i++) {
            double x = from + r.nextDouble() * (to - from);
            double d = ulps(fast.of(x), strict.of(x));
            if (!(d <= bound)) {
                good = false;
                System.out.println(name + " " + x + " " + fast.of(x) + " " + strict.of(x));
                break;
            }
            worst = Math.max(worst, d);
        }
        System.out.println(name + " " + good);
    }

    static void exact(String name, F f, double... xs) {
        StringBuilder b = new StringBuilder(name);
        for (double x : xs) {
            b.append(' ').append(f.of(x));
        }
        System.out.println(b);
    }

    public static void main(String[] args) {
        near("sin", Math::sin, StrictMath::sin, -100, 100, 2);
        near("sinBig", Math::sin, StrictMath::sin, 1e15, 1e22, 2);
        near("cos", Math::cos, StrictMath::cos, -100, 100, 2);
        near("cosBig", Math::cos, StrictMath::cos, 1e15, 1e22, 2);
        near("tan", Math::tan, StrictMath::tan, -100, 100, 2);
        near("asin", Math::asin, StrictMath::asin, -1, 1, 2);
        near("acos", Math::acos, StrictMath::acos, -1, 1, 2);
        near("atan", Math::atan, StrictMath::atan, -10, 10, 2);
        near("exp", Math::exp, StrictMath::exp, -745, 709, 2);
        near("expSmall", Math::exp, StrictMath::exp, -1e-8, 1e-8, 2);
        near("log", Math::log, StrictMath::log, 0, 1e6, 2);
        near("logSmall", Math::log, StrictMath::log, 0, 1e-308, 2);
        near("log10", Math::log10, StrictMath::log10, 0, 1e10, 2);
        near("sinh", Math::sinh, StrictMath::sinh, -30, 30, 5);
        near("cosh", Math::cosh, StrictMath::cosh, -30, 30, 5);
        near("tanh", Math::tanh, StrictMath::tanh, -3, 3, 5);
        near("expm1", Math::expm1, StrictMath::expm1, -3, 3, 2);
        near("log1p", Math::log1p, StrictMath::log1p, -0.9, 3, 2);
        near("pow", x -> Math.pow(x, 2.7), x -> StrictMath.pow(x, 2.7), 0, 1e50, 2);
        near("powNeg", x -> Math.pow(1.0001, x), x -> StrictMath.pow(1.0001, x), -1e6, 1e6, 2);
        near("atan2", x -> Math.atan2(x, 2), x -> StrictMath.atan2(x, 2), -30, 30, 4);
        near("hypot", x -> Math.hypot(x, 3), x -> StrictMath.hypot(x, 3), -30, 30, 2);
        double nan = Double.NaN, inf = Double.POSITIVE_INFINITY;
        exact("sin", Math::sin, 0, -0.0, nan, inf, -inf);
        exact("cos", Math::cos, 0, nan, inf, -inf);
        exact("tan", Math::tan, 0, -0.0, nan, inf);
        exact("asin", Math::asin, 0, -0.0, nan, 1.0000000001, -2);
        exact("acos", Math::acos, 1, nan, 2);
        exact("atan", Math::atan, 0, -0.0, nan);
        exact("exp", Math::exp, nan, inf, -inf, 0, 1000, -1000);
        exact("log", Math::log, nan, -1, inf, 0, -0.0, 1);
        exact("log10", Math::log10, nan, -1, inf, 0, -0.0, 1, 10, 100, 1e3, 1e4, 1e5, 1e10, 1e15, 1e20, 1e22);
        exact("sinh", Math::sinh, nan, inf, -inf, 0, -0.0);
        exact("cosh", Math::cosh, nan, inf, -inf, 0);
        exact("tanh", Math::tanh, nan, inf, -inf, 0, -0.0, 30, -30);
        exact("expm1", Math::expm1, nan, inf, -inf, 0, -0.0);
        exact("log1p", Math::log1p, nan, -2, inf, -1, 0, -0.0);
        exact("cbrt", Math::cbrt, nan, inf, -inf, 0, -0.0, 8, 27, -64, 1e9);
        exact("sqrt", Math::sqrt, nan, inf, -1, 0, -0.0, 2, 4);
        exact("pow0", x -> Math.pow(x, 0), nan, 0, inf, -5);
        exact("pow1", x -> Math.pow(x, 1), nan, -0.0, 1.1, inf);
        exact("powNan", x -> Math.pow(x, nan), 1, 0, inf);
        exact("powInf", x -> Math.pow(x, inf), 1, -1, 0.5, -0.5, 2, -2, 0, -0.0);
        exact("powNInf", x -> Math.pow(x, -inf), 1, -1, 0.5, -0.5, 2, -2, 0, -0.0);
        exact("powOdd", x -> Math.pow(x, -3), 0, -0.0, inf, -inf, -2);
        exact("powEven", x -> Math.pow(x, 4), 0, -0.0, inf, -inf, -2, 3, 10);
        exact("powFrac", x -> Math.pow(x, 0.5), -1, 0, -0.0, inf, -inf, 4);
        exact("powInt", x -> Math.pow(2, x), 0, 1, 10, 52, 53, 100, 1023, 1024, -1, -1022, -1074, -1075);
        double last = Double.NEGATIVE_INFINITY;
        boolean mono = true;
        for (double x = -2; x < 2; x += 0.001) {
            double y = Math.exp(x);
            mono &= y >= last;
            last = y;
        }
        System.out.println(mono + " " + Math.toDegrees(Math.PI) + " " + Math.toRadians(180) + " " + Math.hypot(3, 4) + " " + Math.hypot(inf, nan) + " " + Math.atan2(0, -1) + " " + Math.atan2(-0.0, -1) + " " + Math.atan2(inf, inf));
    }
}
