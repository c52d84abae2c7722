import java.lang.reflect.InvocationTargetException;

/** invokespecial (JVMS 6.5): super calls with and without ACC_SUPER, methods that appeared in between, private methods, superinterfaces, own methods, and what may not be called. */
public class SuperCalls {
    static final ClassAssembler.Loader LOADER = new ClassAssembler.Loader();
    static int n;

    static ClassAssembler.Code says(ClassAssembler a, int flags, String name, String text) {
        return a.addMethod(flags, name, "()Ljava/lang/String;", 1, 1).op(0x12, a.string(text), 0xb0);
    }

    static ClassAssembler cls(int version, int flags, String name, String sup, String... ifs) {
        ClassAssembler a = new ClassAssembler(version, flags, name, sup, ifs);
        if ((flags & 0x200) == 0) {
            a.addConstructor(sup);
        }
        return a;
    }

    interface Body {
        void write(ClassAssembler a, ClassAssembler.Code c, String self);
    }

    /** Makes a class with an instance method `t`, and runs it on an instance of the class and on one of a subclass. */
    static void run(String what, int flags, String sup, String[] ifs, Body b) {
        for (int version : new int[] {48, 52}) {
            String name = "S" + n++;
            ClassAssembler a = cls(version, flags, name, sup, ifs);
            says(a, 1, "m", "m of " + "self");
            says(a, 2, "own", "private own");
            ClassAssembler.Code c = a.addMethod(1, "t", "()Ljava/lang/String;", 4, 2);
            b.write(a, c, name);
            c.op(0xb0);
            LOADER.add(name, a.toBytes());
            ClassAssembler sub = cls(52, 0x21, name + "Sub", name);
            says(sub, 1, "m", "m of sub");
            says(sub, 1, "own", "own of sub");
            LOADER.add(name + "Sub", sub.toBytes());
            for (String k : new String[] {name, name + "Sub"}) {
                try {
                    Object o = LOADER.loadClass(k).getConstructor().newInstance();
                    System.out.println(what + " " + version + (k.endsWith("Sub") ? " sub" : "") + ": " + o.getClass().getMethod("t").invoke(o));
                } catch (Throwable e) {
                    Throwable x = e instanceof InvocationTargetException ? e.getCause() : e;
                    String m = String.valueOf(x.getMessage()).replaceAll("@[0-9a-f]+", "@");
                    System.out.println(what + " " + version + ": " + x.getClass().getSimpleName() + " " + (x instanceof VerifyError ? (version < 50 ? "" : m.split("\n")[0]) : x instanceof AbstractMethodError ? "" : m));
                    if (x instanceof VerifyError) {
                        break;
                    }
                }
            }
        }
    }

