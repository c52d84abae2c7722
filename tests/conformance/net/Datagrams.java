import java.net.*;
import java.nio.ByteBuffer;
import java.nio.channels.*;
import java.nio.charset.StandardCharsets;

/** Datagrams by socket and by channel: senders, truncation, peers, timeouts and an unreachable port. */
public class Datagrams {
    static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    public static void main(String[] args) throws Exception {
        try (DatagramSocket one = new DatagramSocket(0, LOOPBACK); DatagramSocket two = new DatagramSocket(0, LOOPBACK)) {
            byte[] text = "a datagram".getBytes(StandardCharsets.UTF_8);
            one.send(new DatagramPacket(text, text.length, LOOPBACK, two.getLocalPort()));
            DatagramPacket packet = new DatagramPacket(new byte[100], 100);
            two.receive(packet);
            System.out.println(new String(packet.getData(), 0, packet.getLength()) + " "
                + (packet.getPort() == one.getLocalPort()) + " " + packet.getAddress());
            one.send(new DatagramPacket(text, text.length, LOOPBACK, two.getLocalPort()));
            packet = new DatagramPacket(new byte[4], 4);
            two.receive(packet);
            System.out.println(new String(packet.getData(), 0, packet.getLength()));
            two.setSoTimeout(30);
            try {
                two.receive(packet);
            } catch (SocketTimeoutException e) {
                System.out.println(e.getMessage());
            }
            one.connect(LOOPBACK, two.getLocalPort());
            System.out.println(one.isConnected() + " " + (one.getPort() == two.getLocalPort()));
            one.disconnect();
            System.out.println(one.isConnected() + " " + one.getPort());
        }
        try (DatagramChannel one = DatagramChannel.open(); DatagramChannel two = DatagramChannel.open()) {
            one.bind(new InetSocketAddress(LOOPBACK, 0));
            two.bind(new InetSocketAddress(LOOPBACK, 0));
            one.connect(two.getLocalAddress());
            System.out.println(one.write(new ByteBuffer[] {ByteBuffer.wrap(new byte[3]), ByteBuffer.wrap(new byte[4])}));
            ByteBuffer buffer = ByteBuffer.allocateDirect(10);
            System.out.println(two.receive(buffer).equals(one.getLocalAddress()) + " " + buffer.position());
            two.configureBlocking(false);
            System.out.println(two.receive(buffer));
            two.send(ByteBuffer.wrap(new byte[] {1, 2, 3}), one.getLocalAddress());
            ByteBuffer[] parts = {ByteBuffer.allocate(2), ByteBuffer.allocate(5)};
            System.out.println(one.read(parts) + " " + parts[0].position() + " " + parts[1].position());
            two.close();
            try {
                one.write(ByteBuffer.wrap(new byte[1]));
                one.read(ByteBuffer.allocate(1));
            } catch (PortUnreachableException e) {
                System.out.println(e);
            }
        }
        closing();
    }

    static void closing() throws Exception {
        DatagramSocket socket = new DatagramSocket(0, LOOPBACK);
        Thread thread = new Thread(() -> {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                System.out.println(e);
            }
            socket.close();
        });
        thread.start();
        try {
            socket.receive(new DatagramPacket(new byte[1], 1));
        } catch (SocketException e) {
            System.out.println(e.getMessage());
        }
        thread.join();
    }
}
