import java.lang.annotation.Annotation;
import java.lang.annotation.AnnotationTypeMismatchException;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.IncompleteAnnotationException;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Annotations of every kind of value: equality, text, inheritance, repetition, types in use, and handmade ones. */
public class AnnotationCorners {
    enum Size { SMALL, LARGE }

    @Retention(RetentionPolicy.RUNTIME)
    @interface Every {
        boolean z() default true;
        byte b() default -1;
        char c() default '\'';
        short s() default 300;
        int i() default 0x7fffffff;
        long j() default 1L << 40;
        float f() default 1.5f;
        double d() default Double.NaN;
        String text() default "quote \" and \n line";
        Class<?> type() default int[][].class;
        Size size() default Size.LARGE;
        Inner inner() default @Inner(3);
        int[] ints() default {};
        String[] texts() default {"a", "b"};
        Class<?>[] types() default {void.class, Map.Entry.class};
        Size[] sizes() default Size.SMALL;
        Inner[] inners() default {@Inner(1), @Inner};
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface Inner {
        int value() default 0;
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Inherited
    @Repeatable(Marks.class)
    @interface Mark {
        String value();
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Inherited
    @interface Marks {
        Mark[] value();
    }

    @Retention(RetentionPolicy.CLASS)
    @interface NotSeen { }

    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE_USE)
    @interface Used {
        int value();
    }

    @Mark("one")
    @Mark("two")
    @NotSeen
    static class Parent { }

    @Mark("three")
    static class Child extends Parent { }

    static class Grandchild extends Child { }

    @Every(ints = 5, text = "")
    static class WithEvery { }

    @Every(d = 0.0)
    static class Zero { }

    @Every(d = -0.0)
    static class NegativeZero { }

    static @Used(1) List<@Used(2) ? extends @Used(3) String @Used(4) [] @Used(5) []> typed(@Used(6) int p) throws @Used(7) Exception {
        return null;
    }

    @Deprecated(since = "1", forRemoval = true)
    static void old() { }

    public static void main(String[] arguments) throws Exception {
        Every every = WithEvery.class.getAnnotation(Every.class);
        System.out.println(every);
        System.out.println(every.equals(WithEvery.class.getAnnotation(Every.class)) + " " + (every.ints() != every.ints()) + " " + every.annotationType());
        System.out.println(Zero.class.getAnnotation(Every.class).equals(NegativeZero.class.getAnnotation(Every.class)));
        System.out.println(WithEvery.class.getAnnotation(Every.class).inner().hashCode() + " " + Zero.class.getAnnotation(Every.class).inner().equals(every.inner()));
        System.out.println(Arrays.toString(Parent.class.getAnnotations()));
        System.out.println(Arrays.toString(Parent.class.getAnnotationsByType(Mark.class)) + " " + Parent.class.getAnnotation(Mark.class));
        System.out.println(Arrays.toString(Child.class.getAnnotations()) + " " + Arrays.toString(Child.class.getAnnotationsByType(Mark.class)));
        System.out.println(Arrays.toString(Grandchild.class.getAnnotations()) + " " + Grandchild.class.getDeclaredAnnotations().length
            + " " + Grandchild.class.getAnnotationsByType(Mark.class).length + " " + Grandchild.class.getDeclaredAnnotationsByType(Mark.class).length);
        Method typed = AnnotationCorners.class.getDeclaredMethod("typed", int.class);
        AnnotatedParameterizedType result = (AnnotatedParameterizedType) typed.getAnnotatedReturnType();
        System.out.println(result + " | " + result.getAnnotatedActualTypeArguments()[0]);
        System.out.println(Arrays.toString(typed.getAnnotatedParameterTypes()) + " " + Arrays.toString(typed.getAnnotatedExceptionTypes()));
        AnnotatedArrayType array = (AnnotatedArrayType) ((java.lang.reflect.AnnotatedWildcardType) result.getAnnotatedActualTypeArguments()[0]).getAnnotatedUpperBounds()[0];
        System.out.println(Arrays.toString(array.getAnnotations()) + " of " + Arrays.toString(array.getAnnotatedGenericComponentType().getAnnotations()));
        System.out.println(AnnotationCorners.class.getDeclaredMethod("old").getAnnotation(Deprecated.class));
        System.out.println(Every.class.getDeclaredMethod("i").getDefaultValue() + " " + Mark.class.getDeclaredMethod("value").getDefaultValue());
        System.out.println(Arrays.toString(Deprecated.class.getAnnotation(Target.class).value()) + " " + Deprecated.class.isAnnotationPresent(Documented.class));

        Inner handmade = new Inner() {
            @Override
            public int value() {
                return 3;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return Inner.class;
            }
        };
        System.out.println(every.inner().equals(handmade) + " " + handmade.equals(every.inner()) + " " + Proxy.isProxyClass(every.getClass()));
        List<String> names = new ArrayList<>();
        for (Method method : Every.class.getDeclaredMethods()) {
            names.add(method.getName());
        }
        names.sort(null);
        System.out.println(names);
        System.out.println(new IncompleteAnnotationException(Inner.class, "value").getMessage());
        System.out.println(new AnnotationTypeMismatchException(Inner.class.getDeclaredMethod("value"), "text").getMessage());
        try {
            WithEvery.class.getAnnotation(null);
        } catch (NullPointerException e) {
            System.out.println("no type");
        }
    }
}
