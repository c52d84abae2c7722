/** Runtime's numbers stand in the right relations, before and after much is allocated and dropped. */
public class RuntimeNumbers {
    static byte[][] hold;

    public static void main(String[] arguments) throws Exception {
        Runtime runtime = Runtime.getRuntime();
        System.out.println(runtime == Runtime.getRuntime());
        System.out.println(runtime.availableProcessors() >= 1);
        System.out.println(runtime.freeMemory() > 0 && runtime.freeMemory() <= runtime.totalMemory());
        System.out.println(runtime.totalMemory() <= runtime.maxMemory());
        System.gc();
        long before = runtime.totalMemory() - runtime.freeMemory();
        hold = new byte[16][1 << 20];
        long with = runtime.totalMemory() - runtime.freeMemory();
        System.out.println("16 MiB held: " + (with - before >= 15 << 20));
        hold = null;
        long after = with;
        for (int i = 0; i < 20 && with - after < 15 << 20; i++) {
            System.gc();
            Thread.sleep(10);
            after = runtime.totalMemory() - runtime.freeMemory();
        }
        System.out.println("16 MiB given back: " + (with - after >= 15 << 20));
        System.out.println(Runtime.version().feature() + " " + (Runtime.version().compareTo(Runtime.Version.parse("17")) >= 0));
        for (String text : new String[] {"17.0.1+12-LTS", "11", "9-ea+3", "1.8.0", "17.0", "x", "17+-opt", "17.0.0.0.5-beta.1"}) {
            try {
                Runtime.Version version = Runtime.Version.parse(text);
                System.out.println(text + " = " + version.version() + " pre " + version.pre() + " build " + version.build() + " optional " + version.optional());
            } catch (IllegalArgumentException e) {
                System.out.println(text + ": " + e.getMessage());
            }
        }
        try {
            runtime.addShutdownHook(null);
        } catch (NullPointerException e) {
            System.out.println("no hook");
        }
        Thread hook = new Thread(() -> System.out.println("hook"));
        runtime.addShutdownHook(hook);
        try {
            runtime.addShutdownHook(hook);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(runtime.removeShutdownHook(hook) + " " + runtime.removeShutdownHook(hook));
        Thread started = new Thread(() -> { });
        started.start();
        started.join();
        runtime.addShutdownHook(started);
        System.out.println("a thread that has ended can be a hook; it cannot start again");
        runtime.removeShutdownHook(started);
        System.out.println(System.lineSeparator().length() + " " + System.getProperty("java.specification.version") + " "
            + System.getProperty("no.such", "default") + " " + Integer.getInteger("no.such", 5) + " " + Boolean.getBoolean("no.such"));
        try {
            System.getProperty("");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
