import java.nio.*;
import java.nio.charset.*;
import java.util.*;

/** Encoders and decoders: malformed and unmappable input, actions, replacement, flushing, states, all standard charsets. */
public class CoderErrors {
    interface Action { Object run() throws Exception; }

    static void attempt(String what, Action action) {
        try {
            System.out.println(what + ": " + action.run());
        } catch (Throwable e) {
            System.out.println(what + ": " + e);
        }
    }

    static byte[] bytes(int... values) {
        byte[] b = new byte[values.length];
        for (int i = 0; i < b.length; i++) b[i] = (byte) values[i];
        return b;
    }

    static String hex(CharSequence s) {
        StringBuilder b = new StringBuilder();
        s.chars().forEach(c -> b.append(Integer.toHexString(c)).append('.'));
        return b.toString();
    }

    public static void main(String[] args) {
        int[][] utf8 = {{0x41}, {0xc3, 0xa9}, {0xc0, 0x80}, {0xc1, 0xbf}, {0xe0, 0x80, 0x80}, {0xe2, 0x82}, {0xe2, 0x82, 0xac}, {0xed, 0xa0, 0x80}, {0xed, 0xbf, 0xbf},
            {0xf0, 0x9f, 0x98, 0x80}, {0xf0, 0x80, 0x80, 0x80}, {0xf4, 0x90, 0x80, 0x80}, {0xf5, 0x80}, {0xff}, {0x80, 0x80}, {0x41, 0xe2, 0x28, 0xa1}, {0xf0, 0x9f, 0x41}, {0xf0, 0x28, 0x8c, 0xbc},
            {0xc3}, {0xf0, 0x9f, 0x98}, {0xfe, 0xff, 0x41}, {0xe1, 0x80, 0xe2, 0xf0, 0x91, 0x92, 0xf1, 0xbf, 0x41}};
        for (int[] sequence : utf8) decode("UTF-8", bytes(sequence));
        for (String name : new String[] {"UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32", "US-ASCII", "ISO-8859-1", "windows-1252", "GB18030", "Shift_JIS", "EUC-JP", "Big5", "ISO-2022-JP", "IBM437", "KOI8-R", "UTF-32LE", "x-UTF-16LE-BOM"}) {
            if (!Charset.isSupported(name)) {
                System.out.println(name + " is not supported");
                continue;
            }
            decode(name, bytes(0x41, 0x80, 0xff, 0xfe, 0x00));
            decode(name, bytes(0xd8, 0x3d, 0xde, 0x00, 0xd8, 0x00));
            decode(name, bytes(0xff, 0xfe, 0x41, 0x00));
            encode(name, "A\u00e9\u20ac\u4e2d\ud83d\ude00");
            encode(name, "\ud83dx\ude00");
            encode(name, "\ud83d");
        }
        coders();
        names();
    }

    static void decode(String name, byte[] input) {
        Charset charset = Charset.forName(name);
        StringBuilder line = new StringBuilder(name + " " + HexFormat.of().formatHex(input) + " -> " + hex(new String(input, charset)));
        try {
            line.append(" strict ").append(hex(charset.newDecoder().decode(ByteBuffer.wrap(input))));
        } catch (CharacterCodingException e) {
            line.append(" ").append(e);
        }
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer in = ByteBuffer.allocateDirect(input.length).put(input).flip();
        CharBuffer out = CharBuffer.allocate(20);
        for (int step = 0; step < 12; step++) {
            CoderResult result = decoder.decode(in, out, true);
            line.append(" ").append(result).append("@").append(in.position());
            if (result.isUnderflow()) break;
            in.position(in.position() + result.length());
        }
        System.out.println(line.append(" ").append(decoder.flush(out)).append(" ").append(hex(out.flip())));
    }

    static void encode(String name, String text) {
        Charset charset = Charset.forName(name);
        StringBuilder line = new StringBuilder(name + " " + hex(text) + " -> " + HexFormat.of().formatHex(text.getBytes(charset)));
        try {
            ByteBuffer strict = charset.newEncoder().encode(CharBuffer.wrap(text));
            line.append(" strict ").append(strict.remaining());
        } catch (CharacterCodingException e) {
            line.append(" ").append(e);
        }
        CharsetEncoder encoder = charset.newEncoder().onMalformedInput(CodingErrorAction.IGNORE).onUnmappableCharacter(CodingErrorAction.IGNORE);
        try {
            ByteBuffer b = encoder.encode(CharBuffer.wrap(text.toCharArray()));
            byte[] got = new byte[b.remaining()];
            b.get(got);
            line.append(" ignoring ").append(HexFormat.of().formatHex(got));
        } catch (CharacterCodingException e) {
            line.append(" ").append(e);
        }
        System.out.println(line);
    }

