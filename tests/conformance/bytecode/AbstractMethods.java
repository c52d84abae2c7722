import java.lang.reflect.InvocationTargetException;

/** Selection that finds nothing to call: AbstractMethodError, conflicts of defaults, IllegalAccessError; through vtables, itables, invokespecial, reflection and method handles. */
public class AbstractMethods {
    static final ClassAssembler.Loader LOADER = new ClassAssembler.Loader();

    static ClassAssembler cls(int flags, String name, String sup, String... ifs) {
        ClassAssembler a = new ClassAssembler(52, flags, name, sup, ifs);
        if ((flags & 0x200) == 0) {
            a.addConstructor(sup);
        }
        return a;
    }

    static void add(ClassAssembler a, String name) {
        LOADER.add(name, a.toBytes());
    }

    static ClassAssembler.Code returns(ClassAssembler a, int flags, String name, int value) {
        return a.addMethod(flags, name, "()I", 1, 1).op(0x10, value, 0xac);
    }

    static void t(String what, boolean message, java.util.concurrent.Callable<Object> c) {
        try {
            System.out.println(what + ": " + c.call());
        } catch (Throwable e) {
            Throwable x = e instanceof InvocationTargetException ? e.getCause() : e;
            System.out.println(what + ": " + x.getClass().getName() + (message ? ": " + x.getMessage() : ""));
        }
    }

    static Object call(String caller) throws Exception {
        return LOADER.loadClass(caller).getMethod("m").invoke(null);
    }

    /** A class whose `m` makes a `receiver` and calls `name` on it through `owner`. */
    static void caller(String name, String receiver, String owner, String method, boolean iface) {
        ClassAssembler a = new ClassAssembler(52, 0x21, name, "java/lang/Object");
        ClassAssembler.Code c = a.addMethod(9, "m", "()I", 3, 0).op2(0xbb, a.cls(receiver)).op(0x59).op2(0xb7, a.method(receiver, "<init>", "()V"));
        if (iface) {
            c.op2(0xb9, a.interfaceMethod(owner, method, "()I")).op(1, 0);
        } else {
            c.op2(0xb6, a.method(owner, method, "()I"));
        }
        c.op(0xac);
        add(a, name);
    }

    static int n;

    static void both(String what, String receiver, String owner, String method, boolean iface) {
        String name = "Caller" + n++;
        caller(name, receiver, owner, method, iface);
        t(what, iface, () -> call(name));
        t(what + " again", iface, () -> call(name));
    }

