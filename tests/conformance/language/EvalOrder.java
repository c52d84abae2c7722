import java.util.*;

/** Order of evaluation (JLS 15.7): operands, arguments, array accesses, assignments, exceptions in the middle, short circuits, instance creation, qualified super, dimension expressions. */
public class EvalOrder {
    static StringBuilder log = new StringBuilder();

    static int i(int x) {
        log.append(x).append(' ');
        return x;
    }

    static boolean b(String s, boolean v) {
        log.append(s).append(' ');
        return v;
    }

    static int[] arr(String s, int... v) {
        log.append(s).append(' ');
        return s.equals("null") ? null : v;
    }

    static EvalOrder obj(String s) {
        log.append(s).append(' ');
        return s.equals("null") ? null : new EvalOrder();
    }

    static int boom(String s) {
        log.append(s).append(' ');
        throw new IllegalStateException(s);
    }

    int field = 1;
    static int sfield;

    int m(int... xs) {
        log.append("m").append(xs.length).append(' ');
        return xs.length;
    }

    static int sm(int x) {
        log.append("sm ");
        return x;
    }

    class Inner {
        Inner(int x) {
            log.append("Inner").append(x).append(' ');
        }
    }

    static class Base {
        Base(int x) {
            log.append("Base").append(x).append(' ');
        }
    }

    static class Derived extends Base {
        int f = i(70);

        Derived() {
            super(i(60));
            log.append("Derived ");
        }
    }

    interface Act {
        Object run();
    }

    static void t(String what, Act a) {
        log.setLength(0);
        String r;
        try {
            r = String.valueOf(a.run());
        } catch (RuntimeException | Error e) {
            r = e.getClass().getSimpleName() + ": " + e.getMessage();
        }
        System.out.println(what + " = " + r + " | " + log);
    }

    public static void main(String[] args) {
        t("arithmetic", () -> i(1) - i(2) * i(3) + (i(4) << i(1)));
        t("left throws", () -> i(1) / i(0) + i(5));
        t("division after operands", () -> i(1) / (i(2) - i(2)) * i(3));
        t("short circuit", () -> b("a", false) && b("b", true) || b("c", true) && !b("d", false) | b("e", true));
        t("ternary", () -> b("t", true) ? i(1) : i(2));
        t("array read", () -> arr("a", 1, 2, 3)[i(1)]);
        t("array null, index evaluated", () -> arr("null")[i(1)]);
        t("array null, index throws", () -> arr("null")[boom("index")]);
        t("assign", () -> arr("a", 1, 2)[i(1)] = i(9));
        t("assign null array", () -> arr("null")[i(1)] = i(9));
        t("assign bad index", () -> arr("a", 1)[i(5)] = i(9));
        t("assign rhs throws", () -> arr("null")[i(5)] = boom("rhs"));
        t("compound null array", () -> arr("null")[i(1)] += i(9));
        t("compound rhs throws", () -> arr("a", 1)[i(5)] += boom("rhs"));
        t("field of null", () -> obj("null").field = i(3));
        t("field of null, rhs throws", () -> obj("null").field = boom("rhs"));
        t("compound field of null", () -> obj("null").field += boom("rhs"));
        t("static field through null", () -> obj("null").sfield = i(4));
        t("static method through expression", () -> obj("null").sm(i(6)));
        t("call on null", () -> obj("null").m(i(1), i(2)));
        t("call argument throws", () -> obj("null").m(i(1), boom("arg")));
        t("nested calls", () -> obj("o").m(i(1), obj("p").m(i(2)), i(3)));
        t("inner of null", () -> obj("null").new Inner(i(1)));
        t("inner", () -> obj("o").new Inner(i(2)).getClass().getSimpleName());
        t("new with initialisers", () -> new Derived().f);
        t("dimensions", () -> new int[i(2)][i(3)][].length);
        t("negative dimension", () -> new int[i(2)][i(-3)][i(4)]);
        t("negative first", () -> new int[i(-1)][boom("second")]);
        t("array initialiser", () -> Arrays.toString(new int[] {i(3), i(2), i(1)}));
        t("array initialiser throws", () -> new Object[] {i(1), boom("two"), i(3)});
        t("chain of assignments", () -> {
            int[] a = {0, 0, 0};
            int k = 0;
            a[k] = k = a[k + 1] = 2;
            return Arrays.toString(a) + k;
        });
        t("increments", () -> {
            int k = 5;
            k = k++ * 2 + k-- - --k + ++k;
            return k;
        });
        t("old value kept", () -> {
            int k = 1;
            k += (k = 10) + k;
            int[] a = {1};
            a[0] += (a[0] = 100) + a[0];
            return k + " " + a[0];
        });
        t("array replaced", () -> {
            int[] a = {1, 2};
            int[] old = a;
            a[i(0)] = (a = new int[] {7, 8})[i(1)];
            return old[0] + " " + a[0];
        });
        t("string switch once", () -> switch ("x" + i(1)) {
            case "x0" -> i(0);
            case "x1" -> i(11);
            default -> i(12);
        });
        t("cast after argument", () -> (String) (Object) i(1));
        t("unboxing order", () -> {
            Integer n = null;
            return i(1) + n + i(2);
        });
        t("lambda receiver", () -> {
            EvalOrder o = obj("null");
            Act a = o::toString;
            return a;
        });
        t("synchronized null", () -> {
            synchronized (obj("null")) {
                return i(1);
            }
        });
        t("throw null", () -> {
            RuntimeException e = null;
            throw e;
        });
        t("for parts", () -> {
            for (int k = i(0); k < i(2); k += i(1)) {
                log.append("body ");
            }
            return "";
        });
        t("for each once", () -> {
            int s = 0;
            for (int x : arr("each", 1, 2)) {
                s += x;
            }
            return s;
        });
    }
}
