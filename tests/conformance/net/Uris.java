import java.net.*;
import java.nio.charset.StandardCharsets;
import java.util.*;

/** URI, URL, URLEncoder, URLDecoder, IDN, HttpCookie, CookieManager, InetAddress and its kin, without a network. */
public class Uris {
    interface Action { Object run() throws Exception; }

    static void attempt(String what, Action action) {
        try {
            System.out.println(what + ": " + action.run());
        } catch (Throwable e) {
            System.out.println(what + ": " + e);
        }
    }

    public static void main(String[] args) throws Exception {
        parse();
        resolve();
        urls();
        coding();
        addresses();
        cookies();
        connections();
        misc();
    }

    static void parse() {
        for (String s : new String[] {"http://user:pw@host.com:8080/a/b%20c?q=1&r=%C3%A9#frag", "mailto:x@y.z", "urn:isbn:123", "//host/path", "/abs", "rel/a", "", "#f", "?q", "file:///etc/x", "http://[::1]:80/", "http://[fe80::1%25eth0]/", "a:b:c", "http://h\u00f6st/\u20ac", "http://host:/x", "http://a_b/x", "HTTP://Host/%7e", "x://h:99999/", "tel:+1-2", "a/b:c"}) {
            attempt(s, () -> {
                URI u = new URI(s);
                return u.getScheme() + "|" + u.getSchemeSpecificPart() + "|" + u.getAuthority() + "|" + u.getUserInfo() + "|" + u.getHost() + "|" + u.getPort() + "|" + u.getPath() + "|" + u.getRawPath() + "|" + u.getQuery() + "|" + u.getRawQuery() + "|" + u.getFragment() + "|" + u.isOpaque() + u.isAbsolute() + "|" + u.toASCIIString() + "|" + u.hashCode();
            });
        }
        for (String bad : new String[] {"a b", "http://host/%zz", "http://[::1", ":x", "1a:b", "http://", "http:", "a:", "http://host/|", "http://ho st/", "\u0000", "http://host:port/", "x://[1::2::3]/", "^"}) attempt("bad " + bad.replace("\0", "\\0"), () -> new URI(bad).toString() + " " + new URI(bad).getHost());
        attempt("server", () -> new URI("http://a_b/").parseServerAuthority());
        attempt("build", () -> new URI("http", "u", "host", 80, "/a b/\u20ac%", "q=\u00e9&x y", "fr ag"));
        attempt("build", () -> new URI("http", null, "rel", null));
        attempt("build", () -> new URI("http", "::1", "/x", null));
        attempt("build", () -> new URI("s", "ssp part", "f"));
        attempt("create", () -> URI.create("a b"));
        attempt("null", () -> new URI(null));
        List<URI> sorted = new ArrayList<>(List.of(URI.create("b"), URI.create("a:b"), URI.create("http://h/b"), URI.create("http://H/a"), URI.create("a")));
        Collections.sort(sorted);
        System.out.println(sorted + " " + URI.create("HTTP://Host/%7E").equals(URI.create("http://hOST/%7e")));
    }

    static void resolve() {
        URI base = URI.create("http://a/b/c/d;p?q");
        for (String s : new String[] {"g:h", "g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", ";x", "", ".", "./", "..", "../g", "../..", "../../g", "../../../g", "/./g", "g.", "..g", "./g/.", "g/./h", "g/../h", "http:g"}) System.out.print(s + " -> " + base.resolve(s) + "; ");
        System.out.println();
        for (String[] p : new String[][] {{"http://h/a/b/", "http://h/a/b/c/d"}, {"http://h/a/b", "http://h/a/c"}, {"http://h/a", "https://h/a/b"}, {"a/b", "a/b/c"}, {"http://h/a", "http://h/a"}}) System.out.print(URI.create(p[0]).relativize(URI.create(p[1])) + " ");
        System.out.println();
        for (String s : new String[] {"a/../b", "../a", "a/./b/../../c", "/../x", "a/b/..", "./a:b", "a//b", ""}) System.out.print("'" + URI.create(s).normalize() + "' ");
        System.out.println();
    }

