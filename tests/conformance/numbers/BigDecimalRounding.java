import java.math.*;
import java.util.*;

/** BigDecimal with every rounding mode and context: arithmetic, scales, strings, conversion, errors. */
public class BigDecimalRounding {
    interface Body { Object run(); }

    static String tr(Body b) {
        try {
            return String.valueOf(b.run());
        } catch (ArithmeticException | NumberFormatException e) {
            return e.getClass().getSimpleName().charAt(0) + "(" + e.getMessage() + ")";
        }
    }

    static BigDecimal d(String s) {
        return new BigDecimal(s);
    }

    public static void main(String[] args) {
        for (RoundingMode m : RoundingMode.values()) {
            StringBuilder b = new StringBuilder(m + ":");
            for (String s : new String[] {"5.5", "2.5", "1.6", "1.1", "1.0", "-1.1", "-2.5", "-5.5", "0.5", "-0.5", "1.49999999999999999999", "2.50000000000000000001"}) {
                b.append(' ').append(tr(() -> d(s).setScale(0, m))).append(' ').append(tr(() -> d(s).round(new MathContext(1, m)))).append(' ').append(tr(() -> d(s).divide(d("0.3"), 2, m))).append(' ').append(tr(() -> d(s).divide(d("7"), new MathContext(5, m))));
            }
            System.out.println(b);
        }
        String[] ns = {"0", "0.000", "-0", "1", "1E+3", "1E-10", "123.4500", "-99999999999999999999.999", "1E2147483647", "1E-2147483647", "9223372036854775807", "9223372036854775808", "0.1", "1000000000000000000000000000000", "3.14159265358979323846264338327950288"};
        for (String s : ns) {
            BigDecimal x = d(s);
            System.out.println(s + " " + x + " " + x.precision() + " " + x.scale() + " " + x.toEngineeringString() + " " + (Math.abs((long) x.scale()) > 1000 ? "" : x.toPlainString()) + " " + tr(x::stripTrailingZeros) + " " + x.signum() + " " + x.hashCode() + " " + tr(() -> x.setScale(2)) + " " + tr(() -> x.movePointLeft(3)) + " " + tr(() -> x.movePointRight(5)) + " " + tr(() -> x.scaleByPowerOfTen(-7)) + " " + tr(x::ulp) + " " + (Math.abs((long) x.scale()) > 1000 ? "" : x.doubleValue() + " " + x.floatValue() + " " + x.longValue() + " " + x.intValue() + " " + tr(x::longValueExact) + " " + tr(x::intValueExact) + " " + x.toBigInteger() + tr(x::toBigIntegerExact)) + " " + x.unscaledValue());
        }
        for (String a : new String[] {"1", "-2.50", "1E+5", "0.0003", "123456789.987654321", "0"}) {
            for (String c : new String[] {"3", "-0.7", "1E-5", "64", "0", "99999999999999999999"}) {
                BigDecimal x = d(a), y = d(c);
                System.out.println(a + " " + c + " " + x.add(y) + " " + x.subtract(y) + " " + x.multiply(y) + " " + tr(() -> x.divide(y)) + " " + tr(() -> x.divideToIntegralValue(y)) + " " + tr(() -> x.remainder(y)) + " " + tr(() -> x.divide(y, MathContext.DECIMAL32)) + " " + tr(() -> x.divide(y, MathContext.DECIMAL128)) + " " + tr(() -> x.divideToIntegralValue(y, new MathContext(3))) + " " + x.add(y, new MathContext(4)) + " " + x.compareTo(y) + x.equals(y) + x.max(y) + x.min(y) + " " + x.multiply(y, MathContext.DECIMAL64));
            }
        }
        for (String s : new String[] {"0", "2", "4", "0.01", "1E+6", "123456789012345678901234567890", "1E-11", "0.000"}) {
            StringBuilder b = new StringBuilder(s);
            for (MathContext m : new MathContext[] {new MathContext(1), new MathContext(10, RoundingMode.DOWN), MathContext.DECIMAL128, new MathContext(100), new MathContext(5, RoundingMode.CEILING), MathContext.UNLIMITED}) {
                b.append(' ').append(tr(() -> d(s).sqrt(m)));
            }
            System.out.println(b);
        }
        System.out.println(tr(() -> d("-1").sqrt(MathContext.DECIMAL32)) + tr(() -> d("1.1").pow(30)) + " " + tr(() -> d("1.1").pow(30, new MathContext(6))) + tr(() -> d("2").pow(-3)) + tr(() -> d("2").pow(-3, new MathContext(3))) + tr(() -> d("2").pow(-3, MathContext.UNLIMITED)) + tr(() -> d("10").pow(1000000000)) + tr(() -> d("0").pow(0)) + " " + tr(() -> d("1").divide(d("3"))) + tr(() -> d("1").divide(d("8"))) + tr(() -> d("1E2147483647").multiply(d("10"))) + tr(() -> d("1E2147483647").add(d("1")).signum() + "").length());
        for (String s : new String[] {"", " 1", "1 ", "1e", "e5", ".", "1.2.3", "+-1", "1E99999999999", "1E+-5", "\u0663.\u0664", "1_0", "0x1", "NaN", "1e2147483648", ".5e-3", "5.", "-.5", "+1E+1", "1d"}) {
            System.out.println(s + " " + tr(() -> d(s)));
        }
        for (double v : new double[] {0.1, 1e23, -0.0, Double.MIN_VALUE, Double.MAX_VALUE, 1.5, 100, Double.NaN, Double.POSITIVE_INFINITY}) {
            System.out.println(tr(() -> { String t = new BigDecimal(v).toString(); return t.length() > 80 ? t.length() + "/" + t.hashCode() : t; }) + " " + tr(() -> BigDecimal.valueOf(v)) + " " + tr(() -> new BigDecimal(v, new MathContext(5))));
        }
        System.out.println(new BigDecimal(new BigInteger("12345"), -3) + " " + new BigDecimal(new char[] {'x', '1', '.', '5', 'x'}, 1, 3) + " " + new BigDecimal(123456789L, new MathContext(3)) + " " + BigDecimal.valueOf(5, 2147483647) + " " + BigDecimal.valueOf(10, 1).equals(BigDecimal.ONE) + " " + new TreeSet<>(List.of(d("1.0"), d("1.00"), d("1"))).size() + new HashSet<>(List.of(d("1.0"), d("1.00"), d("1"))).size() + " " + new MathContext("precision=7 roundingMode=HALF_EVEN") + MathContext.DECIMAL32.equals(new MathContext(7, RoundingMode.HALF_EVEN)));
        Random r = new Random(9);
        long h = 0;
        for (int i = 0; i < 1500; i++) {
            BigDecimal a = new BigDecimal(new BigInteger(r.nextInt(200) + 1, r), r.nextInt(40) - 10), c = new BigDecimal(new BigInteger(r.nextInt(120) + 1, r).add(BigInteger.ONE), r.nextInt(20));
            MathContext m = new MathContext(r.nextInt(30) + 1, RoundingMode.values()[r.nextInt(7)]);
            h = h * 31 + a.divide(c, m).hashCode() + a.multiply(c, m).hashCode() + a.subtract(c, m).hashCode() + a.toString().hashCode() + a.remainder(c).hashCode() + Double.hashCode(a.doubleValue()) + a.setScale(r.nextInt(10), m.getRoundingMode()).hashCode() + (i % 10 == 0 ? a.sqrt(new MathContext(20)).hashCode() : 0);
        }
        System.out.println(Long.toHexString(h));
        BigDecimal pi = BigDecimal.ZERO;
        MathContext mc = new MathContext(110);
        for (int k = 0; k < 80; k++) {
            BigDecimal k8 = BigDecimal.valueOf(8L * k);
            BigDecimal term = BigDecimal.valueOf(4).divide(k8.add(BigDecimal.ONE), mc).subtract(BigDecimal.valueOf(2).divide(k8.add(BigDecimal.valueOf(4)), mc)).subtract(BigDecimal.ONE.divide(k8.add(BigDecimal.valueOf(5)), mc)).subtract(BigDecimal.ONE.divide(k8.add(BigDecimal.valueOf(6)), mc));
            pi = pi.add(term.divide(BigDecimal.valueOf(16).pow(k), mc), mc);
        }
        System.out.println(pi.round(new MathContext(95)));
    }
}
