import java.io.*;
import java.nio.ByteBuffer;
import java.nio.channels.*;
import java.util.concurrent.*;

/** Piped streams and readers between threads; channels' pipes; broken, closed and unconnected ends. */
public class Pipes {
    interface Action { Object run() throws Exception; }

    static void attempt(String what, Action action) {
        try {
            System.out.println(what + ": " + action.run());
        } catch (Exception e) {
            System.out.println(what + ": " + e);
        }
    }

    public static void main(String[] args) throws Exception {
        long sum = 0;
        PipedOutputStream out = new PipedOutputStream();
        PipedInputStream in = new PipedInputStream(out, 100);
        Thread writer = new Thread(() -> {
            try (out) {
                for (int i = 0; i < 5000; i++) out.write(i);
                out.write(new byte[777]);
            } catch (IOException e) {
                System.out.println(e);
            }
        });
        writer.start();
        int count = 0;
        for (int b; (b = in.read()) != -1; count++) sum += b;
        writer.join();
        System.out.println(count + " " + sum + " " + in.read() + " " + in.available());
        in.close();
        attempt("closed", in::read);
        attempt("unconnected", () -> new PipedInputStream().read());
        attempt("unconnected", () -> { new PipedOutputStream().write(1); return 0; });
        attempt("twice", () -> { new PipedOutputStream(in); return 0; });
        attempt("size", () -> new PipedInputStream(0));
        PipedInputStream reader = new PipedInputStream();
        PipedOutputStream dead = new PipedOutputStream(reader);
        Thread shortLived = new Thread(() -> {
            try {
                dead.write(1);
            } catch (IOException e) {
                System.out.println(e);
            }
        });
        shortLived.start();
        shortLived.join();
        attempt("one", reader::read);
        attempt("writer dead", reader::read);
        reader.close();
        attempt("reader closed", () -> { dead.write(1); return 0; });
        PipedWriter text = new PipedWriter();
        PipedReader textIn = new PipedReader(text);
        ExecutorService pool = Executors.newSingleThreadExecutor();
        Future<String> line = pool.submit(() -> new BufferedReader(textIn).readLine());
        text.write("a line\n");
        text.flush();
        System.out.println(line.get());
        pool.submit(() -> { text.close(); return 0; }).get();
        attempt("ready", textIn::ready);
        pool.shutdown();
        channelPipe();
    }

    static void channelPipe() throws Exception {
        Pipe pipe = Pipe.open();
        ByteBuffer place = ByteBuffer.allocate(10);
        pipe.source().configureBlocking(false);
        System.out.println(pipe.source().read(place) + " " + pipe.sink().write(ByteBuffer.wrap("hello".getBytes())) + " " + pipe.source().read(place));
        System.out.println(pipe.source().validOps() + " " + pipe.sink().validOps() + " " + pipe.source().isBlocking());
        Selector selector = Selector.open();
        SelectionKey key = pipe.source().register(selector, SelectionKey.OP_READ, "attached");
        System.out.println(selector.selectNow() + " " + selector.select(10));
        pipe.sink().write(ByteBuffer.wrap(new byte[3]));
        System.out.println(selector.select() + " " + key.isReadable() + " " + key.attachment() + " " + selector.selectedKeys().size());
        selector.selectedKeys().clear();
        place.clear();
        pipe.source().read(place);
        attempt("blocking", () -> pipe.source().configureBlocking(true));
        attempt("ops", () -> pipe.source().register(selector, SelectionKey.OP_WRITE));
        selector.wakeup();
        System.out.println(selector.select());
        pipe.sink().close();
        System.out.println(selector.select() + " " + pipe.source().read(place));
        key.cancel();
        System.out.println(selector.selectNow() + " " + key.isValid() + " " + selector.keys().size());
        attempt("cancelled", key::interestOps);
        selector.close();
        attempt("selector", selector::select);
        attempt("sink", () -> pipe.sink().write(place));
        Pipe other = Pipe.open();
        other.source().close();
        attempt("broken", () -> other.sink().write(ByteBuffer.wrap(new byte[1])));
        Pipe third = Pipe.open();
        Thread blocked = new Thread(() -> attempt("asynchronous", () -> third.source().read(ByteBuffer.allocate(1))));
        blocked.start();
        while (blocked.getState() == Thread.State.NEW) Thread.onSpinWait();
        Thread.sleep(50);
        third.source().close();
        blocked.join();
        Pipe fourth = Pipe.open();
        Thread interrupted = new Thread(() -> attempt("interrupted", () -> fourth.source().read(ByteBuffer.allocate(1))));
        interrupted.start();
        Thread.sleep(50);
        interrupted.interrupt();
        interrupted.join();
        System.out.println(fourth.source().isOpen());
        InputStream in = Channels.newInputStream(Pipe.open().source());
        System.out.println(in.markSupported());
        Pipe scatter = Pipe.open();
        System.out.println(scatter.sink().write(new ByteBuffer[] {ByteBuffer.wrap(new byte[3]), ByteBuffer.wrap(new byte[4])}));
        ByteBuffer[] parts = {ByteBuffer.allocate(2), ByteBuffer.allocate(4), ByteBuffer.allocate(4)};
        System.out.println(scatter.source().read(parts, 0, 3) + " " + parts[2].position());
    }
}
