import java.io.IOException;
import java.io.InputStream;

/** A member class that a loader defines itself, whose outer class comes from the parent that has a member of that name. */
public class DeclaringClassOfOtherLoader {
    public static class Member {
    }

    static final class Loader extends ClassLoader {
        private final boolean outerToo;

        Loader(boolean outerToo) {
            super(DeclaringClassOfOtherLoader.class.getClassLoader());
            this.outerToo = outerToo;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.endsWith("$Member") && !(outerToo && name.equals("DeclaringClassOfOtherLoader"))) {
                return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            if (known != null) {
                return known;
            }
            try (InputStream in = getResourceAsStream(name + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    public static void main(String[] args) throws Exception {
        System.out.println(Member.class.getDeclaringClass());
        for (boolean outerToo : new boolean[] {true, false}) {
            Class<?> member = new Loader(outerToo).loadClass("DeclaringClassOfOtherLoader$Member");
            try {
                Class<?> outer = member.getDeclaringClass();
                System.out.println(outer + " " + (outer.getClassLoader() == member.getClassLoader()));
            } catch (LinkageError e) {
                System.out.println(e);
            }
        }
    }
}
