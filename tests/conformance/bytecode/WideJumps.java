import java.util.*;

/** Code of some 60,000 bytes: goto_w, jumps over 32 KiB by inverted conditions, handlers over large ranges, tableswitch and lookupswitch with a thousand targets at all alignments, deep operand stacks, 65,535 locals' worth of wide indices. */
public class WideJumps {
    static int n;

    interface Body {
        void write(ClassAssembler a, ClassAssembler.Code c);
    }

    static void run(String what, String type, int stack, int locals, Object[] args, Body b) {
        for (int version : new int[] {49}) {
            String name = "W" + n++;
            ClassAssembler a = new ClassAssembler(version, 0x21, name, "java/lang/Object");
            ClassAssembler.Code c = a.addMethod(9, "m", type, stack, locals);
            b.write(a, c);
            try {
                var m = Arrays.stream(new ClassAssembler.Loader().define(a.toBytes()).getMethods()).filter(x -> x.getName().equals("m")).findFirst().get();
                StringBuilder s = new StringBuilder(what + " (" + c.size() + " bytes):");
                for (Object arg : args) {
                    try {
                        s.append(' ').append(m.invoke(null, arg));
                    } catch (java.lang.reflect.InvocationTargetException e) {
                        s.append(' ').append(e.getCause());
                    }
                }
                System.out.println(s);
            } catch (Throwable e) {
                System.out.println(what + " " + e.getClass().getSimpleName() + " " + String.valueOf(e.getMessage()).split("\n")[0]);
            }
        }
    }

    /** Some instructions that add to local 1. */
    static void filler(ClassAssembler.Code c, int count) {
        for (int i = 0; i < count; i++) {
            c.op(0x1b, 0x10, i & 0x7f, 0x60, 0x3c);
        }
    }

    public static void main(String[] args) {
        Object[] ints = {0, 1, 5};
        run("goto_w forward", "(I)I", 4, 4, ints, (a, c) -> {
            c.op(0x03, 0x3c, 0x1a).jump(0x9a, 1).wideJump(0xc8, 9).label(1);
            filler(c, 11000);
            c.label(9).op(0x1b, 0xac);
        });
        run("goto_w backward", "(I)I", 4, 4, ints, (a, c) -> {
            c.op(0x03, 0x3c).label(0).op(0x1a).jump(0x9d, 1).op(0x1b, 0xac).label(1);
            filler(c, 10000);
            c.op(0x84, 0, 255).wideJump(0xc8, 0);
        });
        run("handler over all", "(I)I", 4, 4, ints, (a, c) -> {
            c.op(0x03, 0x3c).label(0);
            filler(c, 9000);
            c.op(0x10, 60, 0x1a, 0x6c, 0x1b, 0x60, 0x3c).label(1).op(0x1b, 0xac).label(2).op(0x57, 0x1b, 0x74, 0xac).handler(0, 1, 2, "java/lang/ArithmeticException");
        });
        for (int align = 0; align < 4; align++) {
            int k = align;
            run("tableswitch at " + align, "(I)I", 4, 4, new Object[] {-501, -500, 0, 77, 499, 500, Integer.MAX_VALUE, Integer.MIN_VALUE}, (a, c) -> {
                for (int i = 0; i < k; i++) {
                    c.op(0);
                }
                c.op(0x1a);
                int from = c.size();
                c.op(0xaa).pad().target(from, 5000).u4(-500).u4(499);
                for (int i = -500; i < 500; i++) {
                    c.target(from, Math.floorMod(i * 7, 1000));
                }
                for (int i = 0; i < 1000; i++) {
                    c.label(i).op(0x11, i >> 8, i, 0xac);
                }
                c.label(5000).op(0x02, 0xac);
            });
            run("lookupswitch at " + align, "(I)I", 4, 4, new Object[] {Integer.MIN_VALUE, -1, 0, 3, 1000 * 999 - 5, 1000 * 1000, Integer.MAX_VALUE}, (a, c) -> {
                for (int i = 0; i < k; i++) {
                    c.op(0);
                }
                c.op(0x1a);
                int from = c.size();
                c.op(0xab).pad().target(from, 5000).u4(1002).u4(Integer.MIN_VALUE).target(from, 1);
                for (int i = 0; i < 1000; i++) {
                    c.u4(i * 1000 - 5 * (i & 1)).target(from, i);
                }
                c.u4(Integer.MAX_VALUE).target(from, 2);
                for (int i = 0; i < 1000; i++) {
                    c.label(i).op(0x11, i >> 8, i, 0xac);
                }
                c.label(5000).op(0x02, 0xac);
            });
        }
        run("empty tableswitch of one", "(I)I", 4, 4, new Object[] {3, 4}, (a, c) -> {
            c.op(0x1a);
            c.op(0xaa).pad().target(1, 2).u4(3).u4(3).target(1, 1).label(1).op(0x04, 0xac).label(2).op(0x05, 0xac);
        });
        run("empty lookupswitch", "(I)I", 4, 4, new Object[] {3}, (a, c) -> {
            c.op(0x1a);
            c.op(0xab).pad().target(1, 2).u4(0).label(2).op(0x05, 0xac);
        });
        run("deep stack", "(I)I", 3000, 4, ints, (a, c) -> {
            for (int i = 0; i < 2900; i++) {
                c.op(0x1a, 0x04);
                if (i > 0) {
                    c.op(0x60);
                }
            }
            for (int i = 0; i < 2900; i++) {
                c.op(0x60);
            }
            c.op(0xac);
        });
        run("wide locals", "(I)I", 6, 2000, ints, (a, c) -> {
            c.op(0x1a, 0xc4, 0x36, 7, 200, 0x1a, 0x85, 0xc4, 0x37, 7, 100, 0x1a, 0x86, 0xc4, 0x38, 7, 102, 0x1a, 0x87, 0xc4, 0x39, 7, 104, 0x01, 0xc4, 0x3a, 7, 106);
            c.op(0xc4, 0x84, 7, 200, 0x7f, 0xff, 0xc4, 0x84, 7, 200, 0x80, 0);
            c.op(0xc4, 0x15, 7, 200, 0xc4, 0x16, 7, 100, 0x88, 0x60, 0xc4, 0x17, 7, 102, 0x8b, 0x60, 0xc4, 0x18, 7, 104, 0x8e, 0x60, 0xac);
        });
        run("many handlers", "(I)I", 4, 4, ints, (a, c) -> {
            c.label(0).op(0x04, 0x1a, 0x6c, 0xac).label(1);
            for (int i = 0; i < 500; i++) {
                c.label(10 + i).op(0x57, 0x11, i >> 8, i, 0xac);
            }
            for (int i = 0; i < 500; i++) {
                c.handler(0, 1, 10 + i, i < 499 ? "java/lang/IllegalStateException" : "java/lang/RuntimeException");
            }
        });
        run("nested handlers", "(I)I", 4, 4, ints, (a, c) -> {
            c.op(0x03, 0x3c).label(0).op(0x04, 0x1a, 0x6c, 0x57).label(1).op(0x1b, 0xac);
            for (int i = 0; i < 100; i++) {
                c.label(100 + i).op(0x84, 1, 1, 0xbf).label(300 + i);
            }
            c.label(99).op(0x57, 0x1b, 0xac);
            c.handler(0, 1, 100, null);
            for (int i = 0; i < 99; i++) {
                c.handler(100 + i, 300 + i, 101 + i, null);
            }
            c.handler(199, 399, 99, null);
        });
    }
}
