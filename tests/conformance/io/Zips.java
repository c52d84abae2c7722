import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;
import java.util.jar.*;
import java.util.zip.*;

/** Deflater, Inflater, GZIP, checksums, zip and jar files below /tmp. */
public class Zips {
    static void p(Object o) {
        System.out.println(o);
    }

    static byte[] data(int n, int kind) {
        byte[] b = new byte[n];
        Random r = new Random(kind);
        for (int i = 0; i < n; i++) {
            b[i] = (byte) (kind == 0 ? r.nextInt() : kind == 1 ? i % 10 : "the quick brown fox ".charAt((i % 997) * i % 20));
        }
        return b;
    }

    public static void main(String[] args) throws Exception {
        for (int kind = 0; kind < 3; kind++) {
            byte[] in = data(50_000, kind);
            CRC32 crc = new CRC32();
            crc.update(in, 10, 40_000);
            Adler32 ad = new Adler32();
            ad.update(in);
            CRC32C cc = new CRC32C();
            cc.update(in);
            p(Long.toHexString(crc.getValue()) + " " + Long.toHexString(ad.getValue()) + " " + Long.toHexString(cc.getValue()));
            for (int level : new int[] {0, 1, 6, 9}) {
                Deflater d = new Deflater(level, level == 9);
                d.setInput(in);
                d.finish();
                byte[] out = new byte[70_000];
                int n = d.deflate(out);
                Inflater inf = new Inflater(level == 9);
                inf.setInput(out, 0, n);
                byte[] back = new byte[50_001];
                int m = inf.inflate(back);
                p(level + " " + (n < in.length) + " " + m + " " + Arrays.equals(in, Arrays.copyOf(back, m)) + " " + inf.finished() + " " + d.getTotalIn() + " " + inf.getTotalOut() + " " + inf.getRemaining());
                d.end();
                inf.end();
            }
        }
        ByteArrayOutputStream bo = new ByteArrayOutputStream();
        try (GZIPOutputStream g = new GZIPOutputStream(bo)) {
            g.write(data(30_000, 2));
        }
        p(Arrays.equals(new GZIPInputStream(new ByteArrayInputStream(bo.toByteArray())).readAllBytes(), data(30_000, 2)) + " " + (bo.size() < 5000));
        byte[] bad = bo.toByteArray();
        bad[bad.length - 6] ^= 1;
        try {
            new GZIPInputStream(new ByteArrayInputStream(bad)).readAllBytes();
        } catch (ZipException e) {
            p(e.getMessage());
        }
        try {
            new GZIPInputStream(new ByteArrayInputStream(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}));
        } catch (ZipException e) {
            p(e.getMessage());
        }
        try {
            new InflaterInputStream(new ByteArrayInputStream(new byte[] {1, 2, 3, 4})).readAllBytes();
        } catch (ZipException e) {
            p(e.getMessage());
        }
        Deflater small = new Deflater();
        small.setInput(data(10_000, 1));
        small.finish();
        int chunks = 0;
        ByteArrayOutputStream pieces = new ByteArrayOutputStream();
        byte[] buf = new byte[16];
        while (!small.finished()) {
            int n = small.deflate(buf);
            pieces.write(buf, 0, n);
            chunks++;
        }
        Inflater si = new Inflater();
        int got = 0;
        for (byte b : pieces.toByteArray()) {
            si.setInput(new byte[] {b});
            int n;
            while ((n = si.inflate(new byte[7])) > 0) {
                got += n;
            }
        }
        p((chunks > 2) + " " + got + " " + si.finished());
        Path dir = Files.createTempDirectory("zips");
        Path zip = dir.resolve("t.zip");
        try (ZipOutputStream z = new ZipOutputStream(Files.newOutputStream(zip))) {
            z.setComment("the comment");
            for (int i = 0; i < 5; i++) {
                ZipEntry e = new ZipEntry("dir" + i % 2 + "/f" + i + ".txt");
                e.setTimeLocal(java.time.LocalDateTime.of(2024, 1, 2, 3, 4, 6));
                e.setComment("c" + i);
                if (i == 3) {
                    byte[] c = data(100, 1);
                    CRC32 crc = new CRC32();
                    crc.update(c);
                    e.setMethod(ZipEntry.STORED);
                    e.setSize(100);
                    e.setCrc(crc.getValue());
                    z.putNextEntry(e);
                    z.write(c);
                } else {
                    z.putNextEntry(e);
                    z.write(("content " + i + " \u20ac").repeat(i * 50).getBytes(StandardCharsets.UTF_8));
                }
                z.closeEntry();
            }
            ZipEntry empty = new ZipEntry("empty/");
            empty.setTimeLocal(java.time.LocalDateTime.of(2023, 1, 2, 3, 4, 6));
            z.putNextEntry(empty);
            z.closeEntry();
            try {
                z.putNextEntry(new ZipEntry("empty/"));
            } catch (ZipException e) {
                p(e.getMessage());
            }
        }
        try (ZipFile z = new ZipFile(zip.toFile())) {
            p(z.size() + " " + z.getComment());
            for (ZipEntry e : Collections.list(z.entries())) {
                p(e.getName() + " " + e.getSize() + " " + Long.toHexString(e.getCrc()) + " " + e.getMethod() + " " + e.getTimeLocal().getYear() + " " + e.getComment() + " " + e.isDirectory() + " " + new String(z.getInputStream(e).readAllBytes(), StandardCharsets.UTF_8).hashCode());
            }
            p(z.getEntry("nope") + " " + z.getEntry("empty"));
        }
        try (ZipInputStream z = new ZipInputStream(Files.newInputStream(zip))) {
            ZipEntry e;
            StringBuilder sb = new StringBuilder();
            while ((e = z.getNextEntry()) != null) {
                sb.append(e.getName()).append(':').append(z.readAllBytes().length).append(' ');
            }
            p(sb);
        }
        Path jar = dir.resolve("t.jar");
        Manifest mf = new Manifest();
        mf.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        mf.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "x.Y");
        mf.getMainAttributes().putValue("Long-Header", "v".repeat(100));
        mf.getEntries().put("res", new Attributes());
        try (JarOutputStream j = new JarOutputStream(Files.newOutputStream(jar), mf)) {
            j.putNextEntry(new JarEntry("res"));
            j.write(1);
            j.closeEntry();
        }
        try (JarFile j = new JarFile(jar.toFile())) {
            p(j.getManifest().getMainAttributes().getValue("Main-Class") + " " + j.getManifest().getMainAttributes().getValue("long-header").length() + " " + j.getJarEntry("res").getSize() + " " + j.stream().map(ZipEntry::getName).toList() + j.isMultiRelease());
        }
        try (java.net.URLClassLoader ucl = new java.net.URLClassLoader(new java.net.URL[] {jar.toUri().toURL()})) {
            p(ucl.getResource("res") != null);
            p(ucl.getResourceAsStream("res").read());
        }
        byte[] raw = Files.readAllBytes(zip);
        Path cut = dir.resolve("cut.zip");
        Files.write(cut, Arrays.copyOf(raw, raw.length - 30));
        try {
            new ZipFile(cut.toFile());
        } catch (ZipException e) {
            p(e.getMessage());
        }
        try {
            new ZipFile(dir.resolve("absent").toFile());
        } catch (NoSuchFileException e) {
            p("absent");
        }
        for (Path x : List.of(zip, jar, cut, dir)) {
            Files.delete(x);
        }
    }
}
