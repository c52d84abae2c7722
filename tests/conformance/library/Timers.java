import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

/** Timer and TimerTask: order, fixed rate and delay, cancellation from everywhere, a task that throws, purge. */
public class Timers {
    static String tr(Callable<Object> s) {
        try {
            return String.valueOf(s.call());
        } catch (Exception e) {
            return e.getClass().getSimpleName() + "(" + e.getMessage() + ")";
        }
    }

    static TimerTask task(Runnable r) {
        return new TimerTask() {
            @Override
            public void run() {
                r.run();
            }
        };
    }

    public static void main(String[] args) throws Exception {
        Timer t = new Timer("t", true);
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch done = new CountDownLatch(4);
        t.schedule(task(() -> { order.add("late"); done.countDown(); }), 120);
        t.schedule(task(() -> { order.add("early"); done.countDown(); }), 30);
        t.schedule(task(() -> { order.add("middle"); done.countDown(); }), 70);
        t.schedule(task(() -> { order.add("now"); done.countDown(); }), 0);
        done.await();
        System.out.println(order);
        CountDownLatch three = new CountDownLatch(3);
        TimerTask rep = task(three::countDown);
        t.schedule(rep, 1, 5);
        three.await();
        System.out.println(rep.cancel() + " " + rep.cancel() + " " + (rep.scheduledExecutionTime() > 0));
        CountDownLatch rate = new CountDownLatch(5);
        TimerTask fr = task(rate::countDown);
        t.scheduleAtFixedRate(fr, 0, 3);
        rate.await();
        fr.cancel();
        System.out.println("rate " + rate.getCount());
        TimerTask never = task(() -> System.out.println("never"));
        t.schedule(never, 10000);
        System.out.println(tr(() -> { t.schedule(never, 5); return 0; }) + " " + never.cancel() + " " + tr(() -> { t.schedule(never, 5); return 0; }));
        for (int i = 0; i < 20; i++) {
            TimerTask x = task(() -> { });
            t.schedule(x, 100000 + i);
            if (i % 2 == 0) {
                x.cancel();
            }
        }
        System.out.println(t.purge() > 9);
        System.out.println(tr(() -> { t.schedule(task(() -> { }), -1); return 0; }) + tr(() -> { t.schedule(task(() -> { }), 1, 0); return 0; }) + tr(() -> { t.schedule(task(() -> { }), new Date(-1)); return 0; }) + tr(() -> { t.schedule(null, 1); return 0; }) + tr(() -> { t.scheduleAtFixedRate(task(() -> { }), 1, -4); return 0; }) + tr(() -> new Timer((String) null)));
        CountDownLatch past = new CountDownLatch(1);
        t.schedule(task(past::countDown), new Date(1000));
        System.out.println(past.await(10, TimeUnit.SECONDS));
        t.cancel();
        t.cancel();
        System.out.println(tr(() -> { t.schedule(task(() -> { }), 1); return 0; }));
        Timer dies = new Timer("dies");
        AtomicReference<Thread> timerThread = new AtomicReference<>();
        CountDownLatch dead = new CountDownLatch(1);
        dies.schedule(task(() -> { timerThread.set(Thread.currentThread()); Thread.currentThread().setUncaughtExceptionHandler((th, e) -> { System.out.println(th.getName() + " " + e); dead.countDown(); }); throw new IllegalStateException("task fails"); }), 1);
        dead.await();
        timerThread.get().join();
        System.out.println(tr(() -> { dies.schedule(task(() -> { }), 1); return 0; }));
        Timer self = new Timer();
        CountDownLatch in = new CountDownLatch(1);
        self.schedule(task(() -> { self.cancel(); in.countDown(); }), 1, 1);
        self.schedule(task(() -> System.out.println("not run")), 5000);
        in.await();
        System.out.println("self cancelled");
        Timer idle = new Timer("collected");
        idle = null;
        System.gc();
        System.out.println("end");
        t.purge();
    }
}
