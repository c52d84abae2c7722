import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;

/**
 * Runs the main method of a test as a test harness does: in a thread of its own, in a group of its own. The status is 0
 * when it returns, 1 when it, or another thread of the group, throws. Threads that still run then do not count.
 */
public class ForeignMain {
    private static volatile boolean failed;

    public static void main(String[] args) throws InterruptedException {
        ThreadGroup group = new ThreadGroup("test") {
            @Override
            public void uncaughtException(Thread thread, Throwable thrown) {
                if (!(thrown instanceof ThreadDeath)) {
                    failed = true;
                    thrown.printStackTrace();
                }
            }
        };
        Thread thread = new Thread(group, () -> test(args[0], Arrays.copyOfRange(args, 1, args.length)), "MainThread");
        thread.start();
        thread.join();
        System.exit(failed ? 1 : 0);
    }

    private static void test(String name, String[] args) {
        try {
            Method main = Class.forName(name).getMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            failed = true;
            e.getTargetException().printStackTrace();
        } catch (ReflectiveOperationException e) {
            failed = true;
            e.printStackTrace();
        }
    }
}
