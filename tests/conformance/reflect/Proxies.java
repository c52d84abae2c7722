import java.lang.reflect.*;
import java.util.*;
import java.util.function.*;

/** Dynamic proxies: dispatch, primitives, exceptions, Object's methods, default methods, several interfaces. */
public class Proxies {
    static void p(Object o) {
        System.out.println(o);
    }

    public interface Service {
        int add(int a, long b);

        String name();

        default String hello() {
            return "hello from " + name();
        }

        void fails() throws java.io.IOException;

        double[] arr(double... d);

        boolean flag(char c, byte b, short s, float f);
    }

    interface Hidden {
        default int n() {
            return 5;
        }
    }

    public static void main(String[] args) throws Exception {
        List<String> log = new ArrayList<>();
        InvocationHandler h = (proxy, m, a) -> {
            log.add(m.getName() + (a == null ? "()" : Arrays.deepToString(a)));
            return switch (m.getName()) {
                case "add" -> (Integer) a[0] + ((Long) a[1]).intValue();
                case "name" -> "proxy";
                case "hello" -> InvocationHandler.invokeDefault(proxy, m, a);
                case "fails" -> throw new java.io.IOException("as declared");
                case "arr" -> a[0];
                case "flag" -> true;
                case "toString" -> "the proxy";
                case "hashCode" -> 77;
                case "equals" -> proxy == a[0];
                case "compareTo" -> "not an int";
                case "run" -> throw new Exception("undeclared");
                case "n" -> null;
                default -> null;
            };
        };
        Object o = Proxy.newProxyInstance(Proxies.class.getClassLoader(), new Class<?>[] {Service.class, Comparable.class, Runnable.class}, h);
        Service s = (Service) o;
        p(s.add(2, 40L) + " " + s.name() + " " + s.hello() + " " + s.arr(1, 2).length + " " + s.flag('x', (byte) 1, (short) 2, 3f));
        try {
            s.fails();
        } catch (java.io.IOException e) {
            p(e.getMessage());
        }
        try {
            ((Runnable) o).run();
        } catch (UndeclaredThrowableException e) {
            p(e.getCause());
        }
        try {
            @SuppressWarnings("unchecked")
            int r = ((Comparable<Object>) o).compareTo("x");
            p(r);
        } catch (ClassCastException e) {
            p("cce");
        }
        p(o + " " + o.hashCode() + " " + o.equals(o) + o.equals("x"));
        p(Proxy.isProxyClass(o.getClass()) + " " + (Proxy.getInvocationHandler(o) == h) + " " + Arrays.toString(o.getClass().getInterfaces()) + " " + Modifier.toString(o.getClass().getModifiers()));
        p(log);
        Hidden hid = (Hidden) Proxy.newProxyInstance(Proxies.class.getClassLoader(), new Class<?>[] {Hidden.class}, h);
        try {
            hid.n();
        } catch (NullPointerException e) {
            p("null for int");
        }
        try {
            Proxy.newProxyInstance(Proxies.class.getClassLoader(), new Class<?>[] {String.class}, h);
        } catch (IllegalArgumentException e) {
            p(e.getMessage());
        }
        Map<String, Integer> real = new HashMap<>(Map.of("a", 1));
        @SuppressWarnings("unchecked")
        Map<String, Integer> counted = (Map<String, Integer>) Proxy.newProxyInstance(Proxies.class.getClassLoader(), new Class<?>[] {Map.class}, (pr, m, a) -> {
            try {
                return m.invoke(real, a);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
        counted.put("b", 2);
        p(counted.size() + " " + counted.get("b") + " " + new TreeMap<>(real) + counted.containsKey("z"));
        Supplier<?> sup = (Supplier<?>) Proxy.newProxyInstance(Proxies.class.getClassLoader(), new Class<?>[] {Supplier.class}, (pr, m, a) -> m.getReturnType());
        p(sup.get());
    }
}
