import java.io.*;
import java.nio.file.*;
import java.net.*;
import java.util.*;
import java.util.jar.*;
import java.util.zip.*;

/** Manifests, JarFile, multi-release jars, jar: URLs, class loading from a jar, zip file systems. */
public class JarFiles {
    interface Action { Object run() throws Exception; }

    static void attempt(String what, Action action) {
        try {
            System.out.println(what + ": " + action.run());
        } catch (Throwable e) {
            System.out.println(what + ": " + e);
        }
    }

    static final Path FILE = Path.of("/tmp/jar-files.jar");

    public static void main(String[] args) throws Exception {
        try {
            manifests();
            write();
            read();
            urls();
            zipfs();
        } finally {
            Files.deleteIfExists(FILE);
        }
    }

    static void manifests() throws IOException {
        Manifest m = new Manifest();
        m.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        m.getMainAttributes().putValue("Long-Value", "x".repeat(150) + "\u20ac");
        m.getMainAttributes().putValue("Created-By", "test");
        Attributes section = new Attributes();
        section.putValue("Sealed", "true");
        m.getEntries().put("a/b/", section);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        m.write(out);
        System.out.println(out.toString("UTF-8").replace("\r", "\\r"));
        Manifest back = new Manifest(new ByteArrayInputStream(out.toByteArray()));
        System.out.println(back.equals(m) + " " + back.getAttributes("a/b/").getValue("sealed") + " " + back.getAttributes("none") + " " + (back.hashCode() == m.hashCode()));
        Manifest copy = new Manifest(back);
        copy.clear();
        System.out.println(copy.getMainAttributes().isEmpty() + " " + back.getMainAttributes().size());
        for (String text : new String[] {"Manifest-Version: 1.0\nKey: value\n continued\n\nName: x\nA: b\n", "No colon here\n", "Key:novalue\n", " start\n", "Bad Key: x\n", "Manifest-Version: 1.0\n\nA: b\n", "A: b", "\u00e9: x\n"}) {
            attempt("parse", () -> {
                Manifest p = new Manifest(new ByteArrayInputStream(text.getBytes("UTF-8")));
                return new TreeMap<>(p.getMainAttributes().entrySet().stream().collect(java.util.stream.Collectors.toMap(e -> e.getKey().toString(), Map.Entry::getValue))) + " " + p.getEntries().keySet();
            });
        }
        Attributes a = new Attributes();
        attempt("name", () -> new Attributes.Name("with space"));
        attempt("name", () -> new Attributes.Name("x".repeat(71)));
        attempt("put", () -> a.put("string", "x"));
        System.out.println(a.putValue("Key", "1") + " " + a.putValue("KEY", "2") + " " + a.getValue("key") + " " + a.size() + " " + new Attributes.Name("Abc").equals(new Attributes.Name("aBC")));
    }

