import java.nio.charset.StandardCharsets;
import java.security.*;
import java.security.spec.*;
import java.util.*;
import javax.crypto.*;
import javax.crypto.spec.*;

/** Known answers of digests, macs, ciphers and key derivation; what providers refuse, and how. */
public class ProvidersAndKeys {
    static String attempt(java.util.concurrent.Callable<Object> action) {
        try {
            Object result = action.call();
            return result instanceof byte[] b ? HexFormat.of().formatHex(b) : String.valueOf(result);
        } catch (Exception e) {
            return e.getClass().getSimpleName() + ": " + e.getMessage();
        }
    }

    public static void main(String[] arguments) throws Exception {
        byte[] text = "The quick brown fox jumps over the lazy dog".getBytes(StandardCharsets.US_ASCII);
        for (String name : new String[] {"MD2", "MD5", "SHA-1", "SHA-224", "SHA-256", "SHA-384", "SHA-512", "SHA-512/224", "SHA-512/256", "SHA3-224", "SHA3-256", "SHA3-384", "SHA3-512", "sha-1", "SHA", "NONE"}) {
            System.out.println(name + " " + attempt(() -> MessageDigest.getInstance(name).digest(text)));
        }
        byte[] keyBytes = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");
        for (String name : new String[] {"HmacMD5", "HmacSHA1", "HmacSHA256", "HmacSHA512", "HmacSHA3-256", "HmacNone"}) {
            System.out.println(name + " " + attempt(() -> {
                Mac mac = Mac.getInstance(name);
                mac.init(new SecretKeySpec(keyBytes, "any"));
                return mac.doFinal(text);
            }));
        }
        SecretKeySpec key = new SecretKeySpec(keyBytes, "AES");
        byte[] iv = new byte[16];
        for (String name : new String[] {"AES/ECB/PKCS5Padding", "AES/CBC/PKCS5Padding", "AES/CTR/NoPadding", "AES/CFB8/NoPadding", "AES/OFB/NoPadding", "AES/CBC/NoPadding", "AES/GCM/NoPadding", "AES/XYZ/NoPadding", "ChaCha20-Poly1305"}) {
            System.out.println(name + " " + attempt(() -> {
                Cipher cipher = Cipher.getInstance(name);
                AlgorithmParameterSpec spec = name.contains("ECB") ? null : name.contains("GCM") ? new GCMParameterSpec(128, iv, 0, 12) : name.startsWith("Cha") ? new IvParameterSpec(iv, 0, 12) : new IvParameterSpec(iv);
                cipher.init(Cipher.ENCRYPT_MODE, name.startsWith("Cha") ? new SecretKeySpec(new byte[32], "ChaCha20") : key, spec);
                return cipher.doFinal(text);
            }));
        }
        System.out.println(attempt(() -> {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(128, new byte[12]));
            return cipher.doFinal(new byte[40]);
        }) + " | " + attempt(() -> {
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(iv));
            return cipher.doFinal(new byte[16]);
        }) + " | " + attempt(() -> {
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(new byte[5], "AES"));
            return "";
        }) + " | " + attempt(() -> Cipher.getInstance("AES").doFinal(text)) + " | " + attempt(() -> {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, new byte[12]));
            cipher.doFinal(text);
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, new byte[12]));
            return "reused";
        }));
        System.out.println(attempt(() -> SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(new PBEKeySpec("password".toCharArray(), "salt".getBytes(), 10, 256)).getEncoded()) + " " + attempt(() -> SecretKeyFactory.getInstance("DES").generateSecret(new DESKeySpec(new byte[8])).getEncoded()));
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(pair.getPrivate());
        signature.update(text);
        byte[] signed = signature.sign();
        signature.initVerify(pair.getPublic());
        signature.update(text);
        boolean good = signature.verify(signed);
        signature.update(text, 1, 5);
        System.out.println(good + " " + signature.verify(signed) + " " + pair.getPublic().getAlgorithm() + " " + pair.getPublic().getFormat() + " " + pair.getPrivate().getFormat() + " " + attempt(() -> signature.verify(new byte[3])));
        PublicKey again = KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(pair.getPublic().getEncoded()));
        System.out.println(again.equals(pair.getPublic()) + " " + attempt(() -> KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(new byte[4])).getAlgorithm()).replaceAll(":.*", "") + " " + attempt(() -> KeyPairGenerator.getInstance("RSA").getAlgorithm()) + " " + attempt(() -> {
            KeyPairGenerator.getInstance("RSA").initialize(100);
            return "";
        }));
        KeyPairGenerator x = KeyPairGenerator.getInstance("X25519");
        KeyPair one = x.generateKeyPair();
        KeyPair two = x.generateKeyPair();
        KeyAgreement a = KeyAgreement.getInstance("X25519");
        a.init(one.getPrivate());
        a.doPhase(two.getPublic(), true);
        KeyAgreement b = KeyAgreement.getInstance("X25519");
        b.init(two.getPrivate());
        b.doPhase(one.getPublic(), true);
        System.out.println(Arrays.equals(a.generateSecret(), b.generateSecret()) + " " + attempt(() -> KeyAgreement.getInstance("Nope")));
        KeyPair ed = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Signature eddsa = Signature.getInstance("Ed25519");
        eddsa.initSign(ed.getPrivate());
        eddsa.update(text);
        byte[] proof = eddsa.sign();
        eddsa.initVerify(ed.getPublic());
        eddsa.update(text);
        System.out.println(proof.length + " " + eddsa.verify(proof));
        SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
        random.setSeed(42);
        System.out.println(random.nextInt() + " " + random.nextLong() + " " + new SecureRandom().generateSeed(5).length + " " + MessageDigest.isEqual(new byte[] {1}, new byte[] {1}) + " " + attempt(() -> SecureRandom.getInstance("Nope")) + " " + attempt(() -> MessageDigest.getInstance("MD5", "NoProvider")));
        Provider own = new Provider("Own", "1.0", "a provider of the program") { };
        own.put("MessageDigest.SUM", Sum.class.getName());
        own.put("Alg.Alias.MessageDigest.S", "SUM");
        Security.addProvider(own);
        System.out.println(attempt(() -> MessageDigest.getInstance("S").digest(text)) + " " + Security.getProvider("Own").getInfo() + " " + Security.getAlgorithms("MessageDigest").contains("SUM"));
    }

    public static class Sum extends MessageDigestSpi {
        private byte sum;

        @Override
        protected void engineUpdate(byte input) {
            sum += input;
        }

        @Override
        protected void engineUpdate(byte[] input, int offset, int length) {
            for (int i = offset; i < offset + length; i++) {
                sum += input[i];
            }
        }

        @Override
        protected byte[] engineDigest() {
            return new byte[] {sum};
        }

        @Override
        protected void engineReset() {
            sum = 0;
        }
    }
}
