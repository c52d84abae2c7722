import java.util.*;

/** Hash and tree maps and sets, list iteration, boxing. */
public class Maps {
    public static void main(String[] args) {
        long sum = 0;
        for (int round = 0; round < 3; round++) {
            Map<Integer, Integer> m = new HashMap<>();
            for (int i = 0; i < 60_000; i++) {
                m.merge(i * 7919 & 0x3fff, 1, Integer::sum);
            }
            for (Map.Entry<Integer, Integer> e : m.entrySet()) {
                sum += (long) e.getKey() * e.getValue();
            }
            Map<String, Integer> words = new HashMap<>();
            for (int i = 0; i < 20_000; i++) {
                String k = "key" + i % 500;
                words.put(k, words.getOrDefault(k, 0) + i);
            }
            for (int v : words.values()) {
                sum ^= v;
            }
            Set<Long> set = new HashSet<>();
            for (long i = 0; i < 30_000; i++) {
                set.add(i * i % 10_007);
            }
            sum = sum * 31 + set.size();
            TreeMap<Integer, String> t = new TreeMap<>();
            for (int i = 0; i < 15_000; i++) {
                t.put(i * 31 % 4_001, "v");
            }
            for (int i = 0; i < 4000; i += 3) {
                Integer k = t.ceilingKey(i);
                sum += k == null ? -1 : k;
            }
            List<Integer> list = new ArrayList<>();
            for (int i = 0; i < 50_000; i++) {
                list.add(i);
            }
            for (int x : list) {
                sum += x;
            }
            ArrayDeque<Integer> d = new ArrayDeque<>();
            for (int i = 0; i < 50_000; i++) {
                d.addLast(i);
                if ((i & 3) == 3) {
                    sum += d.removeFirst();
                }
            }
        }
        System.out.println(sum);
    }
}
