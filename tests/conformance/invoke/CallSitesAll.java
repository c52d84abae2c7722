import java.lang.invoke.*;
import java.util.*;

import static java.lang.invoke.MethodType.methodType;

/** Call sites and switch points, ConstantBootstraps, MethodHandleProxies: changing targets, dynamic invokers, invalidation, subclasses; constants of every bootstrap; functional interfaces from handles. */
public class CallSitesAll {
    static final MethodHandles.Lookup L = MethodHandles.lookup();
    static int field = 8;
    static final String FIN = "fin";

    enum E {
        A, B
    }

    interface Act {
        Object run() throws Throwable;
    }

    interface Fn {
        String call(int x) throws java.io.IOException;

        default String twice(int x) throws java.io.IOException {
            return call(x) + call(x);
        }
    }

    static void t(String what, Act a) {
        try {
            System.out.println(what + " = " + String.valueOf(a.run()).replaceAll("@[0-9a-f]+", "@"));
        } catch (Throwable e) {
            System.out.println(what + " ! " + e.getClass().getSimpleName() + ": " + String.valueOf(e.getMessage()).replaceAll("@[0-9a-f]+", "@"));
        }
    }

    static class Counting extends MutableCallSite {
        int relinks;

        Counting(MethodType t) {
            super(t);
        }

        @Override
        public void setTarget(MethodHandle m) {
            relinks++;
            super.setTarget(m);
        }
    }

    static String str(int x) {
        return "s" + x;
    }

    static String checked(int x) throws Exception {
        throw x == 0 ? new java.io.IOException("declared") : new Exception("undeclared");
    }

