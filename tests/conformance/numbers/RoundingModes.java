import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.ParsePosition;
import java.util.Locale;

/** Each rounding mode in BigDecimal, DecimalFormat and Math; scales, precision, engineering text, parsing. */
public class RoundingModes {
    static String attempt(java.util.concurrent.Callable<Object> action) {
        try {
            return String.valueOf(action.call());
        } catch (Exception e) {
            return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
        }
    }

    public static void main(String[] arguments) throws Exception {
        String[] values = {"5.5", "2.5", "1.6", "1.1", "1.0", "-1.0", "-1.1", "-1.6", "-2.5", "-5.5"};
        for (RoundingMode mode : RoundingMode.values()) {
            StringBuilder line = new StringBuilder(mode.name());
            DecimalFormat format = new DecimalFormat("0", DecimalFormatSymbols.getInstance(Locale.ROOT));
            format.setRoundingMode(mode);
            for (String value : values) {
                line.append(' ').append(attempt(() -> new BigDecimal(value).setScale(0, mode))).append('/').append(attempt(() -> format.format(Double.parseDouble(value))));
            }
            System.out.println(line);
        }
        for (String value : values) {
            double d = Double.parseDouble(value);
            System.out.print(Math.round(d) + "/" + Math.rint(d) + "/" + Math.floor(d) + "/" + Math.ceil(d) + " ");
        }
        System.out.println(Math.round(0.49999999999999994) + " " + Math.round(-0.5) + " " + Math.round(4503599627370497.5) + " " + Math.round(Float.NaN) + " " + Math.round(1e300));
        System.out.println(attempt(() -> BigDecimal.ONE.divide(new BigDecimal(3))) + " | " + BigDecimal.ONE.divide(new BigDecimal(3), MathContext.DECIMAL32) + " " + BigDecimal.TEN.divide(new BigDecimal("0.3"), 5, RoundingMode.CEILING) + " " + new BigDecimal("100").divide(new BigDecimal("8")) + " "
            + attempt(() -> BigDecimal.ONE.divide(BigDecimal.ZERO)) + " | " + attempt(() -> BigDecimal.ZERO.divide(BigDecimal.ZERO)) + " | " + attempt(() -> new BigDecimal("1.5").toBigIntegerExact()) + " | " + attempt(() -> new BigDecimal("1e10").intValueExact()) + " | " + attempt(() -> new BigDecimal("x")) + " | " + attempt(() -> new BigDecimal(Double.NaN)));
        for (String text : new String[] {"0.000001234", "1234567890", "1e10", "-1.50e-7", "0e5", "0.00", "123e-2", "12e3"}) {
            BigDecimal d = new BigDecimal(text);
            System.out.println(d + " " + d.toPlainString() + " " + d.toEngineeringString() + " " + d.scale() + " " + d.precision() + " " + d.unscaledValue() + " " + d.stripTrailingZeros() + " " + d.negate().hashCode() + " " + d.ulp() + " " + d.signum());
        }
        System.out.println(new BigDecimal("2.0").equals(new BigDecimal("2.00")) + " " + new BigDecimal("2.0").compareTo(new BigDecimal("2.00")) + " " + new BigDecimal(0.1) + " " + BigDecimal.valueOf(0.1) + " " + new BigDecimal("1e400").doubleValue() + " " + new BigDecimal("123456789.123456789").floatValue());
        System.out.println(new BigDecimal("2").sqrt(new MathContext(30)) + " " + new BigDecimal("16").sqrt(MathContext.UNLIMITED) + " " + attempt(() -> new BigDecimal("2").sqrt(MathContext.UNLIMITED)) + " " + new BigDecimal("1.1").pow(20, new MathContext(10)) + " " + attempt(() -> BigDecimal.TEN.pow(-1)) + " " + new BigDecimal("-7.5").remainder(new BigDecimal("2")) + " " + new BigDecimal("17").divideToIntegralValue(new BigDecimal("5.1")) + " " + new BigDecimal("12345").round(new MathContext(2)) + " " + new BigDecimal("1.25").movePointLeft(3) + " " + new BigDecimal("1.25").scaleByPowerOfTen(3));
        System.out.println(new BigInteger("-17").mod(new BigInteger("5")) + " " + new BigInteger("-17").remainder(new BigInteger("5")) + " " + new BigInteger("3").modInverse(new BigInteger("11")) + " " + attempt(() -> new BigInteger("4").modInverse(new BigInteger("8"))) + " " + new BigInteger("7").modPow(new BigInteger("-3"), new BigInteger("13")) + " " + new BigInteger("-1").shiftRight(3) + " " + new BigInteger("-255").bitLength() + " " + new BigInteger("ff", 16).toString(2) + " " + attempt(() -> BigInteger.valueOf(Long.MAX_VALUE).add(BigInteger.ONE).longValueExact()) + " " + BigInteger.TWO.pow(100).sqrt() + " " + new BigInteger("97").isProbablePrime(10) + " " + new BigInteger("100").nextProbablePrime());
        DecimalFormat money = new DecimalFormat("#,##0.00;(#,##0.00)", DecimalFormatSymbols.getInstance(Locale.US));
        System.out.println(money.format(1234567.895) + " " + money.format(-0.005) + " " + money.parse("(1,234.5)") + " " + money.format(new BigDecimal("12345678901234567890.125")) + " " + new DecimalFormat("0.###E0", DecimalFormatSymbols.getInstance(Locale.US)).format(123456) + " " + new DecimalFormat("##0.#E0", DecimalFormatSymbols.getInstance(Locale.US)).format(12345) + " " + new DecimalFormat("00.00%", DecimalFormatSymbols.getInstance(Locale.US)).format(0.1234) + " " + new DecimalFormat("#", DecimalFormatSymbols.getInstance(Locale.US)).format(Double.NEGATIVE_INFINITY));
        ParsePosition position = new ParsePosition(2);
        System.out.println(money.parse("xx12,34.5abc", position) + " " + position.getIndex() + " " + money.parse("abc", new ParsePosition(0)) + " " + attempt(() -> money.parse("abc")) + " " + attempt(() -> new DecimalFormat("0.0.0")));
    }
}
