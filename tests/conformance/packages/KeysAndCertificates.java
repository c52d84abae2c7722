import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.PKIXCertPathValidatorResult;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import javax.crypto.KeyAgreement;
import javax.crypto.SecretKeyFactory;
import javax.crypto.interfaces.DHPrivateKey;
import javax.crypto.interfaces.DHPublicKey;
import javax.crypto.interfaces.PBEKey;
import javax.crypto.spec.DHPrivateKeySpec;
import javax.crypto.spec.DHPublicKeySpec;
import javax.crypto.spec.PBEKeySpec;

/** java.security.cert, javax.security.cert and javax.crypto.interfaces: a fixed certificate, fixed Diffie-Hellman keys. */
public class KeysAndCertificates {
    /** Self-signed, made for this program. */
    static final String PEM = """
            -----BEGIN CERTIFICATE-----
            MIIBoTCCAUegAwIBAgIJAJYA8Tg9HRApMAoGCCqGSM49BAMCMCoxEDAOBgNVBAoT
            B0V4YW1wbGUxFjAUBgNVBAMTDVN0YXJkdXN0IFRlc3QwIBcNMjAwMTAxMDAwMDAw
            WhgPMjExOTEyMDgwMDAwMDBaMCoxEDAOBgNVBAoTB0V4YW1wbGUxFjAUBgNVBAMT
            DVN0YXJkdXN0IFRlc3QwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAT88yisElPi
            LY24FMC0h2EU24zxp2/2dGAGG8qHYCUT8uouCBWTKeVvATWoJWaYPDahSJpppgWZ
            QtbqAX4bOJCBo1QwUjAdBgNVHQ4EFgQUw2CivtXmvKqhVyJ+WL48/5GBEp8wCwYD
            VR0PBAQDAgKEMBYGA1UdEQQPMA2CC2V4YW1wbGUub3JnMAwGA1UdEwQFMAMBAf8w
            CgYIKoZIzj0EAwIDSAAwRQIhAIBW0lnbTHgio6PUUL0AkwYftarzrCIWev0S/yWs
            Jm0GAiAuO69ywcpfN8etBsKDmd85YHF5un//Oz75089lQ9em0w==
            -----END CERTIFICATE-----
            """;

    static InputStream pem() {
        return new ByteArrayInputStream(PEM.getBytes());
    }

    static void certificates() throws Exception {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        X509Certificate certificate = (X509Certificate) factory.generateCertificate(pem());
        System.out.println(certificate.getSubjectX500Principal() + " " + certificate.getVersion() + " "
                + certificate.getSigAlgName() + " " + certificate.getBasicConstraints() + " "
                + Arrays.toString(certificate.getKeyUsage()) + " " + certificate.getSubjectAlternativeNames() + " "
                + certificate.getNotBefore().getTime() + " " + certificate.getSerialNumber());
        System.out.println(certificate.getCriticalExtensionOIDs() + " " + certificate.getPublicKey().getAlgorithm() + " "
                + certificate.hashCode());
        certificate.verify(certificate.getPublicKey());
        certificate.checkValidity(new Date(1_700_000_000_000L));
        try {
            certificate.checkValidity(new Date(0));
        } catch (CertificateNotYetValidException e) {
            System.out.println(e.getMessage());
        }
        try {
            certificate.checkValidity(new Date(10_000_000_000_000L));
        } catch (CertificateExpiredException e) {
            System.out.println(e.getMessage());
        }
        byte[] damaged = certificate.getEncoded();
        damaged[damaged.length - 1] ^= 1;
        try {
            X509Certificate other = (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(damaged));
            other.verify(certificate.getPublicKey());
        } catch (GeneralSecurityException e) {
            System.out.println(e.getClass().getName());
        }
        try {
            factory.generateCertificate(new ByteArrayInputStream("nothing".getBytes()));
        } catch (CertificateException e) {
            System.out.println(e.getMessage());
        }

        CertPath path = factory.generateCertPath(List.of(certificate));
        System.out.println(path.getType() + " " + path.getCertificates().size() + " " + path.getEncoded("PKCS7").length);
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(certificate, null)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(new Date(1_700_000_000_000L));
        CertPathValidator validator = CertPathValidator.getInstance("PKIX");
        PKIXCertPathValidatorResult result = (PKIXCertPathValidatorResult) validator.validate(path, parameters);
        System.out.println(result.getTrustAnchor().getTrustedCert().equals(certificate));
        parameters.setDate(new Date(0));
        try {
            validator.validate(path, parameters);
        } catch (CertPathValidatorException e) {
            System.out.println(e.getMessage() + " " + e.getReason() + " " + e.getIndex());
        }
        X509CertSelector selector = new X509CertSelector();
        selector.setKeyUsage(new boolean[] {true});
        selector.setSubject("CN=Stardust Test, O=Example");
        System.out.print(selector.match(certificate) + " ");
        selector.setKeyUsage(new boolean[] {false, false, true});
        System.out.println(selector.match(certificate));
    }

    @SuppressWarnings("removal")
    static void old() throws Exception {
        // JDK 17 has the classes, but no longer the one that it looks for to implement them.
        try {
            System.out.println(javax.security.cert.X509Certificate.getInstance(pem()));
        } catch (javax.security.cert.CertificateException e) {
            System.out.println(e);
        }
        try {
            Class.forName("no.such.Thing", false, null);
        } catch (ClassNotFoundException e) {
            System.out.println(e);
        }
    }

    static void keys() throws GeneralSecurityException {
        // Group 2 of RFC 2409, with private values chosen here.
        BigInteger p = new BigInteger("FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A0879"
                + "8E3404DDEF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7EDEE386BF"
                + "B5A899FA5AE9F24117C4B1FE649286651ECE65381FFFFFFFFFFFFFFFF", 16);
        BigInteger g = BigInteger.TWO;
        BigInteger[] secrets = {new BigInteger("123456789012345678901234567890"), new BigInteger("987654321098765432109876543210")};
        KeyFactory factory = KeyFactory.getInstance("DH");
        byte[][] shared = new byte[2][];
        for (int i = 0; i < 2; i++) {
            DHPrivateKey own = (DHPrivateKey) factory.generatePrivate(new DHPrivateKeySpec(secrets[i], p, g));
            DHPublicKey other = (DHPublicKey) factory.generatePublic(new DHPublicKeySpec(g.modPow(secrets[1 - i], p), p, g));
            System.out.println(own.getX() + " " + own.getParams().getG() + " " + other.getY().bitLength() + " " + other.getFormat());
            KeyAgreement agreement = KeyAgreement.getInstance("DH");
            agreement.init(own);
            agreement.doPhase(other, true);
            shared[i] = agreement.generateSecret();
        }
        System.out.println(Arrays.equals(shared[0], shared[1]) + " " + Arrays.hashCode(shared[0]) + " " + shared[0].length);
        PBEKeySpec spec = new PBEKeySpec("password".toCharArray(), "salt".getBytes(), 1000, 128);
        PBEKey key = (PBEKey) SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec);
        System.out.println(key.getIterationCount() + " " + new String(key.getSalt()) + " " + new String(key.getPassword()) + " "
                + key.getAlgorithm() + " " + java.util.HexFormat.of().formatHex(key.getEncoded()));
    }

    public static void main(String[] args) throws Exception {
        certificates();
        old();
        keys();
    }
}
