import java.text.*;
import java.util.*;

/** BreakIterator of four kinds, Collator with strengths and rules, Normalizer, Bidi, iterators, attributed strings. */
public class BreaksAndCollation {
    static String tr(java.util.concurrent.Callable<Object> c) {
        try {
            return String.valueOf(c.call());
        } catch (Exception e) {
            return e.getClass().getSimpleName() + "(" + e.getMessage() + ")";
        }
    }

    static String esc(String s) {
        StringBuilder b = new StringBuilder();
        for (char c : s.toCharArray()) {
            b.append(c >= 32 && c < 127 ? "" + c : String.format("\\%x", (int) c));
        }
        return b.toString();
    }

    static void breaks(String name, BreakIterator it, String s) {
        it.setText(s);
        StringBuilder b = new StringBuilder(name);
        for (int i = it.first(); i != BreakIterator.DONE; i = it.next()) {
            b.append(' ').append(i);
        }
        b.append(" back");
        for (int i = it.last(); i != BreakIterator.DONE; i = it.previous()) {
            b.append(' ').append(i);
        }
        int mid = s.length() / 2;
        b.append(" f").append(it.following(mid)).append(" p").append(it.preceding(mid)).append(' ').append(it.isBoundary(mid)).append(it.current()).append(' ').append(tr(() -> it.next(2))).append(tr(() -> it.following(s.length() + 1)));
        System.out.println(b);
    }

