import java.math.BigDecimal;
import java.util.*;
import java.util.stream.*;

/** A JSON parser and printer with paths and errors that say where. */
public class JsonTool {
    sealed interface J permits Obj, Arr, Str, Num, Lit { }

    record Obj(LinkedHashMap<String, J> m) implements J { }

    record Arr(List<J> l) implements J { }

    record Str(String s) implements J { }

    record Num(BigDecimal n) implements J { }

    enum Lit implements J { TRUE, FALSE, NULL }

    static class Bad extends RuntimeException {
        Bad(String m, int at) {
            super(m + " at " + at);
        }
    }

    final String s;
    int i;

    JsonTool(String s) {
        this.s = s;
    }

    static J parse(String s) {
        JsonTool p = new JsonTool(s);
        J j = p.value(0);
        p.ws();
        if (p.i < s.length()) {
            throw new Bad("trailing '" + s.charAt(p.i) + "'", p.i);
        }
        return j;
    }

    void ws() {
        while (i < s.length() && " \t\r\n".indexOf(s.charAt(i)) >= 0) {
            i++;
        }
    }

    char peek() {
        ws();
        if (i >= s.length()) {
            throw new Bad("unexpected end", i);
        }
        return s.charAt(i);
    }

    void expect(char c) {
        if (peek() != c) {
            throw new Bad("expected '" + c + "' but '" + s.charAt(i) + "'", i);
        }
        i++;
    }

    J value(int depth) {
        if (depth > 200) {
            throw new Bad("too deep", i);
        }
        char c = peek();
        switch (c) {
            case '{' -> {
                i++;
                LinkedHashMap<String, J> m = new LinkedHashMap<>();
                if (peek() == '}') {
                    i++;
                    return new Obj(m);
                }
                do {
                    if (peek() != '"') {
                        throw new Bad("expected a key", i);
                    }
                    int at = i;
                    String k = string();
                    expect(':');
                    if (m.put(k, value(depth + 1)) != null) {
                        throw new Bad("duplicate " + k, at);
                    }
                } while (peek() == ',' && i++ >= 0);
                expect('}');
                return new Obj(m);
            }
            case '[' -> {
                i++;
                List<J> l = new ArrayList<>();
                if (peek() == ']') {
                    i++;
                    return new Arr(l);
                }
                do {
                    l.add(value(depth + 1));
                } while (peek() == ',' && i++ >= 0);
                expect(']');
                return new Arr(l);
            }
            case '"' -> {
                return new Str(string());
            }
            default -> {
                for (Lit l : Lit.values()) {
                    String n = l.name().toLowerCase(Locale.ROOT);
                    if (s.startsWith(n, i)) {
                        i += n.length();
                        return l;
                    }
                }
                int st = i;
                while (i < s.length() && "+-.eE0123456789".indexOf(s.charAt(i)) >= 0) {
                    i++;
                }
                String n = s.substring(st, i);
                if (!n.matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?")) {
                    throw new Bad("bad value '" + (n.isEmpty() ? c : n) + "'", st);
                }
                return new Num(new BigDecimal(n));
            }
        }
    }

    String string() {
        StringBuilder b = new StringBuilder();
        i++;
        while (true) {
            if (i >= s.length()) {
                throw new Bad("open string", i);
            }
            char c = s.charAt(i++);
            if (c == '"') {
                return b.toString();
            }
            if (c < ' ') {
                throw new Bad("control character", i - 1);
            }
            if (c == '\\') {
                if (i >= s.length()) {
                    throw new Bad("open escape", i);
                }
                char e = s.charAt(i++);
                int k = "\"\\/bfnrt".indexOf(e);
                if (k >= 0) {
                    b.append("\"\\/\b\f\n\r\t".charAt(k));
                } else if (e == 'u') {
                    try {
                        b.append((char) Integer.parseInt(s, i, i + 4, 16));
                    } catch (NumberFormatException | IndexOutOfBoundsException x) {
                        throw new Bad("bad \\u", i);
                    }
                    i += 4;
                } else {
                    throw new Bad("bad escape '" + e + "'", i - 1);
                }
            } else {
                b.append(c);
            }
        }
    }

