import java.lang.ref.SoftReference;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Kinds of OutOfMemoryError, each survived again and again; soft references are cleared before. */
public class OutOfMemoryKinds {
    interface Action {
        Object run();
    }

    static Object sink;

    static void attempt(String what, Action action) {
        try {
            sink = action.run();
            System.out.println(what + ": done");
        } catch (OutOfMemoryError e) {
            sink = null;
            String message = String.valueOf(e.getMessage());
            System.out.println(what + ": " + message.replaceAll("[0-9]+", "N"));
        } catch (NegativeArraySizeException e) {
            System.out.println(what + ": " + e);
        }
    }

    static List<Object> fill(int size) {
        List<Object> all = new ArrayList<>();
        while (true) {
            all.add(new byte[size]);
        }
    }

    public static void main(String[] arguments) {
        attempt("int array of the largest size", () -> new int[Integer.MAX_VALUE]);
        attempt("byte array one less", () -> new byte[Integer.MAX_VALUE - 1]);
        attempt("array over the heap", () -> new long[20_000_000]);
        attempt("negative", () -> new Object[-5]);
        attempt("many dimensions", () -> new int[10_000][10_000]);
        attempt("negative in the middle", () -> new int[2][-3][Integer.MAX_VALUE]);
        attempt("string builder", () -> {
            StringBuilder builder = new StringBuilder("0123456789abcdef");
            while (true) {
                builder.append(builder);
            }
        });
        attempt("array list", () -> new ArrayList<>(Integer.MAX_VALUE));
        attempt("repeat", () -> "ab".repeat(Integer.MAX_VALUE));
        for (int i = 0; i < 5; i++) {
            int size = 100 << 3 * i;
            attempt("filled by " + size, () -> fill(size));
        }
        attempt("clone", () -> {
            int[][] copies = new int[1000][];
            copies[0] = new int[1_000_000];
            for (int i = 1; i < copies.length; i++) {
                copies[i] = copies[i - 1].clone();
            }
            return copies;
        });
        attempt("direct buffer", () -> ByteBuffer.allocateDirect(Integer.MAX_VALUE));
        SoftReference<byte[]> soft = new SoftReference<>(new byte[1000]);
        attempt("soft", () -> fill(10_000));
        System.out.println("cleared before: " + (soft.get() == null));
        Thread thread = new Thread(() -> attempt("other thread", () -> fill(5000)));
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            System.out.println(e);
        }
        int[] works = new int[1_000_000];
        works[999_999] = 7;
        System.out.println("goes on: " + works[999_999]);
        try {
            throw new OutOfMemoryError("own");
        } catch (OutOfMemoryError e) {
            System.out.println(e);
        }
    }
}
