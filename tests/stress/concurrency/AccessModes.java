import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import sun.misc.Unsafe;

/**
 * Atomic updates in all modes of VarHandle, and of Unsafe, on fields, array elements and memory of other kinds: of two
 * that compete exactly one wins, a strong one never fails without cause, and the winner's earlier writes are seen.
 */
public class AccessModes implements Program {
    static class State {
        volatile int word;
        volatile long wide;
        volatile Object reference = "none";
    }

    /** Tries to take a place that is free; whether it was taken. */
    interface Claim {
        boolean claim(int i, int me);
    }

    static final Unsafe UNSAFE;
    static final long WORD;
    static final long WIDE;
    static final VarHandle WORDS;
    static final VarHandle REFERENCE;
    static final VarHandle LONGS = MethodHandles.arrayElementVarHandle(long[].class);
    static final VarHandle STRINGS = MethodHandles.arrayElementVarHandle(String[].class);
    static final VarHandle VIEW = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.nativeOrder());
    static final VarHandle BUFFER = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    static {
        try {
            Field field = Unsafe.class.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            UNSAFE = (Unsafe) field.get(null);
            WORD = UNSAFE.objectFieldOffset(State.class.getDeclaredField("word"));
            WIDE = UNSAFE.objectFieldOffset(State.class.getDeclaredField("wide"));
            WORDS = MethodHandles.lookup().findVarHandle(State.class, "word", int.class);
            REFERENCE = MethodHandles.lookup().findVarHandle(State.class, "reference", Object.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    final State[] states = new State[Litmus.SIZE];
    final long[] longs = new long[Litmus.SIZE];
    final String[] strings = new String[Litmus.SIZE];
    /** Views of byte arrays give atomic access where the machine address is aligned: every fourth byte is. */
    final byte[] bytes = new byte[4 * Litmus.SIZE];
    final ByteBuffer direct = ByteBuffer.allocateDirect(8 * Litmus.SIZE);
    final boolean[] took = new boolean[2 * Litmus.SIZE];

    @Override
    public String run(long millis) throws Throwable {
        Claim[] claims = {
            (i, me) -> WORDS.compareAndSet(states[i], 0, me),
            (i, me) -> (int) WORDS.compareAndExchange(states[i], 0, me) == 0,
            (i, me) -> (int) WORDS.compareAndExchangeAcquire(states[i], 0, me) == 0,
            (i, me) -> (int) WORDS.compareAndExchangeRelease(states[i], 0, me) == 0,
            (i, me) -> weak(() -> WORDS.weakCompareAndSet(states[i], 0, me), () -> (int) WORDS.getVolatile(states[i])),
            (i, me) -> weak(() -> WORDS.weakCompareAndSetPlain(states[i], 0, me), () -> (int) WORDS.getVolatile(states[i])),
            (i, me) -> weak(() -> WORDS.weakCompareAndSetAcquire(states[i], 0, me), () -> (int) WORDS.getVolatile(states[i])),
            (i, me) -> weak(() -> WORDS.weakCompareAndSetRelease(states[i], 0, me), () -> (int) WORDS.getVolatile(states[i])),
            (i, me) -> (int) WORDS.getAndSet(states[i], me) == 0,
            (i, me) -> (int) WORDS.getAndSetAcquire(states[i], me) == 0,
            (i, me) -> (int) WORDS.getAndAdd(states[i], me) == 0,
            (i, me) -> (int) WORDS.getAndAddRelease(states[i], me) == 0,
            (i, me) -> (int) WORDS.getAndBitwiseOr(states[i], me) == 0,
            (i, me) -> (int) WORDS.getAndBitwiseXorAcquire(states[i], me) == 0,
            (i, me) -> REFERENCE.compareAndSet(states[i], "none", Integer.toString(me)),
            (i, me) -> REFERENCE.getAndSet(states[i], "taken") == "none",
            (i, me) -> REFERENCE.compareAndExchange(states[i], "none", "taken") == "none",
            (i, me) -> LONGS.compareAndSet(longs, i, 0L, (long) me << 40),
            (i, me) -> (long) LONGS.getAndAdd(longs, i, (long) me << 33) == 0,
            (i, me) -> (long) LONGS.getAndBitwiseOr(longs, i, 1L << 30 + me) == 0,
            (i, me) -> STRINGS.compareAndSet(strings, i, null, "taken"),
            (i, me) -> STRINGS.getAndSet(strings, i, "taken") == null,
            (i, me) -> VIEW.compareAndSet(bytes, 4 * i, 0, me),
            (i, me) -> (int) VIEW.getAndAdd(bytes, 4 * i, me) == 0,
            (i, me) -> BUFFER.compareAndSet(direct, 8 * i, 0L, (long) me),
            (i, me) -> (long) BUFFER.getAndBitwiseXor(direct, 8 * i, (long) me) == 0,
            (i, me) -> UNSAFE.compareAndSwapInt(states[i], WORD, 0, me),
            (i, me) -> UNSAFE.getAndAddInt(states[i], WORD, me) == 0,
            (i, me) -> UNSAFE.compareAndSwapLong(states[i], WIDE, 0, (long) me << 50),
            (i, me) -> UNSAFE.getAndSetLong(states[i], WIDE, me) == 0,
        };
        Outcomes outcomes = Outcomes.of("none", "first", "second", "both").forbid(0, 3);
        long rounds = 0;
        for (Claim claim : claims) {
            rounds += Litmus.run(millis / claims.length, i -> {
                states[i] = new State();
                longs[i] = 0;
                strings[i] = null;
                VIEW.setVolatile(bytes, 4 * i, 0);
                BUFFER.setVolatile(direct, 8 * i, 0L);
            }, i -> outcomes.saw((took[2 * i] ? 1 : 0) + (took[2 * i + 1] ? 2 : 0)),
                i -> took[2 * i] = claim.claim(i, 1),
                i -> took[2 * i + 1] = claim.claim(i, 2));
        }
        return rounds + " rounds, " + claims.length + " operations, winner: " + outcomes;
    }

    /** A weak operation may fail without cause: it is tried again while the place is free. */
    private static boolean weak(java.util.function.BooleanSupplier attempt, java.util.function.IntSupplier value) {
        while (true) {
            if (attempt.getAsBoolean()) {
                return true;
            }
            if (value.getAsInt() != 0) {
                return false;
            }
        }
    }
}
