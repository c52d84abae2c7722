import java.io.*;
import java.util.*;

/** Properties, resource bundles out of the jar and of classes, resources as streams. */
public class PropertiesBundles {
    public static class Msg extends ListResourceBundle {
        @Override
        protected Object[][] getContents() {
            return new Object[][] {{"hello", "class hello"}, {"num", 42}};
        }
    }

    public static class Msg_fr extends ListResourceBundle {
        @Override
        protected Object[][] getContents() {
            return new Object[][] {{"hello", "bonjour"}};
        }
    }

    public static void main(String[] args) throws Exception {
        Properties p = new Properties();
        p.load(new StringReader("# comment\n! other\na=1\nb : two words \\\n   continued\nc\\ d = \\u00e9\\t|\nempty=\nnovalue\n  spaced   value here  \n"));
        System.out.println(new TreeMap<>(p));
        p.setProperty("z key", "line\nbreak=:#!\u20ac");
        StringWriter sw = new StringWriter();
        p.store(sw, null);
        sw.toString().lines().filter(l -> !l.startsWith("#")).sorted().forEach(System.out::println);
        Properties q = new Properties(p);
        System.out.println(q.getProperty("a") + q.getProperty("none", "def") + q.size() + new TreeSet<>(q.stringPropertyNames()));
        ByteArrayOutputStream xml = new ByteArrayOutputStream();
        Properties one = new Properties();
        one.setProperty("k", "v<&>");
        one.store(xml, "title");
        Properties back = new Properties();
        back.load(new ByteArrayInputStream(xml.toByteArray()));
        System.out.println(back);
        ResourceBundle rb = ResourceBundle.getBundle("text.words", Locale.ROOT);
        System.out.println(rb.getString("greeting") + " " + new TreeSet<>(rb.keySet()) + " " + rb.getBaseBundleName());
        ResourceBundle de = ResourceBundle.getBundle("text.words", Locale.GERMANY);
        System.out.println(de.getString("greeting") + " " + de.getString("only.root") + " " + de.getLocale());
        ResourceBundle cls = ResourceBundle.getBundle("PropertiesBundles$Msg", Locale.FRENCH);
        System.out.println(cls.getString("hello") + cls.getObject("num"));
        try {
            rb.getString("missing");
        } catch (MissingResourceException e) {
            System.out.println(e.getMessage());
        }
        try {
            ResourceBundle.getBundle("no.bundle", Locale.ROOT);
        } catch (MissingResourceException e) {
            System.out.println(e.getMessage());
        }
        try (InputStream in = PropertiesBundles.class.getResourceAsStream("/text/data.txt")) {
            System.out.println(new String(in.readAllBytes(), "UTF-8").trim());
        }
        System.out.println(PropertiesBundles.class.getResource("/none") + " " + PropertiesBundles.class.getResource("/text/data.txt").getProtocol());
        System.out.println(Collections.list(ClassLoader.getSystemClassLoader().getResources("text/data.txt")).size());
        try (BufferedReader r = new BufferedReader(new InputStreamReader(ClassLoader.getSystemResourceAsStream("text/data.txt")))) {
            System.out.println(r.lines().count());
        }
        System.out.println(System.getProperty("java.version").startsWith("17") + " " + System.getProperty("file.separator") + System.getProperty("path.separator") + System.getProperty("line.separator").length() + " " + System.getProperty("java.specification.version") + " " + System.getProperty("java.class.version") + " " + System.getProperty("nothing") + " " + System.getProperty("nothing", "d") + Integer.getInteger("nothing", 5) + " " + System.getProperty("java.vm.specification.version") + System.getProperty("file.encoding") + " " + System.getProperty("os.arch"));
        System.setProperty("my.own", "1");
        System.out.println(Integer.getInteger("my.own") + System.clearProperty("my.own") + System.getProperty("my.own"));
        System.out.println(System.getenv("NO_SUCH_VARIABLE") + " " + (System.getenv() != null) + " " + Runtime.version().feature() + " " + (Runtime.getRuntime().availableProcessors() > 0) + (Runtime.getRuntime().totalMemory() > 0) + (Runtime.getRuntime().freeMemory() > 0));
    }
}
