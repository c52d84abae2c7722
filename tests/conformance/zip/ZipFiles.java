import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.nio.file.attribute.FileTime;
import java.util.*;
import java.util.zip.*;

/** ZipOutputStream, ZipInputStream, ZipFile, GZIP: methods, comments, extra fields, times, order, errors. */
public class ZipFiles {
    interface Action { Object run() throws Exception; }

    static void attempt(String what, Action action) {
        try {
            System.out.println(what + ": " + action.run());
        } catch (Throwable e) {
            System.out.println(what + ": " + e);
        }
    }

    static final Path FILE = Path.of("/tmp/zip-files.zip");

    public static void main(String[] args) throws Exception {
        try {
            write();
            read();
            stream();
            errors();
            many();
            gzip();
            damaged();
        } finally {
            Files.deleteIfExists(FILE);
        }
    }

    static long crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }

    static void write() throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(FILE))) {
            out.setComment("archive \u20ac comment");
            out.setLevel(9);
            ZipEntry entry = new ZipEntry("deflated.txt");
            entry.setComment("entry comment");
            entry.setTime(1234567890000L);
            entry.setExtra(new byte[] {1, 0x10, 3, 0, 7, 8, 9});
            out.putNextEntry(entry);
            out.write("text ".repeat(100).getBytes());
            out.closeEntry();
            byte[] stored = "stored data".getBytes();
            ZipEntry plain = new ZipEntry("dir/stored");
            plain.setMethod(ZipEntry.STORED);
            plain.setSize(stored.length);
            plain.setCrc(crc(stored));
            out.putNextEntry(plain);
            out.write(stored);
            out.closeEntry();
            out.putNextEntry(new ZipEntry("dir/"));
            out.closeEntry();
            ZipEntry times = new ZipEntry("unicode \u00e9\u20ac\ud83d\ude00");
            times.setLastModifiedTime(FileTime.fromMillis(1500000000000L));
            times.setLastAccessTime(FileTime.fromMillis(1500000001000L));
            times.setCreationTime(FileTime.fromMillis(1500000002000L));
            out.putNextEntry(times);
            out.write(1);
            out.closeEntry();
            attempt("duplicate", () -> { out.putNextEntry(new ZipEntry("dir/")); return 0; });
            attempt("no entry", () -> { out.write(1); return 0; });
        }
    }

    static void show(ZipEntry e) {
        System.out.println(e + " " + e.getMethod() + " " + e.getSize() + " " + Long.toHexString(e.getCrc()) + " " + e.getComment() + " " + e.isDirectory() + " "
            + (e.getExtra() == null ? null : HexFormat.of().formatHex(e.getExtra())) + " " + (e.getTime() > 1600000000000L ? "now" : e.getTime()) + " " + e.getCreationTime() + " " + e.getLastAccessTime() + " " + (e.getCompressedSize() < e.getSize()));
    }

    static void read() throws IOException {
        try (ZipFile zip = new ZipFile(FILE.toFile())) {
            System.out.println(zip.size() + " " + zip.getComment() + " " + zip.getName());
            for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) show(e.nextElement());
            System.out.println(zip.stream().map(ZipEntry::getName).toList());
            InputStream in = zip.getInputStream(zip.getEntry("deflated.txt"));
            System.out.println(in.available() + " " + in.read() + " " + in.skip(3) + " " + in.readAllBytes().length + " " + in.read() + " " + in.available());
            System.out.println(new String(zip.getInputStream(zip.getEntry("dir/stored")).readAllBytes()));
            System.out.println(zip.getEntry("dir") + " " + zip.getEntry("none") + " " + zip.getEntry("/dir/stored"));
            attempt("null", () -> zip.getEntry(null));
            System.out.println(zip.getInputStream(new ZipEntry("none")));
            InputStream open = zip.getInputStream(zip.getEntry("dir/stored"));
            zip.close();
            attempt("closed", open::read);
            attempt("closed", zip::size);
            attempt("closed", () -> zip.getEntry("dir/"));
            attempt("closed", zip::entries);
        }
    }

    static void stream() throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(FILE))) {
            attempt("before", in::read);
            ZipEntry entry = in.getNextEntry();
            System.out.println(entry + " " + entry.getSize() + " " + entry.getCrc() + " " + in.available());
            System.out.println(in.readNBytes(9).length);
            in.closeEntry();
            System.out.println(entry.getSize() + " " + (entry.getCompressedSize() > 0) + " " + in.available());
            entry = in.getNextEntry();
            System.out.println(entry + " " + new String(in.readAllBytes()) + " " + in.available());
            while ((entry = in.getNextEntry()) != null) System.out.println(entry + " " + in.readAllBytes().length);
            System.out.println(in.getNextEntry() + " " + in.read(new byte[4]));
        }
    }

    static void errors() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ZipOutputStream out = new ZipOutputStream(bytes);
        attempt("method", () -> { out.setMethod(5); return 0; });
        attempt("level", () -> { out.setLevel(12); return 0; });
        attempt("comment", () -> { out.setComment("x".repeat(70000)); return 0; });
        attempt("name", () -> new ZipEntry("x".repeat(70000)));
        attempt("null", () -> new ZipEntry((String) null));
        attempt("size", () -> { new ZipEntry("a").setSize(-1); return 0; });
        attempt("crc", () -> { new ZipEntry("a").setCrc(1L << 32); return 0; });
        attempt("method", () -> { new ZipEntry("a").setMethod(3); return 0; });
        attempt("extra", () -> { new ZipEntry("a").setExtra(new byte[70000]); return 0; });
        ZipEntry stored = new ZipEntry("s");
        stored.setMethod(ZipEntry.STORED);
        attempt("stored", () -> { out.putNextEntry(stored); return 0; });
        stored.setSize(3);
        attempt("stored", () -> { out.putNextEntry(stored); return 0; });
        stored.setCrc(1);
        out.putNextEntry(stored);
        attempt("too much", () -> { out.write(new byte[4]); return 0; });
        ZipOutputStream wrong = new ZipOutputStream(bytes);
        wrong.putNextEntry(stored);
        wrong.write(new byte[3]);
        attempt("crc", () -> { wrong.closeEntry(); return 0; });
        ZipOutputStream empty = new ZipOutputStream(new ByteArrayOutputStream());
        attempt("empty", () -> { empty.close(); return "ok"; });
        attempt("closed", () -> { empty.putNextEntry(new ZipEntry("a")); return 0; });
        attempt("missing", () -> new ZipFile("/tmp/none.zip"));
        Files.write(FILE, new byte[0]);
        attempt("empty file", () -> new ZipFile(FILE.toFile()));
        Files.write(FILE, "this is no zip file at all, not even nearly".getBytes());
        attempt("no zip", () -> new ZipFile(FILE.toFile()));
        attempt("directory", () -> new ZipFile("/tmp"));
        attempt("mode", () -> new ZipFile(FILE.toFile(), 7));
        attempt("delete", () -> new ZipFile(FILE.toFile(), ZipFile.OPEN_DELETE));
        attempt("stream", () -> new ZipInputStream(new ByteArrayInputStream("no zip".getBytes())).getNextEntry());
    }

    static void many() throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(FILE)))) {
            for (int i = 0; i < 66000; i++) {
                ZipEntry e = new ZipEntry("e" + i);
                e.setMethod(ZipEntry.STORED);
                e.setSize(0);
                e.setCrc(0);
                e.setTime(1000000000000L);
                out.putNextEntry(e);
            }
        }
        try (ZipFile zip = new ZipFile(FILE.toFile())) {
            System.out.println(zip.size() + " " + zip.getEntry("e65999") + " " + zip.getEntry("e66000"));
        }
    }

    static void gzip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes, 100, true)) {
            out.write("first".getBytes());
            out.flush();
            out.write(" second".getBytes());
        }
        byte[] packed = bytes.toByteArray();
        System.out.println(HexFormat.of().formatHex(packed, 0, 10) + " " + HexFormat.of().formatHex(packed, packed.length - 8, packed.length));
        bytes.write(packed);
        System.out.println(new String(new GZIPInputStream(new ByteArrayInputStream(bytes.toByteArray())).readAllBytes()));
        byte[] header = {0x1f, (byte) 0x8b, 8, 0x1f, 0, 0, 0, 0, 0, 0, 2, 0, 'x', 'y', 'n', 0, 'c', 0, 0, 0};
        CRC32 crc = new CRC32();
        crc.update(header, 0, 18);
        header[18] = (byte) crc.getValue();
        header[19] = (byte) (crc.getValue() >> 8);
        ByteArrayOutputStream with = new ByteArrayOutputStream();
        with.write(header);
        with.write(packed, 10, packed.length - 10);
        System.out.println(new String(new GZIPInputStream(new ByteArrayInputStream(with.toByteArray())).readAllBytes()));
        for (int at : new int[] {0, 2, 12, packed.length - 1, packed.length - 5}) {
            byte[] bad = packed.clone();
            bad[at] ^= 0x55;
            if (at == 12) continue;
            attempt("bad " + (at < 10 ? at : at - packed.length), () -> new GZIPInputStream(new ByteArrayInputStream(bad)).readAllBytes().length);
        }
        attempt("cut", () -> new GZIPInputStream(new ByteArrayInputStream(packed, 0, packed.length - 3)).readAllBytes().length);
        attempt("cut", () -> new GZIPInputStream(new ByteArrayInputStream(packed, 0, 5)).read());
        attempt("empty", () -> new GZIPInputStream(new ByteArrayInputStream(new byte[0])));
        attempt("size", () -> new GZIPInputStream(new ByteArrayInputStream(packed), 0));
    }

    static void damaged() throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(FILE))) {
            ZipEntry e = new ZipEntry("a");
            e.setTime(1000000000000L);
            out.putNextEntry(e);
            out.write("hello hello hello".getBytes());
        }
        byte[] good = Files.readAllBytes(FILE);
        byte[] bad = good.clone();
        bad[bad.length - 22] = 0;
        Files.write(FILE, bad);
        attempt("end", () -> new ZipFile(FILE.toFile()));
        bad = good.clone();
        bad[0] = 'X';
        Files.write(FILE, bad);
        attempt("local header", () -> {
            try (ZipFile zip = new ZipFile(FILE.toFile())) {
                return zip.getInputStream(zip.getEntry("a")).read();
            }
        });
        byte[] wrong = good.clone();
        wrong[31] ^= 0xff;
        attempt("data", () -> {
            ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(wrong));
            in.getNextEntry();
            return in.readAllBytes().length > 0;
        });
    }
}
