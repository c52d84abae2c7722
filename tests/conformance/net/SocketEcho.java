import java.io.*;
import java.net.*;
import java.util.*;
import java.util.concurrent.*;

/** Stream sockets: echo, ends of streams, many clients, timeouts and errors. */
public class SocketEcho {
    static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    public static void main(String[] args) throws Exception {
        echo();
        clients();
        errors();
        closing();
        bigTransfer();
    }

    static void echo() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 50, LOOPBACK)) {
            Thread thread = new Thread(() -> {
                try (Socket socket = server.accept()) {
                    BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream()));
                    PrintWriter out = new PrintWriter(socket.getOutputStream(), true);
                    for (String line; (line = in.readLine()) != null; ) {
                        out.println("echo " + line);
                    }
                    out.println("bye");
                } catch (IOException e) {
                    System.out.println("server: " + e);
                }
            });
            thread.start();
            try (Socket socket = new Socket(LOOPBACK, server.getLocalPort())) {
                System.out.println(socket.isConnected() + " " + socket.getPort() / socket.getPort() + " "
                    + (socket.getPort() == server.getLocalPort()) + " " + socket.getInetAddress().isLoopbackAddress());
                socket.setTcpNoDelay(true);
                PrintWriter out = new PrintWriter(socket.getOutputStream(), true);
                BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream()));
                for (int i = 0; i < 3; i++) {
                    out.println("line " + i);
                    System.out.println(in.readLine());
                }
                socket.shutdownOutput();
                System.out.println(in.readLine() + " " + in.readLine());
                System.out.println(socket.isOutputShutdown() + " " + socket.isInputShutdown());
            }
            thread.join();
        }
    }

    static void clients() throws Exception {
        ExecutorService pool = Executors.newCachedThreadPool();
        try (ServerSocket server = new ServerSocket(0, 200, LOOPBACK)) {
            int count = 40;
            Future<Integer> served = pool.submit(() -> {
                List<Future<Integer>> handlers = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    Socket socket = server.accept();
                    handlers.add(pool.submit(() -> {
                        try (socket; DataInputStream in = new DataInputStream(socket.getInputStream());
                             DataOutputStream out = new DataOutputStream(socket.getOutputStream())) {
                            int value = in.readInt();
                            out.writeInt(value * value);
                            return value;
                        }
                    }));
                }
                int sum = 0;
                for (Future<Integer> handler : handlers) {
                    sum += handler.get();
                }
                return sum;
            });
            List<Future<Integer>> results = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int value = i;
                results.add(pool.submit(() -> {
                    try (Socket socket = new Socket(LOOPBACK, server.getLocalPort())) {
                        new DataOutputStream(socket.getOutputStream()).writeInt(value);
                        return new DataInputStream(socket.getInputStream()).readInt();
                    }
                }));
            }
            long sum = 0;
            for (Future<Integer> result : results) {
                sum += result.get();
            }
            System.out.println(sum + " " + served.get());
        }
        pool.shutdown();
        System.out.println(pool.awaitTermination(10, TimeUnit.SECONDS));
    }

    static void errors() throws Exception {
        int port;
        try (ServerSocket server = new ServerSocket(0, 1, LOOPBACK)) {
            port = server.getLocalPort();
            try (ServerSocket other = new ServerSocket(port, 1, LOOPBACK)) {
                System.out.println("bound twice");
            } catch (BindException e) {
                System.out.println(e.getMessage());
            }
            server.setSoTimeout(50);
            try {
                server.accept();
            } catch (SocketTimeoutException e) {
                System.out.println(e.getMessage());
            }
            try (Socket client = new Socket(LOOPBACK, port); Socket accepted = server.accept()) {
                client.setSoTimeout(50);
                try {
                    client.getInputStream().read();
                } catch (SocketTimeoutException e) {
                    System.out.println(e.getMessage());
                }
                accepted.getOutputStream().write(7);
                System.out.println(client.getInputStream().read());
                accepted.setSoLinger(true, 0);
                accepted.close();
                try {
                    System.out.println(client.getInputStream().read());
                } catch (SocketException e) {
                    System.out.println(e.getMessage());
                }
            }
        }
        try (Socket socket = new Socket(LOOPBACK, port)) {
            System.out.println("connected to nobody");
        } catch (ConnectException e) {
            System.out.println(e.getMessage());
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(LOOPBACK, port), 1000);
        } catch (ConnectException e) {
            System.out.println(e.getMessage());
        }
    }

    static void closing() throws Exception {
        ServerSocket server = new ServerSocket(0, 1, LOOPBACK);
        Thread closer = new Thread(() -> {
            try {
                Thread.sleep(100);
                server.close();
            } catch (Exception e) {
                System.out.println(e);
            }
        });
        closer.start();
        try {
            server.accept();
        } catch (SocketException e) {
            System.out.println(e.getMessage());
        }
        closer.join();
        try (ServerSocket listener = new ServerSocket(0, 1, LOOPBACK);
             Socket client = new Socket(LOOPBACK, listener.getLocalPort()); Socket accepted = listener.accept()) {
            Thread other = new Thread(() -> {
                try {
                    Thread.sleep(100);
                    client.close();
                } catch (Exception e) {
                    System.out.println(e);
                }
            });
            other.start();
            try {
                client.getInputStream().read();
            } catch (SocketException e) {
                System.out.println(e.getMessage());
            }
            other.join();
            System.out.println(accepted.getInputStream().read());
        }
    }

    static void bigTransfer() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, LOOPBACK);
             Socket client = new Socket(LOOPBACK, server.getLocalPort()); Socket accepted = server.accept()) {
            byte[] sent = new byte[3_000_000];
            new Random(1).nextBytes(sent);
            Thread writer = new Thread(() -> {
                try {
                    client.getOutputStream().write(sent);
                    client.shutdownOutput();
                } catch (IOException e) {
                    System.out.println(e);
                }
            });
            writer.start();
            Thread.sleep(50);
            byte[] received = accepted.getInputStream().readAllBytes();
            writer.join();
            System.out.println(received.length + " " + Arrays.equals(sent, received));
        }
    }
}
