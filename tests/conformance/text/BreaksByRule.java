import java.text.BreakIterator;
import java.text.CollationElementIterator;
import java.text.CollationKey;
import java.text.Collator;
import java.text.Normalizer;
import java.text.ParseException;
import java.text.RuleBasedCollator;
import java.text.StringCharacterIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Breaks in many scripts, and collation with rules of the program's own. */
public class BreaksByRule {
    static void breaks(String what, BreakIterator iterator, String text) {
        iterator.setText(text);
        List<Integer> places = new ArrayList<>();
        for (int at = iterator.first(); at != BreakIterator.DONE; at = iterator.next()) {
            places.add(at);
        }
        List<Integer> back = new ArrayList<>();
        for (int at = iterator.last(); at != BreakIterator.DONE; at = iterator.previous()) {
            back.add(0, at);
        }
        System.out.println(what + " " + places + " " + places.equals(back) + " " + iterator.following(text.length() / 2) + " "
            + iterator.preceding(text.length() / 2) + " " + (text.length() > 1 && iterator.isBoundary(1)) + " " + iterator.current());
    }

    public static void main(String[] arguments) throws ParseException {
        String[] texts = {"Hello, world! It's 3.50 o'clock. \"Really?\" Yes... no.", "e\u0301a\u0308\u0323x \ud83d\ude00\ud83d\udc4d\ud83c\udffd \r\n end",
            "\u3053\u308c\u306f\u30c6\u30b9\u30c8\u3067\u3059\u3002\u6f22\u5b57", "\u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35\u0e0a\u0e32\u0e27\u0e42\u0e25\u0e01",
            "\uac00\uac01 \u1100\u1161\u11a8", "a-b/c_d e\u00adf\u200bg", "", "x"};
        for (String text : texts) {
            breaks("character", BreakIterator.getCharacterInstance(Locale.ROOT), text);
            breaks("word", BreakIterator.getWordInstance(Locale.ENGLISH), text);
            breaks("line", BreakIterator.getLineInstance(Locale.ENGLISH), text);
            breaks("sentence", BreakIterator.getSentenceInstance(Locale.ENGLISH), text);
        }
        BreakIterator word = BreakIterator.getWordInstance(Locale.ROOT);
        word.setText(new StringCharacterIterator("skip one two", 5, 12, 5));
        System.out.println(word.first() + " " + word.next() + " " + word.next(2) + " " + word.last());
        try {
            word.following(100);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }

        RuleBasedCollator own = new RuleBasedCollator("< c, C < b, B < a, A & b ; \u00e9 & ab = ba < 'x y' < z");
        String[] words = {"a", "A", "b", "c", "C", "\u00e9", "z", "x y", "ab", "ba", "cab", "q"};
        String[] sorted = words.clone();
        Arrays.sort(sorted, own);
        System.out.println(Arrays.toString(sorted) + " " + own.compare("ab", "ba") + " " + own.getRules().length());
        for (int strength : new int[] {Collator.PRIMARY, Collator.SECONDARY, Collator.TERTIARY, Collator.IDENTICAL}) {
            own.setStrength(strength);
            Collator german = Collator.getInstance(Locale.ROOT);
            german.setStrength(strength);
            System.out.println(strength + " " + own.compare("a", "A") + own.compare("b", "\u00e9") + " " + german.compare("a", "A") + german.compare("a", "\u00e4")
                + german.compare("\u00e4", "a\u0308") + german.compare("a", "b") + german.compare("co-op", "coop") + german.compare("a\u0001", "a"));
        }
        for (String bad : new String[] {"a < b", "< a & zz < b", "< a < 'b", "", "<", "& q < r"}) {
            try {
                System.out.println(bad + ": " + new RuleBasedCollator(bad).getRules().length());
            } catch (ParseException e) {
                System.out.println(bad + ": " + e.getErrorOffset() + " " + e.getMessage());
            }
        }
        Collator root = Collator.getInstance(Locale.ROOT);
        CollationKey one = root.getCollationKey("Stra\u00dfe");
        System.out.println(one.compareTo(root.getCollationKey("Strasse")) + " " + one.getSourceString() + " " + one.toByteArray().length);
        CollationElementIterator elements = ((RuleBasedCollator) root).getCollationElementIterator("aB\u00e9");
        StringBuilder orders = new StringBuilder();
        for (int e = elements.next(); e != CollationElementIterator.NULLORDER; e = elements.next()) {
            orders.append(CollationElementIterator.primaryOrder(e) == 0 ? '.' : '#').append(CollationElementIterator.secondaryOrder(e)).append('/')
                .append(CollationElementIterator.tertiaryOrder(e)).append(' ').append(elements.getOffset()).append("; ");
        }
        System.out.println(orders);
        root.setDecomposition(Collator.FULL_DECOMPOSITION);
        System.out.println(root.compare("\ufb01", "fi") + " " + root.equals("\u212b", "\u00c5") + " " + root.getDecomposition());
        for (Normalizer.Form form : Normalizer.Form.values()) {
            String text = "\u1e9b\u0323 \ufb01 \uac00 \u00c5 a\u0328\u0301 \u0344";
            String normal = Normalizer.normalize(text, form);
            StringBuilder hex = new StringBuilder();
            normal.chars().forEach(c -> hex.append(Integer.toHexString(c)).append(' '));
            System.out.println(form + " " + hex + Normalizer.isNormalized(text, form) + Normalizer.isNormalized(normal, form));
        }
    }
}
