import java.util.*;

/** Live data of many shapes kept through constant collection in a small heap; four threads allocate at once. */
public class Churn {
    static class Tree {
        Tree left;
        Tree right;
        final int key;
        final byte[] payload;

        Tree(int key) {
            this.key = key;
            payload = new byte[key % 60];
            Arrays.fill(payload, (byte) key);
        }
    }

    static Tree insert(Tree t, int key) {
        if (t == null) {
            return new Tree(key);
        }
        if (key < t.key) {
            t.left = insert(t.left, key);
        } else if (key > t.key) {
            t.right = insert(t.right, key);
        }
        return t;
    }

    static int check(Tree t) {
        if (t == null) {
            return 0;
        }
        for (byte b : t.payload) {
            if (b != (byte) t.key) {
                throw new IllegalStateException("damaged " + t.key);
            }
        }
        if (t.left != null && t.left.key >= t.key || t.right != null && t.right.key <= t.key) {
            throw new IllegalStateException("order");
        }
        return 1 + check(t.left) + check(t.right);
    }

    static long work(int seed) {
        Random r = new Random(seed);
        Tree root = null;
        Map<String, int[]> map = new HashMap<>();
        LinkedList<Object> queue = new LinkedList<>();
        long sum = 0;
        for (int i = 0; i < 30_000; i++) {
            if (i % 10_000 == 0) {
                root = null;
            }
            root = insert(root, r.nextInt(2000));
            map.put("k" + r.nextInt(300), new int[] {i, i * 2, r.nextInt(50)});
            queue.addLast(i % 7 == 0 ? new long[r.nextInt(400)] : "s" + i);
            if (queue.size() > 200) {
                Object o = queue.removeFirst();
                sum += o instanceof long[] l ? l.length : ((String) o).length();
            }
            if (i % 5000 == 4999) {
                sum += check(root);
                for (Map.Entry<String, int[]> e : map.entrySet()) {
                    if (e.getValue()[1] != e.getValue()[0] * 2) {
                        throw new IllegalStateException("map");
                    }
                }
            }
        }
        return sum + map.size();
    }

    public static void main(String[] args) throws Exception {
        long[] results = new long[4];
        Thread[] ts = new Thread[4];
        for (int i = 0; i < 4; i++) {
            int id = i;
            ts[i] = new Thread(() -> results[id] = work(id));
            ts[i].start();
        }
        for (Thread t : ts) {
            t.join();
        }
        System.out.println(Arrays.toString(results) + " " + work(99));
        Object[][] grid = new Object[300][];
        for (int round = 0; round < 20; round++) {
            for (int i = 0; i < grid.length; i++) {
                grid[i] = new Object[100];
                grid[i][round] = grid[(i + 1) % grid.length];
            }
        }
        int filled = 0;
        for (Object[] row : grid) {
            for (Object o : row) {
                filled += o != null ? 1 : 0;
            }
        }
        System.out.println(filled);
        Object[] list = null;
        for (int i = 0; i < 200_000; i++) {
            list = new Object[] {list, null};
        }
        int n = 0;
        while (list != null) {
            list = (Object[]) list[0];
            n++;
        }
        System.out.println(n);
        StringBuilder sb = new StringBuilder();
        for (int i = 0; i < 300_000; i++) {
            sb.append((char) ('a' + i % 26));
        }
        String s = sb.toString();
        int h = 0;
        for (int i = 0; i < 100; i++) {
            h += s.substring(i * 10).hashCode();
        }
        System.out.println(h);
        int[][] sizes = new int[60][];
        for (int k = 0; k < 3; k++) {
            for (int i = 0; i < 60; i++) {
                sizes[i] = new int[1 << (i % 17)];
                sizes[i][sizes[i].length - 1] = i;
            }
        }
        int ok = 0;
        for (int i = 0; i < 60; i++) {
            ok += sizes[i][(1 << (i % 17)) - 1] == i ? 1 : 0;
        }
        System.out.println(ok);
    }
}
