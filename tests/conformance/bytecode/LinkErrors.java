import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/** Errors of linking and of class files, by assembled classes: each Error's class, and its message where the specification or all releases agree. */
public class LinkErrors {
    static final int PUB = ClassAssembler.PUBLIC | ClassAssembler.SUPER;
    static final int PS = ClassAssembler.PUBLIC | ClassAssembler.STATIC;
    static int n;

    public static class Target {
        public static int st = 1;
        public int inst = 2;
        private int hidden = 3;
        public final int fin = 4;

        public void virt() {
        }

        public static void stat() {
        }

        private void priv() {
        }
    }

    public interface Iface {
        void m();
    }

    public static abstract class Abs {
        public abstract void m();
    }

    interface Body {
        void write(ClassAssembler a, ClassAssembler.Code c);
    }

    interface Act {
        Object run() throws Throwable;
    }

    static void t(String what, boolean message, Act a) {
        try {
            System.out.println(what + ": " + a.run());
        } catch (Throwable e) {
            Throwable x = e instanceof InvocationTargetException ? e.getCause() : e;
            System.out.println(what + ": " + (message ? x.toString().replaceAll("@[0-9a-f]+", "@") : x.getClass().getName()));
        }
    }

    static void code(String what, boolean message, Body b) {
        ClassAssembler a = new ClassAssembler(52, PUB, "L" + n++, "java/lang/Object");
        ClassAssembler.Code c = a.addMethod(PS, "m", "()V", 6, 6);
        b.write(a, c);
        byte[] bytes = a.toBytes();
        for (int i = 0; i < 2; i++) {
            t(what, message, () -> {
                var m = Arrays.stream(new ClassAssembler.Loader().define(bytes).getMethods()).filter(x -> x.getName().equals("m")).findFirst().get();
                return m.invoke(null);
            });
        }
    }

    static ClassAssembler simple(String name, String sup, String... ifs) {
        ClassAssembler a = new ClassAssembler(52, PUB, name, sup, ifs);
        a.addConstructor(sup);
        return a;
    }

