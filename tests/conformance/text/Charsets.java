import java.io.*;
import java.nio.*;
import java.nio.charset.*;
import java.util.*;

/** Encoding and decoding in the standard character sets, with malformed input and surrogates. */
public class Charsets {
    static String hex(byte[] b) {
        return HexFormat.of().formatHex(b);
    }

    static String esc(String s) {
        StringBuilder sb = new StringBuilder();
        for (char c : s.toCharArray()) {
            sb.append(c < 127 && c > 31 ? "" + c : String.format("\\u%04x", (int) c));
        }
        return sb.toString();
    }

    public static void main(String[] args) throws Exception {
        String[] texts = {"plain", "caf\u00e9", "\u20ac\u4e2d\u6587", "\ud83d\ude00!", "\ud83d lone", "\ude00", "", "\u0000\u007f\u0080\u00ff\u0100\uffff"};
        for (Charset cs : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1, StandardCharsets.US_ASCII}) {
            for (String t : texts) {
                byte[] b = t.getBytes(cs);
                System.out.println(cs + " " + esc(t) + " " + hex(b) + " " + esc(new String(b, cs)));
            }
        }
        for (String h : new String[] {"c3", "c3a9", "c0af", "e282", "e282ac", "eda080", "f09f9880", "f09f98", "f8888080", "80", "ff41", "4142e28241", "f4908080", "e0809f"}) {
            byte[] b = HexFormat.of().parseHex(h);
            String rep = esc(new String(b, StandardCharsets.UTF_8));
            String strict;
            try {
                strict = esc(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(b)).toString());
            } catch (CharacterCodingException e) {
                strict = e.toString();
            }
            System.out.println(h + " " + rep + " " + strict);
        }
        CharsetEncoder enc = StandardCharsets.ISO_8859_1.newEncoder().onUnmappableCharacter(CodingErrorAction.REPLACE).replaceWith(new byte[] {'#'});
        ByteBuffer out = enc.encode(CharBuffer.wrap("a\u20acb"));
        System.out.println(hex(Arrays.copyOf(out.array(), out.limit())) + " " + enc.canEncode('\u20ac') + enc.canEncode('\u00e9') + " " + enc.maxBytesPerChar());
        try {
            StandardCharsets.US_ASCII.newEncoder().encode(CharBuffer.wrap("\u00e9"));
        } catch (UnmappableCharacterException e) {
            System.out.println(e.getMessage());
        }
        CharsetDecoder dec = StandardCharsets.UTF_8.newDecoder();
        CharBuffer small = CharBuffer.allocate(2);
        ByteBuffer in = ByteBuffer.wrap("a\u00e9\ud83d\ude00".getBytes(StandardCharsets.UTF_8));
        CoderResult r1 = dec.decode(in, small, false);
        small.flip();
        String first = small.toString();
        small.clear();
        CoderResult r2 = dec.decode(in, small, true);
        small.flip();
        System.out.println(r1 + " " + esc(first) + " " + r2 + " " + esc(small.toString()));
        System.out.println(Charset.defaultCharset() + " " + Charset.forName("latin1") + " " + Charset.isSupported("UTF-8") + " " + new TreeSet<>(StandardCharsets.US_ASCII.aliases()).first());
        try {
            Charset.forName("no-such-set");
        } catch (UnsupportedCharsetException e) {
            System.out.println(e);
        }
        try {
            "x".getBytes("bogus");
        } catch (UnsupportedEncodingException e) {
            System.out.println(e);
        }
        ByteArrayOutputStream bo = new ByteArrayOutputStream();
        try (Writer w = new OutputStreamWriter(bo, "UTF-16LE")) {
            w.write("h\u00e9\ud83d");
            w.write("\ude00");
        }
        System.out.println(hex(bo.toByteArray()));
        Reader rd = new InputStreamReader(new ByteArrayInputStream(new byte[] {(byte) 0xe2, (byte) 0x82, (byte) 0xac, 'x', (byte) 0xc3}), StandardCharsets.UTF_8);
        int c;
        StringBuilder sb = new StringBuilder();
        while ((c = rd.read()) >= 0) {
            sb.append((char) c);
        }
        System.out.println(esc(sb.toString()));
        System.out.println("direct: \u00e9 \u20ac \ud83d\ude00 \u4e2d");
        System.out.println(esc(new String(new byte[] {(byte) 0x93, (byte) 0x80}, "windows-1252")) + " " + esc(new String(new byte[] {(byte) 0xa4}, "ISO-8859-15")) + " " + hex("\u044f".getBytes("KOI8-R")));
        System.out.println(new String("\u00e9\u20ac".toCharArray(), 1, 1).equals("\u20ac") + " " + "\u00e9".getBytes(StandardCharsets.ISO_8859_1).length + " " + String.valueOf(Character.toChars(0x1F600)).length());
    }
}
