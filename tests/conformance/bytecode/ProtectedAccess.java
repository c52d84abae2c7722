import java.lang.reflect.InvocationTargetException;

/** Protected members (JVMS 4.10.1.8, 5.4.4): by subclass, through own class, subclass, superclass and strangers; in the verifier and at resolution; statics, arrays' clone, Object's own. */
public class ProtectedAccess {
    static ClassAssembler.Loader loader = new ClassAssembler.Loader();
    static int n;

    interface Body {
        void write(ClassAssembler a, ClassAssembler.Code c, String self);
    }

    static void run(String what, int version, String sup, String pkg, Body b) {
        String name = pkg + "/U" + n++;
        ClassAssembler a = new ClassAssembler(version, 0x21, name, sup);
        a.addMethod(1, "<init>", "()V", 1, 1).op(0x2a).op2(0xb7, a.method(sup, "<init>", "()V")).op(0xb1);
        ClassAssembler.Code c = a.addMethod(9, "m", "()Ljava/lang/Object;", 6, 4);
        b.write(a, c, name);
        c.op(0xb0);
        ClassAssembler sub = new ClassAssembler(52, 0x21, name + "Sub", name);
        sub.addConstructor(name);
        loader.add(name.replace('/', '.'), a.toBytes()).add((name + "Sub").replace('/', '.'), sub.toBytes());
        try {
            Object r = loader.loadClass(name.replace('/', '.')).getMethod("m").invoke(null);
            System.out.println(what + " " + version + ": " + (r instanceof Integer || r == null ? r : "object"));
        } catch (Throwable e) {
            Throwable x = e instanceof InvocationTargetException ? e.getCause() : e;
            String text = String.valueOf(x.getMessage());
            System.out.println(what + " " + version + ": " + x.getClass().getSimpleName() + (x instanceof VerifyError ? (version >= 50 ? " " + text.split("\n")[0] : "") : " " + text.replaceAll("@[0-9a-f]+", "@")));
        }
    }

    static ClassAssembler.Code make(ClassAssembler a, ClassAssembler.Code c, String cls) {
        return c.op2(0xbb, a.cls(cls)).op(0x59).op2(0xb7, a.method(cls, "<init>", "()V"));
    }

    static ClassAssembler.Code box(ClassAssembler a, ClassAssembler.Code c) {
        return c.op2(0xb8, a.method("java/lang/Integer", "valueOf", "(I)Ljava/lang/Integer;"));
    }

