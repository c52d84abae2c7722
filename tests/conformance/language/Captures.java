import java.util.*;
import java.util.function.*;

/** Inner, local and anonymous classes: what they capture, how it is passed on, enclosing instances, shadowing, inheritance from inner classes. */
public class Captures {
    final String id;
    private int secret = 1;

    Captures(String id) {
        this.id = id;
    }

    class Inner {
        final int n;
        private String hidden = "h" + id;

        Inner(int n) {
            this.n = n;
            secret += n;
        }

        class Deeper {
            String show() {
                return id + n + hidden + Captures.this.secret + Inner.this.n;
            }
        }

        Captures outer() {
            return Captures.this;
        }
    }

    class SubInner extends Inner {
        SubInner(Captures other, int n) {
            other.super(n);
        }

        SubInner(int n) {
            super(n * 2);
        }

        String both() {
            return outer().id + "/" + Captures.this.id;
        }
    }

    static class FreeSub extends Captures.Inner {
        FreeSub(Captures c) {
            c.super(100);
        }
    }

    Supplier<String> local(int p, long q, double... rest) {
        final String s = "local" + p;
        int effectively = p * 3;
        class Loc {
            final int f;

            Loc(int f) {
                this.f = f + effectively;
            }

            Loc again(int k) {
                return k == 0 ? this : new Loc(k).again(k - 1);
            }

            String text() {
                return s + q + Arrays.toString(rest) + f + id;
            }
        }
        class SubLoc extends Loc {
            SubLoc() {
                super(1000);
            }

            @Override
            String text() {
                return "sub:" + super.text() + p;
            }
        }
        return () -> new Loc(5).again(2).text() + "|" + new SubLoc().text();
    }

    static abstract class Template {
        Template(Object o) {
            System.out.println("Template " + o + " " + hook());
        }

        abstract String hook();
    }

    static void anonymous(String cap, int num) {
        Template t = new Template(cap + "!") {
            final String own = cap;
            int count = num;

            {
                count++;
            }

            @Override
            String hook() {
                return own + cap + num + count;
            }
        };
        System.out.println(t.hook());
    }

    static List<Supplier<Integer>> loop() {
        List<Supplier<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int sq = i * i;
            all.add(() -> sq);
        }
        for (int x : new int[] {7, 8}) {
            all.add(new Supplier<>() {
                int calls = x;

                @Override
                public Integer get() {
                    return calls++;
                }
            });
        }
        return all;
    }

    IntFunction<IntFunction<IntSupplier>> curried = a -> b -> () -> a * 100 + b * 10 + secret;

    static int fact(int n) {
        var self = new Object() {
            IntUnaryOperator f;
        };
        self.f = k -> k <= 1 ? 1 : k * self.f.applyAsInt(k - 1);
        return self.f.applyAsInt(n);
    }

    static String staticLocal() {
        record Pair(int a, String b) {
            Pair {
                a = Math.abs(a);
            }
        }
        enum Color {
            RED, GREEN;

            Color next() {
                return values()[(ordinal() + 1) % 2];
            }
        }
        interface Op {
            int run(int x);
        }
        Op op = x -> x + Color.values().length;
        return new Pair(-3, Color.RED.next().name()) + " " + op.run(1);
    }

    public static void main(String[] args) {
        Captures a = new Captures("A");
        Captures b = new Captures("B");
        Captures.Inner i = a.new Inner(4);
        System.out.println(i.new Deeper().show() + " " + i.hidden + " " + a.secret);
        System.out.println(a.new SubInner(b, 9).both() + " " + a.new SubInner(2).both() + " " + a.secret + " " + b.secret);
        System.out.println(new FreeSub(b).outer().id + b.secret);
        System.out.println(a.local(3, 1L << 33, 1.5, -0.0).get());
        anonymous("cap", 6);
        StringBuilder sb = new StringBuilder();
        List<Supplier<Integer>> l = loop();
        for (int k = 0; k < 2; k++) {
            l.forEach(x -> sb.append(x.get()).append(' '));
        }
        System.out.println(sb);
        System.out.println(a.curried.apply(1).apply(2).getAsInt() + " " + fact(7) + " " + staticLocal());
        try {
            Captures none = null;
            none.new Inner(1);
        } catch (NullPointerException e) {
            System.out.println("no enclosing instance");
        }
        Runnable r = new Runnable() {
            int depth;

            @Override
            public void run() {
                Runnable self = this;
                if (depth++ < 2) {
                    new Runnable() {
                        @Override
                        public void run() {
                            System.out.println("depth " + depth + (self == this));
                            self.run();
                        }
                    }.run();
                }
            }
        };
        r.run();
        Function<Object, String> f1 = Object::toString;
        Supplier<Inner> made = () -> b.new Inner(1);
        BiFunction<Captures, Integer, Inner> ctor = (c, n) -> c.new Inner(n);
        System.out.println(f1.apply(12) + made.get().n + ctor.apply(a, 33).n + a.secret);
        for (Class<?> c : new Class<?>[] {Inner.class, Inner.Deeper.class, SubInner.class}) {
            System.out.println(c.getName() + " " + Arrays.toString(c.getDeclaredConstructors()[0].getParameterTypes()));
        }
    }
}
