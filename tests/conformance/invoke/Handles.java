import java.lang.invoke.*;
import java.util.*;

import static java.lang.invoke.MethodType.methodType;

/** MethodHandles: lookups of all kinds, adaptation, combinators, errors. */
public class Handles {
    static void p(Object o) {
        System.out.println(o);
    }

    static class Base {
        String id() {
            return "Base";
        }
    }

    static class Derived extends Base {
        int field = 5;
        static long counter = 10;
        final String name;

        Derived(String name) {
            this.name = name;
        }

        @Override
        String id() {
            return "Derived " + name;
        }

        static MethodHandle superId() throws Exception {
            return MethodHandles.lookup().findSpecial(Base.class, "id", methodType(String.class), Derived.class);
        }

        private int secret(int x) {
            return x * field;
        }
    }

    static int add(int a, int b) {
        return a + b;
    }

    static String join(String sep, Object... xs) {
        StringJoiner j = new StringJoiner(sep);
        for (Object x : xs) {
            j.add(String.valueOf(x));
        }
        return j.toString();
    }

    static boolean isEven(int x) {
        return x % 2 == 0;
    }

    static String half(int x) {
        return "half " + x / 2;
    }

    static String triple(int x) {
        return "triple " + x * 3;
    }

    static int boom(int x) {
        throw new IllegalArgumentException("boom " + x);
    }

    static int rescue(IllegalArgumentException e, int x) {
        return -x;
    }

    static int cleanup(Throwable t, int r, int x) {
        return (t == null ? r : -1) + 1000;
    }

    interface Act {
        Object run() throws Throwable;
    }

    static void t(Act a) {
        try {
            p(a.run());
        } catch (Throwable e) {
            p(e);
        }
    }

