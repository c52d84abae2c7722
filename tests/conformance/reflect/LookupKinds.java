import java.lang.invoke.*;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodHandles.Lookup.ClassOption;
import java.util.*;

/** Lookups: modes after in(), dropLookupMode and privateLookupIn, what each may find, messages of refusals, unreflecting, revealing, defining hidden classes with data and options, accessing and initialising classes. */
public class LookupKinds {
    private int priv = 1;
    static int st = 2;

    private static String hidden(int x) {
        return "hidden" + x;
    }

    private String inst() {
        return "inst";
    }

    static class Nest {
        private static String secret() {
            return "secret";
        }

        protected void prot() {
        }

        public Nest() {
        }

        private Nest(int x) {
        }
    }

    public interface I {
        default String d() {
            return "I.d";
        }
    }

    static class Impl implements I {
        @Override
        public String d() {
            return "Impl.d";
        }

        static Lookup lookup() {
            return MethodHandles.lookup();
        }

        @Override
        public String toString() {
            return "Impl";
        }
    }

    interface Act {
        Object run() throws Throwable;
    }

    static void t(String what, Act a) {
        try {
            System.out.println(what + " = " + String.valueOf(a.run()).replaceAll("[/.]0x[0-9a-f]+|@[0-9a-f]+", "#"));
        } catch (Throwable e) {
            System.out.println(what + " ! " + e.getClass().getSimpleName() + ": " + String.valueOf(e.getMessage()).replaceAll("[/.]0x[0-9a-f]+|@[0-9a-f]+", "#") + (e.getCause() == null ? "" : " / " + e.getCause().getClass().getSimpleName()));
        }
    }

    static String modes(Lookup l) {
        return l + " " + Integer.toBinaryString(l.lookupModes()) + " " + l.hasPrivateAccess() + l.hasFullPrivilegeAccess() + " " + l.lookupClass().getSimpleName() + " " + l.previousLookupClass();
    }

