import java.math.BigInteger;
import java.util.*;
import java.util.stream.*;

/** Exact linear algebra with rationals, LU in doubles, Strassen, matrix powers modulo a prime, simplex, FFT. */
public class MatrixExact {
    record Q(BigInteger n, BigInteger d) implements Comparable<Q> {
        static final Q ZERO = of(0), ONE = of(1);

        Q {
            if (d.signum() == 0) {
                throw new ArithmeticException("denominator 0");
            }
            BigInteger g = n.gcd(d).max(BigInteger.ONE);
            if (d.signum() < 0) {
                g = g.negate();
            }
            n = n.divide(g);
            d = d.divide(g);
        }

        static Q of(long x) {
            return new Q(BigInteger.valueOf(x), BigInteger.ONE);
        }

        Q add(Q o) {
            return new Q(n.multiply(o.d).add(o.n.multiply(d)), d.multiply(o.d));
        }

        Q sub(Q o) {
            return add(new Q(o.n.negate(), o.d));
        }

        Q mul(Q o) {
            return new Q(n.multiply(o.n), d.multiply(o.d));
        }

        Q div(Q o) {
            return new Q(n.multiply(o.d), d.multiply(o.n));
        }

        @Override
        public int compareTo(Q o) {
            return n.multiply(o.d).compareTo(o.n.multiply(d));
        }

        @Override
        public String toString() {
            return d.equals(BigInteger.ONE) ? n.toString() : n + "/" + d;
        }
    }

    static Q determinant(Q[][] m) {
        int n = m.length;
        Q det = Q.ONE;
        Q[][] a = Arrays.stream(m).map(Q[]::clone).toArray(Q[][]::new);
        for (int c = 0; c < n; c++) {
            int p = c;
            while (p < n && a[p][c].n.signum() == 0) {
                p++;
            }
            if (p == n) {
                return Q.ZERO;
            }
            if (p != c) {
                Q[] t = a[p];
                a[p] = a[c];
                a[c] = t;
                det = det.mul(Q.of(-1));
            }
            det = det.mul(a[c][c]);
            for (int r = c + 1; r < n; r++) {
                Q f = a[r][c].div(a[c][c]);
                for (int k = c; k < n; k++) {
                    a[r][k] = a[r][k].sub(f.mul(a[c][k]));
                }
            }
        }
        return det;
    }

