import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Every intermediate operation: laziness and order of calls, short circuits, state, errors, sequential and parallel. */
public class StreamOps {
    static String tr(Supplier<Object> s) {
        try {
            return String.valueOf(s.get());
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName() + "(" + e.getMessage() + ")";
        }
    }

    static Stream<Integer> nums(int n) {
        return IntStream.range(0, n).boxed();
    }

    public static void main(String[] args) {
        StringBuilder trace = new StringBuilder();
        List<Integer> r = nums(10).peek(x -> trace.append('a').append(x)).filter(x -> x % 2 == 1).peek(x -> trace.append('b').append(x)).map(x -> x * x).peek(x -> trace.append('c').append(x)).limit(3).collect(Collectors.toList());
        System.out.println(r + " " + trace);
        trace.setLength(0);
        nums(6).peek(x -> trace.append('p').append(x)).sorted(Comparator.reverseOrder()).peek(x -> trace.append('q').append(x)).skip(1).anyMatch(x -> x == 3);
        System.out.println(trace);
        trace.setLength(0);
        Stream.of(1, 2, 3).flatMap(x -> Stream.of(x, x * 10).peek(y -> trace.append('f').append(y)).onClose(() -> trace.append("!"))).findFirst();
        System.out.println(trace);
        trace.setLength(0);
        System.out.println(nums(5).peek(x -> trace.append(x)).count() + " [" + trace + "] " + nums(5).peek(x -> trace.append(x)).filter(x -> true).count() + " [" + trace + "]");
        for (boolean par : new boolean[] {false, true}) {
            Supplier<Stream<Integer>> s = () -> par ? nums(5000).parallel() : nums(5000);
            System.out.println(s.get().map(x -> x % 100).distinct().count() + " " + s.get().map(x -> x % 10).distinct().toList() + " " + s.get().sorted(Comparator.comparing(x -> -x % 777)).limit(5).toList() + " " + s.get().skip(4990).toList() + " " + s.get().limit(3).toList() + " " + s.get().unordered().distinct().count() + " " + s.get().takeWhile(x -> x < 7).toList() + " " + s.get().dropWhile(x -> x < 4996).toList() + " " + s.get().filter(x -> x > 4000).findFirst() + " " + s.get().anyMatch(x -> x == 4999) + s.get().allMatch(x -> x >= 0) + s.get().noneMatch(x -> x > 10000));
            System.out.println(s.get().reduce(0, Integer::sum) + " " + s.get().reduce(Integer::max) + " " + s.get().reduce("", (a, x) -> x % 1000 == 0 ? a + x + "," : a, String::concat) + " " + s.get().min(Comparator.comparing(x -> (x * 7919) % 5000)) + " " + s.get().max(Comparator.naturalOrder()).get() + " " + s.get().mapToInt(x -> x).sum() + " " + s.get().flatMap(x -> nums(x % 4)).count() + " " + s.get().<Integer>mapMulti((x, c) -> { if (x % 1000 == 1) { c.accept(x); c.accept(-x); } }).toList() + " " + s.get().skip(10).limit(20).skip(5).map(x -> x * 2).filter(x -> x % 3 == 0).toList());
            StringBuilder b = new StringBuilder();
            s.get().filter(x -> x % 999 == 0).forEachOrdered(x -> b.append(x).append(' '));
            System.out.println(b + " " + s.get().isParallel() + " " + s.get().sequential().isParallel() + " " + s.get().collect(ArrayList::new, ArrayList::add, ArrayList::addAll).size() + " " + s.get().toArray().length + " " + s.get().toArray(Integer[]::new)[4321] + " " + Stream.concat(s.get(), s.get()).mapToLong(x -> x).sum() + " " + Stream.concat(Stream.concat(s.get(), Stream.of(-1)), Stream.empty()).reduce((a, c) -> c).get());
        }
        System.out.println(Stream.iterate(1, x -> x * 2).limit(12).toList() + " " + Stream.iterate(1, x -> x < 100, x -> x * 3).toList() + " " + Stream.generate(new Object() { int n; int next() { return n++; } }::next).limit(4).toList() + " " + Stream.ofNullable(null).count() + Stream.ofNullable(1).count() + " " + Stream.of().findAny() + " " + Stream.of((Object) null).toList() + " " + Stream.iterate(0, x -> x + 1).parallel().limit(100).mapToInt(x -> x).sum() + " " + Arrays.asList(3, null, 1).stream().toList());
        Stream<Integer> used = nums(3);
        used.map(x -> x);
        System.out.println(tr(used::count) + " " + tr(() -> { Stream<Integer> s = nums(1); s.count(); return s.count(); }) + " " + tr(() -> nums(3).limit(-1)) + tr(() -> nums(3).skip(-1)) + tr(() -> Stream.of(null, 1).findFirst()) + tr(() -> Stream.of(1, null).sorted().toList()) + tr(() -> nums(3).toList().add(4)) + tr(() -> nums(3).map(null)) + tr(() -> nums(3).map(x -> x / 0).toList()) + tr(() -> nums(3).toArray(String[]::new)) + tr(() -> Stream.of("a", "b").map(x -> (Object) x).sorted(Comparator.comparing(x -> (Integer) x)).toList()).replaceAll("\\(.*", ""));
        StringBuilder closed = new StringBuilder();
        try (Stream<Integer> s = nums(2).onClose(() -> closed.append("1")).map(x -> x).onClose(() -> { closed.append("2"); throw new IllegalStateException("close2"); }).onClose(() -> { closed.append("3"); throw new IllegalArgumentException("close3"); })) {
            closed.append(s.count());
        } catch (IllegalStateException e) {
            closed.append(e.getMessage()).append(Arrays.toString(e.getSuppressed()));
        }
        System.out.println(closed + " " + tr(() -> { Stream<Integer> s = nums(2); s.close(); return s.count(); }));
        Iterator<Integer> it = nums(1000).filter(x -> x % 300 == 0).iterator();
        StringBuilder b = new StringBuilder();
        while (it.hasNext()) {
            b.append(it.next()).append(' ');
        }
        System.out.println(b + tr(it::next) + " " + nums(10).parallel().unordered().sequential().map(x -> x + 1).iterator().next());
        System.out.println(nums(100).collect(Collectors.partitioningBy(x -> x > 50, Collectors.counting())) + " " + nums(20).sorted(Collections.reverseOrder()).sorted().skip(18).toList() + " " + Stream.of("b", "a", "c").sorted().parallel().map(String::toUpperCase).toList() + " " + Stream.of(5, 3, 5, 1).distinct().sorted().distinct().toList() + " " + Stream.of(1, 2, 3, 4).takeWhile(x -> x < 3).dropWhile(x -> x < 2).toList());
        System.out.println(Stream.of(1, 2, 3).flatMap(x -> x == 2 ? null : Stream.of(x)).toList() + " " + Stream.of(1, 2).flatMapToInt(x -> IntStream.range(0, x)).sum() + " " + Stream.of("ab", "c").flatMapToInt(String::chars).boxed().toList() + " " + Stream.of(List.of(1, List.of(2, 3)), List.of(4)).<Integer>mapMulti(StreamOps::expand).toList() + " " + Stream.of(1.5, 2.5).mapToDouble(x -> x).sum() + " " + Stream.of(1, 2).mapMultiToInt((x, c) -> { c.accept(x); c.accept(x * x); }).sum());
    }

    static void expand(Object o, Consumer<Integer> c) {
        if (o instanceof List<?> l) {
            l.forEach(x -> expand(x, c));
        } else {
            c.accept((Integer) o);
        }
    }
}
