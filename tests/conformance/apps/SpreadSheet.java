import java.util.*;
import java.util.function.*;
import java.util.regex.*;

/** A spreadsheet: formulas with references, ranges and functions, recalculation in order, cycles, errors. */
public class SpreadSheet {
    final Map<String, String> raw = new TreeMap<>();
    final Map<String, Object> memo = new HashMap<>();
    final Set<String> active = new LinkedHashSet<>();
    static final Map<String, ToDoubleFunction<List<Double>>> FUNCTIONS = new TreeMap<>(Map.of("SUM", l -> l.stream().mapToDouble(x -> x).sum(), "MAX", l -> l.stream().mapToDouble(x -> x).max().orElse(0), "MIN", l -> l.stream().mapToDouble(x -> x).min().orElse(0), "AVG", l -> l.stream().mapToDouble(x -> x).average().orElse(Double.NaN), "COUNT", List::size, "SQRT", l -> Math.sqrt(l.get(0))));

    static class Err extends RuntimeException {
        Err(String m) {
            super(m, null, false, false);
        }
    }

    void set(String cell, String text) {
        raw.put(cell, text);
        memo.clear();
    }

    Object value(String cell) {
        Object m = memo.get(cell);
        if (m != null) {
            return m;
        }
        String t = raw.getOrDefault(cell, "");
        Object v;
        if (!t.startsWith("=")) {
            try {
                v = t.isEmpty() ? (Object) 0.0 : Double.valueOf(t);
            } catch (NumberFormatException e) {
                v = t;
            }
        } else if (!active.add(cell)) {
            List<String> path = new ArrayList<>(active);
            throw new Err("#CYCLE " + String.join(">", path.subList(path.indexOf(cell), path.size())) + ">" + cell);
        } else {
            try {
                Parser p = new Parser(t.substring(1));
                v = p.expr();
                p.end();
            } catch (Err e) {
                v = e;
            } finally {
                active.remove(cell);
            }
        }
        memo.put(cell, v);
        return v;
    }

    double number(String cell) {
        Object v = value(cell);
        if (v instanceof Err e) {
            throw e;
        }
        if (v instanceof String s) {
            throw new Err("#VALUE " + cell + "=" + s);
        }
        return (Double) v;
    }

    class Parser {
        final Matcher m;
        String tok;

        Parser(String s) {
            m = Pattern.compile("\\s*(?:([A-Z]+\\d+)|([A-Z]+)|(\\d+(?:\\.\\d*)?)|(.))").matcher(s);
            next();
        }

        void next() {
            tok = m.find() ? m.group().trim() : "";
        }

        boolean eat(String t) {
            if (tok.equals(t)) {
                next();
                return true;
            }
            return false;
        }

        void end() {
            if (!tok.isEmpty()) {
                throw new Err("#SYNTAX " + tok);
            }
        }

        double expr() {
            double x = term();
            while (true) {
                if (eat("+")) {
                    x += term();
                } else if (eat("-")) {
                    x -= term();
                } else {
                    return x;
                }
            }
        }

        double term() {
            double x = power();
            while (true) {
                if (eat("*")) {
                    x *= power();
                } else if (eat("/")) {
                    double d = power();
                    if (d == 0) {
                        throw new Err("#DIV/0");
                    }
                    x /= d;
                } else {
                    return x;
                }
            }
        }

        double power() {
            double x = unary();
            return eat("^") ? Math.pow(x, power()) : x;
        }

        double unary() {
            if (eat("-")) {
                return -unary();
            }
            if (eat("(")) {
                double x = expr();
                if (!eat(")")) {
                    throw new Err("#SYNTAX )");
                }
                return x;
            }
            String t = tok;
            next();
            if (t.matches("[A-Z]+\\d+")) {
                return number(t);
            }
            if (t.matches("[A-Z]+")) {
                return function(t);
            }
            try {
                return Double.parseDouble(t);
            } catch (NumberFormatException e) {
                throw new Err("#SYNTAX '" + t + "'");
            }
        }

        double function(String f) {
            if (!eat("(")) {
                throw new Err("#NAME " + f);
            }
            if (f.equals("IF")) {
                double c = expr();
                eat(",");
                double a = expr();
                eat(",");
                double b = expr();
                eat(")");
                return c != 0 ? a : b;
            }
            List<Double> args = new ArrayList<>();
            while (!eat(")")) {
                String t = tok;
                if (t.matches("[A-Z]+\\d+")) {
                    Matcher look = Pattern.compile("^:([A-Z]+\\d+)").matcher("");
                    next();
                    if (eat(":")) {
                        String u = tok;
                        next();
                        for (char c = t.charAt(0); c <= u.charAt(0); c++) {
                            for (int r = Integer.parseInt(t.substring(1)); r <= Integer.parseInt(u.substring(1)); r++) {
                                if (!(value("" + c + r) instanceof String) || f.equals("STRICT")) {
                                    args.add(number("" + c + r));
                                }
                            }
                        }
                    } else {
                        args.add(number(t));
                    }
                } else {
                    args.add(expr());
                }
                if (!eat(",") && !tok.equals(")")) {
                    throw new Err("#SYNTAX in " + f);
                }
            }
            ToDoubleFunction<List<Double>> fn = FUNCTIONS.get(f);
            if (fn == null) {
                throw new Err("#NAME " + f);
            }
            return fn.applyAsDouble(args);
        }
    }

    void show() {
        StringBuilder b = new StringBuilder();
        for (String c : raw.keySet()) {
            Object v;
            try {
                v = value(c);
            } catch (Err e) {
                v = e;
            }
            b.append(c).append('=').append(v instanceof Err e ? e.getMessage() : v instanceof Double d ? String.format("%.4g", d) : "'" + v + "'").append("  ");
        }
        System.out.println(b);
    }

    public static void main(String[] args) {
        SpreadSheet s = new SpreadSheet();
        s.set("A1", "10");
        s.set("A2", "20.5");
        s.set("A3", "text");
        s.set("B1", "=A1+A2*2");
        s.set("B2", "=SUM(A1:A3)");
        s.set("B3", "=AVG(A1:A3, 4, B1)^2");
        s.set("C1", "=A3+1");
        s.set("C2", "=(A1-10)");
        s.set("C3", "=1/C2");
        s.set("D1", "=D2+1");
        s.set("D2", "=D3*2");
        s.set("D3", "=-D1");
        s.set("E1", "=FOO(1)");
        s.set("E2", "=1+");
        s.set("E3", "=IF(A1-10,1,2^3^2)");
        s.set("F1", "=C3+1");
        s.set("F2", "=SQRT(MAX(A1:B2))/COUNT(A1:B3)");
        s.set("F3", "=2 3");
        s.show();
        s.set("C2", "4");
        s.set("D3", "7");
        s.set("A3", "30");
        s.show();
        for (int i = 2; i < 200; i++) {
            s.set("G" + i, "=G" + (i - 1) + "+" + i);
        }
        s.set("G1", "1");
        System.out.println(s.value("G199") + " " + s.value("G100"));
        s.set("G1", "=G199");
        System.out.println(((Throwable) s.value("G50")).getMessage().length());
    }
}
