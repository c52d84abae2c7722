import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.antlr.v4.Tool;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.LexerInterpreter;
import org.antlr.v4.runtime.ParserInterpreter;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.antlr.v4.tool.Grammar;

/** ANTLR 4: a left-recursive grammar is compiled in memory and interpreted; the tool writes a parser in Java. */
public class Antlr {
    static final String GRAMMAR = String.join("\n",
        "grammar Calc;",
        "program : statement* EOF ;",
        "statement : ID '=' expr ';' # assign | 'print' expr (',' expr)* ';' # show ;",
        "expr : '-' expr | <assoc=right> expr '^' expr | expr ('*' | '/') expr | expr ('+' | '-') expr",
        "     | ID '(' (expr (',' expr)*)? ')' | '(' expr ')' | INT | ID ;",
        "INT : [0-9]+ ; ID : [a-z] [a-z0-9_]* ; WS : [ \\t\\r\\n]+ -> skip ; COMMENT : '//' ~[\\n]* -> channel(HIDDEN) ;");

    public static void main(String[] args) throws Exception {
        Grammar grammar = new Grammar(GRAMMAR);
        System.out.println(String.join(" ", grammar.getRuleNames()) + " " + grammar.getTokenNames().length);
        String source = "x = 2 ^ 3 ^ 2 - -4 * 5; // comment\n y = (x + 1) / 3 - x; print x, y, max(x, y * 7, 3), 1 - 2 - 3;";
        ParseTree tree = parse(grammar, source);
        System.out.println(text(tree, grammar));
        java.util.Map<String, Long> variables = new java.util.TreeMap<>();
        run(tree, variables);
        System.out.println(variables);
        for (String bad : new String[] {"x = ;", "x = 1 + * 2; print", "print (1, 2;", "x = 3 $ 4;"}) {
            System.out.println(text(parse(grammar, bad), grammar));
        }
        StringBuilder big = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            big.append("v").append(i).append(" = ").append(i).append(" * (").append(i).append(" + 1) / 2 - v").append(i / 2).append(";\n");
        }
        variables.clear();
        variables.put("v0", 0L);
        run(parse(grammar, big.toString()), variables);
        System.out.println(variables.size() + " " + variables.values().stream().mapToLong(Long::longValue).sum());

        Path folder = Files.createTempDirectory("antlr");
        Files.writeString(folder.resolve("Calc.g4"), GRAMMAR);
        Tool tool = new Tool(new String[] {"-visitor", "-o", folder.resolve("out").toString(), folder.resolve("Calc.g4").toString()});
        tool.processGrammarsOnCommandLine();
        System.out.println("errors " + tool.errMgr.getNumErrors());
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                String content = Files.readString(file);
                String body = content.replaceFirst("// Generated from .*", "");
                System.out.println(file.getFileName() + " " + body.lines().count() + " " + body.hashCode());
            }
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }

    static ParseTree parse(Grammar grammar, String source) {
        LexerInterpreter lexer = grammar.createLexerInterpreter(CharStreams.fromString(source));
        ParserInterpreter parser = grammar.createParserInterpreter(new CommonTokenStream(lexer));
        BaseErrorListener listener = new BaseErrorListener() {
            @Override public void syntaxError(Recognizer<?, ?> r, Object symbol, int line, int at, String message, RecognitionException e) {
                System.out.println(line + ":" + at + " " + message);
            }
        };
        lexer.removeErrorListeners();
        parser.removeErrorListeners();
        lexer.addErrorListener(listener);
        parser.addErrorListener(listener);
        return parser.parse(grammar.getRule("program").index);
    }

    static String text(ParseTree tree, Grammar grammar) {
        return org.antlr.v4.runtime.tree.Trees.toStringTree(tree, List.of(grammar.getRuleNames()));
    }

    static void run(ParseTree program, java.util.Map<String, Long> variables) {
        for (int i = 0; i < program.getChildCount(); i++) {
            ParseTree statement = program.getChild(i);
            if (statement instanceof ParserRuleContext && statement.getChild(0).getText().equals("print")) {
                StringBuilder line = new StringBuilder();
                for (int j = 1; j < statement.getChildCount(); j += 2) {
                    line.append(value(statement.getChild(j), variables)).append(' ');
                }
                System.out.println(line);
            } else if (statement instanceof ParserRuleContext) {
                variables.put(statement.getChild(0).getText(), value(statement.getChild(2), variables));
            }
        }
    }

    static long value(ParseTree e, java.util.Map<String, Long> variables) {
        if (e instanceof TerminalNode || e.getChildCount() == 1) {
            String text = e.getText();
            return Character.isDigit(text.charAt(0)) ? Long.parseLong(text) : variables.getOrDefault(text, -1L);
        }
        if (e.getChildCount() == 2) {
            return -value(e.getChild(1), variables);
        }
        if (e.getChild(0).getText().equals("(")) {
            return value(e.getChild(1), variables);
        }
        if (e.getChild(1).getText().equals("(")) {
            long most = Long.MIN_VALUE;
            for (int i = 2; i < e.getChildCount() - 1; i += 2) {
                most = Math.max(most, value(e.getChild(i), variables));
            }
            return most;
        }
        long a = value(e.getChild(0), variables);
        long b = value(e.getChild(2), variables);
        return switch (e.getChild(1).getText()) {
            case "^" -> (long) Math.pow(a, b);
            case "*" -> a * b;
            case "/" -> a / b;
            case "+" -> a + b;
            default -> a - b;
        };
    }
}
