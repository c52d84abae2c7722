import java.util.ArrayList;
import java.util.List;

/** OutOfMemoryError is caught in several forms, and the program lives on. */
public class A20OutOfMemory {
    public static void main(String[] args) {
        for (int round = 0; round < 3; round++) {
            List<byte[]> hold = new ArrayList<>();
            try {
                while (true) {
                    hold.add(new byte[1 << 20]);
                }
            } catch (OutOfMemoryError e) {
                int n = hold.size();
                hold = null;
                System.out.println("caught " + e.getMessage() + " " + (n > 5 && n < 33));
            }
        }
        try {
            long[] big = new long[100_000_000];
            System.out.println(big.length);
        } catch (OutOfMemoryError e) {
            System.out.println("big array " + e.getMessage());
        }
        try {
            int[] max = new int[Integer.MAX_VALUE];
            System.out.println(max.length);
        } catch (OutOfMemoryError e) {
            System.out.println("limit " + e.getMessage());
        }
        Object[] chain = null;
        int made = 0;
        try {
            while (true) {
                Object[] next = new Object[20];
                next[0] = chain;
                chain = next;
                made++;
            }
        } catch (OutOfMemoryError e) {
            chain = null;
            System.out.println("small objects " + (made > 100_000));
        }
        StringBuilder sb = new StringBuilder("x");
        try {
            while (true) {
                sb.append(sb);
            }
        } catch (OutOfMemoryError e) {
            sb = null;
            System.out.println("builder");
        }
        long total = 0;
        for (int i = 0; i < 1000; i++) {
            total += new byte[100_000].length;
        }
        System.out.println("alive " + total);
    }
}
