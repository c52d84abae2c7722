import java.text.*;
import java.util.*;

/** MessageFormat, DecimalFormat, SimpleDateFormat, ChoiceFormat, Collator-free sorting, BreakIterator, Normalizer. */
public class TextFormats {
    static void p(Object o) {
        System.out.println(o);
    }

    public static void main(String[] args) throws Exception {
        p(MessageFormat.format("{0} has {1,number,integer} items costing {2,number,#.##} '{quoted}' {0}", "Ann", 12345, 3.14159));
        p(new MessageFormat("{0,choice,0#no files|1#one file|1<{0} files}", Locale.US).format(new Object[] {5}));
        p(Arrays.toString(new MessageFormat("{0}-{1}").parse("a-b")));
        DecimalFormatSymbols us = DecimalFormatSymbols.getInstance(Locale.US);
        for (String pat : new String[] {"0", "#,##0.00", "0.###E0", "00.00%", "\u00a4#,##0.00;(\u00a4#)", "#", "000000", "##0.#####E0", "'#'0", "0.0\u2030"}) {
            DecimalFormat f = new DecimalFormat(pat, us);
            p(pat + ": " + f.format(1234.5678) + " " + f.format(-0.5) + " " + f.format(0) + " " + f.format(1e12) + " " + f.format(Double.NaN) + " " + f.format(Double.POSITIVE_INFINITY) + " " + f.format(2.5));
        }
        DecimalFormat parse = new DecimalFormat("#,##0.##", us);
        p(parse.parse("1,234.5") + " " + parse.parse("99") + " " + parse.parse("-7x") + " " + parse.toPattern());
        parse.setRoundingMode(java.math.RoundingMode.DOWN);
        parse.setParseBigDecimal(true);
        p(parse.format(1.999) + " " + parse.parse("123456789012345678901.5").getClass().getSimpleName());
        try {
            parse.parse("abc");
        } catch (ParseException e) {
            p(e.getMessage() + " " + e.getErrorOffset());
        }
        SimpleDateFormat sdf = new SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ EEE MMM G w D k K h a", Locale.US);
        sdf.setTimeZone(TimeZone.getTimeZone("UTC"));
        p(sdf.format(new Date(1_709_212_345_678L)));
        SimpleDateFormat short1 = new SimpleDateFormat("dd/MM/yy HH:mm z", Locale.US);
        short1.setTimeZone(TimeZone.getTimeZone("America/New_York"));
        p(short1.format(new Date(1_709_212_345_678L)) + " " + short1.parse("04/07/24 12:00 EDT").getTime());
        SimpleDateFormat strict = new SimpleDateFormat("yyyy-MM-dd", Locale.ROOT);
        strict.setTimeZone(TimeZone.getTimeZone("GMT"));
        strict.setLenient(false);
        try {
            strict.parse("2024-02-30");
        } catch (ParseException e) {
            p(e.getMessage());
        }
        p(NumberFormat.getInstance(Locale.US).format(1234567.891) + " " + NumberFormat.getPercentInstance(Locale.US).format(0.256) + " " + NumberFormat.getCurrencyInstance(Locale.US).format(1234.5) + " " + NumberFormat.getIntegerInstance(Locale.US).format(2.5) + " " + NumberFormat.getCompactNumberInstance(Locale.US, NumberFormat.Style.SHORT).format(12345));
        p(DateFormat.getDateInstance(DateFormat.LONG, Locale.US).format(new Date(0)) + " " + DateFormat.getTimeInstance(DateFormat.MEDIUM, Locale.US).format(new Date(0)));
        ChoiceFormat cf = new ChoiceFormat("0#zero|1#one|2#many");
        p(cf.format(0) + cf.format(1.5) + cf.format(100) + " " + cf.toPattern());
        p(Normalizer.normalize("e\u0301\ufb01", Normalizer.Form.NFKC).length() + " " + Normalizer.normalize("\u00e9", Normalizer.Form.NFD).length() + Normalizer.isNormalized("a", Normalizer.Form.NFC));
        BreakIterator bi = BreakIterator.getWordInstance(Locale.ROOT);
        bi.setText("Hello, big world. Next");
        StringBuilder sb = new StringBuilder();
        for (int i = bi.first(); i != BreakIterator.DONE; i = bi.next()) {
            sb.append(i).append(' ');
        }
        p(sb);
        BreakIterator si = BreakIterator.getSentenceInstance(Locale.ROOT);
        si.setText("One. Two! Three?");
        p(si.next() + " " + si.next() + " " + si.next());
        StringCharacterIterator sci = new StringCharacterIterator("abc");
        p(sci.first() + "" + sci.next() + sci.getIndex() + sci.last());
        Collator col = Collator.getInstance(Locale.ROOT);
        List<String> ws = new ArrayList<>(List.of("b", "A", "a", "B", "\u00e4"));
        ws.sort(col);
        p(ws);
        StringTokenizer st = new StringTokenizer("a b,c;d", " ,;", true);
        p(st.countTokens() + st.nextToken() + st.nextToken() + st.nextToken());
        p(new StringJoiner(",", "{", "}").setEmptyValue("none") + " " + new StringJoiner("/").add("a").add("b"));
        Currency c = Currency.getInstance("EUR");
        p(c.getDefaultFractionDigits() + " " + c.getNumericCode() + " " + c.getSymbol(Locale.US) + " " + Currency.getInstance(Locale.JAPAN));
        p(new Locale("de", "CH").toLanguageTag() + " " + Locale.forLanguageTag("zh-Hant-TW").getScript() + " " + Locale.FRANCE.getDisplayCountry(Locale.ENGLISH) + " " + Locale.GERMAN.getDisplayLanguage(Locale.ENGLISH) + " " + Locale.getDefault());
    }
}
