import java.util.*;
import java.util.function.Consumer;

/** ClassFormatError at the level of fields, methods and code (JVMS 4.5 to 4.7): flags of every combination, names, descriptors, duplicates, ConstantValue, Code and its attributes, Exceptions, MethodParameters, annotations. */
public class FormatMembers {
    static int n;

    static void with(String what, int version, int access, Consumer<ClassAssembler> body) {
        ClassAssembler a = new ClassAssembler(version, access, "G" + n++, "java/lang/Object");
        body.accept(a);
        try {
            Class<?> c = new ClassAssembler.Loader().define(a.toBytes());
            Class.forName(c.getName(), true, c.getClassLoader());
            System.out.println(what + ": fine");
        } catch (Throwable e) {
            System.out.println(what + ": " + e.getClass().getSimpleName() + " " + String.valueOf(e.getMessage()).split("\n")[0]);
        }
    }

    static void with(String what, Consumer<ClassAssembler> body) {
        with(what, 61, 0x21, body);
    }

    static void nums(java.io.DataOutputStream o, int... shorts) throws java.io.IOException {
        for (int s : shorts) {
            o.writeShort(s);
        }
    }

    static String check(int version, int access, Consumer<ClassAssembler> body) {
        ClassAssembler a = new ClassAssembler(version, access, "H" + n++, "java/lang/Object");
        body.accept(a);
        try {
            new ClassAssembler.Loader().define(a.toBytes());
            return "+";
        } catch (ClassFormatError e) {
            return "-";
        }
    }

