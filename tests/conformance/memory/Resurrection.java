import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;

/** Finalizers: an object that makes itself reachable again, once; what it refers to; exceptions in them. */
@SuppressWarnings({"deprecation", "removal"})
public class Resurrection {
    static volatile Risen saved;
    static volatile int finalized;
    static volatile int thrown;

    static class Part {
        String text = "part";

        @Override
        protected void finalize() {
            text += " finalized";
        }
    }

    static class Risen {
        final Part part = new Part();
        int times;

        @Override
        protected void finalize() {
            times++;
            saved = this;
        }
    }

    static class Throws {
        @Override
        protected void finalize() throws Throwable {
            thrown++;
            throw new Exception("nobody sees this");
        }
    }

    static class Super {
        @Override
        protected void finalize() throws Throwable {
            finalized++;
        }
    }

    static class Calls extends Super {
        @Override
        protected void finalize() throws Throwable {
            finalized += 10;
            super.finalize();
        }
    }

    static class Empty extends Super {
        @Override
        protected void finalize() { }
    }

    static class FailsInConstructor extends Super {
        FailsInConstructor() {
            throw new IllegalStateException("constructor");
        }
    }

    interface Condition {
        boolean holds();
    }

    static boolean await(Condition condition) throws InterruptedException {
        for (int i = 0; i < 200 && !condition.holds(); i++) {
            System.gc();
            System.runFinalization();
            Thread.sleep(5);
        }
        return condition.holds();
    }

    static WeakReference<Risen> makeRisen(ReferenceQueue<Risen> queue, PhantomReference<?>[] phantom) {
        Risen risen = new Risen();
        phantom[0] = new PhantomReference<>(risen, queue);
        return new WeakReference<>(risen);
    }

    static void makeOthers() {
        new Throws();
        new Calls();
        new Empty();
        try {
            new FailsInConstructor();
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        ReferenceQueue<Risen> queue = new ReferenceQueue<>();
        PhantomReference<?>[] phantom = new PhantomReference<?>[1];
        WeakReference<Risen> weak = makeRisen(queue, phantom);
        System.out.println("rose: " + await(() -> saved != null));
        System.out.println("weak cleared before the finalizer: " + (weak.get() == null));
        System.out.println("phantom waits: " + (queue.poll() == null));
        System.out.println("finalized " + saved.times + " times, " + saved.part.text.startsWith("part"));
        saved = null;
        System.out.println("phantom comes: " + await(() -> phantom[0].refersTo(null)));
        System.out.println("not again: " + (saved == null) + " " + (queue.remove(5000) == phantom[0]));
        makeOthers();
        System.out.println("others: " + await(() -> finalized == 12 && thrown == 1) + " " + finalized + " " + thrown);
    }
}
