import java.io.*;
import java.nio.charset.*;
import java.nio.file.*;
import java.nio.file.attribute.*;
import java.util.*;
import java.util.stream.*;

/** Files: reading, writing, copying, moving, links, attributes, permissions, temporary files, and their errors. */
public class FilesEvery {
    interface Action { Object run() throws Exception; }

    static void attempt(String what, Action action) {
        try {
            System.out.println(what + ": " + action.run());
        } catch (Throwable e) {
            System.out.println(what + ": " + e);
        }
    }

    static final Path ROOT = Path.of("/tmp/files-every");

    public static void main(String[] args) throws Exception {
        Files.createDirectory(ROOT);
        try {
            content();
            copies();
            moves();
            links();
            directories();
            attributes();
            permissions();
            temporary();
            kinds();
        } finally {
            try (Stream<Path> all = Files.walk(ROOT)) {
                for (Path p : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(p);
            }
        }
        System.out.println(Files.exists(ROOT));
    }

    static void content() throws IOException {
        Path file = ROOT.resolve("content");
        System.out.println(Files.writeString(file, "line \u20ac\r\ntwo\n\nlast").equals(file) + " " + Files.size(file) + " " + Files.readAllLines(file)
            + " " + Files.readString(file).length());
        Files.write(file, List.of("a", "b"), StandardOpenOption.APPEND);
        try (Stream<String> lines = Files.lines(file)) {
            System.out.println(lines.collect(Collectors.joining("/")));
        }
        Files.write(file, new byte[] {(byte) 0xff, 65});
        attempt("malformed", () -> Files.readString(file));
        attempt("malformed", () -> Files.readAllLines(file));
        attempt("malformed", () -> Files.lines(file).count());
        attempt("unmappable", () -> Files.writeString(file, "\u20ac", StandardCharsets.ISO_8859_1));
        attempt("missing", () -> Files.readAllBytes(ROOT.resolve("none")));
        attempt("missing", () -> Files.size(ROOT.resolve("none")));
        attempt("missing", () -> Files.newInputStream(ROOT.resolve("none")));
        attempt("directory", () -> Files.readAllBytes(ROOT));
        attempt("directory", () -> Files.newOutputStream(ROOT));
        attempt("exists", () -> Files.writeString(file, "", StandardOpenOption.CREATE_NEW));
        attempt("option", () -> Files.newOutputStream(file, StandardOpenOption.READ));
        attempt("option", () -> Files.newInputStream(file, StandardOpenOption.WRITE));
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_16)) {
            writer.write("wide");
        }
        System.out.println(Files.size(file) + " " + Files.newBufferedReader(file, StandardCharsets.UTF_16).readLine());
        System.out.println(Files.mismatch(file, file) + " " + Files.mismatch(file, Files.write(ROOT.resolve("other"), new byte[] {-2, -1, 0, 1})));
        try (InputStream in = Files.newInputStream(file)) {
            System.out.println(in.available() + " " + in.skip(3) + " " + in.readAllBytes().length);
        }
    }

    static void copies() throws IOException {
        Path from = Files.writeString(ROOT.resolve("from"), "source");
        Path to = ROOT.resolve("to");
        Files.setLastModifiedTime(from, FileTime.fromMillis(1000000000000L));
        System.out.println(Files.copy(from, to) + " " + Files.readString(to));
        attempt("exists", () -> Files.copy(from, to));
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        System.out.println(Files.getLastModifiedTime(to));
        attempt("same", () -> Files.copy(from, from));
        attempt("missing", () -> Files.copy(ROOT.resolve("none"), to, StandardCopyOption.REPLACE_EXISTING));
        attempt("no parent", () -> Files.copy(from, ROOT.resolve("x/y")));
        attempt("option", () -> Files.copy(from, to, StandardCopyOption.ATOMIC_MOVE));
        attempt("stream", () -> Files.copy(new ByteArrayInputStream("stream".getBytes()), to));
        System.out.println(Files.copy(new ByteArrayInputStream("stream".getBytes()), to, StandardCopyOption.REPLACE_EXISTING)
            + " " + Files.copy(to, new ByteArrayOutputStream()));
        Path dir = Files.createDirectories(ROOT.resolve("dir/sub"));
        Files.copy(dir.getParent(), ROOT.resolve("dircopy"));
        System.out.println(Files.isDirectory(ROOT.resolve("dircopy")) + " " + Files.exists(ROOT.resolve("dircopy/sub")));
        attempt("not empty", () -> Files.copy(from, ROOT.resolve("dir"), StandardCopyOption.REPLACE_EXISTING));
        attempt("not empty", () -> { Files.delete(ROOT.resolve("dir")); return 0; });
        attempt("missing", () -> { Files.delete(ROOT.resolve("none")); return 0; });
        System.out.println(Files.deleteIfExists(ROOT.resolve("none")) + " " + Files.deleteIfExists(ROOT.resolve("dircopy")));
    }

    static void moves() throws IOException {
        Path from = Files.writeString(ROOT.resolve("m1"), "moved");
        Path to = ROOT.resolve("m2");
        System.out.println(Files.move(from, to) + " " + Files.exists(from) + " " + Files.notExists(from));
        attempt("exists", () -> Files.move(to, Files.createFile(from)));
        System.out.println(Files.move(to, from, StandardCopyOption.REPLACE_EXISTING) + " " + Files.readString(from));
        System.out.println(Files.move(from, to, StandardCopyOption.ATOMIC_MOVE));
        attempt("missing", () -> Files.move(from, to));
        attempt("same", () -> Files.move(to, to));
        attempt("no parent", () -> Files.move(to, ROOT.resolve("x/y")));
        attempt("into itself", () -> Files.move(ROOT.resolve("dir"), ROOT.resolve("dir/inner")));
        attempt("option", () -> Files.move(to, from, StandardCopyOption.COPY_ATTRIBUTES));
        System.out.println(Files.move(ROOT.resolve("dir"), ROOT.resolve("moved")) + " " + Files.exists(ROOT.resolve("moved/sub")));
    }

    static void links() throws IOException {
        Path target = Files.writeString(ROOT.resolve("target"), "linked");
        Path link = Files.createSymbolicLink(ROOT.resolve("link"), Path.of("target"));
        System.out.println(Files.readSymbolicLink(link) + " " + Files.readString(link) + " " + Files.isSymbolicLink(link) + " " + link.toRealPath()
            + " " + link.toRealPath(LinkOption.NOFOLLOW_LINKS) + " " + Files.isSameFile(link, target) + " " + Files.isRegularFile(link, LinkOption.NOFOLLOW_LINKS));
        attempt("not a link", () -> Files.readSymbolicLink(target));
        attempt("exists", () -> Files.createSymbolicLink(link, target));
        Path dangling = Files.createSymbolicLink(ROOT.resolve("dangling"), Path.of("/nowhere"));
        System.out.println(Files.exists(dangling) + " " + Files.exists(dangling, LinkOption.NOFOLLOW_LINKS));
        attempt("dangling", () -> Files.readString(dangling));
        attempt("real", dangling::toRealPath);
        Path loop = Files.createSymbolicLink(ROOT.resolve("loop"), Path.of("loop"));
        attempt("loop", () -> Files.readString(loop));
        attempt("loop", loop::toRealPath);
        System.out.println(Files.copy(link, ROOT.resolve("linkcopy"), LinkOption.NOFOLLOW_LINKS) + " " + Files.isSymbolicLink(ROOT.resolve("linkcopy")));
        System.out.println(Files.copy(link, ROOT.resolve("filecopy")) + " " + Files.isSymbolicLink(ROOT.resolve("filecopy")));
        Path hard = Files.createLink(ROOT.resolve("hard"), target);
        Files.writeString(hard, "changed");
        System.out.println(Files.readString(target) + " " + Files.isSameFile(hard, target) + " " + Files.getAttribute(target, "unix:nlink"));
        attempt("hard", () -> Files.createLink(hard, target));
        attempt("hard", () -> Files.createLink(ROOT.resolve("h2"), ROOT.resolve("none")));
        attempt("same", () -> Files.isSameFile(target, ROOT.resolve("none")));
        Files.delete(link);
        System.out.println(Files.exists(target));
    }

    static void directories() throws IOException {
        attempt("exists", () -> Files.createDirectory(ROOT));
        attempt("file", () -> Files.createDirectories(ROOT.resolve("target")));
        attempt("parent", () -> Files.createDirectory(ROOT.resolve("a/b")));
        attempt("file", () -> Files.createFile(ROOT.resolve("target")));
        System.out.println(Files.createDirectories(ROOT.resolve("a/b/c")) + " " + Files.createDirectories(ROOT.resolve("a/b/c")));
        for (String name : new String[] {"x.java", "y.class", "z.java", "ab", "b1", "b2"}) Files.createFile(ROOT.resolve("a").resolve(name));
        for (String glob : new String[] {"*.java", "*.{java,class}", "?1", "[a-c]*", "[!a-c]*", "*", "**", "b[12]"}) {
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(ROOT.resolve("a"), glob)) {
                System.out.println(glob + " " + StreamSupport.stream(stream.spliterator(), false).map(p -> p.getFileName().toString()).sorted().toList());
            }
        }
        DirectoryStream<Path> once = Files.newDirectoryStream(ROOT.resolve("a"), Files::isDirectory);
        Iterator<Path> iterator = once.iterator();
        System.out.println(iterator.next().getFileName() + " " + iterator.hasNext());
        attempt("again", once::iterator);
        attempt("next", iterator::next);
        attempt("remove", () -> { iterator.remove(); return 0; });
        once.close();
        attempt("pattern", () -> Files.newDirectoryStream(ROOT, "[a"));
        attempt("file", () -> Files.newDirectoryStream(ROOT.resolve("target")));
        attempt("missing", () -> Files.list(ROOT.resolve("none")));
        try (Stream<Path> walk = Files.walk(ROOT.resolve("a"), 1); Stream<Path> find = Files.find(ROOT, 3, (p, a) -> a.isRegularFile() && p.toString().endsWith(".java"))) {
            System.out.println(walk.count() + " " + find.map(ROOT::relativize).sorted().toList());
        }
        StringBuilder order = new StringBuilder();
        Files.walkFileTree(ROOT.resolve("a"), EnumSet.noneOf(FileVisitOption.class), 2, new SimpleFileVisitor<>() {
            @Override public FileVisitResult preVisitDirectory(Path p, BasicFileAttributes a) { order.append("+").append(p.getFileName()); return FileVisitResult.CONTINUE; }
            @Override public FileVisitResult postVisitDirectory(Path p, IOException e) { order.append("-").append(p.getFileName()); return FileVisitResult.CONTINUE; }
        });
        System.out.println(order);
        attempt("visit failed", () -> Files.walkFileTree(ROOT.resolve("none"), new SimpleFileVisitor<>() { }));
    }

    static void attributes() throws IOException {
        Path file = ROOT.resolve("target");
        FileTime time = FileTime.from(java.time.Instant.parse("2001-02-03T04:05:06.123456Z"));
        Files.getFileAttributeView(file, BasicFileAttributeView.class).setTimes(time, null, null);
        BasicFileAttributes basic = Files.readAttributes(file, BasicFileAttributes.class);
        System.out.println(basic.lastModifiedTime() + " " + basic.size() + " " + basic.isRegularFile() + basic.isDirectory() + basic.isOther() + basic.isSymbolicLink() + " " + (basic.fileKey() != null));
        System.out.println(new TreeMap<>(Files.readAttributes(file, "size,isDirectory,lastModifiedTime")) + " " + Files.readAttributes(file, "posix:permissions,size").keySet().size()
            + " " + Files.readAttributes(file, "*").size() + " " + Files.readAttributes(file, "unix:mode"));
        Files.setAttribute(file, "lastModifiedTime", FileTime.fromMillis(5000));
        System.out.println(Files.getLastModifiedTime(file).toMillis());
        attempt("name", () -> Files.getAttribute(file, "nothing"));
        attempt("view", () -> Files.getAttribute(file, "no:size"));
        attempt("set", () -> Files.setAttribute(file, "size", 5L));
        attempt("type", () -> Files.setAttribute(file, "lastModifiedTime", "x"));
        attempt("missing", () -> Files.readAttributes(ROOT.resolve("none"), BasicFileAttributes.class));
        attempt("dos", () -> Files.getFileAttributeView(file, DosFileAttributeView.class) != null);
        attempt("acl", () -> Files.getFileAttributeView(file, AclFileAttributeView.class));
        FileStore store = Files.getFileStore(file);
        System.out.println(store.supportsFileAttributeView("basic") + " " + store.supportsFileAttributeView("posix") + " " + (store.getTotalSpace() > 0) + " " + store.isReadOnly());
        System.out.println(new TreeSet<>(FileSystems.getDefault().supportedFileAttributeViews()));
    }

    static void permissions() throws IOException {
        Path file = ROOT.resolve("target");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x--x"));
        System.out.println(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)) + " " + Files.isExecutable(file) + " " + Files.isWritable(file) + " " + Files.isReadable(file) + " " + Files.isHidden(file));
        Path made = Files.createFile(ROOT.resolve("perm"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        System.out.println(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)) + " " + Files.getOwner(made));
        attempt("string", () -> PosixFilePermissions.fromString("rwx"));
        attempt("string", () -> PosixFilePermissions.fromString("rwxrwxrwz"));
        PosixFileAttributes posix = Files.readAttributes(made, PosixFileAttributes.class);
        System.out.println(posix.owner() + " " + posix.group() + " " + posix.permissions().size());
        UserPrincipalLookupService lookup = made.getFileSystem().getUserPrincipalLookupService();
        System.out.println(lookup.lookupPrincipalByName("root").equals(posix.owner()));
        attempt("user", () -> lookup.lookupPrincipalByName("nobody-at-all"));
        attempt("attribute", () -> Files.createFile(ROOT.resolve("q"), new FileAttribute<String>() {
            @Override public String name() { return "odd"; }
            @Override public String value() { return "x"; }
        }));
    }

    static void temporary() throws IOException {
        Path file = Files.createTempFile(ROOT, "pre", ".suf");
        Path dir = Files.createTempDirectory(ROOT, null);
        System.out.println(file.getFileName().toString().matches("pre\\d+\\.suf") + " " + PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
            + " " + PosixFilePermissions.toString(Files.getPosixFilePermissions(dir)) + " " + Files.isDirectory(dir));
        Path system = Files.createTempFile(null, null);
        System.out.println(system.getParent() + " " + system.toString().endsWith(".tmp"));
        Files.delete(system);
        attempt("prefix", () -> Files.createTempFile(ROOT, "a/b", null));
        try { Files.createTempFile(Path.of("/nowhere"), "a", null); } catch (NoSuchFileException e) { System.out.println(e.getMessage().startsWith("/nowhere/a")); }
    }

    static void kinds() throws IOException {
        for (String name : new String[] {"x.txt", "x.html", "x.png", "x.unknownkind", "x"}) {
            String type = Files.probeContentType(ROOT.resolve(name));
            System.out.print(name + "=" + (name.contains("unknown") || !name.contains(".") ? type : type.substring(0, 4)) + " ");
        }
        System.out.println();
        System.out.println(Files.isSameFile(Path.of("/tmp"), Path.of("/tmp/../tmp")));
    }
}
