import java.net.*;
import java.nio.channels.*;

/** Settings of sockets and channels. */
public class ChannelOptions {
    public static void main(String[] args) throws Exception {
        try (ServerSocketChannel server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            System.out.println(server.getOption(StandardSocketOptions.SO_REUSEADDR));
            try (SocketChannel channel = SocketChannel.open(server.getLocalAddress())) {
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
                channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
                channel.setOption(StandardSocketOptions.SO_LINGER, 5);
                channel.setOption(StandardSocketOptions.SO_RCVBUF, 20_000);
                channel.setOption(StandardSocketOptions.SO_SNDBUF, 30_000);
                System.out.println(channel.getOption(StandardSocketOptions.TCP_NODELAY) + " "
                    + channel.getOption(StandardSocketOptions.SO_KEEPALIVE) + " "
                    + channel.getOption(StandardSocketOptions.SO_LINGER) + " "
                    + channel.getOption(StandardSocketOptions.SO_RCVBUF) + " "
                    + channel.getOption(StandardSocketOptions.SO_SNDBUF));
                channel.setOption(StandardSocketOptions.SO_LINGER, -1);
                System.out.println(channel.getOption(StandardSocketOptions.SO_LINGER));
            }
        }
        try (Socket socket = new Socket()) {
            System.out.println(socket.getTcpNoDelay() + " " + socket.getSoTimeout() + " " + socket.getSoLinger() + " "
                + socket.getKeepAlive() + " " + socket.getReuseAddress() + " " + socket.getOOBInline());
            socket.setSoLinger(true, 3);
            socket.setSoTimeout(100);
            System.out.println(socket.getSoLinger() + " " + socket.getSoTimeout() + " " + socket.isBound());
        }
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            System.out.println(socket.getBroadcast() + " " + socket.getReuseAddress());
        }
        try (SocketChannel channel = SocketChannel.open()) {
            channel.setOption(StandardSocketOptions.IP_MULTICAST_TTL, 1);
        } catch (UnsupportedOperationException e) {
            System.out.println(e.getMessage());
        }
    }
}
