import java.lang.StackWalker.*;
import java.lang.reflect.Method;
import java.util.*;
import java.util.stream.*;

/** StackWalker: all options, frames of lambdas, reflection and method handles, caller class, limits, streams used wrongly, declaring classes, method types, line numbers, and thread stack traces. */
public class StackWalks {
    static final StackWalker PLAIN = StackWalker.getInstance();
    static final StackWalker RETAIN = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);
    static final StackWalker REFLECT = StackWalker.getInstance(Set.of(Option.RETAIN_CLASS_REFERENCE, Option.SHOW_REFLECT_FRAMES));
    static final StackWalker HIDDEN = StackWalker.getInstance(Set.of(Option.RETAIN_CLASS_REFERENCE, Option.SHOW_HIDDEN_FRAMES));

    static String name(StackFrame f) {
        return f.getClassName().replaceAll("/0x[0-9a-f]+|\\$\\$Lambda\\$\\d+", "") + "." + f.getMethodName().replaceAll("lambda\\$(\\w+)\\$\\d+", "lambda-$1");
    }

    static List<String> names(StackWalker w) {
        return w.walk(s -> s.map(StackWalks::name).filter(n -> !n.startsWith("java.util.stream") && !n.contains("$$Lambda")).collect(Collectors.toList()));
    }

    static void show(String what, StackWalker w) {
        System.out.println(what + " " + names(w));
    }

    static int depth(int n, StackWalker w) {
        return n == 0 ? w.walk(s -> (int) s.count()) : depth(n - 1, w);
    }

    interface Act {
        void run() throws Throwable;
    }

    static void t(String what, Act a) {
        try {
            a.run();
            System.out.println(what + " fine");
        } catch (Throwable e) {
            System.out.println(what + ": " + e.getClass().getSimpleName() + " " + e.getMessage());
        }
    }

    static Class<?> callerOf() {
        return RETAIN.getCallerClass();
    }

    static class Other {
        static Class<?> ask() {
            return callerOf();
        }

        Class<?> viaLambda() {
            java.util.function.Supplier<Class<?>> s = () -> callerOf();
            return s.get();
        }
    }

    static void viaReflection() {
        show("reflect plain", RETAIN);
        List<String> all = names(REFLECT);
        System.out.println("reflect shown " + all.contains("java.lang.reflect.Method.invoke") + " " + all.contains("StackWalks.main"));
    }

    static void describe(int a, String[] b, long... c) {
        StackFrame f = RETAIN.walk(s -> s.findFirst().get());
        System.out.println(f.getMethodName() + " " + f.getDescriptor() + " " + f.getMethodType() + " " + f.getDeclaringClass() + " " + f.getFileName() + " " + (f.getLineNumber() > 0) + " " + (f.getByteCodeIndex() >= 0) + " " + f.isNativeMethod() + " " + f.toStackTraceElement().getMethodName() + " " + f.toString().replaceAll(":\\d+", ":n"));
    }

    StackWalks() {
        System.out.println((Object) PLAIN.<List<String>>walk(s -> s.limit(2).map(StackFrame::getMethodName).collect(Collectors.toList())));
    }

    static {
        System.out.println("clinit " + PLAIN.walk(s -> s.limit(1).map(StackFrame::getMethodName).collect(Collectors.toList())));
    }

    public static void main(String[] args) throws Throwable {
        show("plain", PLAIN);
        show("retain", RETAIN);
        Runnable r = () -> show("lambda", RETAIN);
        r.run();
        Act nested = () -> t("nested", () -> show("deep", PLAIN));
        nested.run();
        List.of(1).forEach(x -> System.out.println("forEach " + names(RETAIN)));
        System.out.println(depth(0, PLAIN) + " " + depth(50, PLAIN) + " " + depth(500, RETAIN));
        System.out.println(PLAIN.walk(s -> s.skip(1).findFirst().isPresent()) + " " + PLAIN.walk(Stream::findFirst).get().getMethodName());
        Method m = StackWalks.class.getDeclaredMethod("viaReflection");
        m.invoke(null);
        java.lang.invoke.MethodHandles.lookup().findStatic(StackWalks.class, "show", java.lang.invoke.MethodType.methodType(void.class, String.class, StackWalker.class)).invoke("handle", RETAIN);
        System.out.println(Other.ask() + " " + new Other().viaLambda() + " " + callerOf());
        describe(1, null);
        t("no retain getCallerClass", () -> PLAIN.getCallerClass());
        t("no retain getDeclaringClass", () -> PLAIN.walk(s -> s.findFirst().get()).getDeclaringClass());
        t("no retain getMethodType", () -> PLAIN.walk(s -> s.findFirst().get()).getMethodType());
        Stream<StackFrame>[] leaked = new Stream[1];
        PLAIN.walk(s -> leaked[0] = s);
        t("leaked stream", () -> leaked[0].count());
        t("null function", () -> PLAIN.walk(null));
        t("forEach", () -> PLAIN.forEach(f -> {
            if (f.getMethodName().equals("main")) {
                System.out.println("main seen");
            }
        }));
        t("throws inside", () -> PLAIN.walk(s -> {
            throw new IllegalStateException("from the function");
        }));
        t("bad estimate", () -> StackWalker.getInstance(Set.of(), 0));
        t("estimate", () -> System.out.println((long) StackWalker.getInstance(Set.of(Option.RETAIN_CLASS_REFERENCE), 1).<Long>walk(s -> s.limit(3).count())));
        t("null option", () -> StackWalker.getInstance((Option) null));
        new StackWalks();
        Thread th = new Thread(() -> show("thread", PLAIN), "walker");
        th.start();
        th.join();
        t("caller class at the bottom", () -> {
            Thread b = new Thread(new Thread() {
                @Override
                public void run() {
                    try {
                        System.out.println(RETAIN.getCallerClass());
                    } catch (Throwable e) {
                        System.out.println(e);
                    }
                }
            });
            b.start();
            b.join();
        });
        StackTraceElement[] st = Thread.currentThread().getStackTrace();
        System.out.println(st[0].getMethodName() + " " + st[1].getMethodName() + " " + st.length);
        Object lock = new Object();
        Thread waiting = new Thread(() -> {
            synchronized (lock) {
                try {
                    lock.wait();
                } catch (InterruptedException e) {
                    System.out.println("interrupted");
                }
            }
        }, "waiting");
        System.out.println(waiting.getStackTrace().length);
        waiting.start();
        while (waiting.getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }
        System.out.println(Arrays.stream(waiting.getStackTrace()).map(StackTraceElement::getMethodName).map(n -> n.replaceAll("lambda\\$main\\$\\d+", "lambda")).collect(Collectors.toList()));
        System.out.println(Thread.getAllStackTraces().containsKey(waiting));
        waiting.interrupt();
        waiting.join();
        System.out.println(waiting.getStackTrace().length);
        Set<String> hidden = new HashSet<>(HIDDEN.walk(s -> s.map(StackWalks::name).collect(Collectors.toList())));
        System.out.println(hidden.contains("StackWalks.main"));
    }
}
