import java.util.Arrays;

/** The messages of implicit NullPointerExceptions in code that javac does not make: shuffled operands, subroutines, wide forms. */
public class HelpfulNpeBytecode {
    static final int ALOAD_0 = 0x2a, ALOAD_1 = 0x2b, ACONST_NULL = 0x01, DUP = 0x59, DUP_X1 = 0x5a, DUP_X2 = 0x5b, DUP2 = 0x5c, DUP2_X1 = 0x5d,
        DUP2_X2 = 0x5e, SWAP = 0x5f, POP = 0x57, POP2 = 0x58, INVOKEVIRTUAL = 0xb6, RETURN = 0xb1, GETFIELD = 0xb4, ARRAYLENGTH = 0xbe, AALOAD = 0x32,
        WIDE = 0xc4, ALOAD = 0x19, ASTORE = 0x3a, IINC = 0x84, GOTO = 0xa7, JSR = 0xa8, RET = 0xa9, MONITOREXIT = 0xc3, ATHROW = 0xbf, ILOAD_0 = 0x1a,
        LCONST_0 = 0x09, IFEQ = 0x99, GOTO_W = 0xc8, TABLESWITCH = 0xaa, CHECKCAST = 0xc0;
    static final String TWO = "(Ljava/lang/Object;Ljava/lang/Object;)V";
    static final ClassAssembler.Loader loader = new ClassAssembler.Loader();
    static int number;
    public HelpfulNpeBytecode next;

    interface Body {
        void write(ClassAssembler a, ClassAssembler.Code c);
    }

    static void check(String what, String type, Body body, Object... arguments) throws Exception {
        check(what, 55, type, body, arguments);
    }

    static void check(String what, int version, String type, Body body, Object... arguments) throws Exception {
        ClassAssembler a = new ClassAssembler(version, ClassAssembler.PUBLIC | ClassAssembler.SUPER, "Npe" + number++, "java/lang/Object");
        ClassAssembler.Code c = a.addMethod(ClassAssembler.PUBLIC | ClassAssembler.STATIC, "m", type, 12, 300);
        body.write(a, c);
        var m = Arrays.stream(loader.define(a.toBytes()).getMethods()).filter(x -> x.getName().equals("m")).findFirst().get();
        try {
            System.out.println(what + ": " + m.invoke(null, arguments));
        } catch (java.lang.reflect.InvocationTargetException e) {
            System.out.println(what + ": " + e.getCause());
        }
    }

    static int hash(ClassAssembler a) {
        return a.method("java/lang/Object", "hashCode", "()I");
    }

