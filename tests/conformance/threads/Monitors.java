import java.util.*;

/** Monitors: recursion, wait with time-outs, notify order-free hand-over, interrupts in wait, errors, synchronized static and instance methods. */
public class Monitors {
    static void p(Object o) {
        System.out.println(o);
    }

    static class Box {
        private final LinkedList<Integer> items = new LinkedList<>();
        private final int cap;

        Box(int cap) {
            this.cap = cap;
        }

        synchronized void put(int x) throws InterruptedException {
            while (items.size() == cap) {
                wait();
            }
            items.addLast(x);
            notifyAll();
        }

        synchronized int take() throws InterruptedException {
            while (items.isEmpty()) {
                wait();
            }
            int x = items.removeFirst();
            notifyAll();
            return x;
        }
    }

    static synchronized int recurse(int n) {
        return n == 0 ? 0 : 1 + recurse(n - 1);
    }

    static int turn = 0;

    public static void main(String[] args) throws Exception {
        p(recurse(1000));
        Object o = new Object();
        synchronized (o) {
            synchronized (o) {
                synchronized (o) {
                    p(Thread.holdsLock(o));
                }
            }
            long t0 = System.nanoTime();
            o.wait(30);
            p(System.nanoTime() - t0 >= 25_000_000L);
            o.wait(0, 1000);
        }
        p(Thread.holdsLock(o));
        Box box = new Box(3);
        int n = 2000;
        long[] sums = new long[3];
        Thread[] cons = new Thread[3];
        for (int c = 0; c < 3; c++) {
            int id = c;
            cons[c] = new Thread(() -> {
                try {
                    int x;
                    while ((x = box.take()) >= 0) {
                        sums[id] += x;
                    }
                } catch (InterruptedException e) {
                    p("bad");
                }
            });
            cons[c].start();
        }
        Thread[] prods = new Thread[2];
        for (int q = 0; q < 2; q++) {
            prods[q] = new Thread(() -> {
                try {
                    for (int i = 1; i <= n; i++) {
                        box.put(i);
                    }
                } catch (InterruptedException e) {
                    p("bad");
                }
            });
            prods[q].start();
        }
        for (Thread t : prods) {
            t.join();
        }
        for (int c = 0; c < 3; c++) {
            box.put(-1);
        }
        for (Thread t : cons) {
            t.join();
        }
        p(sums[0] + sums[1] + sums[2]);
        Thread w = new Thread(() -> {
            synchronized (o) {
                try {
                    o.wait();
                    p("not interrupted");
                } catch (InterruptedException e) {
                    p("wait interrupted, holds " + Thread.holdsLock(o) + " flag " + Thread.currentThread().isInterrupted());
                }
            }
        });
        w.start();
        while (w.getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }
        w.interrupt();
        w.join();
        Thread.currentThread().interrupt();
        p(Thread.interrupted() + " " + Thread.interrupted());
        Thread.currentThread().interrupt();
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            p("sleep " + e.getMessage());
        }
        Thread.currentThread().interrupt();
        try {
            synchronized (o) {
                o.wait();
            }
        } catch (InterruptedException e) {
            p("wait " + e.getMessage());
        }
        for (Runnable r : new Runnable[] {o::notify, o::notifyAll, () -> {
            try {
                o.wait();
            } catch (InterruptedException e) {
                p("?");
            }
        }}) {
            try {
                r.run();
            } catch (IllegalMonitorStateException e) {
                p(e.getMessage());
            }
        }
        try {
            synchronized (o) {
                o.wait(-1);
            }
        } catch (IllegalArgumentException e) {
            p(e.getMessage());
        }
        StringBuilder order = new StringBuilder();
        Thread[] ring = new Thread[3];
        for (int i = 0; i < 3; i++) {
            int me = i;
            ring[i] = new Thread(() -> {
                for (int k = 0; k < 5; k++) {
                    synchronized (order) {
                        while (turn % 3 != me) {
                            try {
                                order.wait();
                            } catch (InterruptedException e) {
                                return;
                            }
                        }
                        order.append((char) ('A' + me));
                        turn++;
                        order.notifyAll();
                    }
                }
            });
        }
        for (int i = 2; i >= 0; i--) {
            ring[i].start();
        }
        for (Thread t : ring) {
            t.join();
        }
        p(order);
        Thread blocked = new Thread(() -> {
            synchronized (o) {
                p("got the lock");
            }
        });
        synchronized (o) {
            int h = o.hashCode();
            blocked.start();
            while (blocked.getState() != Thread.State.BLOCKED) {
                Thread.sleep(1);
            }
            p(blocked.getState() + " " + (h == o.hashCode()));
        }
        blocked.join();
        int[] counts = new int[1];
        Object[] locks = new Object[50];
        Arrays.setAll(locks, i -> new Object());
        Thread[] many = new Thread[6];
        for (int t = 0; t < many.length; t++) {
            int seed = t;
            many[t] = new Thread(() -> {
                Random r = new Random(seed);
                for (int i = 0; i < 3000; i++) {
                    int a = r.nextInt(50);
                    int b = r.nextInt(50);
                    synchronized (locks[Math.min(a, b)]) {
                        synchronized (locks[Math.max(a, b)]) {
                            synchronized (counts) {
                                counts[0]++;
                            }
                        }
                    }
                }
            });
            many[t].start();
        }
        for (Thread t : many) {
            t.join();
        }
        p(counts[0]);
    }
}
