import java.util.Properties;
import org.python.core.PyException;
import org.python.core.PyFunction;
import org.python.core.PyInteger;
import org.python.core.PyObject;
import org.python.util.PythonInterpreter;

/** Jython: Python compiled to classes: generators, classes, decorators, regular expressions, modules, Java objects. */
public class Jython {
    static final String SCRIPT = String.join("\n",
        "import re, math, collections, itertools, string",
        "from java.util import ArrayList, TreeMap",
        "from java.lang import Runnable, Thread",
        "def primes(n):", "    sieve = [True] * (n + 1)", "    for i in xrange(2, n + 1):", "        if sieve[i]:", "            yield i",
        "            for j in xrange(i * i, n + 1, i): sieve[j] = False",
        "print sum(primes(3000)), list(itertools.islice(primes(100), 5, 9))",
        "class Shape(object):", "    count = 0", "    def __init__(self, name): self.name = name; Shape.count += 1",
        "    @property", "    def title(self): return self.name.title()",
        "    @staticmethod", "    def make(*names, **more): return [Shape(n) for n in names] + [Shape(k + str(v)) for k, v in sorted(more.items())]",
        "    def __repr__(self): return '<%s>' % self.name", "    def __lt__(self, other): return self.name < other.name", "    def __getitem__(self, i): return self.name[i]",
        "print sorted(Shape.make('square', 'circle', z=1)), Shape.count, Shape('box').title, Shape('abc')[::-1]",
        "words = 'the quick brown fox jumps over the lazy dog the end'.split()",
        "print collections.Counter(words).most_common(1), {w: len(w) for w in words if len(w) > 4} == {'quick': 5, 'brown': 5, 'jumps': 5}",
        "print re.sub(r'(\\d+)-(\\d+)', lambda m: m.group(2) + '/' + m.group(1), '10-20 and 3-4'), re.findall('[aeiou]{2}', 'queue eerie')",
        "def memo(f):", "    cache = {}", "    def inner(n):", "        if n not in cache: cache[n] = f(n)", "        return cache[n]", "    return inner",
        "@memo", "def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)",
        "print fib(90), 2 ** 100, -7 // 2, -7 % 3, 7 / 2.0, 0.1 + 0.2, 1e100, 3 + 4j * 2j",
        "try:", "    [][1]", "except IndexError as e:", "    print 'caught', e", "else:", "    print 'no'", "finally:", "    print 'finally'",
        "items = ArrayList([3, 1, 2]); items.sort(None); print items, items[0], len(items), [x * 2 for x in items]",
        "m = TreeMap(); m['b'] = 1; m['a'] = [1, 2]; print m, list(m.keySet()), 'a' in m",
        "class Task(Runnable):", "    def run(self): print 'ran in', isinstance(Thread.currentThread(), Thread)",
        "t = Thread(Task()); t.start(); t.join()",
        "print '%05.2f|%-6s|%x|%r' % (math.pi, 'ab', 255, u'\\u00e9'), '{0:>8}|{name!r}'.format('right', name='n'), string.Template('$a b').substitute(a=1)",
        "with open('/tmp/jython.txt', 'w') as f: f.write('one\\ntwo\\n')", "print [line.strip() for line in open('/tmp/jython.txt')]",
        "import os; os.remove('/tmp/jython.txt')",
        "a, b = [1, 2]; a, b = b, a; print a, b, [1, 2, 3, 4][1:-1], 'x' in 'xyz', (1, 'a') < (1, 'b'), not None, [i for i in range(20) if i % 7 == 0]",
        "import json; print json.dumps({'k': [1, 2.5, None, True, 'q\"']}, sort_keys=True), json.loads('{\"a\": [1, {\"b\": null}]}')['a'][1]",
        "def apply(f, *args): return f(*args)", "result = apply(lambda x, y=10: x * y, 7)");

    public static void main(String[] args) {
        Properties properties = new Properties();
        properties.setProperty("python.console.encoding", "UTF-8");
        properties.setProperty("python.cachedir.skip", "true");
        PythonInterpreter.initialize(System.getProperties(), properties, new String[0]);
        try (PythonInterpreter python = new PythonInterpreter()) {
            python.exec(SCRIPT);
            System.out.println(python.get("result", Integer.class) + " " + python.eval("fib(50)"));
            PyObject called = ((PyFunction) python.get("apply")).__call__(python.eval("abs"), new PyInteger(-5));
            System.out.println(called.asInt());
            for (String bad : new String[] {"1 +", "undefined", "raise ValueError('own')", "import nosuchmodule", "int('x')", "'a' + 1"}) {
                try {
                    python.exec(bad);
                } catch (PyException e) {
                    System.out.println(e.type.toString() + " " + e.value.toString().replaceAll(" at 0x[0-9a-f]+", ""));
                }
            }
        }
    }
}
