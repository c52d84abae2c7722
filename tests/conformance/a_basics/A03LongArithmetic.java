/** Every long operation, at the edges of its range. */
public class A03LongArithmetic {
    static final long[] VALUES = {0, 1, -1, 2, 7, -7, 31, 63, 64, 65, 1000000007L, -1000000007L, 1L << 32, 1L << 62,
        Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE - 1, Long.MIN_VALUE + 1, 0x5555555555555555L};

    public static void main(String[] args) {
        long sum = 0;
        for (long a : VALUES) {
            System.out.println(a + ": neg " + (-a) + " not " + (~a) + " int " + (int) a + " byte " + (byte) a
                + " short " + (short) a + " char " + (int) (char) a);
            for (long b : VALUES) {
                System.out.print((a + b) + " " + (a - b) + " " + (a * b) + " ");
                if (b != 0) {
                    System.out.print((a / b) + " " + (a % b) + " ");
                }
                System.out.print((a << b) + " " + (a >> b) + " " + (a >>> b) + " " + (a << (int) b) + " ");
                System.out.print((a & b) + " " + (a | b) + " " + (a ^ b) + " ");
                System.out.println((a < b) + " " + (a <= b) + " " + (a > b) + " " + (a >= b) + " " + (a == b) + " " + (a != b));
                sum = sum * 31 + (a ^ b);
            }
        }
        System.out.println(sum);
        long x = 5;
        x += 1L << 40;
        x++;
        x *= -3;
        x >>>= 3;
        x <<= 2;
        System.out.println(x);
        int i = 7;
        i *= 1L << 33 | 3;
        System.out.println(i);
    }
}
