import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;

/** All blocking queues: capacity, null, draining, iteration, timed operations, transfer, delays, producers and consumers. */
public class QueuesBlocking {
    static String tr(Callable<Object> s) {
        try {
            return String.valueOf(s.call());
        } catch (Exception e) {
            return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : "(" + e.getMessage() + ")");
        }
    }

    record Later(long at, String name) implements Delayed {
        @Override
        public long getDelay(TimeUnit u) {
            return u.convert(at - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed o) {
            return Long.compare(at, ((Later) o).at);
        }
    }

    static void basics(String name, BlockingQueue<Integer> q) throws Exception {
        StringBuilder b = new StringBuilder(name).append(": ");
        b.append(q.remainingCapacity() > 1000000 ? "unbounded" : q.remainingCapacity()).append(' ').append(q.poll()).append(q.peek()).append(tr(q::remove)).append(tr(q::element)).append(tr(() -> q.offer(null))).append(tr(() -> q.add(null))).append(q.poll(1, TimeUnit.MILLISECONDS));
        for (int i = 5; i > 0; i--) {
            b.append(' ').append(q.offer(i));
        }
        b.append(' ').append(tr(() -> q.add(6))).append(' ').append(q.offer(7, 1, TimeUnit.MILLISECONDS)).append(' ').append(q.size()).append(q).append(q.peek()).append(q.contains(3)).append(q.remove(3)).append(q.remove(99)).append(q.size());
        List<Integer> out = new ArrayList<>();
        b.append(" drain ").append(q.drainTo(out, 2)).append(out).append(q.drainTo(out)).append(out.size()).append(q.isEmpty()).append(tr(() -> q.drainTo(q))).append(tr(() -> q.drainTo(null)));
        q.addAll(List.of(4, 2, 8).subList(0, Math.min(3, Math.max(0, q.remainingCapacity()))));
        Iterator<Integer> it = q.iterator();
        if (it.hasNext()) {
            it.next();
            it.remove();
        }
        b.append(' ').append(q).append(q.removeIf(x -> x == 8)).append(q).append(Arrays.toString(q.toArray())).append(tr(() -> q.addAll(q)));
        q.clear();
        b.append(q.size());
        System.out.println(b);
    }

    static void traffic(String name, BlockingQueue<Integer> q, int producers, int consumers, int each) throws Exception {
        ExecutorService e = Executors.newCachedThreadPool();
        List<Future<Long>> sums = new ArrayList<>();
        for (int p = 0; p < producers; p++) {
            int base = p * each;
            e.submit(() -> {
                for (int i = 0; i < each; i++) {
                    if (q instanceof TransferQueue<Integer> t && i % 3 == 0) {
                        t.transfer(base + i);
                    } else {
                        q.put(base + i);
                    }
                }
                return null;
            });
        }
        int per = producers * each / consumers;
        for (int c = 0; c < consumers; c++) {
            sums.add(e.submit(() -> {
                long s = 0;
                for (int i = 0; i < per; i++) {
                    Integer x = i % 2 == 0 ? q.take() : q.poll(20, TimeUnit.SECONDS);
                    s += x;
                }
                return s;
            }));
        }
        long total = 0;
        for (Future<Long> f : sums) {
            total += f.get();
        }
        e.shutdown();
        long n = (long) producers * each;
        System.out.println(name + " " + total + " " + (total == n * (n - 1) / 2) + " " + q.size() + " " + e.awaitTermination(10, TimeUnit.SECONDS));
    }

    public static void main(String[] args) throws Exception {
        Map<String, Supplier<BlockingQueue<Integer>>> kinds = new LinkedHashMap<>();
        kinds.put("ArrayBlockingQueue", () -> new ArrayBlockingQueue<>(4));
        kinds.put("ArrayBlockingQueueFair", () -> new ArrayBlockingQueue<>(6, true));
        kinds.put("LinkedBlockingQueue", LinkedBlockingQueue::new);
        kinds.put("LinkedBlockingQueue4", () -> new LinkedBlockingQueue<>(4));
        kinds.put("LinkedBlockingDeque", () -> new LinkedBlockingDeque<>(5));
        kinds.put("PriorityBlockingQueue", PriorityBlockingQueue::new);
        kinds.put("LinkedTransferQueue", LinkedTransferQueue::new);
        kinds.put("SynchronousQueue", SynchronousQueue::new);
        kinds.put("SynchronousQueueFair", () -> new SynchronousQueue<>(true));
        for (Map.Entry<String, Supplier<BlockingQueue<Integer>>> k : kinds.entrySet()) {
            basics(k.getKey(), k.getValue().get());
            traffic(k.getKey(), k.getValue().get(), 4, 2, 500);
        }
        DelayQueue<Later> d = new DelayQueue<>();
        long now = System.nanoTime();
        d.add(new Later(now + 60_000_000, "c"));
        d.add(new Later(now + 20_000_000, "a"));
        d.add(new Later(now + 40_000_000, "b"));
        d.add(new Later(now - 1, "past"));
        System.out.println(d.poll().name() + " " + d.size() + " " + d.peek().name() + " " + d.take().name() + d.take().name() + d.poll(10, TimeUnit.SECONDS).name() + d.poll() + d.poll(1, TimeUnit.MILLISECONDS) + " " + (System.nanoTime() - now >= 60_000_000));
        LinkedTransferQueue<String> t = new LinkedTransferQueue<>();
        System.out.println(t.tryTransfer("x") + " " + t.tryTransfer("y", 2, TimeUnit.MILLISECONDS) + " " + t.size() + " " + t.hasWaitingConsumer() + t.getWaitingConsumerCount());
        FutureTask<String> taker = new FutureTask<>(t::take);
        new Thread(taker).start();
        while (!t.hasWaitingConsumer()) {
            Thread.sleep(1);
        }
        System.out.println(t.getWaitingConsumerCount() + " " + t.tryTransfer("z") + " " + taker.get());
        LinkedBlockingDeque<Integer> dq = new LinkedBlockingDeque<>(3);
        dq.putFirst(1);
        dq.putLast(2);
        dq.offerFirst(0);
        System.out.println(dq + " " + dq.offerLast(9) + " " + tr(() -> { dq.addFirst(9); return 0; }) + tr(() -> { dq.push(1); return 0; }) + dq.takeLast() + dq.pollFirst() + dq.getFirst() + dq.peekLast() + dq.removeFirstOccurrence(1) + tr(dq::getLast) + tr(dq::pop) + dq.pollLast(1, TimeUnit.MILLISECONDS) + dq.offerFirst(5, 1, TimeUnit.MILLISECONDS) + dq.descendingIterator().next());
        ConcurrentLinkedQueue<Integer> cq = new ConcurrentLinkedQueue<>(List.of(1, 2, 3));
        Iterator<Integer> it = cq.iterator();
        cq.add(4);
        cq.poll();
        List<Integer> seen = new ArrayList<>();
        it.forEachRemaining(seen::add);
        System.out.println(seen + " " + cq + tr(() -> cq.add(null)) + cq.removeAll(Set.of(2)) + cq);
        ConcurrentLinkedDeque<Integer> cd = new ConcurrentLinkedDeque<>();
        cd.addFirst(2);
        cd.addLast(3);
        cd.push(1);
        System.out.println(cd + " " + cd.pollLast() + cd.peekFirst() + cd.removeLastOccurrence(2) + cd + cd.pop() + tr(cd::pop) + tr(cd::getLast));
        System.out.println(tr(() -> new ArrayBlockingQueue<>(0)) + tr(() -> new ArrayBlockingQueue<>(1, false, List.of(1, 2))) + tr(() -> new LinkedBlockingQueue<>(0)) + tr(() -> new PriorityBlockingQueue<>(0)) + tr(() -> new PriorityBlockingQueue<Object>().add(new Object())));
    }
}
