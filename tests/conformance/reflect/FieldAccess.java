import java.lang.reflect.*;
import java.util.*;

/** Field: get and set of every type by every accessor, widening conversions, wrong kinds, null and wrong objects, finals and statics, access errors with their messages. */
public class FieldAccess {
    public static class All {
        public boolean z = true;
        public byte b = 1;
        public char c = 'c';
        public short s = 2;
        public int i = 3;
        public long l = 4;
        public float f = 5.5f;
        public double d = 6.5;
        public Object o = "obj";
        public Integer boxed = 7;
        public String str = "str";
        public int[] arr = {1};
        public static int st = 8;
        public static final int CONST = 9;
        public static final Object SFIN = "sfin";
        public final int fin = 10;
        public final Object ofin = "ofin";
        public volatile long vol = 11;
        public transient String tr = "tr";
        private int priv = 12;
        private static String privSt = "ps";
        protected int prot = 13;
        int pack = 14;
    }

    record Rec(int x) {
    }

    interface Consts {
        int K = 5;
    }

    interface Act {
        Object run() throws Throwable;
    }

    static void t(String what, Act a) {
        try {
            System.out.println(what + " = " + a.run());
        } catch (Throwable e) {
            System.out.println(what + " ! " + e.getClass().getSimpleName() + ": " + String.valueOf(e.getMessage()).replaceAll("@[0-9a-f]+", "@"));
        }
    }

    static Object read(Field f, Object o, String kind) throws Exception {
        switch (kind) {
            case "boolean":
                return f.getBoolean(o);
            case "byte":
                return f.getByte(o);
            case "char":
                return f.getChar(o);
            case "short":
                return f.getShort(o);
            case "int":
                return f.getInt(o);
            case "long":
                return f.getLong(o);
            case "float":
                return f.getFloat(o);
            case "double":
                return f.getDouble(o);
            default:
                Object r = f.get(o);
                return r + " " + (r == null ? null : r.getClass().getSimpleName());
        }
    }

    static void write(Field f, Object o, String kind) throws Exception {
        switch (kind) {
            case "boolean":
                f.setBoolean(o, false);
                break;
            case "byte":
                f.setByte(o, (byte) -1);
                break;
            case "char":
                f.setChar(o, 'x');
                break;
            case "short":
                f.setShort(o, (short) -2);
                break;
            case "int":
                f.setInt(o, -3);
                break;
            case "long":
                f.setLong(o, -4);
                break;
            case "float":
                f.setFloat(o, -5.25f);
                break;
            case "double":
                f.setDouble(o, -6.25);
                break;
            default:
                f.set(o, "text");
        }
    }

