import java.text.*;
import java.util.*;

/** MessageFormat and ChoiceFormat: quoting, nested formats, styles, parsing, errors, attributed output. */
public class Messages {
    static String tr(java.util.concurrent.Callable<Object> c) {
        try {
            Object o = c.call();
            return o instanceof Object[] a ? Arrays.toString(a) : String.valueOf(o);
        } catch (Exception e) {
            return e.getClass().getSimpleName() + "(" + e.getMessage() + ")";
        }
    }

    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Object[] a = {1234.5, "text", new Date(1710053107089L), 3, null, -1L};
        for (String p : new String[] {"", "plain", "{0}", "{1} {0}", "{0,number}", "{0,number,integer}", "{0,number,currency}", "{3,number,percent}", "{0,number,#.##}", "{0,number,'#'#}", "{2,date}", "{2,date,short}", "{2,date,long}", "{2,date,full}", "{2,time}", "{2,time,short}", "{2,date,yyyy-MM-dd'T'HH}", "{3,choice,0#none|1#one|1<many {3}}", "{5,choice,-1#neg|0#zero}", "{4}", "{9}", "it''s {1}", "'{0}' {1}", "'{1}", "a'b'c", "''{1}''", "{1}'", "'{'{1}'}'", "{ 1 }", "{0,number,#,##0.0;(#)}", "{3,choice,0#'{'|1#a|3#{1}!}"}) {
            System.out.println(p + " => " + tr(() -> new MessageFormat(p, Locale.US).format(a)) + " | " + tr(() -> new MessageFormat(p, Locale.US).toPattern()) + " | " + tr(() -> new MessageFormat(p, Locale.GERMANY).format(a)));
        }
        for (String p : new String[] {"{", "{}", "{a}", "{-1}", "{0,}", "{0,nope}", "{0,number", "{0}}", "}", "{0,date,qqq}", "{0,choice,x}", "{0,number,#.#.#}", "{99999999999}"}) {
            System.out.println(p + " " + tr(() -> new MessageFormat(p, Locale.US).toPattern()));
        }
        System.out.println(tr(() -> new MessageFormat("{0,number}", Locale.US).format(new Object[] {"x"})) + tr(() -> new MessageFormat("{0,date}", Locale.US).format(new Object[] {"x"})) + tr(() -> new MessageFormat("{0}", Locale.US).format(null)) + tr(() -> new MessageFormat("{0}", Locale.US).format("notarray")) + tr(() -> MessageFormat.format("{0} {1}", 1)) + tr(() -> new MessageFormat(null)));
        for (String[] q : new String[][] {{"{0} is {1,number}", "abc is 5.5"}, {"{0}, {0}, {0}", "x, y, z"}, {"{1}-{0}", "a-b-c"}, {"{0,number}%", "no"}, {"{0,date,yyyy/MM/dd} end", "2024/02/30 end"}, {"{0,choice,0#no|1#yes}", "yes"}, {"lit", "lit"}, {"{0}", ""}}) {
            System.out.println(Arrays.toString(q) + " " + tr(() -> new MessageFormat(q[0], Locale.US).parse(q[1])) + " " + tr(() -> { ParsePosition pos = new ParsePosition(0); Object[] r = new MessageFormat(q[0], Locale.US).parse(q[1], pos); return Arrays.toString(r) + pos; }));
        }
        MessageFormat m = new MessageFormat("{1} then {0,number} and {1}", Locale.US);
        m.setFormat(0, new ChoiceFormat("0#zero|1#one"));
        m.setFormatByArgumentIndex(0, NumberFormat.getPercentInstance(Locale.US));
        System.out.println(m.format(new Object[] {0.5, 1}) + " " + m.getFormats().length + m.getFormatsByArgumentIndex().length + " " + m.toPattern() + " " + m.equals(m.clone()) + " " + tr(() -> { m.setFormat(9, null); return 0; }) + m.getLocale());
        AttributedCharacterIterator it = new MessageFormat("A{0,number}B{1}", Locale.US).formatToCharacterIterator(new Object[] {12.5, "zz"});
        StringBuilder b = new StringBuilder();
        for (char c = it.first(); c != CharacterIterator.DONE; c = it.next()) {
            b.append(c).append(it.getAttribute(MessageFormat.Field.ARGUMENT)).append(it.getRunLimit()).append(' ');
        }
        System.out.println(b);
        ChoiceFormat c = new ChoiceFormat(new double[] {0, 1, ChoiceFormat.nextDouble(1)}, new String[] {"none", "one", "many"});
        System.out.println(c.format(-5) + c.format(0.99) + c.format(1) + c.format(1.0001) + c.format(Double.NaN) + c.format(Double.POSITIVE_INFINITY) + " " + c.toPattern() + " " + tr(() -> c.parse("many")) + tr(() -> c.parse("zz")) + " " + new ChoiceFormat("-\u221e<neg|0\u2264zero|5#'|'bar").toPattern() + " " + new ChoiceFormat("0#a|1#b").equals(new ChoiceFormat("0#a|1#b")) + ChoiceFormat.previousDouble(1) + Arrays.toString(c.getLimits()) + Arrays.toString(c.getFormats()) + tr(() -> new ChoiceFormat("1#a|0#b")) + tr(() -> new ChoiceFormat("")) + tr(() -> new ChoiceFormat(new double[1], new String[2])) + tr(() -> new ChoiceFormat("#x")));
    }
}
