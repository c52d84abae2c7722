import java.lang.reflect.InvocationTargetException;

/** Writes to final fields (JVMS 6.5.putfield, putstatic): in and out of initialisers, by version of the class file, from nest mates, subclasses, lambdas' homes, hidden and record classes; ConstantValue of finals and others. */
public class FinalFields {
    static int n;

    interface Body {
        void write(ClassAssembler a, ClassAssembler.Code c, String self);
    }

    static void run(String what, String method, String type, Body b) {
        for (int version : new int[] {52, 53, 61}) {
            String name = "W" + n++;
            ClassAssembler a = new ClassAssembler(version, 0x21, name, "FinalFields$Parent");
            a.addField(0x11, "f", "I");
            a.addField(0x19, "s", "I");
            a.addField(9, "ok", "I");
            a.addMethod(1, "<init>", "(I)V", 3, 2).op(0x2a).op2(0xb7, a.method("FinalFields$Parent", "<init>", "()V")).op(0x2a, 0x08).op2(0xb5, a.field(name, "f", "I")).op(0xb1);
            boolean st = method.startsWith("s") || method.equals("<clinit>");
            ClassAssembler.Code c = a.addMethod(st ? 9 : 1, method, type, 4, 3);
            b.write(a, c, name);
            c.op(0xb1);
            for (int i = 0; i < 2; i++) {
                try {
                    if (i == 0) {
                        loader = new ClassAssembler.Loader();
                        loader.add(name, a.toBytes());
                    }
                    Class<?> k = Class.forName(name, true, loader);
                    Object o = method.equals("<init>") ? k.getConstructor().newInstance() : k.getConstructor(int.class).newInstance(1);
                    if (!method.startsWith("<")) {
                        k.getMethod(method).invoke(o);
                    }
                    if (i == 0) {
                        System.out.println(what + " " + version + ": f=" + k.getField("f").get(o) + " s=" + k.getField("s").get(null));
                    }
                } catch (Throwable e) {
                    Throwable x = e instanceof InvocationTargetException ? e.getCause() : e;
                    System.out.println(what + " " + version + ": " + x.getClass().getSimpleName() + " " + String.valueOf(x.getMessage()).split("\n")[0] + (x.getCause() == null ? "" : " / " + x.getCause().getClass().getSimpleName()));
                }
            }
        }
    }

    static ClassAssembler.Loader loader;

    public static class Parent {
        public final int pf = Integer.valueOf(3);
        public static final Integer ps = 4;
    }

    static void constant(String type, int flags, java.util.function.ToIntFunction<ClassAssembler> value) throws Exception {
        ClassAssembler a = new ClassAssembler(61, 0x21, "C" + n++, "java/lang/Object");
        int v = value.applyAsInt(a);
        a.addField(flags, "f", type, a.encode("ConstantValue", o -> o.writeShort(v)));
        a.addMethod(9, "get", "()" + type, 2, 0).op2(0xb2, a.field("C" + (n - 1), "f", type)).op(type.equals("J") ? 0xad : type.equals("D") ? 0xaf : type.equals("F") ? 0xae : type.startsWith("L") ? 0xb0 : 0xac);
        Class<?> k = new ClassAssembler.Loader().define(a.toBytes());
        Object o = k.getField("f").get(null);
        System.out.println(type + " " + flags + " " + (o instanceof Character c ? (int) c : o) + " " + (o.equals(k.getMethod("get").invoke(null)) ? "same" : "other " + k.getMethod("get").invoke(null)));
    }

    public static void main(String[] args) throws Exception {
        run("instance in <init>", "<init>", "()V", (a, c, s) -> c.op(0x2a).op2(0xb7, a.method("FinalFields$Parent", "<init>", "()V")).op(0x2a, 0x04).op2(0xb5, a.field(s, "f", "I")));
        run("instance twice in <init>", "<init>", "()V", (a, c, s) -> c.op(0x2a).op2(0xb7, a.method("FinalFields$Parent", "<init>", "()V")).op(0x2a, 0x04).op2(0xb5, a.field(s, "f", "I")).op(0x2a, 0x05).op2(0xb5, a.field(s, "f", "I")));
        run("other instance in <init>", "<init>", "()V", (a, c, s) -> c.op(0x2a).op2(0xb7, a.method("FinalFields$Parent", "<init>", "()V")).op2(0xbb, a.cls(s)).op(0x59, 0x04).op2(0xb7, a.method(s, "<init>", "(I)V")).op(0x04).op2(0xb5, a.field(s, "f", "I")));
        run("instance in a method", "m", "()V", (a, c, s) -> c.op(0x2a, 0x04).op2(0xb5, a.field(s, "f", "I")));
        run("instance in <clinit>", "<clinit>", "()V", (a, c, s) -> c.op2(0xbb, a.cls(s)).op(0x59, 0x04).op2(0xb7, a.method(s, "<init>", "(I)V")).op(0x05).op2(0xb5, a.field(s, "f", "I")));
        run("static in <clinit>", "<clinit>", "()V", (a, c, s) -> c.op(0x04).op2(0xb3, a.field(s, "s", "I")));
        run("static in a method", "sm", "()V", (a, c, s) -> c.op(0x04).op2(0xb3, a.field(s, "s", "I")));
        run("static in <init>", "<init>", "()V", (a, c, s) -> c.op(0x2a).op2(0xb7, a.method("FinalFields$Parent", "<init>", "()V")).op(0x04).op2(0xb3, a.field(s, "s", "I")));
        run("parent's in <init>", "<init>", "()V", (a, c, s) -> c.op(0x2a).op2(0xb7, a.method("FinalFields$Parent", "<init>", "()V")).op(0x2a, 0x04).op2(0xb5, a.field("FinalFields$Parent", "pf", "I")));
        run("parent's by own name in <init>", "<init>", "()V", (a, c, s) -> c.op(0x2a).op2(0xb7, a.method("FinalFields$Parent", "<init>", "()V")).op(0x2a, 0x04).op2(0xb5, a.field(s, "pf", "I")));
        run("parent's static", "<clinit>", "()V", (a, c, s) -> c.op(0x01).op2(0xb3, a.field("FinalFields$Parent", "ps", "Ljava/lang/Integer;")));
        run("interface constant", "<clinit>", "()V", (a, c, s) -> c.op(0x04).op2(0xb3, a.field("java/io/ObjectStreamConstants", "TC_BASE", "B")));
        run("not reached", "m", "()V", (a, c, s) -> c.op(0xb1, 0x2a));
        constant("I", 0x19, a -> a.integer(-5));
        constant("I", 9, a -> a.integer(-5));
        constant("B", 0x19, a -> a.integer(300));
        constant("Z", 0x19, a -> a.integer(2));
        constant("Z", 0x19, a -> a.integer(257));
        constant("C", 0x19, a -> a.integer(-1));
        constant("S", 9, a -> a.integer(70000));
        constant("J", 0x19, a -> a.lng(1L << 50));
        constant("F", 9, a -> a.flt(Float.NaN));
        constant("D", 0x19, a -> a.dbl(-0.0));
        constant("Ljava/lang/String;", 9, a -> a.string("text \0 \ud83d\ude00"));
    }
}
