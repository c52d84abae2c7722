import java.math.BigInteger;
import java.util.Random;
import java.util.zip.CRC32;

/** Products, squares, powers and modular powers of big integers of many lengths, odd and even numbers of words. */
public class BigProducts {
    public static void main(String[] args) {
        Random random = new Random(4);
        CRC32 sum = new CRC32();
        for (int a = 1; a < 140; a += 1 + a / 7) {
            for (int b = 1; b < 140; b += 1 + b / 5) {
                BigInteger x = number(random, a);
                BigInteger y = number(random, b);
                BigInteger product = x.multiply(y);
                sum.update(product.toByteArray());
                if (!product.divide(y).equals(x) || !product.mod(x).equals(BigInteger.ZERO)) {
                    System.out.println("wrong: " + a + " " + b);
                }
            }
            System.out.printf("%d %08x%n", a, sum.getValue());
        }
        for (int words : new int[] {1, 2, 3, 5, 19, 20, 21, 63, 64, 79, 80, 100, 127, 128, 129, 250}) {
            BigInteger x = number(random, words);
            BigInteger ones = BigInteger.ONE.shiftLeft(32 * words).subtract(BigInteger.ONE);
            sum.update(x.multiply(x).toByteArray());
            sum.update(x.pow(2).toByteArray());
            sum.update(x.pow(5).toByteArray());
            sum.update(ones.multiply(ones).toByteArray());
            sum.update(ones.multiply(x.negate()).toByteArray());
            System.out.printf("square %d %b %b %08x%n", words, x.multiply(x).equals(x.pow(2)),
                x.multiply(x).sqrt().equals(x), sum.getValue());
        }
        for (int words : new int[] {1, 2, 3, 4, 7, 8, 16, 31, 32, 33, 64}) {
            for (int kind = 0; kind < 4; kind++) {
                BigInteger modulus = number(random, words);
                modulus = kind == 0 ? modulus.setBit(0)
                    : kind == 1 ? modulus.clearBit(0)
                    : kind == 2 ? BigInteger.ONE.shiftLeft(32 * words).subtract(BigInteger.ONE)
                    : modulus.setBit(0).shiftLeft(words);
                BigInteger base = number(random, words + kind);
                BigInteger exponent = number(random, Math.min(words, 8));
                BigInteger power = base.modPow(exponent, modulus);
                sum.update(power.toByteArray());
                BigInteger again = base.modPow(exponent.subtract(BigInteger.ONE), modulus).multiply(base).mod(modulus);
                System.out.printf("modPow %d %d %b %08x%n", words, kind, power.equals(again), sum.getValue());
            }
        }
        BigInteger prime = new BigInteger("170141183460469231731687303715884105727");
        System.out.println(prime.isProbablePrime(50) + " " + prime.nextProbablePrime());
        System.out.println(BigInteger.TWO.modPow(prime.subtract(BigInteger.ONE), prime));
        System.out.println(BigInteger.TEN.modInverse(prime) + " " + BigInteger.TEN.modPow(BigInteger.ONE.negate(), prime));
        BigInteger factorial = BigInteger.ONE;
        for (int i = 2; i <= 1500; i++) {
            factorial = factorial.multiply(BigInteger.valueOf(i));
        }
        String text = factorial.toString();
        System.out.println(text.length() + " " + text.hashCode() + " " + new BigInteger(text).equals(factorial)
            + " " + factorial.toString(36).hashCode() + " " + factorial.bitLength());
        for (String bad : new String[] {"0", "-5"}) {
            try {
                BigInteger.TEN.modPow(BigInteger.TWO, new BigInteger(bad));
            } catch (ArithmeticException e) {
                System.out.println(e.getMessage());
            }
        }
        try {
            BigInteger.TEN.modInverse(BigInteger.valueOf(20));
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
    }

    private static BigInteger number(Random random, int words) {
        return new BigInteger(32 * words, random).setBit(32 * words - 1);
    }
}
