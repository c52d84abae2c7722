import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Vector;

/** Class loaders in odd constellations: own copies first, cycles, parallel ones, wrong names, resources, packages. */
public class Delegation {
    public static class Payload {
        public static int loads;

        static {
            loads++;
        }

        public Object make() {
            return new Payload();
        }
    }

    public interface Shared { }

    public static class UsesShared implements Shared { }

    static byte[] bytes(String name) throws IOException {
        try (InputStream in = Delegation.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
            return in.readAllBytes();
        }
    }

    static class ChildFirst extends ClassLoader {
        final List<String> own;

        ChildFirst(String name, ClassLoader parent, String... own) {
            super(name, parent);
            this.own = List.of(own);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                if (loaded == null && own.contains(name)) {
                    try {
                        byte[] b = bytes(name);
                        loaded = defineClass(name, b, 0, b.length);
                    } catch (IOException e) {
                        throw new ClassNotFoundException(name, e);
                    }
                }
                return loaded != null ? loaded : super.loadClass(name, resolve);
            }
        }

        Class<?> define(String name, byte[] b) {
            return defineClass(name, b, 0, b.length);
        }

        Class<?> loaded(String name) {
            return findLoadedClass(name);
        }
    }

    static class Liar extends ClassLoader {
        @Override
        protected Class<?> findClass(String name) {
            return String.class;
        }
    }

    static class Asker extends ClassLoader {
        Asker other;
        int depth;

        Asker() {
            super(null);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (depth++ > 3) {
                throw new ClassNotFoundException(name + " after " + depth);
            }
            return other.loadClass(name);
        }
    }

    static class Parallel extends ClassLoader {
        static final boolean REGISTERED = registerAsParallelCapable();

        Object lock(String name) {
            return getClassLoadingLock(name);
        }
    }

    static class Resources extends ClassLoader {
        @Override
        protected URL findResource(String name) {
            return name.equals("mine") ? Delegation.class.getResource("Delegation.class") : null;
        }

        @Override
        protected Enumeration<URL> findResources(String name) {
            return name.equals("mine") ? new Vector<>(List.of(findResource(name), findResource(name))).elements() : Collections.emptyEnumeration();
        }
    }

    interface Action {
        Object run() throws Throwable;
    }

    static void attempt(String what, Action action) {
        try {
            System.out.println(what + ": " + action.run());
        } catch (Throwable e) {
            System.out.println(what + ": " + e.getClass().getName() + ": " + String.valueOf(e.getMessage()).replaceAll("@[0-9a-f]+", "@#"));
        }
    }

    public static void main(String[] arguments) throws Exception {
        ClassLoader app = Delegation.class.getClassLoader();
        ChildFirst first = new ChildFirst("first", app, "Delegation$Payload");
        Class<?> copy = first.loadClass("Delegation$Payload");
        System.out.println((copy == Payload.class) + " " + copy.getName().equals(Payload.class.getName()) + " " + copy.getClassLoader().getName());
        Object made = copy.getMethod("make").invoke(copy.getDeclaredConstructor().newInstance());
        System.out.println((made instanceof Payload) + " " + (made.getClass() == copy) + " " + copy.getField("loads").getInt(null) + " " + Payload.loads);
        attempt("cast", () -> (Payload) made);
        attempt("same name twice", () -> first.define("Delegation$Payload", bytes("Delegation$Payload")));
        attempt("wrong name", () -> first.define("Wrong", bytes("Delegation$Shared")));
        attempt("java package", () -> first.define("java.lang.Mine", bytes("Delegation$Shared")));
        attempt("no name", () -> first.define(null, bytes("Delegation$Shared")).getName());
        attempt("garbage", () -> first.define("Garbage", new byte[] {1, 2, 3}));
        attempt("truncated", () -> first.define("Truncated", java.util.Arrays.copyOf(bytes("Delegation$Shared"), 40)));
        ChildFirst splits = new ChildFirst("splits", app, "Delegation$UsesShared");
        attempt("shared interface", () -> Shared.class.isAssignableFrom(splits.loadClass("Delegation$UsesShared")));
        ChildFirst both = new ChildFirst("both", app, "Delegation$UsesShared", "Delegation$Shared");
        attempt("own interface", () -> Shared.class.isAssignableFrom(both.loadClass("Delegation$UsesShared")));
        System.out.println(both.loaded("Delegation$Shared") != null ? "the interface was loaded, too" : "not loaded");
        attempt("missing interface", () -> {
            ChildFirst orphan = new ChildFirst("orphan", null, "Delegation$UsesShared");
            return orphan.loadClass("Delegation$UsesShared");
        });
        attempt("a liar", () -> new Liar().loadClass("Something"));
        attempt("a liar by forName", () -> Class.forName("Something", true, new Liar()));
        Asker one = new Asker();
        one.other = new Asker();
        one.other.other = one;
        attempt("a cycle", () -> one.loadClass("Nowhere"));
        Parallel parallel = new Parallel();
        System.out.println(Parallel.REGISTERED + " " + parallel.isRegisteredAsParallelCapable() + " " + (parallel.lock("a") == parallel)
            + " " + (parallel.lock("a") == parallel.lock("a")) + " " + (parallel.lock("a") == parallel.lock("b")) + " " + first.isRegisteredAsParallelCapable());
        Resources resources = new Resources();
        System.out.println((resources.getResource("mine") != null) + " " + Collections.list(resources.getResources("mine")).size() + " "
            + resources.getResource("none") + " " + (resources.getResourceAsStream("mine").read() == 0xca) + " " + resources.resources("mine").count());
        attempt("array name", () -> first.loadClass("[LDelegation$Payload;"));
        attempt("array by forName", () -> Class.forName("[LDelegation$Payload;", false, first).getComponentType() == copy);
        attempt("slashes", () -> first.loadClass("Delegation/Payload"));
        attempt("empty name", () -> first.loadClass(""));
        attempt("null name", () -> first.loadClass(null));
        System.out.println(first.getDefinedPackages().length + " " + copy.getPackage().getName().isEmpty() + " " + copy.getModule().isNamed()
            + " " + (copy.getModule() == first.getUnnamedModule()) + " " + first.getParent().equals(app));
        attempt("unnamed loader's name", () -> new ChildFirst("", null));
        attempt("lookup in another loader", () -> MethodHandles.privateLookupIn(copy, MethodHandles.lookup()).lookupClass() == copy);
        attempt("context loader", () -> Thread.currentThread().getContextClassLoader() == app);
        System.out.println(String.valueOf(first).replaceAll("@.*", "@#") + " " + ClassLoader.getPlatformClassLoader().getName() + " " + app.getName() + " " + app.getParent().getName());
    }
}
