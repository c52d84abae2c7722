import java.util.*;
import java.util.function.*;

/** Switch expressions: yield, arrows, exhaustive enums, typing of results, control flow out of nested statements, exceptions, operand stack under a switch with try. */
public class SwitchExprs {
    enum Day {
        MON, TUE, WED, THU, FRI, SAT, SUN
    }

    static int letters(Day d) {
        return switch (d) {
            case MON, FRI, SUN -> 6;
            case TUE -> 7;
            case THU, SAT -> 8;
            case WED -> 9;
        };
    }

    static String old(int k) {
        return switch (k) {
            case 1:
            case 2:
                if (k == 2) {
                    yield "two";
                }
            case 3:
                yield "one or three";
            default:
                String s = "";
                for (int i = 0;; i++) {
                    s += i;
                    if (i == k) {
                        yield s;
                    }
                    if (i > 5) {
                        break;
                    }
                }
                yield "long " + s;
        };
    }

    static int tries(String s) {
        return 1000 * switch (s) {
            case "parse" -> {
                try {
                    yield Integer.parseInt(s);
                } catch (NumberFormatException e) {
                    yield 1;
                } finally {
                    System.out.print("finally ");
                }
            }
            case "sync" -> {
                synchronized (s) {
                    yield 2;
                }
            }
            case "loop" -> {
                outer:
                while (true) {
                    for (int i = 0; i < 9; i++) {
                        if (i == 4) {
                            break outer;
                        }
                    }
                }
                yield 3;
            }
            case "throw" -> throw new IllegalStateException("thrown from a switch");
            default -> s.length();
        } + s.length();
    }

    static Object mixed(int i) {
        var v = switch (i) {
            case 0 -> 'c';
            case 1 -> 2;
            case 2 -> 3L;
            default -> 4.5f;
        };
        return v;
    }

    static Object boxed(int i) {
        return switch (i) {
            case 0 -> 'c';
            case 1 -> 2;
            case 2 -> 3L;
            case 3 -> null;
            default -> "s";
        };
    }

    static int side;

    static int bump(int n) {
        side = side * 10 + n;
        return n;
    }

    static int evaluate(int k) {
        int[] a = {0, 0, 0, 0};
        a[bump(1)] += bump(2) * switch (bump(k)) {
            case 3 -> bump(4);
            case 4 -> {
                int r = bump(5);
                yield r + switch (r) {
                    case 5 -> bump(6);
                    default -> bump(7);
                };
            }
            default -> bump(8);
        } + bump(9);
        return a[1];
    }

    static Supplier<String> lambdas(Day d) {
        return switch (d) {
            case MON -> () -> "mon";
            case TUE -> d::name;
            default -> {
                String captured = d.toString().toLowerCase();
                yield () -> captured;
            }
        };
    }

    static boolean condition(Object o) {
        if (switch (o instanceof String s ? s : "none") {
            case "yes" -> true;
            case "no" -> false;
            default -> o.hashCode() == 7;
        } && !(o instanceof Long)) {
            return true;
        }
        return false;
    }

    static long fib(int n) {
        return switch (n) {
            case 0, 1 -> n;
            default -> fib(n - 1) + fib(n - 2);
        };
    }

    static String statement(int x) {
        StringBuilder b = new StringBuilder();
        switch (x) {
            case 1 -> b.append("one");
            case 2 -> {
                b.append("two");
                if (b.length() > 1) {
                    break;
                }
                b.append("never");
            }
            case 3 -> throw new UnsupportedOperationException("three");
        }
        return b.append(".").toString();
    }

    interface Shape {
        double area();
    }

    static <T extends Comparable<T>> T generic(int i, T a, T b) {
        return switch (Integer.signum(i)) {
            case 1 -> a;
            case -1 -> b;
            default -> a.compareTo(b) > 0 ? a : b;
        };
    }

    public static void main(String[] args) {
        for (Day d : Day.values()) {
            System.out.print(letters(d) + lambdas(d).get() + " ");
        }
        System.out.println();
        for (int i = 0; i < 8; i++) {
            System.out.print(old(i) + ", ");
        }
        System.out.println();
        for (String s : new String[] {"parse", "sync", "loop", "throw", "", "other"}) {
            try {
                System.out.println(s + " " + tries(s));
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
        }
        for (int i = 0; i < 5; i++) {
            Object o = boxed(i);
            System.out.print(mixed(i) + " " + o + (o == null ? "" : o.getClass().getSimpleName()) + " ");
        }
        System.out.println();
        for (int k : new int[] {3, 4, 5}) {
            side = 0;
            System.out.print(evaluate(k) + "/" + side + " ");
        }
        System.out.println();
        System.out.println(condition("yes") + " " + condition("no") + " " + condition(7) + " " + condition(7L) + " " + fib(20));
        for (int i = 0; i < 4; i++) {
            try {
                System.out.print(statement(i) + " ");
            } catch (UnsupportedOperationException e) {
                System.out.print(e.getMessage() + " ");
            }
        }
        System.out.println(generic(1, "a", "b") + generic(-1, 1, 2) + generic(0, 5.0, 4.0));
        Day missing = null;
        try {
            System.out.println(letters(missing));
        } catch (NullPointerException e) {
            System.out.println("null selector");
        }
        int total = 0;
        for (int i = 0; i < 1000; i++) {
            total += switch (i % 7) {
                case 0 -> i;
                case 1, 2 -> -i;
                case 3 -> {
                    if (i % 2 == 0) {
                        yield 1;
                    }
                    yield 2;
                }
                default -> total / 3;
            };
        }
        System.out.println(total);
    }
}
