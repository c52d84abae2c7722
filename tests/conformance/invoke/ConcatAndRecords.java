import java.lang.invoke.*;
import java.lang.runtime.ObjectMethods;
import java.util.*;

import static java.lang.invoke.MethodType.methodType;

/** StringConcatFactory and ObjectMethods called directly: recipes with constants and arguments of every type, 200 arguments, refusals; toString, equals and hashCode built for records and for others. */
public class ConcatAndRecords {
    static final MethodHandles.Lookup L = MethodHandles.lookup();

    record P(int a, String b, double c, byte[] d) {
    }

    record Empty() {
    }

    static class Plain {
        final long x;
        final Object y;

        Plain(long x, Object y) {
            this.x = x;
            this.y = y;
        }

        long x() {
            return x;
        }
    }

    static class Odd {
        @Override
        public String toString() {
            return null;
        }
    }

    static class Throws {
        @Override
        public String toString() {
            throw new IllegalStateException("no text");
        }
    }

    interface Act {
        Object run() throws Throwable;
    }

    static void t(String what, Act a) {
        try {
            System.out.println(what + " = " + a.run());
        } catch (Throwable e) {
            System.out.println(what + " ! " + e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    static Object concat(String recipe, MethodType type, Object[] constants, Object... args) throws Throwable {
        return StringConcatFactory.makeConcatWithConstants(L, "m", type, recipe, constants).getTarget().invokeWithArguments(args);
    }

    public static void main(String[] args) throws Throwable {
        MethodType all = methodType(String.class, boolean.class, byte.class, char.class, short.class, int.class, long.class, float.class, double.class, String.class, Object.class);
        Object[] values = {true, (byte) -1, 'ß', (short) -300, Integer.MIN_VALUE, Long.MIN_VALUE, 1.0f, -0.0, "s", null};
        t("all", () -> concat("\1,\1,\1,\1,\1,\1,\1,\1,\1,\1", all, new Object[0], values));
        t("all simple", () -> StringConcatFactory.makeConcat(L, "m", all).getTarget().invokeWithArguments(values));
        t("constants", () -> concat("<\2|\1|\2>", methodType(String.class, int.class), new Object[] {"c1", 2.5}, 7));
        t("only text", () -> concat("text", methodType(String.class), new Object[0]));
        t("empty", () -> "[" + concat("", methodType(String.class), new Object[0]) + "]");
        t("null and odd", () -> concat("\1-\1-\1", methodType(String.class, String.class, Object.class, Odd.class), new Object[0], null, null, new Odd()));
        t("throws", () -> concat("\1", methodType(String.class, Object.class), new Object[0], new Throws()));
        t("wide characters", () -> concat("π\1😀\1", methodType(String.class, char.class, String.class), new Object[0], '\uffff', "\ud800"));
        t("latin and wide", () -> concat("\1\1", methodType(String.class, String.class, char.class), new Object[0], "é", 'ł').toString().length());
        Class<?>[] many = new Class<?>[200];
        Object[] ones = new Object[200];
        for (int i = 0; i < 200; i++) {
            many[i] = i % 3 == 0 ? int.class : i % 3 == 1 ? String.class : char.class;
            ones[i] = i % 3 == 0 ? (Object) i : i % 3 == 1 ? "s" + i : (Object) (char) ('a' + i % 26);
        }
        t("200", () -> concat("\1".repeat(200), methodType(String.class, many), new Object[0], ones));
        t("201", () -> concat("\1".repeat(201), methodType(String.class, Collections.nCopies(201, Object.class)), new Object[0]));
        t("few arguments", () -> concat("\1\1", methodType(String.class, int.class), new Object[0], 1));
        t("many arguments", () -> concat("\1", methodType(String.class, int.class, int.class), new Object[0], 1, 2));
        t("few constants", () -> concat("\2\2", methodType(String.class), new Object[] {"x"}));
        t("many constants", () -> concat("\2", methodType(String.class), new Object[] {"x", "y"}));
        t("null constant", () -> concat("\2", methodType(String.class), new Object[] {null}));
        t("constant of tags", () -> concat("\2", methodType(String.class), new Object[] {"\1\2"}).toString().length());
        t("other result", () -> StringConcatFactory.makeConcat(L, "m", methodType(Object.class, int.class)).getTarget().type());
        t("wrong result", () -> StringConcatFactory.makeConcat(L, "m", methodType(int.class, int.class)));
        t("public lookup", () -> StringConcatFactory.makeConcat(MethodHandles.publicLookup(), "m", methodType(String.class, int.class)));
        t("same string", () -> concat("\1", methodType(String.class, String.class), new Object[0], "same"));
        MethodHandle[] getters = {L.findGetter(P.class, "a", int.class), L.findGetter(P.class, "b", String.class), L.findGetter(P.class, "c", double.class)};
        P p = new P(1, "b", Double.NaN, null);
        t("toString", () -> ((CallSite) runtime("toString", methodType(String.class, P.class), P.class, "a;b;c", getters)).getTarget().invoke(p));
        t("hashCode", () -> ((CallSite) runtime("hashCode", methodType(int.class, P.class), P.class, "a;b;c", getters)).getTarget().invoke(p));
        t("equals", () -> {
            MethodHandle e = ((CallSite) runtime("equals", methodType(boolean.class, P.class, Object.class), P.class, "a;b;c", getters)).getTarget();
            return "" + (boolean) e.invoke(p, (Object) new P(1, "b", Double.NaN, new byte[1])) + (boolean) e.invoke(p, (Object) new P(2, "b", 0, null)) + (boolean) e.invoke(p, (Object) "x") + (boolean) e.invoke(p, (Object) null);
        });
        t("as condy", () -> {
            MethodHandle h = (MethodHandle) ObjectMethods.bootstrap(L, "toString", MethodHandle.class, P.class, "x", getters[0]);
            return h.type() + " " + h.invoke(p);
        });
        t("plain class", () -> ((CallSite) runtime("toString", methodType(String.class, Plain.class), Plain.class, "x;y", L.findGetter(Plain.class, "x", long.class), L.findGetter(Plain.class, "y", Object.class))).getTarget().invoke(new Plain(5, List.of())));
        t("virtual getter", () -> ((CallSite) runtime("hashCode", methodType(int.class, Plain.class), Plain.class, "x", L.findVirtual(Plain.class, "x", methodType(long.class)))).getTarget().invoke(new Plain(1L << 33, null)));
        t("no components", () -> ((CallSite) runtime("toString", methodType(String.class, Empty.class), Empty.class, "")).getTarget().invoke(new Empty()));
        t("names missing", () -> runtime("toString", methodType(String.class, P.class), P.class, "a;b", getters));
        t("unknown method", () -> runtime("clone", methodType(Object.class, P.class), P.class, "", getters));
        t("bad type", () -> runtime("toString", methodType(Object.class, P.class), P.class, "a;b;c", getters));
        t("null class", () -> runtime("toString", methodType(String.class, P.class), null, "a;b;c", getters));
    }

    static Object runtime(String name, MethodType type, Class<?> c, String names, MethodHandle... g) throws Throwable {
        return ObjectMethods.bootstrap(L, name, type, c, names, g);
    }
}
