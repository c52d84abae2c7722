/** Default methods in diamonds: the most specific wins, superclasses win over interfaces, super calls, private and static ones, abstract again. */
public class DefaultDiamonds {
    interface A {
        default String who() {
            return "A";
        }

        static String shared() {
            return "static of A";
        }

        private String hidden() {
            return "private of A";
        }

        default String viaHidden() {
            return hidden() + " " + who();
        }
    }

    interface B extends A {
        @Override
        default String who() {
            return "B over " + A.super.who();
        }
    }

    interface C extends A { }

    static class D implements B, C { }

    interface E {
        default String who() {
            return "E";
        }
    }

    static class F implements B, E {
        @Override
        public String who() {
            return "F of " + B.super.who() + " and " + E.super.who();
        }
    }

    static class Base {
        public String who() {
            return "class";
        }
    }

    static class G extends Base implements B { }

    static abstract class H implements A {
        @Override
        public abstract String who();
    }

    static class I extends H {
        @Override
        public String who() {
            return "I";
        }
    }

    interface J extends A {
        @Override
        String who();
    }

    static class K implements J, B {
        @Override
        public String who() {
            return "K " + B.super.who();
        }
    }

    interface Generic<T> {
        default String take(T t) {
            return "generic " + t;
        }
    }

    static class Narrow implements Generic<Integer> {
        public String take(Number o) {
            return "number " + o;
        }

        public String take(Integer i) {
            return "integer " + i;
        }
    }

    interface Cov extends Generic<String> {
        @Override
        default String take(String s) {
            return "cov " + s + Generic.super.take(s);
        }
    }

    enum Op implements A {
        ONE, TWO {
            @Override
            public String who() {
                return "constant " + A.shared();
            }
        }
    }

    record R(int x) implements B {
        static String log = "";

        @Override
        public String toString() {
            return who() + x;
        }
    }

    public static void main(String[] arguments) throws Exception {
        for (A a : new A[] {new D(), new F(), new G(), new I(), new K(), Op.ONE, Op.TWO, new R(4), new A() { }}) {
            System.out.println(a.who() + " | " + a.viaHidden());
        }
        Generic<Integer> narrow = new Narrow();
        Generic<String> cov = new Cov() { };
        System.out.println(narrow.take(5) + ", " + new Narrow().take((Number) 5) + ", " + cov.take("s") + ", " + new R(1));
        System.out.println(D.class.getMethod("who").getDeclaringClass().getSimpleName() + " " + G.class.getMethod("who").getDeclaringClass().getSimpleName() + " " + D.class.getMethod("viaHidden").isDefault() + " "
            + H.class.getMethod("who").isDefault());
        try {
            D.class.getMethod("shared");
        } catch (NoSuchMethodException e) {
            System.out.println(e.getMessage());
        }
    }
}
