import java.util.List;
import java.util.Map;

/** Objects published by a data race: whoever sees one sees its final fields and what they lead to (JLS 17.5). */
public class FinalFields implements Program {
    static final class Node {
        final int value;
        final long wide;
        final int[] array;
        final String text;
        final List<Integer> list;
        final Map<String, Integer> map;
        final Node next;

        Node(int value, Node next) {
            this.value = value;
            wide = (long) value << 32 | value;
            array = new int[] {value, value + 1, value + 2};
            text = "node " + value;
            list = List.of(value, value + 1, value + 2);
            map = Map.of("a", value, "b", value + 1);
            this.next = next;
        }

        boolean isGood() {
            return wide == ((long) value << 32 | value) && array.length == 3 && array[2] == value + 2
                && text.equals("node " + value) && list.get(2) == value + 2 && map.get("b") == value + 1
                && (next == null || next.value == value - 1);
        }
    }

    record Pair(int a, int b) {}

    Node node;
    Pair pair;
    Object[] slots = new Object[8];

    @Override
    public String run(long millis) throws Throwable {
        long[] seen = new long[4];
        Workers.Body reader = (workers, index) -> {
            while (workers.running()) {
                Node n = node;
                if (n != null) {
                    Workers.check(n.isGood(), "half made: " + n.value + " " + n.wide + " " + n.text);
                    seen[index]++;
                }
                Pair p = pair;
                Workers.check(p == null || p.b() == ~p.a(), "half made record " + p);
                Object o = slots[(int) seen[index] & 7];
                Workers.check(o == null || ((Node) o).isGood(), "half made in an array");
            }
        };
        Workers.run(millis, (workers, index) -> {
            for (int n = 1; workers.running(); n++) {
                Node last = node;
                node = new Node(n, last == null ? null : new Node(n - 1, null));
                pair = new Pair(n, ~n);
                slots[n & 7] = new Node(n * 2, null);
            }
        }, reader, reader);
        return seen[1] + seen[2] + " looks";
    }
}
