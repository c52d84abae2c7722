import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * Runs the main method of a test as jtreg's main action does: on a thread of its own, in a thread group of its own. The
 * test has failed when main or any thread of the group ends with an exception; when main is over, so is the test.
 *
 * Arguments: the class, then the arguments of its main method.
 */
public class ForeignMain {
    public static void main(String[] args) throws InterruptedException {
        String[] rest = new String[args.length - 1];
        System.arraycopy(args, 1, rest, 0, rest.length);
        Tests tests = new Tests();
        Thread thread = new Thread(tests, () -> runMain(args[0], rest, tests), "MainThread");
        thread.start();
        thread.join();
        System.out.flush();
        System.err.flush();
        System.exit(tests.failed ? 1 : 0);
    }

    private static void runMain(String name, String[] arguments, Tests tests) {
        try {
            Class<?> type = Class.forName(name, true, ClassLoader.getSystemClassLoader());
            Method main = type.getMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            tests.uncaughtException(Thread.currentThread(), e.getCause());
        } catch (ReflectiveOperationException e) {
            tests.uncaughtException(Thread.currentThread(), e);
        }
    }

    /** The threads of the test. */
    private static final class Tests extends ThreadGroup {
        volatile boolean failed;

        Tests() {
            super("MainThreadGroup");
        }

        @Override
        public void uncaughtException(Thread thread, Throwable error) {
            if (error instanceof ThreadDeath) {
                return;
            }
            failed = true;
            error.printStackTrace();
        }
    }
}
