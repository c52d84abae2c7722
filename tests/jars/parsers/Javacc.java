import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** JavaCC and JJTree, their own main methods: a grammar becomes a parser; conflicts and errors are reported. */
public class Javacc {
    static final String GRAMMAR = String.join("\n",
        "options { STATIC = false; MULTI = true; LOOKAHEAD = 1; }",
        "PARSER_BEGIN(Calc) public class Calc { } PARSER_END(Calc)",
        "SKIP : { \" \" | \"\\n\" | < \"#\" (~[\"\\n\"])* > }",
        "TOKEN : { < NUMBER : ([\"0\"-\"9\"])+ (\".\" ([\"0\"-\"9\"])*)? > | < NAME : [\"a\"-\"z\"] ([\"a\"-\"z\",\"0\"-\"9\"])* > }",
        "void Start() : { } { ( Statement() \";\" )* <EOF> }",
        "void Statement() : { } { LOOKAHEAD(2) <NAME> \"=\" Sum() | Sum() }",
        "void Sum() : { } { Product() ( (\"+\" | \"-\") Product() )* }",
        "void Product() : { } { Unit() ( (\"*\" | \"/\") Unit() )* }",
        "void Unit() : { } { <NUMBER> | <NAME> [ \"(\" [ Sum() ( \",\" Sum() )* ] \")\" ] | \"(\" Sum() \")\" | \"-\" Unit() }");

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectory(Path.of("/tmp/javacc-program"));
        Path source = folder.resolve("Calc.jjt");
        Files.writeString(source, GRAMMAR);
        int status = new org.javacc.jjtree.JJTree().main(new String[] {"-OUTPUT_DIRECTORY=" + folder, source.toString()});
        System.out.println("jjtree " + status);
        status = org.javacc.parser.Main.mainProgram(new String[] {"-OUTPUT_DIRECTORY=" + folder, folder.resolve("Calc.jj").toString()});
        System.out.println("javacc " + status);
        Path conflict = folder.resolve("Bad.jj");
        Files.writeString(conflict, GRAMMAR.replace("LOOKAHEAD(2) ", "").replace("MULTI = true; ", "").replace("Unit() }\"", ""));
        status = org.javacc.parser.Main.mainProgram(new String[] {"-OUTPUT_DIRECTORY=" + folder.resolve("bad"), conflict.toString()});
        System.out.println("conflict " + status);
        Files.writeString(conflict, "PARSER_BEGIN(X) class X { } PARSER_END(X) void A() : { } { A() \"x\" | Missing() }");
        status = org.javacc.parser.Main.mainProgram(new String[] {"-OUTPUT_DIRECTORY=" + folder.resolve("bad"), conflict.toString()});
        System.out.println("error " + status);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                String text = Files.readString(file).replace(folder.toString(), "");
                text = text.lines().filter(line -> !line.contains("OriginalChecksum")).reduce("", (a, b) -> a + b + "\n");
                System.out.println(folder.relativize(file) + " " + text.lines().count() + " " + text.hashCode());
            }
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
