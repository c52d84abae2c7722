import java.lang.reflect.InvocationTargetException;
import java.util.function.*;

/** Incompatible class changes: classes that became interfaces and back, statics and instances exchanged, methods gone abstract, final, private or missing; for each invoke and field instruction. */
public class ClassChanges {
    static int n;

    interface Body {
        void write(ClassAssembler a, ClassAssembler.Code c);
    }

    static ClassAssembler lib(int flags, String name, String sup, String... ifs) {
        ClassAssembler a = new ClassAssembler(52, flags, name, sup, ifs);
        if ((flags & 0x200) == 0) {
            a.addConstructor(sup);
        }
        return a;
    }

    static ClassAssembler.Loader loader() {
        ClassAssembler.Loader l = new ClassAssembler.Loader();
        ClassAssembler c = lib(0x21, "Cls", "java/lang/Object");
        c.addField(9, "st", "I");
        c.addField(1, "in", "I");
        c.addMethod(9, "sm", "()V", 0, 0).op(0xb1);
        c.addMethod(1, "im", "()V", 0, 1).op(0xb1);
        c.addMethod(2, "pm", "()V", 0, 1).op(0xb1);
        c.addMethod(0x11, "fm", "()V", 0, 1).op(0xb1);
        l.add("Cls", c.toBytes());
        ClassAssembler i = lib(0x601, "Ifc", "java/lang/Object");
        i.addField(0x19, "K", "I");
        i.addMethod(0x401, "am", "()V", 0, 0);
        i.addMethod(1, "dm", "()V", 0, 1).op(0xb1);
        i.addMethod(9, "sm", "()V", 0, 0).op(0xb1);
        i.addMethod(2, "pm", "()V", 0, 1).op(0xb1);
        l.add("Ifc", i.toBytes());
        ClassAssembler abs = lib(0x421, "Abs", "java/lang/Object", "Ifc");
        abs.addMethod(0x401, "cm", "()V", 0, 0);
        l.add("Abs", abs.toBytes());
        // A concrete class whose methods are missing, and one that has them not public.
        l.add("Lacks", lib(0x21, "Lacks", "Abs", "java/lang/Runnable").toBytes());
        ClassAssembler np = lib(0x21, "NotPublic", "java/lang/Object", "Ifc");
        np.addMethod(0, "am", "()V", 0, 1).op(0xb1);
        np.addMethod(4, "dm", "()V", 0, 1).op(0xb1);
        l.add("NotPublic", np.toBytes());
        ClassAssembler pr = lib(0x21, "PrivateImpl", "java/lang/Object", "Ifc");
        pr.addMethod(2, "am", "()V", 0, 1).op(0xb1);
        pr.addMethod(9, "dm", "()V", 0, 0).op(0xb1);
        l.add("PrivateImpl", pr.toBytes());
        return l;
    }

    static void run(String what, Body b) {
        ClassAssembler.Loader l = loader();
        String name = "User" + n++;
        ClassAssembler a = new ClassAssembler(52, 0x21, name, "java/lang/Object");
        ClassAssembler.Code c = a.addMethod(9, "m", "()V", 6, 4);
        b.write(a, c);
        c.op(0xb1);
        l.add(name, a.toBytes());
        for (int i = 0; i < 2; i++) {
            try {
                l.loadClass(name).getMethod("m").invoke(null);
                System.out.println(what + ": fine");
            } catch (Throwable e) {
                Throwable x = e instanceof InvocationTargetException ? e.getCause() : e;
                System.out.println(what + ": " + x.getClass().getSimpleName() + ": " + (x instanceof VerifyError ? x.getMessage().split("\n")[0] : what.endsWith("-") ? "" : String.valueOf(x.getMessage()).replaceAll("@[0-9a-f]+", "@")));
            }
        }
    }

    static ClassAssembler.Code make(ClassAssembler a, ClassAssembler.Code c, String cls) {
        return c.op2(0xbb, a.cls(cls)).op(0x59).op2(0xb7, a.method(cls, "<init>", "()V"));
    }

