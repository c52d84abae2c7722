import java.lang.reflect.InvocationTargetException;
import java.util.*;

/** Loading constraints (JVMS 5.3.4): two loaders that mean different classes by one name may not meet in a descriptor: fields, methods, interface methods, overriding, implementing, method handles, late loading. */
public class LoadingConstraints {
    /** Defines the classes that it was given, and asks others for the rest. */
    static class Named extends ClassLoader {
        final Map<String, byte[]> own = new HashMap<>();
        final Map<String, ClassLoader> delegates = new HashMap<>();

        Named(String name, ClassLoader parent) {
            super(name, parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            Class<?> c = findLoadedClass(name);
            if (c != null) {
                return c;
            }
            if (delegates.containsKey(name)) {
                return delegates.get(name).loadClass(name);
            }
            byte[] b = own.get(name);
            return b != null ? defineClass(name, b, 0, b.length) : super.loadClass(name, resolve);
        }
    }

    static final String T = "Shared";
    static final String LT = "LShared;";

    static ClassAssembler cls(int flags, String name, String sup, String... ifs) {
        ClassAssembler a = new ClassAssembler(52, flags, name, sup, ifs);
        if ((flags & 0x200) == 0) {
            a.addConstructor(sup);
        }
        return a;
    }

    static byte[] shared() {
        return cls(0x21, T, "java/lang/Object").toBytes();
    }

    static ClassAssembler library(String name) {
        ClassAssembler a = cls(0x21, name, "java/lang/Object");
        a.addField(9, "sf", LT);
        a.addField(1, "f", "[[" + LT);
        a.addField(9, "plain", "I");
        a.addMethod(9, "make", "()" + LT, 2, 0).op(0x01, 0xb0);
        a.addMethod(9, "take", "(I" + LT + "J)V", 0, 4).op(0xb1);
        a.addMethod(1, "virt", "([" + LT + ")I", 1, 2).op(0x04, 0xac);
        a.addMethod(9, "fine", "(Ljava/lang/String;)I", 1, 1).op(0x05, 0xac);
        return a;
    }

    static void t(String what, java.util.concurrent.Callable<?> c) {
        for (int i = 0; i < 2; i++) {
            try {
                System.out.println(what + ": " + c.call());
            } catch (Throwable e) {
                Throwable x = e instanceof InvocationTargetException ? e.getCause() : e;
                System.out.println(what + ": " + x.getClass().getSimpleName() + ": " + String.valueOf(x.getMessage()).replaceAll("@[0-9a-f]+", "@"));
            }
        }
    }

    interface Body {
        void write(ClassAssembler a, ClassAssembler.Code c);
    }

    static int n;

    /** A user in loader `user` whose method `m` has this body; both loaders have loaded their Shared if `early`. */
    static void use(String what, boolean early, Body b) throws Exception {
        Named lib = new Named("lib", LoadingConstraints.class.getClassLoader());
        Named user = new Named("user", LoadingConstraints.class.getClassLoader());
        lib.own.put(T, shared());
        user.own.put(T, shared());
        lib.own.put("Library", library("Library").toBytes());
        ClassAssembler i = cls(0x601, "Iface", "java/lang/Object");
        i.addMethod(0x401, "im", "(" + LT + ")V", 0, 0);
        i.addMethod(1, "dm", "()" + LT, 1, 1).op(0x01, 0xb0);
        lib.own.put("Iface", i.toBytes());
        user.delegates.put("Library", lib);
        user.delegates.put("Iface", lib);
        String name = "User" + n++;
        ClassAssembler a = cls(0x21, name, "java/lang/Object");
        ClassAssembler.Code c = a.addMethod(9, "m", "()V", 6, 2);
        b.write(a, c);
        c.op(0xb1);
        user.own.put(name, a.toBytes());
        if (early) {
            Class.forName(T, false, lib);
            Class.forName(T, false, user);
        }
        Class<?> k = user.loadClass(name);
        t(what + (early ? " early" : " late"), () -> k.getMethod("m").invoke(null));
        t(what + ", then lib's", () -> Class.forName(T, false, lib).getClassLoader().getName());
        t(what + ", then user's", () -> Class.forName(T, false, user).getClassLoader().getName());
    }

