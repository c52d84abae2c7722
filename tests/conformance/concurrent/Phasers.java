import java.util.*;
import java.util.concurrent.*;

/** Phaser: registration, phases, tiers, termination, onAdvance; CyclicBarrier and Exchanger in all their states. */
public class Phasers {
    static String tr(Callable<Object> s) {
        try {
            return String.valueOf(s.call());
        } catch (Exception e) {
            return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : "(" + e.getMessage().replaceAll("@[0-9a-f]+", "") + ")");
        }
    }

    static String st(Phaser p) {
        return p.getPhase() + "/" + p.getRegisteredParties() + "/" + p.getArrivedParties() + "/" + p.getUnarrivedParties() + "/" + p.isTerminated();
    }

    public static void main(String[] args) throws Exception {
        Phaser p = new Phaser();
        System.out.println(st(p) + " " + p.register() + " " + p.bulkRegister(2) + " " + st(p) + " " + p.arrive() + " " + st(p) + " " + p.arriveAndDeregister() + " " + st(p) + " " + p.arrive() + " " + st(p) + " " + p.toString().replaceAll("@[0-9a-f]+", ""));
        System.out.println(p.awaitAdvance(0) + " " + p.awaitAdvance(-5) + " " + p.awaitAdvance(7) + " " + tr(() -> p.awaitAdvanceInterruptibly(p.getPhase(), 5, TimeUnit.MILLISECONDS)));
        p.arriveAndDeregister();
        System.out.println(st(p) + " " + p.arriveAndDeregister() + " " + st(p) + " " + p.register() + " " + p.arrive() + " " + p.awaitAdvance(3) + " " + p.arriveAndAwaitAdvance());
        System.out.println(tr(() -> new Phaser().arrive()) + tr(() -> new Phaser(-1)) + tr(() -> new Phaser(65536)) + tr(() -> new Phaser(1).bulkRegister(-1)) + tr(() -> { Phaser q = new Phaser(65535); q.register(); return 0; }) + tr(() -> { Phaser q = new Phaser(1); q.arrive(); q.arriveAndDeregister(); return q.arrive(); }));
        List<String> log = Collections.synchronizedList(new ArrayList<>());
        Phaser logging = new Phaser(3) {
            @Override
            protected boolean onAdvance(int phase, int parties) {
                log.add("phase " + phase + " parties " + parties);
                return phase == 3 || parties == 0;
            }
        };
        int[][] counts = new int[3][];
        Thread[] ts = new Thread[3];
        for (int i = 0; i < 3; i++) {
            int n = i;
            ts[i] = new Thread(() -> {
                int c = 0;
                while (!logging.isTerminated()) {
                    c++;
                    logging.arriveAndAwaitAdvance();
                }
                counts[n] = new int[] {c};
            });
            ts[i].start();
        }
        for (Thread t : ts) {
            t.join();
        }
        System.out.println(log + " " + counts[0][0] + counts[1][0] + counts[2][0] + " " + (logging.getPhase() < 0) + " " + (logging.getPhase() - Integer.MIN_VALUE));
        Phaser root = new Phaser(), a = new Phaser(root, 2), b = new Phaser(root);
        System.out.println(st(root) + " " + st(a) + " " + st(b) + " " + (a.getRoot() == root) + (a.getParent() == root) + root.getParent());
        b.register();
        System.out.println(st(root) + " " + a.arrive() + a.arrive() + st(a) + st(root) + b.arrive() + " " + st(root) + st(a) + st(b));
        b.arriveAndDeregister();
        System.out.println(st(root) + " " + st(b));
        root.forceTermination();
        System.out.println(a.isTerminated() + " " + st(b) + " " + a.arrive());
        Phaser deep = new Phaser();
        List<Phaser> leaves = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Phaser mid = new Phaser(deep);
            for (int j = 0; j < 2; j++) {
                leaves.add(new Phaser(mid, 2));
            }
        }
        int[] total = new int[1];
        List<Thread> workers = new ArrayList<>();
        for (Phaser leaf : leaves) {
            for (int k = 0; k < 2; k++) {
                Thread t = new Thread(() -> {
                    for (int i = 0; i < 20; i++) {
                        synchronized (total) {
                            total[0]++;
                        }
                        leaf.arriveAndAwaitAdvance();
                        synchronized (total) {
                            if (total[0] < (i + 1) * 16) {
                                System.out.println("too early");
                            }
                        }
                    }
                    leaf.arriveAndDeregister();
                });
                workers.add(t);
                t.start();
            }
        }
        for (Thread t : workers) {
            t.join();
        }
        System.out.println(total[0] + " " + deep.isTerminated());

        List<Integer> actions = Collections.synchronizedList(new ArrayList<>());
        CyclicBarrier bar = new CyclicBarrier(4, () -> actions.add(actions.size()));
        Set<Integer> indexes = new ConcurrentSkipListSet<>();
        Thread[] bs = new Thread[4];
        for (int i = 0; i < 4; i++) {
            bs[i] = new Thread(() -> {
                try {
                    for (int k = 0; k < 5; k++) {
                        indexes.add(bar.await());
                    }
                } catch (InterruptedException | BrokenBarrierException e) {
                    System.out.println(e);
                }
            });
            bs[i].start();
        }
        for (Thread t : bs) {
            t.join();
        }
        System.out.println(actions + " " + indexes + " " + bar.getParties() + bar.getNumberWaiting() + bar.isBroken());
        System.out.println(tr(() -> bar.await(5, TimeUnit.MILLISECONDS)) + " " + bar.isBroken() + " " + tr(bar::await));
        bar.reset();
        System.out.println(bar.isBroken() + " " + tr(() -> new CyclicBarrier(0)));
        String[] seen = new String[1];
        Thread waiter = new Thread(() -> seen[0] = tr(bar::await));
        waiter.start();
        while (bar.getNumberWaiting() == 0) {
            Thread.sleep(1);
        }
        bar.reset();
        waiter.join();
        System.out.println(seen[0] + " " + bar.isBroken());
        CyclicBarrier bad = new CyclicBarrier(1, () -> { throw new IllegalStateException("action"); });
        System.out.println(tr(bad::await) + " " + bad.isBroken() + " " + tr(bad::await));

        Exchanger<List<Integer>> ex = new Exchanger<>();
        FutureTask<Integer> filler = new FutureTask<>(() -> {
            List<Integer> mine = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                mine.add(i);
                mine = ex.exchange(mine);
            }
            return mine.size();
        });
        new Thread(filler).start();
        List<Integer> got = new ArrayList<>();
        List<Integer> mine = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            mine = ex.exchange(mine);
            got.addAll(mine);
            mine.clear();
        }
        System.out.println(got + " " + filler.get() + " " + tr(() -> ex.exchange(null, 5, TimeUnit.MILLISECONDS)));
    }
}
