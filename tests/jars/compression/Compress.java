import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.ArchiveOutputStream;
import org.apache.commons.compress.archivers.ArchiveStreamFactory;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Commons Compress with XZ: each stream format that writes, each archive format, digests of what comes back. */
public class Compress {
    static byte[] text() {
        StringBuilder text = new StringBuilder();
        int seed = 7;
        for (int i = 0; i < 3000; i++) {
            seed = seed * 1664525 + 1013904223;
            text.append("word").append((seed >>> 20) % 97).append(i % 11 == 0 ? '\n' : ' ');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String digest(byte[] bytes) throws Exception {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return Long.toHexString(crc.getValue()) + " "
            + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
    }

    public static void main(String[] args) throws Exception {
        byte[] text = text();
        System.out.println(text.length + " " + digest(text));
        CompressorStreamFactory streams = new CompressorStreamFactory();
        for (String name : new String[] {"bzip2", "gz", "deflate", "xz", "lzma", "lz4-block", "lz4-framed",
                "snappy-framed"}) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (OutputStream out = streams.createCompressorOutputStream(name, packed)) {
                out.write(text);
            }
            try (InputStream in = streams.createCompressorInputStream(name, new ByteArrayInputStream(packed.toByteArray()))) {
                byte[] back = in.readAllBytes();
                // What zlib's deflate makes of a text is not specified.
                boolean zlib = name.equals("gz") || name.equals("deflate");
                System.out.println(name + " " + (zlib ? "" : packed.size() + " " + digest(packed.toByteArray()))
                    + " -> " + digest(back));
            }
        }
        System.out.println(CompressorStreamFactory.detect(new ByteArrayInputStream(new byte[] {'B', 'Z', 'h', '9', 0, 0, 0, 0, 0, 0, 0, 0})));
        archives(text);
        sevenZ(text);
        damaged(text);
    }

    static void archives(byte[] text) throws Exception {
        ByteArrayOutputStream tar = new ByteArrayOutputStream();
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(tar)) {
            out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (int i = 0; i < 5; i++) {
                TarArchiveEntry entry = new TarArchiveEntry("dir/" + "long-name-".repeat(i * 4) + i + ".txt");
                entry.setSize(100 * i);
                entry.setModTime(1_000_000_000_000L + i * 1000L);
                entry.setMode(0100640 + i);
                out.putArchiveEntry(entry);
                out.write(text, 0, 100 * i);
                out.closeArchiveEntry();
            }
        }
        System.out.println("tar " + tar.size() + " " + digest(tar.toByteArray()));
        try (TarArchiveInputStream in = new TarArchiveInputStream(new ByteArrayInputStream(tar.toByteArray()))) {
            for (TarArchiveEntry entry = in.getNextTarEntry(); entry != null; entry = in.getNextTarEntry()) {
                System.out.println(entry.getName().length() + " " + entry.getSize() + " " + Integer.toOctalString(entry.getMode())
                    + " " + entry.getModTime().getTime() + " " + digest(in.readAllBytes()));
            }
        }
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
            out.setComment("a comment");
            for (int level = 0; level < 10; level += 3) {
                out.setLevel(level);
                ZipArchiveEntry entry = new ZipArchiveEntry("level" + level + "-\u00e4\u4e2d");
                entry.setTime(1_000_000_000_000L);
                entry.setComment("level " + level);
                out.putArchiveEntry(entry);
                out.write(text);
                out.closeArchiveEntry();
            }
        }
        try (ZipArchiveInputStream in = new ZipArchiveInputStream(new ByteArrayInputStream(zip.toByteArray()))) {
            for (ZipArchiveEntry entry = in.getNextZipEntry(); entry != null; entry = in.getNextZipEntry()) {
                byte[] content = in.readAllBytes();
                System.out.println(entry.getName() + " " + entry.getMethod() + " " + digest(content));
            }
        }
        for (String name : new String[] {"ar", "cpio"}) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            ArchiveOutputStream out = new ArchiveStreamFactory().createArchiveOutputStream(name, packed);
            ArchiveEntry entry = name.equals("ar")
                ? new org.apache.commons.compress.archivers.ar.ArArchiveEntry("file", 1000, 1, 2, 0644, 1_000_000_000L)
                : new org.apache.commons.compress.archivers.cpio.CpioArchiveEntry("file", 1000);
            out.putArchiveEntry(entry);
            out.write(text, 0, 1000);
            out.closeArchiveEntry();
            out.close();
            ArchiveInputStream in = new ArchiveStreamFactory().createArchiveInputStream(
                new ByteArrayInputStream(packed.toByteArray()));
            System.out.println(name + " " + in.getClass().getSimpleName() + " " + in.getNextEntry().getName() + " "
                + digest(in.readAllBytes()));
        }
    }

    static void sevenZ(byte[] text) throws Exception {
        SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
        try (SevenZOutputFile out = new SevenZOutputFile(channel)) {
            for (int i = 1; i <= 3; i++) {
                SevenZArchiveEntry entry = new SevenZArchiveEntry();
                entry.setName("entry" + i);
                out.putArchiveEntry(entry);
                out.write(text, 0, text.length / i);
                out.closeArchiveEntry();
            }
        }
        byte[] archive = java.util.Arrays.copyOf(channel.array(), (int) channel.size());
        System.out.println("7z " + archive.length);
        try (SevenZFile in = new SevenZFile(new SeekableInMemoryByteChannel(archive))) {
            for (SevenZArchiveEntry entry : in.getEntries()) {
                System.out.println(entry.getName() + " " + entry.getSize() + " " + digest(in.getInputStream(entry).readAllBytes()));
            }
        }
    }

    static void damaged(byte[] text) throws Exception {
        CompressorStreamFactory streams = new CompressorStreamFactory();
        for (String name : new String[] {"bzip2", "gz", "xz"}) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (OutputStream out = streams.createCompressorOutputStream(name, packed)) {
                out.write(text);
            }
            byte[] bytes = packed.toByteArray();
            bytes[bytes.length / 2] ^= 0x55;
            try (InputStream in = streams.createCompressorInputStream(name, new ByteArrayInputStream(bytes))) {
                System.out.println(digest(in.readAllBytes()));
            } catch (Exception e) {
                System.out.println(name + ": " + e);
            }
        }
    }
}
