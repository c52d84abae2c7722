import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;

/** Navigable maps and sets with their views against a naive model; ends of ranges; views of views. */
public class NavigableViews {
    static String tryIt(Supplier<Object> s) {
        try {
            return String.valueOf(s.get());
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ":" + e.getMessage().replaceAll("java.base@[^/]*/", ""));
        }
    }

    static void show(String name, NavigableMap<Integer, String> m) {
        StringBuilder b = new StringBuilder(name).append(' ').append(m);
        for (int k : new int[] {-1, 0, 15, 20, 25, 50, 95, 100}) {
            b.append(" |").append(k).append(' ').append(m.lowerKey(k)).append(' ').append(m.floorKey(k)).append(' ').append(m.ceilingKey(k)).append(' ').append(m.higherKey(k));
        }
        b.append(' ').append(m.firstEntry()).append(m.lastEntry()).append(m.size()).append(m.isEmpty()).append(tryIt(m::firstKey)).append(tryIt(m::lastKey));
        b.append(" desc ").append(m.descendingMap()).append(m.descendingKeySet()).append(tryIt(() -> m.navigableKeySet().headSet(30, true))).append(m.comparator() == null);
        System.out.println(b);
    }

    static void views(String name, NavigableMap<Integer, String> base) {
        for (int i = 0; i <= 90; i += 10) {
            base.put(i, "v" + i);
        }
        show(name, base);
        show(name + " head", base.headMap(40, false));
        show(name + " headI", base.headMap(40, true));
        show(name + " tail", base.tailMap(40, false));
        show(name + " sub", base.subMap(20, false, 60, true));
        show(name + " descSub", base.descendingMap().subMap(60, true, 20, false));
        show(name + " subDesc", base.subMap(20, true, 60, true).descendingMap().headMap(30, false));
        show(name + " empty", base.subMap(41, true, 49, true));
        NavigableMap<Integer, String> sub = base.subMap(20, true, 60, false);
        System.out.println(tryIt(() -> sub.put(60, "x")) + " " + tryIt(() -> sub.put(35, "new")) + " " + tryIt(() -> sub.subMap(10, 30)) + " " + tryIt(() -> sub.headMap(70)) + " " + tryIt(() -> sub.tailMap(60, true)) + " " + tryIt(() -> base.subMap(5, 3)) + " " + tryIt(() -> sub.descendingMap().subMap(20, 30)));
        System.out.println(sub.pollFirstEntry() + " " + sub.pollLastEntry() + " " + sub + " " + base.size());
        sub.keySet().removeIf(k -> k == 35);
        sub.values().remove("v40");
        sub.entrySet().remove(Map.entry(30, "wrong"));
        System.out.println(base + " " + sub.entrySet().contains(Map.entry(30, "v30")) + sub.containsKey(70) + sub.containsValue("v70"));
        sub.replaceAll((k, v) -> v + "!");
        System.out.println(sub + " " + tryIt(() -> { sub.firstEntry().setValue("no"); return 0; }) + " " + sub.merge(30, "m", String::concat) + " " + sub.computeIfAbsent(45, k -> "c" + k) + " " + sub.computeIfPresent(45, (k, v) -> null) + " " + tryIt(() -> sub.compute(99, (k, v) -> "z")) + " " + base);
        Iterator<Map.Entry<Integer, String>> it = sub.descendingMap().entrySet().iterator();
        it.next();
        it.remove();
        System.out.println(base + " " + tryIt(() -> { it.remove(); return 0; }));
        sub.clear();
        System.out.println(base + " " + sub + " " + sub.firstEntry());
        System.out.println(tryIt(() -> base.put(null, "n")) + " " + tryIt(() -> base.get(null)) + " " + tryIt(() -> base.floorKey(null)));
    }

    public static void main(String[] args) {
        views("tree", new TreeMap<>());
        views("skip", new ConcurrentSkipListMap<>());
        views("treeRev", new TreeMap<Integer, String>(Comparator.<Integer>reverseOrder()).descendingMap());
        views("checked", Collections.checkedNavigableMap(new TreeMap<>(), Integer.class, String.class));
        Random r = new Random(11);
        for (NavigableSet<Integer> s : List.<NavigableSet<Integer>>of(new TreeSet<>(), new ConcurrentSkipListSet<>())) {
            boolean[] model = new boolean[400];
            long h = 0;
            for (int i = 0; i < 6000; i++) {
                int k = r.nextInt(400), lo = r.nextInt(400), hi = lo + r.nextInt(400 - lo);
                boolean li = r.nextBoolean(), hinc = r.nextBoolean();
                if (r.nextBoolean()) {
                    h = h * 3 + (s.add(k) ? 1 : 0);
                    model[k] = true;
                } else {
                    h = h * 3 + (s.remove(k) ? 1 : 0);
                    model[k] = false;
                }
                if (i % 20 == 0) {
                    NavigableSet<Integer> v = s.subSet(lo, li, hi, hinc);
                    if (r.nextBoolean()) {
                        v = v.descendingSet();
                    }
                    int n = 0;
                    Integer first = null, last = null;
                    for (int j = lo; j <= hi; j++) {
                        if (model[j] && (j > lo || li) && (j < hi || hinc)) {
                            n++;
                            first = first == null ? j : first;
                            last = j;
                        }
                    }
                    if (n != v.size() || n > 0 && !(List.of(first, last).contains(v.first()) && List.of(first, last).contains(v.last()))) {
                        System.out.println("wrong " + lo + " " + hi + " " + v);
                    }
                    h = h * 31 + v.hashCode() + (v.isEmpty() ? 0 : v.first() * 7 + v.last());
                    Integer p = r.nextInt(4) == 0 ? v.pollLast() : null;
                    if (p != null) {
                        model[p] = false;
                    }
                }
            }
            System.out.println(s.size() + " " + Long.toHexString(h));
        }
        TreeMap<String, Integer> ci = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        ci.put("b", 1);
        ci.put("A", 2);
        ci.put("B", 3);
        System.out.println(ci + " " + ci.containsKey("a") + " " + ci.equals(Map.of("A", 2, "b", 3)) + " " + new TreeMap<>(ci).comparator().equals(String.CASE_INSENSITIVE_ORDER) + " " + tryIt(() -> new TreeMap<Object, Object>().put(new Object(), 1).toString().length()));
    }
}
