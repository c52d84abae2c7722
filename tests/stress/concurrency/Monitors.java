import java.util.ArrayDeque;

/**
 * Monitors that become heavy and thin again: hand-offs by wait and notify, recursion, many objects at once, identity
 * hashes taken while locked, timeouts, and collections that sweep monitors meanwhile.
 */
public class Monitors implements Program {
    final ArrayDeque<Integer> queue = new ArrayDeque<>();
    int counter;

    synchronized int recurse(int depth) {
        return depth == 0 ? ++counter : recurse(depth - 1);
    }

    @Override
    public String run(long millis) throws Throwable {
        return storms(millis / 4) + ", " + pingPong(millis / 4) + ", " + manyObjects(millis / 4) + ", "
            + timeouts(millis / 4);
    }

    /** A small buffer, two producers and three consumers, everybody in one wait set. */
    String storms(long millis) throws Throwable {
        long[] put = new long[5];
        long[] got = new long[5];
        int[] producers = {2};
        Workers.Body producer = (workers, index) -> {
            for (int n = 1; workers.running(); n++) {
                synchronized (queue) {
                    while (queue.size() >= 2) {
                        queue.wait();
                    }
                    queue.add(n);
                    queue.notifyAll();
                }
                put[index] += n;
            }
            synchronized (queue) {
                producers[0]--;
                queue.notifyAll();
            }
        };
        Workers.Body consumer = (workers, index) -> {
            while (true) {
                synchronized (queue) {
                    while (queue.isEmpty() && producers[0] > 0) {
                        queue.wait();
                    }
                    if (queue.isEmpty()) {
                        return;
                    }
                    got[index] += queue.remove();
                    queue.notifyAll();
                }
            }
        };
        Workers.run(millis, producer, producer, consumer, consumer, consumer);
        long in = put[0] + put[1];
        long out = got[2] + got[3] + got[4];
        Workers.check(in == out, "put " + in + ", got " + out);
        return in + " handed over";
    }

    /** Each notify must wake the one that waits: one that is lost stops the game. */
    String pingPong(long millis) throws Throwable {
        Object table = new Object();
        int[] turn = {0};
        boolean[] over = {false};
        long[] rounds = {0};
        Workers.run(millis, 2, (workers, me) -> {
            while (true) {
                synchronized (table) {
                    while (turn[0] != me && !over[0]) {
                        table.wait();
                    }
                    if (over[0]) {
                        return;
                    }
                    turn[0] = 1 - me;
                    rounds[0]++;
                    over[0] = !workers.running();
                    table.notify();
                }
            }
        });
        return rounds[0] + " turns";
    }

    /** More objects than threads, short locks, hashes, recursion; System.gc() sweeps idle monitors. */
    String manyObjects(long millis) throws Throwable {
        int[][] cells = new int[64][1];
        int[] hashes = new int[64];
        int[] done = new int[4];
        int before = counter;
        int[] recursions = new int[4];
        Workers.run(millis, 4, (workers, me) -> {
            int seed = me * 7919 + 1;
            while (workers.running()) {
                for (int i = 0; i < 100; i++) {
                    seed = seed * 1103515245 + 12345;
                    int which = seed >>> 16 & 63;
                    int[] cell = cells[which];
                    synchronized (cell) {
                        cell[0]++;
                        if ((seed & 0x3000) == 0) {
                            int hash = System.identityHashCode(cell);
                            Workers.check(hashes[which] == 0 || hashes[which] == hash, "the identity hash changed");
                            hashes[which] = hash;
                        }
                        if ((seed & 0x70000) == 0) {
                            synchronized (cell) {
                                cell[0]++;
                                done[me]++;
                                Thread.yield();
                            }
                        }
                    }
                    done[me]++;
                }
                recurse(seed >>> 20 & 31);
                recursions[me]++;
                if (me == 0) {
                    System.gc();
                    int[][] fresh = new int[64][];
                    for (int i = 0; i < 64; i++) {
                        fresh[i] = new int[1];
                        synchronized (fresh[i]) {
                            fresh[i][0] = System.identityHashCode(fresh[i]);
                        }
                    }
                }
            }
        });
        int sum = 0;
        for (int[] cell : cells) {
            sum += cell[0];
        }
        int all = done[0] + done[1] + done[2] + done[3];
        Workers.check(sum == all, "under locks " + sum + " of " + all);
        int calls = recursions[0] + recursions[1] + recursions[2] + recursions[3];
        Workers.check(counter - before == calls, "synchronized method " + (counter - before) + " of " + calls);
        return all + " locks";
    }

    /** Waits that time out beside notifies: the lock is held again after each, as deeply as before. */
    String timeouts(long millis) throws Throwable {
        Object lock = new Object();
        int[] inside = {0};
        long[] waits = new long[4];
        Workers.run(millis, 4, (workers, me) -> {
            while (workers.running()) {
                synchronized (lock) {
                    synchronized (lock) {
                        Workers.check(++inside[0] == 1, "two threads in a monitor");
                        inside[0]--;
                        lock.wait(0, 1 + 50_000 * me);
                        Workers.check(++inside[0] == 1, "two threads in a monitor after a wait");
                        inside[0]--;
                        waits[me]++;
                    }
                    Workers.check(Thread.holdsLock(lock), "the monitor was left altogether");
                    if (me == 0) {
                        lock.notify();
                    }
                }
            }
        });
        return waits[0] + waits[1] + waits[2] + waits[3] + " waits";
    }
}
