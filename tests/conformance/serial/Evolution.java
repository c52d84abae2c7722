import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.util.Map;

/** A class changes between writing and reading: the stream's names are set to those of another class. */
public class Evolution {
    static class Old1 implements Serializable {
        static final long serialVersionUID = 1;
        int kept = 1;
        String removed = "removed";
        long widened = 3;
        Object retyped = "text";
    }

    static class New1 implements Serializable {
        static final long serialVersionUID = 1;
        int kept;
        String added = "never set by the initialiser";
        long widened;
        Integer boxed;
        double fresh;
        Object retyped;
    }

    static class Old2 implements Serializable {
        static final long serialVersionUID = 2;
        int number = 5;
    }

    /** Another type for the same field. */
    static class New2 implements Serializable {
        static final long serialVersionUID = 2;
        long number;
    }

    static class Old3 implements Serializable {
        static final long serialVersionUID = 3;
    }

    /** Another version. */
    static class New3 implements Serializable {
        static final long serialVersionUID = 33;
    }

    static class Base implements Serializable {
        static final long serialVersionUID = 4;
        String base = "from the base";

        private void readObjectNoData() {
            base = "no data in the stream";
        }
    }

    static class Old4 implements Serializable {
        static final long serialVersionUID = 5;
        int own = 7;
    }

    /** A superclass was added. */
    static class New4 extends Base {
        static final long serialVersionUID = 5;
        int own;
    }

    static class Old5 extends Base {
        static final long serialVersionUID = 6;
        int own = 8;
    }

    /** The superclass is gone. */
    static class New5 implements Serializable {
        static final long serialVersionUID = 6;
        int own;
    }

    static class Old6 implements Serializable {
        static final long serialVersionUID = 7;
        Old6 self = this;
        int[] numbers = {1, 2};
    }

    /** Not serialisable any more. */
    static class New6 {
        static final long serialVersionUID = 7;
    }

    enum Old7 { A, B }

    enum New7 { A, C }

    static class Old8 implements Serializable {
        static final long serialVersionUID = 8;
        transient int hidden = 4;
        static int shared = 5;
        String shown = "shown";
    }

    static class New8 implements Serializable {
        static final long serialVersionUID = 8;
        int hidden = 9;
        String shown;

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            ObjectInputStream.GetField fields = in.readFields();
            System.out.println("defaulted hidden " + fields.defaulted("hidden") + ", shown " + fields.defaulted("shown"));
            hidden = fields.get("hidden", -1);
            shown = (String) fields.get("shown", null);
            try {
                fields.get("unknown", 1);
            } catch (IllegalArgumentException e) {
                System.out.println("no such field");
            }
        }
    }

    record Old9(int a, String b, int c) implements Serializable { }

    record New9(String b, int d, int a) implements Serializable {
        New9 {
            if (d != 0) {
                throw new IllegalArgumentException("d");
            }
        }
    }

    static byte[] write(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    /** Reads with the classes `Old` taken for `New`: names are of the same length. */
    static Object read(byte[] bytes, String from, String to) throws Exception {
        String text = new String(bytes, "ISO-8859-1").replace("Evolution$" + from, "Evolution$" + to);
        return new ObjectInputStream(new ByteArrayInputStream(text.getBytes("ISO-8859-1"))).readObject();
    }

    static void attempt(Object object) throws IOException {
        String from = object.getClass().getSimpleName();
        if (object instanceof Enum) {
            from = "Old7";
        }
        String to = from.replace("Old", "New");
        try {
            Object read = read(write(object), from, to);
            StringBuilder line = new StringBuilder(to);
            for (java.lang.reflect.Field field : read.getClass().getDeclaredFields()) {
                if (!field.isSynthetic() && !java.lang.reflect.Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    line.append(' ').append(field.getName()).append('=').append(field.get(read));
                }
            }
            if (read instanceof Base b) {
                line.append(" base=").append(b.base);
            }
            System.out.println(line);
        } catch (InvalidClassException e) {
            System.out.println(to + ": " + e.getMessage());
        } catch (InvalidObjectException e) {
            System.out.println(to + " object: " + e.getMessage() + " / " + e.getCause());
        } catch (Exception e) {
            System.out.println(to + ": " + e);
        }
    }

    public static void main(String[] arguments) throws Exception {
        for (Object object : new Object[] {new Old1(), new Old2(), new Old3(), new Old4(), new Old5(), new Old6(), Old7.A, Old7.B, new Old8(),
            new Old9(1, "b", 2)}) {
            attempt(object);
        }
        System.out.println(ObjectStreamClass.lookup(Old9.class).getSerialVersionUID() + " " + ObjectStreamClass.lookup(Old7.class).getSerialVersionUID()
            + " " + ObjectStreamClass.lookup(Map.class) + " " + ObjectStreamClass.lookupAny(New6.class).getSerialVersionUID());
    }
}
