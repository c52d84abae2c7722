import java.util.*;

/** Arrays as the language has them: covariance and stores, clones, multi-dimensional and ragged ones, sizes, classes, bounds messages, default values, conversion of elements, comparison, arrays in generics and varargs. */
public class ArraysLang {
    interface Act {
        Object run();
    }

    static void t(String what, Act a) {
        try {
            System.out.println(what + " = " + a.run());
        } catch (RuntimeException e) {
            System.out.println(what + " ! " + e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    static class A {
    }

    static class B extends A implements Comparable<B> {
        @Override
        public int compareTo(B o) {
            return 0;
        }
    }

    static int[] a3 = new int[3];
    static Object[] o2 = new Object[2];

    static int size(int n) {
        return n;
    }

    public static void main(String[] args) {
        t("store", () -> {
            Object[] o = new String[1];
            o[0] = 1;
            return 0;
        });
        t("store of subclass", () -> {
            A[] a = new B[1];
            a[0] = new B();
            a[0] = new A();
            return 0;
        });
        t("store in interface array", () -> {
            Comparable<?>[] c = new Comparable<?>[2];
            c[0] = 1;
            c[1] = "s";
            Object[] o = c;
            o[0] = new A();
            return 0;
        });
        t("store null", () -> {
            Object[] o = new Integer[1];
            o[0] = null;
            return o[0];
        });
        t("store array in arrays", () -> {
            Object[] o = new int[2][];
            o[0] = new int[] {5};
            o[1] = new long[1];
            return 0;
        });
        t("store in object arrays", () -> {
            Object[][] o = new Object[1][];
            o[0] = new String[] {"x"};
            o[0][0] = 1;
            return 0;
        });
        for (int k : new int[] {-1, 3, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            t("index " + k, () -> a3[k]);
            t("byte store " + k, () -> {
                byte[] b = new byte[0];
                b[k] = 1;
                return 0;
            });
            t("object read " + k, () -> o2[k]);
            t("array get " + k, () -> {
                String[] s = {"a", "b"};
                return s[k].length();
            });
        }
        t("negative", () -> new int[size(-1)]);
        t("negative inner", () -> new int[2][size(-7)]);
        t("negative objects", () -> new String[size(Integer.MIN_VALUE)]);
        t("zero outer, negative inner", () -> new int[0][size(-7)]);
        t("zero inner", () -> new int[3][0][size(5)].length);
        int[][] ragged = {{1}, {}, null, {2, 3, 4}};
        t("ragged", () -> Arrays.deepToString(ragged) + ragged[3].length);
        t("null row", () -> ragged[2][0]);
        int[] a = {1, 2, 3};
        int[] c = a.clone();
        c[0] = 9;
        int[][] deep = ragged.clone();
        deep[0][0] = 77;
        System.out.println(a[0] + " " + c[0] + " " + ragged[0][0] + " " + (deep[1] == ragged[1]) + " " + a.equals(c) + " " + Arrays.equals(a, new int[] {1, 2, 3}) + " " + Arrays.deepEquals(ragged, deep) + " " + (a.getClass() == c.getClass()));
        System.out.println(new boolean[1][0].length + " " + new boolean[1][1][0].length + new char[1][0].length);
        System.out.println(new int[1].getClass().getName() + new String[0][][].getClass().getName() + new long[0][].getClass().getComponentType());
        byte[] b = {(byte) 200, 'a', 1};
        char[] ch = {97, 'b', (char) -1};
        short[] s = {(short) 70000, b[1]};
        long[] l = {b[0], ch[2], s[0], Integer.MAX_VALUE + 1};
        float[] f = {l[0], 'c', 1 / 3f};
        double[] d = {f[2], l[1], 0x1p-3};
        System.out.println(Arrays.toString(b) + Arrays.toString(s) + Arrays.toString(l) + Arrays.toString(f) + Arrays.toString(d) + (int) ch[2]);
        Object o = a;
        System.out.println((o instanceof int[]) + " " + (o instanceof Cloneable) + (o instanceof java.io.Serializable) + (o instanceof Object[]) + ((Object) ragged instanceof Object[]) + ((Object) ragged instanceof Cloneable[]) + ((Object) new B[0] instanceof A[]) + ((Object) new A[0] instanceof B[]) + ((Object) new B[0][] instanceof Comparable[][]));
        t("cast", () -> (Object[]) o);
        t("cast of arrays", () -> (B[]) (Object) new A[1]);
        t("cast dimensions", () -> (int[][]) (Object) new int[1]);
        Object[] mixed = {1, 'c', "s", new int[] {1}, null, 2L, 1.5f};
        System.out.println(Arrays.deepToString(mixed) + mixed.length);
        Object[] self = new Object[2];
        self[0] = self;
        System.out.println(Arrays.deepToString(self));
        int[][][] cube = new int[3][4][];
        cube[2][3] = new int[] {7};
        System.out.println(cube[2][3][0] + " " + cube[0][0] + " " + cube.length + cube[0].length);
        List<int[]>[] lists = new List[2];
        lists[1] = List.of(new int[] {4, 5});
        System.out.println(lists[1].get(0)[1]++ + lists[1].get(0)[1]);
        int sum = 0;
        for (int[] row : new int[][] {{1, 2}, {}, {3}}) {
            for (int x : row) {
                sum += x * row.length;
            }
        }
        System.out.println(sum);
        t("arraycopy overlap", () -> {
            int[] z = {1, 2, 3, 4, 5};
            System.arraycopy(z, 0, z, 1, 4);
            return Arrays.toString(z);
        });
        t("arraycopy types", () -> {
            System.arraycopy(new int[1], 0, new long[1], 0, 1);
            return 0;
        });
        t("arraycopy partly", () -> {
            String[] to = new String[3];
            try {
                System.arraycopy(new Object[] {"a", 1, "b"}, 0, to, 0, 3);
            } catch (ArrayStoreException e) {
                return e.getMessage() + Arrays.toString(to);
            }
            return 0;
        });
        t("arraycopy bounds", () -> {
            System.arraycopy(new int[3], 2, new int[3], 0, 2);
            return 0;
        });
        t("arraycopy negative", () -> {
            System.arraycopy(new int[3], 0, new int[3], 0, -1);
            return 0;
        });
        t("arraycopy no array", () -> {
            System.arraycopy("x", 0, new int[3], 0, 1);
            return 0;
        });
        t("arraycopy null", () -> {
            System.arraycopy(null, 0, new int[3], 0, 1);
            return 0;
        });
        t("hash", () -> Arrays.hashCode(new double[] {0.0, -0.0, Double.NaN}) + " " + Arrays.deepHashCode(new Object[] {new int[] {1}, "x"}) + " " + Arrays.compare(new int[] {1, 2}, new int[] {1, 3}) + Arrays.mismatch(new byte[] {1, 2}, new byte[] {1, 3}));
    }
}
