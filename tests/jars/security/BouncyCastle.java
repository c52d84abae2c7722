import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Security;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.util.ASN1Dump;
import org.bouncycastle.crypto.digests.Blake2bDigest;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.BCrypt;
import org.bouncycastle.crypto.generators.SCrypt;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.util.encoders.Base64;
import org.bouncycastle.util.encoders.Hex;

/** Bouncy Castle as a security provider: digests, ciphers, key agreement, signatures, password hashes, ASN.1. */
public class BouncyCastle {
    static String hex(byte[] bytes) {
        return Hex.toHexString(bytes, 0, Math.min(bytes.length, 16)) + (bytes.length > 16 ? "..." + bytes.length : "");
    }

    public static void main(String[] args) throws Exception {
        System.out.println(Security.addProvider(new BouncyCastleProvider()) > 0);
        byte[] text = "The quick brown fox jumps over the lazy dog. ".repeat(20).getBytes(StandardCharsets.US_ASCII);
        for (String name : new String[] {"SHA3-256", "RIPEMD160", "WHIRLPOOL", "TIGER", "SM3", "BLAKE2B-256", "GOST3411", "Skein-512-256", "KECCAK-224", "MD4"}) {
            System.out.println(name + " " + hex(MessageDigest.getInstance(name, "BC").digest(text)));
        }
        byte[] key = Hex.decode("000102030405060708090a0b0c0d0e0f");
        for (String name : new String[] {"AES/GCM/NoPadding", "AES/CBC/PKCS7Padding", "AES/EAX/NoPadding", "Camellia/CTR/NoPadding", "Serpent/CBC/PKCS5Padding",
                "Twofish/OFB/NoPadding", "SM4/ECB/PKCS5Padding", "CAST5/CBC/PKCS5Padding", "IDEA/CBC/ISO7816-4Padding"}) {
            int block = name.startsWith("CAST5") || name.startsWith("IDEA") ? 8 : 16;
            Cipher cipher = Cipher.getInstance(name, "BC");
            SecretKeySpec spec = new SecretKeySpec(key, name.substring(0, name.indexOf('/')));
            IvParameterSpec iv = name.contains("/ECB/") ? null : new IvParameterSpec(key, 0, name.contains("GCM") ? 12 : block);
            cipher.init(Cipher.ENCRYPT_MODE, spec, iv);
            byte[] secret = cipher.doFinal(text);
            cipher.init(Cipher.DECRYPT_MODE, spec, iv);
            System.out.println(name + " " + hex(secret) + " " + java.util.Arrays.equals(cipher.doFinal(secret), text));
            secret[3] ^= 1;
            try {
                cipher.init(Cipher.DECRYPT_MODE, spec, iv);
                cipher.doFinal(secret);
            } catch (AEADBadTagException e) {
                System.out.println(e.getMessage());
            } catch (javax.crypto.BadPaddingException e) {
                System.out.println("padding");
            }
        }
        for (String name : new String[] {"HmacSHA512/256", "Poly1305", "AESCMAC", "SipHash-2-4", "HMACSHA3-256"}) {
            Mac mac = Mac.getInstance(name, "BC");
            mac.init(new SecretKeySpec(name.equals("Poly1305") ? Hex.decode("00".repeat(32)) : key, name));
            System.out.println(name + " " + hex(mac.doFinal(text)));
        }
        SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
        random.setSeed(7);
        KeyPairGenerator curves = KeyPairGenerator.getInstance("EC", "BC");
        curves.initialize(new ECGenParameterSpec("brainpoolP256r1"), random);
        KeyPair alice = curves.generateKeyPair();
        KeyPair bob = curves.generateKeyPair();
        KeyAgreement one = KeyAgreement.getInstance("ECDH", "BC");
        one.init(alice.getPrivate());
        one.doPhase(bob.getPublic(), true);
        KeyAgreement two = KeyAgreement.getInstance("ECDH", "BC");
        two.init(bob.getPrivate());
        two.doPhase(KeyFactory.getInstance("EC", "BC").generatePublic(new X509EncodedKeySpec(alice.getPublic().getEncoded())), true);
        System.out.println(java.util.Arrays.equals(one.generateSecret(), two.generateSecret()) + " " + alice.getPublic().getFormat());
        for (String name : new String[] {"SHA256withECDSA", "SHA512withECDDSA"}) {
            Signature signature = Signature.getInstance(name, "BC");
            signature.initSign(alice.getPrivate(), random);
            signature.update(text);
            byte[] signed = signature.sign();
            signature.initVerify(alice.getPublic());
            signature.update(text);
            boolean good = signature.verify(signed);
            signature.update(text, 1, 5);
            System.out.println(name + " " + good + " " + signature.verify(signed));
        }
        KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA", "BC");
        rsa.initialize(new java.security.spec.RSAKeyGenParameterSpec(768, BigInteger.valueOf(65537)), random);
        KeyPair pair = rsa.generateKeyPair();
        Cipher oaep = Cipher.getInstance("RSA/ECB/OAEPWithSHA1AndMGF1Padding", "BC");
        oaep.init(Cipher.ENCRYPT_MODE, pair.getPublic());
        byte[] wrapped = oaep.doFinal(key);
        oaep.init(Cipher.DECRYPT_MODE, pair.getPrivate());
        System.out.println(wrapped.length + " " + hex(oaep.doFinal(wrapped)));
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, new Ed25519PrivateKeyParameters(Hex.decode("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"), 0));
        System.out.println("ed25519 " + hex(signer.generateSignature()));
        byte[] password = "correct horse".getBytes(StandardCharsets.UTF_8);
        System.out.println("scrypt " + hex(SCrypt.generate(password, key, 256, 4, 1, 32)));
        System.out.println("bcrypt " + hex(BCrypt.generate(password, key, 4)));
        System.out.println("pbkdf2 " + hex(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256", "BC").generateSecret(new PBEKeySpec("pw".toCharArray(), key, 200, 256)).getEncoded()));
        Argon2BytesGenerator argon = new Argon2BytesGenerator();
        argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withSalt(key).withIterations(1).withMemoryAsKB(64).build());
        byte[] out = new byte[24];
        argon.generateBytes(password, out);
        System.out.println("argon2 " + hex(out));
        Blake2bDigest blake = new Blake2bDigest(key, 20, null, null);
        blake.update(text, 0, text.length);
        byte[] digest = new byte[20];
        blake.doFinal(digest, 0);
        System.out.println("blake2b " + hex(digest) + " " + Base64.toBase64String(digest));
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC", "BC");
        parameters.init(new ECGenParameterSpec("secp256k1"));
        try (ASN1InputStream in = new ASN1InputStream(parameters.getEncoded())) {
            System.out.println(ASN1Dump.dumpAsString(in.readObject(), true).trim());
        }
        System.out.println(new BigInteger("123456789012345678901234567891").isProbablePrime(20));
    }
}
