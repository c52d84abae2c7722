/** Messages of the exceptions that the VM itself throws. */
public class A18Messages {
    interface Act {
        Object run() throws Throwable;
    }

    static void t(Act a) {
        try {
            Object result = a.run();
            System.out.println("no exception " + (result instanceof Object[] ? result.getClass() : result));
        } catch (Throwable e) {
            System.out.println(e);
        }
    }

    static class Animal {
    }

    static class Dog extends Animal {
    }

    enum E { A }

    public static void main(String[] args) {
        int[] a = new int[3];
        byte[] by = new byte[0];
        long[][] ll = new long[2][2];
        int zero = args.length;
        long lzero = zero;
        Object o = "string";
        Object ints = a;
        Animal animal = new Animal();
        t(() -> a[3]);
        t(() -> a[-1] = 2);
        t(() -> by[0]);
        t(() -> ll[1][2]);
        t(() -> ll[Integer.MAX_VALUE][2]);
        t(() -> (new String[1][1][0])[0]);
        t(() -> "abc".charAt(5));
        t(() -> "abc".substring(2, 1));
        t(() -> "abc".substring(4));
        t(() -> new StringBuilder("x").charAt(3));
        t(() -> 1 / zero);
        t(() -> 1 % zero);
        t(() -> 1L / lzero);
        t(() -> 1L % lzero);
        t(() -> Integer.MIN_VALUE / (zero - 1));
        t(() -> Long.MIN_VALUE % (lzero - 1));
        t(() -> 1.0 / zero);
        t(() -> (Integer) o);
        t(() -> (Dog) animal);
        t(() -> (int[]) o);
        t(() -> (String[]) ints);
        t(() -> (Object[]) ints);
        t(() -> (Runnable) o);
        t(() -> (Comparable<?>) animal);
        t(() -> (Dog[]) (Object) new Animal[0]);
        t(() -> (E) o);
        t(() -> new int[zero - 1]);
        t(() -> new String[zero - 5]);
        t(() -> new int[2][zero - 2]);
        t(() -> new int[zero - 3][2]);
        t(() -> { Object[] objs = new Integer[1]; objs[0] = "s"; return objs; });
        t(() -> { Object[] objs = new Animal[1][1]; objs[0] = new int[1]; return objs; });
        t(() -> { Object[] objs = new Animal[1]; objs[0] = new Dog(); return objs.length; });
        t(() -> { Object[] objs = new Dog[1]; objs[0] = animal; return objs; });
        t(() -> { System.arraycopy(a, 0, a, 2, 2); return null; });
        t(() -> { System.arraycopy(a, -1, a, 0, 2); return null; });
        t(() -> { System.arraycopy(a, 0, by, 0, 1); return null; });
        t(() -> { System.arraycopy(o, 0, a, 0, 1); return null; });
        t(() -> { System.arraycopy(a, 0, new int[2], 0, -1); return null; });
        t(() -> { System.arraycopy(new Object[] {"x", 1}, 0, new String[2], 0, 2); return null; });
        t(() -> { System.arraycopy(a, 0, new int[2], 3, 0); return null; });
        t(() -> Integer.parseInt("12x"));
        t(() -> Integer.parseInt(""));
        t(() -> Long.parseLong(null));
        t(() -> Double.parseDouble("abc"));
        t(() -> Class.forName("no.such.Thing"));
        t(() -> E.valueOf("B"));
        t(() -> java.util.List.of(1).get(1));
        t(() -> new java.util.ArrayList<>(java.util.List.of(1, 2)).get(2));
        t(() -> new java.util.ArrayList<>().iterator().next());
        t(() -> java.util.Optional.empty().get());
        t(() -> java.util.List.of(1).add(2));
        t(() -> java.util.Objects.checkIndex(5, 3));
        t(() -> new java.util.ArrayDeque<>().pop());
        t(() -> { "x".wait(); return 0; });
        t(() -> { "x".notify(); return 0; });
        t(() -> { throw new AssertionError(5); });
        t(() -> Math.addExact(Integer.MAX_VALUE, 1));
        t(() -> Math.multiplyExact(Long.MAX_VALUE, 2L));
        t(() -> Math.toIntExact(1L << 40));
        t(() -> new Object() { public Object clone() throws CloneNotSupportedException { return super.clone(); } }.clone());
    }
}
