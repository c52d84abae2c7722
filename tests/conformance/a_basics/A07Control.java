/** Branches, loops with labels, both kinds of switch, the conditional operators. */
public class A07Control {
    static String dense(int x) {
        switch (x) {
            case 0: return "zero";
            case 1:
            case 2: return "one or two";
            case 3: break;
            case 4: x += 10;
            default: return "default " + x;
        }
        return "three";
    }

    static String sparse(int x) {
        switch (x) {
            case Integer.MIN_VALUE: return "min";
            case -100: return "-100";
            case 0: return "0";
            case 77777: return "77777";
            case Integer.MAX_VALUE: return "max";
            default: return "none";
        }
    }

    static String strings(String s) {
        switch (s) {
            case "Aa": return "first";
            case "BB": return "second";
            case "": return "empty";
            case "long string of text": return "long";
            default: return "other";
        }
    }

    enum Colour { RED, GREEN, BLUE }

    static int arrow(Colour c) {
        return switch (c) {
            case RED -> 1;
            case GREEN -> {
                int r = 0;
                for (int i = 0; i < 5; i++) {
                    r += i;
                }
                yield r;
            }
            case BLUE -> 3;
        };
    }

    public static void main(String[] args) {
        for (int i = -1; i < 6; i++) {
            System.out.println(dense(i));
        }
        for (int i : new int[] {Integer.MIN_VALUE, -100, 0, 1, 77777, Integer.MAX_VALUE, -101}) {
            System.out.println(sparse(i));
        }
        for (String s : new String[] {"Aa", "BB", "", "long string of text", "C#"}) {
            System.out.println(strings(s));
        }
        for (Colour c : Colour.values()) {
            System.out.println(c + " " + arrow(c));
        }
        outer:
        for (int i = 2; i < 60; i++) {
            for (int j = 2; j * j <= i; j++) {
                if (i % j == 0) {
                    continue outer;
                }
            }
            if (i > 50) {
                break outer;
            }
            System.out.print(i + " ");
        }
        System.out.println();
        int n = 27;
        int steps = 0;
        while (n != 1) {
            n = (n & 1) == 0 ? n / 2 : 3 * n + 1;
            steps++;
        }
        System.out.println(steps);
        int k = 0;
        do {
            k += 3;
        } while (k < 10);
        System.out.println(k);
        boolean a = true;
        boolean b = false;
        System.out.println((a && b) + " " + (a || b) + " " + (a & b) + " " + (a | b) + " " + (a ^ b) + " " + !a);
        Object p = null;
        Object q = "q";
        System.out.println((p == null) + " " + (q != null) + " " + (p == q) + " " + (p != q) + " " + (p == null ? 1 : 2));
        char grade = 'B';
        switch (grade) {
            case 'A' -> System.out.println("top");
            case 'B', 'C' -> System.out.println("middle");
            default -> System.out.println("low");
        }
    }
}
