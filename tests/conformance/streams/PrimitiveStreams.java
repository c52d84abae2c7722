import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** IntStream, LongStream and DoubleStream: ranges at the ends, sums, averages, conversions, boxes, generators. */
public class PrimitiveStreams {
    static String tr(Supplier<Object> s) {
        try {
            return String.valueOf(s.get());
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName() + "(" + e.getMessage() + ")";
        }
    }

    public static void main(String[] args) {
        System.out.println(IntStream.range(5, 5).count() + " " + IntStream.rangeClosed(5, 5).sum() + " " + IntStream.range(7, 3).sum() + " " + IntStream.rangeClosed(Integer.MAX_VALUE - 2, Integer.MAX_VALUE).boxed().toList() + " " + IntStream.range(Integer.MIN_VALUE, Integer.MAX_VALUE).count() + " " + LongStream.rangeClosed(Long.MAX_VALUE - 1, Long.MAX_VALUE).boxed().toList() + " " + LongStream.range(Long.MIN_VALUE, Long.MIN_VALUE + 3).parallel().boxed().toList() + " " + LongStream.rangeClosed(Long.MIN_VALUE, Long.MIN_VALUE + 5).limit(2).boxed().toList());
        System.out.println(IntStream.of(Integer.MAX_VALUE, 1).sum() + " " + IntStream.of(Integer.MAX_VALUE, 1).asLongStream().sum() + " " + IntStream.of(1, 2).average() + " " + IntStream.empty().average() + " " + LongStream.of(Long.MAX_VALUE, Long.MAX_VALUE).average() + " " + DoubleStream.of(1e308, 1e308, -1e308).sum() + " " + DoubleStream.of(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1).sum() + " " + DoubleStream.of(Double.NaN, 1).max() + " " + DoubleStream.of(-0.0, 0.0).min() + " " + DoubleStream.of(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY).sum() + " " + DoubleStream.of(Double.POSITIVE_INFINITY, 1).sum() + " " + DoubleStream.of(-0.0).sum());
        for (boolean par : new boolean[] {false, true}) {
            Supplier<IntStream> s = () -> par ? IntStream.range(0, 10000).parallel() : IntStream.range(0, 10000);
            System.out.println(s.get().map(x -> x * x).sum() + " " + s.get().mapToObj(Integer::toString).mapToInt(String::length).sum() + " " + s.get().mapToLong(x -> (long) x * x).sum() + " " + s.get().mapToDouble(Math::sqrt).map(Math::floor).sum() + " " + s.get().filter(x -> x % 7 == 3).limit(3).boxed().toList() + " " + s.get().map(x -> x % 13).distinct().sorted().boxed().toList() + " " + s.get().skip(9997).boxed().toList() + " " + s.get().reduce(1, (a, b) -> a * 31 + b - a * 30) + " " + s.get().reduce(Integer::max) + " " + s.get().summaryStatistics() + " " + s.get().flatMap(x -> IntStream.range(0, x % 3)).count() + " " + s.get().anyMatch(x -> x == 5000) + s.get().takeWhile(x -> x < 5).sum() + " " + s.get().dropWhile(x -> x < 9998).sum() + " " + s.get().mapMulti((x, c) -> { if (x % 2500 == 0) { c.accept(x); c.accept(1); } }).sum() + " " + s.get().collect(StringBuilder::new, (b, x) -> { if (x % 2000 == 0) { b.append(x).append(','); } }, StringBuilder::append) + " " + Arrays.hashCode(s.get().map(x -> (x * 7919) % 10007).sorted().toArray()) + " " + s.get().asDoubleStream().average().getAsDouble());
        }
        System.out.println(IntStream.iterate(1, x -> x * 3).limit(5).boxed().toList() + " " + IntStream.iterate(1, x -> x < 50, x -> x * 2).boxed().toList() + " " + LongStream.iterate(1, x -> x * 5).limit(4).boxed().toList() + " " + DoubleStream.iterate(1, x -> x / 2).limit(4).boxed().toList() + " " + IntStream.generate(() -> 7).limit(2).boxed().toList() + " " + IntStream.concat(IntStream.of(1), IntStream.of(2, 3)).boxed().toList() + " " + IntStream.builder().add(1).add(5).build().max() + " " + DoubleStream.concat(DoubleStream.of(1), DoubleStream.empty()).boxed().toList() + " " + "h\u00e9llo".chars().map(Character::toUpperCase).mapToObj(c -> "" + (char) c).collect(Collectors.joining()));
        System.out.println(Arrays.toString(IntStream.rangeClosed(1, 5).mapToObj(x -> new int[x]).mapToInt(a -> a.length).toArray()) + Arrays.toString(LongStream.of(3, 1, 2).sorted().toArray()) + Arrays.toString(DoubleStream.of(3, -0.0, 0.0, Double.NaN, -1).sorted().toArray()) + Arrays.toString(DoubleStream.of(0.0, -0.0, Double.NaN, Double.NaN).distinct().toArray()) + LongStream.of(1, 2).mapToInt(x -> (int) x).sum() + LongStream.of(5).asDoubleStream().sum() + DoubleStream.of(2.9, -2.9).mapToInt(x -> (int) x).boxed().toList() + DoubleStream.of(1e20).mapToLong(x -> (long) x).sum() + DoubleStream.of(1.5).mapToObj(x -> "d" + x).toList());
        System.out.println(tr(() -> IntStream.of(1).limit(-1)) + tr(() -> IntStream.empty().max().getAsInt()) + tr(() -> { IntStream s = IntStream.of(1); s.sum(); return s.sum(); }) + tr(() -> IntStream.of((int[]) null)) + tr(() -> IntStream.range(0, 3).map(x -> 1 / x).sum()) + tr(() -> IntStream.builder().build().findFirst()) + tr(() -> { IntStream.Builder b = IntStream.builder(); b.build(); b.add(1); return 0; }));
        PrimitiveIterator.OfDouble it = DoubleStream.of(1, 2).iterator();
        System.out.println(it.nextDouble() + it.next() + tr(it::next) + " " + IntStream.range(0, 5).parallel().unordered().isParallel() + IntStream.of(1, 2).noneMatch(x -> x > 2) + LongStream.range(0, 1000).parallel().filter(x -> x % 2 == 0).reduce(0, Long::sum) + " " + IntStream.range(0, 100).boxed().collect(Collectors.averagingInt(x -> x)) + " " + IntStream.of(3, 3, 4).boxed().collect(Collectors.groupingBy(x -> x, TreeMap::new, Collectors.summingInt(x -> x))));
        long h = 0;
        for (int n : new int[] {0, 1, 3, 17, 1000}) {
            int[] a = new Random(n).ints(n, -100, 100).toArray();
            h = h * 31 + Arrays.stream(a).sorted().limit(10).sum() + Arrays.stream(a).parallel().sorted().skip(n / 2).sum() + Arrays.stream(a).distinct().count() + Arrays.stream(a, n / 3, n / 2).sum() + Arrays.hashCode(Arrays.stream(a).parallel().map(x -> x + 1).toArray());
        }
        System.out.println(h);
        IntFunction<IntUnaryOperator> adder = x -> y -> x + y;
        System.out.println(adder.apply(3).andThen(x -> x * 2).compose(x -> x + 1).applyAsInt(4) + " " + IntUnaryOperator.identity().applyAsInt(9) + " " + ((IntPredicate) x -> x > 3).and(x -> x < 9).negate().or(x -> x == 5).test(5) + " " + ((DoubleUnaryOperator) Math::sqrt).andThen(Math::ceil).applyAsDouble(10) + " " + ((LongPredicate) x -> x > 0).negate().test(1) + " " + ((ObjIntConsumer<StringBuilder>) StringBuilder::append).getClass().isSynthetic());
    }
}
