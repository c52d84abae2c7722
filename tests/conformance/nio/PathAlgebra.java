import java.net.URI;
import java.nio.file.*;
import java.util.*;

/** Path: parsing, names, resolving, relativising, normalising, comparing; PathMatcher; URIs; other providers. */
public class PathAlgebra {
    static void attempt(String what, java.util.concurrent.Callable<?> action) {
        try {
            System.out.println(what + ": " + action.call());
        } catch (Exception e) {
            System.out.println(what + ": " + e);
        }
    }

    public static void main(String[] args) {
        String[] names = {"", "/", "a", "/a", "a/b", "/a/b/c", "a//b/", "../a", "a/..", "./a/./b", "/../a", "..", ".", "a/../../b", "\u00fc/x y"};
        for (String name : names) {
            Path p = Path.of(name);
            System.out.println("'" + name + "' '" + p + "' " + p.isAbsolute() + " " + p.getNameCount() + " " + p.getRoot() + " " + p.getParent() + " " + p.getFileName() + " '" + p.normalize() + "'");
        }
        for (String one : names) {
            StringBuilder line = new StringBuilder("'" + one + "'");
            for (String other : names) {
                Path a = Path.of(one);
                Path b = Path.of(other);
                line.append(" ").append(a.resolve(b)).append("|").append(a.resolveSibling(b)).append("|").append(a.startsWith(b) ? "s" : "").append(a.endsWith(b) ? "e" : "");
            }
            System.out.println(line);
        }
        for (String[] pair : new String[][] {{"/a/b", "/a/c/d"}, {"/a", "/a"}, {"a", "b/c"}, {"", "a"}, {"a", ""}, {"a/b/c", "a"}, {"/", "/a"}, {"a/../b", "b"}, {"../a", "b"}, {"a", "../b"}}) {
            attempt(pair[0] + " to " + pair[1], () -> "'" + Path.of(pair[0]).relativize(Path.of(pair[1])) + "'");
        }
        attempt("mixed", () -> Path.of("/a").relativize(Path.of("b")));
        attempt("nul", () -> Path.of("a\0b"));
        attempt("null", () -> Path.of(null));
        attempt("more", () -> Path.of("/", "a", "", "b/c", "/d"));
        Path p = Path.of("/one/two/three/four");
        System.out.println(p.subpath(1, 3) + " " + p.getName(0) + " " + p.getName(3));
        attempt("subpath", () -> p.subpath(1, 1));
        attempt("subpath", () -> p.subpath(0, 5));
        attempt("name", () -> p.getName(4));
        attempt("name", () -> Path.of("/").getName(0));
        StringBuilder parts = new StringBuilder();
        for (Path part : p) parts.append(part).append(' ');
        System.out.println(parts + " " + p.compareTo(Path.of("/one/two")) + " " + Path.of("a").compareTo(Path.of("b")) + " " + p.equals(Path.of("/one//two/three/four/")) + " " + p.hashCode() + " " + Path.of("B").equals(Path.of("b")));
        System.out.println(p.toUri() + " " + Path.of("/a b/\u00fc#?").toUri() + " " + Path.of(URI.create("file:///x%20y")) + " " + p.toFile());
        for (String uri : new String[] {"file:relative", "http://x/", "file://host/x", "file:///a?b", "file:///a#b", "nothing:/x", "/plain"}) {
            attempt(uri, () -> Path.of(URI.create(uri)));
        }
        FileSystem system = FileSystems.getDefault();
        for (String pattern : new String[] {"glob:*.java", "glob:**/*.java", "glob:/a/*/c", "glob:{a,b}*", "glob:[a-c]?", "glob:[!x]*", "glob:a\\*", "regex:.*\\.java", "glob:", "regex:[ab]/.*"}) {
            PathMatcher matcher = system.getPathMatcher(pattern);
            StringBuilder line = new StringBuilder(pattern);
            for (String name : new String[] {"x.java", "a/x.java", "/a/b/c", "b", "ab", "a*", "", "x", "a/y"}) line.append(matcher.matches(Path.of(name)) ? " " + name + "," : "");
            System.out.println(line);
        }
        for (String pattern : new String[] {"none:x", "glob", "glob:[", "glob:{a", "glob:{a,{b}}", "glob:a\\", "regex:(", ":x"}) attempt(pattern, () -> system.getPathMatcher(pattern).getClass().getSimpleName().isEmpty());
        System.out.println(system.getSeparator() + " " + system.isOpen() + " " + system.isReadOnly() + " " + system.getRootDirectories().iterator().next() + " " + system.provider().getScheme());
        attempt("close", () -> { system.close(); return 0; });
        FileSystem jrt = FileSystems.getFileSystem(URI.create("jrt:/"));
        Path object = jrt.getPath("/modules/java.base/java/lang/Object.class");
        attempt("jrt", () -> Files.exists(object) + " " + (Files.size(object) > 500) + " " + object.getFileName() + " " + object.toUri() + " " + jrt.isReadOnly());
        attempt("jrt packages", () -> Files.list(jrt.getPath("/packages/java.util")).map(Object::toString).filter(name -> name.endsWith("java.base")).toList());
        attempt("jrt write", () -> Files.writeString(jrt.getPath("/x"), "y"));
        attempt("mixed providers", () -> p.resolve(object));
        attempt("mixed providers", () -> p.relativize(object));
        System.out.println(p.equals(object) + " " + p.startsWith(object));
        attempt("jrt class", () -> Files.readAllBytes(object)[0]);
        attempt("jrt missing", () -> Files.size(jrt.getPath("/modules/none")));
    }
}
