import java.util.*;

/** Switches on strings, enums, boxes and chars: hash collisions, fall through, default in the middle, null, nested, sparse and dense tables, extreme labels. */
public class StringSwitches {
    static String collide(String s) {
        switch (s) {
            case "Aa":
                return "Aa";
            case "BB":
                return "BB";
            case "AaAa":
            case "BBBB":
                return "four";
            case "AaBB":
                return "mixed";
            case "":
                return "empty";
            case "polygenelubricants":
                return "min hash";
            default:
                return "default " + s.hashCode();
            case "C#":
                return "same hash as Bb";
            case "\u0000":
                return "nul";
        }
    }

    static String fall(String s) {
        StringBuilder b = new StringBuilder();
        switch (s) {
            default:
                b.append("d");
            case "a":
                b.append("a");
            case "b": {
                b.append("b");
                break;
            }
            case "c":
                b.append("c");
            case "d":
        }
        return b.toString();
    }

    enum Planet {
        MERCURY, VENUS, EARTH, MARS;

        static final Planet HOME = EARTH;
    }

    static int planet(Planet p) {
        switch (p) {
            case EARTH:
                return 3;
            case MERCURY:
                return 1;
            default:
                return -p.ordinal();
        }
    }

    static int extreme(int x) {
        switch (x) {
            case Integer.MIN_VALUE:
                return 1;
            case Integer.MAX_VALUE:
                return 2;
            case -1:
                return 3;
            case 0:
                return 4;
            case 'a':
                return 5;
            case (byte) 200:
                return 6;
            default:
                return 0;
        }
    }

    static int dense(int x) {
        switch (x) {
            case Integer.MAX_VALUE:
                return 1;
            case Integer.MAX_VALUE - 1:
                return 2;
            case Integer.MAX_VALUE - 2:
                return 3;
            case Integer.MAX_VALUE - 4:
                return 5;
            default:
                return 0;
        }
    }

    static int denseLow(int x) {
        switch (x) {
            case Integer.MIN_VALUE:
                return 1;
            case Integer.MIN_VALUE + 1:
                return 2;
            case Integer.MIN_VALUE + 3:
                return 4;
            default:
                return 0;
        }
    }

    static String boxes(Object o) {
        if (o instanceof Integer i) {
            switch (i) {
                case 1:
                    return "one";
                case 128:
                    return "one two eight";
            }
        } else if (o instanceof Character c) {
            switch (c) {
                case '\uffff':
                    return "last char";
                case 'x':
                    return "x";
            }
        } else if (o instanceof Byte b) {
            switch (b) {
                case -128:
                    return "min byte";
                case 127:
                    return "max byte";
            }
        } else if (o instanceof Short s) {
            switch (s) {
                case 1000:
                    return "thousand";
            }
        }
        return "none";
    }

    static int nested(String a, String b) {
        switch (a) {
            case "x":
                switch (b) {
                    case "x":
                        break;
                    case "y":
                        return 12;
                    default:
                        return 13;
                }
                return 11;
            case "y":
                label:
                for (;;) {
                    switch (b) {
                        case "x":
                            break label;
                        case "y":
                            return 22;
                        case "loop":
                            b = "x";
                            continue label;
                    }
                    return 23;
                }
                return 21;
        }
        return 0;
    }

    static final String CONST = "con" + "st";

    static int effects;

    static String next() {
        effects++;
        return CONST;
    }

    public static void main(String[] args) {
        for (String s : new String[] {"Aa", "BB", "AaAa", "BBBB", "AaBB", "BBAa", "", "polygenelubricants", "C#", "Bb", "\0", "zz", new String("Aa"), "A" + (char) ('a' + args.length)}) {
            System.out.println(collide(s));
        }
        for (String s : "a b c d e".split(" ")) {
            System.out.println(s + " -> " + fall(s));
        }
        for (Planet p : Planet.values()) {
            System.out.print(planet(p) + " ");
        }
        System.out.println();
        for (int x : new int[] {Integer.MIN_VALUE, Integer.MAX_VALUE, -1, 0, 97, -56, 200, 1}) {
            System.out.print(extreme(x) + " ");
        }
        for (int i = 0; i < 6; i++) {
            System.out.print(dense(Integer.MAX_VALUE - i) + "" + denseLow(Integer.MIN_VALUE + i) + " ");
        }
        System.out.println(dense(Integer.MIN_VALUE) + "" + denseLow(Integer.MAX_VALUE) + dense(0) + denseLow(0));
        for (Object o : new Object[] {1, 128, 2, '\uffff', 'x', 'y', (byte) -128, (byte) 127, (short) 1000, 1L}) {
            System.out.print(boxes(o) + ", ");
        }
        System.out.println();
        for (String a : new String[] {"x", "y", "z"}) {
            for (String b : new String[] {"x", "y", "loop", "?"}) {
                System.out.print(nested(a, b) + " ");
            }
        }
        System.out.println();
        switch (next()) {
            case CONST + "x":
                System.out.println("wrong");
                break;
            case CONST:
                System.out.println("const once " + effects);
        }
        Object[] nulls = {(Runnable) () -> collide(null), (Runnable) () -> planet(null), (Runnable) () -> {
            Integer none = null;
            switch (none) {
                default:
                    System.out.println("no");
            }
        }, (Runnable) () -> {
            String t = null;
            System.out.println(switch (t) {
                case "a" -> 1;
                default -> 2;
            });
        }};
        for (Object r : nulls) {
            try {
                ((Runnable) r).run();
            } catch (NullPointerException e) {
                System.out.println("NPE in " + e.getStackTrace()[0].getMethodName().replaceAll("\\$\\d+", "\\$") + " " + e.getMessage());
            }
        }
        switch (args.length) {
        }
        switch (args.length) {
            default:
        }
        int in = 0;
        switch (3) {
            case 1:
                int declared;
            case 3:
                declared = 5;
                in = declared;
        }
        System.out.println(in);
    }
}
