import java.util.*;

/** Formatter: every conversion with many flag combinations and arguments, as a table; errors with their messages. */
public class FormatterFlags {
    static String one(String f, Object... a) {
        try {
            return "[" + String.format(Locale.ROOT, f, a) + "]";
        } catch (IllegalFormatException e) {
            return e.getClass().getSimpleName() + "(" + e.getMessage() + ")";
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName();
        }
    }

    public static void main(String[] args) {
        Object[] ints = {0, 1, -1, 42, -123456, Integer.MIN_VALUE, Long.MAX_VALUE, (byte) -5, (short) 300, new java.math.BigInteger("-12345678901234567890")};
        for (String flags : new String[] {"", "8", "-8", "08", "+", " ", ",", "(", "+08", "(08", ",(15", "-+9", " 08", "#", "#10", "#010", "0", "-", "+ ", "-08", ".2", ",08"}) {
            for (char c : new char[] {'d', 'o', 'x', 'X'}) {
                StringBuilder b = new StringBuilder("%" + flags + c + ":");
                for (Object i : ints) {
                    b.append(' ').append(one("%" + flags + c, i));
                    if (b.indexOf("Exception") >= 0) {
                        break;
                    }
                }
                System.out.println(b);
            }
        }
        Object[] reals = {0.0, -0.0, 1.0, -1.5, 123456.789, 1e-5, 1e10, 9.9999995, 0.05, 2.5f, Double.NaN, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, Double.MAX_VALUE, new java.math.BigDecimal("12345.67890")};
        for (String flags : new String[] {"", ".0", ".3", "12.2", "-12.2", "012.2", "+", " ", ",.1", "(", "(,012.1", "#.0", ".15", "+010.1", "-"}) {
            for (char c : new char[] {'f', 'e', 'E', 'g', 'a'}) {
                StringBuilder b = new StringBuilder("%" + flags + c + ":");
                for (Object r : reals) {
                    String s = one("%" + flags + c, r);
                    b.append(' ').append(s.length() > 60 ? s.length() + "/" + s.hashCode() : s);
                    if (s.contains("Exception") && !(r instanceof java.math.BigDecimal)) {
                        break;
                    }
                }
                System.out.println(b);
            }
        }
        Object[] any = {null, "text", 'c', true, 65, 3.5, Optional.of(7), List.of(1, 2), 0x1f600};
        for (String f : new String[] {"%s", "%S", "%10s", "%-10s", "%.2s", "%10.3s", "%b", "%B", "%.1b", "%7b", "%c", "%C", "%5c", "%-3c", "%h", "%H", "%#s", "%.2c", "%n", "%5%", "%-5%", "%%"}) {
            StringBuilder b = new StringBuilder(f + ":");
            for (Object o : any) {
                b.append(' ').append(one(f, o).replace("\n", "\\n"));
            }
            System.out.println(b);
        }
        System.out.println(one("%2$s %1$s %s %s %<s %s", "a", "b", "c"));
        for (String f : new String[] {"%", "%q", "%-d", "%0d", "%,x", "%#d", "%+s", "%3$s", "%<s", "%1$", "%.d", "%-05d", "%tZ%", "%t", "%tq", "%.2d", "%,e", "%(a", "%-n", "%3n", "% +d", "%0-5f", "%99999999999d", "%1.99999999999f", "%ll", "%0$s", "%\u00e9", "%I", "%5.1%", "%(s", "%#e", "%#h", "%,s", "%#x%#o"}) {
            System.out.println(f + " " + one(f, 1) + " " + one(f, 1.0) + " " + one(f));
        }
        System.out.println(one("%d", "x") + one("%f", 1) + one("%c", -1) + one("%c", 0x110000) + one("%x", 1.5) + one("%tY", "x") + one("%s %s", "only") + one("%d", (Object) null) + one("%f", (Object) null) + one("%c", (Object) null) + one("%b", (Object[]) null));
        Formattable fm = (fmt, flags, width, precision) -> fmt.format("<%d,%d,%d>", flags, width, precision);
        System.out.println(one("%s %S %#s %-10.4s %20s", fm, fm, fm, fm, fm));
        System.out.println(String.format(Locale.GERMANY, "%,d %,.2f %e %s", 1234567, 1234.5, 1e5, 1.5) + String.format(Locale.FRANCE, " %,d %.1f", 1234567, 0.5) + String.format((Locale) null, " %,d %.1f", 1234567, 0.5) + String.format(new Locale("hi", "IN", ""), " %,d", 12345678) + String.format(Locale.forLanguageTag("ar-EG-u-nu-arab"), " %d", 123) + String.format(Locale.forLanguageTag("tr"), " %S", "i"));
        StringBuilder out = new StringBuilder("pre-");
        try (Formatter fr = new Formatter(out, Locale.ROOT)) {
            fr.format("%s", 1).format("%05.1f", 2.25);
            System.out.println(fr + " " + fr.locale() + " " + fr.ioException() + " " + (fr.out() == out));
            fr.close();
            fr.format("x");
        } catch (FormatterClosedException e) {
            System.out.println(e);
        }
    }
}
