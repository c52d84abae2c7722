import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Asks for classes of the JDK that nothing says at build time: they are left out, and messages say what to do. */
public class LeftOut extends ClassLoader {
    /** A class file: a class `Made` whose superclass has this name. */
    static byte[] classFile(String superName) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(0xcafebabe);
        out.writeInt(61);
        out.writeShort(5);
        out.writeByte(1);
        out.writeUTF("Made");
        out.writeByte(7);
        out.writeShort(1);
        out.writeByte(1);
        out.writeUTF(superName);
        out.writeByte(7);
        out.writeShort(3);
        for (int value : new int[] {0x21, 2, 4, 0, 0, 0, 0}) {
            out.writeShort(value);
        }
        return bytes.toByteArray();
    }

    public static void main(String[] arguments) throws Throwable {
        StringBuilder name = new StringBuilder("Phaser");
        String inModule = name.insert(0, "concurrent.").insert(0, "java.util.").toString();
        String elsewhere = new StringBuilder("Preferences").insert(0, "prefs.").insert(0, "java.util.").toString();
        for (String wanted : new String[] {inModule, elsewhere, "no.such.Thing"}) {
            try {
                System.out.println(Class.forName(wanted));
            } catch (ClassNotFoundException error) {
                System.out.println(error.getMessage());
            }
        }
        byte[] file = classFile(inModule.replace('.', '/'));
        // A call that the build sees would keep all classes: code that is defined at run time may use anything.
        MethodHandle defineClass = MethodHandles.lookup().findVirtual(LeftOut.class, "defineClass",
            MethodType.methodType(Class.class, String.class, byte[].class, int.class, int.class));
        defineClass.invoke(new LeftOut(), "Made", file, 0, file.length);
    }
}
