import java.lang.invoke.*;
import java.lang.reflect.InvocationTargetException;
import java.util.*;

/** Bootstraps that go wrong (JVMS 5.4.3.6): of call sites and of constants; what is thrown the first time and again, by exceptions, errors, wrong results, wrong types, wrong arguments, recursion; and what bootstraps may look like. */
public class IndyErrors {
    static final String L = "Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;";
    static final String INDY = "(" + L + "Ljava/lang/invoke/MethodType;";
    static final String CONDY = "(" + L + "Ljava/lang/Class;";
    static final String SITE = "Ljava/lang/invoke/CallSite;";
    static final String OBJ = "Ljava/lang/Object;";
    static int n;
    public static int calls;

    static class MyError extends Error {
        MyError(String m) {
            super(m);
        }
    }

    public static CallSite checked(MethodHandles.Lookup l, String name, MethodType t) throws Exception {
        calls++;
        throw new java.io.IOException("checked " + calls);
    }

    public static CallSite runtime(MethodHandles.Lookup l, String name, MethodType t) {
        calls++;
        throw new IllegalArgumentException("runtime " + calls);
    }

    public static CallSite error(MethodHandles.Lookup l, String name, MethodType t) {
        calls++;
        throw new MyError("error " + calls);
    }

    public static CallSite bmError(MethodHandles.Lookup l, String name, MethodType t) {
        calls++;
        throw new BootstrapMethodError("bme " + calls);
    }

    public static Object returnsString(MethodHandles.Lookup l, String name, MethodType t) {
        calls++;
        return "not a call site";
    }

    public static String declaresString(MethodHandles.Lookup l, String name, MethodType t) {
        calls++;
        return "not a call site";
    }

    public static CallSite returnsNull(MethodHandles.Lookup l, String name, MethodType t) {
        calls++;
        return null;
    }

    public static CallSite otherType(MethodHandles.Lookup l, String name, MethodType t) {
        calls++;
        return new ConstantCallSite(MethodHandles.constant(long.class, 5L));
    }

    public static CallSite good(MethodHandles.Lookup l, String name, MethodType t) {
        calls++;
        return new ConstantCallSite(MethodHandles.dropArguments(MethodHandles.constant(t.returnType(), t.returnType() == int.class ? (Object) 7 : name), 0, t.parameterList()));
    }

    public static CallSite typedArgs(MethodHandles.Lookup l, String name, MethodType t, int i, String s, Class<?> c, MethodType mt, MethodHandle mh, double d, float f, long j) {
        return new ConstantCallSite(MethodHandles.constant(String.class, i + s + c.getSimpleName() + mt + mh.type() + d + f + j));
    }

    public static CallSite boxes(MethodHandles.Lookup l, String name, MethodType t, Object a, Integer b, Number c, long... rest) {
        return new ConstantCallSite(MethodHandles.constant(String.class, a + " " + b + " " + c + Arrays.toString(rest)));
    }

    public static CallSite objectFirst(Object l, Object name, Object t) {
        return new ConstantCallSite(MethodHandles.constant(String.class, l.getClass().getSimpleName() + name + t));
    }

    public static CallSite allVarargs(Object... all) {
        return new ConstantCallSite(MethodHandles.constant(String.class, all.length + " " + all[1]));
    }

    CallSite instance(MethodHandles.Lookup l, String name, MethodType t) {
        return null;
    }

    private static CallSite hidden(MethodHandles.Lookup l, String name, MethodType t) {
        return null;
    }

    static int fib(MethodHandles.Lookup l, String name, Class<?> t) {
        return 0;
    }

    public static int intConst(MethodHandles.Lookup l, String name, Class<?> t) {
        calls++;
        return 11;
    }

    public static Object objConst(MethodHandles.Lookup l, String name, Class<?> t) {
        calls++;
        return name.equals("null") ? null : name.equals("int") ? (Object) 12 : name.equals("long") ? (Object) 13L : "str";
    }

    public static void voidConst(MethodHandles.Lookup l, String name, Class<?> t) {
        calls++;
    }

    public static Object throwsConst(MethodHandles.Lookup l, String name, Class<?> t) throws Exception {
        calls++;
        throw name.equals("e") ? new Exception("checked " + calls) : new IllegalStateException("runtime " + calls);
    }

    public static Object deep(MethodHandles.Lookup l, String name, Class<?> t, Object inner) {
        calls++;
        return name + "(" + inner + ")";
    }

    interface Body {
        void write(ClassAssembler a, ClassAssembler.Code c);
    }

