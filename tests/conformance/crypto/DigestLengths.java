import java.security.MessageDigest;
import java.security.Security;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.TreeSet;

/** Every message digest at many lengths around its block sizes, in one piece and in pieces, cloned, and reset. */
public class DigestLengths {
    private static final int[] LENGTHS = {0, 1, 3, 55, 56, 63, 64, 65, 71, 72, 73, 103, 104, 111, 112, 127, 128, 129,
        135, 136, 143, 144, 145, 255, 256, 1000, 4096, 70000};

    public static void main(String[] args) throws Exception {
        byte[] data = new byte[70000];
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) (i * 31 + (i >> 8) * 7);
        }
        for (String name : new TreeSet<>(Security.getAlgorithms("MessageDigest"))) {
            MessageDigest digest = MessageDigest.getInstance(name);
            System.out.println(name + " " + digest.getAlgorithm() + " " + digest.getDigestLength() + " "
                + digest.getProvider().getName());
            MessageDigest all = MessageDigest.getInstance(name);
            for (int length : LENGTHS) {
                byte[] once = digest.digest(Arrays.copyOf(data, length));
                all.update(once);
                if (length < 300) {
                    System.out.println("  " + length + " " + HexFormat.of().formatHex(once));
                }
                for (int step : new int[] {1, 7, 64, 100, 136}) {
                    if (length > 5000 && step < 64) {
                        continue;
                    }
                    for (int at = 0; at < length; at += step) {
                        digest.update(data, at, Math.min(step, length - at));
                    }
                    if (!MessageDigest.isEqual(once, digest.digest())) {
                        System.out.println("  differs: " + length + " in steps of " + step);
                    }
                }
            }
            System.out.println("  all " + HexFormat.of().formatHex(all.digest()));
            clones(digest, data);
            errors(digest, data);
        }
        System.out.println(MessageDigest.isEqual(null, null) + " " + MessageDigest.isEqual(new byte[1], null) + " "
            + MessageDigest.isEqual(new byte[] {1, 2}, new byte[] {1, 2, 3}));
        try {
            MessageDigest.getInstance("SHA-99");
        } catch (java.security.NoSuchAlgorithmException e) {
            System.out.println(e.getMessage());
        }
        try {
            MessageDigest.getInstance("MD5", "Nobody");
        } catch (java.security.NoSuchProviderException e) {
            System.out.println(e.getMessage());
        }
    }

    private static void clones(MessageDigest digest, byte[] data) throws Exception {
        digest.update(data, 0, 150);
        MessageDigest copy = (MessageDigest) digest.clone();
        digest.update(data, 150, 50);
        copy.update(data, 150, 50);
        byte[] one = digest.digest();
        byte[] other = copy.digest();
        digest.update(data, 0, 99);
        digest.reset();
        byte[] third = digest.digest(Arrays.copyOf(data, 200));
        System.out.println("  clone " + Arrays.equals(one, other) + " reset " + Arrays.equals(one, third));
    }

    private static void errors(MessageDigest digest, byte[] data) {
        attempt(() -> digest.update(data, -1, 10));
        attempt(() -> digest.update(data, 0, data.length + 1));
        attempt(() -> digest.update(null, 0, 0));
        attempt(() -> digest.update((byte[]) null));
        attempt(() -> digest.digest(new byte[2], 0, 2));
        attempt(() -> digest.digest(new byte[2], 1, 2));
    }

    private interface Action {
        void run() throws Exception;
    }

    private static void attempt(Action action) {
        try {
            action.run();
            System.out.println("  no error");
        } catch (Exception e) {
            System.out.println("  " + e);
        }
    }
}