    static void write() throws Exception {
        Manifest m = new Manifest();
        m.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        m.getMainAttributes().put(Attributes.Name.MULTI_RELEASE, "true");
        m.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "Main");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(FILE), m)) {
            for (String name : new String[] {"data.txt", "META-INF/versions/9/data.txt", "META-INF/versions/17/data.txt", "META-INF/versions/99/data.txt", "META-INF/versions/11/only.txt", "dir/", "dir/sp ace.txt"}) {
                out.putNextEntry(new JarEntry(name));
                if (!name.endsWith("/")) out.write(name.getBytes());
                out.closeEntry();
            }
            out.putNextEntry(new JarEntry("Own.class"));
            out.write(JarFiles.class.getResourceAsStream("JarFiles$Own.class").readAllBytes());
        }
    }

    public static class Own {
        @Override public String toString() { return "own"; }
    }

    static String text(InputStream in) throws IOException {
        return in == null ? null : new String(in.readAllBytes());
    }

    static void read() throws IOException {
        try (JarFile plain = new JarFile(FILE.toFile())) {
            System.out.println(plain.isMultiRelease() + " " + plain.getVersion() + " " + text(plain.getInputStream(plain.getEntry("data.txt"))) + " " + plain.getEntry("only.txt") + " " + plain.stream().count() + " " + plain.versionedStream().count());
            System.out.println(plain.getManifest().getMainAttributes().getValue("Main-Class") + " " + plain.getJarEntry("data.txt").getRealName());
        }
        for (Runtime.Version v : new Runtime.Version[] {JarFile.baseVersion(), Runtime.Version.parse("10"), Runtime.Version.parse("11"), JarFile.runtimeVersion()}) {
            try (JarFile jar = new JarFile(FILE.toFile(), true, ZipFile.OPEN_READ, v)) {
                JarEntry e = jar.getJarEntry("data.txt");
                System.out.println(v + " " + jar.getVersion() + " " + e.getName() + " " + e.getRealName() + " " + text(jar.getInputStream(e)) + " " + jar.getEntry("only.txt") + " " + jar.versionedStream().map(JarEntry::getName).sorted().toList());
                System.out.println(e.getCodeSigners() + " " + e.getAttributes());
            }
        }
        try (JarInputStream in = new JarInputStream(Files.newInputStream(FILE))) {
            System.out.println(in.getManifest().getMainAttributes().size() + " " + in.getNextJarEntry());
        }
        attempt("null version", () -> new JarFile(FILE.toFile(), true, ZipFile.OPEN_READ, null));
    }

    static void urls() throws Exception {
        URL url = new URL("jar:" + FILE.toUri() + "!/dir/sp%20ace.txt");
        System.out.println(text(url.openStream()) + " " + url.getPath() + " " + url.getProtocol());
        JarURLConnection c = (JarURLConnection) url.openConnection();
        c.setUseCaches(false);
        System.out.println(c.getEntryName() + " " + c.getJarFileURL() + " " + c.getContentLength() + " " + c.getContentType() + " " + c.getMainAttributes().getValue("Main-Class") + " " + c.getJarEntry());
        c.getJarFile().close();
        attempt("missing entry", () -> new URL("jar:" + FILE.toUri() + "!/none").openStream());
        attempt("missing jar", () -> new URL("jar:file:/tmp/none.jar!/x").openStream());
        attempt("no separator", () -> new URL("jar:file:/tmp/none.jar"));
        try (URLClassLoader loader = new URLClassLoader(new URL[] {FILE.toUri().toURL()}, null)) {
            System.out.println(loader.getResource("data.txt").toString().endsWith("!/META-INF/versions/17/data.txt") + " " + text(loader.getResourceAsStream("only.txt")) + " " + loader.getResource("none") + " " + Collections.list(loader.findResources("dir/")).size());
            attempt("class", () -> loader.loadClass("Own"));
            attempt("class", () -> loader.loadClass("None"));
        }
        try (URLClassLoader loader = new URLClassLoader("named", new URL[] {FILE.toUri().toURL()}, JarFiles.class.getClassLoader())) {
            System.out.println(loader.getName() + " " + loader.loadClass("JarFiles").equals(JarFiles.class) + " " + loader.getURLs().length);
        }
    }

    static void zipfs() throws Exception {
        try (FileSystem zip = FileSystems.newFileSystem(FILE, Map.of())) {
            Path root = zip.getPath("/");
            try (var walk = Files.walk(root)) {
                System.out.println(walk.map(Path::toString).sorted().toList());
            }
            System.out.println(Files.readString(zip.getPath("data.txt")) + " " + Files.size(zip.getPath("/data.txt")) + " " + zip.isReadOnly() + " " + zip.supportedFileAttributeViews().contains("zip"));
            Files.writeString(zip.getPath("new.txt"), "new");
            Files.move(zip.getPath("new.txt"), zip.getPath("/dir/moved.txt"));
            Files.copy(zip.getPath("data.txt"), zip.getPath("copy.txt"));
            Files.delete(zip.getPath("only.none".replace(".none", "") + "x").resolveSibling("dir/sp ace.txt"));
            Files.createDirectories(zip.getPath("/deep/er"));
            attempt("not empty", () -> { Files.delete(zip.getPath("dir")); return 0; });
            attempt("missing", () -> Files.readString(zip.getPath("none")));
            attempt("exists", () -> Files.createDirectory(zip.getPath("dir")));
            System.out.println(Files.isDirectory(zip.getPath("dir")) + " " + zip.getPath("a").resolve("b").toAbsolutePath() + " " + zip.getPath("/a/../b").normalize() + " " + Files.getAttribute(zip.getPath("data.txt"), "zip:size"));
            System.out.println(zip.getPath("/x").toUri());
        }
        try (FileSystem zip = FileSystems.newFileSystem(FILE, Map.of("releaseVersion", "10"))) {
            System.out.println(Files.readString(zip.getPath("/data.txt")) + " " + Files.exists(zip.getPath("/only.txt")) + " " + Files.readString(zip.getPath("/dir/moved.txt")) + " " + Files.exists(zip.getPath("/deep/er")));
        }
        URI uri = URI.create("jar:file:///tmp/jar-files-new.zip");
        try (FileSystem zip = FileSystems.newFileSystem(uri, Map.of("create", "true"))) {
            Files.write(zip.getPath("a"), new byte[100000]);
            attempt("twice", () -> FileSystems.newFileSystem(uri, Map.of()));
            System.out.println(FileSystems.getFileSystem(uri) == zip);
        }
        attempt("closed", () -> FileSystems.getFileSystem(uri));
        try (ZipFile zip = new ZipFile("/tmp/jar-files-new.zip")) {
            System.out.println(zip.getEntry("a").getSize());
        }
        Files.delete(Path.of("/tmp/jar-files-new.zip"));
        attempt("missing", () -> FileSystems.newFileSystem(Path.of("/tmp/none.zip"), Map.of()));
        attempt("no provider", () -> FileSystems.newFileSystem(Path.of("/tmp"), Map.of()));
    }
}
