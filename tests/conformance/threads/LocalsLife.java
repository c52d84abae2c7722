import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/** Thread locals: initial values, removal, inheritance, values of ended threads and of locals that are gone. */
public class LocalsLife {
    static boolean cleared(WeakReference<?> reference) throws InterruptedException {
        for (int i = 0; i < 50 && reference.get() != null; i++) {
            System.gc();
            Thread.sleep(5);
        }
        return reference.get() == null;
    }

    public static void main(String[] args) throws Exception {
        int[] made = {0};
        ThreadLocal<Integer> counted = ThreadLocal.withInitial(() -> ++made[0]);
        System.out.println(counted.get() + " " + counted.get());
        counted.remove();
        System.out.println(counted.get());
        counted.set(null);
        System.out.println(counted.get());
        InheritableThreadLocal<List<String>> inherited = new InheritableThreadLocal<>() {
            @Override
            protected List<String> childValue(List<String> parent) {
                List<String> copy = new ArrayList<>(parent);
                copy.add("child");
                return copy;
            }
        };
        inherited.set(new ArrayList<>(List.of("parent")));
        ThreadLocal<String> plain = new ThreadLocal<>();
        plain.set("main's");
        Thread child = new Thread(() -> {
            System.out.println(inherited.get() + " " + plain.get() + " " + counted.get());
            Thread grandchild = new Thread(() -> System.out.println(inherited.get()));
            grandchild.start();
            try {
                grandchild.join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        inherited.get().add("later");
        child.start();
        child.join();
        Thread without = new Thread(null, () -> System.out.println(inherited.get()), "without", 0, false);
        without.start();
        without.join();
        System.out.println(inherited.get());
        // A value goes with its thread,
        @SuppressWarnings("unchecked")
        WeakReference<Object>[] values = new WeakReference[3];
        ThreadLocal<Object> holder = new ThreadLocal<>();
        Thread ending = new Thread(() -> {
            Object value = new byte[1000];
            holder.set(value);
            values[0] = new WeakReference<>(value);
        });
        ending.start();
        ending.join();
        System.out.println("of an ended thread " + cleared(values[0]));
        // a removed one at once,
        setAndRemove(holder, values);
        System.out.println("removed " + cleared(values[1]));
        // and many locals do not disturb each other.
        List<ThreadLocal<Integer>> many = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            ThreadLocal<Integer> local = new ThreadLocal<>();
            local.set(i);
            many.add(local);
        }
        for (int i = 0; i < 1000; i += 2) {
            many.get(i).remove();
        }
        long sum = 0;
        for (ThreadLocal<Integer> local : many) {
            Integer value = local.get();
            sum += value == null ? 0 : value;
        }
        System.out.println(sum);
    }

    static void setAndRemove(ThreadLocal<Object> holder, WeakReference<Object>[] values) {
        Object value = new byte[1000];
        holder.set(value);
        values[1] = new WeakReference<>(value);
        holder.remove();
    }
}
