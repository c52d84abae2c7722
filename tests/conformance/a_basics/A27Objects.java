import java.util.Objects;

/** equals, hashCode, toString, clone, identity, getClass; Objects' methods. */
public class A27Objects {
    static class P implements Cloneable {
        int x;
        long y;
        byte z;
        String s;
        int[] arr = {1, 2};

        @Override
        public P clone() {
            try {
                return (P) super.clone();
            } catch (CloneNotSupportedException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof P p && p.x == x && p.y == y && Objects.equals(p.s, s);
        }

        @Override
        public int hashCode() {
            return Objects.hash(x, y, s);
        }
    }

    public static void main(String[] args) {
        P a = new P();
        a.x = 5;
        a.y = 1L << 40;
        a.z = -3;
        a.s = "text";
        P b = a.clone();
        System.out.println(a.equals(b) + " " + (a == b) + " " + (a.arr == b.arr) + " " + b.z + " " + a.hashCode() + " " + (a.hashCode() == b.hashCode()));
        b.x = 6;
        System.out.println(a.equals(b) + " " + a.x);
        Object o = new Object();
        int h = o.hashCode();
        System.out.println((h == o.hashCode()) + " " + (h == System.identityHashCode(o)) + " " + (System.identityHashCode(null) == 0));
        for (int i = 0; i < 5; i++) {
            byte[] junk = new byte[1 << 20];
            h += junk[0];
        }
        System.gc();
        System.out.println(h == o.hashCode());
        System.out.println(o.toString().startsWith("java.lang.Object@") + " " + o.equals(o) + " " + o.equals(null));
        System.out.println(a.getClass() == P.class);
        System.out.println(new int[0].toString().startsWith("[I@") + " " + a.getClass() + " " + Objects.toString(null, "def") + " " + Objects.hashCode(null));
        System.out.println(Integer.valueOf(7).hashCode() + " " + Long.valueOf(1L << 33).hashCode() + " " + Double.valueOf(1.5).hashCode() + " " + Boolean.TRUE.hashCode() + " " + Character.valueOf('a').hashCode() + " " + Float.hashCode(2.5f));
        int distinct = new java.util.HashSet<>(java.util.stream.IntStream.range(0, 1000).mapToObj(i -> System.identityHashCode(new Object())).toList()).size();
        System.out.println(distinct > 900);
    }
}
