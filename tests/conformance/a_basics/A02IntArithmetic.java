/** Every int operation, at the edges of its range. */
public class A02IntArithmetic {
    static final int[] VALUES = {0, 1, -1, 2, 7, -7, 31, 32, 33, 1000003, -1000003,
        Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE - 1, Integer.MIN_VALUE + 1, 0x55555555, 0xAAAAAAAA};

    public static void main(String[] args) {
        int sum = 0;
        for (int a : VALUES) {
            System.out.println(a + ": neg " + (-a) + " not " + (~a) + " inc " + (a + 1) + " dec " + (a - 1));
            for (int b : VALUES) {
                System.out.print((a + b) + " " + (a - b) + " " + (a * b) + " ");
                if (b != 0) {
                    System.out.print((a / b) + " " + (a % b) + " ");
                }
                System.out.print((a << b) + " " + (a >> b) + " " + (a >>> b) + " ");
                System.out.print((a & b) + " " + (a | b) + " " + (a ^ b) + " ");
                System.out.println((a < b) + " " + (a <= b) + " " + (a > b) + " " + (a >= b) + " " + (a == b) + " " + (a != b));
                sum = sum * 31 + (a ^ b);
            }
        }
        System.out.println(sum);
        int x = 5;
        x += 40000;
        x++;
        x -= 3;
        x--;
        x *= -3;
        System.out.println(x);
        byte by = (byte) 200;
        short sh = (short) 70000;
        char ch = (char) -1;
        by += 100;
        sh -= 32000;
        ch++;
        System.out.println(by + " " + sh + " " + (int) ch);
        System.out.println((byte) 128 + " " + (short) 32768 + " " + (int) (char) 65536 + " " + (int) (char) -2);
    }
}
