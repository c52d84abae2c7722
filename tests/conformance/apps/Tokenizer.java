import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntBinaryOperator;

/** A compiler for a small language to code for a stack machine, an optimiser, and the machine, with errors by line. */
public class Tokenizer {
    enum Kind { NUMBER, NAME, SYMBOL, KEYWORD, END }

    record Token(Kind kind, String text, int line) { }

    static class SyntaxError extends RuntimeException {
        SyntaxError(int line, String message) {
            super("line " + line + ": " + message);
        }
    }

    static List<Token> scan(String source) {
        List<Token> tokens = new ArrayList<>();
        int line = 1;
        for (int i = 0; i < source.length();) {
            char c = source.charAt(i);
            int start = i;
            if (c == '\n') {
                line++;
                i++;
            } else if (Character.isWhitespace(c)) {
                i++;
            } else if (c == '#') {
                while (i < source.length() && source.charAt(i) != '\n') {
                    i++;
                }
            } else if (Character.isDigit(c)) {
                while (i < source.length() && Character.isLetterOrDigit(source.charAt(i))) {
                    i++;
                }
                tokens.add(new Token(Kind.NUMBER, source.substring(start, i), line));
            } else if (Character.isJavaIdentifierStart(c)) {
                while (i < source.length() && Character.isJavaIdentifierPart(source.charAt(i))) {
                    i++;
                }
                String word = source.substring(start, i);
                Kind kind = switch (word) {
                    case "while", "if", "else", "print", "func", "return" -> Kind.KEYWORD;
                    default -> Kind.NAME;
                };
                tokens.add(new Token(kind, word, line));
            } else {
                i += i + 1 < source.length() && "<= >= == != && ||".contains(source.substring(i, i + 2)) && source.charAt(i + 1) != ' ' ? 2 : 1;
                tokens.add(new Token(Kind.SYMBOL, source.substring(start, i), line));
            }
        }
        tokens.add(new Token(Kind.END, "end", line));
        return tokens;
    }

    enum Op { PUSH, LOAD, STORE, ADD, SUB, MUL, DIV, MOD, LESS, EQUAL, NOT, JUMP, JUMP_IF_ZERO, CALL, RETURN, PRINT, HALT }

    record Instruction(Op op, int operand) {
        @Override
        public String toString() {
            return op.ordinal() <= Op.STORE.ordinal() || op == Op.JUMP || op == Op.JUMP_IF_ZERO || op == Op.CALL ? op + " " + operand : op.toString();
        }
    }

    static final Map<Op, IntBinaryOperator> BINARY = new EnumMap<>(Map.of(Op.ADD, Integer::sum, Op.SUB, (a, b) -> a - b, Op.MUL, (a, b) -> a * b,
        Op.DIV, (a, b) -> a / b, Op.MOD, (a, b) -> a % b, Op.LESS, (a, b) -> a < b ? 1 : 0, Op.EQUAL, (a, b) -> a == b ? 1 : 0));

    static class Compiler {
        final List<Token> tokens;
        int at;
        final List<Instruction> code = new ArrayList<>();
        Map<String, Integer> slots = new LinkedHashMap<>();
        final Map<String, int[]> functions = new HashMap<>();

        Compiler(List<Token> tokens) {
            this.tokens = tokens;
        }

        Token peek() {
            return tokens.get(at);
        }

        boolean accept(String text) {
            if (peek().text().equals(text) && peek().kind() != Kind.END) {
                at++;
                return true;
            }
            return false;
        }

        void expect(String text) {
            if (!accept(text)) {
                throw new SyntaxError(peek().line(), "expected " + text + ", found " + peek().text());
            }
        }

        String name() {
            if (peek().kind() != Kind.NAME) {
                throw new SyntaxError(peek().line(), "expected a name, found " + peek().text());
            }
            return tokens.get(at++).text();
        }

        void emit(Op op, int operand) {
            IntBinaryOperator fold = BINARY.get(op);
            int size = code.size();
            if (fold != null && size >= 2 && code.get(size - 1).op() == Op.PUSH && code.get(size - 2).op() == Op.PUSH
                && !(code.get(size - 1).operand() == 0 && (op == Op.DIV || op == Op.MOD))) {
                int b = code.remove(size - 1).operand();
                int a = code.remove(size - 2).operand();
                code.add(new Instruction(Op.PUSH, fold.applyAsInt(a, b)));
                return;
            }
            code.add(new Instruction(op, operand));
        }

        int hole(Op op) {
            code.add(new Instruction(op, -1));
            return code.size() - 1;
        }

        void fill(int hole) {
            code.set(hole, new Instruction(code.get(hole).op(), code.size()));
        }

        void program() {
            while (peek().kind() != Kind.END) {
                statement();
            }
            emit(Op.HALT, 0);
        }

        void block() {
            expect("{");
            while (!accept("}")) {
                if (peek().kind() == Kind.END) {
                    throw new SyntaxError(peek().line(), "block is not closed");
                }
                statement();
            }
        }

        void statement() {
            if (accept("while")) {
                int start = code.size();
                expression();
                int out = hole(Op.JUMP_IF_ZERO);
                block();
                emit(Op.JUMP, start);
                fill(out);
            } else if (accept("if")) {
                expression();
                int otherwise = hole(Op.JUMP_IF_ZERO);
                block();
                int out = hole(Op.JUMP);
                fill(otherwise);
                if (accept("else")) {
                    block();
                }
                fill(out);
            } else if (accept("print")) {
                expression();
                emit(Op.PRINT, 0);
            } else if (accept("return")) {
                expression();
                emit(Op.RETURN, 0);
            } else if (accept("func")) {
                function();
            } else {
                int line = peek().line();
                String name = name();
                expect("=");
                expression();
                if (name.startsWith("_")) {
                    throw new SyntaxError(line, name + " is reserved");
                }
                emit(Op.STORE, slots.computeIfAbsent(name, n -> slots.size()));
            }
        }

