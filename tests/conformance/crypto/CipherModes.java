import java.nio.ByteBuffer;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES, DESede, Blowfish and RC2 in all modes, whole and in pieces, in place and in overlapping ranges. */
public class CipherModes {
    private static final byte[] DATA = new byte[5000];

    public static void main(String[] args) throws Exception {
        for (int i = 0; i < DATA.length; i++) {
            DATA[i] = (byte) (i * i + 3 * i + (i >> 7));
        }
        for (int size : new int[] {16, 24, 32}) {
            for (String mode : new String[] {"ECB", "CBC", "PCBC", "CTR", "CFB", "CFB8", "CFB24", "OFB", "OFB32", "CTS"}) {
                String padding = mode.equals("CTS") || mode.equals("CTR") ? "NoPadding" : "PKCS5Padding";
                run("AES/" + mode + "/" + padding, "AES", size, 16);
            }
            gcm(size);
        }
        run("DESede/CBC/PKCS5Padding", "DESede", 24, 8);
        run("DES/CBC/PKCS5Padding", "DES", 8, 8);
        run("DES/CTR/NoPadding", "DES", 8, 8);
        run("Blowfish/CBC/PKCS5Padding", "Blowfish", 16, 8);
        run("RC2/CBC/PKCS5Padding", "RC2", 16, 8);
        run("RC4", "RC4", 16, 0);
    }

    private static AlgorithmParameterSpec iv(String name, int block) {
        return name.contains("/ECB/") || block == 0 ? null : new IvParameterSpec(Arrays.copyOfRange(DATA, 100, 100 + block));
    }

    private static void run(String name, String algorithm, int keySize, int block) throws Exception {
        SecretKeySpec key = new SecretKeySpec(DATA, 17, keySize, algorithm);
        AlgorithmParameterSpec iv = iv(name, block);
        System.out.println(name + " " + keySize);
        CRC32 sums = new CRC32();
        for (int length : new int[] {16, 17, 31, 32, 33, 47, 64, 100, 1024, 5000}) {
            Cipher cipher = Cipher.getInstance(name);
            cipher.init(Cipher.ENCRYPT_MODE, key, iv);
            byte[] plain = Arrays.copyOf(DATA, length);
            byte[] whole = cipher.doFinal(plain);
            sums.update(whole);
            if (length < 50) {
                System.out.println("  " + length + " " + HexFormat.of().formatHex(whole));
            }
            for (int step : new int[] {1, 15, 16, 40, 333}) {
                byte[] out = new byte[length + 40];
                int at = 0;
                for (int from = 0; from < length; from += step) {
                    at += cipher.update(plain, from, Math.min(step, length - from), out, at);
                }
                at += cipher.doFinal(out, at);
                check(Arrays.equals(whole, Arrays.copyOf(out, at)), name, "pieces of " + step, length);
            }
            Cipher back = Cipher.getInstance(name);
            back.init(Cipher.DECRYPT_MODE, key, iv);
            check(Arrays.equals(plain, back.doFinal(whole)), name, "back", length);
            byte[] place = Arrays.copyOf(whole, whole.length + 64);
            int count = back.doFinal(place, 0, whole.length, place, 0);
            check(Arrays.equals(plain, Arrays.copyOf(place, count)), name, "in place", length);
            for (int shift : new int[] {1, 8, 16, 20}) {
                place = new byte[whole.length + 128];
                System.arraycopy(whole, 0, place, 0, whole.length);
                count = back.doFinal(place, 0, whole.length, place, shift);
                check(Arrays.equals(plain, Arrays.copyOfRange(place, shift, shift + count)), name, "right", shift);
                System.arraycopy(whole, 0, place, shift, whole.length);
                count = back.doFinal(place, shift, whole.length, place, 0);
                check(Arrays.equals(plain, Arrays.copyOf(place, count)), name, "left", shift);
            }
            ByteBuffer in = ByteBuffer.allocateDirect(length).put(plain).flip();
            ByteBuffer out = ByteBuffer.allocateDirect(length + 64);
            cipher.doFinal(in, out);
            out.flip();
            check(out.equals(ByteBuffer.wrap(whole)), name, "direct buffers", length);
        }
        System.out.printf("  sum %08x%n", sums.getValue());
    }

    private static void gcm(int keySize) throws Exception {
        SecretKeySpec key = new SecretKeySpec(DATA, 17, keySize, "AES");
        CRC32 sums = new CRC32();
        int serial = 0;
        for (int length : new int[] {0, 1, 15, 16, 17, 100, 1024, 4999}) {
            for (int tag : new int[] {96, 104, 112, 120, 128}) {
                for (int ivLength : new int[] {12, 1, 16, 40}) {
                    byte[] iv = Arrays.copyOfRange(DATA, serial, serial + ivLength);
                    serial++;
                    GCMParameterSpec spec = new GCMParameterSpec(tag, iv);
                    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                    cipher.init(Cipher.ENCRYPT_MODE, key, spec);
                    cipher.updateAAD(DATA, 0, length % 50);
                    byte[] sealed = cipher.doFinal(DATA, 0, length);
                    sums.update(sealed);
                    Cipher back = Cipher.getInstance("AES/GCM/NoPadding");
                    back.init(Cipher.DECRYPT_MODE, key, spec);
                    back.updateAAD(DATA, 0, length % 50);
                    back.update(sealed, 0, sealed.length / 2);
                    byte[] opened = back.doFinal(sealed, sealed.length / 2, sealed.length - sealed.length / 2);
                    check(Arrays.equals(opened, Arrays.copyOf(DATA, length)), "GCM", "opened", length);
                    sealed[sealed.length / 3] ^= 4;
                    try {
                        back.init(Cipher.DECRYPT_MODE, key, spec);
                        back.updateAAD(DATA, 0, length % 50);
                        back.doFinal(sealed);
                        System.out.println("  not noticed: " + length);
                    } catch (javax.crypto.AEADBadTagException e) {
                        if (tag == 128 && ivLength == 12) {
                            System.out.println("  " + length + " " + e.getMessage());
                        }
                    }
                }
            }
        }
        System.out.printf("AES/GCM %d sum %08x%n", keySize, sums.getValue());
    }

    private static void check(boolean right, String name, String what, int number) {
        if (!right) {
            System.out.println("  differs: " + name + " " + what + " " + number);
        }
    }
}
