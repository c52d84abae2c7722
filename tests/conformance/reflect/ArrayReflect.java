import java.lang.reflect.Array;
import java.util.*;

/** java.lang.reflect.Array and Modifier: all getters and setters against all array types with widening, errors and their messages, multi-dimensional creation, and the texts of modifiers. */
public class ArrayReflect {
    interface Act {
        Object run() throws Exception;
    }

    static String t(Act a) {
        try {
            return String.valueOf(a.run());
        } catch (Exception e) {
            return e.getClass().getSimpleName().replaceAll("[a-z]", "");
        }
    }

    static void m(String what, Act a) {
        try {
            System.out.println(what + " = " + a.run());
        } catch (Exception e) {
            System.out.println(what + " ! " + e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    public static void main(String[] args) {
        Object[] arrays = {new boolean[] {true}, new byte[] {-1}, new char[] {'c'}, new short[] {-2}, new int[] {3}, new long[] {4}, new float[] {5.5f}, new double[] {6.5}, new Object[] {"o"}, new Integer[] {7}};
        for (Object a : arrays) {
            System.out.println(a.getClass().getSimpleName() + " get: " + t(() -> Array.get(a, 0)) + " " + t(() -> Array.getBoolean(a, 0)) + " " + t(() -> Array.getByte(a, 0)) + " " + t(() -> Array.getChar(a, 0)) + " " + t(() -> Array.getShort(a, 0)) + " " + t(() -> Array.getInt(a, 0)) + " " + t(() -> Array.getLong(a, 0)) + " " + t(() -> Array.getFloat(a, 0)) + " " + t(() -> Array.getDouble(a, 0)));
            Act[] sets = {() -> {
                Array.setBoolean(a, 0, false);
                return 0;
            }, () -> {
                Array.setByte(a, 0, (byte) 10);
                return 0;
            }, () -> {
                Array.setChar(a, 0, 'x');
                return 0;
            }, () -> {
                Array.setShort(a, 0, (short) 12);
                return 0;
            }, () -> {
                Array.setInt(a, 0, 13);
                return 0;
            }, () -> {
                Array.setLong(a, 0, 14);
                return 0;
            }, () -> {
                Array.setFloat(a, 0, 15);
                return 0;
            }, () -> {
                Array.setDouble(a, 0, 16);
                return 0;
            }, () -> {
                Array.set(a, 0, 17);
                return 0;
            }, () -> {
                Array.set(a, 0, 'y');
                return 0;
            }, () -> {
                Array.set(a, 0, null);
                return 0;
            }, () -> {
                Array.set(a, 0, "text");
                return 0;
            }};
            StringBuilder b = new StringBuilder("  set:");
            for (Act s : sets) {
                b.append(' ').append(t(s)).append('>').append(Array.get(a, 0));
            }
            System.out.println(b);
        }
        m("index", () -> Array.get(new int[2], 2));
        m("negative", () -> Array.getInt(new int[2], -1));
        m("null", () -> Array.get(null, 0));
        m("not an array", () -> Array.get("s", 0));
        m("length", () -> Array.getLength(new int[3][2]) + Array.getLength(new String[0]));
        m("length of none", () -> Array.getLength("s"));
        m("length of null", () -> Array.getLength(null));
        m("wrong get", () -> Array.getInt(new long[1], 0));
        m("wrong set", () -> {
            Array.setLong(new int[1], 0, 1);
            return 0;
        });
        m("wrong object", () -> {
            Array.set(new Integer[1], 0, "s");
            return 0;
        });
        m("null into int", () -> {
            Array.set(new int[1], 0, null);
            return 0;
        });
        m("new", () -> Array.newInstance(int.class, 3).getClass() + " " + Array.newInstance(String.class, 0).getClass() + Array.newInstance(int[].class, 2).getClass());
        m("new many", () -> Arrays.deepToString((Object[]) Array.newInstance(int.class, 2, 3)) + Array.newInstance(long[].class, 1, 2).getClass());
        m("new of void", () -> Array.newInstance(void.class, 1));
        m("new negative", () -> Array.newInstance(int.class, -1));
        m("new many negative", () -> Array.newInstance(int.class, 2, -3));
        m("new no dimensions", () -> Array.newInstance(int.class, new int[0]));
        m("new null", () -> Array.newInstance(null, 1));
        m("new 256 dimensions", () -> Array.newInstance(int.class, new int[256]));
        m("new 255 dimensions", () -> Array.newInstance(int.class, new int[255]).getClass().getName().length());
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            b.append(java.lang.reflect.Modifier.toString(1 << i)).append(i).append(' ');
        }
        System.out.println(b + java.lang.reflect.Modifier.toString(0xfff) + " " + java.lang.reflect.Modifier.classModifiers() + " " + java.lang.reflect.Modifier.methodModifiers() + " " + java.lang.reflect.Modifier.fieldModifiers() + " " + java.lang.reflect.Modifier.parameterModifiers() + java.lang.reflect.Modifier.interfaceModifiers() + java.lang.reflect.Modifier.constructorModifiers());
    }
}
