import java.security.*;
import java.security.spec.*;
import java.util.*;
import javax.crypto.*;
import javax.crypto.interfaces.PBEKey;
import javax.crypto.spec.*;

/** Every Mac, key derivation, secret key factories, key generators, sealed objects, key wrapping, errors. */
public class MacsAndKeys {
    interface Action { Object run() throws Exception; }

    static void attempt(String what, Action action) {
        try {
            System.out.println(what + ": " + action.run());
        } catch (Throwable e) {
            System.out.println(what + ": " + e + (e.getCause() == null ? "" : " <- " + e.getCause()));
        }
    }

    static String hex(byte[] b) { return b == null ? null : HexFormat.of().formatHex(b); }

    static final byte[] DATA = new byte[300];

    public static void main(String[] args) throws Exception {
        for (int i = 0; i < DATA.length; i++) DATA[i] = (byte) (i * 7);
        for (String name : new TreeSet<>(Security.getAlgorithms("Mac"))) {
            Mac mac = Mac.getInstance(name);
            if (name.contains("PBE")) {
                attempt(name, () -> {
                    SecretKey key = SecretKeyFactory.getInstance("PBE").generateSecret(new PBEKeySpec("password".toCharArray()));
                    mac.init(key, new PBEParameterSpec(Arrays.copyOf(DATA, 20), 100));
                    return hex(mac.doFinal(DATA));
                });
                continue;
            }
            if (name.contains("SSL")) continue;
            for (int length : new int[] {1, 20, 64, 65, 128, 200}) {
                mac.init(new SecretKeySpec(DATA, 0, length, "RAW"));
                mac.update(DATA, 5, 100);
                byte[] one = mac.doFinal();
                mac.update(DATA[5]);
                mac.update(DATA, 6, 99);
                Mac copy = (Mac) mac.clone();
                if (!Arrays.equals(one, mac.doFinal()) || !Arrays.equals(one, copy.doFinal())) System.out.println("differs " + name + length);
                if (length == 20) System.out.println(name + " " + mac.getMacLength() + " " + hex(one));
            }
        }
        attempt("uninitialised", () -> Mac.getInstance("HmacSHA256").doFinal());
        attempt("null key", () -> { Mac.getInstance("HmacSHA256").init(null); return 0; });
        attempt("empty key", () -> new SecretKeySpec(new byte[0], "X"));
        attempt("unknown", () -> Mac.getInstance("HmacNone"));
        attempt("short", () -> { Mac m = Mac.getInstance("HmacMD5"); m.init(new SecretKeySpec(DATA, "x")); m.doFinal(new byte[15], 0); return 0; });
        for (String prf : new String[] {"SHA1", "SHA224", "SHA256", "SHA384", "SHA512"}) {
            SecretKeyFactory factory = SecretKeyFactory.getInstance("PBKDF2WithHmac" + prf);
            SecretKey key = factory.generateSecret(new PBEKeySpec("pass\u20acword".toCharArray(), Arrays.copyOf(DATA, 16), 50, 256));
            System.out.println(prf + " " + hex(key.getEncoded()) + " " + key.getAlgorithm() + " " + key.getFormat() + " " + ((PBEKey) key).getIterationCount());
        }
        attempt("iterations", () -> new PBEKeySpec("x".toCharArray(), DATA, 0));
        attempt("salt", () -> new PBEKeySpec("x".toCharArray(), new byte[0], 1));
        attempt("no salt", () -> SecretKeyFactory.getInstance("PBKDF2WithHmacSHA1").generateSecret(new PBEKeySpec("x".toCharArray())));
        pbe();
        generators();
        sealed();
        wrapping();
        ciphers();
    }

    static void pbe() throws Exception {
        for (String name : new TreeSet<>(Security.getAlgorithms("Cipher"))) {
            if (!name.startsWith("PBE")) continue;
            attempt(name, () -> {
                SecretKey key = SecretKeyFactory.getInstance(name).generateSecret(new PBEKeySpec("secret".toCharArray()));
                Cipher cipher = Cipher.getInstance(name);
                PBEParameterSpec spec = name.contains("AES") ? new PBEParameterSpec(Arrays.copyOf(DATA, 8), 10, new IvParameterSpec(Arrays.copyOf(DATA, 16))) : new PBEParameterSpec(Arrays.copyOf(DATA, 8), 10);
                cipher.init(Cipher.ENCRYPT_MODE, key, spec);
                byte[] out = cipher.doFinal(Arrays.copyOf(DATA, 20));
                Cipher back = Cipher.getInstance(name);
                back.init(Cipher.DECRYPT_MODE, key, cipher.getParameters());
                return hex(out) + " " + Arrays.equals(back.doFinal(out), Arrays.copyOf(DATA, 20));
            });
        }
    }

