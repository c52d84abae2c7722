/** A stress program: works for a time, and throws if something was seen that must not be. */
public interface Program {
    /** Runs for about that many milliseconds; returns what was done, for the log. */
    String run(long millis) throws Throwable;
}
