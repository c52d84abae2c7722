import java.io.*;
import java.nio.file.*;
import java.util.*;

/** java.io.File, file streams and RandomAccessFile: what they do, and the messages of their errors. */
public class FileErrors {
    interface Action { Object run() throws Exception; }

    static void attempt(String what, Action action) {
        try {
            System.out.println(what + ": " + action.run());
        } catch (Throwable e) {
            System.out.println(what + ": " + e);
        }
    }

    static final File ROOT = new File("/tmp/file-errors");

    public static void main(String[] args) throws Exception {
        ROOT.mkdir();
        try {
            opening();
            reading();
            random();
            renaming();
            listing();
            temporary();
            descriptors();
        } finally {
            delete(ROOT);
        }
        System.out.println(ROOT.exists());
    }

    static void delete(File file) {
        File[] children = file.listFiles();
        if (children != null && !Files.isSymbolicLink(file.toPath())) for (File child : children) delete(child);
        file.delete();
    }

    static void opening() throws IOException {
        File missing = new File(ROOT, "missing");
        attempt("missing", () -> new FileInputStream(missing));
        attempt("missing", () -> new FileReader("/tmp/file-errors/missing"));
        attempt("directory", () -> new FileInputStream(ROOT));
        attempt("directory", () -> new FileOutputStream(ROOT));
        attempt("no parent", () -> new FileOutputStream(new File(ROOT, "a/b")));
        attempt("empty", () -> new FileInputStream(""));
        attempt("null", () -> new FileInputStream((String) null));
        attempt("null", () -> new FileInputStream((File) null));
        attempt("nul", () -> new FileInputStream("a\0b"));
        attempt("mode", () -> new RandomAccessFile(missing, "x"));
        attempt("random", () -> new RandomAccessFile(missing, "r"));
        attempt("random", () -> new RandomAccessFile(ROOT, "rw"));
        attempt("create", () -> new File(ROOT, "x/y").createNewFile());
        attempt("create", () -> new File("").createNewFile());
        attempt("create", () -> new File(ROOT, "made").createNewFile());
        attempt("create", () -> new File(ROOT, "made").createNewFile());
        attempt("through", () -> new FileInputStream(new File(ROOT, "made/inside")));
        attempt("through", () -> new FileOutputStream(new File(ROOT, "made/inside")));
        File locked = new File(ROOT, "locked");
        locked.createNewFile();
        System.out.println(locked.setReadOnly() + " " + locked.canRead() + " " + locked.setWritable(true) + " " + locked.canWrite()
            + " " + locked.setExecutable(true) + " " + locked.canExecute() + " " + missing.setReadable(true));
        attempt("path", () -> new FileInputStream("/tmp/file-errors/" + "x".repeat(300)));
    }

    static void reading() throws IOException {
        File file = new File(ROOT, "text");
        try (FileOutputStream out = new FileOutputStream(file)) {
            out.write("0123456789".getBytes());
            out.write("ab".getBytes(), 1, 1);
        }
        try (FileOutputStream out = new FileOutputStream(file, true)) {
            out.write('!');
            System.out.println(out.getChannel().position() + " " + out.getFD().valid());
        }
        FileInputStream in = new FileInputStream(file);
        System.out.println(in.available() + " " + in.read() + " " + in.skip(3) + " " + (char) in.read() + " " + in.skip(-2) + " " + (char) in.read()
            + " " + in.skip(100) + " " + in.available() + " " + in.read() + " " + in.markSupported());
        attempt("skip", () -> in.skip(-1000));
        in.close();
        System.out.println(in.getFD().valid());
        attempt("closed", in::read);
        attempt("closed", in::available);
        attempt("closed", () -> in.skip(1));
        FileOutputStream out = new FileOutputStream(file);
        out.close();
        attempt("closed", () -> { out.write(1); return 0; });
        System.out.println(file.length() + " " + new File(ROOT, "none").length());
        attempt("read only", () -> { new FileOutputStream(new FileInputStream(file).getFD()).write(1); return 0; });
        attempt("write only", () -> new FileInputStream(new FileOutputStream(file).getFD()).read());
        attempt("bounds", () -> new FileInputStream(file).read(new byte[2], 1, 2));
        try (FileWriter writer = new FileWriter(file); FileReader reader = new FileReader(file)) {
            writer.write("\u20ac text");
            writer.flush();
            System.out.println((int) (char) reader.read() + " " + reader.getEncoding() + " " + file.length());
        }
    }

