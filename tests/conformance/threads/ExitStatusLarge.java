/** Only the low eight bits of a status reach the outside. */
public class ExitStatusLarge {
    public static void main(String[] args) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook")));
        System.out.print("no newline at the end");
        System.err.print("err");
        Runtime.getRuntime().exit(810);
    }
}
