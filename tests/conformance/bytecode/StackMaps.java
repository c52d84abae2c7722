import java.lang.reflect.InvocationTargetException;
import java.util.*;

/** StackMapTable (JVMS 4.7.4, 4.10.1): every frame form written by hand, uninitialised objects across branches, handlers, merges to interfaces and Object, and frames that must be refused. */
public class StackMaps {
    static int n;

    interface Body {
        void write(ClassAssembler a, ClassAssembler.Code c);
    }

    static void run(String what, String type, int stack, int locals, Object[] args, Body b) {
        String name = "F" + n++;
        ClassAssembler a = new ClassAssembler(61, 0x21, name, "java/lang/Object");
        ClassAssembler.Code c = a.addMethod(9, "m", type, stack, locals);
        try {
            b.write(a, c);
            Class<?> k = new ClassAssembler.Loader().define(a.toBytes());
            var m = Arrays.stream(Class.forName(name, true, k.getClassLoader()).getMethods()).filter(x -> x.getName().equals("m")).findFirst().get();
            System.out.println(what + ": " + m.invoke(null, args));
        } catch (InvocationTargetException e) {
            System.out.println(what + ": threw " + e.getCause());
        } catch (Throwable e) {
            System.out.println(what + ": " + e.getClass().getSimpleName() + " " + String.valueOf(e.getMessage()).split("\n")[0]);
        }
    }

    static final String[] NONE = {};

    static String[] l(String... s) {
        return s;
    }

    /** A table given byte by byte: number of entries, then the entries. */
    static void raw(ClassAssembler.Code c, int count, int... bytes) {
        c.codeAttribute("StackMapTable", o -> {
            o.writeShort(count);
            for (int b : bytes) {
                o.writeByte(b);
            }
        });
    }

