import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.stream.IntStream;

/** Numbers computed to many digits: pi by two formulas, e, roots, primes, Fibonacci by matrices, factorials, continued fractions. */
public class BigFormulas {
    static BigDecimal arctanInverse(int x, int digits) {
        BigDecimal result = BigDecimal.ZERO;
        BigDecimal power = BigDecimal.ONE.divide(BigDecimal.valueOf(x), digits, RoundingMode.DOWN);
        BigDecimal square = BigDecimal.valueOf((long) x * x);
        for (int n = 1; power.signum() != 0; n += 2) {
            BigDecimal term = power.divide(BigDecimal.valueOf(n), digits, RoundingMode.DOWN);
            result = n % 4 == 1 ? result.add(term) : result.subtract(term);
            power = power.divide(square, digits, RoundingMode.DOWN);
        }
        return result;
    }

    static BigInteger[][] multiply(BigInteger[][] a, BigInteger[][] b) {
        BigInteger[][] c = new BigInteger[2][2];
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                c[i][j] = a[i][0].multiply(b[0][j]).add(a[i][1].multiply(b[1][j]));
            }
        }
        return c;
    }

    static BigInteger fibonacci(int n) {
        BigInteger[][] result = {{BigInteger.ONE, BigInteger.ZERO}, {BigInteger.ZERO, BigInteger.ONE}};
        BigInteger[][] base = {{BigInteger.ONE, BigInteger.ONE}, {BigInteger.ONE, BigInteger.ZERO}};
        for (; n > 0; n >>= 1) {
            if ((n & 1) != 0) {
                result = multiply(result, base);
            }
            base = multiply(base, base);
        }
        return result[0][1];
    }

    static boolean lucasLehmer(int p) {
        BigInteger m = BigInteger.ONE.shiftLeft(p).subtract(BigInteger.ONE);
        BigInteger s = BigInteger.valueOf(4);
        for (int i = 2; i < p; i++) {
            s = s.multiply(s).subtract(BigInteger.TWO).mod(m);
        }
        return s.signum() == 0;
    }

    public static void main(String[] arguments) {
        BigDecimal pi = arctanInverse(5, 320).multiply(BigDecimal.valueOf(16)).subtract(arctanInverse(239, 320).multiply(BigDecimal.valueOf(4)));
        System.out.println(pi.setScale(300, RoundingMode.DOWN));
        BigDecimal other = arctanInverse(18, 320).multiply(BigDecimal.valueOf(48)).add(arctanInverse(57, 320).multiply(BigDecimal.valueOf(32))).subtract(arctanInverse(239, 320).multiply(BigDecimal.valueOf(20)));
        System.out.println(pi.subtract(other).abs().compareTo(new BigDecimal("1e-310")) < 0);
        BigDecimal e = BigDecimal.ONE;
        BigDecimal term = BigDecimal.ONE;
        for (int i = 1; i < 120; i++) {
            term = term.divide(BigDecimal.valueOf(i), new MathContext(200));
            e = e.add(term, new MathContext(200));
        }
        System.out.println(e.round(new MathContext(100)));
        System.out.println(BigDecimal.valueOf(2).sqrt(new MathContext(200, RoundingMode.HALF_EVEN)));
        System.out.println(fibonacci(1000) + " " + fibonacci(20_000).bitLength() + " " + fibonacci(20_000).mod(BigInteger.valueOf(1_000_000_007)));
        BigInteger factorial = IntStream.rangeClosed(1, 2000).mapToObj(BigInteger::valueOf).reduce(BigInteger.ONE, BigInteger::multiply);
        System.out.println(factorial.toString().length() + " " + factorial.getLowestSetBit() + " " + factorial.toString(36).hashCode() + " " + factorial.hashCode());
        StringBuilder mersenne = new StringBuilder();
        for (int p = 3; p < 700; p += 2) {
            if (BigInteger.valueOf(p).isProbablePrime(20) && lucasLehmer(p)) {
                mersenne.append(p).append(' ');
            }
        }
        System.out.println(mersenne);
        BigInteger a = BigInteger.ONE.shiftLeft(4000).subtract(BigInteger.valueOf(12345));
        BigInteger b = new BigInteger("9".repeat(700));
        BigInteger[] division = a.divideAndRemainder(b);
        System.out.println(division[0].multiply(b).add(division[1]).equals(a) + " " + a.gcd(b) + " " + a.multiply(b).hashCode() + " " + a.pow(9).mod(b).hashCode() + " " + a.modPow(b, BigInteger.ONE.shiftLeft(600).add(BigInteger.ONE)).hashCode() + " " + a.xor(b).bitCount() + " " + a.negate().andNot(b).testBit(5) + " " + a.sqrt().hashCode());
        System.out.println(new BigInteger(a.toString()).equals(a) + " " + new BigInteger(b.toString(7), 7).equals(b) + " " + new BigInteger(a.negate().toByteArray()).equals(a.negate()) + " " + a.doubleValue() + " " + b.floatValue() + " " + a.longValue());
        StringBuilder fraction = new StringBuilder();
        BigDecimal x = pi;
        for (int i = 0; i < 40; i++) {
            BigInteger whole = x.toBigInteger();
            fraction.append(whole).append(' ');
            x = BigDecimal.ONE.divide(x.subtract(new BigDecimal(whole)), 300, RoundingMode.HALF_UP);
        }
        System.out.println(fraction);
    }
}
