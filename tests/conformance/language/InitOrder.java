import java.util.ArrayList;
import java.util.List;

/** The order of initialisation (JLS 12.4, 12.5): statics, instance initialisers, virtual calls from constructors, explicit constructor calls, constants. */
public class InitOrder {
    static final List<String> LOG = new ArrayList<>();

    static <T> T log(String what, T value) {
        LOG.add(what);
        return value;
    }

    static void flush(String title) {
        System.out.println(title + ": " + String.join(" ", LOG));
        LOG.clear();
    }

    static class Base {
        static int a = log("Base.a", 1);
        int x = log("Base.x", 5);

        static {
            log("Base.static", 0);
            a = 10;
        }

        {
            log("Base.init", 0);
            show();
        }

        Base() {
            this(log("Base.arg", 7));
            log("Base()", 0);
        }

        Base(int n) {
            log("Base(" + n + ")", 0);
            show();
        }

        void show() {
            log("Base.show", x);
        }
    }

    static class Derived extends Base {
        static final int CONST = 42;
        static final Integer BOXED = log("Derived.BOXED", 43);
        static String forward = log("Derived.forward=" + Derived.later, "f");
        static String later = "set";
        final int constant = 9;
        final int computed = log("Derived.computed", 9);
        String s = "assigned";

        Derived() {
            log("Derived()", 0);
        }

        Derived(String arg) {
            super(log("super-arg", 3));
            log("Derived(" + arg + ")", 0);
        }

        @Override
        void show() {
            log("Derived.show constant=" + constant + ",computed=" + computed + ",s=" + s, 0);
        }
    }

    static class OnlyConstant {
        static final String S = "compile" + "-time" + 1;
        static final long L = 1L << 40;
        static final char C = 'c' + 1;

        static {
            log("OnlyConstant was initialised", 0);
        }

        static String notConstant = S;
    }

    static class Sub extends OnlyConstant {
        static {
            log("Sub.static", 0);
        }
    }

    static class ArrayElement {
        static {
            log("ArrayElement initialised", 0);
        }

        static int f;

        static void call() {
        }
    }

    class Inner {
        final String captured = log("Inner.captured", InitOrder.this.name);

        Inner() {
            log("Inner() " + captured, 0);
        }
    }

    String name = log("outer.name", "outer");

    static class ReadsOwnDefault {
        static final ReadsOwnDefault INSTANCE = new ReadsOwnDefault();
        static int counter = 5;
        static final int FIXED = 6;
        static final Integer LATE = 7;
        final int seen;
        final int seenFixed;
        final Integer seenLate;

        ReadsOwnDefault() {
            counter++;
            seen = counter;
            seenFixed = FIXED;
            seenLate = LATE;
        }
    }

    static class Assigned {
        {
            y = 3;
        }

        int y = log("Assigned.y", 4);
        int z;

        {
            z = y * 2;
            y = 11;
        }
    }

    public static void main(String[] args) throws Exception {
        new Derived();
        flush("derived");
        new Derived("q");
        flush("derived again");
        System.out.println(OnlyConstant.S + OnlyConstant.L + OnlyConstant.C);
        flush("constants");
        System.out.println(Sub.S);
        flush("constant through subclass");
        System.out.println(Sub.notConstant);
        flush("static of the superclass");
        new Sub();
        flush("instance of the subclass");
        Object array = new ArrayElement[3][2];
        Class<?> literal = ArrayElement.class;
        Object cast = (ArrayElement) null;
        boolean is = array instanceof ArrayElement[][];
        System.out.println(literal.getSimpleName() + cast + is);
        flush("no initialisation");
        ArrayElement.f++;
        flush("by field");
        InitOrder o = new InitOrder();
        o.new Inner();
        flush("inner");
        ReadsOwnDefault r = ReadsOwnDefault.INSTANCE;
        System.out.println(r.seen + " " + r.seenFixed + " " + r.seenLate + " " + ReadsOwnDefault.counter);
        Assigned as = new Assigned();
        System.out.println(as.y + " " + as.z);
        flush("assigned");
        Class.forName("InitOrder$Lazy1", false, InitOrder.class.getClassLoader());
        flush("forName without");
        Class.forName("InitOrder$Lazy1");
        flush("forName with");
        java.lang.reflect.Field f = Lazy2.class.getDeclaredField("value");
        flush("field looked up");
        System.out.println(f.getInt(null));
        flush("field read");
        java.lang.reflect.Method m = Lazy3.class.getDeclaredMethod("call", int.class);
        flush("method looked up");
        try {
            m.invoke(null);
        } catch (IllegalArgumentException e) {
            flush("wrong arguments " + e.getMessage());
        }
        m.invoke(null, 1);
        flush("method called");
        java.lang.invoke.MethodHandles.Lookup l = java.lang.invoke.MethodHandles.lookup();
        var getter = l.findStaticGetter(Lazy4.class, "v", int.class);
        flush("handle found");
        try {
            System.out.println((int) getter.invokeExact());
        } catch (Throwable t) {
            throw new AssertionError(t);
        }
        flush("handle invoked");
        System.out.println(l.ensureInitialized(Lazy5.class));
        flush("ensured");
    }

    static class Lazy1 {
        static int v = log("Lazy1", 1);
    }

    static class Lazy2 {
        static int value = log("Lazy2", 2);
    }

    static class Lazy3 {
        static int v = log("Lazy3", 3);

        static void call(int x) {
            log("called", 0);
        }
    }

    static class Lazy4 {
        static int v = log("Lazy4", 4);
    }

    static class Lazy5 {
        static int v = log("Lazy5", 5);
    }
}
