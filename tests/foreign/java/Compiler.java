import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles many tests in one JVM, since starting javac costs more than compiling.
 *
 * Standard input holds one compilation a line, its fields separated by tabs: the test's name, its folder of sources, the
 * folder for classes, options of javac, "--", source files. Compilations of one test follow each other. One line answers
 * for each test: name, verdict, and the compiler's messages with their line ends escaped. Verdicts:
 * "ok"; "modules" when the test's own sources compile only with more modules than java.base; "failed".
 */
public class Compiler {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String test = null;
        Verdict verdict = new Verdict("ok", "");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] fields = line.split("\t");
            if (!fields[0].equals(test)) {
                answer(test, verdict);
                test = fields[0];
                verdict = new Verdict("ok", "");
            }
            if (!verdict.name.equals("failed")) {
                Verdict next = compile(fields);
                verdict = next.name.equals("ok") ? verdict : next;
            }
        }
        answer(test, verdict);
    }

    private static void answer(String test, Verdict verdict) {
        if (test != null) {
            System.out.println(test + "\t" + verdict.name + "\t"
                + verdict.messages.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", " "));
            System.out.flush();
        }
    }

    private static Verdict compile(String[] fields) throws IOException {
        Path sources = Path.of(fields[1]);
        Files.createDirectories(Path.of(fields[2]));
        List<String> rest = Arrays.asList(fields).subList(3, fields.length);
        int split = rest.indexOf("--");
        List<String> files = rest.subList(split + 1, rest.size());
        List<String> options = new ArrayList<>(rest.subList(0, split));
        options.addAll(List.of("-nowarn", "-Xlint:none", "-XDignore.symbol.file", "-proc:none", "-d", fields[2]));

        List<String> limited = new ArrayList<>(options);
        limited.addAll(List.of("--limit-modules", "java.base"));
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        if (run(limited, files, found)) {
            return new Verdict("ok", "");
        }
        boolean ownFault = found.getDiagnostics().stream().anyMatch(d -> isError(d) && isBelow(d, sources));
        DiagnosticCollector<JavaFileObject> again = new DiagnosticCollector<>();
        if (run(options, files, again)) {
            return ownFault ? new Verdict("modules", text(found)) : new Verdict("ok", "");
        }
        return new Verdict("failed", text(again));
    }

    private static boolean run(List<String> options, List<String> files, DiagnosticCollector<JavaFileObject> found)
            throws IOException {
        try (StandardJavaFileManager manager = COMPILER.getStandardFileManager(found, null, StandardCharsets.UTF_8)) {
            StringWriter out = new StringWriter();
            return COMPILER.getTask(out, manager, found, options, null, manager.getJavaFileObjectsFromStrings(files)).call();
        } catch (RuntimeException e) {
            // An option that this compiler does not take.
            return false;
        }
    }

    private static boolean isError(Diagnostic<?> message) {
        return message.getKind() == Diagnostic.Kind.ERROR;
    }

    private static boolean isBelow(Diagnostic<? extends JavaFileObject> message, Path folder) {
        return message.getSource() == null || Path.of(message.getSource().toUri()).startsWith(folder);
    }

    private static String text(DiagnosticCollector<JavaFileObject> found) {
        StringBuilder text = new StringBuilder();
        found.getDiagnostics().stream().filter(Compiler::isError).limit(4).forEach(d -> text.append(d).append('\n'));
        return text.toString();
    }

    private record Verdict(String name, String messages) {
    }
}
