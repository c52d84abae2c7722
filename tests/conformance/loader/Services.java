import java.util.*;

/** ServiceLoader with providers named in the jar's META-INF/services; StackWalker; module facts. */
public class Services {
    static void p(Object o) {
        System.out.println(o);
    }

    public interface Codec {
        String name();

        default int rank() {
            return 0;
        }
    }

    public static class Alpha implements Codec {
        public String name() {
            return "alpha";
        }
    }

    public static class Beta implements Codec {
        public Beta() {
            p("Beta made");
        }

        public String name() {
            return "beta";
        }

        @Override
        public int rank() {
            return 5;
        }
    }

    public static class Fails implements Codec {
        public Fails() {
            throw new IllegalStateException("provider fails");
        }

        public String name() {
            return "never";
        }
    }

    static List<String> walk() {
        return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE).walk(s -> s.map(f -> f.getMethodName() + ":" + f.getLineNumber() + ":" + f.getDeclaringClass().getSimpleName()).toList());
    }

    static Class<?> caller() {
        return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE).getCallerClass();
    }

    static String deep(int n) {
        return n == 0 ? StackWalker.getInstance().walk(s -> s.skip(2).limit(3).map(StackWalker.StackFrame::getMethodName).toList()).toString() + StackWalker.getInstance().walk(s -> s.count()) : deep(n - 1);
    }

    public static void main(String[] args) throws Exception {
        ServiceLoader<Codec> sl = ServiceLoader.load(Codec.class);
        Iterator<Codec> it = sl.iterator();
        while (true) {
            try {
                if (!it.hasNext()) {
                    break;
                }
                p(it.next().name());
            } catch (ServiceConfigurationError e) {
                p(e.getMessage() + " | " + e.getCause());
            }
        }
        List<String> types = new ArrayList<>();
        try {
            sl.stream().forEach(x -> types.add(x.type().getSimpleName()));
        } catch (ServiceConfigurationError e) {
            p(e.getMessage() + " " + types);
        }
        p(sl.findFirst().get().name());
        p(ServiceLoader.load(Runnable.class).findFirst());
        p(walk());
        Runnable r = () -> p(walk());
        r.run();
        p(caller() + " " + deep(6));
        Object o = new Object() {
            @Override
            public String toString() {
                return caller().getName();
            }
        };
        p(o.toString());
        try {
            StackWalker.getInstance().getCallerClass();
        } catch (UnsupportedOperationException e) {
            p("no class references");
        }
        p(StackWalker.getInstance(Set.of(StackWalker.Option.SHOW_REFLECT_FRAMES, StackWalker.Option.RETAIN_CLASS_REFERENCE)).walk(s -> s.findFirst().get().getMethodType()));
        Module base = Object.class.getModule();
        p(base + " " + base.isExported("java.lang") + base.isExported("jdk.internal.misc") + base.isOpen("java.util", Services.class.getModule()) + " " + base.getDescriptor().name() + " " + ModuleLayer.boot().findModule("java.base").isPresent() + " " + Services.class.getModule().canRead(base) + " " + base.getPackages().contains("java.util") + " " + Services.class.getModule().getName());
        p(Services.class.getProtectionDomain().getCodeSource().getLocation().getPath().endsWith("Services.jar"));
    }
}
