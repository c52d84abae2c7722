import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** BitSet against a naive model, its conversions, streams, edges and errors. */
public class BitSets {
    static String tr(Supplier<Object> s) {
        try {
            return String.valueOf(s.get());
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName() + "(" + e.getMessage() + ")";
        }
    }

    public static void main(String[] args) {
        Random r = new Random(8);
        BitSet b = new BitSet(), other = new BitSet();
        boolean[] m = new boolean[1000], mo = new boolean[1000];
        long h = 0;
        for (int i = 0; i < 5000; i++) {
            int k = r.nextInt(700), to = k + r.nextInt(200);
            switch (r.nextInt(12)) {
                case 0 -> { b.set(k); m[k] = true; }
                case 1 -> { b.clear(k); m[k] = false; }
                case 2 -> { b.flip(k); m[k] = !m[k]; }
                case 3 -> { b.set(k, to); Arrays.fill(m, k, to, true); }
                case 4 -> { b.clear(k, to); Arrays.fill(m, k, to, false); }
                case 5 -> { b.flip(k, to); for (int j = k; j < to; j++) { m[j] = !m[j]; } }
                case 6 -> { boolean v = r.nextBoolean(); b.set(k, to, v); Arrays.fill(m, k, to, v); }
                case 7 -> { other.set(k, to); Arrays.fill(mo, k, to, true); if (r.nextInt(3) == 0) { other.clear(); Arrays.fill(mo, false); } }
                case 8 -> { b.and(other); for (int j = 0; j < 1000; j++) { m[j] &= mo[j]; } }
                case 9 -> { b.or(other); for (int j = 0; j < 1000; j++) { m[j] |= mo[j]; } }
                case 10 -> { b.xor(other); for (int j = 0; j < 1000; j++) { m[j] ^= mo[j]; } }
                default -> { b.andNot(other); for (int j = 0; j < 1000; j++) { m[j] &= !mo[j]; } }
            }
            int ns = k;
            while (ns < 1000 && !m[ns]) {
                ns++;
            }
            int nc = k;
            while (m[nc]) {
                nc++;
            }
            int ps = k;
            while (ps >= 0 && !m[ps]) {
                ps--;
            }
            int pc = k;
            while (pc >= 0 && m[pc]) {
                pc--;
            }
            int card = 0, len = 0;
            for (int j = 0; j < 1000; j++) {
                card += m[j] ? 1 : 0;
                len = m[j] ? j + 1 : len;
            }
            if (b.nextSetBit(k) != (ns == 1000 ? -1 : ns) || b.nextClearBit(k) != nc || b.previousSetBit(k) != ps || b.previousClearBit(k) != pc || b.cardinality() != card || b.length() != len || b.get(k) != m[k]) {
                System.out.println("wrong at " + i);
            }
            h = h * 31 + b.hashCode() + b.get(k, to).hashCode() + (b.intersects(other) ? 1 : 0) + b.size();
        }
        System.out.println(Long.toHexString(h));
        BitSet s = new BitSet();
        s.set(0);
        s.set(3, 6);
        s.set(64);
        s.set(130);
        System.out.println(s + " " + s.cardinality() + " " + s.length() + " " + s.size() + " " + Arrays.toString(s.toLongArray()) + " " + Arrays.toString(s.toByteArray()) + " " + s.hashCode());
        System.out.println(BitSet.valueOf(s.toLongArray()).equals(s) + " " + BitSet.valueOf(s.toByteArray()).equals(s) + " " + s.stream().boxed().collect(Collectors.toList()) + " " + s.stream().sum() + " " + s.stream().parallel().max().getAsInt());
        System.out.println(BitSet.valueOf(new long[] {0, 0}).length() + " " + BitSet.valueOf(java.nio.ByteBuffer.wrap(new byte[] {1, 2, 3})) + " " + BitSet.valueOf(java.nio.LongBuffer.wrap(new long[] {5})));
        BitSet c = (BitSet) s.clone();
        c.flip(0, 200);
        System.out.println(c.cardinality() + " " + s.cardinality() + " " + c.intersects(s) + " " + c.get(0, 70) + " " + s.get(60, 60) + " " + s.get(100, 500));
        System.out.println(tr(() -> s.get(-1)) + tr(() -> { s.set(-5); return 0; }) + tr(() -> { s.set(5, 3); return 0; }) + tr(() -> { s.clear(-1, 3); return 0; }) + tr(() -> new BitSet(-1)) + tr(() -> s.nextSetBit(-1)) + tr(() -> s.previousSetBit(-1)) + tr(() -> s.previousClearBit(-2)) + tr(() -> s.get(3, 1)) + tr(() -> { s.flip(-1); return 0; }));
        BitSet primes = new BitSet();
        primes.set(2, 20000);
        for (int i = 2; i * i < 20000; i = primes.nextSetBit(i + 1)) {
            for (int j = i * i; j < 20000; j += i) {
                primes.clear(j);
            }
        }
        System.out.println(primes.cardinality() + " " + primes.previousSetBit(19999) + " " + primes.nextSetBit(10000) + " " + primes.hashCode());
        BitSet top = new BitSet();
        top.set(Integer.MAX_VALUE - 1 >> 8);
        System.out.println(top.length() + " " + top.nextSetBit(5) + " " + top.nextClearBit((Integer.MAX_VALUE - 1 >> 8)) + " " + new BitSet().nextClearBit(Integer.MAX_VALUE) + " " + new BitSet().previousClearBit(Integer.MAX_VALUE) + " " + new BitSet(0).size() + " " + new BitSet(65).size() + " " + new BitSet().equals(new BitSet(1000)) + " " + new BitSet().isEmpty() + new BitSet());
    }
}
