import java.util.*;
import java.util.function.*;

/** The messages of implicit NullPointerExceptions, without names of local variables. */
public class HelpfulNpe {
    interface Action {
        void run() throws Throwable;
    }

    static class Node {
        Node next;
        Node[] nodes;
        int value;
        long wide;
        double real;
        boolean flag;
        String name;
        int[] ints;
        int[][] grid;
        Inner inner = null;
        static Node root;
        static long count;

        class Inner {
            Object[] objects;

            int outer() {
                return next.value;
            }
        }

        Node next() {
            return next;
        }

        Node at(int index, long big, String key, Object... rest) {
            return null;
        }

        static Node make(int[] a, String[][] b, Map<String, int[]> c) {
            return null;
        }

        private void hidden() {
        }

        final int last() {
            return 1;
        }

        long sum(long a, double b) {
            return next.wide + a;
        }
    }

    enum Color { RED, GREEN }

    static int[] ints;
    static Object lock;
    static String text;
    static Color color;
    static Integer boxed;
    static RuntimeException failure;
    static List<String> list = new ArrayList<>(Collections.nCopies(3, null));
    static Map<String, Integer> map = new HashMap<>();
    Node field;
    int[] counters;

    static int number = 0;

    static void check(String label, Action action) {
        number++;
        try {
            action.run();
            System.out.println(number + " " + label + ": nothing thrown");
        } catch (Throwable thrown) {
            String top = thrown.getStackTrace().length == 0 ? "?" : thrown.getStackTrace()[0].getMethodName();
            System.out.println(number + " " + label + ": " + thrown.getClass().getSimpleName() + " " + thrown.getMessage()
                + " @" + (top.startsWith("lambda$") ? "lambda" : top));
        }
    }

    static Node nothing() {
        return null;
    }

    static int[] noInts() {
        return null;
    }

    static int zero() {
        return 0;
    }

    static int parameter(String first, long second, String third) {
        return third.length();
    }

    static int parameterWritten(String first, long second, String third) {
        third = first;
        return third.length();
    }

    static int parameterLater(String p) {
        int n = 0;
        for (int i = 0; i < 2; i++) {
            if (i == 1) {
                n += p.length();
            }
            p = null;
        }
        return n;
    }

    static int parameterLoop(String p) {
        int n = 0;
        do {
            n += p.length();
            p = null;
        } while (n < 1000);
        return n;
    }

    int instanceParameter(double d, Node node, float f) {
        return node.value;
    }

    int own() {
        return field.value;
    }

    int ownCounter(int index) {
        return counters[index];
    }

    static long manyLocals(long a, long b, long c, long d, long e, long f, long g, long h, long i, long j, long k, long l, long m, long n, long o,
                           long p, long q, long r, long s, long t, long u, long v, long w, long x, long y, long z, long aa, long ab, long ac,
                           long ad, long ae, String s62, String s63, String s64, String s65, int which) {
        s62 = null;
        s63 = null;
        s64 = null;
        s65 = null;
        switch (which) {
            case 0: return s62.length();
            case 1: return s63.length();
            case 2: return s64.length();
            default: return s65.length();
        }
    }

    static int manyUnwritten(long a, long b, long c, long d, long e, long f, long g, long h, long i, long j, long k, long l, long m, long n, long o,
                             long p, long q, long r, long s, long t, long u, long v, long w, long x, long y, long z, long aa, long ab, long ac,
                             long ad, long ae, String s62, String s63, String s64, String s65, int which) {
        return which == 0 ? s63.length() : s64.length();
    }

    static int many(int which, boolean written) {
        return written
            ? (int) manyLocals(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null, null, null, null, which)
            : manyUnwritten(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null, null, null, null, which);
    }

    static int bigIndex(int[] a) {
        int[] big = a;
        return big[300] + big[70000];
    }

    static int indexed(int[][] a, int i, int j) {
        j++;
        return a[i][j];
    }

    static Object element(Object[] a, int i) {
        return a[i].toString();
    }

    static int element(Node[] a, byte[] b, char[] c, int i) {
        return a[b[i]].value;
    }

    static void synchronizedOn(Object o) {
        synchronized (o) {
            System.out.println("inside");
        }
    }

    static int merged(boolean which, Node a, Node b) {
        return (which ? a : b).value;
    }

    static int mergedSame(boolean which, Node a) {
        int n = which ? 1 : 2;
        return a.value + n;
    }

    static int caught() {
        Node node = null;
        try {
            node = nothing();
            return node.value;
        } catch (IllegalStateException e) {
            return 0;
        } finally {
            number += 0;
        }
    }

    static int wideLocals() {
        long a0 = 0, a1 = 0, a2 = 0, a3 = 0, a4 = 0, a5 = 0, a6 = 0, a7 = 0, a8 = 0, a9 = 0;
        Node node = nothing();
        return node.value + (int) (a0 + a1 + a2 + a3 + a4 + a5 + a6 + a7 + a8 + a9);
    }

