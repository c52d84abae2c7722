import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Concurrent maps that must not lose a count, and queues that must keep each producer's order. */
public class Collections implements Program {
    @Override
    public String run(long millis) throws Throwable {
        return maps(millis / 2) + ", " + queues(millis / 2);
    }

    String maps(long millis) throws Throwable {
        ConcurrentHashMap<Integer, Integer> counts = new ConcurrentHashMap<>(2);
        ConcurrentHashMap<String, Integer> created = new ConcurrentHashMap<>();
        ConcurrentSkipListMap<Integer, Integer> sorted = new ConcurrentSkipListMap<>();
        CopyOnWriteArrayList<Integer> copied = new CopyOnWriteArrayList<>();
        int[] done = new int[3];
        int[] makers = new int[1];
        Workers.run(millis, 3, (workers, me) -> {
            int n = 0;
            while (workers.running()) {
                for (int i = 0; i < 100; i++, n++) {
                    int key = n % 997;
                    counts.merge(key, 1, Integer::sum);
                    sorted.merge(key & 63, 1, Integer::sum);
                    if (i == 0) {
                        created.computeIfAbsent("k" + n / 100 % 50, k -> {
                            synchronized (makers) {
                                makers[0]++;
                            }
                            return k.length();
                        });
                        if (n % 1000 == 0 && copied.size() < 200) {
                            copied.addIfAbsent(n / 1000);
                        }
                        int last = -1;
                        for (int k : sorted.keySet()) {
                            Workers.check(k > last, "keys out of order");
                            last = k;
                        }
                        // Put and removed by one thread only.
                        int own = -1 - me;
                        Workers.check(counts.put(own, n) == null, "an entry came back");
                        Workers.check(counts.remove(own, n), "an entry is gone");
                    }
                }
            }
            done[me] = n;
        });
        int all = done[0] + done[1] + done[2];
        int sum = counts.values().stream().mapToInt(Integer::intValue).sum();
        Workers.check(sum == all, "ConcurrentHashMap " + sum + " of " + all);
        int ordered = sorted.values().stream().mapToInt(Integer::intValue).sum();
        Workers.check(ordered == all, "ConcurrentSkipListMap " + ordered + " of " + all);
        Workers.check(makers[0] == created.size(), "computeIfAbsent ran " + makers[0] + " times for " + created.size());
        Workers.check(copied.size() == new java.util.HashSet<>(copied).size(), "addIfAbsent added twice");
        return all + " merges";
    }

    String queues(long millis) throws Throwable {
        ConcurrentLinkedQueue<long[]> linked = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedDeque<long[]> deque = new ConcurrentLinkedDeque<>();
        List<BlockingQueue<long[]>> blocking = List.of(new ArrayBlockingQueue<>(3), new LinkedBlockingQueue<>(5),
            new LinkedTransferQueue<>(), new PriorityBlockingQueue<>(11, (a, b) -> Long.compare(a[1], b[1])));
        long[] put = new long[4];
        long[] got = new long[4];
        boolean[] ended = new boolean[2];
        Workers.Body producer = (workers, me) -> {
            for (long n = 1; workers.running(); n++) {
                long[] item = {me, n};
                while (linked.size() > 50 && workers.running()) {
                    Thread.yield();
                }
                linked.add(item);
                deque.addLast(item);
                put[me] += 2 * n;
                for (BlockingQueue<long[]> queue : blocking) {
                    // The transfer queue and the priority queue have no bound of their own.
                    if (queue.size() < 20 && queue.offer(item, 20, TimeUnit.MILLISECONDS)) {
                        put[me] += n;
                    }
                }
            }
            synchronized (ended) {
                ended[me] = true;
            }
        };
        Workers.Body consumer = (workers, me) -> {
            long[][] last = new long[6][2];
            while (true) {
                boolean over;
                synchronized (ended) {
                    over = ended[0] && ended[1];
                }
                List<long[]> items = new ArrayList<>();
                items.add(linked.poll());
                items.add(deque.pollFirst());
                for (BlockingQueue<long[]> queue : blocking) {
                    items.add(queue.poll(50, TimeUnit.MICROSECONDS));
                }
                boolean any = false;
                for (int q = 0; q < items.size(); q++) {
                    long[] item = items.get(q);
                    if (item != null) {
                        any = true;
                        got[me] += item[1];
                        int producerIndex = (int) item[0];
                        // Not of the priority queue: its order is another.
                        Workers.check(q == 5 || item[1] > last[q][producerIndex], "queue " + q + " changed the order");
                        last[q][producerIndex] = item[1];
                    }
                }
                if (over && !any) {
                    return;
                }
            }
        };
        Workers.run(millis, producer, producer, consumer, consumer);
        Workers.check(put[0] + put[1] == got[2] + got[3], "queues: put " + (put[0] + put[1]) + ", got "
            + (got[2] + got[3]));
        return got[2] + got[3] + " handed over";
    }
}
