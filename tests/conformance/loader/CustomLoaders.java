import java.io.*;
import java.lang.invoke.*;
import java.util.*;

/** Class loaders of one's own: isolation, parents, initiating loaders, resources, the same name twice, constraints, assertion status, packages. */
public class CustomLoaders {
    static void p(Object o) {
        System.out.println(o);
    }

    public static class Plugin implements Runnable {
        static int count;
        final String id = "plugin";

        @Override
        public void run() {
            count++;
            System.out.println(id + " " + count + " " + getClass().getClassLoader());
        }

        @Override
        public String toString() {
            return "Plugin#" + count;
        }
    }

    static class Isolating extends ClassLoader {
        final String tag;
        final List<String> asked = new ArrayList<>();

        Isolating(String tag) {
            super(tag, CustomLoaders.class.getClassLoader());
            this.tag = tag;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            asked.add(name);
            if (!name.startsWith("CustomLoaders$Plugin")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> c = findLoadedClass(name);
                if (c == null) {
                    try (InputStream in = CustomLoaders.class.getResourceAsStream("/" + name + ".class")) {
                        byte[] b = in.readAllBytes();
                        c = defineClass(name, b, 0, b.length);
                    } catch (IOException e) {
                        throw new ClassNotFoundException(name, e);
                    }
                }
                return c;
            }
        }

        @Override
        protected java.net.URL findResource(String name) {
            return null;
        }

        @Override
        public String toString() {
            return "loader " + tag;
        }
    }

    public static void main(String[] args) throws Exception {
        Isolating a = new Isolating("A");
        Isolating b = new Isolating("B");
        Class<?> ca = a.loadClass("CustomLoaders$Plugin");
        Class<?> cb = b.loadClass("CustomLoaders$Plugin");
        p((ca == cb) + " " + (ca == Plugin.class) + " " + ca.getName().equals(cb.getName()) + " " + (a.loadClass("CustomLoaders$Plugin") == ca));
        Runnable ra = (Runnable) ca.getConstructor().newInstance();
        ra.run();
        ra.run();
        ((Runnable) cb.getConstructor().newInstance()).run();
        new Plugin() {
            @Override
            public void run() {
                count += 10;
            }
        }.run();
        p(ra + " " + new Plugin());
        try {
            Plugin x = (Plugin) (Object) ra;
            p(x);
        } catch (ClassCastException e) {
            p(e.getMessage().replaceAll("@[0-9a-f]+", "@"));
        }
        p(a.asked.get(0) + " " + a.asked.contains("java.lang.Runnable") + a.asked.contains("java.io.PrintStream"));
        p(ca.getClassLoader().getName() + " " + ca.getClassLoader().getParent().getClass().getSimpleName() + " " + ClassLoader.getSystemClassLoader().getName() + " " + ClassLoader.getPlatformClassLoader().getName() + " " + ClassLoader.getPlatformClassLoader().getParent());
        p(Class.forName("CustomLoaders$Plugin", false, a) == ca);
        p(Class.forName("java.util.List", false, null) + " " + Class.forName("java.util.Map", false, ClassLoader.getPlatformClassLoader()).getName());
        try {
            Class.forName("CustomLoaders", false, null);
        } catch (ClassNotFoundException e) {
            p(e);
        }
        ClassAssembler g = new ClassAssembler(52, 0x21, "gen/pkg/Made", "java/lang/Object", "java/util/function/IntUnaryOperator");
        g.addConstructor("java/lang/Object");
        g.addMethod(1, "applyAsInt", "(I)I", 2, 2).op(0x1b, 0x1b, 0x68, 0xac);
        Class<?> made = new ClassAssembler.Loader().define(g.toBytes());
        p(made + " " + made.getPackageName() + " " + made.getPackage() + " " + ((java.util.function.IntUnaryOperator) made.getConstructor().newInstance()).applyAsInt(12));
        MethodHandles.Lookup l = MethodHandles.lookup();
        ClassAssembler near = new ClassAssembler(61, 0x21, "NearBy", "java/lang/Object");
        near.addMethod(9, "greet", "()Ljava/lang/String;", 1, 0).op(0x12, near.string("defined by lookup"), 0xb0);
        Class<?> nc = l.defineClass(near.toBytes());
        p(nc.getMethod("greet").invoke(null) + " " + (nc.getClassLoader() == CustomLoaders.class.getClassLoader()) + " " + Class.forName("NearBy"));
        Thread t = new Thread(() -> p(Thread.currentThread().getContextClassLoader()));
        t.setContextClassLoader(a);
        t.start();
        t.join();
        a.setClassAssertionStatus("X", true);
        p(ca.desiredAssertionStatus() + " " + a.getUnnamedModule().isNamed() + " " + a.getDefinedPackages().length);
        for (int i = 0; i < 30; i++) {
            Isolating many = new Isolating("n" + i);
            Object o = many.loadClass("CustomLoaders$Plugin").getConstructor().newInstance();
            if (i == 29) {
                p(o);
            }
        }
        System.gc();
        try {
            a.loadClass("not.There");
        } catch (ClassNotFoundException e) {
            p(e.getMessage());
        }
        try {
            new ClassLoader(null) {
                Class<?> d() {
                    return defineClass("x", new byte[0], 0, 0);
                }
            }.d();
        } catch (ClassFormatError e) {
            p(e.getClass().getSimpleName());
        }
    }
}
