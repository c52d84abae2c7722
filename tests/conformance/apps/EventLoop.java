import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.function.*;

/** An actor system on an event loop: mailboxes, supervision, timers, request and reply; all results in a fixed order. */
public class EventLoop {
    sealed interface Msg permits Work, Result, Crash, Stop {
    }

    record Work(int id, int n, Actor replyTo) implements Msg {
    }

    record Result(int id, long value) implements Msg {
    }

    record Crash(String why) implements Msg {
    }

    record Stop() implements Msg {
    }

    abstract static class Actor implements Runnable {
        private final BlockingQueue<Msg> box = new LinkedBlockingQueue<>();
        private final Thread thread;
        final AtomicInteger restarts = new AtomicInteger();

        Actor(String name) {
            thread = new Thread(this, name);
        }

        final Actor start() {
            thread.start();
            return this;
        }

        final void tell(Msg m) {
            box.add(m);
        }

        final void await() throws InterruptedException {
            thread.join();
        }

        @Override
        public final void run() {
            while (true) {
                try {
                    Msg m = box.take();
                    if (m instanceof Stop) {
                        return;
                    }
                    receive(m);
                } catch (InterruptedException e) {
                    return;
                } catch (RuntimeException e) {
                    restarts.incrementAndGet();
                    restarted(e);
                }
            }
        }

        abstract void receive(Msg m);

        void restarted(RuntimeException e) {
        }
    }

    static class Worker extends Actor {
        Worker(int i) {
            super("worker-" + i);
        }

        @Override
        void receive(Msg m) {
            if (m instanceof Work w) {
                long r = 1;
                for (int i = 1; i <= w.n(); i++) {
                    r = r * i % 1_000_000_007L;
                }
                w.replyTo().tell(new Result(w.id(), r));
            } else if (m instanceof Crash c) {
                throw new IllegalStateException(c.why());
            }
        }
    }

    static class Collector extends Actor {
        final SortedMap<Integer, Long> results = new TreeMap<>();
        final CountDownLatch done;

        Collector(int expected) {
            super("collector");
            done = new CountDownLatch(expected);
        }

        @Override
        void receive(Msg m) {
            if (m instanceof Result r) {
                results.put(r.id(), r.value());
                done.countDown();
            }
        }
    }

    public static void main(String[] args) throws Exception {
        int n = 40;
        Collector collector = new Collector(n);
        collector.start();
        List<Actor> workers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            workers.add(new Worker(i).start());
        }
        for (int i = 0; i < n; i++) {
            Actor w = workers.get(i % workers.size());
            if (i % 10 == 3) {
                w.tell(new Crash("crash " + i));
            }
            w.tell(new Work(i, i * 250, collector));
        }
        System.out.println(collector.done.await(60, TimeUnit.SECONDS));
        workers.forEach(w -> w.tell(new Stop()));
        collector.tell(new Stop());
        for (Actor w : workers) {
            w.await();
        }
        collector.await();
        System.out.println(collector.results);
        System.out.println(workers.stream().map(w -> w.restarts.get()).toList());
        PriorityQueue<Map.Entry<Long, Runnable>> timers = new PriorityQueue<>(Comparator.comparingLong(Map.Entry::getKey));
        StringBuilder order = new StringBuilder();
        long[] now = {0};
        BiConsumer<Long, Runnable> at = (t, r) -> timers.add(Map.entry(now[0] + t, r));
        Runnable[] tick = new Runnable[1];
        tick[0] = () -> {
            order.append('t').append(now[0]).append(' ');
            if (now[0] < 50) {
                at.accept(10L, tick[0]);
            }
        };
        at.accept(5L, tick[0]);
        at.accept(12L, () -> order.append("once "));
        at.accept(33L, () -> at.accept(1L, () -> order.append("later ")));
        while (!timers.isEmpty()) {
            Map.Entry<Long, Runnable> e = timers.poll();
            now[0] = e.getKey();
            e.getValue().run();
        }
        System.out.println(order);
    }
}