    static String quote(String s) {
        return s.chars().mapToObj(c -> c == '"' ? "\\\"" : c == '\\' ? "\\\\" : c == '\n' ? "\\n" : c < 32 || c > 126 ? String.format("\\u%04x", c) : "" + (char) c).collect(Collectors.joining("", "\"", "\""));
    }

    static String print(J j, String indent) {
        String in = indent == null ? null : indent + "  ", nl = indent == null ? "" : "\n";
        if (j instanceof Obj o) {
            return o.m.isEmpty() ? "{}" : o.m.entrySet().stream().map(e -> (in == null ? "" : in) + quote(e.getKey()) + (in == null ? ":" : ": ") + print(e.getValue(), in)).collect(Collectors.joining("," + nl, "{" + nl, nl + (indent == null ? "" : indent) + "}"));
        } else if (j instanceof Arr a) {
            return a.l.stream().map(x -> print(x, null)).collect(Collectors.joining(",", "[", "]"));
        } else if (j instanceof Str t) {
            return quote(t.s);
        } else if (j instanceof Num n) {
            return n.n.toString();
        }
        return j.toString().toLowerCase(Locale.ROOT);
    }

    static Optional<J> at(J j, String path) {
        for (String p : path.split("/")) {
            if (j instanceof Obj o) {
                j = o.m.get(p);
            } else if (j instanceof Arr a && p.matches("\\d+") && Integer.parseInt(p) < a.l.size()) {
                j = a.l.get(Integer.parseInt(p));
            } else {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(j);
    }

    public static void main(String[] args) {
        String doc = "{\"name\": \"star\\u0064ust \\ud83d\\ude80\\n\", \"nums\":[1, -2.50, 1e10, 0.1E-3 ], \"nest\" : {\"a\":[{\"b\":[[],{}]},null,true]}, \"e\":{}, \"q\":\"\\\"\\\\\\/\"}";
        J j = parse(doc);
        System.out.println(print(j, ""));
        System.out.println(print(j, null) + " " + parse(print(j, null)).equals(j) + " " + parse(print(j, "")).equals(j));
        for (String p : new String[] {"nums/1", "nest/a/0/b/1", "nest/a/2", "nope", "nums/9", "nums/x", "name/0"}) {
            System.out.println(p + " " + at(j, p).map(x -> print(x, null)));
        }
        for (String bad : new String[] {"", "{", "[1,]", "{\"a\"}", "{\"a\":1,}", "{a:1}", "[1 2]", "01", "1.", "-", "tru", "\"abc", "\"\\q\"", "\"\\u12\"", "\"\\u12zz\"", "\"\t\"", "[]]", "{\"a\":1,\"a\":2}", "nul", "+1", "[", "1e", "[".repeat(300)}) {
            try {
                System.out.println(bad + " ok " + print(parse(bad), null));
            } catch (Bad e) {
                System.out.println((bad.length() > 20 ? "long" : bad).replace("\t", "\\t") + " ! " + e.getMessage());
            }
        }
        StringBuilder big = new StringBuilder("[");
        Random r = new Random(3);
        for (int i = 0; i < 2000; i++) {
            big.append(i == 0 ? "" : ",").append("{\"id\":").append(i).append(",\"v\":").append(r.nextInt(1000) / 4.0).append(",\"t\":[\"x").append(i % 13).append("\",").append(r.nextBoolean()).append("]}");
        }
        J b = parse(big.append(']').toString());
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (J x : ((Arr) b).l) {
            sums.merge(((Str) at(x, "t/0").get()).s, ((Num) at(x, "v").get()).n, BigDecimal::add);
        }
        System.out.println(sums + " " + print(b, null).hashCode());
    }
}
