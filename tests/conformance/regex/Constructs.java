import java.util.regex.*;

/** Each construct of a pattern on a set of inputs: classes, quantifiers of three kinds, boundaries, references, groups. */
public class Constructs {
    static void t(String re, String... inputs) {
        StringBuilder b = new StringBuilder(re.replace("\n", "\\n")).append(" :");
        try {
            Pattern p = Pattern.compile(re);
            for (String in : inputs) {
                Matcher m = p.matcher(in);
                b.append(' ').append(m.matches() ? "M" : "-").append(m.lookingAt() ? "L" : "-").append(m.hitEnd() ? "h" : "").append(m.requireEnd() ? "r" : "");
                m.reset();
                int n = 0;
                while (m.find() && n++ < 8) {
                    b.append('[').append(m.start()).append('-').append(m.end());
                    for (int g = 1; g <= m.groupCount(); g++) {
                        b.append('|').append(m.start(g)).append(':').append(m.group(g));
                    }
                    b.append(']');
                }
            }
        } catch (PatternSyntaxException e) {
            b.append(" ! ").append(e.getDescription()).append(" at ").append(e.getIndex());
        }
        System.out.println(b.toString().replace("\n", "\\n").replace("\r", "\\r"));
    }

    public static void main(String[] args) {
        String[] ab = {"", "a", "aa", "aaa", "aab", "baa", "abab"};
        for (String q : new String[] {"?", "*", "+", "{2}", "{2,}", "{1,2}", "{0}", "{0,0}", "{0,1}"}) {
            for (String kind : new String[] {"", "?", "+"}) {
                t("a" + q + kind, ab);
                t("(a" + q + kind + ")b", ab);
                t("(?:ab)" + q + kind + "a", ab);
                t("(a|ab)" + q + kind, ab);
            }
        }
        t("(a*)+", ab);
        t("(a*)*b", ab);
        t("(a?){3}", ab);
        t("(a|b)*?b$", ab);
        t("(?=(a+))a*b\\1", "baaabac", "aab");
        t("(?<=a)b|(?<!a)a", ab);
        t("(?<=a{1,2})b", ab);
        t("(?<=(a|ab))b", "abb", "aabb");
        t("(?<!b|aa)a", ab);
        t("(?>a*)ab", ab);
        t("(?>a|ab)b", ab);
        t("(a)(b)?\\2", "aa", "abb", "ab");
        t("(a)(?:b|c(d))\\2?", "acdd", "ab");
        t("(?<x>a)(?<y1>b)\\k<x>\\k<y1>", "abab", "abba");
        t("\\1(a)", "aa");
        t("(a)\\11", "aa1", "aa11");
        t("(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)\\10", "abcdefghijj");
        t("^a|b$", "a\nb", "ab");
        t("(?m)^.|.$", "a1\nb2\r\nc3\u0085d4\u2028e");
        t("(?md)^.|.$", "a1\nb2\r\nc3");
        t("\\Aa\\b.*\\z", "a b", "a b\n");
        t("a\\Z", "a", "a\n", "a\r\n", "a\n\n");
        t("a$", "a", "a\n", "a\r\n", "a\n\n", "a\u0085");
        t("\\Bb\\B", "abc", "b", "bbb");
        t("\\b\\w+\\b", "caf\u00e9 na\u00efve x_1 \u00e9");
        t("(?U)\\b\\w+\\b", "caf\u00e9 na\u00efve x_1 \u00e9");
        t("\\b{g}", "e\u0301x");
        t("\\X", "e\u0301\ud83d\ude00\ud83c\uddeb\ud83c\uddf7\r\nx");
        t("\\R", "\r\n\n\r\u000b\u0085\u2028");
        t("\\N{LATIN SMALL LETTER A}\\N{U+62}", "ab");
        t("[a-c[x-z]&&[^b]]", "abcxyz");
        t("[a-z&&[def]&&[^e]]", "abcdefg");
        t("[^a-c&&[b-e]]", "abcde");
        t("[[a-c]&&b-d]", "abcd");
        t("[\\w&&[^\\d_]]+", "ab1_c");
        t("[]a]", "]a");
        t("[a\\]b-]+", "]-ab");
        t("[a-]+", "a-b");
        t("[\\Qa-b\\E]+", "a-b");
        t("[^\\s\\S]", "a");
        t("[\\x{1f600}-\\x{1f610}]", "\ud83d\ude05x");
        t("\\Q[a]\\E+\\Q.", "[a]]].");
        t("\\x41\\u0042\\0103\\cA\\e\\a", "ABC\u0001\u001b\u0007");
        t("\\h\\H\\v\\V", " a\nb");
        t("(?i)[a-k]\\x4d", "aM", "KM", "\u212aM");
        t("(?iu)k\u00e4", "\u212a\u00c4", "K\u00c4");
        t("(?i:a)b(?-i:C)", "Abc", "AbC", "ABC");
        t("(?i)(a)\\1", "aA");
        t("a(?i)b|c", "aB", "C", "ab");
        t("(?x) a # c\n b [ x ]", "abx", "ab ");
        t("(?s).(?-s).", "\na", "\n\n");
        t("(?d).", "\r", "\n");
        t("x*+x|y", "xxy");
        t("(a+|b+)++c", "aabbc", "aabb");
        t("((a)|(b))+", "ab", "ba");
        t("(?:(a)|b)*", "ab", "ba");
        t("(?:a|(b)){2}", "ab", "ba");
        t("(a(b(c)?)?)?", "abc", "ab", "a");
        t("a{2}{3}", "aaaaaa", "aaaaa");
        t("(?:a{2}){2,3}?", "aaaaaaaa");
        t("a|", "a", "b");
        t("|a", "a");
        t("()", "ab");
        t("", "ab");
        t(".", "\ud83d\ude00", "\ud83d", "\n", "\u0085");
        t("..", "\ud83d\ude00x");
        t("[^x]", "\ud83d\ude00");
        t("\ud83d", "\ud83d\ude00", "\ud83dx");
        t("\\ud83d\\ude00+", "\ud83d\ude00\ud83d\ude00");
        t("\\G.", "abc");
        t("(?<=\\G.)b", "abb");
        t("^", "a\nb");
        t("(?m)^", "a\n\nb\n");
        t("(?m)$", "a\n\nb\n");
        t("$", "a\n", "");
    }
}