    public static void main(String[] args) {
        // All flags of fields and methods, as maps of what is legal.
        StringBuilder map = new StringBuilder();
        for (int f = 0; f < 0x100; f++) {
            int flags = f;
            map.append(check(61, 0x21, a -> a.addField(flags, "f", "I")));
        }
        System.out.println("class fields     " + map);
        map.setLength(0);
        for (int f = 0; f < 0x100; f++) {
            int flags = f;
            map.append(check(61, 0x601, a -> a.addField(flags, "f", "I")));
        }
        System.out.println("interface fields " + map);
        for (int version : new int[] {48, 51, 52, 61}) {
            for (String name : new String[] {"m", "<init>", "<clinit>"}) {
                for (int access : new int[] {0x421, 0x601}) {
                    map.setLength(0);
                    for (int f = 0; f < 0x1000; f += f % 16 == 15 ? 0x11 : 1) {
                        int flags = f & 0xf | (f & 0xff0) >> 0 & 0xff0;
                        map.append(check(version, access, a -> {
                            ClassAssembler.Code c = a.addMethod(flags, name, "()V", 1, 1);
                            c.op(0xb1);
                        }));
                    }
                    System.out.println(version + " " + name + " " + Integer.toHexString(access) + " " + Integer.toHexString(map.toString().hashCode()) + " " + map.chars().filter(x -> x == '+').count());
                }
            }
        }
        for (String name : new String[] {"ok", "a.b", "a;b", "a[b", "a/b", "<x>", "x>", "", "ü", "a b", "1", "<init>", "<clinit>"}) {
            with("field '" + name + "'", a -> a.addField(1, name, "I"));
            with("method '" + name + "'", a -> a.addMethod(9, name, "()V", 0, 0).op(0xb1));
        }
        for (String type : new String[] {"I", "V", "Q", "L;", "Lx", "Lx;y", "[", "[V", "[[Lx;", "La.b;", "()V", "", "II", "L[I;", "La//b;"}) {
            with("field type '" + type + "'", a -> a.addField(1, "f", type));
        }
        for (String type : new String[] {"()V", "()", "(V)V", "(I", "I)V", "(Lx;)Ly;", "(Lx)V", "()Q", "([V)V", "(I)VV", "(" + "I".repeat(255) + ")V", "(" + "J".repeat(128) + ")V", "()[I", "I"}) {
            with("method type '" + (type.length() > 20 ? type.substring(0, 5) + type.length() : type) + "'", a -> a.addMethod(9, "m", type, 0, 300).op(0x01, 0xbf));
        }
        with("instance method of 255 words", a -> a.addMethod(1, "m", "(" + "I".repeat(254) + ")V", 0, 300).op(0xb1));
        with("instance method of 256 words", a -> a.addMethod(1, "m", "(" + "I".repeat(255) + ")V", 0, 300).op(0xb1));
        with("fields of the same name", a -> {
            a.addField(1, "f", "I");
            a.addField(1, "f", "J");
        });
        with("equal fields", a -> {
            a.addField(1, "f", "I");
            a.addField(9, "f", "I");
        });
        with("methods differ in result", a -> {
            a.addMethod(9, "m", "()I", 1, 0).op(0x03, 0xac);
            a.addMethod(9, "m", "()J", 2, 0).op(0x09, 0xad);
        });
        with("equal methods", a -> {
            a.addMethod(9, "m", "()V", 1, 0).op(0xb1);
            a.addMethod(1, "m", "()V", 1, 1).op(0xb1);
        });
        with("<init> static", a -> a.addMethod(9, "<init>", "()V", 1, 0).op(0xb1));
        with("<init> with result", a -> a.addMethod(1, "<init>", "()I", 1, 1).op(0x03, 0xac));
        with("<clinit> with argument", a -> a.addMethod(8, "<clinit>", "(I)V", 1, 1).op(0xb1));
        with("<clinit> with result", a -> a.addMethod(8, "<clinit>", "()I", 1, 1).op(0x03, 0xac));
        with("<clinit> not static", a -> a.addMethod(0, "<clinit>", "()V", 1, 1).op(0xb1));
        with("<clinit> not static v50", 50, 0x21, a -> a.addMethod(0, "<clinit>", "()V", 1, 1).op(0xb1));
        with("interface with <init>", 61, 0x601, a -> a.addMethod(1, "<init>", "()V", 1, 1).op(0xb1));
        with("abstract in concrete", a -> a.addMethod(0x401, "m", "()V", 1, 1));
        with("no code", a -> a.addMethod(1, "m", "()V", 1, 1).bare());
        with("abstract with code", 61, 0x421, a -> a.addMethod(0x401, "m", "()V", 1, 1).attribute("Code", o -> nums(o, 1, 1, 0, 1, 0xb100, 0, 0)));
        with("native with code", a -> a.addMethod(0x101, "m", "()V", 1, 1).attribute("Code", o -> nums(o, 1, 1, 0, 1, 0xb100, 0, 0)));
        with("code twice", a -> a.addMethod(9, "m", "()V", 1, 1).op(0xb1).attribute("Code", o -> {
            nums(o, 1, 1, 0, 1);
            o.writeByte(0xb1);
            nums(o, 0, 0);
        }));
        with("code of length 0", a -> a.addMethod(9, "m", "()V", 1, 1));
        with("arguments over locals", a -> a.addMethod(9, "m", "(IJ)V", 1, 2).op(0xb1));
        with("this over locals", a -> a.addMethod(1, "m", "()V", 1, 0).op(0xb1));
        with("65535 bytes", a -> {
            ClassAssembler.Code c = a.addMethod(9, "m", "()V", 1, 1);
            for (int i = 0; i < 65534; i++) {
                c.op(0);
            }
            c.op(0xb1);
        });
        with("65536 bytes", a -> {
            ClassAssembler.Code c = a.addMethod(9, "m", "()V", 1, 1);
            for (int i = 0; i < 65535; i++) {
                c.op(0);
            }
            c.op(0xb1);
        });
        with("Code length wrong", a -> a.addMethod(9, "m", "()V", 1, 1).bare().attribute("Code", o -> {
            nums(o, 1, 1, 0, 2);
            o.writeByte(0xb1);
            nums(o, 0, 0);
        }));
        with("handler of bad range", a -> a.addMethod(9, "m", "()V", 1, 1).label(0).op(0).label(1).op(0xb1).handler(1, 0, 0, null));
        with("handler of empty range", a -> a.addMethod(9, "m", "()V", 1, 1).label(0).op(0).label(1).op(0xb1).handler(1, 1, 0, null));
        with("handler type utf8", a -> a.addMethod(9, "m", "()V", 1, 1).bare().attribute("Code", o -> {
            nums(o, 1, 1, 0, 1);
            o.writeByte(0xb1);
            nums(o, 1, 0, 1, 0, 1, 0);
        }));
        with("handler pc out", a -> a.addMethod(9, "m", "()V", 1, 1).bare().attribute("Code", o -> {
            nums(o, 1, 1, 0, 1);
            o.writeByte(0xb1);
            nums(o, 1, 0, 1, 9, 0, 0);
        }));
        with("handler end out", a -> a.addMethod(9, "m", "()V", 1, 1).bare().attribute("Code", o -> {
            nums(o, 1, 1, 0, 1);
            o.writeByte(0xb1);
            nums(o, 1, 0, 9, 0, 0, 0);
        }));
        with("line number pc", a -> a.addMethod(9, "m", "()V", 1, 1).op(0xb1).codeAttribute("LineNumberTable", o -> nums(o, 1, 5, 1)));
        with("line number length", a -> a.addMethod(9, "m", "()V", 1, 1).op(0xb1).codeAttribute("LineNumberTable", o -> nums(o, 2, 0, 1)));
        with("two line tables", a -> a.addMethod(9, "m", "()V", 1, 1).op(0xb1).codeAttribute("LineNumberTable", o -> nums(o, 1, 0, 1)).codeAttribute("LineNumberTable", o -> nums(o, 1, 0, 2)));
        int[][] lvt = {{1, 0, 1, 1, 2, 0}, {1, 0, 2, 1, 2, 0}, {1, 5, 0, 1, 2, 0}, {1, 0, 1, 1, 2, 1}, {1, 0, 1, 0, 2, 0}, {2, 0, 1, 1, 2, 0, 0, 1, 1, 2, 0}, {2, 0, 1, 1, 2, 0}};
        for (int[] t : lvt) {
            with("LocalVariableTable " + Arrays.toString(t), a -> {
                int nm = a.utf8("v");
                int ty = a.utf8("I");
                int[] c = t.clone();
                for (int i = 1; i + 4 < c.length; i += 5) {
                    c[i + 2] = c[i + 2] == 0 ? 0 : nm;
                    c[i + 3] = ty;
                }
                a.addMethod(9, "m", "()V", 1, 1).op(0xb1).codeAttribute("LocalVariableTable", o -> nums(o, c));
            });
        }
        with("LocalVariableTable bad type", a -> a.addMethod(9, "m", "()V", 1, 1).op(0xb1).codeAttribute("LocalVariableTable", o -> nums(o, 1, 0, 1, a.utf8("v"), a.utf8("Q"), 0)));
        with("LocalVariableTable bad name", a -> a.addMethod(9, "m", "()V", 1, 1).op(0xb1).codeAttribute("LocalVariableTable", o -> nums(o, 1, 0, 1, a.utf8("v;"), a.utf8("I"), 0)));
        with("LocalVariableTypeTable without", a -> a.addMethod(9, "m", "()V", 1, 1).op(0xb1).codeAttribute("LocalVariableTypeTable", o -> nums(o, 1, 0, 1, a.utf8("v"), a.utf8("TT;"), 0)));
        with("Exceptions", a -> {
            int c = a.cls("java/lang/Exception");
            a.addMethod(9, "m", "()V", 1, 1).op(0xb1).attribute("Exceptions", o -> nums(o, 1, c));
        });
        with("Exceptions of utf8", a -> a.addMethod(9, "m", "()V", 1, 1).op(0xb1).attribute("Exceptions", o -> nums(o, 1, 1)));
        with("Exceptions of 0", a -> a.addMethod(9, "m", "()V", 1, 1).op(0xb1).attribute("Exceptions", o -> nums(o, 1, 0)));
        with("Exceptions length", a -> a.addMethod(9, "m", "()V", 1, 1).op(0xb1).attribute("Exceptions", o -> nums(o, 2, 0)));
        with("Exceptions twice", a -> a.addMethod(9, "m", "()V", 1, 1).op(0xb1).attribute("Exceptions", o -> nums(o, 0)).attribute("Exceptions", o -> nums(o, 0)));
        with("MethodParameters", a -> a.addMethod(9, "m", "(I)V", 1, 1).op(0xb1).attribute("MethodParameters", o -> {
            o.writeByte(1);
            nums(o, a.utf8("p"), 0x10);
        }));
        with("MethodParameters length", a -> a.addMethod(9, "m", "(I)V", 1, 1).op(0xb1).attribute("MethodParameters", o -> {
            o.writeByte(2);
            nums(o, 0, 0x10);
        }));
        with("MethodParameters twice", a -> a.addMethod(9, "m", "(I)V", 1, 1).op(0xb1).attribute("MethodParameters", o -> o.writeByte(0)).attribute("MethodParameters", o -> o.writeByte(0)));
        Object[][] constants = {{"I", 3}, {"J", 5}, {"F", 4}, {"D", 6}, {"Ljava/lang/String;", 8}, {"Z", 3}, {"B", 3}, {"C", 3}, {"S", 3}, {"Ljava/lang/Object;", 8}, {"[I", 3}, {"I", 5}, {"J", 3}, {"F", 3}, {"D", 5}, {"Ljava/lang/String;", 3}, {"I", 8}, {"Ljava/lang/Class;", 7}};
        for (Object[] k : constants) {
            for (int flags : new int[] {9, 1}) {
                with("ConstantValue " + k[0] + " of tag " + k[1] + " flags " + flags, a -> {
                    int tag = (Integer) k[1];
                    int c = tag == 3 ? a.integer(70000) : tag == 4 ? a.flt(1) : tag == 5 ? a.lng(1) : tag == 6 ? a.dbl(1) : tag == 7 ? a.cls("x") : a.string("s");
                    a.addField(flags, "f", (String) k[0], a.encode("ConstantValue", o -> nums(o, c)));
                });
            }
        }
        with("ConstantValue length", a -> a.addField(9, "f", "I", a.encode("ConstantValue", o -> nums(o, a.integer(1), 0))));
        with("ConstantValue twice", a -> a.addField(9, "f", "I", a.encode("ConstantValue", o -> nums(o, a.integer(1))), a.encode("ConstantValue", o -> nums(o, a.integer(1)))));
        with("ConstantValue index", a -> a.addField(9, "f", "I", a.encode("ConstantValue", o -> nums(o, 999))));
        with("field Signature twice", a -> a.addField(9, "f", "I", a.encode("Signature", o -> nums(o, 1)), a.encode("Signature", o -> nums(o, 1))));
        with("field Synthetic length", a -> a.addField(9, "f", "I", a.encode("Synthetic", o -> nums(o, 1))));
        with("method Signature index", a -> a.addMethod(9, "m", "()V", 1, 1).op(0xb1).attribute("Signature", o -> nums(o, 0)));
        with("AnnotationDefault", a -> a.addMethod(9, "m", "()V", 1, 1).op(0xb1).attribute("AnnotationDefault", o -> o.writeByte(0)));
        with("AnnotationDefault twice", a -> a.addMethod(9, "m", "()V", 1, 1).op(0xb1).attribute("AnnotationDefault", o -> o.writeByte(0)).attribute("AnnotationDefault", o -> o.writeByte(0)));
        with("parameter annotations twice", a -> a.addMethod(9, "m", "()V", 1, 1).op(0xb1).attribute("RuntimeVisibleParameterAnnotations", o -> o.writeByte(0)).attribute("RuntimeVisibleParameterAnnotations", o -> o.writeByte(0)));
    }
}
