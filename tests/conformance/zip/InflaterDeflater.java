import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.*;

/** Inflater and Deflater: levels, strategies, flush modes, preset dictionaries, buffers, damaged data, states. */
public class InflaterDeflater {
    private static final byte[] TEXT = text();

    private static byte[] text() {
        StringBuilder builder = new StringBuilder();
        for (int i = 0; i < 4000; i++) {
            builder.append("line ").append(i * 7919 % 1000).append(" of ").append(i % 13).append('\n');
        }
        return builder.toString().getBytes();
    }

    public static void main(String[] args) throws Exception {
        levels();
        dictionaries();
        flushes();
        damaged();
        states();
        buffers();
        streams();
    }

    private static byte[] deflate(Deflater deflater, byte[] input) {
        deflater.setInput(input);
        deflater.finish();
        byte[] out = new byte[input.length + 1000];
        int count = 0;
        while (!deflater.finished()) {
            count += deflater.deflate(out, count, Math.min(777, out.length - count));
        }
        return Arrays.copyOf(out, count);
    }

    private static byte[] inflate(Inflater inflater, byte[] input, int step) throws DataFormatException {
        byte[] out = new byte[TEXT.length + 100];
        int count = 0;
        int from = 0;
        while (!inflater.finished()) {
            if (inflater.needsInput()) {
                int size = Math.min(step, input.length - from);
                inflater.setInput(input, from, size);
                from += size;
            }
            int got = inflater.inflate(out, count, out.length - count);
            count += got;
            if (got == 0 && inflater.needsDictionary()) {
                System.out.println("needs dictionary " + Integer.toHexString(inflater.getAdler()));
                break;
            }
        }
        return Arrays.copyOf(out, count);
    }

    private static void levels() throws Exception {
        for (int level = -1; level <= 9; level++) {
            for (int strategy : new int[] {Deflater.DEFAULT_STRATEGY, Deflater.FILTERED, Deflater.HUFFMAN_ONLY}) {
                for (boolean nowrap : new boolean[] {false, true}) {
                    Deflater deflater = new Deflater(level, nowrap);
                    deflater.setStrategy(strategy);
                    byte[] packed = deflate(deflater, TEXT);
                    if (strategy == 0 && !nowrap) {
                        System.out.printf("%d %02x%02x %x in %d%n", level, packed[0], packed[1], deflater.getAdler(), deflater.getTotalIn());
                    }
                    boolean same = deflater.getBytesWritten() == packed.length && deflater.getTotalOut() == packed.length;
                    Inflater inflater = new Inflater(nowrap);
                    for (int step : new int[] {1, 100, 1 << 20}) {
                        same &= Arrays.equals(TEXT, inflate(inflater, packed, step));
                        same &= inflater.getRemaining() == 0 && inflater.getTotalOut() == TEXT.length && inflater.getBytesRead() == packed.length;
                        inflater.reset();
                    }
                    if (!same) {
                        System.out.println("differs " + level + " " + strategy + " " + nowrap);
                    }
                    deflater.end();
                    inflater.end();
                }
            }
        }
    }

