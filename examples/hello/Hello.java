/** The smallest program: says hello to those named by its arguments, or to the world. */
public class Hello {
    public static void main(String[] arguments) {
        if (arguments.length == 0) {
            System.out.println("Hello, world!");
        }
        for (String name : arguments) {
            System.out.println("Hello, " + name + "!");
        }
    }
}
