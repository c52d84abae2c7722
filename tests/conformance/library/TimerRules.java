import java.util.*;
import java.util.concurrent.*;

/** Timers: order of tasks, cancelling, periods, exceptions that end the timer, and Observer-like listeners that change lists. */
public class TimerRules {
    static String attempt(Callable<Object> action) {
        try {
            return String.valueOf(action.call());
        } catch (Exception e) {
            return e.getClass().getSimpleName() + ": " + e.getMessage();
        }
    }

    public static void main(String[] arguments) throws Exception {
        Timer timer = new Timer("timer", true);
        List<String> log = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch done = new CountDownLatch(3);
        for (int delay : new int[] {30, 10, 20}) {
            timer.schedule(new TimerTask() {
                @Override
                public void run() {
                    log.add(delay + " on " + Thread.currentThread().getName());
                    done.countDown();
                }
            }, delay);
        }
        done.await();
        System.out.println(log);
        CountDownLatch periods = new CountDownLatch(3);
        TimerTask repeated = new TimerTask() {
            @Override
            public void run() {
                if (periods.getCount() == 1) {
                    System.out.println("cancelled inside: " + cancel() + " " + cancel());
                }
                periods.countDown();
            }
        };
        timer.scheduleAtFixedRate(repeated, 1, 1);
        periods.await();
        System.out.println(attempt(() -> {
            timer.schedule(repeated, 1);
            return "";
        }) + " | " + attempt(() -> {
            timer.schedule(new TimerTask() {
                @Override
                public void run() { }
            }, -1);
            return "";
        }) + " | " + attempt(() -> {
            timer.schedule(new TimerTask() {
                @Override
                public void run() { }
            }, 1, 0);
            return "";
        }) + " | " + attempt(() -> {
            timer.schedule(null, 1);
            return "";
        }));
        TimerTask never = new TimerTask() {
            @Override
            public void run() {
                System.out.println("never");
            }
        };
        timer.schedule(never, 100_000);
        System.out.println(never.cancel() + " " + timer.purge() + " " + timer.purge());
        CountDownLatch thrown = new CountDownLatch(1);
        Thread.setDefaultUncaughtExceptionHandler((t, e) -> {
            log.add(t.getName() + " died: " + e.getMessage());
            thrown.countDown();
        });
        timer.schedule(new TimerTask() {
            @Override
            public void run() {
                throw new IllegalStateException("from a task");
            }
        }, 1);
        thrown.await();
        String last;
        do {
            last = attempt(() -> {
                timer.schedule(new TimerTask() {
                    @Override
                    public void run() { }
                }, 100_000);
                return "again";
            });
        } while (last.equals("again"));
        System.out.println(log.get(log.size() - 1) + " " + last);
        timer.cancel();
        System.out.println(attempt(() -> {
            timer.schedule(never, 1);
            return "";
        }));
        List<EventListener> listeners = new CopyOnWriteArrayList<>();
        EventObject event = new EventObject("source");
        System.out.println(event + " " + attempt(() -> new EventObject(null)) + " " + listeners.size());
        StringJoiner joiner = new StringJoiner(", ", "{", "}").setEmptyValue("nothing");
        System.out.println(joiner + " " + joiner.add("a").add(null).merge(new StringJoiner("-").add("x").add("y")) + " " + joiner.length());
        OptionalInt none = OptionalInt.empty();
        System.out.println(attempt(none::getAsInt) + " " + none.orElse(4) + " " + Optional.ofNullable((String) null).or(() -> Optional.of("or")).map(String::length).filter(n -> n > 5) + " " + attempt(() -> Optional.of(null)) + " " + attempt(() -> Optional.empty().orElseThrow()) + " " + Optional.of(1).stream().count() + " " + OptionalDouble.of(2.5));
        System.out.println(Objects.requireNonNullElse(null, "else") + " " + attempt(() -> Objects.requireNonNull(null, () -> "supplied")) + " " + attempt(() -> Objects.checkIndex(5, 5)) + " " + attempt(() -> Objects.checkFromToIndex(2, 1, 5)) + " " + attempt(() -> Objects.checkFromIndexSize(1, -1, 5)) + " " + Objects.equals(null, null) + Objects.deepEquals(new int[] {1}, new int[] {1}) + " " + Objects.hash() + " " + Objects.toString(null, "default"));
        BitSet bits = BitSet.valueOf(new long[] {5, 1});
        bits.flip(2, 70);
        System.out.println(bits.cardinality() + " " + bits.nextClearBit(3) + " " + bits.previousSetBit(1000) + " " + bits.length() + " " + bits.get(60, 70) + " " + attempt(() -> bits.get(-1)) + " " + Arrays.toString(bits.toByteArray()));
    }
}
