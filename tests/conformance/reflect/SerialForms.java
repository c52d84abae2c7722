import java.io.*;
import java.util.*;
import java.util.function.*;

/** Serialisation: records, enums, Externalizable, writeReplace and readResolve, serialPersistentFields, lambdas, proxies, shared and circular graphs, filters, and what fails. */
public class SerialForms {
    record Point(int x, int y) implements Serializable {
        Point {
            if (x < 0) {
                throw new IllegalArgumentException("negative " + x);
            }
        }
    }

    record Gen<T>(T t, List<? extends T> l) implements Serializable {
    }

    enum Color {
        RED,
        GREEN {
            @Override
            public String toString() {
                return "green!";
            }
        }
    }

    static class Ext implements Externalizable {
        int n;

        public Ext() {
            n = -1;
        }

        Ext(int n) {
            this.n = n;
        }

        @Override
        public void writeExternal(ObjectOutput o) throws IOException {
            o.writeInt(n * 2);
            o.writeUTF("ext");
        }

        @Override
        public void readExternal(ObjectInput i) throws IOException {
            n = i.readInt() + i.readUTF().length();
        }
    }

    static class Singleton implements Serializable {
        static final Singleton ONE = new Singleton();

        private Object readResolve() {
            return ONE;
        }
    }

    static class Replaced implements Serializable {
        final String s;

        Replaced(String s) {
            this.s = s;
        }

        private Object writeReplace() {
            return new Stand(s + " replaced");
        }

        private static class Stand implements Serializable {
            final String s;

            Stand(String s) {
                this.s = s;
            }

            private Object readResolve() {
                return new Replaced(s + " resolved");
            }
        }
    }

    static class Persistent implements Serializable {
        private static final ObjectStreamField[] serialPersistentFields = {new ObjectStreamField("virtual", int.class), new ObjectStreamField("text", String.class)};
        transient int a = 5;
        transient String b = "b";

        private void writeObject(ObjectOutputStream o) throws IOException {
            ObjectOutputStream.PutField f = o.putFields();
            f.put("virtual", a * 10);
            f.put("text", b + b);
            o.writeFields();
        }

        private void readObject(ObjectInputStream i) throws IOException, ClassNotFoundException {
            ObjectInputStream.GetField f = i.readFields();
            a = f.get("virtual", -1);
            b = (String) f.get("text", "none");
        }
    }

    static class NotSerialParent {
        int fromParent = 7;

        NotSerialParent() {
            fromParent = 8;
        }
    }

    static class Node extends NotSerialParent implements Serializable {
        private static final long serialVersionUID = 42;
        Node next;
        final int[] data = {1, 2};
        transient String gone = "gone";
        final String kept = "kept";
        long[][] deep = {{1}, null, {2, 3}};

        Node() {
            fromParent = 99;
        }
    }

    static class Callback implements Serializable, ObjectInputValidation {
        int v = 3;

        private void writeObject(ObjectOutputStream o) throws IOException {
            o.defaultWriteObject();
            o.writeObject("extra");
            o.writeByte(9);
        }

        private void readObject(ObjectInputStream i) throws IOException, ClassNotFoundException {
            i.registerValidation(this, 1);
            i.defaultReadObject();
            v += ((String) i.readObject()).length() + i.readByte();
        }

        @Override
        public void validateObject() throws InvalidObjectException {
            if (v > 100) {
                throw new InvalidObjectException("too big");
            }
        }
    }

    static class Bad implements Serializable {
        Object o = new Object();
    }

    static class NoDefault {
        NoDefault(int x) {
        }
    }

    static class NeedsDefault extends NoDefault implements Serializable {
        NeedsDefault() {
            super(1);
        }
    }

    interface SerialFn extends Function<String, String>, Serializable {
    }

    static byte[] write(Object o) throws IOException {
        ByteArrayOutputStream b = new ByteArrayOutputStream();
        try (ObjectOutputStream s = new ObjectOutputStream(b)) {
            s.writeObject(o);
        }
        return b.toByteArray();
    }

