/** System.exit with a status of its own, out of nested calls and a finally block that must not run. */
public class A16Exit {
    public static void main(String[] args) {
        System.out.println("going");
        System.err.println("to standard error");
        try {
            System.exit(3);
        } finally {
            System.out.println("never");
        }
    }
}
