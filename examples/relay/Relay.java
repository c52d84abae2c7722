import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;

/** Asks another HTTP service, whose address is its first argument, and passes the answer on in capitals. */
public class Relay {
    public static void main(String[] args) throws IOException {
        String other = args[0];
        int port = args.length > 1 ? Integer.parseInt(args[1]) : 8081;
        HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
        server.createContext("/", exchange -> {
            int status = 200;
            String answer;
            try {
                HttpRequest request = HttpRequest.newBuilder(URI.create(other + exchange.getRequestURI()))
                        .timeout(Duration.ofSeconds(5)).build();
                answer = client.send(request, BodyHandlers.ofString()).body().toUpperCase();
            } catch (IOException | InterruptedException e) {
                status = 502;
                answer = e + "\n";
            }
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            try (var body = exchange.getResponseBody()) {
                body.write(bytes);
            }
        });
        server.setExecutor(Executors.newFixedThreadPool(8));
        server.start();
        System.out.println("listening on port " + port);
    }
}
