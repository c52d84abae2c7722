import java.math.*;
import java.text.*;
import java.util.*;

/** DecimalFormat: patterns, rounding modes, grouping, exponents, prefixes; parsing with positions; symbols; errors. */
public class DecimalPatterns {
    static String tr(java.util.concurrent.Callable<Object> c) {
        try {
            return String.valueOf(c.call());
        } catch (Exception e) {
            return e.getClass().getSimpleName() + "(" + e.getMessage() + ")";
        }
    }

    public static void main(String[] args) throws Exception {
        DecimalFormatSymbols us = DecimalFormatSymbols.getInstance(Locale.US);
        Object[] vs = {0, 1, -1, 0.5, 1.5, 2.5, -2.5, 1234567.891, 0.000123, 1e20, -0.0, Double.NaN, Double.NEGATIVE_INFINITY, Long.MIN_VALUE, new BigDecimal("12345678901234567890.12345"), new BigInteger("-99999999999999999999"), 0.125, 1.005, 99.995};
        for (String p : new String[] {"0", "#", "#.#", "0.00", "#,##0.00", "#,##,##0.###", "00000", "0.###E0", "##0.##E0", "00.00E00", "#.##%", "0\u2030", "\u00a4#,##0.00", "\u00a4\u00a4 0", "+0;-0", "#,##0.00;(#,##0.00)", "'#'0", "pre 0.0 'it''s'", "#.00#", ".00", "0.", "@", "#,###.", "0.0000000000000000000", "#,####"}) {
            StringBuilder b = new StringBuilder(p + ":");
            try {
                DecimalFormat f = new DecimalFormat(p, us);
                for (Object v : vs) {
                    b.append(' ').append(f.format(v));
                }
                b.append(" | ").append(f.toPattern()).append(' ').append(f.toLocalizedPattern()).append(' ').append(f.getGroupingSize()).append(f.getMinimumIntegerDigits()).append(' ').append(f.getMaximumFractionDigits()).append(' ').append(f.getMultiplier()).append(f.getPositivePrefix()).append(f.getNegativeSuffix());
            } catch (IllegalArgumentException e) {
                b.append(" ! ").append(e.getMessage());
            }
            System.out.println(b);
        }
        for (RoundingMode m : RoundingMode.values()) {
            DecimalFormat f = new DecimalFormat("0.0", us);
            f.setRoundingMode(m);
            System.out.println(m + " " + tr(() -> { StringBuilder b = new StringBuilder(); for (double d : new double[] {0.25, 0.35, -0.25, 0.05, 1.0, 0.15, 2.449999}) { b.append(tr(() -> f.format(d))).append(' '); } return b; }));
        }
        DecimalFormat f = new DecimalFormat("#,##0.00;(#,##0.00)", us);
        for (String s : new String[] {"1,234.5", "(5.25)", "12abc", "abc", "", "1,2,3,4", "1.2.3", "-5", "1e5", "1E5", "NaN", "\u221e", "9223372036854775808", ".5", "5.", "  5", "+5", "\u0665", "0.1234567890123456789"}) {
            ParsePosition pos = new ParsePosition(0);
            Number n = f.parse(s, pos);
            System.out.println(s + " -> " + n + " " + (n == null ? "" : n.getClass().getSimpleName()) + " " + pos + " " + tr(() -> f.parse(s)));
        }
        f.setParseBigDecimal(true);
        f.setParseIntegerOnly(true);
        System.out.println(f.parse("1,234.75") + " " + f.parse("1.50").getClass().getSimpleName() + " " + tr(() -> f.parseObject("x")));
        FieldPosition fp = new FieldPosition(NumberFormat.Field.FRACTION);
        System.out.println(f.format(1234.5, new StringBuffer("x"), fp) + " " + fp + " " + new DecimalFormat("0.0E0", us).formatToCharacterIterator(1.5e10).getAllAttributeKeys().size());
        AttributedCharacterIterator it = new DecimalFormat("\u00a4#,##0.00%", us).formatToCharacterIterator(-1234.567);
        StringBuilder b = new StringBuilder();
        for (char c = it.first(); c != CharacterIterator.DONE; c = it.next()) {
            b.append(c).append(it.getAttributes().keySet().stream().map(k -> k.toString().replaceAll(".*\\(|\\)", "").charAt(0)).sorted().toList());
        }
        System.out.println(b);
        for (Locale l : new Locale[] {Locale.US, Locale.GERMANY, Locale.FRANCE, Locale.JAPAN, new Locale("de", "CH"), new Locale("hi", "IN"), new Locale("ar", "EG"), new Locale("pt", "BR"), Locale.ROOT, new Locale("sv")}) {
            NumberFormat c = NumberFormat.getCurrencyInstance(l), p = NumberFormat.getPercentInstance(l), n = NumberFormat.getInstance(l), i = NumberFormat.getIntegerInstance(l);
            System.out.println(l + " " + n.format(-1234567.891) + " " + c.format(-1234567.891) + " " + p.format(0.256) + " " + i.format(2.5) + i.format(3.5) + " " + NumberFormat.getCompactNumberInstance(l, NumberFormat.Style.SHORT).format(1234567) + " " + NumberFormat.getCompactNumberInstance(l, NumberFormat.Style.LONG).format(98765432100L) + " " + c.getCurrency() + " " + ((DecimalFormat) c).toPattern() + " " + tr(() -> n.parse(n.format(-1234567.891))));
        }
        NumberFormat k = NumberFormat.getCompactNumberInstance(Locale.US, NumberFormat.Style.SHORT);
        k.setMaximumFractionDigits(2);
        for (long v : new long[] {0, 999, 1000, 1500, 999999, 1000000, -12345678, 999999999999999L, Long.MAX_VALUE}) {
            System.out.print(k.format(v) + " ");
        }
        System.out.println(k.parse("1.25M") + " " + k.parse("-3K") + " " + tr(() -> k.parse("Q")) + " " + tr(() -> new CompactNumberFormat("0", us, new String[] {"", "", "", "0K", "00K"}).format(23456)) + tr(() -> new CompactNumberFormat("0", us, new String[] {"x"}).format(5)));
        DecimalFormat d = new DecimalFormat("#,##0.###", us), e = (DecimalFormat) d.clone();
        e.setMinimumFractionDigits(5);
        e.setMaximumIntegerDigits(2);
        e.setDecimalSeparatorAlwaysShown(true);
        e.setGroupingUsed(false);
        System.out.println(e.format(12345.6) + " " + e.toPattern() + " " + d.equals(e) + " " + d.equals(new DecimalFormat("#,##0.###", us)) + " " + d.hashCode() + " " + tr(() -> { d.setCurrency(null); return 0; }) + tr(() -> { d.applyPattern("0.0.0"); return 0; }) + tr(() -> { d.applyPattern("#0#"); return 0; }) + tr(() -> { d.applyPattern("0,0,"); return d.toPattern(); }) + tr(() -> d.format("text")) + tr(() -> { d.setRoundingMode(null); return 0; }));
        DecimalFormatSymbols own = new DecimalFormatSymbols(Locale.ROOT);
        own.setZeroDigit('\u0660');
        own.setDecimalSeparator('~');
        own.setMinusSign('_');
        own.setNaN("nope");
        own.setExponentSeparator("x10^");
        System.out.println(new DecimalFormat("0.00E0", own).format(-12345.6) + " " + new DecimalFormat("0", own).format(Double.NaN) + " " + own.getInfinity() + own.getPerMill() + own.getPatternSeparator() + " " + own.getCurrencySymbol() + own.getInternationalCurrencySymbol());
    }
}
