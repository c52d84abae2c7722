import java.io.*;
import java.nio.*;
import java.nio.charset.StandardCharsets;
import java.util.*;
import java.util.function.*;

/** UUID, Base64 in all its flavours with streams, HexFormat: formatting, parsing, limits, errors. */
public class UuidBaseHex {
    static String tr(Supplier<Object> s) {
        try {
            return String.valueOf(s.get());
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName() + "(" + e.getMessage() + ")";
        }
    }

    static String l1(byte[] b) {
        return new String(b, StandardCharsets.ISO_8859_1);
    }

    public static void main(String[] args) throws IOException {
        UUID a = UUID.nameUUIDFromBytes("hello".getBytes()), b = new UUID(0x1234567890abcdefL, 0x8edcba0987654321L);
        System.out.println(a + " " + a.version() + " " + a.variant() + " " + a.hashCode() + " " + b + " " + b.version() + " " + b.variant() + " " + a.compareTo(b) + " " + UUID.fromString(a.toString()).equals(a) + " " + UUID.fromString("1-2-3-4-5") + " " + new UUID(-1, 1).compareTo(new UUID(1, 1)));
        UUID time = UUID.fromString("58e0a7d7-eebc-11d8-9669-0800200c9a66");
        System.out.println(time.version() + " " + time.timestamp() + " " + time.clockSequence() + " " + time.node() + " " + tr(a::timestamp) + tr(a::node));
        for (String s : new String[] {"", "x", "1-2-3-4", "1-2-3-4-5-6", "g0000000-0000-0000-0000-000000000000", "00000000-0000-0000-0000-0000000000000000000000", "123456789-1-1-1-1", "-1-1-1-1-1", "FFFFFFFF-ffff-FFFF-ffff-FFFFFFFFFFFF"}) {
            System.out.println(s + " " + tr(() -> UUID.fromString(s)));
        }
        UUID r = UUID.randomUUID();
        System.out.println(r.version() + " " + r.variant() + " " + r.toString().length() + " " + r.equals(UUID.fromString(r.toString())));
        Random rnd = new Random(4);
        long h = 0;
        for (int n = 0; n < 150; n++) {
            byte[] d = new byte[n];
            rnd.nextBytes(d);
            for (Base64.Encoder e : new Base64.Encoder[] {Base64.getEncoder(), Base64.getUrlEncoder(), Base64.getMimeEncoder(), Base64.getEncoder().withoutPadding(), Base64.getMimeEncoder(20, "|\n".getBytes()), Base64.getMimeEncoder(0, new byte[0])}) {
                byte[] x = e.encode(d);
                h = h * 31 + Arrays.hashCode(x);
                byte[] back = e == Base64.getUrlEncoder() ? Base64.getUrlDecoder().decode(x) : Base64.getMimeDecoder().decode(x);
                if (!Arrays.equals(back, d)) {
                    System.out.println("bad " + n);
                }
                ByteArrayOutputStream o = new ByteArrayOutputStream();
                try (OutputStream w = e.wrap(o)) {
                    for (int i = 0; i < n; i += 7) {
                        w.write(d, i, Math.min(7, n - i));
                    }
                }
                if (!Arrays.equals(o.toByteArray(), x)) {
                    System.out.println("wrap differs " + n + " " + l1(o.toByteArray()) + " " + l1(x));
                }
            }
            InputStream in = Base64.getDecoder().wrap(new ByteArrayInputStream(Base64.getEncoder().encode(d)));
            byte[] got = in.readAllBytes();
            h = h * 31 + Arrays.hashCode(got) + Base64.getEncoder().encode(ByteBuffer.wrap(d)).remaining();
        }
        System.out.println(Long.toHexString(h));
        System.out.println(Base64.getEncoder().encodeToString("f\u00e9e??>>".getBytes(StandardCharsets.UTF_8)) + " " + Base64.getUrlEncoder().encodeToString("f\u00e9e??>>".getBytes(StandardCharsets.UTF_8)));
        for (String s : new String[] {"", "Zg==", "Zg=", "Zg", "Z", "Zm9v", "Zm9vYg", "Zm9vYmE=", "Zm 9v", "Zm\n9v", "====", "Zm9=v", "Z===", "Zm9v====", "Zm-_", "Zm+/", "Zm9vY", "\u00e9m9v", "Zh==", "Zm9vYg==Zg"}) {
            System.out.println(s.replace("\n", "\\n") + " " + tr(() -> Arrays.toString(Base64.getDecoder().decode(s))) + " " + tr(() -> Arrays.toString(Base64.getUrlDecoder().decode(s))) + " " + tr(() -> Arrays.toString(Base64.getMimeDecoder().decode(s))));
        }
        System.out.println(tr(() -> Base64.getMimeEncoder(10, "A".getBytes())) + " " + tr(() -> Base64.getEncoder().encode(new byte[10], new byte[3])) + " " + tr(() -> Base64.getEncoder().encode(new byte[3], new byte[8])) + " " + tr(() -> Base64.getDecoder().decode("Zm9v".getBytes(), new byte[2])));
        HexFormat f = HexFormat.of(), fancy = HexFormat.ofDelimiter(", ").withPrefix("0x").withSuffix(";").withUpperCase();
        byte[] d = {0, 1, 127, -128, -1, 16};
        System.out.println(f.formatHex(d) + " " + fancy.formatHex(d) + " " + fancy.formatHex(d, 2, 4) + " [" + fancy.formatHex(new byte[0]) + "] " + f + " " + fancy + " " + f.equals(HexFormat.ofDelimiter("")) + " " + fancy.hashCode());
        System.out.println(Arrays.toString(f.parseHex("00ff7F")) + Arrays.toString(fancy.parseHex("0xAB;, 0xcd;")) + Arrays.toString(f.parseHex("xx0102yy", 2, 6)) + f.formatHex(new StringBuilder("a"), d, 0, 2));
        for (String s : new String[] {"0", "0g", "00 ff", "0xAB;,0xCD;", "0xAB;", "0xA;", "", "0XAB;"}) {
            System.out.println(s + " " + tr(() -> Arrays.toString(f.parseHex(s))) + " " + tr(() -> Arrays.toString(fancy.parseHex(s))));
        }
        System.out.println(f.toHexDigits((byte) 0xa5) + f.toHexDigits('\u20ac') + f.toHexDigits((short) -2) + f.toHexDigits(0xcafe) + f.toHexDigits(1L) + f.toHexDigits(0x123456789L, 5) + fancy.toHexDigits(0xbeefL, 16) + f.toLowHexDigit(0x1f) + f.toHighHexDigit(0xf1) + " " + HexFormat.fromHexDigits("7fffffff") + " " + tr(() -> HexFormat.fromHexDigits("123456789")) + " " + HexFormat.fromHexDigitsToLong("ffffffffffffffff") + " " + tr(() -> HexFormat.fromHexDigit('g')) + HexFormat.isHexDigit('F') + HexFormat.isHexDigit(0xff21) + HexFormat.fromHexDigits("xx1fzz", 2, 4) + tr(() -> f.toHexDigits(1L, 17)) + tr(() -> HexFormat.ofDelimiter(null)));
    }
}
