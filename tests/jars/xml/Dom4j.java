import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import org.dom4j.Document;
import org.dom4j.DocumentException;
import org.dom4j.DocumentHelper;
import org.dom4j.Element;
import org.dom4j.Node;
import org.dom4j.VisitorSupport;
import org.dom4j.io.OutputFormat;
import org.dom4j.io.SAXReader;
import org.dom4j.io.XMLWriter;

/** dom4j with Jaxen: building, parsing with the JDK's parser, XPath, visitors, events of a big document, writing. */
public class Dom4j {
    public static void main(String[] args) throws Exception {
        Document document = DocumentHelper.createDocument();
        Element library = document.addElement("library").addNamespace("m", "urn:meta");
        for (int i = 0; i < 12; i++) {
            Element book = library.addElement("book").addAttribute("id", "b" + i).addAttribute("year", String.valueOf(1990 + i * 3 % 17));
            book.addElement("title").addText("Title " + i + (i % 4 == 0 ? " & more <x>" : ""));
            book.addElement("m:pages").addText(String.valueOf(100 + i * 37 % 90));
            if (i % 3 == 0) {
                book.addComment("third").addCDATA("raw ]] <data>");
            }
        }
        StringWriter pretty = new StringWriter();
        new XMLWriter(pretty, OutputFormat.createPrettyPrint()).write(document);
        System.out.println(pretty);
        Document parsed = new SAXReader().read(new StringReader(document.asXML()));
        System.out.println(parsed.asXML().equals(document.asXML()) + " " + parsed.asXML().length());
        for (String path : new String[] {"//book[@year > 2000]/title", "count(//book)", "sum(//m:pages)", "//book[last()]/@id",
                "//book[position() mod 5 = 1]/title/text()", "string(//book[contains(title, 'more')][2]/@id)",
                "//comment()/..", "//book[not(comment())][m:pages >= 150]/@year", "substring-after(//title[1], ' ')"}) {
            Object result = parsed.selectObject(path);
            if (result instanceof List<?> list) {
                StringBuilder line = new StringBuilder();
                list.forEach(node -> line.append(((Node) node).getStringValue().trim().replaceAll("\\s+", " ")).append("; "));
                System.out.println(path + " -> " + line);
            } else if (result instanceof Node node) {
                System.out.println(path + " -> " + node.getPath() + " " + node.getUniquePath() + " " + node.getStringValue());
            } else {
                System.out.println(path + " -> " + result);
            }
        }
        int[] counts = new int[3];
        parsed.accept(new VisitorSupport() {
            @Override public void visit(Element element) { counts[0]++; }
            @Override public void visit(org.dom4j.Attribute attribute) { counts[1]++; }
            @Override public void visit(org.dom4j.Text text) { counts[2] += text.getText().length(); }
        });
        System.out.println(counts[0] + " " + counts[1] + " " + counts[2]);
        StringBuilder big = new StringBuilder("<rows>");
        for (int i = 0; i < 2000; i++) {
            big.append("<row n='").append(i).append("'><v>").append(i * 31 % 101).append("</v></row>");
        }
        SAXReader reader = new SAXReader();
        long[] sum = new long[1];
        reader.addHandler("/rows/row", new org.dom4j.ElementHandler() {
            public void onStart(org.dom4j.ElementPath path) { }
            public void onEnd(org.dom4j.ElementPath path) {
                sum[0] += Long.parseLong(path.getCurrent().elementText("v")) * Long.parseLong(path.getCurrent().attributeValue("n"));
                path.getCurrent().detach();
            }
        });
        Document rest = reader.read(new StringReader(big.append("</rows>").toString()));
        System.out.println(sum[0] + " " + rest.getRootElement().elements().size());
        for (String bad : new String[] {"<a><b></a>", "<a", "text"}) {
            try {
                DocumentHelper.parseText(bad);
            } catch (DocumentException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
