import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.apache.xerces.dom.DocumentImpl;
import org.apache.xml.serialize.OutputFormat;
import org.apache.xml.serialize.XMLSerializer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.traversal.DocumentTraversal;
import org.w3c.dom.traversal.NodeFilter;
import org.w3c.dom.traversal.NodeIterator;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Xerces, found as the JAXP provider on the class path: SAX, DOM, DTDs, schemas, serialization, errors. */
public class Xerces {
    static final String XML = "<?xml version='1.0'?><!DOCTYPE list [<!ELEMENT list (item*)><!ELEMENT item (#PCDATA|b)*>"
        + "<!ELEMENT b (#PCDATA)><!ATTLIST item id ID #REQUIRED kind (x|y) 'y'><!ENTITY who 'W&#246;rld'>]>"
        + "<list><!-- note --><item id='a1'>Hello &who; &amp; <b>bold</b></item><item id='a2' kind='x'><![CDATA[<raw>]]></item>"
        + "<?target data?></list>";

    static final String SCHEMA = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element name='order'><xs:complexType>"
        + "<xs:sequence><xs:element name='line' maxOccurs='3'><xs:complexType><xs:sequence>"
        + "<xs:element name='count' type='xs:positiveInteger'/><xs:element name='code'><xs:simpleType>"
        + "<xs:restriction base='xs:string'><xs:pattern value='[A-Z]{2}\\d+'/></xs:restriction></xs:simpleType></xs:element>"
        + "</xs:sequence><xs:attribute name='day' type='xs:date' use='required'/></xs:complexType></xs:element></xs:sequence>"
        + "</xs:complexType></xs:element></xs:schema>";

    public static void main(String[] args) throws Exception {
        SAXParserFactory saxFactory = SAXParserFactory.newInstance();
        saxFactory.setValidating(true);
        saxFactory.setNamespaceAware(true);
        System.out.println(saxFactory.getClass().getName());
        StringBuilder events = new StringBuilder();
        saxFactory.newSAXParser().parse(new InputSource(new StringReader(XML)), new DefaultHandler() {
            @Override public void startElement(String uri, String name, String qName, Attributes attributes) {
                events.append('<').append(qName);
                for (int i = 0; i < attributes.getLength(); i++) {
                    events.append(' ').append(attributes.getQName(i)).append('=').append(attributes.getValue(i))
                        .append(':').append(attributes.getType(i));
                }
                events.append('>');
            }
            @Override public void endElement(String uri, String name, String qName) { events.append("</>"); }
            @Override public void characters(char[] text, int from, int length) { events.append(text, from, length); }
            @Override public void processingInstruction(String target, String data) { events.append(target).append('?'); }
            @Override public void error(SAXParseException e) { events.append("ERROR ").append(e.getMessage()); }
        });
        System.out.println(events);

        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        System.out.println(factory.getClass().getName());
        Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(XML)));
        Element second = document.getElementById("a2");
        System.out.println(second.getTextContent() + " " + second.getAttributeNode("kind").getSpecified());
        NodeIterator nodes = ((DocumentTraversal) document).createNodeIterator(document, NodeFilter.SHOW_ALL, null, true);
        List<String> names = new ArrayList<>();
        for (Node node = nodes.nextNode(); node != null; node = nodes.nextNode()) {
            names.add(node.getNodeName());
        }
        System.out.println(names);
        DocumentImpl built = new DocumentImpl();
        Element root = built.createElementNS("urn:x", "x:root");
        built.appendChild(root);
        for (int i = 0; i < 100; i++) {
            Element child = built.createElement("n");
            child.setAttribute("i", Integer.toString(i * i));
            child.appendChild(built.createTextNode("text <" + i + ">"));
            root.insertBefore(child, i % 2 == 0 ? root.getFirstChild() : null);
        }
        NodeList list = root.getElementsByTagName("n");
        System.out.println(list.getLength() + " " + ((Element) list.item(0)).getAttribute("i") + " " + list.item(99).getTextContent());
        StringWriter text = new StringWriter();
        OutputFormat format = new OutputFormat(document, "UTF-8", true);
        format.setIndent(2);
        new XMLSerializer(text, format).serialize(document);
        System.out.println(text);

        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(new StreamSource(new StringReader(SCHEMA)));
        for (String order : new String[] {
                "<order><line day='2024-02-29'><count>3</count><code>AB12</code></line></order>",
                "<order><line day='2023-02-29'><count>0</count><code>ab</code></line><more/></order>",
                "<order/>"}) {
            Validator validator = schema.newValidator();
            List<String> errors = new ArrayList<>();
            validator.setErrorHandler(new DefaultHandler() {
                @Override public void error(SAXParseException e) { errors.add(e.getMessage()); }
            });
            validator.validate(new StreamSource(new StringReader(order)));
            System.out.println(errors.size() + " errors");
            errors.forEach(System.out::println);
        }
        for (String bad : new String[] {"<a><b></a>", "<a b=1/>", "<a>&none;</a>", "", "<a xmlns:p='u'><q:b/></a>"}) {
            try {
                factory.setNamespaceAware(true);
                factory.newDocumentBuilder().parse(new InputSource(new StringReader(bad)));
            } catch (SAXParseException e) {
                System.out.println(e.getLineNumber() + ":" + e.getColumnNumber() + " " + e.getMessage());
            }
        }
    }
}
