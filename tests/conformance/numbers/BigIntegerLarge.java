import java.math.*;
import java.util.*;

/** BigInteger of many sizes: products, squares, quotients and strings across the thresholds of the algorithms. */
public class BigIntegerLarge {
    public static void main(String[] args) {
        Random r = new Random(1);
        long h = 0;
        for (int bits : new int[] {1, 31, 32, 33, 63, 64, 65, 500, 1000, 2559, 2560, 2561, 5000, 7680, 8000, 20000, 30000}) {
            BigInteger a = new BigInteger(bits, r).setBit(bits - 1), b = new BigInteger(bits / 2 + 3, r).setBit(bits / 2 + 1), c = new BigInteger(bits, r).negate();
            BigInteger p = a.multiply(b), s = a.pow(2), m = a.multiply(c);
            BigInteger[] qr = p.add(BigInteger.TEN).divideAndRemainder(b), qs = m.divideAndRemainder(b);
            boolean ok = p.divide(b).equals(a) && s.equals(a.multiply(a)) && qr[0].multiply(b).add(qr[1]).equals(p.add(BigInteger.TEN)) && qs[0].multiply(b).add(qs[1]).equals(m) && s.sqrt().equals(a) && a.add(c).subtract(c).equals(a);
            String t = a.toString(), x = m.toString(16), y = b.toString(36);
            ok &= new BigInteger(t).equals(a) && new BigInteger(x, 16).equals(m) && new BigInteger(y, 36).equals(b) && new BigInteger(a.toByteArray()).equals(a);
            BigInteger g = a.gcd(b), l = a.xor(c).and(b.not()).or(p);
            h = h * 31 + p.hashCode() + s.hashCode() * 3L + m.hashCode() + t.hashCode() + x.hashCode() + y.hashCode() + g.hashCode() + l.hashCode() + a.bitCount() + c.bitCount() + c.bitLength() + a.getLowestSetBit() + a.shiftLeft(77).hashCode() + c.shiftRight(45).hashCode() + a.mod(b).hashCode() + c.mod(b).hashCode() + c.remainder(b).hashCode() + Arrays.hashCode(c.toByteArray()) + Double.hashCode(a.doubleValue()) + Float.hashCode(c.floatValue()) + c.intValue() + a.longValue();
            System.out.println(bits + " " + ok + " " + Long.toHexString(h) + " " + a.doubleValue() + " " + c.floatValue() + " " + p.signum() + " " + a.compareTo(b) + " " + t.length());
        }
        BigInteger big = BigInteger.ONE.shiftLeft(50000).subtract(BigInteger.ONE);
        System.out.println(big.multiply(big).hashCode() + " " + big.pow(3).bitLength() + " " + big.toString().hashCode() + " " + big.sqrt().hashCode() + " " + big.divide(BigInteger.valueOf(7).pow(5000)).hashCode() + " " + big.mod(BigInteger.valueOf(3).pow(1000)).hashCode());
        BigInteger f = BigInteger.ONE;
        for (int i = 2; i <= 1200; i++) {
            f = f.multiply(BigInteger.valueOf(i));
        }
        String fs = f.toString();
        System.out.println(fs.length() + " " + fs.hashCode() + " " + new BigInteger(fs).equals(f) + " " + f.getLowestSetBit());
        BigInteger x = BigInteger.ZERO, y = BigInteger.ONE;
        for (int i = 0; i < 8000; i++) {
            BigInteger z = x.add(y);
            x = y;
            y = z;
        }
        System.out.println(x.bitLength() + " " + x.hashCode());
        BigInteger p1 = new BigInteger("170141183460469231731687303715884105727"), e = new BigInteger(400, r), base = new BigInteger(500, r), even = p1.shiftLeft(13);
        System.out.println(base.modPow(e, p1) + " " + base.modPow(e.negate(), p1) + " " + base.modPow(e, even).hashCode() + " " + base.modInverse(p1) + " " + base.setBit(0).modInverse(BigInteger.ONE.shiftLeft(90)) + " " + p1.isProbablePrime(30) + p1.add(BigInteger.TWO).isProbablePrime(30) + " " + base.modPow(BigInteger.ZERO, BigInteger.ONE) + " " + p1.nextProbablePrime().subtract(p1));
        for (int bits : new int[] {2, 3, 16, 64, 95, 100, 200, 300}) {
            System.out.print(new BigInteger(bits, 40, new Random(bits)) + " " + BigInteger.probablePrime(bits, new Random(bits * 3)) + " ");
        }
        System.out.println();
        int primes = 0;
        for (int i = 0; i < 1500; i++) {
            primes += BigInteger.valueOf(i).isProbablePrime(20) ? 1 : 0;
        }
        System.out.println(primes + " " + BigInteger.valueOf(1000000).nextProbablePrime() + " " + BigInteger.valueOf(341).isProbablePrime(50) + BigInteger.valueOf(-7).isProbablePrime(10));
        interface Body { Object run(); }
        for (Body b : new Body[] {() -> BigInteger.ONE.divide(BigInteger.ZERO), () -> BigInteger.ONE.mod(BigInteger.valueOf(-3)), () -> BigInteger.TWO.modInverse(BigInteger.valueOf(4)), () -> BigInteger.TWO.pow(-1), () -> BigInteger.valueOf(-1).sqrt(), () -> new BigInteger(""), () -> new BigInteger("1-2"), () -> new BigInteger("--1"), () -> new BigInteger("12", 1), () -> new BigInteger("zz", 35), () -> new BigInteger("+"), () -> new BigInteger(new byte[0]), () -> new BigInteger(2, new byte[] {1}), () -> new BigInteger(0, new byte[] {1}), () -> BigInteger.valueOf(-1).nextProbablePrime(), () -> BigInteger.probablePrime(1, new Random()), () -> BigInteger.ONE.testBit(-1), () -> p1.longValueExact(), () -> BigInteger.valueOf(1L << 31).intValueExact(), () -> BigInteger.valueOf(128).byteValueExact(), () -> BigInteger.TWO.modPow(BigInteger.ONE, BigInteger.ZERO), () -> new BigInteger("\u0661\u0662"), () -> new BigInteger(new byte[] {-1, 0}, 0, 1)}) {
            try {
                System.out.println(b.run());
            } catch (RuntimeException q) {
                System.out.println(q.getClass().getSimpleName() + " " + q.getMessage());
            }
        }
    }
}
