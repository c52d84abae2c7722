import java.util.*;

/** Overriding and selection (JVMS 5.4.5, 5.4.6): package-private methods across packages and loaders, widened access, transitive overriding, private and static between, bridges by result type, final, interface methods against inherited package-private ones. */
public class Dispatching {
    static ClassAssembler.Loader loader;
    static ClassAssembler.Loader other;

    static void cls(ClassAssembler.Loader l, String name, String sup, String methods, String... ifs) {
        ClassAssembler a = new ClassAssembler(52, 0x21, name, sup, ifs);
        a.addMethod(1, "<init>", "()V", 1, 1).op(0x2a).op2(0xb7, a.method(sup, "<init>", "()V")).op(0xb1);
        for (String m : methods.split(" ")) {
            if (m.isEmpty()) {
                continue;
            }
            int flags = 0;
            for (String f : m.substring(m.indexOf(':') + 1).split(",")) {
                flags |= Map.of("public", 1, "private", 2, "protected", 4, "static", 8, "final", 16, "package", 0).get(f);
            }
            a.addMethod(flags, m.substring(0, m.indexOf(':')), "()Ljava/lang/String;", 1, 1).op(0x12, a.string(name), 0xb0);
        }
        // Calls from the class itself, by each name.
        for (String target : new String[] {"m", "n"}) {
            a.addMethod(9, "call_" + target + "_" + name.replace('/', '_'), "(L" + name + ";)Ljava/lang/String;", 1, 1).op(0x2a).op2(0xb6, a.method(name, target, "()Ljava/lang/String;")).op(0xb0);
        }
        l.add(name.replace('/', '.'), a.toBytes());
    }

    static void iface(String name, String method, boolean body, String... ifs) {
        ClassAssembler a = new ClassAssembler(52, 0x601, name, "java/lang/Object", ifs);
        if (body) {
            a.addMethod(1, method, "()Ljava/lang/String;", 1, 1).op(0x12, a.string(name), 0xb0);
        } else {
            a.addMethod(0x401, method, "()Ljava/lang/String;", 0, 0);
        }
        loader.add(name.replace('/', '.'), a.toBytes());
    }

    static String call(ClassAssembler.Loader l, String via, String target, String receiver) {
        try {
            Class<?> v = l.loadClass(via);
            Object o = l.loadClass(receiver).getConstructor().newInstance();
            return (String) v.getMethod("call_" + target + "_" + via.replace('.', '_'), v).invoke(null, o);
        } catch (java.lang.reflect.InvocationTargetException e) {
            return e.getCause().getClass().getSimpleName();
        } catch (Throwable e) {
            return e.getClass().getSimpleName() + " " + String.valueOf(e.getMessage()).replaceAll("@[0-9a-f]+", "@");
        }
    }

    static void chain(String what, String... classes) {
        loader = new ClassAssembler.Loader();
        other = new ClassAssembler.Loader(loader);
        String sup = "java/lang/Object";
        List<String> names = new ArrayList<>();
        for (String c : classes) {
            String[] parts = c.split(" ", 2);
            boolean inOther = parts[0].startsWith("*");
            String name = inOther ? parts[0].substring(1) : parts[0];
            cls(inOther ? other : loader, name, sup, parts.length > 1 ? parts[1] : "");
            sup = name;
            names.add(name.replace('/', '.'));
        }
        System.out.println(what);
        for (String receiver : names) {
            StringBuilder b = new StringBuilder("  " + receiver + ":");
            for (String via : names) {
                b.append(' ').append(via).append("->").append(call(other, via, "m", receiver));
                if (via.equals(receiver)) {
                    break;
                }
            }
            System.out.println(b);
        }
    }

    public static void main(String[] args) throws Exception {
        chain("public all the way", "a/A m:public", "b/B m:public", "a/C m:public");
        chain("package-private, same package", "a/A m:package", "a/B m:package", "a/C m:package");
        chain("package-private, other package between", "a/A m:package", "b/B m:package", "a/C m:package");
        chain("package-private widened", "a/A m:package", "a/B m:public", "b/C m:public");
        chain("package-private, public in other package", "a/A m:package", "b/B m:public", "a/C m:public");
        chain("package-private, public twice in other", "a/A m:package", "b/B m:public", "b/C m:public");
        chain("transitive", "a/A m:package", "a/B m:protected", "b/C m:protected", "a/D m:public");
        chain("two package-private lines", "a/A m:package", "b/B m:package", "a/C m:public", "b/D m:public");
        chain("private between", "a/A m:public", "a/B m:private", "a/C m:public");
        chain("private first", "a/A m:private", "a/B m:public", "b/C m:package");
        chain("static between", "a/A m:public", "a/B m:static,public", "a/C m:public");
        chain("final package-private elsewhere", "a/A m:package,final", "b/B m:public");
        chain("final package-private same package", "a/A m:package,final", "a/B m:public");
        chain("final private", "a/A m:private,final", "a/B m:public");
        chain("final static", "a/A m:static,public,final", "a/B m:static,public");
        chain("narrowed", "a/A m:public", "a/B m:package", "b/C m:public");
        chain("narrowed to private", "a/A m:public", "b/B m:private");
        chain("same package, other loader", "a/A m:package", "*a/B m:package", "*a/C m:package");
        chain("same package, other loader, public", "a/A m:package", "*a/B m:public", "*a/C m:public");
        chain("skips", "a/A m:package", "b/B", "a/C m:package", "b/D m:package", "a/E");
        chain("missing at first", "a/A", "a/B m:public", "b/C m:public");
        System.out.println("interfaces");
        loader = new ClassAssembler.Loader();
        other = loader;
        iface("i/I", "m", false);
        iface("i/D", "m", true);
        cls(loader, "a/P", "java/lang/Object", "m:package");
        cls(loader, "a/Q", "java/lang/Object", "m:public");
        cls(loader, "a/R", "java/lang/Object", "m:private");
        for (String sup : new String[] {"a/P", "a/Q", "a/R"}) {
            for (String i : new String[] {"i/I", "i/D"}) {
                for (String ms : new String[] {"", "m:public"}) {
                    String name = "a/X" + sup.charAt(2) + i.charAt(2) + ms.length();
                    cls(loader, name, sup, ms, i);
                    String caller = "z/Call" + name.replace('/', '_');
                    ClassAssembler c = new ClassAssembler(52, 0x21, caller, "java/lang/Object");
                    c.addMethod(9, "m", "(L" + i + ";)Ljava/lang/String;", 1, 1).op(0x2a).op2(0xb9, c.interfaceMethod(i, "m", "()Ljava/lang/String;")).op(1, 0).op(0xb0);
                    loader.add(caller.replace('/', '.'), c.toBytes());
                    String byIface;
                    try {
                        Object o = loader.loadClass(name.replace('/', '.')).getConstructor().newInstance();
                        byIface = (String) loader.loadClass(caller.replace('/', '.')).getMethod("m", loader.loadClass(i.replace("/", "."))).invoke(null, o);
                    } catch (java.lang.reflect.InvocationTargetException e) {
                        byIface = e.getCause().getClass().getSimpleName();
                    }
                    System.out.println(name + ": by interface " + byIface + ", by class " + call(loader, name.replace('/', '.'), "m", name.replace('/', '.')) + ", by super " + call(loader, sup.replace('/', '.'), "m", name.replace('/', '.')));
                }
            }
        }
    }
}
