import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.TreeMap;

/** A Huffman coder with canonical codes: compresses texts, prints codes and sizes, and reads them back. */
public class HuffmanCoder {
    sealed interface Node permits Leaf, Branch {
        int weight();

        int order();
    }

    record Leaf(int weight, int order, int symbol) implements Node { }

    record Branch(int weight, int order, Node left, Node right) implements Node { }

    record Code(int bits, int length) {
        @Override
        public String toString() {
            String digits = Integer.toBinaryString(bits);
            return "0".repeat(length - digits.length()) + digits;
        }
    }

    static final class BitWriter {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private int buffer;
        private int count;

        void write(int bits, int length) {
            for (int i = length - 1; i >= 0; i--) {
                buffer = buffer << 1 | bits >>> i & 1;
                if (++count == 8) {
                    out.write(buffer);
                    buffer = count = 0;
                }
            }
        }

        byte[] finish() {
            while (count != 0) {
                write(0, 1);
            }
            return out.toByteArray();
        }
    }

    static final class BitReader {
        private final byte[] bytes;
        private int at;

        BitReader(byte[] bytes) {
            this.bytes = bytes;
        }

        int read() {
            int bit = bytes[at >> 3] >> 7 - (at & 7) & 1;
            at++;
            return bit;
        }
    }

    static void lengths(Node node, int depth, Map<Integer, Integer> result) {
        switch (node instanceof Leaf ? 0 : 1) {
            case 0 -> result.put(((Leaf) node).symbol(), Math.max(1, depth));
            default -> {
                Branch branch = (Branch) node;
                lengths(branch.left(), depth + 1, result);
                lengths(branch.right(), depth + 1, result);
            }
        }
    }

    static Map<Integer, Integer> lengths(byte[] data) {
        int[] counts = new int[256];
        for (byte b : data) {
            counts[b & 255]++;
        }
        PriorityQueue<Node> queue = new PriorityQueue<>(Comparator.comparingInt(Node::weight).thenComparingInt(Node::order));
        int order = 0;
        for (int symbol = 0; symbol < 256; symbol++) {
            if (counts[symbol] > 0) {
                queue.add(new Leaf(counts[symbol], order++, symbol));
            }
        }
        while (queue.size() > 1) {
            Node left = queue.remove();
            Node right = queue.remove();
            queue.add(new Branch(left.weight() + right.weight(), order++, left, right));
        }
        Map<Integer, Integer> result = new TreeMap<>();
        if (!queue.isEmpty()) {
            lengths(queue.remove(), 0, result);
        }
        return result;
    }

    static Map<Integer, Code> codes(Map<Integer, Integer> lengths) {
        Map<Integer, Code> codes = new TreeMap<>();
        int[] next = {0, 0};
        lengths.entrySet().stream().sorted(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey())).forEach(entry -> {
            next[0] <<= entry.getValue() - next[1];
            next[1] = entry.getValue();
            codes.put(entry.getKey(), new Code(next[0]++, next[1]));
        });
        return codes;
    }

    static byte[] compress(byte[] data) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        Map<Integer, Integer> lengths = lengths(data);
        out.writeInt(data.length);
        out.writeShort(lengths.size());
        for (Map.Entry<Integer, Integer> entry : lengths.entrySet()) {
            out.writeByte(entry.getKey());
            out.writeByte(entry.getValue());
        }
        Map<Integer, Code> codes = codes(lengths);
        BitWriter writer = new BitWriter();
        for (byte b : data) {
            Code code = codes.get(b & 255);
            writer.write(code.bits(), code.length());
        }
        out.write(writer.finish());
        return bytes.toByteArray();
    }

    static byte[] expand(byte[] packed) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(packed));
        byte[] result = new byte[in.readInt()];
        Map<Integer, Integer> lengths = new TreeMap<>();
        for (int n = in.readUnsignedShort(); n > 0; n--) {
            lengths.put(in.readUnsignedByte(), in.readUnsignedByte());
        }
        Map<Code, Integer> symbols = new HashMap<>();
        codes(lengths).forEach((symbol, code) -> symbols.put(code, symbol));
        BitReader reader = new BitReader(in.readAllBytes());
        for (int i = 0; i < result.length; i++) {
            Integer symbol = null;
            int bits = 0;
            for (int length = 1; symbol == null; length++) {
                bits = bits << 1 | reader.read();
                symbol = symbols.get(new Code(bits, length));
            }
            result[i] = (byte) (int) symbol;
        }
        return result;
    }

    public static void main(String[] arguments) throws IOException {
        Random random = new Random(42);
        byte[] noise = new byte[5000];
        random.nextBytes(noise);
        byte[] skewed = new byte[5000];
        for (int i = 0; i < skewed.length; i++) {
            skewed[i] = (byte) Math.min(60, Math.abs(random.nextGaussian() * 8));
        }
        byte[][] samples = {"abracadabra".getBytes(), "aaaaaaaa".getBytes(), new byte[0], "x".getBytes(),
            "it was the best of times, it was the worst of times, it was the age of wisdom".getBytes(), noise, skewed};
        for (byte[] sample : samples) {
            byte[] packed = compress(sample);
            boolean same = java.util.Arrays.equals(sample, expand(packed));
            System.out.println(sample.length + " -> " + packed.length + " " + same + " " + java.util.Arrays.hashCode(packed));
            if (sample.length < 100) {
                StringBuilder table = new StringBuilder();
                codes(lengths(sample)).forEach((symbol, code) -> table.append((char) (int) symbol).append('=').append(code).append(' '));
                System.out.println("  " + table);
            }
        }
    }
}