    static void coders() {
        CharsetEncoder e = StandardCharsets.UTF_8.newEncoder();
        System.out.println(e.averageBytesPerChar() + " " + e.maxBytesPerChar() + " " + Arrays.toString(e.replacement()) + " " + e.canEncode('\ud800') + " " + e.canEncode("\ud83d\ude00") + " " + e.malformedInputAction());
        ByteBuffer small = ByteBuffer.allocate(3);
        CharBuffer in = CharBuffer.wrap("a\u20acb");
        System.out.println(e.encode(in, small, false) + " " + in.position() + " " + small.position());
        small.clear();
        System.out.println(e.encode(in, small, true) + " " + e.encode(in, small.clear(), true) + " " + e.flush(small) + " " + e.flush(small));
        attempt("state", () -> e.encode(in, small, false));
        e.reset();
        attempt("flush", () -> e.flush(small));
        attempt("replacement", () -> StandardCharsets.US_ASCII.newEncoder().replaceWith(new byte[] {(byte) 0x80}));
        attempt("replacement", () -> StandardCharsets.US_ASCII.newEncoder().replaceWith(new byte[0]));
        attempt("replacement", () -> StandardCharsets.UTF_8.newDecoder().replaceWith("long text"));
        attempt("action", () -> e.onMalformedInput(null));
        attempt("replaced", () -> StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE).replaceWith("?").decode(ByteBuffer.wrap(bytes(0xff, 0x41))));
        CoderResult m = CoderResult.malformedForLength(3);
        System.out.println(m + " " + m.length() + " " + m.isError() + m.isMalformed() + m.isUnmappable() + " " + CoderResult.OVERFLOW + " " + CoderResult.unmappableForLength(1) + " " + (CoderResult.malformedForLength(3) == m));
        attempt("length", () -> CoderResult.OVERFLOW.length());
        attempt("length", () -> CoderResult.malformedForLength(0));
        attempt("throw", () -> { m.throwException(); return 0; });
        attempt("throw", () -> { CoderResult.UNDERFLOW.throwException(); return 0; });
        CharsetDecoder pieces = StandardCharsets.UTF_8.newDecoder();
        CharBuffer out = CharBuffer.allocate(4);
        for (byte b : "\u20ac\ud83d\ude00".getBytes(StandardCharsets.UTF_8)) {
            ByteBuffer one = ByteBuffer.wrap(new byte[] {b});
            System.out.print(pieces.decode(one, out, false) + " " + one.remaining() + ";");
        }
        System.out.println(pieces.isAutoDetecting() + " " + pieces.maxCharsPerByte());
    }

    static void names() {
        System.out.println(Charset.forName("utf8") + " " + Charset.forName("latin1").name() + " " + Charset.defaultCharset() + " " + new TreeSet<>(StandardCharsets.US_ASCII.aliases()));
        attempt("illegal", () -> Charset.forName("a b"));
        attempt("unknown", () -> Charset.forName("x-nothing"));
        attempt("null", () -> Charset.forName(null));
        attempt("empty", () -> Charset.forName(""));
        attempt("supported", () -> Charset.isSupported("&"));
        System.out.println(StandardCharsets.UTF_8.contains(StandardCharsets.UTF_16) + " " + StandardCharsets.US_ASCII.contains(StandardCharsets.ISO_8859_1) + " " + StandardCharsets.UTF_16.compareTo(StandardCharsets.UTF_8) + " " + StandardCharsets.UTF_8.isRegistered() + " " + StandardCharsets.UTF_8.displayName(Locale.US));
        System.out.println(Charset.availableCharsets().containsKey("UTF-8") + " " + Charset.availableCharsets().keySet().stream().filter(n -> n.startsWith("UTF") || n.startsWith("ISO-8859") || n.startsWith("windows-125")).toList());
        attempt("encoding", () -> "x".getBytes("nope"));
        attempt("encoding", () -> new String(new byte[1], "nope"));
    }
}
