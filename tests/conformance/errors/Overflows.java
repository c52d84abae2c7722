import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** StackOverflowError in odd places, caught, with everything in order afterwards. */
public class Overflows {
    static int plain(int n) {
        return plain(n + 1) + 1;
    }

    static long wide(long a, double b, Object c, long d) {
        return wide(a + 1, b * 2, c, d) + d;
    }

    static synchronized void locked() {
        locked();
    }

    interface Deep {
        default int go(int n) {
            return other(n) + 1;
        }

        int other(int n);
    }

    static class Node {
        Node next;

        @Override
        public int hashCode() {
            return next.hashCode() + 1;
        }
    }

    static void attempt(String what, Runnable action) {
        try {
            action.run();
            System.out.println(what + ": ended");
        } catch (StackOverflowError e) {
            System.out.println(what + ": " + e + ", frames " + (e.getStackTrace().length > 100));
        }
    }

    static int finallyCount;

    static void withFinally() {
        try {
            withFinally();
        } finally {
            finallyCount++;
        }
    }

    public static void main(String[] arguments) throws Exception {
        attempt("plain", () -> plain(0));
        attempt("wide", () -> wide(1, 2, "c", 3));
        attempt("locked", Overflows::locked);
        System.out.println("lock is free: " + !Thread.holdsLock(Overflows.class));
        Deep[] deep = new Deep[1];
        deep[0] = n -> deep[0].go(n);
        attempt("default methods and lambdas", () -> deep[0].go(1));
        Node node = new Node();
        node.next = node;
        attempt("hash code", () -> new HashMap<Node, String>().put(node, ""));
        List<Object> list = new ArrayList<>();
        list.add(List.of(list));
        attempt("toString", () -> list.toString());
        attempt("equals", () -> {
            Map<String, Object> a = new HashMap<>();
            Map<String, Object> b = new HashMap<>();
            a.put("x", a);
            b.put("x", b);
            a.equals(b);
        });
        attempt("regex", () -> Pattern.matches("(a|b)*", "ab".repeat(200_000)));
        Function<Object, Object> function = Function.identity();
        for (int i = 0; i < 100_000; i++) {
            function = function.andThen(x -> x);
        }
        Function<Object, Object> chain = function;
        attempt("composed functions", () -> chain.apply(1));
        attempt("finally", Overflows::withFinally);
        System.out.println(finallyCount > 100);
        Thread small = new Thread(null, () -> attempt("small stack", () -> plain(0)), "small", 100_000);
        small.start();
        small.join();
        int[] depths = new int[2];
        Thread[] threads = new Thread[2];
        for (int i = 0; i < 2; i++) {
            int which = i;
            threads[i] = new Thread(null, new Runnable() {
                int depth;

                void down() {
                    depth++;
                    down();
                }

                @Override
                public void run() {
                    try {
                        down();
                    } catch (StackOverflowError e) {
                        depths[which] = depth;
                    }
                }
            }, "sized", (1 + 15L * i) << 20);
            threads[i].start();
            threads[i].join();
        }
        System.out.println("a larger stack is deeper: " + (depths[1] > 4 * depths[0]));
        for (int i = 0; i < 200; i++) {
            try {
                plain(0);
            } catch (StackOverflowError e) {
                depths[0]++;
            }
        }
        System.out.println("again and again");
    }
}
