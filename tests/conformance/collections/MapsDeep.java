import java.util.*;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentHashMap;

/** Navigation, views and bulk operations of the maps. */
public class MapsDeep {
    static void p(Object o) {
        System.out.println(o);
    }

    public static void main(String[] args) {
        TreeMap<Integer, String> t = new TreeMap<>();
        for (int i = 0; i < 20; i++) {
            t.put(i * 17 % 41, "v" + i);
        }
        p(t);
        p(t.subMap(5, true, 20, false) + " " + t.tailMap(30) + " " + t.descendingMap().firstKey());
        p(t.floorKey(16) + " " + t.higherEntry(17) + " " + t.lowerKey(0) + " " + t.pollFirstEntry() + t.pollLastEntry());
        t.headMap(10).clear();
        p(t.size() + " " + t.navigableKeySet().descendingSet());
        try {
            t.subMap(10, 20).put(25, "x");
        } catch (IllegalArgumentException e) {
            p(e.getMessage());
        }
        for (Map<String, Integer> m : List.of(new HashMap<String, Integer>(), new LinkedHashMap<String, Integer>(), new TreeMap<String, Integer>(),
            new ConcurrentHashMap<String, Integer>(), new ConcurrentSkipListMap<String, Integer>(), new Hashtable<String, Integer>(), new WeakHashMap<String, Integer>())) {
            for (String s : List.of("zeta", "alpha", "mid", "beta", "omega")) {
                m.put(s, s.length());
            }
            m.replaceAll((k, v) -> v * 10);
            m.compute("new", (k, v) -> v == null ? 1 : v + 1);
            m.compute("mid", (k, v) -> null);
            m.merge("beta", 5, Integer::sum);
            m.putIfAbsent("zeta", 0);
            m.replace("omega", 50, 51);
            p(m.getClass().getSimpleName() + " " + new TreeMap<>(m) + " " + m.equals(new HashMap<>(m)) + " " + m.hashCode() + " " + m.keySet().contains("beta") + m.values().contains(51));
            m.entrySet().removeIf(e -> e.getValue() > 45);
            p(m.size());
        }
        IdentityHashMap<String, Integer> id = new IdentityHashMap<>();
        String a = "k";
        String b = new String("k");
        id.put(a, 1);
        id.put(b, 2);
        p(id.size() + " " + id.get(a) + id.get(b) + id.get(new String("k")));
        LinkedHashMap<Integer, Integer> lru = new LinkedHashMap<>(8, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, Integer> e) {
                return size() > 3;
            }
        };
        for (int i = 0; i < 6; i++) {
            lru.put(i, i);
            lru.get(3);
        }
        p(lru);
        Map<String, List<Integer>> multi = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        multi.computeIfAbsent("A", k -> new ArrayList<>()).add(1);
        multi.computeIfAbsent("a", k -> new ArrayList<>()).add(2);
        p(multi);
        try {
            Map<String, Integer> h = new HashMap<>(Map.of("x", 1, "y", 2, "z", 3));
            for (String k : h.keySet()) {
                h.remove("x");
                h.remove("y");
                h.remove("z");
                h.put(k + k, 1);
            }
        } catch (ConcurrentModificationException e) {
            p("cme");
        }
        try {
            Map.of("a", 1, "a", 2);
        } catch (IllegalArgumentException e) {
            p(e.getMessage());
        }
        try {
            new TreeMap<Object, Integer>().put(null, 1);
        } catch (NullPointerException e) {
            p("npe");
        }
        HashMap<Object, Object> nulls = new HashMap<>();
        nulls.put(null, null);
        p(nulls + " " + nulls.containsKey(null) + nulls.get(null) + nulls.hashCode());
        p(Map.entry("k", 1) + " " + new AbstractMap.SimpleEntry<>("k", 1).equals(Map.entry("k", 1)));
        HashMap<Integer, Integer> big = new HashMap<>();
        for (int i = 0; i < 100_000; i++) {
            big.merge(i * 7919 & 0xffff, 1, Integer::sum);
        }
        int h = 0;
        for (var e : big.entrySet()) {
            h = h * 31 + e.getKey() * e.getValue();
        }
        p(big.size() + " " + h);
        HashMap<String, Integer> order = new HashMap<>();
        for (int i = 0; i < 30; i++) {
            order.put("key" + i * i, i);
        }
        p(order.keySet());
    }
}
