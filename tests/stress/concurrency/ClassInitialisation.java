import java.io.InputStream;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Classes initialised by several threads at once (JVMS 5.5): once, by one thread; all others wait and see everything;
 * a failure is one ExceptionInInitializerError and NoClassDefFoundErrors; cycles within a thread do not wait. Each round
 * has the classes anew, by a loader of its own.
 */
public class ClassInitialisation implements Program {
    /**
     * Initialisers that ran, by class: here, because it is the same class in every round. Public, because classes of
     * another loader are in another package.
     */
    public static final AtomicInteger SLOW = new AtomicInteger();
    public static final AtomicInteger BASE = new AtomicInteger();
    public static final AtomicInteger FAILED = new AtomicInteger();

    /** What a round's classes look like from outside. */
    public interface Probe {
        String look();
    }

    public static class Base {
        static final int[] TABLE = new int[16];

        static {
            BASE.incrementAndGet();
            for (int i = 0; i < 16; i++) {
                TABLE[i] = i * i;
                Thread.yield();
            }
        }
    }

    public static class Slow extends Base implements WithDefault {
        static int plain;
        static final Object OBJECT;
        static String text = "set";

        static {
            SLOW.incrementAndGet();
            plain = 1;
            Thread.yield();
            // A cycle: Other's initialiser asks for this class, which is being initialised by this thread.
            plain += Other.seen;
            OBJECT = new Object();
            plain += 40;
        }

        static int sum() {
            return plain + TABLE[15];
        }
    }

    public static class Other {
        static int seen = Slow.plain;
    }

    interface WithDefault {
        Object MADE = new int[] {7};

        default int seven() {
            return ((int[]) MADE)[0];
        }
    }

    enum Colour {
        RED, GREEN;

        static final Colour[] ALL = values();
    }

    public static class Failing {
        static int value = fail();

        static int fail() {
            FAILED.incrementAndGet();
            Thread.yield();
            throw new IllegalStateException("on purpose");
        }
    }

    static class Holder {
        static class Lazy {
            static final StringBuilder VALUE = new StringBuilder("lazy");
        }

        static StringBuilder get() {
            return Lazy.VALUE;
        }
    }

    public static class ProbeImplementation implements Probe {
        @Override
        public String look() {
            String first = Slow.sum() + Slow.text + (Slow.OBJECT != null) + new Slow().seven();
            String failure;
            try {
                failure = "no failure " + Failing.value;
            } catch (ExceptionInInitializerError e) {
                failure = "first";
            } catch (NoClassDefFoundError e) {
                failure = "later";
            }
            return first + Colour.ALL.length + Colour.valueOf("GREEN").ordinal() + Holder.get() + " " + failure;
        }
    }

    static class FreshLoader extends ClassLoader {
        FreshLoader() {
            super(ClassInitialisation.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("ClassInitialisation$") || name.endsWith("$Probe")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> found = findLoadedClass(name);
                if (found == null) {
                    try (InputStream in = getParent().getResourceAsStream(name + ".class")) {
                        byte[] bytes = in.readAllBytes();
                        found = defineClass(name, bytes, 0, bytes.length);
                    } catch (java.io.IOException e) {
                        throw new ClassNotFoundException(name, e);
                    }
                }
                return found;
            }
        }
    }

    /** Class metadata stays for the life of the machine: that many rounds are enough. */
    static final int ROUNDS_MAX = 2500;

    @Override
    public String run(long millis) throws Throwable {
        int threads = 3;
        long end = System.nanoTime() + millis * 1_000_000;
        int rounds = 0;
        while (System.nanoTime() - end < 0 && rounds < ROUNDS_MAX) {
            rounds++;
            FreshLoader loader = new FreshLoader();
            Probe probe = (Probe) loader.loadClass("ClassInitialisation$ProbeImplementation")
                .getDeclaredConstructor().newInstance();
            int slow = SLOW.get();
            int base = BASE.get();
            int failed = FAILED.get();
            CyclicBarrier barrier = new CyclicBarrier(threads);
            AtomicInteger first = new AtomicInteger();
            Workers.run(60_000, threads, (workers, index) -> {
                barrier.await();
                String seen = probe.look();
                Workers.check(seen.startsWith("267settrue721lazy "), "seen: " + seen);
                if (seen.endsWith("first")) {
                    first.incrementAndGet();
                } else {
                    Workers.check(seen.endsWith("later"), "seen: " + seen);
                }
            });
            Workers.check(SLOW.get() == slow + 1, "initialised " + (SLOW.get() - slow) + " times");
            Workers.check(BASE.get() == base + 1, "superclass initialised " + (BASE.get() - base) + " times");
            Workers.check(FAILED.get() == failed + 1, "failed " + (FAILED.get() - failed) + " times");
            Workers.check(first.get() == 1, first + " ExceptionInInitializerErrors");
        }
        return rounds + " rounds";
    }
}
