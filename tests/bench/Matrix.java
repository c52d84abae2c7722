/** Multiplying matrices of double and of int: array access in nested loops. */
public class Matrix {
    public static void main(String[] args) {
        int n = 150;
        double[][] a = new double[n][n];
        double[][] b = new double[n][n];
        double[][] c = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                a[i][j] = (i * j % 7) - 3;
                b[i][j] = (i + j) % 5 / 4.0;
            }
        }
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    double s = 0;
                    for (int k = 0; k < n; k++) {
                        s += a[i][k] * b[k][j];
                    }
                    c[i][j] = s;
                }
            }
            double[][] t = a;
            a = c;
            c = t;
            for (double[] row : a) {
                for (int j = 0; j < n; j++) {
                    row[j] = row[j] % 11;
                }
            }
        }
        int m = 180;
        int[] x = new int[m * m];
        int[] y = new int[m * m];
        int[] z = new int[m * m];
        for (int i = 0; i < m * m; i++) {
            x[i] = i % 13;
            y[i] = i % 17;
        }
        for (int i = 0; i < m; i++) {
            for (int k = 0; k < m; k++) {
                int v = x[i * m + k];
                for (int j = 0; j < m; j++) {
                    z[i * m + j] += v * y[k * m + j];
                }
            }
        }
        double sum = 0;
        for (double[] row : a) {
            for (double v : row) {
                sum += v;
            }
        }
        long isum = 0;
        for (int v : z) {
            isum = isum * 31 + v;
        }
        System.out.println(sum + " " + isum);
    }
}
