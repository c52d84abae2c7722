import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.Constructor;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/** SnakeYAML: documents with anchors, tags and block styles, beans by their getters, events, dumps, errors. */
public class SnakeYaml {
    public static class Server {
        private String host;
        private int port;
        private List<Route> routes = new ArrayList<>();
        private Map<String, Double> weights = new LinkedHashMap<>();
        private Level level = Level.LOW;
        public String getHost() { return host; }
        public void setHost(String host) { this.host = host; }
        public int getPort() { return port; }
        public void setPort(int port) { this.port = port; }
        public List<Route> getRoutes() { return routes; }
        public void setRoutes(List<Route> routes) { this.routes = routes; }
        public Map<String, Double> getWeights() { return weights; }
        public void setWeights(Map<String, Double> weights) { this.weights = weights; }
        public Level getLevel() { return level; }
        public void setLevel(Level level) { this.level = level; }
    }

    public static class Route {
        public String path;
        public boolean secure;
    }

    public enum Level { LOW, HIGH }

    static final String DOCUMENTS = String.join("\n",
        "base: &base {name: x, list: [1, 0x1F, 0o14, 1_000, -.inf, .NaN, 1e3, ~, yes, 'no', 2024-03-17, 12:30:45]}",
        "derived:", "  <<: *base", "  name: \"quoted \\u263a \\t\"", "  folded: >-", "    one", "    two", "",
        "    three", "  literal: |+", "    keep", "      indent", "", "? [complex, key]", ": value", "set: !!set {a, b}",
        "binary: !!binary aGVsbG8=", "---", "- - nested", "  - [a, {b: c}]", "- !!str 123", "- {? x : y, z}", "...", "---", "just text # comment");

    public static void main(String[] args) {
        Yaml yaml = new Yaml(new SafeConstructor());
        for (Object document : yaml.loadAll(DOCUMENTS)) {
            if (document instanceof Map<?, ?> map) {
                map.forEach((k, v) -> System.out.println(k + " -> " + (v instanceof byte[] b ? new String(b) : v) + " " + v.getClass().getSimpleName()));
            } else {
                System.out.println(document);
            }
        }
        Server server = new Yaml(new Constructor(Server.class, new LoaderOptions())).load(
            "host: example.org\nport: 8080\nlevel: HIGH\nroutes:\n- {path: /a, secure: true}\n- path: /b\nweights: {x: 1, y: 2.5}\n");
        System.out.println(server.getHost() + server.getPort() + server.getRoutes().get(0).path + server.getRoutes().get(1).secure + server.getWeights() + server.getLevel());
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setIndent(4);
        options.setWidth(60);
        options.setExplicitStart(true);
        Representer representer = new Representer(options);
        representer.addClassTag(Server.class, new Tag("!server"));
        System.out.println(new Yaml(representer, options).dump(server));
        Map<String, Object> data = new LinkedHashMap<>();
        List<Object> shared = new ArrayList<>(List.of(1, 2.5, "three: four", true, "yes", "multi\nline text", "", "0x10"));
        data.put("first", shared);
        data.put("again", shared);
        data.put("nothing", null);
        data.put("long", "word ".repeat(30).trim());
        data.put("self", data);
        String text = new Yaml().dump(data);
        System.out.println(text);
        Map<String, Object> back = new Yaml().load(text);
        System.out.println((back.get("self") == back) + " " + (back.get("first") == back.get("again")) + " " + back.get("first").equals(shared));
        StringBuilder events = new StringBuilder();
        for (Event event : yaml.parse(new java.io.StringReader("a: [b, *x]\nc: !t &x d\n"))) {
            events.append(event.getEventId()).append('@').append(event.getStartMark().getLine()).append(':').append(event.getStartMark().getColumn()).append(' ');
        }
        System.out.println(events);
        StringBuilder big = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            big.append("- id: ").append(i).append("\n  name: \"n").append(i).append("\"\n  tags: [t").append(i % 7).append(", u]\n");
        }
        List<Map<String, Object>> rows = yaml.load(big.toString());
        System.out.println(rows.stream().mapToInt(row -> (Integer) row.get("id")).sum() + " " + yaml.dump(rows).length());
        for (String bad : new String[] {"a: b: c", "[1, 2", "a: *none", "\tx: 1", "a: 'open", "!!java.io.File [x]", "{a: 1, a: 2}\n&x"}) {
            try {
                System.out.println(yaml.<Object>load(bad));
            } catch (YAMLException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
