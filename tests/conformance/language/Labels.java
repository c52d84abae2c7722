import java.util.*;

/** Labelled statements, break and continue through loops, blocks, switches and try-finally; unusual loops; definite control flow. */
public class Labels {
    static List<String> log = new ArrayList<>();

    static boolean l(Object o) {
        log.add(String.valueOf(o));
        return true;
    }

    static void flush() {
        System.out.println(log);
        log.clear();
    }

    static int finallyBreak() {
        int n = 0;
        outer:
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                try {
                    if (j == 1) {
                        continue;
                    }
                    if (j == 2 && i == 1) {
                        continue outer;
                    }
                    if (i == 3) {
                        break outer;
                    }
                    if (j == 4) {
                        return n;
                    }
                } finally {
                    n += i * 10 + j;
                    l(i + ":" + j);
                    if (j == 4 && i < 2) {
                        break;
                    }
                }
            }
        }
        return -n;
    }

    static String blocks(int k) {
        StringBuilder b = new StringBuilder();
        a:
        {
            b.append("a");
            bb:
            {
                b.append("b");
                c:
                {
                    b.append("c");
                    switch (k) {
                        case 0:
                            break a;
                        case 1:
                            break bb;
                        case 2:
                            break c;
                        case 3:
                            break;
                        default:
                            return b.append("return").toString();
                    }
                    b.append("-c");
                }
                b.append("-b");
            }
            b.append("-a");
        }
        return b.append("!").toString();
    }

    static int ifLabel(int x) {
        here:
        if (x > 0) {
            if (x > 5) {
                break here;
            }
            return 1;
        } else {
            there:
            synchronized (log) {
                if (x < -5) {
                    break there;
                }
                break here;
            }
            return 2;
        }
        return 3;
    }

    static int tryLabel(int x) {
        int r = 0;
        t:
        try {
            r++;
            if (x == 0) {
                break t;
            }
            r += 10;
            if (x == 1) {
                throw new RuntimeException();
            }
            r += 100;
        } catch (RuntimeException e) {
            if (x == 1) {
                break t;
            }
            r += 1000;
        } finally {
            r += 10000;
        }
        return r;
    }

    static int doWhile(int limit) {
        int i = 0;
        int sum = 0;
        do {
            if (i % 3 == 0) {
                continue;
            }
            sum += i;
        } while (i++ < limit && l("cond" + i));
        return sum;
    }

    static String primes(int n) {
        StringBuilder b = new StringBuilder();
        next:
        for (int i = 2; i < n; i++) {
            for (int j = 2; j * j <= i; j++) {
                if (i % j == 0) {
                    continue next;
                }
            }
            b.append(i).append(' ');
        }
        return b.toString();
    }

    static int infinite() {
        int i = 0;
        for (;;) {
            while (true) {
                do {
                    if (++i > 10) {
                        return i;
                    }
                } while (i % 4 != 0);
                if (i % 8 == 0) {
                    break;
                }
            }
            l("outer" + i);
        }
    }

    @SuppressWarnings("finally")
    static int swallow(int k) {
        while (true) {
            try {
                try {
                    if (k == 0) {
                        throw new IllegalStateException("lost");
                    }
                    return k;
                } finally {
                    l("inner finally");
                    if (k == 0) {
                        k = 7;
                        continue;
                    }
                }
            } finally {
                l("outer finally " + k);
            }
        }
    }

    static long collatz(long n) {
        int steps = 0;
        loop:
        for (;; steps++) {
            switch ((int) (n % 2)) {
                case 0:
                    n /= 2;
                    continue loop;
                case 1:
                    if (n == 1) {
                        break loop;
                    }
                    n = 3 * n + 1;
            }
        }
        return steps;
    }

    static String iterator() {
        List<Integer> l = new ArrayList<>(List.of(1, 2, 3, 4, 5, 6));
        StringBuilder b = new StringBuilder();
        out:
        for (Iterator<Integer> it = l.iterator(); it.hasNext();) {
            int v = it.next();
            for (int[] row : new int[][] {{2, 4}, {}, {6}}) {
                for (int cell : row) {
                    if (cell == v) {
                        it.remove();
                        continue out;
                    }
                    if (v == 5) {
                        b.append("stop");
                        break out;
                    }
                }
            }
            b.append(v);
        }
        return b + l.toString();
    }

    public static void main(String[] args) {
        System.out.println(finallyBreak());
        flush();
        for (int k = 0; k < 5; k++) {
            System.out.print(blocks(k) + " ");
        }
        System.out.println();
        System.out.println(ifLabel(1) + "" + ifLabel(9) + ifLabel(0) + ifLabel(-9) + " " + tryLabel(0) + " " + tryLabel(1) + " " + tryLabel(2));
        System.out.println(doWhile(7));
        flush();
        System.out.println(primes(60) + infinite());
        flush();
        System.out.println(swallow(0) + " " + swallow(3));
        flush();
        System.out.println(collatz(27) + " " + collatz(1L << 40) + " " + iterator());
        int x = 0;
        x:
        for (int i = 0; i < 3; i++) {
            x += i;
            if (x > 1) {
                break x;
            }
        }
        System.out.println(x);
        https://stardust.example/
        for (int i = 0, j = 10; i < j; i += 2, j--, l(i + "," + j)) {
            if (i == 4) {
                continue https;
            }
        }
        flush();
        boolean b;
        if (args.length > 0 && (b = true)) {
            System.out.println(b);
        }
        for (boolean once = true; once; once = false) {
            l("once");
        }
        lab: l("labelled expression");
        flush();
    }
}
