import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Lambdas with markers, bridges, intersections, and those that are serialised. */
public class LambdaForms {
    interface SerialFunction<T, R> extends Function<T, R>, Serializable { }

    interface Marker { }

    interface Shape<T> {
        T of(T t);

        default T twice(T t) {
            return of(of(t));
        }
    }

    interface StringShape extends Shape<String> {
        String of(String s);
    }

    interface Wide extends IntFunction<Object> {
        String apply(int i);
    }

    record Point(int x, int y) implements Serializable {
        Point moved(int by) {
            return new Point(x + by, y);
        }
    }

    final String prefix;

    LambdaForms(String prefix) {
        this.prefix = prefix;
    }

    Supplier<String> bound() {
        return () -> prefix + "!";
    }

    @SuppressWarnings("unchecked")
    static <T> T roundTrip(T object) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return (T) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    }

    static SerializedLambda form(Object lambda) throws Exception {
        Method writeReplace = lambda.getClass().getDeclaredMethod("writeReplace");
        writeReplace.setAccessible(true);
        return (SerializedLambda) writeReplace.invoke(lambda);
    }

    static void describe(Object lambda) throws Exception {
        SerializedLambda form = form(lambda);
        System.out.println(form.getCapturingClass() + " " + form.getFunctionalInterfaceClass() + "." + form.getFunctionalInterfaceMethodName()
            + form.getFunctionalInterfaceMethodSignature() + " kind " + form.getImplMethodKind() + " " + form.getImplClass()
            + " " + form.getImplMethodSignature() + " " + form.getInstantiatedMethodType() + " captured " + form.getCapturedArgCount());
    }

    public static void main(String[] arguments) throws Exception {
        int base = 10;
        String text = "captured";
        SerialFunction<Integer, String> simple = i -> text + (i + base);
        System.out.println(simple.apply(5) + " " + roundTrip(simple).apply(6));
        describe(simple);
        SerialFunction<Point, Point> viaMethod = p -> p.moved(3);
        System.out.println(roundTrip(viaMethod).apply(new Point(4, 5)));
        SerialFunction<String, Integer> reference = Integer::parseInt;
        System.out.println(roundTrip(reference).apply("77"));
        describe(reference);
        SerialFunction<Integer, Point> constructor = x -> new Point(x, -x);
        System.out.println(roundTrip(constructor).apply(3));
        SerialFunction<Object, String> virtual = Object::toString;
        describe(virtual);
        Point origin = new Point(0, 0);
        SerialFunction<Integer, Point> bound = origin::moved;
        System.out.println(roundTrip(bound).apply(9));
        describe(bound);
        Runnable marked = (Runnable & Serializable & Marker) () -> System.out.println("marked");
        Object again = roundTrip(marked);
        System.out.println((again instanceof Marker) + " " + (again instanceof Serializable));
        ((Runnable) again).run();
        Comparator<String> comparator = (Comparator<String> & Serializable) (a, b) -> b.compareTo(a);
        System.out.println(roundTrip(comparator).thenComparing(Comparator.naturalOrder()).compare("a", "b"));
        try {
            roundTrip((Function<Integer, Integer>) i -> i);
        } catch (NotSerializableException e) {
            System.out.println("not serializable");
        }
        StringShape shape = s -> s + s.length();
        Shape<String> erased = shape;
        System.out.println(shape.of("q") + " " + erased.of("r") + " " + erased.twice("s"));
        Wide wide = i -> "wide" + i;
        IntFunction<Object> narrow = wide;
        System.out.println(wide.apply(1) + " " + narrow.apply(2));
        try {
            Object wrong = shape;
            ((Shape<Object>) wrong).of(1);
        } catch (ClassCastException e) {
            System.out.println("bridge casts");
        }
        System.out.println(new LambdaForms("this").bound().get());
        Supplier<Supplier<Callable<String>>> nested = () -> () -> () -> text + base;
        System.out.println(nested.get().get().call());
        BiFunction<Integer, Integer, int[][]> arrays = (a, b) -> new int[a][b];
        System.out.println(arrays.apply(2, 3).length + " " + ((IntFunction<String[]>) String[]::new).apply(4).length);
        Class<?> type = simple.getClass();
        System.out.println(type.isSynthetic() + " " + type.isHidden() + " " + type.getName().contains("$$Lambda$") + " " + type.isAnonymousClass()
            + " " + type.getInterfaces()[0].getSimpleName() + " " + type.getNestHost().getSimpleName() + " " + type.getSuperclass().getSimpleName());
        Supplier<String> one = null;
        Supplier<String> two = null;
        for (int i = 0; i < 2; i++) {
            Supplier<String> s = () -> "no capture";
            one = two;
            two = s;
        }
        System.out.println("same object: " + (one == two));
    }
}
