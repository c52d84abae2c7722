import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Records, sealed classes, nests and enums by reflection. */
public class SealedAndRecords {
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
    @interface Tag {
        String value() default "none";
    }

    record Pair<A extends Comparable<A>, B>(@Tag("first") A first, List<? super B> second, @Tag int... rest) {
        static int made;

        Pair {
            made++;
        }

        Pair(A only) {
            this(only, List.of());
        }

        public A first() {
            return first;
        }
    }

    record Empty() { }

    record Throwing(int x) {
        @Override
        public int x() {
            throw new IllegalStateException("accessor");
        }
    }

    sealed interface Shape permits Circle, Polygon, Odd { }

    static final class Circle implements Shape { }

    static sealed class Polygon implements Shape permits Square { }

    static non-sealed class Square extends Polygon { }

    static non-sealed interface OddBase extends Odd { }

    sealed interface Odd extends Shape permits OddBase { }

    enum Level {
        LOW, HIGH {
            @Override
            public String toString() {
                return "high!";
            }
        }
    }

    static void describe(Class<?> type) {
        System.out.println(type.getSimpleName() + ": sealed " + type.isSealed() + ", record " + type.isRecord() + ", enum " + type.isEnum()
            + ", permits " + (type.getPermittedSubclasses() == null ? "null" : Arrays.stream(type.getPermittedSubclasses()).map(Class::getSimpleName).toList())
            + ", host " + type.getNestHost().getSimpleName() + ", " + Modifier.toString(type.getModifiers()));
    }

    public static void main(String[] arguments) throws Exception {
        for (RecordComponent component : Pair.class.getRecordComponents()) {
            AnnotatedType type = component.getAnnotatedType();
            System.out.println(component + " | " + component.getName() + " " + component.getType().getSimpleName() + " " + component.getGenericType()
                + " " + component.getGenericSignature() + " " + Arrays.toString(component.getAnnotations()) + " " + type + " "
                + component.getAccessor().getName() + " " + component.getDeclaringRecord().getSimpleName());
        }
        Pair<String, Integer> pair = new Pair<>("a", List.of(1), 2, 3);
        for (RecordComponent component : Pair.class.getRecordComponents()) {
            Object value = component.getAccessor().invoke(pair);
            System.out.println(component.getName() + " = " + (value instanceof int[] ints ? Arrays.toString(ints) : value));
        }
        Constructor<?>[] constructors = Pair.class.getDeclaredConstructors();
        Arrays.sort(constructors, Comparator.comparing(Constructor::getParameterCount));
        for (Constructor<?> constructor : constructors) {
            System.out.println(constructor.toGenericString() + " " + constructor.isVarArgs() + " " + Arrays.toString(constructor.getParameters()));
        }
        System.out.println(constructors[0].newInstance("only") instanceof Pair<?, ?> p && p.rest().length == 0 ? "made " + Pair.made : "?");
        Field field = Pair.class.getDeclaredField("first");
        field.setAccessible(true);
        try {
            field.set(pair, "other");
        } catch (IllegalAccessException e) {
            System.out.println(e.getMessage());
        }
        Field made = Pair.class.getDeclaredField("made");
        made.set(null, 50);
        System.out.println(Pair.made + " " + field.get(pair) + " " + Modifier.toString(field.getModifiers()));
        try {
            Throwing.class.getRecordComponents()[0].getAccessor().invoke(new Throwing(1));
        } catch (InvocationTargetException e) {
            System.out.println(e.getCause());
        }
        System.out.println(Empty.class.getRecordComponents().length + " " + String.class.getRecordComponents() + " " + new Empty().equals(new Empty())
            + " " + new Empty().hashCode() + " " + new Empty());
        for (Class<?> type : List.of(Shape.class, Circle.class, Polygon.class, Square.class, Odd.class, OddBase.class, Level.class, Pair.class, int[].class,
            Map.Entry.class, Level.HIGH.getClass())) {
            describe(type);
        }
        System.out.println(Level.HIGH.getClass() == Level.class ? "same" : Level.HIGH.getDeclaringClass().getSimpleName() + " " + Level.HIGH.getClass().isEnum()
            + " " + Level.HIGH.name() + " " + Level.HIGH);
        System.out.println(Arrays.toString(Level.class.getEnumConstants()) + " " + Level.HIGH.getClass().getEnumConstants());
        try {
            Level.class.getDeclaredConstructors()[0].setAccessible(true);
            Level.class.getDeclaredConstructors()[0].newInstance("NEW", 2);
        } catch (IllegalArgumentException | IllegalAccessException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(Pair.class.isNestmateOf(Level.class) + " " + Pair.class.isNestmateOf(String.class) + " " + SealedAndRecords.class.getNestMembers().length);
    }
}
