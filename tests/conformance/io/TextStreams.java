import java.io.*;
import java.nio.CharBuffer;
import java.nio.charset.*;
import java.util.*;

/** Readers and writers: strings, arrays, buffers, lines, push-back, encodings, errors. */
public class TextStreams {
    interface Action { Object run() throws Exception; }

    static void attempt(String what, Action action) {
        try {
            System.out.println(what + ": " + action.run());
        } catch (Exception e) {
            System.out.println(what + ": " + e);
        }
    }

    public static void main(String[] args) throws Exception {
        strings();
        lines();
        buffered();
        pushBack();
        encodings();
        tokens();
        printWriter();
        printStream();
    }

    static void strings() throws IOException {
        StringReader in = new StringReader("hello world");
        in.mark(5);
        char[] place = new char[5];
        System.out.println(in.read(place) + new String(place) + in.skip(1) + (char) in.read() + in.skip(-3) + (char) in.read() + in.ready());
        in.reset();
        StringWriter out = new StringWriter();
        System.out.println(in.transferTo(out) + " " + out + " " + in.read() + " " + in.skip(-2) + " " + in.skip(5));
        CharBuffer buffer = CharBuffer.allocate(4);
        in.reset();
        System.out.println(in.read(buffer) + " " + buffer.flip());
        in.close();
        attempt("closed", in::read);
        attempt("closed", in::ready);
        attempt("mark", () -> { new StringReader("").mark(-1); return 0; });
        attempt("null", () -> new StringReader(null));
        out.append('x').append("abc", 1, 2).append(null).write("12345", 1, 3);
        System.out.println(out.getBuffer().length() + " " + out);
        attempt("bounds", () -> { out.write(new char[3], 2, 2); return 0; });
        attempt("size", () -> new StringWriter(-1));
        CharArrayReader array = new CharArrayReader("abcdefg".toCharArray(), 2, 4);
        System.out.println((char) array.read() + " " + array.ready() + " " + array.skip(10) + " " + array.read() + " " + array.markSupported());
        array.reset();
        System.out.println(array.read());
        CharArrayWriter chars = new CharArrayWriter(2);
        chars.write("some text", 2, 4);
        chars.append("!").append('?');
        chars.writeTo(out);
        System.out.println(chars + " " + chars.size() + " " + chars.toCharArray().length + " " + out);
        attempt("array", () -> new CharArrayReader(new char[3], 4, 1));
        Reader none = Reader.nullReader();
        System.out.println(none.read() + " " + none.ready() + " " + none.skip(3));
        none.close();
        attempt("closed", none::read);
        Writer nowhere = Writer.nullWriter();
        nowhere.append("x").close();
        attempt("closed", () -> nowhere.append("y"));
    }

    static void lines() throws IOException {
        String text = "one\ntwo\r\n\rthree\n\nfour";
        BufferedReader in = new BufferedReader(new StringReader(text), 3);
        for (String line; (line = in.readLine()) != null; ) System.out.print("[" + line + "]");
        System.out.println(in.readLine());
        LineNumberReader numbered = new LineNumberReader(new StringReader(text));
        numbered.setLineNumber(10);
        System.out.println(numbered.readLine() + numbered.getLineNumber() + numbered.readLine() + numbered.getLineNumber());
        numbered.mark(100);
        int c;
        StringBuilder all = new StringBuilder();
        while ((c = numbered.read()) != -1) all.append(c == '\n' ? "/" : String.valueOf((char) c)).append(numbered.getLineNumber());
        System.out.println(all);
        numbered.reset();
        System.out.println(numbered.getLineNumber() + " " + numbered.skip(4) + " " + numbered.getLineNumber() + " " + numbered.lines().toList());
        attempt("skip", () -> numbered.skip(-1));
        BufferedReader broken = new BufferedReader(new Reader() {
            @Override public int read(char[] c, int o, int l) throws IOException { throw new IOException("broken"); }
            @Override public void close() { }
        });
        attempt("lines", () -> broken.lines().toList());
        attempt("line", broken::readLine);
    }