    public static void main(String[] args) throws Exception {
        String[] kinds = {"boolean", "byte", "char", "short", "int", "long", "float", "double", "Object"};
        String[] names = {"z", "b", "c", "s", "i", "l", "f", "d", "o", "boxed", "str", "arr", "st", "CONST", "fin", "vol"};
        for (String n : names) {
            Field f = All.class.getField(n);
            StringBuilder line = new StringBuilder(f.toString() + " | " + f.toGenericString() + ":");
            for (String k : kinds) {
                All o = new All();
                try {
                    line.append(" get").append(k).append('=').append(String.valueOf(read(f, o, k)).replaceAll("@[0-9a-f]+", "@"));
                } catch (IllegalArgumentException e) {
                    line.append(" ").append(k).append("!");
                }
                try {
                    write(f, o, k);
                    line.append(" set").append(k).append("->").append(String.valueOf(f.get(o)).replaceAll("@[0-9a-f]+", "@"));
                } catch (IllegalArgumentException e) {
                    line.append(" set").append(k).append("!");
                } catch (IllegalAccessException e) {
                    line.append(" set").append(k).append("!!");
                }
            }
            System.out.println(line);
        }
        All.st = 8;
        All o = new All();
        Field i = All.class.getField("i");
        t("getLong of boolean", () -> All.class.getField("z").getLong(o));
        t("setInt of byte field", () -> {
            All.class.getField("b").setInt(o, 1);
            return 0;
        });
        t("set Long to int", () -> {
            i.set(o, 5L);
            return 0;
        });
        t("set null to int", () -> {
            i.set(o, null);
            return 0;
        });
        t("set Short to int", () -> {
            i.set(o, (short) 77);
            return o.i;
        });
        t("set Character to float", () -> {
            All.class.getField("f").set(o, 'A');
            return o.f;
        });
        t("set String to Integer", () -> {
            All.class.getField("boxed").set(o, "s");
            return 0;
        });
        t("set Integer to Object", () -> {
            All.class.getField("o").set(o, 1);
            return o.o;
        });
        t("wrong object", () -> i.get("not All"));
        t("null object", () -> i.get(null));
        t("static with any object", () -> All.class.getField("st").get("ignored"));
        t("setBoolean of int", () -> {
            i.setBoolean(o, true);
            return 0;
        });
        t("const", () -> All.class.getField("CONST").get(null));
        t("set static final", () -> {
            Field f = All.class.getField("SFIN");
            f.setAccessible(true);
            f.set(null, "changed");
            return All.SFIN;
        });
        t("set final without", () -> {
            All.class.getField("ofin").set(o, "no");
            return 0;
        });
        t("set final with", () -> {
            Field f = All.class.getField("ofin");
            f.setAccessible(true);
            f.set(o, "yes");
            return o.ofin + " " + f.get(o);
        });
        t("set constant final with", () -> {
            Field f = All.class.getField("fin");
            f.setAccessible(true);
            f.setInt(o, 999);
            return o.fin + " " + f.get(o);
        });
        t("set record field", () -> {
            Field f = Rec.class.getDeclaredField("x");
            f.setAccessible(true);
            f.setInt(new Rec(1), 2);
            return 0;
        });
        t("set interface constant", () -> {
            Field f = Consts.class.getField("K");
            f.setAccessible(true);
            f.set(null, 6);
            return 0;
        });
        t("nest mate's private", () -> All.class.getDeclaredField("priv").getInt(o));
        t("private of the JDK", () -> String.class.getDeclaredField("value").get("s"));
        t("make it accessible", () -> {
            String.class.getDeclaredField("value").setAccessible(true);
            return 0;
        });
        t("try", () -> String.class.getDeclaredField("value").trySetAccessible());
        t("canAccess", () -> String.class.getDeclaredField("value").canAccess("s") + " " + i.canAccess(o) + " " + All.class.getDeclaredField("privSt").canAccess(null));
        t("canAccess with null", () -> i.canAccess(null));
        t("canAccess static with object", () -> All.class.getDeclaredField("privSt").canAccess(o));
        t("no field", () -> All.class.getField("priv"));
        t("no declared field", () -> All.class.getDeclaredField("nothing"));
        t("null name", () -> All.class.getField(null));
        t("inherited constant", () -> {
            class Impl implements Consts {
            }
            return Impl.class.getField("K") + " " + Impl.class.getField("K").get(null);
        });
        t("filtered", () -> Class.class.getDeclaredField("classLoader"));
        t("filtered 2", () -> Field.class.getDeclaredFields().length);
        t("array length", () -> int[].class.getField("length"));
        t("modifiers", () -> {
            StringBuilder b = new StringBuilder();
            for (String n : new String[] {"vol", "tr", "SFIN", "prot", "pack", "priv"}) {
                Field f = All.class.getDeclaredField(n);
                b.append(Modifier.toString(f.getModifiers())).append('|').append(f.isSynthetic()).append(f.isEnumConstant()).append(' ');
            }
            return b;
        });
        t("equals", () -> All.class.getField("i").equals(i) + " " + (All.class.getField("i") == i) + " " + i.hashCode() + " " + ("FieldAccess$All".hashCode() ^ "i".hashCode()));
        t("synthetic outer", () -> {
            class L {
                int q = names.length + o.i;
            }
            Set<String> s = new TreeSet<>();
            for (Field f : L.class.getDeclaredFields()) {
                s.add(f.getName() + (f.isSynthetic() ? " synthetic" : "") + Modifier.toString(f.getModifiers()));
            }
            return s + " " + new L().q;
        });
    }
}