    static void run(String what, String type, Body b) {
        ClassAssembler a = new ClassAssembler(55, 0x21, "E" + n++, "java/lang/Object");
        ClassAssembler.Code c = a.addMethod(9, "m", type, 12, 12);
        b.write(a, c);
        calls = 0;
        ClassAssembler.Loader l = new ClassAssembler.Loader();
        try {
            var m = Arrays.stream(l.define(a.toBytes()).getMethods()).filter(x -> x.getName().equals("m")).findFirst().get();
            for (int i = 0; i < 2; i++) {
                try {
                    System.out.println(what + ": " + m.invoke(null));
                } catch (InvocationTargetException e) {
                    StringBuilder s = new StringBuilder();
                    for (Throwable x = e.getCause(); x != null; x = x.getCause()) {
                        s.append(x.getClass().getSimpleName()).append(": ").append(x instanceof NullPointerException ? "" : String.valueOf(x.getMessage()).replaceAll("@(0x)?[0-9a-f]+", "@")).append(" <- ");
                        if (i == 1) {
                            // Whether it has its cause again is not specified.
                            break;
                        }
                    }
                    System.out.println(what + ": " + s);
                }
            }
        } catch (Throwable e) {
            System.out.println(what + ": " + e.getClass().getSimpleName() + " " + String.valueOf(e.getMessage()).split("\n")[0]);
        }
        System.out.println("  calls " + calls);
    }

    static int bsm(ClassAssembler a, String name, String type, int... args) {
        return a.bootstrap(a.handle(6, a.method("IndyErrors", name, type)), args);
    }

    static void indy(String what, String bootstrap, String bootType, String type, int... noArgs) {
        run(what, "()" + type, (a, c) -> c.op2(0xba, a.invokeDynamic(bsm(a, bootstrap, bootType), "name", "()" + type)).op(0, 0).op(type.equals("I") ? 0xac : 0xb0));
    }

    static void condy(String what, String bootstrap, String bootType, String name, String type) {
        boolean wide = type.equals("J") || type.equals("D");
        run(what, "()" + type, (a, c) -> c.op2(wide ? 0x14 : 0x13, a.dynamic(bsm(a, bootstrap, bootType), name, type)).op(type.equals("I") || type.equals("B") || type.equals("Z") ? 0xac : type.equals("J") ? 0xad : 0xb0));
    }

