import java.util.concurrent.atomic.AtomicIntegerArray;

/** Mutual exclusion out of volatile variables alone: Peterson's, Dekker's and Lamport's bakery, around a plain counter. */
public class Exclusion implements Program {
    volatile boolean want0;
    volatile boolean want1;
    volatile int turn;
    int counter;
    final AtomicIntegerArray choosing = new AtomicIntegerArray(3);
    final AtomicIntegerArray number = new AtomicIntegerArray(3);

    static void pause(int spins) {
        if ((spins & 63) == 63) {
            Thread.yield();
        } else {
            Thread.onSpinWait();
        }
    }

    void peterson(int me) {
        if (me == 0) {
            want0 = true;
        } else {
            want1 = true;
        }
        turn = 1 - me;
        for (int n = 0; (me == 0 ? want1 : want0) && turn == 1 - me; n++) {
            pause(n);
        }
        counter++;
        if (me == 0) {
            want0 = false;
        } else {
            want1 = false;
        }
    }

    void dekker(int me) {
        set(me, true);
        for (int n = 0; me == 0 ? want1 : want0; n++) {
            if (turn != me) {
                set(me, false);
                for (int m = 0; turn != me; m++) {
                    pause(m);
                }
                set(me, true);
            }
            pause(n);
        }
        counter++;
        turn = 1 - me;
        set(me, false);
    }

    void set(int me, boolean value) {
        if (me == 0) {
            want0 = value;
        } else {
            want1 = value;
        }
    }

    void bakery(int me) {
        choosing.set(me, 1);
        int most = 0;
        for (int i = 0; i < 3; i++) {
            most = Math.max(most, number.get(i));
        }
        number.set(me, most + 1);
        choosing.set(me, 0);
        for (int i = 0; i < 3; i++) {
            for (int n = 0; choosing.get(i) == 1; n++) {
                pause(n);
            }
            int other;
            for (int n = 0; (other = number.get(i)) != 0
                    && (other < number.get(me) || other == number.get(me) && i < me); n++) {
                pause(n);
            }
        }
        counter++;
        number.set(me, 0);
    }

    @Override
    public String run(long millis) throws Throwable {
        int[] done = new int[3];
        long part = millis / 3;
        Workers.run(part, 2, (workers, me) -> {
            while (workers.running()) {
                for (int i = 0; i < 100; i++) {
                    peterson(me);
                    done[me]++;
                }
            }
        });
        Workers.check(counter == done[0] + done[1], "Peterson: " + counter + " of " + (done[0] + done[1]));
        // Each does as many steps, for turns are taken in Dekker's algorithm.
        int steps = (int) Math.max(1000, part * 20);
        int before = counter;
        turn = 0;
        long[] ended = new long[2];
        Workers.run(part * 10, 2, (workers, me) -> {
            long end = System.nanoTime() + part * 1_000_000;
            int n = 0;
            while (n < steps && System.nanoTime() - end < 0) {
                dekker(me);
                n++;
            }
            ended[me] = n;
        });
        Workers.check(counter - before == ended[0] + ended[1], "Dekker: " + (counter - before) + " of "
            + (ended[0] + ended[1]));
        int between = counter;
        int[] baked = new int[3];
        Workers.run(part, 3, (workers, me) -> {
            while (workers.running()) {
                bakery(me);
                baked[me]++;
            }
        });
        int all = baked[0] + baked[1] + baked[2];
        Workers.check(counter - between == all, "bakery: " + (counter - between) + " of " + all);
        return counter + " entries";
    }
}
