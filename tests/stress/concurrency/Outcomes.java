import java.util.Arrays;

/** How often each outcome of a litmus test was seen. One that is forbidden ends the test. */
final class Outcomes {
    private final String[] names;
    private final long[] counts;
    private final boolean[] forbidden;

    private Outcomes(String[] names) {
        this.names = names;
        counts = new long[names.length];
        forbidden = new boolean[names.length];
    }

    /** Outcomes with these names; {@link #saw} takes their indices. */
    static Outcomes of(String... names) {
        return new Outcomes(names);
    }

    /** Outcomes of so many reads of zeros and ones: the index is their bits, the first read on the left. */
    static Outcomes bits(int reads) {
        String[] names = new String[1 << reads];
        Arrays.setAll(names, n -> String.join(",", Integer.toBinaryString(n | 1 << reads).substring(1).split("")));
        return new Outcomes(names);
    }

    /** These must not be seen. */
    Outcomes forbid(int... indices) {
        for (int i : indices) {
            forbidden[i] = true;
        }
        return this;
    }

    /** Counts one; throws if it is forbidden. By one thread at a time. */
    void saw(int index) {
        counts[index]++;
        Workers.check(!forbidden[index], "forbidden outcome " + names[index] + " after " + this);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < names.length; i++) {
            if (counts[i] > 0) {
                text.append(text.length() == 0 ? "" : ", ").append(names[i]).append(" x").append(counts[i]);
            }
        }
        return text.toString();
    }
}
