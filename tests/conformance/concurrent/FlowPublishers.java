import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.function.*;

/** Flow and SubmissionPublisher: demand, back pressure, dropping, errors in subscribers, a processor, consume. */
public class FlowPublishers {
    static class Sub implements Flow.Subscriber<Integer> {
        final long first;
        final long each;
        final List<Object> log = Collections.synchronizedList(new ArrayList<>());
        final CountDownLatch done = new CountDownLatch(1);
        Flow.Subscription s;
        int failAt = -1;
        int cancelAt = -1;

        Sub(long first, long each) {
            this.first = first;
            this.each = each;
        }

        @Override
        public void onSubscribe(Flow.Subscription s) {
            this.s = s;
            log.add("sub");
            if (first != 0) {
                s.request(first);
            }
        }

        @Override
        public void onNext(Integer i) {
            log.add(i);
            if (i == failAt) {
                throw new IllegalStateException("at " + i);
            }
            if (i == cancelAt) {
                s.cancel();
                done.countDown();
            }
            if (each > 0) {
                s.request(each);
            }
        }

        @Override
        public void onError(Throwable t) {
            log.add(t.getClass().getSimpleName() + ":" + t.getMessage());
            done.countDown();
        }

        @Override
        public void onComplete() {
            log.add("complete");
            done.countDown();
        }
    }

    static class Mapper<A, B> extends SubmissionPublisher<B> implements Flow.Processor<A, B> {
        final Function<A, B> f;
        Flow.Subscription s;

        Mapper(Executor e, Function<A, B> f) {
            super(e, 8);
            this.f = f;
        }

        @Override
        public void onSubscribe(Flow.Subscription s) {
            this.s = s;
            s.request(1);
        }

        @Override
        public void onNext(A a) {
            submit(f.apply(a));
            s.request(1);
        }

        @Override
        public void onError(Throwable t) {
            closeExceptionally(t);
        }

        @Override
        public void onComplete() {
            close();
        }
    }

    public static void main(String[] args) throws Exception {
        ExecutorService e = Executors.newFixedThreadPool(3);
        try (SubmissionPublisher<Integer> p = new SubmissionPublisher<>(e, 16)) {
            Sub a = new Sub(1, 1), b = new Sub(Long.MAX_VALUE, 0), c = new Sub(2, 0), d = new Sub(1, 1), f = new Sub(1, 1);
            d.failAt = 7;
            f.cancelAt = 5;
            for (Sub s : List.of(a, b, c, d, f)) {
                p.subscribe(s);
            }
            System.out.println(p.getNumberOfSubscribers() + " " + p.hasSubscribers() + " " + p.getMaxBufferCapacity() + " " + p.isSubscribed(a));
            for (int i = 0; i < 10; i++) {
                p.submit(i);
            }
            d.done.await();
            f.done.await();
            System.out.println(d.log + " " + f.log);
            Sub dup = a;
            p.subscribe(dup);
            a.done.await();
            System.out.println(a.log.get(a.log.size() - 1));
            c.s.request(100);
            p.close();
            b.done.await();
            c.done.await();
            System.out.println(b.log + " " + c.log);
            System.out.println(p.isClosed() + " " + p.getClosedException() + " " + p.getNumberOfSubscribers());
            try {
                p.submit(1);
            } catch (IllegalStateException x) {
                System.out.println(x.getMessage());
            }
            Sub late = new Sub(1, 1);
            p.subscribe(late);
            late.done.await();
            System.out.println(late.log);
        }
        SubmissionPublisher<Integer> q = new SubmissionPublisher<>(e, 4);
        Sub none = new Sub(0, 0);
        q.subscribe(none);
        List<Integer> dropped = new ArrayList<>();
        StringBuilder lags = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            int n = i;
            int r = q.offer(i, (s, x) -> { dropped.add(x); return n == 7 && false; });
            lags.append(r).append(' ');
        }
        int timed = q.offer(99, 2, TimeUnit.MILLISECONDS, (s, x) -> { dropped.add(x); return false; });
        System.out.println(lags + " " + timed + " " + dropped + " " + q.estimateMaximumLag() + " " + q.estimateMinimumDemand());
        none.s.request(10);
        q.closeExceptionally(new java.io.IOException("broken"));
        none.done.await();
        System.out.println(none.log.get(none.log.size() - 1) + " " + q.getClosedException());
        SubmissionPublisher<Integer> bad = new SubmissionPublisher<>(e, 4);
        Sub neg = new Sub(-5, 0);
        bad.subscribe(neg);
        neg.done.await();
        System.out.println(neg.log);
        SubmissionPublisher<Integer> src = new SubmissionPublisher<>(e, 8);
        Mapper<Integer, Integer> square = new Mapper<>(e, x -> x * x);
        Mapper<Integer, String> text = new Mapper<>(e, x -> "<" + x + ">");
        src.subscribe(square);
        square.subscribe(text);
        List<String> out = Collections.synchronizedList(new ArrayList<>());
        CompletableFuture<Void> end = text.consume(out::add);
        for (int i = 1; i <= 50; i++) {
            src.submit(i);
        }
        src.close();
        end.get(20, TimeUnit.SECONDS);
        System.out.println(out.size() + " " + out.get(0) + out.get(49) + " " + out.hashCode());
        SubmissionPublisher<Integer> failing = new SubmissionPublisher<>(e, 8);
        CompletableFuture<Void> fails = failing.consume(x -> { throw new IllegalArgumentException("in consumer"); });
        failing.submit(1);
        try {
            fails.get(20, TimeUnit.SECONDS);
        } catch (ExecutionException x) {
            System.out.println(x.getCause());
        }
        for (Runnable r : List.<Runnable>of(() -> new SubmissionPublisher<>(null, 1), () -> new SubmissionPublisher<>(e, 0), () -> src.subscribe(null), () -> failing.submit(null), () -> failing.closeExceptionally(null))) {
            try {
                r.run();
                System.out.println("ok");
            } catch (RuntimeException x) {
                System.out.println(x.getClass().getSimpleName());
            }
        }
        System.out.println(Flow.defaultBufferSize() + " " + new SubmissionPublisher<>(e, 5).getMaxBufferCapacity());
        e.shutdown();
        System.out.println(e.awaitTermination(10, TimeUnit.SECONDS));
    }
}
