import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Reads before writes, and chains of them: load buffering (no value out of thin air, and with release and acquire none
 * from the future), a write seen by one and passed on to another (causality), and writes to two variables that must be
 * ordered (2+2W).
 */
public class LoadBuffering implements Program {
    static class State {
        volatile int x;
        volatile int y;
        int px;
        int py;
    }

    static final VarHandle PX = handle("px");
    static final VarHandle PY = handle("py");

    static VarHandle handle(String name) {
        try {
            return MethodHandles.lookup().findVarHandle(State.class, name, int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    final State[] states = new State[Litmus.SIZE];
    final int[] a = new int[Litmus.SIZE];
    final int[] b = new int[Litmus.SIZE];
    final int[] c = new int[Litmus.SIZE];

    @Override
    public String run(long millis) throws Throwable {
        long part = millis / 4;
        java.util.function.IntConsumer reset = i -> states[i] = new State();
        Outcomes loads = Outcomes.bits(2).forbid(0b11);
        Outcomes weak = Outcomes.bits(2).forbid(0b11);
        Outcomes causality = Outcomes.bits(3).forbid(0b110);
        Outcomes writes = Outcomes.of("x=1 y=1", "x=1 y=2", "x=2 y=1", "x=2 y=2").forbid(0);
        long rounds = Litmus.run(part, reset, i -> loads.saw(a[i] << 1 | b[i]), i -> {
            a[i] = states[i].y;
            states[i].x = 1;
        }, i -> {
            b[i] = states[i].x;
            states[i].y = 1;
        });
        rounds += Litmus.run(part, reset, i -> weak.saw(a[i] << 1 | b[i]), i -> {
            a[i] = (int) PY.getAcquire(states[i]);
            PX.setRelease(states[i], 1);
        }, i -> {
            b[i] = (int) PX.getAcquire(states[i]);
            PY.setRelease(states[i], 1);
        });
        rounds += Litmus.run(part, reset, i -> causality.saw(a[i] << 2 | b[i] << 1 | c[i]), i -> PX.setOpaque(states[i], 1), i -> {
            a[i] = (int) PX.getOpaque(states[i]);
            PY.setRelease(states[i], a[i]);
        }, i -> {
            b[i] = (int) PY.getAcquire(states[i]);
            c[i] = (int) PX.getOpaque(states[i]);
        });
        // Were it x=1 y=1, each second write would have come before the other's first.
        rounds += Litmus.run(part, reset, i -> writes.saw((states[i].x - 1) * 2 + states[i].y - 1), i -> {
            states[i].x = 1;
            states[i].y = 2;
        }, i -> {
            states[i].y = 1;
            states[i].x = 2;
        });
        return rounds + " rounds: " + loads + "; acquire and release: " + weak + "; causality: " + causality
            + "; two writes: " + writes;
    }
}
