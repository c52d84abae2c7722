import java.lang.invoke.*;
import java.util.*;

/** invokedynamic, dynamic constants, method-handle and method-type constants, all in assembled classes with bootstraps of our own. */
public class Dynamic {
    static final int PS = ClassAssembler.PUBLIC | ClassAssembler.STATIC;
    static final ClassAssembler.Loader loader = new ClassAssembler.Loader();
    public static int calls;

    public static CallSite adder(MethodHandles.Lookup l, String name, MethodType t, int extra) throws Exception {
        calls++;
        MethodHandle h = MethodHandles.insertArguments(l.in(Dynamic.class).findStatic(Dynamic.class, "plus", MethodType.methodType(int.class, int.class, int.class)), 1, extra);
        System.out.println("bootstrap " + name + " " + t + " " + extra + " " + l.lookupClass().getName());
        return new ConstantCallSite(h);
    }

    public static CallSite broken(MethodHandles.Lookup l, String name, MethodType t) {
        calls++;
        throw new IllegalStateException("bootstrap fails");
    }

    public static CallSite wrongType(MethodHandles.Lookup l, String name, MethodType t) {
        return new ConstantCallSite(MethodHandles.constant(String.class, "x"));
    }

    public static Object nullSite(MethodHandles.Lookup l, String name, MethodType t) {
        return null;
    }

    public static CallSite mutable(MethodHandles.Lookup l, String name, MethodType t) throws Exception {
        MutableCallSite site = new MutableCallSite(t);
        MethodHandle counter = MethodHandles.lookup().findStatic(Dynamic.class, "relink", MethodType.methodType(int.class, MutableCallSite.class));
        site.setTarget(counter.bindTo(site));
        return site;
    }

    public static int relink(MutableCallSite s) {
        s.setTarget(MethodHandles.constant(int.class, 1000));
        return 1;
    }

    public static CallSite varargs(MethodHandles.Lookup l, String name, MethodType t, Object... extra) {
        return new ConstantCallSite(MethodHandles.constant(String.class, name + Arrays.toString(extra)));
    }

    public static int plus(int a, int b) {
        return a + b;
    }

    public static Object make(MethodHandles.Lookup l, String name, Class<?> type, Object... args) {
        calls++;
        return type == int.class ? (Object) 42 : type == long.class ? (Object) 43L : name + Arrays.toString(args);
    }

    public static int fails(MethodHandles.Lookup l, String name, Class<?> type) {
        calls++;
        throw new ArithmeticException("no constant");
    }

    static final String L = "Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;";
    static final String INDY = "(" + L + "Ljava/lang/invoke/MethodType;";
    static final String CONDY = "(" + L + "Ljava/lang/Class;";
    static final String SITE = "Ljava/lang/invoke/CallSite;";
    static final String OBJ = "Ljava/lang/Object;";
    static int n;

    interface Body {
        void write(ClassAssembler a, ClassAssembler.Code c);
    }

    static void run(String what, String type, int times, Body b, Object... args) throws Exception {
        ClassAssembler a = new ClassAssembler(55, ClassAssembler.PUBLIC | ClassAssembler.SUPER, "Dyn" + n++, "java/lang/Object");
        ClassAssembler.Code c = a.addMethod(PS, "m", type, 12, 12);
        b.write(a, c);
        var m = Arrays.stream(loader.define(a.toBytes()).getMethods()).filter(x -> x.getName().equals("m")).findFirst().get();
        for (int i = 0; i < times; i++) {
            try {
                System.out.println(what + " " + m.invoke(null, args));
            } catch (java.lang.reflect.InvocationTargetException e) {
                System.out.println(what + " threw " + e.getCause() + (i == 0 ? " | " + e.getCause().getCause() : ""));
            }
        }
        System.out.println("calls " + calls);
    }

    static int bsm(ClassAssembler a, String name, String type, int... args) {
        return a.bootstrap(a.handle(6, a.method("Dynamic", name, type)), args);
    }

