import java.net.*;
import java.nio.ByteBuffer;
import java.nio.channels.*;
import java.util.concurrent.*;

/** Asynchronous channels: futures, handlers, timeouts, a refused connection. */
public class AsyncChannels {
    public static void main(String[] args) throws Exception {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        AsynchronousServerSocketChannel server = AsynchronousServerSocketChannel.open().bind(new InetSocketAddress(loopback, 0));
        Future<AsynchronousSocketChannel> accepting = server.accept();
        AsynchronousSocketChannel client = AsynchronousSocketChannel.open();
        client.connect(server.getLocalAddress()).get();
        AsynchronousSocketChannel accepted = accepting.get();
        ByteBuffer buffer = ByteBuffer.allocate(10);
        Future<Integer> reading = accepted.read(buffer);
        System.out.println(client.write(ByteBuffer.wrap("hello".getBytes())).get());
        System.out.println(reading.get() + " " + new String(buffer.array(), 0, buffer.position()));
        CompletableFuture<String> done = new CompletableFuture<>();
        client.read(ByteBuffer.allocate(1), 50, TimeUnit.MILLISECONDS, null, new CompletionHandler<Integer, Void>() {
            public void completed(Integer count, Void nothing) {
                done.complete("read " + count);
            }

            public void failed(Throwable failure, Void nothing) {
                done.complete(failure.toString());
            }
        });
        System.out.println(done.get());
        Future<Integer> end = accepted.read(ByteBuffer.allocate(1));
        client.close();
        System.out.println(end.get());
        SocketAddress gone = server.getLocalAddress();
        server.close();
        try (AsynchronousSocketChannel other = AsynchronousSocketChannel.open()) {
            other.connect(gone).get();
        } catch (ExecutionException e) {
            System.out.println(e.getCause());
        }
        accepted.close();
    }
}
