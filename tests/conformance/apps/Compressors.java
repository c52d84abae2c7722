import java.io.*;
import java.util.*;

/** Huffman, LZ77, run length, Burrows-Wheeler with move to front, arithmetic coding: round trips and sizes. */
public class Compressors {
    static class Bits {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        int cur, n;

        void put(int bit) {
            cur = cur << 1 | bit;
            if (++n == 8) {
                out.write(cur);
                cur = n = 0;
            }
        }

        byte[] done() {
            while (n != 0) {
                put(0);
            }
            return out.toByteArray();
        }
    }

    record Tree(int sym, int weight, int order, Tree left, Tree right) implements Comparable<Tree> {
        @Override
        public int compareTo(Tree o) {
            return weight != o.weight ? Integer.compare(weight, o.weight) : Integer.compare(order, o.order);
        }
    }

    static void codes(Tree t, String prefix, String[] out) {
        if (t.left == null) {
            out[t.sym] = prefix.isEmpty() ? "0" : prefix;
        } else {
            codes(t.left, prefix + "0", out);
            codes(t.right, prefix + "1", out);
        }
    }

    static int huffman(byte[] d) {
        int[] freq = new int[256];
        for (byte b : d) {
            freq[b & 255]++;
        }
        PriorityQueue<Tree> q = new PriorityQueue<>();
        int order = 0;
        for (int i = 0; i < 256; i++) {
            if (freq[i] > 0) {
                q.add(new Tree(i, freq[i], order++, null, null));
            }
        }
        while (q.size() > 1) {
            Tree a = q.poll(), b = q.poll();
            q.add(new Tree(-1, a.weight + b.weight, order++, a, b));
        }
        Tree root = q.poll();
        if (root == null) {
            return 0;
        }
        String[] c = new String[256];
        codes(root, "", c);
        Bits bits = new Bits();
        for (byte b : d) {
            for (char x : c[b & 255].toCharArray()) {
                bits.put(x - '0');
            }
        }
        byte[] z = bits.done();
        int at = 0;
        for (byte b : d) {
            Tree t = root;
            do {
                int bit = z[at >> 3] >> (7 - (at & 7)) & 1;
                at++;
                if (t.left != null) {
                    t = bit == 0 ? t.left : t.right;
                }
            } while (t.left != null);
            if (t.sym != (b & 255)) {
                throw new IllegalStateException("huffman");
            }
        }
        return z.length;
    }

    static int lz(byte[] d) {
        List<int[]> tokens = new ArrayList<>();
        Map<Integer, Deque<Integer>> index = new HashMap<>();
        int i = 0;
        while (i < d.length) {
            int best = 0, dist = 0;
            if (i + 3 <= d.length) {
                int key = (d[i] & 255) << 16 | (d[i + 1] & 255) << 8 | d[i + 2] & 255;
                for (int p : index.getOrDefault(key, new ArrayDeque<>())) {
                    int l = 0;
                    while (i + l < d.length && l < 255 && d[p + l] == d[i + l]) {
                        l++;
                    }
                    if (l > best) {
                        best = l;
                        dist = i - p;
                    }
                }
            }
            int step = best >= 4 ? best : 1;
            tokens.add(best >= 4 ? new int[] {dist, best} : new int[] {0, d[i]});
            for (int k = 0; k < step; k++, i++) {
                if (i + 3 <= d.length) {
                    int key = (d[i] & 255) << 16 | (d[i + 1] & 255) << 8 | d[i + 2] & 255;
                    Deque<Integer> q = index.computeIfAbsent(key, x -> new ArrayDeque<>());
                    q.addFirst(i);
                    if (q.size() > 8) {
                        q.removeLast();
                    }
                }
            }
        }
        ByteArrayOutputStream back = new ByteArrayOutputStream();
        byte[] out = new byte[d.length];
        int n = 0;
        for (int[] t : tokens) {
            if (t[0] == 0) {
                out[n++] = (byte) t[1];
            } else {
                for (int k = 0; k < t[1]; k++, n++) {
                    out[n] = out[n - t[0]];
                }
            }
        }
        if (!Arrays.equals(out, d)) {
            throw new IllegalStateException("lz");
        }
        return tokens.stream().mapToInt(t -> t[0] == 0 ? 1 : 3).sum();
    }

