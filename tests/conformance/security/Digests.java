import java.nio.charset.StandardCharsets;
import java.security.*;
import java.util.*;
import javax.crypto.*;
import javax.crypto.spec.*;

/** Message digests, MACs, ciphers, key derivation with fixed keys; Base64; SecureRandom's lengths. */
public class Digests {
    static void p(Object o) {
        System.out.println(o);
    }

    static String hex(byte[] b) {
        return HexFormat.of().formatHex(b);
    }

    public static void main(String[] args) throws Exception {
        byte[] text = "The quick brown fox jumps over the lazy dog".getBytes(StandardCharsets.US_ASCII);
        byte[] big = new byte[100_000];
        for (int i = 0; i < big.length; i++) {
            big[i] = (byte) (i * 7);
        }
        for (String alg : new String[] {"MD2", "MD5", "SHA-1", "SHA-224", "SHA-256", "SHA-384", "SHA-512", "SHA-512/256", "SHA3-256", "SHA3-512"}) {
            MessageDigest md = MessageDigest.getInstance(alg);
            String one = hex(md.digest(text));
            md.update(big, 0, 999);
            md.update(big, 999, big.length - 999);
            p(alg + " " + one + " " + hex(md.digest()) + " " + hex(md.digest()).substring(0, 8) + md.getDigestLength());
        }
        for (String alg : new String[] {"HmacMD5", "HmacSHA1", "HmacSHA256", "HmacSHA512"}) {
            Mac m = Mac.getInstance(alg);
            m.init(new SecretKeySpec("key".getBytes(), alg));
            p(alg + " " + hex(m.doFinal(text)));
        }
        byte[] key = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");
        byte[] iv = HexFormat.of().parseHex("f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff");
        SecretKeySpec aes = new SecretKeySpec(key, "AES");
        for (String mode : new String[] {"AES/ECB/PKCS5Padding", "AES/CBC/PKCS5Padding", "AES/CTR/NoPadding", "AES/CFB8/NoPadding", "AES/OFB/NoPadding"}) {
            Cipher c = Cipher.getInstance(mode);
            if (mode.contains("ECB")) {
                c.init(Cipher.ENCRYPT_MODE, aes);
            } else {
                c.init(Cipher.ENCRYPT_MODE, aes, new IvParameterSpec(iv));
            }
            byte[] ct = c.doFinal(text);
            if (mode.contains("ECB")) {
                c.init(Cipher.DECRYPT_MODE, aes);
            } else {
                c.init(Cipher.DECRYPT_MODE, aes, new IvParameterSpec(iv));
            }
            p(mode + " " + hex(ct) + " " + new String(c.doFinal(ct)).length());
        }
        Cipher gcm = Cipher.getInstance("AES/GCM/NoPadding");
        gcm.init(Cipher.ENCRYPT_MODE, aes, new GCMParameterSpec(128, Arrays.copyOf(iv, 12)));
        gcm.updateAAD("header".getBytes());
        byte[] sealed = gcm.doFinal(text);
        p("GCM " + hex(sealed));
        gcm.init(Cipher.DECRYPT_MODE, aes, new GCMParameterSpec(128, Arrays.copyOf(iv, 12)));
        gcm.updateAAD("header".getBytes());
        p(new String(gcm.doFinal(sealed)));
        sealed[3] ^= 1;
        gcm.init(Cipher.DECRYPT_MODE, aes, new GCMParameterSpec(128, Arrays.copyOf(iv, 12)));
        gcm.updateAAD("header".getBytes());
        try {
            gcm.doFinal(sealed);
        } catch (AEADBadTagException e) {
            p(e.getMessage());
        }
        byte[] b32 = new byte[32];
        Arrays.fill(b32, (byte) 5);
        Cipher cc = Cipher.getInstance("ChaCha20-Poly1305");
        cc.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(b32, "ChaCha20"), new IvParameterSpec(new byte[12]));
        p("ChaCha " + hex(cc.doFinal(text)));
        Cipher des = Cipher.getInstance("DESede/CBC/PKCS5Padding");
        des.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(Arrays.copyOf(text, 24), "DESede"), new IvParameterSpec(new byte[8]));
        p("3DES " + hex(des.doFinal(text)));
        SecretKeyFactory f = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
        p("PBKDF2 " + hex(f.generateSecret(new PBEKeySpec("password".toCharArray(), "salt".getBytes(), 1000, 256)).getEncoded()));
        try {
            Cipher c = Cipher.getInstance("AES/CBC/PKCS5Padding");
            c.init(Cipher.DECRYPT_MODE, aes, new IvParameterSpec(iv));
            c.doFinal(new byte[15]);
        } catch (IllegalBlockSizeException e) {
            p(e.getMessage());
        }
        try {
            Cipher.getInstance("AES").init(Cipher.ENCRYPT_MODE, new SecretKeySpec(new byte[5], "AES"));
        } catch (InvalidKeyException e) {
            p(e.getMessage());
        }
        try {
            MessageDigest.getInstance("SHA-9");
        } catch (NoSuchAlgorithmException e) {
            p(e.getMessage());
        }
        Base64.Encoder e64 = Base64.getEncoder();
        p(e64.encodeToString(text) + " " + Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[] {-1, -2, -3, -4}) + " " + Base64.getMimeEncoder().encodeToString(big).length() + " " + new String(Base64.getDecoder().decode("aGk=")) + " " + Base64.getMimeDecoder().decode("aG\r\nk=").length);
        for (String bad : new String[] {"a", "a===", "ab!c", "abc"}) {
            try {
                p(Base64.getDecoder().decode(bad).length);
            } catch (IllegalArgumentException e) {
                p(e.getMessage());
            }
        }
        byte[] r = new byte[16];
        SecureRandom sr = new SecureRandom();
        sr.nextBytes(r);
        p(r.length + " " + !Arrays.equals(r, new byte[16]) + " " + (sr.nextInt(10) < 10) + " " + sr.generateSeed(4).length + " " + (sr.nextLong() != sr.nextLong()));
        SecureRandom prng = SecureRandom.getInstance("SHA1PRNG");
        prng.setSeed(new byte[] {1, 2, 3});
        p(prng.nextInt() + " " + prng.nextLong());
        KeyGenerator kg = KeyGenerator.getInstance("AES");
        kg.init(256);
        p(kg.generateKey().getEncoded().length + " " + MessageDigest.isEqual(new byte[] {1}, new byte[] {1}));
        p(Arrays.stream(Security.getProviders()).map(Provider::getName).filter(s -> s.startsWith("Sun")).toList().contains("SunJCE"));
    }
}
