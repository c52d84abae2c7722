import java.math.BigInteger;

/** Digits of pi by a spigot over BigInteger. */
public class PiDigits {
    public static void main(String[] args) {
        BigInteger q = BigInteger.ONE;
        BigInteger r = BigInteger.ZERO;
        BigInteger t = BigInteger.ONE;
        int k = 1;
        int digits = 0;
        StringBuilder sb = new StringBuilder();
        while (digits < 450) {
            BigInteger kk = BigInteger.valueOf(k);
            BigInteger l = BigInteger.valueOf(2L * k + 1);
            r = q.shiftLeft(1).add(r).multiply(l);
            t = t.multiply(l);
            q = q.multiply(kk);
            k++;
            if (q.compareTo(r) > 0) {
                continue;
            }
            BigInteger n = q.multiply(BigInteger.valueOf(3)).add(r).divide(t);
            if (q.multiply(BigInteger.valueOf(4)).add(r).divide(t).equals(n)) {
                sb.append(n);
                digits++;
                r = r.subtract(n.multiply(t)).multiply(BigInteger.TEN);
                q = q.multiply(BigInteger.TEN);
            }
        }
        System.out.println(sb.length() + " " + sb.toString().hashCode() + " " + sb.substring(0, 20));
    }
}
