import java.nio.file.*;
import java.util.*;
import java.util.concurrent.TimeUnit;
import static java.nio.file.StandardWatchEventKinds.*;

/** WatchService: events of creating, changing, moving and deleting; keys; cancelling; closing; errors. */
public class Watching {
    interface Action { Object run() throws Exception; }

    static void attempt(String what, Action action) {
        try {
            System.out.println(what + ": " + action.run());
        } catch (Throwable e) {
            System.out.println(what + ": " + e);
        }
    }

    public static void main(String[] args) throws Exception {
        Path root = Files.createDirectory(Path.of("/tmp/watching"));
        Path other = Files.createDirectory(root.resolve("other"));
        WatchService service = FileSystems.getDefault().newWatchService();
        WatchKey key = root.register(service, ENTRY_CREATE, ENTRY_DELETE);
        System.out.println(key.isValid() + " " + key.watchable() + " " + service.poll());
        Path file = root.resolve("file");
        Files.createFile(file);
        Files.createDirectory(root.resolve("dir"));
        Files.createSymbolicLink(root.resolve("link"), file);
        Files.createLink(root.resolve("hard"), file);
        collect(service, key, 4);
        Files.writeString(file, "not watched for");
        Files.delete(root.resolve("link"));
        Files.move(file, root.resolve("renamed"));
        Files.move(root.resolve("renamed"), other.resolve("away"));
        Files.delete(root.resolve("dir"));
        collect(service, key, 5);
        System.out.println(root.register(service, ENTRY_MODIFY) == key);
        Path changing = Files.createFile(root.resolve("changing"));
        Files.writeString(changing, "content");
        WatchKey taken = service.take();
        Set<String> seen = new TreeSet<>();
        for (WatchEvent<?> e : taken.pollEvents()) seen.add(e.kind() + " " + e.context() + " " + (e.count() > 0));
        System.out.println(seen + " " + (taken == key));
        Files.setLastModifiedTime(changing, java.nio.file.attribute.FileTime.fromMillis(0));
        System.out.println(service.poll(50, TimeUnit.MILLISECONDS));
        System.out.println(taken.reset() + " " + (service.poll(5, TimeUnit.SECONDS) == key) + " " + taken.pollEvents().get(0).context());
        taken.reset();
        WatchKey second = other.register(service, ENTRY_CREATE);
        Files.createFile(other.resolve("new"));
        WatchKey got = service.poll(5, TimeUnit.SECONDS);
        System.out.println((got == second) + " " + got.pollEvents().get(0).context());
        second.cancel();
        System.out.println(second.isValid() + " " + second.reset());
        Files.createFile(other.resolve("newer"));
        System.out.println(service.poll(50, TimeUnit.MILLISECONDS));
        WatchKey third = other.register(service, ENTRY_DELETE);
        Files.delete(other.resolve("new"));
        Files.delete(other.resolve("newer"));
        Files.delete(other.resolve("away"));
        collect(service, third, 3);
        Files.delete(other);
        boolean invalid = false;
        for (WatchKey k; (k = service.poll(5, TimeUnit.SECONDS)) != null; ) {
            k.pollEvents();
            if (!k.reset() && k == third) {
                invalid = true;
                break;
            }
        }
        System.out.println(invalid + " " + third.isValid());
        attempt("file", () -> changing.register(service, ENTRY_CREATE));
        attempt("missing", () -> root.resolve("none").register(service, ENTRY_CREATE));
        attempt("no events", () -> root.register(service));
        attempt("overflow", () -> root.register(service, OVERFLOW));
        attempt("modifier", () -> root.register(service, new WatchEvent.Kind<?>[] {ENTRY_CREATE}, (WatchEvent.Modifier) () -> "odd"));
        attempt("null", () -> root.register(null, ENTRY_CREATE));
        Thread waiting = new Thread(() -> attempt("waiting", service::take));
        waiting.start();
        Thread.sleep(50);
        service.close();
        waiting.join();
        attempt("closed", service::poll);
        attempt("closed", () -> root.register(service, ENTRY_CREATE));
        System.out.println(key.isValid());
        for (String name : new String[] {"hard", "changing"}) Files.delete(root.resolve(name));
        Files.delete(root);
    }

    /** Takes keys until so many events have come, and shows them. */
    static void collect(WatchService service, WatchKey expected, int count) throws InterruptedException {
        List<String> events = new ArrayList<>();
        while (events.size() < count) {
            WatchKey key = service.poll(5, TimeUnit.SECONDS);
            if (key == null) {
                System.out.println("nothing more");
                break;
            }
            for (WatchEvent<?> e : key.pollEvents()) events.add(e.kind() + " " + e.context());
            key.reset();
        }
        System.out.println(events);
    }
}
