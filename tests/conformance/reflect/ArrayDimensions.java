import java.lang.reflect.Array;

/** Arrays have at most 255 dimensions; names with more are those of no class, however many there are. */
public class ArrayDimensions {
    public static void main(String[] args) throws Exception {
        for (int count : new int[] {1, 254, 255, 256, 300, 40000}) {
            String name = "[".repeat(count) + "Ljava.lang.String;";
            report(count + " by name", () -> Class.forName(name));
            report(count + " by loader", () -> Class.forName(name, false, ArrayDimensions.class.getClassLoader()));
            report(count + " of int", () -> Class.forName("[".repeat(count) + "I"));
        }
        Class<?> most = Class.forName("[".repeat(255) + "I");
        report("one more", () -> Array.newInstance(most, 1).getClass());
        report("one more type", most::arrayType);
        report("two at once", () -> Array.newInstance(Class.forName("[".repeat(254) + "I"), 1, 1).getClass());
    }

    interface Action {
        Class<?> run() throws Exception;
    }

    private static void report(String what, Action action) {
        try {
            Class<?> found = action.run();
            System.out.println(what + ": " + found.getName().length() + " " + found.getSimpleName().length());
        } catch (Throwable e) {
            String message = String.valueOf(e.getMessage());
            System.out.println(what + ": " + e.getClass().getName() + " " + message.length() + " "
                + message.substring(0, Math.min(20, message.length())));
        }
    }
}