    public static void main(String[] args) throws Throwable {
        Lookup l = MethodHandles.lookup();
        Lookup pub = MethodHandles.publicLookup();
        MethodType s = MethodType.methodType(String.class);
        MethodType is = MethodType.methodType(String.class, int.class);
        t("own", () -> modes(l));
        t("public", () -> modes(pub));
        t("in nest", () -> modes(l.in(Nest.class)));
        t("in String", () -> modes(l.in(String.class)));
        t("in String and back", () -> modes(l.in(String.class).in(LookupKinds.class)));
        t("public in", () -> modes(pub.in(LookupKinds.class)));
        t("in array", () -> l.in(int[].class));
        t("in primitive", () -> l.in(int.class));
        for (int m : new int[] {Lookup.PRIVATE, Lookup.PROTECTED, Lookup.PACKAGE, Lookup.MODULE, Lookup.PUBLIC, Lookup.ORIGINAL, Lookup.UNCONDITIONAL, 3}) {
            t("drop " + m, () -> modes(l.dropLookupMode(m)));
        }
        t("private in nest", () -> modes(MethodHandles.privateLookupIn(Nest.class, l)));
        t("private in String", () -> MethodHandles.privateLookupIn(String.class, l));
        t("private in by public", () -> MethodHandles.privateLookupIn(Nest.class, pub));
        t("private in array", () -> MethodHandles.privateLookupIn(int[].class, l));
        t("find private", () -> (String) l.findStatic(LookupKinds.class, "hidden", is).invokeExact(3));
        t("find private of nest mate", () -> (String) l.findStatic(Nest.class, "secret", s).invokeExact());
        t("find private by public", () -> pub.findStatic(LookupKinds.class, "hidden", is));
        t("find private after drop", () -> l.dropLookupMode(Lookup.PRIVATE).findStatic(LookupKinds.class, "hidden", is));
        t("package by public", () -> pub.findStaticGetter(LookupKinds.class, "st", int.class));
        t("find missing", () -> l.findStatic(LookupKinds.class, "none", s));
        t("find wrong type", () -> l.findStatic(LookupKinds.class, "hidden", s));
        t("static as virtual", () -> l.findVirtual(LookupKinds.class, "hidden", is));
        t("virtual as static", () -> l.findStatic(LookupKinds.class, "inst", s));
        t("find <init>", () -> l.findVirtual(LookupKinds.class, "<init>", MethodType.methodType(void.class)));
        t("find constructor", () -> l.findConstructor(Nest.class, MethodType.methodType(void.class, int.class)).type());
        t("constructor result", () -> l.findConstructor(Nest.class, MethodType.methodType(Nest.class)));
        t("constructor of array", () -> l.findConstructor(int[].class, MethodType.methodType(void.class, int.class)));
        t("constructor of abstract", () -> l.findConstructor(Number.class, MethodType.methodType(void.class)).invoke());
        t("special", () -> (String) Impl.lookup().findSpecial(Object.class, "toString", s, Impl.class).invoke(new Impl()) != null);
        t("special interface", () -> (String) Impl.lookup().findSpecial(I.class, "d", s, Impl.class).invoke(new Impl()));
        t("special of another", () -> l.findSpecial(Object.class, "toString", s, Impl.class).invoke(new Impl()) != null);
        t("special by public", () -> pub.findSpecial(Object.class, "toString", s, LookupKinds.class));
        t("getter", () -> (int) l.findGetter(LookupKinds.class, "priv", int.class).invoke(new LookupKinds()));
        t("getter of static", () -> l.findGetter(LookupKinds.class, "st", int.class));
        t("getter missing", () -> l.findGetter(LookupKinds.class, "none", int.class));
        t("protected clone", () -> l.findVirtual(Object.class, "clone", MethodType.methodType(Object.class)).type());
        t("array clone", () -> l.findVirtual(int[].class, "clone", MethodType.methodType(Object.class)).type());
        t("caller sensitive by public", () -> pub.findStatic(MethodHandles.class, "lookup", MethodType.methodType(Lookup.class)));
        t("caller sensitive", () -> modes((Lookup) l.findStatic(MethodHandles.class, "lookup", MethodType.methodType(Lookup.class)).invokeExact()));
        t("not exported", () -> l.findStatic(Class.forName("jdk.internal.misc.VM"), "initLevel", MethodType.methodType(int.class)));
        t("bind", () -> (String) l.bind(new LookupKinds(), "inst", s).invokeExact());
        t("bind null", () -> l.bind(null, "x", s));
        t("unreflect", () -> (String) l.unreflect(LookupKinds.class.getDeclaredMethod("hidden", int.class)).invokeExact(5));
        t("unreflect by public", () -> pub.unreflect(LookupKinds.class.getDeclaredMethod("hidden", int.class)));
        t("unreflect accessible by public", () -> {
            var m = LookupKinds.class.getDeclaredMethod("hidden", int.class);
            m.setAccessible(true);
            return pub.unreflect(m).invoke(6);
        });
        t("unreflect setter of final", () -> l.unreflectSetter(Integer.class.getField("MAX_VALUE")));
        t("unreflect constructor", () -> l.unreflectConstructor(Nest.class.getDeclaredConstructor(int.class)).type());
        t("reveal", () -> {
            StringBuilder b = new StringBuilder();
            for (MethodHandle h : new MethodHandle[] {l.findStatic(LookupKinds.class, "hidden", is), l.findVirtual(LookupKinds.class, "inst", s), l.findConstructor(Nest.class, MethodType.methodType(void.class)), l.findGetter(LookupKinds.class, "priv", int.class), l.findStaticSetter(LookupKinds.class, "st", int.class), l.findVirtual(I.class, "d", s)}) {
                MethodHandleInfo i = l.revealDirect(h);
                b.append(i).append(" ").append(MethodHandleInfo.referenceKindToString(i.getReferenceKind())).append(i.isVarArgs()).append(i.getModifiers()).append("; ");
            }
            return b;
        });
        t("reveal not direct", () -> l.revealDirect(MethodHandles.identity(int.class).asType(MethodType.methodType(long.class, int.class))));
        t("reveal by public", () -> pub.revealDirect(l.findStatic(LookupKinds.class, "hidden", is)));
        t("access class", () -> l.accessClass(Nest.class) + " " + pub.accessClass(String.class));
        t("access class refused", () -> pub.accessClass(Nest.class));
        t("find class", () -> l.findClass("LookupKinds$Impl") + " " + l.findClass("[I"));
        t("find class missing", () -> l.findClass("no.Such"));
        t("find class refused", () -> l.findClass("java.util.ImmutableCollections"));
        byte[] bytes = new ClassAssembler(61, 0x21, "Defined", "java/lang/Object").toBytes();
        t("define class", () -> l.defineClass(bytes));
        t("define class again", () -> l.defineClass(bytes));
        t("define other package", () -> l.defineClass(new ClassAssembler(61, 0x21, "other/Defined", "java/lang/Object").toBytes()));
        t("define by public", () -> pub.defineClass(bytes));
        t("define bad", () -> l.defineClass(new byte[10]));
        t("hidden", () -> {
            Lookup h = l.defineHiddenClass(bytes, false);
            return modes(h) + " " + h.lookupClass().isHidden() + (h.lookupClass().getClassLoader() == LookupKinds.class.getClassLoader());
        });
        t("hidden by dropped", () -> l.dropLookupMode(Lookup.PRIVATE).defineHiddenClass(bytes, false));
        t("hidden other package", () -> l.defineHiddenClass(new ClassAssembler(61, 0x21, "other/Defined", "java/lang/Object").toBytes(), false));
        t("class data", () -> MethodHandles.classData(l.defineHiddenClassWithClassData(bytes, List.of("data"), true, ClassOption.NESTMATE), "_", List.class));
        t("class data type", () -> MethodHandles.classData(l.defineHiddenClassWithClassData(bytes, "data", true), "_", Integer.class));
        t("class data at", () -> MethodHandles.classDataAt(l.defineHiddenClassWithClassData(bytes, List.of(1, "two"), true), "_", String.class, 1));
        t("class data none", () -> MethodHandles.classData(l, "_", Object.class));
        t("class data name", () -> MethodHandles.classData(l, "x", Object.class));
        t("ensure initialized refused", () -> l.ensureInitialized(Class.forName("java.util.ImmutableCollections")));
    }
}