    static void urls() throws Exception {
        for (String s : new String[] {"http://u:p@host:81/p/f.html?q#r", "https://host", "file:/a/b", "jar:file:/x.jar!/y", "ftp://h/x", "http://h:80/", "HTTP://H/", "http://[::1]/x"}) {
            URL u = new URL(s);
            System.out.println(u + " " + u.getProtocol() + " " + u.getHost() + " " + u.getPort() + " " + u.getDefaultPort() + " " + u.getPath() + " " + u.getFile() + " " + u.getQuery() + " " + u.getRef() + " " + u.getUserInfo() + " " + u.getAuthority() + " " + u.toURI());
        }
        attempt("protocol", () -> new URL("nothing:x"));
        attempt("no protocol", () -> new URL("x/y"));
        attempt("port", () -> new URL("http://h:x/"));
        attempt("port", () -> new URL("http", "h", -2, "/"));
        attempt("empty", () -> new URL(""));
        URL context = new URL("http://h/a/b/c.html");
        for (String s : new String[] {"d", "../d", "/d", "?q", "#r", "//x/y", "http:z", "./../../../w"}) System.out.print(new URL(context, s) + " ");
        System.out.println();
        System.out.println(new URL("file:/a").equals(new URL("file:/a")) + " " + new URL("http://127.0.0.1/a").sameFile(new URL("http://127.0.0.1:80/a#x")) + " " + new URL("file:/a").hashCode());
        URL own = new URL("own", "host", 5, "/file", new URLStreamHandler() {
            @Override protected URLConnection openConnection(URL u) {
                return new URLConnection(u) {
                    @Override public void connect() { connected = true; }
                    @Override public java.io.InputStream getInputStream() { return new java.io.ByteArrayInputStream("own content".getBytes()); }
                    @Override public String getHeaderField(String n) { return n.equals("content-type") ? "text/plain" : null; }
                };
            }
            @Override protected int getDefaultPort() { return 77; }
        });
        System.out.println(own + " " + new String(own.openStream().readAllBytes()) + " " + own.openConnection().getContentType() + " " + own.getDefaultPort() + " " + own.openConnection().getContentLength());
    }

    static void coding() throws Exception {
        String s = "a b+c/\u00e9\u20ac\ud83d\ude00~!*'()-_.&=\n";
        for (String e : new String[] {"UTF-8", "ISO-8859-1", "UTF-16"}) System.out.println(URLEncoder.encode(s, e) + " " + URLDecoder.decode(URLEncoder.encode(s, e), e).equals(s));
        System.out.println(URLEncoder.encode("\ud83d x", StandardCharsets.UTF_8));
        attempt("incomplete", () -> URLDecoder.decode("a+b%20%c3%a9%", "UTF-8"));
        attempt("bad digits", () -> URLDecoder.decode("%zz", "UTF-8"));
        attempt("encoding", () -> URLDecoder.decode("%41", "none"));
        System.out.println(URLDecoder.decode("%ff%41+%e2%82%ac", "UTF-8"));
    }

    static void addresses() throws Exception {
        for (String s : new String[] {"127.0.0.1", "10.0.0.1", "192.168.1.2", "224.0.0.1", "0.0.0.0", "255.255.255.255", "169.254.1.1", "::1", "fe80::1", "2001:db8::ff00:42:8329", "::ffff:1.2.3.4", "ff02::1", "::", "1.2", "1", "fec0::1", "[::1]"}) {
            InetAddress a = InetAddress.getByName(s);
            System.out.println(s + " " + a + " " + a.getHostAddress() + " " + a.isLoopbackAddress() + a.isAnyLocalAddress() + a.isLinkLocalAddress() + a.isSiteLocalAddress() + a.isMulticastAddress() + a.isMCLinkLocal() + " " + a.getClass().getSimpleName() + " " + a.hashCode());
        }
        for (String bad : new String[] {"1.2.3.256", "1.2.3.4.5", "::1::", "[::1", "12345::"}) attempt(bad, () -> InetAddress.getByName(bad));
        attempt("bytes", () -> InetAddress.getByAddress(new byte[5]));
        System.out.println(InetAddress.getByAddress("name", new byte[] {1, 2, 3, 4}) + " " + InetAddress.getLoopbackAddress() + " " + InetAddress.getByName(null) + " " + InetAddress.getByAddress(new byte[16]));
        System.out.println(Inet6Address.getByAddress("h", new byte[16], 3) + " " + ((Inet6Address) InetAddress.getByName("::1.2.3.4")).isIPv4CompatibleAddress());
        InetSocketAddress unresolved = InetSocketAddress.createUnresolved("some.host", 80);
        System.out.println(unresolved + " " + unresolved.isUnresolved() + " " + unresolved.getHostString() + " " + unresolved.getAddress() + " " + new InetSocketAddress("127.0.0.1", 5) + " " + new InetSocketAddress(9) + " " + unresolved.equals(InetSocketAddress.createUnresolved("SOME.host", 80)));
        attempt("port", () -> new InetSocketAddress(70000));
        attempt("port", () -> InetSocketAddress.createUnresolved("h", -1));
        for (String s : new String[] {"b\u00fccher.de", "xn--bcher-kva.de", "\u4e2d\u56fd.cn", "a..b", "fa\u00df.de"}) attempt("idn " + s, () -> IDN.toASCII(s) + " " + IDN.toUnicode(s));
        attempt("idn", () -> IDN.toASCII("x".repeat(70)));
        attempt("idn", () -> IDN.toASCII("a_b", IDN.USE_STD3_ASCII_RULES));
    }