    public static void main(String[] args) throws Exception {
        check("swap", TWO, (a, c) -> c.op(ALOAD_0, ALOAD_1, SWAP).op2(INVOKEVIRTUAL, hash(a)).op(POP2, RETURN), null, "b");
        check("dup", TWO, (a, c) -> c.op(ALOAD_0, DUP).op2(INVOKEVIRTUAL, hash(a)).op(POP2, RETURN), null, "b");
        check("dup_x1", TWO, (a, c) -> c.op(ALOAD_0, ALOAD_1, DUP_X1, POP2).op2(INVOKEVIRTUAL, hash(a)).op(POP, RETURN), "a", null);
        check("dup_x1 middle", TWO, (a, c) -> c.op(ALOAD_0, ALOAD_1, DUP_X1, POP).op2(INVOKEVIRTUAL, hash(a)).op(POP2, RETURN), null, "b");
        check("dup_x2", TWO, (a, c) -> c.op(ALOAD_0, ALOAD_0, ALOAD_1, DUP_X2, POP2, POP).op2(INVOKEVIRTUAL, hash(a)).op(POP, RETURN), "a", null);
        check("dup2", TWO, (a, c) -> c.op(ALOAD_0, ALOAD_1, DUP2, POP).op2(INVOKEVIRTUAL, hash(a)).op(POP2, POP, RETURN), null, "b");
        check("dup2_x1", TWO, (a, c) -> c.op(ALOAD_0, ALOAD_0, ALOAD_1, DUP2_X1, POP2, POP).op2(INVOKEVIRTUAL, hash(a)).op(POP2, RETURN), "a", null);
        check("dup2_x2", TWO, (a, c) -> c.op(ALOAD_0, ALOAD_0, ALOAD_0, ALOAD_1, DUP2_X2, POP2, POP2).op2(INVOKEVIRTUAL, hash(a)).op(POP2, RETURN), "a", null);
        check("dup2 of a long", TWO, (a, c) -> c.op(ALOAD_0, LCONST_0, DUP2, POP2, POP2).op2(INVOKEVIRTUAL, hash(a)).op(POP, RETURN), null, "b");
        check("wide", TWO, (a, c) -> c.op(ALOAD_0, WIDE, ASTORE, 1, 20, WIDE, ALOAD, 1, 20).op2(INVOKEVIRTUAL, hash(a)).op(POP, RETURN), null, "b");
        check("wide parameter", TWO, (a, c) -> c.op(WIDE, ALOAD, 0, 1).op2(INVOKEVIRTUAL, hash(a)).op(POP, RETURN), "a", null);
        check("wide iinc", "(I[Ljava/lang/Object;)V", (a, c) -> c.op(WIDE, IINC, 0, 0, 0, 2, ALOAD_1, ILOAD_0, AALOAD).op2(INVOKEVIRTUAL, hash(a)).op(POP, RETURN), 1, new Object[8]);
        check("iinc", "(I[Ljava/lang/Object;)V", (a, c) -> c.op(IINC, 0, 3, ALOAD_1, ILOAD_0, AALOAD).op2(INVOKEVIRTUAL, hash(a)).op(POP, RETURN), 1, new Object[8]);
        check("monitorexit", TWO, (a, c) -> c.op(ALOAD_1, MONITOREXIT, RETURN), "a", null);
        check("subroutine", 49, TWO, (a, c) -> c.jump(JSR, 1).op(ALOAD_0).op2(INVOKEVIRTUAL, hash(a)).op(POP, RETURN).label(1).op(ASTORE, 5, RET, 5), null, "b");
        check("in a subroutine", 49, TWO, (a, c) -> c.jump(JSR, 1).op(RETURN).label(1).op(ASTORE, 5, ALOAD_0).op2(INVOKEVIRTUAL, hash(a)).op(POP, RET, 5), null, "b");
        check("goto_w", 49, TWO, (a, c) -> c.op(ALOAD_0).wideJump(GOTO_W, 1).label(2).op2(INVOKEVIRTUAL, hash(a)).op(POP, RETURN).label(1).wideJump(GOTO_W, 2), null, "b");
        check("merged alike", 49, "(ILjava/lang/Object;)V", (a, c) -> c.op(ALOAD_1, ILOAD_0).jump(IFEQ, 1).op(0).label(1).op2(INVOKEVIRTUAL, hash(a)).op(POP, RETURN), 0, null);
        check("merged unlike", 49, "(ILjava/lang/Object;)V", (a, c) -> c.op(ILOAD_0).jump(IFEQ, 1).op(ALOAD_1).jump(GOTO, 2).label(1).op(ALOAD_1).label(2).op2(INVOKEVIRTUAL, hash(a)).op(POP, RETURN), 0, null);
        check("switch", 49, "(ILjava/lang/Object;)V", (a, c) -> {
            c.op(ALOAD_1, ILOAD_0);
            int at = c.size();
            c.op(TABLESWITCH).pad().target(at, 1).u4(0).u4(1).target(at, 2).target(at, 1);
            c.label(2).op(POP, RETURN).label(1).op2(INVOKEVIRTUAL, hash(a)).op(POP, RETURN);
        }, 1, null);
        check("checkcast", TWO, (a, c) -> c.op(ALOAD_0).op2(CHECKCAST, a.cls("java/lang/String")).op2(INVOKEVIRTUAL, a.method("java/lang/String", "length", "()I")).op(POP, RETURN), null, "b");
        check("long call", TWO, (a, c) -> c.op(ACONST_NULL, 3, 3, ACONST_NULL, 3).op2(INVOKEVIRTUAL, a.method("java/lang/String", "getBytes", "(II[BI)V")).op(RETURN), null, null);
        check("written before", TWO, (a, c) -> c.op(ALOAD_0, ACONST_NULL, ASTORE, 0, ALOAD, 0).op2(INVOKEVIRTUAL, hash(a)).op(POP2, RETURN), "a", "b");
        check("written after", TWO, (a, c) -> c.op(ALOAD_0, ALOAD_1, ASTORE, 0).op2(INVOKEVIRTUAL, hash(a)).op(POP, RETURN), null, "b");
        check("handler", 49, TWO, (a, c) -> c.label(1).op(ACONST_NULL, ATHROW).label(2).label(3).op(POP, ALOAD_1).op2(INVOKEVIRTUAL, hash(a)).op(POP, RETURN).handler(1, 2, 3, null), null, null);
        check("field", TWO, (a, c) -> c.op(ALOAD_0).op2(CHECKCAST, a.cls("HelpfulNpeBytecode")).op2(GETFIELD, a.field("HelpfulNpeBytecode", "next", "LHelpfulNpeBytecode;")).op2(GETFIELD, a.field("HelpfulNpeBytecode", "next", "LHelpfulNpeBytecode;")).op(POP, RETURN), new HelpfulNpeBytecode(), null);
        check("null constants", TWO, (a, c) -> c.op(ACONST_NULL, ARRAYLENGTH, POP, RETURN), null, null);
    }
}
