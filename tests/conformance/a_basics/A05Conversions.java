/** Conversions among all primitive types, and how numbers print. */
public class A05Conversions {
    public static void main(String[] args) {
        int[] ints = {0, 1, -1, 127, 128, 255, 256, 32767, 32768, 65535, 65536, 16777217, Integer.MAX_VALUE, Integer.MIN_VALUE};
        for (int i : ints) {
            System.out.println(i + " " + (byte) i + " " + (short) i + " " + (int) (char) i + " " + (long) i + " " + (float) i + " " + (double) i);
        }
        long[] longs = {1L << 24, (1L << 24) + 1, (1L << 53) + 1, Long.MAX_VALUE, Long.MIN_VALUE, -123456789012345L};
        for (long l : longs) {
            System.out.println(l + " " + (int) l + " " + (float) l + " " + (double) l);
        }
        double[] doubles = {0.5, -0.5, 1.9999999, -1.9999999, 2147483647.5, -2147483649.0, 9.3e18, -9.3e18, 4.9e-324, 1e21, 1e7, 9999999.0,
            1e-3, 9.99e-4, 123456789.125, 2.0 / 3, 1e23, 3.4028235677973366e38, 1.401298464324817E-45, 2.2250738585072014E-308};
        for (double d : doubles) {
            System.out.println(d + " " + (int) d + " " + (long) d + " " + (float) d + " " + (short) d);
        }
        float[] floats = {0.1f, 1f / 3, 16777216f, 1e10f, 3.4028235e38f, 1.4e-45f, 0.001f, 1e7f, 1.17549435e-38f};
        for (float x : floats) {
            System.out.println(x + " " + (double) x + " " + (int) x + " " + (long) x);
        }
        System.out.println((char) 65 + "" + (char) ('a' + 1) + (int) 'z' + ('a' + 1));
        System.out.println(Integer.toBinaryString(-8) + " " + Integer.toOctalString(511) + " " + Long.toHexString(-255L) + " " + Integer.toString(12345, 36));
        System.out.println(Integer.parseInt("-2147483648") + " " + Long.parseLong("9223372036854775807") + " " + Integer.parseInt("zz", 36));
        System.out.println(Double.parseDouble("1e-5") + " " + Double.parseDouble("0x1.8p1") + " " + Float.parseFloat("3.4e38") + " " + Double.valueOf("NaN"));
        System.out.println(Integer.parseUnsignedInt("4294967295") + " " + Integer.toUnsignedString(-1) + " " + Long.toUnsignedString(-1L) + " " + Long.divideUnsigned(-1L, 10));
        System.out.println(Boolean.parseBoolean("TRUE") + " " + Byte.parseByte("-128") + " " + Short.decode("0x7fff") + " " + Character.getNumericValue('9'));
    }
}
