import java.io.*;
import java.nio.file.*;
import java.util.*;
import java.util.logging.*;
import java.util.logging.Formatter;
import java.util.stream.*;

/** java.util.logging: levels, hierarchy, handlers, formatters, filters, configuration, resource bundles. */
public class Handlers {
    interface Action { Object run() throws Exception; }

    static void attempt(String what, Action action) {
        try {
            System.out.println(what + ": " + action.run());
        } catch (Throwable e) {
            System.out.println(what + ": " + e);
        }
    }

    static class Collecting extends Handler {
        final List<String> lines = new ArrayList<>();
        @Override public void publish(LogRecord r) {
            if (isLoggable(r)) lines.add(r.getLevel() + ":" + r.getLoggerName() + ":" + new SimpleFormatter().formatMessage(r) + ":" + (r.getSourceMethodName() == null ? "" : r.getSourceMethodName()) + ":" + (r.getThrown() == null ? "" : r.getThrown().getMessage()));
        }
        @Override public void flush() { }
        @Override public void close() { lines.add("closed"); }
        void show() { lines.forEach(System.out::println); lines.clear(); }
    }

    public static void main(String[] args) throws Exception {
        Logger root = Logger.getLogger("");
        for (Handler h : root.getHandlers()) {
            System.out.println(h.getClass().getSimpleName() + " " + h.getLevel() + " " + h.getFormatter().getClass().getSimpleName());
            root.removeHandler(h);
        }
        Collecting all = new Collecting();
        root.addHandler(all);
        levels(all);
        hierarchy(all);
        records(all);
        formatters();
        fileHandlers();
        configuration(all);
        memory(all);
    }

    static void levels(Collecting all) {
        for (String s : new String[] {"SEVERE", "INFO", "OFF", "ALL", "850", "FINEST"}) System.out.print(Level.parse(s) + "=" + Level.parse(s).intValue() + " ");
        attempt("level", () -> Level.parse("LOUD"));
        attempt("level", () -> Level.parse(null));
        Level own = new Level("OWN", 950) { };
        System.out.println(own + " " + Level.parse("OWN").equals(own) + " " + own.getLocalizedName() + " " + Level.INFO.equals(new Level("X", 800) { }));
        Logger log = Logger.getLogger("levels");
        System.out.println(log.getLevel() + " " + log.isLoggable(Level.INFO) + " " + log.isLoggable(Level.FINE));
        log.setLevel(Level.FINER);
        all.setLevel(Level.ALL);
        log.severe("severe"); log.warning("warning"); log.info("info"); log.config("config"); log.fine("fine"); log.finer("finer"); log.finest("finest");
        log.log(own, "own");
        log.setLevel(Level.OFF);
        log.severe("never");
        all.show();
    }

    static void hierarchy(Collecting all) {
        Logger a = Logger.getLogger("a");
        Logger abc = Logger.getLogger("a.b.c");
        System.out.println(abc.getParent().getName());
        Logger ab = Logger.getLogger("a.b");
        System.out.println(abc.getParent().getName() + " " + ab.getParent().getName() + " '" + a.getParent().getName() + "' " + (Logger.getLogger("a.b") == ab));
        Collecting own = new Collecting();
        ab.addHandler(own);
        abc.info("both");
        ab.setUseParentHandlers(false);
        abc.info("only own");
        own.show();
        all.show();
        a.setLevel(Level.SEVERE);
        System.out.println(abc.isLoggable(Level.INFO) + " " + abc.getLevel());
        abc.setFilter(r -> r.getMessage().length() < 5);
        a.setLevel(Level.ALL);
        abc.info("short message too long");
        abc.info("ok");
        own.show();
        ab.removeHandler(own);
        attempt("anonymous", () -> Logger.getAnonymousLogger().getName());
        attempt("global", () -> Logger.getGlobal().getName());
        attempt("null", () -> Logger.getLogger(null));
        Enumeration<String> names = LogManager.getLogManager().getLoggerNames();
        System.out.println(Collections.list(names).containsAll(List.of("a", "a.b", "global", "")));
    }

    static void records(Collecting all) {
        Logger log = Logger.getLogger("records");
        log.setLevel(Level.ALL);
        log.log(Level.INFO, "one {0}", 5);
        log.log(Level.INFO, "many {1} {0} {2}", new Object[] {"a", 1.5});
        log.log(Level.INFO, "quote '{0}' it's {0}", "x");
        log.log(Level.INFO, "no {0}");
        log.log(Level.WARNING, "thrown", new IOException("inside"));
        log.log(Level.INFO, () -> "supplied");
        log.entering("Class", "method");
        log.entering("Class", "method", 5);
        log.exiting("Class", "method", "result");
        log.throwing("Class", "method", new RuntimeException("boom"));
        log.logp(Level.INFO, "C", "m", "explicit {0}", "p");
        log.logrb(Level.INFO, "C", "m", (ResourceBundle) null, "bundle");
        log.info((String) null);
        all.show();
        LogRecord r = new LogRecord(Level.FINE, "message");
        System.out.println(r.getLevel() + r.getMessage() + r.getLoggerName() + r.getParameters() + (r.getSequenceNumber() > 0) + (r.getThreadID() > 0));
        r.setInstant(java.time.Instant.ofEpochSecond(5, 6));
        System.out.println(r.getMillis() + " " + r.getInstant() + " " + r.getSourceClassName());
    }

