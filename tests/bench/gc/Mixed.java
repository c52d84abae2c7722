import java.util.ArrayList;
import java.util.List;

/**
 * After the idea of J. Ellis, P. Kovac and H.-J. Boehm's GCBench: trees built from the top and from the bottom, beside a
 * long-lived tree and a large array, with sizes that grow; and strings and lists of mixed sizes in between.
 */
public class Mixed {
    static final class Node {
        Node left;
        Node right;
        int value;
    }

    static void populate(int depth, Node node) {
        if (depth > 0) {
            node.left = new Node();
            node.right = new Node();
            populate(depth - 1, node.left);
            populate(depth - 1, node.right);
        }
    }

    static Node bottomUp(int depth) {
        Node node = new Node();
        if (depth > 0) {
            node.left = bottomUp(depth - 1);
            node.right = bottomUp(depth - 1);
            node.value = node.left.value + node.right.value + 1;
        }
        return node;
    }

    public static void main(String[] args) {
        Node longLived = new Node();
        populate(16, longLived);
        double[] array = new double[500_000];
        for (int i = 0; i < array.length / 2; i++) {
            array[i] = 1.0 / (i + 1);
        }
        long sum = 0;
        for (int depth = 4; depth <= 16; depth += 2) {
            int rounds = (1 << 21) / (1 << depth + 1);
            for (int i = 0; i < rounds; i++) {
                Node node = new Node();
                populate(depth, node);
                sum += bottomUp(depth).value;
            }
            List<Object> kept = new ArrayList<>();
            for (int i = 0; i < 100_000; i++) {
                Object each = i % 3 == 0 ? "s" + i : i % 3 == 1 ? new int[i % 50] : List.of(i, i + 1);
                if (i % 20 == 0) {
                    kept.add(each);
                }
            }
            sum += kept.size();
        }
        System.out.println(sum + " " + longLived.left.value + " " + array[1000]);
    }
}
