import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;

/** Sends back what it receives, each connection on a thread of its own. */
public class TcpEcho {
    public static void main(String[] args) throws IOException {
        int port = args.length > 0 ? Integer.parseInt(args[0]) : 7777;
        try (ServerSocket server = new ServerSocket(port)) {
            System.out.println("listening on port " + port);
            while (true) {
                Socket client = server.accept();
                new Thread(() -> echo(client)).start();
            }
        }
    }

    private static void echo(Socket client) {
        try (client) {
            client.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException e) {
            System.err.println(client.getRemoteSocketAddress() + ": " + e.getMessage());
        }
    }
}
