import java.math.BigInteger;
import java.security.*;
import java.security.interfaces.*;
import java.security.spec.*;
import java.util.*;
import javax.crypto.*;
import javax.crypto.spec.*;

/** Key pairs of every kind: generated, encoded, decoded, signed with, agreed with; known keys; errors. */
public class KeyPairs {
    interface Action { Object run() throws Exception; }

    static void attempt(String what, Action action) {
        try {
            System.out.println(what + ": " + action.run());
        } catch (Throwable e) {
            System.out.println(what + ": " + e);
        }
    }

    public static void main(String[] args) throws Exception {
        kind("RSA", 1024, new String[] {"MD5withRSA", "SHA1withRSA", "SHA224withRSA", "SHA256withRSA", "SHA512/256withRSA", "RSASSA-PSS"});
        kind("DSA", 1024, new String[] {"SHA1withDSA", "SHA256withDSA", "NONEwithDSA"});
        for (String curve : new String[] {"secp256r1", "secp384r1", "secp521r1"}) {
            KeyPairGenerator g = KeyPairGenerator.getInstance("EC");
            g.initialize(new ECGenParameterSpec(curve));
            pair(g.generateKeyPair(), new String[] {"SHA256withECDSA", "SHA1withECDSAinP1363Format", "NONEwithECDSA"});
        }
        kind("Ed25519", 0, new String[] {"Ed25519", "EdDSA"});
        kind("Ed448", 0, new String[] {"Ed448"});
        agree("X25519", null);
        agree("X448", null);
        agree("EC", new ECGenParameterSpec("secp256r1"));
        known();
        rsaCiphers();
        errors();
    }

    static void kind(String name, int size, String[] signatures) throws Exception {
        KeyPairGenerator g = KeyPairGenerator.getInstance(name);
        if (size > 0) g.initialize(size);
        pair(g.generateKeyPair(), signatures);
    }

    static void pair(KeyPair pair, String[] signatures) throws Exception {
        PublicKey pub = pair.getPublic();
        PrivateKey priv = pair.getPrivate();
        System.out.println(pub.getAlgorithm() + " " + pub.getFormat() + " " + priv.getFormat());
        KeyFactory factory = KeyFactory.getInstance(pub.getAlgorithm());
        PublicKey pub2 = factory.generatePublic(new X509EncodedKeySpec(pub.getEncoded()));
        PrivateKey priv2 = factory.generatePrivate(new PKCS8EncodedKeySpec(priv.getEncoded()));
        System.out.println(pub.equals(pub2) + " " + priv.equals(priv2) + " " + (pub.hashCode() == pub2.hashCode()));
        for (String name : signatures) {
            attempt("  " + name, () -> {
                Signature s = Signature.getInstance(name);
                if (name.equals("RSASSA-PSS")) s.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
                s.initSign(priv2);
                byte[] data = name.startsWith("NONE") ? new byte[20] : "some data".getBytes();
                s.update(data);
                byte[] signature = s.sign();
                s.initVerify(pub2);
                s.update(data);
                boolean good = s.verify(signature);
                s.initVerify(pub2);
                data[0]++;
                s.update(data);
                return good + " " + s.verify(signature) + " " + s.getAlgorithm();
            });
        }
    }

    static void agree(String name, AlgorithmParameterSpec spec) throws Exception {
        KeyPairGenerator g = KeyPairGenerator.getInstance(name);
        if (spec != null) g.initialize(spec);
        KeyPair a = g.generateKeyPair();
        KeyPair b = g.generateKeyPair();
        String algorithm = name.equals("EC") ? "ECDH" : name;
        KeyAgreement one = KeyAgreement.getInstance(algorithm);
        one.init(a.getPrivate());
        one.doPhase(b.getPublic(), true);
        KeyAgreement other = KeyAgreement.getInstance(algorithm);
        other.init(b.getPrivate());
        other.doPhase(a.getPublic(), true);
        byte[] secret = one.generateSecret();
        System.out.println(name + " agreed " + Arrays.equals(secret, other.generateSecret()) + " " + secret.length);
        attempt("again", () -> one.generateSecret().length);
        attempt("uninitialised", () -> KeyAgreement.getInstance(algorithm).doPhase(a.getPublic(), true));
    }

