import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.*;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** String.format, regular expressions, java.time in fixed zones, BigInteger and BigDecimal. */
public class I3FormatRegexTimeBig {
    public static void main(String[] args) {
        System.out.println(String.format("%08.3f|%-12s|%+,d|%#x|%e|%b|%c|%10.4s|%o", Math.PI, "left", -1234567, 48879, 6.02214076e23, null, 'Z', "truncated", 64));
        System.out.println(String.format(Locale.ROOT, "%,.2f", 1234567.891));
        Pattern p = Pattern.compile("(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})");
        Matcher m = p.matcher("from 2024-02-29 until 2025-12-31.");
        while (m.find()) {
            System.out.println(m.group("year") + "/" + m.group("month") + "/" + m.group(3) + " at " + m.start() + ".." + m.end());
        }
        System.out.println("a1b22c333".replaceAll("([a-z])(\\d+)", "$2$1") + " " + Pattern.compile("\\s*[,;]\\s*").splitAsStream("x , y;z").toList());
        System.out.println(Pattern.compile("^(\\w+)@(\\w+)\\.com$", Pattern.CASE_INSENSITIVE).matcher("User@Example.COM").matches());
        ZonedDateTime z = ZonedDateTime.of(2024, 3, 31, 1, 30, 0, 0, ZoneId.of("Europe/Berlin"));
        System.out.println(z + " -> " + z.plusHours(1) + " -> " + z.withZoneSameInstant(ZoneId.of("America/New_York")) + " " + z.toInstant());
        System.out.println(LocalDate.of(2024, 1, 31).plusMonths(1) + " " + LocalDate.of(2023, 6, 15).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)) + " " + ChronoUnit.DAYS.between(LocalDate.of(2000, 1, 1), LocalDate.of(2024, 1, 1)));
        System.out.println(DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu HH:mm:ss.SSS VV xxx", Locale.ENGLISH).format(z) + " " + DateTimeFormatter.ISO_WEEK_DATE.format(z) + " " + DateTimeFormatter.RFC_1123_DATE_TIME.format(z));
        System.out.println(Duration.ofSeconds(98765, 43210).toString() + " " + Period.between(LocalDate.of(1999, 12, 25), LocalDate.of(2024, 2, 1)) + " " + Duration.parse("PT8H6M12.345S").toMillis());
        System.out.println(LocalDateTime.parse("2024-05-06T07:08:09").format(DateTimeFormatter.ofPattern("yy/M/d h:m a", Locale.US)) + " " + Instant.ofEpochSecond(1_700_000_000L) + " " + Year.isLeap(1900) + OffsetDateTime.parse("2020-01-01T00:00:00+05:30").toEpochSecond());
        BigInteger f = BigInteger.ONE;
        for (int i = 2; i <= 60; i++) {
            f = f.multiply(BigInteger.valueOf(i));
        }
        System.out.println(f + " " + f.bitLength() + " " + f.mod(BigInteger.valueOf(1_000_000_007)) + " " + f.toString(36));
        System.out.println(BigInteger.TWO.pow(521).subtract(BigInteger.ONE).isProbablePrime(20) + " " + new BigInteger("123456789012345678901234567890").modPow(new BigInteger("98765432109876543210"), new BigInteger("1000000000000000000000007")) + " " + new BigInteger("-100").divideAndRemainder(new BigInteger("7"))[1] + " " + new BigInteger("48").gcd(new BigInteger("180")) + " " + BigInteger.valueOf(3).modInverse(BigInteger.valueOf(11)) + " " + f.sqrt());
        BigDecimal d = new BigDecimal("1234.5678");
        System.out.println(d.setScale(2, RoundingMode.HALF_UP) + " " + d.multiply(d) + " " + d.divide(new BigDecimal("3"), 20, RoundingMode.HALF_EVEN) + " " + d.negate().round(new MathContext(3)) + " " + new BigDecimal("1E+5").toPlainString() + " " + new BigDecimal("0.000001234").toEngineeringString() + " " + new BigDecimal("2").sqrt(new MathContext(40)) + " " + d.stripTrailingZeros().scale() + " " + d.compareTo(new BigDecimal("1234.56780")) + " " + d.equals(new BigDecimal("1234.56780")));
        try {
            BigDecimal.ONE.divide(new BigDecimal(3));
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
    }
}
