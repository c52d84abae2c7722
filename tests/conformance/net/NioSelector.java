import java.net.*;
import java.nio.ByteBuffer;
import java.nio.channels.*;
import java.util.*;

/** A selector that serves many channels, its wake-up, and the channels that are closed under it. */
public class NioSelector {
    public static void main(String[] args) throws Exception {
        int clients = 300;
        try (Selector selector = Selector.open(); ServerSocketChannel server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), clients);
            server.configureBlocking(false);
            server.register(selector, SelectionKey.OP_ACCEPT);
            SocketAddress address = server.getLocalAddress();
            Thread server_thread = new Thread(() -> serve(selector));
            server_thread.start();
            List<SocketChannel> channels = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                channels.add(SocketChannel.open(address));
            }
            int right = 0;
            for (int round = 0; round < 3; round++) {
                for (int i = 0; i < clients; i++) {
                    ByteBuffer number = ByteBuffer.allocate(4).putInt(i * 10 + round).flip();
                    channels.get(i).write(number);
                }
                for (int i = 0; i < clients; i++) {
                    ByteBuffer answer = ByteBuffer.allocate(4);
                    while (answer.hasRemaining() && channels.get(i).read(answer) >= 0) {
                    }
                    right += answer.getInt(0) == i * 10 + round + 1 ? 1 : 0;
                }
            }
            System.out.println(right);
            for (SocketChannel channel : channels) {
                channel.close();
            }
            server_thread.join();
        }
        wakeups();
    }

    static void serve(Selector selector) {
        int accepted = 0;
        int closed = 0;
        try {
            while (closed < 300) {
                selector.select();
                Iterator<SelectionKey> keys = selector.selectedKeys().iterator();
                while (keys.hasNext()) {
                    SelectionKey key = keys.next();
                    keys.remove();
                    if (key.isAcceptable()) {
                        SocketChannel channel = ((ServerSocketChannel) key.channel()).accept();
                        if (channel != null) {
                            channel.configureBlocking(false);
                            channel.register(selector, SelectionKey.OP_READ, ByteBuffer.allocate(4));
                            accepted++;
                        }
                    } else if (key.isReadable()) {
                        ByteBuffer buffer = (ByteBuffer) key.attachment();
                        SocketChannel channel = (SocketChannel) key.channel();
                        if (channel.read(buffer) < 0) {
                            channel.close();
                            closed++;
                        } else if (!buffer.hasRemaining()) {
                            buffer.putInt(0, buffer.getInt(0) + 1).rewind();
                            key.interestOps(SelectionKey.OP_WRITE);
                        }
                    } else if (key.isWritable()) {
                        ByteBuffer buffer = (ByteBuffer) key.attachment();
                        ((SocketChannel) key.channel()).write(buffer);
                        if (!buffer.hasRemaining()) {
                            buffer.clear();
                            key.interestOps(SelectionKey.OP_READ);
                        }
                    }
                }
            }
        } catch (Exception e) {
            System.out.println(e);
        }
        System.out.println(accepted + " " + closed);
    }

    static void wakeups() throws Exception {
        try (Selector selector = Selector.open()) {
            System.out.println(selector.selectNow() + " " + selector.select(20));
            selector.wakeup();
            System.out.println(selector.select());
            Thread thread = Thread.currentThread();
            new Thread(thread::interrupt).start();
            System.out.println(selector.select() + " " + Thread.interrupted());
        }
    }
}
