import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Two threads write one variable each and read the other's: with volatile accesses, one sees the other's write. */
public class StoreBuffering implements Program {
    static class State {
        volatile int x;
        volatile int y;
        int px;
        int py;
    }

    static final VarHandle PX;
    static final VarHandle PY;
    static final VarHandle LONGS = MethodHandles.arrayElementVarHandle(long[].class);

    static {
        try {
            PX = MethodHandles.lookup().findVarHandle(State.class, "px", int.class);
            PY = MethodHandles.lookup().findVarHandle(State.class, "py", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    final State[] states = new State[Litmus.SIZE];
    final long[] xs = new long[Litmus.SIZE];
    final long[] ys = new long[Litmus.SIZE];
    final int[] r1 = new int[Litmus.SIZE];
    final int[] r2 = new int[Litmus.SIZE];
    static volatile long sharedX;
    static volatile long sharedY;

    @Override
    public String run(long millis) throws Throwable {
        java.util.function.IntConsumer reset = i -> {
            states[i] = new State();
            xs[i] = ys[i] = 0;
        };
        Outcomes outcomes = Outcomes.of("0,0", "0,1", "1,0", "1,1").forbid(0);
        java.util.function.IntConsumer check = i -> outcomes.saw(r1[i] * 2 + r2[i]);
        long part = millis / 4;
        long rounds = Litmus.run(part, reset, check, i -> {
            State s = states[i];
            s.x = 1;
            r1[i] = s.y;
        }, i -> {
            State s = states[i];
            s.y = 1;
            r2[i] = s.x;
        });
        rounds += Litmus.run(part, reset, check, i -> {
            PX.setVolatile(states[i], 1);
            r1[i] = (int) PY.getVolatile(states[i]);
        }, i -> {
            PY.setVolatile(states[i], 1);
            r2[i] = (int) PX.getVolatile(states[i]);
        });
        rounds += Litmus.run(part, reset, check, i -> {
            states[i].px = 1;
            VarHandle.fullFence();
            r1[i] = states[i].py;
        }, i -> {
            states[i].py = 1;
            VarHandle.fullFence();
            r2[i] = states[i].px;
        });
        rounds += Litmus.run(part, reset, check, i -> {
            LONGS.setVolatile(xs, i, 1L);
            r1[i] = (int) (long) LONGS.getVolatile(ys, i);
        }, i -> {
            long before = (long) LONGS.getAndAdd(ys, i, 1L);
            r2[i] = (int) (long) LONGS.getVolatile(xs, i) + (int) before;
        });
        return rounds + " rounds: " + outcomes;
    }
}