    public static void main(String[] args) throws Exception {
        for (boolean early : new boolean[] {true, false}) {
            use("static field", early, (a, c) -> c.op2(0xb2, a.field("Library", "sf", LT)).op(0x57));
            use("array field", early, (a, c) -> c.op2(0xbb, a.cls("Library")).op(0x59).op2(0xb7, a.method("Library", "<init>", "()V")).op2(0xb4, a.field("Library", "f", "[[" + LT)).op(0x57));
            use("int field", early, (a, c) -> c.op2(0xb2, a.field("Library", "plain", "I")).op(0x57));
            use("static method result", early, (a, c) -> c.op2(0xb8, a.method("Library", "make", "()" + LT)).op(0x57));
            use("static method argument", early, (a, c) -> c.op(0x04, 0x01, 0x09).op2(0xb8, a.method("Library", "take", "(I" + LT + "J)V")));
            use("virtual method", early, (a, c) -> c.op2(0xbb, a.cls("Library")).op(0x59).op2(0xb7, a.method("Library", "<init>", "()V")).op(0x01).op2(0xb6, a.method("Library", "virt", "([" + LT + ")I")).op(0x57));
            use("interface method", early, (a, c) -> c.op(0x01, 0x01).op2(0xb9, a.interfaceMethod("Iface", "im", "(" + LT + ")V")).op(2, 0));
            use("method of java types", early, (a, c) -> c.op(0x01).op2(0xb8, a.method("Library", "fine", "(Ljava/lang/String;)I")).op(0x57));
            use("method handle", early, (a, c) -> c.op2(0x13, a.handle(6, a.method("Library", "make", "()" + LT))).op(0x57));
        }
        for (boolean early : new boolean[] {true, false}) {
            Named lib = new Named("base", LoadingConstraints.class.getClassLoader());
            Named sub = new Named("sub", LoadingConstraints.class.getClassLoader());
            lib.own.put(T, shared());
            sub.own.put(T, shared());
            lib.own.put("Library", library("Library").toBytes());
            ClassAssembler i = cls(0x601, "Iface", "java/lang/Object");
            i.addMethod(0x401, "im", "(" + LT + ")V", 0, 0);
            lib.own.put("Iface", i.toBytes());
            sub.delegates.put("Library", lib);
            sub.delegates.put("Iface", lib);
            ClassAssembler over = cls(0x21, "Overrides", "Library");
            over.addMethod(1, "virt", "([" + LT + ")I", 1, 2).op(0x06, 0xac);
            sub.own.put("Overrides", over.toBytes());
            ClassAssembler impl = cls(0x21, "Implements", "java/lang/Object", "Iface");
            impl.addMethod(1, "im", "(" + LT + ")V", 1, 2).op(0xb1);
            sub.own.put("Implements", impl.toBytes());
            sub.own.put("Inherits", cls(0x21, "Inherits", "Library").toBytes());
            if (early) {
                Class.forName(T, false, lib);
                Class.forName(T, false, sub);
            }
            for (String k : new String[] {"Inherits", "Overrides", "Implements"}) {
                t(k + (early ? " early" : " late"), () -> Class.forName(k, false, sub).getName());
                t(k + " initialised", () -> Class.forName(k, true, sub).getName());
            }
            t("sub's", () -> Class.forName(T, false, sub).getClassLoader().getName());
            t("base's", () -> Class.forName(T, false, lib).getClassLoader().getName());
        }
        // Agreement: both ask the same third loader.
        Named third = new Named("third", LoadingConstraints.class.getClassLoader());
        third.own.put(T, shared());
        Named x = new Named("x", third);
        x.own.put("Library", library("Library").toBytes());
        Named y = new Named("y", third);
        y.delegates.put("Library", x);
        ClassAssembler u = cls(0x21, "Agrees", "java/lang/Object");
        u.addMethod(9, "m", "()V", 6, 2).op2(0xb8, u.method("Library", "make", "()" + LT)).op(0x57).op2(0xb2, u.field("Library", "sf", LT)).op(0x57, 0xb1);
        y.own.put("Agrees", u.toBytes());
        t("agreement", () -> y.loadClass("Agrees").getMethod("m").invoke(null));
    }
}
