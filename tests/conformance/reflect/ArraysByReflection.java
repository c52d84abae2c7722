import java.lang.reflect.Array;
import java.util.Arrays;

/** Array.get and set with every mix of types, and class objects of arrays: names, supertypes, modifiers, casts. */
public class ArraysByReflection {
    static String attempt(java.util.concurrent.Callable<Object> action) {
        try {
            return String.valueOf(action.call());
        } catch (Throwable e) {
            return e.getClass().getSimpleName();
        }
    }

    public static void main(String[] arguments) throws Exception {
        Object[] arrays = {new boolean[2], new byte[2], new char[2], new short[2], new int[2], new long[2], new float[2], new double[2], new String[2], new Object[2], new Integer[2]};
        Object[] values = {true, (byte) 1, 'c', (short) 2, 3, 4L, 5f, 6.0, "s", null};
        for (Object array : arrays) {
            StringBuilder line = new StringBuilder(array.getClass().getSimpleName());
            for (Object value : values) {
                line.append(' ').append(attempt(() -> {
                    Array.set(array, 1, value);
                    return Array.get(array, 1);
                }));
            }
            System.out.println(line);
        }
        for (Object array : new Object[] {new byte[] {-1}, new char[] {'z'}, new int[] {1 << 20}, new long[] {5}, new float[] {1.5f}, new boolean[] {true}, new Object[] {1}, "no array", null}) {
            System.out.println((array == null ? "null" : array.getClass().getSimpleName()) + " " + attempt(() -> Array.getInt(array, 0)) + " " + attempt(() -> Array.getDouble(array, 0)) + " " + attempt(() -> Array.getByte(array, 0)) + " " + attempt(() -> Array.getBoolean(array, 0)) + " " + attempt(() -> Array.getChar(array, 0))
                + " " + attempt(() -> Array.getLong(array, 1)) + " " + attempt(() -> Array.getLength(array)) + " " + attempt(() -> {
                    Array.setShort(array, 0, (short) 9);
                    return Array.get(array, 0);
                }));
        }
        System.out.println(attempt(() -> Array.newInstance(void.class, 1)) + " " + attempt(() -> Array.newInstance(int.class, -1)) + " " + attempt(() -> Array.newInstance(int.class, new int[0])) + " " + attempt(() -> Array.newInstance(int[].class, 2, 3).getClass().getName()) + " " + attempt(() -> Array.newInstance(String.class, new int[256])) + " " + attempt(() -> Array.newInstance(null, 1)) + " " + attempt(() -> Array.newInstance(int.class, 0, -1)));
        for (Class<?> type : new Class<?>[] {int[].class, String[][].class, Runnable[].class, Thread.State[].class}) {
            System.out.println(type + " " + type.getTypeName() + " " + type.getCanonicalName() + " " + type.getSimpleName() + " " + type.getSuperclass() + " " + Arrays.toString(type.getInterfaces()) + " " + java.lang.reflect.Modifier.toString(type.getModifiers()) + " " + type.getComponentType() + " " + type.componentType().arrayType().equals(type) + " " + type.getPackageName() + " " + type.getDeclaredMethods().length + type.getMethods().length + " " + type.descriptorString() + " " + (type.getClassLoader() == null) + " " + type.isAssignableFrom(type) + Object[].class.isAssignableFrom(type) + Cloneable.class.isAssignableFrom(type));
        }
        Object[] strings = new String[1];
        System.out.println(attempt(() -> strings[0] = 5) + " " + attempt(() -> (Integer[]) (Object) strings) + " " + attempt(() -> ((Object) new int[0]) instanceof Object[]) + " " + attempt(() -> ((Object[]) new int[0][]).length) + " " + attempt(() -> {
            System.arraycopy(new Object[] {"a", 1}, 0, strings, 0, 1);
            return strings[0];
        }) + " " + attempt(() -> {
            Object[] from = {"x", 1, "y"};
            String[] to = new String[3];
            try {
                System.arraycopy(from, 0, to, 0, 3);
            } catch (ArrayStoreException e) {
                return to[0] + to[1] + to[2];
            }
            return "copied";
        }) + " " + attempt(() -> {
            System.arraycopy(new int[3], 0, new long[3], 0, 0);
            return "";
        }) + " " + attempt(() -> {
            System.arraycopy(new int[3], 2, new int[3], 0, 2);
            return "";
        }) + " " + attempt(() -> {
            int[] a = {1, 2, 3, 4};
            System.arraycopy(a, 0, a, 1, 3);
            return Arrays.toString(a);
        }));
        int[][] jagged = {{1}, null, {2, 3}};
        int[][] copy = jagged.clone();
        copy[0][0] = 9;
        copy[2] = null;
        System.out.println(Arrays.deepToString(jagged) + Arrays.deepToString(copy) + " " + jagged.clone().getClass().getSimpleName() + " " + attempt(() -> jagged[1].length) + " " + attempt(() -> Arrays.copyOf(new Integer[] {1}, 2, Number[].class).getClass().getSimpleName()) + " " + attempt(() -> Arrays.copyOf(new Object[] {"s"}, 1, Integer[].class)) + " " + attempt(() -> Arrays.copyOfRange(new int[3], 2, 1)) + " " + Arrays.toString(Arrays.copyOfRange(new int[] {1, 2}, 1, 4)));
    }
}
