import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Zip and gzip at the corners: stored entries, descriptors, comments, extra fields, names, times, damage, members in a row. */
public class ZipCorners {
    static byte[] zip(boolean stored) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            out.setComment("archive \u00e9");
            out.setLevel(9);
            ZipEntry text = new ZipEntry("dir/\u00fcml\u00e4ut.txt");
            text.setComment("entry comment");
            text.setExtra(new byte[] {1, 2, 3, 0, 9, 8, 7});
            text.setTimeLocal(LocalDateTime.of(2001, 2, 3, 4, 5, 6));
            byte[] content = "hello hello hello hello".getBytes();
            if (stored) {
                CRC32 crc = new CRC32();
                crc.update(content);
                text.setMethod(ZipEntry.STORED);
                text.setSize(content.length);
                text.setCrc(crc.getValue());
            }
            out.putNextEntry(text);
            out.write(content);
            out.closeEntry();
            out.putNextEntry(new ZipEntry("empty/"));
            out.putNextEntry(new ZipEntry("none"));
            try {
                out.putNextEntry(new ZipEntry("none"));
            } catch (ZipException e) {
                System.out.println(e.getMessage());
            }
            ZipEntry wrong = new ZipEntry("wrong");
            wrong.setMethod(ZipEntry.STORED);
            try {
                out.putNextEntry(wrong);
            } catch (ZipException e) {
                System.out.println(e.getMessage());
            }
            ZipEntry old = new ZipEntry("old");
            old.setLastModifiedTime(FileTime.fromMillis(-1_000_000_000_000L));
            out.putNextEntry(old);
            out.write(7);
        }
        return bytes.toByteArray();
    }

    static void list(ZipInputStream in) throws IOException {
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            byte[] all = in.readAllBytes();
            System.out.println(entry.getName() + " " + entry.isDirectory() + " " + all.length + " " + entry.getSize() + " " + entry.getMethod() + " "
                + Long.toHexString(entry.getCrc()) + " " + entry.getTimeLocal().getYear() + " " + (entry.getExtra() == null ? 0 : entry.getExtra().length));
        }
    }

    interface Action {
        Object run() throws Exception;
    }

    static void attempt(String what, Action action) {
        try {
            System.out.println(what + ": " + action.run());
        } catch (EOFException | ZipException | IllegalArgumentException | IllegalStateException e) {
            System.out.println(what + ": " + e);
        } catch (Exception e) {
            System.out.println(what + ": " + e.getClass().getName());
        }
    }

    static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes, 16, true)) {
            out.write(text.getBytes());
            out.flush();
        }
        return bytes.toByteArray();
    }

    public static void main(String[] arguments) throws Exception {
        Path path = Path.of("/tmp/zip-corners.zip");
        for (boolean stored : new boolean[] {true, false}) {
            byte[] bytes = zip(stored);
            list(new ZipInputStream(new ByteArrayInputStream(bytes)));
            Files.write(path, bytes);
            try (ZipFile file = new ZipFile(path.toFile())) {
                System.out.println(file.size() + " " + file.getComment() + " " + file.getEntry("empty").getName() + " " + file.getEntry("nothing"));
                ZipEntry entry = file.getEntry("dir/\u00fcml\u00e4ut.txt");
                System.out.println(entry.getComment() + " " + entry.getSize() + " " + entry.getCompressedSize() + " " + entry.getTimeLocal() + " " + entry.getExtra().length);
                try (CheckedInputStream in = new CheckedInputStream(file.getInputStream(entry), new CRC32())) {
                    in.skip(6);
                    System.out.println(new String(in.readNBytes(5)) + " " + in.available() + " " + (char) in.read());
                }
                System.out.println(file.stream().map(ZipEntry::getName).toList());
                InputStream open = file.getInputStream(entry);
                file.close();
                attempt("closed stream", open::read);
                attempt("closed file", file::size);
            }
        }
        byte[] bytes = zip(false);
        byte[] prefixed = new byte[bytes.length + 100];
        System.arraycopy(bytes, 0, prefixed, 100, bytes.length);
        Files.write(path, prefixed);
        attempt("bytes before the archive", () -> {
            try (ZipFile file = new ZipFile(path.toFile())) {
                return new String(file.getInputStream(file.getEntry("old")).readAllBytes()).length();
            }
        });
        for (int cut : new int[] {0, 10, bytes.length / 2, bytes.length - 1}) {
            Files.write(path, java.util.Arrays.copyOf(bytes, cut));
            attempt("cut at " + (cut == 0 ? "0" : cut == 10 ? "10" : cut == bytes.length - 1 ? "end" : "half"), () -> new ZipFile(path.toFile()).size());
        }
        byte[] flipped = bytes.clone();
        flipped[60] ^= 0x10;
        attempt("damaged data", () -> {
            list(new ZipInputStream(new ByteArrayInputStream(flipped)));
            return "read";
        });
        Files.delete(path);
        attempt("no file", () -> new ZipFile(path.toFile()));
        attempt("long name", () -> new ZipEntry("x".repeat(70_000)));
        attempt("negative size", () -> {
            new ZipEntry("x").setSize(-2);
            return null;
        });
        attempt("bad method", () -> {
            new ZipEntry("x").setMethod(3);
            return null;
        });
        byte[] one = gzip("first ");
        byte[] two = gzip("second");
        InputStream both = new SequenceInputStream(Collections.enumeration(java.util.List.of(new ByteArrayInputStream(one), new ByteArrayInputStream(two))));
        byte[] joined = both.readAllBytes();
        attempt("members", () -> new String(new GZIPInputStream(new ByteArrayInputStream(joined)).readAllBytes()));
        byte[] trailing = java.util.Arrays.copyOf(one, one.length + 5);
        attempt("trailing garbage", () -> new String(new GZIPInputStream(new ByteArrayInputStream(trailing)).readAllBytes()));
        byte[] badCrc = one.clone();
        badCrc[badCrc.length - 6] ^= 1;
        attempt("bad crc", () -> new GZIPInputStream(new ByteArrayInputStream(badCrc)).readAllBytes());
        attempt("not gzip", () -> new GZIPInputStream(new ByteArrayInputStream(new byte[20])));
        attempt("short gzip", () -> new GZIPInputStream(new ByteArrayInputStream(java.util.Arrays.copyOf(one, 14))).readAllBytes());
    }
}
