import java.lang.reflect.*;
import java.util.*;

/** Reflection on fields, methods and constructors: listing, calling, access, errors. */
public class Members {
    static void p(Object o) {
        System.out.println(o);
    }

    public static class Base {
        protected int inherited = 1;
        public static String shared = "s";

        public String over(int x) {
            return "Base" + x;
        }
    }

    public static final class Target extends Base implements Comparable<Target> {
        public int i = 5;
        private long l = 6;
        byte b = 1;
        short s = 2;
        char c = 'c';
        float f = 1.5f;
        double d = 2.5;
        boolean z = true;
        public final String fin = new String("final");
        volatile Object o;
        transient int[] arr = {1};
        static int count;

        public Target() {
        }

        private Target(int i, String... rest) throws java.io.IOException {
            this.i = i + rest.length;
            if (i < 0) {
                throw new java.io.IOException("negative");
            }
        }

        @Override
        public String over(int x) {
            return "Target" + x;
        }

        private static long secret(long a, double b, Object[] c) {
            return a + (long) b + c.length;
        }

        public void fails() {
            throw new IllegalStateException("inside");
        }

        public int compareTo(Target t) {
            return 0;
        }

        synchronized strictfp <T extends Number & Runnable> T generic(List<? super T> in, Map<String, int[]>[] m) {
            return null;
        }
    }

    interface Act {
        Object run() throws Exception;
    }

    static void t(Act a) {
        try {
            p(a.run());
        } catch (InvocationTargetException e) {
            p("ITE " + e.getCause());
        } catch (Exception e) {
            p(e.toString().replaceAll("@[0-9a-f]+", "@"));
        }
    }

