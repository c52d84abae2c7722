/** The spectral norm of an infinite matrix: division and small calls in loops. */
public class Spectral {
    static double a(int i, int j) {
        return 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1);
    }

    static void times(double[] v, double[] out, boolean transposed) {
        for (int i = 0; i < v.length; i++) {
            double s = 0;
            for (int j = 0; j < v.length; j++) {
                s += (transposed ? a(j, i) : a(i, j)) * v[j];
            }
            out[i] = s;
        }
    }

    public static void main(String[] args) {
        int n = 200;
        double[] u = new double[n];
        double[] v = new double[n];
        double[] t = new double[n];
        java.util.Arrays.fill(u, 1);
        for (int i = 0; i < 10; i++) {
            times(u, t, false);
            times(t, v, true);
            times(v, t, false);
            times(t, u, true);
        }
        double uv = 0;
        double vv = 0;
        for (int i = 0; i < n; i++) {
            uv += u[i] * v[i];
            vv += v[i] * v[i];
        }
        System.out.println(Math.sqrt(uv / vv));
    }
}
