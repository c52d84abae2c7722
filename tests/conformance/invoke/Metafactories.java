import java.io.*;
import java.lang.invoke.*;
import java.util.*;
import java.util.function.*;

import static java.lang.invoke.MethodType.methodType;

/** LambdaMetafactory called directly: plain and alternative, captured values, conversions between the three types, bridges, markers, serialisable forms, interfaces with defaults, and refusals with their messages. */
public class Metafactories {
    static final MethodHandles.Lookup L = MethodHandles.lookup();

    static String join(String a, int b, Object c) {
        return a + b + c;
    }

    static int twice(int x) {
        return x * 2;
    }

    static Integer boxed(Integer x) {
        return x + 1;
    }

    static void nothing(Object o) {
        System.out.print("(" + o + ")");
    }

    String inst(String s) {
        return "inst " + s;
    }

    interface TriFn {
        Object apply(Object a, Object b);

        default String hello() {
            return "hello " + apply("x", 1);
        }
    }

    interface StrFn extends Function<Object, Object> {
        String apply(String s);
    }

    interface Marker {
    }

    interface Two {
        void a();

        void b();
    }

    abstract static class NotIface {
        abstract void m();
    }

    interface Act {
        Object run() throws Throwable;
    }

    static void t(String what, Act a) {
        try {
            System.out.println(what + " = " + a.run());
        } catch (Throwable e) {
            System.out.println(what + " ! " + e.getClass().getSimpleName() + ": " + String.valueOf(e.getMessage()).replaceAll("Lambda.*", "Lambda"));
        }
    }

    static MethodHandle find(String n, Class<?> r, Class<?>... p) throws Exception {
        return L.findStatic(Metafactories.class, n, methodType(r, p));
    }

    static Object make(String name, MethodType factory, MethodType sam, MethodHandle impl, MethodType inst, Object... captured) throws Throwable {
        return LambdaMetafactory.metafactory(L, name, factory, sam, impl, inst).getTarget().invokeWithArguments(captured);
    }

