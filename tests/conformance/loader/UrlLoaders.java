import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.util.*;
import java.util.jar.*;
import java.util.zip.*;

/** URLClassLoader over jars and directories made in /tmp: search order, resources, Class-Path, sealed packages, package attributes from the manifest, multi-release jars, closing, missing and damaged entries. */
public class UrlLoaders {
    static Path dir;

    static byte[] cls(String name, String says) {
        ClassAssembler a = new ClassAssembler(52, 0x21, name, "java/lang/Object");
        a.addConstructor("java/lang/Object");
        a.addMethod(9, "says", "()Ljava/lang/String;", 1, 0).op(0x12, a.string(says), 0xb0);
        return a.toBytes();
    }

    static URL jar(String file, String manifest, Object... entries) throws Exception {
        Path p = dir.resolve(file);
        Manifest m = manifest == null ? null : new Manifest(new ByteArrayInputStream(("Manifest-Version: 1.0\n" + manifest + "\n").getBytes("UTF-8")));
        try (JarOutputStream out = m == null ? new JarOutputStream(Files.newOutputStream(p)) : new JarOutputStream(Files.newOutputStream(p), m)) {
            for (int i = 0; i < entries.length; i += 2) {
                out.putNextEntry(new ZipEntry((String) entries[i]));
                out.write(entries[i + 1] instanceof byte[] b ? b : ((String) entries[i + 1]).getBytes("UTF-8"));
                out.closeEntry();
            }
        }
        return p.toUri().toURL();
    }

    interface Act {
        Object run() throws Throwable;
    }

    static void t(String what, Act a) {
        try {
            System.out.println(what + " = " + String.valueOf(a.run()).replace(dir.toString(), "DIR"));
        } catch (Throwable e) {
            Throwable x = e instanceof java.lang.reflect.InvocationTargetException ? e.getCause() : e;
            System.out.println(what + " ! " + x.getClass().getSimpleName() + ": " + String.valueOf(x.getMessage()).replace(dir.toString(), "DIR"));
        }
    }

    static String says(ClassLoader l, String name) throws Exception {
        return (String) l.loadClass(name).getMethod("says").invoke(null);
    }

    static String read(InputStream in) throws IOException {
        try (in) {
            return in == null ? null : new String(in.readAllBytes(), "UTF-8");
        }
    }

