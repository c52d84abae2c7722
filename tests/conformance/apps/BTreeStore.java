import java.util.*;

/** A B-tree map with splits, merges and borrowing, checked against TreeMap, with its invariants. */
public class BTreeStore {
    static final int T = 3;

    static class Node {
        int n;
        final int[] keys = new int[2 * T - 1];
        final String[] vals = new String[2 * T - 1];
        final Node[] kids = new Node[2 * T];
        boolean leaf = true;
    }

    Node root = new Node();
    int size;

    String get(int k) {
        Node x = root;
        while (true) {
            int i = 0;
            while (i < x.n && k > x.keys[i]) {
                i++;
            }
            if (i < x.n && x.keys[i] == k) {
                return x.vals[i];
            }
            if (x.leaf) {
                return null;
            }
            x = x.kids[i];
        }
    }

    void split(Node p, int i) {
        Node y = p.kids[i], z = new Node();
        z.leaf = y.leaf;
        z.n = T - 1;
        System.arraycopy(y.keys, T, z.keys, 0, T - 1);
        System.arraycopy(y.vals, T, z.vals, 0, T - 1);
        System.arraycopy(y.kids, T, z.kids, 0, T);
        y.n = T - 1;
        System.arraycopy(p.keys, i, p.keys, i + 1, p.n - i);
        System.arraycopy(p.vals, i, p.vals, i + 1, p.n - i);
        System.arraycopy(p.kids, i + 1, p.kids, i + 2, p.n - i);
        p.kids[i + 1] = z;
        p.keys[i] = y.keys[T - 1];
        p.vals[i] = y.vals[T - 1];
        p.n++;
    }

    void put(int k, String v) {
        if (root.n == 2 * T - 1) {
            Node s = new Node();
            s.leaf = false;
            s.kids[0] = root;
            split(s, 0);
            root = s;
        }
        Node x = root;
        while (true) {
            int i = x.n - 1;
            while (i >= 0 && k < x.keys[i]) {
                i--;
            }
            if (i >= 0 && x.keys[i] == k) {
                x.vals[i] = v;
                return;
            }
            i++;
            if (x.leaf) {
                System.arraycopy(x.keys, i, x.keys, i + 1, x.n - i);
                System.arraycopy(x.vals, i, x.vals, i + 1, x.n - i);
                x.keys[i] = k;
                x.vals[i] = v;
                x.n++;
                size++;
                return;
            }
            if (x.kids[i].n == 2 * T - 1) {
                split(x, i);
                continue;
            }
            x = x.kids[i];
        }
    }

    boolean remove(int k) {
        boolean r = remove(root, k);
        if (root.n == 0 && !root.leaf) {
            root = root.kids[0];
        }
        size -= r ? 1 : 0;
        return r;
    }

    void drop(Node x, int i, int kid) {
        System.arraycopy(x.keys, i + 1, x.keys, i, x.n - i - 1);
        System.arraycopy(x.vals, i + 1, x.vals, i, x.n - i - 1);
        if (!x.leaf) {
            System.arraycopy(x.kids, kid + 1, x.kids, kid, x.n - kid);
            x.kids[x.n] = null;
        }
        x.n--;
    }

    void merge(Node x, int i) {
        Node a = x.kids[i], b = x.kids[i + 1];
        a.keys[a.n] = x.keys[i];
        a.vals[a.n] = x.vals[i];
        System.arraycopy(b.keys, 0, a.keys, a.n + 1, b.n);
        System.arraycopy(b.vals, 0, a.vals, a.n + 1, b.n);
        System.arraycopy(b.kids, 0, a.kids, a.n + 1, b.n + 1);
        a.n += b.n + 1;
        drop(x, i, i + 1);
    }