    @SuppressWarnings("unchecked")
    public static void main(String[] args) throws Throwable {
        MethodHandle join = find("join", String.class, String.class, int.class, Object.class);
        MethodHandle twice = find("twice", int.class, int.class);
        MethodHandle boxed = find("boxed", Integer.class, Integer.class);
        MethodType oo = methodType(Object.class, Object.class);
        t("capture", () -> ((Function<Object, Object>) make("apply", methodType(Function.class, String.class, int.class), oo, join, methodType(String.class, Object.class), "a", 5)).apply("c"));
        t("no capture is one object", () -> {
            CallSite c = LambdaMetafactory.metafactory(L, "applyAsInt", methodType(IntUnaryOperator.class), methodType(int.class, int.class), twice, methodType(int.class, int.class));
            return (c.getTarget().invoke() == c.getTarget().invoke()) + " " + ((IntUnaryOperator) c.getTarget().invoke()).applyAsInt(21);
        });
        t("boxing", () -> ((Function<Object, Object>) make("apply", methodType(Function.class), oo, twice, methodType(Integer.class, Integer.class))).apply(4));
        t("unboxing", () -> ((IntUnaryOperator) make("applyAsInt", methodType(IntUnaryOperator.class), methodType(int.class, int.class), boxed, methodType(int.class, int.class))).applyAsInt(4));
        t("widening", () -> ((IntToLongFunction) make("applyAsLong", methodType(IntToLongFunction.class), methodType(long.class, int.class), twice, methodType(long.class, int.class))).applyAsLong(4));
        t("wrong argument at call", () -> ((Function<Object, Object>) make("apply", methodType(Function.class), oo, boxed, methodType(Integer.class, Integer.class))).apply("s"));
        t("null unboxed", () -> ((Function<Object, Object>) make("apply", methodType(Function.class), oo, twice, methodType(Integer.class, Integer.class))).apply(null));
        t("result dropped", () -> {
            ((Consumer<Object>) make("accept", methodType(Consumer.class), methodType(void.class, Object.class), twice, methodType(void.class, Integer.class))).accept(3);
            return "fine";
        });
        t("void impl for a value", () -> make("apply", methodType(Function.class), oo, find("nothing", void.class, Object.class), oo));
        t("receiver captured", () -> ((UnaryOperator<Object>) make("apply", methodType(UnaryOperator.class, Metafactories.class), oo, L.findVirtual(Metafactories.class, "inst", methodType(String.class, String.class)), methodType(String.class, String.class), new Metafactories())).apply("q"));
        t("receiver as argument", () -> ((BiFunction<Object, Object, Object>) make("apply", methodType(BiFunction.class), methodType(Object.class, Object.class, Object.class), L.findVirtual(Metafactories.class, "inst", methodType(String.class, String.class)), methodType(String.class, Metafactories.class, String.class))).apply(new Metafactories(), "r"));
        t("null receiver", () -> ((UnaryOperator<Object>) make("apply", methodType(UnaryOperator.class, String.class), oo, L.findVirtual(String.class, "concat", methodType(String.class, String.class)), methodType(String.class, String.class), (Object) null)).apply("z"));
        t("constructor", () -> ((Supplier<Object>) make("get", methodType(Supplier.class), methodType(Object.class), L.findConstructor(ArrayList.class, methodType(void.class)), methodType(ArrayList.class))).get());
        t("interface method", () -> ((ToIntFunction<Object>) make("applyAsInt", methodType(ToIntFunction.class), methodType(int.class, Object.class), L.findVirtual(List.class, "size", methodType(int.class)), methodType(int.class, List.class))).applyAsInt(List.of(1, 2)));
        t("default", () -> ((TriFn) make("apply", methodType(TriFn.class, String.class), methodType(Object.class, Object.class, Object.class), MethodHandles.lookup().findStatic(Metafactories.class, "join2", methodType(String.class, String.class, Object.class, Object.class)), methodType(String.class, Object.class, Object.class), "cap")).hello());
        t("bridges", () -> {
            CallSite c = LambdaMetafactory.altMetafactory(L, "apply", methodType(StrFn.class), methodType(String.class, String.class), L.findVirtual(String.class, "trim", methodType(String.class)), methodType(String.class, String.class), LambdaMetafactory.FLAG_BRIDGES, 1, oo);
            StrFn f = (StrFn) c.getTarget().invoke();
            return f.apply(" s ") + ((Function<Object, Object>) f).apply(" o ");
        });
        t("bridge wrong argument", () -> {
            CallSite c = LambdaMetafactory.altMetafactory(L, "apply", methodType(StrFn.class), methodType(String.class, String.class), L.findVirtual(String.class, "trim", methodType(String.class)), methodType(String.class, String.class), LambdaMetafactory.FLAG_BRIDGES, 1, oo);
            return ((Function<Object, Object>) c.getTarget().invoke()).apply(5);
        });
        t("markers", () -> {
            CallSite c = LambdaMetafactory.altMetafactory(L, "applyAsInt", methodType(IntUnaryOperator.class), methodType(int.class, int.class), twice, methodType(int.class, int.class), LambdaMetafactory.FLAG_MARKERS, 2, Marker.class, Cloneable.class);
            Object o = c.getTarget().invoke();
            return (o instanceof Marker) + " " + (o instanceof Cloneable) + (o instanceof Serializable) + o.getClass().isHidden() + o.getClass().isSynthetic() + o.getClass().getInterfaces().length;
        });
        t("serialisable", () -> {
            CallSite c = LambdaMetafactory.altMetafactory(L, "apply", methodType(Function.class, String.class, int.class), oo, join, methodType(String.class, Object.class), LambdaMetafactory.FLAG_SERIALIZABLE);
            Object o = c.getTarget().invoke("s", 3);
            var m = o.getClass().getDeclaredMethod("writeReplace");
            m.setAccessible(true);
            SerializedLambda s = (SerializedLambda) m.invoke(o);
            return s + " " + s.getCapturedArgCount() + s.getCapturedArg(1) + s.getImplMethodKind() + s.getFunctionalInterfaceMethodSignature();
        });
        t("not serialisable has no read", () -> {
            Object o = make("applyAsInt", methodType(IntUnaryOperator.class), methodType(int.class, int.class), twice, methodType(int.class, int.class));
            return o.getClass().getDeclaredMethods().length + " " + o.getClass().getDeclaredFields().length;
        });
        t("two abstract methods", () -> make("a", methodType(Two.class), methodType(void.class), L.findStatic(System.class, "gc", methodType(void.class)), methodType(void.class)).getClass().isInterface());
        t("abstract called", () -> {
            ((Two) make("a", methodType(Two.class), methodType(void.class), L.findStatic(Metafactories.class, "quiet", methodType(void.class)), methodType(void.class))).b();
            return "no";
        });
        t("not an interface", () -> make("m", methodType(NotIface.class), methodType(void.class), L.findStatic(Metafactories.class, "quiet", methodType(void.class)), methodType(void.class)));
        t("arity", () -> make("apply", methodType(Function.class), oo, join, oo));
        t("types", () -> make("apply", methodType(Function.class), oo, twice, methodType(Object.class, String.class)));
        t("instantiated wider", () -> make("applyAsInt", methodType(IntUnaryOperator.class), methodType(int.class, int.class), twice, methodType(int.class, Object.class)));
        t("narrowing result", () -> make("apply", methodType(IntUnaryOperator.class), methodType(int.class, int.class), L.findStatic(Metafactories.class, "lng", methodType(long.class, int.class)), methodType(int.class, int.class)));
        t("not direct", () -> make("applyAsInt", methodType(IntUnaryOperator.class), methodType(int.class, int.class), MethodHandles.insertArguments(twice, 0, 1), methodType(int.class)));
        t("bad name", () -> make("a.b", methodType(Runnable.class), methodType(void.class), L.findStatic(Metafactories.class, "quiet", methodType(void.class)), methodType(void.class)));
        t("public lookup", () -> LambdaMetafactory.metafactory(MethodHandles.publicLookup(), "run", methodType(Runnable.class), methodType(void.class), L.findStatic(Metafactories.class, "quiet", methodType(void.class)), methodType(void.class)));
        Runnable r = () -> System.out.print("");
        System.out.println(r.getClass().isHidden() + " " + r.getClass().getSimpleName().startsWith("Metafactories$$Lambda") + " " + r.toString().startsWith("Metafactories$$Lambda") + " " + (r.getClass().getNestHost() == Metafactories.class) + r.getClass().getInterfaces()[0]);
    }

    static long lng(int x) {
        return x;
    }

    static void quiet() {
    }

    static String join2(String a, Object b, Object c) {
        return a + b + c;
    }
}
