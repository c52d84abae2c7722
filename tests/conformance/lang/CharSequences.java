import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.Locale;

/** Strings at their corners: code points, regions, splitting, formatting, transformations, interning. */
public class CharSequences {
    static String attempt(java.util.concurrent.Callable<Object> action) {
        try {
            return String.valueOf(action.call());
        } catch (Exception e) {
            return e.getClass().getSimpleName() + ": " + e.getMessage();
        }
    }

    public static void main(String[] arguments) {
        String smile = "a\ud83d\ude00b\ud83d";
        System.out.println(smile.length() + " " + smile.codePointCount(0, smile.length()) + " " + smile.codePointAt(1) + " " + smile.codePointAt(2) + " " + smile.codePointBefore(3)
            + " " + smile.offsetByCodePoints(0, 2) + " " + smile.codePoints().count() + " " + new StringBuilder(smile).reverse().codePointAt(1));
        System.out.println(attempt(() -> smile.offsetByCodePoints(0, 9)) + " | " + attempt(() -> "abc".substring(2, 1)) + " | " + attempt(() -> "abc".charAt(3)) + " | "
            + attempt(() -> "abc".codePointAt(-1)) + " | " + attempt(() -> new StringBuilder("abc").deleteCharAt(3)) + " | " + attempt(() -> "abc".subSequence(-1, 2))
            + " | " + attempt(() -> "a".repeat(-1)) + " | " + attempt(() -> new String(new int[] {0x110000}, 0, 1)) + " | " + attempt(() -> new StringBuilder("abc").insert(5, "x"))
            + " | " + attempt(() -> "abc".getBytes("no-such")) + " | " + attempt(() -> String.join(",", (CharSequence[]) null)));
        for (String regex : new String[] {",", ",,", "", "[,;]", "\\|", "(?=b)", "x*"}) {
            for (int limit : new int[] {0, -1, 2}) {
                System.out.print(Arrays.toString("a,b,;c,,|".split(regex, limit)) + " ");
            }
            System.out.println(regex);
        }
        System.out.println("Hello".regionMatches(1, "ELL", 0, 3) + " " + "Hello".regionMatches(true, 1, "ELL", 0, 3) + " " + "Hello".regionMatches(-1, "", 0, 0) + " " + "x".compareTo("xyz") + " "
            + "\u00e4".compareToIgnoreCase("\u00c4") + " " + "\u0130".equalsIgnoreCase("i") + " " + "\u0131".equalsIgnoreCase("I") + " " + "abc".compareTo("abd"));
        System.out.println("TITLE\u0130\u00df\ufb01".toLowerCase(Locale.ROOT).length() + " " + "title\u00df\ufb01".toUpperCase(Locale.ROOT) + " " + "I".toLowerCase(new Locale("tr")).codePointAt(0) + " "
            + "\u03a3\u03a3 \u03a3".toLowerCase(Locale.ROOT).codePoints().boxed().toList());
        System.out.println("aXbXc".replace("X", "") + " " + "aaa".replace("aa", "b") + " " + "abc".replace("", "-") + " " + "a.b".replaceAll(".", "x") + " " + "a.b".replace('.', 'x')
            + " " + "a1b22".replaceAll("(\\d+)", "<$1>") + " " + attempt(() -> "a".replaceAll("a", "$2")) + " " + "path\\x".replaceFirst("\\\\", "\\$"));
        System.out.println("  \t x \u2003".strip() + "|" + "  \t x \u2003".trim().length() + "|" + " \u2003".isBlank() + "|" + "\u0000x".trim() + "|" + "x  ".stripTrailing() + "|" + "  x".stripLeading());
        System.out.println("a\nb\r\nc\rd".lines().toList() + " " + "x".indent(2).replace("\n", "$") + " " + "  a\n b".stripIndent().replace("\n", "$") + " " + "\\t\\101\\s|".translateEscapes() + " " + attempt(() -> "\\q".translateEscapes()));
        System.out.println("abcabc".indexOf("c", -5) + " " + "abcabc".indexOf("", 99) + " " + "abcabc".lastIndexOf("b", 3) + " " + "abcabc".lastIndexOf("") + " " + "abc".indexOf(0x1F600) + " " + smile.indexOf(0x1F600) + " " + "abc".contains(""));
        System.out.println("abc".contentEquals(new StringBuffer("abc")) + " " + "abc".contentEquals(CharBuffer.wrap("abd")) + " " + "abc".equals((Object) new StringBuilder("abc")) + " " + CharSequence.compare("a", new StringBuilder("b")));
        String made = new String("inter") + "ned".substring(0);
        System.out.println((made == "interned") + " " + (made.intern() == "interned") + " " + ("a" + 1 + 'c' + 2.0f + null + true) + " " + (1 + 2 + "3" + 4 * 5));
        System.out.println("%d%%|%5s|%-5s|%05d|%x|%c|%b|%e|%,d|%s".formatted(5, "ab", "ab", 42, 255, 'c', null, 12345.678, 1234567, new int[0].length) + " " + String.valueOf((Object) null) + " " + String.valueOf(new char[] {'o', 'k'}));
        System.out.println("text".transform(s -> s + s.length()) + " " + "a-b".chars().filter(Character::isLetter).count() + " " + String.copyValueOf("hello".toCharArray(), 1, 3) + " " + "x".describeConstable().get()
            + " " + "b".compareTo("a") + " " + String.CASE_INSENSITIVE_ORDER.compare("B", "a"));
        StringBuilder builder = new StringBuilder(4).append(1.0f).append('x').append(true).append((String) null).append(new char[] {'y'}).append("abcdef", 2, 4).appendCodePoint(0x1F600);
        builder.setLength(builder.length() + 1);
        builder.setCharAt(0, '9');
        System.out.println(builder.length() + " " + builder.toString().replace('\0', '0') + " " + builder.indexOf("null") + " " + builder.replace(0, 3, "").delete(2, 100) + " " + builder.compareTo(new StringBuilder("xt")));
    }
}