    public static void main(String[] args) throws Exception {
        ClassAssembler g = cls(52, 0x21, "Grand", "java/lang/Object");
        says(g, 1, "m", "m of grand");
        says(g, 1, "only", "only of grand");
        says(g, 2, "priv", "private of grand");
        says(g, 9, "stat", "static of grand");
        LOADER.add("Grand", g.toBytes());
        ClassAssembler p = cls(52, 0x21, "Parent", "Grand");
        says(p, 1, "m", "m of parent");
        says(p, 2, "only2", "private of parent");
        LOADER.add("Parent", p.toBytes());
        ClassAssembler abs = cls(52, 0x421, "Abstract", "Grand");
        abs.addMethod(0x401, "m", "()Ljava/lang/String;", 0, 0);
        LOADER.add("Abstract", abs.toBytes());
        ClassAssembler top = cls(52, 0x601, "Top", "java/lang/Object");
        says(top, 1, "d", "d of top");
        says(top, 1, "e", "e of top");
        top.addMethod(0x401, "abs", "()Ljava/lang/String;", 0, 0);
        LOADER.add("Top", top.toBytes());
        ClassAssembler sub = cls(52, 0x601, "SubI", "java/lang/Object", "Top");
        says(sub, 1, "d", "d of subinterface");
        says(sub, 2, "p", "private of subinterface");
        LOADER.add("SubI", sub.toBytes());
        String s = "()Ljava/lang/String;";
        String[] none = {};
        String[] ifs = {"SubI"};
        run("super.m", 0x21, "Parent", none, (a, c, self) -> c.op(0x2a).op2(0xb7, a.method("Parent", "m", s)));
        run("grand's m, ACC_SUPER", 0x21, "Parent", none, (a, c, self) -> c.op(0x2a).op2(0xb7, a.method("Grand", "m", s)));
        run("grand's m, no ACC_SUPER", 0x1, "Parent", none, (a, c, self) -> c.op(0x2a).op2(0xb7, a.method("Grand", "m", s)));
        run("inherited by parent", 0x21, "Parent", none, (a, c, self) -> c.op(0x2a).op2(0xb7, a.method("Parent", "only", s)));
        run("own m", 0x21, "Parent", none, (a, c, self) -> c.op(0x2a).op2(0xb7, a.method(self, "m", s)));
        run("own private", 0x21, "Parent", none, (a, c, self) -> c.op(0x2a).op2(0xb7, a.method(self, "own", s)));
        run("own private by invokevirtual", 0x21, "Parent", none, (a, c, self) -> c.op(0x2a).op2(0xb6, a.method(self, "own", s)));
        run("own inherited", 0x21, "Parent", none, (a, c, self) -> c.op(0x2a).op2(0xb7, a.method(self, "only", s)));
        run("private of parent", 0x21, "Parent", none, (a, c, self) -> c.op(0x2a).op2(0xb7, a.method("Parent", "only2", s)));
        run("static of grand", 0x21, "Parent", none, (a, c, self) -> c.op(0x2a).op2(0xb7, a.method("Grand", "stat", s)));
        run("missing", 0x21, "Parent", none, (a, c, self) -> c.op(0x2a).op2(0xb7, a.method("Parent", "none", s)));
        run("abstract parent", 0x21, "Abstract", none, (a, c, self) -> c.op(0x2a).op2(0xb7, a.method("Abstract", "m", s)));
        run("grand past abstract parent", 0x21, "Abstract", none, (a, c, self) -> c.op(0x2a).op2(0xb7, a.method("Grand", "m", s)));
        run("unrelated class", 0x21, "Parent", none, (a, c, self) -> c.op2(0xbb, a.cls("java/lang/Object")).op(0x59).op2(0xb7, a.method("java/lang/Object", "<init>", "()V")).op2(0xb7, a.method("java/lang/Object", "toString", s)));
        run("other receiver", 0x21, "Parent", none, (a, c, self) -> c.op2(0xbb, a.cls("Parent")).op(0x59).op2(0xb7, a.method("Parent", "<init>", "()V")).op2(0xb7, a.method("Parent", "m", s)));
        run("null receiver", 0x21, "Parent", none, (a, c, self) -> c.op(0x01).op2(0xb7, a.method("Parent", "m", s)));
        run("not a superclass", 0x21, "Grand", none, (a, c, self) -> c.op(0x2a).op2(0xb7, a.method("java/lang/Integer", "toString", s)));
        run("Object.toString class", 0x21, "Parent", none, (a, c, self) -> c.op(0x2a).op2(0xb7, a.method("java/lang/Object", "getClass", "()Ljava/lang/Class;")).op2(0xb6, a.method("java/lang/Object", "getClass", "()Ljava/lang/Class;")).op2(0xb6, a.method("java/lang/Class", "getName", s)));
        run("interface super", 0x21, "Grand", ifs, (a, c, self) -> c.op(0x2a).op2(0xb7, a.interfaceMethod("SubI", "d", s)));
        run("interface super inherited", 0x21, "Grand", ifs, (a, c, self) -> c.op(0x2a).op2(0xb7, a.interfaceMethod("SubI", "e", s)));
        run("interface super abstract", 0x21, "Grand", ifs, (a, c, self) -> c.op(0x2a).op2(0xb7, a.interfaceMethod("SubI", "abs", s)));
        run("indirect superinterface", 0x21, "Grand", ifs, (a, c, self) -> c.op(0x2a).op2(0xb7, a.interfaceMethod("Top", "d", s)));
        run("Methodref of interface", 0x21, "Grand", ifs, (a, c, self) -> c.op(0x2a).op2(0xb7, a.method("SubI", "d", s)));
        run("private of interface", 0x21, "Grand", ifs, (a, c, self) -> c.op(0x2a).op2(0xb7, a.interfaceMethod("SubI", "p", s)));
        run("default by class", 0x21, "Grand", ifs, (a, c, self) -> c.op(0x2a).op2(0xb7, a.method(self, "d", s)));
        run("Object's by interface", 0x21, "Grand", ifs, (a, c, self) -> c.op(0x2a).op2(0xb7, a.interfaceMethod("SubI", "toString", s)).op(0x57, 0x12, a.string("fine")));
    }
}
