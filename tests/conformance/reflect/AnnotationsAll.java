import java.lang.annotation.*;
import java.lang.reflect.*;
import java.util.*;

/** Annotations by reflection: members of all kinds, defaults, inheritance, repetition, parameters, types, packages apart; equality, hash codes, text, proxies, missing and changed members. */
public class AnnotationsAll {
    enum Color {
        RED, GREEN
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface Inner {
        int value() default 1;
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface Every {
        boolean z() default true;

        byte b() default -1;

        char c() default '\'';

        short s() default 2;

        int i() default Integer.MIN_VALUE;

        long l() default 1L << 40;

        float f() default 1.5f;

        double d() default Double.NaN;

        String t() default "quote\" back\\slash\n";

        Class<?> k() default int[].class;

        Color e() default Color.GREEN;

        Inner a() default @Inner(7);

        int[] is() default {};

        String[] ts() default {"x", "y"};

        Class<?>[] ks() default {void.class, Map.Entry.class};

        Color[] es() default {Color.RED, Color.RED};

        Inner[] as() default {@Inner, @Inner(2)};

        double[] ds() default {0.0, -0.0};
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Inherited
    @interface Inh {
        String value();
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Repeatable(Reps.class)
    @Inherited
    @interface Rep {
        int value();
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Inherited
    @interface Reps {
        Rep[] value();
    }

    @Retention(RetentionPolicy.CLASS)
    @interface InClass {
    }

    @Target({ElementType.TYPE_USE, ElementType.TYPE_PARAMETER})
    @Retention(RetentionPolicy.RUNTIME)
    @interface Tu {
        String value() default "";
    }

    @Inh("parent")
    @Rep(1)
    @Rep(2)
    @Every
    static class Parent {
    }

    @InClass
    @Rep(3)
    static class Child extends Parent {
    }

    @Inh("grand")
    static class GrandChild extends Child {
    }

    @Every(z = false, is = {1, 2}, ts = "single", k = AnnotationsAll.class, es = {}, a = @Inner, d = 1e10, f = Float.POSITIVE_INFINITY, c = '\u0001')
    static class Values<@Tu("param") T extends @Tu("bound") Object & @Tu("second") Runnable> extends @Tu("super") ArrayList<@Tu("arg") String> implements @Tu("iface") Comparable<@Tu("cmp") T> {
        @Tu("field") String @Tu("array") [] @Tu("inner") [] field;
        Map<@Tu("key") String, @Tu("wild") ? extends @Tu("up") Number> map;

        @Deprecated(since = "3", forRemoval = true)
        public <X extends @Tu("x") Exception> @Tu("ret") String method(@Inner(5) @Tu("p") int a, String b, @Inner @Inh("q") Object... c) throws @Tu("thrown") X {
            return null;
        }

        @Override
        public int compareTo(T o) {
            return 0;
        }

        void receiver(@Tu("this") Values<T> this) {
        }
    }

    class Member {
        Member(@Inner(9) int x) {
        }
    }

    enum En {
        @Inner(4) A(1), B(2);

        En(@Inner(8) int x) {
        }
    }

    record R(@Inner(6) @Tu("comp") int x) {
    }

    static void p(Object o) {
        System.out.println(o);
    }

    public static void main(String[] args) throws Exception {
        Every e = Parent.class.getAnnotation(Every.class);
        p(e);
        p(Values.class.getAnnotation(Every.class));
        for (Class<?> c : new Class<?>[] {Parent.class, Child.class, GrandChild.class}) {
            p(c.getSimpleName() + " " + Arrays.toString(c.getAnnotations()) + " declared " + Arrays.toString(c.getDeclaredAnnotations()));
            p(c.isAnnotationPresent(Rep.class) + " " + Arrays.toString(c.getAnnotationsByType(Rep.class)) + " " + Arrays.toString(c.getDeclaredAnnotationsByType(Rep.class)) + " " + c.getAnnotation(Reps.class) + " " + c.getDeclaredAnnotation(Inh.class));
        }
        Every f = Parent.class.getDeclaredAnnotation(Every.class);
        p(e.equals(f) + " " + (e.hashCode() == f.hashCode()) + " " + e.equals(Values.class.getAnnotation(Every.class)) + " " + e.annotationType() + " " + Proxy.isProxyClass(e.getClass()) + " " + Child.class.getAnnotation(Rep.class).hashCode() + " " + En.class.getField("A").getAnnotation(Inner.class).hashCode());
        e.ts()[0] = "changed";
        p(e.ts()[0] + " " + e.is().length);
        Inner own = new Inner() {
            @Override
            public int value() {
                return 4;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return Inner.class;
            }
        };
        p(En.class.getField("A").getAnnotation(Inner.class).equals(own));
        Method m = Arrays.stream(Values.class.getDeclaredMethods()).filter(x -> x.getName().equals("method")).findFirst().get();
        p(Arrays.toString(m.getAnnotations()) + " " + Arrays.deepToString(m.getParameterAnnotations()) + " " + Arrays.toString(m.getParameters()[2].getAnnotations()));
        p(m.getAnnotatedReturnType() + " | " + Arrays.toString(m.getAnnotatedParameterTypes()) + " | " + Arrays.toString(m.getAnnotatedExceptionTypes()) + " | " + Arrays.toString(m.getTypeParameters()[0].getAnnotatedBounds()));
        p(Values.class.getAnnotatedSuperclass() + " | " + Arrays.toString(Values.class.getAnnotatedInterfaces()) + " | " + Arrays.toString(Values.class.getTypeParameters()[0].getAnnotations()) + Arrays.toString(Values.class.getTypeParameters()[0].getAnnotatedBounds()));
        AnnotatedType ft = Values.class.getDeclaredField("field").getAnnotatedType();
        p(ft + " | " + ((AnnotatedArrayType) ft).getAnnotatedGenericComponentType() + " | " + Arrays.toString(ft.getAnnotations()));
        AnnotatedParameterizedType mt = (AnnotatedParameterizedType) Values.class.getDeclaredField("map").getAnnotatedType();
        p(mt + " | " + Arrays.toString(mt.getAnnotatedActualTypeArguments()) + " | " + Arrays.toString(((AnnotatedWildcardType) mt.getAnnotatedActualTypeArguments()[1]).getAnnotatedUpperBounds()));
        p(Values.class.getDeclaredMethod("receiver").getAnnotatedReceiverType() + " " + m.getAnnotatedReceiverType());
        p(Arrays.deepToString(Member.class.getDeclaredConstructors()[0].getParameterAnnotations()) + " " + Arrays.deepToString(En.class.getDeclaredConstructors()[0].getParameterAnnotations()) + " " + Arrays.deepToString(R.class.getDeclaredConstructors()[0].getParameterAnnotations()));
        RecordComponent rc = R.class.getRecordComponents()[0];
        p(Arrays.toString(rc.getAnnotations()) + " " + rc.getAnnotatedType() + " " + Arrays.toString(R.class.getDeclaredField("x").getAnnotations()) + Arrays.toString(rc.getAccessor().getAnnotations()) + " " + rc + " " + rc.getGenericType());
        for (Method x : Every.class.getDeclaredMethods()) {
            if (x.getName().length() == 2 || x.getName().equals("t")) {
                Object d = x.getDefaultValue();
                p(x.getName().charAt(0) + " " + (d instanceof int[] a ? Arrays.toString(a) : d instanceof double[] g ? Arrays.toString(g) : d instanceof Object[] o ? Arrays.toString(o) : d));
                break;
            }
        }
        p(Inh.class.getDeclaredMethod("value").getDefaultValue() + " " + Inner.class.getDeclaredMethod("value").getDefaultValue() + " " + Inner.class.isAnnotation() + Modifier.toString(Inner.class.getModifiers()));
        p(Arrays.toString(Rep.class.getAnnotations()));
        ClassAssembler a = new ClassAssembler(52, 0x21, "Odd", "java/lang/Object");
        int inner = a.utf8("LAnnotationsAll$Inh;");
        int gone = a.utf8("LAnnotationsAll$Gone;");
        int name = a.utf8("other");
        int value = a.utf8("value");
        int str = a.utf8("s");
        a.attribute("RuntimeVisibleAnnotations", o -> {
            o.writeShort(2);
            o.writeShort(gone);
            o.writeShort(0);
            o.writeShort(inner);
            o.writeShort(1);
            o.writeShort(name);
            o.writeByte('s');
            o.writeShort(str);
        });
        Class<?> odd = new ClassAssembler.Loader().define(a.toBytes());
        try {
            Inh h = odd.getAnnotation(Inh.class);
            p(odd.getAnnotations().length + " " + h.value());
        } catch (IncompleteAnnotationException x) {
            p(x.getMessage());
        }
        ClassAssembler w = new ClassAssembler(52, 0x21, "Wrong", "java/lang/Object");
        int in2 = w.utf8("LAnnotationsAll$Inner;");
        int v2 = w.utf8("value");
        int s2 = w.utf8("not int");
        w.attribute("RuntimeVisibleAnnotations", o -> {
            o.writeShort(1);
            o.writeShort(in2);
            o.writeShort(1);
            o.writeShort(v2);
            o.writeByte('s');
            o.writeShort(s2);
        });
        try {
            Inner i = new ClassAssembler.Loader().define(w.toBytes()).getAnnotation(Inner.class);
            p(i.value());
        } catch (AnnotationTypeMismatchException x) {
            p(x.getMessage() + " " + x.foundType());
        }
    }
}
