import java.util.List;

/** Switches in every shape: sparse, dense, strings that collide, enums, yields, nested, fall through, defaults in the middle. */
public class SwitchShapes {
    enum Planet { MERCURY, VENUS, EARTH, MARS }

    static String sparse(int i) {
        switch (i) {
            case Integer.MIN_VALUE:
                return "min";
            case -1:
            case 0:
                return "around zero";
            default:
                return "default";
            case 1_000_000:
                return "million";
            case Integer.MAX_VALUE:
                return "max";
        }
    }

    static String collide(String s) {
        return switch (s) {
            case "Aa" -> "first";
            case "BB" -> "second";
            case "AaAa", "BBBB" -> "longer";
            case "" -> "empty";
            default -> "none of " + s.hashCode();
        };
    }

    static int yields(Planet planet, int n) {
        int result = switch (planet) {
            case MERCURY:
                n++;
            case VENUS:
                n *= 2;
                yield n;
            case EARTH: {
                int inner = switch (n) {
                    case 1 -> 10;
                    case 2 -> {
                        try {
                            yield Integer.parseInt("x");
                        } catch (NumberFormatException e) {
                            yield -1;
                        } finally {
                            n = 100;
                        }
                    }
                    default -> throw new IllegalArgumentException("inner " + n);
                };
                yield inner + n;
            }
            default:
                yield -n;
        };
        return result;
    }

    static String fall(char c) {
        StringBuilder out = new StringBuilder();
        switch (c) {
            default:
                out.append('d');
            case 'a':
                out.append('a');
            case 'b':
                out.append('b');
                break;
            case 'c':
                out.append('c');
        }
        return out.toString();
    }

    static String exhaustive(Planet planet) {
        return switch (planet) {
            case MERCURY, VENUS -> "inner";
            case EARTH -> "home";
            case MARS -> "red";
        };
    }

    static int loops() {
        int sum = 0;
        outer:
        for (int i = 0; i < 10; i++) {
            switch (i % 4) {
                case 0:
                    continue;
                case 1:
                    sum += i;
                    break;
                case 2:
                    if (i > 5) {
                        break outer;
                    }
                default:
                    sum += 100;
            }
        }
        return sum;
    }

    public static void main(String[] arguments) {
        for (int i : new int[] {Integer.MIN_VALUE, -2, -1, 0, 1, 1_000_000, Integer.MAX_VALUE}) {
            System.out.print(sparse(i) + ", ");
        }
        System.out.println();
        for (String s : List.of("Aa", "BB", "AaAa", "AaBB", "BBBB", "", "other")) {
            System.out.print(collide(s) + ", ");
        }
        System.out.println();
        for (Planet planet : Planet.values()) {
            for (int n = 1; n < 4; n++) {
                try {
                    System.out.print(yields(planet, n) + " ");
                } catch (IllegalArgumentException e) {
                    System.out.print(e.getMessage() + " ");
                }
            }
            System.out.println(exhaustive(planet));
        }
        System.out.println(fall('a') + fall('b') + fall('c') + fall('z') + " " + loops());
        for (Runnable action : new Runnable[] {() -> collide(null), () -> exhaustive(null), () -> fall((Character) null)}) {
            try {
                action.run();
            } catch (NullPointerException e) {
                System.out.println("null");
            }
        }
        Integer boxed = 5;
        final int constant = 2 + 3;
        switch (boxed) {
            case constant -> System.out.println("constant expression");
            default -> System.out.println("no");
        }
        long evaluated = 0;
        switch ((int) (evaluated++ + 1)) {
            case 1:
                evaluated += 10;
        }
        byte b = (byte) 200;
        System.out.println(evaluated + " " + switch (b) {
            case -56 -> "byte wraps";
            default -> "no";
        });
    }
}