    public static void main(String[] args) {
        ClassAssembler p = new ClassAssembler(52, 0x21, "p/Base", "java/lang/Object");
        p.addMethod(1, "<init>", "()V", 1, 1).op(0x2a).op2(0xb7, p.method("java/lang/Object", "<init>", "()V")).op(0xb1);
        p.addMethod(4, "<init>", "(I)V", 1, 2).op(0x2a).op2(0xb7, p.method("java/lang/Object", "<init>", "()V")).op(0xb1);
        p.addField(4, "f", "I");
        p.addField(12, "s", "I");
        p.addMethod(4, "m", "()I", 1, 1).op(0x08, 0xac);
        p.addMethod(12, "sm", "()I", 1, 0).op(0x07, 0xac);
        loader.add("p.Base", p.toBytes());
        ClassAssembler mid = new ClassAssembler(52, 0x21, "p/Mid", "p/Base");
        mid.addConstructor("p/Base");
        loader.add("p.Mid", mid.toBytes());
        for (int v : new int[] {49, 52}) {
            run("field through own class", v, "p/Base", "q", (a, c, self) -> box(a, make(a, c, self).op2(0xb4, a.field(self, "f", "I"))));
            run("field of Base through own class", v, "p/Base", "q", (a, c, self) -> box(a, make(a, c, self).op2(0xb4, a.field("p/Base", "f", "I"))));
            run("field through subclass", v, "p/Base", "q", (a, c, self) -> box(a, make(a, c, self + "Sub").op2(0xb4, a.field("p/Base", "f", "I"))));
            run("field through Base", v, "p/Base", "q", (a, c, self) -> box(a, make(a, c, "p/Base").op2(0xb4, a.field("p/Base", "f", "I"))));
            run("field through Mid", v, "p/Mid", "q", (a, c, self) -> box(a, make(a, c, "p/Mid").op2(0xb4, a.field("p/Mid", "f", "I"))));
            run("field write through Base", v, "p/Base", "q", (a, c, self) -> make(a, c, "p/Base").op(0x04).op2(0xb5, a.field("p/Base", "f", "I")).op(0x01));
            run("method through own class", v, "p/Base", "q", (a, c, self) -> box(a, make(a, c, self).op2(0xb6, a.method(self, "m", "()I"))));
            run("method through Base", v, "p/Base", "q", (a, c, self) -> box(a, make(a, c, "p/Base").op2(0xb6, a.method("p/Base", "m", "()I"))));
            run("method of Base through own", v, "p/Mid", "q", (a, c, self) -> box(a, make(a, c, self).op2(0xb6, a.method("p/Base", "m", "()I"))));
            run("static field", v, "p/Base", "q", (a, c, self) -> box(a, c.op2(0xb2, a.field("p/Base", "s", "I"))));
            run("static method", v, "p/Mid", "q", (a, c, self) -> box(a, c.op2(0xb8, a.method("p/Base", "sm", "()I"))));
            run("same package through Base", v, "p/Base", "p", (a, c, self) -> box(a, make(a, c, "p/Base").op2(0xb6, a.method("p/Base", "m", "()I"))));
            run("stranger static", v, "java/lang/Object", "q", (a, c, self) -> box(a, c.op2(0xb8, a.method("p/Base", "sm", "()I"))));
            run("stranger field", v, "java/lang/Object", "q", (a, c, self) -> box(a, make(a, c, "p/Base").op2(0xb4, a.field("p/Base", "f", "I"))));
            run("stranger method", v, "java/lang/Object", "q", (a, c, self) -> box(a, make(a, c, "p/Base").op2(0xb6, a.method("p/Base", "m", "()I"))));
            run("protected constructor by new", v, "p/Base", "q", (a, c, self) -> c.op2(0xbb, a.cls("p/Base")).op(0x59, 0x04).op2(0xb7, a.method("p/Base", "<init>", "(I)V")));
            run("protected constructor, same package", v, "java/lang/Object", "p", (a, c, self) -> c.op2(0xbb, a.cls("p/Base")).op(0x59, 0x04).op2(0xb7, a.method("p/Base", "<init>", "(I)V")));
            run("clone of an array", v, "java/lang/Object", "q", (a, c, self) -> c.op(0x04, 0xbc, 10).op2(0xb6, a.method("[I", "clone", "()Ljava/lang/Object;")));
            run("clone of an array as Object's", v, "java/lang/Object", "q", (a, c, self) -> c.op(0x04, 0xbc, 10).op2(0xb6, a.method("java/lang/Object", "clone", "()Ljava/lang/Object;")));
            run("clone of own", v, "java/lang/Object", "q", (a, c, self) -> make(a, c, self).op2(0xb6, a.method("java/lang/Object", "clone", "()Ljava/lang/Object;")));
            run("clone of a stranger", v, "java/lang/Object", "q", (a, c, self) -> make(a, c, "p/Base").op2(0xb6, a.method("p/Base", "clone", "()Ljava/lang/Object;")));
            run("finalize of null", v, "java/lang/Object", "q", (a, c, self) -> c.op(0x01).op2(0xb6, a.method("java/lang/Object", "finalize", "()V")).op(0x01));
            run("field of null", v, "p/Base", "q", (a, c, self) -> box(a, c.op(0x01).op2(0xb4, a.field("p/Base", "f", "I"))));
        }
    }
}
