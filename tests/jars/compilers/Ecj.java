import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;

/** Eclipse's Java compiler: compiles a program against the JDK in the image, which is then loaded and run; errors. */
public class Ecj {
    static final String PROGRAM = String.join("\n",
        "package made;",
        "import java.util.*; import java.util.function.*; import java.util.stream.*;",
        "public class Made {",
        "  sealed interface Shape permits Circle, Box { double area(); }",
        "  record Circle(double r) implements Shape { public double area() { return 3 * r * r; } }",
        "  record Box(double w, double h) implements Shape { public double area() { return w * h; } }",
        "  enum Op implements IntBinaryOperator { ADD { public int applyAsInt(int a, int b) { return a + b; } },",
        "    MUL { public int applyAsInt(int a, int b) { return a * b; } } }",
        "  static <T extends Comparable<? super T>> T most(Collection<? extends T> all) {",
        "    Iterator<? extends T> i = all.iterator(); T best = i.next();",
        "    while (i.hasNext()) { T next = i.next(); if (next.compareTo(best) > 0) best = next; } return best; }",
        "  public static String run(int n) throws Exception {",
        "    StringBuilder out = new StringBuilder();",
        "    List<Shape> shapes = List.of(new Circle(1), new Box(2, 3), new Circle(2.5));",
        "    out.append(shapes.stream().mapToDouble(Shape::area).sum()).append('\\n');",
        "    for (Object o : new Object[] {shapes.get(1), \"text\", 42, null}) {",
        "      String s = o instanceof Box b && b.w() > 1 ? \"box \" + b : o instanceof String t ? t.toUpperCase() : String.valueOf(o);",
        "      out.append(s).append('\\n'); }",
        "    Map<Boolean, List<Integer>> parts = IntStream.range(0, n).boxed().collect(Collectors.partitioningBy(x -> x % 3 == 0));",
        "    out.append(parts).append('\\n');",
        "    for (Op op : Op.values()) out.append(switch (op) { case ADD -> \"sum \"; case MUL -> { int x = 2; yield \"product\" + x + \" \"; } })",
        "      .append(op.applyAsInt(6, 7)).append('\\n');",
        "    try (AutoCloseable c = () -> out.append(\"closed\\n\")) { throw new IllegalStateException(\"thrown\"); }",
        "    catch (IllegalStateException | Error e) { out.append(e.getMessage()).append('\\n'); } finally { out.append(\"finally\\n\"); }",
        "    var text = \"\"\"\n        block",
        "          text\\tx\n        \"\"\"; out.append(text);",
        "    long sum = 0; outer: for (int i = 0; i < 100; i++) { for (int j = 0; ; j++) { if (j > i) continue outer; if (i * j > 2000) break outer; sum += i ^ j; } }",
        "    Supplier<Supplier<String>> nested = () -> () -> \"nested\" + n; out.append(sum).append(nested.get().get());",
        "    return out.append(most(List.of(3, 9, 4))).toString(); } }");

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("ecj");
        System.out.println(compile(folder, "Made", PROGRAM, "-17"));
        try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.resolve("out").toUri().toURL()})) {
            System.out.println(loader.loadClass("made.Made").getMethod("run", int.class).invoke(null, 10));
        }
        System.out.println(compile(folder, "Old", PROGRAM.replace("Made", "Old"), "-8").lines().filter(l -> l.contains("ERROR")).count());
        System.out.println(compile(folder, "Bad", "public class Bad { int f() { String s = 1; undefined(); return; } void g() { int x; x++; }"
            + " class A extends B { } final int z; void h() throws java.io.IOException { Runnable r = () -> { throw new java.io.IOException(); }; } ", "-17"));
        System.out.println(compile(folder, "Warn", "import java.util.*; class Warn { List raw = new ArrayList(); private int unused;"
            + " void f(Object o) { if (o == o) { return; } switch (1) { case 1: f(null); case 2: } } @Deprecated void g() { } }", "-17"));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".class")).sorted()::iterator) {
                System.out.println(folder.relativize(file) + " " + Files.size(file));
            }
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }

    static String compile(Path folder, String name, String text, String level) throws IOException {
        Path source = folder.resolve(name + ".java");
        Files.writeString(source, text);
        StringWriter messages = new StringWriter();
        PrintWriter writer = new PrintWriter(messages);
        boolean good = BatchCompiler.compile(new String[] {level, "-proc:none", "-d", folder.resolve("out").toString(), source.toString()},
            writer, writer, null);
        return good + " " + messages.toString().replace(folder.toString(), "");
    }
}
