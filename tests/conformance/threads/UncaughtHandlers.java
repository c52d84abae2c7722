/** Who is told of an exception that nobody catches: the thread's handler, its group, the default handler. */
public class UncaughtHandlers {
    static void end(Thread thread) throws Exception {
        thread.start();
        thread.join();
    }

    public static void main(String[] args) throws Exception {
        ThreadGroup group = new ThreadGroup("group") {
            @Override
            public void uncaughtException(Thread t, Throwable e) {
                System.out.println("group of " + t.getName() + ": " + e);
                super.uncaughtException(t, e);
            }
        };
        Runnable fails = () -> {
            throw new IllegalStateException("from " + Thread.currentThread().getName());
        };
        System.out.println("default " + Thread.getDefaultUncaughtExceptionHandler());
        Thread one = new Thread(fails, "one");
        System.out.println("its group handles it " + (one.getUncaughtExceptionHandler() == one.getThreadGroup()));
        Thread.setDefaultUncaughtExceptionHandler((t, e) -> System.out.println("default for " + t.getName() + ": " + e.getMessage()));
        end(one);
        System.out.println("handler of an ended thread " + one.getUncaughtExceptionHandler());
        Thread two = new Thread(fails, "two");
        two.setUncaughtExceptionHandler((t, e) -> System.out.println("own of " + t.getName() + ": " + e.getMessage() + " " + t.getState()));
        end(two);
        Thread three = new Thread(group, fails, "three");
        end(three);
        Thread four = new Thread(group, fails, "four");
        four.setUncaughtExceptionHandler((t, e) -> System.out.println("own before the group " + e.getMessage()));
        end(four);
        Thread five = new Thread(group, fails, "five");
        five.setUncaughtExceptionHandler((t, e) -> {
        });
        five.setUncaughtExceptionHandler(null);
        end(five);
        Thread six = new Thread(() -> {
            throw new AssertionError("an error");
        }, "six");
        six.setUncaughtExceptionHandler((t, e) -> {
            System.out.println("before the handler's own exception");
            throw new RuntimeException("ignored");
        });
        six.setUncaughtExceptionHandler((t, e) -> System.out.println("error: " + e));
        end(six);
        Thread seven = new Thread(() -> {
            try {
                throw new IllegalStateException("first");
            } finally {
                System.out.println("finally");
            }
        }, "seven");
        end(seven);
        ThreadGroup inner = new ThreadGroup(group, "inner");
        end(new Thread(inner, fails, "eight"));
        Thread.setDefaultUncaughtExceptionHandler(null);
        System.out.println("default " + Thread.getDefaultUncaughtExceptionHandler());
        Thread.setDefaultUncaughtExceptionHandler((t, e) -> System.out.println("main: " + t.getName() + " " + e));
        throw new Exception("the end");
    }
}
