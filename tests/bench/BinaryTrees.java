/** Allocating and walking many small trees: the collector's throughput. */
public class BinaryTrees {
    static final class Node {
        Node l;
        Node r;
    }

    static Node make(int d) {
        Node n = new Node();
        if (d > 0) {
            n.l = make(d - 1);
            n.r = make(d - 1);
        }
        return n;
    }

    static int check(Node n) {
        return n.l == null ? 1 : 1 + check(n.l) + check(n.r);
    }

    public static void main(String[] args) {
        int max = 15;
        Node keep = make(max);
        long sum = 0;
        for (int d = 4; d <= max; d += 2) {
            int n = 1 << max - d + 3;
            for (int i = 0; i < n; i++) {
                sum += check(make(d));
            }
        }
        System.out.println(sum + " " + check(keep));
    }
}
