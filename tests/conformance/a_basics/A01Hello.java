/** The smallest program: one line on standard output. */
public class A01Hello {
    public static void main(String[] args) {
        System.out.println("Hello, world!");
    }
}
