import java.util.*;
import java.util.function.*;

/** LinkedHashMap in insertion and access order, eldest entries, LinkedHashSet, and what each operation does to order. */
public class LinkedOrders {
    static class Lru<K, V> extends LinkedHashMap<K, V> {
        final int max;
        final List<K> evicted = new ArrayList<>();

        Lru(int max) {
            super(4, 0.9f, true);
            this.max = max;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> e) {
            if (size() > max) {
                evicted.add(e.getKey());
                return true;
            }
            return false;
        }
    }

    static Map<String, Integer> make(boolean access) {
        Map<String, Integer> m = new LinkedHashMap<>(8, 0.75f, access);
        for (String s : "delta alpha charlie bravo echo".split(" ")) {
            m.put(s, s.length());
        }
        return m;
    }

    static void op(String name, Consumer<Map<String, Integer>> c) {
        StringBuilder b = new StringBuilder(name);
        for (boolean access : new boolean[] {false, true}) {
            Map<String, Integer> m = make(access);
            try {
                c.accept(m);
            } catch (RuntimeException e) {
                b.append(' ').append(e.getClass().getSimpleName());
            }
            b.append(' ').append(m);
        }
        System.out.println(b);
    }

    public static void main(String[] args) {
        op("get", m -> m.get("delta"));
        op("getMissing", m -> m.get("x"));
        op("getOrDefault", m -> m.getOrDefault("alpha", 0));
        op("put", m -> m.put("alpha", 99));
        op("putNew", m -> m.put("foxtrot", 1));
        op("putIfAbsent", m -> m.putIfAbsent("alpha", 1));
        op("putIfAbsentNew", m -> m.putIfAbsent("golf", 1));
        op("replace", m -> m.replace("alpha", 5));
        op("replace3", m -> m.replace("alpha", 5, 6));
        op("compute", m -> m.compute("charlie", (k, v) -> v + 1));
        op("computeNull", m -> m.compute("charlie", (k, v) -> null));
        op("computeIfAbsent", m -> m.computeIfAbsent("delta", k -> 0));
        op("computeIfPresent", m -> m.computeIfPresent("delta", (k, v) -> v * 2));
        op("merge", m -> m.merge("delta", 1, Integer::sum));
        op("mergeNew", m -> m.merge("hotel", 1, Integer::sum));
        op("containsKey", m -> m.containsKey("delta"));
        op("containsValue", m -> m.containsValue(5));
        op("iterate", m -> m.entrySet().forEach(Map.Entry::getValue));
        op("entrySetValue", m -> m.entrySet().iterator().next().setValue(77));
        op("removePut", m -> m.put("delta", m.remove("delta")));
        op("putAll", m -> m.putAll(Map.of("alpha", 0)));
        op("replaceAll", m -> m.replaceAll((k, v) -> -v));
        op("removeIf", m -> m.values().removeIf(v -> v == 5));
        op("keyRemove", m -> m.keySet().remove("charlie"));
        op("retain", m -> m.keySet().retainAll(Set.of("echo", "alpha")));
        op("iterGet", m -> { for (String k : m.keySet()) { m.get(k); } });
        op("forEachGet", m -> m.forEach((k, v) -> m.get("delta")));
        op("iterRemove", m -> { Iterator<String> i = m.keySet().iterator(); while (i.hasNext()) { if (i.next().contains("l")) { i.remove(); } } });
        Lru<Integer, String> lru = new Lru<>(5);
        Random r = new Random(17);
        int hits = 0;
        for (int i = 0; i < 400; i++) {
            int k = (int) Math.abs(r.nextGaussian() * 5);
            if (lru.get(k) == null) {
                lru.put(k, "v" + k);
            } else {
                hits++;
            }
        }
        System.out.println(hits + " " + lru + " " + lru.evicted.size() + " " + lru.evicted.hashCode());
        lru.putAll(new TreeMap<>(Map.of(100, "a", 101, "b", 102, "c", 103, "d", 104, "e", 105, "f")));
        System.out.println(lru + " " + lru.evicted.subList(lru.evicted.size() - 6, lru.evicted.size()));
        lru.computeIfAbsent(200, k -> "computed");
        lru.merge(201, "merged", String::concat);
        System.out.println(lru + " " + ((Map<?, ?>) lru.clone()).keySet());
        LinkedHashSet<String> s = new LinkedHashSet<>(List.of("z", "y", "x"));
        s.add("y");
        s.add("a");
        s.remove("z");
        s.add("z");
        System.out.println(s + " " + s.equals(Set.of("a", "x", "y", "z")) + " " + new ArrayList<>(s).indexOf("a") + " " + s.stream().sorted().toList());
        Map<String, Integer> m = make(false);
        Object[] keys = m.keySet().toArray();
        String[] ks = m.keySet().toArray(new String[0]);
        System.out.println(Arrays.toString(keys) + Arrays.toString(ks) + m.values() + m.keySet().equals(new HashSet<>(Arrays.asList(ks))));
        Map<Integer, Integer> big = new LinkedHashMap<>();
        for (int i = 0; i < 20000; i++) {
            big.put(i * 7919 % 20011, i);
        }
        big.keySet().removeIf(k -> k % 3 == 0);
        long h = 0;
        for (Map.Entry<Integer, Integer> e : big.entrySet()) {
            h = h * 31 + e.getKey() * 7 + e.getValue();
        }
        System.out.println(big.size() + " " + Long.toHexString(h));
        HashMap<Object, Integer> collide = new HashMap<>();
        class K {
            final int n;

            K(int n) {
                this.n = n;
            }

            @Override
            public int hashCode() {
                return n % 4;
            }

            @Override
            public boolean equals(Object o) {
                return o instanceof K k && k.n == n;
            }

            @Override
            public String toString() {
                return "K" + n;
            }
        }
        for (int i = 0; i < 200; i++) {
            collide.put(new K(i), i);
        }
        for (int i = 0; i < 200; i += 2) {
            collide.remove(new K(i));
        }
        System.out.println(collide.size() + " " + collide.get(new K(55)) + " " + collide.get(new K(54)) + " " + collide.values().stream().mapToInt(x -> x).sum());
    }
}
