import java.util.*;
import java.util.regex.*;

/** Character classes by property, script, block and category, counted over the code points; flags with Unicode. */
public class UnicodeClasses {
    public static void main(String[] args) {
        int[] cps = new int[0x1200 + 600];
        for (int i = 0; i < 0x1200; i++) {
            cps[i] = i;
        }
        for (int i = 0; i < 600; i++) {
            cps[0x1200 + i] = 0x1200 + i * 1741;
        }
        for (String c : new String[] {"\\d", "\\D", "\\s", "\\S", "\\w", "\\W", "\\h", "\\v", ".", "\\R", "\\p{Lower}", "\\p{Upper}", "\\p{ASCII}", "\\p{Alpha}", "\\p{Digit}", "\\p{Alnum}", "\\p{Punct}", "\\p{Graph}", "\\p{Print}", "\\p{Blank}", "\\p{Cntrl}", "\\p{XDigit}", "\\p{Space}",
                "\\p{javaLowerCase}", "\\p{javaUpperCase}", "\\p{javaWhitespace}", "\\p{javaMirrored}", "\\p{javaJavaIdentifierStart}", "\\p{javaTitleCase}", "\\p{javaDefined}", "\\p{javaIdeographic}", "\\p{IsLatin}", "\\p{IsHan}", "\\p{script=Greek}", "\\p{sc=Cyrl}", "\\p{InGreek}", "\\p{blk=Arrows}", "\\p{block=Mongolian}",
                "\\p{Lu}", "\\p{L}", "\\pL", "\\PL", "\\p{IsL}", "\\p{gc=Nd}", "\\p{general_category=Sc}", "\\p{LC}", "\\p{LD}", "\\p{L1}", "\\p{all}", "\\p{Cn}", "\\p{Cs}", "\\p{Sc}", "\\p{IsAlphabetic}", "\\p{IsIdeographic}", "\\p{IsLetter}", "\\p{IsLowercase}", "\\p{IsUppercase}", "\\p{IsTitlecase}", "\\p{IsPunctuation}", "\\p{IsControl}", "\\p{IsWhite_Space}", "\\p{IsDigit}", "\\p{IsHex_Digit}", "\\p{IsJoin_Control}", "\\p{IsNoncharacter_Code_Point}", "\\p{IsAssigned}", "\\p{IsEmoji}", "\\P{IsGreek}", "[\\p{L}&&[^\\p{Lu}]]", "[^\\p{IsLatin}\\P{L}]", "[\\x{10000}-\\x{10ffff}]"}) {
            StringBuilder b = new StringBuilder(c);
            for (int flags : new int[] {0, Pattern.CASE_INSENSITIVE, Pattern.UNICODE_CHARACTER_CLASS, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE, Pattern.DOTALL | Pattern.UNIX_LINES}) {
                try {
                    Matcher m = Pattern.compile(c, flags).matcher("");
                    int n = 0, h = 0;
                    for (int cp : cps) {
                        if (m.reset(Character.toString(cp)).matches()) {
                            n++;
                            h = h * 31 + cp;
                        }
                    }
                    b.append(' ').append(n).append('/').append(Integer.toHexString(h));
                } catch (PatternSyntaxException e) {
                    b.append(' ').append(e.getDescription());
                }
            }
            System.out.println(b);
        }
        for (String[] p : new String[][] {{"stra\u00dfe", "STRASSE"}, {"\u00e4", "\u00c4"}, {"\u03c3", "\u03a3"}, {"\u03c2", "\u03a3"}, {"i", "\u0130"}, {"\u0131", "I"}, {"k", "\u212a"}, {"\u1e9e", "\u00df"}, {"\ud801\udc00", "\ud801\udc28"}, {"[\u00e0-\u00ef]", "\u00c9"}, {"\u00e9", "e\u0301"}, {"e\u0301", "\u00e9"}, {"\uac00", "\u1100\u1161"}, {"a\u0323\u0307", "a\u0307\u0323"}, {"[\u00e9]", "e\u0301"}}) {
            StringBuilder b = new StringBuilder();
            for (int flags : new int[] {0, Pattern.CASE_INSENSITIVE, Pattern.UNICODE_CASE, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE, Pattern.CANON_EQ, Pattern.CANON_EQ | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE, Pattern.LITERAL, Pattern.UNICODE_CHARACTER_CLASS | Pattern.CASE_INSENSITIVE}) {
                b.append(Pattern.compile(p[0], flags).matcher(p[1]).matches() ? 'y' : 'n');
            }
            System.out.println(p[0] + " " + p[1] + " " + b);
        }
        System.out.println(Pattern.compile("a.b", Pattern.LITERAL).matcher("a.b axb").replaceAll("X") + " " + Pattern.compile("a.B", Pattern.LITERAL | Pattern.CASE_INSENSITIVE).matcher("A.b").matches() + " " + Pattern.compile("x", 65).flags() + " " + Pattern.compile("(?imsxudU)x").flags() + " " + Pattern.compile("a(?i)b").flags());
    }
}
