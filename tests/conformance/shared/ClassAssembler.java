import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes class files byte by byte, for instructions and attributes that javac never emits. No checks: it may write wrong ones on purpose. */
public class ClassAssembler {
    public static final int PUBLIC = 1, PRIVATE = 2, STATIC = 8, FINAL = 16, SUPER = 32, INTERFACE = 0x200, ABSTRACT = 0x400;

    private final ByteArrayOutputStream pool = new ByteArrayOutputStream();
    private final DataOutputStream poolOut = new DataOutputStream(pool);
    private final Map<String, Integer> known = new HashMap<>();
    private int poolCount = 1;
    private final int version;
    private final int access;
    private final int thisClass;
    private final int superClass;
    private final int[] interfaces;
    private final List<byte[]> attributes = new ArrayList<>();
    private final List<byte[]> fields = new ArrayList<>();
    private final List<Code> methods = new ArrayList<>();
    private final List<byte[]> bootstraps = new ArrayList<>();

    public ClassAssembler(int version, int access, String name, String superName, String... interfaceNames) {
        this.version = version;
        this.access = access;
        thisClass = cls(name);
        superClass = superName == null ? 0 : cls(superName);
        interfaces = new int[interfaceNames.length];
        for (int i = 0; i < interfaces.length; i++) {
            interfaces[i] = cls(interfaceNames[i]);
        }
    }

    /** Writes a part of a class file. */
    public interface Writer {
        void write(DataOutputStream out) throws IOException;
    }

