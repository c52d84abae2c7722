import java.io.*;
import java.nio.charset.StandardCharsets;
import java.util.*;
import java.util.function.*;

/** Properties: the line format in all its corners, XML, defaults, list, errors; writing. */
public class PropertiesDeep {
    static String tr(Supplier<Object> s) {
        try {
            return String.valueOf(s.get());
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName() + "(" + e.getMessage() + ")";
        }
    }

    static String esc(String s) {
        StringBuilder b = new StringBuilder();
        for (char c : s.toCharArray()) {
            b.append(c >= 32 && c < 127 ? "" + c : String.format("\\x%02x", (int) c));
        }
        return b.toString();
    }

    static void load(String text) throws IOException {
        for (boolean stream : new boolean[] {true, false}) {
            Properties p = new Properties();
            try {
                if (stream) {
                    p.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
                } else {
                    p.load(new StringReader(text));
                }
                System.out.println(esc(text) + " => " + esc(new TreeMap<>(p).toString()));
            } catch (IllegalArgumentException e) {
                System.out.println(esc(text) + " ! " + e.getMessage());
            }
        }
    }

    public static void main(String[] args) throws IOException {
        for (String t : new String[] {"a=b", "a:b", "a b", "a\tb", " a = b ", "a==b", "a = = b", "a", "a=", "=b", "", "#c\n!d\na=1", "a=1\\\n   2\\\r\n 3", "a\\ b=c\\=d", "a\\:b:c", "a=\\u0041\\u00e9\\t\\n\\\\\\q", "a=\\u004", "a=\\uzzzz", "a=1\ra=2\r\nb=3\n\n\n", "a=b\\", "a=b\\\\\nc=d", "  # not a comment\\\nx=y", "k1 \\\n  =  v1", "\u00e4=\u00f6", "a\f=\fb", "a=#x\nb=!y", "key\\\nrest=v", "\\#k=v", "a=b\u0000c", "a : : b"}) {
            load(t);
        }
        StringBuilder big = new StringBuilder("big=");
        for (int i = 0; i < 9000; i++) {
            big.append((char) ('a' + i % 26)).append(i % 70 == 69 ? "\\\n  " : "");
        }
        Properties bp = new Properties();
        bp.load(new StringReader(big.toString()));
        System.out.println(bp.getProperty("big").length() + " " + bp.hashCode());
        Properties p = new Properties();
        p.setProperty("plain", "value");
        p.setProperty(" lead", " lead trail ");
        p.setProperty("a:b=c#d!", "x:y=z#w!\t\n\r\f\\");
        p.setProperty("\u00e9", "\u20ac\u0000\u007f\u00ff");
        p.setProperty("", "");
        for (boolean stream : new boolean[] {true, false}) {
            String out;
            if (stream) {
                ByteArrayOutputStream o = new ByteArrayOutputStream();
                p.store(o, "first\nsecond\r\n#third\u20ac");
                out = o.toString(StandardCharsets.ISO_8859_1);
            } else {
                StringWriter w = new StringWriter();
                p.store(w, null);
                out = w.toString();
            }
            List<String> lines = new ArrayList<>(out.lines().filter(l -> !l.matches("#... ... \\d\\d .*")).toList());
            Collections.sort(lines);
            lines.forEach(l -> System.out.println(esc(l)));
            Properties back = new Properties();
            back.load(new StringReader(out));
            System.out.println(back.equals(p));
        }
        ByteArrayOutputStream xml = new ByteArrayOutputStream();
        Properties x = new Properties();
        x.setProperty("k<&>\"'", "v \u20ac\n ]]>");
        x.storeToXML(xml, "com & ment");
        System.out.println(xml.toString(StandardCharsets.UTF_8));
        Properties xb = new Properties();
        xb.loadFromXML(new ByteArrayInputStream(xml.toByteArray()));
        System.out.println(xb.equals(x));
        ByteArrayOutputStream x16 = new ByteArrayOutputStream();
        x.storeToXML(x16, null, "UTF-16");
        xb.clear();
        xb.loadFromXML(new ByteArrayInputStream(x16.toByteArray()));
        System.out.println(xb.equals(x) + " " + x16.size());
        for (String s : new String[] {"<?xml version=\"1.0\"?><!DOCTYPE properties SYSTEM \"http://java.sun.com/dtd/properties.dtd\"><properties><entry key=\"a\">1</entry><entry key=\"b\"/></properties>", "<properties><entry key=\"a\">1</entry></properties>", "<oops/>", "not xml", "<?xml version=\"1.0\"?><!DOCTYPE properties SYSTEM \"http://java.sun.com/dtd/properties.dtd\"><properties><comment>c</comment><entry key=\"e\"><![CDATA[<x>]]>&#65;&amp;</entry></properties>"}) {
            Properties q = new Properties();
            try {
                q.loadFromXML(new ByteArrayInputStream(s.getBytes()));
                System.out.println(new TreeMap<>(q));
            } catch (InvalidPropertiesFormatException e) {
                System.out.println("invalid: " + e.getMessage());
            }
        }
        Properties defaults = new Properties(), child = new Properties(defaults), grand = new Properties(child);
        defaults.setProperty("d", "1");
        defaults.setProperty("over", "base");
        child.setProperty("over", "child");
        grand.setProperty("g", "2");
        grand.put("notString", 5);
        System.out.println(grand.getProperty("d") + grand.getProperty("over") + grand.getProperty("g") + grand.getProperty("none", "dflt") + grand.getProperty("notString") + grand.size() + " " + new TreeSet<>(grand.stringPropertyNames()) + " " + grand.containsKey("d") + " " + grand.get("d") + " " + tr(() -> new TreeSet<>(Collections.list(grand.propertyNames()))) + " " + tr(() -> { try { grand.store(new StringWriter(), null); return "stored"; } catch (IOException e) { return e; } }) + " " + tr(() -> grand.setProperty("k", null)) + tr(() -> grand.setProperty(null, "v")) + tr(() -> grand.getProperty(null)) + " " + tr(() -> child.setProperty("over", "new")));
        StringWriter lw = new StringWriter();
        Properties one = new Properties();
        one.setProperty("longvalue", "x".repeat(60));
        one.list(new PrintWriter(lw, true));
        System.out.println(lw.toString().trim());
    }
}
