import java.util.*;
import java.util.concurrent.*;

/** Sublists of all kinds of lists: nested, structural changes through the view and behind its back, bounds. */
public class SubLists {
    interface Body { Object run(); }

    static void t(String name, Body b) {
        try {
            System.out.println("  " + name + " = " + b.run());
        } catch (RuntimeException e) {
            System.out.println("  " + name + " ! " + e.getClass().getName() + (e instanceof IndexOutOfBoundsException || e instanceof IllegalArgumentException ? " " + e.getMessage() : ""));
        }
    }

    static List<Integer> fill(List<Integer> l) {
        for (int i = 0; i < 10; i++) {
            l.add(i * i);
        }
        return l;
    }

    public static void main(String[] args) {
        List<java.util.function.Supplier<List<Integer>>> kinds = List.of(
            () -> fill(new ArrayList<>()), () -> fill(new LinkedList<>()), () -> fill(new Vector<>()), () -> fill(new CopyOnWriteArrayList<>()),
            () -> Arrays.asList(fill(new ArrayList<>()).toArray(new Integer[0])), () -> List.copyOf(fill(new ArrayList<>())), () -> Collections.nCopies(10, 7),
            () -> Collections.unmodifiableList(fill(new ArrayList<>())), () -> Collections.synchronizedList(fill(new LinkedList<>())), () -> Collections.checkedList(fill(new ArrayList<>()), Integer.class));
        for (var k : kinds) {
            System.out.println(k.get().getClass().getName());
            t("basic", () -> { List<Integer> s = k.get().subList(2, 6); return s + " " + s.size() + " " + s.get(0) + " " + s.indexOf(16) + " " + s.lastIndexOf(16) + " " + s.contains(1) + " " + s.isEmpty() + " " + s.hashCode() + " " + s.equals(List.of(4, 9, 16, 25)); });
            t("nested", () -> k.get().subList(1, 9).subList(2, 6).subList(1, 2));
            t("empty", () -> k.get().subList(4, 4) + "" + k.get().subList(10, 10));
            t("neg", () -> k.get().subList(-1, 3));
            t("over", () -> k.get().subList(3, 11));
            t("inverted", () -> k.get().subList(5, 3));
            t("nestedOver", () -> k.get().subList(2, 6).subList(0, 5));
            t("get", () -> k.get().subList(2, 6).get(4));
            t("getNeg", () -> k.get().subList(2, 6).get(-1));
            t("set", () -> { List<Integer> l = k.get(); Integer o = l.subList(2, 6).subList(1, 3).set(1, 99); return o + " " + l; });
            t("add", () -> { List<Integer> l = k.get(); List<Integer> s = l.subList(2, 6), n = s.subList(1, 3); n.add(77); n.add(0, 66); return n + " " + s + " " + l; });
            t("remove", () -> { List<Integer> l = k.get(); List<Integer> s = l.subList(2, 6); s.remove(0); s.remove(Integer.valueOf(16)); s.remove(Integer.valueOf(5)); return s + " " + l; });
            t("clear", () -> { List<Integer> l = k.get(); List<Integer> s = l.subList(2, 6); s.subList(1, 3).clear(); return s + " " + l; });
            t("addAll", () -> { List<Integer> l = k.get(); List<Integer> s = l.subList(2, 4); s.addAll(List.of(1, 2)); s.addAll(1, List.of(8, 9)); return s + " " + l; });
            t("removeIf", () -> { List<Integer> l = k.get(); List<Integer> s = l.subList(2, 8); boolean r = s.removeIf(x -> x % 2 == 0); return r + " " + s + " " + l; });
            t("retain", () -> { List<Integer> l = k.get(); List<Integer> s = l.subList(2, 8); s.retainAll(Set.of(9, 36, 81)); return s + " " + l; });
            t("replaceAll", () -> { List<Integer> l = k.get(); l.subList(2, 5).replaceAll(x -> -x); return l; });
            t("sort", () -> { List<Integer> l = k.get(); l.subList(2, 7).sort(Comparator.reverseOrder()); return l; });
            t("iter", () -> { List<Integer> l = k.get(); ListIterator<Integer> it = l.subList(2, 6).listIterator(2); StringBuilder b = new StringBuilder(); while (it.hasPrevious()) { b.append(it.previousIndex()).append(':').append(it.previous()).append(' '); } return b; });
            t("iterAdd", () -> { List<Integer> l = k.get(); List<Integer> s = l.subList(2, 6); ListIterator<Integer> it = s.listIterator(1); it.next(); it.set(1000); it.add(2000); it.next(); it.remove(); return s + " " + l; });
            t("behind", () -> { List<Integer> l = k.get(); List<Integer> s = l.subList(2, 6); l.add(5); return s.size(); });
            t("behind2", () -> { List<Integer> l = k.get(); List<Integer> s = l.subList(2, 6); l.set(3, -3); return s; });
            t("sibling", () -> { List<Integer> l = k.get(); List<Integer> s = l.subList(2, 6), o = l.subList(0, 3); s.remove(1); return o.get(0); });
            t("stream", () -> k.get().subList(3, 7).stream().map(x -> x + 1).toList());
            t("spliterator", () -> { Spliterator<Integer> s = k.get().subList(3, 7).spliterator(); return s.estimateSize() + " " + s.hasCharacteristics(Spliterator.SIZED | Spliterator.ORDERED); });
            t("toArray", () -> Arrays.toString(k.get().subList(1, 4).toArray()) + Arrays.toString(k.get().subList(1, 4).toArray(new Integer[5])) + Arrays.toString(k.get().subList(1, 4).toArray(Integer[]::new)));
            t("random", () -> (k.get().subList(1, 3) instanceof RandomAccess) + " " + (k.get() instanceof RandomAccess));
        }
    }
}
