import java.io.*;
import java.nio.charset.StandardCharsets;

/** Defines each of the classes in a file (length, bytes) in a loader of its own; prints what the machine says. */
public class Definer {
    static class Loader extends ClassLoader {
        void define(byte[] bytes) { defineClass(null, bytes, 0, bytes.length); }
    }

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(new BufferedOutputStream(System.out), false, StandardCharsets.UTF_8);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(args[0])))) {
            for (int count = in.readInt(); count > 0; count--) {
                byte[] bytes = new byte[in.readInt()];
                in.readFully(bytes);
                String result = "accepted";
                try {
                    new Loader().define(bytes);
                } catch (ClassFormatError e) {
                    result = e.getClass().getName().replace('.', '/') + ": " + e.getMessage();
                } catch (NoClassDefFoundError e) {
                    boolean isFormat = e.getMessage() != null && e.getMessage().contains("ACC_MODULE");
                    result = isFormat ? e.getClass().getName().replace('.', '/') + ": " + e.getMessage() : "stopped";
                } catch (SecurityException | LinkageError e) {
                    // Superclass and interfaces are loaded before the rest is parsed, so this says nothing of the rest.
                    result = "stopped";
                }
                out.println(result.replace("\n", "\\n").replace("\r", "\\r"));
            }
        }
        out.flush();
    }
}