        void function() {
            String name = name();
            int over = hole(Op.JUMP);
            Map<String, Integer> outer = slots;
            slots = new LinkedHashMap<>();
            expect("(");
            while (!accept(")")) {
                slots.put(name(), slots.size());
                accept(",");
            }
            functions.put(name, new int[] {code.size(), slots.size()});
            block();
            emit(Op.PUSH, 0);
            emit(Op.RETURN, 0);
            slots = outer;
            fill(over);
        }

        void expression() {
            sum();
            while (true) {
                if (accept("<")) {
                    sum();
                    emit(Op.LESS, 0);
                } else if (accept("==")) {
                    sum();
                    emit(Op.EQUAL, 0);
                } else {
                    return;
                }
            }
        }

        void sum() {
            term();
            while (true) {
                if (accept("+")) {
                    term();
                    emit(Op.ADD, 0);
                } else if (accept("-")) {
                    term();
                    emit(Op.SUB, 0);
                } else {
                    return;
                }
            }
        }

        void term() {
            factor();
            while (true) {
                Op op = accept("*") ? Op.MUL : accept("/") ? Op.DIV : accept("%") ? Op.MOD : null;
                if (op == null) {
                    return;
                }
                factor();
                emit(op, 0);
            }
        }

        void factor() {
            Token token = peek();
            if (accept("!")) {
                factor();
                emit(Op.NOT, 0);
            } else if (accept("(")) {
                expression();
                expect(")");
            } else if (token.kind() == Kind.NUMBER) {
                at++;
                try {
                    emit(Op.PUSH, Integer.decode(token.text()));
                } catch (NumberFormatException e) {
                    throw new SyntaxError(token.line(), e.getMessage());
                }
            } else {
                String name = name();
                if (accept("(")) {
                    int[] function = functions.get(name);
                    if (function == null) {
                        throw new SyntaxError(token.line(), "no function " + name);
                    }
                    int count = 0;
                    while (!accept(")")) {
                        expression();
                        count++;
                        accept(",");
                    }
                    if (count != function[1]) {
                        throw new SyntaxError(token.line(), name + " takes " + function[1] + " arguments, not " + count);
                    }
                    emit(Op.CALL, function[0] << 8 | count);
                } else {
                    Integer slot = slots.get(name);
                    if (slot == null) {
                        throw new SyntaxError(token.line(), name + " has no value");
                    }
                    emit(Op.LOAD, slot);
                }
            }
        }
    }

    static long run(List<Instruction> code) {
        Deque<Integer> stack = new ArrayDeque<>();
        Deque<int[]> locals = new ArrayDeque<>();
        Deque<Integer> returns = new ArrayDeque<>();
        locals.push(new int[64]);
        long steps = 0;
        for (int at = 0;; steps++) {
            Instruction instruction = code.get(at++);
            switch (instruction.op()) {
                case PUSH -> stack.push(instruction.operand());
                case LOAD -> stack.push(locals.peek()[instruction.operand()]);
                case STORE -> locals.peek()[instruction.operand()] = stack.pop();
                case NOT -> stack.push(stack.pop() == 0 ? 1 : 0);
                case JUMP -> at = instruction.operand();
                case JUMP_IF_ZERO -> at = stack.pop() == 0 ? instruction.operand() : at;
                case CALL -> {
                    int[] frame = new int[64];
                    for (int i = (instruction.operand() & 255) - 1; i >= 0; i--) {
                        frame[i] = stack.pop();
                    }
                    locals.push(frame);
                    returns.push(at);
                    at = instruction.operand() >> 8;
                }
                case RETURN -> {
                    locals.pop();
                    at = returns.pop();
                }
                case PRINT -> System.out.print(stack.pop() + " ");
                case HALT -> {
                    return steps;
                }
                default -> {
                    int b = stack.pop();
                    stack.push(BINARY.get(instruction.op()).applyAsInt(stack.pop(), b));
                }
            }
        }
    }

    public static void main(String[] arguments) {
        String[] programs = {"""
            x = 0x10 * 2 + 3 % 2   # folded
            while 0 < x { if x % 5 == 0 { print x } x = x - 1 }
            """, """
            func fib(n) { if n < 2 { return n } return fib(n - 1) + fib(n - 2) }
            i = 0
            while i < 15 { print fib(i) i = i + 1 }
            """, """
            func gcd(a, b) { while !(b == 0) { t = a % b a = b b = t } return a }
            func noReturn() { print 7 }
            print gcd(1071, 462) print noReturn() print gcd(17, 5 * 3)
            """, "x = 5 +", "y = z", "{", "while 1 { x = 1", "f(1)", "func g(a) { return a } print g(1, 2)", "x = 09z", "print 1 / 0", "_x = 1",
            "if 2 < 1 { print 1 } else { print 2 }"};
        for (String source : programs) {
            try {
                Compiler compiler = new Compiler(scan(source));
                compiler.program();
                if (compiler.code.size() < 12) {
                    System.out.println(compiler.code);
                }
                System.out.println("= " + run(compiler.code) + " steps, " + compiler.code.size() + " instructions");
            } catch (SyntaxError | ArithmeticException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
