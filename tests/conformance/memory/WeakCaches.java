import java.lang.ref.*;
import java.util.*;
import java.util.function.Function;

/** Caches built on weak and soft references, a canonicalising map, and phantom-driven release of resources, under allocation. */
public class WeakCaches {
    static final class WeakValues<K, V> {
        private static final class Entry<K, V> extends WeakReference<V> {
            final K key;

            Entry(K key, V value, ReferenceQueue<V> queue) {
                super(value, queue);
                this.key = key;
            }
        }

        private final Map<K, Entry<K, V>> map = new HashMap<>();
        private final ReferenceQueue<V> queue = new ReferenceQueue<>();
        int expunged;

        V get(K key, Function<K, V> maker) {
            expunge();
            Entry<K, V> entry = map.get(key);
            V value = entry == null ? null : entry.get();
            if (value == null) {
                value = maker.apply(key);
                map.put(key, new Entry<>(key, value, queue));
            }
            return value;
        }

        void expunge() {
            for (Reference<? extends V> r = queue.poll(); r != null; r = queue.poll()) {
                @SuppressWarnings("unchecked")
                Entry<K, V> entry = (Entry<K, V>) r;
                if (map.remove(entry.key, entry)) {
                    expunged++;
                }
            }
        }

        int size() {
            expunge();
            return map.size();
        }
    }

    static final class Releases {
        static int open;
        private static final Set<Handle> HANDLES = new HashSet<>();
        private static final ReferenceQueue<Releases> QUEUE = new ReferenceQueue<>();

        private static final class Handle extends PhantomReference<Releases> {
            final int number;

            Handle(Releases owner, int number) {
                super(owner, QUEUE);
                this.number = number;
                open++;
                HANDLES.add(this);
            }
        }

        final byte[] weight = new byte[1000];

        Releases(int number) {
            new Handle(this, number);
        }

        static void drain() throws InterruptedException {
            for (Reference<?> r = QUEUE.poll(); r != null; r = QUEUE.poll()) {
                HANDLES.remove(r);
                r.clear();
                open--;
            }
        }
    }

    public static void main(String[] arguments) throws Exception {
        WeakValues<Integer, byte[]> cache = new WeakValues<>();
        byte[] kept = cache.get(7, k -> new byte[k]);
        int made = 0;
        for (int i = 0; i < 3000; i++) {
            byte[] value = cache.get(i % 100, k -> new byte[4000]);
            made += value.length > 0 ? 1 : 0;
        }
        for (int i = 0; i < 100 && cache.size() > 1; i++) {
            System.gc();
            Thread.sleep(5);
        }
        System.out.println(made + " " + cache.size() + " " + (cache.get(7, k -> new byte[99]) == kept) + " " + (cache.expunged > 0));
        List<Releases> held = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            Releases r = new Releases(i);
            if (i % 1000 == 0) {
                held.add(r);
            }
            Releases.drain();
        }
        for (int i = 0; i < 100 && Releases.open > 5; i++) {
            System.gc();
            Thread.sleep(5);
            Releases.drain();
        }
        System.out.println(Releases.open + " " + held.size());
        held.clear();
        for (int i = 0; i < 100 && Releases.open > 0; i++) {
            System.gc();
            Thread.sleep(5);
            Releases.drain();
        }
        System.out.println(Releases.open);
        Map<Object, Object> identity = Collections.synchronizedMap(new WeakHashMap<>());
        Object key = new Object();
        identity.put(key, "value that does not hold its key");
        Object self = new Object();
        identity.put(self, new WeakReference<>(self));
        Reference<Object> watch = new WeakReference<>(self);
        self = null;
        for (int i = 0; i < 100 && watch.get() != null; i++) {
            System.gc();
            Thread.sleep(5);
        }
        System.out.println((watch.get() == null) + " " + identity.size() + " " + identity.containsKey(key));
        Object strongLoop = new Object();
        WeakHashMap<Object, Object> leaks = new WeakHashMap<>();
        leaks.put(strongLoop, strongLoop);
        strongLoop = null;
        System.gc();
        System.out.println("a value that is its own key stays: " + leaks.size());
        ThreadLocal<byte[]> local = ThreadLocal.withInitial(() -> new byte[10]);
        Reference<byte[]> inThread = new WeakReference<>(local.get());
        System.gc();
        System.out.println("held by the thread: " + (inThread.get() != null));
        local.remove();
        for (int i = 0; i < 100 && inThread.get() != null; i++) {
            System.gc();
        }
        System.out.println("let go: " + (inThread.get() == null));
        Reference.reachabilityFence(kept);
    }
}