    static long compound(Node node) {
        return node.wide += 5;
    }

    static int increment(Node node) {
        return node.next.value++;
    }

    static String concat(Node node) {
        return "x" + node.name + node.next.name;
    }

    static <T extends Comparable<T>> int generic(T a, T b) {
        return a.compareTo(b);
    }

    public static void main(String[] args) {
        // Calls.
        check("virtual on static", () -> text.length());
        check("virtual on result", () -> nothing().next());
        check("interface", () -> { List<String> l = null; l.size(); });
        check("interface result", () -> list.get(1).length());
        check("checkcast keeps", () -> ((String) (Object) map.get("x")).isEmpty());
        check("unboxing", () -> { int i = boxed; });
        check("unboxing result", () -> { int i = map.get("missing"); });
        check("private", () -> nothing().hidden());
        check("final", () -> nothing().last());
        check("parameters", () -> nothing().at(1, 2L, "k", 1, 2));
        check("static with parameters", () -> Node.make(null, null, null).next());
        check("array parameters", () -> { Function<int[], String[]> f = null; f.apply(new int[0]); });
        check("clone", () -> { int[] a = null; a.clone(); });
        check("clone objects", () -> { Object[] a = null; a.clone(); });
        check("clone strings", () -> { String[][] a = null; a.clone(); });
        check("array getClass", () -> { String[][] a = null; a.getClass(); });
        check("object method", () -> { Object o = null; o.equals("x"); });
        check("equals", () -> text.equals(new Object()));
        check("chars", () -> text.getChars(0, 1, new char[1], 0));
        check("string switch", () -> { switch (text) { case "a": break; } });
        check("enum switch", () -> { switch (color) { case RED: break; default: } });
        check("for each list", () -> { List<String> l = null; for (String s : l) { } });
        check("for each array", () -> { int[] l = null; for (int s : l) { } });
        check("null constant", () -> ((String) null).length());
        check("inner creation", () -> { Node n = null; n.new Inner(); });
        check("bound reference", () -> { Node n = null; Supplier<Node> s = n::next; });
        check("unbound reference", () -> { Function<Node, Node> f = Node::next; f.apply(null); });
        check("unbound lambda", () -> { Function<Node, Node> f = n -> n.next(); f.apply(null); });
        check("generic", () -> generic(null, "b"));
        check("outer", () -> new Node().new Inner().outer());
        // Fields.
        check("getfield", () -> { Node n = new Node(); System.out.print(n.next.value); });
        check("deep fields", () -> { Node n = new Node(); n.next = new Node(); System.out.print(n.next.next.value); });
        check("field of static", () -> System.out.print(Node.root.next.name));
        check("static root", () -> { Node.root = new Node(); System.out.print(Node.root.next.next.next.next); });
        check("very deep", () -> {
            Node n = new Node();
            n.next = new Node();
            n.next.next = new Node();
            n.next.next.next = new Node();
            n.next.next.next.next = new Node();
            n.next.next.next.next.next = new Node();
            System.out.print(n.next.next.next.next.next.next.next);
        });
        check("after call", () -> System.out.print(new Node().next().next.value));
        check("after call field", () -> System.out.print(new Node().next.next().value));
        check("putfield", () -> nothing().value = 1);
        check("putfield wide", () -> nothing().wide = 1);
        check("putfield double", () -> { Node n = null; n.real = 1.5; });
        check("putfield flag", () -> new Node().next.flag = true);
        check("putfield reference", () -> new Node().next.next = null);
        check("compound", () -> compound(null));
        check("increment", () -> increment(new Node()));
        check("concat", () -> concat(new Node()));
        check("inner field", () -> System.out.print(new Node().inner.objects[0]));
        check("this field", () -> new HelpfulNpe().own());
        check("sum", () -> new Node().sum(1, 2));
        // Arrays.
        check("iaload", () -> System.out.print(ints[0]));
        check("iaload result", () -> System.out.print(noInts()[zero()]));
        check("iastore", () -> ints[3] = 1);
        check("iastore local", () -> { int[] a = null; int i = 2; a[i] += 1; });
        check("laload", () -> { long[] a = null; long b = a[0]; });
        check("lastore", () -> { long[] a = null; a[0] = 1; });
        check("faload", () -> { float[] a = null; float b = a[0]; });
        check("fastore", () -> { float[] a = null; a[0] = 1; });
        check("daload", () -> { double[] a = null; double b = a[0]; });
        check("dastore", () -> { double[] a = null; a[0] = 1; });
        check("aaload", () -> { Object[] a = null; Object b = a[0]; });
        check("aastore", () -> { Object[] a = null; a[0] = ""; });
        check("baload", () -> { byte[] a = null; byte b = a[0]; });
        check("bastore", () -> { boolean[] a = null; a[0] = true; });
        check("caload", () -> { char[] a = null; char b = a[0]; });
        check("castore", () -> { char[] a = null; a[0] = 'c'; });
        check("saload", () -> { short[] a = null; short b = a[0]; });
        check("sastore", () -> { short[] a = null; a[0] = 1; });
        check("arraylength", () -> System.out.print(ints.length));
        check("arraylength result", () -> System.out.print(noInts().length));
        check("array of arrays", () -> indexed(new int[2][], 1, 0));
        check("array of arrays null", () -> indexed(null, 1, 0));
        check("field grid", () -> { Node n = new Node(); n.grid = new int[1][]; System.out.print(n.grid[0][5]); });
        check("element", () -> element(new Object[8], 7));
        check("element negative", () -> { Object[] a = new Object[1]; int i = 0; a[i - 0].hashCode(); });
        check("element constants", () -> { Object[] a = new Object[400]; a[-1 + 6].hashCode(); });
        check("element bipush", () -> { Object[] a = new Object[400]; a[100].hashCode(); });
        check("element sipush", () -> { Object[] a = new Object[400]; a[300].hashCode(); });
        check("element ldc", () -> { Object[] a = new Object[70001]; a[70000].hashCode(); });
        check("element by field", () -> { Object[] a = new Object[4]; Node n = new Node(); a[n.value].hashCode(); });
        check("element by call", () -> { Object[] a = new Object[4]; a[zero()].hashCode(); });
        check("element by element", () -> { Object[] a = new Object[4]; int[] b = {1, 2}; a[b[1]].hashCode(); });
        check("element by byte", () -> element(new Node[2], new byte[1], null, 0));
        check("element of field", () -> { Node n = new Node(); n.nodes = new Node[2]; n.nodes[1].nodes[0].hashCode(); });
        check("element of result", () -> new Object[1][2][0].toString());
        check("deep elements", () -> { Object[][][][][][] a = new Object[1][1][1][1][1][1]; a[0][0][0][0][0][0].hashCode(); });
        check("counter", () -> new HelpfulNpe().ownCounter(1));
        check("big index", () -> bigIndex(null));
        // Others.
        check("athrow", () -> { throw failure; });
        check("athrow null", () -> { throw null; });
        check("monitor", () -> { synchronized (lock) { } });
        check("monitor parameter", () -> synchronizedOn(null));
        // Locals and parameters.
        check("parameter", () -> parameter("a", 1, null));
        check("parameter written", () -> parameterWritten(null, 1, "c"));
        check("parameter later", () -> parameterLater("abc"));
        check("parameter loop", () -> parameterLoop("abc"));
        check("instance parameter", () -> new HelpfulNpe().instanceParameter(1, null, 2));
        check("wide locals", () -> wideLocals());
        for (int i = 0; i < 4; i++) {
            int which = i;
            check("local " + (62 + i), () -> many(which, true));
        }
        check("parameter 63", () -> many(0, false));
        check("parameter 64", () -> many(1, false));
        check("merged", () -> merged(true, null, null));
        check("merged same", () -> mergedSame(true, null));
        check("caught", () -> caught());
        // Without a message.
        check("new", () -> { throw new NullPointerException(); });
        check("new with message", () -> { throw new NullPointerException("mine"); });
        check("new with null", () -> { throw new NullPointerException(null); });
        check("requireNonNull", () -> Objects.requireNonNull(text));
        check("arraycopy", () -> System.arraycopy(null, 0, ints, 0, 1));
        check("library", () -> "abc".concat(null));
        check("library contains", () -> "abc".contains(null));
        check("List.of", () -> List.of("a", null));
        check("subclass", () -> { throw new NullPointerException() { }; });
        check("reflection", () -> NullPointerException.class.getDeclaredConstructor().newInstance().printStackTrace(new java.io.PrintWriter(new java.io.StringWriter())));
        check("reflective", () -> { throw NullPointerException.class.getDeclaredConstructor().newInstance(); });
        NullPointerException lazily = null;
        try {
            text.length();
        } catch (NullPointerException e) {
            lazily = e;
        }
        System.out.println(lazily + " | " + lazily.getMessage() + " | " + lazily.getLocalizedMessage());
        lazily.setStackTrace(new StackTraceElement[0]);
        System.out.println(lazily.getMessage());
        NullPointerException refilled = new NullPointerException();
        System.out.println(refilled.getMessage());
        refilled.fillInStackTrace();
        System.out.println(refilled.getMessage());
        try {
            text.length();
        } catch (NullPointerException e) {
            e.fillInStackTrace();
            System.out.println(e.getMessage());
        }
        new HelpfulNpe().counters[0]++;
    }
}
