import java.nio.*;
import java.nio.charset.*;
import java.util.*;
import java.util.zip.CRC32;

/** Every charset that there is: a checksum of what all bytes decode to and all characters encode to. */
public class EveryCharset {
    public static void main(String[] args) {
        for (Charset charset : Charset.availableCharsets().values()) {
            CRC32 sum = new CRC32();
            int good = 0;
            for (int high = 0; high < 256; high++) {
                byte[] one = {(byte) high};
                sum.update(new String(one, charset).getBytes(StandardCharsets.UTF_16BE));
                for (int low = 0; low < 256; low += 5) {
                    sum.update(new String(new byte[] {(byte) high, (byte) low}, charset).getBytes(StandardCharsets.UTF_16BE));
                }
            }
            if (charset.canEncode()) {
                CharsetEncoder encoder = charset.newEncoder().onUnmappableCharacter(CodingErrorAction.REPLACE);
                for (int c = 0; c < 0x10000; c += 37) {
                    if (c >= 0xd800 && c < 0xe000) continue;
                    if (encoder.canEncode((char) c)) good++;
                    sum.update(String.valueOf((char) c).getBytes(charset));
                }
            }
            System.out.printf("%s %s %08x %d%n", charset.name(), charset.canEncode(), sum.getValue(), good);
        }
    }
}
