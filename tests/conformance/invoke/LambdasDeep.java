import java.io.*;
import java.lang.invoke.*;
import java.util.*;
import java.util.function.*;

/** LambdaMetafactory by hand and serializable lambdas; method references to every kind of target; StringConcatFactory and ObjectMethods by hand. */
public class LambdasDeep {
    static void p(Object o) {
        System.out.println(o);
    }

    interface SerFn extends Function<Integer, String>, Serializable {
    }

    static class Res implements Serializable {
        int v = 7;

        String show(Integer i) {
            return "res" + v + i;
        }
    }

    static String twice(int x) {
        return "" + x + x;
    }

    interface Prim {
        long go(int a, short b);
    }

    static double widen(long a, Integer b) {
        return a + b;
    }

    interface DoubleIt {
        double go(int a, int b);
    }

    static abstract class Shape {
        protected String kind() {
            return "shape";
        }
    }

    static class Circle extends Shape {
        @Override
        protected String kind() {
            return "circle";
        }

        Supplier<String> up() {
            return super::kind;
        }

        Supplier<String> self() {
            return this::kind;
        }
    }

    static <T> T copy(T o) throws Exception {
        ByteArrayOutputStream b = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(b)) {
            out.writeObject(o);
        }
        @SuppressWarnings("unchecked")
        T t = (T) new ObjectInputStream(new ByteArrayInputStream(b.toByteArray())).readObject();
        return t;
    }

    public static void main(String[] args) throws Throwable {
        MethodHandles.Lookup l = MethodHandles.lookup();
        MethodHandle tw = l.findStatic(LambdasDeep.class, "twice", MethodType.methodType(String.class, int.class));
        CallSite cs = LambdaMetafactory.metafactory(l, "apply", MethodType.methodType(IntFunction.class), MethodType.methodType(Object.class, int.class), tw, MethodType.methodType(String.class, int.class));
        IntFunction<?> f = (IntFunction<?>) cs.getTarget().invoke();
        p(f.apply(21));
        CallSite alt = LambdaMetafactory.altMetafactory(l, "apply", MethodType.methodType(Function.class, String.class), MethodType.methodType(Object.class, Object.class), l.findVirtual(String.class, "concat", MethodType.methodType(String.class, String.class)), MethodType.methodType(String.class, String.class), LambdaMetafactory.FLAG_MARKERS, 1, Comparable.class);
        Object g = alt.getTarget().invoke("pre-");
        @SuppressWarnings("unchecked")
        Function<String, String> gf = (Function<String, String>) g;
        p(gf.apply("fix") + " " + (g instanceof Comparable));
        int captured = 5;
        String text = "cap";
        SerFn s1 = i -> text + (i + captured);
        SerFn s2 = new Res()::show;
        SerFn s3 = LambdasDeep::twice;
        p(copy(s1).apply(1) + " " + copy(s2).apply(2) + " " + copy(s3).apply(3));
        Prim pr = Math::addExact;
        DoubleIt di = LambdasDeep::widen;
        p(pr.go(3, (short) 4) + " " + di.go(1, 2));
        Circle c = new Circle();
        p(c.up().get() + " " + c.self().get());
        Supplier<Supplier<List<String>>> nested = () -> ArrayList::new;
        p(nested.get().get());
        Function<Object, String> ts = Object::toString;
        Function<String, Object> cast = ts::apply;
        BiFunction<Integer, Integer, Boolean> eq = Integer::equals;
        IntFunction<int[][]> mk = int[][]::new;
        ToIntFunction<List<?>> size = List::size;
        Comparator<String> cmp = String::compareToIgnoreCase;
        Consumer<Object> out = System.out::println;
        p(cast.apply("z") + "" + eq.apply(1, 1) + mk.apply(2).length + size.applyAsInt(List.of(1, 2)) + cmp.compare("A", "b"));
        out.accept("printed");
        try {
            Supplier<String> ns = ((String) null)::trim;
            p("not reached");
        } catch (NullPointerException e) {
            p("npe at creation");
        }
        Runnable r1 = make();
        Runnable r2 = make();
        p((r1 == r2) + " " + (r1.getClass() == r2.getClass()));
        CallSite cat = StringConcatFactory.makeConcatWithConstants(l, "x", MethodType.methodType(String.class, int.class, String.class, double.class), "a\1b\1c\2\1", "K");
        p((String) cat.getTarget().invokeExact(1, "two", 3.0));
        CallSite plain = StringConcatFactory.makeConcat(l, "x", MethodType.methodType(String.class, char.class, long.class, Object.class, boolean.class));
        p((String) plain.getTarget().invokeExact('c', 5L, (Object) null, true));
        CallSite om = (CallSite) java.lang.runtime.ObjectMethods.bootstrap(l, "toString", MethodType.methodType(String.class, Rec.class), Rec.class, "q;w", l.findGetter(Rec.class, "q", int.class), l.findGetter(Rec.class, "w", String.class));
        p((String) om.getTarget().invokeExact(new Rec(4, "ww")));
        try {
            LambdaMetafactory.metafactory(l, "apply", MethodType.methodType(IntFunction.class), MethodType.methodType(Object.class, int.class), tw, MethodType.methodType(Integer.class, int.class));
        } catch (LambdaConversionException e) {
            p(e.getMessage());
        }
        StringBuilder sb = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            int k = i;
            IntUnaryOperator op = x -> x * k;
            sb.append(op.applyAsInt(2) & 7);
        }
        p(sb.toString().hashCode());
    }

    record Rec(int q, String w) {
    }

    static Runnable make() {
        return () -> { };
    }
}
