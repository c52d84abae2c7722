import java.util.concurrent.atomic.AtomicInteger;

/** Only an object whose construction has got through Object's constructor is ever finalized (JLS 12.6.1); so are clones. */
public class FinalizerRegistration {
    static final AtomicInteger UNBORN = new AtomicInteger();
    static final AtomicInteger BROKEN = new AtomicInteger();
    static final AtomicInteger CLONES = new AtomicInteger();

    /** Fails before Object's constructor. */
    static class Unborn {
        Unborn() {
            this(check());
        }

        private Unborn(Void ignored) {}

        static Void check() {
            throw new IllegalStateException("not yet");
        }

        @Override
        @SuppressWarnings("removal")
        protected void finalize() {
            UNBORN.incrementAndGet();
        }
    }

    /** Fails behind it. */
    static class Broken {
        Broken() {
            throw new IllegalStateException("too late");
        }

        @Override
        @SuppressWarnings("removal")
        protected void finalize() {
            BROKEN.incrementAndGet();
        }
    }

    static class Cloned implements Cloneable {
        final boolean original;

        Cloned(boolean original) {
            this.original = original;
        }

        Cloned copy() throws CloneNotSupportedException {
            return (Cloned) clone();
        }

        @Override
        @SuppressWarnings("removal")
        protected void finalize() {
            CLONES.incrementAndGet();
        }
    }

    static void make() throws CloneNotSupportedException {
        for (int i = 0; i < 200; i++) {
            try {
                new Unborn();
            } catch (IllegalStateException e) {
                // Meant.
            }
            try {
                new Broken();
            } catch (IllegalStateException e) {
                // Meant.
            }
        }
        Cloned original = new Cloned(true);
        for (int i = 0; i < 200; i++) {
            original.copy();
        }
    }

    public static void main(String[] args) throws Exception {
        make();
        long end = System.nanoTime() + 20_000_000_000L;
        while ((BROKEN.get() < 100 || CLONES.get() < 100) && System.nanoTime() < end) {
            System.gc();
            System.runFinalization();
            Thread.sleep(10);
        }
        System.out.println(UNBORN.get() + " " + (BROKEN.get() >= 100) + " " + (CLONES.get() >= 100));
    }
}
