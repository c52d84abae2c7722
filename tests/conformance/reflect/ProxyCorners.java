import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** Proxies: default methods, methods of Object, exceptions, wrong results, several interfaces with one method. */
public class ProxyCorners {
    public interface Greeter {
        default String greet(String name) {
            return "hello " + name + " from " + describe();
        }

        String describe();
    }

    interface Loud extends Greeter {
        @Override
        default String greet(String name) {
            return Greeter.super.greet(name).toUpperCase();
        }
    }

    interface Risky {
        int risk() throws IOException;

        void quiet();

        long wide(double d, byte b, char... rest);
    }

    interface A {
        Number same() throws IOException, InterruptedException;
    }

    interface B {
        Integer same() throws IOException;
    }

    static Object proxy(InvocationHandler handler, Class<?>... interfaces) {
        return Proxy.newProxyInstance(ProxyCorners.class.getClassLoader(), interfaces, handler);
    }

    interface Action {
        Object run() throws Throwable;
    }

    static void attempt(String what, Action action) {
        try {
            System.out.println(what + ": " + action.run());
        } catch (UndeclaredThrowableException e) {
            System.out.println(what + ": undeclared " + e.getUndeclaredThrowable());
        } catch (Throwable e) {
            System.out.println(what + ": " + e.getClass().getName() + (e instanceof ClassCastException || e instanceof NullPointerException ? "" : " " + e.getMessage()));
        }
    }

    public static void main(String[] arguments) {
        InvocationHandler defaults = (p, method, args) -> {
            if (method.isDefault()) {
                return InvocationHandler.invokeDefault(p, method, args);
            }
            return switch (method.getName()) {
                case "toString", "describe" -> "a proxy";
                case "hashCode" -> 42;
                case "equals" -> p == args[0];
                default -> throw new UnsupportedOperationException(method.getName());
            };
        };
        Greeter greeter = (Greeter) proxy(defaults, Greeter.class);
        System.out.println(greeter.greet("you") + " " + greeter.hashCode() + " " + greeter.equals(greeter) + " " + greeter.equals("x") + " " + greeter);
        attempt("loud", () -> ((Loud) proxy(defaults, Loud.class)).greet("me"));
        attempt("invokeDefault of an abstract method", () -> InvocationHandler.invokeDefault(greeter, Greeter.class.getMethod("describe")));
        attempt("invokeDefault of another interface", () -> InvocationHandler.invokeDefault(greeter, Comparator.class.getMethod("reversed")));
        attempt("invokeDefault of no proxy", () -> InvocationHandler.invokeDefault("text", Greeter.class.getMethod("greet", String.class), "x"));
        attempt("invokeDefault with a wrong argument", () -> InvocationHandler.invokeDefault(greeter, Greeter.class.getMethod("greet", String.class), 5));

        Throwable[] next = new Throwable[1];
        Object[] result = new Object[1];
        Risky risky = (Risky) proxy((p, method, args) -> {
            if (args != null) {
                System.out.println(method.getName() + " " + Arrays.deepToString(args));
            }
            if (next[0] != null) {
                throw next[0];
            }
            return result[0];
        }, Risky.class);
        for (Throwable thrown : new Throwable[] {new IOException("declared"), new IllegalStateException("unchecked"), new Error("error"),
            new Exception("not declared"), new Throwable("plain")}) {
            next[0] = thrown;
            attempt("risk", risky::risk);
            attempt("quiet", () -> {
                risky.quiet();
                return "void";
            });
        }
        next[0] = null;
        for (Object value : new Object[] {7, 7L, (short) 7, "7", null}) {
            result[0] = value;
            attempt("int from " + value, risky::risk);
            attempt("long from " + value, () -> risky.wide(1.5, (byte) 2, 'x', 'y'));
            attempt("void from " + value, () -> {
                risky.quiet();
                return "fine";
            });
        }
        result[0] = 5;
        Object both = proxy((p, method, args) -> {
            System.out.println(method.getDeclaringClass().getSimpleName() + " " + method.getReturnType().getSimpleName());
            if (next[0] != null) {
                throw next[0];
            }
            return result[0];
        }, A.class, B.class);
        attempt("as A", () -> ((A) both).same());
        attempt("as B", () -> ((B) both).same());
        next[0] = new InterruptedException("only in A");
        attempt("thrown", () -> ((A) both).same());
        attempt("class", () -> proxy(defaults, String.class));
        attempt("twice", () -> proxy(defaults, Risky.class, Risky.class));
        attempt("null handler", () -> proxy(null, Risky.class));
        attempt("no handler of", () -> Proxy.getInvocationHandler("x"));
        attempt("not visible", () -> Proxy.newProxyInstance(null, new Class<?>[] {Risky.class}, defaults));
        attempt("void and int", () -> proxy(defaults, Runnable.class, Supplier.class).getClass().getInterfaces().length);
        Class<?> type = both.getClass();
        System.out.println(Proxy.isProxyClass(type) + " " + List.of(type.getInterfaces()).size() + " " + type.getSuperclass().getName()
            + " " + (type == proxy(defaults, A.class, B.class).getClass()) + " " + (type == proxy(defaults, B.class, A.class).getClass())
            + " " + java.lang.reflect.Modifier.toString(type.getModifiers()) + " " + type.getPackageName().isEmpty());
        for (Method method : Arrays.stream(type.getDeclaredMethods()).filter(m -> m.getName().equals("same")).sorted(Comparator.comparing(m -> m.getReturnType().getName())).toList()) {
            System.out.println(method.getReturnType().getSimpleName() + " " + Arrays.toString(method.getExceptionTypes()));
        }
    }
}
