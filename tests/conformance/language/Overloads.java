import java.util.*;
import java.util.function.*;

/** Overload resolution: the three phases, boxing, varargs, most specific, null, lambdas, generic and inherited candidates; varargs arrays. */
public class Overloads {
    static String f(byte x) {
        return "byte";
    }

    static String f(short x) {
        return "short";
    }

    static String f(int x) {
        return "int";
    }

    static String f(long x) {
        return "long";
    }

    static String f(float x) {
        return "float";
    }

    static String f(double x) {
        return "double";
    }

    static String f(Integer x) {
        return "Integer";
    }

    static String f(Object x) {
        return "Object";
    }

    static String f(int... x) {
        return "int...";
    }

    static String g(long x) {
        return "long";
    }

    static String g(Object x) {
        return "Object";
    }

    static String g(Integer... x) {
        return "Integer...";
    }

    static String h(Object o) {
        return "Object";
    }

    static String h(String s) {
        return "String";
    }

    static String h(CharSequence... s) {
        return "CharSequence..." + (s == null ? "null" : s.length);
    }

    static String v(Object... o) {
        return o == null ? "null array" : "objects " + o.length + " " + o.getClass().getSimpleName();
    }

    static String w(int a, Object... o) {
        return "w1 " + o.length;
    }

    static String w(int a, int b, Object... o) {
        return "w2 " + o.length;
    }

    static String w(Integer a, Integer b) {
        return "w3";
    }

    static String chars(char c) {
        return "char";
    }

    static String chars(int c) {
        return "int";
    }

    static String chars(char[] c) {
        return "char[]";
    }

    static String l(Runnable r) {
        r.run();
        return "Runnable";
    }

    static <T> String l(Supplier<T> s) {
        return "Supplier " + s.get();
    }

    static String fn(Function<String, Integer> f) {
        return "Function";
    }

    static String fn(ToIntFunction<String> f) {
        return "ToIntFunction";
    }

    static String fn(IntFunction<Integer> f, int x) {
        return "IntFunction" + f.apply(x);
    }

    static String num(Number n, Comparable<?> c) {
        return "NC";
    }

    static String num(Integer n, Object c) {
        return "IO";
    }

    static <T> String gen(T t) {
        return "T";
    }

    static <T extends Number> String gen(T t) {
        return "T extends Number";
    }

    static String gen(List<?> t) {
        return "List";
    }

    static String gen(Collection<String> t) {
        return "Collection";
    }

    static class Base {
        String m(Object o) {
            return "Base.Object";
        }

        private String p(int x) {
            return "Base.p";
        }

        String callP() {
            return p(1);
        }

        static String st(Object o) {
            return "Base.st";
        }
    }

    static class Derived extends Base {
        String m(String s) {
            return "Derived.String";
        }

        @Override
        String m(Object o) {
            return "Derived.Object";
        }

        String p(int x) {
            return "Derived.p";
        }

        static String st(Object o) {
            return "Derived.st";
        }
    }

    static class Ctor {
        final String which;

        Ctor(Object o) {
            which = "Object";
        }

        Ctor(double[] a) {
            which = "double[]";
        }

        Ctor(int x, String... rest) {
            which = "int" + rest.length;
        }
    }

    enum Var {
        A, B(1), C(1, 2, 3);

        final int n;

        Var(int... x) {
            n = x.length;
        }
    }

    public static void main(String[] args) {
        byte b = 1;
        short s = 1;
        char c = 'c';
        long l = 1;
        Byte bb = 1;
        Character cc = 'c';
        Long ll = 1L;
        Object o = 5;
        System.out.println(String.join(" ", f(b), f(s), f(c), f(1), f(l), f(1f), f(1d), f(bb), f(cc), f(ll), f(o), f(), f(1, 2), f((Integer) 1), f((short) 1 + b), f(c += 1), f(true ? 1 : 'a'), f(true ? b : s), f(-c)));
        System.out.println(String.join(" ", g(1), g((Integer) 1), g(b), g(c), g(), g(1, 2), g(1.0)));
        System.out.println(String.join(" ", h((String) null), h("s"), h(new StringBuilder()), h((Object) "s"), h(), h("a", "b"), h((CharSequence[]) null)));
        System.out.println(String.join(" | ", v(), v((Object) null), v((Object[]) null), v(1, 2), v(new int[] {1, 2}), v(new Integer[] {1, 2}), v((Object) new Integer[] {1, 2}), v(new String[][] {{"a"}, {"b"}, {}}), v(new int[][] {{1}, {2}})));
        System.out.println(String.join(" ", w(1), w(1, 2), w(1, "x"), w((Integer) 1, (Integer) 2)));
        System.out.println(String.join(" ", chars('a'), chars(97), chars((char) 97), chars("abc".toCharArray()), chars('a' + 1), chars(b)));
        int[] count = {0};
        System.out.println(l(() -> count[0]++) + " " + l(() -> {
            count[0] += 10;
        }) + " " + l(() -> "value") + " " + l(Overloads::new) + " " + count[0]);
        System.out.println(fn((String x) -> 1) + " " + fn((String x) -> Integer.valueOf(1)) + " " + fn(x -> x + 1, 4));
        System.out.println(num(1.5, "c") + " " + num(1, new Object()) + " " + num((Number) 1, 1));
        System.out.println(gen("s") + " " + gen(1) + " " + gen(new ArrayList<Integer>()) + " " + gen(new HashSet<String>()) + " " + gen((Object) 1));
        Base d = new Derived();
        System.out.println(d.m("s") + " " + ((Derived) d).m("s") + " " + d.m(1) + " " + d.callP() + " " + ((Derived) d).p(1) + " " + Base.st(1) + Derived.st(1));
        System.out.println(new Ctor("x").which + new Ctor(new double[0]).which + new Ctor(1).which + new Ctor(1, "a", "b").which + new Ctor((Object) 1).which);
        for (Var x : Var.values()) {
            System.out.print(x + "" + x.n + " ");
        }
        System.out.println(String.valueOf((Object) null) + " " + String.valueOf(new char[] {'o', 'k'}) + " " + Arrays.asList(new int[] {1}).size() + Arrays.asList(1, 2).size() + Arrays.asList(new Integer[] {1, 2, 3}).size());
        List<Integer> rem = new ArrayList<>(List.of(10, 20, 30, 1));
        rem.remove(1);
        rem.remove((Integer) 1);
        System.out.println(rem + " " + new StringBuilder().append('a').append((int) 'a').append((Object) "o").append(new char[] {'x'}).append("hello", 1, 3).append(1.0f).append(true));
        System.out.println(Math.max(1, 2L) + " " + Math.max(1, 2f) + " " + Math.abs((byte) -128) + " " + Math.round(2.5f) + Math.round(-2.5) + " " + Objects.hash() + " " + Objects.hash((Object[]) null) + " " + Objects.hash((Object) null) + " " + Objects.hash(1, 2));
    }

    @Override
    public String toString() {
        return "new Overloads";
    }
}