    public static void main(String[] args) {
        Object[] one = {5};
        Object[] zero = {0};
        // if (x == 0) return 1; return 2;
        Body branch = (a, c) -> c.op(0x1a).jump(0x9a, 1).op(0x04, 0xac).label(1).op(0x05, 0xac);
        run("same_frame", "(I)I", 1, 1, one, (a, c) -> {
            branch.write(a, c);
            raw(c, 1, 6);
        });
        run("same_frame_extended", "(I)I", 1, 1, zero, (a, c) -> {
            branch.write(a, c);
            raw(c, 1, 251, 0, 6);
        });
        run("full_frame", "(I)I", 1, 1, one, (a, c) -> {
            branch.write(a, c);
            c.frame(1, l("int"));
        });
        run("wrong offset", "(I)I", 1, 1, one, (a, c) -> {
            branch.write(a, c);
            raw(c, 1, 5);
        });
        run("offset past the code", "(I)I", 1, 1, one, (a, c) -> {
            branch.write(a, c);
            raw(c, 2, 6, 40);
        });
        run("no frame", "(I)I", 1, 1, one, branch);
        run("empty table", "(I)I", 1, 1, one, (a, c) -> {
            branch.write(a, c);
            raw(c, 0);
        });
        run("two tables", "(I)I", 1, 1, one, (a, c) -> {
            branch.write(a, c);
            raw(c, 1, 6);
            raw(c, 1, 6);
        });
        run("extra frame at fall through", "(I)I", 1, 1, one, (a, c) -> {
            c.op(0x1a, 0x3b).label(0).op(0x1a).jump(0x9a, 1).op(0x04, 0xac).label(1).op(0x05, 0xac);
            c.frame(0, l("int")).frame(1, l("int"));
        });
        run("frame in the middle of an instruction", "(I)I", 2, 1, one, (a, c) -> {
            c.op(0x1a).op2(0x11, 300).op(0x57).jump(0x9a, 1).op(0x04, 0xac).label(1).op(0x05, 0xac);
            raw(c, 2, 2, 7);
        });
        run("same_locals_1_stack", "(I)I", 2, 1, one, (a, c) -> {
            c.op(0x1a, 0x1a).jump(0x9a, 1).op(0xac).label(1).op(0x04, 0x60, 0xac);
            raw(c, 1, 64 + 6, 1);
        });
        run("same_locals_1_stack extended", "(I)I", 2, 1, zero, (a, c) -> {
            c.op(0x1a, 0x1a).jump(0x9a, 1).op(0xac).label(1).op(0x04, 0x60, 0xac);
            raw(c, 1, 247, 0, 6, 1);
        });
        run("reserved frame type", "(I)I", 2, 1, zero, (a, c) -> {
            branch.write(a, c);
            raw(c, 1, 200);
        });
        run("append", "(I)I", 2, 4, one, (a, c) -> {
            c.op(0x04, 0x3c, 0x0a, 0x41).label(9).op(0x1a).jump(0x9a, 1).op(0x1b, 0xac).label(1).op(0x20, 0x88, 0x1b, 0x60, 0xac);
            raw(c, 1, 253, 0, 10, 1, 4);
        });
        run("append too many", "(I)I", 2, 1, one, (a, c) -> {
            branch.write(a, c);
            raw(c, 1, 254, 0, 6, 1, 1, 1);
        });
        run("chop", "(I)I", 2, 4, one, (a, c) -> {
            c.op(0x1a).op(0x04, 0x3c).label(2).op(0x1b).jump(0x9a, 1).op(0x04, 0x3c).label(1).op(0xac);
            raw(c, 2, 252, 0, 3, 1, 250, 0, 5);
        });
        run("chop to stack", "(I)I", 2, 4, one, (a, c) -> {
            c.op(0x04, 0x3c, 0x1a).jump(0x9a, 1).op(0x04, 0xac).label(1).op(0x1a, 0xac);
            raw(c, 1, 250, 0, 8);
        });
        run("chop too many", "(I)I", 2, 4, one, (a, c) -> {
            branch.write(a, c);
            raw(c, 1, 248, 0, 6);
        });
        run("locals widen to top", "(I)I", 2, 3, one, (a, c) -> {
            c.op(0x1a, 0x3c, 0x1a).jump(0x9a, 1).op(0x0b, 0x43, 0x04, 0xac).label(1).op(0x1a, 0xac);
            c.frame(1, l("int"));
        });
        run("int used after top", "(I)I", 2, 3, one, (a, c) -> {
            c.op(0x1a, 0x3c, 0x1a).jump(0x9a, 1).op(0x04, 0xac).label(1).op(0x1b, 0xac);
            c.frame(1, l("int"));
        });
        run("frame claims what is not there", "(I)I", 2, 3, one, (a, c) -> {
            c.op(0x1a).jump(0x9a, 1).op(0x04, 0xac).label(1).op(0x1b, 0xac);
            c.frame(1, l("int", "int"));
        });
        run("merge to Object", "(I)Ljava/lang/Object;", 2, 3, one, (a, c) -> {
            c.op(0x1a).jump(0x9a, 1).op(0x12, a.string("str")).jump(0xa7, 2).label(1).op2(0xb2, a.field("java/lang/Boolean", "TRUE", "Ljava/lang/Boolean;")).label(2).op(0xb0);
            c.frame(1, l("int")).frame(2, l("int"), "java/lang/Object");
        });
        run("merge to String is wrong", "(I)Ljava/lang/Object;", 2, 3, one, (a, c) -> {
            c.op(0x1a).jump(0x9a, 1).op(0x12, a.string("str")).jump(0xa7, 2).label(1).op2(0xb2, a.field("java/lang/Boolean", "TRUE", "Ljava/lang/Boolean;")).label(2).op(0xb0);
            c.frame(1, l("int")).frame(2, l("int"), "java/lang/String");
        });
        run("merge to an interface", "(I)Ljava/lang/Object;", 2, 3, one, (a, c) -> {
            c.op(0x1a).jump(0x9a, 1).op(0x12, a.string("str")).jump(0xa7, 2).label(1).op2(0xb2, a.field("java/lang/Boolean", "TRUE", "Ljava/lang/Boolean;")).label(2).op(0xb0);
            c.frame(1, l("int")).frame(2, l("int"), "java/lang/Comparable");
        });
        run("any class to an interface", "(I)I", 2, 3, one, (a, c) -> {
            c.op(0x12, a.string("str")).label(2).op2(0xb9, a.interfaceMethod("java/util/List", "size", "()I")).op(1, 0).op(0xac);
            c.frame(2, l("int"), "java/util/List");
        });
        run("array covariance", "(I)Ljava/lang/Object;", 2, 3, one, (a, c) -> {
            c.op(0x04).op2(0xbd, a.cls("java/lang/String")).label(2).op(0x03, 0x32, 0xb0);
            c.frame(2, l("int"), "[Ljava/lang/Object;");
        });
        run("primitive array is no Object[]", "(I)Ljava/lang/Object;", 2, 3, one, (a, c) -> {
            c.op(0x04, 0xbc, 10).label(2).op(0x03, 0x32, 0xb0);
            c.frame(2, l("int"), "[Ljava/lang/Object;");
        });
        run("array to Cloneable", "(I)Ljava/lang/Object;", 2, 3, one, (a, c) -> {
            c.op(0x04, 0xbc, 10).label(2).op(0x57, 0x12, a.string("ok"), 0xb0);
            c.frame(2, l("int"), "java/lang/Cloneable");
        });
        run("array of arrays of Cloneable", "(I)Ljava/lang/Object;", 2, 3, one, (a, c) -> {
            c.op(0x04, 0x04).op2(0xc5, a.cls("[[I")).op(2).label(2).op(0xbe, 0x57, 0x12, a.string("ok"), 0xb0);
            c.frame(2, l("int"), "[Ljava/io/Serializable;");
        });
        run("null to anything", "(I)Ljava/lang/Object;", 2, 3, one, (a, c) -> {
            c.op(0x01).label(2).op(0xb0);
            c.frame(2, l("int"), "[[Ljava/util/List;");
        });
        run("null frame from String", "(I)Ljava/lang/Object;", 2, 3, one, (a, c) -> {
            c.op(0x12, a.string("s")).label(2).op(0xb0);
            c.frame(2, l("int"), "null");
        });
        run("uninitialised across a branch", "(I)Ljava/lang/Object;", 4, 3, one, (a, c) -> {
            c.label(5).op2(0xbb, a.cls("java/lang/StringBuilder")).op(0x59, 0x1a).jump(0x9a, 1).op(0x12, a.string("zero")).jump(0xa7, 2).label(1).op(0x12, a.string("some")).label(2).op2(0xb7, a.method("java/lang/StringBuilder", "<init>", "(Ljava/lang/String;)V")).op2(0xb6, a.method("java/lang/Object", "toString", "()Ljava/lang/String;")).op(0xb0);
            c.frame(1, l("int"), "new 5", "new 5").frame(2, l("int"), "new 5", "new 5", "java/lang/String");
        });
        run("uninitialised of another offset", "(I)Ljava/lang/Object;", 4, 3, one, (a, c) -> {
            c.label(5).op2(0xbb, a.cls("java/lang/StringBuilder")).label(6).op(0x59, 0x1a).jump(0x9a, 1).op(0x01, 0xb0).label(1).op(0x01, 0xb0);
            c.frame(1, l("int"), "new 6", "new 6");
        });
        run("uninitialised as Object", "(I)Ljava/lang/Object;", 4, 3, one, (a, c) -> {
            c.label(5).op2(0xbb, a.cls("java/lang/StringBuilder")).op(0x1a).jump(0x9a, 1).op(0x01, 0xb0).label(1).op(0x01, 0xb0);
            c.frame(1, l("int"), "java/lang/StringBuilder");
        });
        run("uninitialised backward", "(I)I", 4, 3, one, (a, c) -> {
            c.label(0).op(0x03).label(5).op2(0xbb, a.cls("java/lang/Object")).op(0x4c, 0x57, 0x84, 0, 255, 0x1a).jump(0x9a, 0).op(0x1a, 0xac);
            c.frame(0, l("int"));
        });
        run("long halves", "(J)J", 4, 4, new Object[] {7L}, (a, c) -> {
            c.op(0x1e, 0x09, 0x94).jump(0x9a, 1).op(0x1e, 0xad).label(1).op(0x1e, 0x0a, 0x61, 0xad);
            c.frame(1, l("long"));
        });
        run("long in one slot too few", "(J)J", 4, 2, new Object[] {7L}, (a, c) -> {
            c.op(0x1e, 0x09, 0x94).jump(0x9a, 1).op(0x1e, 0xad).label(1).op(0x1e, 0xad);
            c.frame(1, l("long", "int"));
        });
        run("second half used", "(J)I", 4, 2, new Object[] {7L}, (a, c) -> {
            c.op(0x1e, 0x88).jump(0x9a, 1).op(0x03, 0xac).label(1).op(0x1b, 0xac);
            c.frame(1, l("top", "int"));
        });
        run("stack too deep for the frame", "(I)I", 1, 1, one, (a, c) -> {
            branch.write(a, c);
            raw(c, 1, 255, 0, 6, 0, 1, 1, 0, 2, 1, 1);
        });
        run("handler frame", "(I)Ljava/lang/Object;", 2, 2, zero, (a, c) -> {
            c.label(0).op(0x04, 0x1a, 0x6c, 0x3c).label(1).op(0x01, 0xb0).label(2).op2(0xb6, a.method("java/lang/Throwable", "getMessage", "()Ljava/lang/String;")).op(0xb0).handler(0, 1, 2, "java/lang/ArithmeticException");
            c.frame(2, l("int"), "java/lang/ArithmeticException");
        });
        run("handler frame as Throwable", "(I)Ljava/lang/Object;", 2, 2, zero, (a, c) -> {
            c.label(0).op(0x04, 0x1a, 0x6c, 0x3c).label(1).op(0x01, 0xb0).label(2).op(0x57, 0x12, a.string("any"), 0xb0).handler(0, 1, 2, null);
            c.frame(2, l("int"), "java/lang/Throwable");
        });
        run("handler frame too narrow", "(I)Ljava/lang/Object;", 2, 2, zero, (a, c) -> {
            c.label(0).op(0x04, 0x1a, 0x6c, 0x3c).label(1).op(0x01, 0xb0).label(2).op(0x57, 0x12, a.string("any"), 0xb0).handler(0, 1, 2, "java/lang/RuntimeException");
            c.frame(2, l("int"), "java/lang/ArithmeticException");
        });
        run("handler keeps a local set inside", "(I)I", 2, 2, zero, (a, c) -> {
            c.label(0).op(0x04, 0x1a, 0x6c, 0x3c).label(1).op(0x1b, 0xac).label(2).op(0x57, 0x1b, 0xac).handler(0, 1, 2, null);
            c.frame(2, l("int", "int"), "java/lang/Throwable");
        });
        run("handler with two on the stack", "(I)I", 2, 2, zero, (a, c) -> {
            c.label(0).op(0x04, 0x1a, 0x6c, 0x3c).label(1).op(0x1b, 0xac).label(2).op(0x57, 0x57, 0x03, 0xac).handler(0, 1, 2, null);
            c.frame(2, l("int"), "int", "java/lang/Throwable");
        });
        run("dead code needs a frame", "(I)I", 2, 2, zero, (a, c) -> c.op(0x1a, 0xac).op(0x04, 0xac));
        run("dead code with a frame", "(I)I", 2, 2, zero, (a, c) -> {
            c.op(0x1a, 0xac).label(1).op(0x04, 0xac);
            c.frame(1, l("int"));
        });
        run("dead code with any frame", "(I)I", 2, 2, zero, (a, c) -> {
            c.op(0x1a, 0xac).label(1).op(0x57, 0x2b, 0xbf);
            c.frame(1, l("float", "java/lang/Error"), "double");
        });
        run("goto itself", "(I)I", 2, 2, zero, (a, c) -> {
            c.op(0x1a, 0xac).label(1).jump(0xa7, 1);
            c.frame(1, l("int"));
        });
        run("frame at 0", "(I)I", 2, 2, zero, (a, c) -> {
            c.label(1).op(0x1a, 0xac);
            c.frame(1, l("int"));
        });
        run("switch targets", "(I)I", 2, 2, one, (a, c) -> {
            c.op(0x1a, 0xaa).pad().target(1, 1).u4(4).u4(6).target(1, 2).target(1, 3).target(1, 2).label(1).op(0x02, 0xac).label(2).op(0x04, 0xac).label(3).op(0x05, 0xac);
            c.frame(1, l("int")).frame(2, l("int")).frame(3, l("int"));
        });
        run("switch target without frame", "(I)I", 2, 2, one, (a, c) -> {
            c.op(0x1a, 0xaa).pad().target(1, 1).u4(4).u4(6).target(1, 2).target(1, 3).target(1, 2).label(1).op(0x02, 0xac).label(2).op(0x04, 0xac).label(3).op(0x05, 0xac);
            c.frame(1, l("int")).frame(3, l("int"));
        });
        run("uninitializedThis in a static method", "(I)I", 2, 2, one, (a, c) -> {
            branch.write(a, c);
            raw(c, 1, 255, 0, 6, 0, 1, 6, 0, 0);
        });
        run("unknown verification type", "(I)I", 2, 2, one, (a, c) -> {
            branch.write(a, c);
            raw(c, 1, 255, 0, 6, 0, 1, 9, 0, 0);
        });
        run("class index of another kind", "(I)I", 2, 2, one, (a, c) -> {
            branch.write(a, c);
            int u = a.utf8("notaclass");
            raw(c, 1, 255, 0, 6, 0, 1, 7, u >> 8, u, 0, 0);
        });
        run("cut off", "(I)I", 2, 2, one, (a, c) -> {
            branch.write(a, c);
            raw(c, 1, 255, 0, 6, 0);
        });
        run("bytes left over", "(I)I", 2, 2, one, (a, c) -> {
            branch.write(a, c);
            raw(c, 1, 6, 0, 0);
        });
        run("class that does not exist", "(I)Ljava/lang/Object;", 2, 3, one, (a, c) -> {
            c.op(0x12, a.string("str")).label(2).op(0xb0);
            c.frame(2, l("int"), "no/Such");
        });
        System.out.println("alive");
    }
}
