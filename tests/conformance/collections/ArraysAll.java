import java.util.*;

/** java.util.Arrays on all element types: sorts, searches, fills, copies, comparisons, parallel forms. */
public class ArraysAll {
    public static void main(String[] args) {
        Random r = new Random(7);
        int[] i = r.ints(2000, -5000, 5000).toArray();
        long[] l = r.longs(500).toArray();
        double[] d = r.doubles(500).toArray();
        d[3] = Double.NaN;
        d[4] = -0.0;
        d[5] = 0.0;
        d[6] = Double.NEGATIVE_INFINITY;
        float[] f = new float[300];
        short[] s = new short[4000];
        byte[] b = new byte[100];
        char[] c = new char[300];
        r.nextBytes(b);
        for (int k = 0; k < s.length; k++) {
            s[k] = (short) r.nextInt();
        }
        for (int k = 0; k < 300; k++) {
            f[k] = r.nextFloat() - 0.5f;
            c[k] = (char) r.nextInt(65536);
        }
        int[] ip = i.clone();
        Arrays.sort(i);
        Arrays.sort(l);
        Arrays.sort(d);
        Arrays.sort(f);
        Arrays.sort(s);
        Arrays.sort(b);
        Arrays.sort(c);
        Arrays.parallelSort(ip);
        System.out.println(Arrays.hashCode(i) + " " + Arrays.hashCode(l) + " " + Arrays.hashCode(d) + " " + Arrays.hashCode(f) + " " + Arrays.hashCode(s) + " " + Arrays.hashCode(b) + " " + Arrays.hashCode(c) + " " + Arrays.equals(i, ip));
        System.out.println(d[0] + " " + d[1] + " " + d[2] + " " + d[499]);
        System.out.println(Arrays.binarySearch(i, i[77]) >= 0);
        System.out.println(Arrays.binarySearch(l, 0L) + " " + Arrays.binarySearch(d, 2.0) + " " + Arrays.binarySearch(c, 'z'));
        Integer[] boxed = new Integer[1000];
        Arrays.setAll(boxed, k -> (k * 7919) % 1009);
        Arrays.sort(boxed, Comparator.reverseOrder());
        System.out.println(boxed[0] + " " + boxed[999] + " " + Arrays.asList(boxed).subList(500, 505));
        String[] words = "the quick brown fox jumps over the lazy dog".split(" ");
        Arrays.sort(words, 2, 6);
        System.out.println(String.join(" ", words));
        Arrays.sort(words, Comparator.comparing(String::length));
        System.out.println(Arrays.toString(words));
        int[] filled = new int[10];
        Arrays.fill(filled, 3, 7, 9);
        System.out.println(Arrays.toString(filled) + Arrays.toString(Arrays.copyOf(filled, 4)) + Arrays.toString(Arrays.copyOfRange(filled, 5, 12)));
        Arrays.parallelPrefix(filled, Integer::sum);
        System.out.println(Arrays.toString(filled) + " " + Arrays.mismatch(filled, new int[10]) + " " + Arrays.compare(filled, new int[] {0, 0, 1}));
        Object[][] deep = {{1, "a", null}, {new int[] {1, 2}, new String[] {"x"}}};
        System.out.println(Arrays.deepToString(deep) + " " + Arrays.deepEquals(deep, new Object[][] {{1, "a", null}, {new int[] {1, 2}, new String[] {"x"}}}) + " " + Arrays.deepHashCode(deep));
        System.out.println(Arrays.toString((int[]) null) + Arrays.toString(new Object[0]) + Arrays.asList(1, null, 3) + Arrays.stream(words, 1, 3).toList());
        double[] p = new double[5];
        Arrays.parallelSetAll(p, k -> k * k / 2.0);
        System.out.println(Arrays.toString(p) + Arrays.stream(p).max().getAsDouble());
        try {
            Arrays.copyOfRange(filled, 5, 2);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            Arrays.fill(filled, 3, 20, 1);
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        int[] desc = new int[300];
        for (int k = 0; k < 300; k++) {
            desc[k] = 300 - k;
        }
        Arrays.sort(desc);
        int[] saw = new int[1000];
        for (int k = 0; k < 1000; k++) {
            saw[k] = k % 50;
        }
        Arrays.sort(saw);
        System.out.println(desc[0] + " " + desc[299] + " " + saw[0] + saw[500] + saw[999]);
        long[] a = new long[5];
        long[] bb = a.clone();
        bb[4] = 1;
        System.out.println(Arrays.equals(a, bb) + " " + Arrays.equals(a, 0, 4, bb, 0, 4) + " " + Arrays.mismatch(a, bb));
    }
}
