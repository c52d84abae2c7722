import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.StreamCorruptedException;
import java.io.WriteAbortedException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Filters of what is read, annotated and replaced classes, block data, damaged streams. */
public class FiltersAndStreams {
    record Item(String name, int[] sizes) implements Serializable { }

    interface Greeter {
        String greet();
    }

    static class Handler implements java.lang.reflect.InvocationHandler, Serializable {
        public Object invoke(Object proxy, java.lang.reflect.Method method, Object[] arguments) {
            return "hello from " + method.getName();
        }
    }

    static class Broken implements Serializable {
        private void writeObject(ObjectOutputStream out) throws IOException {
            out.writeInt(3);
            throw new IOException("broken on purpose");
        }
    }

    static byte[] write(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    static void filtered(String pattern, Object object) throws Exception {
        ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(write(object)));
        in.setObjectInputFilter(ObjectInputFilter.Config.createFilter(pattern));
        try {
            System.out.println(pattern + " lets through " + in.readObject().getClass().getSimpleName());
        } catch (InvalidClassException e) {
            System.out.println(pattern + ": " + e.getMessage());
        }
    }

    static void damaged(String what, byte[] bytes) {
        try {
            System.out.println(what + " read " + new ObjectInputStream(new ByteArrayInputStream(bytes)).readObject());
        } catch (StreamCorruptedException | EOFException | ClassNotFoundException | InvalidClassException e) {
            System.out.println(what + ": " + e);
        } catch (IOException e) {
            System.out.println(what + ": " + e.getClass());
        }
    }

    public static void main(String[] arguments) throws Exception {
        List<Object> list = new ArrayList<>(List.of("a", 1, new Item("i", new int[] {1, 2, 3})));
        filtered("java.base/*;!*", list);
        filtered("java.util.ArrayList;java.lang.*;!*", list);
        filtered("java.util.*;java.lang.*;FiltersAndStreams$Item;!*", list);
        filtered("!FiltersAndStreams$*", list);
        filtered("maxdepth=1", list);
        filtered("maxdepth=3", list);
        filtered("maxarray=2", list);
        filtered("maxrefs=3", list);
        filtered("maxbytes=40", list);
        for (String bad : new String[] {"maxdepth=x", "unknown=1", "maxrefs=-1", "a/b/c", "*.Name"}) {
            try {
                System.out.println(bad + " gives " + ObjectInputFilter.Config.createFilter(bad));
            } catch (IllegalArgumentException e) {
                System.out.println(bad + ": " + e.getMessage());
            }
        }
        TreeMap<String, Integer> seen = new TreeMap<>();
        ObjectInputStream watched = new ObjectInputStream(new ByteArrayInputStream(write(list)));
        watched.setObjectInputFilter(info -> {
            if (info.serialClass() != null) {
                seen.merge(info.serialClass().getSimpleName() + " depth " + info.depth() + " array " + info.arrayLength(), 1, Integer::sum);
            }
            return ObjectInputFilter.Status.UNDECIDED;
        });
        watched.readObject();
        seen.forEach((name, count) -> System.out.println(name + " x" + count));
        try {
            watched.setObjectInputFilter(null);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }

        Greeter greeter = (Greeter) Proxy.newProxyInstance(FiltersAndStreams.class.getClassLoader(), new Class<?>[] {Greeter.class}, new Handler());
        System.out.println(((Greeter) new ObjectInputStream(new ByteArrayInputStream(write(greeter))).readObject()).greet());

        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ObjectOutputStream out = new ObjectOutputStream(bytes) {
            {
                enableReplaceObject(true);
            }

            @Override
            protected Object replaceObject(Object object) {
                return object instanceof Thread ? "a thread was here" : object;
            }

            @Override
            protected void annotateClass(Class<?> type) throws IOException {
                writeUTF("note on " + type.getSimpleName());
            }
        };
        out.writeObject(new Object[] {Thread.currentThread(), new Item("x", null)});
        out.writeInt(1234);
        out.writeChars("ab");
        out.close();
        ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())) {
            {
                enableResolveObject(true);
            }

            @Override
            protected Class<?> resolveClass(ObjectStreamClass description) throws IOException, ClassNotFoundException {
                System.out.println(readUTF() + ", " + description.getFields().length + " fields");
                return super.resolveClass(description);
            }

            @Override
            protected Object resolveObject(Object object) {
                return object instanceof String s ? s.toUpperCase() : object;
            }
        };
        Object[] pair = (Object[]) in.readObject();
        System.out.println(pair[0] + " " + ((Item) pair[1]).name() + " " + in.available() + " " + in.readInt() + in.readChar() + in.readChar() + in.read());

        byte[] good = write("text");
        damaged("good", good);
        damaged("no header", new byte[] {1, 2, 3, 4, 5});
        damaged("short", java.util.Arrays.copyOf(good, good.length - 1));
        byte[] wrong = good.clone();
        wrong[4] = 0x50;
        damaged("wrong tag", wrong);
        byte[] unknown = write(new Item("n", null));
        String text = new String(unknown, "ISO-8859-1").replace("FiltersAndStreams$Item", "FiltersAndStreams$Atem");
        damaged("unknown class", text.getBytes("ISO-8859-1"));
        ByteArrayOutputStream half = new ByteArrayOutputStream();
        ObjectOutputStream broken = new ObjectOutputStream(half);
        try {
            broken.writeObject(new Broken());
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
        try {
            new ObjectInputStream(new ByteArrayInputStream(half.toByteArray())).readObject();
        } catch (WriteAbortedException e) {
            System.out.println(e.getMessage());
        } catch (IOException e) {
            System.out.println(e);
        }
        new ObjectOutputStream(OutputStream.nullOutputStream()).writeObject(null);
        try {
            new ObjectInputStream(InputStream.nullInputStream());
        } catch (EOFException e) {
            System.out.println("empty stream");
        }
    }
}
