import java.util.*;
import java.util.function.Consumer;

/** ClassFormatError and its kin at the level of the class (JVMS 4.1 to 4.4): constant pool entries of every kind gone wrong, flags, names, versions, truncation at each byte, and class attributes. */
public class FormatClass {
    static int n;

    static void define(String what, byte[] b) {
        try {
            Class<?> c = new ClassAssembler.Loader().define(b);
            c.getDeclaredMethods();
            System.out.println(what + ": defined");
        } catch (Throwable e) {
            System.out.println(what + ": " + e.getClass().getSimpleName() + " " + String.valueOf(e.getMessage()).replaceAll("@[0-9a-f]+", "@"));
        }
    }

    static void with(String what, int version, int access, Consumer<ClassAssembler> body) {
        ClassAssembler a = new ClassAssembler(version, access, "F" + n++, "java/lang/Object");
        body.accept(a);
        define(what, a.toBytes());
    }

    static void with(String what, Consumer<ClassAssembler> body) {
        with(what, 61, 0x21, body);
    }

    static void named(String name, String sup, String... ifs) {
        define("name '" + name + "' super '" + sup + "' " + Arrays.toString(ifs), new ClassAssembler(61, 0x21, name, sup, ifs).toBytes());
    }

    static void nums(java.io.DataOutputStream o, int... shorts) throws java.io.IOException {
        for (int s : shorts) {
            o.writeShort(s);
        }
    }

