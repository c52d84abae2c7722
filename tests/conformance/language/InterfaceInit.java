import java.util.function.IntSupplier;

/** When interfaces are initialised (JLS 12.4.1): by their own static uses, and with a class only if they declare defaults. */
public class InterfaceInit {
    static int say(String s) {
        System.out.println("  init " + s);
        return s.length();
    }

    interface Plain {
        int X = say("Plain");

        void m();
    }

    interface WithDefault {
        int X = say("WithDefault");

        default void d() {
        }
    }

    interface WithPrivate {
        int X = say("WithPrivate");

        private void p() {
        }
    }

    interface WithStatic {
        int X = say("WithStatic");

        static int s() {
            return 1;
        }
    }

    interface Sub extends WithDefault, Plain {
        int Y = say("Sub");
    }

    interface SubDefault extends Plain, WithDefault {
        int Y = say("SubDefault");

        @Override
        default void m() {
        }
    }

    interface Redeclares extends WithDefault2 {
        int Y = say("Redeclares");

        @Override
        void d2();
    }

    interface WithDefault2 {
        int X = say("WithDefault2");

        default void d2() {
        }
    }

    static class C1 implements Plain, WithPrivate, WithStatic {
        static {
            say("C1");
        }

        @Override
        public void m() {
        }
    }

    static class C2 extends C1 implements Sub {
        static {
            say("C2");
        }
    }

    static class C3 implements SubDefault {
        static {
            say("C3");
        }
    }

    static abstract class C4 implements Redeclares {
        static {
            say("C4");
        }

        static void touch() {
        }
    }

    interface Order1 {
        int X = say("Order1");

        default void o1() {
        }
    }

    interface Order2 extends Order1 {
        int X = say("Order2");

        default void o2() {
        }
    }

    interface Order3 {
        int X = say("Order3");

        default void o3() {
        }
    }

    static class ParentOrdered implements Order3 {
        static {
            say("ParentOrdered");
        }
    }

    static class Ordered extends ParentOrdered implements Order3, Order2, Order1 {
        static {
            say("Ordered");
        }
    }

    interface Lambdas {
        int X = say("Lambdas");

        int f();

        default int twice() {
            return f() * 2;
        }
    }

    interface NoDefaultLambda {
        int X = say("NoDefaultLambda");

        int f();
    }

    interface ConstOnly {
        int C = 5;
        String S = "const";
        Integer NOT = say("ConstOnly");
    }

    interface Throwing {
        int X = Integer.parseInt("bad");

        default void d() {
        }
    }

    static class UsesThrowing implements Throwing {
        static int v = say("UsesThrowing");
    }

    @FunctionalInterface
    interface Inherited extends IntSupplier {
        int Z = say("Inherited");
    }

    static void step(String s) {
        System.out.println(s);
    }

    public static void main(String[] args) {
        step("array of interface");
        System.out.println(new Plain[1].getClass().getSimpleName() + WithDefault.class.isInterface());
        step("new C1");
        new C1();
        step("new C2");
        new C2();
        step("Sub.Y");
        System.out.println(Sub.Y);
        step("Sub.X through subinterface");
        System.out.println(SubDefault.Y);
        step("new C3");
        new C3();
        step("C4 static method");
        C4.touch();
        step("Redeclares.Y");
        System.out.println(Redeclares.Y);
        step("Plain.X by class");
        System.out.println(Plain.X + C2.Y);
        step("WithStatic.s");
        System.out.println(WithStatic.s());
        step("Ordered");
        new Ordered();
        step("lambda with default");
        Lambdas l = () -> 4;
        System.out.println(l.twice());
        step("lambda without default");
        NoDefaultLambda n = () -> 4;
        System.out.println(n.f());
        step("constants");
        System.out.println(ConstOnly.C + ConstOnly.S);
        step("not constant");
        System.out.println(ConstOnly.NOT);
        step("proxy");
        Object p = java.lang.reflect.Proxy.newProxyInstance(InterfaceInit.class.getClassLoader(), new Class<?>[] {Inherited.class, Runnable.class}, (a, b, c) -> 7);
        System.out.println(((Inherited) p).getAsInt());
        step("throwing");
        for (int i = 0; i < 2; i++) {
            try {
                System.out.println(UsesThrowing.v);
            } catch (Throwable t) {
                System.out.println(t + " / " + t.getCause());
            }
        }
        try {
            System.out.println(Throwing.X);
        } catch (Throwable t) {
            System.out.println(t + " / " + t.getCause());
        }
    }
}
