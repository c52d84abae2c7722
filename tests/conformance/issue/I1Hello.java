/** Hello. */
public class I1Hello {
    public static void main(String[] args) {
        System.out.println("Hello from Stardust");
    }
}
