import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/** Rhino: JavaScript with closures, regular expressions, generators and Java objects, interpreted and compiled. */
public class Rhino {
    static final String SCRIPT = String.join("\n",
        "function counter(start) { let n = start; return { next: () => n++, reset() { n = start; } }; }",
        "let c = counter(5); c.next(); c.next();",
        "out.println('counter ' + c.next());",
        "function fib(n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }",
        "out.println('fib ' + fib(16));",
        "let words = 'the quick brown fox jumps over the lazy dog the end'.split(/\\s+/);",
        "let counts = words.reduce((m, w) => { m[w] = (m[w] || 0) + 1; return m; }, {});",
        "out.println(JSON.stringify(counts));",
        "out.println('2024-03-17, 1999-12-31'.replace(/(\\d+)-(\\d+)-(\\d+)/g, (m, y, mo, d) => d + '.' + mo + '.' + y));",
        "function* range(a, b) { for (let i = a; i < b; i++) yield i * i; }",
        "let squares = []; for (let x of range(1, 8)) squares.push(x);",
        "out.println(squares.join() + ' ' + squares.filter(x => x % 2).map(x => x.toString(16)));",
        "let map = new Map([['a', 1], ['b', 2]]); map.set('c', 3);",
        "out.println(Array.from(map.keys()).join('') + map.size + ' ' + typeof Symbol());",
        "let list = new java.util.ArrayList(); for (let i = 5; i > 0; i--) list.add('v' + i);",
        "java.util.Collections.sort(list); out.println(list + ' ' + list.get(0).length());",
        "let r = new java.lang.Runnable({ run: function() { out.println('run by Java'); } }); r.run();",
        "try { null.x } catch (e) { out.println(e.name + ': ' + e.message); }",
        "try { java.lang.Integer.parseInt('zz') } catch (e) { out.println(e.javaException.getClass().getName()); }",
        "out.println([3, 1, 10, 2].sort() + ' ' + [3, 1, 10, 2].sort((a, b) => a - b));",
        "out.println((0.1 + 0.2) + ' ' + (1 / 3).toFixed(5) + ' ' + 1e21 + ' ' + (255).toString(2) + ' ' + parseInt('z', 36));",
        "let {p, q: [, second]} = {p: 1, q: [2, 3]}; out.println(p + second);",
        "sieve = function(n) { let s = []; for (let i = 2; i <= n; i++) s[i] = true;",
        "  for (let i = 2; i * i <= n; i++) if (s[i]) for (let j = i * i; j <= n; j += i) s[j] = false;",
        "  return Object.keys(s).filter(k => s[k]).length; };",
        "out.println('primes ' + sieve(2000));",
        "({ answer: 6 * 7, list: [1, 'two', { three: 3 }] })");

    public static void main(String[] args) {
        for (int level : new int[] {-1, 0, 9}) {
            System.out.println("optimization level " + level);
            new ContextFactory().call(context -> run(context, level));
        }
    }

    static Object run(Context context, int level) {
        context.setOptimizationLevel(level);
        context.setLanguageVersion(Context.VERSION_ES6);
        Scriptable scope = context.initStandardObjects();
        ScriptableObject.putProperty(scope, "out", Context.javaToJS(System.out, scope));
        Scriptable result = (Scriptable) context.evaluateString(scope, SCRIPT, "script.js", 1, null);
        NativeArray list = (NativeArray) result.get("list", result);
        System.out.println(Context.toString(result.get("answer", result)) + " " + list.getLength() + " " + list.get(1));
        Function add = context.compileFunction(scope, "function add(a, b) { return a + b; }", "add.js", 1, null);
        System.out.println(add.call(context, scope, scope, new Object[] {20, 22}) + " "
            + add.call(context, scope, scope, new Object[] {"x", 1}));
        for (String bad : new String[] {"let = ;", "undefinedFunction()", "throw {toString: () => 'thrown'}", "var x = 'a"}) {
            try {
                context.evaluateString(scope, bad, "bad.js", 10, null);
            } catch (RhinoException e) {
                System.out.println(e.details() + " at " + e.sourceName() + ":" + e.lineNumber());
            }
        }
        return null;
    }
}
