import java.lang.reflect.InvocationTargetException;

/** Nests (JVMS 4.7.28, 4.7.29, 5.4.4): private access between mates, hosts that are missing, do not list the member, lie in another package, or are none; reflection's view of the same; hidden mates. */
public class NestErrors {
    static int n;

    static ClassAssembler member(String name, String host) {
        ClassAssembler a = new ClassAssembler(61, 0x21, name, "java/lang/Object");
        a.addConstructor("java/lang/Object");
        a.addField(10, "secret", "I");
        a.addField(2, "inst", "I");
        a.addMethod(10, "hidden", "()I", 1, 0).op(0x10, 42, 0xac);
        a.addMethod(2, "virt", "()I", 1, 1).op(0x10, 43, 0xac);
        a.addMethod(2, "<init>", "(I)V", 1, 2).op(0x2a).op2(0xb7, a.method("java/lang/Object", "<init>", "()V")).op(0xb1);
        if (host != null) {
            int h = a.cls(host);
            a.attribute("NestHost", o -> o.writeShort(h));
        }
        return a;
    }

    static void members(ClassAssembler a, String... names) {
        int[] cs = new int[names.length];
        for (int i = 0; i < cs.length; i++) {
            cs[i] = a.cls(names[i]);
        }
        a.attribute("NestMembers", o -> {
            o.writeShort(cs.length);
            for (int c : cs) {
                o.writeShort(c);
            }
        });
    }

    /** Adds methods that use the private members of `t`. */
    static ClassAssembler uses(ClassAssembler a, String t) {
        a.addMethod(9, "field", "()I", 2, 0).op2(0xb2, a.field(t, "secret", "I")).op(0xac);
        a.addMethod(9, "write", "()I", 2, 0).op(0x03).op2(0xb3, a.field(t, "secret", "I")).op(0x04, 0xac);
        a.addMethod(9, "call", "()I", 2, 0).op2(0xb8, a.method(t, "hidden", "()I")).op(0xac);
        a.addMethod(9, "virtual", "()I", 2, 0).op2(0xbb, a.cls(t)).op(0x59).op2(0xb7, a.method(t, "<init>", "()V")).op2(0xb6, a.method(t, "virt", "()I")).op(0xac);
        a.addMethod(9, "make", "()I", 3, 0).op2(0xbb, a.cls(t)).op(0x59, 0x04).op2(0xb7, a.method(t, "<init>", "(I)V")).op(0x57, 0x05, 0xac);
        return a;
    }

    static void tell(String what, ClassAssembler.Loader l, String... names) {
        System.out.println(what);
        for (String name : names) {
            StringBuilder b = new StringBuilder("  " + name);
            try {
                Class<?> c = l.loadClass(name);
                b.append(" host ").append(c.getNestHost().getName()).append(" members");
                try {
                    for (Class<?> m : c.getNestMembers()) {
                        b.append(' ').append(m.getName());
                    }
                } catch (Throwable e) {
                    b.append(' ').append(e);
                }
                System.out.println(b);
                for (String m : new String[] {"field", "write", "call", "virtual", "make"}) {
                    for (int i = 0; i < 2; i++) {
                        try {
                            System.out.println("    " + m + " " + c.getMethod(m).invoke(null));
                        } catch (NoSuchMethodException e) {
                            break;
                        } catch (InvocationTargetException e) {
                            System.out.println("    " + m + " " + e.getCause().getClass().getSimpleName() + " " + String.valueOf(e.getCause().getMessage()).replaceAll("@[0-9a-f]+", "@"));
                        }
                    }
                }
            } catch (Throwable e) {
                System.out.println(b + " " + String.valueOf(e).replaceAll("@[0-9a-f]+", "@"));
            }
        }
    }

