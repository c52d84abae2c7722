import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Safelist;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jsoup.select.Selector;

/** jsoup: broken HTML parsed as browsers do, selectors, changes, cleaning of what may be dangerous, XML. */
public class Jsoup {
    static final String HTML = "<!doctype html><title>Page &amp; more</title><p class='a b' id=one>First <b>bold <i>both</b> italic</i><p>Second"
        + "<table><tr><td>1<td>2<tr><td colspan=2>3<p>in cell</table><ul><li>x<li>y<ul><li>z</ul></ul><a href='/rel?q=1&amp;r=2#f'>rel</a>"
        + "<a href='http://other.org/abs'>abs</a><script>if (a < b) { document.write('<p>no</p>') }</script><form action=go><input name=n value=v>"
        + "<select name=s><option value=1>one<option value=2 selected>two</select><textarea name=t>\n text</textarea></form>&nbsp;&copy;&unknown;&#x263a;<!-- c -->"
        + "<div data-key=1 data-other='2'>data<br>line</div><pre>  keep\n  space</pre><template><p>t</template></body>after";

    public static void main(String[] args) {
        Document document = org.jsoup.Jsoup.parse(HTML, "http://example.org/dir/page");
        System.out.println(document.outerHtml());
        for (String query : new String[] {"p", "p.a > b", "#one i", "td:eq(1)", "tr:has(p) td", "li:not(:has(ul))", "ul ul li", "a[href^=http]", "a[href~=\\?q=\\d]",
                "p:contains(second)", "div[^data-]", "p + p", "b ~ i", "li:nth-child(2n)", "option[selected], input", "td:matchesOwn(^\\d$)", "*:containsOwn(cell)"}) {
            Elements found = document.select(query);
            System.out.println(query + " -> " + found.stream().map(e -> e.normalName() + ":" + e.ownText()).collect(Collectors.joining(" | ")));
        }
        System.out.println(document.select("a").eachAttr("abs:href") + " " + document.selectFirst("div").dataset() + " " + document.title());
        System.out.println(((org.jsoup.nodes.FormElement) document.selectFirst("form")).formData());
        Element list = document.selectFirst("ul");
        list.prependElement("li").text("new <escaped>").attr("title", "\"quotes\" & <tags>").addClass("added");
        list.select("li").last().wrap("<div class=w></div>").after("text & more").before(new org.jsoup.nodes.Comment(" inserted "));
        document.select("b").unwrap();
        document.select("script, template").remove();
        System.out.println(list.outerHtml() + " " + list.cssSelector() + " " + document.select(".w").first().parents().size());
        int[] counts = new int[2];
        NodeTraversor.traverse(new NodeVisitor() {
            public void head(Node node, int depth) { counts[0]++; counts[1] = Math.max(counts[1], depth); }
            public void tail(Node node, int depth) { }
        }, document);
        System.out.println(counts[0] + " " + counts[1] + " " + document.text());
        String dirty = "<p onclick='x()'>Hi <script>alert(1)</script><a href='javascript:y()'>link</a> <a href='http://ok.org' target=_b>ok</a><img src=data:1><b>b</b></p>";
        System.out.println(org.jsoup.Jsoup.clean(dirty, Safelist.basic()) + "\n" + org.jsoup.Jsoup.clean(dirty, Safelist.none()) + "\n"
            + org.jsoup.Jsoup.isValid("<b>ok</b>", Safelist.basic()));
        Document xml = Parser.xmlParser().parseInput("<?xml version=\"1.0\"?><r:root xmlns:r='u'><Item A='1'/><![CDATA[<raw>]]><item>x</item></r:root>", "");
        xml.outputSettings().escapeMode(Entities.EscapeMode.xhtml).prettyPrint(false);
        System.out.println(xml.outerHtml() + " " + xml.select("Item").size() + " " + xml.select("r|root").size());
        StringBuilder big = new StringBuilder("<table>");
        for (int i = 0; i < 500; i++) {
            big.append("<tr class=c").append(i % 5).append("><td>").append(i).append("<td>&lt;").append(i * i).append("</tr>");
        }
        Document table = org.jsoup.Jsoup.parse(big.toString());
        System.out.println(table.select("tr.c3 td:first-child").stream().mapToInt(e -> Integer.parseInt(e.text())).sum() + " " + table.html().length());
        Parser parser = Parser.htmlParser().setTrackErrors(10);
        org.jsoup.Jsoup.parse("<p>a</i><div></p>&bogus<br/ x", "", parser);
        parser.getErrors().forEach(System.out::println);
        try {
            document.select("p[unclosed");
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
