import java.io.IOException;
import java.net.DatagramSocket;
import java.net.URLStreamHandler;
import java.net.URL;
import java.net.URLConnection;
import java.net.Proxy;
import java.net.spi.URLStreamHandlerProvider;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.spi.AbstractInterruptibleChannel;
import java.nio.channels.spi.SelectorProvider;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.spi.CharsetProvider;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.spi.FileSystemProvider;
import java.nio.file.spi.FileTypeDetector;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceLoader;

/** Service provider interfaces of java.net, java.nio.channels, java.nio.charset and java.nio.file. */
public class Providers {
    /** ISO 8859-1 with upper and lower case exchanged. */
    public static class Swapped extends Charset {
        Swapped() {
            super("X-Swapped", new String[] {"swapped"});
        }

        static int swap(int c) {
            return Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c);
        }

        @Override
        public boolean contains(Charset other) {
            return other instanceof Swapped;
        }

        @Override
        public CharsetDecoder newDecoder() {
            return new CharsetDecoder(this, 1, 1) {
                @Override
                protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
                    while (in.hasRemaining()) {
                        if (!out.hasRemaining()) {
                            return CoderResult.OVERFLOW;
                        }
                        out.put((char) swap(in.get() & 0xFF));
                    }
                    return CoderResult.UNDERFLOW;
                }
            };
        }

        @Override
        public CharsetEncoder newEncoder() {
            return new CharsetEncoder(this, 1, 1) {
                @Override
                protected CoderResult encodeLoop(CharBuffer in, ByteBuffer out) {
                    while (in.hasRemaining()) {
                        if (!out.hasRemaining()) {
                            return CoderResult.OVERFLOW;
                        }
                        char c = in.get();
                        if (c > 0x7F) {
                            in.position(in.position() - 1);
                            return CoderResult.unmappableForLength(1);
                        }
                        out.put((byte) swap(c));
                    }
                    return CoderResult.UNDERFLOW;
                }
            };
        }
    }

    /** Found through META-INF/services. */
    public static class SwappedProvider extends CharsetProvider {
        @Override
        public Iterator<Charset> charsets() {
            return List.<Charset>of(new Swapped()).iterator();
        }

        @Override
        public Charset charsetForName(String name) {
            return name.equalsIgnoreCase("X-Swapped") || name.equals("swapped") ? new Swapped() : null;
        }
    }

    /** URLs of the protocol "echo". */
    public static class EchoProvider extends URLStreamHandlerProvider {
        @Override
        public URLStreamHandler createURLStreamHandler(String protocol) {
            if (!protocol.equals("echo")) {
                return null;
            }
            return new URLStreamHandler() {
                @Override
                protected URLConnection openConnection(URL url) {
                    return new URLConnection(url) {
                        @Override
                        public void connect() {}

                        @Override
                        public java.io.InputStream getInputStream() {
                            return new java.io.ByteArrayInputStream(getURL().getPath().getBytes());
                        }
                    };
                }

                @Override
                protected int getDefaultPort() {
                    return 7;
                }
            };
        }
    }

    /** Types of files that end in ".swapped". */
    public static class Detector extends FileTypeDetector {
        @Override
        public String probeContentType(Path path) {
            return path.toString().endsWith(".swapped") ? "text/x-swapped" : null;
        }
    }

    static class Channel extends AbstractInterruptibleChannel {
        @Override
        protected void implCloseChannel() {
            System.out.println("closed by " + Thread.currentThread().getName());
        }

        void work(boolean complete) throws IOException {
            try {
                begin();
                System.out.println("working");
            } finally {
                end(complete);
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Charset swapped = Charset.forName("swapped");
        System.out.println(swapped + " " + swapped.aliases() + " " + Charset.isSupported("X-SWAPPED") + " "
                + new String("Hello".getBytes(swapped), "US-ASCII") + " " + new String("wORLD".getBytes(), swapped) + " "
                + Charset.availableCharsets().containsKey("X-Swapped") + " " + new String("aé".getBytes(swapped), "US-ASCII"));

        URL url = new URL("echo://host/some/path?q");
        System.out.println(url + " " + url.getDefaultPort() + " " + new String(url.openStream().readAllBytes()));
        try {
            new URL("unknown://x");
        } catch (java.net.MalformedURLException e) {
            System.out.println(e.getMessage());
        }

        System.out.println(Files.probeContentType(Path.of("/tmp/a.swapped")));
        for (FileSystemProvider provider : FileSystemProvider.installedProviders()) {
            if (provider.getScheme().equals("file")) {
                System.out.println(provider.getPath(java.net.URI.create("file:///tmp/x")) + " "
                        + (provider == FileSystems.getDefault().provider()) + " " + provider.isHidden(Path.of("/tmp/.x")));
            }
        }
        System.out.println(ServiceLoader.load(FileTypeDetector.class).stream().map(p -> p.type().getName()).toList());

        SelectorProvider provider = SelectorProvider.provider();
        Selector selector = provider.openSelector();
        System.out.println(selector.isOpen() + " " + (selector.provider() == provider) + " " + selector.keys() + " "
                + selector.selectNow() + " " + selector.select(1));
        java.nio.channels.Pipe pipe = provider.openPipe();
        pipe.source().configureBlocking(false);
        SelectionKey key = pipe.source().register(selector, SelectionKey.OP_READ, "attached");
        System.out.println(selector.selectNow() + " " + key.isReadable());
        pipe.sink().write(ByteBuffer.wrap(new byte[] {42}));
        System.out.println(selector.select() + " " + key.isReadable() + " " + key.attachment() + " "
                + selector.selectedKeys().contains(key));
        selector.selectedKeys().clear();
        ByteBuffer one = ByteBuffer.allocate(2);
        System.out.println(pipe.source().read(one) + " " + one.get(0) + " " + pipe.source().read(one));
        key.cancel();
        System.out.println(key.isValid() + " " + selector.selectNow() + " " + selector.keys().size());
        selector.wakeup();
        System.out.println(selector.select());
        selector.close();
        System.out.println(selector.isOpen());

        Channel channel = new Channel();
        channel.work(true);
        Thread.currentThread().interrupt();
        try {
            channel.work(false);
        } catch (ClosedChannelException e) {
            System.out.println(e + " " + Thread.interrupted() + " " + channel.isOpen());
        }
        System.out.println(Proxy.NO_PROXY);
    }
}
