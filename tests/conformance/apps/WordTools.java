import java.util.*;
import java.util.stream.*;

/** Tries with completion, edit distance, longest common parts, Aho-Corasick, suffix arrays, word ladders, Markov text. */
public class WordTools {
    static class Trie {
        final TreeMap<Character, Trie> kids = new TreeMap<>();
        int count;
        Trie fail;
        List<String> out = new ArrayList<>();

        void add(String w) {
            Trie t = this;
            for (char c : w.toCharArray()) {
                t = t.kids.computeIfAbsent(c, k -> new Trie());
            }
            t.count++;
        }

        List<String> complete(String prefix, int max) {
            Trie t = this;
            for (char c : prefix.toCharArray()) {
                t = t.kids.get(c);
                if (t == null) {
                    return List.of();
                }
            }
            List<String> l = new ArrayList<>();
            t.collect(prefix, l, max);
            return l;
        }

        void collect(String p, List<String> l, int max) {
            if (count > 0 && l.size() < max) {
                l.add(p + (count > 1 ? "*" + count : ""));
            }
            kids.forEach((c, k) -> k.collect(p + c, l, max));
        }

        int size() {
            return 1 + kids.values().stream().mapToInt(Trie::size).sum();
        }
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

    static String common(String a, String b) {
        int[][] l = new int[a.length() + 1][b.length() + 1];
        for (int i = a.length() - 1; i >= 0; i--) {
            for (int j = b.length() - 1; j >= 0; j--) {
                l[i][j] = a.charAt(i) == b.charAt(j) ? l[i + 1][j + 1] + 1 : Math.max(l[i + 1][j], l[i][j + 1]);
            }
        }
        StringBuilder s = new StringBuilder();
        for (int i = 0, j = 0; i < a.length() && j < b.length();) {
            if (a.charAt(i) == b.charAt(j)) {
                s.append(a.charAt(i++));
                j++;
            } else if (l[i + 1][j] >= l[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return s.toString();
    }

    static Map<String, List<Integer>> search(String text, List<String> words) {
        Trie root = new Trie();
        for (String w : words) {
            Trie t = root;
            for (char c : w.toCharArray()) {
                t = t.kids.computeIfAbsent(c, k -> new Trie());
            }
            t.out.add(w);
        }
        Deque<Trie> q = new ArrayDeque<>();
        root.kids.values().forEach(k -> {
            k.fail = root;
            q.add(k);
        });
        while (!q.isEmpty()) {
            Trie t = q.poll();
            t.kids.forEach((c, k) -> {
                Trie f = t.fail;
                while (f != root && !f.kids.containsKey(c)) {
                    f = f.fail;
                }
                k.fail = f.kids.getOrDefault(c, root);
                if (k.fail == k) {
                    k.fail = root;
                }
                k.out.addAll(k.fail.out);
                q.add(k);
            });
        }
        Map<String, List<Integer>> found = new TreeMap<>();
        Trie t = root;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            while (t != root && !t.kids.containsKey(c)) {
                t = t.fail;
            }
            t = t.kids.getOrDefault(c, root);
            for (String w : t.out) {
                found.computeIfAbsent(w, k -> new ArrayList<>()).add(i - w.length() + 1);
            }
        }
        return found;
    }

    static List<String> ladder(String from, String to, Set<String> words) {
        Map<String, String> prev = new HashMap<>(Map.of(from, ""));
        Queue<String> q = new ArrayDeque<>(List.of(from));
        while (!q.isEmpty()) {
            String w = q.poll();
            if (w.equals(to)) {
                LinkedList<String> path = new LinkedList<>();
                for (String x = w; !x.isEmpty(); x = prev.get(x)) {
                    path.addFirst(x);
                }
                return path;
            }
            for (int i = 0; i < w.length(); i++) {
                for (char c = 'a'; c <= 'z'; c++) {
                    String n = w.substring(0, i) + c + w.substring(i + 1);
                    if (words.contains(n) && prev.putIfAbsent(n, w) == null) {
                        q.add(n);
                    }
                }
            }
        }
        return List.of();
    }

    static String markov(String text, int order, int length, long seed) {
        Map<String, StringBuilder> next = new HashMap<>();
        for (int i = 0; i + order < text.length(); i++) {
            next.computeIfAbsent(text.substring(i, i + order), k -> new StringBuilder()).append(text.charAt(i + order));
        }
        Random r = new Random(seed);
        StringBuilder b = new StringBuilder(text.substring(0, order));
        while (b.length() < length) {
            StringBuilder n = next.get(b.substring(b.length() - order));
            if (n == null) {
                break;
            }
            b.append(n.charAt(r.nextInt(n.length())));
        }
        return b.toString();
    }

    public static void main(String[] args) {
        String text = "she sells sea shells by the sea shore the shells she sells are surely seashells so if she sells shells on the seashore i am sure she sells seashore shells";
        Trie t = new Trie();
        Arrays.stream(text.split(" ")).forEach(t::add);
        System.out.println(t.size() + " " + t.complete("se", 9) + " " + t.complete("sh", 2) + " " + t.complete("zz", 3) + " " + t.complete("", 100).size());
        System.out.println(search(text, List.of("he", "she", "hers", "shells", "ells", "sea", "seashore", "xyz")));
        System.out.println(distance("kitten", "sitting") + " " + distance("", "abc") + " " + distance("intention", "execution") + " " + common("AGGTABQWERTY", "GXTXAYBQERY") + " " + common("abc", "xyz").isEmpty());
        System.out.println(ladder("cat", "dog", Set.of("cat", "cot", "cog", "dog", "dot", "bat", "bag", "big", "dig", "dag")).size() + " " + ladder("cat", "zzz", Set.of("cat")));
        System.out.println(markov(text, 3, 120, 5) + "|" + markov(text, 2, 60, 6));
        Integer[] sa = IntStream.range(0, text.length()).boxed().toArray(Integer[]::new);
        Arrays.sort(sa, Comparator.comparing(text::substring));
        String best = "";
        for (int i = 1; i < sa.length; i++) {
            String a = text.substring(sa[i - 1]), b = text.substring(sa[i]);
            int k = 0;
            while (k < a.length() && k < b.length() && a.charAt(k) == b.charAt(k)) {
                k++;
            }
            if (k > best.length()) {
                best = a.substring(0, k);
            }
        }
        System.out.println("[" + best + "] " + sa[0] + " " + sa[sa.length - 1]);
        System.out.println(Arrays.stream(text.split(" ")).collect(Collectors.groupingBy(w -> w.chars().sorted().mapToObj(c -> "" + (char) c).collect(Collectors.joining()), TreeMap::new, Collectors.toCollection(TreeSet::new))).values().stream().map(Object::toString).collect(Collectors.joining(" ")));
        int[] freq = new int[26];
        text.chars().filter(Character::isLetter).forEach(c -> freq[c - 'a']++);
        StringBuilder rot = new StringBuilder();
        for (char c : text.toCharArray()) {
            rot.append(Character.isLetter(c) ? (char) ('a' + (c - 'a' + 13) % 26) : c);
        }
        System.out.println(Arrays.toString(freq) + " " + rot.substring(0, 40) + " " + Stream.iterate("1", s -> { StringBuilder b = new StringBuilder(); for (int i = 0; i < s.length();) { int j = i; while (j < s.length() && s.charAt(j) == s.charAt(i)) { j++; } b.append(j - i).append(s.charAt(i)); i = j; } return b.toString(); }).limit(9).toList());
    }
}
