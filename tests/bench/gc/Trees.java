/** Binary trees: a long-lived one, and many that live shortly. */
public class Trees {
    static final class Node {
        final Node left;
        final Node right;

        Node(Node left, Node right) {
            this.left = left;
            this.right = right;
        }

        int count() {
            return left == null ? 1 : 1 + left.count() + right.count();
        }
    }

    static Node make(int depth) {
        return depth == 0 ? new Node(null, null) : new Node(make(depth - 1), make(depth - 1));
    }

    public static void main(String[] args) {
        Node longLived = make(17);
        long sum = 0;
        for (int depth = 4; depth <= 16; depth += 4) {
            int rounds = 1 << (20 - depth);
            for (int i = 0; i < rounds; i++) {
                sum += make(depth).count();
            }
        }
        System.out.println(sum + " " + longLived.count());
    }
}