    private static void dictionaries() throws Exception {
        byte[] dictionary = Arrays.copyOf(TEXT, 300);
        byte[] other = Arrays.copyOfRange(TEXT, 5, 300);
        byte[] message = Arrays.copyOfRange(TEXT, 10, 280);
        Deflater deflater = new Deflater(9);
        deflater.setDictionary(dictionary);
        System.out.println(Integer.toHexString(deflater.getAdler()));
        byte[] packed = deflate(deflater, message);
        System.out.println(packed.length < 40);
        System.out.println(Integer.toHexString(packed[1] & 0x20));
        Inflater inflater = new Inflater();
        byte[] out = new byte[1000];
        inflater.setInput(packed);
        System.out.println(inflater.inflate(out) + " " + inflater.needsDictionary() + " " + inflater.finished() + " "
            + Integer.toHexString(inflater.getAdler()) + " " + (inflater.getRemaining() == packed.length - 6));
        attempt(() -> inflater.setDictionary(other));
        inflater.setDictionary(dictionary);
        int count = inflater.inflate(out);
        System.out.println(count + " " + Arrays.equals(message, Arrays.copyOf(out, count)) + " " + inflater.finished()
            + " " + inflater.needsDictionary() + " " + Integer.toHexString(inflater.getAdler()));
        inflater.reset();
        attempt(() -> inflater.setDictionary(dictionary));
        Deflater raw = new Deflater(6, true);
        raw.setDictionary(ByteBuffer.allocateDirect(300).put(dictionary).flip());
        byte[] packedRaw = deflate(raw, message);
        Inflater rawInflater = new Inflater(true);
        rawInflater.setDictionary(ByteBuffer.wrap(dictionary));
        rawInflater.setInput(packedRaw);
        count = rawInflater.inflate(out);
        System.out.println(count + " " + Arrays.equals(message, Arrays.copyOf(out, count)) + " " + rawInflater.finished());
        Inflater without = new Inflater(true);
        without.setInput(packedRaw);
        attempt(() -> without.inflate(out));
        Deflater late = new Deflater();
        late.setInput(message);
        late.deflate(out, 0, 1000, Deflater.SYNC_FLUSH);
        attempt(() -> late.setDictionary(dictionary));
        attempt(() -> late.setDictionary(dictionary, -1, 5));
        attempt(() -> late.setDictionary((byte[]) null));
    }

    private static void flushes() throws Exception {
        for (int mode : new int[] {Deflater.SYNC_FLUSH, Deflater.FULL_FLUSH}) {
            Deflater deflater = new Deflater();
            Inflater inflater = new Inflater();
            byte[] out = new byte[500];
            byte[] back = new byte[500];
            for (String part : new String[] {"first", "second second", "third third third"}) {
                deflater.setInput(part.getBytes());
                int count = deflater.deflate(out, 0, out.length, mode);
                inflater.setInput(out, 0, count);
                int got = inflater.inflate(back);
                System.out.println(new String(back, 0, got) + " " + inflater.needsInput() + " " + inflater.finished() + " "
                    + (out[count - 1] == -1 && out[count - 2] == -1 && out[count - 3] == 0));
                System.out.println(deflater.deflate(out, 0, out.length, mode) + " " + deflater.needsInput());
            }
            deflater.finish();
            int count = deflater.deflate(out);
            inflater.setInput(out, 0, count);
            System.out.println(inflater.inflate(back) + " " + inflater.finished() + " " + deflater.finished());
        }
        attempt(() -> new Deflater().deflate(new byte[5], 0, 5, 99));
        attempt(() -> new Deflater().setLevel(10));
        attempt(() -> new Deflater().setStrategy(4));
        attempt(() -> new Deflater(11));
    }

    private static void damaged() throws Exception {
        int[][] cases = {{0x78, 0x9d}, {0x79, 0x18}, {0x88, 0x1c}, {0x78, 0x9c, 7}, {0x78, 0x9c, 1, 5, 0, 5, 0},
            {0x78, 0x9c, 0xfd, 0xff, 0xff}, {0x78, 0x9c, 5, 0xe0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff}, {0x78, 0x9c, 3, 2, 0},
            {0x78, 0x9c, 0x1b, 3, 0}, {0x1f, 0x8b, 8}, {}};
        for (int[] bytes : cases) {
            byte[] input = new byte[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                input[i] = (byte) bytes[i];
            }
            Inflater inflater = new Inflater();
            inflater.setInput(input);
            byte[] out = new byte[100];
            attempt(() -> inflater.inflate(out));
            attempt(() -> inflater.inflate(out));
        }
        byte[] packed = deflate(new Deflater(), Arrays.copyOf(TEXT, 1000));
        packed[packed.length - 1]++;
        Inflater inflater = new Inflater();
        inflater.setInput(packed);
        attempt(() -> inflater.inflate(new byte[2000]));
        System.out.println(inflater.getTotalOut() + " " + inflater.getRemaining() + " " + inflater.finished());
    }

