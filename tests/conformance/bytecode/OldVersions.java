import java.lang.reflect.InvocationTargetException;
import java.util.*;

/** What the class file's version decides: constants that ldc may load, interface methods, static interface calls, invokedynamic, frames, strictness of names, StackMapTable failover at 50. */
public class OldVersions {
    static int n;

    interface Body {
        void write(ClassAssembler a, ClassAssembler.Code c);
    }

    static void run(String what, String type, Body b, Object... args) {
        StringBuilder out = new StringBuilder(what + ":");
        String last = null;
        for (int version = 45; version <= 61; version++) {
            ClassAssembler a = new ClassAssembler(version, 0x21, "O" + n++, "java/lang/Object");
            ClassAssembler.Code c = a.addMethod(9, "m", type, 6, 6);
            b.write(a, c);
            String r;
            try {
                Class<?> k = new ClassAssembler.Loader().define(a.toBytes());
                r = "" + Arrays.stream(k.getMethods()).filter(x -> x.getName().equals("m")).findFirst().get().invoke(null, args);
            } catch (InvocationTargetException e) {
                r = "threw " + e.getCause().getClass().getSimpleName();
            } catch (Throwable e) {
                r = e.getClass().getSimpleName();
            }
            if (!r.equals(last)) {
                out.append(' ').append(version).append('=').append(r);
                last = r;
            }
        }
        System.out.println(out);
    }

    static void iface(String what, Body b) {
        StringBuilder out = new StringBuilder(what + ":");
        String last = null;
        for (int version = 45; version <= 61; version++) {
            String name = "P" + n++;
            ClassAssembler a = new ClassAssembler(version, 0x601, name, "java/lang/Object");
            b.write(a, null);
            String r;
            try {
                Class<?> k = Class.forName(name, true, new ClassAssembler.Loader().add(name, a.toBytes()));
                r = "fine" + k.getDeclaredMethods().length;
            } catch (Throwable e) {
                r = e.getClass().getSimpleName();
            }
            if (!r.equals(last)) {
                out.append(' ').append(version).append('=').append(r);
                last = r;
            }
        }
        System.out.println(out);
    }

    public static CallSiteHolder holder;

    public static class CallSiteHolder {
    }

    public static java.lang.invoke.CallSite boot(java.lang.invoke.MethodHandles.Lookup l, String name, java.lang.invoke.MethodType t) {
        return new java.lang.invoke.ConstantCallSite(java.lang.invoke.MethodHandles.constant(int.class, 5));
    }

