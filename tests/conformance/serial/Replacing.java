import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Externalizable;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.ObjectInput;
import java.io.ObjectInputStream;
import java.io.ObjectInputValidation;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamException;
import java.io.ObjectStreamField;
import java.io.OptionalDataException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** writeReplace, readResolve, Externalizable, own fields, validation, shared and circular references. */
public class Replacing {
    static class Proxy implements Serializable {
        private final String text;

        Proxy(String text) {
            this.text = text;
        }

        private Object readResolve() {
            return new Real(text + " resolved");
        }
    }

    static class Real implements Serializable {
        final String name;

        Real(String name) {
            this.name = name;
        }

        private Object writeReplace() {
            return new Proxy(name);
        }

        private void readObject(ObjectInputStream in) throws IOException {
            throw new InvalidObjectException("only through the proxy");
        }
    }

    static class Single implements Serializable {
        static final Single INSTANCE = new Single();

        protected Object readResolve() throws ObjectStreamException {
            return INSTANCE;
        }
    }

    static class InheritsResolve extends Single { }

    public static class External implements Externalizable {
        int a;
        String b;

        public External() {
            System.out.println("constructor of External");
        }

        External(int a, String b) {
            this.a = a;
            this.b = b;
        }

        public void writeExternal(ObjectOutput out) throws IOException {
            out.writeInt(a);
            out.writeObject(b);
            out.writeUTF("extra \u00e9\u0000");
        }

        public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
            a = in.readInt();
            b = (String) in.readObject();
            System.out.println("extra of " + in.readUTF().length());
        }
    }

    static class NoConstructor implements Externalizable {
        NoConstructor(int x) { }

        public void writeExternal(ObjectOutput out) { }

        public void readExternal(ObjectInput in) { }
    }

    static class OwnFields implements Serializable {
        private static final ObjectStreamField[] serialPersistentFields = {
            new ObjectStreamField("total", long.class), new ObjectStreamField("label", String.class), new ObjectStreamField("unset", int.class)};
        int x = 3;
        int y = 4;

        private void writeObject(ObjectOutputStream out) throws IOException {
            ObjectOutputStream.PutField fields = out.putFields();
            fields.put("total", (long) x * y);
            fields.put("label", x + "x" + y);
            out.writeFields();
            out.writeShort(77);
        }

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            ObjectInputStream.GetField fields = in.readFields();
            System.out.println(fields.get("total", 0L) + " " + fields.get("label", "none") + " " + fields.get("unset", 5) + " " + in.readShort());
        }
    }

    static class NotSerial {
        String from = "constructor ran";

        NotSerial() {
            System.out.println("NotSerial()");
        }
    }

    static class Child extends NotSerial implements Serializable, ObjectInputValidation {
        int value = 6;
        List<Object> back = new ArrayList<>();

        Child() {
            System.out.println("Child()");
        }

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            in.registerValidation(this, 5);
            in.registerValidation(() -> System.out.println("later validation " + back.size()), 1);
            in.registerValidation(() -> System.out.println("earlier validation " + back.size()), 9);
            in.defaultReadObject();
        }

        public void validateObject() throws InvalidObjectException {
            System.out.println("validated " + value + " " + from);
        }
    }

    static class ReadsTooMuch implements Serializable {
        private void writeObject(ObjectOutputStream out) throws IOException {
            out.defaultWriteObject();
            out.writeInt(1);
        }

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            in.defaultReadObject();
            try {
                in.readObject();
            } catch (OptionalDataException e) {
                System.out.println("optional data: " + e.length + " " + e.eof);
            }
            System.out.println(in.readInt() + " " + in.read());
        }
    }

    static byte[] write(Object... objects) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            for (Object object : objects) {
                out.writeObject(object);
            }
        }
        return bytes.toByteArray();
    }

    static Object read(Object object) throws Exception {
        return new ObjectInputStream(new ByteArrayInputStream(write(object))).readObject();
    }

    public static void main(String[] arguments) throws Exception {
        System.out.println(((Real) read(new Real("one"))).name);
        System.out.println((read(new Single()) == Single.INSTANCE) + " " + (read(new InheritsResolve()) == Single.INSTANCE));
        External external = (External) read(new External(5, "five"));
        System.out.println(external.a + external.b);
        try {
            read(new NoConstructor(1));
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
        read(new OwnFields());
        Child child = new Child();
        child.back.add(child);
        child.back.add(child.back);
        child.from = "not written";
        Child again = (Child) read(child);
        System.out.println((again.back.get(0) == again) + " " + (again.back.get(1) == again.back) + " " + again.from);
        read(new ReadsTooMuch());
        String shared = new String("shared");
        Object[] pair = (Object[]) read(new Object[] {shared, shared, new String("shared"), new int[][] {{1}, null}});
        System.out.println((pair[0] == pair[1]) + " " + (pair[0] == pair[2]) + " " + Arrays.deepToString(pair));
        Map<Object, Object> map = new HashMap<>();
        map.put("self", map);
        Map<?, ?> copy = (Map<?, ?>) read(map);
        System.out.println(copy.get("self") == copy);
        try {
            write(new Object[] {1, new Object()});
        } catch (NotSerializableException e) {
            System.out.println(e.getMessage());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ObjectOutputStream out = new ObjectOutputStream(bytes);
        StringBuilder builder = new StringBuilder("first");
        out.writeObject(builder);
        builder.append(" changed");
        out.writeObject(builder);
        out.reset();
        out.writeObject(builder);
        out.writeUnshared(builder);
        out.flush();
        ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        Object a = in.readObject();
        Object b = in.readObject();
        Object c = in.readObject();
        Object d = in.readObject();
        System.out.println(a + "|" + b + "|" + c + "|" + d + " " + (a == b) + (c == d));
    }
}
