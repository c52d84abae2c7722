import java.io.*;
import java.util.*;
import javax.xml.parsers.*;
import org.w3c.dom.*;
import org.xml.sax.*;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.helpers.*;

/** DOM and SAX: documents, namespaces, entities, errors with positions, building, importing, serialising. */
public class DomAndSax {
    interface Action { Object run() throws Exception; }

    static void attempt(String what, Action action) {
        try {
            System.out.println(what + ": " + action.run());
        } catch (SAXParseException e) {
            System.out.println(what + ": " + e.getLineNumber() + ":" + e.getColumnNumber() + " " + e.getMessage());
        } catch (Throwable e) {
            System.out.println(what + ": " + e);
        }
    }

    static final String TEXT = "<?xml version='1.0' encoding='UTF-8'?>\n<!DOCTYPE root [<!ENTITY own 'own text'><!ELEMENT root ANY><!ATTLIST item kind CDATA 'default' id ID #IMPLIED>]>\n"
        + "<?target some data?><root xmlns='urn:a' xmlns:b='urn:b'>\n  <!-- comment -->\n  <item id='x1' b:attr='1 &lt; 2'>text &own; &#x20ac; &amp;</item>\n  <b:item><![CDATA[<raw> & text]]></b:item>\n  <empty/>\n</root>";

    public static void main(String[] args) throws Exception {
        dom();
        build();
        sax();
        errors();
        factories();
    }

    static Document parse(String text, boolean namespaces) throws Exception {
        DocumentBuilderFactory f = DocumentBuilderFactory.newInstance();
        f.setNamespaceAware(namespaces);
        DocumentBuilder b = f.newDocumentBuilder();
        b.setErrorHandler(null);
        b.setErrorHandler(new DefaultHandler());
        return b.parse(new InputSource(new StringReader(text)));
    }

    static void show(Node n, String indent) {
        System.out.println(indent + n.getNodeType() + " " + n.getNodeName() + " " + n.getLocalName() + " " + n.getNamespaceURI() + " " + n.getPrefix() + " " + (n.getNodeValue() == null ? null : n.getNodeValue().replace("\n", "\\n")));
        NamedNodeMap attributes = n.getAttributes();
        for (int i = 0; attributes != null && i < attributes.getLength(); i++) System.out.println(indent + "  @" + attributes.item(i) + " " + ((Attr) attributes.item(i)).getSpecified());
        for (Node c = n.getFirstChild(); c != null; c = c.getNextSibling()) show(c, indent + "  ");
    }

    static void dom() throws Exception {
        for (boolean ns : new boolean[] {false, true}) {
            Document d = parse(TEXT, ns);
            show(d, "");
            System.out.println(d.getXmlVersion() + " " + d.getXmlEncoding() + " " + d.getDoctype().getName() + " " + d.getElementById("x1").getTextContent() + " " + d.getElementsByTagName("item").getLength() + " " + d.getElementsByTagNameNS("*", "item").getLength());
        }
    }

    static void build() throws Exception {
        Document d = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        Element root = d.createElementNS("urn:x", "p:root");
        d.appendChild(root);
        root.setAttribute("a", "1");
        root.setAttributeNS("urn:y", "q:b", "2");
        root.appendChild(d.createTextNode("one"));
        root.appendChild(d.createTextNode(" two"));
        root.insertBefore(d.createComment("c"), root.getFirstChild());
        root.appendChild(d.createCDATASection("x<y"));
        System.out.println(root.getChildNodes().getLength() + " " + root.getTextContent());
        root.normalize();
        System.out.println(root.getChildNodes().getLength() + " " + root.hasAttribute("a") + " " + root.getAttribute("none").isEmpty() + " " + root.getAttributeNS("urn:y", "b"));
        Node copy = root.cloneNode(true);
        System.out.println(copy.isEqualNode(root) + " " + copy.isSameNode(root) + " " + copy.getParentNode() + " " + root.lookupNamespaceURI("p"));
        attempt("second root", () -> d.appendChild(d.createElement("r2")));
        attempt("name", () -> d.createElement("1bad"));
        attempt("namespace", () -> d.createElementNS(null, "p:x"));
        attempt("ancestor", () -> root.appendChild(root));
        Document other = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        attempt("wrong document", () -> other.appendChild(root));
        other.appendChild(other.importNode(root, true));
        Text text = d.createTextNode("hello world");
        root.appendChild(text);
        System.out.println(text.splitText(5).getData() + "|" + text.getWholeText() + "|" + text.substringData(1, 3));
        attempt("offset", () -> text.substringData(50, 1));
        attempt("remove", () -> root.removeChild(d.createTextNode("x")));
        d.renameNode(root, "urn:z", "z:renamed");
        System.out.println(root.getTagName() + " " + other.getDocumentElement() + " " + d.getImplementation().hasFeature("Core", "3.0"));
        org.w3c.dom.ls.DOMImplementationLS ls = (org.w3c.dom.ls.DOMImplementationLS) d.getImplementation().getFeature("LS", "3.0");
        System.out.println(ls.createLSSerializer().writeToString(root));
    }

