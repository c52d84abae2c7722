import java.io.*;
import java.util.*;
import javax.xml.namespace.*;
import javax.xml.parsers.*;
import javax.xml.stream.*;
import javax.xml.stream.events.*;
import javax.xml.transform.*;
import javax.xml.transform.dom.*;
import javax.xml.transform.stream.*;
import javax.xml.validation.*;
import javax.xml.xpath.*;
import org.w3c.dom.*;
import org.xml.sax.InputSource;

/** StAX, XPath, XSLT, schema validation. */
public class StreamsAndPaths {
    interface Action { Object run() throws Exception; }

    static void attempt(String what, Action action) {
        try {
            System.out.println(what + ": " + action.run());
        } catch (Throwable e) {
            System.out.println(what + ": " + e.getClass().getName() + " " + String.valueOf(e.getMessage()).replace("\n", "\\n"));
        }
    }

    static final String TEXT = "<?xml version='1.0'?><shop xmlns:x='urn:x'><!--c--><book id='1' price='10.5'>One</book><book id='2' price='20'>Two &amp; more</book><x:book id='3'><title>Three</title></x:book><?pi data?></shop>";

    public static void main(String[] args) throws Exception {
        reader();
        events();
        writer();
        paths();
        transform();
        schema();
    }

    static void reader() throws Exception {
        XMLInputFactory f = XMLInputFactory.newInstance();
        XMLStreamReader r = f.createXMLStreamReader(new StringReader(TEXT));
        while (true) {
            StringBuilder s = new StringBuilder().append(r.getEventType());
            if (r.hasName()) s.append(" ").append(r.getName());
            if (r.isStartElement()) for (int i = 0; i < r.getAttributeCount(); i++) s.append(" ").append(r.getAttributeName(i)).append("=").append(r.getAttributeValue(i)).append(":").append(r.getAttributeType(i));
            if (r.hasText()) s.append(" '").append(r.getText()).append("'");
            if (r.getEventType() == XMLStreamConstants.PROCESSING_INSTRUCTION) s.append(r.getPITarget()).append(r.getPIData());
            System.out.println(s.append(" ").append(r.getLocation().getLineNumber()));
            if (!r.hasNext()) break;
            r.next();
        }
        attempt("end", r::next);
        XMLStreamReader t = f.createXMLStreamReader(new StringReader("<a>text<b/>more</a>"));
        System.out.println(t.nextTag() + " " + t.getLocalName());
        attempt("element text", t::getElementText);
        attempt("require", () -> { t.require(XMLStreamConstants.START_ELEMENT, null, "zzz"); return 0; });
        attempt("bad", () -> { XMLStreamReader b = f.createXMLStreamReader(new StringReader("<a><b></a>")); while (b.hasNext()) b.next(); return 0; });
        attempt("property", () -> { f.setProperty("none", 1); return 0; });
    }

    static void events() throws Exception {
        XMLEventReader r = XMLInputFactory.newInstance().createXMLEventReader(new StringReader(TEXT));
        while (r.hasNext()) {
            XMLEvent e = r.nextEvent();
            if (e.isStartElement()) System.out.print("<" + e.asStartElement().getName().getLocalPart() + " " + e.asStartElement().getAttributeByName(new QName("id")));
            else if (e.isCharacters()) System.out.print("'" + e.asCharacters().getData() + "'" + e.asCharacters().isWhiteSpace());
            else System.out.print(e.getEventType() + ";");
        }
        System.out.println();
        attempt("peek", () -> r.peek());
        attempt("next", () -> r.nextEvent());
    }

    static void writer() throws Exception {
        StringWriter s = new StringWriter();
        XMLStreamWriter w = XMLOutputFactory.newInstance().createXMLStreamWriter(s);
        w.writeStartDocument("UTF-8", "1.0");
        w.writeStartElement("p", "root", "urn:p");
        w.writeNamespace("p", "urn:p");
        w.writeAttribute("a", "<&\"'>");
        w.writeCharacters("1 < 2 & 3 > 2 \u20ac");
        w.writeCData("raw");
        w.writeComment("note");
        w.writeEmptyElement("empty");
        w.writeProcessingInstruction("t", "d");
        w.writeEntityRef("amp");
        w.writeStartElement("open");
        w.writeEndDocument();
        w.close();
        System.out.println(s);
        attempt("attribute", () -> { XMLStreamWriter x = XMLOutputFactory.newInstance().createXMLStreamWriter(new StringWriter()); x.writeAttribute("a", "b"); return 0; });
        attempt("end", () -> { XMLStreamWriter x = XMLOutputFactory.newInstance().createXMLStreamWriter(new StringWriter()); x.writeEndElement(); return 0; });
    }

    static Document document() throws Exception {
        DocumentBuilderFactory f = DocumentBuilderFactory.newInstance();
        f.setNamespaceAware(true);
        return f.newDocumentBuilder().parse(new InputSource(new StringReader(TEXT)));
    }

