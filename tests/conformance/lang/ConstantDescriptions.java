import java.lang.constant.*;
import java.lang.invoke.*;
import java.util.*;

/** java.lang.constant: descriptors of classes, methods, handles; nominal forms that resolve; errors. */
public class ConstantDescriptions {
    enum Colour { RED, GREEN }

    public static int twice(int x) {
        return 2 * x;
    }

    static String tr(java.util.concurrent.Callable<Object> c) {
        try {
            return String.valueOf(c.call());
        } catch (Throwable e) {
            return e.getClass().getSimpleName() + "(" + e.getMessage() + ")";
        }
    }

    public static void main(String[] args) throws Throwable {
        MethodHandles.Lookup l = MethodHandles.lookup();
        for (ClassDesc d : new ClassDesc[] {ConstantDescs.CD_int, ConstantDescs.CD_void, ConstantDescs.CD_String, ClassDesc.of("java.util.Map").nested("Entry"), ClassDesc.of("java.util", "List"), ClassDesc.ofDescriptor("[[J"), ConstantDescs.CD_Object.arrayType(3), ClassDesc.of("no.such.Thing")}) {
            System.out.println(d + " " + d.descriptorString() + " " + d.displayName() + " " + d.packageName() + " " + d.isPrimitive() + d.isArray() + d.isClassOrInterface() + " " + d.componentType() + " " + tr(() -> d.resolveConstantDesc(l)));
        }
        for (String s : new String[] {"", "a/b", "a;b", "[I", "a..b", "java.lang.String[]", "int"}) {
            System.out.println(s + " " + tr(() -> ClassDesc.of(s)) + " " + tr(() -> ClassDesc.ofDescriptor(s)));
        }
        MethodTypeDesc m = MethodTypeDesc.ofDescriptor("(ILjava/lang/String;[D)Ljava/util/List;");
        System.out.println(m + " " + m.displayDescriptor() + " " + m.parameterCount() + " " + m.parameterList() + " " + m.changeReturnType(ConstantDescs.CD_void).descriptorString() + " " + m.dropParameterTypes(0, 2).descriptorString() + " " + m.insertParameterTypes(1, ConstantDescs.CD_char).descriptorString() + " " + m.resolveConstantDesc(l) + " " + m.equals(MethodType.methodType(List.class, int.class, String.class, double[].class).describeConstable().get()) + " " + tr(() -> MethodTypeDesc.ofDescriptor("(I")) + tr(() -> m.dropParameterTypes(2, 1)) + tr(() -> m.changeParameterType(9, ConstantDescs.CD_int)));
        ClassDesc here = ClassDesc.of("ConstantDescriptions");
        DirectMethodHandleDesc h = MethodHandleDesc.ofMethod(DirectMethodHandleDesc.Kind.STATIC, here, "twice", MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_int));
        System.out.println(h + " " + h.kind() + " " + h.owner().displayName() + " " + h.lookupDescriptor() + " " + h.isOwnerInterface() + " " + (int) ((MethodHandle) h.resolveConstantDesc(l)).invokeExact(21) + " " + h.asType(MethodTypeDesc.of(ConstantDescs.CD_long, ConstantDescs.CD_int)).invocationType().displayDescriptor() + " " + l.findStatic(ConstantDescriptions.class, "twice", MethodType.methodType(int.class, int.class)).describeConstable().get().equals(h));
        System.out.println(MethodHandleDesc.ofField(DirectMethodHandleDesc.Kind.GETTER, here, "x", ConstantDescs.CD_int) + " " + MethodHandleDesc.ofConstructor(ConstantDescs.CD_String, ConstantDescs.CD_String) + " " + tr(() -> MethodHandleDesc.ofConstructor(ConstantDescs.CD_String, ConstantDescs.CD_String).resolveConstantDesc(l).getClass() != null) + " " + tr(() -> MethodHandleDesc.ofMethod(DirectMethodHandleDesc.Kind.VIRTUAL, ConstantDescs.CD_String, "nope", MethodTypeDesc.of(ConstantDescs.CD_int)).resolveConstantDesc(l)));
        for (DirectMethodHandleDesc.Kind k : DirectMethodHandleDesc.Kind.values()) {
            System.out.print(k + "/" + k.refKind + k.isInterface + " ");
        }
        System.out.println();
        System.out.println(Colour.RED.describeConstable().get() + " " + Colour.GREEN.describeConstable().get().resolveConstantDesc(l) + " " + tr(() -> Enum.EnumDesc.of(ClassDesc.of("ConstantDescriptions$Colour"), "BLUE").resolveConstantDesc(l)) + " " + "str".describeConstable() + Integer.valueOf(5).describeConstable() + Double.valueOf(2.5).resolveConstantDesc(l) + " " + int.class.describeConstable().get() + String[].class.describeConstable().get() + " " + Optional.of(1).map(Integer::describeConstable).get());
        DynamicConstantDesc<?> nul = (DynamicConstantDesc<?>) ConstantDescs.NULL, prim = DynamicConstantDesc.ofNamed(ConstantDescs.BSM_PRIMITIVE_CLASS, "I", ConstantDescs.CD_Class);
        System.out.println(nul + " " + nul.resolveConstantDesc(l) + " " + prim + " " + prim.resolveConstantDesc(l) + " " + prim.bootstrapMethod().methodName() + prim.constantType().displayName() + prim.bootstrapArgsList() + " " + DynamicConstantDesc.ofCanonical(ConstantDescs.BSM_PRIMITIVE_CLASS, "I", ConstantDescs.CD_Class, new ConstantDesc[0]) + " " + tr(() -> DynamicConstantDesc.ofNamed(ConstantDescs.BSM_INVOKE, "x", ConstantDescs.CD_int, h, 4).resolveConstantDesc(l)));
        VarHandle v = MethodHandles.arrayElementVarHandle(int[].class);
        System.out.println(v.describeConstable().get() + " " + v.describeConstable().get().resolveConstantDesc(l).varType() + " " + VarHandle.VarHandleDesc.ofArray(ConstantDescs.CD_long.arrayType()).varType().displayName());
        DynamicCallSiteDesc cs = DynamicCallSiteDesc.of(ConstantDescs.ofCallsiteBootstrap(ClassDesc.of("java.lang.invoke.StringConcatFactory"), "makeConcatWithConstants", ConstantDescs.CD_CallSite, ConstantDescs.CD_String, ConstantDescs.CD_Object.arrayType()), "concat", MethodTypeDesc.ofDescriptor("(ILjava/lang/String;)Ljava/lang/String;"), "<\u0001|\u0001>");
        System.out.println(cs + " " + (String) cs.resolveCallSiteDesc(l).dynamicInvoker().invokeExact(7, "q") + " " + cs.invocationName() + cs.withNameAndType("other", cs.invocationType()).invocationName());
    }
}
