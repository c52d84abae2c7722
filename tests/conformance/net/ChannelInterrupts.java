import java.net.*;
import java.nio.ByteBuffer;
import java.nio.channels.*;

/** Threads that block in channels are ended by an interrupt and by closing. */
public class ChannelInterrupts {
    interface Body {
        void run() throws Exception;
    }

    static void blocked(String name, Body body, boolean interrupt, Channel channel) throws Exception {
        Thread thread = new Thread(() -> {
            try {
                body.run();
                System.out.println(name + ": nothing happened");
            } catch (Exception e) {
                System.out.println(name + ": " + e + " " + Thread.interrupted());
            }
        });
        thread.start();
        Thread.sleep(100);
        if (interrupt) {
            thread.interrupt();
        } else {
            channel.close();
        }
        thread.join();
        System.out.println(channel.isOpen());
    }

    public static void main(String[] args) throws Exception {
        for (boolean interrupt : new boolean[] {true, false}) {
            ServerSocketChannel server = ServerSocketChannel.open();
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            SocketChannel client = SocketChannel.open(server.getLocalAddress());
            SocketChannel accepted = server.accept();
            blocked("accept", server::accept, interrupt, server);
            blocked("read", () -> client.read(ByteBuffer.allocate(1)), interrupt, client);
            accepted.close();
            DatagramChannel datagrams = DatagramChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            blocked("receive", () -> datagrams.receive(ByteBuffer.allocate(1)), interrupt, datagrams);
        }
    }
}
