import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Quick sort and heap sort written out, library sorts with comparators. */
public class Sorting {
    static void quick(int[] a, int lo, int hi) {
        while (lo < hi) {
            int p = a[(lo + hi) >>> 1];
            int i = lo;
            int j = hi;
            while (i <= j) {
                while (a[i] < p) {
                    i++;
                }
                while (a[j] > p) {
                    j--;
                }
                if (i <= j) {
                    int t = a[i];
                    a[i++] = a[j];
                    a[j--] = t;
                }
            }
            if (j - lo < hi - i) {
                quick(a, lo, j);
                lo = i;
            } else {
                quick(a, i, hi);
                hi = j;
            }
        }
    }

    static void heap(int[] a) {
        for (int n = a.length, k = n / 2 - 1; k >= 0; k--) {
            sift(a, k, n);
        }
        for (int n = a.length - 1; n > 0; n--) {
            int t = a[0];
            a[0] = a[n];
            a[n] = t;
            sift(a, 0, n);
        }
    }

    static void sift(int[] a, int k, int n) {
        int v = a[k];
        while (2 * k + 1 < n) {
            int c = 2 * k + 1;
            if (c + 1 < n && a[c + 1] > a[c]) {
                c++;
            }
            if (a[c] <= v) {
                break;
            }
            a[k] = a[c];
            k = c;
        }
        a[k] = v;
    }

    public static void main(String[] args) {
        Random r = new Random(5);
        long sum = 0;
        for (int round = 0; round < 2; round++) {
            int[] a = r.ints(60_000).toArray();
            int[] b = a.clone();
            int[] c = a.clone();
            quick(a, 0, a.length - 1);
            heap(b);
            Arrays.sort(c);
            if (!Arrays.equals(a, b) || !Arrays.equals(a, c)) {
                throw new IllegalStateException("sorts differ");
            }
            List<Integer> l = new ArrayList<>();
            for (int i = 0; i < 15_000; i++) {
                l.add(b[i * 4] % 1000 * (i % 3 - 1));
            }
            l.sort(Comparator.naturalOrder());
            Collections.reverse(l);
            String[] s = new String[4_000];
            for (int i = 0; i < s.length; i++) {
                s[i] = "s" + c[i * 15] % 5000;
            }
            Arrays.sort(s, Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
            sum = sum * 31 + a[777] + l.get(99) + s[1234].hashCode();
        }
        System.out.println(sum);
    }
}
