import java.util.*;
import java.util.function.*;

/** Collections' algorithms and wrappers: shuffles by seed, rotations, searches, checked, unmodifiable, empty, singleton. */
public class CollectionsUtilities {
    static String tr(Supplier<Object> s) {
        try {
            return String.valueOf(s.get());
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : "(" + e.getMessage().replaceAll(" \\(.*", "") + ")");
        }
    }

    static List<Integer> nums(int n) {
        List<Integer> l = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            l.add(i);
        }
        return l;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    public static void main(String[] args) {
        for (int n : new int[] {0, 1, 5, 30}) {
            List<Integer> a = nums(n), b = new LinkedList<>(nums(n));
            Collections.shuffle(a, new Random(n));
            Collections.shuffle(b, new Random(n));
            System.out.println(a + " " + a.equals(b));
            for (int d : new int[] {0, 1, -1, 7, -33}) {
                List<Integer> r = nums(n), q = new LinkedList<>(nums(n));
                Collections.rotate(r, d);
                Collections.rotate(q, d);
                System.out.print(r.hashCode() + (r.equals(q) ? " " : " differ "));
            }
            Collections.reverse(a);
            System.out.println(a);
        }
        List<Integer> big = nums(300), linked = new LinkedList<>(big);
        Collections.rotate(linked, 111);
        System.out.println(linked.get(0) + " " + linked.get(299));
        List<Integer> s = new ArrayList<>(List.of(1, 3, 3, 3, 9));
        System.out.println(Collections.binarySearch(s, 3) + " " + Collections.binarySearch(s, 4) + " " + Collections.binarySearch(s, 0) + " " + Collections.binarySearch(s, 10) + " " + Collections.binarySearch(new LinkedList<>(s), 9) + " " + Collections.binarySearch(List.of(9, 5, 1), 5, Comparator.reverseOrder()));
        System.out.println(Collections.max(s) + " " + Collections.min(s, Comparator.reverseOrder()) + " " + tr(() -> Collections.max(List.<Integer>of())) + " " + Collections.frequency(s, 3) + " " + Collections.frequency(Arrays.asList(null, 1, null), null) + " " + Collections.disjoint(s, Set.of(2, 4)) + " " + Collections.disjoint(s, List.of(9)));
        System.out.println(Collections.indexOfSubList(s, List.of(3, 3)) + " " + Collections.lastIndexOfSubList(s, List.of(3, 3)) + " " + Collections.indexOfSubList(s, List.of(4)) + " " + Collections.indexOfSubList(s, List.of()) + " " + Collections.lastIndexOfSubList(new LinkedList<>(s), List.of()));
        Collections.swap(s, 0, 4);
        System.out.println(s + " " + Collections.replaceAll(s, 3, null) + " " + s + " " + Collections.replaceAll(s, null, 7) + s + Collections.addAll(s, 5, 6) + tr(() -> { Collections.swap(s, 0, 99); return 0; }));
        Collections.fill(s, 2);
        List<Integer> dst = new ArrayList<>(nums(9));
        Collections.copy(dst, s);
        System.out.println(dst + " " + tr(() -> { Collections.copy(new ArrayList<>(), List.of(1)); return 0; }));
        List<String> words = new ArrayList<>(List.of("pear", "Fig", "apple", "date"));
        Collections.sort(words);
        System.out.print(words);
        Collections.sort(words, Collections.reverseOrder(String.CASE_INSENSITIVE_ORDER));
        System.out.println(words + " " + Collections.reverseOrder(Collections.reverseOrder()).equals(Comparator.naturalOrder()) + " " + (Collections.reverseOrder(Collections.reverseOrder(String.CASE_INSENSITIVE_ORDER)) == String.CASE_INSENSITIVE_ORDER));
        for (Collection c : List.of(Collections.emptyList(), Collections.emptySet(), Collections.emptyNavigableSet(), Collections.singleton(1), Collections.singletonList(1), Collections.nCopies(2, 1), Collections.unmodifiableCollection(nums(2)), Collections.unmodifiableSortedSet(new TreeSet<>(nums(3))), List.of(1), List.of(1, 2, 3), Set.of(1), Arrays.asList(1, 2))) {
            System.out.println(c.getClass().getSimpleName() + " " + c + " " + c.size() + " " + tr(() -> c.add(1)) + " " + tr(() -> c.remove(1)) + " " + tr(() -> c.remove(5)) + " " + tr(() -> { c.clear(); return "cleared"; }) + " " + tr(() -> c.removeIf(x -> false)) + " " + tr(() -> c.addAll(List.of())) + " " + tr(() -> c.contains(null)) + " " + tr(() -> { Iterator i = c.iterator(); i.next(); i.remove(); return "removed"; }) + " " + tr(() -> c.retainAll(List.of(1, 2))) + " " + (c.getClass().getSimpleName().equals("UnmodifiableCollection") ? 0 : c.hashCode()));
        }
        for (Map m : List.of(Collections.emptyMap(), Collections.emptyNavigableMap(), Collections.singletonMap("k", 1), Collections.unmodifiableMap(new HashMap<>(Map.of("k", 1))), Map.of(), Map.of("k", 1), Map.ofEntries(Map.entry("k", 1)))) {
            System.out.println(m.getClass().getSimpleName() + " " + m + " " + tr(() -> m.put("k", 2)) + " " + tr(() -> m.remove("k")) + " " + tr(() -> m.remove("zz")) + " " + tr(() -> m.putIfAbsent("k", 1)) + " " + tr(() -> m.computeIfAbsent("k", k -> 1)) + " " + tr(() -> m.merge("k", 1, (a, b) -> a)) + " " + tr(() -> m.getOrDefault("x", 3)) + " " + tr(() -> m.containsKey(null)) + " " + tr(() -> { m.replaceAll((k, v) -> v); return "same"; }) + " " + tr(() -> ((Map.Entry) m.entrySet().iterator().next()).setValue(5)) + " " + m.hashCode());
        }
        List raw = Collections.checkedList(new ArrayList<>(), String.class);
        System.out.println(tr(() -> raw.add(1)) + " " + tr(() -> raw.addAll(Arrays.asList("a", 2))) + " " + raw + " " + tr(() -> raw.add(null)) + raw);
        Map cm = Collections.checkedMap(new TreeMap<>(), String.class, Integer.class);
        System.out.println(tr(() -> cm.put(1, 1)) + " " + tr(() -> cm.put("a", "b")) + " " + cm.put("a", 1) + " " + tr(() -> ((Map.Entry) cm.entrySet().iterator().next()).setValue("x")) + " " + tr(() -> cm.merge("a", 1, (x, y) -> "s")) + cm + tr(() -> cm.compute("a", (x, y) -> 2.0)));
        Queue q = Collections.checkedQueue(new ArrayDeque<>(), Integer.class);
        System.out.println(tr(() -> q.offer("x")) + q.offer(1) + q);
        System.out.println(Collections.list(Collections.enumeration(List.of(1, 2))) + " " + Collections.asLifoQueue(new ArrayDeque<>(List.of(1, 2))).remove() + " " + Collections.newSetFromMap(new TreeMap<Integer, Boolean>()).add(1) + " " + tr(() -> Collections.newSetFromMap(new HashMap<>(Map.of(1, true)))) + " " + Collections.emptyIterator().hasNext() + " " + tr(() -> Collections.emptyListIterator().next()) + " " + tr(() -> Collections.nCopies(-1, 0)));
        List<Integer> sync = Collections.synchronizedList(nums(3));
        synchronized (sync) {
            int t = 0;
            for (int x : sync) {
                t += x;
            }
            System.out.println(t + " " + sync.equals(nums(3)) + " " + sync.hashCode());
        }
        System.out.println(Collections.unmodifiableList(nums(2)).equals(nums(2)) + " " + Collections.unmodifiableCollection(nums(2)).equals(nums(2)) + " " + Collections.unmodifiableMap(Map.of(1, 2)).entrySet().contains(Map.entry(1, 2)) + " " + Collections.unmodifiableSet(Set.of(1)).equals(Set.of(1)));
    }
}
