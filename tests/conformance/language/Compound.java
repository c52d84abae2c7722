import java.util.*;

/** Compound assignment and increments: implicit narrowing, evaluation order, strings, boxes, arrays and fields of every type, exceptions in the middle. */
public class Compound {
    byte b = 100;
    short s = 30000;
    char c = 'z';
    int i = Integer.MAX_VALUE;
    long l = Long.MAX_VALUE;
    float f = 1.5f;
    double d = 1e300;
    boolean z = true;
    String t = "t";
    Object o = "o";
    Integer boxed = 127;
    Character cb = 'a';
    Long lb = 1L;
    static byte sb = -128;
    static long sl = 1;
    static volatile int vi = 5;

    static final StringBuilder LOG = new StringBuilder();

    static int at(int k) {
        LOG.append('i').append(k);
        return k;
    }

    static <T> T val(T v) {
        LOG.append('v').append(v);
        return v;
    }

    static Compound self(Compound c) {
        LOG.append("self ");
        return c;
    }

    static void p(Object... os) {
        System.out.println(Arrays.toString(os) + " " + LOG);
        LOG.setLength(0);
    }

    public static void main(String[] args) {
        Compound x = new Compound();
        p(x.b += 100, x.b -= 1000, x.b *= 2.7, x.b /= 3, x.b %= 7, x.b <<= 9, x.b |= 0x1f5, x.b ^= 0x55, x.b &= 0x3c, x.b >>>= 1, x.b++, ++x.b, x.b--, --x.b);
        x.b = -1;
        p(x.b >>>= 1, x.b >>>= 28, x.b);
        p(x.s += 30000, x.s *= x.s, x.s <<= 3, x.s >>>= 20, x.s--, ++x.s, x.s /= 1.5f);
        p(x.c += 1, x.c++, (int) (x.c -= 200), (int) ++x.c, (int) (x.c *= 3), (int) (x.c /= 2.5));
        p(x.i += 1, x.i -= 1.0f, x.i += 1L, x.i *= 1e10, x.i >>= 33L, x.i <<= 31, x.i += 0.9999, x.i++, --x.i);
        p(x.l += 1, x.l += 1f, x.l *= 0.5, x.l >>>= 65, x.l ^= -1, x.l %= 1000, x.l--, ++x.l);
        p(x.f += 1e40, x.f -= x.f, x.f = 16777216f, x.f += 1, x.f++, x.f *= 0.1, x.f %= 3);
        p(x.d *= 1e10, x.d -= x.d, x.d = 5, x.d %= 3, x.d++, x.d /= 0);
        p(x.z &= false, x.z |= true, x.z ^= true, x.z ^= x.z = true);
        p(x.t += 1, x.t += 'c', x.t += null, x.t += 1.0f, x.t += new char[0].length, x.t += x.t);
        x.o += "more";
        p(x.o);
        p(x.boxed++, x.boxed, ++x.boxed, x.boxed += 1, x.boxed <<= 2, x.boxed == (x.boxed = x.boxed));
        p(x.cb++, ++x.cb, x.lb += 5, x.lb *= 1000, x.lb--);
        p(sb--, sb, sb -= 1, sl <<= 62, sl <<= 1, sl <<= 1, vi += vi++, vi -= --vi);
        int[] a = {1, 2, 3, 4};
        int k = 0;
        a[k++] += k++ * 10 + a[k];
        a[a[0] - 13] *= k = 3;
        a[--k] <<= a[k] - 2;
        p(a[0], a[1], a[2], a[3], k);
        byte[] ba = {127, -128, 5};
        char[] ca = {'\uffff', 'a'};
        long[] la = {1};
        float[] fa = {1};
        double[] da = {1};
        short[] sa = {-1};
        boolean[] za = {true};
        String[] ta = {"s", null};
        Integer[] ia = {5};
        p(++ba[0], ba[1]--, ba[2] <<= 6, ba[2] >>= 1, (int) ++ca[0], ca[1] += 25.9, la[0] <<= 40, fa[0] /= 3, da[0] /= 3, sa[0] >>>= 4, za[0] &= !za[0], ta[0] += 1 + 2, ta[1] += "x", ia[0]++, ia[0] *= 2);
        int[][] grid = {{1, 2}, {3, 4}};
        grid[at(1)][at(0)] += val(5);
        self(x).i = 0;
        self(x).i += val(7);
        self(x).t += val("str");
        p(grid[1][0], x.i, x.t.length());
        try {
            int[] none = null;
            none[at(1)] += val(2);
        } catch (NullPointerException e) {
            p("null array");
        }
        try {
            a[at(9)] += val(2);
        } catch (ArrayIndexOutOfBoundsException e) {
            p(e.getMessage());
        }
        try {
            a[at(0)] /= val(0);
        } catch (ArithmeticException e) {
            p(e.getMessage(), a[0]);
        }
        try {
            Compound n = null;
            self(n).i += val(1);
        } catch (NullPointerException e) {
            p("null object");
        }
        try {
            Object[] objs = new String[] {"x"};
            objs[at(0)] = val(1);
        } catch (ArrayStoreException e) {
            p(e.getMessage());
        }
        try {
            ia[0] = null;
            ia[at(0)] += val(1);
        } catch (NullPointerException e) {
            p("null box");
        }
        int m = 5;
        m = m++ + m--;
        int q = m += m -= m *= 2;
        int r = 1;
        r += r++ + ++r + (r += 10);
        p(m, q, r);
        int sh = 1;
        sh <<= sh <<= sh <<= 1;
        long wide = 1;
        wide += wide++ * 2 + (int) wide-- - -wide;
        p(sh, wide);
        char ch = 'a';
        ch ^= ' ';
        short neg = -5;
        neg >>>= 1;
        byte rot = (byte) 0x81;
        rot = (byte) (rot << 1 | (rot & 0xff) >>> 7);
        p(ch, neg, rot);
        final int[] fin = {0};
        Runnable inc = () -> fin[0] += 3;
        inc.run();
        inc.run();
        p(fin[0]);
    }
}
