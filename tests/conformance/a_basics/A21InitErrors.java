/** Failing class initialisers: ExceptionInInitializerError first, NoClassDefFoundError afterwards. */
public class A21InitErrors {
    static class Bad {
        static int v = Integer.parseInt("nope");

        static int get() {
            return v;
        }
    }

    static class Child extends Bad {
        static {
            System.out.println("Child never");
        }

        static int x = 1;
    }

    static class Raises {
        static {
            if (true) {
                throw new LinkageError("straight");
            }
        }
    }

    static class Self {
        static final Self ONE = new Self();
        static int n = 5;
        final int seen;

        Self() {
            seen = n;
        }
    }

    static class CycleA {
        static int a = CycleB.b + 1;
    }

    static class CycleB {
        static int b = CycleA.a + 10;
    }

    interface WithDefault {
        int MARK = mark("WithDefault");

        default void m() {
        }
    }

    interface Plain {
        int MARK = mark("Plain");

        void p();
    }

    static class Impl implements WithDefault, Plain {
        static int k = mark("Impl");

        public void p() {
        }
    }

    static int mark(String s) {
        System.out.println("mark " + s);
        return 1;
    }

    public static void main(String[] args) {
        for (int i = 0; i < 2; i++) {
            try {
                System.out.println(Bad.get());
            } catch (Throwable t) {
                System.out.println(t + " | " + t.getCause());
            }
        }
        try {
            System.out.println(Child.x);
        } catch (Throwable t) {
            System.out.println(t + " | " + t.getCause());
        }
        try {
            System.out.println(Child.x);
        } catch (Throwable t) {
            System.out.println(t + " | " + t.getCause());
        }
        for (int i = 0; i < 2; i++) {
            try {
                new Raises();
            } catch (Throwable t) {
                System.out.println(t + " | " + t.getCause());
            }
        }
        System.out.println(Self.ONE.seen + " " + Self.n);
        System.out.println(CycleA.a + " " + CycleB.b);
        new Impl();
        System.out.println(Plain.MARK);
        try {
            Class.forName("A21InitErrors$Bad");
        } catch (Throwable t) {
            System.out.println(t);
        }
        try {
            System.out.println(Class.forName("A21InitErrors$Bad", false, A21InitErrors.class.getClassLoader()).getName());
        } catch (Throwable t) {
            System.out.println(t);
        }
    }
}
