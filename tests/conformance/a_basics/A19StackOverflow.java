/** StackOverflowError is caught, finally blocks run, and the thread goes on. */
public class A19StackOverflow {
    static int depth;
    static int finals;

    static int down(int n) {
        depth = n;
        return down(n + 1) + 1;
    }

    static void downFinally(int n) {
        try {
            downFinally(n + 1);
        } finally {
            finals++;
        }
    }

    static class Node {
        Node next;

        @Override
        public String toString() {
            return "n" + next;
        }
    }

    static long sumTo(int n) {
        return n == 0 ? 0 : n + sumTo(n - 1);
    }

    public static void main(String[] args) throws Exception {
        for (int i = 0; i < 3; i++) {
            try {
                down(0);
            } catch (StackOverflowError e) {
                System.out.println("caught " + (depth > 1000) + " " + e.getMessage() + " " + (e.getStackTrace().length > 100) + " " + e.getStackTrace()[500].getMethodName());
            }
        }
        try {
            downFinally(0);
        } catch (StackOverflowError e) {
            System.out.println("finally blocks " + (finals > 500));
        }
        Node n = new Node();
        n.next = n;
        try {
            n.toString();
        } catch (StackOverflowError e) {
            System.out.println("toString overflow");
        }
        System.out.println(sumTo(2000));
        Thread t = new Thread(() -> {
            try {
                down(0);
            } catch (StackOverflowError e) {
                System.out.println("in thread " + (depth > 500));
            }
        });
        t.start();
        t.join();
        System.out.println(sumTo(3000));
    }
}
