import java.util.*;
import java.util.regex.*;

/** Regular expressions: quantifiers of three kinds, groups, look-around, classes, flags, replacement, errors. */
public class RegexAll {
    static void all(String re, String in, int... flags) {
        Matcher m = Pattern.compile(re, flags.length > 0 ? flags[0] : 0).matcher(in);
        StringBuilder sb = new StringBuilder(re).append(" ~ ").append(in.replace("\n", "\\n")).append(" =>");
        while (m.find()) {
            sb.append(" [").append(m.start()).append(',').append(m.end()).append(':').append(m.group().replace("\n", "\\n"));
            for (int g = 1; g <= m.groupCount(); g++) {
                sb.append('|').append(m.group(g));
            }
            sb.append(']');
        }
        System.out.println(sb);
    }

    public static void main(String[] args) {
        all("a*b", "aaab ab b");
        all("a+?", "aaa");
        all("(a|ab)(c|bcd)(d*)", "abcd");
        all("x{2,3}", "xxxxx");
        all("x{2,}?", "xxxxx");
        all("a++b|c", "aaabc");
        all("(\\w+)\\s\\1", "hello hello world world");
        all("(?<k>\\w+)=(?<v>\\d+)", "a=1, bc=22");
        all("(?i)straße", "STRASSE straße Straße", Pattern.UNICODE_CASE);
        all("^.*$", "one\ntwo\n", Pattern.MULTILINE);
        all(".+", "a\nb", Pattern.DOTALL);
        all("\\b\\w", "the quick fox");
        all("(?<=\\$)\\d+(?!\\d|\\.)", "$100 $20.5 300");
        all("(?<!a)b(?=c)", "abc bbc bc");
        all("[a-c&&[^b]]+", "abcacb");
        all("[^\\W_]+", "a_b c9");
        all("\\p{Lu}\\p{Ll}*", "Hello World ÄÖ über");
        all("\\p{IsGreek}+", "abc αβγ δ");
        all("[\\p{Punct}\\d]+", "a,1.b!");
        all("\\Qa.b\\E", "a.b axb");
        all("a b # comment\n c", "abc", Pattern.COMMENTS);
        all("\\x41\\u0042\\103?\\t", "AB\tX");
        all("(?:a(b)?)+", "aba");
        all("(a*)*", "aab");
        all("\\R", "a\r\nb\nc");
        all("\\h+|\\v", "a \tb\n");
        all("[\ud83d\ude00-\ud83d\ude02]", "x\ud83d\ude01y");
        all("\\G\\d", "12a3");
        all("(?>a+)ab", "aaab");
        all("^(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}$", "192.168.1.255");
        System.out.println("2024-05-06".replaceAll("(\\d+)-(\\d+)-(\\d+)", "$3/$2/$1") + " " + "a.b".replaceAll(Pattern.quote("."), Matcher.quoteReplacement("$")));
        System.out.println(Pattern.compile("\\d+").matcher("a1b22").replaceAll(r -> "<" + Integer.parseInt(r.group()) * 2 + ">"));
        StringBuilder sb = new StringBuilder();
        Matcher m = Pattern.compile("(?<n>\\d)").matcher("x1y2z");
        while (m.find()) {
            m.appendReplacement(sb, "${n}${n}");
        }
        m.appendTail(sb);
        System.out.println(sb + " " + Arrays.toString(Pattern.compile("(?=[A-Z])").split("camelCaseString")) + Arrays.toString(",a,,b,,".split(",", -1)));
        System.out.println(Pattern.compile("b").asPredicate().test("abc") + " " + Pattern.matches("a.c", "abc") + " " + Pattern.compile("a").asMatchPredicate().test("ab"));
        m = Pattern.compile("(a)(b)?").matcher("ac");
        System.out.println(m.lookingAt() + " " + m.group(2) + " " + m.start(2) + " " + m.hitEnd() + " " + m.toMatchResult().end() + m.matches() + m.reset("ab").matches() + m.results().count());
        m = Pattern.compile("\\w+").matcher("one two three").region(4, 9);
        System.out.println(m.find() + m.group() + m.find() + m.group() + m.find());
        for (String bad : new String[] {"(", "[a", "*a", "a{2,1}", "(?<1>a)", "\\", "(?<n>a)(?<n>b)", "\\k<x>", "[b-a]", "(?z)"}) {
            try {
                Pattern.compile(bad);
                System.out.println("compiled " + bad);
            } catch (PatternSyntaxException e) {
                System.out.println(e.getMessage().replace("\n", "\\n"));
            }
        }
        try {
            "x".replaceAll("x", "$1");
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        try {
            Pattern.compile("a").matcher("a").group();
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        System.out.println("a".repeat(5000).matches("(?:a|b)*+") + " " + Pattern.compile("x").flags() + " " + Pattern.compile("(?m)y", Pattern.CASE_INSENSITIVE).flags());
    }
}
