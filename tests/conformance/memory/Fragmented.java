import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The heap is filled with objects of all sizes, most are dropped at random, and then large arrays must find room. */
public class Fragmented {
    static final int MEGABYTE = 1 << 20;

    static long sum(List<byte[]> all) {
        long sum = 0;
        for (byte[] bytes : all) {
            for (int i = 0; i < bytes.length; i += 500) {
                sum += bytes[i];
            }
        }
        return sum;
    }

    static void round(long seed, int smallest, int largest, int keepOneIn) {
        Random random = new Random(seed);
        List<byte[]> all = new ArrayList<>();
        long bytes = 0;
        while (bytes < 26L * MEGABYTE) {
            byte[] next = new byte[smallest + random.nextInt(largest - smallest + 1)];
            java.util.Arrays.fill(next, (byte) all.size());
            all.add(next);
            bytes += next.length + 24;
        }
        Collections.shuffle(all, random);
        List<byte[]> kept = new ArrayList<>(all.subList(0, all.size() / keepOneIn));
        all = null;
        long before = sum(kept);
        List<byte[]> large = new ArrayList<>();
        int megabytes = 0;
        try {
            for (int size = 8; size >= 1; size /= 2) {
                for (int i = 0; i < 2 && megabytes + size <= 12; i++) {
                    large.add(new byte[size * MEGABYTE]);
                    megabytes += size;
                }
            }
        } catch (OutOfMemoryError e) {
            System.out.println("no room for more than " + megabytes + " MB");
        }
        System.out.println("objects of " + smallest + " to " + largest + ", one in " + keepOneIn + " kept: " + megabytes + " MB in " + large.size()
            + " large arrays, intact " + (before == sum(kept)));
        large = null;
        int small = 0;
        List<Object> many = new ArrayList<>();
        while (small < 8 * MEGABYTE) {
            many.add(new int[10]);
            small += 64;
        }
        System.out.println("then small ones: " + many.size());
    }

    public static void main(String[] arguments) {
        round(1, 8, 100, 20);
        round(2, 100, 2000, 20);
        round(3, 2000, 40_000, 20);
        round(4, 8, 60_000, 10);
        round(5, 40_000, 400_000, 10);
    }
}
