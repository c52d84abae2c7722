import java.lang.ref.*;
import java.util.*;
import java.util.concurrent.*;

/** References: clear, enqueue, refersTo, queues with timeouts, cleaners, reachability fences, chains. */
public class ReferenceKinds {
    interface Body { Object run() throws Exception; }

    static void t(String name, Body b) {
        try {
            System.out.println(name + " = " + b.run());
        } catch (Throwable e) {
            System.out.println(name + " ! " + e);
        }
    }

    /** Makes an object deep in another stack frame, in another thread, so that no stack keeps it. */
    static <T> T elsewhere(Callable<T> c) throws Exception {
        FutureTask<T> f = new FutureTask<>(c);
        Thread t = new Thread(f);
        t.start();
        t.join();
        return f.get();
    }

    static <T> Reference<? extends T> collect(ReferenceQueue<T> q) throws Exception {
        for (int i = 0; i < 200; i++) {
            System.gc();
            Reference<? extends T> r = q.remove(20);
            if (r != null) {
                return r;
            }
        }
        return null;
    }

    public static void main(String[] args) throws Exception {
        Object strong = new Object();
        ReferenceQueue<Object> q = new ReferenceQueue<>();
        t("weak", () -> { WeakReference<Object> w = new WeakReference<>(strong, q); System.gc(); return (w.get() == strong) + " " + w.refersTo(strong) + " " + w.refersTo(null) + " " + w.enqueue() + " " + w.enqueue() + " " + w.get() + " " + (q.poll() == w) + " " + q.poll(); });
        t("clear", () -> { SoftReference<Object> s = new SoftReference<>(strong, q); s.clear(); return s.get() + " " + s.refersTo(null) + " " + s.enqueue() + " " + (q.poll() == s); });
        t("noQueue", () -> { WeakReference<Object> w = new WeakReference<>(strong); return w.enqueue() + " " + w.get(); });
        t("phantom", () -> { PhantomReference<Object> p = new PhantomReference<>(strong, q); return p.get() + " " + p.refersTo(strong) + " " + p.enqueue() + " " + p.refersTo(strong) + " " + (q.remove() == p); });
        t("nullReferent", () -> { WeakReference<Object> w = new WeakReference<>(null); return w.get() + " " + w.refersTo(null) + " " + new PhantomReference<Object>(null, null).refersTo(null); });
        t("clone", () -> { class W extends WeakReference<Object> { W() { super(strong); } Object c() throws CloneNotSupportedException { return clone(); } } return new W().c(); });
        t("isEnqueued", () -> { WeakReference<Object> w = new WeakReference<>(strong, q); @SuppressWarnings("removal") boolean a = w.isEnqueued(); w.enqueue(); @SuppressWarnings("removal") boolean b = w.isEnqueued(); q.poll(); return a + " " + b; });
        t("removeTimeout", () -> q.remove(10));
        t("removeNeg", () -> q.remove(-1));
        t("collected", () -> { WeakReference<Object> w = elsewhere(() -> new WeakReference<>(new Object(), q)); return (collect(q) == w) + " " + w.get(); });
        t("order", () -> { ReferenceQueue<Object> q2 = new ReferenceQueue<>(); List<WeakReference<Object>> l = elsewhere(() -> { List<WeakReference<Object>> x = new ArrayList<>(); for (int i = 0; i < 50; i++) { x.add(new WeakReference<>(new int[i], q2)); } return x; }); Set<Object> seen = new HashSet<>(); while (seen.size() < 50) { Reference<?> r = collect(q2); if (r == null) { break; } seen.add(r); } return seen.size() + " " + l.stream().allMatch(w -> w.get() == null); });
        t("weakMap", () -> { WeakHashMap<Object, String> m = new WeakHashMap<>(); m.put(strong, "kept"); m.put(null, "null"); elsewhere(() -> { for (int i = 0; i < 100; i++) { m.put(new Object(), "v" + i); } return 0; }); for (int i = 0; i < 100 && m.size() > 2; i++) { System.gc(); Thread.sleep(5); } return m.size() + " " + m.get(strong) + " " + m.get(null); });
        t("softKept", () -> { SoftReference<byte[]> s = new SoftReference<>(new byte[1000]); System.gc(); System.gc(); return s.get() != null; });
        t("softCleared", () -> { List<SoftReference<byte[]>> l = new ArrayList<>(); for (int i = 0; i < 150; i++) { l.add(new SoftReference<>(new byte[1 << 20])); } return l.stream().anyMatch(s -> s.get() == null); });
        t("chain", () -> { ReferenceQueue<Object> q3 = new ReferenceQueue<>(); Object[] holder = new Object[2]; elsewhere(() -> { Object inner = new Object(); Object[] outer = {inner}; holder[0] = new WeakReference<>(outer, q3); holder[1] = new PhantomReference<>(inner, q3); return 0; }); Set<Object> s = new HashSet<>(); s.add(collect(q3)); s.add(collect(q3)); return s.contains(holder[0]) && s.contains(holder[1]); });
        Cleaner cleaner = Cleaner.create();
        t("cleaner", () -> { CountDownLatch l = new CountDownLatch(1); elsewhere(() -> { cleaner.register(new Object(), l::countDown); return 0; }); for (int i = 0; i < 200 && l.getCount() > 0; i++) { System.gc(); l.await(10, TimeUnit.MILLISECONDS); } return l.getCount(); });
        t("clean", () -> { int[] n = new int[1]; Cleaner.Cleanable c = cleaner.register(strong, () -> n[0]++); c.clean(); c.clean(); return n[0]; });
        t("cleanThrows", () -> { Cleaner.Cleanable c = cleaner.register(strong, () -> { throw new IllegalStateException("in clean"); }); c.clean(); return 0; });
        t("cleanNull", () -> cleaner.register(null, () -> { }));
        t("finalize", () -> { CountDownLatch l = new CountDownLatch(1); elsewhere(() -> { new Object() { @Override protected void finalize() { l.countDown(); } }; return 0; }); for (int i = 0; i < 200 && l.getCount() > 0; i++) { System.gc(); System.runFinalization(); l.await(10, TimeUnit.MILLISECONDS); } return l.getCount(); });
        t("resurrect", () -> { Object[] saved = new Object[1]; int[] times = new int[1]; ReferenceQueue<Object> q4 = new ReferenceQueue<>(); WeakReference<Object> w = elsewhere(() -> { Object o = new Object() { @Override protected void finalize() { times[0]++; saved[0] = this; } }; return new WeakReference<>(o, q4); }); for (int i = 0; i < 200 && saved[0] == null; i++) { System.gc(); Thread.sleep(5); } boolean cleared = w.get() == null; saved[0] = null; for (int i = 0; i < 5; i++) { System.gc(); System.runFinalization(); } return cleared + " " + times[0]; });
        t("fence", () -> { Object o = new Object(); WeakReference<Object> w = new WeakReference<>(o); System.gc(); boolean r = w.get() != null; Reference.reachabilityFence(o); return r; });
        t("blockedRemove", () -> { ReferenceQueue<Object> q5 = new ReferenceQueue<>(); FutureTask<Object> f = new FutureTask<>(() -> q5.remove()); new Thread(f).start(); WeakReference<Object> w = new WeakReference<>(strong, q5); Thread.sleep(10); w.enqueue(); return f.get() == w; });
    }
}