    public static void main(String[] args) throws Exception {
        ClassAssembler i1 = cls(0x601, "I1", "java/lang/Object");
        returns(i1, 1, "d", 1);
        i1.addMethod(0x401, "a", "()I", 0, 0);
        add(i1, "I1");
        ClassAssembler i2 = cls(0x601, "I2", "java/lang/Object");
        returns(i2, 1, "d", 2);
        i2.addMethod(0x401, "a", "()I", 0, 0);
        add(i2, "I2");
        ClassAssembler i3 = cls(0x601, "I3", "java/lang/Object", "I1");
        i3.addMethod(0x401, "d", "()I", 0, 0);
        returns(i3, 1, "a", 3);
        add(i3, "I3");
        ClassAssembler i4 = cls(0x601, "I4", "java/lang/Object", "I1");
        returns(i4, 1, "d", 4);
        add(i4, "I4");
        add(cls(0x21, "Conflict", "java/lang/Object", "I1", "I2"), "Conflict");
        add(cls(0x21, "Again", "java/lang/Object", "I3"), "Again");
        add(cls(0x21, "AgainAndMore", "java/lang/Object", "I3", "I4"), "AgainAndMore");
        add(cls(0x21, "Order", "java/lang/Object", "I1", "I4"), "Order");
        add(cls(0x21, "SubConflict", "Conflict", "I4"), "SubConflict");
        ClassAssembler base = cls(0x421, "Base", "java/lang/Object");
        returns(base, 1, "c", 5);
        base.addMethod(0x401, "b", "()I", 0, 0);
        add(base, "Base");
        ClassAssembler mid = cls(0x421, "Mid", "Base");
        mid.addMethod(0x401, "c", "()I", 0, 0);
        returns(mid, 1, "b", 6);
        add(mid, "Mid");
        add(cls(0x21, "Leaf", "Mid"), "Leaf");
        ClassAssembler resolved = cls(0x21, "Solved", "Conflict");
        returns(resolved, 1, "d", 7);
        add(resolved, "Solved");
        ClassAssembler privBase = cls(0x21, "PrivBase", "java/lang/Object");
        returns(privBase, 2, "d", 8);
        add(privBase, "PrivBase");
        add(cls(0x21, "InheritsPrivate", "PrivBase", "I1"), "InheritsPrivate");
        ClassAssembler pkgBase = cls(0x21, "PkgBase", "java/lang/Object");
        returns(pkgBase, 0, "d", 9);
        add(pkgBase, "PkgBase");
        add(cls(0x21, "InheritsPackage", "PkgBase", "I1"), "InheritsPackage");
        ClassAssembler stBase = cls(0x21, "StaticBase", "java/lang/Object");
        stBase.addMethod(9, "d", "()I", 1, 0).op(0x10, 10, 0xac);
        add(stBase, "StaticBase");
        add(cls(0x21, "InheritsStatic", "StaticBase", "I1"), "InheritsStatic");
        ClassAssembler absBase = cls(0x421, "AbsBase", "java/lang/Object");
        absBase.addMethod(0x401, "d", "()I", 0, 0);
        add(absBase, "AbsBase");
        add(cls(0x21, "AbstractWins", "AbsBase", "I1"), "AbstractWins");
        both("conflict by class", "Conflict", "Conflict", "d", false);
        both("abstract in both", "Conflict", "Conflict", "a", false);
        both("abstract by interface", "Conflict", "I2", "a", true);
        both("re-abstracted by sub", "Again", "I3", "d", true);
        both("re-abstracted by top", "Again", "I1", "d", true);
        both("re-abstracted by class", "Again", "Again", "d", false);
        both("default implements", "Again", "I1", "a", true);
        both("abstract and default of siblings", "AgainAndMore", "I1", "d", true);
        both("abstract and default by class", "AgainAndMore", "AgainAndMore", "d", false);
        both("more specific", "Order", "I1", "d", true);
        both("leaf c", "Leaf", "Base", "c", false);
        both("leaf b", "Leaf", "Base", "b", false);
        both("solved", "Solved", "I2", "d", true);
        both("private inherited", "InheritsPrivate", "I1", "d", true);
        both("private inherited by class", "InheritsPrivate", "InheritsPrivate", "d", false);
        both("package inherited", "InheritsPackage", "I1", "d", true);
        both("package inherited by class", "InheritsPackage", "InheritsPackage", "d", false);
        both("static inherited", "InheritsStatic", "I1", "d", true);
        both("static inherited by class", "InheritsStatic", "InheritsStatic", "d", false);
        both("abstract class wins", "AbstractWins", "I1", "d", true);
        both("abstract class wins by class", "AbstractWins", "AbstractWins", "d", false);
        for (String c : new String[] {"Again", "AbstractWins", "InheritsPackage", "Leaf"}) {
            Class<?> k = LOADER.loadClass(c);
            Object o = k.getConstructor().newInstance();
            for (Class<?> i : c.equals("Leaf") ? new Class<?>[] {LOADER.loadClass("Base")} : new Class<?>[] {LOADER.loadClass("I1")}) {
                String m = c.equals("Leaf") ? "c" : "d";
                t("reflection " + c, false, () -> i.getMethod(m).invoke(o));
                t("handle " + c, false, () -> {
                    try {
                        return (Object) java.lang.invoke.MethodHandles.publicLookup().findVirtual(i, m, java.lang.invoke.MethodType.methodType(int.class)).invoke(o);
                    } catch (Exception e) {
                        throw e;
                    } catch (Throwable e) {
                        throw new InvocationTargetException(e);
                    }
                });
            }
            java.util.TreeSet<String> ms = new java.util.TreeSet<>();
            for (var m : k.getMethods()) {
                if (m.getName().length() == 1) {
                    ms.add(m.getDeclaringClass().getName() + "." + m.getName());
                }
            }
            System.out.println(c + " " + ms);
        }
    }
}
