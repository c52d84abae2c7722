import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Where method code lies in a class file (JVMS 4.7.3). */
final class CodeRanges {
    private final byte[] b;
    private int at = 8;
    /** Where each method's code begins and ends, and where what belongs to it ends: handlers, StackMapTable. */
    final List<int[]> code = new ArrayList<>();
    private final boolean[] isCode;

    CodeRanges(byte[] b) {
        this.b = b;
        int n = u2();
        isCode = new boolean[n];
        for (int i = 1; i < n; i++) {
            int tag = b[at++];
            switch (tag) {
                case 1 -> {
                    int length = u2();
                    isCode[i] = new String(b, at, length, StandardCharsets.ISO_8859_1).equals("Code");
                    at += length;
                }
                case 3, 4, 9, 10, 11, 12, 17, 18 -> at += 4;
                case 5, 6 -> {
                    at += 8;
                    i++;
                }
                case 15 -> at += 3;
                default -> at += 2;
            }
        }
        at += 6;
        int interfaces = u2();
        at += 2 * interfaces;
        members();
        members();
    }

    private int u2() {
        at += 2;
        return (b[at - 2] & 255) << 8 | b[at - 1] & 255;
    }

    private int u4() {
        return u2() << 16 | u2();
    }

    private void members() {
        for (int n = u2(); n > 0; n--) {
            at += 6;
            for (int a = u2(); a > 0; a--) {
                boolean found = isCode[u2()];
                int length = u4();
                int end = at + length;
                if (found) {
                    at += 4;
                    int size = u4();
                    code.add(new int[] {at, at + size, end});
                }
                at = end;
            }
        }
    }
}
