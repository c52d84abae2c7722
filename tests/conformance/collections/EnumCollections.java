import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** EnumSet and EnumMap, regular and jumbo, with bodies of constants; Enum's own methods. */
public class EnumCollections {
    enum Op {
        ADD("+") { int apply(int a, int b) { return a + b; } },
        SUB("-") { int apply(int a, int b) { return a - b; } },
        MUL("*") { int apply(int a, int b) { return a * b; } @Override public String toString() { return "times"; } };

        final String sign;

        Op(String s) {
            sign = s;
        }

        abstract int apply(int a, int b);
    }

    enum Empty { }

    enum Jumbo {
        A0, A1, A2, A3, A4, A5, A6, A7, A8, A9, B0, B1, B2, B3, B4, B5, B6, B7, B8, B9, C0, C1, C2, C3, C4, C5, C6, C7, C8, C9, D0, D1, D2, D3, D4, D5, D6, D7, D8, D9,
        E0, E1, E2, E3, E4, E5, E6, E7, E8, E9, F0, F1, F2, F3, F4, F5, F6, F7, F8, F9, G0, G1, G2, G3, G4, G5, G6, G7, G8, G9
    }

    static String tr(Supplier<Object> s) {
        try {
            return String.valueOf(s.get());
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName() + "(" + e.getMessage() + ")";
        }
    }

    static <E extends Enum<E>> void sets(Class<E> type, E a, E b, E c) {
        EnumSet<E> all = EnumSet.allOf(type), none = EnumSet.noneOf(type), some = EnumSet.of(a, c), range = EnumSet.range(a, b);
        System.out.println(all.size() + " " + none + " " + some + " " + range.size() + " " + EnumSet.complementOf(some).size() + " " + EnumSet.copyOf(some).equals(some) + " " + EnumSet.copyOf(List.of(c, a)) + " " + all.getClass().getSimpleName());
        System.out.println(some.add(b) + " " + some.add(b) + " " + some.remove(a) + " " + some.remove(a) + " " + some.contains(null) + " " + some.remove("x") + " " + some.containsAll(List.of(b)) + " " + all.containsAll(some) + " " + some.containsAll(all) + " " + all.removeAll(some) + " " + all.retainAll(EnumSet.of(a)) + " " + all + " " + all.addAll(range) + " " + all.addAll(range) + " " + all.hashCode() / Integer.MAX_VALUE);
        System.out.println(tr(() -> some.add(null)) + " " + tr(() -> EnumSet.range(b, a)) + " " + tr(() -> EnumSet.copyOf(new ArrayList<E>())) + " " + some.equals(new HashSet<>(some)) + " " + new HashSet<>(some).equals(some));
        Iterator<E> it = some.iterator();
        it.next();
        it.remove();
        System.out.println(some + " " + tr(() -> { it.remove(); return 0; }) + " " + tr(() -> { Iterator<E> i = EnumSet.noneOf(type).iterator(); return i.next(); }));
        EnumMap<E, Integer> m = new EnumMap<>(type);
        m.put(c, 3);
        m.put(a, 1);
        m.put(b, null);
        System.out.println(m + " " + m.containsKey(b) + " " + m.get(b) + " " + m.containsValue(null) + " " + m.keySet() + m.values() + " " + m.remove(b) + " " + m.containsKey(b) + " " + m.get("no") + " " + tr(() -> m.put(null, 1)) + " " + m.containsKey(null) + " " + m.equals(new HashMap<>(m)) + " " + new EnumMap<>(m) + " " + m.clone().equals(m));
        m.merge(a, 10, Integer::sum);
        m.computeIfAbsent(b, k -> k.ordinal());
        m.replaceAll((k, v) -> v * 2);
        for (Map.Entry<E, Integer> e : m.entrySet()) {
            e.setValue(e.getValue() + 1);
        }
        m.entrySet().removeIf(e -> e.getKey() == c);
        System.out.println(m + " " + m.size() + " " + m.entrySet().contains(Map.entry(a, 23)) + " " + m.hashCode() / Integer.MAX_VALUE + " " + tr(() -> new EnumMap<>(new HashMap<E, Integer>())));
        System.out.println(Stream.of(type.getEnumConstants()).collect(Collectors.groupingBy(e -> e.name().charAt(0), () -> new TreeMap<>(), Collectors.toCollection(() -> EnumSet.noneOf(type)))));
    }

    public static void main(String[] args) {
        sets(Op.class, Op.ADD, Op.SUB, Op.MUL);
        sets(Jumbo.class, Jumbo.A0, Jumbo.G0, Jumbo.G9);
        System.out.println(EnumSet.allOf(Empty.class) + " " + EnumSet.noneOf(Empty.class).size() + " " + Empty.values().length);
        for (Op o : Op.values()) {
            System.out.println(o + " " + o.name() + " " + o.ordinal() + " " + o.sign + " " + o.apply(6, 3) + " " + o.getClass().getName() + " " + o.getDeclaringClass().getName() + " " + o.compareTo(Op.SUB) + " " + o.equals(Op.valueOf(o.name())) + " " + o.describeConstable().get());
        }
        System.out.println(tr(() -> Op.valueOf("add")) + " " + tr(() -> Op.valueOf(null)) + " " + tr(() -> Enum.valueOf(Jumbo.class, "Z9")) + " " + (Op.values() == Op.values()) + " " + Op.class.isEnum() + Op.ADD.getClass().isEnum() + " " + Op.ADD.getClass().getSuperclass().getSimpleName() + " " + Op.class.getEnumConstants().length + " " + Op.ADD.getClass().getEnumConstants());
        for (Jumbo j : new Jumbo[] {Jumbo.A0, Jumbo.D5, Jumbo.G9}) {
            System.out.print(switch (j) { case A0 -> "first "; case G9 -> "last "; default -> j + " "; });
        }
        Jumbo nothing = null;
        System.out.println(tr(() -> switch (nothing) { case A0 -> 1; default -> 2; }));
        EnumSet<Jumbo> j = EnumSet.range(Jumbo.A5, Jumbo.G5);
        j.removeIf(x -> x.ordinal() % 2 == 0);
        System.out.println(j.size() + " " + j.stream().mapToInt(Enum::ordinal).sum() + " " + EnumSet.complementOf(j).stream().skip(4).limit(3).toList() + " " + Collections.max(j) + Collections.min(j));
        EnumMap<Jumbo, EnumMap<Op, Integer>> nested = new EnumMap<>(Jumbo.class);
        for (Jumbo x : j) {
            for (Op o : Op.values()) {
                nested.computeIfAbsent(x, k -> new EnumMap<>(Op.class)).put(o, o.apply(x.ordinal(), 2));
            }
        }
        System.out.println(nested.get(Jumbo.C1) + " " + nested.values().stream().flatMap(v -> v.values().stream()).mapToInt(x -> x).sum());
        try {
            Enum<?> e = (Enum<?>) Op.ADD;
            e.getClass().getDeclaredMethod("clone");
        } catch (NoSuchMethodException e) {
            System.out.println("no clone");
        }
    }
}
