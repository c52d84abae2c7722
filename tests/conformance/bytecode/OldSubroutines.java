import java.util.*;

/** jsr and ret in class files of versions 45 to 50, with verification by inference: finally in the old way, nested and shared subroutines, several returns, merges of types across them, and what is wrong; and that newer versions have none. */
public class OldSubroutines {
    static int n;

    interface Body {
        void write(ClassAssembler a, ClassAssembler.Code c);
    }

    static void run(String what, String type, Object[] args, Body b) {
        run(what, new int[] {45, 48, 50}, type, args, b);
    }

    static void run(String what, int[] versions, String type, Object[] args, Body b) {
        StringBuilder out = new StringBuilder(what).append(':');
        for (int version : versions) {
            ClassAssembler a = new ClassAssembler(version, 0x21, "J" + n++, "java/lang/Object");
            ClassAssembler.Code c = a.addMethod(9, "m", type, 6, 8);
            b.write(a, c);
            try {
                Class<?> k = new ClassAssembler.Loader().define(a.toBytes());
                var m = Arrays.stream(k.getMethods()).filter(x -> x.getName().equals("m")).findFirst().get();
                out.append(' ').append(version).append('=').append(m.invoke(null, args));
            } catch (java.lang.reflect.InvocationTargetException e) {
                out.append(' ').append(version).append(" threw ").append(e.getCause());
            } catch (Throwable e) {
                out.append(' ').append(version).append(' ').append(e.getClass().getSimpleName());
            }
        }
        System.out.println(out);
    }

    static final String L = "Ljava/lang/StringBuilder;";

    /** Appends a word to the StringBuilder in local 0. */
    static ClassAssembler.Code say(ClassAssembler a, ClassAssembler.Code c, String s) {
        return c.op(0x2a, 0x12, a.string(s)).op2(0xb6, a.method("java/lang/StringBuilder", "append", "(Ljava/lang/String;)" + L)).op(0x57);
    }

