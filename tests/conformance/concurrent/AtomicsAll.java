import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

/** Atomics: each operation's result, field updaters and their checks, arrays, stamped and marked, adders; contention. */
public class AtomicsAll {
    volatile int vi;
    volatile long vl;
    volatile Object vo = "start";
    volatile String vs;
    int plain;
    static volatile int st;
    final Object fin = null;
    private volatile int hidden;

    static String tr(Callable<Object> s) {
        try {
            return String.valueOf(s.call());
        } catch (Exception e) {
            return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : "(" + e.getMessage() + ")") + (e.getCause() == null ? "" : "/" + e.getCause().getClass().getSimpleName());
        }
    }

    static class Other {
        volatile int vi;
        private volatile int secret;
    }

    static class Kid extends AtomicsAll {
    }

    static void contend(String name, Runnable r) throws Exception {
        Thread[] ts = new Thread[4];
        for (int i = 0; i < ts.length; i++) {
            ts[i] = new Thread(() -> {
                for (int k = 0; k < 5000; k++) {
                    r.run();
                }
            });
            ts[i].start();
        }
        for (Thread t : ts) {
            t.join();
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes", "deprecation"})
    public static void main(String[] args) throws Exception {
        AtomicInteger i = new AtomicInteger(5);
        System.out.println(i.getAndIncrement() + " " + i.incrementAndGet() + " " + i.getAndAdd(-3) + " " + i.addAndGet(10) + " " + i.getAndSet(1) + " " + i.compareAndSet(1, 2) + i.compareAndSet(1, 3) + " " + i.updateAndGet(x -> x * 7) + " " + i.getAndUpdate(x -> -x) + " " + i.accumulateAndGet(4, Math::max) + " " + i.getAndAccumulate(9, (a, b) -> a * b) + " " + i + " " + i.decrementAndGet() + i.getAndDecrement() + " " + i.compareAndExchange(34, 0) + i.compareAndExchange(5, 6) + i.compareAndExchangeAcquire(0, 7) + i.getPlain() + i.getOpaque() + i.getAcquire() + i.doubleValue() + i.weakCompareAndSetPlain(99, 1));
        i.set(Integer.MAX_VALUE);
        i.lazySet(i.incrementAndGet());
        i.setRelease(i.get() - 1);
        System.out.println(i);
        AtomicLong l = new AtomicLong(1L << 40);
        System.out.println(l.getAndAdd(1) + " " + l.incrementAndGet() + " " + l.intValue() + " " + l.accumulateAndGet(3, Long::sum) + " " + l.compareAndExchange(0, 1) + " " + l.getAndSet(-1) + l.floatValue());
        AtomicBoolean b = new AtomicBoolean();
        System.out.println(b.getAndSet(true) + " " + b.compareAndSet(false, true) + b.compareAndExchange(true, false) + b.weakCompareAndSetVolatile(true, false) + b);
        AtomicReference<String> r = new AtomicReference<>("a");
        String a = new String("a");
        System.out.println(r.compareAndSet(a, "b") + " " + r.compareAndSet("a", a) + " " + r.getAndUpdate(x -> x + x) + r.accumulateAndGet("z", String::concat) + r.compareAndExchange("none", "q") + r + new AtomicReference<>());
        AtomicIntegerArray ia = new AtomicIntegerArray(new int[] {1, 2, 3});
        System.out.println(ia.getAndAdd(0, 5) + " " + ia + ia.length() + tr(() -> ia.get(3)) + tr(() -> ia.getAndSet(-1, 0)) + ia.updateAndGet(2, x -> x * x) + ia.compareAndExchange(1, 2, 20) + ia.accumulateAndGet(1, 3, (x, y) -> x / y));
        AtomicLongArray la = new AtomicLongArray(2);
        AtomicReferenceArray<String> ra = new AtomicReferenceArray<>(new String[] {"x", null});
        System.out.println(la.decrementAndGet(1) + " " + la + ra + ra.compareAndSet(1, null, "y") + ra.getAndSet(0, "w") + ra.getAndAccumulate(1, "!", String::concat) + ra + tr(() -> ra.get(2)) + tr(() -> { Object[] os = new Integer[1]; AtomicReferenceArray q = new AtomicReferenceArray(os); q.set(0, "string"); return q; }));
        AtomicStampedReference<String> sr = new AtomicStampedReference<>("s", 0);
        int[] stamp = new int[1];
        System.out.println(sr.compareAndSet("s", "t", 1, 2) + " " + sr.compareAndSet("s", "t", 0, 1) + sr.get(stamp) + stamp[0] + sr.attemptStamp("t", 9) + sr.getStamp() + sr.weakCompareAndSet("t", "u", 9, 10) + sr.getReference());
        AtomicMarkableReference<String> mr = new AtomicMarkableReference<>("m", false);
        boolean[] mark = new boolean[1];
        System.out.println(mr.attemptMark("m", true) + " " + mr.isMarked() + mr.compareAndSet("m", "n", false, true) + mr.compareAndSet("m", "n", true, false) + mr.get(mark) + mark[0]);

        AtomicsAll o = new AtomicsAll();
        AtomicIntegerFieldUpdater<AtomicsAll> iu = AtomicIntegerFieldUpdater.newUpdater(AtomicsAll.class, "vi");
        AtomicLongFieldUpdater<AtomicsAll> lu = AtomicLongFieldUpdater.newUpdater(AtomicsAll.class, "vl");
        AtomicReferenceFieldUpdater<AtomicsAll, Object> ru = AtomicReferenceFieldUpdater.newUpdater(AtomicsAll.class, Object.class, "vo");
        AtomicReferenceFieldUpdater<AtomicsAll, String> su = AtomicReferenceFieldUpdater.newUpdater(AtomicsAll.class, String.class, "vs");
        System.out.println(iu.incrementAndGet(o) + " " + iu.getAndAdd(o, 4) + iu.compareAndSet(o, 5, 50) + iu.updateAndGet(new Kid(), x -> x - 1) + " " + lu.accumulateAndGet(o, 1L << 33, Long::sum) + lu.getAndSet(o, 3) + " " + ru.getAndSet(o, 4) + ru.compareAndSet(o, "start", 1) + o.vo + su.updateAndGet(o, x -> x + "!") + " " + o.vi + o.vl);
        System.out.println(tr(() -> AtomicIntegerFieldUpdater.newUpdater(AtomicsAll.class, "plain")) + "\n" + tr(() -> AtomicIntegerFieldUpdater.newUpdater(AtomicsAll.class, "none")) + "\n" + tr(() -> AtomicIntegerFieldUpdater.newUpdater(AtomicsAll.class, "vl")) + "\n" + tr(() -> AtomicLongFieldUpdater.newUpdater(AtomicsAll.class, "vi")) + "\n" + tr(() -> AtomicReferenceFieldUpdater.newUpdater(AtomicsAll.class, String.class, "vo")) + "\n" + tr(() -> AtomicIntegerFieldUpdater.newUpdater(AtomicsAll.class, "st")) + "\n" + tr(() -> AtomicReferenceFieldUpdater.newUpdater(AtomicsAll.class, Object.class, "fin")) + "\n" + tr(() -> AtomicIntegerFieldUpdater.newUpdater(Other.class, "secret").getClass() != null) + "\n" + tr(() -> AtomicIntegerFieldUpdater.newUpdater(ConcurrentHashMap.class, "sizeCtl")) + "\n" + tr(() -> ((AtomicIntegerFieldUpdater) iu).get(new Other())) + "\n" + tr(() -> iu.get(null)) + "\n" + tr(() -> { ((AtomicReferenceFieldUpdater) su).set(o, 5); return 0; }));
        LongAdder adder = new LongAdder();
        DoubleAdder da = new DoubleAdder();
        LongAccumulator max = new LongAccumulator(Long::max, Long.MIN_VALUE);
        DoubleAccumulator dmin = new DoubleAccumulator(Math::min, Double.POSITIVE_INFINITY);
        AtomicInteger ci = new AtomicInteger();
        AtomicLong cl = new AtomicLong();
        AtomicReference<Integer> cr = new AtomicReference<>(0);
        contend("all", () -> {
            adder.increment();
            da.add(0.5);
            int n = ci.incrementAndGet();
            max.accumulate(n);
            dmin.accumulate(-n);
            cl.accumulateAndGet(n, Long::sum);
            cr.updateAndGet(x -> x + 1);
            iu.getAndIncrement(o);
            lu.addAndGet(o, 2);
        });
        System.out.println(adder + " " + da + " " + max + " " + dmin + " " + ci + " " + cl + " " + cr + " " + o.vi + " " + o.vl + " " + adder.sumThenReset() + adder.sum() + da.sumThenReset() + max.getThenReset() + max.get());
    }
}