    static void buffered() throws IOException {
        BufferedReader in = new BufferedReader(new StringReader("0123456789".repeat(10)), 5);
        System.out.println((char) in.read() + " " + in.ready());
        in.mark(3);
        System.out.println(in.skip(2));
        in.reset();
        System.out.println((char) in.read());
        in.mark(2);
        in.skip(20);
        attempt("reset", () -> { in.reset(); return 0; });
        System.out.println(in.skip(1000) + " " + in.read());
        in.close();
        in.close();
        attempt("closed", in::readLine);
        attempt("closed", in::ready);
        attempt("mark", () -> { new BufferedReader(new StringReader("")).mark(-1); return 0; });
        attempt("skip", () -> new BufferedReader(new StringReader("")).skip(-1));
        attempt("size", () -> new BufferedReader(new StringReader(""), 0));
        StringWriter sink = new StringWriter();
        BufferedWriter out = new BufferedWriter(sink, 4);
        out.write("ab");
        System.out.print(sink + "|");
        out.write("cde");
        System.out.print(sink + "|");
        out.newLine();
        out.write("0123456789", 2, 5);
        out.append("long text follows here");
        out.flush();
        System.out.println(sink);
        out.write("x", 0, -1);
        out.close();
        attempt("closed", () -> { out.write(1); return 0; });
        attempt("closed", () -> { out.flush(); return 0; });
        out.close();
    }

    static void pushBack() throws IOException {
        PushbackReader in = new PushbackReader(new StringReader("abc"), 2);
        in.unread('y');
        in.unread('x');
        attempt("full", () -> { in.unread('z'); return 0; });
        System.out.println((char) in.read() + " " + in.ready() + " " + in.skip(2) + " " + in.markSupported());
        in.unread("12".toCharArray());
        char[] rest = new char[10];
        System.out.println(in.read(rest) + " " + in.read(rest, 2, 5) + " " + in.read());
        attempt("mark", () -> { in.mark(1); return 0; });
        attempt("skip", () -> in.skip(-1));
        in.close();
        attempt("closed", in::read);
        attempt("size", () -> new PushbackReader(new StringReader(""), 0));
    }

