import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;

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

    public static void main(String[] arguments) throws Exception {
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
        new LeftOut().defineClass("Made", file, 0, file.length);
    }
}
