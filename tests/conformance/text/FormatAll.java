import java.math.*;
import java.util.*;

/** java.util.Formatter: every conversion with its flags, and every error. */
public class FormatAll {
    static void f(String fmt, Object... args) {
        try {
            System.out.println("[" + String.format(Locale.ROOT, fmt, args) + "]");
        } catch (IllegalFormatException e) {
            System.out.println(fmt + " " + e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    static class Custom implements Formattable {
        public void formatTo(Formatter f, int flags, int width, int precision) {
            f.format("C<%d,%d,%d>", flags, width, precision);
        }
    }

    public static void main(String[] args) {
        f("%b %B %b %b %5b|%-6b|%.2b", true, false, null, "x", true, false, true);
        f("%h %H %h", "hello", 255, null);
        f("%s %S %10s|%-10s|%.3s|%8.2s|%s", "abc", "abc", "abc", "abc", "abcdef", "abc", (Object) null);
        f("%c %C %c %5c|%-3c|%c", 'a', 'b', 0x1F600, 'x', 'y', (byte) 65);
        for (String flag : new String[] {"", "8", "-8", "08", "+", " ", ",", "(", "+,", "010,", "(,"}) {
            f("%" + flag + "d|%" + flag + "d|%" + flag + "d|%" + flag + "d", 1234567, -1234567, 0L, new BigInteger("-123456789012345678901"));
        }
        for (String flag : new String[] {"", "#", "12", "-12", "012", "#012"}) {
            f("%" + flag + "x|%" + flag + "o|%" + flag + "X|%" + flag + "x", 48879, 8, -1L, (byte) -1);
        }
        f("%x %x %o", new BigInteger("-255"), new BigInteger("123456789abcdef0123", 16), -8);
        for (double d : new double[] {0, -0.0, 1, 1.005, 123456.789, -9.995, 1e10, 1e-5, 1e300, Double.NaN, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, 0.5, 1.5, 2.5, 999999.5, 0.00001234}) {
            f("%f|%.0f|%.2f|%10.3f|%-12.1f|%012.2f|%+.1f|%,.2f|%(.1f|% f", d, d, d, d, d, d, d, d, d, d);
            f("%e|%.0e|%.3E|%15.2e|%g|%.3g|%a|%A", d, d, d, d, d, d, d, d);
        }
        f("%a %.3a %a %a", 1.0f, 3.14159, Double.MAX_VALUE, -0.1);
        f("%f %.3f %e %g %,.3f", new BigDecimal("12345678901234567890.123456789"), new BigDecimal("-0.0005"), new BigDecimal("1E+30"), new BigDecimal("0.00009"), new BigDecimal("9999999.9995"));
        f("%n%%|%5%|%-5%|");
        f("%3$s %1$s %2$s %s %s %<s", "a", "b", "c");
        f("%s|%12s|%#S", new Custom(), new Custom(), new Custom());
        Calendar c = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        c.setTimeInMillis(1_709_212_345_678L);
        f("%tY-%<tm-%<td %<tH:%<tM:%<tS.%<tL %<tN %<tz %<tZ %<ts %<tQ", c);
        f("%tB %<tb %<tA %<ta %<tC %<ty %<tj %<te %<tk %<tl %<tI %<tp %<Tp", c);
        f("%tR %<tT %<tr %<tD %<tF %<tc", c);
        f("%tF %<tT %tF", java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 6), java.time.LocalDate.of(1, 1, 1));
        f("%d", "x");
        f("%q", 1);
        f("%s %s", 1);
        f("%-d", 1);
        f("%.2d", 1);
        f("%+s", 1);
        f("%#d", 1);
        f("%0-5d", 1);
        f("%+ d", 1);
        f("%c", 0x110000);
        f("%c", 1.5);
        f("%", 1);
        f("%<s", 1);
        f("%tY", "x");
        f("%t!", 1L);
        f("%,x", 1);
        f("%-n");
        f("%5n");
        f("%e", 5);
        StringBuilder sb = new StringBuilder();
        Formatter fm = new Formatter(sb, Locale.US);
        fm.format("%d", 1).format("-%s", "two");
        fm.close();
        try {
            fm.format("x");
        } catch (FormatterClosedException e) {
            System.out.println(sb + " closed");
        }
        System.out.println("%s and %d".formatted("a", 5) + String.format("%s", List.of(1, 2)) + String.format("%s", new int[0].length));
    }
}
