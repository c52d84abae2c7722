import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Stopping the world while all else goes on: loops that neither call nor allocate, threads that block, collections, stack
 * traces of all threads, priorities; and a graph that threads change while it is collected.
 */
public class Safepoints implements Program {
    /** A tree node that knows the sum of the tree below it. */
    static final class Tree {
        final Tree left;
        final Tree right;
        final long sum;
        final byte[] padding;

        Tree(Tree left, Tree right, long value) {
            this.left = left;
            this.right = right;
            padding = new byte[(int) (value & 31)];
            sum = value + (left == null ? 0 : left.sum) + (right == null ? 0 : right.sum);
        }

        static Tree make(int depth, long value) {
            return depth == 0 ? new Tree(null, null, value)
                : new Tree(make(depth - 1, value + 1), make(depth - 1, value + 2), value);
        }

        long check(long value) {
            Workers.check(padding.length == (value & 31), "a node's array is another's");
            long below = (left == null ? 0 : left.check(value + 1)) + (right == null ? 0 : right.check(value + 2));
            Workers.check(sum == value + below, "a tree was damaged");
            return sum;
        }
    }

    static int sink;

    static int spin(int n) {
        int x = n;
        for (int i = 0; i < 300_000; i++) {
            x = x * 31 + i;
        }
        return x;
    }

    @Override
    public String run(long millis) throws Throwable {
        AtomicReferenceArray<Object[]> shared = new AtomicReferenceArray<>(16);
        long[] counts = new long[6];
        int expected = spin(1);
        Workers.run(millis, (workers, me) -> {
            while (workers.running()) {
                Workers.check(spin(1) == expected, "a loop's registers changed");
                counts[me]++;
            }
        }, (workers, me) -> {
            while (workers.running()) {
                System.gc();
                Map<Thread, StackTraceElement[]> all = Thread.getAllStackTraces();
                Workers.check(all.containsKey(Thread.currentThread()), "the calling thread is missing");
                workers.thread(0).setPriority(1 + (int) (counts[me] % 10));
                for (StackTraceElement element : workers.thread(2).getStackTrace()) {
                    Workers.check(element.getMethodName() != null, "an empty frame");
                }
                counts[me]++;
                Thread.sleep(3);
            }
        }, (workers, me) -> change(workers, shared, counts, me), (workers, me) -> change(workers, shared, counts, me),
            (workers, me) -> {
                ReferenceQueue<Object> queue = new ReferenceQueue<>();
                List<WeakReference<Object>> weak = new ArrayList<>();
                while (workers.running()) {
                    Object kept = new Object();
                    WeakReference<Object> of = new WeakReference<>(kept, queue);
                    weak.add(new WeakReference<>(new byte[1000], queue));
                    Thread.sleep(1);
                    Workers.check(of.get() == kept, "a weak reference to a living object was cleared");
                    while (queue.poll() != null) {
                        counts[me]++;
                    }
                    weak.removeIf(reference -> reference.get() == null);
                }
            });
        return counts[0] + " loops, " + counts[1] + " collections, " + (counts[2] + counts[3]) + " trees, " + counts[4]
            + " cleared";
    }

    void change(Workers workers, AtomicReferenceArray<Object[]> shared, long[] counts, int me) {
        for (int n = me; workers.running(); n += 7) {
            int place = n & 15;
            Object[] other = shared.getAndSet(place, new Object[] {Tree.make(5, n), n});
            if (other != null) {
                ((Tree) other[0]).check((Integer) other[1]);
            }
            Object[] seen = shared.get(n * 5 & 15);
            if (seen != null) {
                ((Tree) seen[0]).check((Integer) seen[1]);
            }
            counts[me]++;
        }
    }
}