    public static void main(String[] args) throws Exception {
        ClassAssembler.Loader l = new ClassAssembler.Loader();
        ClassAssembler host = uses(member("Host", null), "MemA");
        members(host, "MemA", "MemB", "Missing");
        l.add("Host", host.toBytes());
        l.add("MemA", uses(member("MemA", "Host"), "MemB").toBytes());
        l.add("MemB", uses(member("MemB", "Host"), "Host").toBytes());
        l.add("Alien", uses(member("Alien", null), "MemA").toBytes());
        tell("good nest", l, "Host", "MemA", "MemB", "Alien");
        l = new ClassAssembler.Loader();
        l.add("T", member("T", null).toBytes());
        l.add("NoHost", uses(member("NoHost", "absent/Host"), "T").toBytes());
        tell("host missing", l, "NoHost");
        l = new ClassAssembler.Loader();
        l.add("H", member("H", null).toBytes());
        l.add("Unlisted", uses(member("Unlisted", "H"), "H").toBytes());
        tell("not listed", l, "Unlisted");
        l = new ClassAssembler.Loader();
        ClassAssembler h2 = member("q/H", null);
        members(h2, "p/M");
        l.add("q.H", h2.toBytes());
        l.add("p.M", uses(member("p/M", "q/H"), "q/H").toBytes());
        tell("other package", l, "p.M", "q.H");
        l = new ClassAssembler.Loader();
        ClassAssembler h3 = member("Chain1", "Chain0");
        l.add("Chain1", h3.toBytes());
        ClassAssembler h0 = member("Chain0", null);
        members(h0, "Chain1");
        l.add("Chain0", h0.toBytes());
        l.add("Chain2", uses(member("Chain2", "Chain1"), "Chain1").toBytes());
        tell("host that is a member", l, "Chain2", "Chain1");
        l = new ClassAssembler.Loader();
        l.add("SelfHost", uses(member("SelfHost", "SelfHost"), "SelfHost").toBytes());
        tell("own host", l, "SelfHost");
        l = new ClassAssembler.Loader();
        ClassAssembler lying = uses(member("Lying", null), "Honest");
        members(lying, "Honest");
        l.add("Lying", lying.toBytes());
        l.add("Honest", member("Honest", null).toBytes());
        tell("member that does not know", l, "Lying");
        l = new ClassAssembler.Loader();
        l.add("ArrayHost", uses(member("ArrayHost", "[I"), "ArrayHost").toBytes());
        tell("array as host", l, "ArrayHost");
        l = new ClassAssembler.Loader();
        ClassAssembler.Loader child = new ClassAssembler.Loader(l);
        ClassAssembler far = member("Far", null);
        members(far, "Near");
        l.add("Far", far.toBytes());
        child.add("Near", uses(member("Near", "Far"), "Far").toBytes());
        tell("host of another loader", child, "Near");
        l = new ClassAssembler.Loader();
        l.add("Old", uses(new ClassAssembler(54, 0x21, "Old", "java/lang/Object"), "MemX").toBytes());
        ClassAssembler x = new ClassAssembler(54, 0x21, "MemX", "java/lang/Object");
        x.addField(10, "secret", "I");
        l.add("MemX", x.toBytes());
        tell("before nests", l, "Old");
        System.out.println(privateOfMate() + " " + new Inner().twice() + " " + Inner.Deep.reach());
        ClassAssembler mate = uses(new ClassAssembler(61, 0x21, "HiddenMate", "java/lang/Object"), "NestErrors$Target");
        var lookup = java.lang.invoke.MethodHandles.lookup();
        for (boolean asMate : new boolean[] {true, false}) {
            Class<?> c = (asMate ? lookup.defineHiddenClass(mate.toBytes(), true, java.lang.invoke.MethodHandles.Lookup.ClassOption.NESTMATE) : lookup.defineHiddenClass(mate.toBytes(), true)).lookupClass();
            System.out.println(c.getNestHost().getName().replaceAll("/0x.*", "") + " " + c.getNestMembers().length);
            for (String m : new String[] {"field", "call", "make"}) {
                try {
                    System.out.println(c.getMethod(m).invoke(null));
                } catch (InvocationTargetException e) {
                    System.out.println(e.getCause().getMessage().replaceAll("0x[0-9a-f]+", "#"));
                }
            }
        }
    }

    private static int privateOfMate() {
        return new Inner().count++ + new Inner.Deep().v;
    }

    private static class Target {
        private static int secret = 6;

        private static int hidden() {
            return 7;
        }

        private Target(int x) {
        }
    }

    private static class Inner {
        private int count = 5;

        private int twice() {
            return count * 2 + privateOfMate();
        }

        private static class Deep {
            private int v = 100;

            private static int reach() {
                return n + privateOfMate();
            }
        }
    }
}
