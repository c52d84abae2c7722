import java.lang.reflect.Method;
import java.util.*;
import java.util.function.*;

/** Erasure: bridge methods, casts that the compiler inserts, heap pollution, intersection types, wildcard capture, generic arrays and varargs, raw types, generic exceptions. */
public class GenericsErasure {
    static abstract class Shape<T extends Comparable<? super T>> {
        T key;

        abstract T get();

        void set(T t) {
            key = t;
        }

        int compare(T o) {
            return get().compareTo(o);
        }
    }

    static class IntShape extends Shape<Integer> {
        @Override
        Integer get() {
            return key == null ? -1 : key;
        }

        @Override
        void set(Integer i) {
            super.set(i + 1);
        }
    }

    static class SubInt extends IntShape {
        @Override
        Integer get() {
            return super.get() * 2;
        }
    }

    interface Source<T> {
        T next();
    }

    interface StringSource extends Source<String> {
        @Override
        String next();
    }

    static class Both implements StringSource, Supplier<String>, Callback<String, Integer> {
        @Override
        public String next() {
            return "next";
        }

        @Override
        public String get() {
            return "get";
        }

        @Override
        public Integer call(String s) {
            return s.length();
        }
    }

    interface Callback<A extends CharSequence, R extends Number & Comparable<R>> {
        R call(A a);
    }

    @SafeVarargs
    static <T> T[] array(T... ts) {
        return ts;
    }

    static <T> T[] polluted(T a, T b) {
        return array(a, b);
    }

    @SuppressWarnings("unchecked")
    static <T> T cast(Object o) {
        return (T) o;
    }

    static <T extends Number & Comparable<T>> T max(List<? extends T> l) {
        T best = null;
        for (T t : l) {
            if (best == null || t.compareTo(best) > 0) {
                best = t;
            }
        }
        return best;
    }

    static <T extends Object & Comparable<? super T>> T objectBound(T a) {
        return a;
    }

    static void swap(List<?> l) {
        swapCaptured(l);
    }

    private static <T> void swapCaptured(List<T> l) {
        T t = l.get(0);
        l.set(0, l.get(1));
        l.set(1, t);
    }

    static <X extends Throwable> void sneaky(Throwable t) throws X {
        throw GenericsErasure.<X>cast(t);
    }

    static class Box<T> {
        T value;
        final T[] many;

        @SuppressWarnings("unchecked")
        Box(int n) {
            many = (T[]) new Object[n];
        }

        class Cell {
            T inner = value;
        }

        static <S> Box<S> of(S s) {
            Box<S> b = new Box<>(1);
            b.value = s;
            b.many[0] = s;
            return b;
        }
    }

    static class Rec<T extends Rec<T>> {
        int n;

        @SuppressWarnings("unchecked")
        T add(int k) {
            n += k;
            return (T) this;
        }
    }

    static class RecSub extends Rec<RecSub> {
        RecSub twice() {
            n *= 2;
            return this;
        }
    }

    static void t(String what, Supplier<Object> s) {
        try {
            System.out.println(what + ": " + s.get());
        } catch (RuntimeException e) {
            System.out.println(what + ": " + e.getClass().getSimpleName() + " " + e.getMessage());
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    public static void main(String[] args) {
        Shape raw = new SubInt();
        raw.set(4);
        System.out.println(raw.get() + " " + raw.compare(9));
        t("bridge cast", () -> {
            raw.set("x");
            return 1;
        });
        t("bridge cast of argument", () -> raw.compare("y"));
        for (Class<?> c : new Class<?>[] {IntShape.class, SubInt.class, Both.class, StringSource.class}) {
            TreeSet<String> names = new TreeSet<>();
            for (Method m : c.getDeclaredMethods()) {
                names.add(m.getReturnType().getSimpleName() + " " + m.getName() + Arrays.toString(m.getParameterTypes()) + (m.isBridge() ? " bridge" : "") + (m.isSynthetic() ? " synthetic" : ""));
            }
            System.out.println(c.getSimpleName() + names);
        }
        List<Integer> ints = new ArrayList<>(List.of(1, 2));
        ((List) ints).add("three");
        System.out.println(ints + " " + ints.size());
        t("pollution by get", () -> {
            int i = ints.get(2);
            return i;
        });
        t("pollution as object", () -> (Object) ((List<Object>) (List) ints).get(2));
        t("pollution in loop", () -> {
            int sum = 0;
            for (Integer i : ints) {
                sum += i;
            }
            return sum;
        });
        t("string concat does not cast", () -> "" + ((List<Object>) (List<?>) ints).get(2));
        t("array of erasure", () -> {
            String[] s = polluted("a", "b");
            return s;
        });
        t("array unerased", () -> {
            String[] s = array("a", "b");
            return s.length + s.getClass().getSimpleName();
        });
        t("generic field array", () -> {
            Box<String> b = Box.of("x");
            return b.many[0];
        });
        t("generic field array length", () -> {
            Box<String> b = Box.of("x");
            return ((Box) b).many.length;
        });
        t("inner", () -> {
            Box<String> b = Box.of("q");
            Box<String>.Cell c = b.new Cell();
            return c.inner.length();
        });
        t("cast unchecked", () -> {
            String s = cast(5);
            return s;
        });
        t("cast ignored", () -> {
            Object o = GenericsErasure.<String>cast(5);
            return o;
        });
        t("max", () -> max(List.of(3, 9, 4)) + " " + max(List.of(1.5, -2.5)));
        t("intersection", () -> max((List<Integer>) (List) List.of("a", "b")));
        t("intersection empty", () -> max(new ArrayList<Integer>()));
        t("object bound", () -> objectBound("s") + Arrays.toString(erased("objectBound")));
        t("erasures", () -> Arrays.toString(erased("max")) + Arrays.toString(erased("sneaky")) + erasedReturn("max") + erasedReturn("objectBound"));
        List<String> sw = new ArrayList<>(List.of("l", "r"));
        swap(sw);
        System.out.println(sw);
        try {
            GenericsErasure.<RuntimeException>sneaky(new java.io.IOException("checked"));
        } catch (Exception e) {
            System.out.println(e);
        }
        System.out.println(new RecSub().add(2).twice().add(1).n);
        Comparator<String> cmp = Comparator.<String, Integer>comparing(String::length).thenComparing(Comparator.reverseOrder());
        List<String> sorted = new ArrayList<>(List.of("bb", "a", "cc", "ddd", "b"));
        sorted.sort(cmp);
        System.out.println(sorted);
        Function<Object, ? extends Number> f = o -> o.hashCode();
        Function<? super Integer, ? extends Object> g = f;
        System.out.println(g.apply(12));
        Runnable r = (Runnable & java.io.Serializable) () -> System.out.println("intersection lambda");
        r.run();
        System.out.println(r instanceof java.io.Serializable);
        List<String>[] lists = new List[] {List.of(1)};
        t("generic array store", () -> lists[0].get(0).length());
        Object[] objs = lists;
        t("array store", () -> objs[0] = "str");
        t("collection checked", () -> ((List) Collections.checkedList(new ArrayList<>(), String.class)).add(1));
    }

    static Class<?>[] erased(String name) {
        for (Method m : GenericsErasure.class.getDeclaredMethods()) {
            if (m.getName().equals(name)) {
                return m.getParameterTypes();
            }
        }
        return null;
    }

    static String erasedReturn(String name) {
        for (Method m : GenericsErasure.class.getDeclaredMethods()) {
            if (m.getName().equals(name)) {
                return m.getReturnType().getSimpleName();
            }
        }
        return null;
    }
}
