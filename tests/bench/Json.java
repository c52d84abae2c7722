import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parsing and printing JSON: characters, string builders, maps, recursion. */
public class Json {
    private final String s;
    private int at;

    Json(String s) {
        this.s = s;
    }

    private void space() {
        while (at < s.length() && s.charAt(at) <= ' ') {
            at++;
        }
    }

    Object value() {
        space();
        char c = s.charAt(at);
        switch (c) {
            case '{': {
                at++;
                Map<String, Object> m = new LinkedHashMap<>();
                space();
                if (s.charAt(at) == '}') {
                    at++;
                    return m;
                }
                while (true) {
                    space();
                    String k = string();
                    space();
                    at++;
                    m.put(k, value());
                    space();
                    if (s.charAt(at++) == '}') {
                        return m;
                    }
                }
            }
            case '[': {
                at++;
                List<Object> l = new ArrayList<>();
                space();
                if (s.charAt(at) == ']') {
                    at++;
                    return l;
                }
                while (true) {
                    l.add(value());
                    space();
                    if (s.charAt(at++) == ']') {
                        return l;
                    }
                }
            }
            case '"':
                return string();
            case 't':
                at += 4;
                return Boolean.TRUE;
            case 'f':
                at += 5;
                return Boolean.FALSE;
            case 'n':
                at += 4;
                return null;
            default: {
                int start = at;
                while (at < s.length() && "+-.eE0123456789".indexOf(s.charAt(at)) >= 0) {
                    at++;
                }
                String n = s.substring(start, at);
                return n.indexOf('.') >= 0 ? (Object) Double.valueOf(n) : (Object) Long.valueOf(n);
            }
        }
    }

    private String string() {
        StringBuilder sb = new StringBuilder();
        at++;
        while (true) {
            char c = s.charAt(at++);
            if (c == '"') {
                return sb.toString();
            }
            if (c == '\\') {
                c = s.charAt(at++);
                if (c == 'n') {
                    c = '\n';
                } else if (c == 'u') {
                    c = (char) Integer.parseInt(s.substring(at, at + 4), 16);
                    at += 4;
                }
            }
            sb.append(c);
        }
    }

    static void print(Object o, StringBuilder sb) {
        if (o instanceof Map<?, ?> m) {
            sb.append('{');
            boolean first = true;
            for (Map.Entry<?, ?> e : m.entrySet()) {
                if (!first) {
                    sb.append(',');
                }
                first = false;
                print(e.getKey(), sb);
                sb.append(':');
                print(e.getValue(), sb);
            }
            sb.append('}');
        } else if (o instanceof List<?> l) {
            sb.append('[');
            for (int i = 0; i < l.size(); i++) {
                if (i > 0) {
                    sb.append(',');
                }
                print(l.get(i), sb);
            }
            sb.append(']');
        } else if (o instanceof String t) {
            sb.append('"');
            for (int i = 0; i < t.length(); i++) {
                char c = t.charAt(i);
                if (c == '"' || c == '\\') {
                    sb.append('\\').append(c);
                } else if (c == '\n') {
                    sb.append("\\n");
                } else {
                    sb.append(c);
                }
            }
            sb.append('"');
        } else {
            sb.append(o);
        }
    }

    public static void main(String[] args) {
        StringBuilder in = new StringBuilder("[");
        for (int i = 0; i < 100; i++) {
            in.append(i > 0 ? "," : "").append("{\"id\": ").append(i).append(", \"name\": \"user \\\"").append(i).append("\\\"\\n\", \"score\": ").append(i).append(".5, \"tags\": [\"a\", \"b\\u0041\", null, true, false], \"nested\": {\"x\": {}, \"y\": []}}");
        }
        String text = in.append("]").toString();
        int h = 0;
        for (int i = 0; i < 60; i++) {
            StringBuilder out = new StringBuilder();
            print(new Json(text).value(), out);
            h = h * 31 + out.toString().hashCode();
            text = out.toString();
        }
        System.out.println(h + " " + text.length());
    }
}
