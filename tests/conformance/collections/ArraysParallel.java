import java.util.*;
import java.util.function.*;

/** Arrays: sorts of every type (sizes across the thresholds, patterns), parallel operations, mismatch, compare, search. */
public class ArraysParallel {
    static String tr(Supplier<Object> s) {
        try {
            return String.valueOf(s.get());
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : "(" + e.getMessage() + ")");
        }
    }

    static long value(int kind, int i, int n, Random r) {
        return switch (kind) {
            case 0 -> r.nextLong();
            case 1 -> i;
            case 2 -> n - i;
            case 3 -> r.nextInt(5);
            case 4 -> i % 50;
            case 5 -> i < n / 2 ? i : n - i;
            default -> 7;
        };
    }

    public static void main(String[] args) {
        long h = 0;
        for (int n : new int[] {0, 1, 2, 10, 43, 44, 45, 65, 300, 2000, 9000}) {
            for (int kind = 0; kind < 7; kind++) {
                Random r = new Random(n * 7L + kind);
                int[] a = new int[n];
                long[] l = new long[n];
                double[] d = new double[n];
                float[] f = new float[n];
                short[] s = new short[n];
                byte[] b = new byte[n];
                char[] c = new char[n];
                Integer[] o = new Integer[n];
                for (int i = 0; i < n; i++) {
                    long v = value(kind, i, n, r);
                    a[i] = (int) v;
                    l[i] = v * 31;
                    d[i] = i % 97 == 3 ? Double.NaN : i % 89 == 4 ? -0.0 : i % 83 == 5 ? 0.0 : v / 3.0;
                    f[i] = (float) d[i];
                    s[i] = (short) v;
                    b[i] = (byte) v;
                    c[i] = (char) v;
                    o[i] = (int) (v % 100);
                }
                int[] a2 = a.clone();
                long[] l2 = l.clone();
                double[] d2 = d.clone();
                Integer[] o2 = o.clone(), o3 = o.clone();
                Arrays.sort(a);
                Arrays.sort(l);
                Arrays.sort(d);
                Arrays.sort(f);
                Arrays.sort(s);
                Arrays.sort(b);
                Arrays.sort(c);
                Arrays.sort(o);
                Arrays.parallelSort(a2);
                Arrays.parallelSort(l2);
                Arrays.parallelSort(d2);
                Arrays.parallelSort(o2);
                Arrays.sort(o3, (x, y) -> y - x);
                boolean ok = Arrays.equals(a, a2) && Arrays.equals(l, l2) && Arrays.equals(d, d2) && Arrays.equals(o, o2);
                for (int i = 1; i < n; i++) {
                    ok &= a[i - 1] <= a[i] && l[i - 1] <= l[i] && Double.compare(d[i - 1], d[i]) <= 0 && Float.compare(f[i - 1], f[i]) <= 0 && s[i - 1] <= s[i] && b[i - 1] <= b[i] && c[i - 1] <= c[i] && o3[i - 1] >= o3[i];
                }
                if (!ok) {
                    System.out.println("wrong " + n + " " + kind);
                }
                h = h * 31 + Arrays.hashCode(a) + Arrays.hashCode(l) * 3L + Arrays.hashCode(d) + Arrays.hashCode(f) + Arrays.hashCode(s) + Arrays.hashCode(b) + Arrays.hashCode(c) + Arrays.hashCode(o);
            }
        }
        System.out.println(Long.toHexString(h));
        int[] part = {9, 8, 7, 6, 5, 4};
        Arrays.sort(part, 1, 4);
        System.out.println(Arrays.toString(part) + tr(() -> { Arrays.sort(part, 4, 1); return 0; }) + tr(() -> { Arrays.sort(part, -1, 1); return 0; }) + tr(() -> { Arrays.sort(part, 0, 7); return 0; }) + tr(() -> { Arrays.sort(new Object[] {1, "a"}); return 0; }));
        Integer[] bad = new Integer[200];
        Random br = new Random(3);
        for (int i = 0; i < bad.length; i++) {
            bad[i] = br.nextInt(1000);
        }
        System.out.println(tr(() -> { Arrays.sort(bad, (x, y) -> x < 500 ? 1 : y < 500 ? 1 : -1); return "no complaint"; }));
        int[] p = new int[5000];
        Arrays.parallelSetAll(p, i -> i * i % 1000);
        Arrays.parallelPrefix(p, Integer::sum);
        long[] q = new long[5000];
        Arrays.setAll(q, i -> i);
        Arrays.parallelPrefix(q, 10, 4000, Math::max);
        String[] ss = new String[40];
        Arrays.parallelSetAll(ss, i -> "" + i % 10);
        Arrays.parallelPrefix(ss, String::concat);
        System.out.println(p[4999] + " " + q[4999] + " " + ss[39] + " " + tr(() -> { Arrays.parallelPrefix(p, 5, 3, Integer::sum); return 0; }));
        System.out.println(Arrays.mismatch(new int[] {1, 2, 3}, new int[] {1, 2, 4}) + " " + Arrays.mismatch(new int[] {1, 2}, new int[] {1, 2, 4}) + " " + Arrays.mismatch(new byte[20], new byte[20]) + " " + Arrays.mismatch(new double[] {0.0, Double.NaN}, new double[] {-0.0, Double.NaN}) + " " + Arrays.mismatch("abcdefghijklm".toCharArray(), "abcdefghijkxm".toCharArray()) + " " + Arrays.mismatch(new long[] {1, 2, 3, 4, 5}, 1, 4, new long[] {2, 3, 5}, 0, 3) + " " + Arrays.mismatch(new float[] {Float.NaN, 0f}, new float[] {Float.NaN, -0f}));
        System.out.println(Arrays.compare(new int[] {1, 2}, new int[] {1, 3}) + " " + Arrays.compare(new int[] {1}, new int[] {1, 3}) + " " + Arrays.compareUnsigned(new byte[] {-1}, new byte[] {1}) + " " + Arrays.compare(new byte[] {-1}, new byte[] {1}) + " " + Arrays.compare((int[]) null, new int[0]) + " " + Arrays.compare(new String[] {"a", null}, new String[] {"a", "b"}) + " " + Arrays.compareUnsigned(new long[] {-1L}, new long[] {1L}) + " " + Arrays.compare(new boolean[] {true}, new boolean[] {false}) + " " + Arrays.compare(new double[] {Double.NaN}, new double[] {1}));
        byte[] x = new byte[100], y = new byte[100];
        StringBuilder mm = new StringBuilder();
        for (int i = 0; i < 100; i += 7) {
            y[i] = 1;
            mm.append(Arrays.mismatch(x, y)).append(',').append(Arrays.mismatch(x, i / 2, 100, y, i / 2, 100)).append(',').append(Arrays.equals(x, 0, i, y, 0, i)).append(' ');
            y[i] = 0;
        }
        System.out.println(mm);
        System.out.println(Arrays.binarySearch(new int[] {1, 3, 5}, 4) + " " + Arrays.binarySearch(new double[] {-0.0, 0.0, Double.NaN}, 0.0) + " " + Arrays.binarySearch(new double[] {-0.0, 0.0, Double.NaN}, Double.NaN) + " " + Arrays.binarySearch(new char[] {'a', 'c'}, 0, 1, 'c') + " " + Arrays.binarySearch(new String[] {"c", "b"}, "b", Comparator.reverseOrder()) + " " + tr(() -> Arrays.binarySearch(new int[3], 2, 9, 0)));
        System.out.println(Arrays.toString(Arrays.copyOf(new int[] {1, 2}, 4)) + Arrays.toString(Arrays.copyOf(new String[] {"a", "b"}, 1)) + Arrays.toString(Arrays.copyOfRange(new long[] {1, 2, 3}, 1, 6)) + tr(() -> Arrays.copyOf(new int[1], -1)) + tr(() -> Arrays.copyOfRange(new int[1], 2, 3)) + tr(() -> Arrays.copyOfRange(new int[3], 2, 1)) + tr(() -> Arrays.toString(Arrays.copyOf(new Object[] {1, "a"}, 2, Integer[].class))));
        Object[] deep = {1, new int[] {2, 3}, new Object[] {"x", new double[] {1.5}, null}, new char[][] {{'a'}, {}}};
        Object[] deep2 = {1, new int[] {2, 3}, new Object[] {"x", new double[] {1.5}, null}, new char[][] {{'a'}, {}}};
        System.out.println(Arrays.deepToString(deep) + " " + Arrays.deepEquals(deep, deep2) + " " + Arrays.equals(deep, deep2) + " " + (Arrays.deepHashCode(deep) == Arrays.deepHashCode(deep2)) + " " + Arrays.deepHashCode(deep));
        Object[] self = new Object[2];
        self[0] = self;
        System.out.println(Arrays.deepToString(self) + " " + Arrays.toString((int[]) null) + " " + Arrays.deepToString(null) + " " + Arrays.hashCode((Object[]) null) + " " + Arrays.asList(1, 2).hashCode() + " " + Arrays.stream(new int[] {1, 2, 3}, 1, 3).sum() + tr(() -> Arrays.stream(new int[3], 1, 5).sum()));
        boolean[] z = new boolean[3];
        Arrays.fill(z, 1, 2, true);
        System.out.println(Arrays.toString(z) + Arrays.hashCode(z) + tr(() -> { Arrays.fill(new String[2], 0, 1, null); return "ok"; }) + tr(() -> { Object[] os = new String[1]; Arrays.fill(os, 1); return "ok"; }));
    }
}