    static void random() throws IOException {
        File file = new File(ROOT, "random");
        RandomAccessFile both = new RandomAccessFile(file, "rw");
        both.writeInt(0x01020304);
        both.writeUTF("text\u00e9");
        both.writeDouble(1.5);
        System.out.println(both.length() + " " + both.getFilePointer());
        both.seek(2);
        System.out.println(both.readUnsignedShort() + " " + both.readUTF() + " " + both.readDouble());
        attempt("end", both::readByte);
        attempt("end", () -> both.read());
        both.seek(100);
        System.out.println(both.length() + " " + both.read());
        both.write(7);
        System.out.println(both.length());
        both.setLength(5);
        System.out.println(both.getFilePointer() + " " + both.length());
        both.setLength(10);
        both.seek(4);
        System.out.println(both.skipBytes(3) + " " + both.readByte() + " " + both.skipBytes(100) + " " + both.skipBytes(-1));
        attempt("seek", () -> { both.seek(-1); return 0; });
        attempt("length", () -> { both.setLength(-1); return 0; });
        both.seek(0);
        both.writeBytes("line one\nline two\r\nlast");
        both.seek(0);
        System.out.println(both.readLine() + "|" + both.readLine() + "|" + both.readLine() + "|" + both.readLine());
        both.close();
        both.close();
        attempt("closed", both::length);
        attempt("closed", both::read);
        attempt("closed", () -> { both.seek(0); return 0; });
        RandomAccessFile reading = new RandomAccessFile(file, "r");
        attempt("read only", () -> { reading.write(1); return 0; });
        attempt("read only", () -> { reading.setLength(1); return 0; });
        reading.close();
        for (String mode : new String[] {"rws", "rwd"}) {
            try (RandomAccessFile synced = new RandomAccessFile(file, mode)) {
                synced.write(1);
                System.out.println(mode + " " + synced.length());
            }
        }
    }

    static void renaming() throws IOException {
        File one = new File(ROOT, "one");
        File two = new File(ROOT, "two");
        File dir = new File(ROOT, "dir");
        one.createNewFile();
        System.out.println(one.renameTo(two) + " " + one.exists() + " " + two.exists() + " " + one.renameTo(two));
        System.out.println(dir.mkdir() + " " + dir.mkdir() + " " + new File(dir, "a/b/c").mkdirs() + " " + new File(dir, "a/b/c").mkdirs()
            + " " + new File(ROOT, "q/r").mkdir() + " " + new File(two, "x").mkdirs());
        System.out.println(dir.delete() + " " + new File(dir, "a/b/c").delete() + " " + new File(ROOT, "none").delete());
        System.out.println(two.renameTo(dir) + " " + dir.renameTo(two) + " " + dir.renameTo(new File(ROOT, "dir2")) + " " + two.renameTo(new File("/nowhere/x")));
        System.out.println(two.setLastModified(1234567890123L) + " " + two.lastModified() + " " + new File(ROOT, "none").lastModified());
        attempt("time", () -> two.setLastModified(-1));
        System.out.println(two.isFile() + " " + two.isDirectory() + " " + two.isHidden() + " " + new File(".hidden").isHidden()
            + " " + new File(ROOT, "dir2").isDirectory());
        System.out.println((ROOT.getTotalSpace() > 0) + " " + (ROOT.getUsableSpace() >= 0) + " " + new File("/none").getFreeSpace());
    }

    static void listing() throws IOException {
        File dir = new File(ROOT, "list");
        dir.mkdir();
        for (String name : new String[] {"b.txt", "a.txt", "c.java"}) new File(dir, name).createNewFile();
        String[] names = dir.list();
        Arrays.sort(names);
        System.out.println(Arrays.toString(names));
        System.out.println(dir.list((d, n) -> n.endsWith(".txt")).length + " " + dir.listFiles(File::isDirectory).length + " "
            + dir.listFiles((FilenameFilter) null).length);
        System.out.println(new File(dir, "a.txt").list() == null);
        System.out.println(new File(ROOT, "none").listFiles() == null);
        System.out.println(Arrays.toString(File.listRoots()));
    }

    static void temporary() throws IOException {
        File one = File.createTempFile("abc", ".x", ROOT);
        File two = File.createTempFile("abc", null, ROOT);
        System.out.println(one.getName().startsWith("abc") + " " + one.getName().endsWith(".x") + " " + two.getName().endsWith(".tmp")
            + " " + !one.equals(two) + " " + one.exists());
        attempt("short", () -> File.createTempFile("ab", null));
        attempt("nowhere", () -> File.createTempFile("abcd", null, new File("/nowhere")));
        attempt("slash", () -> File.createTempFile("ab/cd", null, ROOT).getName().startsWith("cd"));
        File later = new File(ROOT, "later");
        later.createNewFile();
        later.deleteOnExit();
        System.out.println(System.getProperty("java.io.tmpdir"));
    }

    static void descriptors() throws IOException {
        System.out.println(FileDescriptor.in.valid() + " " + FileDescriptor.out.valid() + " " + new FileDescriptor().valid());
        attempt("sync", () -> { new FileDescriptor().sync(); return 0; });
        FileInputStream in = new FileInputStream(new File(ROOT, "text"));
        FileInputStream same = new FileInputStream(in.getFD());
        System.out.println(same.read() != in.read());
        same.close();
        attempt("closed too", in::read);
        new FileOutputStream(FileDescriptor.out).write("direct\n".getBytes());
    }
}
