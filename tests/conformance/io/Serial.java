import java.io.*;
import java.util.*;
import java.time.*;

/** Serialization round trips: graphs, custom forms, records, enums, externalizable, proxies by writeReplace, validation, errors. */
public class Serial {
    static void p(Object o) {
        System.out.println(o);
    }

    static byte[] write(Object o) throws IOException {
        ByteArrayOutputStream b = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(b)) {
            out.writeObject(o);
        }
        return b.toByteArray();
    }

    static Object read(byte[] b) throws Exception {
        return new ObjectInputStream(new ByteArrayInputStream(b)).readObject();
    }

    static Object copy(Object o) throws Exception {
        return read(write(o));
    }

    static class Node implements Serializable {
        private static final long serialVersionUID = 1;
        int v;
        Node next;
        transient String skip = "skip";
        final List<Node> others = new ArrayList<>();
        byte b = 1;
        char c = 'c';
        double d = 1.5;
        boolean z = true;
        long l = 5;
        float f = 2;
        short s = 3;
        int[] arr = {1, 2};
        Object[] objs = {"a", 1, null};

        Node(int v) {
            this.v = v;
        }
    }

    static class NoSer {
        int base = 10;

        NoSer() {
            base = 20;
        }
    }

    static class Child extends NoSer implements Serializable {
        int own = 1;
    }

    static class Custom implements Serializable {
        transient int[] data = {3, 4};

        private void writeObject(ObjectOutputStream o) throws IOException {
            o.defaultWriteObject();
            o.writeInt(data.length);
            for (int x : data) {
                o.writeInt(x * 10);
            }
        }

        private void readObject(ObjectInputStream i) throws IOException, ClassNotFoundException {
            i.defaultReadObject();
            data = new int[i.readInt()];
            for (int k = 0; k < data.length; k++) {
                data[k] = i.readInt() + 1;
            }
        }
    }

    public static class Ext implements Externalizable {
        String s = "none";

        public Ext() {
        }

        public void writeExternal(ObjectOutput o) throws IOException {
            o.writeUTF(s);
        }

        public void readExternal(ObjectInput i) throws IOException {
            s = i.readUTF() + "!";
        }
    }

    static class Single implements Serializable {
        static final Single ONE = new Single();

        private Object readResolve() {
            return ONE;
        }
    }

    static class Replaced implements Serializable {
        private Object writeReplace() {
            return "replacement";
        }
    }

    record Rec(int a, String b, List<Integer> c) implements Serializable {
        Rec {
            if (a < 0) {
                throw new IllegalArgumentException("neg");
            }
        }
    }

    enum E { X, Y { } }

    static class Fields implements Serializable {
        private static final ObjectStreamField[] serialPersistentFields = {new ObjectStreamField("renamed", int.class)};
        int actual = 9;

        private void writeObject(ObjectOutputStream o) throws IOException {
            o.putFields().put("renamed", actual * 2);
            o.writeFields();
        }

        private void readObject(ObjectInputStream i) throws IOException, ClassNotFoundException {
            actual = i.readFields().get("renamed", -1);
        }
    }

    public static void main(String[] args) throws Exception {
        Node a = new Node(1);
        Node b = new Node(2);
        a.next = b;
        b.next = a;
        a.others.add(b);
        a.others.add(a);
        Node c = (Node) copy(a);
        p(c.v + " " + c.next.v + " " + (c.next.next == c) + " " + c.skip + " " + (c.others.get(1) == c) + " " + c.b + c.c + c.d + c.z + c.l + c.f + c.s + Arrays.toString(c.arr) + Arrays.toString(c.objs));
        Child ch = new Child();
        ch.base = 99;
        ch.own = 7;
        Child cc = (Child) copy(ch);
        p(cc.base + " " + cc.own);
        p(Arrays.toString(((Custom) copy(new Custom())).data) + " " + ((Ext) copy(new Ext())).s + " " + (copy(Single.ONE) == Single.ONE) + " " + copy(new Replaced()) + " " + ((Fields) copy(new Fields())).actual);
        p(copy(new Rec(1, "r", List.of(1, 2))) + " " + (copy(E.X) == E.X) + (copy(E.Y) == E.Y) + " " + copy(String.class) + copy(int[].class));
        Object[] many = {new ArrayList<>(List.of(1, "x")), new LinkedList<>(List.of(1)), new HashMap<>(Map.of("k", 1)), new TreeMap<>(Map.of(2, "b", 1, "a")), new HashSet<>(Set.of(3)), new ArrayDeque<>(List.of(5)), new BitSet(), List.of(1, 2, 3), Map.of("a", 1), Collections.unmodifiableList(new ArrayList<>(List.of(9))), Arrays.asList(1, 2), new EnumMap<>(Map.of(E.X, 1)), EnumSet.of(E.Y), Optional.class, LocalDate.of(2024, 1, 2), ZonedDateTime.of(2024, 1, 1, 0, 0, 0, 0, ZoneId.of("Europe/Rome")), Duration.ofSeconds(5), new java.math.BigInteger("123456789012345678901"), new java.math.BigDecimal("1.50"), UUID.nameUUIDFromBytes(new byte[1]), Locale.US, new StringBuilder("sb"), new int[][] {{1}, {2, 3}}, new PriorityQueue<>(List.of(3, 1, 2)), new Date(5), Currency.getInstance("USD"), 1, 2L, 'c', 1.5, true, (byte) 1, new Random(4).getClass()};
        for (Object o : many) {
            Object r = copy(o);
            p(r.getClass().getSimpleName() + " " + (r instanceof int[][] ii ? Arrays.deepToString(ii) : r.toString()) + " " + (r.equals(o) || r instanceof int[][] || r instanceof StringBuilder || r instanceof ArrayDeque || r instanceof PriorityQueue));
        }
        p(((Random) copy(new Random(4))).nextInt() == new Random(4).nextInt());
        Exception ex = (Exception) copy(new IllegalStateException("msg", new RuntimeException("cause")));
        p(ex + " " + ex.getCause() + " " + ex.getStackTrace()[0].getMethodName());
        try {
            write(new Object[] {new Object()});
        } catch (NotSerializableException e) {
            p(e);
        }
        byte[] bytes = write(new Rec(5, "five", List.of()));
        for (int i = bytes.length - 1; i >= 0; i--) {
            if (bytes[i] == 5 && bytes[i - 1] == 0 && bytes[i - 2] == 0 && bytes[i - 3] == 0) {
                bytes[i - 3] = -1;
                break;
            }
        }
        try {
            read(bytes);
        } catch (InvalidObjectException e) {
            p(e.getMessage() + " " + e.getCause());
        }
        byte[] n = write(new Node(3));
        for (int cut : new int[] {0, 3, 20, n.length - 1}) {
            try {
                read(Arrays.copyOf(n, cut));
            } catch (IOException e) {
                p(cut + " " + e.getClass().getSimpleName());
            }
        }
        n[0] = 0;
        try {
            read(n);
        } catch (StreamCorruptedException e) {
            p(e.getMessage());
        }
        ObjectInputStream filtered = new ObjectInputStream(new ByteArrayInputStream(write(new Node(1))));
        filtered.setObjectInputFilter(i -> i.serialClass() == Node.class ? ObjectInputFilter.Status.REJECTED : ObjectInputFilter.Status.UNDECIDED);
        try {
            filtered.readObject();
        } catch (InvalidClassException e) {
            p(e.getMessage());
        }
        p(ObjectStreamClass.lookup(Rec.class).getSerialVersionUID() + " " + ObjectStreamClass.lookup(Child.class).getSerialVersionUID() + " " + ObjectStreamClass.lookup(ArrayList.class).getSerialVersionUID() + " " + Arrays.toString(ObjectStreamClass.lookup(Node.class).getFields()).length());
    }
}
