import com.thoughtworks.xstream.annotations.XStreamAlias;
import com.thoughtworks.xstream.annotations.XStreamAsAttribute;
import com.thoughtworks.xstream.annotations.XStreamImplicit;
import com.thoughtworks.xstream.converters.ConversionException;
import com.thoughtworks.xstream.converters.SingleValueConverter;
import com.thoughtworks.xstream.io.xml.DomDriver;
import com.thoughtworks.xstream.io.xml.StaxDriver;
import com.thoughtworks.xstream.io.xml.Xpp3Driver;
import com.thoughtworks.xstream.io.HierarchicalStreamDriver;
import com.thoughtworks.xstream.security.ForbiddenClassException;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** XStream: object graphs with cycles to XML and back without constructors, through three parsers. */
public class XStream {
    enum Colour { RED, GREEN { @Override public String toString() { return "green!"; } } }

    @XStreamAlias("node")
    static class Node {
        @XStreamAsAttribute final String name;
        @XStreamImplicit(itemFieldName = "child") List<Node> children = new ArrayList<>();
        Node parent;
        transient int cached = 42;
        Node(String name, Node parent) {
            this.name = name;
            this.parent = parent;
            if (parent != null) {
                parent.children.add(this);
            }
        }
    }

    static class Many {
        int[] ints = {1, -2, 3};
        byte[] bytes = {1, 2, 3, (byte) 0x80};
        String[][] grid = {{"a", null}, {}};
        Map<String, Object> map = new LinkedHashMap<>();
        Map<Colour, BigDecimal> prices = new LinkedHashMap<>();
        BitSet bits = BitSet.valueOf(new long[] {0b1011});
        UUID id = new UUID(1, 2);
        Class<?> type = String.class;
        char letter = '\u00e9';
        StringBuilder builder = new StringBuilder("built <&>");
        Object shared = new HashMap<>(Map.of("k", new ArrayList<>(List.of(1, 2L, 3.5))));
        Object again = shared;
    }

    record Money(String text) { }

    public static void main(String[] args) {
        Node root = new Node("root", null);
        new Node("leaf", new Node("branch", root));
        new Node("second", root);
        Many many = new Many();
        many.map.put("uri", URI.create("http://example.org/x?y=1"));
        many.map.put("none", null);
        many.map.put("list", new ArrayList<>(List.of("x", 'c', true)));
        many.prices.put(Colour.GREEN, new BigDecimal("12.50"));
        for (HierarchicalStreamDriver driver : new HierarchicalStreamDriver[] {new Xpp3Driver(), new DomDriver(), new StaxDriver()}) {
            com.thoughtworks.xstream.XStream xstream = new com.thoughtworks.xstream.XStream(driver);
            xstream.allowTypesByWildcard(new String[] {"XStream$*", "java.util.**"});
            xstream.processAnnotations(Node.class);
            xstream.registerConverter(new SingleValueConverter() {
                public boolean canConvert(Class type) { return type == Money.class; }
                public String toString(Object money) { return "$" + ((Money) money).text(); }
                public Object fromString(String text) { return new Money(text.substring(1)); }
            });
            String xml = xstream.toXML(root);
            System.out.println(xml);
            Node back = (Node) xstream.fromXML(xml);
            System.out.println(back.children.get(0).children.get(0).parent.parent == back);
            System.out.println(back.children.size() + " " + back.cached);
            String text = xstream.toXML(many);
            System.out.println(text);
            Many copy = (Many) xstream.fromXML(text);
            System.out.println(copy.shared == copy.again ? "shared" : "not shared");
            System.out.println(copy.bits + " " + copy.map + " " + copy.prices + " " + copy.bytes[3] + " " + copy.type);
            System.out.println(xstream.toXML(new Object[] {new Money("5"), Colour.RED, new HashMap<>()}));
            for (String bad : new String[] {"<node name='x'><nothing/></node>", "<java.io.File>x</java.io.File>", "<int>zz</int>"}) {
                try {
                    System.out.println(xstream.fromXML(bad));
                } catch (ForbiddenClassException e) {
                    System.out.println("forbidden " + e.getMessage().lines().findFirst().get());
                } catch (ConversionException e) {
                    System.out.println(e.getClass().getSimpleName() + " " + e.getShortMessage());
                }
            }
        }
    }
}
