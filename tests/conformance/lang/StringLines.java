import java.util.*;
import java.util.stream.*;

/** Text blocks and the methods of Java 11 to 15: lines, indent, stripIndent, translateEscapes, transform. */
public class StringLines {
    static String show(String s) {
        return s.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t").replace(" ", "_").replace("\u2003", "{em}");
    }

    static void esc(String s) {
        try {
            String r = s.translateEscapes();
            System.out.println(s + " -> " + r.chars().mapToObj(Integer::toHexString).collect(Collectors.joining(",")));
        } catch (IllegalArgumentException e) {
            System.out.println(s + " ! " + e.getMessage());
        }
    }

    public static void main(String[] args) {
        for (String s : new String[] {"", "\n", "a", "a\n", "a\r\nb\rc\n\nd", "\r\r\n\n\r", "x\n  y\n", "\u03b1\n\u03b2\r\n", "no end\n ", "\n\n"}) {
            System.out.println(show(s) + " lines " + s.lines().map(StringLines::show).collect(Collectors.toList()) + " " + s.lines().count()
                + " par " + s.lines().parallel().map(String::length).collect(Collectors.toList()));
            System.out.println("  +2 " + show(s.indent(2)) + " 0 " + show(s.indent(0)) + " -1 " + show(s.indent(-1)) + " -9 " + show(s.indent(-9)));
            System.out.println("  strip " + show(s.stripIndent()));
        }
        for (String s : new String[] {"   a\n  b\n    c", "   a\n  b\n    c\n ", "\ta\n\t\tb\n", "  a  \n  b\t\n\n  c", "    \n  x", "  \u2003a\n  b", "   \r\n   a\r\n", " only"}) {
            System.out.println(show(s) + " => " + show(s.stripIndent()));
        }
        String block = """
              Text\tblock
            with \"""quotes\""" and \
            a joined line
              trailing\s\s
              \u03b1 \\ \101
            """;
        System.out.println(show(block));
        System.out.println(show("""
            no newline at end"""));
        System.out.println(show("""

            x
          """));
        for (String s : new String[] {"a\\nb", "\\t\\b\\f\\r\\s\\\"\\'\\\\", "\\0\\7\\12\\377\\400\\477", "\\\nx", "\\\r\ny", "x\\", "\\u0041", "\\q", "\\8", "plain", ""}) {
            esc(s);
        }
        System.out.println("12".transform(Integer::parseInt).intValue() + 1);
        System.out.println((String) " a ".transform(String::strip).transform(x -> x + x));
        Iterator<String> it = "one\ntwo\nthree".lines().iterator();
        it.next();
        System.out.println(it.next() + it.hasNext());
        Spliterator<String> sp = "1\n2\n3\n4\n5\n6\n7\n8\n".lines().spliterator();
        Spliterator<String> head = sp.trySplit();
        List<String> a = new ArrayList<>(), b = new ArrayList<>();
        if (head != null) {
            head.forEachRemaining(a::add);
        }
        sp.forEachRemaining(b::add);
        System.out.println(a + " " + b);
        StringBuilder big = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            big.append("x".repeat(i % 7)).append(i % 3 == 0 ? "\r\n" : i % 3 == 1 ? "\n" : "\r");
        }
        System.out.println(big.toString().lines().mapToInt(String::length).sum() + " " + big.toString().lines().count() + " " + big.toString().indent(3).length() + " " + big.toString().indent(3).hashCode());
        int[] blanks = IntStream.rangeClosed(0, 0xffff).filter(c -> String.valueOf((char) c).isBlank()).toArray();
        System.out.println(Arrays.toString(blanks));
        int[] strips = IntStream.rangeClosed(0, 0xffff).filter(c -> String.valueOf((char) c).strip().isEmpty()).toArray();
        System.out.println(Arrays.equals(blanks, strips) + " " + IntStream.rangeClosed(0, 0xffff).filter(c -> String.valueOf((char) c).trim().isEmpty()).count());
    }
}
