import java.util.*;

/** Inheritance: hidden fields and statics, covariant and generic overrides, super chains, protected and package access, constructors that call overridden methods, final and private methods of one name, super in nested and local classes, interfaces' constants, ambiguous names. */
public class Inheritance {
    static class A {
        String name = "A";
        static String st = "A.st";
        protected Object value = "A.value";

        A() {
            init("A()");
        }

        void init(String from) {
            System.out.print("A.init(" + from + ") ");
        }

        static String who() {
            return "A.who";
        }

        private String priv() {
            return "A.priv";
        }

        String callPriv() {
            return priv();
        }

        Object make() {
            return "A.make";
        }

        Number num(int x) {
            return x;
        }

        String over(Object o) {
            return "A.over(Object)";
        }

        final String fin() {
            return "A.fin " + over("x");
        }

        String chain() {
            return "A";
        }
    }

    static class B extends A {
        String name = "B";
        static String st = "B.st";
        int state = 5;
        final int fixed = 6;
        final Integer boxed = 7;

        B() {
            super();
            init("B()");
        }

        @Override
        void init(String from) {
            System.out.print("B.init(" + from + " state=" + state + " fixed=" + fixed + " boxed=" + boxed + ") ");
        }

        static String who() {
            return "B.who";
        }

        private String priv() {
            return "B.priv";
        }

        @Override
        String make() {
            return "B.make+" + super.make();
        }

        @Override
        Integer num(int x) {
            return x * 2;
        }

        String over(String s) {
            return "B.over(String)";
        }

        @Override
        String over(Object o) {
            return "B.over(Object)";
        }

        @Override
        String chain() {
            return "B" + super.chain();
        }

        String names() {
            return name + super.name + ((A) this).name + this.name;
        }
    }

    static class C extends B {
        String name = "C";
        Object value = 42;

        @Override
        String chain() {
            Supplier2 s = super::chain;
            return "C" + s.get() + new Object() {
                String inner() {
                    return C.super.chain() + C.this.name + C.super.name + ((A) C.this).name;
                }
            }.inner();
        }

        class Inner extends A {
            String name = "Inner";

            @Override
            String chain() {
                return "I" + super.chain() + C.super.chain() + C.this.name + super.name;
            }
        }
    }

    interface Supplier2 {
        String get();
    }

    interface X {
        String K = "X.K";
        int N = 1;
    }

    interface Y {
        String K = "Y.K";
    }

    static class Z implements X, Y {
        String both() {
            return X.K + Y.K + N;
        }
    }

    static abstract class Shape<T extends Comparable<T>> {
        abstract T size();

        T bigger(Shape<T> o) {
            return size().compareTo(o.size()) >= 0 ? size() : o.size();
        }
    }

    static class Sq extends Shape<Integer> {
        final int s;

        Sq(int s) {
            this.s = s;
        }

        @Override
        Integer size() {
            return s * s;
        }
    }

    static class Equal {
        final int k;

        Equal(int k) {
            this.k = k;
        }

        public boolean equals(Equal o) {
            return k == o.k;
        }

        @Override
        public int hashCode() {
            return k;
        }
    }

    static class Fin {
        static int finalized;
        final List<String> log;

        Fin(List<String> log) {
            this.log = log;
            if (log == null) {
                throw new IllegalArgumentException("no log");
            }
        }
    }

    public static void main(String[] args) {
        A a = new B();
        System.out.println();
        System.out.println(a.name + ((B) a).name + " " + a.st + ((B) a).st + " " + a.who() + ((B) a).who() + " " + a.callPriv() + ((B) a).priv());
        System.out.println(a.make() + " " + a.num(4) + " " + a.over("s") + " " + ((B) a).over("s") + " " + a.fin() + " " + a.chain() + " " + ((B) a).names());
        C c = new C();
        System.out.println();
        System.out.println(c.chain() + " " + c.value + ((A) c).value + ((B) c).name + ((A) c).name);
        C.Inner i = c.new Inner();
        System.out.println();
        System.out.println(i.chain() + " " + i.name + ((A) i).name);
        System.out.println(new Z().both() + Z.N + new Sq(3).bigger(new Sq(2)) + ((Shape<Integer>) new Sq(1)).size());
        System.out.println(new Equal(1).equals(new Equal(1)) + " " + new Equal(1).equals((Object) new Equal(1)) + " " + List.of(new Equal(1)).contains(new Equal(1)) + " " + Objects.equals(new Equal(2), new Equal(2)));
        try {
            new Fin(null);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        A anon = new A() {
            {
                name = "anon";
            }

            @Override
            String over(Object o) {
                return "anon.over " + super.over(o);
            }

            String extra() {
                return "extra";
            }
        };
        System.out.println();
        System.out.println(anon.name + anon.fin() + anon.getClass().getSuperclass().getSimpleName());
        Object o = new B();
        System.out.println();
        if (o instanceof A x && !(x instanceof C)) {
            System.out.println(x.chain() + x.name + ((A) o).value);
        }
        B[] bs = new B[1];
        A[] as = bs;
        try {
            as[0] = a.getClass() == B.class ? (A) a : null;
            System.out.println(bs[0].name);
            as[0] = anon;
        } catch (ArrayStoreException e) {
            System.out.println(e.getMessage());
        }
    }
}
