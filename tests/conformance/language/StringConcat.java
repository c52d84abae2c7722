/** String concatenation of every type, compound, with side effects, nulls, constants, many operands, chars as numbers, toString that throws or returns null, order of evaluation. */
public class StringConcat {
    static StringBuilder log = new StringBuilder();

    static <T> T e(T t) {
        log.append(t).append(';');
        return t;
    }

    static class Counted {
        int n;

        @Override
        public String toString() {
            return "C" + ++n;
        }
    }

    static class NullText {
        @Override
        public String toString() {
            return null;
        }
    }

    static class Throws {
        @Override
        public String toString() {
            throw new UnsupportedOperationException("toString");
        }
    }

    static final String CONST = "a" + 1 + 'c' + 2.0 + true + null;
    String field = "f";
    static String[] arr = {"x", null};

    public static void main(String[] args) {
        boolean z = true;
        byte b = -128;
        char c = 'é';
        short s = -1;
        int i = Integer.MIN_VALUE;
        long l = Long.MAX_VALUE;
        float f = Float.MIN_VALUE;
        double d = 100.0;
        Object o = null;
        String n = null;
        int[] none = null;
        System.out.println("" + z + b + c + s + i + l + f + d + o + n + none);
        System.out.println(1 + 2 + "x" + 1 + 2 + 'c' + ('c' + 1) + (char) ('c' + 1) + 1L + 1f + 1e10 + 1e-10f);
        System.out.println(c + 1 + "|" + c + 1 + '|' + 'a' + 'b' + ('a' + 'b'));
        System.out.println(CONST + CONST.length());
        char[] cs = {'q', 'r'};
        System.out.println(("" + cs).startsWith("[C@") + String.valueOf(cs));
        Counted k = new Counted();
        System.out.println("" + k + k + k.n + k);
        System.out.println("[" + new NullText() + "]" + (new NullText() + "x").length());
        try {
            String t = "a" + e("b") + new Throws() + e("never");
            System.out.println(t);
        } catch (UnsupportedOperationException ex) {
            System.out.println(ex.getMessage() + " " + log);
        }
        log.setLength(0);
        String r = e("1") + (e(2) + e(3)) + e('4') + e(5L) + e(null);
        System.out.println(r + " " + log);
        String acc = "";
        for (int x = 0; x < 5; x++) {
            acc += x + "," + (acc += "!") + x;
        }
        System.out.println(acc);
        StringConcat sc = new StringConcat();
        sc.field += sc.field + (sc.field = "g") + sc.field;
        System.out.println(sc.field);
        int idx = 0;
        arr[idx++] += idx++ + "y" + idx;
        arr[idx - 1] += idx;
        System.out.println(arr[0] + arr[1] + idx);
        n += null;
        n += 'c';
        n += 1 + 2;
        System.out.println(n);
        Object obj = "o";
        obj += "p";
        CharSequence seq = "s" + new StringBuilder("b");
        System.out.println(obj + "" + seq + (seq == seq.toString()));
        String big = "";
        for (int x = 0; x < 300; x++) {
            big = big + x + (x % 2 == 0 ? "é" : "€") + (char) (x + 200);
        }
        System.out.println(big.length() + " " + big.hashCode());
        System.out.println(a(1) + a(2) + a(3) + a(4) + a(5) + a(6) + a(7) + a(8) + a(9) + a(10) + a(11) + a(12) + a(13) + a(14) + a(15) + a(16) + a(17) + a(18) + a(19) + a(20) + a(21) + a(22) + a(23) + a(24) + a(25) + a(26) + a(27) + a(28) + a(29) + a(30) + 1 + 2L + 'c' + 1.5f + -0.0 + null + true + z + b + c + s + i + l + f + d + o);
        final String fin = "fin";
        System.out.println((fin + 1 == "fin1") + " " + ("fin" + 1 == "fin1") + " " + (acc + "" == acc) + " " + (acc + "").equals(acc) + (("" + fin) == fin));
        System.out.println("\0\u0001\u0002 tags " + 1 + "\u0001" + z + "\u0002");
        System.out.println("" + Integer.valueOf(5) + Character.valueOf('x') + (Integer) null + new int[0].length + (byte) 200 + (short) 70000 + (char) 97 + (int) 'a' + (5 / 2) + 5 % 3 + -5 / 2 + (1 > 2) + (z ? 1 : 'a') + (z ? 'a' : 0) + (z ? null : 0));
    }

    static String a(int x) {
        return x % 2 == 0 ? "e" + x : "€";
    }
}
