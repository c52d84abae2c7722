import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Handles whose lambda forms the library interprets instead of compiling them to bytecode, as it does with forms that
 * would be too long: here with all. The property is read when the first handle is made.
 */
public class InterpretedForms {
    public static void main(String[] args) throws Throwable {
        System.setProperty("java.lang.invoke.MethodHandle.COMPILE_THRESHOLD", "-1");
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        MethodHandle sum = lookup.findStatic(InterpretedForms.class, "sum", MethodType.methodType(int.class, int[].class));
        for (int count : new int[] {1, 10, 100, 250}) {
            Object[] arguments = new Object[count];
            for (int i = 0; i < count; i++) {
                arguments[i] = i;
            }
            print(count, ": ", sum.asCollector(int[].class, count).invokeWithArguments(arguments));
        }

        MethodHandle zero = MethodHandles.constant(int.class, 0);
        MethodHandle step = lookup.findStatic(InterpretedForms.class, "step", MethodType.methodType(int.class, int.class));
        MethodHandle yes = MethodHandles.dropArguments(MethodHandles.constant(boolean.class, true), 0, int.class);
        MethodHandle no = MethodHandles.dropArguments(MethodHandles.constant(boolean.class, false), 0, int.class);
        MethodHandle result = MethodHandles.identity(int.class);
        for (int count : new int[] {1, 4, 60}) {
            MethodHandle[][] clauses = new MethodHandle[count][];
            java.util.Arrays.fill(clauses, new MethodHandle[] {zero, step, yes, result});
            clauses[count - 1] = new MethodHandle[] {zero, step, no, result};
            print(count, " clauses: ", (int) MethodHandles.loop(clauses).invokeExact());
        }
    }

    private static void print(int count, String what, Object value) {
        System.out.println(new StringBuilder().append(count).append(what).append(value));
    }

    static int sum(int[] numbers) {
        int sum = 0;
        for (int number : numbers) {
            sum += number;
        }
        return sum;
    }

    static int step(int number) {
        return number + 1;
    }
}
