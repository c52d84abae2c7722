import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** How many bytes of heap objects of several kinds take: a line for each, name and bytes. */
public class Footprint {
    record Point(int x, int y) {}

    static final class Node {
        Object left;
        Object right;
    }

    static final int COUNT = 100_000;

    static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    static void measure(String name, IntFunction<Object> make) {
        Object[] kept = new Object[COUNT];
        long before = used();
        for (int i = 0; i < COUNT; i++) {
            kept[i] = make.apply(i);
        }
        long after = used();
        System.out.printf("%s %.1f%n", name, (after - before) / (double) COUNT);
        if (kept[COUNT - 1] == null) {
            System.out.println("never");
        }
    }

    public static void main(String[] args) {
        measure("warm", i -> new Object());
        measure("Object", i -> new Object());
        measure("Integer", i -> Integer.valueOf(i + 1000));
        measure("Long", i -> Long.valueOf(i + 1000L));
        measure("Point", i -> new Point(i, i));
        measure("Node", i -> new Node());
        measure("byte[5]", i -> new byte[5]);
        measure("int[3]", i -> new int[3]);
        measure("String", i -> String.valueOf(i + 100_000));
        measure("ArrayList", i -> new ArrayList<>(List.of(i, i)));
        measure("LinkedList", i -> {
            List<Integer> list = new LinkedList<>();
            list.add(1);
            list.add(2);
            list.add(3);
            return list;
        });
        measure("HashMap", i -> {
            Map<Integer, String> map = new HashMap<>();
            map.put(1, "a");
            map.put(2, "b");
            return map;
        });
        measure("lambda", i -> (Runnable) () -> System.out.println(i));
    }
}
