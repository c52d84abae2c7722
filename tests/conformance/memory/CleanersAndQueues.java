import java.lang.ref.Cleaner;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.WeakHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Cleaners that run once, queues with time limits, references that are cleared and enqueued by hand. */
public class CleanersAndQueues {
    static Object fresh() {
        return new byte[100];
    }

    static <T> Reference<? extends T> await(ReferenceQueue<T> queue) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            System.gc();
            Reference<? extends T> found = queue.remove(50);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    public static void main(String[] arguments) throws Exception {
        Cleaner cleaner = Cleaner.create();
        CountDownLatch latch = new CountDownLatch(1);
        Cleaner.Cleanable first = cleaner.register(fresh(), latch::countDown);
        for (int i = 0; i < 100 && !latch.await(50, TimeUnit.MILLISECONDS); i++) {
            System.gc();
        }
        System.out.println("cleaned by the collector: " + (latch.getCount() == 0));
        first.clean();
        int[] runs = {0};
        Object held = fresh();
        Cleaner.Cleanable second = cleaner.register(held, () -> runs[0]++);
        second.clean();
        second.clean();
        System.out.println("cleaned by hand: " + runs[0]);
        Reference.reachabilityFence(held);
        Cleaner.Cleanable failing = cleaner.register(held, () -> {
            throw new IllegalStateException("from a cleaning action");
        });
        try {
            failing.clean();
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        try {
            cleaner.register(null, () -> { });
        } catch (NullPointerException e) {
            System.out.println("nothing to clean");
        }

        ReferenceQueue<Object> queue = new ReferenceQueue<>();
        System.out.println(queue.poll() + " " + queue.remove(1));
        try {
            queue.remove(-1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        Object kept = fresh();
        WeakReference<Object> byHand = new WeakReference<>(kept, queue);
        System.out.println(byHand.enqueue() + " " + byHand.enqueue() + " " + byHand.get() + " " + (queue.poll() == byHand) + " " + queue.poll());
        WeakReference<Object> cleared = new WeakReference<>(kept, queue);
        cleared.clear();
        System.out.println(cleared.get() + " " + cleared.refersTo(null) + " " + cleared.refersTo(kept));
        WeakReference<Object> noQueue = new WeakReference<>(kept);
        System.out.println(noQueue.enqueue() + " " + noQueue.get());
        WeakReference<Object> weak = new WeakReference<>(fresh(), queue);
        System.out.println("weak: " + (await(queue) == weak) + " " + weak.get());
        PhantomReference<Object> phantom = new PhantomReference<>(fresh(), queue);
        System.out.println("phantom: " + phantom.get() + " " + (await(queue) == phantom) + " " + phantom.refersTo(null));
        SoftReference<Object> soft = new SoftReference<>(fresh());
        System.gc();
        System.out.println("soft lives with memory free: " + (soft.get() != null));

        WeakHashMap<Object, String> map = new WeakHashMap<>();
        map.put(kept, "kept");
        map.put(fresh(), "dropped");
        map.put(null, "null key");
        map.put(new String("literal").intern(), "interned literal lives");
        for (int i = 0; i < 100 && map.size() > 3; i++) {
            System.gc();
            Thread.sleep(20);
        }
        System.out.println(map.size() + " " + map.get(kept) + " " + map.get(null) + " " + map.get("literal"));
        Thread waiting = new Thread(() -> {
            try {
                new ReferenceQueue<Object>().remove();
            } catch (InterruptedException e) {
                System.out.println("interrupted in remove");
            }
        });
        waiting.start();
        waiting.interrupt();
        waiting.join();
        Reference.reachabilityFence(kept);
    }
}
