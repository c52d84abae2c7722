import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Method handles found in a class for methods that it inherits from interfaces without declaring them. */
public class InheritedFromInterfaces {
    interface Named {
        String name();

        default String twice() {
            return name() + name();
        }
    }

    interface More extends Named {
        @Override
        default String twice() {
            return "more " + Named.super.twice();
        }

        int size();
    }

    abstract static class Middle implements Named {
        abstract int own();
    }

    abstract static class Lower extends Middle implements More {}

    static class Leaf extends Lower {
        private void junk() {}

        public void first() {}

        @Override
        public String name() {
            return "leaf";
        }

        @Override
        int own() {
            return 1;
        }

        @Override
        public int size() {
            return 2;
        }
    }

    static final class Other extends Middle {
        @Override
        public String name() {
            return "other";
        }

        @Override
        public String twice() {
            return "overridden";
        }

        @Override
        int own() {
            return 3;
        }
    }

    static MethodHandle find(Class<?> holder, String name, Class<?> result) throws ReflectiveOperationException {
        MethodHandle handle = MethodHandles.lookup().findVirtual(holder, name, MethodType.methodType(result));
        System.out.println(handle + " " + MethodHandles.lookup().revealDirect(handle));
        return handle;
    }

    public static void main(String[] args) throws Throwable {
        MethodHandle name = find(Middle.class, "name", String.class);
        MethodHandle twice = find(Middle.class, "twice", String.class);
        MethodHandle own = find(Middle.class, "own", int.class);
        MethodHandle lowerTwice = find(Lower.class, "twice", String.class);
        MethodHandle size = find(Lower.class, "size", int.class);
        MethodHandle leafTwice = find(Leaf.class, "twice", String.class);
        MethodHandle hash = find(Named.class, "hashCode", int.class);
        MethodHandle text = find(Leaf.class, "toString", String.class);
        for (Middle each : new Middle[] {new Leaf(), new Other()}) {
            System.out.println((String) name.invokeExact(each) + " " + (String) twice.invokeExact(each) + " "
                    + (int) own.invokeExact(each) + " " + ((int) hash.invokeExact((Named) each) == each.hashCode()));
        }
        Lower lower = new Leaf();
        System.out.println((String) lowerTwice.invokeExact(lower) + " " + (int) size.invokeExact(lower) + " "
                + (String) leafTwice.invokeExact((Leaf) lower) + " " + text.invoke(lower).equals(lower.toString()));
        try {
            System.out.println(lowerTwice.invoke((Lower) null));
        } catch (NullPointerException e) {
            System.out.println("null");
        }
        try {
            System.out.println(size.invoke((Object) new Other()));
        } catch (ClassCastException e) {
            System.out.println("class cast");
        }
        MethodHandle bound = name.bindTo(new Other());
        System.out.println((String) bound.invokeExact());
    }
}
