import java.util.*;

/** instanceof patterns: scope by definite assignment, shadowing, generics, loops, negation, final, primitives' boxes and arrays. */
public class Patterns {
    static Object field = "field value";
    String s = "the field s";

    static int calls;

    static Object next(Object o) {
        calls++;
        return o;
    }

    static String describe(Object o) {
        if (!(o instanceof String s)) {
            if (o instanceof Integer i && i > 10 || o == null) {
                return "big or null";
            }
            if (o instanceof Number n) {
                return n.getClass().getSimpleName() + n.intValue();
            }
            if (o instanceof int[] a && a.length > 0) {
                return "ints " + a[0];
            }
            if (o instanceof Object[] objs) {
                return "objects " + objs.length + (objs instanceof String[] strs ? " of strings " + String.join("/", strs) : "");
            }
            return "other";
        }
        return "string " + s.length();
    }

    String scope(Object o) {
        String r = o instanceof String s ? s : s;
        r += "," + (o instanceof String s && s.isEmpty() ? "empty" : s);
        r += "," + (!(o instanceof String s) || s.isEmpty() ? this.s : s);
        if (!(o instanceof String s)) {
            return r + "," + s;
        } else {
            s = s + "!";
            r += s;
        }
        return r + this.s;
    }

    static String loop(Object o) {
        StringBuilder b = new StringBuilder();
        while (!(o instanceof String t)) {
            b.append(o).append(' ');
            if (o instanceof Integer i) {
                o = i > 2 ? "done" + i : (Object) (i + 1);
            } else {
                o = 0;
            }
        }
        b.append(t);
        for (Object x = t; x instanceof String y && y.length() > 5; x = y.substring(1)) {
            b.append(y.charAt(0));
        }
        do {
            o = t + "x";
        } while (!(o instanceof CharSequence cs));
        return b + cs.toString();
    }

    static <T extends Comparable<T>> String generic(T t, List<? extends Number> list) {
        if ((Object) t instanceof Comparable<?> c && list instanceof ArrayList<? extends Number> al) {
            return c + " " + al.size();
        }
        if (list instanceof RandomAccess ra && ra instanceof Collection<?> col) {
            return "random " + col;
        }
        return "neither";
    }

    static boolean equal(Object a, Object b) {
        return a instanceof Point p && b instanceof Point q && p.x == q.x && p.y == q.y;
    }

    static class Point {
        final int x;
        final int y;

        Point(int x, int y) {
            this.x = x;
            this.y = y;
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof final Point that && x == that.x && y == that.y;
        }

        @Override
        public int hashCode() {
            return x * 31 + y;
        }
    }

    static String throwing(Object o) {
        if (!(o instanceof RuntimeException e)) {
            throw new IllegalArgumentException("not one: " + o);
        }
        return e.getMessage();
    }

    static String lambdas(Object o) {
        if (o instanceof String s) {
            Runnable r = () -> field = s + s;
            r.run();
            return (String) field;
        }
        java.util.function.Predicate<Object> p = x -> x instanceof Integer i && i == 42;
        return "" + p.test(o) + p.test(42);
    }

    static String switched(Object o) {
        return switch (o instanceof String s ? s.length() : -1) {
            case -1 -> "none";
            case 0, 1 -> "short";
            default -> {
                if (o instanceof String s && s.startsWith("q")) {
                    yield s;
                }
                yield "long";
            }
        };
    }

    public static void main(String[] args) {
        Object[] all = {"abc", 5, 50, null, 5L, 2.5f, new int[] {9}, new int[0], new String[] {"x", "y"}, new Object[3], 'c', new ArrayList<>()};
        for (Object o : all) {
            System.out.println(describe(o));
        }
        System.out.println(new Patterns().scope("") + "; " + new Patterns().scope(1) + "; " + new Patterns().scope("full"));
        System.out.println(loop(1.5) + " " + loop("text") + " " + loop(2));
        System.out.println(generic("k", new ArrayList<>(List.of(1))) + " " + generic(3, List.of(1, 2)) + " " + generic(3, new LinkedList<>()));
        System.out.println(equal(new Point(1, 2), new Point(1, 2)) + " " + equal(new Point(1, 2), null) + " " + new Point(3, 4).equals(new Point(3, 4)) + " " + new Point(3, 4).equals("p"));
        try {
            System.out.println(throwing(new ArithmeticException("arith")) + throwing("x"));
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(lambdas("twice") + lambdas(42) + lambdas(41));
        System.out.println(switched(1) + switched("") + switched("qq") + switched("zz"));
        if (next("once") instanceof String s && s.length() == 4 && next(s) instanceof CharSequence o && o == s) {
            System.out.println("evaluated " + calls);
        }
        if (field instanceof String f) {
            field = 1;
            System.out.println(f + " " + field);
        }
        boolean b = !(field instanceof Integer i) ? false : i == 1;
        boolean c = field instanceof Integer i && (i += 5) == 6 && i == 6;
        System.out.println(b + " " + c + " " + field);
        List<Object> raw = new ArrayList<>(Arrays.asList(1, "a", 2L));
        raw.removeIf(x -> x instanceof Number n && n.longValue() == 2);
        System.out.println(raw);
    }
}