    @SuppressWarnings("unchecked")
    static <T> T read(byte[] b) throws Exception {
        return (T) new ObjectInputStream(new ByteArrayInputStream(b)).readObject();
    }

    static <T> T copy(T o) throws Exception {
        return read(write(o));
    }

    interface Act {
        Object run() throws Throwable;
    }

    static void t(String what, Act a) {
        try {
            System.out.println(what + " = " + a.run());
        } catch (Throwable e) {
            System.out.println(what + " ! " + e.getClass().getSimpleName() + ": " + String.valueOf(e.getMessage()).replaceAll("Lambda.*", "Lambda") + (e.getCause() == null ? "" : " / " + e.getCause()));
        }
    }

    static byte[] patch(byte[] b, String from, String to) {
        String s = new String(b, java.nio.charset.StandardCharsets.ISO_8859_1);
        return s.replace(from, to).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    static String instance = "captured";

    public static void main(String[] args) throws Exception {
        t("record", () -> copy(new Point(3, 4)) + " " + write(new Point(1, 2)).length);
        t("record bad", () -> {
            byte[] b = write(new Point(5, 6));
            b[b.length - 8] = (byte) 0xff;
            return read(b);
        });
        t("generic record", () -> copy(new Gen<>("t", List.of("u", "v"))));
        t("record circular", () -> {
            List<Object> l = new ArrayList<>();
            Gen<Object> g = new Gen<>("x", l);
            l.add(g);
            Gen<Object> c = copy(g);
            return ((Gen<?>) c.l().get(0)) == null;
        });
        t("enum", () -> (copy(Color.RED) == Color.RED) + " " + copy(Color.GREEN) + " " + (copy(Color.GREEN) == Color.GREEN) + " " + copy(EnumSet.allOf(Color.class)) + copy(new EnumMap<>(Map.of(Color.RED, 1))));
        t("enum constant gone", () -> read(patch(write(Color.RED), "\0\3RED", "\0\3ROD")));
        t("externalizable", () -> copy(new Ext(10)).n);
        t("singleton", () -> copy(Singleton.ONE) == Singleton.ONE);
        t("replaced", () -> copy(new Replaced("r")).s);
        t("persistent fields", () -> {
            Persistent p = copy(new Persistent());
            return p.a + p.b + Arrays.toString(ObjectStreamClass.lookup(Persistent.class).getFields());
        });
        t("node", () -> {
            Node n = new Node();
            n.next = n;
            Node c = copy(n);
            return (c.next == c) + " " + c.fromParent + c.gone + c.kept + Arrays.toString(c.data) + Arrays.deepToString(c.deep);
        });
        t("shared", () -> {
            int[] a = {1};
            Object[] c = copy(new Object[] {a, a, "s", "s".intern(), null, new int[][] {a}});
            return (c[0] == c[1]) + " " + (c[2] == c[3]) + " " + (((int[][]) c[5])[0] == c[0]);
        });
        t("callback", () -> copy(new Callback()).v);
        t("not serialisable", () -> copy(new Bad()));
        t("not serialisable parent", () -> copy(new NeedsDefault()));
        t("lambda", () -> copy((SerialFn) x -> x + "!" + instance).apply("l"));
        String cap = "cap" + args.length;
        t("capturing lambda", () -> copy((SerialFn) x -> x + cap).apply("l"));
        t("method reference", () -> copy((SerialFn) String::toUpperCase).apply("abc") + copy((SerialFn) cap::concat).apply("d"));
        t("lambda not serialisable", () -> copy((Function<String, String>) x -> x));
        t("intersection", () -> ((Runnable & Serializable) copy((Runnable & Serializable) () -> System.out.print("ran "))).getClass().isSynthetic());
        t("proxy", () -> ((Comparable<?>) copy(java.lang.reflect.Proxy.newProxyInstance(SerialForms.class.getClassLoader(), new Class<?>[] {Comparable.class}, new Handler()))).compareTo(null));
        t("class objects", () -> copy(String.class) + " " + copy(int[].class) + " " + copy(int.class) + " " + copy(Color.class));
        t("stream class", () -> ObjectStreamClass.lookup(Node.class).getSerialVersionUID() + " " + ObjectStreamClass.lookup(String.class) + " " + ObjectStreamClass.lookup(Object.class) + " " + ObjectStreamClass.lookupAny(Object.class) + " " + ObjectStreamClass.lookup(Color.class).getSerialVersionUID() + " " + ObjectStreamClass.lookup(Point.class).getSerialVersionUID() + " " + ObjectStreamClass.lookup(Callback.class).getField("v").getTypeCode());
        t("computed uid", () -> ObjectStreamClass.lookup(Singleton.class).getSerialVersionUID() + " " + ObjectStreamClass.lookup(Replaced.class).getSerialVersionUID() + " " + ObjectStreamClass.lookup(SerialFn.class).getSerialVersionUID());
        t("wrong uid", () -> {
            byte[] b = write(new Node());
            int at = new String(b, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("SerialForms$Node") + 16 + 7;
            b[at] = 43;
            return read(b);
        });
        t("class gone", () -> read(patch(write(new Ext(1)), "SerialForms$Ext", "SerialForms$Exx")));
        t("field of another type", () -> read(patch(write(new Callback()), "I\0\1v", "J\0\1v")));
        t("cut", () -> read(Arrays.copyOf(write(new Node()), 60)));
        t("magic", () -> read(new byte[] {1, 2, 3, 4}));
        t("empty", () -> read(new byte[0]));
        for (String f : new String[] {"maxdepth=2", "maxarray=1", "maxrefs=3", "!SerialForms$*", "java.base/*;!*", "SerialForms$Node;java.lang.*;!*"}) {
            t("filter " + f, () -> {
                ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(write(new Node())));
                in.setObjectInputFilter(ObjectInputFilter.Config.createFilter(f));
                return ((Node) in.readObject()).kept;
            });
        }
        t("bad filter", () -> ObjectInputFilter.Config.createFilter("maxdepth=-1"));
        t("filter sees", () -> {
            StringBuilder b = new StringBuilder();
            ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(write(new Node())));
            in.setObjectInputFilter(i -> {
                b.append(i.serialClass() == null ? "-" : i.serialClass().getSimpleName()).append(i.arrayLength()).append('/').append(i.depth()).append('/').append(i.references()).append(' ');
                return ObjectInputFilter.Status.UNDECIDED;
            });
            in.readObject();
            return b;
        });
        t("resolve class", () -> {
            ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(write(new ArrayList<>(List.of(1))))) {
                @Override
                protected Class<?> resolveClass(ObjectStreamClass d) throws IOException, ClassNotFoundException {
                    System.out.print(d.getName() + " ");
                    return super.resolveClass(d);
                }
            };
            return in.readObject();
        });
        t("replace object", () -> {
            ByteArrayOutputStream b = new ByteArrayOutputStream();
            ObjectOutputStream o = new ObjectOutputStream(b) {
                {
                    enableReplaceObject(true);
                }

                @Override
                protected Object replaceObject(Object x) {
                    return x instanceof Integer i ? i + 1000 : x;
                }
            };
            o.writeObject(List.of(1, 2));
            o.writeUnshared("u");
            o.reset();
            o.writeInt(5);
            o.close();
            ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(b.toByteArray()));
            return in.readObject() + " " + in.readUnshared() + in.readInt() + in.available();
        });
    }

    static class Handler implements java.lang.reflect.InvocationHandler, Serializable {
        @Override
        public Object invoke(Object p, java.lang.reflect.Method m, Object[] a) {
            return m.getName().length();
        }
    }
}
