import java.util.*;
import java.util.stream.*;

/** StringBuilder and StringBuffer: growth, both encodings, insert, delete, replace, reverse, errors. */
public class BuilderOps {
    interface Body { Object run(); }

    static void t(String name, Body b) {
        try {
            System.out.println(name + " = " + b.run());
        } catch (RuntimeException e) {
            System.out.println(name + " ! " + e);
        }
    }

    static String hex(CharSequence s) {
        return s.chars().mapToObj(Integer::toHexString).collect(Collectors.joining("."));
    }

    static StringBuilder sb(String s) {
        return new StringBuilder(s);
    }

    public static void main(String[] args) {
        t("cap", () -> new StringBuilder().capacity() + " " + new StringBuilder("abc").capacity() + " " + new StringBuilder(5).capacity() + " " + new StringBuffer().capacity());
        t("capNeg", () -> new StringBuilder(-1));
        t("grow", () -> { StringBuilder b = new StringBuilder(); StringBuilder o = new StringBuilder(); int last = -1; for (int i = 0; i < 600; i++) { b.append('x'); if (b.capacity() != last) { o.append(last = b.capacity()).append(' '); } } b.ensureCapacity(1000); o.append(b.capacity()); b.trimToSize(); return o.append(' ').append(b.capacity()); });
        t("inflate", () -> { StringBuilder b = sb("abc"); b.append('\u1234').append("d\u00e9"); b.setLength(3); return hex(b) + " " + b.toString().equals("abc") + " " + b.compareTo(sb("abc")) + " " + b.capacity(); });
        t("setLength", () -> { StringBuilder b = sb("ab"); b.setLength(5); String h = hex(b); b.setLength(1); return h + " " + hex(b); });
        t("setLengthNeg", () -> { StringBuilder b = sb("ab"); b.setLength(-1); return b; });
        t("append", () -> sb("").append((String) null).append((Object) null).append((CharSequence) null).append((StringBuffer) null).append(true).append(1).append(-2L).append(1.5f).append(-0.0).append('c').append(new char[] {'x', 'y'}).append(new char[] {'1', '2', '3'}, 1, 2).append("abcdef", 2, 4).appendCodePoint(0x1f600).appendCodePoint(65));
        t("appendMin", () -> sb("").append(Integer.MIN_VALUE).append(Long.MIN_VALUE).append(Integer.MAX_VALUE).append(Long.MAX_VALUE).append('\u0100').append(Integer.MIN_VALUE).append(Long.MIN_VALUE).append(0).append(0L));
        t("appendBad", () -> sb("").append("abc", 2, 5));
        t("appendBad2", () -> sb("").append(new char[2], 1, 2));
        t("cpBad", () -> sb("").appendCodePoint(-5));
        t("insert", () -> sb("0123").insert(0, "<").insert(5, ">").insert(2, 'c').insert(2, 9.5).insert(1, new char[] {'p', 'q'}).insert(1, (Object) null).insert(0, "wxyz", 1, 3).insert(0, new char[] {'a', 'b', 'c'}, 1, 1).insert(3, "\u03b1").insert(0, -7L).insert(0, false));
        t("insertBad", () -> sb("ab").insert(3, "x"));
        t("insertBad2", () -> sb("ab").insert(-1, 'x'));
        t("insertBad3", () -> sb("ab").insert(0, "xyz", 2, 1));
        t("delete", () -> sb("012345").delete(1, 3) + " " + sb("012345").delete(2, 99) + " " + sb("012").delete(1, 1) + " " + sb("012").deleteCharAt(2));
        t("deleteBad", () -> sb("012").delete(4, 5));
        t("deleteBad2", () -> sb("012").delete(2, 1));
        t("deleteCharBad", () -> sb("012").deleteCharAt(3));
        t("replace", () -> sb("012345").replace(1, 3, "abcd") + " " + sb("012").replace(1, 99, "") + " " + sb("012").replace(3, 3, "\u03b1") + " " + sb("\u03b1bc").replace(0, 1, "a"));
        t("replaceBad", () -> sb("012").replace(4, 5, ""));
        t("reverse", () -> sb("abc").reverse() + " " + sb("a\u03b1").reverse() + " " + hex(sb("a\ud83d\ude00b\ud83d\ude01").reverse()) + " " + hex(sb("\ude00\ud83d").reverse()) + " " + hex(sb("x\ud83d").reverse()) + " " + hex(sb("\ud83d\ud83d\ude00\ude00").reverse()));
        t("indexOf", () -> sb("hello").indexOf("l") + " " + sb("hello").indexOf("l", 3) + " " + sb("hello").lastIndexOf("l") + " " + sb("hello").lastIndexOf("l", 2) + " " + sb("hello").indexOf("") + " " + sb("h\u03b1").indexOf("\u03b1") + " " + sb("").lastIndexOf("", 5));
        t("charAt", () -> sb("abc").charAt(3));
        t("charAtBuf", () -> new StringBuffer("a\u03b1").charAt(2));
        t("setCharAt", () -> { StringBuilder b = sb("abc"); b.setCharAt(1, '\u03b1'); b.setCharAt(0, 'z'); return b; });
        t("setCharAtBad", () -> { StringBuilder b = sb("abc"); b.setCharAt(3, 'x'); return b; });
        t("sub", () -> sb("abcdef").substring(2) + sb("abcdef").substring(1, 3) + sb("abcdef").subSequence(0, 2));
        t("subBad", () -> sb("abc").substring(2, 5));
        t("subBad2", () -> sb("abc").substring(-1));
        t("getChars", () -> { char[] c = new char[3]; sb("abcdef").getChars(2, 5, c, 0); return new String(c); });
        t("getCharsBad", () -> { char[] c = new char[3]; sb("abcdef").getChars(2, 5, c, 1); return new String(c); });
        t("codePoints", () -> sb("a\ud83d\ude00").codePointAt(1) + " " + sb("a\ud83d\ude00").codePointBefore(3) + " " + sb("a\ud83d\ude00").codePointCount(0, 3) + " " + sb("a\ud83d\ude00b").offsetByCodePoints(0, 2) + " " + sb("a\ud83d\ude00b").codePoints().sum());
        t("compare", () -> sb("abc").compareTo(sb("abd")) + " " + sb("abc").compareTo(sb("ab")) + " " + sb("a").compareTo(sb("\u03b1")) + " " + new StringBuffer("x").compareTo(new StringBuffer("x")) + " " + sb("a").equals(sb("a")) + " " + CharSequence.compare("abc", sb("abb")));
        t("self", () -> { StringBuilder b = sb("ab"); b.append(b).append((CharSequence) b, 1, 3).insert(1, b); return b; });
        t("chars", () -> { StringBuilder b = sb("xyz"); IntStream s = b.chars(); b.append("w"); return s.mapToObj(c -> "" + (char) c).collect(Collectors.joining(",")); });
        t("buffer", () -> { StringBuffer f = new StringBuffer("ab"); f.append(1).insert(0, 2.5f).reverse().setLength(4); String x = f.toString(); f.append("\u03b1"); return x + " " + f + " " + (x == f.toString()) + " " + f.toString().equals(f.toString()); });
        t("concat", () -> { String r = ""; for (int i = 0; i < 40; i++) { r += i + (i % 7 == 0 ? "\u00e9" : "") + (char) ('a' + i % 26) + (i % 5 == 0 ? null : 1.5f * i) + (i > 30 ? '\u03b1' : "-") + (long) i * i + (i % 2 == 0); } return r.length() + " " + r.hashCode() + " " + r.substring(0, 50); });
        Random r = new Random(42);
        StringBuilder b = new StringBuilder();
        List<Character> model = new ArrayList<>();
        for (int i = 0; i < 4000; i++) {
            int op = r.nextInt(4), at = model.isEmpty() ? 0 : r.nextInt(model.size());
            char c = (char) (r.nextInt(100) == 0 ? 0x3b1 : 'a' + r.nextInt(26));
            if (op < 2 || model.isEmpty()) {
                b.insert(at, c);
                model.add(at, c);
            } else if (op == 2) {
                b.deleteCharAt(at);
                model.remove(at);
            } else {
                b.setCharAt(at, c);
                model.set(at, c);
            }
        }
        System.out.println(b.toString().equals(model.stream().map(String::valueOf).collect(Collectors.joining())) + " " + b.length() + " " + b.toString().hashCode());
    }
}
