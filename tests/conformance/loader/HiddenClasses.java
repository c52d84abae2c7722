import java.lang.invoke.*;
import java.lang.invoke.MethodHandles.Lookup;
import java.util.*;

/** Hidden classes: definition with and without class data, nest mates, names, unloading hints, errors, use through handles. */
public class HiddenClasses {
    static void p(Object o) {
        System.out.println(String.valueOf(o).replaceAll("[/+.]0x[0-9a-f]+", "/0xN"));
    }

    private static int secret = 5;

    static byte[] template(String name, int value) {
        ClassAssembler a = new ClassAssembler(61, 0x31, name, "java/lang/Object", "java/util/function/Supplier");
        a.addConstructor("java/lang/Object");
        a.addField(9, "count", "I");
        a.addMethod(1, "get", "()Ljava/lang/Object;", 4, 1).op2(0xb2, a.field(name, "count", "I")).op2(0x13, a.integer(value)).op(0x60, 0x59).op2(0xb3, a.field(name, "count", "I")).op2(0xb8, a.method("java/lang/Integer", "valueOf", "(I)Ljava/lang/Integer;")).op(0xb0);
        return a.toBytes();
    }

    static byte[] peeks() {
        ClassAssembler a = new ClassAssembler(61, 0x31, "Peeks", "java/lang/Object");
        a.addMethod(9, "peek", "()I", 2, 0).op2(0xb2, a.field("HiddenClasses", "secret", "I")).op(0xac);
        return a.toBytes();
    }

    static byte[] data() {
        ClassAssembler a = new ClassAssembler(61, 0x31, "Data", "java/lang/Object");
        int b = a.bootstrap(a.handle(6, a.method("java/lang/invoke/MethodHandles", "classData", "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;)Ljava/lang/Object;")));
        a.addMethod(9, "data", "()Ljava/lang/Object;", 2, 0).op2(0x13, a.dynamic(b, "_", "Ljava/util/List;")).op(0xb0);
        return a.toBytes();
    }

    @SuppressWarnings("unchecked")
    public static void main(String[] args) throws Throwable {
        Lookup l = MethodHandles.lookup();
        Lookup h1 = l.defineHiddenClass(template("Tmpl", 10), true);
        Lookup h2 = l.defineHiddenClass(template("Tmpl", 10), true);
        Class<?> c = h1.lookupClass();
        p(c.isHidden() + " " + (c == h2.lookupClass()) + " " + c.getName() + " " + c.getSimpleName() + " " + c.descriptorString() + " " + c.getCanonicalName());
        java.util.function.Supplier<Integer> s1 = (java.util.function.Supplier<Integer>) c.getConstructor().newInstance();
        java.util.function.Supplier<Integer> s2 = (java.util.function.Supplier<Integer>) h2.lookupClass().getConstructor().newInstance();
        p(s1.get() + " " + s1.get() + " " + s2.get());
        p(h1.findStaticGetter(c, "count", int.class).invoke());
        try {
            Class.forName(c.getName());
        } catch (ClassNotFoundException e) {
            p("not by name");
        }
        p(c.getClassLoader() == HiddenClasses.class.getClassLoader());
        Lookup nest = l.defineHiddenClass(peeks(), true, Lookup.ClassOption.NESTMATE);
        p(nest.findStatic(nest.lookupClass(), "peek", MethodType.methodType(int.class)).invoke());
        p(nest.lookupClass().getNestHost() + " " + nest.lookupClass().isNestmateOf(HiddenClasses.class) + " " + Arrays.toString(HiddenClasses.class.getNestMembers()));
        Lookup alone = l.defineHiddenClass(peeks(), true);
        try {
            p(alone.findStatic(alone.lookupClass(), "peek", MethodType.methodType(int.class)).invoke());
        } catch (IllegalAccessError e) {
            p("IllegalAccessError");
        }
        Lookup d = l.defineHiddenClassWithClassData(data(), List.of("the", "data"), true);
        p(d.findStatic(d.lookupClass(), "data", MethodType.methodType(Object.class)).invoke() + " " + MethodHandles.classData(d, "_", List.class));
        p(MethodHandles.classData(h1, "_", List.class));
        try {
            l.defineHiddenClass(template("other/Package", 1), true);
        } catch (IllegalArgumentException e) {
            p(e.getMessage());
        }
        try {
            MethodHandles.publicLookup().defineHiddenClass(template("Tmpl", 1), true);
        } catch (IllegalAccessException e) {
            p("IllegalAccessException");
        }
        try {
            l.defineHiddenClass(new byte[10], true);
        } catch (ClassFormatError | IllegalArgumentException e) {
            p(e.getClass().getSimpleName());
        }
        Object arr = java.lang.reflect.Array.newInstance(c, 2);
        p(arr.getClass().getName() + " " + arr.getClass().isHidden());
        try {
            ((java.util.function.Supplier<Object>) () -> { throw new IllegalStateException("from lambda"); }).get();
        } catch (IllegalStateException e) {
            p(e.getStackTrace()[0].getMethodName() + " " + e.getStackTrace().length);
        }
        int sum = 0;
        for (int i = 0; i < 200; i++) {
            java.util.function.Supplier<Integer> s = (java.util.function.Supplier<Integer>) l.defineHiddenClass(template("Tmpl", i), true).lookupClass().getConstructor().newInstance();
            sum += s.get();
        }
        p(sum);
    }
}
