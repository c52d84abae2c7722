import java.util.*;
import java.util.regex.*;

/** Patterns that are refused: description, index and the whole message; errors of matchers and replacements. */
public class ErrorsOfPatterns {
    static String tr(java.util.concurrent.Callable<Object> c) {
        try {
            return String.valueOf(c.call());
        } catch (Exception e) {
            return e.getClass().getSimpleName() + "(" + e.getMessage() + ")";
        } catch (StackOverflowError e) {
            return "StackOverflowError";
        }
    }

    public static void main(String[] args) {
        for (String p : new String[] {"(", ")", "(?", "(?<", "(?<a", "(?<1>x)", "(?<a>x)(?<a>y)", "(?<a-b>x)", "(?P<a>x)", "(?z)", "(?i-", "(?i", "(?:", "(?=a", "(?<=a+)b", "(?<=a*b)c", "(?<!(a|bc+))d", "(?<=\\1)(a)", "[", "[a", "[^", "[]", "[b-a]", "[a-\\w]", "[a&&", "[[a]", "[\\", "*", "+a", "?", "a**", "a+++", "a{", "a{}", "a{,3}", "a{3,2}", "a{1", "a{1,", "a{x}", "a{99999999999}", "a{2147483648}", "\\", "\\1", "\\k<a>", "\\k", "\\kx", "\\x", "\\x1", "\\xgg", "\\x{", "\\x{}", "\\x{110000}", "\\x{41", "\\u12", "\\u", "\\0", "\\08", "\\0400", "\\c", "\\i", "\\y", "\\p", "\\p{", "\\p{}", "\\p{Foo}", "\\p{IsFoo}", "\\p{script=Foo}", "\\p{block=Foo}", "\\p{InFoo}", "\\p{javaFoo}", "\\p{general_category=Q}", "\\p{nope=L}", "\\pQ", "\\N", "\\N{", "\\N{NO SUCH}", "\\b{x}", "\\b{", "(?<n>a)\\k<m>", "a)b", "(a", "[a-z", "(?#c)", "\\E", "\\Qabc", "(?>a", "[a-]&&", "x{-1}", "(?<name>)(?<name2>)\\k<name2>", "[:alpha:]", "[a-b-c]", "[--a]", "(?i)(?", "\\ud83d\\u", "{1}", "|*", "(|+)", "^*", "$+", "\\b+", "(?=a)*", "(?<=a)?"}) {
            try {
                Pattern q = Pattern.compile(p);
                System.out.println(p + " ok " + q.matcher("a1-b").replaceAll("<$0>"));
            } catch (PatternSyntaxException e) {
                System.out.println(p + " ! " + e.getDescription() + " @" + e.getIndex() + " " + e.getPattern().equals(p) + " " + e.getMessage().replace("\n", "\\n"));
            } catch (RuntimeException e) {
                System.out.println(p + " !! " + e);
            }
        }
        Matcher m = Pattern.compile("(?<w>\\w)(\\d)?").matcher("a1b");
        System.out.println(tr(m::group) + tr(m::start) + tr(() -> m.end(1)) + tr(() -> m.group("w")));
        m.find();
        System.out.println(tr(() -> m.group(3)) + tr(() -> m.group(-1)) + tr(() -> m.group("zz")) + tr(() -> m.start("w")) + tr(() -> m.end("q")) + tr(() -> m.group((String) null)) + tr(() -> m.find(4)) + tr(() -> m.find(-1)) + tr(() -> m.region(2, 1)) + tr(() -> m.region(0, 9)) + tr(() -> m.usePattern(null)));
        for (String r : new String[] {"$", "\\", "$9", "$x", "${", "${w", "${w}", "${1}", "${zz}", "$1$2", "\\$1", "$12", "$0", "${}", "$ 1", "\\\\"}) {
            System.out.println(r + " " + tr(() -> "a1b".replaceAll("(?<w>\\w)(\\d)?", r)) + " " + tr(() -> Pattern.compile("(?<w>\\w)(\\d)?").matcher("a1b").replaceFirst(r)));
        }
        System.out.println(tr(() -> Pattern.compile("a", 0x1000)) + tr(() -> Pattern.compile(null)) + tr(() -> Pattern.matches("a", null)) + tr(() -> Pattern.compile("a").matcher("a").replaceAll((String) null)) + tr(() -> Pattern.compile("a").matcher("a").replaceAll(x -> null)) + tr(() -> Pattern.compile("a").split(null)) + tr(() -> Pattern.compile("a").matcher("b").appendReplacement(new StringBuilder(), "x")));
        System.out.println(tr(() -> { Matcher k = Pattern.compile("a").matcher("aa"); k.find(); k.replaceAll(z -> { k.reset(); return "b"; }); return 0; }));
        MatchResult frozen = m.toMatchResult();
        m.find();
        System.out.println(frozen.group() + frozen.start() + frozen.groupCount() + frozen.group(2) + " " + m.group() + tr(() -> frozen.group(7)) + tr(() -> Pattern.compile("x").matcher("y").toMatchResult().group()));
        System.out.println(m.toString().replaceAll("@\\w+", "") + " " + m.pattern() + " " + new PatternSyntaxException("d", "p\nq", 3).getMessage().replace("\n", "\\n") + " " + new PatternSyntaxException("d", "p", -1).getMessage());
    }
}
