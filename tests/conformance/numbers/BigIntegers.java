import java.math.BigInteger;
import java.util.Random;

/** BigInteger: all operations, sizes up to Toom-Cook and Burnikel-Ziegler. */
public class BigIntegers {
    static void p(Object o) {
        System.out.println(o);
    }

    static BigInteger big(Random r, int bits) {
        return new BigInteger(bits, r).setBit(bits - 1);
    }

    public static void main(String[] args) {
        BigInteger a = new BigInteger("123456789012345678901234567890");
        BigInteger b = new BigInteger("-987654321098765432109876543210");
        p(a.add(b) + " " + a.subtract(b) + " " + a.multiply(b) + " " + b.divide(a) + " " + b.remainder(a) + " " + b.mod(a));
        p(a.and(b) + " " + a.or(b) + " " + a.xor(b) + " " + a.not() + " " + a.andNot(b));
        p(a.shiftLeft(67) + " " + b.shiftRight(33) + " " + a.shiftRight(-5) + " " + b.shiftLeft(-200));
        p(a.negate() + " " + b.abs() + " " + b.signum() + " " + a.bitLength() + " " + b.bitCount() + " " + a.getLowestSetBit() + " " + a.testBit(5) + " " + b.testBit(1000));
        p(a.pow(7) + " " + a.gcd(b) + " " + a.modPow(new BigInteger("65537"), new BigInteger("1000000007")) + " " + a.modInverse(new BigInteger("1000000007")));
        p(a.compareTo(b) + " " + a.equals(new BigInteger("123456789012345678901234567890")) + " " + a.hashCode() + " " + a.max(b) + a.min(b));
        p(a.toString(2) + " " + b.toString(16) + " " + a.toString(36) + " " + new BigInteger("zz", 36) + " " + new BigInteger("-ff", 16));
        p(a.intValue() + " " + a.longValue() + " " + a.doubleValue() + " " + a.floatValue() + " " + b.byteValue() + " " + BigInteger.valueOf(Long.MIN_VALUE).longValueExact());
        p(java.util.Arrays.toString(BigInteger.valueOf(-129).toByteArray()) + new BigInteger(new byte[] {-1, 0}) + new BigInteger(1, new byte[] {-1, 0}));
        Random r = new Random(99);
        for (int bits : new int[] {64, 500, 2500, 6000, 20000, 60000}) {
            BigInteger x = big(r, bits);
            BigInteger y = big(r, bits / 2 + 7);
            BigInteger prod = x.multiply(y);
            BigInteger[] qr = prod.add(BigInteger.TEN).divideAndRemainder(y);
            p(bits + " " + prod.hashCode() + " " + x.multiply(x).hashCode() + " " + qr[0].equals(x) + " " + qr[1] + " " + x.divide(y).hashCode() + " " + x.sqrt().hashCode() + " " + x.gcd(y) + " " + x.toString().hashCode() + " " + new BigInteger(x.toString()).equals(x));
        }
        BigInteger m = big(r, 512).setBit(0);
        BigInteger e = big(r, 256);
        p(big(r, 500).modPow(e, m).toString(16) + " " + big(r, 400).modPow(e, m.add(BigInteger.ONE)).hashCode());
        p(new BigInteger("170141183460469231731687303715884105727").isProbablePrime(30) + " " + new BigInteger("170141183460469231731687303715884105729").isProbablePrime(30) + " " + BigInteger.valueOf(1000).nextProbablePrime() + " " + BigInteger.probablePrime(64, new Random(3)).bitLength());
        for (Runnable bad : new Runnable[] {() -> a.divide(BigInteger.ZERO), () -> a.longValueExact(), () -> a.pow(-1), () -> new BigInteger("12a"), () -> a.mod(b), () -> BigInteger.TWO.modInverse(BigInteger.valueOf(4)), () -> b.sqrt(), () -> new BigInteger("")}) {
            try {
                bad.run();
            } catch (RuntimeException ex) {
                p(ex);
            }
        }
    }
}
