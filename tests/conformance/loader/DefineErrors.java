import java.security.*;
import java.util.*;

/** ClassLoader itself: defineClass in all forms and its errors, findLoadedClass, resolveClass, names of loaders, parallel capability and locks, definePackage, assertion status by class, package and default, parents, getPlatformClassLoader, loaders that lie. */
public class DefineErrors {
    static byte[] cls(String name) {
        ClassAssembler a = new ClassAssembler(52, 0x21, name, "java/lang/Object");
        a.addConstructor("java/lang/Object");
        return a.toBytes();
    }

    static class L extends ClassLoader {
        final Map<String, Class<?>> lies = new HashMap<>();

        L(String name, ClassLoader parent) {
            super(name, parent);
        }

        Class<?> def(String name, byte[] b, int off, int len) {
            return defineClass(name, b, off, len);
        }

        Class<?> def(String name, byte[] b, ProtectionDomain pd) {
            return defineClass(name, b, 0, b.length, pd);
        }

        Class<?> buf(String name, java.nio.ByteBuffer b) {
            return defineClass(name, b, null);
        }

        Class<?> found(String name) {
            return findLoadedClass(name);
        }

        Package pkg(String name) {
            return definePackage(name, "st", "sv", "sven", "it", "iv", "iven", null);
        }

        Class<?> sys(String n) throws ClassNotFoundException {
            return findSystemClass(n);
        }

        Object lock(String n) {
            return getClassLoadingLock(n);
        }

        void res(Class<?> c) {
            resolveClass(c);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (lies.containsKey(name)) {
                return lies.get(name);
            }
            throw new ClassNotFoundException("L: " + name);
        }
    }

    static class P extends L {
        static {
            System.out.println("registered " + registerAsParallelCapable());
        }

        P() {
            super("par", null);
        }
    }

    interface Act {
        Object run() throws Throwable;
    }

    static void t(String what, Act a) {
        try {
            System.out.println(what + " = " + String.valueOf(a.run()).replaceAll("@[0-9a-f]+", "@"));
        } catch (Throwable e) {
            System.out.println(what + " ! " + e.getClass().getSimpleName() + ": " + String.valueOf(e.getMessage()).replaceAll("@[0-9a-f]+", "@") + (e.getCause() == null ? "" : " / " + e.getCause()));
        }
    }