    public static void main(String[] args) throws Throwable {
        MethodHandle one = MethodHandles.constant(int.class, 1);
        MethodHandle two = MethodHandles.constant(int.class, 2);
        for (CallSite c : new CallSite[] {new MutableCallSite(one), new VolatileCallSite(one), new ConstantCallSite(one)}) {
            MethodHandle inv = c.dynamicInvoker();
            t(c.getClass().getSimpleName(), () -> {
                String s = c.type() + " " + (int) inv.invokeExact();
                c.setTarget(two);
                return s + (int) inv.invokeExact() + (int) c.getTarget().invokeExact() + (c.dynamicInvoker().type() == c.type());
            });
            t("wrong type", () -> {
                c.setTarget(MethodHandles.constant(long.class, 1L));
                return 0;
            });
            t("null target", () -> {
                c.setTarget(null);
                return 0;
            });
        }
        t("no target", () -> new MutableCallSite(methodType(int.class)).dynamicInvoker().invoke());
        t("void initial", () -> new VolatileCallSite(methodType(void.class, int.class)).getTarget().type());
        Counting c = new Counting(methodType(int.class));
        t("subclass", () -> {
            c.setTarget(one);
            c.setTarget(two);
            MutableCallSite.syncAll(new MutableCallSite[] {c});
            return c.relinks + " " + (int) c.dynamicInvoker().invokeExact();
        });
        t("sync null", () -> {
            MutableCallSite.syncAll(new MutableCallSite[] {null});
            return 0;
        });
        SwitchPoint sp = new SwitchPoint();
        MethodHandle g = sp.guardWithTest(one, two);
        t("switch point", () -> {
            String s = (int) g.invokeExact() + " " + sp.hasBeenInvalidated();
            SwitchPoint.invalidateAll(new SwitchPoint[] {sp, new SwitchPoint()});
            return s + (int) g.invokeExact() + sp.hasBeenInvalidated() + (sp.guardWithTest(one, two) == two);
        });
        t("switch point types", () -> new SwitchPoint().guardWithTest(one, MethodHandles.constant(long.class, 1L)));
        t("primitive class", () -> ConstantBootstraps.primitiveClass(L, "I", Class.class) + " " + ConstantBootstraps.primitiveClass(L, "V", Class.class));
        t("primitive class bad", () -> ConstantBootstraps.primitiveClass(L, "X", Class.class));
        t("null constant", () -> ConstantBootstraps.nullConstant(L, "n", String.class));
        t("null primitive", () -> ConstantBootstraps.nullConstant(L, "n", int.class));
        t("enum", () -> ConstantBootstraps.enumConstant(L, "B", E.class));
        t("enum missing", () -> ConstantBootstraps.enumConstant(L, "C", E.class));
        t("static final", () -> ConstantBootstraps.getStaticFinal(L, "FIN", String.class, CallSitesAll.class) + " " + ConstantBootstraps.getStaticFinal(L, "MAX_VALUE", int.class, Integer.class) + ConstantBootstraps.getStaticFinal(L, "TYPE", Class.class, Integer.class));
        t("static not final", () -> ConstantBootstraps.getStaticFinal(L, "field", int.class, CallSitesAll.class));
        t("static missing", () -> ConstantBootstraps.getStaticFinal(L, "none", int.class, CallSitesAll.class));
        t("invoke", () -> ConstantBootstraps.invoke(L, "x", String.class, L.findStatic(CallSitesAll.class, "str", methodType(String.class, int.class)), 5));
        t("invoke to int", () -> ConstantBootstraps.invoke(L, "x", int.class, L.findVirtual(String.class, "length", methodType(int.class)), "four"));
        t("invoke varargs", () -> ConstantBootstraps.invoke(L, "x", List.class, L.findStatic(List.class, "of", methodType(List.class, Object[].class)), 1, 2, 3));
        t("field handle", () -> ((VarHandle) ConstantBootstraps.staticFieldVarHandle(L, "field", VarHandle.class, CallSitesAll.class, int.class)).get());
        t("field handle missing", () -> ConstantBootstraps.fieldVarHandle(L, "q", VarHandle.class, CallSitesAll.class, int.class));
        t("array handle", () -> ConstantBootstraps.arrayVarHandle(L, "a", VarHandle.class, int[].class).coordinateTypes());
        t("explicit cast", () -> ConstantBootstraps.explicitCast(L, "_", byte.class, 300) + " " + ConstantBootstraps.explicitCast(L, "_", boolean.class, 3) + ConstantBootstraps.explicitCast(L, "_", Object.class, 3) + ConstantBootstraps.explicitCast(L, "_", int.class, null));
        MethodHandle str = L.findStatic(CallSitesAll.class, "str", methodType(String.class, int.class));
        t("proxy", () -> {
            Comparator<?> cmp = MethodHandleProxies.asInterfaceInstance(Comparator.class, L.findVirtual(String.class, "compareTo", methodType(int.class, String.class)));
            @SuppressWarnings("unchecked")
            Comparator<Object> co = (Comparator<Object>) cmp;
            return co.compare("a", "b") + " " + MethodHandleProxies.isWrapperInstance(cmp) + MethodHandleProxies.isWrapperInstance("s") + MethodHandleProxies.wrapperInstanceType(cmp) + MethodHandleProxies.wrapperInstanceTarget(cmp).type();
        });
        t("proxy of private interface", () -> MethodHandleProxies.asInterfaceInstance(Fn.class, str));
        t("proxy checked", () -> {
            Callable2 k = MethodHandleProxies.asInterfaceInstance(Callable2.class, L.findStatic(CallSitesAll.class, "checked", methodType(String.class, int.class)));
            try {
                k.call(0);
            } catch (java.io.IOException e) {
                System.out.print(e.getMessage() + " ");
            }
            return k.call(1);
        });
        t("proxy of two methods", () -> MethodHandleProxies.asInterfaceInstance(Iterator.class, str));
        t("proxy of a class", () -> MethodHandleProxies.asInterfaceInstance(String.class, str));
        t("proxy wrong type", () -> MethodHandleProxies.asInterfaceInstance(Runnable.class, str));
        t("target of none", () -> MethodHandleProxies.wrapperInstanceTarget("s"));
    }

    public interface Callable2 {
        String call(int x) throws java.io.IOException;
    }
}
