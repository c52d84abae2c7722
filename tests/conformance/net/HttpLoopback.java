import com.sun.net.httpserver.*;
import java.io.*;
import java.net.*;
import java.net.http.*;
import java.nio.charset.StandardCharsets;
import java.util.*;
import java.util.concurrent.*;

/** The JDK's HTTP server with both of its clients. */
public class HttpLoopback {
    public static void main(String[] args) throws Exception {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        HttpServer server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        server.setExecutor(pool);
        server.createContext("/echo", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            byte[] answer = (exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("X-Answer", "yes");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        String base = "http://" + loopback.getHostAddress() + ":" + server.getAddress().getPort();
        HttpURLConnection connection = (HttpURLConnection) new URL(base + "/echo?a=1").openConnection();
        System.out.println(connection.getResponseCode() + " " + connection.getHeaderField("X-Answer") + " "
            + new String(connection.getInputStream().readAllBytes()));
        connection = (HttpURLConnection) new URL(base + "/none").openConnection();
        System.out.println(connection.getResponseCode());
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest post = HttpRequest.newBuilder(URI.create(base + "/echo")).POST(HttpRequest.BodyPublishers.ofString("body")).build();
        HttpResponse<String> response = client.send(post, HttpResponse.BodyHandlers.ofString());
        System.out.println(response.statusCode() + " " + response.version() + " " + response.body());
        List<CompletableFuture<String>> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            HttpRequest get = HttpRequest.newBuilder(URI.create(base + "/echo?i=" + i)).build();
            all.add(client.sendAsync(get, HttpResponse.BodyHandlers.ofString()).thenApply(HttpResponse::body));
        }
        for (CompletableFuture<String> one : all) {
            System.out.println(one.get());
        }
        server.stop(0);
        pool.shutdown();
    }
}
