import java.lang.reflect.*;
import java.util.*;

/** Generic signatures by reflection: type variables, bounds, wildcards, parameterised owners, arrays, throws clauses, recursive bounds, equality and hash codes of types, and signatures that are malformed or name what is not there. */
public class GenericSignatures<A, B extends List<? super A> & Comparable<B>, C extends A> {
    A a;
    B[] bs;
    List<? extends Map<String, ? super C[]>>[][] nested;
    Inner<String>.Deep<Integer, ?> owner;
    StaticNested<? extends Number> stat;
    Map.Entry<int[], List<?>> entry;

    class Inner<X> {
        class Deep<Y, Z extends X> {
            X x;
            Y y;
            A outer;
        }
    }

    static class StaticNested<N extends Number & Comparable<? super N>> implements Comparable<StaticNested<N>> {
        @Override
        public int compareTo(StaticNested<N> o) {
            return 0;
        }
    }

    abstract static class Sub extends AbstractMap<String, List<? extends Set<Long>>> implements java.util.function.Function<Integer[], Map<?, ?>> {
    }

    <T extends Exception, U extends Enum<U>, V extends T> V method(U u, List<? super V>[] l, T... ts) throws T, java.io.IOException {
        return null;
    }

    <K> GenericSignatures(K k, List<K> l) {
    }

    static void type(String what, Type t) {
        StringBuilder b = new StringBuilder(what + ": " + t + " " + t.getClass().getSimpleName() + " " + t.getTypeName());
        if (t instanceof ParameterizedType p) {
            b.append(" raw=").append(p.getRawType()).append(" owner=").append(p.getOwnerType()).append(" args=").append(Arrays.toString(p.getActualTypeArguments()));
        } else if (t instanceof GenericArrayType g) {
            b.append(" component=").append(g.getGenericComponentType());
        } else if (t instanceof WildcardType w) {
            b.append(" upper=").append(Arrays.toString(w.getUpperBounds())).append(" lower=").append(Arrays.toString(w.getLowerBounds()));
        } else if (t instanceof TypeVariable<?> v) {
            b.append(" of=").append(v.getGenericDeclaration()).append(" bounds=").append(Arrays.toString(v.getBounds()));
        }
        System.out.println(b);
    }

    static void bad(String what, String signature) {
        ClassAssembler a = new ClassAssembler(52, 0x21, "Bad", "java/lang/Object");
        int s = a.utf8(signature);
        a.addField(1, "f", "Ljava/lang/Object;", a.encode("Signature", o -> o.writeShort(s)));
        a.addMethod(1, "m", "()V", 0, 1).op(0xb1).attribute("Signature", o -> o.writeShort(s));
        a.attribute("Signature", o -> o.writeShort(s));
        Class<?> c = new ClassAssembler.Loader().define(a.toBytes());
        StringBuilder b = new StringBuilder(what + ":");
        for (int i = 0; i < 3; i++) {
            try {
                b.append(' ').append(i == 0 ? c.getField("f").getGenericType() : i == 1 ? Arrays.toString(c.getMethod("m").getGenericParameterTypes()) : String.valueOf(c.getGenericSuperclass()));
            } catch (Throwable e) {
                b.append(' ').append(e.getClass().getSimpleName()).append('(').append(e.getMessage()).append(')');
            }
        }
        System.out.println(b);
    }

    public static void main(String[] args) throws Exception {
        Class<?> c = GenericSignatures.class;
        for (TypeVariable<?> v : c.getTypeParameters()) {
            type("parameter", v);
        }
        for (String f : new String[] {"a", "bs", "nested", "owner", "stat", "entry"}) {
            Field x = c.getDeclaredField(f);
            type(f, x.getGenericType());
            System.out.println("  " + x.toGenericString());
        }
        type("deep", ((ParameterizedType) c.getDeclaredField("owner").getGenericType()).getOwnerType());
        type("wild", ((ParameterizedType) c.getDeclaredField("stat").getGenericType()).getActualTypeArguments()[0]);
        for (Field f : new Field[] {GenericSignatures.Inner.Deep.class.getDeclaredField("x"), GenericSignatures.Inner.Deep.class.getDeclaredField("y"), GenericSignatures.Inner.Deep.class.getDeclaredField("outer")}) {
            type(f.getName(), f.getGenericType());
        }
        Method m = Arrays.stream(c.getDeclaredMethods()).filter(x -> x.getName().equals("method")).findFirst().get();
        System.out.println(m.toGenericString());
        type("result", m.getGenericReturnType());
        for (Type t : m.getGenericParameterTypes()) {
            type("argument", t);
        }
        for (Type t : m.getGenericExceptionTypes()) {
            type("exception", t);
        }
        Constructor<?> k = c.getDeclaredConstructors()[0];
        System.out.println(k.toGenericString() + " " + Arrays.toString(k.getTypeParameters()) + Arrays.toString(k.getGenericParameterTypes()));
        type("super", Sub.class.getGenericSuperclass());
        type("interface", Sub.class.getGenericInterfaces()[0]);
        type("recursive", StaticNested.class.getGenericInterfaces()[0]);
        System.out.println(c.toGenericString() + " | " + GenericSignatures.Inner.Deep.class.toGenericString() + " | " + Enum.class.toGenericString() + " | " + Map.Entry.class.toGenericString());
        Type one = c.getDeclaredField("nested").getGenericType();
        Type two = c.getDeclaredField("nested").getGenericType();
        System.out.println(one.equals(two) + " " + (one.hashCode() == two.hashCode()) + " " + c.getTypeParameters()[0].equals(c.getTypeParameters()[0]) + c.getTypeParameters()[0].equals(GenericSignatures.Inner.class.getTypeParameters()[0]) + " " + (c.getTypeParameters() == c.getTypeParameters()));
        bad("good", "Ljava/util/List<Ljava/lang/String;>;");
        bad("variable missing", "TX;");
        bad("class missing", "Lno/Such<Ljava/lang/String;>;");
        bad("argument missing", "Ljava/util/List<Lno/Such;>;");
        bad("cut", "Ljava/util/List<");
        bad("garbage", "%%%");
        bad("empty", "");
        bad("wrong number", "Ljava/util/Map<Ljava/lang/String;>;");
        bad("primitive argument", "Ljava/util/List<I>;");
        bad("method form", "(I)V");
        bad("method with variable", "<T:Ljava/lang/Object;>(TT;)V");
        bad("class form", "<T:Ljava/lang/Object;>Ljava/util/ArrayList<TT;>;");
    }
}
