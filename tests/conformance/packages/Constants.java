import java.lang.constant.ClassDesc;
import java.lang.constant.Constable;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Optional;

/** java.lang.constant: nominal descriptors, made, compared, printed and resolved. */
public class Constants {
    enum Colour { RED, GREEN }

    static int twice(int x) {
        return 2 * x;
    }

    static void attempt(String what, Runnable action) {
        try {
            action.run();
            System.out.println(what + ": no exception");
        } catch (RuntimeException e) {
            System.out.println(what + ": " + e);
        }
    }

    static void classes() throws ReflectiveOperationException {
        ClassDesc string = ClassDesc.of("java.lang.String");
        ClassDesc entry = ClassDesc.of("java.util", "Map").nested("Entry");
        for (ClassDesc each : List.of(string, entry, string.arrayType(), string.arrayType(3), ConstantDescs.CD_int,
                ConstantDescs.CD_long.arrayType(), ClassDesc.ofDescriptor("[[D"), ConstantDescs.CD_void)) {
            System.out.println(each + " " + each.descriptorString() + " " + each.displayName() + " [" + each.packageName()
                    + "] " + each.isArray() + each.isPrimitive() + each.isClassOrInterface() + " " + each.componentType());
        }
        System.out.println(entry.resolveConstantDesc(MethodHandles.lookup()));
        System.out.println(string.arrayType(2).resolveConstantDesc(MethodHandles.lookup()));
        System.out.println(string.equals(String.class.describeConstable().get()) + " " + (string.hashCode()
                == String.class.describeConstable().get().hashCode()));
        attempt("bad name", () -> ClassDesc.of("java/lang/String"));
        attempt("bad descriptor", () -> ClassDesc.ofDescriptor("Ljava.lang.String;"));
        attempt("array of void", () -> ConstantDescs.CD_void.arrayType());
        attempt("rank", () -> string.arrayType(0));
        attempt("nested in array", () -> string.arrayType().nested("X"));
        try {
            ClassDesc.of("no.such.Type").resolveConstantDesc(MethodHandles.lookup());
        } catch (ReflectiveOperationException e) {
            System.out.println(e);
        }
    }

    static void methodTypes() throws ReflectiveOperationException {
        MethodTypeDesc type = MethodTypeDesc.ofDescriptor("(ILjava/lang/String;[J)Ljava/util/List;");
        System.out.println(type + " " + type.displayDescriptor() + " " + type.parameterCount() + " " + type.parameterList());
        System.out.println(type.changeReturnType(ConstantDescs.CD_void).descriptorString());
        System.out.println(type.changeParameterType(0, ConstantDescs.CD_double).descriptorString());
        System.out.println(type.dropParameterTypes(1, 3).descriptorString());
        System.out.println(type.insertParameterTypes(1, ConstantDescs.CD_byte, ConstantDescs.CD_Object).descriptorString());
        System.out.println(type.resolveConstantDesc(MethodHandles.lookup()));
        System.out.println(MethodType.methodType(void.class, int[].class).describeConstable());
        attempt("void parameter", () -> MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_void));
        attempt("bad method type", () -> MethodTypeDesc.ofDescriptor("(I"));
        attempt("drop", () -> type.dropParameterTypes(2, 9));
    }

    static void methodHandles() throws Throwable {
        ClassDesc here = ClassDesc.of("Constants");
        DirectMethodHandleDesc twice = MethodHandleDesc.ofMethod(DirectMethodHandleDesc.Kind.STATIC, here, "twice",
                MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_int));
        System.out.println(twice + " " + twice.kind() + " " + twice.lookupDescriptor() + " " + twice.invocationType());
        MethodHandle handle = (MethodHandle) twice.resolveConstantDesc(MethodHandles.lookup());
        System.out.println((int) handle.invokeExact(21));
        System.out.println(handle.describeConstable().map(Object::toString).orElse("none"));
        MethodHandleDesc length = MethodHandleDesc.ofMethod(DirectMethodHandleDesc.Kind.VIRTUAL, ConstantDescs.CD_String,
                "length", MethodTypeDesc.of(ConstantDescs.CD_int));
        System.out.println(length + " " + ((MethodHandle) length.resolveConstantDesc(MethodHandles.lookup())).type());
        MethodHandleDesc made = MethodHandleDesc.ofConstructor(ClassDesc.of("java.util.ArrayList"), ConstantDescs.CD_int);
        System.out.println(made + " " + ((MethodHandle) made.resolveConstantDesc(MethodHandles.lookup())).type());
        for (DirectMethodHandleDesc.Kind kind : DirectMethodHandleDesc.Kind.values()) {
            System.out.print(kind + "=" + kind.refKind + (kind.isInterface ? "i " : " "));
        }
        System.out.println();
        System.out.println(length.asType(MethodTypeDesc.of(ConstantDescs.CD_long, ConstantDescs.CD_String)));
    }

    static void dynamic() throws ReflectiveOperationException {
        DynamicConstantDesc<?> nothing = DynamicConstantDesc.ofNamed(ConstantDescs.BSM_PRIMITIVE_CLASS, "I",
                ConstantDescs.CD_Class);
        System.out.println(nothing + " " + nothing.resolveConstantDesc(MethodHandles.lookup()));
        Enum.EnumDesc<Colour> green = Colour.GREEN.describeConstable().get();
        System.out.println(green + " " + green.resolveConstantDesc(MethodHandles.lookup()) + " " + green.constantName());
        System.out.println(ConstantDescs.NULL + " " + ConstantDescs.NULL.resolveConstantDesc(MethodHandles.lookup()));
        DirectMethodHandleDesc bootstrap = ConstantDescs.ofCallsiteBootstrap(
                ClassDesc.of("java.lang.invoke.StringConcatFactory"), "makeConcatWithConstants",
                ConstantDescs.CD_CallSite, ConstantDescs.CD_String, ConstantDescs.CD_Object.arrayType());
        DynamicCallSiteDesc site = DynamicCallSiteDesc.of(bootstrap, "concat",
                MethodTypeDesc.of(ConstantDescs.CD_String, ConstantDescs.CD_int), "<\u0001>");
        System.out.println(site + " " + site.invocationName() + " " + site.invocationType());
        for (Constable each : new Constable[] {1, 2L, 3f, 4d, "five", int.class}) {
            Optional<? extends ConstantDesc> described = each.describeConstable();
            System.out.print(described.get() + " ");
        }
        System.out.println();
    }

    public static void main(String[] args) throws Throwable {
        classes();
        methodTypes();
        methodHandles();
        dynamic();
    }
}
