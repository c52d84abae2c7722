import java.util.List;
import java.util.Objects;

/** Records, sealed hierarchies, instanceof patterns. */
public class A11Records {
    record Point(int x, int y) {
        static final Point ORIGIN = new Point(0, 0);

        Point {
            if (x < -100) {
                throw new IllegalArgumentException("x too small: " + x);
            }
        }

        Point(int both) {
            this(both, both);
        }

        double length() {
            return Math.sqrt(x * x + y * y);
        }
    }

    record Mixed(boolean z, byte b, char c, short s, int i, long l, float f, double d, String t, int[] a, List<String> list) {
    }

    record Pair<A, B>(A first, B second) {
    }

    sealed interface Expr permits Num, Add, Mul, Neg {
    }

    record Num(int v) implements Expr {
    }

    record Add(Expr l, Expr r) implements Expr {
    }

    record Mul(Expr l, Expr r) implements Expr {
    }

    record Neg(Expr e) implements Expr {
    }

    static int eval(Expr e) {
        if (e instanceof Num n) {
            return n.v();
        } else if (e instanceof Add a) {
            return eval(a.l()) + eval(a.r());
        } else if (e instanceof Mul m && m.l() instanceof Num n && n.v() == 0) {
            return 0;
        } else if (e instanceof Mul m) {
            return eval(m.l()) * eval(m.r());
        } else if (!(e instanceof Neg neg)) {
            throw new AssertionError();
        } else {
            return -eval(neg.e());
        }
    }

    public static void main(String[] args) {
        Point p = new Point(3, 4);
        System.out.println(p + " " + p.length() + " " + p.equals(new Point(3, 4)) + " " + p.hashCode() + " " + p.equals(null) + " " + Point.ORIGIN.equals(p));
        System.out.println(new Point(7));
        try {
            new Point(-101, 0);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        int[] arr = {1};
        Mixed m = new Mixed(true, (byte) 1, 'c', (short) 2, 3, 4L, 5f, 6.0, "seven", arr, List.of("a"));
        Mixed n = new Mixed(true, (byte) 1, 'c', (short) 2, 3, 4L, 5f, 6.0, "seven", arr, List.of("a"));
        System.out.println(m.equals(n) + " " + (m.hashCode() == n.hashCode()) + " " + m.toString().replaceAll("@[0-9a-f]+", "@"));
        System.out.println(new Mixed(false, (byte) 0, 'x', (short) 0, 0, 0, -0f, Double.NaN, null, null, null));
        System.out.println(new Pair<>("k", 2).equals(new Pair<>("k", 2)) + " " + Objects.hash(1, 2) + " " + new Pair<>(null, null).hashCode());
        Expr e = new Add(new Num(2), new Mul(new Num(3), new Neg(new Num(5))));
        System.out.println(e + " = " + eval(e));
        System.out.println(eval(new Mul(new Num(0), e)));
        Object o = "text";
        if (o instanceof String s && s.length() == 4) {
            System.out.println(s.toUpperCase());
        }
        System.out.println(Expr.class.isSealed() + " " + Expr.class.getPermittedSubclasses().length + " " + Point.class.isRecord());
    }
}
