import java.lang.reflect.*;
import java.util.*;

/** Members by reflection: which are found, inherited or hidden, conversions of arguments, access, errors and their texts. */
public class ConstructorsAndFields {
    public static class Base {
        public int shown = 1;
        protected String kept = "base";
        private long secret = 3;
        public static final String CONSTANT = "constant";

        public Base() { }

        protected Base(int x, long... rest) {
            shown = x + rest.length;
        }

        public Number bridge(Object o) {
            return 1;
        }

        public static int twice(int x) {
            return 2 * x;
        }

        protected void guarded() { }
    }

    public static class Derived extends Base implements Comparable<Derived> {
        public int shown = 10;
        volatile transient float odd = 1.5f;

        public Derived(String text) throws java.io.IOException {
            if (text.isEmpty()) {
                throw new java.io.IOException("empty");
            }
        }

        @Override
        public Integer bridge(Object o) {
            return 2;
        }

        @Override
        public int compareTo(Derived o) {
            return 0;
        }
    }

    public abstract static class Abstract {
        public Abstract() { }
    }

    static String attempt(java.util.concurrent.Callable<Object> action) {
        try {
            return String.valueOf(action.call());
        } catch (InvocationTargetException e) {
            return "target " + e.getCause();
        } catch (Throwable e) {
            return e.getClass().getSimpleName() + ": " + String.valueOf(e.getMessage()).replaceAll("@[0-9a-f]+", "@#");
        }
    }

    static List<String> sorted(Member[] members) {
        List<String> all = new ArrayList<>();
        for (Member member : members) {
            if (member.getDeclaringClass() != Object.class) {
                all.add(Modifier.toString(member.getModifiers()) + " " + member.getDeclaringClass().getSimpleName() + "." + member.getName() + (member.isSynthetic() ? " synthetic" : ""));
            }
        }
        Collections.sort(all);
        return all;
    }

    public static void main(String[] arguments) throws Exception {
        System.out.println(sorted(Derived.class.getFields()) + "\n" + sorted(Derived.class.getDeclaredFields()) + "\n" + sorted(Derived.class.getMethods()) + "\n" + sorted(Derived.class.getDeclaredMethods()) + "\n" + sorted(Base.class.getConstructors()) + sorted(Base.class.getDeclaredConstructors()));
        System.out.println(attempt(() -> Derived.class.getField("kept")) + " | " + attempt(() -> Derived.class.getDeclaredField("CONSTANT")) + " | " + attempt(() -> Derived.class.getMethod("guarded")) + " | " + attempt(() -> Derived.class.getMethod("bridge", Object.class).getReturnType()) + " | " + attempt(() -> Derived.class.getMethod("bridge", String.class)) + " | " + attempt(() -> Derived.class.getConstructor()) + " | " + attempt(() -> Derived.class.getMethod("twice", int.class)) + " | " + attempt(() -> Derived.class.getField(null)));
        Derived derived = new Derived("x");
        Field shown = Base.class.getField("shown");
        Field own = Derived.class.getField("shown");
        System.out.println(shown.get(derived) + " " + own.get(derived) + " " + attempt(() -> own.get(new Base())) + " | " + attempt(() -> own.get(null)) + " | " + attempt(() -> {
            own.set(derived, (short) 7);
            return own.getLong(derived);
        }) + " | " + attempt(() -> {
            own.set(derived, 7L);
            return "";
        }) + " | " + attempt(() -> {
            own.set(derived, null);
            return "";
        }) + " | " + attempt(() -> {
            own.setLong(derived, 5);
            return "";
        }) + " | " + attempt(() -> own.getShort(derived)) + " | " + attempt(() -> own.getDouble(derived)) + " | " + attempt(() -> own.getBoolean(derived)));
        Field constant = Base.class.getField("CONSTANT");
        System.out.println(attempt(() -> {
            constant.set(null, "other");
            return "";
        }) + " | " + attempt(() -> {
            Field secret = Base.class.getDeclaredField("secret");
            return secret.trySetAccessible() + " " + secret.getLong(derived) + " " + secret.toGenericString();
        }) + " | " + attempt(() -> {
            Field value = String.class.getDeclaredField("value");
            return value.trySetAccessible();
        }) + " | " + attempt(() -> {
            Field value = String.class.getDeclaredField("value");
            value.setAccessible(true);
            return "";
        }) + " | " + attempt(() -> Derived.class.getDeclaredField("odd").canAccess(null)));
        Method twice = Base.class.getMethod("twice", int.class);
        System.out.println(attempt(() -> twice.invoke(null, 4)) + " " + attempt(() -> twice.invoke("ignored", 'a')) + " " + attempt(() -> twice.invoke(null, 4L)) + " | " + attempt(() -> twice.invoke(null)) + " | " + attempt(() -> twice.invoke(null, (Object) null)) + " | " + attempt(() -> twice.invoke(null, (Object[]) null)) + " | " + attempt(() -> Base.class.getMethod("bridge", Object.class).invoke(derived, 1)) + " | " + attempt(() -> Base.class.getMethod("bridge", Object.class).invoke("x", 1)) + " | " + attempt(() -> Base.class.getMethod("bridge", Object.class).invoke(null, 1)));
        Constructor<Derived> constructor = Derived.class.getConstructor(String.class);
        System.out.println(attempt(() -> constructor.newInstance("").shown) + " | " + attempt(() -> constructor.newInstance(5)) + " | " + attempt(() -> constructor.newInstance((Object) null)) + " | " + attempt(() -> Abstract.class.getConstructor().newInstance()) + " | " + attempt(() -> Base.class.getDeclaredConstructor(int.class, long[].class).newInstance(1, new long[2]).shown) + " | " + constructor.toGenericString() + " " + Arrays.toString(constructor.getExceptionTypes()) + " " + attempt(() -> Runnable.class.getConstructor()) + " | " + attempt(() -> int.class.getDeclaredConstructors().length) + " | " + attempt(() -> Class.class.getDeclaredConstructors()[0].trySetAccessible()));
        Method object = Object.class.getMethod("hashCode");
        System.out.println(attempt(() -> object.invoke("ab")) + " " + attempt(() -> Runnable.class.getMethod("hashCode")) + " " + attempt(() -> Comparable.class.getMethod("compareTo", Object.class).invoke(derived, "wrong")) + " " + twice.equals(Derived.class.getMethod("twice", int.class)) + " " + (twice.hashCode() == ("ConstructorsAndFields$Base".hashCode() ^ "twice".hashCode())) + " " + Modifier.toString(0xfff) + " " + Modifier.toString(Modifier.methodModifiers()));
    }
}
