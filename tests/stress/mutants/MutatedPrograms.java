import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;

/**
 * Whole programs with a byte of a class changed, method code above all, each run from its main method to its end. What
 * it does is its own affair: it may be rejected, throw, or print nonsense. That the virtual machine lives on with a sound
 * heap, which it checks in every collection, is the test.
 *
 * Arguments: {@code probe} and victims' names: prints those that run well unchanged. Or seed, first and last mutant, and
 * the victims. A line {@code at N} comes before each mutant. A mutant that does not end in time stays behind as a thread
 * that nobody can stop, so that the process ends (status 42), to be started again with the next.
 */
public class MutatedPrograms {
    /** Milliseconds that a mutant may run. */
    static final long LIMIT = 3000;
    /** Milliseconds that a victim may run to be one. */
    static final long PROBE_LIMIT = 1500;
    /** Threads that mutants may leave behind before a new process is better. */
    static final int THREADS_MAX = 40;
    /** Status when a mutant did not end. */
    static final int HUNG = 42;

    /** What the classes of a program mention that is not fit to share a process with others. */
    static final String[] UNFIT = {"\0\4exit", "\0\4halt", "misc/Unsafe", "jdk/internal", "setOut", "setErr", "setIn",
        "setDefaultUncaughtExceptionHandler", "OutOfMemoryError"};

    static final PrintStream OUT = new PrintStream(new FileOutputStream(FileDescriptor.out), true);

    /** A program: its classes by name. */
    record Victim(String name, String main, Map<String, byte[]> classes) {
        /** Reads the jar that the resources hold. */
        static Victim read(String name) throws IOException {
            Map<String, byte[]> classes = new TreeMap<>();
            String main;
            try (JarInputStream in = new JarInputStream(MutatedPrograms.class.getResourceAsStream("/" + name + ".jar"))) {
                main = in.getManifest().getMainAttributes().getValue("Main-Class");
                for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                    if (entry.getName().endsWith(".class")) {
                        classes.put(entry.getName().replace(".class", "").replace('/', '.'), in.readAllBytes());
                    }
                }
            }
            return new Victim(name, main, classes);
        }

