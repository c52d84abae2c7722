import java.util.ArrayList;
import java.util.List;

/** Threads that work until the time is over or one of them fails. */
final class Workers {
    /** What a thread does; it looks at {@link #running} often. */
    interface Body {
        void run(Workers workers, int index) throws Throwable;
    }

    private final long deadline;
    private volatile Throwable failure;
    private final List<Thread> threads = new ArrayList<>();

    private Workers(long millis) {
        deadline = System.nanoTime() + millis * 1_000_000L;
    }

    /** Runs the body on so many threads, and throws what the first that failed has thrown. */
    static void run(long millis, int count, Body body) throws Throwable {
        Body[] bodies = new Body[count];
        java.util.Arrays.fill(bodies, body);
        run(millis, bodies);
    }

    /** Runs each body on a thread of its own. */
    static void run(long millis, Body... bodies) throws Throwable {
        Workers workers = new Workers(millis);
        for (int i = 0; i < bodies.length; i++) {
            int index = i;
            Thread thread = new Thread(() -> workers.work(bodies[index], index), "worker-" + i);
            workers.threads.add(thread);
        }
        workers.threads.forEach(Thread::start);
        for (Thread thread : workers.threads) {
            thread.join();
        }
        if (workers.failure != null) {
            throw workers.failure;
        }
    }

    private void work(Body body, int index) {
        try {
            body.run(this, index);
        } catch (Throwable e) {
            if (failure == null) {
                failure = e;
            }
            // Others may wait for this one.
            threads.forEach(Thread::interrupt);
        }
    }

    /** Whether to go on. */
    boolean running() {
        return failure == null && System.nanoTime() - deadline < 0;
    }

    /** Whether a body has thrown. */
    boolean failed() {
        return failure != null;
    }

    /** The thread of a body. */
    Thread thread(int index) {
        return threads.get(index);
    }

    /** Throws unless the condition holds. */
    static void check(boolean condition, String text) {
        if (!condition) {
            throw new AssertionError(text);
        }
    }
}
