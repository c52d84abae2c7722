import java.lang.reflect.InvocationTargetException;

/** monitorenter and monitorexit beyond what javac writes: unbalanced, exited by another, null, in loops, around handlers that cover themselves; synchronized methods that throw. */
public class Monitors2 {
    static int n;

    interface Body {
        void write(ClassAssembler a, ClassAssembler.Code c);
    }

    public static final Object LOCK = new Object();
    public static final Object LOCK2 = new Object();

    public static boolean held() {
        return Thread.holdsLock(LOCK);
    }

    static void run(String what, Body b) throws Exception {
        ClassAssembler a = new ClassAssembler(48, 0x21, "M" + n++, "java/lang/Object");
        ClassAssembler.Code c = a.addMethod(9, "m", "()V", 6, 4);
        b.write(a, c);
        var m = new ClassAssembler.Loader().define(a.toBytes()).getMethod("m");
        Thread t = new Thread(() -> {
            try {
                m.invoke(null);
                System.out.println(what + ": fine");
            } catch (InvocationTargetException e) {
                System.out.println(what + ": " + e.getCause().getClass().getSimpleName() + " " + e.getCause().getMessage());
            } catch (Throwable e) {
                System.out.println(what + ": " + e.getClass().getSimpleName());
            }
            System.out.println("  held " + held() + Thread.holdsLock(LOCK2));
        });
        t.start();
        t.join();
        boolean[] free = new boolean[1];
        Thread probe = new Thread(() -> {
            synchronized (LOCK) {
                synchronized (LOCK2) {
                    free[0] = true;
                }
            }
        });
        probe.setDaemon(true);
        probe.start();
        probe.join(20000);
        System.out.println("  free " + free[0]);
    }

    static final String O = "Ljava/lang/Object;";

    static ClassAssembler.Code lock(ClassAssembler a, ClassAssembler.Code c) {
        return c.op2(0xb2, a.field("Monitors2", "LOCK", O));
    }

    static ClassAssembler.Code lock2(ClassAssembler a, ClassAssembler.Code c) {
        return c.op2(0xb2, a.field("Monitors2", "LOCK2", O));
    }

    static synchronized void throwsLocked() {
        throw new IllegalStateException("locked " + Thread.holdsLock(Monitors2.class));
    }

    synchronized int recursive(int k) {
        if (k == 0) {
            if (!Thread.holdsLock(this)) {
                throw new AssertionError();
            }
            return 0;
        }
        try {
            return 1 + recursive(k - 1);
        } finally {
            if (!Thread.holdsLock(this)) {
                throw new AssertionError();
            }
        }
    }

    public static void main(String[] args) throws Exception {
        run("balanced", (a, c) -> {
            lock(a, c).op(0xc2);
            lock(a, c).op(0xc3, 0xb1);
        });
        run("twice", (a, c) -> {
            lock(a, c).op(0xc2);
            lock(a, c).op(0xc2);
            lock(a, c).op(0xc3);
            lock(a, c).op(0xc3, 0xb1);
        });
        run("null enter", (a, c) -> c.op(0x01, 0xc2, 0xb1));
        run("null exit", (a, c) -> c.op(0x01, 0xc3, 0xb1));
        run("exit without enter", (a, c) -> lock(a, c).op(0xc3, 0xb1));
        run("exit twice", (a, c) -> {
            lock(a, c).op(0xc2);
            lock(a, c).op(0xc3);
            lock(a, c).op(0xc3, 0xb1);
        });
        run("crossed", (a, c) -> {
            lock(a, c).op(0xc2);
            lock2(a, c).op(0xc2);
            lock(a, c).op(0xc3);
            lock2(a, c).op(0xc3, 0xb1);
        });
        run("throws inside, handler frees", (a, c) -> {
            lock(a, c).op(0xc2).label(0).op(0x04, 0x03, 0x6c, 0x57);
            lock(a, c).op(0xc3).label(1).op(0xb1).label(2);
            lock(a, c).op(0xc3).label(3).op(0xbf).handler(0, 1, 2, null).handler(2, 3, 2, null);
        });
        run("wait without", (a, c) -> lock(a, c).op2(0xb6, a.method("java/lang/Object", "notify", "()V")).op(0xb1));
        run("notify in monitor", (a, c) -> {
            lock(a, c).op(0xc2);
            lock(a, c).op2(0xb6, a.method("java/lang/Object", "notifyAll", "()V"));
            lock(a, c).op(0xc3, 0xb1);
        });
        try {
            throwsLocked();
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage() + " " + Thread.holdsLock(Monitors2.class));
        }
        System.out.println(new Monitors2().recursive(2000));
        Object o = new Object();
        try {
            synchronized (o) {
                synchronized (o) {
                    o.wait(1);
                    throw new Exception("out");
                }
            }
        } catch (Exception e) {
            System.out.println(e.getMessage() + Thread.holdsLock(o));
        }
        for (Runnable r : new Runnable[] {o::notify, o::notifyAll, () -> {
            try {
                o.wait();
            } catch (InterruptedException e) {
                System.out.println(e);
            }
        }, () -> {
            try {
                o.wait(-1);
            } catch (InterruptedException e) {
                System.out.println(e);
            }
        }, () -> {
            try {
                o.wait(1, 1000000);
            } catch (InterruptedException e) {
                System.out.println(e);
            }
        }, () -> {
            try {
                Thread.currentThread().interrupt();
                synchronized (o) {
                    o.wait(1000);
                }
            } catch (InterruptedException e) {
                System.out.println(e + " " + Thread.interrupted());
            }
        }}) {
            try {
                r.run();
            } catch (RuntimeException e) {
                System.out.println(e);
            }
        }
    }
}
