import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.LongUnaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/** Lambdas: captures of every type, the four kinds of method reference, constructors, arrays, intersections. */
public class A25Lambdas {
    final String name;

    A25Lambdas(String name) {
        this.name = name;
    }

    A25Lambdas() {
        this("none");
    }

    String greet(String other) {
        return name + " greets " + other;
    }

    static int twice(int x) {
        return x * 2;
    }

    Supplier<String> self() {
        return () -> this.name + "!";
    }

    interface Tri<A, B, C, R> {
        R apply(A a, B b, C c);
    }

    static <T, R> List<R> map(List<T> in, Function<? super T, ? extends R> f) {
        List<R> out = new ArrayList<>();
        for (T t : in) {
            out.add(f.apply(t));
        }
        return out;
    }

    public static void main(String[] args) {
        Function<Integer, Integer> staticRef = A25Lambdas::twice;
        A25Lambdas o = new A25Lambdas("Bob");
        Function<String, String> bound = o::greet;
        BiFunction<A25Lambdas, String, String> unbound = A25Lambdas::greet;
        Function<String, A25Lambdas> ctor = A25Lambdas::new;
        Supplier<A25Lambdas> ctor0 = A25Lambdas::new;
        IntFunction<int[]> arr = int[]::new;
        Function<Integer, List<String>[]> garr = List[]::new;
        System.out.println(staticRef.apply(21) + " " + bound.apply("Al") + " " + unbound.apply(o, "Cy") + " " + ctor.apply("D").name + ctor0.get().name
            + arr.apply(3).length + garr.apply(2).length);
        boolean z = true;
        byte b = 1;
        char c = 'c';
        short s = 2;
        int i = 3;
        long l = 4;
        float f = 5;
        double d = 6;
        String str = "seven";
        int[] ia = {8};
        Supplier<String> all = () -> "" + z + b + c + s + i + l + f + d + str + ia[0];
        ia[0]++;
        System.out.println(all.get());
        System.out.println(o.self().get());
        Tri<Integer, Long, Double, String> tri = (x, y, w) -> x + "/" + y + "/" + w;
        System.out.println(tri.apply(1, 2L, 3.0));
        IntBinaryOperator plus = Integer::sum;
        LongUnaryOperator neg = v -> -v;
        ToDoubleFunction<Integer> half = v -> v / 2.0;
        System.out.println(plus.applyAsInt(3, 4) + " " + neg.applyAsLong(5) + " " + half.applyAsDouble(5));
        Function<Integer, Function<Integer, Function<Integer, Integer>>> curried = x -> y -> w -> x * 100 + y * 10 + w;
        System.out.println(curried.apply(1).apply(2).apply(3));
        UnaryOperator<String> up = String::toUpperCase;
        System.out.println(up.andThen(v -> v + v).compose((Integer v) -> "n" + v).apply(4));
        Predicate<String> empty = String::isEmpty;
        System.out.println(empty.negate().and(v -> v.length() < 3).or(v -> v.equals("long one")).test("long one"));
        List<String> sink = new ArrayList<>();
        Consumer<String> add = sink::add;
        add.andThen(v -> sink.add(v + "2")).accept("q");
        System.out.println(sink + " " + map(List.of(1, 2, 3), Integer::toBinaryString) + map(sink, String::length));
        Runnable r = (Runnable & java.io.Serializable) () -> System.out.println("intersection");
        r.run();
        System.out.println(r instanceof java.io.Serializable);
        Supplier<Supplier<String>> ss = () -> () -> "nested";
        System.out.println(ss.get().get());
        Function<Object, String> wide = Object::toString;
        Function<Integer, Object> narrow = wide::apply;
        System.out.println(narrow.apply(77));
        BiFunction<Integer, Integer, Long> boxing = (x, y) -> (long) x * y;
        System.out.println(boxing.apply(1 << 20, 1 << 20));
        Runnable rec = new Runnable() {
            int n = 3;

            public void run() {
                if (n-- > 0) {
                    System.out.print(n);
                    ((Runnable) this::run).run();
                }
            }
        };
        rec.run();
        System.out.println();
    }
}
