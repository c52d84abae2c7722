import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;

/**
 * Runs the main method of a test as jtreg's main action does: on a thread of its own, in a thread group of its own. The
 * test has failed when main or any thread of the group ends with an exception; when main is over, so is the test.
 *
 * Arguments: the class, then the arguments of its main method.
 */
public class ForeignMain {
    public static void main(String[] args) throws InterruptedException {
        Tests tests = new Tests();
        Thread thread = new Thread(tests, new Main(args[0], Arrays.copyOfRange(args, 1, args.length), tests), "MainThread");
        thread.start();
        thread.join();
        System.out.flush();
        System.err.flush();
        System.exit(tests.failed ? 1 : 0);
    }

    /** Calls main from run and from nowhere deeper: some tests count the frames below them. */
    private record Main(String name, String[] arguments, Tests tests) implements Runnable {
        @Override
        public void run() {
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
