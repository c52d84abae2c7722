import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantBootstraps;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.lang.invoke.SwitchPoint;
import java.lang.invoke.VarHandle;
import java.lang.invoke.VolatileCallSite;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import static java.lang.invoke.MethodType.methodType;

/** Constant bootstraps, handles cracked open, handles as interfaces, call sites that change. */
public class ClassDataAndCondy {
    enum Colour { RED, GREEN }

    static int counter = 3;
    long field = 4;
    static final String FIXED = "fixed";

    static String target(String s) {
        return "target " + s;
    }

    static String other(String s) {
        return "other " + s;
    }

    public interface Twice<T> {
        T call(T a, int b) throws Exception;
    }

    interface Action {
        Object call() throws Throwable;
    }

    public interface TwoMethods {
        void a();

        void b();
    }

    static void attempt(String what, Action action) {
        try {
            System.out.println(what + ": " + action.call());
        } catch (Throwable e) {
            System.out.println(what + ": " + e.getClass().getName());
        }
    }

    public static void main(String[] arguments) throws Throwable {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        attempt("enum constant", () -> ConstantBootstraps.enumConstant(lookup, "GREEN", Colour.class));
        attempt("no enum constant", () -> ConstantBootstraps.enumConstant(lookup, "BLUE", Colour.class));
        attempt("null constant", () -> ConstantBootstraps.nullConstant(lookup, "_", String.class));
        attempt("null of primitive", () -> ConstantBootstraps.nullConstant(lookup, "_", int.class));
        attempt("primitive class", () -> ConstantBootstraps.primitiveClass(lookup, "J", Class.class));
        attempt("bad primitive class", () -> ConstantBootstraps.primitiveClass(lookup, "Jx", Class.class));
        attempt("static final", () -> ConstantBootstraps.getStaticFinal(lookup, "FIXED", String.class, ClassDataAndCondy.class));
        attempt("static not final", () -> ConstantBootstraps.getStaticFinal(lookup, "counter", int.class, ClassDataAndCondy.class));
        attempt("static final of Integer", () -> ConstantBootstraps.getStaticFinal(lookup, "MAX_VALUE", int.class, Integer.class));
        attempt("invoke", () -> ConstantBootstraps.invoke(lookup, "_", Object.class,
            lookup.findStatic(ClassDataAndCondy.class, "target", methodType(String.class, String.class)), "x"));
        attempt("explicit cast", () -> ConstantBootstraps.explicitCast(lookup, "_", byte.class, 511));
        attempt("field handle", () -> ((VarHandle) ConstantBootstraps.fieldVarHandle(lookup, "field", VarHandle.class, ClassDataAndCondy.class, long.class))
            .coordinateTypes());
        attempt("static field handle", () -> ((VarHandle) ConstantBootstraps.staticFieldVarHandle(lookup, "counter", VarHandle.class, ClassDataAndCondy.class, int.class)).get());
        attempt("array handle", () -> ConstantBootstraps.arrayVarHandle(lookup, "_", VarHandle.class, long[].class).varType());
        attempt("class data of an ordinary class", () -> MethodHandles.classData(lookup, "_", Object.class));

        MethodHandle[] handles = {
            lookup.findStatic(ClassDataAndCondy.class, "target", methodType(String.class, String.class)),
            lookup.findVirtual(List.class, "size", methodType(int.class)),
            lookup.findVirtual(String.class, "length", methodType(int.class)),
            lookup.findConstructor(StringBuilder.class, methodType(void.class, int.class)),
            lookup.findSpecial(Object.class, "toString", methodType(String.class), ClassDataAndCondy.class),
            lookup.findGetter(ClassDataAndCondy.class, "field", long.class),
            lookup.findStaticSetter(ClassDataAndCondy.class, "counter", int.class)};
        for (MethodHandle handle : handles) {
            MethodHandleInfo info = lookup.revealDirect(handle);
            System.out.println(MethodHandleInfo.referenceKindToString(info.getReferenceKind()) + " " + info.getDeclaringClass().getName() + "."
                + info.getName() + " " + info.getMethodType() + " " + info.isVarArgs() + " | " + info);
        }
        attempt("reveal what is not direct", () -> lookup.revealDirect(MethodHandles.identity(int.class).bindTo(3)));
        attempt("reveal from elsewhere", () -> MethodHandles.publicLookup().revealDirect(handles[0]));

        Function<Object, Object> asFunction = MethodHandleProxies.asInterfaceInstance(Function.class, handles[0].asType(MethodType.genericMethodType(1)));
        System.out.println(asFunction.apply("via proxy") + " " + MethodHandleProxies.isWrapperInstance(asFunction) + " "
            + MethodHandleProxies.wrapperInstanceTarget(asFunction).type() + " " + MethodHandleProxies.isWrapperInstance("no"));
        Comparator<Object> comparator = MethodHandleProxies.asInterfaceInstance(Comparator.class,
            lookup.findVirtual(String.class, "compareTo", methodType(int.class, String.class)).asType(methodType(int.class, Object.class, Object.class)));
        System.out.println(comparator.compare("a", "c"));
        Twice<String> thrower = MethodHandleProxies.asInterfaceInstance(Twice.class,
            MethodHandles.dropArguments(MethodHandles.throwException(Object.class, Exception.class).bindTo(new java.io.IOException("checked")), 0, Object.class, int.class));
        attempt("proxy throws", () -> thrower.call("x", 1));
        attempt("two methods", () -> MethodHandleProxies.asInterfaceInstance(TwoMethods.class, handles[0]));

        MutableCallSite site = new MutableCallSite(handles[0]);
        MethodHandle invoker = site.dynamicInvoker();
        System.out.println((String) invoker.invokeExact("1"));
        site.setTarget(lookup.findStatic(ClassDataAndCondy.class, "other", methodType(String.class, String.class)));
        MutableCallSite.syncAll(new MutableCallSite[] {site});
        System.out.println((String) invoker.invokeExact("2"));
        attempt("target of another type", () -> {
            site.setTarget(handles[1]);
            return "set";
        });
        VolatileCallSite unset = new VolatileCallSite(methodType(int.class));
        attempt("target not set", () -> {
            return (int) unset.dynamicInvoker().invokeExact();
        });
        try {
            int ignored = (int) unset.getTarget().invokeExact();
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        CallSite constant = new ConstantCallSite(handles[2]);
        attempt("constant target set", () -> {
            constant.setTarget(handles[2]);
            return "set";
        });
        SwitchPoint point = new SwitchPoint();
        MethodHandle switched = point.guardWithTest(handles[0],
            lookup.findStatic(ClassDataAndCondy.class, "other", methodType(String.class, String.class)));
        System.out.println((String) switched.invokeExact("3") + " " + point.hasBeenInvalidated());
        SwitchPoint.invalidateAll(new SwitchPoint[] {point});
        System.out.println((String) switched.invokeExact("4") + " " + point.hasBeenInvalidated());
    }
}
