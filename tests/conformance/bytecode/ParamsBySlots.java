/** Methods with as many parameters as there can be, of one and two slots, by all kinds of calls, recursion included. */
public class ParamsBySlots {
    static long sum(int a, long b, double c, float d, byte e, short f, char g, boolean h, Object i, long j, int k, double l, long m, int n, long o, double p, float q, long r, int s, Object t,
        long u, long v, int w, double x, long y, long z) {
        return a + b + (long) c + (long) d + e + f + g + (h ? 1 : 0) + i.hashCode() + j + k + (long) l + m + n + o + (long) p + (long) q + r + s + t.hashCode() + u + v + w + (long) x + y + z;
    }

    long instance(long a1, long a2, long a3, long a4, long a5, long a6, long a7, long a8, long a9, long a10, long a11, long a12, long a13, long a14, long a15, long a16, long a17, long a18, long a19, long a20,
        long a21, long a22, long a23, long a24, long a25, long a26, long a27, long a28, long a29, long a30, int depth) {
        if (depth == 0) {
            return a1 * 2 + a15 * 3 + a30 * 5;
        }
        return instance(a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17, a18, a19, a20, a21, a22, a23, a24, a25, a26, a27, a28, a29, a30, a1, depth - 1);
    }

    interface Wide {
        double apply(double a, int b, long c, float d, Object e, double f, int g, long h, char i, byte j, boolean k, short l);
    }

    static double target(double a, int b, long c, float d, Object e, double f, int g, long h, char i, byte j, boolean k, short l) {
        return a + b + c + d + ((Number) e).doubleValue() + f + g + h + i + j + (k ? 1 : 0) + l;
    }

    static int varargs(int first, long second, int... rest) {
        int sum = first + (int) second;
        for (int r : rest) {
            sum = sum * 31 + r;
        }
        return sum;
    }

    static String chain(Object... parts) {
        StringBuilder b = new StringBuilder();
        for (Object part : parts) {
            b.append(part).append('.');
        }
        return b.toString();
    }

    public static void main(String[] arguments) throws Exception {
        System.out.println(sum(1, 2L, 3.9, 4.9f, (byte) -5, (short) 6, 'a', true, "obj", 1L << 40, 11, 12.5, 13, 14, 15, 16.5, 17.5f, 18, 19, 20, 21, 22, 23, 24.9, 25, 26));
        ParamsBySlots object = new ParamsBySlots();
        for (int depth : new int[] {0, 1, 29, 30, 1000}) {
            System.out.print(object.instance(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, depth) + " ");
        }
        System.out.println();
        Wide wide = ParamsBySlots::target;
        System.out.println(wide.apply(0.5, 1, 2, 0.25f, 3, 4.125, 5, 6, 'A', (byte) -7, true, (short) 8));
        for (java.lang.reflect.Method method : ParamsBySlots.class.getDeclaredMethods()) {
            if (method.getName().equals("target")) {
                System.out.println(method.invoke(null, 1.5, 1, 2L, 3f, 4L, 5.0, 6, 7L, 'B', (byte) 9, false, (short) 10) + " " + method.getParameterCount());
            }
        }
        System.out.println(varargs(1, 2) + " " + varargs(1, 2, 3) + " " + varargs('a', (byte) 1, 'b', (short) 3) + " " + varargs(1, 2, new int[] {4, 5}));
        System.out.println(chain(1, 'c', 2.5, null, "x", new int[0].length, true, 3L, 4f, (byte) 5) + chain() + chain((Object) new String[] {"inner"}.length));
        StringBuilder wideConcat = new StringBuilder();
        int a = 1;
        long b = 2;
        double c = 3;
        Object d = null;
        char e = 'e';
        wideConcat.append("" + a + b + c + d + e + a + b + c + d + e + a + b + c + d + e + a + b + c + d + e + a + b + c + d + e + a + b + c + d + e + a + b + c + d + e + a + b + c + d + e);
        System.out.println(wideConcat);
    }
}