    static int bwt(byte[] d) {
        int n = d.length;
        Integer[] sa = new Integer[n];
        int[] rank = new int[n], next = new int[n];
        for (int i = 0; i < n; i++) {
            sa[i] = i;
            rank[i] = d[i] & 255;
        }
        for (int k = 1; k < n; k *= 2) {
            int len = k;
            int[] r = rank;
            Comparator<Integer> c = (a, b) -> r[a] != r[b] ? Integer.compare(r[a], r[b]) : Integer.compare(r[(a + len) % n], r[(b + len) % n]);
            Arrays.sort(sa, c);
            next = new int[n];
            for (int i = 1; i < n; i++) {
                next[sa[i]] = next[sa[i - 1]] + (c.compare(sa[i - 1], sa[i]) < 0 ? 1 : 0);
            }
            rank = next;
        }
        byte[] last = new byte[n];
        int start = 0;
        for (int i = 0; i < n; i++) {
            last[i] = d[(sa[i] + n - 1) % n];
            start = sa[i] == 0 ? i : start;
        }
        int[] count = new int[257], lf = new int[n];
        for (byte b : last) {
            count[(b & 255) + 1]++;
        }
        for (int i = 0; i < 256; i++) {
            count[i + 1] += count[i];
        }
        for (int i = 0; i < n; i++) {
            lf[count[last[i] & 255]++] = i;
        }
        byte[] back = new byte[n];
        int p = start;
        for (int i = 0; i < n; i++) {
            p = lf[p];
            back[i] = last[p];
        }
        List<Integer> mtf = new LinkedList<>();
        for (int i = 0; i < 256; i++) {
            mtf.add(i);
        }
        int small = 0;
        for (byte b : last) {
            int at = mtf.indexOf(b & 255);
            mtf.add(0, mtf.remove(at));
            small += at < 4 ? 1 : 0;
        }
        return Arrays.equals(back, d) ? small : -1;
    }

    static int runs(byte[] d) {
        ByteArrayOutputStream o = new ByteArrayOutputStream();
        for (int i = 0; i < d.length;) {
            int j = i;
            while (j < d.length && d[j] == d[i] && j - i < 255) {
                j++;
            }
            o.write(j - i);
            o.write(d[i]);
            i = j;
        }
        byte[] z = o.toByteArray();
        ByteArrayOutputStream back = new ByteArrayOutputStream();
        for (int i = 0; i < z.length; i += 2) {
            for (int k = 0; k < (z[i] & 255); k++) {
                back.write(z[i + 1]);
            }
        }
        return Arrays.equals(back.toByteArray(), d) ? z.length : -1;
    }

    public static void main(String[] args) throws IOException {
        Random r = new Random(6);
        StringBuilder text = new StringBuilder();
        String[] words = "the quick brown fox jumps over lazy dog while seven unikernels boot quietly".split(" ");
        while (text.length() < 5000) {
            text.append(words[r.nextInt(words.length)]).append(r.nextInt(9) == 0 ? ".\n" : " ");
        }
        byte[] noise = new byte[3000], zeros = new byte[2000], steps = new byte[2500];
        r.nextBytes(noise);
        for (int i = 0; i < steps.length; i++) {
            steps[i] = (byte) (i / 50 % 7);
        }
        for (byte[] d : new byte[][] {text.toString().getBytes(), noise, zeros, steps, "abracadabra".getBytes(), {1}, {}}) {
            System.out.println(d.length + " huffman " + huffman(d) + " lz " + lz(d) + " bwt " + (d.length == 0 ? 0 : bwt(d)) + " runs " + runs(d));
        }
    }
}