    public static void main(String[] args) throws Exception {
        L l = new L("named", DefineErrors.class.getClassLoader());
        byte[] b = cls("pk/A");
        t("define", () -> l.def("pk.A", b, 0, b.length));
        t("again", () -> l.def("pk.A", b, 0, b.length));
        t("found", () -> l.found("pk.A") + " " + l.found("pk.B") + " " + l.found("java.lang.String") + " " + l.found("[I"));
        t("null name", () -> l.def(null, cls("pk/N"), 0, cls("pk/N").length));
        t("wrong name", () -> l.def("pk.X", cls("pk/Y"), 0, cls("pk/Y").length));
        t("slash name", () -> l.def("pk/Z", cls("pk/Z"), 0, cls("pk/Z").length));
        t("array name", () -> l.def("[I", cls("pk/Z"), 0, 5));
        t("offset", () -> {
            byte[] c = cls("pk/Off");
            byte[] d = new byte[c.length + 10];
            System.arraycopy(c, 0, d, 7, c.length);
            return l.def("pk.Off", d, 7, c.length);
        });
        t("bad offset", () -> l.def("pk.Q", b, -1, 5));
        t("bad length", () -> l.def("pk.Q", b, 0, b.length + 1));
        t("null bytes", () -> l.def("pk.Q", null, 0, 1));
        t("java package", () -> l.def("java.lang.Mine", cls("java/lang/Mine"), 0, cls("java/lang/Mine").length));
        t("java package by bytes", () -> l.def(null, cls("java/util/Mine"), 0, cls("java/util/Mine").length));
        t("empty bytes", () -> l.def("pk.E", new byte[0], 0, 0));
        t("magic", () -> l.def("pk.E", new byte[100], 0, 100));
        t("buffer", () -> l.buf("pk.Buf", java.nio.ByteBuffer.wrap(cls("pk/Buf"))));
        t("direct buffer", () -> {
            byte[] c = cls("pk/Dir");
            java.nio.ByteBuffer d = java.nio.ByteBuffer.allocateDirect(c.length + 4);
            d.position(2);
            d.put(c).flip().position(2);
            Class<?> k = l.buf("pk.Dir", d);
            return k + " " + d.remaining();
        });
        t("domain", () -> {
            ProtectionDomain pd = new ProtectionDomain(new CodeSource(new java.net.URL("file:/x"), (java.security.cert.Certificate[]) null), null, l, null);
            Class<?> k = l.def("pd.D", cls("pd/D"), pd);
            return k.getProtectionDomain() == pd;
        });
        t("default domain", () -> l.found("pk.A").getProtectionDomain().getCodeSource());
        t("package", () -> l.found("pk.A").getPackage() + " " + l.found("pk.A").getPackage().getImplementationTitle() + " " + l.getDefinedPackages().length);
        t("define package", () -> {
            Package p = l.pkg("own.pack");
            return p + " " + p.getSpecificationTitle() + p.getImplementationVendor() + l.getDefinedPackage("own.pack").getName() + l.getDefinedPackage("none");
        });
        t("define package twice", () -> l.pkg("own.pack"));
        t("define existing package", () -> l.pkg("pk"));
        t("lie", () -> {
            l.lies.put("some.Name", String.class);
            return l.loadClass("some.Name");
        });
        t("lie to the machine", () -> Class.forName("some.Name", false, l));
        t("null from loader", () -> {
            l.lies.put("some.Null", null);
            return Class.forName("some.Null", false, l);
        });
        t("not found", () -> Class.forName("some.None", false, l));
        t("array through loader", () -> Class.forName("[[Lpk.A;", false, l).getComponentType().getComponentType() == l.found("pk.A"));
        t("array of none", () -> Class.forName("[Lsome.None;", false, l));
        t("load array", () -> l.loadClass("[Lpk.A;"));
        t("load int", () -> l.loadClass("int"));
        t("load null", () -> l.loadClass(null));
        t("system", () -> l.sys("DefineErrors"));
        t("resolve null", () -> {
            l.res(null);
            return 0;
        });
        t("names", () -> l.getName() + " " + new L(null, null).getName() + " " + l + " " + l.getUnnamedModule());
        t("empty name", () -> new L("", null));
        t("lock", () -> (l.lock("x") == l) + " " + l.isRegisteredAsParallelCapable());
        P p = new P();
        t("parallel", () -> (p.lock("x") == p) + " " + (p.lock("x") == p.lock("x")) + (p.lock("x") == p.lock("y")) + p.isRegisteredAsParallelCapable());
        t("no parent", () -> p.loadClass("java.util.List") + " " + p.getParent());
        t("no parent app class", () -> p.loadClass("DefineErrors"));
        l.setDefaultAssertionStatus(true);
        l.setPackageAssertionStatus("as.off", false);
        l.setClassAssertionStatus("as.off.On", true);
        l.setClassAssertionStatus("as.Off", false);
        for (String n : new String[] {"as/Plain", "as/Off", "as/off/X", "as/off/On", "as/off/deep/Y", "as/offish/Z", "as/Off$Inner"}) {
            t(n, () -> l.def(null, cls(n), 0, cls(n).length).desiredAssertionStatus());
        }
        t("unnamed package", () -> {
            l.setPackageAssertionStatus(null, false);
            return l.def("Top", cls("Top"), 0, cls("Top").length).desiredAssertionStatus();
        });
        l.clearAssertionStatus();
        t("cleared", () -> l.def("as.Late", cls("as/Late"), 0, cls("as/Late").length).desiredAssertionStatus());
        t("system class", () -> String.class.desiredAssertionStatus() + " " + int.class.desiredAssertionStatus() + " " + DefineErrors.class.desiredAssertionStatus());
        t("chain", () -> {
            StringBuilder s = new StringBuilder();
            for (ClassLoader c = l; c != null; c = c.getParent()) {
                s.append(c.getName()).append(' ');
            }
            return s;
        });
    }
}
