import java.security.KeyStore;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.net.ServerSocketFactory;
import javax.net.SocketFactory;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import java.nio.ByteBuffer;

/** javax.net and javax.net.ssl as far as no network is needed: contexts, parameters, engines that talk in memory. */
public class Sockets {
    static class TrustNobody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws java.security.cert.CertificateException {
            throw new java.security.cert.CertificateException("no client");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws java.security.cert.CertificateException {
            throw new java.security.cert.CertificateException("no server");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    public static void main(String[] args) throws Exception {
        System.out.println(SocketFactory.getDefault() != null && ServerSocketFactory.getDefault() != null);
        try {
            new SocketFactory() {
                @Override
                public java.net.Socket createSocket(String host, int port) {
                    return null;
                }

                @Override
                public java.net.Socket createSocket(String host, int port, java.net.InetAddress local, int localPort) {
                    return null;
                }

                @Override
                public java.net.Socket createSocket(java.net.InetAddress host, int port) {
                    return null;
                }

                @Override
                public java.net.Socket createSocket(java.net.InetAddress host, int port, java.net.InetAddress local, int p) {
                    return null;
                }
            }.createSocket();
        } catch (java.net.SocketException e) {
            System.out.println(e);
        }

        SSLContext context = SSLContext.getInstance("TLS");
        System.out.println(context.getProtocol() + " " + context.getProvider().getName());
        try {
            context.getSocketFactory();
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        context.init(null, new TrustManager[] {new TrustNobody()}, new SecureRandom());
        System.out.println(Arrays.toString(context.getDefaultSSLParameters().getProtocols()));
        System.out.println(Arrays.toString(context.getSupportedSSLParameters().getProtocols()));
        System.out.println(List.of(context.getDefaultSSLParameters().getCipherSuites()).subList(0, 3));
        for (String name : new String[] {"TLSv1.2", "TLSv1.3", "SSL", "DTLS", "Nonsense"}) {
            try {
                System.out.println(SSLContext.getInstance(name).getProtocol());
            } catch (NoSuchAlgorithmException e) {
                System.out.println(e.getMessage());
            }
        }

        SSLParameters parameters = new SSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setServerNames(List.of(new SNIHostName("example.org")));
        parameters.setApplicationProtocols(new String[] {"h2", "http/1.1"});
        parameters.setNeedClientAuth(true);
        parameters.setMaximumPacketSize(4096);
        System.out.println(parameters.getServerNames() + " " + Arrays.toString(parameters.getApplicationProtocols()) + " "
                + parameters.getNeedClientAuth() + parameters.getWantClientAuth() + " " + parameters.getMaximumPacketSize());
        try {
            new SNIHostName("bad..name");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(new SNIHostName("a.b").equals(new SNIHostName("A.B")) + " "
                + SNIHostName.createSNIMatcher("(.*\\.)?example\\.org").matches(new SNIHostName("www.example.org")));

        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        keys.init(store, new char[0]);
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(store);
        System.out.println(keys.getAlgorithm() + " " + keys.getKeyManagers().length + " " + trust.getAlgorithm() + " "
                + trust.getTrustManagers().length);

        // A server without a certificate refuses the client, and the client sees the alert.
        SSLContext serverContext = SSLContext.getInstance("TLS");
        serverContext.init(new KeyManager[0], null, null);
        SSLEngine client = context.createSSLEngine("localhost", 443);
        SSLEngine server = serverContext.createSSLEngine();
        client.setUseClientMode(true);
        server.setUseClientMode(false);
        client.setEnabledProtocols(new String[] {"TLSv1.2"});
        ByteBuffer toServer = ByteBuffer.allocate(client.getSession().getPacketBufferSize());
        ByteBuffer toClient = ByteBuffer.allocate(server.getSession().getPacketBufferSize());
        ByteBuffer plain = ByteBuffer.allocate(client.getSession().getApplicationBufferSize());
        client.beginHandshake();
        SSLEngineResult result = client.wrap(ByteBuffer.allocate(0), toServer);
        System.out.println(result.getStatus() + " " + result.getHandshakeStatus() + " " + (result.bytesProduced() > 50));
        toServer.flip();
        System.out.println(Integer.toHexString(toServer.get(0)) + " " + toServer.get(5));
        try {
            result = server.unwrap(toServer, plain);
            System.out.println(result.getStatus() + " " + result.getHandshakeStatus());
            for (Runnable task; (task = server.getDelegatedTask()) != null;) {
                task.run();
            }
            result = server.wrap(ByteBuffer.allocate(0), toClient);
            System.out.println(result.getHandshakeStatus());
        } catch (SSLException e) {
            System.out.println(e);
        }
        server.wrap(ByteBuffer.allocate(0), toClient);
        toClient.flip();
        try {
            client.unwrap(toClient, plain);
        } catch (SSLException e) {
            System.out.println(e);
        }
        try {
            client.getSession().getPeerCertificates();
        } catch (SSLPeerUnverifiedException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(client.getSession().getProtocol() + " " + client.getSession().getCipherSuite() + " "
                + (client.getSession() instanceof ExtendedSSLSession));
        System.out.println(HttpsURLConnection.getDefaultHostnameVerifier() != null);
        System.out.println(new TreeSet<>(Set.of(((SSLServerSocketFactory) SSLServerSocketFactory.getDefault())
                .getDefaultCipherSuites())).first());
    }
}