    static void paths() throws Exception {
        Document d = document();
        XPath x = XPathFactory.newInstance().newXPath();
        x.setNamespaceContext(new NamespaceContext() {
            @Override public String getNamespaceURI(String p) { return p.equals("n") ? "urn:x" : ""; }
            @Override public String getPrefix(String u) { return null; }
            @Override public Iterator<String> getPrefixes(String u) { return null; }
        });
        x.setXPathVariableResolver(n -> n.getLocalPart().equals("v") ? 2.0 : null);
        for (String e : new String[] {"/shop/book[1]", "count(//book)", "//book[@price>15]/text()", "sum(//@price)", "string(//n:book/title)", "concat('a', 1 div 0, -1 mod 3)", "//book[last()]/@id", "name(/*)", "not(false())", "substring('hello', 2, 3)", "translate('abc','ab','x')", "normalize-space('  a  b ')", "//*[local-name()='title']", "$v * 3", "starts-with('ab','a')", "round(2.5) + floor(-1.5)", "//book | //title", "id('x')", "string-length('\u20ac\ud83d\ude00')", "number('x')", "boolean(//none)", "position()", "//book[position()=2]/preceding-sibling::*[1]/@id", "..", "1 = 1.0", "'a' < 'b'"}) {
            attempt(e, () -> x.evaluate(e, d) + " | " + x.compile(e).evaluate(d));
        }
        System.out.println(((NodeList) x.evaluate("//book", d, XPathConstants.NODESET)).getLength() + " " + x.evaluate("count(//book)", d, XPathConstants.NUMBER) + " " + x.evaluate("//none", d, XPathConstants.NODE) + " " + x.evaluateExpression("count(//*)", d, Integer.class));
        for (String e : new String[] {"//[", "foo()", "$none", "1 +", "//z:a", ""}) attempt("bad " + e, () -> x.evaluate(e, d));
        attempt("type", () -> x.evaluate("count(//a)", d, XPathConstants.NODESET));
    }

    static void transform() throws Exception {
        TransformerFactory f = TransformerFactory.newInstance();
        Transformer t = f.newTransformer();
        t.setOutputProperty(OutputKeys.INDENT, "yes");
        t.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        StringWriter s = new StringWriter();
        t.transform(new DOMSource(document()), new StreamResult(s));
        System.out.println(s);
        for (String method : new String[] {"text", "html", "xml"}) {
            Transformer m = f.newTransformer();
            m.setOutputProperty(OutputKeys.METHOD, method);
            m.setOutputProperty(OutputKeys.ENCODING, "US-ASCII");
            StringWriter out = new StringWriter();
            m.transform(new StreamSource(new StringReader("<html><br/><p a='&lt;'>\u20ac &lt;</p></html>")), new StreamResult(out));
            System.out.println(out);
        }
        String style = "<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'><xsl:output method='text'/><xsl:param name='p' select=\"'default'\"/><xsl:key name='k' match='book' use='@id'/>"
            + "<xsl:template match='/shop'><xsl:value-of select='$p'/>:<xsl:for-each select='book'><xsl:sort select='@price' data-type='number' order='descending'/><xsl:value-of select='position()'/>=<xsl:apply-templates select='.'/>;</xsl:for-each><xsl:value-of select=\"key('k','2')\"/><xsl:call-template name='loop'><xsl:with-param name='n' select='3'/></xsl:call-template></xsl:template>"
            + "<xsl:template match='book'><xsl:choose><xsl:when test='@price &gt; 15'>dear <xsl:value-of select=\"format-number(@price, '#.00')\"/></xsl:when><xsl:otherwise>cheap</xsl:otherwise></xsl:choose></xsl:template>"
            + "<xsl:template name='loop'><xsl:param name='n'/><xsl:if test='$n &gt; 0'>[<xsl:value-of select='$n'/>]<xsl:call-template name='loop'><xsl:with-param name='n' select='$n - 1'/></xsl:call-template></xsl:if></xsl:template></xsl:stylesheet>";
        Templates templates = f.newTemplates(new StreamSource(new StringReader(style)));
        for (String p : new String[] {null, "given"}) {
            Transformer x = templates.newTransformer();
            if (p != null) x.setParameter("p", p);
            StringWriter out = new StringWriter();
            x.transform(new StreamSource(new StringReader(TEXT)), new StreamResult(out));
            System.out.println(out);
        }
        ErrorListener quiet = new ErrorListener() {
            @Override public void warning(TransformerException e) { }
            @Override public void error(TransformerException e) { System.out.println("error " + e.getMessage()); }
            @Override public void fatalError(TransformerException e) { System.out.println("fatal " + e.getMessage()); }
        };
        f.setErrorListener(quiet);
        attempt("style", () -> f.newTemplates(new StreamSource(new StringReader("<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'><xsl:nothing/></xsl:stylesheet>"))) != null);
        attempt("output", () -> { t.setOutputProperty("none", "x"); return 0; });
    }

    static void schema() throws Exception {
        String xsd = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element name='shop'><xs:complexType><xs:sequence><xs:element name='book' maxOccurs='2'><xs:complexType><xs:simpleContent><xs:extension base='xs:string'><xs:attribute name='id' type='xs:int' use='required'/><xs:attribute name='price'><xs:simpleType><xs:restriction base='xs:decimal'><xs:maxInclusive value='15'/></xs:restriction></xs:simpleType></xs:attribute></xs:extension></xs:simpleContent></xs:complexType></xs:element></xs:sequence></xs:complexType></xs:element></xs:schema>";
        Schema schema = SchemaFactory.newInstance(javax.xml.XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(new StreamSource(new StringReader(xsd)));
        for (String s : new String[] {"<shop><book id='1'>x</book></shop>", "<shop><book id='x'>y</book></shop>", "<shop><book/></shop>", "<shop/>", "<shop><book id='1' price='16'/></shop>", "<shop><book id='1'/><book id='2'/><book id='3'/></shop>", "<other/>"}) {
            attempt(s, () -> { schema.newValidator().validate(new StreamSource(new StringReader(s))); return "valid"; });
        }
        attempt("language", () -> SchemaFactory.newInstance("urn:none"));
        javax.xml.datatype.DatatypeFactory d = javax.xml.datatype.DatatypeFactory.newInstance();
        System.out.println(d.newDuration("P1Y2M3DT4H5M6.7S").getSeconds() + " " + d.newXMLGregorianCalendar("2001-02-03T04:05:06Z").toGregorianCalendar().getTimeInMillis() + " " + d.newDuration(90061000L));
    }
}
