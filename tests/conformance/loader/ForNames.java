import java.util.*;

/** Class.forName in its three forms, loadClass and references in code: which loader is asked, when classes are initialised, module lookups, arrays, errors inside of loading, wrapping of exceptions, resources by class and loader in nested places. */
public class ForNames {
    static class Init {
        static {
            System.out.println("Init initialised");
        }
    }

    static class Init2 {
        static {
            System.out.println("Init2 initialised");
        }
    }

    static class Broken {
        static {
            if (true) {
                throw new IllegalStateException("broken");
            }
        }
    }

    static class Throwing extends ClassLoader {
        final Throwable what;

        Throwing(Throwable what) {
            super(ForNames.class.getClassLoader());
            this.what = what;
        }

        @SuppressWarnings("unchecked")
        static <T extends Throwable> void sneak(Throwable t) throws T {
            throw (T) t;
        }

        Class<?> user() {
            ClassAssembler a = new ClassAssembler(52, 0x21, "User", "java/lang/Object");
            a.addMethod(9, "m", "()V", 2, 0).op2(0xbb, a.cls("x/Missing")).op(0x57, 0xb1);
            byte[] b = a.toBytes();
            return defineClass("User", b, 0, b.length);
        }

        @Override
        protected Class<?> findClass(String name) {
            Throwing.<RuntimeException>sneak(what);
            return null;
        }
    }

    interface Act {
        Object run() throws Throwable;
    }

    static void t(String what, Act a) {
        try {
            System.out.println(what + " = " + a.run());
        } catch (Throwable e) {
            StringBuilder b = new StringBuilder();
            for (Throwable x = e; x != null; x = x.getCause()) {
                b.append(x.getClass().getSimpleName()).append(": ").append(x.getMessage()).append(" <- ");
            }
            System.out.println(what + " ! " + b);
        }
    }

    public static void main(String[] args) throws Exception {
        ClassLoader app = ForNames.class.getClassLoader();
        t("without", () -> Class.forName("ForNames$Init", false, app).getSimpleName());
        t("loadClass", () -> app.loadClass("ForNames$Init").getSimpleName());
        t("with", () -> Class.forName("ForNames$Init", true, app).getSimpleName());
        t("short form", () -> Class.forName("ForNames$Init2").getSimpleName());
        t("array does not", () -> Class.forName("[LForNames$Broken;").getSimpleName());
        t("broken", () -> Class.forName("ForNames$Broken"));
        t("broken again", () -> Class.forName("ForNames$Broken"));
        t("broken without", () -> Class.forName("ForNames$Broken", false, app).getSimpleName());
        t("boot loader", () -> Class.forName("java.util.Map$Entry", true, null));
        t("boot loader of app class", () -> Class.forName("ForNames", true, null));
        t("null", () -> Class.forName(null));
        t("module", () -> Class.forName(Object.class.getModule(), "java.util.List") + " " + Class.forName(Object.class.getModule(), "ForNames") + " " + Class.forName(ForNames.class.getModule(), "ForNames"));
        t("module array", () -> Class.forName(Object.class.getModule(), "[I"));
        for (Throwable w : new Throwable[] {new ClassNotFoundException("cnf"), new IllegalStateException("ise"), new java.io.IOException("io"), new StackOverflowError("so"), new NoClassDefFoundError("ncdf"), new LinkageError("le")}) {
            Throwing l = new Throwing(w);
            Class<?> u = l.user();
            for (int i = 0; i < 2; i++) {
                t("reference to a class whose loading throws " + w.getClass().getSimpleName(), () -> {
                    try {
                        return u.getMethod("m").invoke(null);
                    } catch (java.lang.reflect.InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
            }
            t("forName", () -> Class.forName("x.Missing", false, l));
        }
        t("super missing", () -> {
            ClassAssembler a = new ClassAssembler(52, 0x21, "Sub", "x/Gone");
            return new ClassAssembler.Loader().add("Sub", a.toBytes()).loadClass("Sub");
        });
        t("super missing again", () -> {
            ClassAssembler.Loader l = new ClassAssembler.Loader();
            l.add("Sub", new ClassAssembler(52, 0x21, "Sub", "x/Gone").toBytes());
            try {
                l.loadClass("Sub");
            } catch (NoClassDefFoundError e) {
                System.out.println("first " + e.getMessage());
            }
            l.add("x.Gone", new ClassAssembler(52, 0x21, "x/Gone", "java/lang/Object").toBytes());
            return l.loadClass("Sub").getSuperclass();
        });
        t("resolution error stays", () -> {
            ClassAssembler.Loader l = new ClassAssembler.Loader();
            ClassAssembler a = new ClassAssembler(52, 0x21, "Uses", "java/lang/Object");
            a.addMethod(9, "m", "()V", 2, 0).op2(0xbb, a.cls("x/Late")).op(0x57, 0xb1);
            l.add("Uses", a.toBytes());
            StringBuilder b = new StringBuilder();
            for (int i = 0; i < 2; i++) {
                try {
                    l.loadClass("Uses").getMethod("m").invoke(null);
                    b.append("fine ");
                } catch (java.lang.reflect.InvocationTargetException e) {
                    b.append(e.getCause()).append(' ');
                }
                l.add("x.Late", new ClassAssembler(52, 0x21, "x/Late", "java/lang/Object").toBytes());
            }
            return b + " " + l.loadClass("x.Late").getSimpleName();
        });
        t("resources", () -> ForNames.class.getResource("ForNames.class").getPath().endsWith("!/ForNames.class") + " " + (ForNames.class.getResource("/ForNames$Init.class") != null) + " " + Init.class.getResource("none") + " " + (Object.class.getResourceAsStream("Object.class") != null) + " " + (ClassLoader.getSystemResource("java/lang/String.class") != null) + " " + int[].class.getResource("x") + " " + (String[].class.getResource("String.class") != null));
        t("class bytes", () -> {
            try (java.io.InputStream in = Init.class.getResourceAsStream("ForNames$Init.class")) {
                return Integer.toHexString(new java.io.DataInputStream(in).readInt());
            }
        });
        t("resource streams", () -> app.resources("META-INF/MANIFEST.MF").count() > 0);
        t("null resource", () -> app.getResource(null));
        t("context loader", () -> {
            Thread th = Thread.currentThread();
            ClassLoader old = th.getContextClassLoader();
            th.setContextClassLoader(null);
            try {
                return th.getContextClassLoader() + " " + (old == app);
            } finally {
                th.setContextClassLoader(old);
            }
        });
    }
}
