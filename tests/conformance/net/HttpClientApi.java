import java.net.*;
import java.net.http.*;
import java.time.Duration;
import java.util.*;

/** java.net.http and jdk.httpserver as far as they need no network: builders, bodies, headers, errors. */
public class HttpClientApi {
    interface Action { Object run() throws Exception; }

    static void attempt(String what, Action action) {
        try {
            System.out.println(what + ": " + action.run());
        } catch (Throwable e) {
            System.out.println(what + ": " + e);
        }
    }

    public static void main(String[] args) throws Exception {
        HttpRequest r = HttpRequest.newBuilder(URI.create("http://host/path?q")).header("A", "1").header("a", "2").setHeader("B", "3").timeout(Duration.ofSeconds(3)).version(HttpClient.Version.HTTP_1_1).expectContinue(true).build();
        System.out.println(r + " " + r.method() + " " + r.headers().map() + " " + r.timeout() + " " + r.version() + " " + r.expectContinue() + " " + r.bodyPublisher());
        HttpRequest p = HttpRequest.newBuilder().uri(URI.create("https://host")).POST(HttpRequest.BodyPublishers.ofString("body \u20ac")).build();
        System.out.println(p + " " + p.bodyPublisher().get().contentLength() + " " + p.equals(HttpRequest.newBuilder(URI.create("https://host")).POST(HttpRequest.BodyPublishers.noBody()).build()));
        System.out.println(HttpRequest.newBuilder(URI.create("http://x")).DELETE().build().method() + " " + HttpRequest.newBuilder(URI.create("http://x")).method("PATCH", HttpRequest.BodyPublishers.noBody()).build().method());
        attempt("scheme", () -> HttpRequest.newBuilder(URI.create("ftp://x")));
        attempt("relative", () -> HttpRequest.newBuilder(URI.create("x")));
        attempt("no uri", () -> HttpRequest.newBuilder().build());
        attempt("header", () -> HttpRequest.newBuilder().header("a b", "c"));
        attempt("restricted", () -> HttpRequest.newBuilder().header("Host", "c"));
        attempt("value", () -> HttpRequest.newBuilder().header("a", "x\ny"));
        attempt("odd", () -> HttpRequest.newBuilder().headers("a"));
        attempt("timeout", () -> HttpRequest.newBuilder().timeout(Duration.ZERO));
        attempt("method", () -> HttpRequest.newBuilder().method("", HttpRequest.BodyPublishers.noBody()));
        HttpHeaders h = HttpHeaders.of(Map.of("X", List.of("1", "22")), (a, b) -> !b.equals("22"));
        System.out.println(h.map() + " " + h.firstValue("x") + " " + h.firstValueAsLong("X") + " " + h.allValues("none"));
        System.out.println(HttpRequest.BodyPublishers.ofByteArray(new byte[7], 2, 3).contentLength() + " " + HttpRequest.BodyPublishers.ofInputStream(() -> null).contentLength());
        attempt("bounds", () -> HttpRequest.BodyPublishers.ofByteArray(new byte[7], 5, 3));
        attempt("file", () -> HttpRequest.BodyPublishers.ofFile(java.nio.file.Path.of("/none")));
        HttpResponse.BodySubscriber<String> s = HttpResponse.BodySubscribers.ofString(java.nio.charset.StandardCharsets.UTF_8);
        s.onSubscribe(new java.util.concurrent.Flow.Subscription() {
            @Override public void request(long n) { System.out.println("request " + (n > 0)); }
            @Override public void cancel() { }
        });
        s.onNext(List.of(java.nio.ByteBuffer.wrap("par".getBytes()), java.nio.ByteBuffer.wrap("ts".getBytes())));
        s.onComplete();
        System.out.println(s.getBody().toCompletableFuture().get());
        attempt("redirect", () -> HttpClient.Redirect.valueOf("SOMETIMES"));
        com.sun.net.httpserver.Headers headers = new com.sun.net.httpserver.Headers();
        headers.add("content-TYPE", "text");
        headers.add("Content-type", "more");
        headers.set("x", "y");
        System.out.println(headers.getFirst("CONTENT-type") + " " + new TreeMap<>(headers) + " " + headers.containsKey("X"));
        attempt("null", () -> { headers.add(null, "x"); return 0; });
        attempt("newline", () -> { headers.add("x", "a\nb"); return 0; });
    }
}