    public static void main(String[] args) {
        run("getstatic of instance", (a, c) -> c.op2(0xb2, a.field("Cls", "in", "I")).op(0x57));
        run("putstatic of instance", (a, c) -> c.op(0x03).op2(0xb3, a.field("Cls", "in", "I")));
        run("getfield of static", (a, c) -> make(a, c, "Cls").op2(0xb4, a.field("Cls", "st", "I")).op(0x57));
        run("putfield of static", (a, c) -> make(a, c, "Cls").op(0x03).op2(0xb5, a.field("Cls", "st", "I")));
        run("putstatic of interface constant", (a, c) -> c.op(0x03).op2(0xb3, a.field("Ifc", "K", "I")));
        run("getstatic of inherited constant", (a, c) -> c.op2(0xb2, a.field("Lacks", "K", "I")).op(0x57));
        run("getfield of null static", (a, c) -> c.op(0x01).op2(0xb4, a.field("Cls", "st", "I")).op(0x57));
        run("invokestatic of instance", (a, c) -> c.op2(0xb8, a.method("Cls", "im", "()V")));
        run("invokevirtual of static", (a, c) -> make(a, c, "Cls").op2(0xb6, a.method("Cls", "sm", "()V")));
        run("invokevirtual of static on null", (a, c) -> c.op(0x01).op2(0xb6, a.method("Cls", "sm", "()V")));
        run("invokeinterface of a class", (a, c) -> make(a, c, "Cls").op2(0xb9, a.interfaceMethod("Cls", "im", "()V")).op(1, 0));
        run("invokevirtual of an interface", (a, c) -> make(a, c, "Lacks").op2(0xb6, a.method("Ifc", "dm", "()V")));
        run("invokestatic Methodref of interface", (a, c) -> c.op2(0xb8, a.method("Ifc", "sm", "()V")));
        run("invokestatic of interface", (a, c) -> c.op2(0xb8, a.interfaceMethod("Ifc", "sm", "()V")));
        run("invokestatic InterfaceMethodref of class", (a, c) -> c.op2(0xb8, a.interfaceMethod("Cls", "sm", "()V")));
        run("interface static through class", (a, c) -> c.op2(0xb8, a.method("Lacks", "sm", "()V")));
        run("invokeinterface of static", (a, c) -> make(a, c, "Lacks").op2(0xb9, a.interfaceMethod("Ifc", "sm", "()V")).op(1, 0));
        run("invokeinterface of private", (a, c) -> make(a, c, "Lacks").op2(0xb9, a.interfaceMethod("Ifc", "pm", "()V")).op(1, 0));
        run("invokevirtual of private", (a, c) -> make(a, c, "Cls").op2(0xb6, a.method("Cls", "pm", "()V")));
        run("abstract through interface", (a, c) -> make(a, c, "Lacks").op2(0xb9, a.interfaceMethod("Ifc", "am", "()V")).op(1, 0));
        run("abstract through class", (a, c) -> make(a, c, "Lacks").op2(0xb6, a.method("Abs", "cm", "()V")));
        // The message of this one tells how HotSpot makes its tables.
        run("abstract interface method by class -", (a, c) -> make(a, c, "Lacks").op2(0xb6, a.method("Lacks", "am", "()V")));
        run("default through class", (a, c) -> make(a, c, "Lacks").op2(0xb6, a.method("Lacks", "dm", "()V")));
        run("other interface's method", (a, c) -> make(a, c, "Lacks").op2(0xb9, a.interfaceMethod("java/lang/Runnable", "run", "()V")).op(1, 0));
        run("does not implement", (a, c) -> make(a, c, "Cls").op2(0xb9, a.interfaceMethod("Ifc", "dm", "()V")).op(1, 0));
        run("Object's method by interface", (a, c) -> make(a, c, "Lacks").op2(0xb9, a.interfaceMethod("Ifc", "hashCode", "()I")).op(1, 0).op(0x57));
        run("Object's protected by interface", (a, c) -> make(a, c, "Lacks").op2(0xb9, a.interfaceMethod("Ifc", "finalize", "()V")).op(1, 0));
        run("package-private implements", (a, c) -> make(a, c, "NotPublic").op2(0xb9, a.interfaceMethod("Ifc", "am", "()V")).op(1, 0));
        run("protected overrides default", (a, c) -> make(a, c, "NotPublic").op2(0xb9, a.interfaceMethod("Ifc", "dm", "()V")).op(1, 0));
        run("private implements", (a, c) -> make(a, c, "PrivateImpl").op2(0xb9, a.interfaceMethod("Ifc", "am", "()V")).op(1, 0));
        run("static hides default", (a, c) -> make(a, c, "PrivateImpl").op2(0xb9, a.interfaceMethod("Ifc", "dm", "()V")).op(1, 0));
        run("new of abstract", (a, c) -> c.op2(0xbb, a.cls("Abs")).op(0x57));
        run("new of interface", (a, c) -> c.op2(0xbb, a.cls("Ifc")).op(0x57));
        run("missing field", (a, c) -> c.op2(0xb2, a.field("Cls", "none", "I")).op(0x57));
        run("field type changed", (a, c) -> c.op2(0xb2, a.field("Cls", "st", "J")).op(0x58));
        run("missing static", (a, c) -> c.op2(0xb8, a.method("Cls", "none", "(ILjava/lang/String;[[J)[Ljava/lang/Object;")).op(0x57));
        run("missing interface method", (a, c) -> make(a, c, "Lacks").op2(0xb9, a.interfaceMethod("Ifc", "none", "()V")).op(1, 0));
        run("return type changed", (a, c) -> c.op2(0xb8, a.method("Cls", "sm", "()I")).op(0x57));
        run("constructor missing", (a, c) -> c.op2(0xbb, a.cls("Cls")).op(0x59, 0x04).op2(0xb7, a.method("Cls", "<init>", "(I)V")).op(0x57));
        run("constructor not inherited", (a, c) -> c.op2(0xbb, a.cls("Integer2")).op(0x57));
        run("array method", (a, c) -> c.op(0x04, 0xbc, 10).op2(0xb6, a.method("[I", "hashCode", "()I")).op(0x57));
        run("array missing method", (a, c) -> c.op(0x04, 0xbc, 10).op2(0xb6, a.method("[I", "none", "()I")).op(0x57));
        run("array field", (a, c) -> c.op2(0xb2, a.field("[I", "length", "I")).op(0x57));
    }
}
