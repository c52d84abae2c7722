import java.io.*;
import java.security.*;
import java.security.cert.*;
import java.util.*;
import javax.crypto.*;
import javax.crypto.spec.*;

/** Key stores, certificates, paths, revocation lists, providers, secure random, algorithm parameters, permissions. */
public class Stores {
    interface Action { Object run() throws Exception; }

    static void attempt(String what, Action action) {
        try {
            System.out.println(what + ": " + action.run());
        } catch (Throwable e) {
            System.out.println(what + ": " + e);
        }
    }

    static final String CERTIFICATE = "MIIBuDCCAV2gAwIBAgIJAJ3RZi0LkfCQMAoGCCqGSM49BAMCMC8xCzAJBgNVBAYTAkRFMREwDwYDVQQKEwhTdGFyZHVzdDENMAsGA1UEAxMEVGVzdDAgFw0yMDAxMDEwMDAwMDBaGA8yMTE5MTIwODAwMDAwMFowLzELMAkGA1UEBhMCREUxETAPBgNVBAoTCFN0YXJkdXN0MQ0wCwYDVQQDEwRUZXN0MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAElwjk9onvtRvmAJqwCzdlppL1C//qFhLYKgDS8H1i2jPMytDsvqyhYnfnUlQS6NqsklNdQBg0wPGJa+GPoJbMX6NgMF4wHQYDVR0OBBYEFHzbevBSTcMvMkPTzG2ZGejD9kwcMAsGA1UdDwQEAwIChDAcBgNVHREEFTATggtleGFtcGxlLm9yZ4cEfwAAATASBgNVHRMBAf8ECDAGAQH/AgECMAoGCCqGSM49BAMCA0kAMEYCIQC4fhOhUjBJgyDLAcySqOUv7csImHuMbL4QLkMzqoP6sgIhALjI+h5PaT0HV2yPtN6i6F5CZVrT0RYT4k5w6AB8Bb/t";

    public static void main(String[] args) throws Exception {
        X509Certificate certificate = certificates();
        stores(certificate);
        providers();
        randoms();
        parameters();
        permissions();
    }

