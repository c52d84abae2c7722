import java.lang.reflect.InvocationTargetException;

/** Instructions that javac never or seldom emits: nop, swap, the dup family in all forms, pop2, goto_w, jsr, jsr_w, ret, wide forms, both switches by hand. */
public class RareOpcodes {
    static final int NOP = 0, ICONST_0 = 3, LCONST_1 = 10, BIPUSH = 0x10, ILOAD_0 = 0x1a, LLOAD_0 = 0x1e, IADD = 0x60, ISUB = 0x64, IMUL = 0x68, LADD = 0x61, LSUB = 0x65, LMUL = 0x69, IRETURN = 0xac, LRETURN = 0xad, RETURN = 0xb1,
        DUP = 0x59, DUP_X1 = 0x5a, DUP_X2 = 0x5b, DUP2 = 0x5c, DUP2_X1 = 0x5d, DUP2_X2 = 0x5e, SWAP = 0x5f, POP = 0x57, POP2 = 0x58, GOTO = 0xa7, JSR = 0xa8, RET = 0xa9, GOTO_W = 0xc8, JSR_W = 0xc9, WIDE = 0xc4, IINC = 0x84, ILOAD = 0x15, ISTORE = 0x36, ASTORE = 0x3a, ALOAD = 0x19;

    static final ClassAssembler.Loader loader = new ClassAssembler.Loader();
    static int n = 0;

    interface Body {
        void write(ClassAssembler a, ClassAssembler.Code c);
    }

    static void run(String what, String type, Body b, Object... args) throws Exception {
        String name = "Gen" + n++;
        ClassAssembler a = new ClassAssembler(49, ClassAssembler.PUBLIC | ClassAssembler.SUPER, name, "java/lang/Object");
        ClassAssembler.Code c = a.addMethod(ClassAssembler.PUBLIC | ClassAssembler.STATIC, "m", type, 20, 400);
        b.write(a, c);
        Class<?> k = loader.define(a.toBytes());
        var m = java.util.Arrays.stream(k.getMethods()).filter(x -> x.getName().equals("m")).findFirst().get();
        try {
            Object result = m.invoke(null, args);
            System.out.println(what + " " + (result instanceof Object[] array ? java.util.Arrays.deepToString(array) : result));
        } catch (InvocationTargetException e) {
            System.out.println(what + " threw " + e.getCause());
        }
    }

    /** Folds the ints on the stack, top first, into one number: each step is top * 10 + below. */
    static void fold(ClassAssembler.Code c, int count) {
        for (int i = 1; i < count; i++) {
            c.op(BIPUSH, 10, IMUL, IADD);
        }
        c.op(IRETURN);
    }

    static void push(ClassAssembler.Code c, int... vs) {
        for (int v : vs) {
            c.op(BIPUSH, v);
        }
    }