    public static void main(String[] args) {
        for (int v : new int[] {0, 44, 45, 46, 47, 48, 49, 50, 51, 52, 61, 62, 65535}) {
            with("version " + v, v, 0x21, a -> { });
        }
        byte[] base = new ClassAssembler(61, 0x21, "Minor", "java/lang/Object").toBytes();
        for (int[] mv : new int[][] {{1, 61}, {65535, 61}, {65535, 60}, {3, 45}, {1, 55}, {1, 56}, {65535, 56}}) {
            byte[] b = base.clone();
            b[4] = (byte) (mv[0] >> 8);
            b[5] = (byte) mv[0];
            b[7] = (byte) mv[1];
            define("minor " + mv[0] + " major " + mv[1], b);
        }
        for (int f : new int[] {0, 1, 0x10, 0x20, 0x30, 0x400, 0x410, 0x200, 0x600, 0x610, 0x620, 0x601, 0x1000, 0x2000, 0x2600, 0x4000, 0x4600, 0x8000, 0x8021, 0x2, 0x4, 0x8, 0x40, 0x80, 0x100, 0x800, 0x1621, 0x7fff}) {
            for (int v : new int[] {48, 61}) {
                with("flags " + Integer.toHexString(f) + " v" + v, v, f, a -> { });
            }
        }
        for (String name : new String[] {"ok/Name", "a.b", "a;b", "a[b", "[I", "[LX;", "/a", "a/", "a//b", "", "a b", "1", "<x>", "ü/Ω", "a-b", "package-info", "module-info", "I", "LX;"}) {
            named(name, "java/lang/Object");
        }
        named("NoSuper1", null);
        named("SuperArray", "[I");
        named("SuperSelf", "SuperSelf");
        named("SuperIface", "java/lang/Runnable");
        named("SuperFinal", "java/lang/String");
        named("SuperBad", "a;b");
        named("IfaceClass", "java/lang/Object", "java/lang/Object");
        named("IfaceTwice", "java/lang/Object", "java/lang/Runnable", "java/lang/Runnable");
        named("IfaceSelf", "java/lang/Object", "IfaceSelf");
        named("IfaceArray", "java/lang/Object", "[I");
        define("interface with super", new ClassAssembler(61, 0x601, "IS", "java/lang/Thread").toBytes());
        define("java/lang/Object again", new ClassAssembler(61, 0x21, "java/lang/Object", null).toBytes());
        // The constant pool: bad indices and contents.
        with("class of nothing", a -> a.cls("x"));
        with("class named with ;", a -> a.cls("x;y"));
        with("class of array", a -> a.cls("[[I"));
        with("class of bad array", a -> a.cls("[Q"));
        with("class of 256 dimensions", a -> a.cls("[".repeat(256) + "I"));
        with("class of 255 dimensions", a -> a.cls("[".repeat(255) + "I"));
        with("field with method type", a -> a.field("A", "f", "()V"));
        with("field with bad name", a -> a.field("A", "f;g", "I"));
        with("field named <init>", a -> a.field("A", "<init>", "I"));
        with("method with field type", a -> a.method("A", "m", "I"));
        with("method with bad type", a -> a.method("A", "m", "(V)V"));
        with("method named <x>", a -> a.method("A", "<x>", "()V"));
        with("method named <clinit>", a -> a.method("A", "<clinit>", "()V"));
        with("<init> not void", a -> a.method("A", "<init>", "()I"));
        with("<init> of interface", a -> a.interfaceMethod("A", "<init>", "()V"));
        with("255 arguments", a -> a.method("A", "m", "(" + "I".repeat(255) + ")V"));
        with("256 arguments", a -> a.method("A", "m", "(" + "I".repeat(256) + ")V"));
        with("128 longs", a -> a.method("A", "m", "(" + "J".repeat(128) + ")V"));
        with("name and type alone bad", a -> a.nameType("q;", "zzz"));
        with("handle kind 0", a -> a.handle(0, a.method("A", "m", "()V")));
        with("handle kind 10", a -> a.handle(10, a.method("A", "m", "()V")));
        with("getField of method", a -> a.handle(1, a.method("A", "m", "()V")));
        with("invokeStatic of field", a -> a.handle(6, a.field("A", "m", "I")));
        with("newInvokeSpecial of m", a -> a.handle(8, a.method("A", "m", "()V")));
        with("invokeVirtual of <init>", a -> a.handle(5, a.method("A", "<init>", "()V")));
        with("invokeInterface of Methodref", a -> a.handle(9, a.method("A", "m", "()V")));
        with("invokeVirtual of InterfaceMethodref", a -> a.handle(5, a.interfaceMethod("A", "m", "()V")));
        with("invokeStatic of InterfaceMethodref", a -> a.handle(6, a.interfaceMethod("A", "m", "()V")));
        with("invokeStatic of InterfaceMethodref v51", 51, 0x21, a -> a.handle(6, a.interfaceMethod("A", "m", "()V")));
        with("handle v50", 50, 0x21, a -> a.handle(6, a.method("A", "m", "()V")));
        with("method type bad", a -> a.methodType("I"));
        with("method type v50", 50, 0x21, a -> a.methodType("()V"));
        with("indy without bootstraps", a -> a.invokeDynamic(0, "m", "()V"));
        with("indy v50", 50, 0x21, a -> a.invokeDynamic(0, "m", "()V"));
        with("indy bad index", a -> {
            a.bootstrap(a.handle(6, a.method("A", "m", "()V")));
            a.invokeDynamic(1, "m", "()V");
        });
        with("indy field type", a -> {
            a.bootstrap(a.handle(6, a.method("A", "m", "()V")));
            a.invokeDynamic(0, "m", "I");
        });
        with("indy named <init>", a -> {
            a.bootstrap(a.handle(6, a.method("A", "m", "()V")));
            a.invokeDynamic(0, "<init>", "()V");
        });
        with("condy v54", 54, 0x21, a -> {
            a.bootstrap(a.handle(6, a.method("A", "m", "()V")));
            a.dynamic(0, "c", "I");
        });
        with("condy method type", a -> {
            a.bootstrap(a.handle(6, a.method("A", "m", "()V")));
            a.dynamic(0, "c", "()I");
        });
        with("condy void", a -> {
            a.bootstrap(a.handle(6, a.method("A", "m", "()V")));
            a.dynamic(0, "c", "V");
        });
        with("bootstrap of a method", a -> a.bootstrap(a.method("A", "m", "()V")));
        with("bootstrap argument of utf8", a -> a.bootstrap(a.handle(6, a.method("A", "m", "()V")), a.utf8("x")));
        with("bootstrap argument 0", a -> a.bootstrap(a.handle(6, a.method("A", "m", "()V")), 0));
        with("bootstraps twice", a -> {
            a.bootstrap(a.handle(6, a.method("A", "m", "()V")));
            a.attribute("BootstrapMethods", o -> nums(o, 0));
        });
        // Class attributes.
        with("SourceFile", a -> a.attribute("SourceFile", o -> nums(o, a.utf8("X.java"))));
        with("SourceFile of a class", a -> {
            int c = a.cls("x");
            a.attribute("SourceFile", o -> nums(o, c));
        });
        with("SourceFile length", a -> a.attribute("SourceFile", o -> nums(o, 1, 2)));
        with("SourceFile twice", a -> a.attribute("SourceFile", o -> nums(o, a.utf8("X"))).attribute("SourceFile", o -> nums(o, a.utf8("X"))));
        with("Signature", a -> a.attribute("Signature", o -> nums(o, a.utf8("not a signature"))));
        with("Signature index 0", a -> a.attribute("Signature", o -> nums(o, 0)));
        with("Signature length", a -> a.attribute("Signature", o -> o.writeByte(1)));
        with("InnerClasses index", a -> a.attribute("InnerClasses", o -> nums(o, 1, 0, 0, 0, 0)));
        with("InnerClasses length", a -> a.attribute("InnerClasses", o -> nums(o, 2, 1)));
        with("InnerClasses self", a -> {
            int c = a.cls("p/Q");
            a.attribute("InnerClasses", o -> nums(o, 1, c, c, 0, 1));
        });
        with("InnerClasses same twice", a -> {
            int c = a.cls("p/Q$R");
            int d = a.cls("p/Q");
            a.attribute("InnerClasses", o -> nums(o, 2, c, d, 0, 1, c, d, 0, 1));
        });
        with("InnerClasses circular", a -> {
            int c = a.cls("p/Q");
            int d = a.cls("p/R");
            a.attribute("InnerClasses", o -> nums(o, 2, c, d, 0, 1, d, c, 0, 1));
        });
        with("InnerClasses flags", a -> {
            int c = a.cls("p/Q");
            a.attribute("InnerClasses", o -> nums(o, 1, c, 0, 0, 0x410));
        });
        with("InnerClasses twice", a -> a.attribute("InnerClasses", o -> nums(o, 0)).attribute("InnerClasses", o -> nums(o, 0)));
        with("EnclosingMethod", a -> {
            int c = a.cls("p/Q");
            a.attribute("EnclosingMethod", o -> nums(o, c, 0));
        });
        with("EnclosingMethod method index", a -> {
            int c = a.cls("p/Q");
            a.attribute("EnclosingMethod", o -> nums(o, c, c));
        });
        with("EnclosingMethod class index", a -> a.attribute("EnclosingMethod", o -> nums(o, 0, 0)));
        with("EnclosingMethod twice", a -> {
            int c = a.cls("p/Q");
            a.attribute("EnclosingMethod", o -> nums(o, c, 0)).attribute("EnclosingMethod", o -> nums(o, c, 0));
        });
        with("EnclosingMethod length", a -> a.attribute("EnclosingMethod", o -> nums(o, 1)));
        with("NestHost and NestMembers", a -> {
            int c = a.cls("p/Q");
            a.attribute("NestHost", o -> nums(o, c)).attribute("NestMembers", o -> nums(o, 1, c));
        });
        with("NestHost twice", a -> {
            int c = a.cls("p/Q");
            a.attribute("NestHost", o -> nums(o, c)).attribute("NestHost", o -> nums(o, c));
        });
        with("NestHost of utf8", a -> a.attribute("NestHost", o -> nums(o, 1)));
        with("NestHost length", a -> a.attribute("NestHost", o -> nums(o, 1, 2)));
        with("NestMembers index", a -> a.attribute("NestMembers", o -> nums(o, 1, 0)));
        with("NestMembers twice", a -> a.attribute("NestMembers", o -> nums(o, 0)).attribute("NestMembers", o -> nums(o, 0)));
        with("NestMembers length", a -> a.attribute("NestMembers", o -> nums(o, 2, 1)));
        with("NestHost v54", 54, 0x21, a -> a.attribute("NestHost", o -> nums(o, 1, 2, 3)));
        with("PermittedSubclasses of final", 61, 0x31, a -> {
            int c = a.cls("p/Q");
            a.attribute("PermittedSubclasses", o -> nums(o, 1, c));
        });
        with("PermittedSubclasses empty", a -> a.attribute("PermittedSubclasses", o -> nums(o, 0)));
        with("PermittedSubclasses twice", a -> {
            int c = a.cls("p/Q");
            a.attribute("PermittedSubclasses", o -> nums(o, 1, c)).attribute("PermittedSubclasses", o -> nums(o, 1, c));
        });
        with("PermittedSubclasses length", a -> a.attribute("PermittedSubclasses", o -> nums(o, 1)));
        with("PermittedSubclasses v60", 60, 0x31, a -> a.attribute("PermittedSubclasses", o -> nums(o, 1)));
        with("Record of final not Record", 61, 0x31, a -> a.attribute("Record", o -> nums(o, 0)));
        with("Record component", 61, 0x31, a -> {
            int nm = a.utf8("x");
            int t = a.utf8("I");
            a.attribute("Record", o -> nums(o, 1, nm, t, 0));
        });
        with("Record bad name", 61, 0x31, a -> {
            int nm = a.utf8("x;");
            int t = a.utf8("I");
            a.attribute("Record", o -> nums(o, 1, nm, t, 0));
        });
        with("Record bad type", 61, 0x31, a -> {
            int nm = a.utf8("x");
            int t = a.utf8("V");
            a.attribute("Record", o -> nums(o, 1, nm, t, 0));
        });
        with("Record twice", 61, 0x31, a -> a.attribute("Record", o -> nums(o, 0)).attribute("Record", o -> nums(o, 0)));
        with("Record length", 61, 0x31, a -> a.attribute("Record", o -> nums(o, 0, 1)));
        with("unknown attribute", a -> a.attribute("Mystery", o -> nums(o, 1, 2, 3)));
        with("Synthetic", a -> a.attribute("Synthetic", o -> { }));
        with("Deprecated with content", a -> a.attribute("Deprecated", o -> o.writeByte(0)));
        with("SourceDebugExtension", a -> a.attribute("SourceDebugExtension", o -> o.writeBytes("any text")));
        with("annotations cut", a -> a.attribute("RuntimeVisibleAnnotations", o -> nums(o, 5)));
        with("annotations twice", a -> a.attribute("RuntimeVisibleAnnotations", o -> nums(o, 0)).attribute("RuntimeVisibleAnnotations", o -> nums(o, 0)));
        byte[] whole = FormatClass.whole();
        Map<String, Integer> cuts = new TreeMap<>();
        for (int len = 0; len < whole.length; len++) {
            try {
                new ClassAssembler.Loader().define(Arrays.copyOf(whole, len));
                cuts.merge("defined", 1, Integer::sum);
            } catch (Throwable e) {
                cuts.merge(e.getClass().getSimpleName(), 1, Integer::sum);
            }
        }
        System.out.println(cuts);
        define("whole", whole);
        define("one more", Arrays.copyOf(whole, whole.length + 1));
    }

    static byte[] whole() {
        ClassAssembler a = new ClassAssembler(61, 0x21, "Whole", "java/lang/Object");
        a.addField(9, "f", "J", a.encode("ConstantValue", o -> o.writeShort(a.lng(5))));
        a.addConstructor("java/lang/Object");
        a.addMethod(9, "m", "(I)I", 1, 1).op(0x1a, 0xac).codeAttribute("LineNumberTable", o -> nums(o, 1, 0, 7));
        a.bootstrap(a.handle(6, a.method("A", "m", "()V")), a.integer(3), a.string("s"), a.dbl(1.5), a.flt(2));
        a.attribute("SourceFile", o -> nums(o, a.utf8("Whole.java")));
        return a.toBytes();
    }
}