    public static void main(String[] args) throws Exception {
        dir = Files.createTempDirectory(Path.of("/tmp"), "urls");
        Path classes = Files.createDirectories(dir.resolve("classes/p/q"));
        Files.write(classes.resolve("InDir.class"), cls("p/q/InDir", "from the directory"));
        Files.writeString(dir.resolve("classes/p/q/text.txt"), "directory text");
        Files.writeString(dir.resolve("classes/with space é.txt"), "odd name");
        URL d = dir.resolve("classes").toUri().toURL();
        URL one = jar("one.jar", "Implementation-Title: One\nImplementation-Version: 1.2\nSpecification-Vendor: V\n\nName: s/\nSealed: true\nSpecification-Title: S\n", "a/A.class", cls("a/A", "A of one"), "a/Both.class", cls("a/Both", "Both of one"), "s/S.class", cls("s/S", "sealed S"), "res.txt", "res of one", "dir/", "", "p/q/text.txt", "jar text", "broken/B.class", "not a class", "wrong/W.class", cls("other/W", "w"));
        URL two = jar("two.jar", null, "a/Both.class", cls("a/Both", "Both of two"), "a/OnlyTwo.class", cls("a/OnlyTwo", "only in two"), "s/T.class", cls("s/T", "intruder in s"), "res.txt", "res of two");
        URL multi = jar("multi.jar", "Multi-Release: true\n", "m/M.class", cls("m/M", "base"), "META-INF/versions/9/m/M.class", cls("m/M", "nine"), "META-INF/versions/17/m/N.class", cls("m/N", "seventeen"), "META-INF/versions/99/m/M.class", cls("m/M", "future"), "v.txt", "base text", "META-INF/versions/11/v.txt", "eleven text");
        URL plain = jar("plain.jar", "Multi-Release: false\n", "m/P.class", cls("m/P", "base"), "META-INF/versions/9/m/P.class", cls("m/P", "nine"));
        jar("lib.jar", null, "lib/L.class", cls("lib/L", "by Class-Path"));
        URL chained = jar("chained.jar", "Class-Path: lib.jar none.jar two.jar\n", "c/C.class", cls("c/C", "chained"));
        URLClassLoader l = new URLClassLoader("urls", new URL[] {d, one, two}, UrlLoaders.class.getClassLoader());
        t("directory", () -> says(l, "p.q.InDir"));
        t("jar", () -> says(l, "a.A"));
        t("first wins", () -> says(l, "a.Both"));
        t("second", () -> says(l, "a.OnlyTwo"));
        t("resource", () -> l.getResource("res.txt"));
        t("resources", () -> Collections.list(l.getResources("res.txt")));
        t("resource in directory first", () -> read(l.getResourceAsStream("p/q/text.txt")) + " " + Collections.list(l.findResources("p/q/text.txt")));
        t("odd name", () -> l.getResource("with space é.txt") + " " + read(l.getResourceAsStream("with space é.txt")));
        t("directory entry", () -> l.getResource("dir/") + " " + l.getResource("dir") + " " + l.getResource("p/q"));
        t("missing resource", () -> l.getResource("none") + " " + l.getResourceAsStream("none"));
        t("absolute", () -> l.getResource("/res.txt"));
        t("missing class", () -> l.loadClass("no.Such"));
        t("broken class", () -> l.loadClass("broken.B"));
        t("wrong name", () -> l.loadClass("wrong.W"));
        t("package", () -> {
            Package p = l.loadClass("a.A").getPackage();
            return p + " " + p.getImplementationTitle() + p.getImplementationVersion() + p.getSpecificationVendor() + p.getSpecificationTitle() + p.isSealed() + " " + p.isCompatibleWith("1.0");
        });
        t("sealed", () -> {
            Package p = l.loadClass("s.S").getPackage();
            return says(l, "s.S") + " " + p.isSealed() + p.getSpecificationTitle() + p.getImplementationTitle();
        });
        t("sealing violated", () -> l.loadClass("s.T"));
        t("unsealed first", () -> {
            URLClassLoader r = new URLClassLoader(new URL[] {two, one}, null);
            return says(r, "s.T") + r.loadClass("s.S");
        });
        t("code source", () -> l.loadClass("a.A").getProtectionDomain().getCodeSource().getLocation() + " " + l.loadClass("p.q.InDir").getProtectionDomain().getCodeSource());
        t("class resource", () -> l.loadClass("a.A").getResource("/res.txt") + " " + read(l.loadClass("p.q.InDir").getResourceAsStream("text.txt")) + " " + l.loadClass("a.A").getResource("A.class"));
        URLClassLoader mr = new URLClassLoader(new URL[] {multi, plain}, null);
        t("multi-release", () -> says(mr, "m.M") + " " + says(mr, "m.N") + " " + says(mr, "m.P") + " " + read(mr.getResourceAsStream("v.txt")) + " " + mr.getResource("v.txt"));
        t("multi-release file", () -> {
            try (JarFile f = new JarFile(new File(multi.toURI()), true, ZipFile.OPEN_READ, Runtime.version()); JarFile b = new JarFile(new File(multi.toURI()))) {
                return f.isMultiRelease() + " " + f.getJarEntry("v.txt").getRealName() + " " + b.getJarEntry("v.txt").getRealName() + " " + f.versionedStream().count() + " " + b.stream().count() + " " + f.getVersion();
            }
        });
        URLClassLoader ch = new URLClassLoader(new URL[] {chained}, null);
        t("class path", () -> says(ch, "c.C") + " " + says(ch, "lib.L") + " " + says(ch, "a.OnlyTwo") + " " + ch.getURLs().length);
        t("jar url", () -> {
            JarURLConnection c = (JarURLConnection) new URL("jar:" + one + "!/res.txt").openConnection();
            c.setUseCaches(false);
            return c.getEntryName() + " " + c.getContentLength() + " " + c.getJarFile().getManifest().getMainAttributes().getValue("Implementation-Title") + " " + read(c.getInputStream()) + " " + c.getContentType();
        });
        t("jar url missing entry", () -> {
            URLConnection c = new URL("jar:" + one + "!/none.txt").openConnection();
            c.setUseCaches(false);
            return c.getInputStream();
        });
        t("file url directory", () -> read(new URL(d + "p/q/text.txt").openStream()));
        t("nonexistent url", () -> new URLClassLoader(new URL[] {new URL("file:" + dir + "/absent.jar"), one}, null).loadClass("a.A"));
        t("two loaders", () -> new URLClassLoader(new URL[] {one}, null).loadClass("a.A") == l.loadClass("a.A"));
        t("new instance", () -> URLClassLoader.newInstance(new URL[] {one}).loadClass("a.A").getConstructor().newInstance().getClass().getName());
        t("parent first", () -> new URLClassLoader(new URL[] {d}, l).loadClass("p.q.InDir").getClassLoader() == l);
        l.loadClass("a.A");
        l.close();
        t("after close, loaded", () -> says(l, "a.A"));
        t("after close, new", () -> l.loadClass("s.S2"));
        t("after close, resource", () -> l.getResource("res.txt"));
        mr.close();
        ch.close();
        try (var s = Files.walk(dir)) {
            s.sorted(Comparator.reverseOrder()).forEach(p -> p.toFile().delete());
        }
        System.out.println(Files.exists(dir));
    }
}
