import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** The working directory and the directory of temporary files can be written, and their stores say so. */
public class WritableStores {
    public static void main(String[] args) throws Exception {
        for (Path folder : new Path[] {Path.of(""), Path.of(System.getProperty("java.io.tmpdir"))}) {
            FileStore store = Files.getFileStore(folder.toAbsolutePath());
            Path file = folder.resolve("stardust-written");
            Files.writeString(file, "text");
            System.out.println(store.isReadOnly() + " " + Files.isWritable(folder.toAbsolutePath()) + " " + Files.size(file) + " "
                    + Files.getFileStore(file).equals(store) + " " + file.toFile().delete() + " " + Files.exists(file));
        }
        System.out.println(Files.getFileStore(Path.of("/dev/null")).name().isEmpty());
        boolean any = false;
        for (FileStore store : java.nio.file.FileSystems.getDefault().getFileStores()) {
            any |= store.getUsableSpace() >= 0 && !store.name().isEmpty();
        }
        System.out.println(any);
    }
}
