/** Primes, Collatz steps and a bytecode-like dispatch loop: plain int loops, arrays and switches. */
public class Sieve {
    static int machine(int[] code, int n) {
        int pc = 0;
        int acc = 1;
        int steps = 0;
        while (steps++ < n) {
            switch (code[pc]) {
                case 0 -> acc += pc;
                case 1 -> acc *= 3;
                case 2 -> acc ^= steps;
                case 3 -> acc = acc >>> 1 | acc << 31;
                case 4 -> acc -= 7;
                case 5 -> pc = (acc & 3) - 1;
                default -> acc = ~acc;
            }
            pc = (pc + 1) % code.length;
        }
        return acc;
    }

    public static void main(String[] args) {
        int count = 0;
        for (int round = 0; round < 8; round++) {
            boolean[] composite = new boolean[300_000];
            for (int i = 2; i < composite.length; i++) {
                if (!composite[i]) {
                    count++;
                    for (int j = i + i; j < composite.length; j += i) {
                        composite[j] = true;
                    }
                }
            }
        }
        long steps = 0;
        for (int i = 1; i < 20_000; i++) {
            long x = i;
            while (x != 1) {
                x = (x & 1) == 0 ? x >> 1 : 3 * x + 1;
                steps++;
            }
        }
        System.out.println(count + " " + steps + " " + machine(new int[] {0, 1, 2, 3, 6, 4, 2, 5, 1, 0}, 2_000_000));
    }
}
