import java.util.*;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Immutable collections: nulls, duplicates, copies that are not made, and every way of changing that they refuse. */
public class ImmutableOnes {
    static void attempt(String what, Supplier<Object> action) {
        try {
            System.out.println(what + ": " + action.get());
        } catch (RuntimeException e) {
            System.out.println(what + ": " + e.getClass().getSimpleName() + (e instanceof IllegalArgumentException ? " " + e.getMessage() : ""));
        }
    }

    public static void main(String[] arguments) {
        List<Integer> list = List.of(3, 1, 2);
        attempt("null in a list", () -> List.of(1, null));
        attempt("null in an array", () -> List.of(new Integer[] {null}));
        attempt("null in a set", () -> Set.of("a", null));
        attempt("duplicate", () -> Set.of("a", "b", "a"));
        attempt("copy of duplicates", () -> Set.copyOf(List.of(1, 1)).size());
        attempt("duplicate key", () -> Map.of("k", 1, "k", 2));
        attempt("duplicate entries", () -> Map.ofEntries(Map.entry(1, 2), Map.entry(1, 3)));
        attempt("null value", () -> Map.of("k", null));
        attempt("null entry", () -> Map.entry(null, 1));
        attempt("contains null", () -> list.contains(null));
        attempt("index of null", () -> list.indexOf(null));
        attempt("set contains null", () -> Set.of(1).contains(null));
        attempt("map get null", () -> Map.of(1, 2).get(null));
        attempt("toList contains null", () -> Stream.of(1, null).toList().contains(null));
        attempt("collector to unmodifiable with null", () -> Stream.of(1, null).collect(Collectors.toUnmodifiableList()));
        attempt("set", () -> list.set(0, 1));
        attempt("sort", () -> {
            list.sort(null);
            return "sorted";
        });
        attempt("replaceAll", () -> {
            list.replaceAll(i -> i);
            return "replaced";
        });
        attempt("removeIf nothing", () -> list.removeIf(i -> false));
        attempt("clear empty", () -> {
            List.of().clear();
            return "cleared";
        });
        attempt("addAll empty", () -> list.addAll(List.of()));
        attempt("sublist set", () -> list.subList(0, 2).set(0, 1));
        attempt("iterator remove", () -> {
            Iterator<Integer> i = list.iterator();
            i.next();
            i.remove();
            return "removed";
        });
        attempt("put", () -> Map.of().put(1, 1));
        attempt("merge", () -> Map.of(1, 1).merge(1, 1, Integer::sum));
        attempt("computeIfAbsent", () -> Map.of(1, 1).computeIfAbsent(1, k -> 5));
        attempt("entry set value", () -> Map.entry(1, 2).setValue(3));
        attempt("map entry set value", () -> Map.of(1, 2).entrySet().iterator().next().setValue(3));
        attempt("unmodifiable view", () -> {
            List<Integer> base = new ArrayList<>(list);
            List<Integer> view = Collections.unmodifiableList(base);
            base.add(9);
            return view;
        });
        attempt("empty list add", () -> Collections.emptyList().add(null));
        attempt("singleton list set", () -> Collections.singletonList(1).set(0, 2));
        attempt("asList set", () -> Arrays.asList(1, 2).set(0, 5));
        attempt("asList add", () -> Arrays.asList(1, 2).add(5));
        System.out.println((List.copyOf(list) == list) + " " + (List.copyOf(new ArrayList<>(list)) == list) + " " + (Map.copyOf(Map.of(1, 2)) instanceof Map) + " "
            + (List.of() == List.of()) + " " + (Collections.emptyMap() == Collections.EMPTY_MAP) + " " + (List.copyOf(list.subList(0, 3)) == list));
        System.out.println(list.equals(new LinkedList<>(list)) + " " + list.hashCode() + " " + Map.entry("k", "v") + " " + Map.entry("k", "v").hashCode() + " " + List.of(new int[0]).size());
        System.out.println((list instanceof RandomAccess) + " " + list.toArray().getClass().getSimpleName() + " " + list.toArray(new Number[5]).length + " " + list.spliterator().hasCharacteristics(Spliterator.IMMUTABLE));
        attempt("wrong array", () -> list.toArray(new String[0]));
    }
}
