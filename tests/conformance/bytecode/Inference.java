import java.lang.reflect.InvocationTargetException;
import java.util.*;

/** Verification by inference (JVMS 4.10.2) on class files of version 48: merging of types over loops and handlers, arrays of arrays, interfaces, locals that lose their type, long halves; accepted and refused programs. */
public class Inference {
    static int n;

    interface Body {
        void write(ClassAssembler a, ClassAssembler.Code c);
    }

    public static class A {
        public int v() {
            return 1;
        }
    }

    public static class B extends A {
        @Override
        public int v() {
            return 2;
        }
    }

    public static class C extends A {
        @Override
        public int v() {
            return 3;
        }
    }

    static void run(String what, String type, Body b, Object... args) {
        ClassAssembler a = new ClassAssembler(48, 0x21, "I" + n++, "java/lang/Object");
        ClassAssembler.Code c = a.addMethod(9, "m", type, 6, 8);
        b.write(a, c);
        try {
            Class<?> k = new ClassAssembler.Loader().define(a.toBytes());
            System.out.println(what + ": " + Arrays.stream(k.getMethods()).filter(x -> x.getName().equals("m")).findFirst().get().invoke(null, args).toString().replaceAll("@.*", ""));
        } catch (InvocationTargetException e) {
            System.out.println(what + ": threw " + e.getCause());
        } catch (Throwable e) {
            System.out.println(what + ": " + e.getClass().getSimpleName());
        }
    }

    static ClassAssembler.Code make(ClassAssembler a, ClassAssembler.Code c, String cls) {
        return c.op2(0xbb, a.cls(cls)).op(0x59).op2(0xb7, a.method(cls, "<init>", "()V"));
    }

    static ClassAssembler.Code either(ClassAssembler a, ClassAssembler.Code c, Runnable one, Runnable other) {
        c.op(0x1a).jump(0x99, 1);
        one.run();
        c.jump(0xa7, 2).label(1);
        other.run();
        return c.label(2);
    }

