import java.io.Serializable;
import java.util.*;
import java.util.function.*;

/** java.util.function: every default and static method, composition order, nulls; all 43 interfaces by lambda. */
public class FunctionsAll {
    static String tr(Supplier<Object> s) {
        try {
            return String.valueOf(s.get());
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName();
        }
    }

    static final StringBuilder LOG = new StringBuilder();

    static <T> T log(String s, T t) {
        LOG.append(s);
        return t;
    }

    interface Tri<A, B, C, R> {
        R apply(A a, B b, C c);

        default <V> Tri<A, B, C, V> then(Function<? super R, ? extends V> f) {
            return (a, b, c) -> f.apply(apply(a, b, c));
        }
    }

    public static void main(String[] args) {
        Function<Integer, Integer> inc = x -> log("i", x + 1), dbl = x -> log("d", x * 2);
        System.out.println(inc.andThen(dbl).apply(5) + " " + inc.compose(dbl).apply(5) + " " + Function.<Integer>identity().andThen(inc).compose(inc).apply(1) + " " + LOG);
        LOG.setLength(0);
        Predicate<String> a = s -> log("a", s.length() > 2), b = s -> log("b", s.startsWith("x"));
        System.out.println(a.and(b).test("xyz") + " " + a.and(b).test("x") + " " + a.or(b).test("abc") + " " + a.or(b).test("x") + " " + a.negate().test("q") + " " + Predicate.not(a).test("abc") + " " + Predicate.isEqual(null).test(null) + Predicate.isEqual("z").test("z") + Predicate.isEqual("z").test(null) + " " + LOG);
        LOG.setLength(0);
        BiFunction<Integer, Integer, Integer> add = Integer::sum;
        BinaryOperator<String> min = BinaryOperator.minBy(Comparator.comparing(String::length)), max = BinaryOperator.maxBy(Comparator.comparing(String::length));
        System.out.println(add.andThen(x -> "<" + x + ">").apply(2, 3) + " " + min.apply("aa", "b") + min.apply("a", "b") + max.apply("aa", "b") + max.apply("a", "b") + " " + UnaryOperator.<String>identity().apply("id"));
        BiPredicate<Integer, Integer> lt = (x, y) -> x < y;
        System.out.println(lt.and((x, y) -> x > 0).test(1, 2) + " " + lt.negate().test(1, 2) + " " + lt.or((x, y) -> x == y).test(3, 3));
        StringBuilder out = new StringBuilder();
        Consumer<String> c1 = out::append, c2 = s -> out.append(s.length());
        c1.andThen(c2).andThen(c1).accept("abc");
        BiConsumer<String, Integer> bc = (s, i) -> out.append(s.repeat(i));
        bc.andThen((s, i) -> out.append(i)).accept("z", 3);
        IntConsumer ic = out::append;
        ic.andThen(x -> out.append(-x)).accept(7);
        LongConsumer lc = out::append;
        lc.andThen(lc).accept(8L);
        DoubleConsumer dc = out::append;
        dc.andThen(dc).accept(1.5);
        ObjIntConsumer<String> oi = (s, i) -> out.append(s).append(i);
        oi.accept("oi", 1);
        ObjLongConsumer<String> ol = (s, i) -> out.append(s).append(i);
        ol.accept("ol", 2);
        ObjDoubleConsumer<String> od = (s, i) -> out.append(s).append(i);
        od.accept("od", 3);
        System.out.println(out);
        BooleanSupplier bs = () -> true;
        IntSupplier is = () -> 1;
        LongSupplier ls = () -> 2;
        DoubleSupplier ds = () -> 3;
        System.out.println(bs.getAsBoolean() + " " + is.getAsInt() + ls.getAsLong() + ds.getAsDouble());
        IntBinaryOperator ib = Math::floorMod;
        LongBinaryOperator lb = Math::floorDiv;
        DoubleBinaryOperator db = Math::pow;
        IntUnaryOperator iu = x -> x + 1;
        LongUnaryOperator lu = x -> -x;
        DoubleUnaryOperator du = Math::abs;
        System.out.println(ib.applyAsInt(-7, 3) + " " + lb.applyAsLong(-7, 2) + " " + db.applyAsDouble(2, 10) + " " + iu.andThen(x -> x * 10).compose(x -> x * 2).applyAsInt(3) + " " + lu.andThen(LongUnaryOperator.identity()).applyAsLong(4) + " " + du.compose(x -> x - 10).applyAsDouble(3));
        IntToLongFunction il = x -> 1L << x;
        IntToDoubleFunction id = x -> x / 2.0;
        LongToIntFunction li = x -> (int) x;
        LongToDoubleFunction ld = x -> x;
        DoubleToIntFunction di = x -> (int) x;
        DoubleToLongFunction dl = Math::round;
        ToIntFunction<String> ti = String::length;
        ToLongFunction<String> tl = Long::parseLong;
        ToDoubleFunction<String> td = Double::parseDouble;
        ToIntBiFunction<String, String> tib = String::compareTo;
        ToLongBiFunction<Integer, Integer> tlb = (x, y) -> (long) x * y;
        ToDoubleBiFunction<Integer, Integer> tdb = (x, y) -> (double) x / y;
        IntFunction<String> f1 = Integer::toBinaryString;
        LongFunction<String> f2 = Long::toHexString;
        DoubleFunction<String> f3 = Double::toString;
        System.out.println(il.applyAsLong(40) + " " + id.applyAsDouble(3) + " " + li.applyAsInt(1L << 33) + " " + ld.applyAsDouble(5) + " " + di.applyAsInt(9.99) + " " + dl.applyAsLong(9.5) + " " + ti.applyAsInt("four") + tl.applyAsLong("-5") + td.applyAsDouble("1e3") + tib.applyAsInt("a", "c") + " " + tlb.applyAsLong(1 << 20, 1 << 20) + " " + tdb.applyAsDouble(1, 3) + f1.apply(5) + f2.apply(255L) + f3.apply(0.1));
        IntPredicate ip = x -> x > 0;
        LongPredicate lp = x -> x > 1;
        DoublePredicate dp = x -> x > 2;
        System.out.println(ip.and(x -> x < 5).test(3) + " " + lp.or(x -> x == 0).negate().test(0) + " " + dp.negate().and(x -> !Double.isNaN(x)).test(Double.NaN));
        System.out.println(tr(() -> inc.andThen(null)) + tr(() -> inc.compose(null)) + tr(() -> a.and(null)) + tr(() -> Predicate.not(null)) + tr(() -> BinaryOperator.minBy(null)) + tr(() -> c1.andThen(null)) + tr(() -> ip.or(null)) + tr(() -> add.andThen(null)) + tr(() -> iu.compose(null)));
        Tri<Integer, Integer, Integer, Integer> tri = (x, y, z) -> x * y + z;
        System.out.println(tri.then(x -> "r" + x).apply(2, 3, 4));
        Supplier<Supplier<Function<Integer, Function<Integer, Integer>>>> nested = () -> () -> x -> y -> x - y;
        System.out.println(nested.get().get().apply(10).apply(3));
        Function<Object, String> co = Object::toString;
        Function<? super Integer, ? extends CharSequence> wild = co;
        System.out.println(wild.apply(5).length() + " " + ((Function<List<Integer>, Integer>) List::size).apply(List.of(1, 2)) + " " + ((Function<Integer, int[]>) int[]::new).apply(3).length + " " + ((BiFunction<String, Integer, Character>) String::charAt).apply("hey", 1) + " " + ((Supplier<List<String>>) ArrayList::new).get() + " " + ((Function<String, Integer>) Integer::new).apply("12"));
        Runnable ser = (Runnable & Serializable) () -> out.append("ser");
        ser.run();
        System.out.println((ser instanceof Serializable) + " " + tr(() -> { String s = null; Supplier<Integer> m = s::length; return m; }) + " " + tr(() -> { Function<Object, Integer> raw = o -> ((String) o).length(); return raw.apply(5); }));
        Function<Integer, Integer>[] fact = new Function[1];
        fact[0] = n -> n <= 1 ? 1 : n * fact[0].apply(n - 1);
        System.out.println(fact[0].apply(10));
        Function<Integer, Integer> chain = Function.identity();
        for (int i = 0; i < 1000; i++) {
            chain = chain.andThen(x -> x + 1);
        }
        System.out.println(chain.apply(0));
    }
}
