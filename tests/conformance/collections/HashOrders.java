import java.util.*;

/** Orders that the hash tables of the JDK fix: by hash and history, with resizing, collisions, and removal. */
public class HashOrders {
    record Key(int hash, String name) implements Comparable<Key> {
        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public int compareTo(Key o) {
            return name.compareTo(o.name);
        }
    }

    record Dull(int id) {
        @Override
        public int hashCode() {
            return 5;
        }
    }

    public static void main(String[] arguments) {
        Map<Object, Integer> map = new HashMap<>();
        for (int i = 0; i < 20; i++) {
            map.put("key" + i * 7919, i);
            map.put(i * 65_537, i);
        }
        System.out.println(map.keySet());
        map.keySet().removeIf(k -> k instanceof Integer);
        System.out.println(map);
        Set<Long> longs = new HashSet<>();
        for (long i = 1; i > 0 && longs.size() < 40; i *= 3) {
            longs.add(i);
        }
        System.out.println(longs);
        Map<Key, Integer> collisions = new HashMap<>(64);
        for (int i = 0; i < 12; i++) {
            collisions.put(new Key(64, "k" + (i * 5 % 12)), i);
        }
        System.out.println(collisions.values());
        for (int i = 0; i < 10; i++) {
            collisions.remove(new Key(64, "k" + i));
        }
        System.out.println(collisions.values());
        Map<Dull, Integer> dull = new HashMap<>();
        for (int i = 0; i < 100; i++) {
            dull.put(new Dull(i * 37 % 100), i);
        }
        System.out.println(dull.size() + " " + dull.get(new Dull(50)));
        Set<String> words = new LinkedHashSet<>(List.of("one", "two", "three"));
        words.remove("one");
        words.add("one");
        words.add("two");
        System.out.println(words + " " + new HashSet<>(words));
        Map<Double, String> doubles = new HashMap<>();
        for (double d : new double[] {0.0, -0.0, Double.NaN, 1e300, -1.5, 0.1 + 0.2, 0.3}) {
            doubles.put(d, "" + d);
        }
        System.out.println(doubles.values() + " " + doubles.get(0.0 / 0) + " " + doubles.get(-0.0));
        Hashtable<Integer, Integer> table = new Hashtable<>();
        for (int i = 0; i < 14; i++) {
            table.put(i * 13, i);
        }
        System.out.println(table + " " + Collections.list(table.keys()));
        Map<Character, Boolean> characters = new HashMap<>();
        for (char c : "stardust".toCharArray()) {
            characters.merge(c, true, (a, b) -> false);
        }
        System.out.println(characters + " " + new HashMap<>(Map.of(true, 1, false, 0)));
        Map<Object, Object> mixed = new HashMap<>();
        mixed.put(null, "null");
        mixed.put(List.of(1, 2), "list");
        mixed.put(Optional.of("x"), "optional");
        mixed.put(Thread.State.class.getName(), "name");
        mixed.put(new java.math.BigInteger("123456789012345678901234567890"), "big");
        System.out.println(mixed.values());
        System.out.println(List.of(List.of(1, 2).hashCode(), Set.of(1, 2).hashCode(), Map.of("a", 1).hashCode(), Arrays.hashCode(new double[] {1, -0.0}), Objects.hash(1, "a", null), "Aa".hashCode(), "BB".hashCode()));
    }
}
