import java.util.*;

/** Strings that are hard: colliding hashes in switches, huge constants, interning of many, very long concatenations. */
public class StringSwitches {
    static int pick(String s) {
        switch (s) {
            case "Aa":
                return 1;
            case "BB":
                return 2;
            case "AaAa":
                return 3;
            case "BBBB":
                return 4;
            case "AaBB":
                return 5;
            case "":
                return 6;
            case "\u0000":
                return 7;
            case "\ud83d\ude00":
                return 8;
            case "a\u0301":
                return 9;
            default:
                return s.length() > 3 ? -1 : 0;
        }
    }

    static String fall(int n) {
        StringBuilder b = new StringBuilder();
        switch (n) {
            default:
                b.append('d');
            case 1:
                b.append('1');
            case 2:
                b.append('2');
                break;
            case Integer.MAX_VALUE:
                b.append('M');
            case Integer.MIN_VALUE:
                b.append('m');
        }
        return b.toString();
    }

    public static void main(String[] args) {
        for (String s : new String[] {"Aa", "BB", "AaAa", "BBBB", "AaBB", "BBAa", "", "\0", "\ud83d\ude00", "\ud83d", "a\u0301", "\u00e1", "C#", "xyz"}) {
            System.out.print(pick(s) + "/" + s.hashCode() + " ");
        }
        System.out.println();
        for (int n : new int[] {0, 1, 2, 3, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            System.out.print(fall(n) + " ");
        }
        try {
            pick(null);
        } catch (NullPointerException e) {
            System.out.println("NPE");
        }
        Set<String> same = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < 20000; i++) {
            same.add(("interned" + i % 5000 + (i % 2 == 0 ? "\u20ac" : "")).intern());
        }
        System.out.println(same.size() + " " + same.contains("interned" + 1) + " " + ("inter" + "ned1" == ("interned" + 1).intern()));
        System.gc();
        System.out.println(("interned" + 77).intern() == ("interned" + 77).intern());
        String a = "a", n = null;
        int i = 1;
        long l = 2L;
        char c = 'c';
        byte b = 3;
        short s = 4;
        float f = 5.5f;
        double d = -0.0;
        boolean z = true;
        Object o = new StringBuilder("obj");
        String r = a + i + l + c + b + s + f + d + z + o + n + a + i + l + c + b + s + f + d + z + o + n + a + i + l + c + b + s + f + d + z + o + n + a + i + l + c + b + s + f + d + z + o + n + "\u0001\u0002" + a + i + l + c + b + s + f + d + z + o + n + a + i + l + c + b + s + f + d + z + o + n + a + i + l + c + b + s + f + d + z + o + n + a + i + l + c + b + s + f + d + z + o + n + a + i + l + c + b + s + f + d + z + o + n + a + i + l + c + b + s + f + d + z + o + n + a + i + l + c + b + s + f + d + z + o + n + a + i + l + c + b + s + f + d + z + o + n + a + i + l + c + b + s + f + d + z + o + n + a + i + l + c + b + s + f + d + z + o + n + a + i + l + c + b + s + f + d + z + o + n + a + i + l + c + b + s + f + d + z + o + n + a + i + l + c + b + s + f + d + z + o + n + a + i + l + c + b + s + f + d + z + o + n + a + i + l + c + b + s + f + d + z + o + n + a + i + l + c + b + s + f + d + z + o + n;
        System.out.println(r.length() + " " + r.hashCode() + " " + r.substring(0, 40));
        String u = "\u03b1" + c + i + "\u0001" + n + '\u20ac' + z;
        a += u + 1 + 2 + 'x' + (1 + 2) + null + (char) (c + 1) + (c + 1) + 1.0f / 3 + new char[0].length;
        System.out.println(a);
        char[] big = new char[70000];
        for (int k = 0; k < big.length; k++) {
            big[k] = (char) (k * 31 % 0xd800);
        }
        String huge = new String(big);
        System.out.println(huge.hashCode() + " " + huge.indexOf('\ud7ff') + " " + huge.lastIndexOf((char) 5) + " " + huge.concat(huge).length() + " " + huge.contains(huge.substring(60000)) + " " + huge.equals(new StringBuilder(huge).toString()) + " " + huge.compareTo(huge.substring(1)) + " " + huge.toLowerCase(Locale.ROOT).hashCode() + " " + huge.getBytes(java.nio.charset.StandardCharsets.UTF_8).length + " " + new String(huge.getBytes(java.nio.charset.StandardCharsets.UTF_16LE), java.nio.charset.StandardCharsets.UTF_16LE).equals(huge));
        String ab = "ab".repeat(50000);
        System.out.println(ab.indexOf("aa") + " " + ab.indexOf("ba", 99990) + " " + ab.replace("ab", "b").length() + " " + ab.replace('a', 'c').hashCode() + " " + ab.split("b").length + " " + ab.chars().filter(x -> x == 'a').count() + " " + ab.strip().length() + " " + (ab + "\u1234").hashCode() + " " + (ab + "\u1234").substring(0, 100000).equals(ab));
        Object[] hard = {"\ufeffbom", "\u202ertl", "tab\there", "nul\0mid", "\r\n", "\ud800 lone", "\udfff"};
        System.out.println(Arrays.toString(hard).length() + " " + Arrays.hashCode(hard) + " " + Arrays.toString("\ud800x".getBytes(java.nio.charset.StandardCharsets.UTF_8)) + Arrays.toString("\ud800x".getBytes(java.nio.charset.StandardCharsets.UTF_16BE)));
    }
}
