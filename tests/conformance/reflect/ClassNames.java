import java.lang.invoke.MethodHandles;
import java.util.*;
import java.util.function.Supplier;

/** Class: names of all kinds, generic strings, modifiers, nesting and enclosing of member, local, anonymous, lambda, hidden, array and primitive classes. */
public class ClassNames {
    class Member<T extends Comparable<? super T> & java.io.Serializable, U> {
        class Deep {
        }
    }

    static class StaticNested {
        static final Object ANON_IN_STATIC = new Object() {
        };
        final Object anonInField = new Object() {
        };
    }

    private interface PrivateIface {
    }

    protected abstract static class ProtectedAbstract {
        protected ProtectedAbstract() {
        }
    }

    enum Plain {
        A
    }

    enum Bodies {
        A {
        }, B;

        abstract static class InEnum {
        }
    }

    @interface Anno {
    }

    record Rec<T>(T t) {
    }

    sealed interface Sealed permits Fin {
    }

    static final class Fin implements Sealed {
    }

    strictfp static class Strict {
    }

    static class $Dollar$ {
        static class $ {
        }
    }

    Object fromConstructor;

    ClassNames() {
        class LocalInConstructor {
        }
        fromConstructor = new LocalInConstructor();
    }

    Object localInMethod(int x, String... s) {
        class Local<Q> {
            class InLocal {
            }

            InLocal make() {
                return new InLocal();
            }
        }
        return x == 0 ? new Local<String>() : new Local<String>().make();
    }

    static Object initialised;

    static {
        class InStaticInit {
        }
        initialised = new InStaticInit();
    }

    static void tell(Class<?> c) {
        String name = c.getName().replaceAll("(\\$\\$Lambda\\$)?[0-9]*[/.]0x[0-9a-f]+", "$1/#");
        System.out.println(name + " | " + c.getSimpleName().replaceAll("(\\$\\$Lambda\\$)?[0-9]*[/.]0x[0-9a-f]+", "$1/#") + " | " + String.valueOf(c.getTypeName()).replaceAll("(\\$\\$Lambda\\$)?[0-9]*[/.]0x[0-9a-f]+", "$1/#") + " | " + c.getCanonicalName() + " | " + c.getPackageName());
        System.out.println("  " + c.toString().replaceAll("(\\$\\$Lambda\\$)?[0-9]*[/.]0x[0-9a-f]+", "$1/#") + " | " + c.toGenericString().replaceAll("(\\$\\$Lambda\\$)?[0-9]*[/.]0x[0-9a-f]+", "$1/#") + " | " + Integer.toHexString(c.getModifiers()) + " | " + c.descriptorString().replaceAll("(\\$\\$Lambda\\$)?[0-9]*[/.]0x[0-9a-f]+", "$1/#"));
        System.out.println("  member=" + c.isMemberClass() + " local=" + c.isLocalClass() + " anon=" + c.isAnonymousClass() + " hidden=" + c.isHidden() + " synthetic=" + c.isSynthetic() + " record=" + c.isRecord() + " enum=" + c.isEnum() + " iface=" + c.isInterface() + " anno=" + c.isAnnotation() + " sealed=" + c.isSealed() + " array=" + c.isArray() + " primitive=" + c.isPrimitive());
        System.out.println("  declaring=" + c.getDeclaringClass() + " enclosing=" + c.getEnclosingClass() + " method=" + c.getEnclosingMethod() + " constructor=" + c.getEnclosingConstructor() + " host=" + c.getNestHost().getName().replaceAll("(\\$\\$Lambda\\$)?[0-9]*[/.]0x[0-9a-f]+", "$1/#") + " super=" + c.getSuperclass() + " generic=" + c.getGenericSuperclass() + " component=" + String.valueOf(c.getComponentType()).replaceAll("(\\$\\$Lambda\\$)?[0-9]*[/.]0x[0-9a-f]+", "$1/#") + " arrayType=" + (c == void.class ? "-" : c.arrayType().getName().replaceAll("(\\$\\$Lambda\\$)?[0-9]*[/.]0x[0-9a-f]+", "$1/#")) + " params=" + Arrays.toString(c.getTypeParameters()));
    }

