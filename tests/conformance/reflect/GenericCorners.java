import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Generic types by reflection: bounds, owners, wildcards, arrays, local and inner classes, resolving variables. */
public class GenericCorners<T extends Number & Comparable<? super T>, U extends List<T>> {
    T field;
    U array;
    Map<String, ? extends Map<? super Integer, ?>> map;
    GenericCorners<Integer, ArrayList<Integer>>.Inner<String>[] inner;
    Map.Entry<T[], int[]>[][] entries;

    class Inner<V> {
        Map<T, V> both;

        class Deeper {
            GenericCorners<T, U>.Inner<V>.Deeper self;
        }
    }

    static class Nested<X, Y extends X> {
        Y y;

        <Z extends Y> Nested(Z z) { }
    }

    interface Shape<S extends Shape<S>> {
        S self();
    }

    static abstract class Base<K, V> implements Function<K, List<V>>, Comparable<Base<K, V>> { }

    static abstract class Derived<Q> extends Base<Q[], Map<String, Q>> { }

    <A, B extends Exception & Runnable> A method(B b, List<? super A>... rest) throws B, IllegalStateException {
        return null;
    }

    static String show(Type type) {
        if (type instanceof Class<?> c) {
            return "class " + c.getTypeName();
        }
        if (type instanceof ParameterizedType p) {
            return "parameterized(" + (p.getOwnerType() == null ? "" : show(p.getOwnerType()) + " . ") + show(p.getRawType()) + " of "
                + Arrays.stream(p.getActualTypeArguments()).map(GenericCorners::show).toList() + ")";
        }
        if (type instanceof GenericArrayType a) {
            return "array(" + show(a.getGenericComponentType()) + ")";
        }
        if (type instanceof WildcardType w) {
            return "wildcard(" + Arrays.toString(w.getUpperBounds()) + Arrays.toString(w.getLowerBounds()) + ")";
        }
        TypeVariable<?> v = (TypeVariable<?>) type;
        return "variable(" + v.getName() + " of " + v.getGenericDeclaration() + " bounds " + Arrays.toString(v.getBounds()) + ")";
    }

    /** What a variable of a superclass stands for in a class. */
    static Type resolve(Class<?> from, Class<?> target, int index) {
        Map<Type, Type> known = new HashMap<>();
        List<Type> todo = new ArrayList<>(List.of(from));
        while (!todo.isEmpty()) {
            Type type = todo.remove(0);
            Class<?> raw = type instanceof ParameterizedType p ? (Class<?>) p.getRawType() : (Class<?>) type;
            if (type instanceof ParameterizedType p) {
                for (int i = 0; i < p.getActualTypeArguments().length; i++) {
                    Type argument = p.getActualTypeArguments()[i];
                    known.put(raw.getTypeParameters()[i], known.getOrDefault(argument, argument));
                }
            }
            if (raw == target) {
                return known.get(target.getTypeParameters()[index]);
            }
            if (raw.getGenericSuperclass() != null) {
                todo.add(raw.getGenericSuperclass());
            }
            todo.addAll(Arrays.asList(raw.getGenericInterfaces()));
        }
        return null;
    }

    public static void main(String[] arguments) throws Exception {
        for (String name : new String[] {"field", "array", "map", "inner", "entries"}) {
            java.lang.reflect.Field f = GenericCorners.class.getDeclaredField(name);
            System.out.println(f.toGenericString() + "\n  " + show(f.getGenericType()) + "\n  " + f.getType());
        }
        System.out.println(show(Class.forName("GenericCorners$Inner$Deeper").getDeclaredField("self").getGenericType()));
        System.out.println(Arrays.toString(GenericCorners.class.getTypeParameters()) + " " + GenericCorners.class.toGenericString());
        System.out.println(Shape.class.toGenericString() + " " + show(Shape.class.getMethod("self").getGenericReturnType()));
        Method method = Arrays.stream(GenericCorners.class.getDeclaredMethods()).filter(m -> m.getName().equals("method")).findFirst().get();
        System.out.println(method.toGenericString() + " | " + method);
        System.out.println(Arrays.toString(method.getGenericExceptionTypes()) + Arrays.toString(method.getGenericParameterTypes()) + Arrays.toString(method.getExceptionTypes()));
        System.out.println(Nested.class.getDeclaredConstructors()[0].toGenericString() + " | " + Nested.class.getDeclaredConstructors()[0]);
        System.out.println(Derived.class.getGenericSuperclass() + " " + Arrays.toString(Base.class.getGenericInterfaces()));
        System.out.println(resolve(Derived.class, Function.class, 0) + " " + resolve(Derived.class, Function.class, 1));
        System.out.println(resolve(EnumMap.class, AbstractMap.class, 0) + " " + resolve(EnumMap.class, Map.class, 1));
        Type one = GenericCorners.class.getDeclaredField("map").getGenericType();
        Type two = GenericCorners.class.getDeclaredField("map").getGenericType();
        System.out.println(one.equals(two) + " " + (one.hashCode() == two.hashCode()) + " " + GenericCorners.class.getTypeParameters()[0].equals(GenericCorners.class.getTypeParameters()[0]));
    }

    static {
        Comparator<String> anonymous = new Comparator<>() {
            @Override
            public int compare(String a, String b) {
                return 0;
            }
        };
        System.out.println(Arrays.toString(anonymous.getClass().getGenericInterfaces()) + " " + anonymous.getClass().getEnclosingMethod());
        Comparator<String> lambda = (a, b) -> 0;
        System.out.println(Arrays.toString(lambda.getClass().getGenericInterfaces()));
    }
}