    public static void main(String[] args) throws Throwable {
        MethodHandles.Lookup l = MethodHandles.lookup();
        MethodHandle add = l.findStatic(Handles.class, "add", methodType(int.class, int.class, int.class));
        p((int) add.invokeExact(3, 4));
        p(add.invoke((byte) 3, (Integer) 4));
        p(add.invokeWithArguments(5, 6) + " " + add.type());
        MethodHandle len = l.findVirtual(String.class, "length", methodType(int.class));
        p((int) len.invokeExact("four"));
        MethodHandle ctor = l.findConstructor(Derived.class, methodType(void.class, String.class));
        Derived d = (Derived) ctor.invokeExact("D");
        MethodHandle id = l.findVirtual(Base.class, "id", methodType(String.class));
        p((String) id.invokeExact((Base) d));
        p(Derived.superId().invoke(d));
        MethodHandle get = l.findGetter(Derived.class, "field", int.class);
        MethodHandle set = l.findSetter(Derived.class, "field", int.class);
        set.invokeExact(d, 8);
        p((int) get.invokeExact(d));
        MethodHandle sget = l.findStaticGetter(Derived.class, "counter", long.class);
        l.findStaticSetter(Derived.class, "counter", long.class).invokeExact(99L);
        p((long) sget.invokeExact());
        MethodHandles.Lookup priv = MethodHandles.privateLookupIn(Derived.class, l);
        p(priv.findVirtual(Derived.class, "secret", methodType(int.class, int.class)).invoke(d, 3));
        p(l.unreflect(String.class.getMethod("trim")).invoke("  x ") + "|" + l.unreflectGetter(Derived.class.getDeclaredField("name")).invoke(d));
        MethodHandle bound = len.bindTo("bound!");
        p((int) bound.invokeExact());
        p(l.bind("abc", "charAt", methodType(char.class, int.class)).invoke(1));
        p(MethodHandles.insertArguments(add, 0, 100).invoke(1) + " " + MethodHandles.insertArguments(add, 1, 7).invoke(1));
        p(MethodHandles.dropArguments(add, 1, String.class, long.class).invoke(1, "x", 5L, 2));
        p(MethodHandles.permuteArguments(add, methodType(int.class, int.class), 0, 0).invoke(21));
        p(MethodHandles.filterArguments(add, 0, len, len).invoke("ab", "cde"));
        p(MethodHandles.filterReturnValue(add, l.findStatic(Integer.class, "toHexString", methodType(String.class, int.class))).invoke(200, 55));
        p(MethodHandles.foldArguments(l.findStatic(Handles.class, "add", methodType(int.class, int.class, int.class)), MethodHandles.identity(int.class)).invoke(6));
        p(MethodHandles.collectArguments(add, 1, len).invoke(10, "abc"));
        MethodHandle gwt = MethodHandles.guardWithTest(l.findStatic(Handles.class, "isEven", methodType(boolean.class, int.class)),
            l.findStatic(Handles.class, "half", methodType(String.class, int.class)), l.findStatic(Handles.class, "triple", methodType(String.class, int.class)));
        p(gwt.invoke(10) + " " + gwt.invoke(11));
        MethodHandle boom = l.findStatic(Handles.class, "boom", methodType(int.class, int.class));
        p(MethodHandles.catchException(boom, IllegalArgumentException.class, l.findStatic(Handles.class, "rescue", methodType(int.class, IllegalArgumentException.class, int.class))).invoke(5));
        MethodHandle fin = l.findStatic(Handles.class, "cleanup", methodType(int.class, Throwable.class, int.class, int.class));
        p(MethodHandles.tryFinally(MethodHandles.identity(int.class), fin).invoke(7));
        t(() -> MethodHandles.tryFinally(boom, fin).invoke(7));
        MethodHandle join = l.findStatic(Handles.class, "join", methodType(String.class, String.class, Object[].class));
        p(join.isVarargsCollector() + " " + join.invoke("-", 1, "b", 'c', 2.5) + " " + join.invoke("-") + " " + (String) join.asFixedArity().invoke(",", new Object[] {1, 2}));
        p(join.asCollector(Object[].class, 3).invoke("+", 1, 2, 3) + " " + add.asSpreader(Object[].class, 2).invoke(new Object[] {4, 5}) + " " + add.asSpreader(int[].class, 2).invoke(new int[] {4, 6}));
        p((long) add.asType(methodType(long.class, short.class, Integer.class)).invokeExact((short) 3, (Integer) 4));
        p(MethodHandles.explicitCastArguments(add, methodType(byte.class, double.class, boolean.class)).invoke(300.9, true));
        p(MethodHandles.constant(String.class, "const").invoke() + " " + MethodHandles.zero(double.class).invoke() + " " + MethodHandles.empty(methodType(int.class, String.class)).invoke("x"));
        MethodHandle loop = MethodHandles.countedLoop(MethodHandles.constant(int.class, 10), MethodHandles.constant(int.class, 0), l.findStatic(Handles.class, "add", methodType(int.class, int.class, int.class)));
        p(loop.invoke());
        MethodHandle wl = MethodHandles.whileLoop(MethodHandles.constant(int.class, 1), l.findStatic(Handles.class, "below", methodType(boolean.class, int.class)), l.findStatic(Handles.class, "dbl", methodType(int.class, int.class)));
        p(wl.invoke());
        MethodHandle it = MethodHandles.iteratedLoop(null, MethodHandles.constant(int.class, 0), l.findStatic(Handles.class, "accum", methodType(int.class, int.class, Integer.class)));
        p(it.invoke(List.of(1, 2, 3)));
        p((int) MethodHandles.arrayElementGetter(int[].class).invokeExact(new int[] {1, 2}, 1) + " " + MethodHandles.arrayLength(String[].class).invoke(new String[4]) + " " + ((long[]) MethodHandles.arrayConstructor(long[].class).invoke(3)).length);
        long[] la = new long[2];
        MethodHandles.arrayElementSetter(long[].class).invokeExact(la, 1, 7L);
        p(la[1]);
        MethodHandle thrower = MethodHandles.throwException(int.class, IllegalStateException.class);
        t(() -> thrower.invoke(new IllegalStateException("thrown")));
        MutableCallSite mcs = new MutableCallSite(MethodHandles.constant(int.class, 1));
        MethodHandle dyn = mcs.dynamicInvoker();
        p((int) dyn.invokeExact());
        mcs.setTarget(MethodHandles.constant(int.class, 2));
        p((int) dyn.invokeExact());
        SwitchPoint sp = new SwitchPoint();
        MethodHandle g = sp.guardWithTest(MethodHandles.constant(String.class, "valid"), MethodHandles.constant(String.class, "invalid"));
        p(g.invoke());
        SwitchPoint.invalidateAll(new SwitchPoint[] {sp});
        p(g.invoke());
        MethodHandle inv = MethodHandles.invoker(methodType(Object.class, int.class, int.class));
        p(inv.invoke(add, 1, 2));
        p(MethodHandles.exactInvoker(add.type()).invoke(add, 1, 2));
        p(MethodHandleProxies.asInterfaceInstance(IntOp.class, add).op(8, 9));
        t(() -> (long) add.invokeExact(1, 2));
        t(() -> add.invoke(1));
        t(() -> add.invoke("x", 2));
        t(() -> l.findStatic(Handles.class, "nope", methodType(void.class)));
        t(() -> l.findVirtual(Handles.class, "add", add.type()));
        t(() -> MethodHandles.publicLookup().findStatic(Handles.class, "add", add.type()));
        t(() -> l.findGetter(Derived.class, "absent", int.class));
        t(() -> id.invoke((Base) null));
        t(() -> add.asType(methodType(String.class, int.class, int.class)));
        MethodType mt = methodType(void.class, int.class).appendParameterTypes(String.class, long[].class).changeReturnType(double.class);
        p(mt + " " + mt.toMethodDescriptorString() + " " + mt.generic() + " " + mt.wrap() + " " + mt.parameterCount() + " " + MethodType.fromMethodDescriptorString("(IJ)Ljava/lang/String;", null) + " " + mt.equals(mt.dropParameterTypes(0, 0)));
        p(l.revealDirect(add) + " " + add + " " + l.lookupClass() + " " + MethodHandles.publicLookup());
        MethodHandle big = join.asCollector(Object[].class, 20);
        p(big.invokeWithArguments(args(21)));
        for (int i = 0; i < 3000; i++) {
            d.field += (int) add.invokeExact(i, 1) & 1;
        }
        p(d.field);
    }

    static Object[] args(int n) {
        Object[] a = new Object[n];
        Arrays.fill(a, "a");
        a[0] = "";
        return a;
    }

    public interface IntOp {
        int op(int a, int b);
    }

    static boolean below(int x) {
        return x < 1000;
    }

    static int dbl(int x) {
        return x * 2;
    }

    static int accum(int acc, Integer x) {
        return acc * 10 + x;
    }
}
