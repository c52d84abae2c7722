import java.util.*;

/** Classic problems with plain monitors: bounded buffer, philosophers, readers and writers, barber, ordered printing. */
public class MonitorProtocols {
    static class Buffer {
        final int[] ring = new int[4];
        int head, size;

        synchronized void put(int x) throws InterruptedException {
            while (size == ring.length) {
                wait();
            }
            ring[(head + size++) % ring.length] = x;
            notifyAll();
        }

        synchronized int take() throws InterruptedException {
            while (size == 0) {
                wait();
            }
            int x = ring[head];
            head = (head + 1) % ring.length;
            size--;
            notifyAll();
            return x;
        }
    }

    interface Body { void run() throws InterruptedException; }

    static Thread go(Body b) {
        Thread t = new Thread(() -> {
            try {
                b.run();
            } catch (InterruptedException e) {
                System.out.println("interrupted");
            }
        });
        t.start();
        return t;
    }

    static void join(List<Thread> ts) throws InterruptedException {
        for (Thread t : ts) {
            t.join();
        }
    }

    public static void main(String[] args) throws Exception {
        Buffer b = new Buffer();
        long[] sums = new long[3];
        List<Thread> ts = new ArrayList<>();
        for (int p = 0; p < 3; p++) {
            int n = p;
            ts.add(go(() -> { for (int i = 0; i < 1000; i++) { b.put(n * 1000 + i); } }));
            ts.add(go(() -> { for (int i = 0; i < 1000; i++) { sums[n] += b.take(); } }));
        }
        join(ts);
        System.out.println(sums[0] + sums[1] + sums[2] + " " + b.size);

        Object[] forks = new Object[5];
        Arrays.setAll(forks, i -> new Object());
        int[] meals = new int[5];
        ts.clear();
        for (int i = 0; i < 5; i++) {
            int me = i, first = Math.min(me, (me + 1) % 5), second = Math.max(me, (me + 1) % 5);
            ts.add(go(() -> {
                for (int k = 0; k < 300; k++) {
                    synchronized (forks[first]) {
                        Thread.yield();
                        synchronized (forks[second]) {
                            meals[me]++;
                        }
                    }
                }
            }));
        }
        join(ts);
        System.out.println(Arrays.toString(meals));

        class RwLock {
            int readers, writers, waitingWriters;

            synchronized void read() throws InterruptedException {
                while (writers > 0 || waitingWriters > 0) {
                    wait();
                }
                readers++;
            }

            synchronized void endRead() {
                readers--;
                notifyAll();
            }

            synchronized void write() throws InterruptedException {
                waitingWriters++;
                while (readers > 0 || writers > 0) {
                    wait();
                }
                waitingWriters--;
                writers++;
            }

            synchronized void endWrite() {
                writers--;
                notifyAll();
            }
        }
        RwLock rw = new RwLock();
        int[] pair = new int[2];
        boolean[] torn = new boolean[1];
        ts.clear();
        for (int i = 0; i < 2; i++) {
            ts.add(go(() -> { for (int k = 0; k < 300; k++) { rw.write(); pair[0]++; Thread.yield(); pair[1]++; rw.endWrite(); } }));
            ts.add(go(() -> { for (int k = 0; k < 300; k++) { rw.read(); torn[0] |= pair[0] != pair[1]; rw.endRead(); } }));
        }
        join(ts);
        System.out.println(pair[0] + " " + pair[1] + " " + torn[0]);

        Object turn = new Object();
        int[] next = {0};
        StringBuilder out = new StringBuilder();
        ts.clear();
        for (int i = 0; i < 4; i++) {
            int me = i;
            ts.add(go(() -> {
                for (int k = 0; k < 5; k++) {
                    synchronized (turn) {
                        while (next[0] % 4 != me) {
                            turn.wait();
                        }
                        out.append((char) ('a' + me));
                        next[0]++;
                        turn.notifyAll();
                    }
                }
            }));
        }
        join(ts);
        System.out.println(out);

        Object deep = new Object();
        int[] level = new int[1];
        class Nest {
            void in(int n) throws InterruptedException {
                synchronized (deep) {
                    if (n > 0) {
                        in(n - 1);
                    } else {
                        level[0]++;
                        deep.notifyAll();
                        deep.wait(5);
                    }
                }
            }
        }
        Thread d = go(() -> new Nest().in(100)), e = go(() -> new Nest().in(50));
        d.join();
        e.join();
        synchronized (deep) {
            System.out.println(level[0] + " " + Thread.holdsLock(deep));
        }
        try {
            synchronized (MonitorProtocols.class) {
                MonitorProtocols.class.notify();
                throw new IllegalStateException("unlocks");
            }
        } catch (IllegalStateException x) {
            System.out.println(Thread.holdsLock(MonitorProtocols.class));
        }
        Integer boxed = 127;
        synchronized (boxed) {
            synchronized ("constant".intern()) {
                synchronized (int[].class) {
                    System.out.println(Thread.holdsLock(127) + " " + Thread.holdsLock("constant") + " " + Thread.holdsLock(new int[0].getClass()));
                }
            }
        }
        int[] spins = new int[1];
        boolean[] stop = new boolean[1];
        Object gate = new Object();
        Thread w = go(() -> { synchronized (gate) { while (!stop[0]) { gate.wait(1); spins[0]++; } } });
        while (true) {
            synchronized (gate) {
                if (spins[0] > 5) {
                    stop[0] = true;
                    break;
                }
            }
            Thread.sleep(1);
        }
        w.join(10000);
        System.out.println(w.isAlive());
    }
}