    static void sax() throws Exception {
        SAXParserFactory f = SAXParserFactory.newInstance();
        f.setNamespaceAware(true);
        SAXParser p = f.newSAXParser();
        DefaultHandler2 h = new DefaultHandler2() {
            Locator locator;
            @Override public void setDocumentLocator(Locator l) { locator = l; }
            @Override public void startDocument() { System.out.println("start"); }
            @Override public void endDocument() { System.out.println("end " + locator.getLineNumber()); }
            @Override public void startPrefixMapping(String a, String b) { System.out.println("map " + a + "=" + b); }
            @Override public void endPrefixMapping(String a) { System.out.println("unmap " + a); }
            @Override public void startElement(String u, String l, String q, Attributes a) {
                StringBuilder s = new StringBuilder("<" + u + " " + l + " " + q);
                for (int i = 0; i < a.getLength(); i++) s.append(" ").append(a.getQName(i)).append("=").append(a.getValue(i)).append(":").append(a.getType(i));
                System.out.println(s + " " + locator.getLineNumber() + ":" + locator.getColumnNumber());
            }
            @Override public void endElement(String u, String l, String q) { System.out.println(">" + q); }
            @Override public void characters(char[] c, int o, int n) { System.out.println("'" + new String(c, o, n).replace("\n", "\\n") + "'"); }
            @Override public void processingInstruction(String t, String d) { System.out.println("pi " + t + " " + d); }
            @Override public void comment(char[] c, int o, int n) { System.out.println("comment " + new String(c, o, n)); }
            @Override public void startCDATA() { System.out.println("cdata"); }
            @Override public void startDTD(String n, String a, String b) { System.out.println("dtd " + n); }
            @Override public void startEntity(String n) { System.out.println("entity " + n); }
        };
        p.setProperty("http://xml.org/sax/properties/lexical-handler", h);
        p.parse(new InputSource(new StringReader(TEXT)), h);
        XMLReader r = p.getXMLReader();
        System.out.println(r.getFeature("http://xml.org/sax/features/namespaces"));
        attempt("feature", () -> r.getFeature("urn:none"));
        attempt("property", () -> r.getProperty("urn:none"));
    }

    static void errors() {
        for (String s : new String[] {"", "<a>", "<a></b>", "<a><b></a>", "<a b=c/>", "<a b='1' b='2'/>", "<a>&none;</a>", "<a>]]></a>", "<a/><b/>", "text", "<a>\u0001</a>", "<?xml version='3.0'?><a/>", "<a xmlns:b=''/>", "<b:a/>", "<a><!-- -- --></a>", "<1/>", "<a b='<'/>", "<!DOCTYPE a [<!ENTITY x '&x;'>]><a>&x;</a>", "<?xml version='1.0' encoding='nope'?><a/>", "<a>&#xD800;</a>"}) {
            attempt(s.replace("\u0001", "^A"), () -> parse(s, true).getDocumentElement());
        }
        attempt("bytes", () -> DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(new byte[] {'<', 'a', '>', (byte) 0xff, '<', '/', 'a', '>'})));
        attempt("secure", () -> {
            DocumentBuilderFactory f = DocumentBuilderFactory.newInstance();
            f.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder b = f.newDocumentBuilder();
            b.setErrorHandler(new DefaultHandler());
            return b.parse(new InputSource(new StringReader(TEXT)));
        });
        attempt("expansion", () -> parse("<!DOCTYPE a [<!ENTITY a0 'x'>" + expand() + "]><a>&a20;</a>", false));
        attempt("null", () -> DocumentBuilderFactory.newInstance().newDocumentBuilder().parse((InputStream) null));
        attempt("missing", () -> DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new File("/tmp/none.xml")));
    }

    static String expand() {
        StringBuilder s = new StringBuilder();
        for (int i = 1; i <= 20; i++) s.append("<!ENTITY a" + i + " '&a" + (i - 1) + ";&a" + (i - 1) + ";&a" + (i - 1) + ";'>");
        return s.toString();
    }

    static void factories() throws Exception {
        DocumentBuilderFactory f = DocumentBuilderFactory.newInstance();
        System.out.println(f.getClass().getName() + " " + f.isValidating() + f.isCoalescing() + f.isExpandEntityReferences() + " " + SAXParserFactory.newInstance().getClass().getSimpleName());
        attempt("feature", () -> { f.setFeature("urn:none", true); return 0; });
        attempt("attribute", () -> { f.setAttribute("urn:none", true); return 0; });
        attempt("class", () -> DocumentBuilderFactory.newInstance("no.such.Class", null));
        DocumentBuilderFactory v = DocumentBuilderFactory.newInstance();
        v.setValidating(true);
        DocumentBuilder b = v.newDocumentBuilder();
        b.setErrorHandler(new DefaultHandler() {
            @Override public void error(SAXParseException e) { System.out.println("error " + e.getLineNumber() + " " + e.getMessage()); }
        });
        b.parse(new InputSource(new StringReader("<!DOCTYPE a [<!ELEMENT a (b+)><!ELEMENT b EMPTY><!ATTLIST b k (x|y) #REQUIRED>]><a><b k='z'/><c/><b/></a>")));
    }
}
