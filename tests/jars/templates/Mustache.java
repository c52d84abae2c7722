import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.MustacheException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Mustache: sections, inverted sections, partials, lambdas, objects by reflection, escaping, delimiters. */
public class Mustache {
    static class Item {
        String name;
        double price;
        List<Feature> features;
        boolean cheap() { return price < 10; }
        Item(String name, double price, Feature... features) {
            this.name = name;
            this.price = price;
            this.features = List.of(features);
        }
    }

    static class Feature {
        final String description;
        Feature(String description) { this.description = description; }
    }

    public static void main(String[] args) throws Exception {
        DefaultMustacheFactory factory = new DefaultMustacheFactory(name ->
            new StringReader(Map.of("part", "<{{description}}|{{name}}>").get(name)));
        Map<String, Object> scope = new TreeMap<>();
        scope.put("items", List.of(new Item("Lamp & <shade>", 19.5, new Feature("new"), new Feature("\"hot\"")),
            new Item("Pen", 2.25), new Item("Desk", 300, new Feature("oak"))));
        scope.put("nested", Map.of("deep", Map.of("er", "found")));
        scope.put("loud", (Function<String, String>) text -> text.toUpperCase());
        scope.put("empty", List.of());
        String template = String.join("\n",
            "{{! a comment }}{{#items}}",
            "{{name}} {{{name}}} {{&name}} {{price}}{{#cheap}} cheap{{/cheap}}{{^cheap}} dear{{/cheap}}",
            "{{#features}}  {{>part}}",
            "{{/features}}{{^features}}  none",
            "{{/features}}{{/items}}{{nested.deep.er}} {{missing}} {{#empty}}no{{/empty}}{{^empty}}nothing{{/empty}}",
            "{{#loud}}shout {{nested.deep.er}}{{/loud}}",
            "{{=<% %>=}}<% nested.deep.er %> {{not a tag}}");
        StringWriter out = new StringWriter();
        factory.compile(new StringReader(template), "main").execute(out, scope).flush();
        System.out.println(out);
        StringWriter many = new StringWriter();
        com.github.mustachejava.Mustache row = factory.compile(new StringReader("{{#r}}{{i}}:{{sq}};{{/r}}"), "row");
        for (int round = 0; round < 20; round++) {
            final int base = round * 10;
            row.execute(many, Map.of("r", java.util.stream.IntStream.range(base, base + 10)
                .mapToObj(i -> Map.of("i", i, "sq", (long) i * i)).toList())).flush();
        }
        System.out.println(many.toString().length() + " " + many.toString().hashCode());
        for (String bad : new String[] {"{{#open}}", "{{/close}}", "{{unclosed"}) {
            try {
                factory.compile(new StringReader(bad), "bad");
                System.out.println("compiled");
            } catch (MustacheException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
