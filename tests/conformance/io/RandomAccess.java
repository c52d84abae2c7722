import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** RandomAccessFile, data streams with modified UTF-8, pushback, marks, piped and sequence streams at their corners. */
public class RandomAccess {
    static String attempt(java.util.concurrent.Callable<Object> action) {
        try {
            return String.valueOf(action.call());
        } catch (Exception e) {
            return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
        }
    }

    public static void main(String[] arguments) throws Exception {
        Path path = Path.of("/tmp/random-access");
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.writeInt(0x01020304);
            file.writeUTF("\u0000\u007f\u0080\u07ff\u0800\ud83d\ude00");
            file.writeDouble(-0.0);
            long end = file.getFilePointer();
            System.out.println(end + " " + file.length());
            file.seek(4);
            System.out.println(file.readUnsignedShort() + " " + file.read() + file.read());
            file.seek(4);
            System.out.println(file.readUTF().length() + " " + file.readDouble() + " " + attempt(file::readByte));
            file.seek(end + 10);
            System.out.println(file.length() + " " + file.read());
            file.write(1);
            System.out.println(file.length());
            file.seek(end + 3);
            System.out.println(file.read() + " " + file.skipBytes(1000) + " " + attempt(() -> {
                file.seek(-1);
                return "";
            }));
            file.setLength(2);
            System.out.println(file.getFilePointer() + " " + file.length());
            file.writeBytes("line one\nline two\r\nlast\r");
            file.seek(0);
            System.out.println(file.readLine().length() + " " + file.readLine() + " " + file.readLine() + " " + file.readLine());
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            System.out.println(attempt(() -> {
                file.write(1);
                return "written";
            }) + " " + attempt(() -> {
                file.readFully(new byte[100]);
                return "";
            }) + " " + file.getFilePointer());
            file.close();
            System.out.println(attempt(file::length));
        }
        System.out.println(attempt(() -> new RandomAccessFile(path.toFile(), "x")) + " | " + attempt(() -> new RandomAccessFile("/tmp/none/none", "rw")) + " | " + attempt(() -> new RandomAccessFile("/tmp", "r")) + " | " + attempt(() -> new RandomAccessFile("/tmp/no-such-file", "r")));
        Files.delete(path);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.writeLong(Long.MIN_VALUE);
        data.writeFloat(Float.NaN);
        data.writeChar('\u20ac');
        data.writeBoolean(true);
        data.writeShort(-2);
        System.out.println(data.size() + " " + attempt(() -> {
            data.writeUTF("\u0800".repeat(30_000));
            return "";
        }));
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        System.out.println(in.readLong() + " " + in.readFloat() + " " + in.readChar() + " " + in.readBoolean() + " " + in.readUnsignedShort() + " " + attempt(in::readInt));
        System.out.println(attempt(() -> new DataInputStream(new ByteArrayInputStream(new byte[] {0, 2, (byte) 0xc0, 0x41})).readUTF()) + " | " + attempt(() -> new DataInputStream(new ByteArrayInputStream(new byte[] {0, 5, 65})).readUTF()));
        PushbackInputStream push = new PushbackInputStream(new ByteArrayInputStream("abc".getBytes()), 2);
        push.unread('y');
        push.unread(new byte[] {'x'});
        System.out.println(attempt(() -> {
            push.unread('z');
            return "";
        }) + " " + push.available() + " " + new String(push.readAllBytes()) + " " + push.markSupported());
        BufferedInputStream buffered = new BufferedInputStream(new ByteArrayInputStream("0123456789".getBytes()), 4);
        buffered.read();
        buffered.mark(2);
        buffered.read(new byte[6]);
        System.out.println(attempt(() -> {
            buffered.reset();
            return (char) buffered.read();
        }));
        BufferedReader reader = new BufferedReader(new StringReader("a\r\rb\n\r\nc"), 1);
        StringBuilder lines = new StringBuilder();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            lines.append('[').append(line).append(']');
        }
        System.out.println(lines);
        LineNumberReader numbered = new LineNumberReader(new StringReader("a\r\nb\rc"));
        numbered.skip(3);
        System.out.println(numbered.getLineNumber() + " " + numbered.readLine() + " " + numbered.getLineNumber() + " " + numbered.readLine() + numbered.getLineNumber());
        StreamTokenizer tokens = new StreamTokenizer(new StringReader("x = -1.5e3 'quoted \\101' // gone\n/* also */ y_2 .5 -"));
        tokens.slashSlashComments(true);
        tokens.slashStarComments(true);
        tokens.wordChars('_', '_');
        StringBuilder all = new StringBuilder();
        while (tokens.nextToken() != StreamTokenizer.TT_EOF) {
            all.append(tokens).append(' ');
        }
        System.out.println(all);
        PipedWriter writer = new PipedWriter();
        PipedReader pipe = new PipedReader(writer, 4);
        Thread thread = new Thread(() -> {
            try (writer) {
                writer.write("longer than the pipe");
            } catch (IOException e) {
                System.out.println(e);
            }
        });
        thread.start();
        StringWriter copy = new StringWriter();
        pipe.transferTo(copy);
        thread.join();
        System.out.println(copy + " " + attempt(() -> {
            writer.write(1);
            return "";
        }) + " " + attempt(() -> new PipedReader().read()));
        PrintStream print = new PrintStream(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("full");
            }
        });
        print.print("x");
        System.out.println(print.checkError() + " " + attempt(() -> new OutputStreamWriter(OutputStream.nullOutputStream(), "bad-charset")) + " " + new InputStreamReader(new ByteArrayInputStream(new byte[] {(byte) 0xe2, (byte) 0x82, 65, (byte) 0xff}), StandardCharsets.UTF_8).read()
            + " " + attempt(() -> new CharArrayReader("abc".toCharArray(), 1, 5).read()) + " " + Arrays.toString(new ByteArrayInputStream(new byte[] {1, 2, 3}, 1, 9).readAllBytes()) + " " + new SequenceInputStream(new ByteArrayInputStream(new byte[0]), new ByteArrayInputStream(new byte[] {5})).read());
    }
}
