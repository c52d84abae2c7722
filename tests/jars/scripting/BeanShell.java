import bsh.EvalError;
import bsh.Interpreter;
import bsh.ParseException;
import bsh.TargetError;

/** BeanShell: Java as a scripting language: closures, scripted objects and interfaces, typed and untyped variables. */
public class BeanShell {
    public static void main(String[] args) throws Exception {
        Interpreter bsh = new Interpreter();
        bsh.set("limit", 3000);
        bsh.eval(String.join("\n",
            "import java.util.*;",
            "sieve(n) { boolean[] s = new boolean[n + 1]; int c = 0;",
            "  for (int i = 2; i <= n; i++) { if (s[i]) continue; c++; for (int j = 2 * i; j <= n; j += i) s[j] = true; }",
            "  return c; }",
            "print(sieve(limit));",
            "account(start) { int balance = start; deposit(x) { balance += x; return this; }",
            "  get() { return balance; } return this; }",
            "a = account(10); a.deposit(5).deposit(7); print(a.get());",
            "compare(x, y) { return y.compareTo(x); }",
            "list = new ArrayList(Arrays.asList(new String[] {\"b\", \"d\", \"a\", \"c\"}));",
            "Collections.sort(list, (Comparator) this); print(list);",
            "runner = new Runnable() { run() { print(\"run \" + limit); } }; new Thread(runner).run();",
            "map = new TreeMap(); for (w : \"to be or not to be\".split(\" \")) { n = map.get(w); map.put(w, n == null ? 1 : n + 1); }",
            "print(map);",
            "class Point { int x; int y; Point(int x, int y) { this.x = x; this.y = y; } int dot(Point o) { return x * o.x + y * o.y; }",
            "  String toString() { return \"(\" + x + \", \" + y + \")\"; } }",
            "p = new Point(3, 4); print(p + \" \" + p.dot(new Point(5, 6)));",
            "switch (7 % 4) { case 3: print(\"three\"); break; default: print(\"other\"); }",
            "try { Integer.parseInt(\"q\"); } catch (NumberFormatException e) { print(e.getMessage()); } finally { print(\"finally\"); }",
            "double d = 1 / 3.0; print(d); print((byte) 200); print(1L << 40); print('a' + 1); print(\"x\" instanceof String);",
            "int[][] grid = {{1, 2}, {3, 4, 5}}; print(grid[1].length + grid[0][1]);",
            "result = \"done\".toUpperCase();"));
        System.out.println(bsh.get("result") + " " + bsh.eval("limit * 2 + a.get()"));
        Comparable<Object> scripted = cast(bsh.getInterface(Comparable.class));
        bsh.eval("compareTo(o) { return o.hashCode(); }");
        System.out.println(scripted.compareTo("hash"));
        for (String bad : new String[] {"int x = \"text\";", "x = 3 +* 4;", "undefined.method()", "throw new IllegalStateException(\"own\");",
                "new NoSuchThing()"}) {
            try {
                bsh.eval(bad);
            } catch (TargetError e) {
                System.out.println("target " + e.getTarget());
            } catch (ParseException e) {
                System.out.println("parse " + e.getMessage().lines().findFirst().get());
            } catch (EvalError e) {
                System.out.println("eval " + e.getMessage());
            }
        }
    }

    @SuppressWarnings("unchecked")
    static Comparable<Object> cast(Object o) {
        return (Comparable<Object>) o;
    }
}
