import java.io.*;
import java.nio.*;
import java.nio.channels.*;
import java.nio.file.*;
import java.util.*;
import static java.nio.file.StandardOpenOption.*;

/** FileChannel: positions, scattering, transfers, truncation, locks, mapping, modes, closing. */
public class FileChannels {
    interface Action { Object run() throws Exception; }

    static void attempt(String what, Action action) {
        try {
            System.out.println(what + ": " + action.run());
        } catch (Throwable e) {
            System.out.println(what + ": " + e);
        }
    }

    static final Path FILE = Path.of("/tmp/file-channels");
    static final Path OTHER = Path.of("/tmp/file-channels-other");

    public static void main(String[] args) throws Exception {
        try {
            positions();
            transfers();
            locks();
            mapping();
            modes();
            options();
            bridges();
            asynchronous();
        } finally {
            Files.deleteIfExists(FILE);
            Files.deleteIfExists(OTHER);
        }
    }

    static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes());
    }

    static String read(FileChannel channel, long position, int count) throws IOException {
        ByteBuffer b = ByteBuffer.allocate(count);
        int got = channel.read(b, position);
        return got + ":" + new String(b.array(), 0, Math.max(got, 0)).replace('\0', '.');
    }

    static void positions() throws IOException {
        try (FileChannel c = FileChannel.open(FILE, CREATE, READ, WRITE)) {
            System.out.println(c.write(bytes("hello ")) + " " + c.position() + " " + c.size());
            System.out.println(c.write(new ByteBuffer[] {bytes("a"), bytes(""), bytes("bcd"), bytes("ef")}, 1, 3) + " " + c.position());
            System.out.println(c.write(bytes("XY"), 3) + " " + c.position() + " " + read(c, 0, 20) + " " + read(c, 9, 20) + " " + read(c, 100, 5));
            c.position(2);
            ByteBuffer[] parts = {ByteBuffer.allocate(2), ByteBuffer.allocateDirect(3), ByteBuffer.allocate(30)};
            System.out.println(c.read(parts) + " " + parts[1].position() + " " + parts[2].position() + " " + c.read(parts[2]) + " " + c.position());
            c.position(20);
            System.out.println(c.size() + " " + c.read(ByteBuffer.allocate(1)) + " " + c.write(bytes("!")) + " " + c.size() + " " + read(c, 8, 30));
            System.out.println(c.truncate(15).position() + " " + c.size() + " " + c.truncate(100).size() + " " + c.position());
            System.out.println(c.read(ByteBuffer.allocate(0)) + " " + c.write(ByteBuffer.allocate(0)));
            c.force(true);
            attempt("position", () -> c.position(-1));
            attempt("truncate", () -> c.truncate(-1));
            attempt("read", () -> c.read(ByteBuffer.allocate(1), -1));
            attempt("read only buffer", () -> c.read(ByteBuffer.allocate(1).asReadOnlyBuffer()));
            attempt("bounds", () -> c.write(new ByteBuffer[2], 1, 2));
            ByteBuffer readOnly = ByteBuffer.allocateDirect(3).put(new byte[] {49, 50, 51}).flip().asReadOnlyBuffer();
            System.out.println(c.write(readOnly, 0) + " " + read(c, 0, 5));
        }
    }

    static void transfers() throws IOException {
        Files.write(FILE, "0123456789".repeat(100).getBytes());
        try (FileChannel from = FileChannel.open(FILE); FileChannel to = FileChannel.open(OTHER, CREATE, READ, WRITE)) {
            System.out.println(from.transferTo(10, 20, to) + " " + to.size() + " " + to.position() + " " + from.position() + " " + from.transferTo(990, 100, to)
                + " " + from.transferTo(2000, 5, to) + " " + from.transferTo(0, 0, to));
            from.position(500);
            System.out.println(to.transferFrom(from, 5, 10) + " " + to.size() + " " + from.position() + " " + to.transferFrom(from, 5000, 10) + " " + read(to, 0, 40));
            System.out.println(to.transferFrom(Channels.newChannel(new ByteArrayInputStream("stream".getBytes())), 2, 100) + " " + read(to, 0, 12));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            System.out.println(from.transferTo(995, 100, Channels.newChannel(out)) + " " + out);
            attempt("negative", () -> from.transferTo(-1, 1, to));
            attempt("negative", () -> from.transferTo(1, -1, to));
            attempt("target", () -> to.transferTo(0, 1, from));
            attempt("null", () -> to.transferTo(0, 1, null));
        }
        Files.delete(OTHER);
    }

    static void locks() throws IOException {
        try (FileChannel c = FileChannel.open(FILE, READ, WRITE); FileChannel d = FileChannel.open(FILE, READ, WRITE)) {
            FileLock lock = c.lock(0, 10, false);
            System.out.println(lock.isValid() + " " + lock.isShared() + " " + lock.position() + " " + lock.size() + " " + lock.overlaps(5, 10) + " " + lock.overlaps(10, 1) + " " + (lock.channel() == c) + " " + (lock.acquiredBy() == c));
            attempt("overlap", () -> c.lock(5, 10, false));
            attempt("overlap", () -> c.tryLock(9, 1, true));
            attempt("other channel", () -> d.tryLock(0, 5, false));
            FileLock second = c.tryLock(10, 5, true);
            System.out.println(second.isShared() + " " + second.toString().contains("shared valid"));
            lock.release();
            lock.release();
            System.out.println(lock.isValid());
            FileLock all = d.tryLock(0, 9, false);
            System.out.println(all != null && all.isValid());
            second.close();
            attempt("arguments", () -> c.lock(-1, 5, false));
            attempt("arguments", () -> c.lock(Long.MAX_VALUE, 5, false));
            d.close();
            System.out.println(all.isValid());
            FileLock whole = c.lock();
            System.out.println(whole.size() == Long.MAX_VALUE);
        }
        try (FileChannel read = FileChannel.open(FILE)) {
            attempt("exclusive", read::lock);
            attempt("shared", () -> read.lock(0, 1, true).isShared());
        }
    }

    static void mapping() throws IOException {
        try (FileChannel c = FileChannel.open(FILE, READ, WRITE)) {
            MappedByteBuffer map = c.map(FileChannel.MapMode.READ_ONLY, 10, 20);
            System.out.println(map + " " + map.get(0) + " " + map.isReadOnly() + " " + map.isDirect() + " " + map.isLoaded() + " " + map.load().get(19));
            attempt("read only", () -> map.put((byte) 1));
            MappedByteBuffer copy = c.map(FileChannel.MapMode.PRIVATE, 0, 10);
            copy.put(0, (byte) 'P');
            System.out.println((char) copy.get(0) + " " + read(c, 0, 3));
            attempt("negative", () -> c.map(FileChannel.MapMode.READ_ONLY, -1, 5));
            attempt("negative", () -> c.map(FileChannel.MapMode.READ_ONLY, 0, -5));
            attempt("large", () -> c.map(FileChannel.MapMode.READ_ONLY, 0, 1L << 31));
            attempt("null", () -> c.map(null, 0, 5));
            System.out.println(c.map(FileChannel.MapMode.READ_ONLY, 0, 0).capacity());
        }
        try (FileChannel c = FileChannel.open(FILE)) {
            attempt("not writable", () -> c.map(FileChannel.MapMode.READ_WRITE, 0, 5));
            attempt("beyond", () -> c.map(FileChannel.MapMode.READ_ONLY, 0, 5000));
        }
        try (FileChannel c = FileChannel.open(FILE, WRITE)) {
            attempt("not readable", () -> c.map(FileChannel.MapMode.READ_ONLY, 0, 5));
        }
    }

    static void modes() throws IOException {
        FileChannel read = new FileInputStream(FILE.toFile()).getChannel();
        attempt("write", () -> read.write(bytes("x")));
        attempt("truncate", () -> read.truncate(0));
        attempt("transferFrom", () -> read.transferFrom(read, 0, 1));
        read.close();
        read.close();
        System.out.println(read.isOpen());
        attempt("closed", () -> read.read(ByteBuffer.allocate(1)));
        attempt("closed", read::size);
        FileChannel write = new FileOutputStream(FILE.toFile(), true).getChannel();
        write.position(0);
        System.out.println(write.write(bytes("end")) + " " + write.position() + " " + write.size());
        attempt("read", () -> write.read(ByteBuffer.allocate(1)));
        write.close();
        try (FileChannel append = FileChannel.open(FILE, APPEND)) {
            append.position(1);
            System.out.println(append.write(bytes("x"), 0) + " " + append.size() + " " + append.write(bytes("y")) + " " + append.position());
        }
        try (RandomAccessFile file = new RandomAccessFile(FILE.toFile(), "rw"); FileChannel c = file.getChannel()) {
            file.seek(7);
            System.out.println(c.position() + " " + c.position(3).position() + " " + file.getFilePointer() + " " + file.read());
        }
    }

    static void options() throws IOException {
        attempt("exists", () -> FileChannel.open(FILE, CREATE_NEW, WRITE));
        attempt("missing", () -> FileChannel.open(OTHER, READ));
        attempt("missing", () -> FileChannel.open(OTHER, WRITE));
        attempt("read append", () -> FileChannel.open(FILE, READ, APPEND));
        attempt("append truncate", () -> FileChannel.open(FILE, APPEND, TRUNCATE_EXISTING));
        attempt("directory", () -> FileChannel.open(Path.of("/tmp"), WRITE));
        attempt("null", () -> FileChannel.open(FILE, (OpenOption) null));
        try (FileChannel c = FileChannel.open(OTHER, CREATE, WRITE, DELETE_ON_CLOSE, SPARSE)) {
            System.out.println(Files.exists(OTHER));
        }
        System.out.println(Files.exists(OTHER));
        try (FileChannel c = FileChannel.open(FILE, WRITE, TRUNCATE_EXISTING, SYNC, DSYNC)) {
            System.out.println(c.size());
        }
        try (FileChannel c = FileChannel.open(FILE, READ, TRUNCATE_EXISTING)) {
            System.out.println(c.size());
        }
    }

    static void bridges() throws IOException {
        ReadableByteChannel in = Channels.newChannel(new ByteArrayInputStream("some input".getBytes()));
        ByteBuffer place = ByteBuffer.allocate(4);
        System.out.println(in.read(place) + " " + in.isOpen());
        in.close();
        attempt("closed", () -> in.read(place));
        ByteArrayOutputStream sink = new ByteArrayOutputStream();
        WritableByteChannel out = Channels.newChannel(sink);
        System.out.println(out.write(bytes("text")) + " " + sink);
        try (SeekableByteChannel c = Files.newByteChannel(FILE, READ, WRITE)) {
            Writer writer = Channels.newWriter(c, "UTF-16BE");
            writer.write("wide");
            writer.flush();
            System.out.println(c.position() + " " + c.size());
            c.position(0);
            System.out.println(new BufferedReader(Channels.newReader(c, "UTF-16BE")).readLine());
            InputStream stream = Channels.newInputStream(c.position(2));
            System.out.println(stream.read() + " " + stream.read() + " " + stream.available());
            Channels.newOutputStream(c.position(1)).write(new byte[] {1, 2, 3});
            System.out.println(c.position() + " " + c.truncate(2).size());
        }
    }

    static void asynchronous() throws Exception {
        try (AsynchronousFileChannel c = AsynchronousFileChannel.open(FILE, READ, WRITE)) {
            System.out.println(c.write(bytes("asynchronous"), 0).get() + " " + c.size());
            ByteBuffer b = ByteBuffer.allocate(5);
            System.out.println(c.read(b, 2).get() + " " + new String(b.array()) + " " + c.read(ByteBuffer.allocate(3), 100).get());
            Object done = new Object();
            StringBuilder result = new StringBuilder();
            synchronized (done) {
                c.read(ByteBuffer.allocate(4), 1, "attachment", new CompletionHandler<Integer, String>() {
                    @Override public void completed(Integer count, String attachment) {
                        synchronized (done) {
                            result.append(count).append(attachment);
                            done.notify();
                        }
                    }
                    @Override public void failed(Throwable error, String attachment) { result.append(error); }
                });
                while (result.length() == 0) done.wait();
            }
            System.out.println(result);
            FileLock lock = c.lock().get();
            System.out.println(lock.isValid() + " " + (lock.acquiredBy() == c));
            lock.release();
            attempt("negative", () -> c.read(b, -1));
            c.truncate(3);
            c.force(false);
            System.out.println(c.size());
            c.close();
            attempt("closed", () -> c.read(ByteBuffer.allocate(1), 0).get());
        }
    }
}
