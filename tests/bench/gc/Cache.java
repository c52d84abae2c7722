import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** A cache of the entries that were used last: objects die in the order of their age, and old ones are written to. */
public class Cache {
    record Key(int number, String text) {}

    static final class Entry {
        final byte[] payload;
        Entry previous;

        Entry(byte[] payload, Entry previous) {
            this.payload = payload;
            this.previous = previous;
        }
    }

    public static void main(String[] args) {
        int capacity = 60_000;
        Map<Key, Entry> cache = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Entry> eldest) {
                return size() > capacity;
            }
        };
        Random random = new Random(42);
        long hits = 0;
        long bytes = 0;
        Entry last = null;
        for (int i = 0; i < 600_000; i++) {
            int number = (int) Math.abs(random.nextGaussian() * 50_000);
            Key key = new Key(number, "key" + number % 100);
            Entry entry = cache.get(key);
            if (entry == null) {
                entry = new Entry(new byte[16 + number % 200], null);
                cache.put(key, entry);
            } else {
                hits++;
            }
            if (last != null) {
                last.previous = null;
            }
            entry.previous = last == entry ? null : last;
            last = entry;
            bytes += entry.payload.length;
        }
        System.out.println(hits + " " + bytes + " " + cache.size());
    }
}
