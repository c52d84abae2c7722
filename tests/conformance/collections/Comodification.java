import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;

/** Which iterators fail fast, on which step, and which are weakly consistent. */
public class Comodification {
    static String step(Runnable r) {
        try {
            r.run();
            return "ok";
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName();
        }
    }

    static void collection(Supplier<Collection<Integer>> make) {
        Collection<Integer> c = make.get();
        StringBuilder b = new StringBuilder(c.getClass().getSimpleName()).append(':');
        for (int i = 0; i < 6; i++) {
            c.add(i);
        }
        Iterator<Integer> it = c.iterator();
        b.append(" removeFirst ").append(step(it::remove));
        it.next();
        b.append(" removed ").append(step(it::remove));
        b.append(" removeTwice ").append(step(it::remove));
        c.add(100);
        b.append(" addThenHasNext ").append(step(it::hasNext)).append(" next ").append(step(it::next));
        Iterator<Integer> it2 = c.iterator();
        it2.next();
        c.remove(3);
        b.append(" removeThenNext ").append(step(it2::next)).append(" remove ").append(step(it2::remove));
        b.append(" forEachAdd ").append(step(() -> c.forEach(x -> { if (x < 50) { c.add(x + 1000); } })));
        b.append(" size ").append(c.size());
        Iterator<Integer> it3 = c.iterator();
        while (it3.hasNext()) {
            it3.next();
        }
        b.append(" end ").append(step(it3::next));
        b.append(" loopRemoveBeforeLast ").append(step(() -> { int n = 0; for (Integer x : c) { if (++n == c.size() - 1) { c.remove(x); } } }));
        b.append(" stream ").append(step(() -> c.stream().forEach(x -> c.remove(x))));
        b.append(" removeIfAdds ").append(step(() -> { c.clear(); c.addAll(List.of(1, 2, 3)); c.removeIf(x -> { if (x == 2) { c.add(7); } return x == 1; }); }));
        b.append(" clear ").append(step(() -> { for (Integer x : c) { c.clear(); } }));
        Iterator<Integer> it4 = c.iterator();
        c.add(1);
        b.append(" emptyThenAdd ").append(it4.hasNext()).append(' ').append(step(it4::next));
        b.append(" remaining ").append(step(() -> { c.addAll(List.of(4, 5, 6)); Iterator<Integer> i = c.iterator(); i.next(); i.forEachRemaining(x -> c.remove(4)); }));
        System.out.println(b);
    }

    static void map(Supplier<Map<Integer, String>> make) {
        Map<Integer, String> m = make.get();
        StringBuilder b = new StringBuilder(m.getClass().getSimpleName()).append(':');
        for (int i = 0; i < 6; i++) {
            m.put(i, "v" + i);
        }
        Iterator<Map.Entry<Integer, String>> it = m.entrySet().iterator();
        Map.Entry<Integer, String> e = it.next();
        b.append(" setValue ").append(step(() -> e.setValue("changed"))).append(' ').append(m.get(e.getKey()));
        m.put(e.getKey(), "same key");
        b.append(" putSame ").append(step(it::next));
        m.put(77, "x");
        b.append(" putNew ").append(step(it::next));
        Iterator<Integer> k = m.keySet().iterator();
        k.next();
        m.remove(4);
        b.append(" removed ").append(step(k::next));
        b.append(" forEach ").append(step(() -> m.forEach((x, y) -> { if (m.size() < 40) { m.put(x + 500, y); } })));
        m.clear();
        m.put(1, "a");
        m.put(2, "b");
        b.append(" replaceAll ").append(step(() -> m.replaceAll((x, y) -> { m.put(900, "z"); return y + y; })));
        b.append(" compute ").append(step(() -> m.computeIfAbsent(50, x -> { m.put(51, "inner"); return "outer"; })));
        b.append(" merge ").append(step(() -> m.merge(1, "q", (x, y) -> { m.put(52, "inner"); return x + y; })));
        b.append(" computePresent ").append(step(() -> m.computeIfPresent(1, (x, y) -> { m.remove(2); return null; })));
        b.append(" keysRemoveAll ").append(step(() -> m.keySet().removeAll(List.of(50, 51))));
        b.append(" valuesLoop ").append(step(() -> { for (String s : m.values()) { m.put(m.size() + 2000, s); if (m.size() > 60) { break; } } }));
        b.append(" sizeAbove ").append(m.size() > 0);
        System.out.println(b);
    }

    public static void main(String[] args) {
        List<Supplier<Collection<Integer>>> cs = List.of(ArrayList::new, LinkedList::new, Vector::new, Stack::new, ArrayDeque::new, HashSet::new, LinkedHashSet::new, TreeSet::new, PriorityQueue::new, CopyOnWriteArrayList::new, CopyOnWriteArraySet::new,
            ConcurrentSkipListSet::new);
        cs.forEach(Comodification::collection);
        List<Supplier<Map<Integer, String>>> ms = List.of(HashMap::new, LinkedHashMap::new, TreeMap::new, Hashtable::new, WeakHashMap::new, ConcurrentSkipListMap::new, () -> new LinkedHashMap<>(16, 0.75f, true));
        ms.forEach(Comodification::map);
        Map<Integer, Integer> chm = new ConcurrentHashMap<>();
        System.out.println(step(() -> chm.computeIfAbsent(1, k -> chm.computeIfAbsent(1, q -> 2))) + " " + chm);
        Map<Integer, Integer> lru = new LinkedHashMap<>(16, 0.75f, true);
        for (int i = 0; i < 5; i++) {
            lru.put(i, i);
        }
        System.out.println(step(() -> { for (Integer k : lru.keySet()) { lru.get(k); } }) + " " + lru + " " + step(() -> { for (Integer k : lru.keySet()) { lru.getOrDefault(99, 0); } }));
    }
}
