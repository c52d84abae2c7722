import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ResourceBundle;
import java.util.logging.*;

/** Loggers as a tree: levels that are inherited, filters, handlers of parents, formatters, parameters, configuration read. */
public class LevelsAndFilters {
    static class Memory extends Handler {
        final StringBuilder text = new StringBuilder();
        final String name;

        Memory(String name) {
            this.name = name;
        }

        @Override
        public void publish(LogRecord record) {
            if (isLoggable(record)) {
                text.append(name).append(':').append(record.getLevel()).append(' ').append(new SimpleFormatter().formatMessage(record)).append("; ");
            }
        }

        @Override
        public void flush() { }

        @Override
        public void close() {
            text.append(name).append(" closed; ");
        }

        String take() {
            String result = text.toString();
            text.setLength(0);
            return result;
        }
    }

    public static class Texts extends java.util.ListResourceBundle {
        @Override
        protected Object[][] getContents() {
            return new Object[][] {{"key", "translated {0}"}};
        }
    }

    public static void main(String[] arguments) throws Exception {
        Logger parent = Logger.getLogger("a");
        Logger child = Logger.getLogger("a.b.c");
        Memory up = new Memory("up");
        Memory down = new Memory("down");
        parent.addHandler(up);
        child.addHandler(down);
        parent.setUseParentHandlers(false);
        System.out.println(child.getLevel() + " " + child.getParent().getName() + " " + Logger.getLogger("a.b.c").equals(child) + " " + child.isLoggable(Level.FINE));
        parent.setLevel(Level.FINE);
        child.fine("fine {0}");
        child.log(Level.FINER, "finer");
        child.log(Level.INFO, "two {0} of {1}", new Object[] {1, "x"});
        child.log(Level.WARNING, "none {0}", (Object[]) null);
        child.log(Level.SEVERE, () -> "supplied");
        child.finest(() -> {
            throw new IllegalStateException("never asked");
        });
        System.out.println(down.take() + "| " + up.take());
        child.setUseParentHandlers(false);
        child.info("own only");
        System.out.println(down.take() + "| " + up.take());
        child.setUseParentHandlers(true);
        up.setLevel(Level.WARNING);
        up.setFilter(r -> !r.getMessage().contains("secret"));
        child.setFilter(r -> r.getMessage().length() < 20);
        child.warning("short");
        child.warning("a secret");
        child.warning("much too long for the filter of the logger");
        child.info("quiet");
        System.out.println(down.take() + "| " + up.take());
        child.setFilter(null);
        child.entering("Class", "method", new Object[] {1, 2});
        child.setLevel(Level.ALL);
        child.entering("Class", "method", new Object[] {1, 2});
        child.exiting("Class", "method", "result");
        child.throwing("Class", "method", new Exception("thrown"));
        child.logp(Level.CONFIG, "C", "m", "precise");
        System.out.println(down.take() + "| " + up.take());
        Logger between = Logger.getLogger("a.b");
        between.setLevel(Level.OFF);
        System.out.println(child.getParent().getName() + " " + child.isLoggable(Level.SEVERE) + " " + between.isLoggable(Level.SEVERE) + " " + Level.parse("850") + " " + Level.parse("FINE").intValue() + " " + (Level.parse("800") == Level.INFO));
        try {
            Level.parse("LOUD");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        class Own extends Level {
            Own() {
                super("OWN", 950);
            }
        }
        Level own = new Own();
        child.log(own, "own level");
        System.out.println(down.take() + Level.parse("OWN") + " " + (Level.parse("950") == own));
        LogRecord record = new LogRecord(Level.INFO, "record {0,number,#.##}");
        record.setParameters(new Object[] {3.14159});
        record.setLoggerName("name");
        record.setInstant(java.time.Instant.EPOCH);
        record.setSequenceNumber(7);
        record.setLongThreadID(1);
        System.out.println(new SimpleFormatter().formatMessage(record) + " " + record.getSequenceNumber() + " " + record.getLoggerName());
        record.setSourceClassName("Source");
        record.setSourceMethodName("method");
        System.out.print(new SimpleFormatter().format(record));
        record.setThrown(new RuntimeException("shown <&>"));
        String xml = new XMLFormatter().format(record);
        System.out.println(xml.substring(0, xml.indexOf("<exception>")));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StreamHandler stream = new StreamHandler(bytes, new Formatter() {
            @Override
            public String format(LogRecord r) {
                return r.getLevel() + "=" + r.getMessage() + "\n";
            }

            @Override
            public String getHead(Handler h) {
                return "head\n";
            }

            @Override
            public String getTail(Handler h) {
                return "tail\n";
            }
        });
        MemoryHandler buffer = new MemoryHandler(stream, 2, Level.SEVERE);
        for (String s : new String[] {"one", "two", "three"}) {
            buffer.publish(new LogRecord(Level.INFO, s));
        }
        System.out.println("pushed yet: " + bytes.size());
        buffer.publish(new LogRecord(Level.SEVERE, "now"));
        stream.close();
        System.out.print(bytes);
        LogManager.getLogManager().readConfiguration(new ByteArrayInputStream("handlers=\n.level=SEVERE\nq.level=FINEST\nq.useParentHandlers=false\n".getBytes()));
        System.out.println(Logger.getLogger("").getLevel() + " " + Logger.getLogger("q").getLevel() + " " + Logger.getLogger("q").getUseParentHandlers() + " " + Logger.getLogger("").getHandlers().length + " " + Logger.getGlobal().getName() + " " + Logger.getAnonymousLogger().getName());
        System.out.println(down.take());
        try {
            Logger.getLogger("z", "no.such.bundle");
        } catch (java.util.MissingResourceException e) {
            System.out.println(e.getClassName());
        }
        ResourceBundle bundle = ResourceBundle.getBundle(Texts.class.getName());
        child.setResourceBundle(bundle);
        child.setLevel(Level.ALL);
        child.addHandler(down);
        child.log(Level.INFO, "key", 5);
        child.log(Level.INFO, "no key {0}", 6);
        System.out.println(down.take());
    }
}
