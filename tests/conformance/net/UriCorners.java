import java.net.*;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** URIs and URLs: parsing, resolving, relativizing, normalising, encoding, comparing, and what they refuse. No network. */
public class UriCorners {
    static String attempt(java.util.concurrent.Callable<Object> action) {
        try {
            return String.valueOf(action.call());
        } catch (Exception e) {
            return e.getClass().getSimpleName() + ": " + e.getMessage();
        }
    }

    public static void main(String[] arguments) throws Exception {
        for (String text : new String[] {"http://user:pw@host:80/a/b;p?q=1&r#frag", "mailto:a@b.c", "file:///tmp/x%20y", "//host/path", "../up?x", "#only", "", "urn:isbn:123", "http://[::1]:8080/", "http://\u00e4.example/\u00fc?\u20ac", "HTTP://Host/%7Ea/../b/./c", "jar:file:/x.jar!/a"}) {
            URI uri = new URI(text);
            System.out.println(text + " | " + uri.getScheme() + " " + uri.getSchemeSpecificPart() + " " + uri.getAuthority() + " " + uri.getUserInfo() + " " + uri.getHost() + " " + uri.getPort() + " " + uri.getPath() + " " + uri.getRawQuery() + " " + uri.getFragment() + " " + uri.isAbsolute() + uri.isOpaque() + " " + uri.normalize() + " " + uri.toASCIIString());
        }
        for (String bad : new String[] {"a b", "http://", "http://host:port/", "1http://x", "http://h/%zz", "http://[::1/", ":x", "http://h/a|b", "x:"}) {
            System.out.println(attempt(() -> {
                URI uri = new URI(bad);
                return uri + " host " + uri.getHost();
            }));
        }
        URI base = URI.create("http://a/b/c/d;p?q");
        for (String relative : new String[] {"g:h", "g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", ";x", "", ".", "..", "../g", "../../g", "../../../g", "./../g", "g/./h", "g;x=1/../y", "http:g"}) {
            System.out.print(base.resolve(relative) + " ");
        }
        System.out.println();
        System.out.println(URI.create("http://h/a/").relativize(URI.create("http://h/a/b/c?d")) + " " + URI.create("http://h/a").relativize(URI.create("http://h/b")) + " " + URI.create("HTTP://H/x").equals(URI.create("http://h/x")) + " " + URI.create("http://h/%aa").equals(URI.create("http://h/%AA")) + " " + URI.create("b:x").compareTo(URI.create("a:y")));
        System.out.println(new URI("http", "u ser", "host", 99, "/p q/\u00e4", "a=b c", "f g") + " " + new URI("x", "a b%", null) + " " + attempt(() -> new URI("http", "host", "relative", null)) + " " + attempt(() -> URI.create("a b")));
        URL url = new URL("http://user@host:81/dir/file.txt?query#ref");
        System.out.println(url.getProtocol() + " " + url.getAuthority() + " " + url.getUserInfo() + " " + url.getHost() + " " + url.getPort() + " " + url.getDefaultPort() + " " + url.getFile() + " " + url.getPath() + " " + url.getQuery() + " " + url.getRef() + " " + url.toExternalForm());
        System.out.println(new URL(url, "../other") + " " + new URL(url, "?x") + " " + new URL(url, "//h2/") + " " + attempt(() -> new URL("nothing://x")) + " | " + attempt(() -> new URL("no colon")) + " | " + attempt(() -> new URL("http://h:x/")) + " | " + attempt(() -> new URL("http", "h", -2, "/")) + " | " + attempt(() -> new URL(null, "custom:abc", new URLStreamHandler() {
            @Override
            protected URLConnection openConnection(URL u) {
                throw new UnsupportedOperationException("custom " + u.getPath());
            }
        }).openConnection()));
        System.out.println(URLEncoder.encode("a b+c&d=\u00e4/~*-._", StandardCharsets.UTF_8) + " " + URLDecoder.decode("a+b%2Bc%C3%A4", StandardCharsets.UTF_8) + " " + attempt(() -> URLDecoder.decode("%4", StandardCharsets.UTF_8)) + " " + attempt(() -> URLDecoder.decode("%zz", "UTF-8")) + " " + IDN.toASCII("b\u00fccher.example") + " " + IDN.toUnicode("xn--bcher-kva.example") + " " + attempt(() -> IDN.toASCII("a".repeat(70))));
        for (String address : new String[] {"127.0.0.1", "1.2.3", "0x7f.1", "256.1.1.1", "::1", "::ffff:1.2.3.4", "fe80::1", "2001:db8::1:0:0:1", "224.0.0.1", "10.1.2.3", "169.254.0.1", "[::1]"}) {
            System.out.print(attempt(() -> {
                InetAddress a = InetAddress.getByName(address);
                return a.getHostAddress() + " " + a.isLoopbackAddress() + a.isMulticastAddress() + a.isSiteLocalAddress() + a.isLinkLocalAddress() + a.isAnyLocalAddress();
            }).replaceAll("UnknownHost.*", "unknown") + ", ");
        }
        System.out.println();
        System.out.println(InetAddress.getByAddress("name", new byte[] {1, 2, 3, 4}) + " " + attempt(() -> InetAddress.getByAddress(new byte[3])) + " " + Inet6Address.getByAddress("v6", new byte[16], 0) + " " + InetSocketAddress.createUnresolved("host", 80) + " " + new InetSocketAddress(InetAddress.getLoopbackAddress(), 0) + " " + attempt(() -> new InetSocketAddress(70_000)) + " " + new InetSocketAddress("127.0.0.1", 1).equals(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 1)) + " " + InetSocketAddress.createUnresolved("a", 1).isUnresolved());
        HttpCookie cookie = HttpCookie.parse("Set-Cookie: id=42; Path=/x; Max-Age=10; Secure; HttpOnly").get(0);
        System.out.println(cookie + " " + cookie.getPath() + " " + cookie.getMaxAge() + " " + cookie.getSecure() + cookie.isHttpOnly() + " " + HttpCookie.domainMatches(".example.com", "www.example.com") + " " + attempt(() -> new HttpCookie("a b", "c")));
        CookieManager manager = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        manager.put(URI.create("http://h/x/y"), java.util.Map.of("Set-Cookie", List.of("a=1; Path=/x", "b=2; Path=/z")));
        System.out.println(manager.get(URI.create("http://h/x/q"), java.util.Map.of()) + " " + manager.getCookieStore().getCookies().size());
    }
}
