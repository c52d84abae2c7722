import java.io.File;
import java.net.URI;
import java.util.*;

/** java.io.File as a name: normalisation, parents, absolute and canonical forms, comparison, URIs. */
public class FilePaths {
    public static void main(String[] args) throws Exception {
        for (String name : new String[] {"", "/", "//", "a", "a/", "/a//b/", "a/./b", "../x", ".", "..", "/..", "a b", "\u00fcber", "a\\b", "//a", "./a/../b"}) {
            File file = new File(name);
            System.out.println("'" + name + "' " + file + " | " + file.getName() + " | " + file.getParent() + " | " + file.isAbsolute()
                + " | " + file.getPath().length() + " | " + file.hashCode() + " | " + (name.startsWith("/") ? file.getCanonicalPath() : "")
                + " | " + (name.startsWith("/") ? file.toURI() + " " + file.getAbsolutePath() : ""));
        }
        System.out.println(new File("a", "b") + " " + new File("a/", "/b") + " " + new File("", "b") + " " + new File((String) null, "b")
            + " " + new File((File) null, "c") + " " + new File(new File("/"), "x") + " " + new File(new File(""), "x"));
        System.out.println(new File("a").equals(new File("./a")) + " " + new File("a/").equals(new File("a")) + " " + new File("a").compareTo(new File("b")));
        for (String uri : new String[] {"file:/a/b", "file:///a%20b", "file:/", "http://x/y", "file:a", "file://host/x", "file:/a?q", "file:/a#f", "/x"}) {
            try {
                System.out.println(uri + " -> " + new File(new URI(uri)));
            } catch (Exception e) {
                System.out.println(uri + " " + e);
            }
        }
        System.out.println(new File("/tmp/../tmp/./x").getCanonicalFile() + " " + new File("/tmp/x y").toURI() + " " + new File("/tmp").toURI());
        System.out.println(new File("/tmp/x").toPath() + " " + new File("a//b").toPath().getNameCount());
        try {
            new File("a\0b").toPath();
        } catch (Exception e) {
            System.out.println(e);
        }
        System.out.println(new File("a\0b").exists() + " " + File.separator + File.pathSeparator + File.separatorChar + File.pathSeparatorChar);
        try {
            new File((String) null);
        } catch (NullPointerException e) {
            System.out.println("null");
        }
        TreeSet<File> sorted = new TreeSet<>(List.of(new File("b"), new File("a/c"), new File("a"), new File("B")));
        System.out.println(sorted);
        System.out.println(new File("/tmp/x").getParentFile().getParentFile().getParentFile());
        System.out.println(new File(System.getProperty("user.dir")).isDirectory() + " " + new File(".").getCanonicalPath().equals(System.getProperty("user.dir")));
    }
}
