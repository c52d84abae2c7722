import java.util.Arrays;

/** Code that must not pass verification, with the old type-inferring verifier (version 49) and where possible the new one (52); each gives VerifyError, and the VM lives on. */
public class VerifyErrors {
    static int n;

    interface Body {
        void write(ClassAssembler a, ClassAssembler.Code c);
    }

    static void bad(String what, String type, int stack, int locals, Body b) {
        for (int version : new int[] {49, 52}) {
            ClassAssembler a = new ClassAssembler(version, ClassAssembler.PUBLIC | ClassAssembler.SUPER, "V" + n++, "java/lang/Object");
            ClassAssembler.Code c = a.addMethod(ClassAssembler.PUBLIC | ClassAssembler.STATIC, "m", type, stack, locals);
            b.write(a, c);
            try {
                Class<?> k = new ClassAssembler.Loader().define(a.toBytes());
                var m = Arrays.stream(k.getMethods()).filter(x -> x.getName().equals("m")).findFirst().get();
                Class.forName(k.getName(), true, k.getClassLoader());
                System.out.println(what + " " + version + ": accepted");
            } catch (Throwable e) {
                System.out.println(what + " " + version + ": " + e.getClass().getName());
            }
        }
    }

    public static void main(String[] args) {
        bad("stack underflow", "()V", 2, 2, (a, c) -> c.op(0x57, 0xb1));
        bad("stack overflow", "()V", 1, 1, (a, c) -> c.op(0x04, 0x04, 0x57, 0x57, 0xb1));
        bad("int as reference", "()I", 2, 2, (a, c) -> c.op(0x04).op2(0xb6, a.method("java/lang/Object", "hashCode", "()I")).op(0xac));
        bad("reference as int", "()I", 2, 2, (a, c) -> c.op(0x01, 0x04, 0x60, 0xac));
        bad("long half popped", "()V", 2, 2, (a, c) -> c.op(0x09, 0x57, 0xb1));
        bad("unset local", "()I", 2, 3, (a, c) -> c.op(0x1c, 0xac));
        bad("local out of range", "()I", 2, 1, (a, c) -> c.op(0x15, 9, 0xac));
        bad("wrong return", "()J", 2, 1, (a, c) -> c.op(0x04, 0xac));
        bad("return of void", "()I", 2, 1, (a, c) -> c.op(0xb1));
        bad("runs off the end", "()V", 2, 1, (a, c) -> c.op(0x04, 0x57));
        bad("jump into an instruction", "()V", 2, 1, (a, c) -> c.op(0xa7, 0, 4, 0x11, 0, 0, 0x57, 0xb1));
        bad("jump out of the code", "()V", 2, 1, (a, c) -> c.op(0xa7, 0x7f, 0xff, 0xb1));
        bad("unknown opcode", "()V", 2, 1, (a, c) -> c.op(0xcb, 0xb1));
        bad("uninitialised object used", "()V", 2, 1, (a, c) -> c.op2(0xbb, a.cls("java/lang/Object")).op2(0xb6, a.method("java/lang/Object", "hashCode", "()I")).op(0x57, 0xb1));
        bad("wrong argument", "()V", 3, 1, (a, c) -> c.op(0x12, a.string("x"), 0x04).op2(0xb6, a.method("java/lang/String", "concat", "(Ljava/lang/String;)Ljava/lang/String;")).op(0x57, 0xb1));
        bad("wrong receiver", "()V", 3, 1, (a, c) -> c.op(0x12, a.string("x")).op2(0xb6, a.method("java/lang/Integer", "intValue", "()I")).op(0x57, 0xb1));
        bad("constant of wrong kind", "()V", 3, 1, (a, c) -> c.op2(0xb2, a.string("x")).op(0x57, 0xb1));
        bad("ldc of long", "()V", 3, 1, (a, c) -> c.op(0x12, a.lng(1), 0x58, 0xb1));
        bad("init by name", "()V", 3, 1, (a, c) -> c.op(0x01).op2(0xb6, a.method("java/lang/Object", "<init>", "()V")).op(0xb1));
        bad("array store of int", "([J)V", 6, 1, (a, c) -> c.op(0x2a, 0x03, 0x04, 0x4f, 0xb1));
        bad("athrow of a string", "()V", 6, 1, (a, c) -> c.op(0x12, a.string("x"), 0xbf));
        bad("swap of long", "()V", 6, 1, (a, c) -> c.op(0x09, 0x04, 0x5f, 0xb1));
        bad("dup_x1 splits long", "()V", 6, 1, (a, c) -> c.op(0x09, 0x04, 0x5a, 0xb1));
        bad("different depths join", "(I)V", 6, 1, (a, c) -> c.op(0x1a).jump(0x99, 1).op(0x04).label(1).op(0xb1));
        bad("unknown wide", "()V", 6, 1, (a, c) -> c.op(0xc4, 0x60, 0, 0, 0xb1));
        bad("tableswitch low above high", "(I)V", 6, 1, (a, c) -> {
            c.op(0x1a, 0xaa).pad().target(1, 1).u4(5).u4(3);
            c.label(1).op(0xb1);
        });
        bad("lookupswitch not sorted", "(I)V", 6, 1, (a, c) -> {
            c.op(0x1a, 0xab).pad().target(1, 1).u4(2).u4(5).target(1, 1).u4(3).target(1, 1);
            c.label(1).op(0xb1);
        });
        bad("handler out of range", "()V", 6, 1, (a, c) -> c.label(0).op(0xb1).label(1).handler(0, 0, 0, null));
        bad("multianewarray of too many", "()V", 6, 1, (a, c) -> c.op(0x04, 0x04).op2(0xc5, a.cls("[I")).op(2).op(0x57, 0xb1));
        bad("checkcast of a number", "()V", 6, 1, (a, c) -> c.op(0x04).op2(0xc0, a.cls("java/lang/String")).op(0x57, 0xb1));
        System.out.println("alive");
    }
}