    static void generators() throws Exception {
        for (String name : new String[] {"AES", "DES", "DESede", "Blowfish", "RC2", "ARCFOUR", "ChaCha20", "HmacMD5", "HmacSHA512"}) {
            KeyGenerator g = KeyGenerator.getInstance(name);
            System.out.println(name + " " + g.generateKey().getEncoded().length + " " + g.generateKey().getAlgorithm());
        }
        attempt("size", () -> { KeyGenerator.getInstance("AES").init(100); return 0; });
        attempt("size", () -> { KeyGenerator.getInstance("DES").init(57); return 0; });
        SecretKeyFactory des = SecretKeyFactory.getInstance("DES");
        System.out.println(hex(des.generateSecret(new DESKeySpec(DATA, 1)).getEncoded()) + " " + DESKeySpec.isWeak(new byte[] {1, 1, 1, 1, 1, 1, 1, 1}, 0) + " " + DESKeySpec.isParityAdjusted(DATA, 1));
        attempt("short", () -> new DESKeySpec(new byte[7]));
    }

    static void sealed() throws Exception {
        SecretKey key = new SecretKeySpec(DATA, 0, 16, "AES");
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(DATA, 0, 16));
        SealedObject sealed = new SealedObject(new ArrayList<>(List.of("a", "b")), cipher);
        System.out.println(sealed.getAlgorithm() + " " + sealed.getObject(key));
        Cipher open = Cipher.getInstance("AES/CBC/PKCS5Padding");
        open.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(DATA, 0, 16));
        System.out.println(sealed.getObject(open));
        attempt("wrong key", () -> sealed.getObject(new SecretKeySpec(DATA, 1, 16, "AES")));
    }

    static void wrapping() throws Exception {
        SecretKey kek = new SecretKeySpec(DATA, 0, 16, "AES");
        SecretKey key = new SecretKeySpec(DATA, 3, 24, "AES");
        for (String name : new String[] {"AESWrap", "AES/KW/NoPadding", "AES/KWP/NoPadding", "AES/KW/PKCS5Padding", "AES"}) {
            attempt(name, () -> {
                Cipher c = Cipher.getInstance(name);
                c.init(Cipher.WRAP_MODE, kek);
                byte[] wrapped = c.wrap(key);
                c.init(Cipher.UNWRAP_MODE, kek);
                return hex(wrapped) + " " + c.unwrap(wrapped, "AES", Cipher.SECRET_KEY).equals(key);
            });
        }
        attempt("damaged", () -> { Cipher c = Cipher.getInstance("AESWrap"); c.init(Cipher.UNWRAP_MODE, kek); return c.unwrap(new byte[32], "AES", Cipher.SECRET_KEY); });
    }

    static void ciphers() throws Exception {
        SecretKeySpec chacha = new SecretKeySpec(DATA, 0, 32, "ChaCha20");
        Cipher c = Cipher.getInstance("ChaCha20-Poly1305");
        c.init(Cipher.ENCRYPT_MODE, chacha, new IvParameterSpec(DATA, 0, 12));
        c.updateAAD(DATA, 0, 20);
        byte[] sealed = c.doFinal(DATA);
        System.out.println(hex(Arrays.copyOfRange(sealed, 290, 316)));
        Cipher d = Cipher.getInstance("ChaCha20-Poly1305");
        d.init(Cipher.DECRYPT_MODE, chacha, new IvParameterSpec(DATA, 0, 12));
        d.updateAAD(DATA, 0, 20);
        System.out.println(Arrays.equals(DATA, d.doFinal(sealed)));
        sealed[3]++;
        attempt("same nonce", () -> { d.init(Cipher.DECRYPT_MODE, chacha, new IvParameterSpec(DATA, 0, 12)); return 0; });
        attempt("tag", () -> { Cipher e = Cipher.getInstance("ChaCha20-Poly1305"); e.init(Cipher.DECRYPT_MODE, chacha, new IvParameterSpec(DATA, 0, 12)); e.updateAAD(DATA, 0, 20); return e.doFinal(sealed).length; });
        attempt("again", () -> { c.init(Cipher.DECRYPT_MODE, chacha, new IvParameterSpec(DATA, 0, 12)); c.updateAAD(DATA, 0, 20); return c.doFinal(sealed).length; });
        attempt("nonce again", () -> { c.init(Cipher.ENCRYPT_MODE, chacha, new IvParameterSpec(DATA, 0, 12)); c.doFinal(DATA); c.doFinal(DATA); return 0; });
        Cipher stream = Cipher.getInstance("ChaCha20");
        stream.init(Cipher.ENCRYPT_MODE, chacha, new ChaCha20ParameterSpec(Arrays.copyOf(DATA, 12), 7));
        System.out.println(hex(stream.doFinal(DATA)).hashCode());
        attempt("transformation", () -> Cipher.getInstance("AES/XXX/NoPadding"));
        attempt("padding", () -> Cipher.getInstance("AES/CBC/Odd"));
        attempt("algorithm", () -> Cipher.getInstance("Nothing"));
        attempt("format", () -> Cipher.getInstance("AES/CBC"));
        attempt("key length", () -> { Cipher.getInstance("AES").init(Cipher.ENCRYPT_MODE, new SecretKeySpec(DATA, 0, 15, "AES")); return 0; });
        attempt("block", () -> { Cipher a = Cipher.getInstance("AES/ECB/NoPadding"); a.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(DATA, 0, 16, "AES")); return a.doFinal(new byte[15]); });
        attempt("padding", () -> { Cipher a = Cipher.getInstance("AES/ECB/PKCS5Padding"); a.init(Cipher.DECRYPT_MODE, new SecretKeySpec(DATA, 0, 16, "AES")); return a.doFinal(new byte[16]); });
        attempt("iv", () -> { Cipher a = Cipher.getInstance("AES/CBC/PKCS5Padding"); a.init(Cipher.DECRYPT_MODE, new SecretKeySpec(DATA, 0, 16, "AES")); return 0; });
        attempt("iv length", () -> { Cipher a = Cipher.getInstance("AES/CBC/PKCS5Padding"); a.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(DATA, 0, 16, "AES"), new IvParameterSpec(new byte[8])); return 0; });
        attempt("uninitialised", () -> Cipher.getInstance("AES").doFinal());
        attempt("short buffer", () -> { Cipher a = Cipher.getInstance("AES"); a.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(DATA, 0, 16, "AES")); return a.doFinal(DATA, 0, 16, new byte[16]); });
        attempt("mode", () -> { Cipher.getInstance("AES").init(9, new SecretKeySpec(DATA, 0, 16, "AES")); return 0; });
        attempt("gcm reuse", () -> { Cipher a = Cipher.getInstance("AES/GCM/NoPadding"); SecretKeySpec k = new SecretKeySpec(DATA, 0, 16, "AES"); a.init(Cipher.ENCRYPT_MODE, k, new GCMParameterSpec(128, DATA, 0, 12)); a.doFinal(); a.init(Cipher.ENCRYPT_MODE, k, new GCMParameterSpec(128, DATA, 0, 12)); return 0; });
        System.out.println(Cipher.getMaxAllowedKeyLength("AES") + " " + new NullCipher().doFinal(new byte[3]).length + " " + Cipher.getInstance("AES/CBC/PKCS5Padding").getBlockSize());
        CipherInputStreams.run();
    }

    static class CipherInputStreams {
        static void run() throws Exception {
            Cipher e = Cipher.getInstance("AES/CBC/PKCS5Padding");
            SecretKeySpec k = new SecretKeySpec(DATA, 0, 16, "AES");
            e.init(Cipher.ENCRYPT_MODE, k, new IvParameterSpec(DATA, 0, 16));
            java.io.ByteArrayOutputStream sink = new java.io.ByteArrayOutputStream();
            try (CipherOutputStream out = new CipherOutputStream(sink, e)) {
                out.write(DATA, 0, 100);
                out.write(5);
                out.flush();
                System.out.print(sink.size() + " ");
            }
            Cipher d = Cipher.getInstance("AES/CBC/PKCS5Padding");
            d.init(Cipher.DECRYPT_MODE, k, new IvParameterSpec(DATA, 0, 16));
            try (CipherInputStream in = new CipherInputStream(new java.io.ByteArrayInputStream(sink.toByteArray()), d)) {
                System.out.println(sink.size() + " " + in.read() + " " + in.skip(10) + " " + in.readAllBytes().length + " " + in.read() + " " + in.markSupported());
            }
        }
    }
}