    static void formatters() {
        LogRecord r = new LogRecord(Level.WARNING, "text <&> {0}");
        r.setParameters(new Object[] {"p\"q"});
        r.setLoggerName("name");
        r.setInstant(java.time.Instant.ofEpochSecond(1000000000L, 123456789));
        r.setSourceClassName("Source");
        r.setSourceMethodName("method");
        r.setSequenceNumber(7);
        r.setThreadID(1);
        System.out.print(new SimpleFormatter().format(r));
        XMLFormatter xml = new XMLFormatter();
        System.out.print(xml.getHead(null) + xml.format(r) + xml.getTail(null));
        r.setThrown(new Exception("t"));
        System.out.println(new SimpleFormatter().format(r).lines().count() > 3);
        StreamHandler stream = new StreamHandler(System.out, new Formatter() {
            @Override public String getHead(Handler h) { return "<head>\n"; }
            @Override public String getTail(Handler h) { return "<tail>\n"; }
            @Override public String format(LogRecord x) { return formatMessage(x) + "\n"; }
        });
        stream.publish(r);
        stream.publish(new LogRecord(Level.FINE, "too fine"));
        stream.publish(null);
        stream.flush();
        attempt("encoding", () -> { stream.setEncoding("none"); return 0; });
        ErrorManager errors = new ErrorManager() {
            @Override public void error(String m, Exception e, int code) { System.out.println("error " + m + " " + e + " " + code); }
        };
        StreamHandler broken = new StreamHandler(new OutputStream() {
            @Override public void write(int b) throws IOException { throw new IOException("broken"); }
        }, new SimpleFormatter());
        broken.setErrorManager(errors);
        broken.publish(new LogRecord(Level.INFO, "x".repeat(10000)));
        broken.flush();
        broken.setFormatter(new Formatter() {
            @Override public String format(LogRecord x) { throw new IllegalStateException("format"); }
        });
        broken.publish(r);
    }

    static void fileHandlers() throws IOException {
        Path dir = Files.createTempDirectory("handlers");
        FileHandler h = new FileHandler(dir + "/log%u.%g.txt", 300, 3, false);
        h.setFormatter(new Formatter() {
            @Override public String format(LogRecord r) { return r.getMessage() + "\n"; }
        });
        for (int i = 0; i < 30; i++) h.publish(new LogRecord(Level.INFO, "record number " + i));
        try (Stream<Path> s = Files.list(dir)) {
            System.out.println(s.map(p -> p.getFileName().toString()).sorted().toList());
        }
        h.close();
        try (Stream<Path> s = Files.list(dir)) {
            for (Path p : s.sorted().toList()) System.out.println(p.getFileName() + " " + Files.size(p) + " " + Files.readAllLines(p).get(0));
        }
        FileHandler append = new FileHandler(dir + "/log0.0.txt", true);
        append.setFormatter(new SimpleFormatter());
        append.publish(new LogRecord(Level.INFO, "appended"));
        append.close();
        System.out.println(Files.readString(dir.resolve("log0.0.txt")).endsWith("INFO: appended\n"));
        attempt("pattern", () -> new FileHandler(""));
        attempt("limit", () -> new FileHandler("x", -1, 1));
        attempt("count", () -> new FileHandler("x", 1, 0));
        attempt("nowhere", () -> new FileHandler("/nowhere/x.log"));
        try (Stream<Path> s = Files.walk(dir)) {
            for (Path p : s.sorted(Comparator.reverseOrder()).toList()) Files.delete(p);
        }
    }

    static void configuration(Collecting all) throws IOException {
        LogManager m = LogManager.getLogManager();
        m.addConfigurationListener(() -> System.out.println("configured"));
        m.readConfiguration(new ByteArrayInputStream(("handlers=\n.level=WARNING\nconf.level=FINEST\nconf.sub.useParentHandlers=false\nbad.level=LOUD\n").getBytes()));
        Logger conf = Logger.getLogger("conf");
        System.out.println(conf.getLevel() + " " + Logger.getLogger("conf.sub").getUseParentHandlers() + " " + Logger.getLogger("").getLevel() + " " + m.getProperty(".level") + " " + m.getProperty("none"));
        m.updateConfiguration(new ByteArrayInputStream("conf.level=INFO\n".getBytes()), k -> (o, n) -> n);
        System.out.println(conf.getLevel());
        LoggingMXBean bean = LogManager.getLoggingMXBean();
        bean.setLoggerLevel("conf", "FINE");
        System.out.println(bean.getLoggerLevel("conf") + " " + bean.getParentLoggerName("conf.sub") + " " + bean.getLoggerLevel("none"));
        java.lang.ref.Reference.reachabilityFence(conf);
        attempt("bean", () -> { bean.setLoggerLevel("none", "FINE"); return 0; });
        m.reset();
        System.out.println(conf.getLevel() + " " + Logger.getLogger("").getHandlers().length);
        all.lines.clear();
    }

    static void memory(Collecting all) {
        MemoryHandler h = new MemoryHandler(all, 3, Level.SEVERE);
        all.setLevel(Level.ALL);
        for (int i = 0; i < 5; i++) h.publish(new LogRecord(Level.INFO, "m" + i));
        System.out.println(all.lines.size());
        h.publish(new LogRecord(Level.SEVERE, "push"));
        all.show();
        h.close();
        all.show();
        attempt("size", () -> new MemoryHandler(all, 0, Level.ALL));
        System.Logger s = System.getLogger("system");
        System.out.println(s.getName() + " " + s.isLoggable(System.Logger.Level.INFO) + " " + s.isLoggable(System.Logger.Level.DEBUG));
        Logger.getLogger("").addHandler(all);
        s.log(System.Logger.Level.WARNING, "through {0}", "system");
        all.show();
    }
}