    public static void main(String[] args) throws Exception {
        String T = "LinkErrors$Target";
        code("no such method", true, (a, c) -> c.op(0x04, 0x01).op2(0xb8, a.method(T, "absent", "(I[Ljava/lang/String;)J")).op(0x58, 0xb1));
        code("no such virtual method", true, (a, c) -> c.op2(0xbb, a.cls(T)).op(0x59).op2(0xb7, a.method(T, "<init>", "()V")).op(0x04).op2(0xb6, a.method(T, "virt", "(I)V")).op(0xb1));
        code("no such field", true, (a, c) -> c.op2(0xb2, a.field(T, "absent", "I")).op(0x57, 0xb1));
        code("field of another type", true, (a, c) -> c.op2(0xb2, a.field(T, "st", "J")).op(0x58, 0xb1));
        code("no such class", true, (a, c) -> c.op2(0xb8, a.method("no/such/Klass", "m", "()V")).op(0xb1));
        code("new of no such class", true, (a, c) -> c.op2(0xbb, a.cls("no/such/Klass")).op(0x57, 0xb1));
        code("static field as instance", true, (a, c) -> c.op2(0xbb, a.cls(T)).op(0x59).op2(0xb7, a.method(T, "<init>", "()V")).op2(0xb4, a.field(T, "st", "I")).op(0x57, 0xb1));
        code("instance field as static", true, (a, c) -> c.op2(0xb2, a.field(T, "inst", "I")).op(0x57, 0xb1));
        code("virtual method as static", true, (a, c) -> c.op2(0xb8, a.method(T, "virt", "()V")).op(0xb1));
        code("static method as virtual", true, (a, c) -> c.op2(0xbb, a.cls(T)).op(0x59).op2(0xb7, a.method(T, "<init>", "()V")).op2(0xb6, a.method(T, "stat", "()V")).op(0xb1));
        code("private field", false, (a, c) -> c.op2(0xbb, a.cls(T)).op(0x59).op2(0xb7, a.method(T, "<init>", "()V")).op2(0xb4, a.field(T, "hidden", "I")).op(0x57, 0xb1));
        code("private method", false, (a, c) -> c.op2(0xbb, a.cls(T)).op(0x59).op2(0xb7, a.method(T, "<init>", "()V")).op2(0xb6, a.method(T, "priv", "()V")).op(0xb1));
        code("final field", false, (a, c) -> c.op2(0xbb, a.cls(T)).op(0x59).op2(0xb7, a.method(T, "<init>", "()V")).op(0x04).op2(0xb5, a.field(T, "fin", "I")).op(0xb1));
        code("new of abstract", true, (a, c) -> c.op2(0xbb, a.cls("LinkErrors$Abs")).op(0x57, 0xb1));
        code("new of interface", true, (a, c) -> c.op2(0xbb, a.cls("LinkErrors$Iface")).op(0x57, 0xb1));
        code("interface method as class method", true, (a, c) -> c.op(0x01).op2(0xb8, a.method("LinkErrors$Iface", "m", "()V")).op(0xb1));
        code("class method as interface method", true, (a, c) -> c.op2(0xb8, a.interfaceMethod(T, "stat", "()V")).op(0xb1));
        code("package-private class", false, (a, c) -> c.op2(0xb8, a.method("java/lang/AbstractStringBuilder", "x", "()V")).op(0xb1));
        t("abstract method called", true, () -> {
            Abs x = (Abs) new ClassAssembler.Loader().define(simple("NoImpl", "LinkErrors$Abs").toBytes()).getConstructor().newInstance();
            x.m();
            return 0;
        });
        t("interface method not there", true, () -> {
            Iface x = (Iface) new ClassAssembler.Loader().define(simple("NoImpl2", "java/lang/Object", "LinkErrors$Iface").toBytes()).getConstructor().newInstance();
            x.m();
            return 0;
        });
        t("interface method not public", true, () -> {
            ClassAssembler a = simple("NotPublic", "java/lang/Object", "LinkErrors$Iface");
            a.addMethod(0, "m", "()V", 1, 1).op(0xb1);
            ((Iface) new ClassAssembler.Loader().define(a.toBytes()).getConstructor().newInstance()).m();
            return 0;
        });
        t("class extends final", true, () -> new ClassAssembler.Loader().define(simple("ExtFinal", "java/lang/String").toBytes()));
        t("class extends interface", true, () -> new ClassAssembler.Loader().define(simple("ExtIface", "java/lang/Runnable").toBytes()));
        t("class implements class", true, () -> new ClassAssembler.Loader().define(simple("ImplClass", "java/lang/Object", "java/lang/Object").toBytes()));
        t("unknown super", true, () -> new ClassAssembler.Loader().define(simple("NoSuper", "no/Super").toBytes()));
        t("own super", true, () -> {
            ClassAssembler.Loader l = new ClassAssembler.Loader();
            l.add("CircA", simple("CircA", "CircB").toBytes()).add("CircB", simple("CircB", "CircA").toBytes());
            return l.loadClass("CircA");
        });
        t("defined twice", false, () -> {
            ClassAssembler.Loader l = new ClassAssembler.Loader();
            l.define(simple("Twice", "java/lang/Object").toBytes());
            return l.define(simple("Twice", "java/lang/Object").toBytes());
        });
        t("wrong name", false, () -> new ClassAssembler.Loader().add("Asked", simple("Given", "java/lang/Object").toBytes()).loadClass("Asked"));
        t("package java", true, () -> new ClassAssembler.Loader().define(simple("java/Mine", "java/lang/Object").toBytes()));
        t("newer version", false, () -> new ClassAssembler.Loader().define(new ClassAssembler(99, PUB, "Newer", "java/lang/Object").toBytes()));
        t("bad magic", true, () -> {
            byte[] b = simple("Magic", "java/lang/Object").toBytes();
            b[0] = 0;
            return new ClassAssembler.Loader().define(b);
        });
        t("cut short", false, () -> {
            byte[] b = simple("Cut", "java/lang/Object").toBytes();
            return new ClassAssembler.Loader().define(Arrays.copyOf(b, b.length - 3));
        });
        t("extra bytes", false, () -> {
            byte[] b = simple("Extra", "java/lang/Object").toBytes();
            return new ClassAssembler.Loader().define(Arrays.copyOf(b, b.length + 1));
        });
        t("bad flags", false, () -> new ClassAssembler.Loader().define(new ClassAssembler(52, PUB | ClassAssembler.FINAL | ClassAssembler.ABSTRACT, "Flags", "java/lang/Object").toBytes()));
        t("two equal methods", false, () -> {
            ClassAssembler a = simple("Same", "java/lang/Object");
            a.addMethod(PS, "m", "()V", 1, 1).op(0xb1);
            a.addMethod(PS, "m", "()V", 1, 1).op(0xb1);
            return new ClassAssembler.Loader().define(a.toBytes());
        });
        t("two equal fields", false, () -> {
            ClassAssembler a = simple("SameF", "java/lang/Object");
            a.addField(1, "f", "I");
            a.addField(1, "f", "I");
            return new ClassAssembler.Loader().define(a.toBytes());
        });
        t("bad descriptor", false, () -> {
            ClassAssembler a = simple("Desc", "java/lang/Object");
            a.addMethod(PS, "m", "(Q)V", 1, 1).op(0xb1);
            return new ClassAssembler.Loader().define(a.toBytes());
        });
        t("bad name", false, () -> {
            ClassAssembler a = simple("Name", "java/lang/Object");
            a.addMethod(PS, "a;b", "()V", 1, 1).op(0xb1);
            return new ClassAssembler.Loader().define(a.toBytes());
        });
        t("empty code", false, () -> {
            ClassAssembler a = simple("Empty", "java/lang/Object");
            a.addMethod(PS, "m", "()V", 1, 1);
            return new ClassAssembler.Loader().define(a.toBytes());
        });
        t("class found no more", true, () -> Class.forName("gone.Away", true, new ClassAssembler.Loader()));
        t("overrides final", false, () -> {
            ClassAssembler a = simple("OverFinal", "LinkErrors$WithFinal");
            a.addMethod(ClassAssembler.PUBLIC, "fin", "()V", 1, 1).op(0xb1);
            return new ClassAssembler.Loader().define(a.toBytes()).getConstructor().newInstance();
        });
        t("native not there", true, () -> {
            nothing();
            return 0;
        });
    }

    public static class WithFinal {
        public final void fin() {
        }
    }

    static native void nothing();
}
