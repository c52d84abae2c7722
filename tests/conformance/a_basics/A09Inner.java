/** Inner, local, anonymous and nested classes, captured variables, private access among nest mates. */
public class A09Inner {
    private int counter = 0;
    private static String tag = "T";

    class Inner {
        private int own = 5;

        int bump() {
            counter += own;
            return counter;
        }

        class Deeper {
            String path() {
                own++;
                return tag + counter + ":" + own + ":" + A09Inner.this.counter;
            }
        }
    }

    static class Nested {
        private int hidden = 9;

        private int twice() {
            return hidden * 2;
        }
    }

    interface Op {
        int apply(int x);
    }

    Op adder(int n) {
        final int extra = 100;
        class Local implements Op {
            public int apply(int x) {
                return x + n + extra + counter;
            }
        }
        return new Local();
    }

    Op multiplier(final int n) {
        return new Op() {
            int calls = 0;

            @Override
            public int apply(int x) {
                calls++;
                return x * n + calls;
            }
        };
    }

    public static void main(String[] args) {
        A09Inner o = new A09Inner();
        Inner in = o.new Inner();
        System.out.println(in.bump() + " " + in.bump());
        Inner.Deeper deep = in.new Deeper();
        System.out.println(deep.path() + " " + deep.path());
        Nested n = new Nested();
        n.hidden = 21;
        System.out.println(n.twice());
        System.out.println(o.adder(7).apply(1));
        Op m = o.multiplier(3);
        System.out.println(m.apply(5) + " " + m.apply(5));
        System.out.println(m.getClass().getName() + " " + o.adder(1).getClass().getName() + " " + deep.getClass().getName());
        System.out.println(m.getClass().getSimpleName() + "|" + o.adder(1).getClass().getSimpleName() + "|" + deep.getClass().getSimpleName());
        System.out.println(m.getClass().getEnclosingMethod().getName() + " " + deep.getClass().getEnclosingClass() + " " + m.getClass().isAnonymousClass());
        Runnable r = () -> System.out.println("lambda sees " + o.counter + tag);
        r.run();
        Runnable[] rs = new Runnable[3];
        for (int i = 0; i < 3; i++) {
            int j = i;
            rs[i] = () -> System.out.print(j * j + " ");
        }
        for (Runnable x : rs) {
            x.run();
        }
        System.out.println();
    }
}