    public static void main(String[] args) throws Exception {
        for (String s : new String[] {"Hello, world! It's 3.14 o'clock. Mr. Smith said: \"Go!\" (Really?)", "na\u00efve cafe\u0301 \ud83d\ude00\ud83d\ude01 end", "line one\nline-two\r\nwww.example.com $5.00 50%", "\u3053\u3093\u306b\u3061\u306f\u4e16\u754c\u3002\u5143\u6c17", "   ", "a"}) {
            breaks("char", BreakIterator.getCharacterInstance(Locale.US), s);
            breaks("word", BreakIterator.getWordInstance(Locale.US), s);
            breaks("sent", BreakIterator.getSentenceInstance(Locale.US), s);
            breaks("line", BreakIterator.getLineInstance(Locale.US), s);
        }
        String[] words = {"cote", "cot\u00e9", "c\u00f4te", "c\u00f4t\u00e9", "Cote", "co-te", "cote ", "\u00e4pfel", "apfel", "zebra", "\u00f6l", "Zebra", "ol", "ae", "\u00e6", "stra\u00dfe", "strasse", "", "a\u0308", "1", "10", "2"};
        for (Locale l : new Locale[] {Locale.US, Locale.GERMANY, Locale.FRANCE, new Locale("sv"), new Locale("da"), new Locale("es")}) {
            for (int strength : new int[] {Collator.PRIMARY, Collator.SECONDARY, Collator.TERTIARY, Collator.IDENTICAL}) {
                Collator c = Collator.getInstance(l);
                c.setStrength(strength);
                String[] w = words.clone();
                Arrays.sort(w, c);
                StringBuilder b = new StringBuilder();
                for (String a : words) {
                    for (String x : words) {
                        int k = c.getCollationKey(a).compareTo(c.getCollationKey(x)), d = c.compare(a, x);
                        b.append(d < 0 ? '<' : d > 0 ? '>' : '=');
                        if (Integer.signum(k) != Integer.signum(d)) {
                            b.append('!');
                        }
                    }
                }
                System.out.println(l + " " + strength + " " + esc(String.join(",", w)) + " " + b.toString().hashCode());
            }
        }
        Collator dec = Collator.getInstance(Locale.US);
        dec.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
        System.out.println(dec.compare("\u00e4", "a\u0308") + " " + Collator.getInstance(Locale.US).compare("\u00e4", "a\u0308") + " " + dec.equals("a", "A"));
        RuleBasedCollator rb = new RuleBasedCollator("< c < b, B < a & b ; \u00df < 'x y'");
        String[] w = {"a", "b", "c", "B", "\u00df", "x y"};
        Arrays.sort(w, rb);
        System.out.println(esc(Arrays.toString(w)) + " " + rb.getRules().length() + " " + tr(() -> new RuleBasedCollator("< a & z < b")) + tr(() -> new RuleBasedCollator("")) + tr(() -> new RuleBasedCollator("x")));
        CollationElementIterator ce = rb.getCollationElementIterator("cab");
        StringBuilder b = new StringBuilder();
        for (int o = ce.next(); o != CollationElementIterator.NULLORDER; o = ce.next()) {
            b.append(CollationElementIterator.primaryOrder(o)).append('.').append(CollationElementIterator.secondaryOrder(o)).append('.').append(CollationElementIterator.tertiaryOrder(o)).append('@').append(ce.getOffset()).append(' ');
        }
        System.out.println(b);
        for (String s : new String[] {"\u00e9", "e\u0301", "\ufb01", "\u00c5\u212b", "\uac00\u1100\u1161\u11a8", "a\u0323\u0307 a\u0307\u0323", "\u2460\u00bd\uff21", "\u0344", "\ud834\udd5e", "plain"}) {
            System.out.print(esc(s));
            for (Normalizer.Form f : Normalizer.Form.values()) {
                System.out.print(" " + f + " " + esc(Normalizer.normalize(s, f)) + Normalizer.isNormalized(s, f));
            }
            System.out.println();
        }
        int h = 0;
        for (int c = 0; c < 0x3400; c++) {
            if (!Character.isSurrogate((char) c)) {
                h = h * 31 + Normalizer.normalize("a" + (char) c + "\u0301", Normalizer.Form.NFKC).hashCode() + Normalizer.normalize(String.valueOf((char) c), Normalizer.Form.NFD).hashCode();
            }
        }
        System.out.println(h);
        for (String s : new String[] {"hello", "\u05d0\u05d1\u05d2", "abc \u05d0\u05d1 123 \u05d2 def", "\u0627\u0644 12.5% (x)", "\u202e abc \u202c def", "a\u05d0(b)"}) {
            for (int flag : new int[] {Bidi.DIRECTION_LEFT_TO_RIGHT, Bidi.DIRECTION_RIGHT_TO_LEFT, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT}) {
                Bidi bi = new Bidi(s, flag);
                StringBuilder r = new StringBuilder().append(bi.baseIsLeftToRight()).append(bi.isMixed()).append(bi.isLeftToRight()).append(bi.getRunCount());
                for (int i = 0; i < bi.getRunCount(); i++) {
                    r.append(' ').append(bi.getRunStart(i)).append('-').append(bi.getRunLimit(i)).append('/').append(bi.getRunLevel(i));
                }
                System.out.print(r + " | ");
            }
            System.out.println(Bidi.requiresBidi(s.toCharArray(), 0, s.length()));
        }
        byte[] levels = {0, 1, 2, 1};
        Object[] objs = {"a", "b", "c", "d"};
        Bidi.reorderVisually(levels, 0, objs, 0, 4);
        System.out.println(Arrays.toString(objs));
        StringCharacterIterator ci = new StringCharacterIterator("abcdef", 1, 5, 2);
        System.out.println(ci.current() + "" + ci.next() + ci.previous() + ci.first() + ci.last() + ci.getBeginIndex() + ci.getEndIndex() + ci.getIndex() + (int) ci.next() + ci.setIndex(1) + tr(() -> ci.setIndex(9)) + (ci.previous() == CharacterIterator.DONE) + ci.clone().equals(ci) + tr(() -> new StringCharacterIterator("a", 2)));
        AttributedString as = new AttributedString("attributed", Map.of(AttributedCharacterIterator.Attribute.LANGUAGE, Locale.US));
        as.addAttribute(AttributedCharacterIterator.Attribute.READING, "r", 2, 5);
        as.addAttribute(AttributedCharacterIterator.Attribute.READING, "q", 4, 7);
        AttributedCharacterIterator it = as.getIterator();
        StringBuilder runs = new StringBuilder();
        while (it.getIndex() < it.getEndIndex()) {
            runs.append(it.getRunStart()).append('-').append(it.getRunLimit()).append(it.getAttribute(AttributedCharacterIterator.Attribute.READING)).append(it.getAttribute(AttributedCharacterIterator.Attribute.LANGUAGE)).append(' ');
            it.setIndex(it.getRunLimit());
        }
        System.out.println(runs + tr(() -> { as.addAttribute(AttributedCharacterIterator.Attribute.READING, "x", 5, 3); return 0; }) + as.getIterator(null, 3, 6).first() + new Annotation("v"));
    }
}
