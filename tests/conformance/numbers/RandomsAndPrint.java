import java.util.*;
import java.util.random.*;

/** Seeded random generators, and shortest or longest decimal forms of floating-point numbers both ways. */
public class RandomsAndPrint {
    public static void main(String[] args) {
        Random r = new Random(12345);
        System.out.println(r.nextInt() + " " + r.nextInt(100) + " " + r.nextInt(1 << 20) + " " + r.nextLong() + " " + r.nextBoolean() + " " + r.nextDouble() + " " + r.nextFloat() + " " + r.nextGaussian() + " " + r.nextGaussian() + " " + r.nextInt(5, 10));
        byte[] b = new byte[7];
        r.nextBytes(b);
        System.out.println(Arrays.toString(b));
        SplittableRandom s = new SplittableRandom(42);
        System.out.println(s.nextInt() + " " + s.split().nextLong() + " " + s.nextInt(10, 20) + " " + s.nextDouble(1, 2) + " " + s.ints(3, 0, 9).boxed().toList());
        RandomGenerator x = RandomGeneratorFactory.of("Random").create(7);
        System.out.println(x.nextInt() + " " + x.nextLong(1000));
        long h = 0;
        for (int i = 0; i < 30_000; i++) {
            double d = Double.longBitsToDouble(r.nextLong());
            float f = Float.intBitsToFloat(r.nextInt());
            String ds = Double.toString(d);
            String fs = Float.toString(f);
            if (!Double.isNaN(d) && Double.parseDouble(ds) != d || !Float.isNaN(f) && Float.parseFloat(fs) != f) {
                System.out.println("round trip fails " + ds + " " + fs);
            }
            h = h * 31 + ds.hashCode() + fs.hashCode();
        }
        System.out.println(h);
        for (int i = 0; i < 40; i++) {
            double d = (r.nextInt(2_000_000) - 1_000_000) / Math.pow(10, r.nextInt(12));
            System.out.print(d + " " + (float) d + (i % 5 == 4 ? "\n" : " "));
        }
        System.out.println(2.0E-3 + " " + 1.0E23 + " " + 2.2250738585072014E-308 + " " + 1.1754944E-38f + " " + 9007199254740993.0 + " " + 5e-324 + " " + 1.7976931348623157e308 + " " + 100f + " " + 1.0e7f + " " + 0.001 + " " + 123456.7f);
        for (String p : new String[] {"1e400", "-1e-400", "0x1.fffffffffffffp1023", "1.7976931348623159e308", "2.4703282292062327e-324", "2.4703282292062328e-324", " 1.5 ", "1.5f", "1d", "+.5e1", "9007199254740993", "0.1000000000000000055511151231257827021181583404541015625"}) {
            System.out.print(Double.parseDouble(p) + " ");
        }
        System.out.println();
        for (String p : new String[] {"", ".", "e5", "0x1", "1_0", "1e", "Inf"}) {
            try {
                System.out.println(Double.parseDouble(p));
            } catch (NumberFormatException e) {
                System.out.println(e.getMessage());
            }
        }
        System.out.println(Double.toHexString(Math.PI) + " " + Float.toHexString(1.1f) + " " + Double.toHexString(Double.MIN_VALUE) + " " + Double.MIN_NORMAL + " " + Double.compare(0.0, -0.0) + " " + Double.valueOf(Double.NaN).equals(Double.NaN) + " " + Float.floatToRawIntBits(-0f) + " " + Double.isFinite(1 / 0.0) + " " + Float.MIN_NORMAL);
        System.out.println(UUID.nameUUIDFromBytes("stardust".getBytes()) + " " + UUID.fromString("00000001-0002-0003-0004-000000000005").getLeastSignificantBits() + " " + new UUID(1, 2).compareTo(new UUID(1, 3)) + " " + UUID.randomUUID().version());
    }
}
