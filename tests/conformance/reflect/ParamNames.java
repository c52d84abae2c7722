import java.lang.reflect.*;
import java.util.*;

/** Parameters with names kept by the compiler (-parameters), and records, enums, inner and anonymous constructors, lambdas: names, flags, types; what is told when the attribute is missing or wrong. */
public class ParamNames {
    record Rec(int first, List<String> second, String... third) {
        Rec {
            if (first < 0) {
                throw new IllegalArgumentException();
            }
        }
    }

    enum En {
        A(1, "x");

        En(int number, String text) {
        }
    }

    class Inner {
        Inner(final int own, long other) {
        }

        void method(final String a, int[]... b) {
        }
    }

    <T extends Number> T generic(T value, Map<? super T, List<T[]>> map, Class<?>... classes) {
        return value;
    }

    static Object anon(int captured, String s) {
        return new ArrayList<Object>(captured) {
            @Override
            public String toString() {
                return s + captured;
            }
        };
    }

    static Object local(int captured) {
        class Local {
            Local(String given) {
                System.out.print(given + captured + " ");
            }
        }
        return new Local("g");
    }

    static void tell(Executable e) {
        StringBuilder b = new StringBuilder(e.getDeclaringClass().getSimpleName() + "." + e.getName().replaceAll("\\$\\d+", "") + ":");
        Type[] generic = e.getGenericParameterTypes();
        for (Parameter p : e.getParameters()) {
            b.append(" [").append(p).append(" | ").append(p.isNamePresent()).append(p.isImplicit()).append(p.isSynthetic()).append(p.isVarArgs()).append(Modifier.toString(p.getModifiers())).append(' ').append(p.getParameterizedType()).append(']');
        }
        System.out.println(b + " " + generic.length + "/" + e.getParameterCount());
    }

    public static void main(String[] args) throws Exception {
        for (Class<?> c : new Class<?>[] {Rec.class, En.class, Inner.class, anon(3, "s").getClass(), local(5).getClass()}) {
            for (Constructor<?> k : c.getDeclaredConstructors()) {
                tell(k);
            }
        }
        tell(Inner.class.getDeclaredMethod("method", String.class, int[][].class));
        tell(ParamNames.class.getDeclaredMethod("generic", Number.class, Map.class, Class[].class));
        tell(En.class.getDeclaredMethod("valueOf", String.class));
        tell(Rec.class.getDeclaredMethod("equals", Object.class));
        tell(String.class.getMethod("indexOf", int.class, int.class));
        tell(ParamNames.class.getMethod("main", String[].class));
        int[][] attributes = {{1, 0}, {2, 0, 0}, {1, 0x8000}, {0}, {1, 0x0001}};
        for (int[] at : attributes) {
            ClassAssembler a = new ClassAssembler(52, 0x21, "P", "java/lang/Object");
            int good = a.utf8("good");
            a.addMethod(9, "m", "(I)V", 0, 1).op(0xb1).attribute("MethodParameters", o -> {
                o.writeByte(at[0]);
                for (int i = 1; i < at.length; i++) {
                    o.writeShort(good);
                    o.writeShort(at[i]);
                }
            });
            try {
                Method m = new ClassAssembler.Loader().define(a.toBytes()).getMethod("m", int.class);
                tell(m);
            } catch (MalformedParametersException e) {
                System.out.println("malformed: " + e.getMessage());
            }
        }
        for (String name : new String[] {"a.b", "x;y", "", "ü", "a/b"}) {
            ClassAssembler a = new ClassAssembler(52, 0x21, "P", "java/lang/Object");
            int n = a.utf8(name);
            a.addMethod(9, "m", "(I)V", 0, 1).op(0xb1).attribute("MethodParameters", o -> {
                o.writeByte(1);
                o.writeShort(n);
                o.writeShort(0);
            });
            try {
                tell(new ClassAssembler.Loader().define(a.toBytes()).getMethod("m", int.class));
            } catch (MalformedParametersException e) {
                System.out.println("malformed '" + name + "': " + e.getMessage());
            }
        }
    }
}
