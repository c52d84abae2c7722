import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles foreign tests, many in one JVM, since starting javac costs more than compiling.
 *
 * Standard input holds one job a line, its fields separated by tabs: folder for the classes; folder of the test, whose
 * files that are not sources go with the classes; packages to export to the test and packages to open to it, each
 * separated by spaces; number of options for javac, and these; sources. "ok FOLDER" or "failed FOLDER" is printed for
 * each; the classes of a failed job are removed, the compiler's messages stay in FOLDER.log. A jar FOLDER.jar without a
 * main class holds all.
 */
public class ForeignCompiler {
    public static void main(String[] args) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        for (String line : new String(System.in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
            if (line.isEmpty()) {
                continue;
            }
            List<String> fields = Arrays.asList(line.split("\t", -1));
            Path classes = Path.of(fields.get(0));
            int options = Integer.parseInt(fields.get(4));
            boolean good = compile(compiler, classes, fields.subList(5, 5 + options), fields.subList(5 + options, fields.size()));
            if (good) {
                pack(classes, Path.of(fields.get(1)), fields.get(2), fields.get(3));
            }
            System.out.println((good ? "ok " : "failed ") + classes);
            System.out.flush();
        }
        System.exit(0);
    }

    private static boolean compile(JavaCompiler compiler, Path classes, List<String> options, List<String> sources)
            throws IOException {
        Files.createDirectories(classes);
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-nowarn", "-Xlint:none", "-XDignore.symbol.file", "-d", classes.toString()));
        StringWriter messages = new StringWriter();
        boolean good;
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            good = compiler.getTask(messages, files, null, all, null, files.getJavaFileObjects(sources.toArray(new String[0]))).call();
        } catch (RuntimeException e) {
            messages.write(e.toString());
            good = false;
        }
        Files.writeString(Path.of(classes + ".log"), messages.toString());
        return good;
    }

    /** The classes and the test's data in a jar, whose manifest exports and opens packages to the test. */
    private static void pack(Path classes, Path data, String exports, String opens) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, "ForeignMain");
        if (!exports.isEmpty()) {
            attributes.putValue("Add-Exports", exports);
        }
        if (!opens.isEmpty()) {
            attributes.putValue("Add-Opens", opens);
        }
        try (OutputStream out = Files.newOutputStream(Path.of(classes + ".jar"));
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.setLevel(1);
            add(jar, classes, p -> true);
            add(jar, data, p -> !p.toString().endsWith(".java") && !p.toString().endsWith(".class"));
        }
    }

    private static void add(JarOutputStream jar, Path root, java.util.function.Predicate<Path> wanted) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path p : walk.filter(Files::isRegularFile).filter(wanted).sorted().toList()) {
                try {
                    jar.putNextEntry(new ZipEntry(root.relativize(p).toString()));
                } catch (java.util.zip.ZipException e) {
                    // A file of data that has the name of a class or of the manifest.
                    continue;
                }
                jar.write(Files.readAllBytes(p));
                jar.closeEntry();
            }
        }
    }
}
