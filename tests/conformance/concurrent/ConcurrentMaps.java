import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.function.*;

/** ConcurrentHashMap and ConcurrentSkipListMap: atomic updates, bulk operations, contention, copy-on-write sets. */
public class ConcurrentMaps {
    static String tr(Callable<Object> s) {
        try {
            return String.valueOf(s.call());
        } catch (Exception e) {
            return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : "(" + e.getMessage() + ")");
        }
    }

    static void contend(Consumer<Integer> c) throws Exception {
        Thread[] ts = new Thread[4];
        for (int i = 0; i < 4; i++) {
            int n = i;
            ts[i] = new Thread(() -> c.accept(n));
            ts[i].start();
        }
        for (Thread t : ts) {
            t.join();
        }
    }

    public static void main(String[] args) throws Exception {
        for (ConcurrentMap<String, Integer> m : List.<ConcurrentMap<String, Integer>>of(new ConcurrentHashMap<>(), new ConcurrentSkipListMap<>())) {
            System.out.println(m.put("a", 1) + " " + m.putIfAbsent("a", 2) + " " + m.replace("a", 1, 3) + m.replace("a", 1, 4) + " " + m.replace("b", 1) + " " + m.remove("a", 9) + m.remove("a", 3) + " " + m.computeIfAbsent("c", k -> 5) + m.computeIfAbsent("d", k -> null) + m.computeIfPresent("c", (k, v) -> v + 1) + m.compute("c", (k, v) -> null) + m.merge("e", 1, Integer::sum) + m.merge("e", 10, Integer::sum) + m.merge("e", 0, (x, y) -> null) + m + m.getOrDefault("z", 8));
            System.out.println(tr(() -> m.put(null, 1)) + tr(() -> m.put("x", null)) + tr(() -> m.get(null)) + tr(() -> m.containsValue(null)) + tr(() -> m.merge("q", null, Integer::sum)) + tr(() -> m.computeIfAbsent("boom", k -> { throw new IllegalStateException("in f"); })) + m.containsKey("boom") + tr(() -> m.putIfAbsent("x", null)));
            contend(t -> {
                for (int i = 0; i < 3000; i++) {
                    m.merge("k" + i % 37, 1, Integer::sum);
                    m.compute("t" + t, (k, v) -> v == null ? 1 : v + 1);
                    m.computeIfAbsent("once" + i % 50, k -> 1000);
                    if (i % 3 == 0) {
                        m.remove("tmp" + i);
                        m.put("tmp" + i, i);
                        m.remove("tmp" + i, i);
                    }
                }
            });
            long sum = 0;
            for (int i = 0; i < 37; i++) {
                sum += m.get("k" + i);
            }
            System.out.println(sum + " " + m.get("t0") + m.get("t3") + " " + m.values().stream().filter(v -> v == 1000).count() + " " + (m.keySet().stream().filter(k -> k.startsWith("tmp")).count() >= 0));
            m.keySet().removeIf(k -> k.startsWith("tmp"));
            System.out.println(m.size() + " " + new TreeMap<>(m).hashCode() + " " + new TreeMap<>(m).equals(m));
        }
        ConcurrentHashMap<Integer, Integer> c = new ConcurrentHashMap<>(16);
        for (int i = 0; i < 10000; i++) {
            c.put(i, i * 2);
        }
        for (long par : new long[] {1, Long.MAX_VALUE}) {
            System.out.println(c.reduceValuesToLong(par, v -> v, 0, Long::sum) + " " + c.reduceKeys(par, Integer::max) + " " + c.reduce(par, (k, v) -> k % 1000 == 0 ? k + v : null, Integer::sum) + " " + c.search(par, (k, v) -> v == 4242 ? k : null) + " " + c.searchKeys(par, k -> k > 99999 ? k : null) + " " + c.reduceEntries(par, e -> e.getKey() - e.getValue(), Integer::min) + " " + c.reduceToInt(par, (k, v) -> 1, 0, Integer::sum) + " " + c.reduceValuesToDouble(par, v -> 0.5, 0, Double::sum));
            LongAdder a = new LongAdder();
            c.forEach(par, (k, v) -> a.add(k));
            c.forEachValue(par, v -> v > 19990 ? v : null, v -> a.add(v));
            c.forEachEntry(par, e -> a.add(1));
            System.out.println(a);
        }
        System.out.println(c.mappingCount() + " " + c.contains(6) + " " + c.keySet(7).add(-1) + c.get(-1) + " " + tr(() -> c.keySet().add(5)) + " " + ConcurrentHashMap.newKeySet().add("x") + " " + Collections.list(c.keys()).size() + " " + c.elements().hasMoreElements() + tr(() -> new ConcurrentHashMap<>(-1)) + tr(() -> new ConcurrentHashMap<>(1, 0f)));
        Iterator<Integer> it = c.keySet().iterator();
        c.clear();
        int left = 0;
        while (it.hasNext()) {
            it.next();
            left++;
        }
        System.out.println(left < 10000);
        class Bad implements Comparable<Bad> {
            final int n;

            Bad(int n) {
                this.n = n;
            }

            @Override
            public int hashCode() {
                return n & 3;
            }

            @Override
            public boolean equals(Object o) {
                return o instanceof Bad b && b.n == n;
            }

            @Override
            public int compareTo(Bad o) {
                return Integer.compare(n, o.n);
            }
        }
        ConcurrentHashMap<Bad, Integer> bads = new ConcurrentHashMap<>();
        contend(t -> {
            for (int i = 0; i < 400; i++) {
                bads.merge(new Bad(i), 1, Integer::sum);
                if (i % 5 == t) {
                    bads.remove(new Bad(i + 1000));
                }
            }
        });
        System.out.println(bads.size() + " " + bads.values().stream().mapToInt(x -> x).sum() + " " + bads.get(new Bad(399)) + bads.get(new Bad(400)));
        ConcurrentSkipListMap<Integer, String> s = new ConcurrentSkipListMap<>(Comparator.reverseOrder());
        contend(t -> {
            for (int i = 0; i < 1000; i++) {
                s.put(i * 4 + t, "v" + t);
                if (i % 2 == 1) {
                    s.remove((i - 1) * 4 + t);
                }
            }
        });
        System.out.println(s.size() + " " + s.firstKey() + " " + s.lastKey() + " " + s.ceilingKey(1000) + s.floorKey(1000) + " " + s.headMap(3990).size() + " " + s.descendingMap().firstEntry() + s.pollFirstEntry() + s.pollLastEntry() + " " + s.clone().equals(s));
        CopyOnWriteArraySet<Integer> cow = new CopyOnWriteArraySet<>();
        CopyOnWriteArrayList<Integer> cl = new CopyOnWriteArrayList<>();
        contend(t -> {
            for (int i = 0; i < 300; i++) {
                cow.add(i);
                cl.addIfAbsent(i % 100);
                cl.removeIf(x -> x == 50);
            }
        });
        System.out.println(cow.size() + " " + cow.stream().mapToInt(x -> x).sum() + " " + cl.addAllAbsent(List.of(1, 2, 50, 200)) + " " + (cl.contains(50)) + " " + new TreeSet<>(cl).size() + " " + cl.indexOf(7, 0) / 1000 + " " + cow.equals(new HashSet<>(cow)));
    }
}
