import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** 200 MB of garbage in a 32 MB heap, with live data that must stay intact. */
public class I7Garbage {
    record Node(int id, Node next, String label) {
    }

    public static void main(String[] args) {
        Map<Integer, String> live = new HashMap<>();
        List<int[]> kept = new ArrayList<>();
        Node chain = null;
        long allocated = 0;
        int check = 0;
        for (int i = 0; allocated < 220L << 20; i++) {
            byte[] junk = new byte[1000 + i % 3000];
            junk[i % junk.length] = 1;
            allocated += junk.length + 16;
            check += junk[junk.length - 1];
            if (i % 100 == 0) {
                live.put(i, "value " + i);
                chain = new Node(i, chain, "n" + i);
            }
            if (i % 1000 == 0) {
                int[] block = new int[2000];
                block[i % 2000] = i;
                kept.add(block);
                if (kept.size() > 50) {
                    kept.remove(0);
                }
            }
            if (i % 10_000 == 0) {
                byte[] large = new byte[3 << 20];
                allocated += large.length;
                large[large.length - 1] = 5;
            }
        }
        boolean ok = true;
        for (Map.Entry<Integer, String> e : live.entrySet()) {
            ok &= e.getValue().equals("value " + e.getKey());
        }
        int n = 0;
        for (Node x = chain; x != null; x = x.next()) {
            ok &= x.label().equals("n" + x.id());
            n++;
        }
        System.out.println(ok + " " + live.size() + " " + n + " " + kept.size() + " " + check);
        System.out.println(Runtime.getRuntime().maxMemory() <= 40L << 20);
    }
}
