import java.util.*;

/** float and double arithmetic, comparisons, remainders, conversions and constant folding on random bits. */
public class FloatArithmetic {
    static double id(double d) {
        return d;
    }

    static float id(float f) {
        return f;
    }

    public static void main(String[] args) {
        Random r = new Random(12);
        long h = 0;
        int cmp = 0;
        for (int i = 0; i < 30000; i++) {
            double a = i % 3 == 0 ? Double.longBitsToDouble(r.nextLong()) : (r.nextDouble() - 0.5) * 1e9, b = i % 5 == 0 ? Double.longBitsToDouble(r.nextLong()) : r.nextInt(100) / 8.0;
            float c = i % 3 == 0 ? Float.intBitsToFloat(r.nextInt()) : (float) a, d = (float) b;
            long x = Double.doubleToLongBits(a + b) ^ Double.doubleToLongBits(a - b) * 3 ^ Double.doubleToLongBits(a * b) * 5 ^ Double.doubleToLongBits(a / b) * 7 ^ Double.doubleToLongBits(a % b) * 11 ^ Double.doubleToLongBits(-a) * 13;
            int y = Float.floatToIntBits(c + d) ^ Float.floatToIntBits(c - d) * 3 ^ Float.floatToIntBits(c * d) * 5 ^ Float.floatToIntBits(c / d) * 7 ^ Float.floatToIntBits(c % d) * 11 ^ Float.floatToIntBits(-c) * 13;
            h = h * 31 + x + y + (int) a + (long) a * 3 + (int) c + (long) c + Float.floatToIntBits((float) a) + Double.doubleToLongBits(c) + (short) a + (char) b + (byte) c;
            cmp += (a < b ? 1 : 0) + (a <= b ? 2 : 0) + (a > b ? 4 : 0) + (a >= b ? 8 : 0) + (a == b ? 16 : 0) + (a != b ? 32 : 0) + (c < d ? 1 : 0) + (!(c >= d) ? 2 : 0) + (c > d ? 4 : 0) + (!(c <= d) ? 8 : 0);
            long l = r.nextLong() >> r.nextInt(64);
            int n = (int) l;
            h = h * 31 + Double.doubleToLongBits(l) + Float.floatToIntBits(l) * 3L + Float.floatToIntBits(n) + Double.doubleToLongBits(n);
        }
        System.out.println(Long.toHexString(h) + " " + cmp);
        double z = 0.0, nz = -0.0, nan = 0.0 / z, inf = 1 / z;
        System.out.println(z == nz ? "equal" : "differ");
        System.out.println((1 / z) + " " + (1 / nz) + " " + (z + nz) + " " + (nz + nz) + " " + (nz - z) + " " + (z * -1) + " " + (inf - inf) + " " + (inf * 0) + " " + (nan == nan) + (nan != nan) + (nan < 1) + !(nan >= 1) + " " + (5.5 % 2) + (-5.5 % 2) + (5.5 % -2) + (inf % 2) + (2 % inf) + (2.0 % 0) + (-0.0 % 5));
        for (double d : new double[] {z, nz, 0.5, 1.5, -1.5, 127.9, 128, 255.9, 256, 32768, 65535.9, 65536, 2147483647.5, 2147483648.0, -2147483648.9, -2147483649.0, 9.223372036854775E18, 9.3e18, -9.3e18, nan, inf, -inf, 1e-300}) {
            System.out.println(d + " " + (byte) d + " " + (short) d + " " + (int) (char) d + " " + (int) d + " " + (long) d + " " + (float) d + " " + (byte) (float) d + " " + (int) (float) d + " " + (long) (float) d);
        }
        float f = 16777216f;
        f += 1;
        int i = 16777217;
        i += 0.5f;
        byte b = 10;
        b *= 30.7;
        char ch = 'a';
        ch += 1.9;
        short s = 5;
        s /= 0.3;
        long l = Long.MAX_VALUE;
        l -= 1.0;
        System.out.println(f + " " + i + " " + b + " " + ch + " " + s + " " + l + " " + (0.1f + 0.2f) + " " + (0.1 + 0.2) + " " + (0.1f == 0.1) + " " + (float) 0.1 + " " + (double) 0.1f + " " + 1e16 + 1 + " " + (1e16 + 1) + " " + (float) 1e-46 + " " + (float) 3.5e38 + " " + 100 * 1.1 + " " + 3 * 0.1f);
        System.out.println(id(Double.MAX_VALUE) * 2 + " " + id(Double.MIN_VALUE) / 2 + " " + id(Float.MAX_VALUE) * 2 + " " + id(Float.MIN_VALUE) / 2 + " " + id(1e308) * 10 / 10 + " " + id(1e38f) * 10 / 10 + " " + (id(1.1f) * 1.1) + " " + id(Double.MIN_NORMAL) / 3 * 3 + " " + (id(0.1f) + id(0.7f)) * 10);
        double sum = 0, comp = 0;
        float fs = 0;
        for (int k = 1; k <= 20000; k++) {
            double term = (k % 2 == 1 ? 4.0 : -4.0) / (2 * k - 1), yv = term - comp, t = sum + yv;
            comp = t - sum - yv;
            sum = t;
            fs += 1f / k;
        }
        System.out.println(sum + " " + fs);
        final double CONST = 1.0 / 3 * 3 - 1;
        System.out.println(CONST + " " + (1.0 / id(3.0) * 3 - 1) + " " + (0x1.8p1 + 0x.4p-2f) + " " + 1__0.5_0 + " " + .5f + 5.f + 1e1f + 0f + 0x1p-1074);
        double x = 1;
        int steps = 0;
        while (x + 1 > x) {
            x *= 2;
            steps++;
        }
        float y = 1;
        while (y / 2 > 0) {
            y /= 2;
            steps++;
        }
        System.out.println(steps + " " + x + " " + y);
        double[] prime = new double[64];
        for (int k = 0; k < 64; k++) {
            prime[k] = k % 2 == 0 ? Math.sqrt(k) : -k / 7.0;
        }
        double[][] m = new double[8][8];
        for (int p = 0; p < 8; p++) {
            for (int q = 0; q < 8; q++) {
                for (int w = 0; w < 8; w++) {
                    m[p][q] += prime[p * 8 + w] * prime[w * 8 + q];
                }
            }
        }
        System.out.println(Arrays.deepHashCode(m) + " " + m[3][4] + " " + m[7][7]);
    }
}
