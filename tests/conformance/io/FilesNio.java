import java.io.*;
import java.nio.*;
import java.nio.channels.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.nio.file.attribute.*;
import java.util.*;
import java.util.stream.*;

/** java.nio.file below /tmp: write, read, list, walk, attributes, copy, move, delete, errors, channels. */
public class FilesNio {
    static Path root;

    static void p(Object o) {
        System.out.println(String.valueOf(o).replace(root == null ? "\0" : root.toString(), "$ROOT"));
    }

    interface Act {
        Object run() throws Exception;
    }

    static void t(Act a) {
        try {
            p(a.run());
        } catch (Exception e) {
            p(e);
        }
    }

    public static void main(String[] args) throws Exception {
        root = Files.createTempDirectory("stardust");
        try {
            body();
        } finally {
            try (Stream<Path> w = Files.walk(root)) {
                for (Path x : w.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(x);
                }
            }
        }
        p(Files.exists(root));
    }

    static void body() throws Exception {
        Path f = root.resolve("a.txt");
        Files.writeString(f, "line 1\nline \u20ac 2\nlast");
        p(Files.readString(f).length() + " " + Files.size(f) + " " + Files.readAllLines(f) + " " + Files.lines(f).count() + " " + Files.exists(f) + Files.isRegularFile(f) + Files.isDirectory(f) + Files.isReadable(f) + Files.isWritable(f) + Files.isHidden(f));
        Files.write(f, List.of("appended", "more"), StandardOpenOption.APPEND);
        p(Files.readAllLines(f));
        Files.write(f, new byte[] {1, 2, 3}, StandardOpenOption.TRUNCATE_EXISTING);
        p(Arrays.toString(Files.readAllBytes(f)));
        Path d = Files.createDirectories(root.resolve("d1/d2/d3"));
        for (int i = 0; i < 5; i++) {
            Files.writeString(d.resolve("f" + i + (i % 2 == 0 ? ".txt" : ".dat")), "x".repeat(i * 100));
        }
        try (Stream<Path> s = Files.list(d)) {
            p(s.map(x -> x.getFileName().toString()).sorted().toList());
        }
        try (DirectoryStream<Path> ds = Files.newDirectoryStream(d, "*.txt")) {
            List<String> names = new ArrayList<>();
            ds.forEach(x -> names.add(x.getFileName().toString()));
            Collections.sort(names);
            p(names);
        }
        try (Stream<Path> s = Files.walk(root)) {
            p(s.map(x -> root.relativize(x).toString()).sorted().toList());
        }
        try (Stream<Path> s = Files.find(root, 9, (x, a) -> a.size() > 250 && a.isRegularFile())) {
            p(s.map(Path::getFileName).sorted().toList());
        }
        List<String> visits = new ArrayList<>();
        Files.walkFileTree(root.resolve("d1"), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path x, BasicFileAttributes a) {
                visits.add("pre " + x.getFileName());
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path x, IOException e) {
                visits.add("post " + x.getFileName());
                return FileVisitResult.CONTINUE;
            }
        });
        p(visits);
        BasicFileAttributes at = Files.readAttributes(d.resolve("f3.dat"), BasicFileAttributes.class);
        p(at.size() + " " + at.isDirectory() + at.isSymbolicLink() + at.isOther() + " " + (at.lastModifiedTime().toMillis() > 0));
        Files.setLastModifiedTime(d.resolve("f3.dat"), FileTime.fromMillis(1_600_000_000_000L));
        p(Files.getLastModifiedTime(d.resolve("f3.dat")) + " " + Files.getAttribute(d, "isDirectory"));
        Files.copy(d.resolve("f1.dat"), root.resolve("copy"));
        Files.move(root.resolve("copy"), root.resolve("moved"));
        p(Files.size(root.resolve("moved")) + " " + Files.notExists(root.resolve("copy")) + " " + Files.mismatch(d.resolve("f1.dat"), root.resolve("moved")));
        Files.copy(new ByteArrayInputStream("stream".getBytes()), root.resolve("moved"), StandardCopyOption.REPLACE_EXISTING);
        p(Files.readString(root.resolve("moved")));
        ByteArrayOutputStream bo = new ByteArrayOutputStream();
        Files.copy(root.resolve("moved"), bo);
        p(bo);
        t(() -> Files.readString(root.resolve("absent")));
        t(() -> Files.createDirectory(d));
        t(() -> Files.createFile(f));
        t(() -> { Files.delete(root.resolve("absent")); return 0; });
        t(() -> { Files.delete(d); return 0; });
        t(() -> Files.deleteIfExists(root.resolve("absent")));
        t(() -> Files.copy(f, root.resolve("moved")));
        t(() -> Files.list(f));
        t(() -> Files.newInputStream(root.resolve("no/dir")));
        t(() -> Files.writeString(root.resolve("no/dir"), "x"));
        t(() -> new FileInputStream(root.resolve("absent").toFile()));
        t(() -> new FileOutputStream(d.toFile()));
        t(() -> Files.size(root.resolve("absent")));
        t(() -> Files.newByteChannel(root.resolve("x"), StandardOpenOption.WRITE));
        Path ch = root.resolve("channel.bin");
        try (FileChannel c = FileChannel.open(ch, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer b = ByteBuffer.allocateDirect(100);
            for (int i = 0; i < 25; i++) {
                b.putInt(i);
            }
            p(c.write(b.flip()) + " " + c.position() + " " + c.size());
            c.position(40);
            ByteBuffer r = ByteBuffer.allocate(8);
            p(c.read(r) + " " + r.flip().getInt() + " " + c.read(ByteBuffer.allocate(4), 96) + " " + c.read(ByteBuffer.allocate(4), 100));
            c.write(ByteBuffer.wrap(new byte[] {7}), 120);
            p(c.size() + " " + c.truncate(60).size());
            ByteBuffer[] bs = {ByteBuffer.allocate(5), ByteBuffer.allocate(10)};
            c.position(0);
            p(c.read(bs) + " " + bs[1].position());
            try (FileChannel o = FileChannel.open(root.resolve("t"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                p(c.transferTo(10, 30, o) + " " + o.size());
            }
            c.force(true);
        }
        try (RandomAccessFile raf = new RandomAccessFile(ch.toFile(), "rw")) {
            raf.seek(4);
            p(raf.readInt() + " " + raf.getFilePointer() + " " + raf.length());
            raf.setLength(70);
            raf.seek(70);
            raf.writeUTF("h\u00e9");
            raf.writeDouble(1.5);
            raf.seek(70);
            p(raf.readUTF() + raf.readDouble() + " " + raf.length() + " " + raf.read());
            try {
                raf.readByte();
            } catch (EOFException e) {
                p(e);
            }
        }
        try (SeekableByteChannel sbc = Files.newByteChannel(ch)) {
            ByteBuffer all = ByteBuffer.allocate(200);
            p(sbc.read(all) + " " + sbc.read(all));
            try {
                sbc.write(all);
            } catch (NonWritableChannelException e) {
                p(e);
            }
        }
        try (BufferedWriter w = Files.newBufferedWriter(root.resolve("w"), StandardCharsets.ISO_8859_1)) {
            w.write("caf\u00e9");
            w.newLine();
        }
        p(Files.size(root.resolve("w")));
        try (BufferedReader r = Files.newBufferedReader(root.resolve("w"))) {
            p(r.readLine());
        } catch (IOException e) {
            p(e);
        }
        Path x = Path.of("/a/b/../c/./d.txt");
        p(x.normalize() + " " + x.getFileName() + " " + x.getParent() + " " + x.getNameCount() + " " + x.subpath(1, 3) + " " + x.startsWith("/a") + x.endsWith("d.txt") + " " + Path.of("/a/b").relativize(Path.of("/a/c/d")) + " " + Path.of("r").isAbsolute() + " " + Path.of("/a").resolveSibling("z") + " " + Path.of("a", "b").compareTo(Path.of("a/c")) + " " + x.toUri());
        File jf = root.resolve("jf").toFile();
        p(jf.createNewFile() + " " + jf.createNewFile() + jf.exists() + jf.length() + jf.canRead() + jf.renameTo(new File(root.toFile(), "jf2")) + new File(root.toFile(), "jf2").delete() + jf.delete());
        File dir = new File(root.toFile(), "p/q");
        p(dir.mkdirs() + " " + dir.mkdir() + " " + Arrays.toString(dir.getParentFile().list()) + " " + dir.isDirectory() + new File("rel/../x").getPath() + new File("/x//y/").getPath() + " " + new File(root.toFile(), "p/../p").getCanonicalPath() + " " + new File("/nowhere").listFiles());
        File tmp = File.createTempFile("pre", ".suf", root.toFile());
        p(tmp.getName().startsWith("pre") + " " + tmp.getName().endsWith(".suf") + " " + tmp.setLastModified(1000_000) + tmp.lastModified());
        byte[] big = new byte[3_000_000];
        new Random(3).nextBytes(big);
        Files.write(root.resolve("big"), big);
        p(Arrays.equals(big, Files.readAllBytes(root.resolve("big"))) + " " + Files.size(root.resolve("big")));
        try (InputStream in = new BufferedInputStream(new FileInputStream(root.resolve("big").toFile()))) {
            in.skip(1000);
            in.mark(100);
            int v = in.read();
            in.reset();
            p((v == in.read()) + " " + (in.available() > 0) + " " + in.readNBytes(10).length);
        }
    }
}
