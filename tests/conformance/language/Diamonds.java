import java.util.*;

/** Default methods: diamond resolution, super calls by interface, classes win, re-abstraction, private and static interface methods, generics with bridges. */
public class Diamonds {
    interface Top {
        default String who() {
            return "Top";
        }

        default String chain() {
            return "T" + helper();
        }

        private String helper() {
            return "(private of Top " + who() + ")";
        }

        static String make() {
            return "Top.make";
        }
    }

    interface Left extends Top {
        @Override
        default String who() {
            return "Left<" + Top.super.who();
        }
    }

    interface Right extends Top {
        @Override
        default String chain() {
            return "R" + Top.super.chain() + helper();
        }

        private String helper() {
            return "(private of Right)";
        }

        static String make() {
            return "Right.make";
        }
    }

    interface Both extends Left, Right {
    }

    static class Only implements Both {
    }

    static class Twice implements Left, Right, Top {
    }

    interface Left2 extends Top {
        @Override
        default String who() {
            return "Left2";
        }
    }

    static class Conflict implements Left, Left2 {
        @Override
        public String who() {
            return Left.super.who() + "+" + Left2.super.who();
        }
    }

    static class Base {
        public String who() {
            return "Base";
        }
    }

    static class ClassWins extends Base implements Left {
    }

    static abstract class Reabstract implements Left {
        @Override
        public abstract String who();
    }

    static class Concrete extends Reabstract {
        @Override
        public String who() {
            return "Concrete";
        }
    }

    interface AbstractAgain extends Left {
        @Override
        String who();
    }

    static class FromAgain implements AbstractAgain {
        final String chain = "x";

        @Override
        public String who() {
            return "FromAgain " + Integer.signum(chain.length());
        }
    }

    static class ParentDefault implements Top {
    }

    static class ChildMoreSpecific extends ParentDefault implements Left {
    }

    static class GrandChild extends ChildMoreSpecific {
        @Override
        public String who() {
            return "Grand:" + super.who();
        }
    }

    interface Gen<T> {
        default String take(T t) {
            return "Gen " + t;
        }

        T give();
    }

    interface IntGen extends Gen<Integer> {
        @Override
        default String take(Integer i) {
            return "IntGen " + (i + 1);
        }

        @Override
        default Integer give() {
            return 7;
        }
    }

    static class IG implements IntGen {
    }

    static class IG2 extends IG implements Gen<Integer> {
        @Override
        public Integer give() {
            return super.give() * 10;
        }
    }

    interface Covariant {
        Object get();
    }

    interface Covariant2 extends Covariant {
        @Override
        default CharSequence get() {
            return "cs";
        }
    }

    static class Cov implements Covariant2 {
        @Override
        public String get() {
            return "S" + Covariant2.super.get();
        }
    }

    enum E implements Left {
        PLAIN,
        SPECIAL {
            @Override
            public String who() {
                return "special " + name();
            }
        }
    }

    record R(int x) implements Both {
        @Override
        public String chain() {
            return x + Both.super.chain();
        }
    }

    interface ObjectLike {
        boolean equals(Object o);

        String toString();

        default int size() {
            return hashCode() == 5 ? 1 : 2;
        }
    }

    static class OL implements ObjectLike {
        @Override
        public int hashCode() {
            return 5;
        }
    }

    public static void main(String[] args) throws Exception {
        List<Top> all = List.of(new Only(), new Twice(), new Conflict(), new ClassWins(), new Concrete(), new FromAgain(), new ParentDefault(), new ChildMoreSpecific(), new GrandChild(), E.PLAIN, E.SPECIAL, new R(3), new Top() {
        });
        for (Top t : all) {
            String name = t.getClass().getSimpleName();
            System.out.println((name.isEmpty() ? "anonymous" : name) + ": " + t.who() + " " + t.chain());
        }
        System.out.println(Top.make() + " " + Right.make());
        Gen raw = new IG();
        System.out.println(raw.take(3) + " " + raw.give() + " " + new IG2().give() + " " + ((Gen<?>) new IG2()).give());
        try {
            raw.take("not an int");
        } catch (ClassCastException e) {
            System.out.println("bridge casts");
        }
        Covariant c = new Cov();
        System.out.println(c.get() + " " + ((Covariant2) c).get());
        System.out.println(new OL().size());
        TreeSet<String> names = new TreeSet<>();
        for (var m : Only.class.getMethods()) {
            if (m.getDeclaringClass().isInterface()) {
                names.add(m.getDeclaringClass().getSimpleName() + "." + m.getName() + (m.isDefault() ? " default" : ""));
            }
        }
        System.out.println(names);
        names.clear();
        for (var m : IntGen.class.getMethods()) {
            names.add(m.getDeclaringClass().getSimpleName() + "." + m.getName() + m.isBridge() + m.getReturnType().getSimpleName() + Arrays.toString(m.getParameterTypes()));
        }
        System.out.println(names);
        var lookup = java.lang.invoke.MethodHandles.lookup();
        try {
            var mh = java.lang.invoke.MethodHandles.privateLookupIn(Only.class, lookup).findSpecial(Left.class, "who", java.lang.invoke.MethodType.methodType(String.class), Only.class);
            System.out.println("found " + mh.type());
        } catch (IllegalAccessException e) {
            System.out.println("no direct superinterface");
        }
    }
}