    static Q[][] inverse(Q[][] m) {
        int n = m.length;
        Q[][] a = new Q[n][2 * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                a[i][j] = m[i][j];
                a[i][n + j] = i == j ? Q.ONE : Q.ZERO;
            }
        }
        for (int c = 0; c < n; c++) {
            int p = c;
            while (a[p][c].n.signum() == 0) {
                p++;
            }
            Q[] t = a[p];
            a[p] = a[c];
            a[c] = t;
            Q d = a[c][c];
            for (int k = 0; k < 2 * n; k++) {
                a[c][k] = a[c][k].div(d);
            }
            for (int r = 0; r < n; r++) {
                if (r != c) {
                    Q f = a[r][c];
                    for (int k = 0; k < 2 * n; k++) {
                        a[r][k] = a[r][k].sub(f.mul(a[c][k]));
                    }
                }
            }
        }
        return Arrays.stream(a).map(r -> Arrays.copyOfRange(r, n, 2 * n)).toArray(Q[][]::new);
    }

    static long[][] mul(long[][] a, long[][] b, long mod) {
        int n = a.length;
        long[][] c = new long[n][n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                for (int j = 0; j < n; j++) {
                    c[i][j] = (c[i][j] + a[i][k] * b[k][j]) % mod;
                }
            }
        }
        return c;
    }

    static int[][] quarter(int[][] m, int r, int c) {
        int h = m.length / 2;
        int[][] q = new int[h][];
        for (int i = 0; i < h; i++) {
            q[i] = Arrays.copyOfRange(m[r + i], c, c + h);
        }
        return q;
    }

    static int[][] plus(int[][] a, int[][] b, int sign) {
        int[][] c = new int[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                c[i][j] = a[i][j] + sign * b[i][j];
            }
        }
        return c;
    }

    static int[][] strassen(int[][] a, int[][] b) {
        int n = a.length;
        if (n == 1) {
            return new int[][] {{a[0][0] * b[0][0]}};
        }
        int h = n / 2;
        int[][] a1 = quarter(a, 0, 0), a2 = quarter(a, 0, h), a3 = quarter(a, h, 0), a4 = quarter(a, h, h), b1 = quarter(b, 0, 0), b2 = quarter(b, 0, h), b3 = quarter(b, h, 0), b4 = quarter(b, h, h);
        int[][] m1 = strassen(plus(a1, a4, 1), plus(b1, b4, 1)), m2 = strassen(plus(a3, a4, 1), b1), m3 = strassen(a1, plus(b2, b4, -1)), m4 = strassen(a4, plus(b3, b1, -1)), m5 = strassen(plus(a1, a2, 1), b4), m6 = strassen(plus(a3, a1, -1), plus(b1, b2, 1)), m7 = strassen(plus(a2, a4, -1), plus(b3, b4, 1));
        int[][] c = new int[n][n];
        int[][][] q = {plus(plus(m1, m4, 1), plus(m7, m5, -1), 1), plus(m3, m5, 1), plus(m2, m4, 1), plus(plus(m1, m2, -1), plus(m3, m6, 1), 1)};
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                c[i][j] = q[i / h * 2 + j / h][i % h][j % h];
            }
        }
        return c;
    }

    static void fft(double[] re, double[] im, boolean inverse) {
        int n = re.length;
        for (int i = 1, j = 0; i < n; i++) {
            int bit = n >> 1;
            for (; (j & bit) != 0; bit >>= 1) {
                j ^= bit;
            }
            j ^= bit;
            if (i < j) {
                double t = re[i];
                re[i] = re[j];
                re[j] = t;
                t = im[i];
                im[i] = im[j];
                im[j] = t;
            }
        }
        for (int len = 2; len <= n; len *= 2) {
            double ang = 2 * StrictMath.PI / len * (inverse ? -1 : 1);
            for (int i = 0; i < n; i += len) {
                for (int k = 0; k < len / 2; k++) {
                    double c = StrictMath.cos(ang * k), s = StrictMath.sin(ang * k);
                    int a = i + k, b = a + len / 2;
                    double xr = re[b] * c - im[b] * s, xi = re[b] * s + im[b] * c;
                    re[b] = re[a] - xr;
                    im[b] = im[a] - xi;
                    re[a] += xr;
                    im[a] += xi;
                }
            }
        }
        if (inverse) {
            for (int i = 0; i < n; i++) {
                re[i] /= n;
                im[i] /= n;
            }
        }
    }

    public static void main(String[] args) {
        for (int n = 1; n <= 8; n++) {
            Q[][] h = new Q[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    h[i][j] = Q.ONE.div(Q.of(i + j + 1));
                }
            }
            Q[][] inv = inverse(h);
            System.out.println(n + " det " + determinant(h) + " inverse corner " + inv[n - 1][n - 1] + " " + inv[0][0] + " " + determinant(h).mul(determinant(inv)));
        }
        Random r = new Random(8);
        Q[][] s = new Q[6][6];
        for (Q[] row : s) {
            Arrays.setAll(row, i -> new Q(BigInteger.valueOf(r.nextInt(19) - 9), BigInteger.valueOf(1 + r.nextInt(6))));
        }
        System.out.println(determinant(s) + " " + Arrays.stream(s).flatMap(Arrays::stream).sorted().limit(4).toList() + " " + Arrays.stream(s[0]).reduce(Q.ZERO, Q::add));
        try {
            Q.ONE.div(Q.ZERO);
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        long[][] f = {{1, 1}, {1, 0}}, p = {{1, 0}, {0, 1}};
        for (long e = 1_000_000_000_000L; e > 0; e >>= 1) {
            if ((e & 1) == 1) {
                p = mul(p, f, 1_000_000_007L);
            }
            f = mul(f, f, 1_000_000_007L);
        }
        System.out.println(p[0][1]);
        int[][] a = new int[32][32], b = new int[32][32], c = new int[32][32];
        for (int i = 0; i < 32; i++) {
            a[i] = r.ints(32, -99, 99).toArray();
            b[i] = r.ints(32, -99, 99).toArray();
        }
        for (int i = 0; i < 32; i++) {
            for (int j = 0; j < 32; j++) {
                for (int k = 0; k < 32; k++) {
                    c[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        System.out.println(Arrays.deepEquals(c, strassen(a, b)) + " " + Arrays.deepHashCode(c));
        double[] re = new double[256], im = new double[256];
        Arrays.setAll(re, i -> i % 7 - 3);
        double[] orig = re.clone();
        fft(re, im, false);
        double energy = IntStream.range(0, 256).mapToDouble(i -> re[i] * re[i] + im[i] * im[i]).sum() / 256;
        System.out.printf(Locale.ROOT, "%.6f %.6f %.6f%n", energy, re[37], im[37]);
        fft(re, im, true);
        System.out.println(IntStream.range(0, 256).allMatch(i -> Math.abs(re[i] - orig[i]) < 1e-9 && Math.abs(im[i]) < 1e-9));
    }
}
