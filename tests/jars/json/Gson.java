import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonDeserializationContext;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializationContext;
import com.google.gson.JsonSerializer;
import com.google.gson.JsonSyntaxException;
import com.google.gson.TypeAdapter;
import com.google.gson.annotations.Expose;
import com.google.gson.annotations.SerializedName;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gson: object graphs to JSON and back by reflection, type adapters, trees, streams, malformed input. */
public class Gson {
    enum Kind { @SerializedName("book") BOOK, @SerializedName("film") FILM }

    static class Author {
        String name;
        LocalDate born;
        Author(String name, LocalDate born) { this.name = name; this.born = born; }
    }

    static class Item {
        @Expose int id;
        @Expose @SerializedName(value = "title", alternate = {"name"}) String title;
        @Expose Kind kind;
        double price;
        transient String secret = "never shown";
        List<Author> authors = new ArrayList<>();
        Map<String, List<Integer>> ratings = new LinkedHashMap<>();
        int[][] matrix = {{1, 2}, {3}};
        Boolean inStock;
    }

    static class Page<T> {
        T[] items;
        int total;
    }

    static class Dates implements JsonSerializer<LocalDate>, JsonDeserializer<LocalDate> {
        public JsonElement serialize(LocalDate date, Type type, JsonSerializationContext context) {
            return new JsonPrimitive(date.toString());
        }
        public LocalDate deserialize(JsonElement json, Type type, JsonDeserializationContext context) {
            return LocalDate.parse(json.getAsString());
        }
    }

    static class Hex extends TypeAdapter<Long> {
        @Override public void write(JsonWriter out, Long value) throws IOException {
            out.value("0x" + Long.toHexString(value));
        }
        @Override public Long read(JsonReader in) throws IOException {
            return Long.decode(in.nextString());
        }
    }

    public static void main(String[] args) throws Exception {
        com.google.gson.Gson gson =
            new GsonBuilder().registerTypeAdapter(LocalDate.class, new Dates()).setPrettyPrinting().create();
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Item item = new Item();
            item.id = i;
            item.title = "Item <" + i + "> \u2603 \"quoted\"\n";
            item.kind = Kind.values()[i % 2];
            item.price = i * 1.5 + 0.1;
            item.authors.add(new Author("A" + i, LocalDate.of(1950 + i, 1 + i, 10 + i)));
            item.ratings.put("week" + i, List.of(i, i * 2, i * 3));
            item.inStock = i % 2 == 0 ? Boolean.TRUE : null;
            items.add(item);
        }
        String json = gson.toJson(items);
        System.out.println(json);
        Type type = new TypeToken<List<Item>>() { }.getType();
        List<Item> back = gson.fromJson(json, type);
        System.out.println(type + " " + back.size() + " " + back.get(3).authors.get(0).born.plusDays(400)
            + " " + back.get(2).kind + " " + back.get(1).matrix[1][0] + " " + gson.toJson(back).equals(json));

        com.google.gson.Gson exposed = new GsonBuilder().excludeFieldsWithoutExposeAnnotation().create();
        System.out.println(exposed.toJson(items.get(1)));
        System.out.println(exposed.fromJson("{\"id\":7,\"name\":\"by alternate name\"}", Item.class).title);

        Page<Map<String, Double>> page = new com.google.gson.Gson().fromJson(
            "{\"items\":[{\"a\":1.5,\"b\":-2e3},{\"c\":1e-7}],\"total\":2}",
            new TypeToken<Page<Map<String, Double>>>() { }.getType());
        System.out.println(page.total + " " + new TreeMap<>(page.items[0]) + " " + page.items[1]);

        com.google.gson.Gson hex = new GsonBuilder().registerTypeAdapter(Long.class, new Hex().nullSafe()).create();
        System.out.println(hex.toJson(new Long[] {255L, null, Long.MAX_VALUE}) + " "
            + List.of(hex.fromJson("[\"0xff\",\"017\"]", Long[].class)));

        JsonObject tree = JsonParser.parseString(json).getAsJsonArray().get(2).getAsJsonObject();
        int nodes = count(tree);
        tree.getAsJsonObject("ratings").add("added", new JsonArray());
        tree.remove("matrix");
        System.out.println(nodes + " " + tree);

        StringWriter text = new StringWriter();
        try (JsonWriter writer = new JsonWriter(text)) {
            writer.beginObject();
            for (int i = 0; i < 200; i++) {
                writer.name("k" + i).beginArray().value(i).value(i / 7.0).value(i % 3 == 0).nullValue().endArray();
            }
            writer.endObject();
        }
        double sum = 0;
        int nulls = 0;
        JsonReader reader = new JsonReader(new StringReader(text.toString()));
        reader.beginObject();
        while (reader.hasNext()) {
            reader.nextName();
            reader.beginArray();
            sum += reader.nextInt();
            sum += reader.nextDouble();
            sum += reader.nextBoolean() ? 1 : 0;
            reader.nextNull();
            nulls++;
            reader.endArray();
        }
        reader.endObject();
        System.out.println(text.toString().length() + " " + sum + " " + nulls);

        for (String bad : new String[] {"{\"id\":\"x\"}", "[1,2", "{\"id\":1,}", "nul", "{\"id\":99999999999}"}) {
            try {
                System.out.println(bad + " -> " + gson.toJson(gson.fromJson(bad, Item.class)).length());
            } catch (JsonSyntaxException e) {
                System.out.println(bad + " -> " + e.getMessage());
            }
        }
    }

    static int count(JsonElement element) {
        int n = 1;
        if (element.isJsonObject()) {
            for (Map.Entry<String, JsonElement> entry : element.getAsJsonObject().entrySet()) {
                n += count(entry.getValue());
            }
        } else if (element.isJsonArray()) {
            for (JsonElement child : element.getAsJsonArray()) {
                n += count(child);
            }
        }
        return n;
    }
}
