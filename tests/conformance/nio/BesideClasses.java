import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;

/** A program writes files beside its own classes, changes them, and finds them as resources. */
public class BesideClasses {
    public static void main(String[] arguments) throws Exception {
        Path jar = Path.of(BesideClasses.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path folder = jar.getParent().resolve("beside-classes");
        Files.createDirectory(folder);
        System.out.println(Files.isWritable(jar.getParent()) + " " + Files.getFileStore(folder).isReadOnly());
        Path bundle = folder.resolve("Texts.properties");
        Files.writeString(bundle, "hello=written\n");
        try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            System.out.println(ResourceBundle.getBundle("Texts", Locale.ROOT, loader).getString("hello"));
            Files.writeString(bundle, "hello=changed\n");
            ResourceBundle.clearCache(loader);
            System.out.println(ResourceBundle.getBundle("Texts", Locale.ROOT, loader).getString("hello"));
            Files.move(bundle, folder.resolve("Moved.properties"));
            System.out.println(loader.getResource("Texts.properties") + " " + (loader.getResource("Moved.properties") != null));
        }
        Files.delete(folder.resolve("Moved.properties"));
        Files.delete(folder);
        System.out.println(Files.exists(folder) + " " + Files.size(jar) / 1_000_000);
    }
}