    public static void main(String[] args) {
        String PB = "Inference$B";
        String PC = "Inference$C";
        String PA = "Inference$A";
        run("common superclass", "(I)I", (a, c) -> either(a, c, () -> make(a, c, PB), () -> make(a, c, PC)).op2(0xb6, a.method(PA, "v", "()I")).op(0xac), 1);
        run("common superclass of unrelated", "(I)I", (a, c) -> either(a, c, () -> make(a, c, PB), () -> make(a, c, "java/util/ArrayList")).op2(0xb6, a.method(PA, "v", "()I")).op(0xac), 1);
        run("as Object", "(I)Ljava/lang/Object;", (a, c) -> either(a, c, () -> make(a, c, PB), () -> make(a, c, "java/util/ArrayList")).op2(0xb6, a.method("java/lang/Object", "getClass", "()Ljava/lang/Class;")).op(0xb0), 0);
        run("common interface is not found but allowed", "(I)I", (a, c) -> either(a, c, () -> make(a, c, "java/util/ArrayList"), () -> make(a, c, "java/util/HashSet")).op2(0xb9, a.interfaceMethod("java/util/Collection", "size", "()I")).op(1, 0, 0xac), 1);
        run("interface that it is not", "(I)I", (a, c) -> either(a, c, () -> make(a, c, "java/util/ArrayList"), () -> make(a, c, "java/util/HashSet")).op2(0xb9, a.interfaceMethod("java/util/Map", "size", "()I")).op(1, 0, 0xac), 1);
        run("null and class", "(I)I", (a, c) -> either(a, c, () -> make(a, c, PB), () -> c.op(0x01)).op2(0xb6, a.method(PB, "v", "()I")).op(0xac), 1);
        run("null comes", "(I)I", (a, c) -> either(a, c, () -> make(a, c, PB), () -> c.op(0x01)).op2(0xb6, a.method(PB, "v", "()I")).op(0xac), 0);
        run("int and reference on the stack", "(I)I", (a, c) -> either(a, c, () -> c.op(0x04), () -> c.op(0x01)).op(0x57, 0x04, 0xac), 0);
        run("int and reference in a local", "(I)I", (a, c) -> either(a, c, () -> c.op(0x04, 0x3c), () -> c.op(0x01, 0x4c)).op(0x05, 0xac), 0);
        run("int and reference in a local used", "(I)I", (a, c) -> either(a, c, () -> c.op(0x04, 0x3c), () -> c.op(0x01, 0x4c)).op(0x1b, 0xac), 0);
        run("int and float", "(I)I", (a, c) -> either(a, c, () -> c.op(0x04), () -> c.op(0x0b)).op(0x57, 0x04, 0xac), 0);
        run("arrays of related", "(I)I", (a, c) -> either(a, c, () -> c.op(0x04).op2(0xbd, a.cls(PB)), () -> c.op(0x05).op2(0xbd, a.cls(PC))).op(0x59, 0x03, 0x32).jump(0xc7, 3).op(0xbe, 0xac).label(3).op(0x03, 0x32).op2(0xb6, a.method(PA, "v", "()I")).op(0xac), 0);
        run("arrays of unrelated", "(I)I", (a, c) -> either(a, c, () -> c.op(0x04).op2(0xbd, a.cls(PB)), () -> c.op(0x05).op2(0xbd, a.cls("java/lang/String"))).op(0x03, 0x32).op2(0xb6, a.method(PA, "v", "()I")).op(0xac), 0);
        run("int array and long array", "(I)I", (a, c) -> either(a, c, () -> c.op(0x04, 0xbc, 10), () -> c.op(0x05, 0xbc, 11)).op2(0xb6, a.method("java/lang/Object", "getClass", "()Ljava/lang/Class;")).op(0x57, 0x04, 0xac), 0);
        run("int array and long array length", "(I)I", (a, c) -> either(a, c, () -> c.op(0x04, 0xbc, 10), () -> c.op(0x05, 0xbc, 11)).op(0xbe, 0xac), 0);
        run("int[][] and Object[]", "(I)I", (a, c) -> either(a, c, () -> c.op(0x04).op2(0xbd, a.cls("[I")), () -> c.op(0x05).op2(0xbd, a.cls("java/lang/Object"))).op(0xbe, 0xac), 0);
        run("int[] and Object[]", "(I)I", (a, c) -> either(a, c, () -> c.op(0x04, 0xbc, 10), () -> c.op(0x05).op2(0xbd, a.cls("java/lang/Object"))).op(0xbe, 0xac), 0);
        run("array and class", "(I)Ljava/lang/Object;", (a, c) -> either(a, c, () -> c.op(0x04, 0xbc, 10), () -> c.op(0x12, a.string("s"))).op2(0xc0, a.cls("java/lang/String")).op(0xb0), 0);
        run("aaload of null", "()I", (a, c) -> c.op(0x01, 0x03, 0x32).op2(0xb6, a.method(PA, "v", "()I")).op(0xac));
        run("iaload of null", "()I", (a, c) -> c.op(0x01, 0x03, 0x2e, 0xac));
        run("baload of boolean[]", "()I", (a, c) -> c.op(0x04, 0xbc, 4, 0x03, 0x33, 0xac));
        run("caload of short[]", "()I", (a, c) -> c.op(0x04, 0xbc, 9, 0x03, 0x34, 0xac));
        run("type changes in a loop", "(I)I", (a, c) -> {
            make(a, c, PB).op(0x4c).label(1).op(0x2b).op2(0xb6, a.method(PA, "v", "()I")).op(0x3d);
            make(a, c, PC).op(0x4c, 0x84, 0, 255, 0x1a).jump(0x9d, 1).op(0x1c, 0xac);
        }, 2);
        run("type changes in a loop too much", "(I)I", (a, c) -> {
            make(a, c, PB).op(0x4c).label(1).op(0x2b).op2(0xb6, a.method(PB, "v", "()I")).op(0x3d);
            make(a, c, PC).op(0x4c, 0x84, 0, 255, 0x1a).jump(0x9d, 1).op(0x1c, 0xac);
        }, 2);
        run("becomes an int in a loop", "(I)I", (a, c) -> {
            make(a, c, PB).op(0x4c).label(1).op(0x04, 0x3c, 0x84, 0, 255, 0x1a).jump(0x9d, 1).op(0x1b, 0xac);
        }, 2);
        run("handler sees both types", "(I)I", (a, c) -> {
            make(a, c, PB).op(0x4c).label(0).op(0x04, 0x1a, 0x6c, 0x57);
            make(a, c, PC).op(0x4c, 0x04, 0x1a, 0x6c, 0x57).label(1).op(0x03, 0xac).label(2).op(0x57, 0x2b).op2(0xb6, a.method(PA, "v", "()I")).op(0xac).handler(0, 1, 2, null);
        }, 0);
        run("handler sees int and reference", "(I)I", (a, c) -> {
            make(a, c, PB).op(0x4c).label(0).op(0x04, 0x1a, 0x6c, 0x57, 0x04, 0x3c, 0x04, 0x1a, 0x6c, 0x57).label(1).op(0x03, 0xac).label(2).op(0x57, 0x1b, 0xac).handler(0, 1, 2, null);
        }, 0);
        run("handler within itself", "(I)I", (a, c) -> c.label(0).op(0x04, 0x1a, 0x6c, 0xac).label(2).op(0x57, 0x06, 0xac).label(1).op(0xb1).handler(0, 1, 2, null), 0);
        run("empty handler list type", "(I)I", (a, c) -> c.label(0).op(0x04, 0x1a, 0x6c, 0xac).label(1).label(2).op(0x57, 0x07, 0xac).handler(0, 1, 2, "no/Such/Exception"), 0);
        run("catch of a non-throwable", "(I)I", (a, c) -> c.label(0).op(0x04, 0x1a, 0x6c, 0xac).label(1).label(2).op(0x57, 0x07, 0xac).handler(0, 1, 2, "java/lang/String"), 0);
        run("long over int", "(J)J", (a, c) -> c.op(0x04, 0x3c, 0x1e, 0xad), 5L);
        run("int into the first half", "(J)I", (a, c) -> c.op(0x04, 0x3b, 0x1b, 0xac), 5L);
        run("second half by itself", "(J)I", (a, c) -> c.op(0x1b, 0xac), 5L);
        run("double as long", "(D)J", (a, c) -> c.op(0x1e, 0xad), 5.0);
        run("dup2 of two ints", "()I", (a, c) -> c.op(0x04, 0x05, 0x5c, 0x60, 0x60, 0x60, 0xac));
        run("dup2 of a long", "()J", (a, c) -> c.op(0x0a, 0x5c, 0x61, 0xad));
        run("dup of a long", "()J", (a, c) -> c.op(0x0a, 0x59, 0x61, 0xad));
        run("pop2 of int and half", "()I", (a, c) -> c.op(0x04, 0x0a, 0x58, 0xac));
        run("pop2 across", "()I", (a, c) -> c.op(0x0a, 0x04, 0x58, 0x57, 0x04, 0xac));
        run("dup_x2 over a long", "()I", (a, c) -> c.op(0x0a, 0x06, 0x5b, 0x57, 0x58, 0xac));
        run("dup2_x2", "()J", (a, c) -> c.op(0x0a, 0x09, 0x5e, 0x61, 0x61, 0xad));
        run("swap", "()I", (a, c) -> c.op(0x04, 0x06, 0x5f, 0x64, 0xac));
        run("return of subclass", "()LInference$A;".replace("LI", "LI"), (a, c) -> make(a, c, PB).op(0xb0));
        run("return of superclass", "()LInference$B;", (a, c) -> make(a, c, PA).op(0xb0));
        run("switch joins", "(I)I", (a, c) -> {
            c.op(0x1a, 0xab).pad().target(1, 1).u4(2).u4(1).target(1, 2).u4(5).target(1, 3);
            c.label(1).op(0x02).jump(0xa7, 4).label(2).op(0x04).jump(0xa7, 4).label(3).op(0x05).label(4).op(0xac);
        }, 5);
        run("unknown class in between", "(I)I", (a, c) -> either(a, c, () -> c.op(0x01).op2(0xc0, a.cls("no/Such1")), () -> c.op(0x01).op2(0xc0, a.cls("no/Such2"))).op(0x57, 0x04, 0xac), 0);
        run("backwards jump into a block", "(I)I", (a, c) -> c.jump(0xa7, 2).label(1).op(0x1a, 0xac).label(2).op(0x84, 0, 1, 0x1a, 0x08).jump(0xa2, 1).jump(0xa7, 2), 0);
        run("monitor left", "(I)I", (a, c) -> make(a, c, PA).op(0x59, 0xc2, 0xc3, 0x08, 0xac), 0);
    }
}
