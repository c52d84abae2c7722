import java.util.*;

/** Double and Float: parsing (decimal and hexadecimal), printing, bits, comparison, conversion at the edges. */
public class FloatParsePrint {
    static void d(String s) {
        String r, f;
        try {
            double v = Double.parseDouble(s);
            r = Long.toHexString(Double.doubleToRawLongBits(v)) + " " + v + " " + Double.toHexString(v);
        } catch (RuntimeException e) {
            r = e.toString();
        }
        try {
            float v = Float.parseFloat(s);
            f = Integer.toHexString(Float.floatToRawIntBits(v)) + " " + v + " " + Float.toHexString(v);
        } catch (RuntimeException e) {
            f = e.getClass().getSimpleName();
        }
        System.out.println(s + " => " + r + " | " + f);
    }

    public static void main(String[] args) {
        for (String s : new String[] {"0", "-0.0", "1", "  1.5e3\t", "1e400", "-1e400", "1e-400", "4.9e-324", "2.4703282292062327e-324", "2.4703282292062328e-324", "2.2250738585072014E-308", "2.2250738585072012e-308", "2.2250738585072011e-308",
                "1.7976931348623157e308", "1.7976931348623158e308", "1.7976931348623159e308", "179769313486231580793728971405301e276", "9007199254740993", "9007199254740992.9999999999", "0.1", "0.3", "123456789012345678901234567890", "1.00000005960464477539", "1.000000059604644775390625000001", "3.4028235e38", "3.4028236e38", "3.40282357e38", "1.4e-45", "0.7e-45", "0.70064923216240854e-45",
                "NaN", "-NaN", "+Infinity", "-Infinity", "infinity", "nan", "", " ", ".", "e5", "1e", "1e+", "1.e1", ".5", "1d", "1F", "1.5D ", "1L", "0x1p3", "0x1.8p1", "-0x.8P-3f", "0x1", "0xp1", "0x1.fffffffffffff8p1023", "0x1.fffffffffffff7p1023", "0x0.0000000000001p-1022", "0x1p-1075", "0x1.000001p0", "0x1.0000011p0", "0x123456789abcdef01p-4", "0x1p99999999999", "1e99999999999", "1e-99999999999", "1__0", "1,5", "0b1", "\u0661", "1.0.0", "--1", "1 2", "00000000000000000001.50000000000000000000000", "8.41e21", "2.0e-3", "9.999999999999999e22", "5e-324", "1e23", "4.35", "2e23", "8.5e22"}) {
            d(s);
        }
        try {
            Double.parseDouble(null);
        } catch (RuntimeException e) {
            System.out.println(e);
        }
        try {
            Double.valueOf((String) null);
        } catch (RuntimeException e) {
            System.out.println(e);
        }
        double[] ds = {0.0, -0.0, 1, -1, 0.1, 1e7, 9999999.999, 1e-3, 9.99e-4, 123456.789, 1e21, 1e22, 1e23, Math.PI, Double.MIN_VALUE, Double.MIN_NORMAL, Double.MAX_VALUE, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 2147483648.0, -2147483649.0, 9.223372036854775807e18, 65536.5, 1.5, 2.5, -2.5, 1 / 3.0};
        for (double v : ds) {
            System.out.println(v + " " + (float) v + " " + (int) v + " " + (long) v + " " + (short) v + " " + (char) v + 0 + " " + (byte) v + " " + Double.hashCode(v) + " " + Float.hashCode((float) v) + " " + Double.isFinite(v) + Double.isInfinite(v) + Double.isNaN(v) + " " + Double.toHexString(v) + " " + Math.getExponent(v) + " " + Math.ulp(v) + " " + Math.nextUp(v) + " " + Math.nextDown(v) + " " + Math.nextAfter(v, 0) + " " + Math.round(v) + " " + Math.rint(v) + " " + Math.floor(v) + " " + Math.ceil(v));
            StringBuilder b = new StringBuilder();
            for (double w : ds) {
                b.append(Double.compare(v, w) + 1).append(v < w ? "<" : v == w ? "=" : v > w ? ">" : "?").append(Double.valueOf(v).equals(w) ? "e" : "");
            }
            System.out.println(b);
        }
        Random r = new Random(99);
        long h = 0;
        for (int i = 0; i < 4000; i++) {
            double v = Double.longBitsToDouble(r.nextLong());
            float f = Float.intBitsToFloat(r.nextInt());
            String s = Double.toString(v), t = Float.toString(f), x = Double.toHexString(v), y = Float.toHexString(f);
            if (Double.doubleToLongBits(Double.parseDouble(s)) != Double.doubleToLongBits(v) || Float.floatToIntBits(Float.parseFloat(t)) != Float.floatToIntBits(f)
                || Double.doubleToLongBits(Double.parseDouble(x)) != Double.doubleToLongBits(v) || Float.floatToIntBits(Float.parseFloat(y)) != Float.floatToIntBits(f)) {
                System.out.println("bad " + s + " " + t);
            }
            h = h * 31 + s.hashCode() + t.hashCode() * 7L + x.hashCode() + y.hashCode() + Float.floatToIntBits((float) v) + (long) v + (int) f;
            double small = r.nextInt(1000000) / 1000.0;
            h = h * 31 + Double.toString(small).hashCode() + Float.toString((float) small).hashCode();
        }
        System.out.println(Long.toHexString(h));
        System.out.println(Long.toHexString(Double.doubleToLongBits(Double.longBitsToDouble(0x7ff8000000000123L))) + " " + Long.toHexString(Double.doubleToRawLongBits(Double.longBitsToDouble(0x7ff8000000000123L))) + " " + Integer.toHexString(Float.floatToRawIntBits(Float.intBitsToFloat(0xffc00005))) + " " + Double.max(-0.0, 0.0) + Double.min(0.0, -0.0) + Double.sum(0.1, 0.2));
    }
}
