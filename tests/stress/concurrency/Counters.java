import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicStampedReference;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** Atomic updates of every size and kind: none is lost, and neighbours of small variables stay untouched. */
public class Counters implements Program {
    volatile byte b0;
    volatile byte b1;
    volatile short s0;
    volatile short s1;
    volatile char c0;
    volatile float f0;
    volatile double d0;
    volatile long updated;
    volatile boolean spin;
    static volatile int shared;
    int guarded;

    static VarHandle handle(String name, Class<?> type) {
        try {
            return type == int.class ? MethodHandles.lookup().findStaticVarHandle(Counters.class, name, type)
                : MethodHandles.lookup().findVarHandle(Counters.class, name, type);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    static final VarHandle B0 = handle("b0", byte.class);
    static final VarHandle B1 = handle("b1", byte.class);
    static final VarHandle S0 = handle("s0", short.class);
    static final VarHandle S1 = handle("s1", short.class);
    static final VarHandle C0 = handle("c0", char.class);
    static final VarHandle F0 = handle("f0", float.class);
    static final VarHandle D0 = handle("d0", double.class);
    static final VarHandle SPIN = handle("spin", boolean.class);
    static final VarHandle SHARED = handle("shared", int.class);
    static final VarHandle BYTES = MethodHandles.arrayElementVarHandle(byte[].class);
    static final AtomicLongFieldUpdater<Counters> UPDATED =
        AtomicLongFieldUpdater.newUpdater(Counters.class, "updated");

    @Override
    public String run(long millis) throws Throwable {
        int threads = 3;
        AtomicInteger plain = new AtomicInteger();
        AtomicLong wide = new AtomicLong();
        LongAdder adder = new LongAdder();
        LongAccumulator most = new LongAccumulator(Long::max, 0);
        AtomicReference<Integer> boxed = new AtomicReference<>(0);
        AtomicStampedReference<String> stamped = new AtomicStampedReference<>("", 0);
        byte[] bytes = new byte[64];
        int[] rounds = new int[threads];
        Workers.run(millis, threads, (workers, index) -> {
            int n = 0;
            while (workers.running()) {
                for (int i = 0; i < 50; i++, n++) {
                    plain.incrementAndGet();
                    wide.getAndUpdate(v -> v + 3);
                    adder.increment();
                    most.accumulate(n);
                    Integer old;
                    do {
                        old = boxed.get();
                    } while (!boxed.compareAndSet(old, Integer.valueOf(old + 1)));
                    int[] stamp = new int[1];
                    String text;
                    do {
                        text = stamped.get(stamp);
                    } while (!stamped.compareAndSet(text, Integer.toString(index), stamp[0], stamp[0] + 1));
                    B0.getAndAdd(this, (byte) 1);
                    B1.getAndAdd(this, (byte) 3);
                    short s;
                    do {
                        s = s0;
                    } while (!S0.weakCompareAndSetPlain(this, s, (short) (s + 1)));
                    S1.getAndAddAcquire(this, (short) 5);
                    char c = (char) C0.getVolatile(this);
                    while (true) {
                        char witness = (char) C0.compareAndExchange(this, c, (char) (c + 1));
                        if (witness == c) {
                            break;
                        }
                        c = witness;
                    }
                    F0.getAndAdd(this, 1f);
                    D0.getAndAdd(this, 0.5);
                    UPDATED.addAndGet(this, 2);
                    SHARED.getAndAdd(1);
                    BYTES.getAndAdd(bytes, (n + index) & 63, (byte) 1);
                    while (!SPIN.compareAndSet(this, false, true)) {
                        Thread.yield();
                    }
                    guarded++;
                    SPIN.setRelease(this, false);
                }
            }
            rounds[index] = n;
        });
        int all = 0;
        int largest = 0;
        for (int n : rounds) {
            all += n;
            largest = Math.max(largest, n);
        }
        Workers.check(plain.get() == all, "AtomicInteger " + plain + " of " + all);
        Workers.check(wide.get() == 3L * all, "AtomicLong " + wide + " of " + 3L * all);
        Workers.check(adder.sum() == all, "LongAdder " + adder + " of " + all);
        Workers.check(most.get() == Math.max(0, largest - 1), "LongAccumulator " + most + " of " + (largest - 1));
        Workers.check(boxed.get() == all, "AtomicReference " + boxed + " of " + all);
        Workers.check(stamped.getStamp() == all, "AtomicStampedReference " + stamped.getStamp() + " of " + all);
        Workers.check(b0 == (byte) all && b1 == (byte) (3 * all), "bytes " + b0 + " " + b1 + " of " + all);
        Workers.check(s0 == (short) all && s1 == (short) (5 * all), "shorts " + s0 + " " + s1 + " of " + all);
        Workers.check(c0 == (char) all, "char " + (int) c0 + " of " + all);
        Workers.check(f0 == Math.min(all, 1 << 24), "float " + f0 + " of " + all);
        Workers.check(d0 == 0.5 * all, "double " + d0 + " of " + all);
        Workers.check(updated == 2L * all, "updater " + updated + " of " + 2L * all);
        Workers.check(shared == all, "static " + shared + " of " + all);
        Workers.check(guarded == all, "under a spin lock " + guarded + " of " + all);
        byte sum = 0;
        for (byte b : bytes) {
            sum += b;
        }
        Workers.check(sum == (byte) all, "byte array " + sum + " of " + all);
        shared = 0;
        return all + " updates of each";
    }
}
