import java.util.*;
import java.util.stream.*;

/** Which elements a stream looks at, and when: laziness, short circuits, sorted barriers, flat maps, closing, reuse. */
public class LazyAndOrdered {
    static final List<String> LOG = new ArrayList<>();

    static <T> T log(String what, T value) {
        LOG.add(what + value);
        return value;
    }

    static void show(String what, Object result) {
        System.out.println(what + " = " + result + " " + LOG);
        LOG.clear();
    }

    public static void main(String[] arguments) {
        Stream<Integer> unused = Stream.of(1, 2).peek(i -> log("p", i));
        show("nothing runs", "");
        show("count needs no elements", unused.map(i -> log("m", i)).count());
        show("count after filter", Stream.of(1, 2).filter(i -> log("f", i) > 1).count());
        show("first", Stream.of(5, 3, 8, 1).map(i -> log("m", i)).filter(i -> i > 4).findFirst().get());
        show("sorted is a barrier", Stream.of(3, 1, 2).map(i -> log("a", i)).sorted(Comparator.comparing(i -> i)).map(i -> log("b", i)).findFirst().get());
        show("limit", Stream.iterate(1, i -> log("i", i + 1)).limit(3).toList());
        show("limit before peek", IntStream.iterate(1, i -> i * 2).peek(i -> log("p", i)).limit(2).sum());
        show("skip and limit", Stream.of(1, 2, 3, 4, 5).peek(i -> log("p", i)).skip(1).limit(2).toList());
        show("takeWhile", Stream.of(1, 2, 9, 1).peek(i -> log("p", i)).takeWhile(i -> i < 5).toList());
        show("dropWhile", Stream.of(1, 2, 9, 1).dropWhile(i -> log("d", i) < 5).toList());
        show("anyMatch", Stream.of(1, 2, 3).anyMatch(i -> log("t", i) == 2));
        show("allMatch of none", Stream.<Integer>empty().allMatch(i -> log("t", i) == 2));
        show("flatMap is lazy inside", Stream.of(1, 2).flatMap(i -> Stream.of(i, i * 10).peek(j -> log("in", j))).findFirst().get());
        show("mapMulti", Stream.of(1, 2, 3).<String>mapMulti((i, out) -> {
            for (int j = 1; j < i; j++) {
                out.accept(log("x", i + "." + j));
            }
        }).toList());
        show("distinct keeps the first", Stream.of(3, 1, 3, 2, 1).map(i -> log("", i)).distinct().toList());
        show("iterate with a condition", Stream.iterate(1, i -> i < 50, i -> i * 3).toList());
        show("iterator pulls one by one", Stream.of(1, 2, 3).peek(i -> log("p", i)).iterator().next());
        Stream<Integer> closing = Stream.of(1).onClose(() -> log("close", 1)).onClose(() -> {
            log("close", 2);
            throw new IllegalStateException("two");
        }).onClose(() -> {
            throw new IllegalStateException("three");
        });
        try (closing) {
            show("before close", closing.toList());
        } catch (IllegalStateException e) {
            show(e.getMessage(), Arrays.toString(e.getSuppressed()));
        }
        Stream<Integer> concat = Stream.concat(Stream.of(1).onClose(() -> log("c", 1)), Stream.of(2).onClose(() -> log("c", 2)));
        concat.close();
        show("concat closes both", "");
        Stream<Integer> used = Stream.of(1);
        used.map(i -> i);
        try {
            used.toList();
        } catch (IllegalStateException e) {
            show("used", e.getMessage());
        }
        show("flatMap closes", Stream.of(1, 2).flatMap(i -> Stream.of(i).onClose(() -> log("c", i))).toList());
        show("null inside", Stream.of(1, 2).flatMap(i -> i == 1 ? null : Stream.of(i)).toList());
        try {
            Stream.of((Object) null).findFirst();
        } catch (NullPointerException e) {
            show("first is null", "");
        }
        try {
            Stream.of(new Object(), new Object()).sorted().toList();
        } catch (ClassCastException e) {
            show("not comparable", "");
        }
        show("encounter order in parallel", IntStream.range(0, 1000).parallel().boxed().filter(i -> i % 97 == 0).map(i -> i + "").collect(Collectors.joining(",")));
        show("forEachOrdered", IntStream.range(0, 100).parallel().mapToObj(i -> i).collect(ArrayList::new, ArrayList::add, ArrayList::addAll).size());
        StringBuilder ordered = new StringBuilder();
        IntStream.range(0, 20).parallel().forEachOrdered(i -> ordered.append(i).append(' '));
        show("ordered", ordered);
        show("characteristics", Stream.of(1, 2).sorted().spliterator().hasCharacteristics(Spliterator.SORTED) + " " + new TreeSet<>(List.of(1)).stream().map(i -> i).spliterator().hasCharacteristics(Spliterator.SORTED));
        show("summary", DoubleStream.of(0.1, 0.2, 0.3, 1e20, -1e20).summaryStatistics() + " " + DoubleStream.of(0.1, 0.2, 0.3).sum());
    }
}
