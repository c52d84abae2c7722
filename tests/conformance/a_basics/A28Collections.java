import java.util.*;

/** The everyday collections, in their iteration orders. */
public class A28Collections {
    public static void main(String[] args) {
        List<Integer> al = new ArrayList<>(List.of(5, 3, 8, 1));
        al.add(2, 99);
        al.remove(Integer.valueOf(3));
        al.remove(0);
        Collections.sort(al);
        System.out.println(al + " " + al.indexOf(8) + " " + al.contains(7) + " " + Collections.max(al) + al.subList(1, 3));
        LinkedList<String> ll = new LinkedList<>(List.of("a", "b", "c"));
        ll.addFirst("z");
        ll.removeLast();
        System.out.println(ll + ll.peek() + ll.getLast());
        Map<String, Integer> hm = new HashMap<>();
        for (String w : "the quick brown fox jumps over the lazy dog the end".split(" ")) {
            hm.merge(w, 1, Integer::sum);
        }
        System.out.println(hm);
        System.out.println(new TreeMap<>(hm) + " " + new TreeMap<>(hm).headMap("fox") + new TreeMap<>(hm).ceilingKey("g"));
        Map<Integer, String> lhm = new LinkedHashMap<>(16, 0.75f, true);
        for (int i = 0; i < 5; i++) {
            lhm.put(i, "v" + i);
        }
        lhm.get(1);
        System.out.println(lhm);
        Set<Integer> hs = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            hs.add(i * 37 % 101);
        }
        System.out.println(hs);
        TreeSet<String> ts = new TreeSet<>(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
        ts.addAll(List.of("pear", "fig", "apple", "kiwi", "date"));
        System.out.println(ts + " " + ts.first() + " " + ts.floor("lime") + ts.descendingSet());
        PriorityQueue<Integer> pq = new PriorityQueue<>(List.of(9, 4, 7, 1, 8));
        StringBuilder sb = new StringBuilder();
        while (!pq.isEmpty()) {
            sb.append(pq.poll()).append(' ');
        }
        System.out.println(sb);
        Deque<Integer> dq = new ArrayDeque<>();
        dq.push(1);
        dq.addLast(2);
        dq.offerFirst(0);
        System.out.println(dq + " " + dq.pollLast() + dq.peekFirst());
        try {
            for (Integer i : al) {
                al.add(i);
            }
        } catch (ConcurrentModificationException e) {
            System.out.println(e);
        }
        Iterator<Integer> it = hs.iterator();
        while (it.hasNext()) {
            if (it.next() % 2 == 0) {
                it.remove();
            }
        }
        System.out.println(hs);
        System.out.println(hm.getOrDefault("none", -1) + " " + hm.computeIfAbsent("new", k -> 7) + " " + hm.computeIfPresent("the", (k, v) -> v * 10) + " " + hm.remove("dog") + hm.containsValue(30));
        System.out.println(Arrays.asList(1, 2, 3) + " " + Collections.nCopies(3, "x") + Collections.emptyList() + Collections.singletonMap("k", "v"));
        List<Integer> sh = new ArrayList<>(List.of(1, 2, 3, 4, 5, 6, 7, 8));
        Collections.shuffle(sh, new Random(42));
        System.out.println(sh);
        Collections.reverse(sh);
        Collections.swap(sh, 0, 7);
        Collections.rotate(sh, 3);
        System.out.println(sh + " " + Collections.frequency(sh, 3));
        int[] a = {5, 2, 9, 1};
        Arrays.sort(a);
        System.out.println(Arrays.toString(a) + Arrays.binarySearch(a, 5) + Arrays.equals(a, a.clone()) + Arrays.hashCode(a) + Arrays.stream(a).sum());
        BitSet bs = new BitSet();
        bs.set(1, 5);
        bs.flip(3);
        System.out.println(bs + " " + bs.cardinality() + " " + bs.nextClearBit(1));
        try {
            Collections.unmodifiableList(al).add(1);
        } catch (UnsupportedOperationException e) {
            System.out.println(e);
        }
    }
}
