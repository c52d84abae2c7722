import java.util.ArrayList;
import java.util.List;

/** A small interpreter for arithmetic: recursion, maps, exceptions and strings put together. */
public class A32Main {
    static class Parser {
        final String src;
        int pos;

        Parser(String src) {
            this.src = src;
        }

        char peek() {
            while (pos < src.length() && src.charAt(pos) == ' ') {
                pos++;
            }
            return pos < src.length() ? src.charAt(pos) : 0;
        }

        long expr() {
            long v = term();
            while (true) {
                char c = peek();
                if (c == '+') {
                    pos++;
                    v += term();
                } else if (c == '-') {
                    pos++;
                    v -= term();
                } else {
                    return v;
                }
            }
        }

        long term() {
            long v = factor();
            while (true) {
                char c = peek();
                if (c == '*') {
                    pos++;
                    v *= factor();
                } else if (c == '/') {
                    pos++;
                    v /= factor();
                } else {
                    return v;
                }
            }
        }

        long factor() {
            char c = peek();
            if (c == '(') {
                pos++;
                long v = expr();
                if (peek() != ')') {
                    throw new IllegalStateException("expected ) at " + pos);
                }
                pos++;
                return v;
            }
            if (c == '-') {
                pos++;
                return -factor();
            }
            int start = pos;
            while (pos < src.length() && Character.isDigit(src.charAt(pos))) {
                pos++;
            }
            if (start == pos) {
                throw new IllegalStateException("unexpected '" + c + "' at " + pos);
            }
            return Long.parseLong(src.substring(start, pos));
        }
    }

    public static void main(String[] args) {
        List<String> failures = new ArrayList<>();
        for (String s : new String[] {"1+2*3", "(1+2)*3", "-(4-10)/2", "2*(3+4)*5-6/(1+1)", "10/(5-5)", "(1", "2+x", "99999999999*9"}) {
            try {
                System.out.println(s + " = " + new Parser(s).expr());
            } catch (RuntimeException e) {
                failures.add(s + " -> " + e.getMessage());
            }
        }
        failures.forEach(System.out::println);
    }
}
