import java.util.*;
import java.util.function.*;

/** Optional, function composition, currying, memoisation, recursion through lambdas, default methods of functional interfaces. */
public class Functional {
    static void p(Object o) {
        System.out.println(o);
    }

    @FunctionalInterface
    interface Parser<T> {
        Optional<Map.Entry<T, String>> parse(String in);

        default <U> Parser<U> map(Function<? super T, ? extends U> f) {
            return in -> parse(in).map(e -> Map.entry(f.apply(e.getKey()), e.getValue()));
        }

        default <U> Parser<U> then(Function<? super T, Parser<U>> f) {
            return in -> parse(in).flatMap(e -> f.apply(e.getKey()).parse(e.getValue()));
        }

        default Parser<T> or(Parser<T> other) {
            return in -> parse(in).or(() -> other.parse(in));
        }

        default Parser<List<T>> many() {
            return in -> {
                List<T> out = new ArrayList<>();
                String rest = in;
                Optional<Map.Entry<T, String>> r = parse(rest);
                while (r.isPresent()) {
                    out.add(r.get().getKey());
                    rest = r.get().getValue();
                    r = parse(rest);
                }
                return Optional.of(Map.entry(out, rest));
            };
        }

        static Parser<Character> when(Predicate<Character> ok) {
            return in -> in.isEmpty() || !ok.test(in.charAt(0)) ? Optional.empty() : Optional.of(Map.entry(in.charAt(0), in.substring(1)));
        }
    }

    static <A, B> Function<A, B> memo(Function<A, B> f) {
        Map<A, B> cache = new HashMap<>();
        return a -> {
            B b = cache.get(a);
            if (b == null) {
                b = f.apply(a);
                cache.put(a, b);
            }
            return b;
        };
    }

    interface Y<T> extends Function<Y<T>, T> {
    }

    public static void main(String[] args) {
        Optional<String> some = Optional.of("value");
        Optional<String> none = Optional.empty();
        p(some.map(String::length) + " " + none.map(String::length) + " " + some.filter(s -> s.startsWith("x")) + " " + none.or(() -> Optional.of("alt")) + " " + some.flatMap(s -> Optional.ofNullable((String) null)));
        p(none.orElse("else") + none.orElseGet(() -> "get") + some.isPresent() + none.isEmpty() + some.stream().count() + " " + OptionalInt.of(4) + OptionalDouble.empty() + " " + some.equals(Optional.of("value")));
        some.ifPresentOrElse(v -> p("present " + v), () -> p("absent"));
        none.ifPresentOrElse(v -> p("present " + v), () -> p("absent"));
        try {
            none.orElseThrow(() -> new IllegalStateException("nothing"));
        } catch (IllegalStateException e) {
            p(e.getMessage());
        }
        try {
            Optional.of(null);
        } catch (NullPointerException e) {
            p("npe");
        }
        Function<Integer, Integer> inc = x -> x + 1;
        Function<Integer, Integer> dbl = x -> x * 2;
        p(inc.andThen(dbl).apply(5) + " " + inc.compose(dbl).apply(5) + " " + Function.<Integer>identity().andThen(inc).apply(1));
        BiFunction<Integer, Integer, Integer> mul = (a, b) -> a * b;
        p(mul.andThen(x -> "r" + x).apply(6, 7));
        IntPredicate even = x -> x % 2 == 0;
        IntUnaryOperator sq = x -> x * x;
        p(even.and(x -> x > 10).test(12) + " " + even.negate().or(x -> x == 4).test(4) + " " + sq.andThen(x -> x - 1).compose(x -> x + 1).applyAsInt(3));
        p(BinaryOperator.minBy(Comparator.<Integer>naturalOrder()).apply(3, 2) + " " + Predicate.not(String::isEmpty).test("") + " " + Predicate.isEqual("a").test("a"));
        Function<Integer, Integer>[] fib = new Function[1];
        fib[0] = memo(n -> n < 2 ? n : fib[0].apply(n - 1) + fib[0].apply(n - 2));
        p(fib[0].apply(40));
        Y<Function<Integer, Integer>> y = self -> n -> n == 0 ? 1 : n * self.apply(self).apply(n - 1);
        p(y.apply(y).apply(10));
        Parser<Integer> digit = Parser.when(Character::isDigit).map(c -> c - '0');
        Parser<Integer> number = digit.then(d -> digit.many().map(ds -> ds.stream().reduce(d, (a, b) -> a * 10 + b)));
        Parser<Character> op = Parser.when(c -> c == '+').or(Parser.when(c -> c == '*'));
        Parser<Integer> expr = number.then(a -> op.then(o -> number.map(b -> o == '+' ? a + b : a * b)));
        p(expr.parse("12+30rest") + " " + expr.parse("6*7") + " " + expr.parse("x"));
        Supplier<Supplier<Integer>> counter = () -> {
            int[] n = {0};
            return () -> ++n[0];
        };
        Supplier<Integer> c1 = counter.get();
        Supplier<Integer> c2 = counter.get();
        p(c1.get() + c1.get() + c2.get());
        List<Runnable> rs = new ArrayList<>();
        for (String s : List.of("a", "b")) {
            for (int i = 0; i < 2; i++) {
                int k = i;
                rs.add(() -> System.out.print(s + k + " "));
            }
        }
        rs.forEach(Runnable::run);
        p("");
        Comparator<String> c = Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.nullsFirst(Comparator.naturalOrder()));
        List<String> l = new ArrayList<>(List.of("bb", "a", "ccc", "aa", "b"));
        l.sort(c);
        p(l);
        ObjIntConsumer<String> oic = (s, i) -> p(s.repeat(i));
        oic.accept("xy", 3);
        ToLongBiFunction<Integer, Long> tl = (a, b) -> a + b;
        DoubleBinaryOperator pow = Math::pow;
        p(tl.applyAsLong(1, 2L) + " " + pow.applyAsDouble(2, 10) + " " + ((BooleanSupplier) () -> true).getAsBoolean());
    }
}