    /** The bytes that a writer writes. */
    public static byte[] bytes(Writer w) {
        ByteArrayOutputStream b = new ByteArrayOutputStream();
        try {
            w.write(new DataOutputStream(b));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return b.toByteArray();
    }

    private int entry(String key, int slots, Writer w) {
        Integer old = known.get(key);
        if (old != null) {
            return old;
        }
        try {
            w.write(poolOut);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        int index = poolCount;
        known.put(key, index);
        poolCount += slots;
        return index;
    }

    private int pair(int tag, int a, int b) {
        return entry(tag + ":" + a + ":" + b, 1, o -> {
            o.writeByte(tag);
            o.writeShort(a);
            o.writeShort(b);
        });
    }

    private int single(int tag, int a) {
        return entry(tag + ":" + a, 1, o -> {
            o.writeByte(tag);
            o.writeShort(a);
        });
    }

    public int utf8(String s) {
        return entry("u" + s, 1, o -> {
            o.writeByte(1);
            o.writeUTF(s);
        });
    }

    public int integer(int v) {
        return entry("i" + v, 1, o -> {
            o.writeByte(3);
            o.writeInt(v);
        });
    }

    public int flt(float v) {
        return entry("f" + v, 1, o -> {
            o.writeByte(4);
            o.writeFloat(v);
        });
    }

    public int lng(long v) {
        return entry("l" + v, 2, o -> {
            o.writeByte(5);
            o.writeLong(v);
        });
    }

    public int dbl(double v) {
        return entry("d" + v, 2, o -> {
            o.writeByte(6);
            o.writeDouble(v);
        });
    }

    public int cls(String name) {
        return single(7, utf8(name));
    }

    public int string(String s) {
        return single(8, utf8(s));
    }

    public int nameType(String name, String type) {
        return pair(12, utf8(name), utf8(type));
    }

    public int field(String owner, String name, String type) {
        return pair(9, cls(owner), nameType(name, type));
    }

    public int method(String owner, String name, String type) {
        return pair(10, cls(owner), nameType(name, type));
    }

    public int interfaceMethod(String owner, String name, String type) {
        return pair(11, cls(owner), nameType(name, type));
    }

    public int handle(int kind, int reference) {
        return entry("h" + kind + ":" + reference, 1, o -> {
            o.writeByte(15);
            o.writeByte(kind);
            o.writeShort(reference);
        });
    }

    public int methodType(String type) {
        return single(16, utf8(type));
    }

    /** Adds a bootstrap method; returns its number. */
    public int bootstrap(int handle, int... arguments) {
        bootstraps.add(bytes(o -> {
            o.writeShort(handle);
            o.writeShort(arguments.length);
            for (int a : arguments) {
                o.writeShort(a);
            }
        }));
        return bootstraps.size() - 1;
    }

    public int dynamic(int bootstrap, String name, String type) {
        return pair(17, bootstrap, nameType(name, type));
    }

    public int invokeDynamic(int bootstrap, String name, String type) {
        return pair(18, bootstrap, nameType(name, type));
    }

    /** Adds a field; its attributes come from {@link #encode}. */
    public void addField(int flags, String name, String type, byte[]... attributes) {
        int n = utf8(name);
        int t = utf8(type);
        fields.add(bytes(o -> {
            o.writeShort(flags);
            o.writeShort(n);
            o.writeShort(t);
            o.writeShort(attributes.length);
            for (byte[] a : attributes) {
                o.write(a);
            }
        }));
    }

    /** An attribute of any name and content. */
    public byte[] encode(String name, Writer content) {
        int n = utf8(name);
        byte[] c = bytes(content);
        return bytes(o -> {
            o.writeShort(n);
            o.writeInt(c.length);
            o.write(c);
        });
    }

    /** Adds an attribute to the class. */
    public ClassAssembler attribute(String name, Writer content) {
        attributes.add(encode(name, content));
        return this;
    }

    public Code addMethod(int flags, String name, String type, int maxStack, int maxLocals) {
        Code c = new Code(flags, utf8(name), utf8(type), maxStack, maxLocals);
        methods.add(c);
        return c;
    }

    /** A constructor that only calls the super class's. */
    public void addConstructor(String superName) {
        addMethod(PUBLIC, "<init>", "()V", 1, 1).op(0x2a).op2(0xb7, method(superName, "<init>", "()V")).op(0xb1);
    }

    /** The code of one method; labels are numbers of the caller's choice. */
    public class Code {
        private final int flags;
        private final int name;
        private final int type;
        private final int maxStack;
        private final int maxLocals;
        private final ByteArrayOutputStream code = new ByteArrayOutputStream();
        private final Map<Integer, Integer> labels = new HashMap<>();
        private final List<int[]> jumps = new ArrayList<>();
        private final List<int[]> handlers = new ArrayList<>();
        private final List<byte[]> methodAttributes = new ArrayList<>();
        private final List<byte[]> codeAttributes = new ArrayList<>();
        private final List<Object[]> frames = new ArrayList<>();
        private boolean bare;

        Code(int flags, int name, int type, int maxStack, int maxLocals) {
            this.flags = flags;
            this.name = name;
            this.type = type;
            this.maxStack = maxStack;
            this.maxLocals = maxLocals;
        }

        public Code op(int... bytes) {
            for (int b : bytes) {
                code.write(b);
            }
            return this;
        }

        /** An instruction with a 16-bit operand. */
        public Code op2(int opcode, int operand) {
            return op(opcode, operand >> 8, operand);
        }

        public Code u4(int v) {
            return op(v >> 24, v >> 16, v >> 8, v);
        }

        public Code pad() {
            while (code.size() % 4 != 0) {
                code.write(0);
            }
            return this;
        }

        public int size() {
            return code.size();
        }

        public Code label(int id) {
            labels.put(id, code.size());
            return this;
        }

        /** A jump with a 16-bit distance. */
        public Code jump(int opcode, int label) {
            jumps.add(new int[] {code.size(), code.size() + 1, 2, label});
            return op(opcode, 0, 0);
        }

        /** A jump with a 32-bit distance: goto_w and jsr_w. */
        public Code wideJump(int opcode, int label) {
            jumps.add(new int[] {code.size(), code.size() + 1, 4, label});
            return op(opcode).u4(0);
        }

        /** A 32-bit distance of a switch whose opcode is at `from`. */
        public Code target(int from, int label) {
            jumps.add(new int[] {from, code.size(), 4, label});
            return u4(0);
        }

        public Code handler(int start, int end, int target, String type) {
            handlers.add(new int[] {start, end, target, type == null ? 0 : cls(type)});
            return this;
        }

        /** Adds an attribute to the method. */
        public Code attribute(String name, Writer content) {
            methodAttributes.add(encode(name, content));
            return this;
        }

        /** Adds an attribute to the code. */
        public Code codeAttribute(String name, Writer content) {
            codeAttributes.add(encode(name, content));
            return this;
        }

        /** No Code attribute, whatever the flags say. */
        public Code bare() {
            bare = true;
            return this;
        }

        /**
         * A full frame at the place of a label. Types: int, long, float, double, null, top, this (uninitialized),
         * "new N" (made by the instruction at label N), or a class's internal name.
         */
        public Code frame(int label, String[] locals, String... stack) {
            for (String[] types : new String[][] {locals, stack}) {
                for (String t : types) {
                    verificationType(t);
                }
            }
            frames.add(new Object[] {label, locals, stack});
            return this;
        }

        private byte[] verificationType(String t) {
            int simple = List.of("top", "int", "float", "double", "long", "null", "this").indexOf(t);
            return bytes(o -> {
                if (simple >= 0) {
                    o.writeByte(simple);
                } else if (t.startsWith("new ")) {
                    o.writeByte(8);
                    o.writeShort(labels.getOrDefault(Integer.parseInt(t.substring(4)), 0));
                } else {
                    o.writeByte(7);
                    o.writeShort(cls(t));
                }
            });
        }

        private void finishFrames() {
            frames.sort((a, b) -> labels.get(a[0]) - labels.get(b[0]));
            codeAttribute("StackMapTable", o -> {
                o.writeShort(frames.size());
                int last = -1;
                for (Object[] f : frames) {
                    int at = labels.get(f[0]);
                    o.writeByte(255);
                    o.writeShort(at - last - 1);
                    last = at;
                    for (int part = 1; part <= 2; part++) {
                        String[] types = (String[]) f[part];
                        o.writeShort(types.length);
                        for (String t : types) {
                            o.write(verificationType(t));
                        }
                    }
                }
            });
        }

        byte[] finish() {
            if (!frames.isEmpty()) {
                finishFrames();
            }
            byte[] c = code.toByteArray();
            for (int[] j : jumps) {
                int distance = labels.get(j[3]) - j[0];
                for (int i = 0; i < j[2]; i++) {
                    c[j[1] + i] = (byte) (distance >> 8 * (j[2] - 1 - i));
                }
            }
            boolean none = bare || (flags & (ABSTRACT | 0x100)) != 0;
            int total = 0;
            for (byte[] a : codeAttributes) {
                total += a.length;
            }
            int attributesLength = total;
            int codeName = none ? 0 : utf8("Code");
            return bytes(o -> {
                o.writeShort(flags);
                o.writeShort(name);
                o.writeShort(type);
                o.writeShort(methodAttributes.size() + (none ? 0 : 1));
                for (byte[] a : methodAttributes) {
                    o.write(a);
                }
                if (!none) {
                    o.writeShort(codeName);
                    o.writeInt(12 + c.length + 8 * handlers.size() + attributesLength);
                    o.writeShort(maxStack);
                    o.writeShort(maxLocals);
                    o.writeInt(c.length);
                    o.write(c);
                    o.writeShort(handlers.size());
                    for (int[] h : handlers) {
                        o.writeShort(labels.get(h[0]));
                        o.writeShort(labels.get(h[1]));
                        o.writeShort(labels.get(h[2]));
                        o.writeShort(h[3]);
                    }
                    o.writeShort(codeAttributes.size());
                    for (byte[] a : codeAttributes) {
                        o.write(a);
                    }
                }
            });
        }
    }

    /** The class file. */
    public byte[] toBytes() {
        List<byte[]> ms = new ArrayList<>();
        for (Code m : methods) {
            ms.add(m.finish());
        }
        int attribute = bootstraps.isEmpty() ? 0 : utf8("BootstrapMethods");
        return bytes(o -> {
            o.writeInt(0xCAFEBABE);
            o.writeShort(0);
            o.writeShort(version);
            o.writeShort(poolCount);
            o.write(pool.toByteArray());
            o.writeShort(access);
            o.writeShort(thisClass);
            o.writeShort(superClass);
            o.writeShort(interfaces.length);
            for (int i : interfaces) {
                o.writeShort(i);
            }
            o.writeShort(fields.size());
            for (byte[] f : fields) {
                o.write(f);
            }
            o.writeShort(ms.size());
            for (byte[] m : ms) {
                o.write(m);
            }
            o.writeShort(attributes.size() + (bootstraps.isEmpty() ? 0 : 1));
            for (byte[] a : attributes) {
                o.write(a);
            }
            if (bootstraps.isEmpty()) {
                return;
            }
            o.writeShort(attribute);
            int length = 2;
            for (byte[] b : bootstraps) {
                length += b.length;
            }
            o.writeInt(length);
            o.writeShort(bootstraps.size());
            for (byte[] b : bootstraps) {
                o.write(b);
            }
        });
    }

    /** Defines classes out of byte arrays; asks its parent for all others. */
    public static class Loader extends ClassLoader {
        private final Map<String, byte[]> later = new HashMap<>();

        public Loader(ClassLoader parent) {
            super(parent);
        }

        public Loader() {
            super(ClassAssembler.class.getClassLoader());
        }

        public Class<?> define(byte[] b) {
            return defineClass(null, b, 0, b.length);
        }

        /** A class to be defined when it is asked for. */
        public Loader add(String name, byte[] b) {
            later.put(name, b);
            return this;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] b = later.get(name);
            if (b == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, b, 0, b.length);
        }
    }
}
