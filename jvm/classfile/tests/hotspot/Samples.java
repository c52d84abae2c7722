import java.lang.annotation.*;
import java.util.*;
import java.util.function.*;

/** Classes with as many kinds of constants and attributes as the compiler makes. */
@Deprecated
public class Samples<T extends Comparable<T>> implements Comparator<T>, java.io.Serializable {
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE_USE, ElementType.TYPE, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
    @interface Mark { String value() default "x"; int[] numbers() default {1, 2}; }

    enum Color { RED, GREEN { int number() { return 2; } }; int number() { return 1; } }

    sealed interface Shape permits Circle, Square {
        double area();
        private int hidden() { return 1; }
        static Shape of(double size) { return new Circle(size); }
        default int visible() { return hidden(); }
    }

    record Circle(@Mark double radius) implements Shape { public double area() { return 3 * radius * radius; } }

    record Square(List<String> names, long side) implements Shape { public double area() { return side; } }

    static final int INT = 70000;
    static final long LONG = 1L << 40;
    static final float FLOAT = 1.5f;
    static final double DOUBLE = 2.5;
    static final String STRING = "text";
    static final boolean FLAG = true;
    @Mark volatile int changing;
    transient Object[][] grid;

    @Mark("m")
    public synchronized int compare(@Mark T left, T right) {
        return left.compareTo(right);
    }

    @SafeVarargs
    static <E> int switches(int a, String s, E... more) throws IllegalStateException, java.io.IOException {
        int sum = 0;
        for (int i = 0; i < more.length; i++) sum += i;
        switch (a) { case 1: sum = 5; break; case 2: sum = 6; break; default: sum = 7; }
        switch (s) { case "a": return 1; case "b": return 1000; case "Aa": return 3; case "BB": return 4; }
        try {
            sum /= a;
        } catch (ArithmeticException | NullPointerException e) {
            throw new IllegalStateException("x" + sum + e, e);
        } finally {
            sum++;
        }
        Supplier<String> lambda = () -> "a" + a;
        Function<String, Integer> reference = Integer::parseInt;
        Supplier<List<String>> constructor = ArrayList::new;
        long wide = LONG * sum; double real = sum; float little = sum; int[][] cells = new int[2][3];
        Object local = new Object() { int field = a; };
        assert wide > 0;
        return (int) (wide + real + little) + cells.length + lambda.get().hashCode() + reference.apply("1") + local.hashCode();
    }

    native int outside(int a, long b);

    abstract static class Base { abstract void work(); protected final strictfp double exact() { return 1.0; } }

    public static void main(String[] args) { System.out.println(Color.RED); }
}
