import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * A litmus test: actors, one thread each, go over the same array of states at once; then the outcome in each state is
 * looked at. The more often actors meet in a state, the more interleavings are seen.
 */
final class Litmus {
    /** States in a round. */
    static final int SIZE = 256;

    /**
     * Where actors wait for each other. They spin: a thread that had to be woken would come after the others have gone
     * through all states. They yield now and then, for there may be fewer processors than actors.
     */
    private static final class Barrier {
        private final int parties;
        private final AtomicInteger arrived = new AtomicInteger();
        private volatile int generation;

        Barrier(int parties) {
            this.parties = parties;
        }

        void await(Workers workers) {
            int mine = generation;
            if (arrived.incrementAndGet() == parties) {
                arrived.set(0);
                generation = mine + 1;
                return;
            }
            for (int spins = 1; generation == mine; spins++) {
                if (spins % 200 == 0) {
                    Workers.check(!workers.failed(), "another actor has failed");
                    Thread.yield();
                } else {
                    Thread.onSpinWait();
                }
            }
        }
    }

    private Litmus() {}

    /** Runs rounds until the time is over; returns how many. */
    static long run(long millis, IntConsumer reset, IntConsumer check, IntConsumer... actors) throws Throwable {
        long[] rounds = {0};
        boolean[] more = {true};
        int[] shift = {0};
        Barrier barrier = new Barrier(actors.length);
        Workers.Body[] bodies = new Workers.Body[actors.length];
        for (int a = 0; a < actors.length; a++) {
            IntConsumer actor = actors[a];
            bodies[a] = (workers, index) -> {
                while (true) {
                    if (index == 0) {
                        for (int i = 0; i < SIZE; i++) {
                            reset.accept(i);
                        }
                        more[0] = workers.running();
                        shift[0] = (int) (rounds[0] % 7);
                    }
                    barrier.await(workers);
                    if (!more[0]) {
                        return;
                    }
                    // Not always in the same step.
                    for (int spin = shift[0] * index; spin > 0; spin--) {
                        Thread.onSpinWait();
                    }
                    for (int i = 0; i < SIZE; i++) {
                        actor.accept(i);
                    }
                    barrier.await(workers);
                    if (index == 0) {
                        for (int i = 0; i < SIZE; i++) {
                            check.accept(i);
                        }
                        rounds[0]++;
                    }
                }
            };
        }
        Workers.run(millis, bodies);
        return rounds[0];
    }
}
