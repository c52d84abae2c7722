import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;
import java.util.zip.*;

/** A store with indexes, queries by reflection, snapshots compressed to a file below /tmp, an undo log and a command reader. */
public class Inventory {
    @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
    @interface Indexed {
    }

    public record Item(int id, @Indexed String category, @Indexed String owner, long price) implements Serializable {
    }

    static class Store<T extends Record> {
        private final Map<Object, T> rows = new LinkedHashMap<>();
        private final Map<String, Map<Object, Set<Object>>> indexes = new TreeMap<>();
        private final Class<T> type;
        private final Function<T, Object> key;
        private final Deque<Runnable> undo = new ArrayDeque<>();

        Store(Class<T> type, Function<T, Object> key) {
            this.type = type;
            this.key = key;
            for (var c : type.getRecordComponents()) {
                if (c.isAnnotationPresent(Indexed.class) || c.getAccessor().isAnnotationPresent(Indexed.class)) {
                    indexes.put(c.getName(), new HashMap<>());
                }
            }
        }

        private Object field(T row, String name) {
            try {
                return type.getMethod(name).invoke(row);
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException(name, e);
            }
        }

        void put(T row) {
            T old = rows.put(key.apply(row), row);
            if (old != null) {
                unindex(old);
            }
            indexes.forEach((n, m) -> m.computeIfAbsent(field(row, n), k -> new TreeSet<>()).add(key.apply(row)));
            undo.push(() -> {
                remove(key.apply(row));
                if (old != null) {
                    put(old);
                }
            });
        }

        private void unindex(T row) {
            indexes.forEach((n, m) -> m.getOrDefault(field(row, n), Set.of()).remove(key.apply(row)));
        }

        void remove(Object k) {
            T row = rows.remove(k);
            if (row != null) {
                unindex(row);
            }
        }

        List<T> where(String name, Object v) {
            Map<Object, Set<Object>> ix = indexes.get(name);
            if (ix != null) {
                return ix.getOrDefault(v, Set.of()).stream().map(rows::get).toList();
            }
            return rows.values().stream().filter(r -> Objects.equals(field(r, name), v)).toList();
        }

        void undo() {
            Deque<Runnable> keep = new ArrayDeque<>(undo);
            Runnable last = keep.poll();
            if (last == null) {
                throw new IllegalStateException("nothing to undo");
            }
            last.run();
            undo.clear();
            undo.addAll(keep);
        }
    }

    public static void main(String[] args) throws Exception {
        Store<Item> store = new Store<>(Item.class, Item::id);
        Random r = new Random(77);
        String[] cats = {"tool", "toy", "food"};
        for (int i = 0; i < 300; i++) {
            store.put(new Item(i, cats[r.nextInt(3)], "owner" + r.nextInt(7), r.nextInt(10_000)));
        }
        System.out.println(store.where("category", "toy").size() + " " + store.where("owner", "owner3").size() + " " + store.where("price", 42L).size());
        store.put(new Item(5, "rare", "owner9", 1));
        System.out.println(store.where("category", "rare") + " " + store.where("owner", "owner9").size());
        store.undo();
        System.out.println(store.where("category", "rare") + " " + store.rows.get(5));
        try {
            store.where("nothing", 1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage() + " " + e.getCause());
        }
        Path dir = Files.createTempDirectory("inventory");
        Path file = dir.resolve("snapshot.gz");
        try (ObjectOutputStream out = new ObjectOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
            out.writeObject(new ArrayList<>(store.rows.values()));
        }
        List<?> back;
        try (ObjectInputStream in = new ObjectInputStream(new GZIPInputStream(Files.newInputStream(file)))) {
            back = (List<?>) in.readObject();
        }
        System.out.println(back.equals(new ArrayList<>(store.rows.values())) + " " + (Files.size(file) > 1000));
        Files.delete(file);
        Path log = dir.resolve("log.txt");
        try (PrintWriter w = new PrintWriter(Files.newBufferedWriter(log))) {
            store.rows.values().stream().sorted(Comparator.comparingLong(Item::price).reversed()).limit(5).forEach(i -> w.printf("%05d;%s;%s%n", i.price(), i.category(), i.owner()));
        }
        try (Stream<String> lines = Files.lines(log, StandardCharsets.UTF_8)) {
            lines.map(l -> l.split(";")).map(f -> String.join("/", f)).forEach(System.out::println);
        }
        Files.delete(log);
        Files.delete(dir);
        System.out.println(store.rows.values().stream().collect(Collectors.groupingBy(Item::category, () -> new TreeMap<String, LongSummaryStatistics>(), Collectors.summarizingLong(Item::price))));
    }
}
