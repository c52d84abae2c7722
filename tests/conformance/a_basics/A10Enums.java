import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;

/** Enums: values, valueOf, constant bodies, fields, EnumMap and EnumSet. */
public class A10Enums {
    enum Planet {
        MERCURY(3.303e+23, 2.4397e6), EARTH(5.976e+24, 6.37814e6), JUPITER(1.9e+27, 7.1492e7);

        private final double mass;
        private final double radius;

        Planet(double mass, double radius) {
            this.mass = mass;
            this.radius = radius;
        }

        double gravity() {
            return 6.67300E-11 * mass / (radius * radius);
        }
    }

    enum Op {
        PLUS("+") {
            int apply(int a, int b) {
                return a + b;
            }
        },
        TIMES("*") {
            int apply(int a, int b) {
                return a * b;
            }
        };

        final String symbol;

        Op(String s) {
            symbol = s;
        }

        abstract int apply(int a, int b);
    }

    public static void main(String[] args) {
        for (Planet p : Planet.values()) {
            System.out.println(p + " " + p.ordinal() + " " + p.gravity());
        }
        for (Op o : Op.values()) {
            System.out.println(o.name() + o.symbol + o.apply(6, 7) + " " + o.getClass().getName() + " " + o.getDeclaringClass().getName());
        }
        System.out.println(Planet.valueOf("EARTH").compareTo(Planet.JUPITER));
        try {
            Planet.valueOf("PLUTO");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        EnumMap<Planet, String> m = new EnumMap<>(Planet.class);
        m.put(Planet.JUPITER, "big");
        m.put(Planet.MERCURY, "small");
        for (Map.Entry<Planet, String> e : m.entrySet()) {
            System.out.println(e.getKey() + "=" + e.getValue());
        }
        System.out.println(m);
        EnumSet<Planet> s = EnumSet.complementOf(EnumSet.of(Planet.EARTH));
        System.out.println(s + " " + EnumSet.range(Planet.EARTH, Planet.JUPITER) + EnumSet.noneOf(Planet.class));
        System.out.println(Planet.EARTH == Enum.valueOf(Planet.class, "EARTH"));
        switch (Op.valueOf("TIMES")) {
            case PLUS: System.out.println("p"); break;
            case TIMES: System.out.println("t"); break;
        }
    }
}
