import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles single-file programs into jars, many in one JVM, since starting javac costs more than compiling.
 *
 * Standard input holds one job a line, its fields separated by tabs: source file, jar to write, main class, folder of
 * resources (or "-"), then the options for javac; the option --store leaves the jar's entries uncompressed. If the source
 * is a folder, all source files in it are compiled. One line is printed per job: "ok JAR" or "failed SOURCE", with the
 * compiler's messages on standard error. The status is 1 when any job failed.
 */
public class JarBuilder {
    public static void main(String[] args) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        boolean allGood = true;
        for (String line : new String(System.in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
            if (line.isEmpty()) {
                continue;
            }
            String[] fields = line.split("\t");
            Path source = Path.of(fields[0]);
            Path jar = Path.of(fields[1]);
            List<String> options = new ArrayList<>(Arrays.asList(fields).subList(4, fields.length));
            boolean stored = options.remove("--store");
            boolean good = build(compiler, source, jar, fields[2], fields[3], options, stored);
            System.out.println((good ? "ok " + jar : "failed " + source));
            allGood &= good;
        }
        System.exit(allGood ? 0 : 1);
    }

    private static boolean build(JavaCompiler compiler, Path source, Path jar, String mainClass, String resources,
            List<String> options, boolean stored) throws IOException {
        Path classes = Files.createTempDirectory("jarbuilder");
        try {
            List<String> all = new ArrayList<>(options);
            all.addAll(List.of("-encoding", "UTF-8", "-nowarn", "-Xlint:none", "-XDignore.symbol.file", "-d", classes.toString()));
            StringWriter messages = new StringWriter();
            boolean good;
            try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
                good = compiler.getTask(messages, files, null, all, null, files.getJavaFileObjects(sources(source))).call();
            }
            if (!good) {
                System.err.print(messages);
                return false;
            }
            Files.createDirectories(jar.getParent());
            Path unfinished = jar.resolveSibling(jar.getFileName() + ".new");
            write(unfinished, classes, resources.equals("-") ? null : Path.of(resources), mainClass, stored);
            Files.move(unfinished, jar, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } finally {
            try (Stream<Path> walk = Files.walk(classes)) {
                for (Path p : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(p);
                }
            }
        }
    }

    private static Path[] sources(Path source) throws IOException {
        if (!Files.isDirectory(source)) {
            return new Path[] {source};
        }
        try (Stream<Path> list = Files.list(source)) {
            return list.filter(p -> p.toString().endsWith(".java")).sorted().toArray(Path[]::new);
        }
    }

    /** A jar with fixed times and sorted entries, so that the same source gives the same bytes. */
    private static void write(Path jar, Path classes, Path resources, String mainClass, boolean stored) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar); ZipOutputStream zip = new ZipOutputStream(out)) {
            add(zip, "META-INF/MANIFEST.MF",
                ("Manifest-Version: 1.0\r\nMain-Class: " + mainClass + "\r\n\r\n").getBytes(StandardCharsets.UTF_8), stored);
            for (Path root : resources == null ? List.of(classes) : List.of(classes, resources)) {
                try (Stream<Path> walk = Files.walk(root)) {
                    for (Path p : walk.filter(Files::isRegularFile).sorted().toList()) {
                        add(zip, root.relativize(p).toString().replace('\\', '/'), Files.readAllBytes(p), stored);
                    }
                }
            }
        }
    }

    private static void add(ZipOutputStream zip, String name, byte[] content, boolean stored) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        if (stored) {
            CRC32 crc = new CRC32();
            crc.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(crc.getValue());
        }
        entry.setTimeLocal(java.time.LocalDateTime.of(2024, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
