import java.text.*;
import java.util.*;

/** MessageFormat, ChoiceFormat, fields of formats, compact numbers, and parsing back with positions. */
public class MessageShapes {
    static String attempt(java.util.concurrent.Callable<Object> action) {
        try {
            Object r = action.call();
            return r instanceof Object[] a ? Arrays.toString(a) : String.valueOf(r);
        } catch (Exception e) {
            return e.getClass().getSimpleName() + ": " + e.getMessage();
        }
    }

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.US);
        System.out.println(MessageFormat.format("{0} '{1}' it''s {1} {2} {3}", "a", 12345.678, null));
        System.out.println(MessageFormat.format("{0,number,integer} {0,number,percent} {0,number,currency} {0,number,#.0} {1,choice,0#none|1#one|1<many {1}}", 0.5, 7));
        System.out.println(MessageFormat.format("{0,date,yyyy} {0,time,HH:mm}", new Date(0)));
        for (String bad : new String[] {"{", "{x}", "{0,nothing}", "{-1}", "{0,choice,x}", "'{0}", "{0} }", "{0,number,0.0.0}"}) {
            System.out.println(bad + " -> " + attempt(() -> MessageFormat.format(bad, 1)));
        }
        MessageFormat format = new MessageFormat("{1} of {0}: {2,number,#.#}");
        System.out.println(attempt(() -> format.parse("x of y: 3.5")) + " " + attempt(() -> format.parse("nope")) + " " + Arrays.toString(format.getFormats()).contains("DecimalFormat") + " " + format.toPattern());
        format.setFormatByArgumentIndex(0, new ChoiceFormat("0#zero|1#one|2#two or more"));
        System.out.println(format.format(new Object[] {5, "b", 2.25}) + " " + format.toPattern());
        ChoiceFormat choice = new ChoiceFormat(new double[] {-1, 0, ChoiceFormat.nextDouble(1), 10}, new String[] {"negative", "small", "above one", "ten"});
        for (double d : new double[] {-5, -0.5, 0, 1, 1.0000001, 9.99, 10, Double.NaN, Double.POSITIVE_INFINITY}) {
            System.out.print(choice.format(d) + ", ");
        }
        System.out.println(choice.toPattern() + " " + attempt(() -> choice.parse("above one")) + " " + attempt(() -> new ChoiceFormat("1#a|0#b")));
        FieldPosition position = new FieldPosition(NumberFormat.Field.FRACTION);
        StringBuffer buffer = NumberFormat.getInstance(Locale.US).format(1234.5, new StringBuffer("> "), position);
        System.out.println(buffer + " " + position.getBeginIndex() + "-" + position.getEndIndex());
        AttributedCharacterIterator attributed = format.formatToCharacterIterator(new Object[] {1, "z", 3.75});
        StringBuilder runs = new StringBuilder();
        for (char c = attributed.first(); c != CharacterIterator.DONE; c = attributed.setIndex(attributed.getRunLimit())) {
            runs.append(c).append(attributed.getRunStart()).append(attributed.getAttributes().size()).append(' ');
        }
        System.out.println(runs + " " + attributed.getAllAttributeKeys().size());
        for (NumberFormat.Style style : NumberFormat.Style.values()) {
            NumberFormat compact = NumberFormat.getCompactNumberInstance(Locale.US, style);
            compact.setMaximumFractionDigits(1);
            System.out.println(compact.format(999) + " " + compact.format(1250) + " " + compact.format(1_000_000) + " " + compact.format(-12_345_678) + " " + attempt(() -> compact.parse("3K")) + " " + attempt(() -> compact.parse("2 million")));
        }
        NumberFormat integers = NumberFormat.getIntegerInstance(Locale.US);
        System.out.println(integers.format(2.5) + " " + integers.format(3.5) + " " + attempt(() -> integers.parse("1,234.9")) + " " + integers.getMaximumFractionDigits());
        NumberFormat strict = NumberFormat.getInstance(Locale.US);
        strict.setGroupingUsed(false);
        strict.setMinimumIntegerDigits(3);
        System.out.println(strict.format(7.125) + " " + strict.format(1234567.8) + " " + strict.format(-0.0) + " " + NumberFormat.getCurrencyInstance(Locale.US).format(-1234.5) + " " + NumberFormat.getPercentInstance(Locale.US).format(0.255));
        SimpleDateFormat date = new SimpleDateFormat("EEE, d MMM yyyy HH:mm:ss.SSS Z G w D F u", Locale.US);
        date.setTimeZone(TimeZone.getTimeZone("UTC"));
        System.out.println(date.format(new Date(1_000_000_000_123L)) + " " + attempt(() -> new SimpleDateFormat("yyyy-MM-dd HH:mm z", Locale.US).parse("2020-02-30 10:00 GMT").getTime()) + " " + attempt(() -> {
            SimpleDateFormat lenient = new SimpleDateFormat("yyyy-MM-dd");
            lenient.setLenient(false);
            return lenient.parse("2020-02-30");
        }) + " " + attempt(() -> new SimpleDateFormat("bad pattern")));
        System.out.println(new DateFormatSymbols(Locale.US).getShortMonths()[11] + " " + Arrays.toString(new DateFormatSymbols(Locale.US).getAmPmStrings()) + " " + DateFormat.getDateInstance(DateFormat.SHORT, Locale.US).format(new Date(0)) + " " + DateFormat.getDateTimeInstance(DateFormat.LONG, DateFormat.SHORT, Locale.US).format(new Date(0)));
    }
}