    public static void main(String[] args) {
        Object[] sb = {new StringBuilder()};
        // A subroutine called twice.
        run("called twice", "(" + L + ")Ljava/lang/Object;", sb, (a, c) -> {
            c.jump(0xa8, 1).jump(0xa8, 1).op(0x2a, 0xb0).label(1).op(0x4c);
            say(a, c, "sub ").op(0xa9, 1);
        });
        sb[0] = new StringBuilder();
        run("nested", "(" + L + ")Ljava/lang/Object;", sb, (a, c) -> {
            c.jump(0xa8, 1).op(0x2a, 0xb0).label(1).op(0x4c);
            say(a, c, "(").jump(0xa8, 2);
            say(a, c, ")").op(0xa9, 1).label(2).op(0x4d);
            say(a, c, "in").op(0xa9, 2);
        });
        run("try finally", "(I)Ljava/lang/String;", new Object[] {0}, (a, c) -> {
            c.label(0).op(0x10, 10, 0x1a, 0x6c, 0x3c).jump(0xa8, 9).label(1).op(0x12, a.string("normal"), 0xb0);
            c.label(2).op(0x4d).jump(0xa8, 9).op(0x2c, 0xbf);
            c.label(9).op(0x4e).op(0x84, 0, 1).op(0xa9, 3).handler(0, 1, 2, null);
        });
        run("try finally normal", "(I)I", new Object[] {5}, (a, c) -> {
            c.label(0).op(0x10, 10, 0x1a, 0x6c, 0x3c).jump(0xa8, 9).label(1).op(0x1a, 0x1b, 0x60, 0xac);
            c.label(2).op(0x4d).jump(0xa8, 9).op(0x2c, 0xbf);
            c.label(9).op(0x4e).op(0x84, 0, 100).op(0xa9, 3).handler(0, 1, 2, null);
        });
        run("local of different types around", "()I", new Object[0], (a, c) -> {
            c.op(0x04, 0x3b).jump(0xa8, 1).op(0x1a, 0x57);
            c.op(0x12, a.string("s"), 0x4b).jump(0xa8, 1).op(0x2a).op2(0xb6, a.method("java/lang/String", "length", "()I")).op(0xac);
            c.label(1).op(0x4d, 0xa9, 2);
        });
        run("local changed inside", "()I", new Object[0], (a, c) -> {
            c.op(0x04, 0x3b).jump(0xa8, 1).op(0x1a, 0xac);
            c.label(1).op(0x4d, 0x12, a.string("x"), 0x4b, 0xa9, 2);
        });
        run("local set inside is used after", "()I", new Object[0], (a, c) -> {
            c.jump(0xa8, 1).op(0x1b, 0xac);
            c.label(1).op(0x4d, 0x08, 0x3c, 0xa9, 2);
        });
        run("result on the stack", "()I", new Object[0], (a, c) -> {
            c.jump(0xa8, 1).op(0xac);
            c.label(1).op(0x4d, 0x10, 33, 0xa9, 2);
        });
        run("stack passed in", "()I", new Object[0], (a, c) -> {
            c.op(0x08).jump(0xa8, 1).op(0xac);
            c.label(1).op(0x4d, 0x04, 0x60, 0xa9, 2);
        });
        run("never returns", "()I", new Object[0], (a, c) -> {
            c.jump(0xa8, 1).op(0x03, 0xac);
            c.label(1).op(0x57, 0x10, 44, 0xac);
        });
        run("address dropped", "()I", new Object[0], (a, c) -> c.jump(0xa8, 1).label(1).op(0x57, 0x06, 0xac));
        run("returns from two places", "(I)I", new Object[] {1}, (a, c) -> {
            c.jump(0xa8, 1).op(0x1a, 0xac);
            c.label(1).op(0x4d, 0x1a).jump(0x99, 2).op(0x84, 0, 10, 0xa9, 2).label(2).op(0x84, 0, 20, 0xa9, 2);
        });
        run("loop around", "(I)I", new Object[] {4}, (a, c) -> {
            c.op(0x03, 0x3c).label(3).jump(0xa8, 1).op(0x84, 0, 255, 0x1a).jump(0x9a, 3).op(0x1b, 0xac);
            c.label(1).op(0x4d, 0x1b, 0x1a, 0x60, 0x3c, 0xa9, 2);
        });
        run("jsr_w", "()I", new Object[0], (a, c) -> {
            c.wideJump(0xc9, 1).op(0x1b, 0xac);
            c.label(1).op(0x4d, 0x06, 0x3c, 0xc4, 0xa9, 0, 2);
        });
        run("shared by two nested", "(" + L + ")Ljava/lang/Object;", new Object[] {new StringBuilder()}, (a, c) -> {
            c.jump(0xa8, 1).jump(0xa8, 2).op(0x2a, 0xb0);
            c.label(1).op(0x4c);
            say(a, c, "1").jump(0xa8, 3).op(0xa9, 1);
            c.label(2).op(0x4c);
            say(a, c, "2").jump(0xa8, 3).op(0xa9, 1);
            c.label(3).op(0x4d);
            say(a, c, "3").op(0xa9, 2);
        });
        run("return to the outer from inside", "(" + L + ")Ljava/lang/Object;", new Object[] {new StringBuilder()}, (a, c) -> {
            c.jump(0xa8, 1).op(0x2a, 0xb0);
            c.label(1).op(0x4c).jump(0xa8, 2);
            say(a, c, "never").op(0xa9, 1);
            c.label(2).op(0x57);
            say(a, c, "skips").op(0xa9, 1);
        });
        System.out.println("-- wrong ones");
        run("recursive", "()I", new Object[0], (a, c) -> c.label(1).op(0x4c).jump(0xa8, 1).op(0x03, 0xac));
        run("ret of an int", "()I", new Object[0], (a, c) -> c.op(0x04, 0x3c, 0xa9, 1));
        run("ret of a reference", "()I", new Object[0], (a, c) -> c.op(0x01, 0x4c, 0xa9, 1));
        run("ret of nothing", "()I", new Object[0], (a, c) -> c.op(0xa9, 1));
        run("ret twice of the same", "()I", new Object[0], (a, c) -> {
            c.jump(0xa8, 1).op(0xa9, 1);
            c.label(1).op(0x4c, 0xa9, 1);
        });
        run("address as reference", "()I", new Object[0], (a, c) -> c.jump(0xa8, 1).label(1).op2(0xb6, a.method("java/lang/Object", "hashCode", "()I")).op(0xac));
        run("address loaded", "()I", new Object[0], (a, c) -> c.jump(0xa8, 1).label(1).op(0x4c, 0x2b, 0x57, 0x03, 0xac));
        run("address stored in an array", "()I", new Object[0], (a, c) -> c.op(0x04).op2(0xbd, a.cls("java/lang/Object")).op(0x03).jump(0xa8, 1).label(1).op(0x53, 0x03, 0xac));
        run("address as int", "()I", new Object[0], (a, c) -> c.jump(0xa8, 1).label(1).op(0xac));
        run("address duplicated", "()I", new Object[0], (a, c) -> c.jump(0xa8, 1).op(0x03, 0xac).label(1).op(0x59, 0x4c, 0x4d, 0xa9, 1));
        run("address compared", "()I", new Object[0], (a, c) -> c.jump(0xa8, 1).label(1).jump(0xc6, 2).label(2).op(0x03, 0xac));
        run("uninitialised over jsr", "()I", new Object[0], (a, c) -> {
            c.op2(0xbb, a.cls("java/lang/Object")).op(0x59).jump(0xa8, 1).op2(0xb7, a.method("java/lang/Object", "<init>", "()V")).op(0x57, 0x03, 0xac);
            c.label(1).op(0x4d, 0xa9, 2);
        });
        run("different stack depths", "(I)I", new Object[] {1}, (a, c) -> {
            c.jump(0xa8, 1).op(0x04).jump(0xa8, 1).op(0x57, 0x03, 0xac);
            c.label(1).op(0x4d, 0xa9, 2);
        });
        run("in version 51", new int[] {51, 52, 61}, "()I", new Object[0], (a, c) -> {
            c.jump(0xa8, 1).op(0x1b, 0xac);
            c.label(1).op(0x4d, 0x06, 0x3c, 0xa9, 2);
        });
        run("unreachable jsr in version 51", new int[] {51, 52}, "()I", new Object[0], (a, c) -> c.op(0x03, 0xac).label(1).jump(0xa8, 1));
        run("unreachable bad code, old", "()I", new Object[0], (a, c) -> c.op(0x03, 0xac, 0x57, 0x57, 0x60, 0xac));
        run("unreachable ret, old", "()I", new Object[0], (a, c) -> c.op(0x03, 0xac, 0xa9, 1));
    }
}