        /** Whether it may end the process, fill the memory that all share, or reach into memory by right. */
        boolean isUnfit() {
            for (byte[] bytes : classes.values()) {
                String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
                for (String word : UNFIT) {
                    if (text.contains(word)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    static final class Loader extends ClassLoader {
        private final Map<String, byte[]> classes;

        Loader(Map<String, byte[]> classes) {
            super(ClassLoader.getPlatformClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }

        @Override
        public InputStream getResourceAsStream(String name) {
            byte[] bytes = classes.get(name.replace(".class", "").replace('/', '.'));
            return bytes == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(bytes);
        }
    }

    /** How a run ended. */
    enum End { RAN, THREW, REJECTED, HUNG }

    /** Runs a program on a thread of its own. */
    static End run(String main, Map<String, byte[]> classes, long limit) throws InterruptedException {
        End[] end = {End.HUNG};
        Thread thread = new Thread(() -> {
            try {
                Method method = Class.forName(main, true, new Loader(classes)).getDeclaredMethod("main", String[].class);
                method.setAccessible(true);
                method.invoke(null, (Object) new String[0]);
                end[0] = End.RAN;
            } catch (InvocationTargetException e) {
                end[0] = e.getCause() instanceof LinkageError ? End.REJECTED : End.THREW;
            } catch (LinkageError e) {
                end[0] = End.REJECTED;
            } catch (Throwable e) {
                end[0] = End.THREW;
            }
        }, "mutant");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((t, e) -> { });
        thread.start();
        thread.join(limit);
        return thread.isAlive() ? End.HUNG : end[0];
    }

    /** Instructions that the verifier may take for each other (JVMS 6.5): first and last opcode, and the step. */
    static final int[][] SIMILAR = {{2, 8, 1}, {11, 13, 1}, {18, 20, 1}, {21, 25, 1}, {26, 29, 1}, {30, 33, 1}, {42, 45, 1}, {46, 53, 1},
        {54, 58, 1}, {59, 62, 1}, {75, 78, 1}, {79, 86, 1}, {87, 95, 1}, {96, 112, 4}, {97, 113, 4}, {99, 115, 4}, {120, 130, 2},
        {121, 131, 2}, {133, 147, 1}, {148, 152, 1}, {153, 158, 1}, {159, 166, 1}, {172, 177, 1}, {178, 181, 1}, {182, 186, 1},
        {187, 189, 2}, {192, 193, 1}, {194, 195, 1}, {198, 199, 1}};

    /** Another instruction like this one if it has any, else the same. */
    static byte similar(byte b, Random random) {
        int opcode = b & 255;
        for (int[] group : SIMILAR) {
            if (opcode >= group[0] && opcode <= group[1] && (opcode - group[0]) % group[2] == 0) {
                return (byte) (group[0] + group[2] * random.nextInt((group[1] - group[0]) / group[2] + 1));
            }
        }
        return b;
    }

    /** Changes one byte in some way. */
    static void change(byte[] bytes, int place, Random random) {
        bytes[place] = switch (random.nextInt(4)) {
            case 0 -> (byte) random.nextInt();
            case 1 -> (byte) (bytes[place] ^ 1 << random.nextInt(8));
            case 2 -> (byte) (bytes[place] + 1 - 2 * random.nextInt(2));
            default -> bytes[random.nextInt(bytes.length)];
        };
    }

    /** Lengths of instructions by opcode; 0 for those that tell it themselves (JVMS 6.5). */
    static final String LENGTHS = "1".repeat(16) + "2323" + "3" + "22222" + "1".repeat(28) + "22222" + "1".repeat(73) + "3"
        + "1".repeat(20) + "3".repeat(16) + "200" + "111111" + "3333333" + "55" + "3" + "2" + "311" + "33" + "11" + "0" + "4"
        + "33" + "55";

    /**
     * Changes an instruction between two places so that it is still one: its opcode to a similar one, or its operands to
     * those of another instruction of that opcode, or by one.
     */
    static void changeInstruction(byte[] bytes, int start, int end, Random random) {
        List<Integer> places = new ArrayList<>();
        for (int at = start; at < end; at += length(bytes, start, at)) {
            places.add(at);
        }
        int place = places.get(random.nextInt(places.size()));
        int opcode = bytes[place] & 255;
        int length = length(bytes, start, place);
        if (length == 1 || random.nextInt(3) == 0) {
            bytes[place] = similar(bytes[place], random);
        } else if (random.nextBoolean()) {
            places.removeIf(other -> (bytes[other] & 255) != opcode);
            System.arraycopy(bytes, places.get(random.nextInt(places.size())) + 1, bytes, place + 1, Math.min(4, length - 1));
        } else {
            bytes[place + 1 + random.nextInt(length - 1)] += (byte) (1 - 2 * random.nextInt(2));
        }
    }

    static int length(byte[] bytes, int start, int at) {
        int opcode = bytes[at] & 255;
        int length = opcode < LENGTHS.length() ? LENGTHS.charAt(opcode) - '0' : 1;
        if (length > 0) {
            return length;
        }
        if (opcode == 196) {
            return (bytes[at + 1] & 255) == 132 ? 6 : 4;
        }
        int table = at + 4 - (at - start) % 4;
        return opcode == 170 ? table + 12 + 4 * (int4(bytes, table + 8) - int4(bytes, table + 4) + 1) - at
            : table + 8 + 8 * int4(bytes, table + 4) - at;
    }

    static int int4(byte[] bytes, int at) {
        return bytes[at] << 24 | (bytes[at + 1] & 255) << 16 | (bytes[at + 2] & 255) << 8 | bytes[at + 3] & 255;
    }

    /** A copy of the classes with one to three bytes of one changed. */
    static Map<String, byte[]> mutate(Victim victim, Random random) {
        int total = 0;
        for (byte[] bytes : victim.classes.values()) {
            total += bytes.length;
        }
        int at = random.nextInt(total);
        Map<String, byte[]> classes = new TreeMap<>(victim.classes);
        for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
            if (at >= entry.getValue().length) {
                at -= entry.getValue().length;
                continue;
            }
            byte[] bytes = entry.getValue().clone();
            if (random.nextInt(8) == 0) {
                // A version without StackMapTable: its types are inferred.
                bytes[7] = 49;
            }
            CodeRanges ranges = new CodeRanges(bytes);
            for (int n = random.nextInt(4) == 0 ? 3 : 1; n > 0; n--) {
                int which = ranges.code.isEmpty() ? 0 : random.nextInt(10);
                if (which < 2) {
                    change(bytes, random.nextInt(bytes.length), random);
                } else {
                    int[] range = ranges.code.get(random.nextInt(ranges.code.size()));
                    if (which == 2 && range[2] > range[1]) {
                        change(bytes, range[1] + random.nextInt(range[2] - range[1]), random);
                    } else if (which == 3) {
                        change(bytes, range[0] + random.nextInt(range[1] - range[0]), random);
                    } else {
                        changeInstruction(bytes, range[0], range[1], random);
                    }
                }
            }
            entry.setValue(bytes);
            return classes;
        }
        return classes;
    }

    public static void main(String[] args) throws Exception {
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
        System.setIn(InputStream.nullInputStream());
        // Threads of programs that take longer may still run when all is done.
        try {
            Runtime.getRuntime().halt(args[0].equals("probe") ? probe(args) : runMutants(args));
        } catch (Throwable e) {
            e.printStackTrace(new PrintStream(new FileOutputStream(FileDescriptor.err), true));
            Runtime.getRuntime().halt(1);
        }
    }

    /** Prints the victims that run well unchanged. */
    static int probe(String[] args) throws IOException, InterruptedException {
        for (int i = 1; i < args.length; i++) {
            Victim victim = Victim.read(args[i]);
            if (!victim.isUnfit() && run(victim.main, victim.classes, PROBE_LIMIT) == End.RAN) {
                OUT.println("good " + victim.name);
            }
        }
        return 0;
    }

    /** Runs mutants from a first to a last. */
    static int runMutants(String[] args) throws IOException, InterruptedException {
        long seed = Long.parseLong(args[0]);
        int last = Integer.parseInt(args[2]);
        List<Victim> victims = new ArrayList<>();
        for (int i = 3; i < args.length; i++) {
            victims.add(Victim.read(args[i]));
        }
        int[] ends = new int[End.values().length];
        for (int n = Integer.parseInt(args[1]); n < last; n++) {
            Random random = new Random(seed * 0x9E3779B97F4A7C15L + n);
            Victim victim = victims.get(random.nextInt(victims.size()));
            OUT.println("at " + n + " " + victim.name);
            End end = run(victim.main, mutate(victim, random), LIMIT);
            ends[end.ordinal()]++;
            System.gc();
            if (end == End.HUNG || Thread.activeCount() > THREADS_MAX) {
                report(ends);
                return HUNG;
            }
        }
        report(ends);
        return 0;
    }

    static void report(int[] ends) {
        StringBuilder line = new StringBuilder("ends");
        for (int count : ends) {
            line.append(' ').append(count);
        }
        OUT.println(line);
    }
}
