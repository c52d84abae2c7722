import java.lang.reflect.Array;

/** Names of array classes: up to 255 dimensions, and what is no name. */
public class ArrayDimensions {
    static void attempt(String name, ClassLoader loader) {
        String shown = name.length() > 40 ? name.replaceAll("\\[+", "[*" + name.lastIndexOf('[')) : name;
        try {
            Class<?> found = Class.forName(name, false, loader);
            int dimensions = 0;
            while (found.isArray()) {
                found = found.getComponentType();
                dimensions++;
            }
            System.out.println(shown + " " + dimensions + " " + found.getName());
        } catch (ClassNotFoundException e) {
            System.out.println(shown + " " + e.getMessage().equals(name));
        }
    }

    public static void main(String[] args) {
        for (ClassLoader loader : new ClassLoader[] {null, ArrayDimensions.class.getClassLoader()}) {
            for (int dimensions : new int[] {1, 2, 254, 255, 256, 1000, 60000}) {
                attempt("[".repeat(dimensions) + "Ljava.lang.String;", loader);
                attempt("[".repeat(dimensions) + "I", loader);
                attempt("[".repeat(dimensions), loader);
            }
            for (String name : new String[] {"[V", "[Lno.such.Class;", "[java.lang.String;", "[Ljava.lang.String", "[L;", "[X", "[[",
                    "[IX", "I[", "int", "[Ljava/lang/String;"}) {
                attempt(name, loader);
            }
        }
        Class<?> most = Array.newInstance(int.class, new int[255]).getClass();
        try {
            System.out.println(Array.newInstance(most, 1));
        } catch (IllegalArgumentException e) {
            System.out.println(e);
        }
        try {
            System.out.println(Array.newInstance(int[].class, new int[255]));
        } catch (IllegalArgumentException e) {
            System.out.println(e);
        }
        try {
            System.out.println(most.arrayType());
        } catch (IllegalArgumentException e) {
            System.out.println(e);
        }
    }
}
