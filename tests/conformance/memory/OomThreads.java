import java.util.*;
import java.util.concurrent.atomic.*;

/** Several threads run out of memory at once; each recovers, the others go on. */
public class OomThreads {
    public static void main(String[] args) throws Exception {
        AtomicInteger ooms = new AtomicInteger();
        Thread[] ts = new Thread[3];
        for (int i = 0; i < ts.length; i++) {
            ts[i] = new Thread(() -> {
                for (int round = 0; round < 3; round++) {
                    try {
                        List<Object> hold = new ArrayList<>();
                        while (true) {
                            hold.add(new byte[64_000]);
                        }
                    } catch (OutOfMemoryError e) {
                        ooms.incrementAndGet();
                    }
                }
            });
            ts[i].start();
        }
        for (Thread t : ts) {
            t.join();
        }
        System.out.println(ooms);
        Map<Integer, String> m = new HashMap<>();
        for (int i = 0; i < 50_000; i++) {
            m.put(i, "v" + i);
        }
        System.out.println(m.size());
        try {
            Object[] hog = null;
            while (true) {
                Object[] n = new Object[1000];
                n[0] = hog;
                hog = n;
            }
        } catch (OutOfMemoryError e) {
            System.out.println(m.get(49_999) + " " + e.getMessage());
        }
        Thread t = new Thread(() -> {
            long[][] all = new long[1000][];
            for (int i = 0; i < 1000; i++) {
                all[i] = new long[100_000];
            }
        }, "victim");
        t.setUncaughtExceptionHandler((th, e) -> System.out.println(th.getName() + " died of " + e));
        t.start();
        t.join();
        System.out.println("end");
    }
}
