import java.lang.reflect.InvocationTargetException;

/** Access control at resolution (JVMS 5.4.4): classes, fields and methods of every access, from the same class, package, subclass, another package, and a package of the same name in another loader. */
public class AccessErrors {
    static final int[] ACCESS = {1, 0, 4, 2};
    static final String[] NAMES = {"Pub", "Pack", "Prot", "Priv"};
    static int n;

    static ClassAssembler target(String name, int flags) {
        ClassAssembler a = new ClassAssembler(52, flags | ClassAssembler.SUPER, name, "java/lang/Object");
        for (int i = 0; i < 4; i++) {
            a.addField(ACCESS[i] | 8, "s" + NAMES[i], "I");
            a.addField(ACCESS[i], "f" + NAMES[i], "I");
            a.addMethod(ACCESS[i] | 8, "ms" + NAMES[i], "()I", 1, 0).op(0x05, 0xac);
            a.addMethod(ACCESS[i], "m" + NAMES[i], "()I", 1, 1).op(0x06, 0xac);
            // Constructors of each access differ by their number of int parameters.
            a.addMethod(ACCESS[i], "<init>", "(" + "I".repeat(i) + ")V", 1, 1 + i).op(0x2a).op2(0xb7, a.method("java/lang/Object", "<init>", "()V")).op(0xb1);
        }
        a.addMethod(9, "make", "()L" + name + ";", 2, 0).op2(0xbb, a.cls(name)).op(0x59).op2(0xb7, a.method(name, "<init>", "()V")).op(0xb0);
        return a;
    }

    static void call(String what, ClassAssembler.Loader l, String cls, String method) {
        for (int i = 0; i < 2; i++) {
            try {
                Object r = l.loadClass(cls.replace('/', '.')).getMethod(method).invoke(null);
                if (i == 0) {
                    System.out.println(what + ": " + (r == null ? "fine" : r instanceof Integer ? r : "object"));
                }
            } catch (Throwable e) {
                Throwable x = e instanceof InvocationTargetException ? e.getCause() : e;
                System.out.println(what + ": " + x.getClass().getSimpleName() + " " + String.valueOf(x.getMessage()).replaceAll("@[0-9a-f]+", "@"));
            }
        }
    }

    /** A user class of one method for each use, so that each resolves for itself. */
    static void uses(String where, ClassAssembler.Loader l, String user, String superName, String t) throws Exception {
        for (int i = 0; i < 4; i++) {
            String acc = NAMES[i];
            int args = i;
            String[] kinds = {"getstatic", "putstatic", "getfield", "putfield", "invokestatic", "invokevirtual", "new"};
            for (int k = 0; k < kinds.length; k++) {
                String name = user + n++;
                ClassAssembler a = new ClassAssembler(52, 0x21, name, superName);
                ClassAssembler.Code c = a.addMethod(9, "m", k == 1 || k == 3 ? "()V" : "()Ljava/lang/Object;", 8, 1);
                switch (k) {
                    case 0:
                        c.op2(0xb2, a.field(t, "s" + acc, "I"));
                        break;
                    case 1:
                        c.op(0x04).op2(0xb3, a.field(t, "s" + acc, "I")).op(0xb1);
                        break;
                    case 2:
                        c.op2(0xb8, a.method(t, "make", "()L" + t + ";")).op2(0xb4, a.field(t, "f" + acc, "I"));
                        break;
                    case 3:
                        c.op2(0xb8, a.method(t, "make", "()L" + t + ";")).op(0x04).op2(0xb5, a.field(t, "f" + acc, "I")).op(0xb1);
                        break;
                    case 4:
                        c.op2(0xb8, a.method(t, "ms" + acc, "()I"));
                        break;
                    case 5:
                        c.op2(0xb8, a.method(t, "make", "()L" + t + ";")).op2(0xb6, a.method(t, "m" + acc, "()I"));
                        break;
                    default:
                        c.op2(0xbb, a.cls(t)).op(0x59);
                        for (int x = 0; x < args; x++) {
                            c.op(0x03);
                        }
                        c.op2(0xb7, a.method(t, "<init>", "(" + "I".repeat(args) + ")V")).op(0xb0);
                }
                if (k == 0 || k == 2 || k == 4 || k == 5) {
                    c.op2(0xb8, a.method("java/lang/Integer", "valueOf", "(I)Ljava/lang/Integer;")).op(0xb0);
                }
                l.add(name.replace('/', '.'), a.toBytes());
                call(where + " " + acc + " " + kinds[k], l, name, "m");
            }
        }
    }

    public static void main(String[] args) throws Exception {
        ClassAssembler.Loader l = new ClassAssembler.Loader();
        l.add("p.Target", target("p/Target", 1).toBytes()).add("p.Hidden", target("p/Hidden", 0).toBytes());
        uses("same package", l, "p/User", "java/lang/Object", "p/Target");
        uses("other package", l, "q/User", "java/lang/Object", "p/Target");
        ClassAssembler.Loader child = new ClassAssembler.Loader(l);
        uses("same name, other loader", child, "p/Alien", "java/lang/Object", "p/Target");
        System.out.println("-- class access");
        String[][] by = {{"same package", "p/C1"}, {"other package", "q/C2"}};
        for (String[] b : by) {
            int k = 0;
            for (int op : new int[] {0xbb, 0xbd, 0xc0, 0xc1, 0x12, 0xc5}) {
                String name = b[1] + "x" + k++;
                ClassAssembler a = new ClassAssembler(52, 0x21, name, "java/lang/Object");
                ClassAssembler.Code c = a.addMethod(9, "m", "()V", 3, 1);
                switch (op) {
                    case 0xbb:
                        c.op2(0xbb, a.cls("p/Hidden"));
                        break;
                    case 0xbd:
                        c.op(0x04).op2(0xbd, a.cls("p/Hidden"));
                        break;
                    case 0x12:
                        c.op2(0x13, a.cls("p/Hidden"));
                        break;
                    case 0xc5:
                        c.op(0x04, 0x04).op2(0xc5, a.cls("[[Lp/Hidden;")).op(2);
                        break;
                    default:
                        c.op2(0xb8, a.method("p/Target", "make", "()Lp/Target;")).op2(op, a.cls("p/Hidden"));
                }
                c.op(0x57, 0xb1);
                l.add(name.replace('/', '.'), a.toBytes());
                call(b[0] + " opcode " + Integer.toHexString(op), l, name, "m");
            }
            ClassAssembler sub = new ClassAssembler(52, 0x21, b[1] + "Sub", "p/Hidden");
            l.add((b[1] + "Sub").replace('/', '.'), sub.toBytes());
            try {
                System.out.println(l.loadClass((b[1] + "Sub").replace('/', '.')));
            } catch (Throwable e) {
                System.out.println(String.valueOf(e).replaceAll("@[0-9a-f]+", "@"));
            }
        }
        System.out.println("-- checkcast of null resolves nothing");
        ClassAssembler a = new ClassAssembler(52, 0x21, "q/Null", "java/lang/Object");
        a.addMethod(9, "m", "()V", 1, 0).op(0x01).op2(0xc0, a.cls("p/Hidden")).op(0x57).op(0x01).op2(0xc1, a.cls("p/Hidden")).op(0x57, 0xb1);
        l.add("q.Null", a.toBytes());
        call("null", l, "q/Null", "m");
    }
}
