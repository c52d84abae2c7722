import java.util.*;

/** System, Runtime, ProcessHandle: properties, identity, array copy, versions, environment. */
public class SystemAndRuntime {
    interface Body { Object run() throws Exception; }

    static void t(String name, Body b) {
        try {
            System.out.println(name + " = " + b.run());
        } catch (Exception e) {
            System.out.println(name + " ! " + e);
        }
    }

    public static void main(String[] args) {
        for (String p : new String[] {"file.separator", "path.separator", "line.separator", "java.class.version", "java.specification.version", "java.vm.specification.version", "java.vm.specification.name", "java.specification.name", "java.io.tmpdir", "file.encoding", "native.encoding", "sun.jnu.encoding", "user.language", "sun.arch.data.model", "no.such"}) {
            t(p, () -> String.valueOf(System.getProperty(p)).replace("\n", "\\n"));
        }
        t("lineSeparator", () -> System.lineSeparator().equals(System.getProperty("line.separator")));
        t("set", () -> System.setProperty("a.b", "1") + System.setProperty("a.b", "2") + System.getProperty("a.b") + System.clearProperty("a.b") + System.getProperty("a.b", "dflt"));
        t("empty", () -> System.getProperty(""));
        t("nullKey", () -> System.getProperty(null));
        t("nullVal", () -> System.setProperty("x", null));
        t("props", () -> { Properties q = new Properties(System.getProperties()); q.setProperty("own", "1"); Properties old = System.getProperties(); System.setProperties(q); String r = System.getProperty("own") + System.getProperty("file.separator"); System.setProperties(old); return r + System.getProperty("own"); });
        t("env", () -> System.getenv("NO_SUCH_VARIABLE_HERE"));
        t("envMap", () -> { System.getenv().put("a", "b"); return 1; });
        t("envNull", () -> System.getenv((String) null));
        t("identity", () -> { Object o = new Object(); return (System.identityHashCode(o) == o.hashCode()) + " " + System.identityHashCode(null) + " " + (System.identityHashCode("a") == System.identityHashCode("a")); });
        t("time", () -> { long a = System.nanoTime(); long b = System.nanoTime(); return (b >= a) + " " + (System.currentTimeMillis() > 1600000000000L); });
        t("copyOverlap", () -> { int[] a = {0, 1, 2, 3, 4, 5, 6, 7}; System.arraycopy(a, 0, a, 2, 5); System.arraycopy(a, 4, a, 3, 4); return Arrays.toString(a); });
        t("copyPartial", () -> { Object[] o = {"a", "b", 3, "d"}; String[] s = new String[4]; try { System.arraycopy(o, 0, s, 0, 4); } catch (ArrayStoreException e) { return e.getMessage() + Arrays.toString(s); } return null; });
        t("copyTypes", () -> { System.arraycopy(new int[2], 0, new long[2], 0, 1); return 0; });
        t("copyTypes2", () -> { System.arraycopy(new int[2], 0, new Object[2], 0, 1); return 0; });
        t("copyNot", () -> { System.arraycopy("x", 0, new Object[2], 0, 1); return 0; });
        t("copyNot2", () -> { System.arraycopy(new Object[2], 0, "x", 0, 1); return 0; });
        t("copyNeg", () -> { System.arraycopy(new int[2], -1, new int[2], 0, 1); return 0; });
        t("copyLen", () -> { System.arraycopy(new int[2], 0, new int[2], 0, -1); return 0; });
        t("copyOver", () -> { System.arraycopy(new int[2], 1, new int[2], 0, 2); return 0; });
        t("copyOverDst", () -> { System.arraycopy(new String[2], 0, new Object[2], 1, 2); return 0; });
        t("copyMax", () -> { System.arraycopy(new byte[2], Integer.MAX_VALUE, new byte[2], 0, 1); return 0; });
        t("copyNull", () -> { System.arraycopy(null, 0, new int[2], 0, 1); return 0; });
        t("copyZero", () -> { System.arraycopy(new int[2], 2, new int[2], 2, 0); return "ok"; });
        t("copyDims", () -> { int[][] a = {{1}, {2}}; Object[] b = new Object[2]; System.arraycopy(a, 0, b, 0, 2); int[][] c = new int[2][]; System.arraycopy(b, 0, c, 0, 2); return c[1][0]; });
        Runtime rt = Runtime.getRuntime();
        t("memory", () -> (rt.totalMemory() > 0) + " " + (rt.freeMemory() <= rt.totalMemory()) + " " + (rt.maxMemory() >= rt.totalMemory()) + " " + (rt.availableProcessors() >= 1));
        t("version", () -> Runtime.version().feature() + " " + Runtime.Version.parse("17.0.9+9-LTS") + " " + Runtime.Version.parse("17.0.9").compareTo(Runtime.Version.parse("17.0.10")) + " " + Runtime.Version.parse("11").interim() + " " + Runtime.Version.parse("17-ea+3").pre() + " " + Runtime.Version.parse("17.1.2.3").version());
        t("versionBad", () -> Runtime.Version.parse("017"));
        t("versionBad2", () -> Runtime.Version.parse(""));
        t("hookNull", () -> { rt.addShutdownHook(null); return 0; });
        t("hookTwice", () -> { Thread h = new Thread(() -> { }); rt.addShutdownHook(h); boolean r = rt.removeShutdownHook(h); boolean q = rt.removeShutdownHook(h); rt.addShutdownHook(h); try { rt.addShutdownHook(h); } catch (IllegalArgumentException e) { rt.removeShutdownHook(h); return r + " " + q + " " + e.getMessage(); } return null; });
        t("exec", () -> { rt.exec(new String[0]); return 0; });
        t("execNull", () -> { rt.exec((String[]) null); return 0; });
        t("load", () -> { try { System.loadLibrary("no/such"); } catch (UnsatisfiedLinkError e) { return e.getMessage(); } return 0; });
        t("loadRel", () -> { try { System.load("relative.so"); } catch (UnsatisfiedLinkError e) { return e.getMessage(); } return 0; });
        t("mapLib", () -> System.mapLibraryName("foo"));
        t("console", () -> System.console());
        t("inherited", () -> System.inheritedChannel());
        t("handle", () -> { ProcessHandle p = ProcessHandle.current(); return (p.pid() > 0) + " " + p.isAlive() + " " + p.equals(ProcessHandle.of(p.pid()).get()) + " " + p.compareTo(p) + " " + p.supportsNormalTermination() + " " + (p.hashCode() == ProcessHandle.current().hashCode()); });
        t("destroy", () -> ProcessHandle.current().destroy());
        t("onExit", () -> ProcessHandle.current().onExit());
        t("noSuch", () -> ProcessHandle.of(999999999L));
        t("children", () -> ProcessHandle.current().children().count());
        t("security", () -> System.getSecurityManager());
        t("logger", () -> System.getLogger("x").getName() + " " + System.Logger.Level.ALL.getSeverity() + " " + System.Logger.Level.WARNING.getName());
        t("in", () -> System.in.read());
        t("setOut", () -> { java.io.PrintStream o = System.out; java.io.ByteArrayOutputStream b = new java.io.ByteArrayOutputStream(); System.setOut(new java.io.PrintStream(b, true)); System.out.print("captured \u20ac"); System.setOut(o); return b.toString() + b.size(); });
        t("gc", () -> { System.gc(); rt.gc(); System.runFinalization(); return "ok"; });
    }
}