    public static void main(String[] args) throws Exception {
        run("nop", "()I", (a, c) -> {
            push(c, 5);
            c.op(NOP, NOP, IRETURN);
        });
        run("swap", "()I", (a, c) -> {
            push(c, 1, 2);
            c.op(SWAP, ISUB, IRETURN);
        });
        run("swap refs", "()Ljava/lang/String;", (a, c) -> c.op(0x12, a.string("x"), 0x12, a.string("y"), SWAP).op2(0xb6, a.method("java/lang/String", "concat", "(Ljava/lang/String;)Ljava/lang/String;")).op(0xb0));
        run("dup", "()I", (a, c) -> {
            push(c, 3);
            c.op(DUP);
            fold(c, 2);
        });
        run("dup_x1", "()I", (a, c) -> {
            push(c, 1, 2);
            c.op(DUP_X1);
            fold(c, 3);
        });
        run("dup_x2 ints", "()I", (a, c) -> {
            push(c, 1, 2, 3);
            c.op(DUP_X2);
            fold(c, 4);
        });
        run("dup_x2 over long", "()J", (a, c) -> c.op2(0x14, a.lng(100L)).op(BIPUSH, 7, DUP_X2, POP, 0x88, IADD, 0x85, LRETURN));
        run("dup2 ints", "()I", (a, c) -> {
            push(c, 1, 2);
            c.op(DUP2);
            fold(c, 4);
        });
        run("dup2 long", "()J", (a, c) -> c.op2(0x14, a.lng(21L)).op(DUP2, LADD, LRETURN));
        run("dup2_x1 ints", "()I", (a, c) -> {
            push(c, 1, 2, 3);
            c.op(DUP2_X1);
            fold(c, 5);
        });
        run("dup2_x1 long over int", "()J", (a, c) -> c.op(BIPUSH, 9).op2(0x14, a.lng(5L)).op(DUP2_X1, POP2, 0x85).op(LMUL, LRETURN));
        run("dup2_x2 ints", "()I", (a, c) -> {
            push(c, 1, 2, 3, 4);
            c.op(DUP2_X2);
            fold(c, 6);
        });
        run("dup2_x2 ints over long", "()J", (a, c) -> c.op2(0x14, a.lng(50L)).op(BIPUSH, 3, BIPUSH, 4, DUP2_X2, POP2).op(0x88, IADD, ISUB, 0x85, LRETURN));
        run("dup2_x2 long over ints", "()J", (a, c) -> c.op(BIPUSH, 3, BIPUSH, 4).op2(0x14, a.lng(50L)).op(DUP2_X2, POP2, IMUL, 0x85, LSUB, LRETURN));
        run("dup2_x2 long over long", "()J", (a, c) -> c.op2(0x14, a.lng(7L)).op2(0x14, a.lng(50L)).op(DUP2_X2, LSUB, LMUL, LRETURN));
        run("dup2_x2 double over double", "()D", (a, c) -> c.op2(0x14, a.dbl(7.5)).op2(0x14, a.dbl(50)).op(DUP2_X2, 0x67, 0x6b, 0xaf));
        run("pop2 ints", "()I", (a, c) -> {
            push(c, 1, 2, 3);
            c.op(POP2, IRETURN);
        });
        run("goto_w", "(I)I", (a, c) -> {
            c.wideJump(GOTO_W, 2);
            c.label(1).op(BIPUSH, 77, IRETURN);
            for (int i = 0; i < 100; i++) {
                c.op(NOP);
            }
            c.label(2).wideJump(GOTO_W, 1);
        }, 0);
        run("jsr", "(I)I", (a, c) -> {
            c.jump(JSR, 1).jump(JSR, 1).op(ILOAD_0, IRETURN);
            c.label(1).op(ASTORE, 3, IINC, 0, 10, RET, 3);
        }, 5);
        run("jsr_w wide ret", "(I)I", (a, c) -> {
            c.wideJump(JSR_W, 1).op(ILOAD_0, IRETURN);
            c.label(1).op(WIDE).op2(ASTORE, 300).op(WIDE, IINC, 0, 0, 3, 232).op(WIDE).op2(RET, 300);
        }, 5);
        run("jsr nested, as old finally", "(I)I", (a, c) -> {
            c.op(ICONST_0, ISTORE, 5).label(0).op(BIPUSH, 100, ILOAD_0, 0x6c, ISTORE, 5).label(1).jump(JSR, 3).op(ILOAD, 5, IRETURN);
            c.label(2).op(ASTORE, 6).jump(JSR, 3).op(ALOAD, 6, 0xbf);
            c.label(3).op(ASTORE, 7, IINC, 0, 1).jump(JSR, 4).op(RET, 7);
            c.label(4).op(ASTORE, 8, IINC, 5, 1, RET, 8);
            c.handler(0, 1, 2, null);
        }, 7);
        run("wide locals", "(I)J", (a, c) -> {
            c.op(ILOAD_0, WIDE).op2(ISTORE, 260).op(WIDE, IINC, 1, 4, 0xff, 0x00).op(WIDE).op2(ILOAD, 260).op(0x85, WIDE).op2(0x37, 262).op(WIDE).op2(0x16, 262);
            c.op(0x8a, WIDE).op2(0x39, 264).op(WIDE).op2(0x18, 264).op(0x90, WIDE).op2(0x38, 266).op(WIDE).op2(0x17, 266).op(0x8c, LRETURN);
        }, 5000);
        run("tableswitch", "(I)I", (a, c) -> {
            c.op(ILOAD_0);
            int from = c.size();
            c.op(0xaa).pad().target(from, 9).u4(-1).u4(1).target(from, 1).target(from, 2).target(from, 1);
            c.label(1).op(BIPUSH, 11, IRETURN).label(2).op(BIPUSH, 22, IRETURN).label(9).op(BIPUSH, 99, IRETURN);
        }, 0);
        for (int v : new int[] {Integer.MIN_VALUE, -5, 4, Integer.MAX_VALUE}) {
            run("lookupswitch " + v, "(I)I", (a, c) -> {
                c.op(NOP, NOP, ILOAD_0);
                int from = c.size();
                c.op(0xab).pad().target(from, 9).u4(3).u4(Integer.MIN_VALUE).target(from, 1).u4(-5).target(from, 2).u4(Integer.MAX_VALUE).target(from, 1);
                c.label(1).op(BIPUSH, 11, IRETURN).label(2).op(BIPUSH, 22, IRETURN).label(9).op(BIPUSH, 99, IRETURN);
            }, v);
        }
        run("empty lookupswitch", "(I)I", (a, c) -> {
            c.op(ILOAD_0);
            int from = c.size();
            c.op(0xab).pad().target(from, 9).u4(0);
            c.label(9).op(BIPUSH, 5, IRETURN);
        }, 1);
        run("ldc of all kinds", "()Ljava/lang/String;", (a, c) -> {
            c.op2(0xbb, a.cls("java/lang/StringBuilder")).op(DUP).op2(0xb7, a.method("java/lang/StringBuilder", "<init>", "()V"));
            c.op(0x12, a.integer(123456)).op2(0xb6, a.method("java/lang/StringBuilder", "append", "(I)Ljava/lang/StringBuilder;"));
            c.op2(0x13, a.flt(1.25f)).op2(0xb6, a.method("java/lang/StringBuilder", "append", "(F)Ljava/lang/StringBuilder;"));
            c.op2(0x14, a.lng(1L << 50)).op2(0xb6, a.method("java/lang/StringBuilder", "append", "(J)Ljava/lang/StringBuilder;"));
            c.op2(0x14, a.dbl(2.5)).op2(0xb6, a.method("java/lang/StringBuilder", "append", "(D)Ljava/lang/StringBuilder;"));
            c.op2(0x13, a.string("str")).op2(0xb6, a.method("java/lang/StringBuilder", "append", "(Ljava/lang/String;)Ljava/lang/StringBuilder;"));
            c.op2(0x13, a.cls("java/util/List")).op2(0xb6, a.method("java/lang/StringBuilder", "append", "(Ljava/lang/Object;)Ljava/lang/StringBuilder;"));
            c.op2(0x13, a.cls("[[I")).op2(0xb6, a.method("java/lang/StringBuilder", "append", "(Ljava/lang/Object;)Ljava/lang/StringBuilder;"));
            c.op2(0xb6, a.method("java/lang/StringBuilder", "toString", "()Ljava/lang/String;")).op(0xb0);
        });
        run("multianewarray partial", "(I)Ljava/lang/Object;", (a, c) -> c.op(ILOAD_0, ILOAD_0).op2(0xc5, a.cls("[[[J")).op(2).op(0xb0), 2);
        run("exceptions table order", "(I)I", (a, c) -> {
            c.label(0).op(BIPUSH, 1, ICONST_0, 0x6c, IRETURN).label(1);
            c.label(2).op(POP, BIPUSH, 2, IRETURN).label(3).op(POP, BIPUSH, 3, IRETURN);
            c.handler(0, 1, 3, "java/lang/NullPointerException").handler(0, 1, 2, "java/lang/RuntimeException").handler(0, 1, 3, null);
        }, 0);
        run("handler loops on itself", "(I)I", (a, c) -> {
            c.label(0).op(IINC, 0, 255, BIPUSH, 100, ILOAD_0, 0x6c, IRETURN).label(1);
            c.label(2).op(POP, IINC, 0, 5).jump(GOTO, 0);
            c.handler(0, 1, 2, "java/lang/ArithmeticException");
        }, 1);
        run("monitor by hand", "(Ljava/lang/Object;)I", (a, c) -> c.op(0x2a, DUP, 0xc2, DUP, 0xc2).op(DUP, 0xc3, 0xc3, BIPUSH, 8, IRETURN), "lock");
        run("unbalanced monitorexit", "(Ljava/lang/Object;)I", (a, c) -> c.op(0x2a, 0xc3, BIPUSH, 8, IRETURN), "lock2");
        run("athrow null", "()I", (a, c) -> c.op(0x01, 0xbf));
        run("invokespecial private-free super chain", "()I", (a, c) -> c.op(0x12, a.string("abc")).op2(0xb6, a.method("java/lang/Object", "hashCode", "()I")).op(IRETURN));
        run("boolean truncation", "(I)Z", (a, c) -> c.op(ILOAD_0, IRETURN), 3);
        run("byte return", "(I)B", (a, c) -> c.op(ILOAD_0, IRETURN), 300);
        run("fcmp and dcmp", "()I", (a, c) -> c.op2(0x14, a.dbl(Double.NaN)).op(0x0e, 0x97).op2(0x14, a.dbl(Double.NaN)).op(0x0e, 0x98).op(BIPUSH, 10, IMUL, IADD).op2(0x13, a.flt(Float.NaN)).op(0x0b, 0x95).op(BIPUSH, 100, IMUL, IADD).op2(0x13, a.flt(Float.NaN)).op(0x0b, 0x96).op(0x11, 3, 232, IMUL, IADD, IRETURN));
    }
}
