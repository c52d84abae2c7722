import java.util.*;

/** Sealed classes and interfaces: permitted kinds, inheritance, instanceof chains, enums and records under a sealed parent, and what reflection tells. */
public class SealedTypes {
    sealed interface Shape permits Circle, Square, Poly, Unit {
        double area();

        default String text() {
            return getClass().getSimpleName() + " " + area();
        }
    }

    record Circle(double r) implements Shape {
        @Override
        public double area() {
            return Math.PI * r * r;
        }
    }

    static final class Square implements Shape {
        final double side;

        Square(double side) {
            this.side = side;
        }

        @Override
        public double area() {
            return side * side;
        }
    }

    static sealed abstract class Poly implements Shape {
        abstract int corners();

        static final class Tri extends Poly {
            @Override
            int corners() {
                return 3;
            }

            @Override
            public double area() {
                return 0.5;
            }
        }

        static non-sealed class Free extends Poly {
            @Override
            int corners() {
                return 99;
            }

            @Override
            public double area() {
                return -1;
            }
        }
    }

    static class Anyone extends Poly.Free {
        @Override
        int corners() {
            return super.corners() + 1;
        }
    }

    enum Unit implements Shape {
        ONE,
        TWO {
            @Override
            public double area() {
                return 2;
            }
        };

        @Override
        public double area() {
            return 1;
        }
    }

    sealed interface Marker {
    }

    sealed interface SubMarker extends Marker {
    }

    record M1() implements Marker {
    }

    record M2() implements SubMarker, Comparable<M2> {
        @Override
        public int compareTo(M2 o) {
            return 0;
        }
    }

    static String visit(Shape s) {
        if (s instanceof Circle c && c.r() > 1) {
            return "big circle";
        } else if (s instanceof Circle) {
            return "circle";
        } else if (s instanceof Square q) {
            return "square " + q.side;
        } else if (s instanceof Poly p) {
            return "poly " + p.corners() + (p instanceof Anyone ? " anyone" : "");
        } else if (s instanceof Unit u) {
            return "unit " + u + switch (u) {
                case ONE -> 1;
                case TWO -> 2;
            };
        }
        throw new AssertionError(s);
    }

    static void tell(Class<?> c) {
        Class<?>[] permitted = c.getPermittedSubclasses();
        StringBuilder b = new StringBuilder(c.getSimpleName() + " sealed=" + c.isSealed() + " " + java.lang.reflect.Modifier.toString(c.getModifiers()));
        if (permitted != null) {
            for (Class<?> p : permitted) {
                b.append(' ').append(p.getName());
            }
        }
        System.out.println(b);
    }

    static ClassAssembler made(String name, String sup, String... ifs) {
        ClassAssembler a = new ClassAssembler(61, 0x21, name, sup, ifs);
        a.addConstructor(sup);
        return a;
    }

    public static void main(String[] args) throws Exception {
        for (Shape s : new Shape[] {new Circle(1), new Circle(2), new Square(3), new Poly.Tri(), new Poly.Free(), new Anyone(), Unit.ONE, Unit.TWO, new Poly.Free() {
            @Override
            int corners() {
                return 5;
            }
        }}) {
            System.out.println(s.text() + " | " + visit(s));
        }
        for (Class<?> c : new Class<?>[] {Shape.class, Circle.class, Square.class, Poly.class, Poly.Free.class, Anyone.class, Unit.class, Unit.TWO.getClass(), Marker.class, SubMarker.class, M1.class, Object.class, int.class, Shape[].class}) {
            tell(c);
        }
        Object[][] attempts = {{"Intruder", "java/lang/Object", "SealedTypes$Shape"}, {"Intruder2", "SealedTypes$Poly", null}, {"Intruder3", "SealedTypes$Poly$Free", null}, {"Intruder4", "SealedTypes$Square", null}, {"SealedTypes$Circle", "java/lang/Object", "SealedTypes$Shape"}};
        for (Object[] at : attempts) {
            ClassAssembler a = at[2] == null ? made((String) at[0], (String) at[1]) : made((String) at[0], (String) at[1], (String) at[2]);
            try {
                Class<?> c = new ClassAssembler.Loader().define(a.toBytes());
                System.out.println("defined " + c.getName());
            } catch (LinkageError e) {
                System.out.println(e.getClass().getName() + ": " + e.getMessage().replaceAll("@[0-9a-f]+", "@"));
            }
        }
        ClassAssembler i = new ClassAssembler(61, 0x601, "SubIface", "java/lang/Object", "SealedTypes$Marker");
        try {
            new ClassAssembler.Loader().define(i.toBytes());
        } catch (LinkageError e) {
            System.out.println(e.getClass().getName() + ": " + e.getMessage().replaceAll("@[0-9a-f]+", "@"));
        }
        try {
            Object p = java.lang.reflect.Proxy.newProxyInstance(SealedTypes.class.getClassLoader(), new Class<?>[] {Marker.class}, (x, y, z) -> null);
            System.out.println(p);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
