import java.io.*;
import java.util.*;

/** java.io streams in memory: data, object-free filters, pipes, readers, writers, tokenizers, print streams. */
public class Streams {
    static void p(Object o) {
        System.out.println(o);
    }

    public static void main(String[] args) throws Exception {
        ByteArrayOutputStream bo = new ByteArrayOutputStream();
        DataOutputStream d = new DataOutputStream(bo);
        d.writeInt(-5);
        d.writeLong(1L << 40);
        d.writeUTF("h\u00e9\u0000\u20ac");
        d.writeDouble(Math.E);
        d.writeFloat(1.5f);
        d.writeBoolean(true);
        d.writeChar('x');
        d.writeShort(-2);
        d.writeByte(200);
        d.writeBytes("ab");
        d.writeChars("c");
        p(d.size() + " " + HexFormat.of().formatHex(bo.toByteArray()));
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bo.toByteArray()));
        p(in.readInt() + " " + in.readLong() + " " + in.readUTF().length() + " " + in.readDouble() + " " + in.readFloat() + in.readBoolean() + in.readChar() + in.readShort() + in.readUnsignedByte() + " " + in.available());
        in.skipBytes(2);
        in.readFully(new byte[2]);
        try {
            in.readInt();
        } catch (EOFException e) {
            p(e);
        }
        PipedInputStream pi = new PipedInputStream(64);
        PipedOutputStream po = new PipedOutputStream(pi);
        Thread w = new Thread(() -> {
            try (PrintStream ps = new PrintStream(po)) {
                for (int i = 0; i < 200; i++) {
                    ps.println("line " + i);
                }
            }
        });
        w.start();
        int lines = 0;
        String last = null;
        try (BufferedReader r = new BufferedReader(new InputStreamReader(pi))) {
            String s;
            while ((s = r.readLine()) != null) {
                lines++;
                last = s;
            }
        }
        w.join();
        p(lines + " " + last);
        PipedReader pr = new PipedReader();
        PipedWriter pw = new PipedWriter(pr);
        Thread t = new Thread(() -> {
            try (pw) {
                pw.write("through a pipe");
            } catch (IOException e) {
                p(e);
            }
        });
        t.start();
        t.join();
        p(new BufferedReader(pr).readLine());
        StringWriter sw = new StringWriter();
        try (PrintWriter prw = new PrintWriter(sw, true)) {
            prw.printf("%d-%s", 1, "a");
            prw.println();
            prw.print(true);
            prw.append("x").write('y');
            prw.println(new char[] {'c'});
            p(prw.checkError());
        }
        p(sw.toString().replace("\n", "|"));
        PushbackReader pb = new PushbackReader(new StringReader("abc"), 2);
        int c = pb.read();
        pb.unread('z');
        pb.unread('q');
        p((char) c + "" + (char) pb.read() + (char) pb.read() + (char) pb.read());
        LineNumberReader ln = new LineNumberReader(new StringReader("1\r\n2\n3\r4"));
        while (ln.readLine() != null) {
            continue;
        }
        p(ln.getLineNumber());
        SequenceInputStream seq = new SequenceInputStream(Collections.enumeration(List.of(new ByteArrayInputStream("one ".getBytes()), new ByteArrayInputStream("two ".getBytes()), new ByteArrayInputStream("three".getBytes()))));
        p(new String(seq.readAllBytes()));
        StreamTokenizer st = new StreamTokenizer(new StringReader("x = 3.5 + 'str' // comment\n y"));
        st.slashSlashComments(true);
        StringBuilder sb = new StringBuilder();
        while (st.nextToken() != StreamTokenizer.TT_EOF) {
            sb.append(st).append(';');
        }
        p(sb);
        BufferedInputStream bi = new BufferedInputStream(new ByteArrayInputStream(new byte[100]), 8);
        bi.mark(50);
        bi.skip(40);
        bi.reset();
        p(bi.available() + " " + bi.markSupported());
        CharArrayWriter cw = new CharArrayWriter();
        new StringReader("transfer me").transferTo(cw);
        p(cw + " " + cw.size());
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("disk full");
            }
        };
        PrintStream bad = new PrintStream(broken, true);
        bad.println("x");
        p(bad.checkError());
        try (BufferedOutputStream b = new BufferedOutputStream(broken)) {
            b.write(1);
        } catch (IOException e) {
            p(e.getMessage() + e.getSuppressed().length);
        }
        try {
            throw new UncheckedIOException(new IOException("inner"));
        } catch (UncheckedIOException e) {
            p(e.getMessage());
        }
        try {
            new StringReader("x") {
                {
                    close();
                }
            }.read();
        } catch (IOException e) {
            p(e.getMessage());
        }
        PrintStream old = System.out;
        ByteArrayOutputStream cap = new ByteArrayOutputStream();
        System.setOut(new PrintStream(cap, true, "UTF-8"));
        System.out.print("captured \u20ac");
        System.setOut(old);
        p(cap.size() + " " + cap.toString("UTF-8"));
        System.setIn(new ByteArrayInputStream("fake input\n".getBytes()));
        p(new Scanner(System.in).nextLine());
        InputStream nul = InputStream.nullInputStream();
        p(nul.read() + " " + new ByteArrayInputStream("abc".getBytes()).readNBytes(2).length);
        System.err.print("no newline on stderr");
        System.err.flush();
        System.out.write(new byte[] {'r', 'a', 'w', '\n'});
        System.out.print("no newline at the end");
    }
}
