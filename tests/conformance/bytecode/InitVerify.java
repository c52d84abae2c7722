import java.lang.reflect.InvocationTargetException;
import java.util.*;

/** Constructors in the verifier (JVMS 4.10.1.4, 4.10.1.9, 4.10.2.4): uninitialised this and objects, what may be done with them, calls of several constructors, fields set before, handlers around, and wrong ones; both verifiers. */
public class InitVerify {
    static int n;

    interface Body {
        void write(ClassAssembler a, ClassAssembler.Code c, String self);
    }

    public static class Parent {
        protected int p;
        public String how;

        public Parent() {
            how = "()";
        }

        public Parent(int x) {
            how = "(" + x + ")";
            if (x == 99) {
                throw new IllegalStateException("parent refuses");
            }
        }
    }

    static void run(String what, Body b) {
        run(what, new int[] {48, 52}, b);
    }

    static void run(String what, int[] versions, Body b) {
        for (int version : versions) {
            String name = "K" + n++;
            ClassAssembler a = new ClassAssembler(version, 0x21, name, "InitVerify$Parent");
            a.addField(1, "own", "I");
            a.addField(17, "fin", "I");
            a.addMethod(1, "<init>", "(J)V", 2, 3).op(0x2a, 0x08).op2(0xb7, a.method("InitVerify$Parent", "<init>", "(I)V")).op(0xb1);
            ClassAssembler.Code c = a.addMethod(1, "<init>", "(I)V", 6, 6);
            b.write(a, c, name);
            try {
                Class<?> k = new ClassAssembler.Loader().define(a.toBytes());
                Object o = k.getConstructor(int.class).newInstance(3);
                System.out.println(what + " " + version + ": " + ((Parent) o).how + " " + k.getField("own").get(o));
            } catch (InvocationTargetException e) {
                System.out.println(what + " " + version + ": threw " + e.getCause());
            } catch (Throwable e) {
                System.out.println(what + " " + version + ": " + e.getClass().getSimpleName() + (version > 50 || !(e instanceof VerifyError) ? " " + e.getMessage().split("\n")[0] : ""));
            }
        }
    }

    static final String P = "InitVerify$Parent";

