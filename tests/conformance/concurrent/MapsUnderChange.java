import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.LongAdder;

/** ConcurrentHashMap and friends: compute and recursion, bulk operations, null, weak iteration, counting from many threads. */
public class MapsUnderChange {
    static String attempt(Callable<Object> action) {
        try {
            return String.valueOf(action.call());
        } catch (Throwable e) {
            return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
        }
    }

    public static void main(String[] arguments) throws Exception {
        ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();
        System.out.println(attempt(() -> map.put(null, 1)) + " " + attempt(() -> map.put("a", null)) + " " + map.putIfAbsent("a", 1) + " " + map.putIfAbsent("a", 2) + " " + map.computeIfPresent("a", (k, v) -> null) + " " + map.containsKey("a") + " " + map.merge("b", 5, Integer::sum) + " " + map.merge("b", 5, Integer::sum) + " " + map.compute("c", (k, v) -> v == null ? 1 : v + 1) + " " + map.replace("b", 10, 11) + " " + map.replace("b", 10, 12) + " " + map.remove("b", 1) + " " + map.getOrDefault("z", -1));
        System.out.println(attempt(() -> map.computeIfAbsent("r", k -> map.computeIfAbsent("r", j -> 1))) + " | " + attempt(() -> map.computeIfAbsent("t", k -> {
            throw new IllegalStateException("in the function");
        })) + " " + map.containsKey("t"));
        for (int i = 0; i < 1000; i++) {
            map.put("k" + i, i);
        }
        System.out.println(map.reduceValuesToLong(100, Integer::longValue, 0, Long::sum) + " " + map.search(1, (k, v) -> v == 777 ? k : null) + " " + map.mappingCount() + " " + map.reduceKeys(1000, (a, b) -> a.length() >= b.length() ? a : b).length());
        int seen = 0;
        for (Iterator<Map.Entry<String, Integer>> it = map.entrySet().iterator(); it.hasNext();) {
            Map.Entry<String, Integer> entry = it.next();
            if (entry.getValue() % 2 == 0) {
                it.remove();
            } else {
                entry.setValue(-entry.getValue());
            }
            seen++;
            map.remove("k999");
        }
        System.out.println((seen >= 1000) + " " + map.size() + " " + map.get("k1"));
        ConcurrentHashMap<Integer, LongAdder> counts = new ConcurrentHashMap<>();
        Thread[] threads = new Thread[4];
        for (int t = 0; t < threads.length; t++) {
            threads[t] = new Thread(() -> {
                for (int i = 0; i < 20_000; i++) {
                    counts.computeIfAbsent(i % 50, k -> new LongAdder()).increment();
                }
            });
            threads[t].start();
        }
        for (Thread t : threads) {
            t.join();
        }
        System.out.println(counts.size() + " " + counts.values().stream().allMatch(a -> a.sum() == 1600));
        ConcurrentSkipListMap<Integer, String> skip = new ConcurrentSkipListMap<>(Comparator.reverseOrder());
        for (int i = 0; i < 100; i += 7) {
            skip.put(i, "v" + i);
        }
        System.out.println(skip.firstKey() + " " + skip.ceilingKey(50) + " " + skip.lowerEntry(50) + " " + skip.headMap(80, true).keySet() + " " + skip.descendingMap().firstEntry() + " " + skip.subMap(60, 40) + " " + skip.pollLastEntry() + " " + attempt(() -> skip.subMap(1, 2)) + " " + attempt(() -> skip.headMap(50).put(10, "x")));
        CopyOnWriteArrayList<Integer> list = new CopyOnWriteArrayList<>(List.of(1, 2, 3));
        for (Integer i : list) {
            list.add(i * 10);
        }
        System.out.println(list + " " + list.addIfAbsent(10) + " " + list.addAllAbsent(List.of(7, 7, 1)) + " " + attempt(() -> {
            Iterator<Integer> it = list.iterator();
            it.next();
            it.remove();
            return "";
        }) + " " + attempt(() -> {
            List<Integer> sub = list.subList(0, 2);
            list.add(1);
            return sub.size();
        }));
        Set<String> set = ConcurrentHashMap.newKeySet();
        System.out.println(set.add("x") + " " + set.add("x") + " " + new ConcurrentHashMap<>(Map.of("a", 1)).keySet(9).add("b") + " " + attempt(() -> new ConcurrentHashMap<>(Map.of("a", 1)).keySet().add("b")) + " " + attempt(() -> new ConcurrentHashMap<>(-1)));
        PriorityBlockingQueue<String> queue = new PriorityBlockingQueue<>(2, Comparator.comparing(String::length));
        queue.addAll(List.of("ccc", "a", "bb", "dddd"));
        List<String> drained = new ArrayList<>();
        System.out.println(queue.drainTo(drained, 2) + " " + drained + " " + queue.peek() + " " + queue.remainingCapacity() + " " + attempt(() -> queue.drainTo(queue)));
        LinkedBlockingDeque<Integer> deque = new LinkedBlockingDeque<>(2);
        System.out.println(deque.offerFirst(1) + " " + deque.offerLast(2) + " " + deque.offer(3) + " " + attempt(() -> {
            deque.addFirst(4);
            return "";
        }) + " " + deque.pollLast() + deque.takeFirst() + deque.poll() + " " + attempt(deque::removeFirst) + " " + deque.poll(1, TimeUnit.MILLISECONDS));
        DelayQueue<Delayed> delays = new DelayQueue<>();
        class Item implements Delayed {
            final long at;

            Item(long millis) {
                at = System.nanoTime() + millis * 1_000_000;
            }

            @Override
            public long getDelay(TimeUnit unit) {
                return unit.convert(at - System.nanoTime(), TimeUnit.NANOSECONDS);
            }

            @Override
            public int compareTo(Delayed o) {
                return Long.compare(at, ((Item) o).at);
            }
        }
        delays.add(new Item(30));
        delays.add(new Item(5));
        System.out.println((delays.poll() == null) + " " + (delays.take() != null) + " " + delays.size() + " " + (delays.poll(10, TimeUnit.SECONDS) != null));
        LinkedTransferQueue<Integer> transfer = new LinkedTransferQueue<>();
        System.out.println(transfer.tryTransfer(1) + " " + transfer.tryTransfer(1, 1, TimeUnit.MILLISECONDS) + " " + transfer.size() + " " + transfer.hasWaitingConsumer());
    }
}
