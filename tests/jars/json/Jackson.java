import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Jackson: beans, polymorphic types, records, trees, the streaming parser, and its error messages. */
public class Jackson {
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "shape")
    @JsonSubTypes({@JsonSubTypes.Type(value = Circle.class, name = "circle"),
        @JsonSubTypes.Type(value = Box.class, name = "box"), @JsonSubTypes.Type(value = Group.class, name = "group")})
    interface Shape {
        double area();
    }

    record Circle(double radius) implements Shape {
        public double area() { return 3 * radius * radius; }
    }

    record Box(double width, double height) implements Shape {
        public double area() { return width * height; }
    }

    static class Group implements Shape {
        private final List<Shape> members;
        private final String label;
        @JsonCreator Group(@JsonProperty("members") List<Shape> members, @JsonProperty("label") String label) {
            this.members = members;
            this.label = label;
        }
        public List<Shape> getMembers() { return members; }
        public String getLabel() { return label; }
        public double area() { return members.stream().mapToDouble(Shape::area).sum(); }
    }

    enum Level { LOW, MIDDLE, HIGH }

    @JsonPropertyOrder({"name", "level"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public static class Bean {
        private String name;
        private Level level;
        public BigDecimal exact;
        public Map<Level, int[]> counts = new EnumMap<>(Level.class);
        public byte[] data;
        public Bean next;
        public String getName() { return name; }
        public void setName(String name) { this.name = name; }
        public Level getLevel() { return level; }
        public void setLevel(Level level) { this.level = level; }
        @JsonProperty("derived") public int length() { return name == null ? 0 : name.length(); }
    }

    public static void main(String[] args) throws Exception {
        ObjectMapper mapper = new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
        Shape shape = new Group(List.of(new Circle(2), new Box(3, 4.5),
            new Group(List.of(new Box(1, 1)), "inner \u00e9\u4e2d")), "outer");
        String json = mapper.writerWithDefaultPrettyPrinter().writeValueAsString(shape);
        System.out.println(json);
        Shape back = mapper.readValue(json, Shape.class);
        System.out.println(back.area() + " " + back.getClass().getSimpleName() + " "
            + ((Group) back).getMembers().get(1));

        Bean bean = new Bean();
        bean.setName("first");
        bean.setLevel(Level.HIGH);
        bean.exact = new BigDecimal("12345678901234567890.0987654321");
        bean.counts.put(Level.MIDDLE, new int[] {1, 2, 3});
        bean.data = new byte[] {0, 1, 2, (byte) 0xff};
        bean.next = new Bean();
        String text = mapper.writeValueAsString(bean);
        System.out.println(text);
        Bean read = mapper.readValue(text.replace("\"exact\"", "\"unknown\":{\"a\":[1]},\"exact\""), Bean.class);
        System.out.println(read.exact + " " + read.data.length + " " + read.counts.get(Level.MIDDLE)[2]
            + " " + read.getLevel() + " " + (read.next.getName() == null));

        Map<String, List<Map<String, Object>>> generic = mapper.readValue(
            "{\"rows\":[{\"id\":1,\"big\":12345678901,\"huge\":123456789012345678901234567890,\"f\":1.5e10,\"n\":null}]}",
            new TypeReference<TreeMap<String, List<Map<String, Object>>>>() { });
        generic.get("rows").get(0).forEach((k, v) ->
            System.out.println(k + " = " + v + " " + Optional.ofNullable(v).map(Object::getClass).orElse(null)));

        ObjectNode tree = mapper.createObjectNode();
        ArrayNode array = tree.putArray("values");
        for (int i = 0; i < 50; i++) {
            array.addObject().put("i", i).put("square", (long) i * i).put("even", i % 2 == 0);
        }
        JsonNode parsed = mapper.readTree(mapper.writeValueAsBytes(tree));
        long sum = 0;
        for (JsonNode node : parsed.path("values")) {
            sum += node.path("even").asBoolean() ? node.path("square").asLong() : -node.path("i").asInt();
        }
        System.out.println(sum + " " + parsed.equals(tree) + " " + parsed.at("/values/7/square") + " "
            + parsed.at("/none/0").isMissingNode());

        List<JsonToken> tokens = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser("[true, {\"a\" : [1.25, -0.5e-3, \"\\u0041\\n\"]}, null]")) {
            while (parser.nextToken() != null) {
                tokens.add(parser.currentToken());
                if (parser.currentToken().isScalarValue()) {
                    System.out.print(parser.getText().trim() + ";");
                }
            }
        }
        System.out.println(tokens);

        System.out.println(mapper.convertValue(Map.of("name", "converted", "level", "LOW"), Bean.class).getLevel());
        for (String bad : new String[] {"{\"shape\":\"star\"}", "{\"shape\":\"box\",\"depth\":1}", "{\"shape\":", "[]"}) {
            try {
                System.out.println(mapper.readValue(bad, Shape.class));
            } catch (JsonProcessingException e) {
                System.out.println(e.getClass().getSimpleName() + ": " + e.getOriginalMessage());
            }
        }
    }
}
