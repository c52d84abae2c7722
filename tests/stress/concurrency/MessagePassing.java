import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicInteger;

/** Who sees the flag sees what was written before it: volatile, acquire and release, fences, CAS, plain under a lock. */
public class MessagePassing implements Program {
    static class State {
        int data;
        long wide;
        Object box;
        volatile int flag;
        int plainFlag;
        final AtomicInteger atomic = new AtomicInteger();
    }

    static final VarHandle FLAG;

    static {
        try {
            FLAG = MethodHandles.lookup().findVarHandle(State.class, "plainFlag", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    final State[] states = new State[Litmus.SIZE];
    final int[] seen = new int[Litmus.SIZE];

    void write(int i) {
        State s = states[i];
        s.data = i + 1;
        s.wide = ~(long) i;
        s.box = Integer.toString(i);
    }

    void read(int i, boolean flag) {
        State s = states[i];
        if (!flag) {
            seen[i] = 0;
        } else {
            boolean good = s.data == i + 1 && s.wide == ~(long) i && Integer.toString(i).equals(s.box);
            seen[i] = good ? 1 : 2;
        }
    }

    @Override
    public String run(long millis) throws Throwable {
        Object lock = new Object();
        long rounds = 0;
        java.util.function.IntConsumer reset = i -> {
            states[i] = new State();
            seen[i] = -1;
        };
        Outcomes outcomes = Outcomes.of("no flag", "flag and data", "flag without data").forbid(2);
        java.util.function.IntConsumer check = i -> outcomes.saw(seen[i]);
        long part = millis / 6;
        rounds += Litmus.run(part, reset, check, i -> {
            write(i);
            states[i].flag = 1;
        }, i -> read(i, states[i].flag == 1));
        rounds += Litmus.run(part, reset, check, i -> {
            write(i);
            FLAG.setRelease(states[i], 1);
        }, i -> read(i, (int) FLAG.getAcquire(states[i]) == 1));
        rounds += Litmus.run(part, reset, check, i -> {
            write(i);
            VarHandle.releaseFence();
            FLAG.setOpaque(states[i], 1);
        }, i -> {
            boolean flag = (int) FLAG.getOpaque(states[i]) == 1;
            VarHandle.acquireFence();
            read(i, flag);
        });
        rounds += Litmus.run(part, reset, check, i -> {
            write(i);
            FLAG.compareAndSet(states[i], 0, 1);
        }, i -> read(i, (int) FLAG.compareAndExchange(states[i], 1, 1) == 1));
        rounds += Litmus.run(part, reset, check, i -> {
            write(i);
            states[i].atomic.lazySet(1);
        }, i -> read(i, states[i].atomic.get() == 1));
        rounds += Litmus.run(part, reset, check, i -> {
            synchronized (lock) {
                write(i);
                states[i].plainFlag = 1;
            }
        }, i -> {
            synchronized (lock) {
                read(i, states[i].plainFlag == 1);
            }
        });
        return rounds + " rounds: " + outcomes;
    }
}