    public static void main(String[] args) throws Exception {
        ClassNames o = new ClassNames();
        Supplier<Object> inLambda = () -> new Object() {
        };
        Runnable lambda = () -> {
        };
        Object anonGeneric = new ArrayList<Map<String, ? extends Number>>() {
        };
        byte[] hiddenBytes = new ClassAssembler(61, 0x21, "HiddenOne", "java/lang/Object").toBytes();
        Class<?> hidden = MethodHandles.lookup().defineHiddenClass(hiddenBytes, false).lookupClass();
        Class<?> nestMate = MethodHandles.lookup().defineHiddenClass(hiddenBytes, false, MethodHandles.Lookup.ClassOption.NESTMATE).lookupClass();
        Object[] things = {ClassNames.class, Member.class, o.new Member<String, Long>().new Deep(), StaticNested.class, StaticNested.ANON_IN_STATIC, new StaticNested().anonInField, PrivateIface.class, ProtectedAbstract.class, Plain.class, Plain.A, Bodies.class, Bodies.A, Bodies.B, Bodies.InEnum.class, Anno.class, Rec.class, Sealed.class, Fin.class, Strict.class, $Dollar$.class, $Dollar$.$.class, o.fromConstructor, o.localInMethod(0), o.localInMethod(1), initialised, inLambda.get(), anonGeneric, lambda, hidden, nestMate, int.class, void.class, boolean[].class, String[][].class, Member[].class, Map.Entry.class, Map.Entry[].class, Object.class, Comparable.class, Override.class, Thread.State.class, Class.class, java.lang.reflect.Array.newInstance(hidden, 1)};
        for (Object t : things) {
            tell(t instanceof Class<?> c ? c : t.getClass());
        }
        TreeSet<String> declared = new TreeSet<>();
        for (Class<?> c : ClassNames.class.getDeclaredClasses()) {
            declared.add(c.getName());
        }
        System.out.println(declared);
        System.out.println(Arrays.asList(ClassNames.class.getClasses()) + " " + Arrays.asList(Plain.class.getEnumConstants()) + " " + Arrays.toString(String.class.getEnumConstants()));
        TreeSet<String> members = new TreeSet<>();
        for (Class<?> c : Bodies.A.getClass().getNestMembers()) {
            members.add(c.getName());
        }
        System.out.println(members.size() + " " + members.first() + " " + members.last() + " " + Member.class.isNestmateOf(Plain.class) + " " + nestMate.isNestmateOf(Plain.class) + " " + hidden.isNestmateOf(Plain.class) + " " + int.class.isNestmateOf(int.class) + " " + ClassNames[].class.isNestmateOf(ClassNames.class));
        System.out.println(Number.class.isAssignableFrom(Integer.class) + " " + Object[].class.isAssignableFrom(int[][].class) + " " + Object[].class.isAssignableFrom(int[].class) + " " + long.class.isAssignableFrom(int.class) + " " + Cloneable.class.isAssignableFrom(int[].class) + " " + Object.class.isAssignableFrom(int.class) + " " + int.class.isInstance(1) + " " + Integer.class.isInstance(1) + " " + Plain.class.cast(Plain.A));
        try {
            Plain.class.cast("x");
        } catch (ClassCastException e) {
            System.out.println(e.getMessage());
        }
        try {
            String.class.asSubclass(Number.class);
        } catch (ClassCastException e) {
            System.out.println(e.getMessage());
        }
        for (String n : new String[] {"int", "[I", "[[Ljava.lang.String;", "ClassNames$Member", "ClassNames.Member", "[Ljava/lang/String;", "[LClassNames$Plain;", "java/lang/String", "", "[", "[V", "[Lnone;", "Ljava.lang.String;", "[java.lang.String", "java.lang.String[]"}) {
            try {
                System.out.println("'" + n + "' " + Class.forName(n));
            } catch (ClassNotFoundException e) {
                System.out.println(e);
            }
        }
        System.out.println(int[].class.getSuperclass() + Arrays.toString(int[].class.getInterfaces()) + Arrays.toString(int[].class.getGenericInterfaces()) + int[].class.getModifiers() + " " + PrivateIface[].class.getModifiers() + " " + Comparable.class.getSuperclass() + " " + int.class.getSuperclass() + int.class.getModifiers());
        System.out.println(Integer.class.describeConstable().get() + " " + int[].class.describeConstable().get() + " " + hidden.describeConstable().isPresent() + " " + Map.Entry.class.describeConstable().get().displayName());
    }
}
