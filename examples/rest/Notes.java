import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Notes over HTTP, as JSON: GET and POST /notes, GET and DELETE /notes/NUMBER. The body of POST is the note's text. */
public class Notes {
    private static final Map<Integer, String> NOTES = new ConcurrentSkipListMap<>();
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    public static void main(String[] args) throws IOException {
        int port = args.length > 0 ? Integer.parseInt(args[0]) : 8080;
        HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
        server.createContext("/notes", Notes::handle);
        server.setExecutor(Executors.newFixedThreadPool(8));
        server.start();
        System.out.println("listening on port " + port);
    }

    private static void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String request = exchange.getRequestMethod() + (path.equals("/notes") ? "" : " one");
        switch (request) {
            case "GET" -> answer(exchange, 200, NOTES.entrySet().stream()
                    .map(note -> json(note.getKey(), note.getValue())).collect(Collectors.joining(",", "[", "]")));
            case "POST" -> {
                String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                int number = NEXT.getAndIncrement();
                NOTES.put(number, text);
                answer(exchange, 201, json(number, text));
            }
            case "GET one", "DELETE one" -> {
                int number = number(path);
                String text = request.startsWith("GET") ? NOTES.get(number) : NOTES.remove(number);
                answer(exchange, text == null ? 404 : 200, text == null ? "null" : json(number, text));
            }
            default -> answer(exchange, 405, "null");
        }
    }

    /** The number in {@code /notes/NUMBER}; 0, which no note has, if there is none. */
    private static int number(String path) {
        try {
            return Integer.parseInt(path.substring("/notes/".length()));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return 0;
        }
    }

    private static String json(int number, String text) {
        StringBuilder json = new StringBuilder("{\"number\":").append(number).append(",\"text\":\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"', '\\' -> json.append('\\').append(c);
                default -> json.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return json.append("\"}").toString();
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }
}
