import java.util.ArrayList;
import java.util.List;

/** Deep recursion, a helpful NullPointerException, arithmetic, array and cast errors, memory used up: all caught, and life goes on. */
public class I5Errors {
    static class Address {
        String street;
    }

    static class Person {
        Address address;

        Address getAddress() {
            return address;
        }
    }

    static int recurse(int n) {
        return recurse(n + 1) + 1;
    }

    static void check(String what, Runnable r) {
        try {
            r.run();
            System.out.println(what + ": no error");
        } catch (Throwable t) {
            System.out.println(what + ": " + t.getClass().getName() + ": " + t.getMessage());
        }
    }

    public static void main(String[] args) {
        check("recursion", () -> recurse(0));
        Person p = new Person();
        check("null 1", () -> p.address.street.length());
        check("null 2", () -> p.getAddress().street = "x");
        check("null 3", () -> {
            int[][] grid = new int[3][];
            grid[1][2] = 5;
        });
        check("zero", () -> System.out.println(10 / (args.length)));
        check("index", () -> {
            int[] five = new int[5];
            five[7 - 2]++;
        });
        check("index 2", () -> System.out.println("short".charAt(10)));
        check("cast", () -> System.out.println((Integer) (Object) "text"));
        check("store", () -> {
            Object[] o = new String[1];
            o[0] = 1;
        });
        check("negative", () -> System.out.println(new byte[args.length - 1].length));
        for (int i = 0; i < 3; i++) {
            List<long[]> hog = new ArrayList<>();
            try {
                while (true) {
                    hog.add(new long[50_000]);
                }
            } catch (OutOfMemoryError e) {
                boolean some = hog.size() > 10;
                hog.clear();
                System.out.println("memory: " + e.getMessage() + " " + some);
            }
        }
        check("recursion again", () -> recurse(0));
        StringBuilder sb = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            sb.append(i % 10);
        }
        System.out.println("survived " + sb.length());
        throw new IllegalStateException("the end", new RuntimeException("its cause"));
    }
}
