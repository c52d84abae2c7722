import java.util.Arrays;

/** String and StringBuilder, concatenation of every kind, interning, text blocks. */
public class A12Strings {
    static int side = 0;

    static int next() {
        return ++side;
    }

    public static void main(String[] args) {
        boolean z = true;
        byte b = -1;
        char c = '\u00e9';
        short s = 300;
        int i = 42;
        long l = 1L << 50;
        float f = 1.5f;
        double d = 2.25;
        Object o = null;
        String t = "t";
        System.out.println("" + z + b + c + s + i + l + f + d + o + t + 'x' + "end");
        System.out.println(t + next() + t + next() + (next() + next()) + t);
        t += i;
        t += 'c';
        t += null;
        t += 1 + 2;
        System.out.println(t);
        char[] ca = {'h', 'i'};
        System.out.println(String.valueOf(ca) + new String(ca, 1, 1));
        System.out.println("" + "const" + 1 + 2L + 'c' + 1.0f + true);
        String x = "Hello, World";
        System.out.println(x.length() + " " + x.charAt(4) + " " + x.indexOf("o") + " " + x.lastIndexOf('o') + " " + x.indexOf('z') + " " + x.substring(7) + " " + x.substring(0, 5));
        System.out.println(x.toUpperCase() + x.toLowerCase() + x.replace('l', 'L') + x.replace("World", "There") + x.contains("lo,") + x.startsWith("Hell") + x.endsWith("d"));
        System.out.println("  pad\t".trim() + "|" + "  pad ".strip() + "|" + " a ".stripLeading() + "|" + " a ".stripTrailing() + "|" + "".isEmpty() + " ".isBlank() + "ab".repeat(3));
        System.out.println(Arrays.toString("a,b,,c,,".split(",")) + Arrays.toString("a1b22c".split("\\d+")) + Arrays.toString("x:y:z".split(":", 2)));
        System.out.println(String.join("-", "a", "b", "c") + " " + "b".compareTo("abc") + " " + "A".compareToIgnoreCase("a") + " " + "ABC".equalsIgnoreCase("abc"));
        System.out.println("hash " + x.hashCode() + " " + "".hashCode() + " " + "Aa".hashCode() + " " + "BB".hashCode() + " " + "\u00e9\u20ac".hashCode());
        String lit = "inter" + "ned";
        String dyn = new StringBuilder("inter").append("ned").toString();
        System.out.println((lit == dyn) + " " + (lit == dyn.intern()) + " " + lit.equals(dyn) + " " + (lit == "interned"));
        String block = """
            Text block
              with "quotes" and \
            a joined line
            tab\there, trailing\s
            """;
        System.out.print(block);
        StringBuilder sb = new StringBuilder();
        sb.append(1).append('c').append(2L).append(1.5f).append(2.5).append(true).append((Object) null).append(ca).append("xyz", 1, 2);
        sb.insert(0, "start ").insert(3, 99).deleteCharAt(1).delete(2, 4).replace(0, 1, "SS").reverse();
        System.out.println(sb + " " + sb.length() + " " + sb.indexOf("c") + " " + sb.charAt(2));
        sb.setLength(3);
        sb.setCharAt(0, '\u20ac');
        System.out.println(sb + " " + sb.length());
        System.out.println("a\u0301 \ud83d\ude00 \u4e2d".length() + " " + "\ud83d\ude00".codePointAt(0) + " " + "\ud83d\ude00".codePointCount(0, 2) + " \ud83d\ude00\u4e2d\u00e9");
        System.out.println("line1\nline2\r\nline3".lines().toList() + " " + "abc".chars().sum() + " " + "x".concat("y") + " " + "  in".indent(2).length());
        System.out.println("Latin1".matches("[A-Z].*\\d") + " " + "aaa".replaceAll("a", "b$0") .length() + " " + "a.b.c".replaceFirst("\\.", "/"));
        System.out.println("ß".toUpperCase() + " " + "İ".toLowerCase().length() + " " + "ΑΣ".toLowerCase());
        System.out.println("%d %s".formatted(1, "a") + " " + "tr\\tn".translateEscapes() + " " + "abc".transform(v -> v + v));
    }
}
