/** A SHA-256 written in Java, and a table-driven CRC: int arithmetic, shifts, byte arrays. */
public class Hashing {
    static final int[] K = new int[64];

    static {
        int n = 0;
        for (int p = 2; n < 64; p++) {
            boolean prime = true;
            for (int d = 2; d * d <= p; d++) {
                prime &= p % d != 0;
            }
            if (prime) {
                double root = Math.cbrt(p);
                K[n++] = (int) (long) ((root - Math.floor(root)) * 4294967296.0);
            }
        }
    }

    static void block(int[] h, byte[] data, int off, int[] w) {
        for (int i = 0; i < 16; i++) {
            w[i] = (data[off] & 255) << 24 | (data[off + 1] & 255) << 16 | (data[off + 2] & 255) << 8 | data[off + 3] & 255;
            off += 4;
        }
        for (int i = 16; i < 64; i++) {
            int s0 = (w[i - 15] >>> 7 | w[i - 15] << 25) ^ (w[i - 15] >>> 18 | w[i - 15] << 14) ^ w[i - 15] >>> 3;
            int s1 = (w[i - 2] >>> 17 | w[i - 2] << 15) ^ (w[i - 2] >>> 19 | w[i - 2] << 13) ^ w[i - 2] >>> 10;
            w[i] = w[i - 16] + s0 + w[i - 7] + s1;
        }
        int a = h[0];
        int b = h[1];
        int c = h[2];
        int d = h[3];
        int e = h[4];
        int f = h[5];
        int g = h[6];
        int hh = h[7];
        for (int i = 0; i < 64; i++) {
            int s1 = (e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7);
            int t1 = hh + s1 + (e & f ^ ~e & g) + K[i] + w[i];
            int s0 = (a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10);
            int t2 = s0 + (a & b ^ a & c ^ b & c);
            hh = g;
            g = f;
            f = e;
            e = d + t1;
            d = c;
            c = b;
            b = a;
            a = t1 + t2;
        }
        h[0] += a;
        h[1] += b;
        h[2] += c;
        h[3] += d;
        h[4] += e;
        h[5] += f;
        h[6] += g;
        h[7] += hh;
    }

    public static void main(String[] args) {
        byte[] data = new byte[64 * 1024];
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) (i * 31 + (i >> 8));
        }
        int[] h = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
        int[] w = new int[64];
        for (int round = 0; round < 20; round++) {
            for (int off = 0; off < data.length; off += 64) {
                block(h, data, off, w);
            }
        }
        int[] table = new int[256];
        for (int i = 0; i < 256; i++) {
            int c = i;
            for (int k = 0; k < 8; k++) {
                c = (c & 1) != 0 ? c >>> 1 ^ 0xEDB88320 : c >>> 1;
            }
            table[i] = c;
        }
        int crc = -1;
        for (int round = 0; round < 40; round++) {
            for (byte b : data) {
                crc = crc >>> 8 ^ table[(crc ^ b) & 255];
            }
        }
        System.out.println(Integer.toHexString(h[0]) + Integer.toHexString(h[7]) + " " + Integer.toHexString(~crc));
    }
}
