/** Arrays of every element type, multi-dimensional ones, clone, length, default values. */
public class A06Arrays {
    public static void main(String[] args) {
        boolean[] z = new boolean[3];
        byte[] b = {1, -2, (byte) 200};
        char[] c = {'a', '\u20ac', 0};
        short[] s = {1, -32768, 32767};
        int[] i = new int[4];
        long[] l = {1L << 40, -1};
        float[] f = {1.5f, 0};
        double[] d = new double[2];
        String[] str = {"x", null};
        z[1] = true;
        z[2] |= z[1];
        b[0] += 127;
        c[2] = (char) (c[0] + 1);
        s[1]--;
        i[3] = i[2]++ + 5;
        i[0] -= i[3];
        l[0] <<= 3;
        f[1] = f[0] * f[0];
        d[1] += l[0];
        System.out.println(z[0] + " " + z[1] + " " + z[2]);
        System.out.println(b[0] + " " + b[1] + " " + b[2]);
        System.out.println((int) c[0] + " " + (int) c[1] + " " + c[2]);
        System.out.println(s[0] + " " + s[1] + " " + s[2]);
        System.out.println(i[0] + " " + i[1] + " " + i[2] + " " + i[3]);
        System.out.println(l[0] + " " + l[1]);
        System.out.println(f[0] + " " + f[1]);
        System.out.println(d[0] + " " + d[1]);
        System.out.println(str[0] + " " + str[1] + " " + str.length);
        int[][] m = new int[3][4];
        m[2][3] = 7;
        m[1] = new int[] {9};
        int[][][] cube = new int[2][3][];
        cube[1][2] = new int[] {4, 5, 6};
        long[][][] full = new long[2][2][2];
        full[1][1][1] = 8L;
        System.out.println(m.length + " " + m[0].length + " " + m[1].length + " " + m[2][3] + " " + m[1][0]);
        System.out.println(cube[0][0] + " " + cube[1][2][2] + " " + full[1][1][1] + " " + full[0][1][0]);
        Object o = m;
        System.out.println(o instanceof Object[]);
        System.out.println(o instanceof int[][]);
        System.out.println(o instanceof Cloneable);
        System.out.println(str.getClass().getName() + " " + m.getClass() + " " + new boolean[0].getClass() + " " + cube.getClass().getComponentType());
        int[] copy = i.clone();
        copy[0] = 99;
        System.out.println(i[0] + " " + copy[0]);
        int[][] shallow = m.clone();
        shallow[2][3] = 70;
        System.out.println(m[2][3]);
        System.arraycopy(i, 0, i, 1, 3);
        System.out.println(i[0] + " " + i[1] + " " + i[2] + " " + i[3]);
        String[][] names = {{"a", "b"}, {"c"}, {}};
        for (String[] row : names) {
            for (String n : row) {
                System.out.print(n);
            }
            System.out.println("|" + row.length);
        }
        Object[] objs = new Integer[] {1, 2};
        System.out.println(objs.getClass().getSimpleName() + objs[1]);
        System.out.println(new int[0].length);
    }
}
