import java.util.ArrayList;
import java.util.List;

/** Order of static and instance initialisation, virtual calls, super, interfaces with default, static and private methods. */
public class A08Classes {
    static void say(String s) {
        System.out.println(s);
    }

    static int trace(String s, int v) {
        say("init " + s);
        return v;
    }

    static class Base {
        static int s1 = trace("Base.s1", 1);
        int f1 = trace("Base.f1", 10);

        static {
            say("Base static block");
        }

        {
            say("Base instance block");
        }

        Base() {
            say("Base()");
            hook();
        }

        void hook() {
            say("Base.hook");
        }
    }

    static class Derived extends Base {
        static final int CONST = 42;
        static final Integer BOXED = trace("Derived.BOXED", 43);
        int f2 = trace("Derived.f2", 20);
        private final String name;

        Derived(String name) {
            super();
            this.name = name;
            say("Derived(" + name + ")");
        }

        Derived() {
            this("default");
            say("Derived()");
        }

        @Override
        void hook() {
            say("Derived.hook f2=" + f2 + " name=" + name);
        }

        void callSuper() {
            super.hook();
        }
    }

    interface Shape {
        double area();

        default String describe() {
            return prefix() + name() + " " + area();
        }

        static Shape unit() {
            return () -> 1.0;
        }

        private String prefix() {
            return "shape ";
        }

        default String name() {
            return "anonymous";
        }
    }

    interface Named extends Shape {
        int COUNT = trace("Named.COUNT", 3);

        @Override
        default String name() {
            return "named/" + Shape.super.name();
        }
    }

    record Square(double side) implements Named {
        public double area() {
            return side * side;
        }
    }

    static class Both implements Shape, Named {
        public double area() {
            return 2;
        }
    }

    static class Lazy {
        static {
            say("Lazy initialised");
        }

        static int value = 5;

        static void touch() {
        }
    }

    public static void main(String[] args) {
        say("start " + Derived.CONST);
        Derived d = new Derived();
        d.callSuper();
        Base b = d;
        b.hook();
        say(d.f1 + " " + d.f2 + " " + b.f1);
        say(new Square(3).describe());
        say(Shape.unit().describe());
        say(new Both().describe());
        say("count " + Named.COUNT);
        Lazy[] none = new Lazy[2];
        say("array made " + none.length);
        Lazy.touch();
        Lazy.value++;
        say("" + Lazy.value);
        List<Base> list = new ArrayList<>();
        list.add(new Base());
        list.add(new Derived("x"));
        for (Base x : list) {
            x.hook();
        }
        say((b instanceof Derived) + " " + (list.get(0) instanceof Derived));
    }
}
