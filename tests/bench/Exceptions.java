/** Throwing and catching at several depths, with finally blocks and with and without stack traces. */
public class Exceptions {
    static final class Light extends RuntimeException {
        final int n;

        Light(int n) {
            super(null, null, false, false);
            this.n = n;
        }
    }

    static int down(int depth, int n) {
        if (depth == 0) {
            if (n % 4 == 0) {
                throw new Light(n);
            }
            if (n % 4 == 1) {
                throw new IllegalArgumentException("n");
            }
            return n;
        }
        try {
            return down(depth - 1, n) + 1;
        } finally {
            count++;
        }
    }

    static final int[] SMALL = {1, 2};
    static long count;

    public static void main(String[] args) {
        long sum = 0;
        for (int i = 0; i < 60_000; i++) {
            try {
                sum += down(i % 8, i);
            } catch (Light e) {
                sum += e.n;
            } catch (IllegalArgumentException e) {
                sum -= e.getMessage().length();
            }
            try {
                Object o = i % 3 == 0 ? null : "s";
                sum += o.hashCode();
                sum += SMALL[i % 4];
            } catch (NullPointerException e) {
                sum += 3;
            } catch (ArrayIndexOutOfBoundsException e) {
                sum += 5;
            }
        }
        System.out.println(sum + " " + count);
    }
}
