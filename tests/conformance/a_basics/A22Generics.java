import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Generics: bridges, erasure, bounded types, wildcards, varargs, heap pollution. */
public class A22Generics {
    static abstract class Animal<T extends Comparable<T>> implements Comparable<Animal<T>> {
        abstract T key();

        @Override
        public int compareTo(Animal<T> o) {
            return key().compareTo(o.key());
        }
    }

    static class Cat extends Animal<String> {
        final String n;

        Cat(String n) {
            this.n = n;
        }

        @Override
        String key() {
            return n;
        }

        @Override
        public String toString() {
            return "Cat " + n;
        }
    }

    static class Box<T> {
        T v;

        Box(T v) {
            this.v = v;
        }

        <R> Box<R> map(Function<? super T, ? extends R> f) {
            return new Box<>(f.apply(v));
        }

        Box<T> self() {
            return this;
        }
    }

    static class IntBox extends Box<Integer> {
        IntBox(int i) {
            super(i);
        }

        @Override
        IntBox self() {
            return this;
        }
    }

    static <T extends Comparable<? super T>> T max(List<? extends T> l) {
        T best = null;
        for (T t : l) {
            if (best == null || t.compareTo(best) > 0) {
                best = t;
            }
        }
        return best;
    }

    static int sum(int... xs) {
        int s = 0;
        for (int x : xs) {
            s += x;
        }
        return s;
    }

    @SafeVarargs
    static <T> List<T> listOf(T... xs) {
        return new ArrayList<>(Arrays.asList(xs));
    }

    static String over(Object o) {
        return "Object";
    }

    static String over(long l) {
        return "long";
    }

    static String over(Integer i) {
        return "Integer";
    }

    static String over(Object... o) {
        return "varargs";
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    public static void main(String[] args) {
        System.out.println(max(listOf(new Cat("Tom"), new Cat("Zed"), new Cat("Ann"))));
        System.out.println(max(List.of(3, 9, 4)));
        System.out.println(new Box<>(20).map(x -> "v" + x).map(String::length).v);
        Box<Integer> b = new IntBox(4);
        System.out.println(b.self().v + b.self().getClass().getName());
        System.out.println(sum() + " " + sum(1) + " " + sum(1, 2, 3) + " " + sum(new int[] {4, 5}));
        System.out.println(over(1) + over('c') + over("s") + over(1.5) + over((Integer) 5) + over() + over(1, 2));
        List raw = new ArrayList<Integer>();
        raw.add("not an int");
        List<Integer> ints = raw;
        try {
            int x = ints.get(0);
            System.out.println(x);
        } catch (ClassCastException e) {
            System.out.println(e.getMessage());
        }
        int bridges = 0;
        for (var m : IntBox.class.getDeclaredMethods()) {
            bridges += m.isBridge() ? 1 : 0;
        }
        System.out.println("bridges " + bridges);
        Comparator<String> cmp = Comparator.comparing(String::length);
        System.out.println(cmp.thenComparing(Comparator.reverseOrder()).compare("ab", "cd"));
        Integer i1 = 127;
        Integer i2 = 127;
        Integer i3 = 1000;
        Integer i4 = 1000;
        System.out.println((i1 == i2) + " " + i3.equals(i4) + " " + (i3 <= i4 && i3 >= i4));
        Object o = true ? 1 : "x";
        Object n = true ? 1 : 2.0;
        System.out.println(o + " " + n);
        long total = 0;
        for (Long l : listOf(1L, 2L, 3L)) {
            total += l;
        }
        Character ch = 'a';
        ch++;
        System.out.println(total + " " + ch);
    }
}
