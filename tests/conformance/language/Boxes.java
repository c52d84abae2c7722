import java.util.*;

/** Boxing: caches and identities at their edges, comparison with == and equals, null unboxing in every context, conditional expressions, increments, generics and collections, numeric promotion. */
public class Boxes {
    interface Act {
        Object run();
    }

    static void t(String what, Act a) {
        try {
            System.out.println(what + " = " + a.run());
        } catch (RuntimeException e) {
            System.out.println(what + " ! " + e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    static Integer nul() {
        return null;
    }

    static Boolean nulB() {
        return null;
    }

    static Character nulC() {
        return null;
    }

    static long take(long l) {
        return l;
    }

    static Integer field;
    static Integer[] arr = {1000, null};

    public static void main(String[] args) {
        StringBuilder b = new StringBuilder();
        for (int k = -130; k <= 130; k++) {
            Integer x = k;
            Integer y = k;
            Long l = (long) k;
            Long m = (long) k;
            Short s = (short) k;
            Short u = (short) k;
            b.append(x == y ? 'i' : '.').append(l == m ? 'l' : '.').append(s == u ? 's' : '.');
        }
        System.out.println(b.toString().hashCode() + " " + b.indexOf("i") + " " + b.lastIndexOf("s"));
        b.setLength(0);
        for (int k = -128; k < 128; k++) {
            Byte x = (byte) k;
            b.append(x == Byte.valueOf((byte) k) ? 1 : 0);
        }
        System.out.println(b.indexOf("0"));
        for (int k : new int[] {0, 127, 128, 255}) {
            Character x = (char) k;
            System.out.print((x == Character.valueOf((char) k)) + " ");
        }
        Boolean bt = true;
        System.out.println((bt == Boolean.TRUE) + " " + (Boolean.valueOf("TRUE") == bt) + " " + (new Boolean(true) == bt) + " " + (Float.valueOf(1) == Float.valueOf(1)) + " " + (new Integer(1) == new Integer(1)) + (new Integer(1) == 1));
        Integer i1000 = 1000;
        Integer j1000 = 1000;
        Long l1000 = 1000L;
        System.out.println((i1000 == j1000) + " " + i1000.equals(j1000) + " " + (i1000 <= j1000 && i1000 >= j1000) + " " + i1000.equals(1000) + i1000.equals(1000L) + l1000.equals(1000) + l1000.equals(1000L) + (l1000 == 1000) + new Object[] {i1000}[0].equals(l1000));
        t("arithmetic", () -> nul() + 1);
        t("comparison", () -> nul() < 1);
        t("equality with int", () -> nul() == 1);
        t("equality of boxes", () -> nul() == i1000);
        t("condition", () -> {
            if (nulB()) {
                return 1;
            }
            return 2;
        });
        t("not", () -> !nulB());
        t("ternary mixed", () -> {
            Object o = args.length == 0 ? nul() : 0;
            return o;
        });
        t("ternary boxes", () -> {
            Integer o = args.length == 0 ? nul() : Integer.valueOf(0);
            return o;
        });
        t("ternary promotes", () -> args.length == 0 ? Integer.valueOf(1) : Double.valueOf(2));
        t("ternary char", () -> args.length == 0 ? 'x' : Integer.valueOf(5));
        t("ternary object", () -> args.length == 0 ? Integer.valueOf(1) : "s");
        t("argument", () -> take(nul()));
        t("assignment", () -> {
            int x = nul();
            return x;
        });
        t("compound", () -> field += 1);
        t("increment", () -> field++);
        t("array element", () -> arr[1]++);
        t("array increment", () -> arr[0]++ + ++arr[0]);
        t("index", () -> new int[3][nul()]);
        t("dimension", () -> new int[nul()]);
        t("switch", () -> switch (nulC()) {
            case 'x' -> 1;
            default -> 2;
        });
        t("loop", () -> {
            int s = 0;
            for (int x : Arrays.asList(1, null, 2)) {
                s += x;
            }
            return s;
        });
        t("cast", () -> (int) (Integer) (Object) nul());
        t("cast wrong", () -> (int) (Object) 1L);
        t("cast narrow", () -> (byte) (int) i1000);
        t("string", () -> "" + nul() + nulB() + nulC());
        t("return", () -> {
            java.util.function.IntSupplier s = () -> nul();
            return s.getAsInt();
        });
        t("throw in lambda", () -> Optional.of(1).map(x -> (Integer) null).map(x -> x + 1).isPresent());
        t("shift", () -> Long.valueOf(1) << Integer.valueOf(40));
        t("bit", () -> (Boolean.TRUE & false) + " " + (Integer.valueOf(6) & Character.valueOf('c')) + (Byte.valueOf((byte) -1) >>> 28));
        t("unary", () -> -Character.valueOf('a') + ~Short.valueOf((short) 1) + +Byte.valueOf((byte) 3));
        List<Integer> li = new ArrayList<>(List.of(5, 6, 7));
        li.remove(Integer.valueOf(6));
        li.remove(0);
        Map<Long, String> ml = new HashMap<>(Map.of(1L, "one"));
        System.out.println(li + " " + ml.get(1) + ml.get(1L) + " " + new HashSet<Object>(List.of(1, 1L, (short) 1, '1')).size() + " " + List.<Object>of(1, 2).contains(1L) + Set.of('a').contains("a"));
        Character cc = 'a';
        cc++;
        Byte bb = 127;
        bb++;
        Short ss = (short) (bb + cc);
        Double dd = 1.0;
        dd /= 3;
        Float ff = 1f / 3;
        System.out.println(cc + " " + bb + " " + ss + " " + dd + " " + ff + " " + (dd == (double) ff) + Double.compare(dd, ff) + dd.intValue() + Double.valueOf(300.7).byteValue());
        System.out.println(Integer.valueOf(65).hashCode() + " " + Long.valueOf(1L << 33 | 5).hashCode() + " " + Boolean.TRUE.hashCode() + " " + Character.valueOf('é').hashCode() + " " + Double.valueOf(1.5).hashCode() + " " + Float.valueOf(-0f).hashCode() + " " + Byte.valueOf((byte) -7).hashCode());
    }
}
