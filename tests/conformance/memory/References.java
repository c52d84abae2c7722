import java.lang.ref.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

/** Weak, soft and phantom references, queues, Cleaner, WeakHashMap, finalizers, all driven by System.gc(). */
public class References {
    static void p(Object o) {
        System.out.println(o);
    }

    static final AtomicInteger finalized = new AtomicInteger();

    static class Fin {
        static Fin rescued;
        final int id;

        Fin(int id) {
            this.id = id;
        }

        @Override
        @SuppressWarnings("removal")
        protected void finalize() {
            if (id == 0) {
                rescued = this;
            }
            finalized.incrementAndGet();
        }
    }

    interface Check {
        boolean ok();
    }

    static boolean eventually(Check c) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            if (c.ok()) {
                return true;
            }
            System.gc();
            byte[] junk = new byte[100_000];
            Thread.sleep(5);
        }
        return c.ok();
    }

    static List<WeakReference<Object>> weaks(int n) {
        List<WeakReference<Object>> l = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            l.add(new WeakReference<>(new byte[100]));
        }
        return l;
    }

    static int cleared(List<WeakReference<Object>> l) {
        int n = 0;
        for (WeakReference<Object> w : l) {
            n += w.get() == null ? 1 : 0;
        }
        return n;
    }

    static void makeFins(int n) {
        for (int i = 0; i < n; i++) {
            new Fin(i);
        }
    }

    static int clobber(int n) {
        return n == 0 ? 0 : 1 + clobber(n - 1);
    }

    static void register(Cleaner c, AtomicInteger cleaned, int n) {
        for (int i = 0; i < n; i++) {
            c.register(new Object(), cleaned::incrementAndGet);
        }
    }

    static List<Reference<?>> phantoms(ReferenceQueue<Object> q, int n) {
        List<Reference<?>> l = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            l.add(new PhantomReference<>(new Object(), q));
        }
        return l;
    }

    static void fill(Map<Object, String> m, int n) {
        for (int i = 0; i < n; i++) {
            m.put(new Object(), "v" + i);
        }
    }

    public static void main(String[] args) throws Exception {
        Object strong = new Object();
        WeakReference<Object> kept = new WeakReference<>(strong);
        List<WeakReference<Object>> ws = weaks(50);
        clobber(500);
        p("weak " + eventually(() -> cleared(ws) >= 45) + " " + (kept.get() == strong));
        SoftReference<byte[]> soft = new SoftReference<>(new byte[1000]);
        System.gc();
        p("soft " + (soft.get() != null));
        ReferenceQueue<Object> q = new ReferenceQueue<>();
        List<Reference<?>> ph = phantoms(q, 20);
        clobber(500);
        int[] got = {0};
        p("phantom " + eventually(() -> {
            Reference<?> r;
            while ((r = q.poll()) != null) {
                got[0]++;
                if (r.get() != null || !ph.contains(r)) {
                    p("phantom gave its object");
                }
            }
            return got[0] >= 15;
        }));
        Cleaner c = Cleaner.create();
        AtomicInteger cleaned = new AtomicInteger();
        register(c, cleaned, 20);
        clobber(500);
        p("cleaner " + eventually(() -> cleaned.get() >= 15));
        Cleaner.Cleanable once = c.register(strong, () -> p("explicit clean"));
        once.clean();
        once.clean();
        makeFins(30);
        clobber(500);
        p("finalize " + eventually(() -> {
            System.runFinalization();
            return finalized.get() >= 25;
        }));
        Map<Object, String> whm = new WeakHashMap<>();
        whm.put(strong, "kept");
        fill(whm, 40);
        clobber(500);
        p("weak map " + eventually(() -> whm.size() <= 5) + " " + whm.get(strong));
        WeakReference<Object> cl = new WeakReference<>(strong, q);
        p(cl.enqueue() + " " + cl.enqueue() + " " + (cl.get() == null) + " " + kept.refersTo(strong) + " " + kept.refersTo(null));
        kept.clear();
        p(kept.get());
        ThreadLocal<byte[]> tl = new ThreadLocal<>();
        tl.set(new byte[10]);
        System.gc();
        p(tl.get().length);
        Reference.reachabilityFence(strong);
    }
}
