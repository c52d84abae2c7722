import java.util.ArrayList;
import java.util.List;

/** The order in which classes, interfaces, instances and enums are initialised, and what does not initialise them. */
public class StaticNesting {
    static final List<String> LOG = new ArrayList<>();

    static <T> T log(String what, T value) {
        LOG.add(what);
        return value;
    }

    interface I {
        int CONST = 5;
        Object FIELD = log("I", 1);
    }

    interface WithDefault {
        Object FIELD = log("WithDefault", 1);

        default void m() { }
    }

    static class Parent implements I {
        static Object s1 = log("Parent.s1", 1);
        Object f = log("Parent.f", 1);

        static {
            log("Parent.static", 1);
        }

        {
            log("Parent.instance", 1);
        }

        Parent() {
            log("Parent()", 1);
            hook();
        }

        void hook() {
            log("Parent.hook", 1);
        }
    }

    static class Child extends Parent implements WithDefault {
        static final int COMPILE = 7;
        static final Integer RUN = log("Child.RUN", 7);
        final int before = 3;
        int after = log("Child.after", 4);

        Child() {
            this(1);
            log("Child()", 1);
        }

        Child(int x) {
            super();
            log("Child(int) " + before + after, 1);
        }

        @Override
        void hook() {
            log("Child.hook " + before + " " + after, 1);
        }

        static void nothing() { }
    }

    static class Grand extends Child {
        static {
            log("Grand.static", 1);
        }
    }

    enum Colour {
        RED(1), BLUE(2);

        static final int COUNT = log("Colour.COUNT", 2);
        static int total;

        Colour(int n) {
            log("Colour(" + n + ")", 1);
        }

        static {
            for (Colour c : values()) {
                total += c.ordinal() + 1;
            }
        }
    }

    static class Cycle1 {
        static final Cycle1 SELF = new Cycle1();
        static int x = 10;
        static final int Y = 20;
        final int seen = x + Y;
    }

    static void show(String what, Object ignored) {
        System.out.println(what + " " + LOG);
        LOG.clear();
    }

    public static void main(String[] arguments) throws Exception {
        show("constant of an interface", I.CONST);
        show("constant of a class", Child.COMPILE);
        show("class literal", Child.class.getName());
        show("array", new Child[3].getClass());
        show("cast and instanceof", (Child) null instanceof Parent);
        show("inherited static field", Grand.s1);
        show("static method of the middle", run(() -> Child.nothing()));
        show("new", new Grand());
        show("new again", new Child());
        show("field of an interface", I.FIELD);
        show("enum", Colour.BLUE);
        System.out.println(Colour.total + " " + Colour.COUNT + " " + Cycle1.SELF.seen + " " + new Cycle1().seen);
        show("forName", Class.forName("StaticNesting$Lazy"));
        show("lambda does not", (Runnable) Other::touch);
        show("until it runs", run(Other::touch));
        show("method handle lookup does not", java.lang.invoke.MethodHandles.lookup().findStatic(Third.class, "touch", java.lang.invoke.MethodType.methodType(void.class)).type());
        show("reflection on members does not", Fourth.class.getDeclaredMethods().length);
        show("invoking does", Fourth.class.getDeclaredMethod("touch").invoke(null));
        show("allocation of an array of arrays", new Fifth[2][2].length);
        show("set by reflection", run(() -> {
            try {
                Fifth.class.getDeclaredField("x").setInt(null, 3);
            } catch (ReflectiveOperationException e) {
                log(e.toString(), 1);
            }
        }));
    }

    static Object run(Runnable r) {
        r.run();
        return null;
    }

    static class Lazy {
        static Object o = log("Lazy", 1);
    }

    static class Other {
        static Object o = log("Other", 1);

        static void touch() { }
    }

    static class Third {
        static Object o = log("Third", 1);

        static void touch() { }
    }

    static class Fourth {
        static Object o = log("Fourth", 1);

        static void touch() { }
    }

    static class Fifth {
        static int x = log("Fifth", 1);
    }
}
