import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** Local and inner classes that capture: constructors' order, shadowing, qualified this and super, loops, recursion. */
public class InnerCapture {
    String name = "outer";

    class Inner {
        String name = "inner of " + InnerCapture.this.name;

        class Deep extends InnerCapture {
            String both() {
                return name + "/" + Inner.this.name + "/" + InnerCapture.this.name + "/" + super.name;
            }
        }
    }

    static class Base {
        Base() {
            show("Base");
        }

        void show(String who) {
            System.out.println("base " + who);
        }
    }

    static Supplier<String> captures(int a, String b) {
        long c = a * 10L;
        class Local extends Base {
            final int copy = a;

            @Override
            void show(String who) {
                System.out.println(who + " sees " + a + " " + b + " " + c + " " + copy);
            }

            Supplier<String> nested() {
                class Nested {
                    String text = b + a;
                }
                return () -> new Nested().text + c + copy;
            }
        }
        return new Local().nested();
    }

    interface Counter {
        int next();

        default Counter twice() {
            return () -> {
                next();
                return next();
            };
        }
    }

    static Counter counter() {
        int[] n = {0};
        return () -> ++n[0];
    }

    static class Outer2 {
        private int secret = 1;

        static class Friend {
            int peek(Outer2 o) {
                return o.secret++ + ++o.secret;
            }
        }

        class Child extends Outer2 {
            int sum() {
                return super.secret + Outer2.this.secret;
            }
        }
    }

    InnerCapture() { }

    InnerCapture(String name) {
        this.name = name;
    }

    public static void main(String[] arguments) {
        InnerCapture outer = new InnerCapture("given");
        InnerCapture.Inner inner = outer.new Inner();
        System.out.println(inner.name + " " + inner.new Deep().both());
        System.out.println(captures(4, "text").get());
        Counter counter = counter();
        System.out.println(counter.next() + " " + counter.twice().next() + " " + counter.next());
        List<IntSupplier> suppliers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int square = i * i;
            suppliers.add(() -> square);
        }
        for (String s : new String[] {"a", "bb"}) {
            suppliers.add(s::length);
        }
        for (IntSupplier s : suppliers) {
            System.out.print(s.getAsInt() + " ");
        }
        System.out.println();
        Outer2 two = new Outer2();
        System.out.println(new Outer2.Friend().peek(two) + " " + two.secret + " " + two.new Child().sum());
        Object anonymous = new Object() {
            int hidden = 3;

            int fact(int n) {
                return n < 2 ? 1 : n * fact(n - 1);
            }

            @Override
            public String toString() {
                return "anonymous " + fact(hidden + 2);
            }
        };
        System.out.println(anonymous);
        var typed = new Object() {
            int count;

            void add() {
                count++;
            }
        };
        typed.add();
        typed.add();
        System.out.println(typed.count);
        try {
            InnerCapture none = null;
            none.new Inner();
        } catch (NullPointerException e) {
            System.out.println("no outer instance");
        }
        StringBuilder receiver = new StringBuilder("first");
        Supplier<String> bound = receiver::toString;
        receiver.append(" then more");
        StringBuilder kept = receiver;
        receiver = new StringBuilder("other");
        System.out.println(bound.get() + " " + kept.length() + " " + receiver);
    }
}
