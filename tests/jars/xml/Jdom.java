import java.io.StringReader;
import java.util.List;
import org.jdom2.Content;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.IllegalAddException;
import org.jdom2.IllegalDataException;
import org.jdom2.IllegalNameException;
import org.jdom2.JDOMException;
import org.jdom2.Namespace;
import org.jdom2.filter.Filters;
import org.jdom2.input.SAXBuilder;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.jdom2.transform.XSLTransformer;
import org.jdom2.xpath.XPathExpression;
import org.jdom2.xpath.XPathFactory;

/** JDOM: parsing, editing, sorting, XPath through Jaxen, a transformation by XSLT (the JDK's compiler), checks of content. */
public class Jdom {
    static final String STYLE = "<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'>"
        + "<xsl:template match='/team'><report count='{count(member)}'><xsl:for-each select='member'><xsl:sort select='@age' data-type='number'/>"
        + "<xsl:if test='@age &gt; 20'><p><xsl:value-of select='concat(position(), \". \", name)'/></p></xsl:if></xsl:for-each>"
        + "<xsl:apply-templates select='member[1]'/></report></xsl:template>"
        + "<xsl:template match='member'><first><xsl:value-of select='translate(name, \"abc\", \"ABC\")'/></first></xsl:template></xsl:stylesheet>";

    public static void main(String[] args) throws Exception {
        Document document = new SAXBuilder().build(new StringReader("<team xmlns:i='urn:i'><!--c--><member age='31'><name>carla</name></member>"
            + "<member age='19' i:vip='true'><name>abel</name></member><member age='25'><name>bob</name>mixed &lt;text&gt;</member></team>"));
        Element team = document.getRootElement();
        Namespace vip = Namespace.getNamespace("i", "urn:i");
        for (Element member : team.getChildren("member")) {
            System.out.println(member.getChildText("name") + " " + member.getAttribute("age").getIntValue() + " "
                + member.getAttributeValue("vip", vip, "false") + " " + member.getTextTrim());
        }
        System.out.println(transform(document));
        team.sortChildren((a, b) -> a.getChildText("name").compareTo(b.getChildText("name")));
        Element clone = team.getChild("member").clone();
        team.addContent(0, clone.setAttribute("age", "99").addContent(new Element("extra", vip).setText("x & y")));
        System.out.println(new XMLOutputter(Format.getPrettyFormat()).outputString(document));
        XPathExpression<Element> path = XPathFactory.instance().compile("//member[@age > $least]", Filters.element(),
            java.util.Map.of("least", 20));
        for (Element found : path.evaluate(document)) {
            System.out.print(found.getChildText("name") + " ");
        }
        System.out.println(XPathFactory.instance().compile("sum(//@age) div count(//member)").evaluateFirst(document));
        int depth = 0;
        StringBuilder kinds = new StringBuilder();
        for (Content content : document.getDescendants()) {
            kinds.append(content.getCType().name().charAt(0));
            depth++;
        }
        System.out.println(depth + " " + kinds);
        Runnable[] wrongs = {() -> new Element("1x"), () -> team.addContent(team), () -> new Element("t").setText("\u0000"),
            () -> clone.getParentElement().addContent(clone)};
        for (Runnable wrong : wrongs) {
            try {
                wrong.run();
            } catch (IllegalNameException | IllegalAddException | IllegalDataException e) {
                System.out.println(e.getMessage());
            }
        }
        try {
            new SAXBuilder().build(new StringReader("<a><b/><c></a>"));
        } catch (JDOMException e) {
            System.out.println(e.getMessage());
        }
        List<Element> members = team.getChildren("member");
        members.removeIf(m -> m.getAttributeValue("age").compareTo("30") > 0);
        System.out.println(members.size() + " " + team.getContentSize());
    }

    static String transform(Document document) throws JDOMException {
        return new XMLOutputter(Format.getCompactFormat()).outputString(
            new XSLTransformer(new StringReader(STYLE)).transform(document));
    }
}
