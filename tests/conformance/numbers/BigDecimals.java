import java.math.*;

/** BigDecimal: scales, rounding modes, contexts, conversions. */
public class BigDecimals {
    static void p(Object o) {
        System.out.println(o);
    }

    public static void main(String[] args) {
        String[] values = {"0", "1", "-1.5", "2.5", "123.456", "-0.001", "1E+10", "9.99E-7", "12345678901234567890.12345", "1.10"};
        for (String s : values) {
            BigDecimal a = new BigDecimal(s);
            p(a + " " + a.toPlainString() + " " + a.toEngineeringString() + " " + a.scale() + " " + a.precision() + " " + a.unscaledValue() + " " + a.hashCode() + " " + a.stripTrailingZeros() + " " + a.negate() + " " + a.intValue() + " " + a.doubleValue() + " " + a.ulp());
            for (RoundingMode m : RoundingMode.values()) {
                if (m != RoundingMode.UNNECESSARY) {
                    System.out.print(a.setScale(1, m) + " " + a.round(new MathContext(2, m)) + "; ");
                }
            }
            p("");
            for (String t : values) {
                BigDecimal b = new BigDecimal(t);
                System.out.print(a.add(b) + " " + a.subtract(b) + " " + a.multiply(b) + " " + a.compareTo(b) + a.equals(b));
                if (b.signum() != 0) {
                    System.out.print(" " + a.divide(b, MathContext.DECIMAL64) + " " + a.remainder(b) + " " + a.divideToIntegralValue(b) + " " + a.divide(b, 3, RoundingMode.HALF_DOWN));
                }
                p("");
            }
        }
        p(new BigDecimal(0.1) + " " + BigDecimal.valueOf(0.1) + " " + new BigDecimal(1L << 60).movePointLeft(5) + " " + new BigDecimal("1.23").movePointRight(5) + " " + new BigDecimal("5").scaleByPowerOfTen(-3));
        p(new BigDecimal("2").sqrt(new MathContext(50)) + " " + new BigDecimal("1.1").pow(20) + " " + new BigDecimal("3").pow(-2, new MathContext(10)) + " " + new BigDecimal("-7.5").abs().plus(new MathContext(1)));
        BigDecimal pi = BigDecimal.ZERO;
        MathContext mc = new MathContext(60);
        BigDecimal five = new BigDecimal(5);
        pi = arctan(five, mc).multiply(new BigDecimal(16)).subtract(arctan(new BigDecimal(239), mc).multiply(new BigDecimal(4)));
        p(pi.round(new MathContext(50)));
        for (Runnable bad : new Runnable[] {() -> BigDecimal.ONE.divide(BigDecimal.ZERO), () -> BigDecimal.ZERO.divide(BigDecimal.ZERO), () -> new BigDecimal("1.5").intValueExact(), () -> new BigDecimal("1.25").setScale(1), () -> new BigDecimal("x"), () -> new BigDecimal(Double.NaN), () -> BigDecimal.ONE.divide(new BigDecimal(3)), () -> new BigDecimal("-1").sqrt(mc)}) {
            try {
                bad.run();
            } catch (RuntimeException e) {
                p(e);
            }
        }
    }

    static BigDecimal arctan(BigDecimal inv, MathContext mc) {
        BigDecimal x = BigDecimal.ONE.divide(inv, mc);
        BigDecimal x2 = x.multiply(x, mc);
        BigDecimal sum = x;
        BigDecimal term = x;
        for (int i = 3; i < 120; i += 2) {
            term = term.multiply(x2, mc).negate();
            sum = sum.add(term.divide(new BigDecimal(i), mc), mc);
        }
        return sum;
    }
}
