import java.nio.charset.StandardCharsets;
import java.util.*;
import java.util.stream.*;

/** String's methods at the ends of their ranges, with messages of their exceptions. */
public class StringEdges {
    interface Body { Object run(); }

    static void t(String name, Body b) {
        try {
            Object r = b.run();
            System.out.println(name + " = " + (r instanceof Object[] a ? Arrays.toString(a) : r instanceof char[] c ? Arrays.toString(c) : r instanceof byte[] y ? Arrays.toString(y) : r));
        } catch (RuntimeException e) {
            System.out.println(name + " ! " + e);
        }
    }

    public static void main(String[] args) {
        String s = "hello, w\u00f6rld", w = "gr\u20acek \u03b1\u03b2\ud83d\ude00!";
        for (String x : new String[] {s, w, ""}) {
            t("charAt-1", () -> x.charAt(-1));
            t("charAtLen", () -> x.charAt(x.length()));
            t("cpAt", () -> x.codePointAt(x.length() - 2));
            t("cpBefore0", () -> x.codePointBefore(0));
            t("cpBefore", () -> x.codePointBefore(x.length() - 1));
            t("cpCount", () -> x.codePointCount(0, x.length()));
            t("cpCountBad", () -> x.codePointCount(2, 1));
            t("offset", () -> x.offsetByCodePoints(0, 10));
            t("offsetBack", () -> x.offsetByCodePoints(x.length(), -3));
            t("sub", () -> x.substring(2, 5));
            t("subBad", () -> x.substring(3, 2));
            t("subNeg", () -> x.substring(-1));
            t("subEnd", () -> x.substring(x.length()));
            t("subSeq", () -> x.subSequence(0, 99));
            t("indexOf", () -> x.indexOf('l') + " " + x.indexOf('l', 3) + " " + x.indexOf('l', -5) + " " + x.indexOf('l', 99) + " " + x.indexOf(0x1f600) + " " + x.indexOf(-1) + " " + x.indexOf(0x110000));
            t("lastIndexOf", () -> x.lastIndexOf('l') + " " + x.lastIndexOf('l', 2) + " " + x.lastIndexOf('l', -1) + " " + x.lastIndexOf(0x1f600) + " " + x.lastIndexOf("") + " " + x.lastIndexOf("", 2) + " " + x.lastIndexOf("", -1));
            t("indexOfStr", () -> x.indexOf("") + " " + x.indexOf("", 99) + " " + x.indexOf("", -2) + " " + x.indexOf("rld") + " " + x.indexOf("\u03b1\u03b2") + " " + x.indexOf("\ude00") + " " + x.indexOf(x) + " " + x.indexOf(x + "x"));
            t("starts", () -> x.startsWith("") + " " + x.startsWith("l", 2) + " " + x.startsWith("h", -1) + " " + x.startsWith("", 99) + " " + x.endsWith("") + " " + x.endsWith("ld"));
            t("contains", () -> x.contains(new StringBuilder("\u03b2")) + " " + x.contentEquals(new StringBuffer(x)) + " " + x.contentEquals((CharSequence) x) + " " + x.contentEquals(new StringBuilder("a")));
            t("getChars", () -> { char[] d = new char[4]; x.getChars(0, 4, d, 0); return d; });
            t("getCharsBad", () -> { char[] d = new char[4]; x.getChars(0, 4, d, 1); return d; });
            t("repeat0", () -> x.repeat(0) + x.repeat(1) + x.repeat(3));
            t("repeat-1", () -> x.repeat(-1));
            t("replaceC", () -> x.replace('l', '\u20ac') + x.replace('\u20ac', 'e') + x.replace('q', 'Q'));
            t("replaceS", () -> x.replace("", "-") + x.replace("l", "") + x.replace("lo", "\u03a9\u03a9\u03a9") + x.replace("\u03b1", "a"));
            t("concat", () -> x.concat("") + x.concat("\u1234"));
            t("latin", () -> x.getBytes(StandardCharsets.ISO_8859_1));
            t("ascii", () -> x.getBytes(StandardCharsets.US_ASCII));
            t("utf8", () -> x.getBytes(StandardCharsets.UTF_8));
            t("utf16", () -> x.getBytes(StandardCharsets.UTF_16));
            t("chars", () -> x.chars().mapToObj(Integer::toHexString).collect(Collectors.joining(" ")) + " | " + x.codePoints().mapToObj(Integer::toHexString).collect(Collectors.joining(" ")));
            t("hash", () -> x.hashCode() + " " + x.intern().equals(x) + " " + x.isEmpty() + " " + x.isBlank() + " " + x.length());
            t("desc", () -> x.describeConstable().get() == x);
        }
        t("valueOf", () -> String.valueOf((Object) null) + String.valueOf(new char[] {'a', '\u1234'}) + String.valueOf(new char[] {'a', 'b', 'c'}, 1, 2) + String.valueOf(1.0f) + String.valueOf(true) + String.valueOf(-0.0));
        t("copyBad", () -> String.copyValueOf(new char[3], 2, 2));
        t("cpsBad", () -> new String(new int[] {65, 0x110000}, 0, 2));
        t("cps", () -> new String(new int[] {65, 0xe9, 0x20ac, 0x1f600, 0xd800}, 0, 5).length());
        t("cpsRange", () -> new String(new int[] {65}, 1, 1));
        t("bytesRange", () -> new String(new byte[4], 3, 2));
        t("charset", () -> { try { return "x".getBytes("no-such"); } catch (java.io.UnsupportedEncodingException e) { return e.toString(); } });
        t("join", () -> String.join("-", "a", null, "c") + String.join(",", List.of()) + String.join("\u20ac", new StringBuilder("x"), "y"));
        t("joinNull", () -> String.join(null, "a"));
        t("split", () -> "a1b22c".split("\\d"));
        t("split0", () -> "boo:and:foo".split("o", 0));
        t("split-1", () -> "boo:and:foo".split("o", -1));
        t("split2", () -> "boo:and:foo".split(":", 2));
        t("splitEmpty", () -> "".split(","));
        t("splitDot", () -> "a.b.c".split("\\."));
        t("splitChars", () -> "\ud83d\ude00x".split(""));
        t("splitSur", () -> "a\ud83d\ude00b".split("\ud83d"));
        t("matches", () -> "aab".matches("a*b") + " " + "xab".matches("ab"));
        t("replaceAll", () -> "x.y.z".replaceAll("\\.", "\\$") + "aaa".replaceFirst("a", "b"));
        t("replaceAllBad", () -> "x".replaceAll("x", "$1"));
        t("compare", () -> "a".compareTo("b") + " " + "a".compareTo("abc") + " " + "\u1234".compareTo("a") + " " + "a".compareTo("\u1234") + " " + "\uff00".compareTo("\ud800\udc00"));
        t("switch", () -> switch ("FB") { case "Ea" -> 1; case "FB" -> 2; default -> 3; });
        t("intern", () -> (("a" + s.charAt(0)).intern() == "ah") + " " + (new String("ah") == "ah"));
        t("eq", () -> "ab".equals(new StringBuilder("ab")) + " " + "ab".equals(null) + " " + "a\u0100".equals("a\0"));
        t("formatted", () -> "%s-%05d".formatted("x", 42));
        t("trim", () -> "[" + " \u0000\t x \u2003".trim() + "]" + "[" + "\u2003\u00a0x\u2003 ".strip() + "]" + "[" + " x ".stripLeading() + "][" + " x ".stripTrailing() + "]");
    }
}
