import java.util.*;
import java.util.function.*;

/** Private members across a nest: fields, methods, constructors, statics, compound assignment, inheritance between mates, super calls, interfaces' private methods, generics, lambdas, records and enums, and what reflection sees of it. */
public class NestMates {
    private int x = 1;
    private static long st = 10;
    private final String[] names = {"n0"};

    private NestMates() {
    }

    private NestMates(int x) {
        this.x = x;
    }

    private int plus(int y) {
        return x + y;
    }

    private static <T> List<T> list(T... ts) {
        return new ArrayList<>(Arrays.asList(ts));
    }

    private static class A {
        private int a = 5;
        private static int count;

        private A() {
            count++;
        }

        private String who() {
            return "A" + a;
        }

        String call() {
            return who();
        }

        private class Inner {
            private int depth = a++ + st(1);

            private int st(int k) {
                return (int) (st += k);
            }
        }
    }

    private static class B extends A {
        private int a = 50;

        private B() {
            super();
        }

        private String who() {
            return "B" + a + super.a + ((A) this).a + super.who();
        }
    }

    private interface P {
        private String hidden() {
            return "P.hidden" + name();
        }

        String name();

        default String shown() {
            return hidden();
        }

        private static int s() {
            return 77;
        }
    }

    private enum E {
        ONE(1) {
            @Override
            int v() {
                return get() * 100;
            }
        },
        TWO(2);

        private final int n;

        private E(int n) {
            this.n = n;
        }

        private int secret() {
            return -n;
        }

        int get() {
            return n;
        }

        int v() {
            return n;
        }
    }

    private record R(int p, String q) {
        private static int made;

        private R {
            made++;
        }

        private int priv() {
            return p * made;
        }
    }

    static class G<T extends A> {
        private T t;

        private G(T t) {
            this.t = t;
        }

        private int get() {
            A a = t;
            return a.a;
        }
    }

    private Supplier<Integer> later() {
        return () -> x++ + plus(1);
    }

    public static void main(String[] args) throws Exception {
        NestMates m = new NestMates(7);
        A a = new A();
        B b = new B();
        System.out.println(m.x + m.plus(2) + " " + a.who() + " " + b.who() + " " + ((A) b).who() + " " + b.call() + " " + A.count);
        a.a += 3;
        a.a++;
        ++b.a;
        b.a <<= 1;
        ((A) b).a ^= 0xff;
        st *= 2;
        m.names[0] += "!" + a.a;
        System.out.println(a.a + " " + b.a + " " + ((A) b).a + " " + st + " " + m.names[0]);
        A.Inner i = a.new Inner();
        System.out.println(i.depth + " " + i.st(5) + " " + st);
        P p = () -> "lambda";
        System.out.println(p.hidden() + p.shown() + P.s() + E.ONE.n + E.ONE.secret() + E.ONE.v() + E.TWO.v());
        R r = new R(3, "q");
        System.out.println(r.p + r.q + r.priv() + R.made + new G<>(b).get() + new G<A>(a).t.a);
        Supplier<Integer> s = m.later();
        System.out.println(s.get() + " " + s.get() + " " + m.x + list(1, 2).size());
        Object o = new Object() {
            private int v = m.x + a.a;

            @Override
            public String toString() {
                return "anon" + v + new Object() {
                    private int w = v * 2 + m.plus(v);
                }.w;
            }
        };
        System.out.println(o);
        Function<A, String> f = A::who;
        Supplier<A> mk = A::new;
        IntFunction<NestMates> mk2 = NestMates::new;
        BiFunction<NestMates, Integer, Integer> pl = NestMates::plus;
        System.out.println(f.apply(b) + mk.get().a + mk2.apply(9).x + pl.apply(m, 1) + A.count);
        class Local {
            private final int l = a.a + m.x;

            private int both(Local other) {
                return l + other.l;
            }
        }
        System.out.println(new Local().both(new Local()));
        TreeSet<String> synthetic = new TreeSet<>();
        for (Class<?> c : NestMates.class.getNestMembers()) {
            for (var x : c.getDeclaredMethods()) {
                if (x.isSynthetic() && !x.getName().contains("lambda") && !x.isBridge()) {
                    synthetic.add(c.getSimpleName() + "." + x.getName());
                }
            }
        }
        System.out.println(synthetic);
        System.out.println(A.class.getDeclaredMethod("who").invoke(b) + " " + A.class.getDeclaredField("a").getInt(b) + " " + A.class.getDeclaredConstructor().newInstance().who() + " " + B.class.getDeclaredMethod("who").invoke(b));
        try {
            A none = null;
            System.out.println(none.a);
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
    }
}
