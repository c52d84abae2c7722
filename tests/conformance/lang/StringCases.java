import java.util.*;

/** Case mapping: special casing, titles, languages with rules of their own, comparison without case. */
public class StringCases {
    static String esc(String s) {
        StringBuilder b = new StringBuilder();
        for (char c : s.toCharArray()) {
            b.append(c >= 32 && c < 127 ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        }
        return b.toString();
    }

    static void both(String s) {
        System.out.println(esc(s) + " U " + esc(s.toUpperCase(Locale.ROOT)) + " L " + esc(s.toLowerCase(Locale.ROOT))
            + " tr " + esc(s.toUpperCase(new Locale("tr"))) + " " + esc(s.toLowerCase(new Locale("tr")))
            + " lt " + esc(s.toUpperCase(new Locale("lt"))) + " " + esc(s.toLowerCase(new Locale("lt"))));
    }

    public static void main(String[] args) {
        for (String s : new String[] {"", "a", "abcXYZ", "stra\u00dfe", "\ufb01nd \ufb03x", "\u0130I\u0131i", "\u01c4\u01c5\u01c6", "\u0149x",
                "\u03a3\u0391\u03a3", "\u03a3", "A\u03a3 B", "A\u03a3.", "a\u0301\u03a3", "\u1e9e", "\u00ff", "\u00b5", "I\u0307", "i\u0307", "J\u0307", "\u012e\u0300",
                "\ud801\udc00\ud801\udc28", "\ud801x", "\udc28\ud801", "\u1f80\u1f88\u1fbc", "\u0390", "\u03b0", "\u2126\u212a\u212b", "\u10a0\u2d00", "\u13a0\uab70", "\ua64a"}) {
            both(s);
        }
        int up = 0, low = 0, title = 0, h = 0;
        for (int c = 0; c <= Character.MAX_CODE_POINT; c += c < 0x3000 ? 1 : 7) {
            int u = Character.toUpperCase(c), l = Character.toLowerCase(c), t = Character.toTitleCase(c);
            up += u != c ? 1 : 0;
            low += l != c ? 1 : 0;
            title += t != u ? 1 : 0;
            h = h * 31 + u * 3 + l * 5 + t;
            if (c < 0x3000) {
                String s = new String(Character.toChars(c));
                h = h * 17 + s.toUpperCase(Locale.ROOT).hashCode() + s.toLowerCase(Locale.ROOT).hashCode();
            }
        }
        System.out.println(up + " " + low + " " + title + " " + Integer.toHexString(h));
        String[] ws = {"Stra\u00dfe", "STRASSE", "\u0130", "i", "\u0131", "I", "K", "\u212a", "k", "\u03c2", "\u03c3", "\u03a3", "\ud801\udc00", "\ud801\udc28", "\u00e4", "\u00c4"};
        for (String a : ws) {
            StringBuilder b = new StringBuilder(esc(a)).append(':');
            for (String c : ws) {
                b.append(a.equalsIgnoreCase(c) ? " =" : " ").append(Integer.signum(a.compareToIgnoreCase(c))).append(Integer.signum(a.compareTo(c)));
            }
            System.out.println(b);
        }
        System.out.println("abcDEFghi".regionMatches(true, 3, "xdefy", 1, 3) + " " + "abcDEFghi".regionMatches(3, "xdefy", 1, 3) + " " + "abc".regionMatches(-1, "abc", 0, 1)
            + " " + "abc".regionMatches(0, "abc", 0, -5) + " " + "abc".regionMatches(2, "abc", 2, 2) + " " + "\u00e4\u00f6".regionMatches(true, 0, "\u00c4\u00d6", 0, 2) + " " + "a\u0131".regionMatches(true, 1, "I", 0, 1));
        List<String> l = new ArrayList<>(List.of("b", "B", "a", "A", "\u00e4", "\u00c4", "z", "Z", "\u00df", "ss", "\uff41"));
        l.sort(String.CASE_INSENSITIVE_ORDER);
        System.out.println(esc(l.toString()));
        l.sort(null);
        System.out.println(esc(l.toString()) + " " + "a\u00e4".equals("A\u00c4".toLowerCase()) + " " + "abc".toLowerCase().hashCode() + " " + ("abc" == "abc".toLowerCase()) + " " + ("ABC" == "ABC".toUpperCase()));
        try {
            "x".toLowerCase(null);
        } catch (NullPointerException e) {
            System.out.println("NPE");
        }
    }
}