    public static void main(String[] args) throws Exception {
        run("adder", "(I)I", 3, (a, c) -> c.op(0x1a).op2(0xba, a.invokeDynamic(bsm(a, "adder", INDY + "I)" + SITE, a.integer(100)), "add", "(I)I")).op(0, 0).op(0xac), 5);
        run("two sites of one bootstrap", "(I)I", 1, (a, c) -> {
            int b = bsm(a, "adder", INDY + "I)" + SITE, a.integer(1));
            c.op(0x1a).op2(0xba, a.invokeDynamic(b, "first", "(I)I")).op(0, 0).op2(0xba, a.invokeDynamic(b, "second", "(I)I")).op(0, 0).op(0xac);
        }, 5);
        run("broken", "()I", 2, (a, c) -> c.op2(0xba, a.invokeDynamic(bsm(a, "broken", INDY + ")" + SITE), "b", "()I")).op(0, 0).op(0xac));
        run("wrong type", "()I", 1, (a, c) -> c.op2(0xba, a.invokeDynamic(bsm(a, "wrongType", INDY + ")" + SITE), "b", "()I")).op(0, 0).op(0xac));
        run("no site", "()I", 1, (a, c) -> c.op2(0xba, a.invokeDynamic(bsm(a, "nullSite", INDY + ")" + OBJ), "b", "()I")).op(0, 0).op(0xac));
        run("mutable", "()I", 3, (a, c) -> c.op2(0xba, a.invokeDynamic(bsm(a, "mutable", INDY + ")" + SITE), "b", "()I")).op(0, 0).op(0xac));
        run("static arguments", "()Ljava/lang/String;", 1, (a, c) -> c.op2(0xba, a.invokeDynamic(bsm(a, "varargs", INDY + "[" + OBJ + ")" + SITE, a.integer(1), a.lng(2), a.flt(3), a.dbl(4), a.string("five"), a.cls("java/util/Map"), a.methodType("(IJ)V"), a.handle(6, a.method("Dynamic", "plus", "(II)I"))), "name", "()Ljava/lang/String;")).op(0, 0).op(0xb0));
        run("condy int", "()I", 2, (a, c) -> c.op2(0x13, a.dynamic(bsm(a, "make", CONDY + "[" + OBJ + ")" + OBJ), "c", "I")).op(0xac));
        run("condy long", "()J", 2, (a, c) -> c.op2(0x14, a.dynamic(bsm(a, "make", CONDY + "[" + OBJ + ")" + OBJ), "c", "J")).op(0xad));
        run("condy nested", "()Ljava/lang/String;", 2, (a, c) -> {
            int inner = a.dynamic(bsm(a, "make", CONDY + "[" + OBJ + ")" + OBJ, a.string("deep")), "inner", "Ljava/lang/String;");
            c.op2(0x13, a.dynamic(bsm(a, "make", CONDY + "[" + OBJ + ")" + OBJ, inner, a.integer(7)), "outer", "Ljava/lang/String;")).op(0xb0);
        });
        run("condy fails", "()I", 2, (a, c) -> c.op2(0x13, a.dynamic(bsm(a, "fails", CONDY + ")I"), "c", "I")).op(0xac));
        run("condy of the JDK", "()Ljava/lang/Object;", 1, (a, c) -> c.op2(0x13, a.dynamic(a.bootstrap(a.handle(6, a.method("java/lang/invoke/ConstantBootstraps", "enumConstant", "(" + L + "Ljava/lang/Class;)Ljava/lang/Enum;"))), "SECONDS", "Ljava/util/concurrent/TimeUnit;")).op(0xb0));
        run("condy null", "()Ljava/lang/Object;", 1, (a, c) -> c.op2(0x13, a.dynamic(a.bootstrap(a.handle(6, a.method("java/lang/invoke/ConstantBootstraps", "nullConstant", "(" + L + "Ljava/lang/Class;)Ljava/lang/Object;"))), "n", OBJ)).op(0xb0));
        run("ldc method type", "()Ljava/lang/Object;", 1, (a, c) -> c.op2(0x13, a.methodType("(ILjava/lang/String;[J)Ljava/util/List;")).op(0xb0));
        run("ldc handle, invokeExact", "(I)I", 2, (a, c) -> c.op2(0x13, a.handle(6, a.method("Dynamic", "plus", "(II)I"))).op(0x1a, 0x1a).op2(0xb6, a.method("java/lang/invoke/MethodHandle", "invokeExact", "(II)I")).op(0xac), 21);
        run("ldc handles of kinds", "()Ljava/lang/String;", 1, (a, c) -> {
            c.op2(0x13, a.handle(8, a.method("java/lang/StringBuilder", "<init>", "(Ljava/lang/String;)V"))).op(0x12, a.string("built ")).op2(0xb6, a.method("java/lang/invoke/MethodHandle", "invokeExact", "(Ljava/lang/String;)Ljava/lang/StringBuilder;")).op(0x4b);
            c.op2(0x13, a.handle(5, a.method("java/lang/StringBuilder", "append", "(I)Ljava/lang/StringBuilder;"))).op(0x2a).op2(0x13, a.handle(2, a.field("Dynamic", "calls", "I"))).op2(0xb6, a.method("java/lang/invoke/MethodHandle", "invokeExact", "()I")).op2(0xb6, a.method("java/lang/invoke/MethodHandle", "invokeExact", "(Ljava/lang/StringBuilder;I)Ljava/lang/StringBuilder;")).op(0x57);
            c.op2(0x13, a.handle(9, a.interfaceMethod("java/lang/CharSequence", "length", "()I"))).op(0x2a).op2(0xc0, a.cls("java/lang/CharSequence")).op2(0xb6, a.method("java/lang/invoke/MethodHandle", "invoke", "(Ljava/lang/CharSequence;)I")).op(0x57).op(0x2a).op2(0xb6, a.method("java/lang/Object", "toString", "()Ljava/lang/String;")).op(0xb0);
        });
        run("wrong exact type", "()V", 1, (a, c) -> c.op2(0x13, a.handle(6, a.method("Dynamic", "plus", "(II)I"))).op2(0xb6, a.method("java/lang/invoke/MethodHandle", "invokeExact", "()V")).op(0xb1));
        run("handle to nothing", "()V", 2, (a, c) -> c.op2(0x13, a.handle(6, a.method("Dynamic", "absent", "()V"))).op(0x57, 0xb1));
    }
}
