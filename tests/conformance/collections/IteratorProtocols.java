import java.util.*;
import java.util.function.Function;

/** What iterators of every collection do at the end, on removal out of turn, and when it changes under them. */
public class IteratorProtocols {
    static String attempt(Runnable action) {
        try {
            action.run();
            return "ok";
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName();
        }
    }

    public static void main(String[] arguments) {
        Map<String, Function<Collection<Integer>, Collection<Integer>>> makers = new LinkedHashMap<>();
        makers.put("ArrayList", ArrayList::new);
        makers.put("LinkedList", LinkedList::new);
        makers.put("ArrayDeque", ArrayDeque::new);
        makers.put("HashSet", HashSet::new);
        makers.put("LinkedHashSet", LinkedHashSet::new);
        makers.put("TreeSet", TreeSet::new);
        makers.put("PriorityQueue", PriorityQueue::new);
        makers.put("Vector", Vector::new);
        makers.put("List.copyOf", List::copyOf);
        makers.put("Arrays.asList", c -> Arrays.asList(c.toArray(new Integer[0])));
        makers.put("unmodifiable", Collections::unmodifiableCollection);
        makers.put("synchronized", c -> Collections.synchronizedCollection(new ArrayList<>(c)));
        makers.put("checked", c -> Collections.checkedCollection(new ArrayList<>(c), Integer.class));
        makers.put("keySet", c -> {
            Map<Integer, String> map = new TreeMap<>();
            c.forEach(i -> map.put(i, ""));
            return map.keySet();
        });
        makers.put("subList", c -> new ArrayList<>(c).subList(0, c.size()));
        makers.put("singleton", c -> Collections.singleton(c.iterator().next()));
        makers.put("empty", c -> Collections.emptyList());
        makers.put("nCopies", c -> Collections.nCopies(3, 7));
        makers.put("CopyOnWrite", java.util.concurrent.CopyOnWriteArrayList::new);
        makers.put("ConcurrentLinkedDeque", java.util.concurrent.ConcurrentLinkedDeque::new);
        makers.put("SkipList", java.util.concurrent.ConcurrentSkipListSet::new);
        makers.forEach((name, maker) -> {
            Collection<Integer> all = maker.apply(List.of(1, 2, 3, 4));
            Iterator<Integer> iterator = all.iterator();
            StringBuilder line = new StringBuilder(name).append(": remove first ").append(attempt(iterator::remove));
            line.append(", next ").append(attempt(iterator::next)).append(", remove ").append(attempt(iterator::remove)).append(", again ").append(attempt(iterator::remove));
            while (iterator.hasNext()) {
                iterator.next();
            }
            line.append(", past the end ").append(attempt(iterator::next)).append(", left ").append(all);
            Collection<Integer> other = maker.apply(List.of(1, 2, 3, 4));
            Iterator<Integer> stale = other.iterator();
            if (stale.hasNext()) {
                stale.next();
            }
            line.append(", add ").append(attempt(() -> other.add(9))).append(", stale ").append(attempt(stale::next));
            Iterator<Integer> rest = maker.apply(List.of(1, 2, 3, 4)).iterator();
            List<Integer> seen = new ArrayList<>();
            line.append(", remaining ").append(attempt(() -> rest.forEachRemaining(seen::add))).append(' ').append(seen);
            line.append(", removeIf ").append(attempt(() -> other.removeIf(i -> i % 2 == 0))).append(' ').append(other);
            System.out.println(line);
        });
        ListIterator<String> list = new LinkedList<>(List.of("a", "b")).listIterator(1);
        System.out.println(list.nextIndex() + list.previous() + attempt(() -> list.set("x")) + attempt(() -> list.add("y")) + attempt(() -> list.set("z")) + list.next() + list.next()
            + list.hasNext() + list.previousIndex());
    }
}
