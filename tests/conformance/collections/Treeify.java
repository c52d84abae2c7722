import java.util.*;

/** HashMap with colliding keys: bins turn into trees and back, with and without Comparable keys. */
public class Treeify {
    record Bad(int v) implements Comparable<Bad> {
        @Override
        public int hashCode() {
            return 42;
        }

        public int compareTo(Bad o) {
            return Integer.compare(v, o.v);
        }
    }

    record Worse(int v) {
        @Override
        public int hashCode() {
            return v % 3;
        }
    }

    public static void main(String[] args) {
        Map<Bad, Integer> m = new HashMap<>();
        for (int i = 0; i < 500; i++) {
            m.put(new Bad(i * 31 % 503), i);
        }
        long sum = 0;
        for (Map.Entry<Bad, Integer> e : m.entrySet()) {
            sum = sum * 31 + e.getKey().v() * 7L + e.getValue();
        }
        System.out.println(m.size() + " " + sum + " " + m.get(new Bad(400)) + " " + m.get(new Bad(1000)));
        for (int i = 0; i < 495; i++) {
            m.remove(new Bad(i));
        }
        System.out.println(m);
        Map<Worse, String> w = new HashMap<>();
        for (int i = 0; i < 300; i++) {
            w.put(new Worse(i), "w" + i);
        }
        boolean ok = true;
        for (int i = 0; i < 300; i++) {
            ok &= w.get(new Worse(i)).equals("w" + i);
        }
        System.out.println(ok + " " + w.size() + " " + w.containsKey(new Worse(300)));
        w.keySet().removeIf(k -> k.v() % 10 != 0);
        System.out.println(w.size());
        Map<String, Integer> strings = new HashMap<>();
        String[] parts = {"Aa", "BB"};
        for (int i = 0; i < 256; i++) {
            StringBuilder sb = new StringBuilder();
            for (int b = 0; b < 8; b++) {
                sb.append(parts[i >> b & 1]);
            }
            strings.put(sb.toString(), i);
        }
        System.out.println(strings.size() + " " + strings.get("AaAaAaAaAaAaAaAa") + " " + strings.get("BBBBBBBBBBBBBBBB") + " " + strings.keySet().stream().mapToInt(String::hashCode).distinct().count());
        m.clear();
        System.out.println(m + " " + m.isEmpty());
    }
}
