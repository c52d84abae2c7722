import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;

/** Recursion in all forms: mutual, through lambdas and interfaces, memoised, by fixed point, generic, over trees, with exceptions as results. */
public class Recursions {
    interface Fix<T, R> extends Function<Fix<T, R>, Function<T, R>> { }

    static <T, R> Function<T, R> fix(Function<Function<T, R>, Function<T, R>> f) {
        Fix<T, R> g = x -> f.apply(t -> x.apply(x).apply(t));
        return g.apply(g);
    }

    static boolean even(int n) {
        return n == 0 || odd(n - 1);
    }

    static boolean odd(int n) {
        return n != 0 && even(n - 1);
    }

    static final Map<Long, Integer> COLLATZ = new HashMap<>(Map.of(1L, 0));

    static int collatz(long n) {
        Integer known = COLLATZ.get(n);
        if (known == null) {
            known = 1 + collatz(n % 2 == 0 ? n / 2 : 3 * n + 1);
            COLLATZ.put(n, known);
        }
        return known;
    }

    static int ackermann(int m, int n) {
        return m == 0 ? n + 1 : n == 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1));
    }

    static void hanoi(int n, char from, char to, char by, StringBuilder moves) {
        if (n > 0) {
            hanoi(n - 1, from, by, to, moves);
            moves.append(from).append(to).append(' ');
            hanoi(n - 1, by, to, from, moves);
        }
    }

    sealed interface Tree<T extends Comparable<T>> permits Leaf, Branch {
        default Tree<T> add(T value) {
            if (this instanceof Branch<T> b) {
                int order = value.compareTo(b.value());
                return order == 0 ? b : order < 0 ? new Branch<>(b.left().add(value), b.value(), b.right()) : new Branch<>(b.left(), b.value(), b.right().add(value));
            }
            return new Branch<>(new Leaf<>(), value, new Leaf<>());
        }

        default <R> R fold(R leaf, Folder<T, R> folder) {
            return this instanceof Branch<T> b ? folder.apply(b.left().fold(leaf, folder), b.value(), b.right().fold(leaf, folder)) : leaf;
        }
    }

    interface Folder<T, R> {
        R apply(R left, T value, R right);
    }

    record Leaf<T extends Comparable<T>>() implements Tree<T> { }

    record Branch<T extends Comparable<T>>(Tree<T> left, T value, Tree<T> right) implements Tree<T> { }

    static class Found extends RuntimeException {
        final int[] queens;

        Found(int[] queens) {
            super(null, null, false, false);
            this.queens = queens;
        }
    }

    static void queens(int[] columns, int row) {
        if (row == columns.length) {
            throw new Found(columns.clone());
        }
        next:
        for (int c = 0; c < columns.length; c++) {
            for (int r = 0; r < row; r++) {
                if (columns[r] == c || Math.abs(columns[r] - c) == row - r) {
                    continue next;
                }
            }
            columns[row] = c;
            queens(columns, row + 1);
        }
    }

    static int permutations(String rest, String done, StringBuilder out) {
        if (rest.isEmpty()) {
            out.append(done).append(' ');
            return 1;
        }
        return IntStream.range(0, rest.length()).map(i -> permutations(rest.substring(0, i) + rest.substring(i + 1), done + rest.charAt(i), out)).sum();
    }

    static long sum(long... values) {
        return values.length == 0 ? 0 : values[0] + sum(Arrays.copyOfRange(values, 1, values.length));
    }

    public static void main(String[] arguments) {
        Function<Integer, Long> factorial = fix(self -> n -> n < 2 ? 1L : n * self.apply(n - 1));
        System.out.println(factorial.apply(20) + " " + even(1000) + " " + odd(777) + " " + ackermann(2, 9) + " " + ackermann(3, 4));
        System.out.println(IntStream.rangeClosed(1, 10_000).boxed().max((a, b) -> collatz(a) - collatz(b)).get() + " " + collatz(9663) + " " + COLLATZ.size());
        StringBuilder moves = new StringBuilder();
        hanoi(4, 'A', 'C', 'B', moves);
        System.out.println(moves);
        Tree<Integer> tree = new Leaf<>();
        for (int i : new int[] {5, 2, 8, 1, 9, 3, 5, 7}) {
            tree = tree.add(i);
        }
        System.out.println(tree.fold("", (l, v, r) -> l + v + r) + " " + tree.<Integer>fold(0, (l, v, r) -> 1 + Math.max(l, r)) + " " + tree.<Integer>fold(0, (l, v, r) -> l + v + r) + " " + tree.fold("-", (l, v, r) -> "(" + l + v + r + ")"));
        for (int n : new int[] {4, 6, 8, 3}) {
            try {
                queens(new int[n], 0);
                System.out.println(n + " no queens");
            } catch (Found found) {
                System.out.println(n + " " + Arrays.toString(found.queens) + " " + found.getStackTrace().length);
            }
        }
        StringBuilder all = new StringBuilder();
        System.out.println(permutations("abcd", "", all) + " " + all.substring(0, 60) + " " + sum(1, 2, 3, 4, 5));
        BiFunction<Integer, Integer, Integer>[] gcd = newArray(1);
        gcd[0] = (a, b) -> b == 0 ? a : gcd[0].apply(b, a % b);
        IntBinaryOperator power = new IntBinaryOperator() {
            @Override
            public int applyAsInt(int base, int exponent) {
                return exponent == 0 ? 1 : exponent % 2 == 0 ? applyAsInt(base * base, exponent / 2) : base * applyAsInt(base, exponent - 1);
            }
        };
        System.out.println(gcd[0].apply(1071, 462) + " " + power.applyAsInt(3, 13));
    }

    @SafeVarargs
    static <T> T[] newArray(int length, T... none) {
        return Arrays.copyOf(none, length);
    }
}