    public static void main(String[] args) throws Exception {
        Class<?> k = Target.class;
        p(k.getName() + " " + k.getSimpleName() + " " + k.getTypeName() + " " + Modifier.toString(k.getModifiers()) + " " + k.getSuperclass() + " " + Arrays.toString(k.getInterfaces()) + " " + k.getPackageName().isEmpty() + " " + k.getEnclosingClass() + k.isMemberClass());
        for (Field f : sorted(k.getDeclaredFields())) {
            p(f + " | " + f.toGenericString());
        }
        for (Method m : sorted(k.getDeclaredMethods())) {
            p(m.toGenericString() + " | " + m.isBridge() + m.isVarArgs() + m.isSynthetic() + m.getParameterCount());
        }
        for (Constructor<?> c : sorted(k.getDeclaredConstructors())) {
            p(c + " | " + c.isVarArgs() + Arrays.toString(c.getExceptionTypes()));
        }
        p(sorted(k.getFields()).stream().map(Field::getName).toList());
        p(sorted(k.getMethods()).stream().map(Method::getName).distinct().toList());
        Target o = new Target();
        for (String n : List.of("i", "l", "b", "s", "c", "f", "d", "z")) {
            Field f = k.getDeclaredField(n);
            f.setAccessible(true);
            Object before = f.get(o);
            switch (n) {
                case "i" -> f.setInt(o, 50);
                case "l" -> f.setLong(o, 60);
                case "b" -> f.setByte(o, (byte) -1);
                case "s" -> f.setShort(o, (short) 20);
                case "c" -> f.setChar(o, 'C');
                case "f" -> f.setFloat(o, 15);
                case "d" -> f.setDouble(o, 25);
                default -> f.setBoolean(o, false);
            }
            p(n + " " + before + " -> " + f.get(o) + " " + f.getType());
        }
        Field i = k.getField("i");
        t(() -> i.getLong(o));
        t(() -> i.getDouble(o));
        t(() -> i.getByte(o));
        t(() -> { i.set(o, "x"); return 0; });
        t(() -> { i.set(o, (short) 3); return o.i; });
        t(() -> { i.setLong(o, 3L); return 0; });
        t(() -> i.get(null));
        t(() -> i.get("wrong"));
        t(() -> k.getField("l"));
        t(() -> k.getDeclaredField("inherited"));
        Field fin = k.getField("fin");
        t(() -> { fin.set(o, "new"); return 0; });
        fin.setAccessible(true);
        t(() -> { fin.set(o, "new"); return o.fin; });
        Field st = k.getField("shared");
        t(() -> { st.set(null, "changed"); return Base.shared; });
        Field cnt = k.getDeclaredField("count");
        t(() -> { cnt.setInt(null, 9); return cnt.getInt("ignored"); });
        Method over = k.getMethod("over", int.class);
        t(() -> over.invoke(o, 7));
        t(() -> Base.class.getMethod("over", int.class).invoke(o, (short) 8));
        t(() -> over.invoke(o, 7L));
        t(() -> over.invoke(o, "x"));
        t(() -> over.invoke(o));
        t(() -> over.invoke(null, 1));
        t(() -> over.invoke("wrong", 1));
        t(() -> over.invoke(o, new Object[] {null}));
        Method sec = k.getDeclaredMethod("secret", long.class, double.class, Object[].class);
        sec.setAccessible(true);
        t(() -> sec.invoke(null, 1, 2.9f, new Object[] {1, 2}));
        t(() -> k.getMethod("fails").invoke(o));
        t(() -> k.getMethod("nothing"));
        Constructor<?> c2 = k.getDeclaredConstructor(int.class, String[].class);
        c2.setAccessible(true);
        t(() -> ((Target) c2.newInstance(3, new String[] {"a"})).i);
        t(() -> c2.newInstance(-3, new String[0]));
        t(() -> Modifier.class.getDeclaredConstructor().newInstance() != null);
        t(() -> AbstractList.class.getDeclaredConstructor().newInstance());
        t(() -> Thread.State.class.getDeclaredConstructors()[0].newInstance("x", 1));
        t(() -> String.class.getDeclaredField("value").trySetAccessible());
        t(() -> { String.class.getDeclaredField("value").setAccessible(true); return 0; });
        Method hash = Object.class.getMethod("hashCode");
        t(() -> hash.invoke("abc"));
        Method add = List.class.getMethod("add", Object.class);
        List<Object> l = new ArrayList<>();
        for (int n = 0; n < 40; n++) {
            add.invoke(l, n);
        }
        p(l.size() + " " + over.equals(k.getMethod("over", int.class)) + " " + over.hashCode());
        p(Array.newInstance(int.class, 3).getClass() + " " + Array.getLength(Array.newInstance(String.class, 2, 3)) + " " + ((Object[]) Array.newInstance(String.class, 2, 3))[1].getClass());
        Object ia = new int[] {1, 2, 3};
        Array.set(ia, 1, (byte) 20);
        Array.setInt(ia, 2, 30);
        p(Array.get(ia, 1) + " " + Array.getLong(ia, 2));
        t(() -> { Array.set(ia, 0, 1L); return 0; });
        t(() -> Array.get(ia, 3));
        t(() -> Array.getByte(ia, 0));
        t(() -> Array.newInstance(void.class, 1));
        t(() -> Array.newInstance(int.class, -1));
        t(() -> Array.getLength("x"));
        p(int.class.isPrimitive() + " " + Integer.TYPE + " " + int[].class.componentType() + " " + Integer.class.isInstance(5) + Number.class.isAssignableFrom(Integer.class) + long.class.isAssignableFrom(int.class) + " " + Integer.class.cast(4) + " " + int[][].class.arrayType().getName() + " " + Class.forName("[[Ljava.lang.String;") + Class.forName("[I"));
        t(() -> String.class.cast(4));
        t(() -> Class.forName("int"));
        t(() -> Class.forName("[Lint;"));
        p(Object.class.getSuperclass() + " " + int.class.getSuperclass() + " " + int[].class.getSuperclass() + " " + Comparable.class.getSuperclass() + Arrays.toString(int[].class.getInterfaces()) + Modifier.toString(int[].class.getModifiers()) + " " + String.class.getModule() + " " + k.getModule().isNamed() + " " + String.class.getClassLoader());
    }

    static <M extends Member> List<M> sorted(M[] ms) {
        List<M> l = new ArrayList<>(List.of(ms));
        l.sort(Comparator.comparing(Object::toString));
        return l;
    }
}
