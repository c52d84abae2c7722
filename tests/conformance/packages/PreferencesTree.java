import java.io.*;
import java.util.*;
import java.util.prefs.*;

/** java.util.prefs: nodes, values, defaults, listeners, export and import, removal, errors. */
public class PreferencesTree {
    interface Action { Object run() throws Exception; }

    static void attempt(String what, Action action, int limit) {
        try {
            System.out.println(what + ": " + action.run());
        } catch (Throwable e) {
            System.out.println(what + ": " + e.toString().substring(0, limit));
        }
    }

    static void attempt(String what, Action action) {
        try {
            System.out.println(what + ": " + action.run());
        } catch (Throwable e) {
            System.out.println(what + ": " + e);
        }
    }

    public static void main(String[] args) throws Exception {
        System.setProperty("java.util.prefs.userRoot", "/tmp/prefs-tree");
        new File("/tmp/prefs-tree/.java/.userPrefs").mkdirs();
        Preferences root = Preferences.userRoot().node("preferences-tree-test");
        System.out.println(root + " " + root.name() + " " + root.absolutePath() + " " + root.isUserNode() + " " + root.parent());
        root.put("key", "value");
        root.putInt("int", 42);
        root.putLong("long", 1L << 40);
        root.putFloat("float", 1.5f);
        root.putDouble("double", -0.25);
        root.putBoolean("boolean", true);
        root.putByteArray("bytes", new byte[] {1, -2, 3});
        String[] keys = root.keys();
        Arrays.sort(keys);
        System.out.println(Arrays.toString(keys) + " " + root.get("key", "d") + root.getInt("int", 0) + root.getLong("long", 0) + root.getFloat("float", 0) + root.getDouble("double", 0) + root.getBoolean("boolean", false) + Arrays.toString(root.getByteArray("bytes", null)));
        System.out.println(root.get("none", "default") + " " + root.getInt("key", 7) + " " + root.getBoolean("key", true) + " " + root.getByteArray("key", null));
        PreferenceChangeListener l = e -> { synchronized (root) { System.out.println("changed " + e.getKey() + " " + e.getNewValue()); root.notify(); } };
        root.addPreferenceChangeListener(l);
        synchronized (root) {
            root.put("key", "new");
            root.wait(5000);
        }
        root.removePreferenceChangeListener(l);
        attempt("listener", () -> { root.removePreferenceChangeListener(l); return 0; });
        Preferences child = root.node("child/grand child");
        child.put("c", "1");
        System.out.println(Arrays.toString(root.childrenNames()) + " " + root.nodeExists("child") + " " + root.nodeExists("none") + " " + child.parent().parent().equals(root) + " " + (root.node("child") == root.node("child")));
        attempt("path", () -> root.node("a//b"));
        attempt("path", () -> root.node("a/"));
        attempt("name", () -> root.node("x".repeat(81)));
        attempt("key", () -> { root.put("k".repeat(81), "v"); return 0; });
        attempt("value", () -> { root.put("k", "v".repeat(8193)); return 0; }, 60);
        attempt("null", () -> { root.put(null, "v"); return 0; });
        attempt("code point", () -> { root.put("k\0", "v"); return 0; });
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        child.exportSubtree(out);
        System.out.println(out.toString("UTF-8").lines().filter(s -> s.contains("entry")).toList());
        child.remove("c");
        Preferences.importPreferences(new ByteArrayInputStream(out.toByteArray()));
        System.out.println(child.get("c", "none"));
        attempt("import", () -> { Preferences.importPreferences(new ByteArrayInputStream("<no/>".getBytes())); return 0; });
        root.clear();
        System.out.println(root.keys().length);
        child.removeNode();
        attempt("removed", () -> child.get("c", "x"));
        attempt("removed", () -> { child.put("c", "x"); return 0; });
        System.out.println(root.nodeExists("child/grand child") + " " + child.nodeExists(""));
        attempt("root", () -> { Preferences.userRoot().removeNode(); return 0; });
        root.flush();
        root.removeNode();
        System.out.println(Preferences.userRoot().nodeExists("preferences-tree-test") + " " + Preferences.userNodeForPackage(String.class).absolutePath());
    }
}
