import java.util.List;

/** The helpful messages of NullPointerException in all their forms. */
public class A17Npe {
    static class Node {
        Node next;
        int value;
        int[] data;
        int[][] grid;
        static Node root;
        String name;

        Node getNext() {
            return next;
        }

        static Node find(String s, int i) {
            return null;
        }

        void touch() {
        }
    }

    interface Act {
        void run() throws Exception;
    }

    static int count = 0;

    static void t(Act a) {
        count++;
        try {
            a.run();
            System.out.println(count + " no exception");
        } catch (NullPointerException e) {
            System.out.println(count + " " + e.getMessage());
        } catch (Exception e) {
            System.out.println(count + " other " + e);
        }
    }

    static void local(Node a, int[] b) {
        Node c = null;
        long wide = 5;
        Node d = wide > 4 ? null : a;
        try {
            c.touch();
        } catch (NullPointerException e) {
            System.out.println("local " + e.getMessage());
        }
        try {
            d.value = 3;
        } catch (NullPointerException e) {
            System.out.println("local " + e.getMessage());
        }
        try {
            a.next.value++;
        } catch (NullPointerException e) {
            System.out.println("param " + e.getMessage());
        }
        try {
            b[0] = 1;
        } catch (NullPointerException e) {
            System.out.println("param " + e.getMessage());
        }
    }

    void instance(Node p) {
        try {
            p.touch();
        } catch (NullPointerException e) {
            System.out.println("this+1 " + e.getMessage());
        }
    }

    static Integer boxed;
    static Object lock;
    static Object[] objects;
    static byte[] bytes;
    static char[] chars;
    static short[] shorts;
    static long[] longs;
    static float[] floats;
    static double[] doubles;
    static boolean[] booleans;
    static RuntimeException problem;
    static List<String> list;

    public static void main(String[] args) {
        Node n = new Node();
        Node[] nodes = new Node[2];
        Node[][] deep = new Node[2][];
        int[] idx = {1, 0};
        t(() -> n.next.touch());
        t(() -> n.next.value = 1);
        t(() -> System.out.println(n.next.value));
        t(() -> n.next.next.touch());
        t(() -> n.getNext().touch());
        t(() -> n.getNext().getNext().next = null);
        t(() -> Node.root.touch());
        t(() -> Node.root.next.touch());
        t(() -> Node.find("a", 1).touch());
        t(() -> System.out.println(Node.find("a", 1).name.length()));
        t(() -> n.data[0] = 1);
        t(() -> System.out.println(n.data[3]));
        t(() -> System.out.println(n.data.length));
        t(() -> n.grid[0][1] = 1);
        t(() -> nodes[1].touch());
        t(() -> nodes[idx[0]].value++);
        t(() -> deep[1][0].touch());
        t(() -> deep[idx[1]][idx[0] + 2].touch());
        t(() -> System.out.println(n.name.length()));
        t(() -> { int x = boxed; });
        t(() -> { synchronized (lock) { count += 0; } });
        t(() -> { throw problem; });
        t(() -> objects[0] = "x");
        t(() -> System.out.println(objects[0]));
        t(() -> bytes[0] = 1);
        t(() -> System.out.println(chars[0]));
        t(() -> shorts[count]++);
        t(() -> longs[5] = 2);
        t(() -> System.out.println(floats[0]));
        t(() -> doubles[0] *= 2);
        t(() -> booleans[0] = true);
        t(() -> System.out.println(objects.length));
        t(() -> list.get(0));
        t(() -> list.isEmpty());
        t(() -> objects.clone());
        t(() -> objects.getClass());
        t(() -> { throw new NullPointerException(); });
        t(() -> { throw new NullPointerException("own message"); });
        t(() -> { String s = null; switch (s) { case "a": break; default: } });
        t(() -> java.util.Objects.requireNonNull(null));
        t(() -> java.util.Objects.requireNonNull(null, "needed"));
        t(() -> { for (String s : list) { count += 0; } });
        t(() -> ((Node) (Object) null).touch());
        t(() -> { int[][][] m = new int[2][2][]; m[1][0][3]++; });
        t(() -> { Node x = n; while (true) { x = x.next.next; } });
        t(() -> (count > 0 ? null : n).touch());
        t(() -> Integer.parseInt(((String) null).trim()));
        local(n, null);
        new A17Npe().instance(null);
    }
}
