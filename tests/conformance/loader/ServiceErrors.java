import java.util.*;
import java.util.stream.*;

/** ServiceLoader over configuration files of its own loader: order, duplicates, comments, providers that are missing, of a wrong type, abstract, without constructor, throwing; lazy iteration, reload, stream, and errors of configuration. */
public class ServiceErrors {
    public interface Service {
        String name();
    }

    public static class Good implements Service {
        static int made;

        public Good() {
            made++;
        }

        @Override
        public String name() {
            return "good" + made;
        }
    }

    public static class Second implements Service {
        @Override
        public String name() {
            return "second";
        }
    }

    public static class NoConstructor implements Service {
        public NoConstructor(int x) {
        }

        @Override
        public String name() {
            return "";
        }
    }

    public static class Private implements Service {
        private Private() {
        }

        @Override
        public String name() {
            return "";
        }
    }

    static class NotPublic implements Service {
        @Override
        public String name() {
            return "not public";
        }
    }

    public abstract static class Abs implements Service {
    }

    public static class Throws implements Service {
        public Throws() {
            throw new IllegalStateException("in the constructor");
        }

        @Override
        public String name() {
            return "";
        }
    }

    public static class BadInit implements Service {
        static final int X = Integer.parseInt("x");

        @Override
        public String name() {
            return "";
        }
    }

    public static class Unrelated {
    }

    public static class WithProvider {
        public static Service provider() {
            return new Second();
        }
    }

    public class Inner implements Service {
        @Override
        public String name() {
            return "";
        }
    }

    static class L extends ClassLoader {
        final List<String> files;

        L(String... files) {
            super(ServiceErrors.class.getClassLoader());
            this.files = List.of(files);
        }

        @Override
        protected Enumeration<java.net.URL> findResources(String name) throws java.io.IOException {
            if (!name.equals("META-INF/services/ServiceErrors$Service")) {
                return Collections.emptyEnumeration();
            }
            List<java.net.URL> urls = new ArrayList<>();
            for (String f : files) {
                urls.add(new java.net.URL("mem", "", -1, "/config", new java.net.URLStreamHandler() {
                    @Override
                    protected java.net.URLConnection openConnection(java.net.URL u) {
                        return new java.net.URLConnection(u) {
                            @Override
                            public void connect() {
                            }

                            @Override
                            public java.io.InputStream getInputStream() {
                                return new java.io.ByteArrayInputStream(f.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                            }
                        };
                    }
                }));
            }
            return Collections.enumeration(urls);
        }
    }

    static void all(String what, String... files) {
        ServiceLoader<Service> s = ServiceLoader.load(Service.class, new L(files));
        Iterator<Service> it = s.iterator();
        StringBuilder b = new StringBuilder(what + ":");
        for (int i = 0; i < 8; i++) {
            try {
                if (!it.hasNext()) {
                    break;
                }
                b.append(" [").append(it.next().name()).append(']');
            } catch (ServiceConfigurationError e) {
                b.append(" {").append(e.getMessage()).append(" / ").append(e.getCause() == null ? "" : e.getCause().getClass().getSimpleName()).append('}');
            }
        }
        System.out.println(b);
    }

    public static void main(String[] args) {
        String p = "ServiceErrors$";
        all("none");
        all("empty", "");
        all("two", p + "Good\n" + p + "Second\n");
        all("comments", "# first\n\n  " + p + "Good  # trailing\r\n\t" + p + "Second\n#" + p + "Throws");
        all("duplicates", p + "Good\n" + p + "Good\n", p + "Good\n" + p + "Second");
        all("no newline", p + "Second");
        all("missing", p + "Nope\n" + p + "Second");
        all("unrelated", p + "Unrelated\n" + p + "Second");
        all("abstract", p + "Abs\n" + p + "Second");
        all("no constructor", p + "NoConstructor\n" + p + "Second");
        all("private constructor", p + "Private\n" + p + "Second");
        all("not public class", p + "NotPublic\n" + p + "Second");
        all("throws", p + "Throws\n" + p + "Second");
        all("bad initialiser", p + "BadInit\n" + p + "Second");
        all("interface", p + "Service\n" + p + "Second");
        all("inner", p + "Inner\n" + p + "Second");
        all("provider method needs a module", p + "WithProvider\n" + p + "Second");
        all("space in name", p + "Good x\n" + p + "Second");
        all("illegal name", "1bad\n" + p + "Second");
        all("illegal character", "a-b\n" + p + "Second");
        ServiceLoader<Service> s = ServiceLoader.load(Service.class, new L(p + "Good\n" + p + "Second"));
        Good.made = 0;
        System.out.println(s + " " + s.findFirst().get().name() + s.findFirst().get().name() + " " + Good.made);
        s.reload();
        System.out.println(s.iterator().next().name() + " " + Good.made);
        System.out.println(s.stream().map(x -> x.type().getSimpleName()).collect(Collectors.joining(",")) + " " + Good.made + " " + s.stream().skip(1).findFirst().get().get().name());
        Iterator<Service> a = s.iterator();
        Iterator<Service> b = s.iterator();
        System.out.println((a.next() == b.next()) + " " + a.next().name() + b.next().name() + a.hasNext());
        try {
            a.next();
        } catch (NoSuchElementException e) {
            System.out.println("no more");
        }
        try {
            a.remove();
        } catch (UnsupportedOperationException e) {
            System.out.println("no remove");
        }
        try {
            ServiceLoader.load(null);
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(ServiceLoader.load(Service.class, null).findFirst().isPresent() + " " + ServiceLoader.loadInstalled(Service.class).findFirst().isPresent());
        try {
            ServiceLoader<Service> t = ServiceLoader.load(Service.class, new L(p + "Good\n"));
            Iterator<Service> it = t.iterator();
            t.reload();
            it.next();
            System.out.println("no check");
        } catch (ConcurrentModificationException e) {
            System.out.println("reloaded");
        }
    }
}
