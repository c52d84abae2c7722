import java.util.*;

/** Enums: bodies, abstract methods, constructors and statics, interfaces, valueOf errors, switch over them, sets and maps, comparison, generics, nested constants, values' independence, reflection's restrictions. */
public class EnumBodies {
    enum Op implements java.util.function.IntBinaryOperator {
        ADD("+") {
            @Override
            public int applyAsInt(int a, int b) {
                return a + b;
            }
        },
        SUB("-") {
            private int calls;

            @Override
            public int applyAsInt(int a, int b) {
                calls++;
                return a - b + 0 * calls;
            }

            @Override
            boolean commutes() {
                return false;
            }
        },
        MUL("*") {
            class Helper {
                int go(int a, int b) {
                    return a * b;
                }
            }

            @Override
            public int applyAsInt(int a, int b) {
                return new Helper().go(a, b);
            }
        };

        static final Map<String, Op> BY_SIGN = new TreeMap<>();
        final String sign;

        static {
            for (Op o : values()) {
                BY_SIGN.put(o.sign, o);
            }
        }

        Op(String sign) {
            this.sign = sign;
        }

        boolean commutes() {
            return true;
        }
    }

    enum Level {
        LOW(1), MID(LOW.n + 1), HIGH(MID.n * 10) {
            @Override
            public String toString() {
                return "high!";
            }
        };

        final int n;

        Level(int n) {
            this.n = n;
        }

        abstract static class Visitor<R> {
            abstract R visit(Level l);
        }

        <R> R accept(Visitor<R> v) {
            return v.visit(this);
        }
    }

    enum Empty {
    }

    enum Single {
        INSTANCE;

        int count;

        int next() {
            return ++count;
        }
    }

    interface HasCode {
        default int code() {
            return ((Enum<?>) this).ordinal() * 10;
        }
    }

    enum Coded implements HasCode {
        X, Y {
            @Override
            public int code() {
                return -1;
            }
        }
    }

    static <E extends Enum<E> & HasCode> int sum(Class<E> c) {
        int s = 0;
        for (E e : c.getEnumConstants()) {
            s += e.code();
        }
        return s;
    }

    interface Act {
        Object run() throws Exception;
    }

    static void t(String what, Act a) {
        try {
            System.out.println(what + " = " + a.run());
        } catch (Exception e) {
            System.out.println(what + " ! " + e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    public static void main(String[] args) {
        for (Op o : Op.values()) {
            System.out.print(o + o.sign + o.applyAsInt(7, 3) + o.commutes() + o.getClass().getName() + o.getDeclaringClass().getSimpleName() + o.ordinal() + " ");
        }
        System.out.println(Op.BY_SIGN);
        t("valueOf", () -> Op.valueOf("MUL") == Op.MUL);
        t("valueOf none", () -> Op.valueOf("DIV"));
        t("valueOf null", () -> Op.valueOf(null));
        t("valueOf of a body class", () -> Enum.valueOf((Class) Op.ADD.getClass(), "ADD"));
        t("valueOf no enum", () -> Enum.valueOf((Class) String.class, "ADD"));
        t("levels", () -> Arrays.toString(Level.values()) + Level.HIGH.n + Level.HIGH.name() + Level.valueOf("HIGH"));
        t("values copy", () -> {
            Level[] v = Level.values();
            v[0] = null;
            return Level.values()[0];
        });
        t("visitor", () -> Level.MID.accept(new Level.Visitor<String>() {
            @Override
            String visit(Level l) {
                return "visited " + l;
            }
        }));
        t("empty", () -> Empty.values().length + " " + EnumSet.noneOf(Empty.class) + EnumSet.allOf(Empty.class).size());
        t("empty valueOf", () -> Empty.valueOf("X"));
        t("single", () -> Single.INSTANCE.next() + Single.valueOf("INSTANCE").next());
        t("coded", () -> sum(Coded.class) + " " + Coded.Y.code());
        t("compare", () -> Level.LOW.compareTo(Level.HIGH) + " " + Level.HIGH.equals(Level.valueOf("HIGH")) + " " + Collections.max(EnumSet.allOf(Level.class)));
        t("compare others", () -> ((Enum) Level.LOW).compareTo(Op.ADD));
        t("sets", () -> EnumSet.range(Op.ADD, Op.SUB) + "" + EnumSet.complementOf(EnumSet.of(Op.MUL)) + EnumSet.copyOf(List.of(Op.MUL, Op.ADD)));
        t("set of others", () -> ((Set) EnumSet.noneOf(Level.class)).add(Op.ADD));
        t("set range", () -> EnumSet.range(Op.SUB, Op.ADD));
        t("map", () -> {
            EnumMap<Level, String> m = new EnumMap<>(Level.class);
            m.put(Level.HIGH, "h");
            m.put(Level.LOW, null);
            return m + " " + m.containsKey(Level.MID) + m.containsValue(null);
        });
        t("clone", () -> {
            var c = Enum.class.getDeclaredMethod("clone");
            return c.getModifiers();
        });
        t("new", () -> {
            var c = Level.class.getDeclaredConstructors()[0];
            c.setAccessible(true);
            return c.newInstance("X", 9, 1);
        });
        t("switch", () -> {
            StringBuilder b = new StringBuilder();
            for (Level l : Level.values()) {
                switch (l) {
                    case LOW:
                        b.append("l");
                    case HIGH:
                        b.append("h");
                        break;
                    default:
                        b.append("d");
                }
            }
            return b;
        });
        t("constants", () -> Arrays.toString(Op.class.getEnumConstants()) + Op.ADD.getClass().isEnum() + Op.class.isEnum() + Op.ADD.getClass().isAnonymousClass() + Op.ADD.getClass().getEnumConstants() + java.lang.reflect.Modifier.toString(Op.class.getModifiers()) + "|" + java.lang.reflect.Modifier.toString(Single.class.getModifiers()));
        t("hash is identity", () -> Level.LOW.hashCode() == System.identityHashCode(Level.LOW));
        t("describe", () -> Level.HIGH.describeConstable().get() + " " + Level.valueOf(Level.class, "LOW"));
    }
}
