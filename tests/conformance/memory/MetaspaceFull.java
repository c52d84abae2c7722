import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/** Classes are defined until there is no room for their metadata; the error is caught, again and again, and the program goes on. */
public class MetaspaceFull {
    public static class Payload implements IntSupplier {
        static int made;
        int a;
        long b;
        String c = "payload";

        @Override
        public int getAsInt() {
            return ++made;
        }

        public int fib(int n) {
            return n < 2 ? n : fib(n - 1) + fib(n - 2);
        }

        public String text(Object o) {
            return c + o + a + b;
        }
    }

    static class Loader extends ClassLoader {
        private final byte[] bytes;

        Loader(byte[] bytes) {
            super(MetaspaceFull.class.getClassLoader());
            this.bytes = bytes;
        }

        Class<?> define() {
            return defineClass("MetaspaceFull$Payload", bytes, 0, bytes.length);
        }
    }

    static final List<Class<?>> HELD = new ArrayList<>();

    static boolean fill(byte[] bytes) {
        try {
            for (int i = 0; i < 200_000; i++) {
                HELD.add(new Loader(bytes).define());
            }
            return false;
        } catch (OutOfMemoryError e) {
            return e.getMessage().equals("Metaspace") || e.getMessage().equals("Compressed class space");
        }
    }

    public static void main(String[] arguments) throws Exception {
        byte[] bytes;
        try (InputStream in = MetaspaceFull.class.getResourceAsStream("MetaspaceFull$Payload.class")) {
            bytes = in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        // Made while there is room for classes.
        Thread thread = new Thread() {
            @Override
            public void run() {
                System.out.println("in a thread: " + fill(bytes));
            }
        };
        Class<?> first = new Loader(bytes).define();
        IntSupplier supplier = (IntSupplier) first.getDeclaredConstructor().newInstance();
        java.lang.reflect.Method fib = first.getMethod("fib", int.class);
        System.out.println("first: " + fib.invoke(supplier, 10) + " " + supplier.getAsInt());
        System.out.println("full: " + fill(bytes) + " " + (HELD.size() > 1000));
        System.out.println("again: " + fill(bytes));
        System.out.println(supplier.getAsInt() + supplier.getAsInt() + " " + fib.invoke(supplier, 15));
        int sum = 0;
        for (int i = 0; i < 1000; i++) {
            sum += new int[1000].length;
        }
        System.out.println("goes on: " + sum);
        thread.start();
        thread.join();
    }
}