    static byte[] unhex(String s) { return HexFormat.of().parseHex(s); }

    static void known() throws Exception {
        // RFC 8032, section 7.1, test 3.
        EdECPrivateKeySpec spec = new EdECPrivateKeySpec(NamedParameterSpec.ED25519, unhex("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7"));
        PrivateKey ed = KeyFactory.getInstance("Ed25519").generatePrivate(spec);
        Signature s = Signature.getInstance("Ed25519");
        s.initSign(ed);
        s.update(unhex("af82"));
        System.out.println(HexFormat.of().formatHex(s.sign()));
        // RFC 7748, section 6.1.
        PrivateKey alice = KeyFactory.getInstance("X25519").generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, unhex("77076d0a7318a57d3c16c17251b26645ce4f0cd5b3b0e2c6fb1e0b3c8e1a2b4c")));
        PublicKey bob = KeyFactory.getInstance("X25519").generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, new BigInteger("12345678901234567890123456789012345678901234567890")));
        KeyAgreement x = KeyAgreement.getInstance("X25519");
        x.init(alice);
        x.doPhase(bob, true);
        System.out.println(HexFormat.of().formatHex(x.generateSecret()));
        BigInteger p = new BigInteger("e0a67598cd1b763bc98c8abb333e5dda0cd3aa0e5e1fb5ba8a7b4eabc10ba338fae06dd4b90fda70d7cf0cb0c638be3341bec0af8a7330a3307ded2299a0ee606df035177a239c34a912c202aa5f83b9c4a7cf0235b5316bfc6efb9a248411258b30b839af172440f32563056cb67a861158ddd90e6a894c72a5bbef9e286c6b", 16);
        BigInteger g = new BigInteger("d29d5121b0423c2769ab21843e5a3240ff19cacc792264e3bb6be4f78edd1b15c4dff7f1d905431f0ab16790e1f773b5ce01c804e509066a9919f5195f4abc58189fd9ff987389cb5bedf21b4dab4f8b76a055ffe2770988fe2ec2de11ad92219f0b351869ac24da3d7ba87011a701ce8ee7bfe49486ed4527b7186ca4610a75", 16);
        KeyFactory rsa = KeyFactory.getInstance("RSA");
        RSAPublicKey pub = (RSAPublicKey) rsa.generatePublic(new RSAPublicKeySpec(p, BigInteger.valueOf(65537)));
        System.out.println(pub.getModulus().bitLength() + " " + HexFormat.of().formatHex(pub.getEncoded()).hashCode());
        System.out.println(pub.toString().lines().findFirst().get());
        RSAPublicKeySpec back = rsa.getKeySpec(pub, RSAPublicKeySpec.class);
        System.out.println(back.getPublicExponent() + " " + back.getModulus().equals(p) + " " + g.bitLength());
        KeyFactory ec = KeyFactory.getInstance("EC");
        AlgorithmParameters params = AlgorithmParameters.getInstance("EC");
        params.init(new ECGenParameterSpec("secp256r1"));
        ECParameterSpec curve = params.getParameterSpec(ECParameterSpec.class);
        System.out.println(curve.getOrder().toString(16) + " " + curve.getCofactor() + " " + curve.getCurve().getField().getFieldSize() + " " + params);
        ECPrivateKey secret = (ECPrivateKey) ec.generatePrivate(new ECPrivateKeySpec(BigInteger.valueOf(123456789), curve));
        System.out.println(secret.getS() + " " + HexFormat.of().formatHex(secret.getEncoded()));
        KeyFactory dsa = KeyFactory.getInstance("DSA");
        DSAPrivateKey d = (DSAPrivateKey) dsa.generatePrivate(new DSAPrivateKeySpec(BigInteger.TEN, p, BigInteger.valueOf(1009), g));
        System.out.println(d.getX() + " " + d.getParams().getQ());
    }

    static void rsaCiphers() throws Exception {
        KeyPairGenerator g = KeyPairGenerator.getInstance("RSA");
        g.initialize(new RSAKeyGenParameterSpec(1024, RSAKeyGenParameterSpec.F4));
        KeyPair pair = g.generateKeyPair();
        for (String name : new String[] {"RSA", "RSA/ECB/PKCS1Padding", "RSA/ECB/NoPadding", "RSA/ECB/OAEPWithSHA-1AndMGF1Padding", "RSA/ECB/OAEPWithSHA-256AndMGF1Padding", "RSA/ECB/OAEPPadding"}) {
            Cipher c = Cipher.getInstance(name);
            c.init(Cipher.ENCRYPT_MODE, pair.getPublic());
            byte[] sealed = c.doFinal("message".getBytes());
            c.init(Cipher.DECRYPT_MODE, pair.getPrivate());
            System.out.println(name + " " + sealed.length + " " + new String(c.doFinal(sealed)).trim());
        }
        Cipher c = Cipher.getInstance("RSA");
        c.init(Cipher.ENCRYPT_MODE, pair.getPrivate());
        byte[] signed = c.doFinal(new byte[] {1, 2, 3});
        c.init(Cipher.DECRYPT_MODE, pair.getPublic());
        System.out.println(Arrays.toString(c.doFinal(signed)));
        attempt("too long", () -> { c.init(Cipher.ENCRYPT_MODE, pair.getPublic()); return c.doFinal(new byte[118]); });
        attempt("padding", () -> { c.init(Cipher.DECRYPT_MODE, pair.getPrivate()); return c.doFinal(new byte[128]); });
        attempt("length", () -> { c.init(Cipher.DECRYPT_MODE, pair.getPrivate()); return c.doFinal(new byte[129]); });
    }

    static void errors() throws Exception {
        attempt("size", () -> { KeyPairGenerator g = KeyPairGenerator.getInstance("RSA"); g.initialize(100); return 0; });
        attempt("size", () -> { KeyPairGenerator g = KeyPairGenerator.getInstance("DSA"); g.initialize(1000); return 0; });
        attempt("curve", () -> { KeyPairGenerator g = KeyPairGenerator.getInstance("EC"); g.initialize(new ECGenParameterSpec("no-curve")); return 0; });
        attempt("parameters", () -> { KeyPairGenerator g = KeyPairGenerator.getInstance("Ed25519"); g.initialize(new ECGenParameterSpec("Ed448")); return 0; });
        attempt("algorithm", () -> KeyPairGenerator.getInstance("None"));
        attempt("encoding", () -> KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(new byte[] {1, 2, 3})));
        attempt("encoding", () -> KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(new byte[] {0x30, 0})));
        attempt("spec", () -> KeyFactory.getInstance("RSA").generatePublic(new DSAPublicKeySpec(BigInteger.ONE, BigInteger.ONE, BigInteger.ONE, BigInteger.ONE)));
        attempt("state", () -> Signature.getInstance("SHA256withRSA").sign());
        attempt("state", () -> { Signature.getInstance("SHA256withRSA").update((byte) 1); return 0; });
        attempt("signature", () -> Signature.getInstance("SHA256withNothing"));
        KeyPair pair = KeyPairGenerator.getInstance("EC").generateKeyPair();
        attempt("wrong key", () -> { Signature.getInstance("SHA256withRSA").initSign(pair.getPrivate()); return 0; });
        attempt("bad signature", () -> { Signature s = Signature.getInstance("SHA256withECDSA"); s.initVerify(pair.getPublic()); return s.verify(new byte[10]); });
    }
}
