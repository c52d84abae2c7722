import java.io.*;
import java.nio.charset.StandardCharsets;
import java.util.*;

/** Byte streams: arrays, buffers, push-back, sequences, data, filters, objects of closed streams, argument errors. */
public class ByteStreams {
    interface Action { Object run() throws Exception; }

    static void attempt(String what, Action action) {
        try {
            System.out.println(what + ": " + action.run());
        } catch (Exception e) {
            System.out.println(what + ": " + e);
        }
    }

    public static void main(String[] args) throws Exception {
        arrays();
        buffered();
        pushBack();
        sequence();
        data();
        filters();
        nulls();
        transfer();
    }

    static void arrays() throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream("hello world".getBytes(), 2, 6);
        System.out.println(in.available() + " " + (char) in.read() + " " + in.markSupported());
        in.mark(0);
        System.out.println(new String(in.readNBytes(3)) + " " + in.skip(1) + " " + in.skip(100) + " " + in.read() + " " + in.skip(-5));
        in.reset();
        System.out.println(new String(in.readAllBytes()) + " " + in.read(new byte[0]) + " " + in.read(new byte[1]));
        in.close();
        attempt("after close", in::read);
        byte[] place = new byte[10];
        attempt("readNBytes", () -> new ByteArrayInputStream(new byte[4]).readNBytes(place, 2, 9));
        attempt("negative", () -> new ByteArrayInputStream(new byte[4]).readNBytes(-1));
        attempt("bounds", () -> new ByteArrayInputStream(new byte[4]).read(place, 5, 6));
        attempt("bounds", () -> new ByteArrayInputStream(new byte[4]).read(place, -1, 6));
        attempt("null", () -> new ByteArrayInputStream(new byte[4]).read(null, 0, 0));
        ByteArrayOutputStream out = new ByteArrayOutputStream(1);
        out.write(65);
        out.write("bcdef".getBytes(), 1, 3);
        out.writeBytes("xyz".getBytes());
        System.out.println(out + " " + out.size() + " " + out.toString("UTF-16BE").length() + " " + out.toString(StandardCharsets.US_ASCII));
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        out.writeTo(copy);
        out.reset();
        System.out.println(copy + "|" + out + "|" + Arrays.toString(copy.toByteArray()));
        attempt("size", () -> new ByteArrayOutputStream(-1));
        attempt("encoding", () -> copy.toString("no such"));
        attempt("write", () -> { out.write(new byte[3], 1, 3); return out; });
    }

    static void buffered() throws IOException {
        byte[] source = new byte[100];
        for (int i = 0; i < 100; i++) source[i] = (byte) i;
        BufferedInputStream in = new BufferedInputStream(new ByteArrayInputStream(source), 8);
        System.out.println(in.read() + " " + in.available());
        in.mark(4);
        System.out.println(in.read(new byte[4]) + " " + in.skip(3));
        in.reset();
        System.out.println(in.read());
        in.mark(5);
        in.readNBytes(40);
        attempt("reset", () -> { in.reset(); return "ok"; });
        System.out.println(in.readAllBytes().length);
        in.close();
        attempt("closed", in::read);
        attempt("closed", in::available);
        attempt("closed", () -> in.skip(1));
        attempt("size", () -> new BufferedInputStream(in, 0));
        ByteArrayOutputStream sink = new ByteArrayOutputStream();
        BufferedOutputStream out = new BufferedOutputStream(sink, 4);
        out.write(1);
        System.out.print(sink.size() + " ");
        out.write(new byte[3]);
        System.out.print(sink.size() + " ");
        out.write(new byte[9]);
        System.out.print(sink.size() + " ");
        out.write(2);
        out.flush();
        System.out.println(sink.size());
        attempt("size", () -> new BufferedOutputStream(sink, -1));
        out.close();
        out.write(new byte[10]);
        System.out.println(sink.size());
    }

    static void pushBack() throws IOException {
        PushbackInputStream in = new PushbackInputStream(new ByteArrayInputStream("abcdef".getBytes()), 3);
        int a = in.read();
        in.unread(a);
        in.unread("XY".getBytes());
        System.out.println(in.available() + " " + in.markSupported());
        attempt("full", () -> { in.unread('z'); return "ok"; });
        System.out.println(new String(in.readNBytes(5)));
        System.out.println(in.skip(2));
        in.unread("123".getBytes(), 1, 2);
        System.out.println(new String(in.readAllBytes()));
        attempt("reset", () -> { in.reset(); return 0; });
        in.close();
        attempt("closed", () -> in.read());
        attempt("closed", () -> { in.unread(1); return 0; });
        attempt("size", () -> new PushbackInputStream(in, 0));
    }

    static void sequence() throws IOException {
        List<InputStream> parts = new ArrayList<>();
        for (String part : new String[] {"one ", "", "two ", "three"}) {
            parts.add(new ByteArrayInputStream(part.getBytes()) {
                @Override public void close() { System.out.print("[close]"); }
            });
        }
        SequenceInputStream in = new SequenceInputStream(Collections.enumeration(parts));
        System.out.println(in.available());
        byte[] place = new byte[100];
        int count;
        while ((count = in.read(place, 0, 100)) != -1) System.out.print("(" + new String(place, 0, count) + ")");
        System.out.println(in.read() + " " + in.available());
        in.close();
        SequenceInputStream two = new SequenceInputStream(new ByteArrayInputStream(new byte[2]), new ByteArrayInputStream(new byte[3]));
        System.out.println(two.readAllBytes().length);
        attempt("null", () -> new SequenceInputStream(new ByteArrayInputStream(new byte[2]), null).readAllBytes().length);
    }

    static void data() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeBoolean(true);
        out.writeByte(-2);
        out.writeShort(0x12345);
        out.writeChar('\u20ac');
        out.writeInt(Integer.MIN_VALUE);
        out.writeLong(0x0102030405060708L);
        out.writeFloat(Float.NaN);
        out.writeDouble(-0.0);
        out.writeBytes("low\u1234");
        out.writeChars("ab");
        out.writeUTF("a\0\u00e9\u20ac\ud83d\ude00");
        System.out.println(out.size() + " " + HexFormat.of().formatHex(bytes.toByteArray()));
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        System.out.println(in.readBoolean() + " " + in.readByte() + " " + in.readShort() + " " + in.readChar() + " " + in.readInt()
            + " " + in.readLong() + " " + in.readFloat() + " " + in.readDouble());
        byte[] low = new byte[4];
        in.readFully(low);
        System.out.println(new String(low, StandardCharsets.ISO_8859_1).equals("low4") + " " + in.skipBytes(4) + " " + in.readUTF().length());
        attempt("end", in::readInt);
        attempt("end", in::readUnsignedByte);
        attempt("end", in::readUTF);
        attempt("skip", () -> in.skipBytes(5));
        attempt("fully", () -> { in.readFully(new byte[2], 0, 3); return 0; });
        attempt("fully", () -> { in.readFully(new byte[2], 0, 2); return 0; });
        for (int[] bad : new int[][] {{0, 1, 0x80}, {0, 2, 0xc3, 0x28}, {0, 3, 0xe2, 0x82, 0x28}, {0, 1, 0xc3}, {0, 2, 0xe2, 0x82}, {0, 4, 0xf0, 0x9f, 0x98, 0x80}, {0, 5, 65}}) {
            byte[] input = new byte[bad.length];
            for (int i = 0; i < bad.length; i++) input[i] = (byte) bad[i];
            attempt("utf", () -> new DataInputStream(new ByteArrayInputStream(input)).readUTF());
        }
        attempt("long", () -> { out.writeUTF("x".repeat(70000)); return 0; });
        DataInputStream lines = new DataInputStream(new ByteArrayInputStream("a\nb\r\nc\rd".getBytes()));
        for (String line; (line = lines.readLine()) != null; ) System.out.print(line + "|");
        System.out.println();
        DataInputStream unsigned = new DataInputStream(new ByteArrayInputStream(new byte[] {-1, -1, -2}));
        System.out.println(unsigned.readUnsignedShort() + " " + unsigned.readUnsignedByte());
    }

    static void filters() throws IOException {
        FilterInputStream in = new FilterInputStream(new ByteArrayInputStream("abc".getBytes())) { };
        System.out.println(in.read() + " " + in.available() + " " + in.markSupported() + " " + in.skip(1));
        FilterOutputStream out = new FilterOutputStream(new OutputStream() {
            @Override public void write(int b) throws IOException { if (b == 'x') throw new IOException("x!"); System.out.print((char) b); }
            @Override public void flush() throws IOException { System.out.print("<flush>"); throw new IOException("flush failed"); }
            @Override public void close() throws IOException { throw new IOException("close failed"); }
        });
        attempt("write", () -> { out.write("axb".getBytes()); return 0; });
        try {
            out.close();
        } catch (IOException e) {
            System.out.println(e.getMessage() + " " + Arrays.toString(e.getSuppressed()));
        }
        out.close();
        attempt("offset", () -> { out.write(new byte[2], 1, 2); return 0; });
    }

    static void nulls() throws IOException {
        InputStream in = InputStream.nullInputStream();
        System.out.println(in.read() + " " + in.available() + " " + in.readAllBytes().length + " " + in.skip(5) + " " + in.transferTo(System.out));
        in.close();
        attempt("closed", in::read);
        attempt("skip", () -> { new ByteArrayInputStream(new byte[3]).skipNBytes(4); return 0; });
        OutputStream out = OutputStream.nullOutputStream();
        out.write(new byte[100]);
        out.close();
        attempt("closed", () -> { out.write(1); return 0; });
        attempt("null", () -> new InputStreamReader((InputStream) null));
        attempt("null", () -> new BufferedInputStream(null).read());
        attempt("null", () -> new DataInputStream(null).read());
    }

    static void transfer() throws IOException {
        byte[] big = new byte[50000];
        new Random(1).nextBytes(big);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.out.println(new ByteArrayInputStream(big).transferTo(out) + " " + Arrays.equals(big, out.toByteArray()));
        InputStream slow = new InputStream() {
            int at;
            @Override public int read() { return at < 20000 ? at++ & 0xff : -1; }
        };
        System.out.println(slow.readAllBytes().length + " " + slow.read());
        InputStream failing = new InputStream() {
            int at;
            @Override public int read() throws IOException { if (at == 3) throw new IOException("third"); return at++; }
        };
        System.out.println(failing.read(new byte[10]));
        attempt("fails", () -> { failing.readAllBytes(); return failing.read(); });
        attempt("mark", () -> { failing.reset(); return 0; });
    }
}
