import java.util.*;
import java.util.function.*;
import java.util.regex.*;
import java.util.stream.*;

/** Matchers: regions, bounds, hitEnd, append and tail, splitting, results, predicates, reuse, large inputs. */
public class MatcherState {
    public static void main(String[] args) {
        String in = "xxabcabcxx";
        for (boolean anchor : new boolean[] {true, false}) {
            for (boolean transparent : new boolean[] {true, false}) {
                StringBuilder b = new StringBuilder();
                for (String re : new String[] {"^abc", "abc$", "(?<=x)abc", "abc(?=a)", "\\babc", "abc\\b", "(?<!x)abc", ".*", "\\Aabc\\z", "(?m)^a"}) {
                    Matcher m = Pattern.compile(re).matcher(in).useAnchoringBounds(anchor).useTransparentBounds(transparent).region(2, 5);
                    b.append(re).append(m.find() ? "+" + m.start() : "-").append(m.hitEnd() ? 'h' : ' ').append(m.requireEnd() ? 'r' : ' ').append(m.region(2, 8).lookingAt()).append(m.matches()).append(' ');
                }
                System.out.println(b);
            }
        }
        Matcher m = Pattern.compile("a(b)?").matcher("ab a ab");
        System.out.println(m.hasAnchoringBounds() + " " + m.hasTransparentBounds() + " " + m.regionStart() + m.regionEnd() + " " + m.find(3) + m.start() + " " + m.reset("aaa").results().count() + " " + m.reset().usePattern(Pattern.compile("aa")).find() + m.end() + m.find());
        StringBuilder sb = new StringBuilder();
        StringBuffer sf = new StringBuffer();
        Matcher r = Pattern.compile("(\\w+)@(?<host>\\w+)").matcher("to bob@home and al@work, bye");
        while (r.find()) {
            r.appendReplacement(sb, "$2:${host}:\\$1");
        }
        r.appendTail(sb);
        r.reset();
        while (r.find()) {
            r.appendReplacement(sf.append('|'), Matcher.quoteReplacement("$1\\"));
        }
        r.appendTail(sf);
        System.out.println(sb + " | " + sf);
        System.out.println(r.replaceAll(x -> x.group(1).toUpperCase() + x.start(2)) + " | " + r.replaceFirst(x -> "$2") + " | " + r.replaceAll("") + " | " + "aaa".replaceAll("a*", "X") + " | " + "abc".replaceAll("", "-") + " | " + "abc".replaceAll("x*", "-") + " | " + "a\ud83d\ude00b".replaceAll("", "-"));
        for (String re : new String[] {",", ",*", "", "(?<=,)", "(?=,)", "(,)|;", "[,;]+", "x", "^", "$", "\\b", "a,b"}) {
            for (String s : new String[] {"a,b,,c,,", ",a", "", ",", "a;b,c"}) {
                Pattern p = Pattern.compile(re);
                System.out.print(Arrays.toString(p.split(s)) + p.split(s, -1).length + p.split(s, 2).length + Arrays.toString(s.split(re, 3)).length() + p.splitAsStream(s).toList().equals(Arrays.asList(p.split(s))) + " ");
            }
            System.out.println(re);
        }
        Predicate<String> find = Pattern.compile("\\d").asPredicate(), match = Pattern.compile("\\d+").asMatchPredicate();
        System.out.println(find.test("a1") + " " + match.test("a1") + " " + match.test("12") + " " + Pattern.compile("\\w+").matcher("the quick fox").results().map(x -> x.group() + x.start() + x.end()).collect(Collectors.joining(",")));
        StringBuilder big = new StringBuilder();
        for (int i = 0; i < 20000; i++) {
            big.append("key").append(i % 97).append('=').append(i).append(i % 5 == 0 ? ";\n" : ";");
        }
        Matcher bm = Pattern.compile("key(\\d+)=(\\d+);").matcher(big);
        long sum = 0;
        while (bm.find()) {
            sum += Long.parseLong(bm.group(1)) * Long.parseLong(bm.group(2));
        }
        System.out.println(sum + " " + Pattern.compile("(?m)^key\\d+=(\\d*0);$").matcher(big).results().count() + " " + big.toString().replaceAll("(key)(\\d)", "$2$1").hashCode() + " " + big.toString().split(";\\s*").length);
        for (String[] p : new String[][] {{"(a+)+b", "a".repeat(16)}, {"(x+x+)+y", "x".repeat(11)}, {"(.*)(.*)(.*)(.*)z", "q".repeat(25)}, {"^(([a-z])+.)+[A-Z]([a-z])+$", "a".repeat(12)}, {"(a|aa)+$", "a".repeat(14) + "b"}, {"(?:a?){14}a{14}", "a".repeat(14)}, {"(.+)*x", "a".repeat(13)}}) {
            System.out.println(p[0] + " " + Pattern.compile(p[0]).matcher(p[1]).find());
        }
        String deep = "ab".repeat(250);
        System.out.println(Pattern.matches("(?:ab)*", deep) + " " + Pattern.matches("(ab)*+", deep) + " " + Pattern.matches("[ab]*", "ab".repeat(100000)) + " " + Pattern.compile("(?:a|b)*").matcher("ab".repeat(150)).matches());
        try {
            Pattern.matches("(?:a|b|[c-d])*", "abcd".repeat(200000));
            System.out.println("matched");
        } catch (StackOverflowError e) {
            System.out.println("StackOverflowError");
        }
        CharSequence own = new CharSequence() {
            @Override
            public int length() {
                return 5;
            }

            @Override
            public char charAt(int i) {
                return "v1w2z".charAt(i);
            }

            @Override
            public CharSequence subSequence(int a, int b) {
                return "<" + "v1w2z".substring(a, b) + ">";
            }

            @Override
            public String toString() {
                return "toString";
            }
        };
        Matcher om = Pattern.compile("[a-z](\\d)").matcher(own);
        om.find();
        System.out.println(om.group() + om.group(1) + om.replaceAll("R") + Arrays.toString(Pattern.compile("\\d").split(own)));
        Matcher email = Pattern.compile("^(?<user>[\\w.+-]+)@(?<dom>(?:[a-z0-9-]+\\.)+[a-z]{2,})$", Pattern.CASE_INSENSITIVE).matcher("");
        for (String s : new String[] {"a.b+c@Example.org", "x@y", "@a.bc", "q@a-b.co.uk", "q@-.zz", "two@@x.yz"}) {
            System.out.print(s + (email.reset(s).matches() ? "=" + email.group("user") + "/" + email.group("dom") : "=no") + " ");
        }
        System.out.println();
    }
}