    public static void main(String[] args) {
        run("ldc int", "()I", (a, c) -> c.op(0x12, a.integer(100000), 0xac));
        run("ldc Class", "()Ljava/lang/Object;", (a, c) -> c.op2(0x13, a.cls("java/lang/String")).op(0xb0));
        run("ldc MethodType", "()Ljava/lang/Object;", (a, c) -> c.op2(0x13, a.methodType("(I)V")).op(0xb0));
        run("ldc MethodHandle", "()Ljava/lang/Object;", (a, c) -> c.op2(0x13, a.handle(6, a.method("java/lang/Math", "abs", "(I)I"))).op(0xb0));
        run("ldc condy", "()Ljava/lang/Object;", (a, c) -> c.op2(0x13, a.dynamic(a.bootstrap(a.handle(6, a.method("java/lang/invoke/ConstantBootstraps", "nullConstant", "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;)Ljava/lang/Object;"))), "n", "Ljava/lang/Object;")).op(0xb0));
        run("invokedynamic", "()I", (a, c) -> c.op2(0xba, a.invokeDynamic(a.bootstrap(a.handle(6, a.method("OldVersions", "boot", "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/CallSite;"))), "n", "()I")).op(0, 0, 0xac));
        run("static interface method", "()Ljava/lang/Object;", (a, c) -> c.op2(0xb8, a.interfaceMethod("java/util/List", "of", "()Ljava/util/List;")).op(0xb0));
        run("branch without frames", "(I)I", (a, c) -> c.op(0x1a).jump(0x99, 1).op(0x04, 0xac).label(1).op(0x05, 0xac), 1);
        run("branch with frames", "(I)I", (a, c) -> c.op(0x1a).jump(0x99, 1).op(0x04, 0xac).label(1).op(0x05, 0xac).frame(1, new String[] {"int"}), 1);
        run("branch with wrong frames", "(I)I", (a, c) -> c.op(0x1a).jump(0x99, 1).op(0x04, 0xac).label(1).op(0x05, 0xac).frame(1, new String[] {"float"}), 1);
        run("dead code without frames", "(I)I", (a, c) -> c.op(0x1a, 0xac, 0x00, 0xb1), 1);
        run("dead bad code", "(I)I", (a, c) -> c.op(0x1a, 0xac, 0x60, 0xac), 1);
        run("jsr", "()I", (a, c) -> c.jump(0xa8, 1).op(0x04, 0xac).label(1).op(0x4b, 0xa9, 0));
        run("merge of classes", "(I)Ljava/lang/Object;", (a, c) -> c.op(0x1a).jump(0x99, 1).op(0x12, a.string("s")).jump(0xa7, 2).label(1).op2(0xb2, a.field("java/lang/Boolean", "TRUE", "Ljava/lang/Boolean;")).label(2).op2(0xb9, a.interfaceMethod("java/lang/Comparable", "hashCode", "()I")).op(1, 0, 0x57, 0x01, 0xb0), 1);
        run("int to boolean array", "()I", (a, c) -> c.op(0x04, 0xbc, 4, 0x03, 0x05, 0x54, 0x03, 0xac));
        run("boolean array as byte array", "()I", (a, c) -> c.op(0x04, 0xbc, 4, 0x59, 0x03, 0x10, 7, 0x54, 0x03, 0x33, 0xac));
        run("uninitialised unused", "()I", (a, c) -> c.op2(0xbb, a.cls("java/lang/Object")).op(0x57, 0x04, 0xac));
        run("wide iinc", "(I)I", (a, c) -> c.op(0xc4, 0x84, 0, 0, 0x80, 0, 0x1a, 0xac), 1);
        run("instance call of null", "()I", (a, c) -> c.op(0x01).op2(0xb6, a.method("java/lang/Object", "hashCode", "()I")).op(0xac));
        run("unknown class unused", "()I", (a, c) -> c.op(0x01).op2(0xc0, a.cls("no/Such")).op(0x57, 0x04, 0xac));
        run("unknown class assigned", "()Ljava/lang/Number;", (a, c) -> c.op(0x01).op2(0xc0, a.cls("no/Such")).op(0xb0));
        run("class returned as interface", "()Ljava/lang/Runnable;", (a, c) -> c.op(0x12, a.string("s"), 0xb0));
        run("class passed as interface", "()I", (a, c) -> c.op(0x12, a.string("s")).op2(0xb9, a.interfaceMethod("java/lang/Runnable", "run", "()V")).op(1, 0, 0x04, 0xac));
        run("throw of non-throwable", "()I", (a, c) -> c.op(0x12, a.string("s"), 0xbf));
        iface("default method", (a, c) -> a.addMethod(1, "d", "()V", 1, 1).op(0xb1));
        iface("static method", (a, c) -> a.addMethod(9, "d", "()V", 1, 1).op(0xb1));
        iface("private method", (a, c) -> a.addMethod(2, "d", "()V", 1, 1).op(0xb1));
        iface("private static method", (a, c) -> a.addMethod(10, "d", "()V", 1, 1).op(0xb1));
        iface("protected method", (a, c) -> a.addMethod(0x404, "d", "()V", 1, 1));
        iface("package method", (a, c) -> a.addMethod(0x400, "d", "()V", 1, 1));
        iface("final method", (a, c) -> a.addMethod(0x11, "d", "()V", 1, 1).op(0xb1));
        iface("synchronized method", (a, c) -> a.addMethod(0x21, "d", "()V", 1, 1).op(0xb1));
        iface("strict method", (a, c) -> a.addMethod(0x801, "d", "()V", 1, 1).op(0xb1));
        iface("clinit", (a, c) -> a.addMethod(8, "<clinit>", "()V", 1, 1).op(0xb1));
        iface("clinit not static", (a, c) -> a.addMethod(0, "<clinit>", "()V", 1, 1).op(0xb1));
        iface("clinit with argument", (a, c) -> a.addMethod(8, "<clinit>", "(I)V", 1, 1).op(0xb1));
        iface("private field", (a, c) -> a.addField(0x1a, "f", "I"));
        iface("no flags", (a, c) -> a.addField(0x19, "a.b", "I"));
        run("method name with space", "()I", (a, c) -> {
            a.addMethod(9, "a b", "()V", 0, 0).op(0xb1);
            c.op2(0xb8, a.method("O" + (n - 1), "a b", "()V")).op(0x04, 0xac);
        });
        run("method name with slash", "()I", (a, c) -> {
            a.addMethod(9, "a/b", "()V", 0, 0).op(0xb1);
            c.op(0x04, 0xac);
        });
    }
}
