/** Values are read whole (JLS 17.7), and writes to neighbouring small elements and fields do not disturb (JLS 17.6). */
public class Tearing implements Program {
    volatile long wide;
    volatile double real;
    volatile Object reference = "0";
    byte left;
    byte right;
    boolean flag;
    short small;

    @Override
    public String run(long millis) throws Throwable {
        byte[] bytes = new byte[16];
        short[] shorts = new short[8];
        boolean[] booleans = new boolean[16];
        long[] reads = new long[4];
        Workers.run(millis, (workers, index) -> {
            for (long n = 0; workers.running(); n++) {
                for (int i = 0; i < 200; i++) {
                    long value = (n * 200 + i) & 0xffff_ffffL;
                    wide = value << 32 | (~value & 0xffff_ffffL);
                    real = (n & 1) == 0 ? Math.PI : -Math.E;
                    reference = Integer.toString(i);
                }
            }
        }, (workers, index) -> {
            while (workers.running()) {
                for (int i = 0; i < 200; i++) {
                    long value = wide;
                    Workers.check(value == 0 || value >>> 32 == (~value & 0xffff_ffffL), "torn long " + value);
                    double d = real;
                    Workers.check(d == 0 || d == Math.PI || d == -Math.E, "torn double " + d);
                    Workers.check(Integer.parseInt((String) reference) >= 0, "bad reference");
                    reads[index]++;
                }
            }
        }, (workers, index) -> neighbours(workers, bytes, shorts, booleans, 0),
            (workers, index) -> neighbours(workers, bytes, shorts, booleans, 1));
        return reads[1] + " reads";
    }

    /** Writes every other element and looks that only this thread does. */
    void neighbours(Workers workers, byte[] bytes, short[] shorts, boolean[] booleans, int side) {
        for (int n = 0; workers.running(); n++) {
            for (int i = side; i < 8; i += 2) {
                bytes[i] = (byte) n;
                shorts[i] = (short) n;
                booleans[i] = (n & 1) == 1;
            }
            if (side == 0) {
                left = (byte) n;
                flag = (n & 1) == 1;
            } else {
                right = (byte) n;
                small = (short) n;
            }
            for (int i = side; i < 8; i += 2) {
                Workers.check(bytes[i] == (byte) n && shorts[i] == (short) n && booleans[i] == ((n & 1) == 1),
                    "a neighbour's write changed an element");
            }
            boolean good = side == 0 ? left == (byte) n && flag == ((n & 1) == 1)
                : right == (byte) n && small == (short) n;
            Workers.check(good, "a neighbour's write changed a field");
        }
    }
}
