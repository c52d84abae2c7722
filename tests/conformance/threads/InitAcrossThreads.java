import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Class initialisation (JVMS 5.5) with several threads: waiting, recursion, failures that all see, superclasses first. */
public class InitAcrossThreads {
    static final CountDownLatch INSIDE = new CountDownLatch(1);
    static final CountDownLatch GO = new CountDownLatch(1);
    static final AtomicInteger RUNS = new AtomicInteger();

    static class Slow {
        static int value;

        static {
            RUNS.incrementAndGet();
            INSIDE.countDown();
            try {
                GO.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            value = 42;
        }
    }

    static class Recursive {
        static final int FIRST = Helper.of();
        static int second = 5;
    }

    static class Helper {
        static int of() {
            return Recursive.second + 1;
        }
    }

    static class Fails {
        static final Object VALUE = make();

        static Object make() {
            throw new IllegalArgumentException("broken");
        }
    }

    static class Base {
        static {
            System.out.println("base, by " + Thread.currentThread().getName());
        }
    }

    interface Quiet {
        int CONSTANT = 3;
        Object OBJECT = print("quiet");
    }

    interface Loud {
        Object OBJECT = print("loud");

        default void any() {
        }
    }

    static Object print(String text) {
        System.out.println(text + ", by " + Thread.currentThread().getName());
        return text;
    }

    static class Derived extends Base implements Quiet, Loud {
        static {
            System.out.println("derived, by " + Thread.currentThread().getName());
        }

        static void touch() {
        }
    }

    static String failure() {
        try {
            return String.valueOf(Fails.VALUE);
        } catch (ExceptionInInitializerError e) {
            return "first: " + e.getCause();
        } catch (NoClassDefFoundError e) {
            return "later: " + e.getMessage() + ", cause " + e.getCause();
        }
    }

    public static void main(String[] args) throws Exception {
        Thread first = new Thread(() -> System.out.println("first sees " + Slow.value), "first");
        first.start();
        INSIDE.await();
        int[] seen = new int[3];
        Thread[] others = new Thread[3];
        for (int i = 0; i < 3; i++) {
            int index = i;
            others[i] = new Thread(() -> seen[index] = index == 2 ? new Slow().value : Slow.value);
            others[i].start();
        }
        // They wait, though no monitor shows it.
        Thread.sleep(50);
        System.out.println("waiting: " + others[0].isAlive() + " " + others[1].isAlive() + " " + others[2].isAlive());
        // An interrupt does not end that.
        others[0].interrupt();
        Thread.sleep(20);
        System.out.println("still waiting: " + others[0].isAlive());
        GO.countDown();
        first.join();
        for (Thread other : others) {
            other.join();
        }
        System.out.println(seen[0] + " " + seen[1] + " " + seen[2] + ", initialised " + RUNS);
        System.out.println("recursive " + Recursive.FIRST + " " + Recursive.second);
        System.out.println(failure());
        System.out.println(failure());
        Thread other = new Thread(() -> System.out.println("elsewhere " + failure()));
        other.start();
        other.join();
        Thread.currentThread().setName("main thread");
        System.out.println(Derived.CONSTANT);
        Derived[] none = new Derived[2];
        System.out.println(none.length + " " + Derived.class.getSimpleName());
        Thread toucher = new Thread(Derived::touch, "toucher");
        toucher.start();
        toucher.join();
    }
}