    public static void main(String[] args) {
        run("plain", (a, c, s) -> c.op(0x2a).op2(0xb7, a.method(P, "<init>", "()V")).op(0xb1));
        run("with argument", (a, c, s) -> c.op(0x2a, 0x1b).op2(0xb7, a.method(P, "<init>", "(I)V")).op(0xb1));
        run("this()", (a, c, s) -> c.op(0x2a, 0x09).op2(0xb7, a.method(s, "<init>", "(J)V")).op(0xb1));
        run("no constructor called", (a, c, s) -> c.op(0xb1));
        run("throws instead", (a, c, s) -> c.op2(0xbb, a.cls("java/lang/Error")).op(0x59, 0x12, a.string("thrown")).op2(0xb7, a.method("java/lang/Error", "<init>", "(Ljava/lang/String;)V")).op(0xbf));
        run("called twice", (a, c, s) -> c.op(0x2a).op2(0xb7, a.method(P, "<init>", "()V")).op(0x2a).op2(0xb7, a.method(P, "<init>", "()V")).op(0xb1));
        run("grandparent's", (a, c, s) -> c.op(0x2a).op2(0xb7, a.method("java/lang/Object", "<init>", "()V")).op(0xb1));
        run("another class's", (a, c, s) -> c.op(0x2a).op2(0xb7, a.method("java/util/ArrayList", "<init>", "()V")).op(0xb1));
        run("own field before", (a, c, s) -> c.op(0x2a, 0x1b).op2(0xb5, a.field(s, "own", "I")).op(0x2a).op2(0xb7, a.method(P, "<init>", "()V")).op(0xb1));
        run("final field before", (a, c, s) -> c.op(0x2a, 0x1b).op2(0xb5, a.field(s, "fin", "I")).op(0x2a).op2(0xb7, a.method(P, "<init>", "()V")).op(0xb1));
        run("parent's field before", (a, c, s) -> c.op(0x2a, 0x1b).op2(0xb5, a.field(P, "p", "I")).op(0x2a).op2(0xb7, a.method(P, "<init>", "()V")).op(0xb1));
        run("parent's field by own name before", (a, c, s) -> c.op(0x2a, 0x1b).op2(0xb5, a.field(s, "p", "I")).op(0x2a).op2(0xb7, a.method(P, "<init>", "()V")).op(0xb1));
        run("read before", (a, c, s) -> c.op(0x2a).op2(0xb4, a.field(s, "own", "I")).op(0x57, 0x2a).op2(0xb7, a.method(P, "<init>", "()V")).op(0xb1));
        run("method before", (a, c, s) -> c.op(0x2a).op2(0xb6, a.method("java/lang/Object", "hashCode", "()I")).op(0x57, 0x2a).op2(0xb7, a.method(P, "<init>", "()V")).op(0xb1));
        run("this passed", (a, c, s) -> c.op(0x2a).op2(0xb8, a.method("java/lang/String", "valueOf", "(Ljava/lang/Object;)Ljava/lang/String;")).op(0x57, 0x2a).op2(0xb7, a.method(P, "<init>", "()V")).op(0xb1));
        run("this stored static", (a, c, s) -> c.op(0x2a).op2(0xb3, a.field(s, "none", "Ljava/lang/Object;")).op(0x2a).op2(0xb7, a.method(P, "<init>", "()V")).op(0xb1));
        run("this in an array", (a, c, s) -> c.op(0x04).op2(0xbd, a.cls("java/lang/Object")).op(0x03, 0x2a, 0x53, 0x2a).op2(0xb7, a.method(P, "<init>", "()V")).op(0xb1));
        run("monitorenter before", (a, c, s) -> c.op(0x2a, 0xc2, 0x2a).op2(0xb7, a.method(P, "<init>", "()V")).op(0x2a, 0xc3, 0xb1));
        run("checkcast before", (a, c, s) -> c.op(0x2a).op2(0xc0, a.cls(P)).op(0x57, 0x2a).op2(0xb7, a.method(P, "<init>", "()V")).op(0xb1));
        run("instanceof before", (a, c, s) -> c.op(0x2a).op2(0xc1, a.cls(P)).op(0x57, 0x2a).op2(0xb7, a.method(P, "<init>", "()V")).op(0xb1));
        run("compared before", new int[] {48}, (a, c, s) -> c.op(0x2a, 0x2a).jump(0xa5, 1).label(1).op(0x2a).op2(0xb7, a.method(P, "<init>", "()V")).op(0xb1));
        run("ifnull before", new int[] {48}, (a, c, s) -> c.op(0x2a).jump(0xc6, 1).label(1).op(0x2a).op2(0xb7, a.method(P, "<init>", "()V")).op(0xb1));
        run("copies", (a, c, s) -> c.op(0x2a, 0x4d, 0x2a, 0x2c).op2(0xb7, a.method(P, "<init>", "()V")).op(0x1b).op2(0xb5, a.field(s, "own", "I")).op(0x2c, 0x08).op2(0xb5, a.field(s, "own", "I")).op(0xb1));
        run("local overwritten", (a, c, s) -> c.op(0x2a, 0x01, 0x4b).op2(0xb7, a.method(P, "<init>", "()V")).op(0xb1));
        run("returned in a branch only", new int[] {48}, (a, c, s) -> c.op(0x1b).jump(0x99, 1).op(0x2a).op2(0xb7, a.method(P, "<init>", "()V")).label(1).op(0xb1));
        run("both branches", new int[] {48}, (a, c, s) -> c.op(0x1b).jump(0x99, 1).op(0x2a).op2(0xb7, a.method(P, "<init>", "()V")).jump(0xa7, 2).label(1).op(0x2a, 0x04).op2(0xb7, a.method(P, "<init>", "(I)V")).label(2).op(0xb1));
        run("both branches with frames", new int[] {52}, (a, c, s) -> c.op(0x1b).jump(0x99, 1).op(0x2a).op2(0xb7, a.method(P, "<init>", "()V")).jump(0xa7, 2).label(1).op(0x2a, 0x04).op2(0xb7, a.method(P, "<init>", "(I)V")).label(2).op(0xb1).frame(1, new String[] {"this", "int"}).frame(2, new String[] {s, "int"}));
        run("frame loses this", new int[] {52}, (a, c, s) -> c.op(0x1b).jump(0x99, 1).op(0x2a).op2(0xb7, a.method(P, "<init>", "()V")).op(0xb1).label(1).op(0xb1).frame(1, new String[] {"top", "int"}));
        run("frame keeps this by flag", new int[] {52}, (a, c, s) -> c.op(0x1b).jump(0x99, 1).op(0x2a).op2(0xb7, a.method(P, "<init>", "()V")).op(0xb1).label(1).op(0x01, 0xbf).frame(1, new String[] {"top", "int"}));
        run("backward branch", new int[] {52}, (a, c, s) -> c.label(0).op(0x84, 1, 255, 0x1b).jump(0x9d, 0).op(0x2a).op2(0xb7, a.method(P, "<init>", "()V")).op(0xb1).frame(0, new String[] {"this", "int"}));
        run("handler around the call that throws", new int[] {52}, (a, c, s) -> c.label(0).op(0x2a, 0x10, 99).op2(0xb7, a.method(P, "<init>", "(I)V")).label(1).op(0xb1).label(2).op(0xbf).handler(0, 1, 2, null).frame(2, new String[] {"this", "int"}, "java/lang/Throwable"));
        run("handler returns", new int[] {52}, (a, c, s) -> c.label(0).op(0x2a, 0x10, 99).op2(0xb7, a.method(P, "<init>", "(I)V")).label(1).op(0xb1).label(2).op(0x57, 0xb1).handler(0, 1, 2, null).frame(2, new String[] {"top", "int"}, "java/lang/Throwable"));
        run("handler tries again", new int[] {52}, (a, c, s) -> c.label(0).op(0x2a, 0x10, 99).op2(0xb7, a.method(P, "<init>", "(I)V")).label(1).op(0xb1).label(2).op(0x57, 0x2a).op2(0xb7, a.method(P, "<init>", "()V")).op(0xb1).handler(0, 1, 2, null).frame(2, new String[] {"this", "int"}, "java/lang/Throwable"));
        run("handler around the call, old", new int[] {48}, (a, c, s) -> c.label(0).op(0x2a, 0x10, 99).op2(0xb7, a.method(P, "<init>", "(I)V")).label(1).op(0xb1).label(2).op(0xbf).handler(0, 1, 2, null));
        run("handler returns, old", new int[] {48}, (a, c, s) -> c.label(0).op(0x2a, 0x10, 99).op2(0xb7, a.method(P, "<init>", "(I)V")).label(1).op(0xb1).label(2).op(0x57, 0xb1).handler(0, 1, 2, null));
        run("new object used", (a, c, s) -> c.op(0x2a).op2(0xb7, a.method(P, "<init>", "()V")).op2(0xbb, a.cls("java/lang/Object")).op2(0xb6, a.method("java/lang/Object", "hashCode", "()I")).op(0x57, 0xb1));
        run("new object stored", (a, c, s) -> c.op(0x2a).op2(0xb7, a.method(P, "<init>", "()V")).op(0x2a).op2(0xbb, a.cls("java/lang/String")).op2(0xb5, a.field(P, "how", "Ljava/lang/String;")).op(0xb1));
        run("new never initialised", (a, c, s) -> c.op(0x2a).op2(0xb7, a.method(P, "<init>", "()V")).op2(0xbb, a.cls("java/lang/Object")).op(0x4d, 0xb1));
        run("superclass's constructor on new", (a, c, s) -> c.op(0x2a).op2(0xb7, a.method(P, "<init>", "()V")).op2(0xbb, a.cls("java/lang/Integer")).op(0x59).op2(0xb7, a.method("java/lang/Number", "<init>", "()V")).op(0x57, 0xb1));
        run("constructor on initialised", (a, c, s) -> c.op(0x2a).op2(0xb7, a.method(P, "<init>", "()V")).op2(0xbb, a.cls("java/lang/Object")).op(0x59).op2(0xb7, a.method("java/lang/Object", "<init>", "()V")).op2(0xb7, a.method("java/lang/Object", "<init>", "()V")).op(0xb1));
        run("constructor on null", (a, c, s) -> c.op(0x2a).op2(0xb7, a.method(P, "<init>", "()V")).op(0x01).op2(0xb7, a.method("java/lang/Object", "<init>", "()V")).op(0xb1));
        run("two news swapped", (a, c, s) -> c.op(0x2a).op2(0xb7, a.method(P, "<init>", "()V")).op2(0xbb, a.cls("java/lang/Object")).op2(0xbb, a.cls("java/lang/Exception")).op(0x5f).op2(0xb7, a.method("java/lang/Object", "<init>", "()V")).op2(0xb7, a.method("java/lang/Exception", "<init>", "()V")).op(0xb1));
        run("<init> with a result", (a, c, s) -> c.op(0x2a).op2(0xb7, a.method(P, "<init>", "()I")).op(0x57, 0xb1));
        run("<clinit> called", (a, c, s) -> c.op(0x2a).op2(0xb7, a.method(P, "<init>", "()V")).op2(0xb8, a.method(s, "<clinit>", "()V")).op(0xb1));
        run("new of an array class", (a, c, s) -> c.op(0x2a).op2(0xb7, a.method(P, "<init>", "()V")).op2(0xbb, a.cls("[I")).op(0x57, 0xb1));
        System.out.println("alive");
    }
}
