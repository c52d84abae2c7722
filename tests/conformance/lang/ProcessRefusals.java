import java.io.IOException;

/** What a host without processes says of the current one, and of environment and properties. */
public class ProcessRefusals {
    public static void main(String[] arguments) {
        ProcessHandle self = ProcessHandle.current();
        System.out.println((self.pid() > 0) + " " + self.isAlive() + " " + self.equals(ProcessHandle.of(self.pid()).get()) + " " + (self.compareTo(self) == 0));
        try {
            self.destroy();
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        try {
            System.getenv().put("a", "b");
        } catch (UnsupportedOperationException e) {
            System.out.println("the environment stays");
        }
        try {
            System.getenv(null);
        } catch (NullPointerException e) {
            System.out.println("no name");
        }
        System.out.println(System.getenv("NO_SUCH_VARIABLE_HERE") + " " + System.getenv().containsKey("NO_SUCH_VARIABLE_HERE"));
        try {
            System.getenv().containsKey(5);
        } catch (ClassCastException e) {
            System.out.println("names are strings");
        }
        ProcessBuilder builder = new ProcessBuilder("x", "y").directory(new java.io.File("/tmp")).redirectErrorStream(true);
        builder.environment().put("KEY", "value");
        System.out.println(builder.command() + " " + builder.directory() + " " + builder.redirectErrorStream() + " " + builder.environment().get("KEY") + " " + builder.redirectInput());
        try {
            new ProcessBuilder().start();
        } catch (IndexOutOfBoundsException | IOException e) {
            System.out.println(e.getClass().getSimpleName());
        }
        try {
            Runtime.getRuntime().exec("");
        } catch (IllegalArgumentException | IOException e) {
            System.out.println(e.getMessage());
        }
    }
}
