/** Two writers of different volatile variables: all readers see the writes in the same order; and one variable's in its. */
public class IndependentReads implements Program {
    static class State {
        volatile int x;
        volatile int y;
    }

    final State[] states = new State[Litmus.SIZE];
    final int[] a = new int[Litmus.SIZE];
    final int[] b = new int[Litmus.SIZE];
    final int[] c = new int[Litmus.SIZE];
    final int[] d = new int[Litmus.SIZE];

    @Override
    public String run(long millis) throws Throwable {
        Outcomes independent = Outcomes.bits(4).forbid(0b1010);
        Outcomes coherent = Outcomes.of("in order", "back").forbid(1);
        long rounds = Litmus.run(millis / 2, i -> states[i] = new State(),
            i -> independent.saw(a[i] << 3 | b[i] << 2 | c[i] << 1 | d[i]),
            i -> states[i].x = 1,
            i -> states[i].y = 1,
            i -> {
                a[i] = states[i].x;
                b[i] = states[i].y;
            },
            i -> {
                c[i] = states[i].y;
                d[i] = states[i].x;
            });
        // Reads of one variable never go back.
        rounds += Litmus.run(millis / 2, i -> states[i] = new State(),
            i -> coherent.saw(a[i] <= b[i] && b[i] <= c[i] ? 0 : 1),
            i -> {
                states[i].x = 1;
                states[i].x = 2;
            },
            i -> {
                a[i] = states[i].x;
                b[i] = states[i].x;
                c[i] = states[i].x;
            });
        return rounds + " rounds: " + independent + "; one variable: " + coherent;
    }
}
