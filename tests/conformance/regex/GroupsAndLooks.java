import java.util.regex.*;
import java.util.stream.Collectors;

/** Patterns with look-around, possessive and lazy quantifiers, back references, flags, regions, named groups, errors. */
public class GroupsAndLooks {
    static void find(String regex, String text) {
        find(regex, text, 0);
    }

    static void find(String regex, String text, int flags) {
        try {
            Matcher matcher = Pattern.compile(regex, flags).matcher(text);
            StringBuilder line = new StringBuilder(regex.replace("\n", "\\n")).append(':');
            while (matcher.find()) {
                line.append(" [").append(matcher.start()).append(',').append(matcher.end());
                for (int i = 1; i <= matcher.groupCount(); i++) {
                    line.append(' ').append(matcher.group(i) == null ? "-" : matcher.group(i).replace("\n", "\\n"));
                }
                line.append(']');
            }
            System.out.println(line + (matcher.hitEnd() ? " end" : ""));
        } catch (PatternSyntaxException e) {
            System.out.println(regex + ": " + e.getDescription() + " at " + e.getIndex());
        }
    }

    public static void main(String[] arguments) {
        find("(?<=\\$)\\d+(?=,|$)", "$12,$x,$345");
        find("(?<!a)b(?!c)", "ab b bc xb");
        find("(a+?)(a*)", "aaaa");
        find("(a++)a", "aaaa");
        find("(?>a|ab)c", "abc ac");
        find("(\\w)(\\w)?\\1", "aba aa abb");
        find("(?i:AB)c|X(?-i)y", "abc ABc ABC Xy xy", 0);
        find("^\\w+$", "one\ntwo\r\nthree", Pattern.MULTILINE);
        find("a.c", "a\nc abc", Pattern.DOTALL);
        find("a b # comment\n c", "abc ab c", Pattern.COMMENTS);
        find("\\Qa.b\\E+", "a.b a.bb axb");
        find("[a-z&&[^aeiou]]+", "hello world");
        find("[\\p{Lu}\\d&&[^5]]+", "AB56\u00c4x7");
        find("\\bfoo\\b|\\Bar", "foo far bar food");
        find("\u00e4", "\u00c4", Pattern.CASE_INSENSITIVE);
        find("\u00e4", "\u00c4", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        find("\u00e4", "a\u0308", Pattern.CANON_EQ);
        find("\\p{IsGreek}+|\\p{Punct}|\\p{javaUpperCase}", "\u03b1\u03b2!Z");
        find("\\X", "e\u0301\ud83d\udc4d\ud83c\udffdx");
        find("\\R", "a\r\nb\u2028c\rd");
        find("\\h+\\v?", "a \t\n b");
        find("(?<year>\\d{4})-(?<month>\\d\\d)", "2024-05 and 1999-12");
        find("(?:a|(b))*", "aba");
        find("((a)|b)+", "aab");
        find("x{2,3}+x|y{0}", "xxxx");
        find("(a?)*?b", "aab");
        find(".{0,3}(?<=c)", "abcabc");
        find("\\Gx", "xxax");
        find("[^]]+", "a]b");
        find("\\x41\\u0042\\0103\\t", "ABC\t");
        find("\\d+", "\u0661\u0662 12", Pattern.UNICODE_CHARACTER_CLASS);
        for (String bad : new String[] {"(", ")", "[a", "a**", "*a", "\\", "(?<n>a)(?<n>b)", "\\k<no>", "[z-a]", "a{3,1}", "(?x", "\\p{Nope}", "(?<=a+)b", "x{99999999999}", "\\N{NO SUCH}"}) {
            find(bad, "a");
        }
        Matcher matcher = Pattern.compile("(?<key>\\w+)=(?<value>\\w*)").matcher("a=1 b= c=33");
        System.out.println(matcher.replaceAll("${value}=${key}") + " | " + matcher.replaceAll(r -> r.group(1).toUpperCase()) + " | " + matcher.reset().results().map(MatchResult::group).collect(Collectors.joining(",")));
        StringBuilder out = new StringBuilder();
        matcher.reset();
        matcher.find();
        matcher.appendReplacement(out, "\\$<$1>");
        matcher.appendTail(out);
        System.out.println(out + " " + Matcher.quoteReplacement("a$b\\") + " " + Pattern.quote("x\\Ey"));
        matcher.region(4, 8);
        System.out.println(matcher.regionStart() + " " + matcher.lookingAt() + " " + matcher.group("key") + " " + matcher.hasAnchoringBounds() + " " + matcher.hasTransparentBounds() + " " + matcher.matches());
        try {
            matcher.group();
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        matcher.reset().find();
        try {
            matcher.group("nothing");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            matcher.group(5);
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(Pattern.compile(",").splitAsStream("a,b,,c,,").toList() + " " + Pattern.compile("b").asPredicate().test("abc") + " " + Pattern.compile("b").asMatchPredicate().test("abc") + " " + Pattern.compile("x", 10).flags() + " " + Pattern.matches("(\\d+)(?!\\d)", "12"));
        System.out.println(matcher.toMatchResult().start("value".length() > 3 ? 2 : 1) + " " + matcher.usePattern(Pattern.compile("c")).find() + " " + matcher.start() + " " + matcher.useAnchoringBounds(false).requireEnd());
    }
}