    boolean remove(Node x, int k) {
        int i = 0;
        while (i < x.n && k > x.keys[i]) {
            i++;
        }
        if (i < x.n && x.keys[i] == k) {
            if (x.leaf) {
                drop(x, i, 0);
                return true;
            }
            if (x.kids[i].n >= T) {
                Node p = x.kids[i];
                while (!p.leaf) {
                    p = p.kids[p.n];
                }
                x.keys[i] = p.keys[p.n - 1];
                x.vals[i] = p.vals[p.n - 1];
                return remove(x.kids[i], x.keys[i]);
            }
            if (x.kids[i + 1].n >= T) {
                Node s = x.kids[i + 1];
                while (!s.leaf) {
                    s = s.kids[0];
                }
                x.keys[i] = s.keys[0];
                x.vals[i] = s.vals[0];
                return remove(x.kids[i + 1], x.keys[i]);
            }
            merge(x, i);
            return remove(x.kids[i], k);
        }
        if (x.leaf) {
            return false;
        }
        Node c = x.kids[i];
        if (c.n == T - 1) {
            if (i > 0 && x.kids[i - 1].n >= T) {
                Node l = x.kids[i - 1];
                System.arraycopy(c.keys, 0, c.keys, 1, c.n);
                System.arraycopy(c.vals, 0, c.vals, 1, c.n);
                System.arraycopy(c.kids, 0, c.kids, 1, c.n + 1);
                c.keys[0] = x.keys[i - 1];
                c.vals[0] = x.vals[i - 1];
                c.kids[0] = l.kids[l.n];
                c.n++;
                x.keys[i - 1] = l.keys[l.n - 1];
                x.vals[i - 1] = l.vals[l.n - 1];
                l.kids[l.n] = null;
                l.n--;
            } else if (i < x.n && x.kids[i + 1].n >= T) {
                Node r = x.kids[i + 1];
                c.keys[c.n] = x.keys[i];
                c.vals[c.n] = x.vals[i];
                c.kids[c.n + 1] = r.kids[0];
                c.n++;
                x.keys[i] = r.keys[0];
                x.vals[i] = r.vals[0];
                Node first = r.kids[0];
                drop(r, 0, 0);
            } else {
                if (i == x.n) {
                    i--;
                }
                merge(x, i);
                c = x.kids[i];
            }
        }
        return remove(c, k);
    }

    int check(Node x, long lo, long hi, List<Integer> out) {
        int depth = -1;
        for (int i = 0; i <= x.n; i++) {
            if (!x.leaf) {
                int d = check(x.kids[i], i == 0 ? lo : x.keys[i - 1], i == x.n ? hi : x.keys[i], out);
                if (depth >= 0 && depth != d) {
                    throw new IllegalStateException("depth");
                }
                depth = d;
            }
            if (i < x.n) {
                if (x.keys[i] <= lo || x.keys[i] >= hi) {
                    throw new IllegalStateException("order");
                }
                out.add(x.keys[i]);
            }
        }
        if (x != root && x.n < T - 1) {
            throw new IllegalStateException("too few");
        }
        return depth + 1;
    }

    public static void main(String[] args) {
        BTreeStore t = new BTreeStore();
        TreeMap<Integer, String> m = new TreeMap<>();
        Random r = new Random(31);
        long h = 0;
        for (int i = 0; i < 20000; i++) {
            int k = r.nextInt(i < 10000 ? 3000 : 600);
            if (r.nextInt(i < 6000 ? 4 : 2) > 0) {
                t.put(k, "v" + i);
                m.put(k, "v" + i);
            } else {
                h = h * 3 + (t.remove(k) ? 1 : 0);
                m.remove(k);
            }
            if (!Objects.equals(t.get(k), m.get(k)) || t.size != m.size()) {
                System.out.println("differs at " + i);
                return;
            }
            if (i % 1000 == 0) {
                List<Integer> l = new ArrayList<>();
                int d = t.check(t.root, Long.MIN_VALUE, Long.MAX_VALUE, l);
                System.out.println(i + " " + t.size + " depth " + d + " " + l.equals(new ArrayList<>(m.keySet())) + " " + Long.toHexString(h));
            }
        }
        for (int k : new ArrayList<>(m.keySet())) {
            t.remove(k);
        }
        System.out.println(t.size + " " + t.root.n + " " + t.root.leaf);
    }
}