    private static void states() {
        Inflater inflater = new Inflater();
        System.out.println(inflater.needsInput() + " " + inflater.getRemaining() + " " + inflater.getAdler() + " " + inflater.getTotalIn());
        System.out.println(new Inflater(true).getAdler() + " " + new Deflater(5, true).getAdler() + " " + new Deflater().getAdler());
        attempt(() -> inflater.inflate(new byte[3], 2, 2));
        attempt(() -> inflater.setInput(new byte[3], -1, 2));
        attempt(() -> inflater.setInput((byte[]) null));
        inflater.end();
        inflater.end();
        attempt(() -> inflater.inflate(new byte[3]));
        attempt(inflater::getAdler);
        attempt(inflater::reset);
        Deflater deflater = new Deflater();
        System.out.println(deflater.needsInput() + " " + deflater.deflate(new byte[10]) + " " + deflater.finished());
        deflater.end();
        attempt(() -> deflater.deflate(new byte[3]));
        attempt(deflater::getTotalOut);
    }

    private static void buffers() throws Exception {
        for (boolean directIn : new boolean[] {false, true}) {
            for (boolean directOut : new boolean[] {false, true}) {
                ByteBuffer in = directIn ? ByteBuffer.allocateDirect(TEXT.length) : ByteBuffer.allocate(TEXT.length);
                in.put(TEXT).flip();
                ByteBuffer out = directOut ? ByteBuffer.allocateDirect(TEXT.length) : ByteBuffer.allocate(TEXT.length);
                Deflater deflater = new Deflater();
                deflater.setInput(in);
                deflater.finish();
                deflater.deflate(out);
                System.out.print(in.remaining() + " " + deflater.finished() + " ");
                out.flip();
                in.clear();
                Inflater inflater = new Inflater();
                inflater.setInput(out);
                System.out.println(inflater.inflate(in) + " " + out.remaining() + " " + in.flip().equals(ByteBuffer.wrap(TEXT)));
            }
        }
        attempt(() -> new Inflater().inflate(ByteBuffer.allocate(10).asReadOnlyBuffer()));
    }

    private static void streams() throws Exception {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, new Deflater(), 64, true)) {
            out.write(TEXT, 0, 500);
            out.flush();
            int before = bytes.size();
            out.write('x');
            System.out.println(before > 0);
        }
        try (InflaterInputStream in = new InflaterInputStream(new java.io.ByteArrayInputStream(bytes.toByteArray()), new Inflater(), 7)) {
            System.out.println(in.available() + " " + in.skip(400) + " " + in.readAllBytes().length + " " + in.available() + " " + in.read());
            attempt(() -> in.skip(-1));
            attempt(in::reset);
        }
        byte[] cut = Arrays.copyOf(bytes.toByteArray(), 30);
        attempt(() -> new InflaterInputStream(new java.io.ByteArrayInputStream(cut)).readAllBytes());
        attempt(() -> new InflaterInputStream(new java.io.ByteArrayInputStream(new byte[] {1, 2, 3})).read());
        try (DeflaterInputStream in = new DeflaterInputStream(new java.io.ByteArrayInputStream(TEXT))) {
            byte[] packed = in.readAllBytes();
            java.io.ByteArrayOutputStream back = new java.io.ByteArrayOutputStream();
            try (InflaterOutputStream out = new InflaterOutputStream(back)) {
                for (byte one : packed) {
                    out.write(one);
                }
            }
            System.out.println(Arrays.equals(TEXT, back.toByteArray()));
        }
        attempt(() -> new InflaterOutputStream(new java.io.ByteArrayOutputStream()).write(new byte[] {1, 2, 3, 4}));
        attempt(() -> new DeflaterOutputStream(bytes, new Deflater(), 0));
    }

    private interface Action { void run() throws Exception; }

    private static void attempt(Action action) {
        try {
            action.run();
            System.out.println("no error");
        } catch (Exception e) {
            System.out.println(e);
        }
    }
}