    static void encodings() throws IOException {
        for (String name : new String[] {"UTF-8", "UTF-16", "UTF-16LE", "UTF-32", "ISO-8859-1", "US-ASCII", "windows-1252"}) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            OutputStreamWriter out = new OutputStreamWriter(bytes, name);
            String encoding = out.getEncoding();
            out.write("a\u00e9\u20ac\ud83d\ude00");
            out.write('\ud83d');
            out.write("z");
            out.close();
            System.out.print(name + " " + encoding + " " + out.getEncoding() + " " + HexFormat.of().formatHex(bytes.toByteArray()) + " ");
            InputStreamReader in = new InputStreamReader(new ByteArrayInputStream(bytes.toByteArray()), name);
            StringBuilder back = new StringBuilder();
            for (int c; (c = in.read()) != -1; ) back.append(Integer.toHexString(c)).append(' ');
            System.out.println(back);
            in.close();
            attempt("closed", in::read);
        }
        attempt("name", () -> new InputStreamReader(System.in, "nothing"));
        attempt("name", () -> new OutputStreamWriter(System.out, "no thing"));
        CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder();
        attempt("strict", () -> new InputStreamReader(new ByteArrayInputStream(new byte[] {65, -1, 66}), strict).read(new char[9]));
        CharsetEncoder ascii = StandardCharsets.US_ASCII.newEncoder();
        attempt("strict", () -> { Writer w = new OutputStreamWriter(new ByteArrayOutputStream(), ascii); w.write("a\u00e9"); w.flush(); return 0; });
        InputStreamReader pieces = new InputStreamReader(new InputStream() {
            final byte[] all = "x\u20acy\ud83d\ude00".getBytes(StandardCharsets.UTF_8);
            int at;
            @Override public int read() { return at < all.length ? all[at++] & 0xff : -1; }
            @Override public int read(byte[] b, int o, int l) { int c = read(); if (c < 0) return -1; b[o] = (byte) c; return 1; }
        }, StandardCharsets.UTF_8);
        for (int c; (c = pieces.read()) != -1; ) System.out.print(Integer.toHexString(c) + " ");
        System.out.println(pieces.ready());
    }

    static void tokens() throws IOException {
        StreamTokenizer in = new StreamTokenizer(new StringReader("word 12.5 -3 . - 'quo\\'te' \"a\\tb\\101\" // rest\n/* c */ x_y\nlast"));
        in.slashSlashComments(true);
        in.slashStarComments(true);
        in.eolIsSignificant(true);
        in.wordChars('_', '_');
        while (in.nextToken() != StreamTokenizer.TT_EOF) System.out.print(in + " ");
        System.out.println(in + " " + in.lineno());
        StreamTokenizer other = new StreamTokenizer(new StringReader("UPPER#comment\na1 2b 1e5 $%"));
        other.lowerCaseMode(true);
        other.commentChar('#');
        other.ordinaryChar('$');
        while (other.nextToken() != StreamTokenizer.TT_EOF) System.out.print(other.ttype + ":" + other.sval + ":" + other.nval + " ");
        other.pushBack();
        System.out.println(other.nextToken());
        StreamTokenizer own = new StreamTokenizer(new StringReader("a=b;c"));
        own.resetSyntax();
        own.whitespaceChars(';', ';');
        own.wordChars('a', 'z');
        own.quoteChar('=');
        while (own.nextToken() != StreamTokenizer.TT_EOF) System.out.print(own + " ");
        System.out.println(own);
    }

    static void printWriter() throws IOException {
        StringWriter sink = new StringWriter();
        PrintWriter out = new PrintWriter(sink, true);
        out.print(true); out.print('c'); out.print(1); out.print(2L); out.print(1.5f); out.print(2.5); out.print(new char[] {'x', 'y'});
        out.print((String) null); out.print((Object) null);
        out.println();
        out.printf("%5d|%-5s|%05.1f%n", 42, "ab", 3.14159).format(Locale.GERMANY, "%,.2f", 1234567.891).append("!").append("abc", 1, 2).append('z');
        out.write("tail", 1, 2);
        System.out.println(sink + " " + out.checkError());
        attempt("format", () -> out.printf("%d", "text"));
        attempt("null", () -> { out.print((char[]) null); return 0; });
        out.close();
        out.println("ignored");
        System.out.println(out.checkError());
        PrintWriter failing = new PrintWriter(new Writer() {
            @Override public void write(char[] c, int o, int l) throws IOException { throw new IOException("no"); }
            @Override public void flush() { }
            @Override public void close() { }
        });
        failing.print("x");
        System.out.println(failing.checkError());
        attempt("null", () -> new PrintWriter((Writer) null));
        attempt("file", () -> new PrintWriter("/nowhere/file"));
    }

    static void printStream() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_16BE);
        out.print("a\u20ac");
        out.write(65);
        out.write(new byte[] {1, 2});
        out.println(1.0f);
        out.append("x").printf("%s", "y");
        System.out.println(HexFormat.of().formatHex(bytes.toByteArray()) + " " + out.checkError());
        out.close();
        out.print("z");
        System.out.println(out.checkError());
        PrintStream failing = new PrintStream(new OutputStream() {
            @Override public void write(int b) throws IOException { throw new InterruptedIOException("stop"); }
        });
        failing.write(1);
        System.out.println(failing.checkError() + " " + Thread.interrupted());
        attempt("null", () -> new PrintStream((OutputStream) null));
        attempt("encoding", () -> new PrintStream(bytes, true, "none"));
        PrintStream old = System.out;
        ByteArrayOutputStream captured = new ByteArrayOutputStream();
        System.setOut(new PrintStream(captured, true));
        System.out.println("captured");
        System.setOut(old);
        System.out.print(captured);
        System.out.println(System.console() == null);
    }
}
