import java.util.*;
import java.util.function.*;

/** IdentityHashMap, Hashtable, Dictionary, WeakHashMap as maps: identity semantics, nulls, views, growth, equality. */
public class IdentityAndWeak {
    static String tr(Supplier<Object> s) {
        try {
            return String.valueOf(s.get());
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName() + "(" + e.getMessage() + ")";
        }
    }

    public static void main(String[] args) {
        IdentityHashMap<String, Integer> m = new IdentityHashMap<>();
        String a = new String("key"), b = new String("key");
        m.put(a, 1);
        m.put(b, 2);
        m.put(null, 3);
        System.out.println(m.size() + " " + m.get(a) + m.get(b) + m.get("key") + m.get(null) + " " + m.containsKey(a) + m.containsKey("key") + m.containsValue(2) + " " + m.containsValue(Integer.valueOf(99999)));
        System.out.println(m.put(a, 10) + " " + m.remove("key") + " " + m.remove(b) + " " + m.size() + " " + m.keySet().contains(a) + m.keySet().contains(new String(a)) + " " + m.entrySet().contains(Map.entry(a, 10)) + " " + m.equals(Map.of(a, 10)) + " " + m.clone().equals(m));
        Integer v1 = Integer.valueOf(100000), v2 = Integer.valueOf(100000);
        IdentityHashMap<Object, Object> im = new IdentityHashMap<>();
        im.put("x", v1);
        System.out.println(im.containsValue(v1) + " " + im.containsValue(v2) + " " + im.remove("x", v2) + " " + im.replace("x", v2, 5) + " " + im.replace("x", v1, 5) + " " + im);
        List<Object> keys = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            Object k = new Object();
            keys.add(k);
            im.put(k, i);
        }
        long sum = 0;
        for (int i = 0; i < 3000; i++) {
            if (i % 3 == 0) {
                im.remove(keys.get(i));
            }
        }
        for (int i = 0; i < 3000; i++) {
            Object v = im.get(keys.get(i));
            sum += v == null ? 1 : (Integer) v;
        }
        System.out.println(im.size() + " " + sum + " " + im.keySet().size() + " " + im.values().stream().mapToInt(x -> (Integer) x).sum());
        Iterator<Map.Entry<Object, Object>> it = im.entrySet().iterator();
        int removed = 0;
        while (it.hasNext()) {
            Map.Entry<Object, Object> e = it.next();
            if ((Integer) e.getValue() % 2 == 0) {
                it.remove();
                removed++;
            }
        }
        System.out.println(removed + " " + im.size());
        im.clear();
        System.out.println(im + " " + im.isEmpty() + " " + im.hashCode() + " " + tr(() -> new IdentityHashMap<>(-1)) + " " + tr(() -> im.keySet().iterator().next()));
        Set<Object> ids = Collections.newSetFromMap(new IdentityHashMap<>());
        System.out.println(ids.add(a) + " " + ids.add(b) + " " + ids.add(a) + " " + ids.size() + " " + ids.retainAll(List.of("key")) + " " + ids.size());
        System.out.println((System.identityHashCode(a) == System.identityHashCode(a)) + " " + new IdentityHashMap<>(Map.of("p", 1)).get("p"));

        Hashtable<String, Integer> t = new Hashtable<>();
        for (String s : "one two three four five six seven eight nine ten eleven twelve thirteen".split(" ")) {
            t.put(s, s.length());
        }
        System.out.println(t + " " + t.contains(3) + t.containsKey("ten") + " " + tr(() -> t.put(null, 1)) + " " + tr(() -> t.put("x", null)) + " " + tr(() -> t.get(null)) + " " + tr(() -> t.contains(null)) + " " + tr(() -> new Hashtable<>(-1)) + tr(() -> new Hashtable<>(1, 0f)));
        StringBuilder es = new StringBuilder();
        for (Enumeration<String> e = t.keys(); e.hasMoreElements();) {
            es.append(e.nextElement().charAt(0));
        }
        Iterator<Integer> ei = t.elements().asIterator();
        System.out.println(es + " " + ei.next() + " " + t.merge("one", 5, Integer::sum) + t.computeIfAbsent("q", k -> 9) + t.computeIfPresent("q", (k, v) -> null) + t.compute("two", (k, v) -> v * 7) + t.putIfAbsent("two", 0) + t.getOrDefault("none", -1) + " " + t.keySet().removeIf(k -> k.length() > 5) + " " + t + " " + t.hashCode() + " " + t.equals(new HashMap<>(t)) + " " + t.clone().equals(t));
        Hashtable<Object, Object> self = new Hashtable<>();
        self.put("self", self);
        System.out.println(self + " " + self.hashCode());

        Object keep = new Object(), keep2 = new Object();
        WeakHashMap<Object, String> w = new WeakHashMap<>();
        w.put(keep, "a");
        w.put(keep2, "b");
        w.put(null, "c");
        System.out.println(w.size() + " " + w.get(null) + w.remove(null) + w.containsKey(null) + " " + w.containsValue("b") + " " + w.entrySet().removeIf(e -> e.getValue().equals("a")) + " " + w.size() + w.get(keep) + w.get(keep2) + " " + w.keySet().iterator().next().equals(keep2) + " " + new TreeSet<>(w.values()) + tr(() -> new WeakHashMap<>(-1)));
        for (int i = 0; i < 500; i++) {
            keys.set(i, new StringBuilder("k" + i));
            w.put(keys.get(i), "v" + i);
        }
        w.replaceAll((k, v) -> v + "!");
        System.out.println(w.size() + " " + w.get(keys.get(499)) + " " + w.values().stream().mapToInt(String::length).sum() + " " + w.merge(keys.get(3), "+", String::concat));
        w.clear();
        System.out.println(w + " " + keep.equals(keep2));
    }
}