    static void cookies() throws Exception {
        for (String s : new String[] {"Set-Cookie: a=b; Path=/x; Domain=.h.com; Secure; HttpOnly; Max-Age=10", "a=b; expires=Thu, 01-Jan-1970 00:00:10 GMT", "Set-Cookie2: c=\"q v\"; Version=1; Comment=\"hi\"; Discard; Port=\"80,81\"", "x", "=y", "$x=1", "a=b, c=d"}) {
            attempt(s, () -> {
                StringBuilder b = new StringBuilder();
                for (HttpCookie c : HttpCookie.parse(s)) b.append(c).append(" ").append(c.getPath()).append(c.getDomain()).append(c.getSecure()).append(c.isHttpOnly()).append(c.getMaxAge()).append(c.getVersion()).append(c.getDiscard()).append(c.getComment()).append(c.hasExpired()).append(";");
                return b;
            });
        }
        System.out.println(HttpCookie.domainMatches(".h.com", "x.h.com") + " " + HttpCookie.domainMatches("h.com", "h.com") + " " + HttpCookie.domainMatches(".com", "x.com"));
        attempt("name", () -> new HttpCookie("a b", "c"));
        CookieManager m = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        URI u = URI.create("http://www.h.com/dir/page");
        m.put(u, Map.of("Set-Cookie", List.of("k=v; Path=/dir", "other=1; Path=/elsewhere", "s=x; Secure")));
        System.out.println(m.get(u, Map.of()) + " " + m.getCookieStore().getCookies().size() + " " + m.get(URI.create("https://www.h.com/dir/x"), Map.of()) + " " + m.getCookieStore().removeAll());
    }

    static void connections() throws Exception {
        java.nio.file.Path p = java.nio.file.Files.writeString(java.nio.file.Path.of("/tmp/uris.txt"), "file content");
        URLConnection c = p.toUri().toURL().openConnection();
        System.out.println(c.getContentLength() + " " + c.getContentType() + " " + (c.getLastModified() > 0) + " " + new String(c.getInputStream().readAllBytes()) + " " + c.getHeaderField("content-length") + " " + c.getDoInput() + c.getDoOutput() + c.getUseCaches());
        attempt("output", c::getOutputStream);
        attempt("connected", () -> { c.setDoOutput(true); return 0; });
        java.nio.file.Files.delete(p);
        attempt("missing", () -> p.toUri().toURL().openStream());
        attempt("directory", () -> new URL("file:/tmp/").openConnection().getContentType());
        HttpURLConnection h = (HttpURLConnection) new URL("http://127.0.0.1:1/x").openConnection();
        h.setRequestMethod("PUT");
        h.setRequestProperty("A", "b");
        h.addRequestProperty("A", "c");
        h.setConnectTimeout(100);
        System.out.println(h.getRequestMethod() + " " + h.getRequestProperties() + " " + h.getConnectTimeout() + " " + h.getInstanceFollowRedirects() + " " + h.usingProxy());
        attempt("method", () -> { h.setRequestMethod("FLY"); return 0; });
        attempt("timeout", () -> { h.setReadTimeout(-1); return 0; });
        System.out.println(URLConnection.guessContentTypeFromName("a.png") + " " + URLConnection.guessContentTypeFromStream(new java.io.ByteArrayInputStream("GIF8".getBytes())) + " " + URLConnection.guessContentTypeFromName("x.none"));
    }

    static void misc() throws Exception {
        System.out.println(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("p", 80)) + " " + Proxy.NO_PROXY + " " + ProxySelector.getDefault().select(URI.create("http://x/")));
        attempt("proxy", () -> new Proxy(Proxy.Type.DIRECT, new InetSocketAddress(1)));
        attempt("select", () -> ProxySelector.getDefault().select(null));
        PasswordAuthentication pa = new PasswordAuthentication("u", "p".toCharArray());
        System.out.println(pa.getUserName() + pa.getPassword().length);
        System.out.println(StandardSocketOptions.TCP_NODELAY + " " + StandardSocketOptions.SO_RCVBUF.type() + " " + StandardProtocolFamily.INET6);
    }
}