    static X509Certificate certificates() throws Exception {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        String pem = "-----BEGIN CERTIFICATE-----\n" + CERTIFICATE.replaceAll("(.{64})", "$1\n") + "\n-----END CERTIFICATE-----\n";
        X509Certificate c = (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(pem.getBytes()));
        System.out.println(c.getSubjectX500Principal() + " | " + c.getIssuerX500Principal().getName("RFC1779") + " | " + c.getSerialNumber() + " | " + c.getVersion() + " | " + c.getSigAlgName() + " " + c.getSigAlgOID());
        System.out.println(c.getNotBefore().getTime() + " " + c.getNotAfter().getTime() + " " + c.getBasicConstraints() + " " + Arrays.toString(c.getKeyUsage()) + " " + c.getSubjectAlternativeNames() + " " + c.getExtendedKeyUsage() + " " + c.getCriticalExtensionOIDs() + " " + new TreeSet<>(c.getNonCriticalExtensionOIDs()));
        System.out.println(c.getPublicKey().getAlgorithm() + " " + c.getPublicKey().getEncoded().length + " " + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(c.getEncoded())));
        c.verify(c.getPublicKey());
        attempt("validity", () -> { c.checkValidity(new Date(0)); return 0; });
        attempt("validity", () -> { c.checkValidity(new Date(c.getNotAfter().getTime() + 1000)); return 0; });
        byte[] bad = c.getEncoded().clone();
        bad[bad.length - 5] ^= 1;
        attempt("signature", () -> { X509Certificate b = (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(bad)); b.verify(b.getPublicKey()); return 0; });
        attempt("garbage", () -> factory.generateCertificate(new ByteArrayInputStream(new byte[] {1, 2, 3})));
        attempt("empty", () -> factory.generateCertificate(new ByteArrayInputStream(new byte[0])));
        attempt("type", () -> CertificateFactory.getInstance("X.999"));
        CertPath path = factory.generateCertPath(List.of(c));
        System.out.println(path.getType() + " " + path.getCertificates().size() + " " + path.getEncoded("PkiPath").length + " " + factory.generateCertPath(new ByteArrayInputStream(path.getEncoded())).equals(path));
        CertPathValidator validator = CertPathValidator.getInstance("PKIX");
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(c, null)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(new Date(c.getNotBefore().getTime() + 1000));
        attempt("validate", () -> ((PKIXCertPathValidatorResult) validator.validate(path, parameters)).getTrustAnchor().getTrustedCert().equals(c));
        parameters.setDate(new Date(0));
        attempt("validate", () -> validator.validate(path, parameters));
        X509CertSelector selector = new X509CertSelector();
        selector.setSubject("CN=Test, O=Stardust, C=DE");
        System.out.println(selector.match(c) + " " + new ArrayList<>(CertStore.getInstance("Collection", new CollectionCertStoreParameters(List.of(c))).getCertificates(selector)).size());
        return c;
    }

    static void stores(X509Certificate c) throws Exception {
        char[] password = "changeit".toCharArray();
        KeyPairGenerator g = KeyPairGenerator.getInstance("RSA");
        g.initialize(1024);
        PrivateKey key = g.generateKeyPair().getPrivate();
        for (String type : new String[] {"PKCS12", "JKS", "JCEKS"}) {
            KeyStore store = KeyStore.getInstance(type);
            attempt(type + " uninitialised", store::size);
            store.load(null, null);
            store.setCertificateEntry("cert", c);
            store.setKeyEntry("Key", key, password, new java.security.cert.Certificate[] {c});
            attempt(type + " secret", () -> { store.setEntry("secret", new KeyStore.SecretKeyEntry(new SecretKeySpec(new byte[16], "AES")), new KeyStore.PasswordProtection(password)); return "stored"; });
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            store.store(out, password);
            KeyStore back = KeyStore.getInstance(type);
            back.load(new ByteArrayInputStream(out.toByteArray()), password);
            System.out.println(back.size() + " " + new TreeSet<>(Collections.list(back.aliases())) + " " + back.isKeyEntry("key") + " " + back.isCertificateEntry("cert") + " " + key.equals(back.getKey("key", password)) + " " + back.getCertificateAlias(c) + " " + back.getCertificateChain("key").length);
            attempt("wrong password", () -> back.getKey("key", "wrong".toCharArray()));
            attempt("wrong store password", () -> { KeyStore.getInstance(type).load(new ByteArrayInputStream(out.toByteArray()), "wrong".toCharArray()); return 0; });
            back.deleteEntry("cert");
            System.out.println(back.containsAlias("cert") + " " + back.getCertificate("none") + " " + back.entryInstanceOf("key", KeyStore.PrivateKeyEntry.class));
        }
        attempt("type", () -> KeyStore.getInstance("NONE"));
        System.out.println(KeyStore.getDefaultType());
    }

    static void providers() throws Exception {
        for (Provider p : Security.getProviders()) {
            if (Set.of("SUN", "SunRsaSign", "SunEC", "SunJCE").contains(p.getName())) System.out.println(p.getName() + " " + p.getVersionStr() + " " + p.getInfo().substring(0, 10) + " " + (p.getServices().size() > 5));
        }
        System.out.println(Security.getProvider("none") + " " + Security.getProperty("keystore.type") + " " + Security.getProvider("SUN").getService("MessageDigest", "SHA-256").getClassName());
        Provider own = new Provider("Own", "1.5", "an own provider") { };
        own.put("MessageDigest.ZERO", Zero.class.getName());
        own.put("Alg.Alias.MessageDigest.NULL", "ZERO");
        System.out.println(Security.addProvider(own) > 0);
        System.out.println(MessageDigest.getInstance("NULL").digest().length + " " + MessageDigest.getInstance("ZERO", "Own").getProvider() + " " + Security.addProvider(own));
        System.out.println(Security.getProviders("MessageDigest.ZERO").length + " " + Security.getAlgorithms("MessageDigest").contains("ZERO"));
        Security.removeProvider("Own");
        attempt("removed", () -> MessageDigest.getInstance("ZERO"));
    }

    public static class Zero extends MessageDigestSpi {
        @Override protected void engineUpdate(byte b) { }
        @Override protected void engineUpdate(byte[] b, int o, int l) { }
        @Override protected byte[] engineDigest() { return new byte[4]; }
        @Override protected void engineReset() { }
    }

    static void randoms() throws Exception {
        for (String name : new String[] {"NativePRNG", "NativePRNGBlocking", "NativePRNGNonBlocking", "DRBG", "SHA1PRNG"}) {
            SecureRandom r = SecureRandom.getInstance(name);
            byte[] a = new byte[20];
            r.nextBytes(a);
            System.out.println(r.getAlgorithm() + " " + !Arrays.equals(a, new byte[20]) + " " + r.generateSeed(5).length + " " + (r.nextInt(10) < 10));
        }
        SecureRandom seeded = SecureRandom.getInstance("SHA1PRNG");
        seeded.setSeed(42);
        byte[] b = new byte[16];
        seeded.nextBytes(b);
        System.out.println(HexFormat.of().formatHex(b) + " " + seeded.nextLong());
        SecureRandom drbg = SecureRandom.getInstance("DRBG", DrbgParameters.instantiation(128, DrbgParameters.Capability.RESEED_ONLY, "me".getBytes()));
        drbg.reseed();
        System.out.println(drbg.getParameters().toString().startsWith("128,reseed_only") + " " + drbg);
        attempt("strength", () -> SecureRandom.getInstance("DRBG", DrbgParameters.instantiation(512, DrbgParameters.Capability.NONE, null)));
        System.out.println(SecureRandom.getInstanceStrong() != null);
        attempt("name", () -> SecureRandom.getInstance("None"));
    }

    static void parameters() throws Exception {
        AlgorithmParameters gcm = AlgorithmParameters.getInstance("GCM");
        gcm.init(new GCMParameterSpec(96, new byte[12]));
        System.out.println(HexFormat.of().formatHex(gcm.getEncoded()) + " " + gcm.getParameterSpec(GCMParameterSpec.class).getTLen());
        AlgorithmParameters aes = AlgorithmParameters.getInstance("AES");
        aes.init(new IvParameterSpec(new byte[16]));
        System.out.println(HexFormat.of().formatHex(aes.getEncoded()));
        AlgorithmParameters pbe = AlgorithmParameters.getInstance("PBEWithMD5AndDES");
        pbe.init(new PBEParameterSpec(new byte[8], 5));
        System.out.println(HexFormat.of().formatHex(pbe.getEncoded()));
        attempt("wrong", () -> { AlgorithmParameters.getInstance("GCM").init(new IvParameterSpec(new byte[3])); return 0; });
        attempt("uninitialised", () -> AlgorithmParameters.getInstance("GCM").getEncoded());
        attempt("name", () -> AlgorithmParameters.getInstance("None"));
        AlgorithmParameterGenerator dsa = AlgorithmParameterGenerator.getInstance("DSA");
        System.out.println(dsa.getAlgorithm());
    }

    static void permissions() {
        FilePermission all = new FilePermission("/tmp/-", "read,write");
        System.out.println(all.implies(new FilePermission("/tmp/a/b", "read")) + " " + all.implies(new FilePermission("/tmp/a", "delete")) + " " + new FilePermission("/tmp/*", "read").implies(new FilePermission("/tmp/a/b", "read")) + " " + all.getActions());
        Permissions set = new Permissions();
        set.add(new PropertyPermission("java.*", "read"));
        set.add(new RuntimePermission("exitVM"));
        System.out.println(set.implies(new PropertyPermission("java.home", "read")) + " " + set.implies(new PropertyPermission("java.home", "write")) + " " + set.implies(new RuntimePermission("exitVM.1")) + " " + new AllPermission().implies(all));
        set.setReadOnly();
        attempt("read only", () -> { set.add(all); return 0; });
        attempt("actions", () -> new FilePermission("/x", "fly"));
        attempt("socket", () -> new java.net.SocketPermission("host:1-5", "connect").implies(new java.net.SocketPermission("host:3", "resolve")));
        CodeSource source = new CodeSource(null, (CodeSigner[]) null);
        System.out.println(new ProtectionDomain(source, set).implies(new RuntimePermission("exitVM")) + " " + AccessController.doPrivileged((PrivilegedAction<String>) () -> "privileged"));
        attempt("exception", () -> AccessController.doPrivileged((PrivilegedExceptionAction<String>) () -> { throw new IOException("inside"); }));
        GuardedObject guarded = new GuardedObject("kept", o -> { throw new SecurityException("no " + o); });
        attempt("guard", guarded::getObject);
        attempt("timestamp", () -> new Timestamp(new Date(0), null));
    }
}
