import java.util.*;

/** Method selection: diamonds of default methods, abstract classes between, private and package access, covariant returns, invokespecial, AbstractMethodError-free. */
public class Interfaces {
    interface A {
        default String m() {
            return "A";
        }

        default String n() {
            return "A.n" + m();
        }
    }

    interface B extends A {
        @Override
        default String m() {
            return "B" + A.super.m();
        }
    }

    interface C extends A {
    }

    static class D implements B, C {
    }

    static class E extends D implements A {
        @Override
        public String m() {
            return "E" + super.m();
        }
    }

    static abstract class F implements A {
        public abstract String m();

        String call() {
            return n();
        }
    }

    static class G extends F {
        public String m() {
            return "G";
        }
    }

    static class H {
        private String secret() {
            return "H.secret";
        }

        String callSecret() {
            return secret();
        }

        protected Object make() {
            return "H.make";
        }

        static String st(Object o) {
            return "obj";
        }

        static String st(String o) {
            return "str";
        }

        String var(int a, Object... rest) {
            return "var" + rest.length;
        }

        String var(int a, int b) {
            return "int";
        }
    }

    static class I extends H {
        private String secret() {
            return "I.secret";
        }

        @Override
        protected String make() {
            return "I.make";
        }
    }

    interface Fluent<T extends Fluent<T>> {
        T self();

        default T with(String s) {
            return self();
        }
    }

    static class Impl implements Fluent<Impl> {
        String done = "";

        public Impl self() {
            return this;
        }

        @Override
        public Impl with(String s) {
            done += s;
            return Fluent.super.with(s);
        }
    }

    interface Toggles {
        int apply(int x);

        static Toggles of(int n) {
            return n == 0 ? x -> x : x -> of(n - 1).apply(x + n);
        }

        default Toggles twice() {
            return x -> apply(apply(x));
        }
    }

    static int megamorphic(List<Toggles> ts, int n) {
        int s = 0;
        for (int i = 0; i < n; i++) {
            s = ts.get(i % ts.size()).apply(s) % 10007;
        }
        return s;
    }

    static class Add implements Toggles {
        public int apply(int x) {
            return x + 3;
        }
    }

    static class Mul implements Toggles, Comparable<Mul>, Cloneable, java.io.Serializable {
        public int apply(int x) {
            return x * 5;
        }

        public int compareTo(Mul m) {
            return 0;
        }
    }

    enum En implements Toggles {
        X {
            public int apply(int x) {
                return x ^ 0x55;
            }
        }
    }

    public static void main(String[] args) {
        System.out.println(new D().m() + " " + new D().n() + " " + new E().m() + " " + new E().n() + " " + new G().call());
        H h = new I();
        System.out.println(h.callSecret() + " " + h.make() + " " + H.st(null) + H.st((Object) "s") + h.var(1, 2) + h.var(1, 2, 3) + h.var(1));
        System.out.println(new Impl().with("a").with("b").done);
        System.out.println(Toggles.of(4).apply(10) + " " + Toggles.of(1).twice().apply(0));
        System.out.println(megamorphic(List.of(new Add(), new Mul(), En.X, x -> x + 1, Math::abs, Toggles.of(2)), 5000));
        Object[] os = {new D(), new E(), new G(), new Impl(), En.X, "s", 1, new int[0], new Object[0]};
        for (Object o : os) {
            System.out.print((o instanceof A ? 1 : 0) + "" + (o instanceof B ? 1 : 0) + (o instanceof Comparable ? 1 : 0) + (o instanceof Cloneable ? 1 : 0) + (o instanceof java.io.Serializable ? 1 : 0) + " ");
        }
        System.out.println();
        A arr[] = {new D(), new E()};
        Object[] up = arr;
        System.out.println(up instanceof A[] ? ((A[]) up)[1].m() : "no");
        Iterator<Integer> it = new Iterator<>() {
            int i = 0;

            public boolean hasNext() {
                return i < 3;
            }

            public Integer next() {
                return i++;
            }
        };
        Iterable<Integer> able = () -> it;
        for (int x : able) {
            System.out.print(x);
        }
        System.out.println(it.hasNext());
        try {
            it.remove();
        } catch (UnsupportedOperationException e) {
            System.out.println(e.getMessage());
        }
    }
}
