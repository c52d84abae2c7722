/** Assertions switched by a class loader: by default, by package, by class; what javac makes of `assert`. */
public class AssertionSwitches {
    static class Checked {
        static boolean run(int value) {
            try {
                assert value > 0 : "value " + value;
                return false;
            } catch (AssertionError e) {
                System.out.println("  " + e.getMessage() + " " + (e.getCause() == null));
                return true;
            }
        }
    }

    static class Early {
        static final boolean ON;

        static {
            boolean on = false;
            assert on = true;
            ON = on;
        }
    }

    static class Throws {
        static Throwable run(Object detail) {
            try {
                assert false : detail;
                return null;
            } catch (AssertionError e) {
                return e;
            }
        }
    }

    /** Loads this program's classes again. */
    static class Loader extends ClassLoader {
        Loader() {
            super(AssertionSwitches.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("AssertionSwitches")) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            try (java.io.InputStream in = getResourceAsStream(name + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (java.io.IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    static void show(String what, ClassLoader loader) throws Exception {
        System.out.println(what);
        java.lang.reflect.Method run = loader.loadClass("AssertionSwitches$Checked").getDeclaredMethod("run", int.class);
        run.setAccessible(true);
        java.lang.reflect.Field on = loader.loadClass("AssertionSwitches$Early").getDeclaredField("ON");
        on.setAccessible(true);
        System.out.println("  " + run.invoke(null, -1) + " " + on.get(null) + " " + loader.loadClass("AssertionSwitches$Checked").desiredAssertionStatus());
    }

    public static void main(String[] arguments) throws Exception {
        System.out.println(AssertionSwitches.class.desiredAssertionStatus() + " " + String.class.desiredAssertionStatus());
        show("untouched", new Loader());
        Loader byDefault = new Loader();
        byDefault.setDefaultAssertionStatus(true);
        show("default", byDefault);
        Loader byClass = new Loader();
        byClass.setClassAssertionStatus("AssertionSwitches", true);
        show("class with its nested ones", byClass);
        Loader byNested = new Loader();
        byNested.setClassAssertionStatus("AssertionSwitches$Checked", true);
        show("nested class counts by its outermost one", byNested);
        Loader byPackage = new Loader();
        byPackage.setPackageAssertionStatus(null, true);
        show("unnamed package", byPackage);
        Loader mixed = new Loader();
        mixed.setDefaultAssertionStatus(true);
        mixed.setClassAssertionStatus("AssertionSwitches", false);
        show("all but this", mixed);
        Loader late = new Loader();
        late.loadClass("AssertionSwitches$Early").getDeclaredField("ON");
        Class.forName("AssertionSwitches$Early", true, late);
        late.setDefaultAssertionStatus(true);
        show("after initialisation it is too late for one", late);
        Loader cleared = new Loader();
        cleared.setDefaultAssertionStatus(true);
        cleared.clearAssertionStatus();
        show("cleared", cleared);
        Loader details = new Loader();
        details.setDefaultAssertionStatus(true);
        java.lang.reflect.Method run = details.loadClass("AssertionSwitches$Throws").getDeclaredMethod("run", Object.class);
        run.setAccessible(true);
        for (Object detail : new Object[] {"text", 5, null, new IllegalStateException("a cause")}) {
            Throwable error = (Throwable) run.invoke(null, detail);
            System.out.println(error + " / " + error.getCause());
        }
    }
}
