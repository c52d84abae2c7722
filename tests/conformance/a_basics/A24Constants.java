/** Constants of every loading instruction: small, byte, short, pool; long, float, double, string, class. */
public class A24Constants {
    static final long BIG = 0x123456789ABCDEFL;

    public static void main(String[] args) {
        int m1 = -1, c0 = 0, c1 = 1, c2 = 2, c3 = 3, c4 = 4, c5 = 5;
        int b = 100, bn = -128, s = 1000, sn = -32768, p = 32768, pn = Integer.MIN_VALUE;
        long l0 = 0, l1 = 1, l2 = 2, big = BIG;
        float f0 = 0f, f1 = 1f, f2 = 2f, f3 = 3.25f;
        double d0 = 0, d1 = 1, d2 = 2.5e-10;
        System.out.println(m1 + " " + c0 + c1 + c2 + c3 + c4 + c5 + " " + b + " " + bn + " " + s + " " + sn + " " + p + " " + pn);
        System.out.println(l0 + " " + l1 + " " + l2 + " " + big + " " + f0 + f1 + f2 + f3 + " " + d0 + d1 + d2);
        System.out.println(String.class.getName() + int.class + void.class + int[].class.getName() + A24Constants[][].class.getName());
        System.out.println("unicode \u0000|\u007f|\u0080|\u07ff|\u0800|\uffff|".length() + " \u00e4\u00f6\u00fc");
        System.out.println('\'' + "\"\\\t|" + '\u0041' + 0b1010 + 0_17 + 0xFF + 1_000_000);
        System.out.println(Long.MAX_VALUE + " " + Double.MIN_VALUE + " " + Float.MAX_VALUE + " " + (byte) 0x80 + " " + (int) Character.MAX_VALUE);
    }
}
