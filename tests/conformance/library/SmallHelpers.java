import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Objects, Optional and its primitive kin, StringJoiner, StringTokenizer, summary statistics, comparators. */
public class SmallHelpers {
    static String tr(Supplier<Object> s) {
        try {
            return String.valueOf(s.get());
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName() + "(" + e.getMessage() + ")";
        }
    }

    record P(String name, int age, Double score) { }

    public static void main(String[] args) {
        System.out.println(Objects.equals(null, null) + " " + Objects.equals(1, 1L) + " " + Objects.deepEquals(new int[] {1}, new int[] {1}) + " " + Objects.hash(1, "a", null) + " " + Objects.hashCode(null) + " " + Objects.toString(null, "dflt") + " " + Objects.compare("a", "b", Comparator.reverseOrder()) + " " + Objects.isNull(1) + Objects.nonNull(1) + " " + Objects.requireNonNullElse(null, 5) + Objects.requireNonNullElseGet(null, () -> 6) + Objects.hash() + Objects.hash((Object) null));
        for (Supplier<Object> s : List.<Supplier<Object>>of(() -> Objects.requireNonNull(null), () -> Objects.requireNonNull(null, "msg"), () -> Objects.requireNonNull(null, () -> "supplied"), () -> Objects.requireNonNullElse(null, null), () -> Objects.requireNonNullElseGet(null, null), () -> Objects.requireNonNullElseGet(null, () -> null), () -> Objects.checkIndex(5, 5), () -> Objects.checkIndex(-1, 5), () -> Objects.checkFromToIndex(2, 1, 3), () -> Objects.checkFromIndexSize(2, 2, 3), () -> Objects.checkIndex(5L, 6L), () -> Objects.checkFromIndexSize(1L, Long.MAX_VALUE, 3L))) {
            System.out.println(tr(s));
        }
        Optional<String> a = Optional.of("x"), e = Optional.empty();
        System.out.println(a + " " + e + " " + a.map(String::length) + " " + a.map(x -> null) + " " + e.map(String::length) + " " + a.filter(String::isEmpty) + " " + a.flatMap(x -> Optional.of(x + x)) + " " + e.or(() -> Optional.of("z")) + " " + e.orElse("q") + a.orElseGet(() -> "w") + " " + a.stream().count() + e.stream().count() + " " + a.equals(Optional.of("x")) + a.hashCode() + e.hashCode() + " " + Optional.ofNullable(null).isEmpty() + a.isPresent());
        for (Supplier<Object> s : List.<Supplier<Object>>of(() -> Optional.of(null), e::get, e::orElseThrow, () -> e.orElseThrow(() -> new IllegalStateException("mine")), () -> a.flatMap(x -> null), () -> e.or(() -> null), () -> a.map(null), () -> OptionalInt.empty().getAsInt(), () -> OptionalDouble.empty().orElseThrow(), () -> { a.ifPresentOrElse(x -> System.out.print("present "), () -> System.out.print("absent ")); e.ifPresentOrElse(x -> { }, () -> System.out.print("absent ")); return 1; }, () -> OptionalLong.of(5) + "" + OptionalDouble.of(-0.0).equals(OptionalDouble.of(0.0)) + OptionalDouble.of(Double.NaN).equals(OptionalDouble.of(Double.NaN)) + OptionalInt.of(3).hashCode())) {
            System.out.println(tr(s));
        }
        StringJoiner j = new StringJoiner(", ", "{", "}");
        System.out.println(j + " " + j.length() + " " + j.setEmptyValue("EMPTY") + " " + j.length() + " " + j.add("a").add(null).add("\u20ac") + " " + j.length() + " " + j.merge(new StringJoiner("-", "<", ">").add("p").add("q")) + " " + j.merge(new StringJoiner("x")) + " " + new StringJoiner("/").merge(j) + " " + j.merge(j) + " " + tr(() -> new StringJoiner(null)) + tr(() -> new StringJoiner(",").merge(null)) + new StringJoiner(",").add("").add(""));
        StringTokenizer t = new StringTokenizer("a,b;c,,d", ",;", true);
        StringBuilder b = new StringBuilder().append(t.countTokens());
        while (t.hasMoreTokens()) {
            b.append('<').append(t.nextToken()).append('>');
        }
        StringTokenizer t2 = new StringTokenizer("key=value with spaces;x\ud83d\ude00y\ud83d\ude00z");
        b.append(' ').append(t2.nextToken("=")).append('|').append(t2.nextToken(";")).append('|').append(t2.countTokens()).append('|').append(t2.nextToken("\ud83d\ude00")).append('|').append(t2.nextElement()).append('|').append(t2.nextToken()).append(t2.hasMoreElements());
        System.out.println(b + " " + tr(() -> new StringTokenizer("").nextToken()) + tr(() -> new StringTokenizer(null)) + tr(() -> new StringTokenizer("a", null).nextToken()) + new StringTokenizer("  x  y ").countTokens());
        IntSummaryStatistics is = IntStream.of(3, -5, 8, Integer.MAX_VALUE, 1).summaryStatistics();
        LongSummaryStatistics ls = new LongSummaryStatistics(2, 1, 9, 10);
        DoubleSummaryStatistics ds = DoubleStream.of(0.1, 0.2, 0.3, 1e16, -1e16, -0.0).summaryStatistics();
        is.combine(new IntSummaryStatistics());
        ls.accept(5);
        System.out.println(is + "\n" + ls + "\n" + ds + "\n" + new DoubleSummaryStatistics() + "\n" + new IntSummaryStatistics().getMin() + " " + new LongSummaryStatistics().getMax() + " " + DoubleStream.of(Double.NaN, 1).summaryStatistics() + tr(() -> new IntSummaryStatistics(-1, 0, 0, 0)) + tr(() -> new IntSummaryStatistics(1, 5, 2, 0)) + tr(() -> new DoubleSummaryStatistics(1, Double.NaN, 2, 0)));
        double[] tricky = new double[1000];
        for (int i = 0; i < 1000; i++) {
            tricky[i] = (i % 2 == 0 ? 1 : -1) * Math.scalb(1.0 / (i + 1), i % 40);
        }
        System.out.println(DoubleStream.of(tricky).sum() + " " + DoubleStream.of(tricky).average().getAsDouble() + " " + DoubleStream.of(tricky).parallel().sum() + " " + DoubleStream.of(tricky).boxed().collect(Collectors.summingDouble(x -> x)));
        List<P> ps = new ArrayList<>(List.of(new P("bob", 30, 1.5), new P("al", 30, null), new P("cy", 25, 2.5), new P("al", 25, -0.0), new P("al", 25, 0.0)));
        ps.sort(Comparator.comparing(P::name).thenComparingInt(P::age).thenComparing(P::score, Comparator.nullsFirst(Comparator.naturalOrder())));
        System.out.println(ps);
        ps.sort(Comparator.comparingInt(P::age).reversed().thenComparing(P::score, Comparator.nullsLast(Comparator.reverseOrder())));
        System.out.println(ps);
        ps.sort(Comparator.comparing(P::name, Comparator.comparing(String::length)).thenComparing(Comparator.comparing(P::name).reversed()).thenComparingLong(p -> -p.age()).thenComparingDouble(p -> p.score() == null ? 9 : p.score()));
        System.out.println(ps);
        System.out.println(Comparator.nullsFirst((Comparator<String>) null).compare(null, "a") + " " + Comparator.nullsFirst((Comparator<String>) null).compare("a", "b") + " " + Comparator.nullsLast(Comparator.<String>naturalOrder()).reversed().compare(null, "a") + " " + tr(() -> Comparator.<String>naturalOrder().compare(null, "a")) + tr(() -> Comparator.comparing(null)));
        EventObject ev = new EventObject("src");
        System.out.println(ev + " " + ev.getSource() + tr(() -> new EventObject(null)));
        Iterator<Integer> it = List.of(1).iterator();
        it.next();
        System.out.println(tr(it::next) + tr(() -> { it.remove(); return 1; }) + tr(() -> { new Iterator<Integer>() { public boolean hasNext() { return false; } public Integer next() { return 1; } }.remove(); return 1; }));
    }
}
