import java.math.BigInteger;
import java.security.*;
import java.security.interfaces.*;
import java.security.spec.*;
import java.util.*;
import javax.crypto.*;

/** RSA and elliptic-curve signatures with fixed keys, encodings of keys, key agreement. */
public class Signatures {
    static void p(Object o) {
        System.out.println(o);
    }

    static String hex(byte[] b) {
        return HexFormat.of().formatHex(b);
    }

    public static void main(String[] args) throws Exception {
        byte[] msg = "message to sign".getBytes();
        Random det = new Random(2024);
        BigInteger e = BigInteger.valueOf(65537);
        BigInteger pp = BigInteger.probablePrime(512, det);
        BigInteger q = BigInteger.probablePrime(512, det);
        BigInteger n = pp.multiply(q);
        BigInteger phi = pp.subtract(BigInteger.ONE).multiply(q.subtract(BigInteger.ONE));
        BigInteger d = e.modInverse(phi);
        KeyFactory rsa = KeyFactory.getInstance("RSA");
        PrivateKey priv = rsa.generatePrivate(new RSAPrivateCrtKeySpec(n, e, d, pp, q, d.mod(pp.subtract(BigInteger.ONE)), d.mod(q.subtract(BigInteger.ONE)), q.modInverse(pp)));
        PublicKey pub = rsa.generatePublic(new RSAPublicKeySpec(n, e));
        for (String alg : new String[] {"SHA256withRSA", "SHA1withRSA", "SHA512withRSA"}) {
            Signature s = Signature.getInstance(alg);
            s.initSign(priv);
            s.update(msg);
            byte[] sig = s.sign();
            s.initVerify(pub);
            s.update(msg);
            boolean ok = s.verify(sig);
            s.initVerify(pub);
            s.update(msg);
            s.update((byte) 1);
            p(alg + " " + hex(sig).substring(0, 40) + " " + ok + " " + s.verify(sig));
        }
        p(hex(MessageDigest.getInstance("SHA-256").digest(priv.getEncoded())) + " " + priv.getFormat() + " " + pub.getFormat() + " " + pub.getEncoded().length + " " + rsa.generatePublic(new X509EncodedKeySpec(pub.getEncoded())).equals(pub) + rsa.generatePrivate(new PKCS8EncodedKeySpec(priv.getEncoded())).equals(priv));
        Cipher c = Cipher.getInstance("RSA/ECB/PKCS1Padding");
        c.init(Cipher.ENCRYPT_MODE, pub);
        byte[] ct = c.doFinal(msg);
        c.init(Cipher.DECRYPT_MODE, priv);
        p(ct.length + " " + new String(c.doFinal(ct)));
        AlgorithmParameters ap = AlgorithmParameters.getInstance("EC");
        ap.init(new ECGenParameterSpec("secp256r1"));
        ECParameterSpec ec = ap.getParameterSpec(ECParameterSpec.class);
        KeyFactory kf = KeyFactory.getInstance("EC");
        BigInteger s = new BigInteger("C9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721", 16);
        ECPoint w = new ECPoint(new BigInteger("60FED4BA255A9D31C961EB74C6356D68C049B8923B61FA6CE669622E60F29FB6", 16), new BigInteger("7903FE1008B8BC99A41AE9E95628BC64F2F1B20C2D7E9F5177A3C294D4462299", 16));
        PrivateKey ecPriv = kf.generatePrivate(new ECPrivateKeySpec(s, ec));
        PublicKey ecPub = kf.generatePublic(new ECPublicKeySpec(w, ec));
        Signature es = Signature.getInstance("SHA256withECDSA");
        es.initSign(ecPriv);
        es.update(msg);
        byte[] sig = es.sign();
        es.initVerify(ecPub);
        es.update(msg);
        p("ecdsa " + es.verify(sig) + " " + (sig[0] == 0x30));
        es.initVerify(ecPub);
        es.update("sample".getBytes());
        byte[] r = new BigInteger("EFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716", 16).toByteArray();
        byte[] t = new BigInteger("F7CB1C942D657C41D436C7A1B6E29F65F3E900DBB9AFF4064DC4AB2F843ACDA8", 16).toByteArray();
        byte[] der = new byte[6 + r.length + t.length];
        der[0] = 0x30;
        der[1] = (byte) (der.length - 2);
        der[2] = 2;
        der[3] = (byte) r.length;
        System.arraycopy(r, 0, der, 4, r.length);
        der[4 + r.length] = 2;
        der[5 + r.length] = (byte) t.length;
        System.arraycopy(t, 0, der, 6 + r.length, t.length);
        p("known vector " + es.verify(der));
        p(((ECPublicKey) kf.generatePublic(new X509EncodedKeySpec(ecPub.getEncoded()))).getW().equals(w) + " " + hex(ecPub.getEncoded()));
        KeyPairGenerator g = KeyPairGenerator.getInstance("EC");
        g.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair k1 = g.generateKeyPair();
        KeyAgreement a1 = KeyAgreement.getInstance("ECDH");
        a1.init(k1.getPrivate());
        a1.doPhase(ecPub, true);
        KeyAgreement a2 = KeyAgreement.getInstance("ECDH");
        a2.init(ecPriv);
        a2.doPhase(k1.getPublic(), true);
        p("ecdh " + Arrays.equals(a1.generateSecret(), a2.generateSecret()));
        KeyPair ed = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Signature eds = Signature.getInstance("Ed25519");
        eds.initSign(ed.getPrivate());
        eds.update(msg);
        byte[] es2 = eds.sign();
        eds.initVerify(ed.getPublic());
        eds.update(msg);
        p("ed25519 " + eds.verify(es2) + " " + es2.length);
        byte[] seed = new byte[32];
        Arrays.fill(seed, (byte) 9);
        PrivateKey fixed = KeyFactory.getInstance("Ed25519").generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
        eds.initSign(fixed);
        eds.update(msg);
        p(hex(eds.sign()));
    }
}
