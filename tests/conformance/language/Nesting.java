import java.util.*;
import java.util.function.*;

/** Language corners: evaluation order, compound assignment, labelled blocks, shadowing, nested generics, ternaries, switch expressions. */
public class Nesting {
    static StringBuilder log = new StringBuilder();

    static int v(int x) {
        log.append(x).append(' ');
        return x;
    }

    static int[] arr(int x) {
        log.append('a').append(x).append(' ');
        return new int[] {1, 2, 3, 4};
    }

    static int boom(String s) {
        log.append(s);
        throw new IllegalStateException(s);
    }

    int field = 1;

    class A {
        int field = 2;

        class B {
            int field = 3;

            String all() {
                int field = 4;
                return field + "" + this.field + A.this.field + Nesting.this.field;
            }
        }
    }

    static class Parent {
        static String who() {
            return "Parent.static";
        }

        String name = "parent field";

        String get() {
            return "parent get";
        }
    }

    static class Child extends Parent {
        static String who() {
            return "Child.static";
        }

        String name = "child field";

        @Override
        String get() {
            return "child get " + super.get() + " " + super.name;
        }
    }

    static String sw(Object o) {
        String kind = o instanceof Integer i ? (i > 10 ? "big" : "small") : o instanceof String s && !s.isEmpty() ? s : "other";
        return switch (kind) {
            case "big", "small" -> kind + "!";
            case "x" -> {
                try {
                    yield Integer.toString(Integer.parseInt("q"));
                } catch (NumberFormatException e) {
                    yield "caught in switch";
                } finally {
                    log.append("fin ");
                }
            }
            default -> throw new IllegalArgumentException(kind);
        };
    }

    public static void main(String[] args) {
        int r = v(1) + v(2) * v(3) - v(4) / (v(5) - v(6));
        System.out.println(r + " " + log);
        log.setLength(0);
        arr(v(1))[v(2)] = v(3);
        arr(v(4))[v(1)] += v(5);
        System.out.println(log);
        log.setLength(0);
        try {
            arr(1)[v(9)] = boom("rhs ");
        } catch (RuntimeException e) {
            System.out.println(e.getMessage() + "| " + log);
        }
        log.setLength(0);
        int i = 5;
        i = i++ + ++i * i--;
        System.out.println(i);
        i += i++ + (i = 3);
        System.out.println(i);
        int[] a = {0, 0, 0};
        int k = 0;
        a[k++] = k++;
        a[k] = k = 1;
        System.out.println(Arrays.toString(a) + k);
        byte b = 10;
        b *= 30.7;
        b >>>= 1;
        char c = 'a';
        c += 1.9;
        short s = (short) (c << 9);
        System.out.println(b + " " + c + " " + s);
        long big = Integer.MAX_VALUE;
        big += 1.0f;
        System.out.println(big);
        block:
        {
            if (big > 0) {
                break block;
            }
            System.out.println("not here");
        }
        System.out.println(new Nesting().new A().new B().all());
        Parent p = new Child();
        System.out.println(p.name + " " + ((Child) p).name + " " + p.get() + " " + Parent.who() + Child.who());
        for (Object o : new Object[] {5, 50, "x", ""}) {
            try {
                System.out.println(sw(o));
            } catch (IllegalArgumentException e) {
                System.out.println("iae " + e.getMessage());
            }
        }
        System.out.println(log);
        Integer n = null;
        try {
            int x = args.length == 0 ? n : 0;
        } catch (NullPointerException e) {
            System.out.println("unboxing null");
        }
        System.out.println((Object) (true ? 1 : 2.0) + " " + (true ? null : 0) + " " + (char) (true ? 'x' : 0) + " " + (false ? 1 : 'c'));
        Map<String, List<Map<Integer, int[]>>> deep = new TreeMap<>();
        deep.computeIfAbsent("k", q -> new ArrayList<>()).add(new HashMap<>(Map.of(1, new int[] {7})));
        deep.get("k").get(0).get(1)[0] += 5;
        System.out.println(deep.get("k").get(0).get(1)[0]--  + deep.get("k").get(0).get(1)[0]);
        final int[] fibs = new int[20];
        for (int x = 0, y = 1, z = 0; z < fibs.length; z++, y = x + (x = y)) {
            fibs[z] = y;
        }
        System.out.println(Arrays.toString(fibs));
        StringBuilder tri = new StringBuilder();
        for (int row = 0; row < 4; row++) {
            for (int col = 0, val = 1; col <= row; val = val * (row - col) / (col + 1), col++) {
                tri.append(val).append(col == row ? "\n" : " ");
            }
        }
        System.out.print(tri);
        var anon = new Object() {
            int hidden = 5;

            int twice() {
                return hidden * 2;
            }
        };
        anon.hidden = 21;
        System.out.println(anon.twice());
        assert args.length > 100 : "assertions are off";
        System.out.println("end");
    }
}