    public static void main(String[] args) {
        indy("checked", "checked", INDY + ")" + SITE, "I");
        indy("runtime", "runtime", INDY + ")" + SITE, "I");
        indy("error", "error", INDY + ")" + SITE, "I");
        indy("BootstrapMethodError itself", "bmError", INDY + ")" + SITE, "I");
        indy("returns a string", "returnsString", INDY + ")" + OBJ, "I");
        indy("declares a string", "declaresString", INDY + ")Ljava/lang/String;", "I");
        indy("null", "returnsNull", INDY + ")" + SITE, "I");
        indy("another type", "otherType", INDY + ")" + SITE, "I");
        indy("good", "good", INDY + ")" + SITE, "I");
        indy("good string", "good", INDY + ")" + SITE, "Ljava/lang/String;");
        indy("missing bootstrap", "none", INDY + ")" + SITE, "I");
        indy("wrong bootstrap type", "good", INDY + "I)" + SITE, "I");
        indy("private bootstrap", "hidden", INDY + ")" + SITE, "I");
        indy("instance bootstrap", "instance", INDY + ")" + SITE, "I");
        indy("objects", "objectFirst", "(" + OBJ + OBJ + OBJ + ")" + SITE, "Ljava/lang/String;");
        indy("all in varargs", "allVarargs", "([" + OBJ + ")" + SITE, "Ljava/lang/String;");
        run("typed arguments", "()Ljava/lang/String;", (a, c) -> c.op2(0xba, a.invokeDynamic(bsm(a, "typedArgs", INDY + "ILjava/lang/String;Ljava/lang/Class;Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodHandle;DFJ)" + SITE, a.integer(1), a.string("s"), a.cls("[I"), a.methodType("(J)V"), a.handle(2, a.field("IndyErrors", "calls", "I")), a.dbl(2.5), a.flt(3), a.lng(4)), "n", "()Ljava/lang/String;")).op(0, 0, 0xb0));
        run("boxed arguments", "()Ljava/lang/String;", (a, c) -> c.op2(0xba, a.invokeDynamic(bsm(a, "boxes", INDY + OBJ + "Ljava/lang/Integer;Ljava/lang/Number;[J)" + SITE, a.string("s"), a.integer(2), a.dbl(3), a.lng(4), a.integer(5)), "n", "()Ljava/lang/String;")).op(0, 0, 0xb0));
        run("argument of wrong type", "()Ljava/lang/String;", (a, c) -> c.op2(0xba, a.invokeDynamic(bsm(a, "boxes", INDY + OBJ + "Ljava/lang/Integer;Ljava/lang/Number;[J)" + SITE, a.string("s"), a.string("t"), a.dbl(3)), "n", "()Ljava/lang/String;")).op(0, 0, 0xb0));
        run("too few arguments", "()Ljava/lang/String;", (a, c) -> c.op2(0xba, a.invokeDynamic(bsm(a, "boxes", INDY + OBJ + "Ljava/lang/Integer;Ljava/lang/Number;[J)" + SITE, a.string("s")), "n", "()Ljava/lang/String;")).op(0, 0, 0xb0));
        run("too many arguments", "()Ljava/lang/String;", (a, c) -> c.op2(0xba, a.invokeDynamic(bsm(a, "good", INDY + ")" + SITE, a.string("s")), "n", "()Ljava/lang/String;")).op(0, 0, 0xb0));
        run("argument cannot be loaded", "()Ljava/lang/String;", (a, c) -> c.op2(0xba, a.invokeDynamic(bsm(a, "good", INDY + "Ljava/lang/Class;)" + SITE, a.cls("no/Such")), "n", "()Ljava/lang/String;")).op(0, 0, 0xb0));
        run("type cannot be loaded", "()Ljava/lang/String;", (a, c) -> c.op(0x01).op2(0xba, a.invokeDynamic(bsm(a, "good", INDY + ")" + SITE), "n", "(Lno/Such;)Ljava/lang/String;")).op(0, 0, 0xb0));
        run("constructor as bootstrap", "()I", (a, c) -> c.op2(0xba, a.invokeDynamic(a.bootstrap(a.handle(8, a.method("java/lang/invoke/ConstantCallSite", "<init>", "(Ljava/lang/invoke/MethodHandle;)V"))), "n", "()I")).op(0, 0, 0xac));
        run("getter as bootstrap", "()I", (a, c) -> c.op2(0xba, a.invokeDynamic(a.bootstrap(a.handle(2, a.field("IndyErrors", "calls", "I"))), "n", "()I")).op(0, 0, 0xac));
        condy("int", "intConst", CONDY + ")I", "c", "I");
        condy("int as long", "intConst", CONDY + ")I", "c", "J");
        condy("int as Object", "intConst", CONDY + ")I", "c", OBJ);
        condy("int as byte", "intConst", CONDY + ")I", "c", "B");
        condy("object int", "objConst", CONDY + ")" + OBJ, "int", "I");
        condy("object long as int", "objConst", CONDY + ")" + OBJ, "long", "I");
        condy("null as int", "objConst", CONDY + ")" + OBJ, "null", "I");
        condy("null as String", "objConst", CONDY + ")" + OBJ, "null", "Ljava/lang/String;");
        condy("string as Integer", "objConst", CONDY + ")" + OBJ, "s", "Ljava/lang/Integer;");
        condy("string as boolean", "objConst", CONDY + ")" + OBJ, "s", "Z");
        condy("void", "voidConst", CONDY + ")V", "c", OBJ);
        condy("void as int", "voidConst", CONDY + ")V", "c", "I");
        condy("throws checked", "throwsConst", CONDY + ")" + OBJ, "e", OBJ);
        condy("throws runtime", "throwsConst", CONDY + ")" + OBJ, "r", OBJ);
        condy("missing", "none", CONDY + ")" + OBJ, "r", OBJ);
        condy("type missing", "objConst", CONDY + ")" + OBJ, "null", "Lno/Such;");
        condy("indy bootstrap for a constant", "good", INDY + ")" + SITE, "c", OBJ);
        run("nested", "()" + OBJ, (a, c) -> {
            int d = a.dynamic(bsm(a, "objConst", CONDY + ")" + OBJ), "s", OBJ);
            for (int i = 0; i < 20; i++) {
                d = a.dynamic(bsm(a, "deep", CONDY + OBJ + ")" + OBJ, d), "d" + i, OBJ);
            }
            c.op2(0x13, d).op(0xb0);
        });
        run("nested fails", "()" + OBJ, (a, c) -> {
            int d = a.dynamic(bsm(a, "throwsConst", CONDY + ")" + OBJ), "r", OBJ);
            c.op2(0x13, a.dynamic(bsm(a, "deep", CONDY + OBJ + ")" + OBJ, d), "outer", OBJ)).op(0xb0);
        });
        run("same constant twice", "()" + OBJ, (a, c) -> {
            int d = a.dynamic(bsm(a, "objConst", CONDY + ")" + OBJ), "s", OBJ);
            c.op2(0x13, d).op2(0x13, d).jump(0xa5, 1).op(0x01, 0xb0).label(1).op(0x12, a.string("same"), 0xb0);
            c.frame(1, new String[0]);
        });
        run("circular", "()" + OBJ, (a, c) -> {
            // The next entry of the pool is the constant itself: its bootstrap's argument.
            int h = a.handle(6, a.method("IndyErrors", "deep", CONDY + OBJ + ")" + OBJ));
            int nt = a.nameType("circle", OBJ);
            int self = a.utf8("marker") + 1;
            int b = a.bootstrap(h, self);
            int d = a.dynamic(b, "circle", OBJ);
            c.op2(0x13, d).op(0xb0);
            if (d != self || nt == 0) {
                throw new AssertionError(d + " " + self);
            }
        });
    }
}
