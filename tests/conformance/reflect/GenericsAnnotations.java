import java.lang.annotation.*;
import java.lang.reflect.*;
import java.util.*;
import java.util.function.Supplier;

/** Annotations of all element types, generic types seen by reflection, records, enums, sealed types, nests, parameters. */
public class GenericsAnnotations {
    static void p(Object o) {
        System.out.println(o);
    }

    enum Level { LOW, HIGH }

    @Retention(RetentionPolicy.RUNTIME)
    @interface Inner {
        String value() default "in";
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER, ElementType.CONSTRUCTOR, ElementType.RECORD_COMPONENT})
    @Inherited
    @interface All {
        int i() default 1;

        long l() default 2L;

        byte b() default 3;

        short s() default 4;

        char c() default 'c';

        float f() default 1.5f;

        double d() default 2.5;

        boolean z() default true;

        String str() default "s";

        Class<?> k() default String.class;

        Level e() default Level.HIGH;

        Inner n() default @Inner("nested");

        int[] ia() default {1, 2};

        String[] sa() default {};

        Class<?>[] ka() default {int.class, List.class};

        Level[] ea() default {Level.LOW};
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Repeatable(Tags.class)
    @interface Tag {
        String value();
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface Tags {
        Tag[] value();
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE_USE)
    @interface Use {
        int value();
    }

    @Retention(RetentionPolicy.CLASS)
    @interface Gone {
    }

    @All(i = 10, str = "class", sa = {"x", "y"}, e = Level.LOW)
    @Tag("a")
    @Tag("b")
    @Gone
    static class Annotated<T extends Comparable<T>, U> extends ArrayList<@Use(1) T> implements Supplier<Map<String, ? extends U>> {
        @All(l = 99)
        Map<? super T, List<U[]>> field;

        @Deprecated(since = "9", forRemoval = true)
        public Map<String, ? extends U> get() {
            return null;
        }

        <X extends Exception & Runnable> @Use(7) List<X> method(@All(c = 'p') T a, @Inner int b, List<? extends Number>... c) throws X {
            return null;
        }
    }

    static class Sub extends Annotated<String, Integer> {
    }

    @All(i = 3)
    record Rec<T>(@All(z = false) int a, List<T> b) {
    }

    sealed interface S permits S1, S2 {
    }

    record S1() implements S {
    }

    static final class S2 implements S {
    }

    public static void main(String[] args) throws Exception {
        All a = Annotated.class.getAnnotation(All.class);
        p(a.i() + " " + a.l() + " " + a.b() + a.s() + a.c() + a.f() + a.d() + a.z() + a.str() + a.k() + a.e() + a.n().value() + Arrays.toString(a.ia()) + Arrays.toString(a.sa()) + Arrays.toString(a.ka()) + Arrays.toString(a.ea()));
        p(members(a));
        p(a.annotationType() + " " + a.equals(Annotated.class.getAnnotation(All.class)) + " " + Sub.class.isAnnotationPresent(All.class) + " " + Sub.class.getDeclaredAnnotations().length + " " + Annotated.class.isAnnotationPresent(Gone.class));
        p(Arrays.toString(Annotated.class.getAnnotationsByType(Tag.class)) + " " + Annotated.class.getAnnotation(Tags.class).value().length + " " + Annotated.class.getAnnotation(Tag.class));
        Field f = Annotated.class.getDeclaredField("field");
        p(f.getGenericType() + " " + f.getAnnotation(All.class).l());
        ParameterizedType pt = (ParameterizedType) f.getGenericType();
        WildcardType w = (WildcardType) pt.getActualTypeArguments()[0];
        p(pt.getRawType() + " " + w.getLowerBounds()[0] + " " + w.getUpperBounds()[0] + " " + ((ParameterizedType) pt.getActualTypeArguments()[1]).getActualTypeArguments()[0].getClass().getInterfaces()[0].getSimpleName());
        Method m = Arrays.stream(Annotated.class.getDeclaredMethods()).filter(x -> x.getName().equals("method")).findFirst().get();
        p(m.toGenericString());
        p(m.getGenericReturnType() + " " + m.getAnnotatedReturnType().getAnnotation(Use.class) + " " + Arrays.toString(m.getTypeParameters()[0].getBounds()) + " " + Arrays.toString(m.getGenericParameterTypes()) + " " + Arrays.toString(m.getGenericExceptionTypes()));
        p(Arrays.deepToString(m.getParameterAnnotations()).length() > 50);
        p(Arrays.toString(m.getParameters()) + " " + m.getParameters()[0].isNamePresent());
        p(Annotated.class.getGenericSuperclass() + " " + Arrays.toString(Annotated.class.getGenericInterfaces()) + " " + Sub.class.getGenericSuperclass() + " " + Arrays.toString(Annotated.class.getTypeParameters()) + Annotated.class.getTypeParameters()[0].getBounds()[0]);
        p(Annotated.class.getAnnotatedSuperclass().getType());
        p(members(Annotated.class.getMethod("get").getAnnotation(Deprecated.class)));
        p(Annotated.class.toGenericString());
        for (RecordComponent rc : Rec.class.getRecordComponents()) {
            p(rc + " " + rc.getGenericType() + " " + members(rc.getAnnotation(All.class)) + " " + rc.getAccessor().invoke(new Rec<>(4, List.of("q"))));
        }
        p(Rec.class.isRecord() + " " + Rec.class.getDeclaredConstructors()[0].toGenericString() + " " + Arrays.toString(Rec.class.getDeclaredConstructors()[0].getParameters()));
        p(Arrays.toString(S.class.getPermittedSubclasses()) + " " + S.class.isSealed() + S2.class.isSealed());
        p(Level.class.isEnum() + " " + Arrays.toString(Level.class.getEnumConstants()) + " " + Level.class.getField("LOW").isEnumConstant() + " " + Level.valueOf("LOW").getDeclaringClass());
        p(S1.class.getNestHost() + " " + S1.class.isNestmateOf(Rec.class) + " " + Stream(GenericsAnnotations.class.getNestMembers()) + " " + Stream(GenericsAnnotations.class.getDeclaredClasses()));
        Object lambda = (Runnable) () -> { };
        p(lambda.getClass().isSynthetic() + " " + lambda.getClass().isHidden() + " " + lambda.getClass().getSimpleName().startsWith("GenericsAnnotations$$Lambda$") + " " + lambda.getClass().getInterfaces()[0]);
        p(All.class.getMethod("e").getDefaultValue() + " " + All.class.isAnnotation() + All.class.isInterface() + " " + All.class.getAnnotation(Target.class).value().length);
    }

    /** An annotation's text with its members sorted: their order depends on the order of getDeclaredMethods. */
    static List<String> members(Annotation a) {
        return a == null ? List.of() : Arrays.stream(a.toString().split("[(,] ?(?=\\w+=)")).map(m -> m.endsWith(")") && !m.contains("(") ? m.substring(0, m.length() - 1) : m).sorted().toList();
    }

    static List<String> Stream(Class<?>[] ks) {
        return Arrays.stream(ks).map(Class::getSimpleName).sorted().toList();
    }
}
