import java.io.*;
import java.util.*;
import java.util.regex.*;
import java.util.stream.*;

/** Text tools on standard input: word counts, a diff, CSV to table, an expression of dates, Huffman and Levenshtein. */
public class TextTools {
    record Row(String name, int age, double score) {
        static Row parse(String line) {
            String[] f = line.split(",", -1);
            if (f.length != 3) {
                throw new IllegalArgumentException("fields: " + f.length + " in " + line);
            }
            return new Row(f[0].trim(), Integer.parseInt(f[1].trim()), Double.parseDouble(f[2]));
        }
    }

    static int[][] lcs(List<String> a, List<String> b) {
        int[][] t = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                t[i][j] = a.get(i).equals(b.get(j)) ? t[i + 1][j + 1] + 1 : Math.max(t[i + 1][j], t[i][j + 1]);
            }
        }
        return t;
    }

    static String diff(List<String> a, List<String> b) {
        int[][] t = lcs(a, b);
        StringBuilder sb = new StringBuilder();
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
                sb.append("  ").append(a.get(i++)).append('\n');
                j++;
            } else if (j >= b.size() || i < a.size() && t[i + 1][j] >= t[i][j + 1]) {
                sb.append("- ").append(a.get(i++)).append('\n');
            } else {
                sb.append("+ ").append(b.get(j++)).append('\n');
            }
        }
        return sb.toString();
    }

    static abstract class Tree implements Comparable<Tree> {
        final int weight;
        final int order;
        static int made;

        Tree(int weight) {
            this.weight = weight;
            order = made++;
        }

        public int compareTo(Tree o) {
            return weight != o.weight ? Integer.compare(weight, o.weight) : Integer.compare(order, o.order);
        }

        abstract void codes(String prefix, Map<Character, String> out);
    }

    static class Leaf extends Tree {
        final char c;

        Leaf(char c, int w) {
            super(w);
            this.c = c;
        }

        void codes(String p, Map<Character, String> out) {
            out.put(c, p.isEmpty() ? "0" : p);
        }
    }

    static class Fork extends Tree {
        final Tree l;
        final Tree r;

        Fork(Tree l, Tree r) {
            super(l.weight + r.weight);
            this.l = l;
            this.r = r;
        }

        void codes(String p, Map<Character, String> out) {
            l.codes(p + "0", out);
            r.codes(p + "1", out);
        }
    }

    static Map<Character, String> huffman(String s) {
        PriorityQueue<Tree> q = new PriorityQueue<>();
        s.chars().mapToObj(c -> (char) c).collect(Collectors.groupingBy(c -> c, () -> new TreeMap<Character, Integer>(), Collectors.summingInt(c -> 1))).forEach((c, n) -> q.add(new Leaf(c, n)));
        while (q.size() > 1) {
            q.add(new Fork(q.poll(), q.poll()));
        }
        Map<Character, String> out = new TreeMap<>();
        q.poll().codes("", out);
        return out;
    }

    static int distance(String a, String b) {
        int[] prev = IntStream.rangeClosed(0, b.length()).toArray();
        for (int i = 1; i <= a.length(); i++) {
            int[] cur = new int[b.length() + 1];
            cur[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                cur[j] = Math.min(Math.min(cur[j - 1], prev[j]) + 1, prev[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
            }
            prev = cur;
        }
        return prev[b.length()];
    }

    public static void main(String[] args) throws IOException {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        String current = "none";
        try (BufferedReader r = new BufferedReader(new InputStreamReader(System.in))) {
            String line;
            while ((line = r.readLine()) != null) {
                Matcher m = Pattern.compile("^\\[(\\w+)]$").matcher(line);
                if (m.matches()) {
                    current = m.group(1);
                    sections.put(current, new ArrayList<>());
                } else if (!line.isBlank()) {
                    sections.computeIfAbsent(current, k -> new ArrayList<>()).add(line);
                }
            }
        }
        System.out.println(sections.keySet());
        for (String l : sections.get("csv")) {
            try {
                Row row = Row.parse(l);
                System.out.printf(Locale.ROOT, "|%-10s|%4d|%8.3f|%n", row.name(), row.age(), row.score());
            } catch (IllegalArgumentException e) {
                System.out.println("bad: " + e.getMessage());
            }
        }
        Map<String, Long> words = sections.get("text").stream().flatMap(l -> Pattern.compile("\\W+").splitAsStream(l.toLowerCase(Locale.ROOT))).filter(w -> !w.isEmpty()).collect(Collectors.groupingBy(w -> w, Collectors.counting()));
        words.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey())).limit(8).forEach(e -> System.out.println(e.getValue() + " " + e.getKey()));
        System.out.print(diff(sections.get("old"), sections.get("new")));
        String text = String.join(" ", sections.get("text"));
        Map<Character, String> codes = huffman(text);
        System.out.println(codes);
        int bits = text.chars().map(c -> codes.get((char) c).length()).sum();
        System.out.println(bits + " bits of " + text.length() * 8);
        System.out.println(distance("kitten", "sitting") + " " + distance("", "abc") + " " + distance(text, text.toUpperCase(Locale.ROOT)));
        System.err.println(sections.size() + " sections");
    }
}
