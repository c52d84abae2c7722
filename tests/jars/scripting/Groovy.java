import groovy.lang.Binding;
import groovy.lang.Closure;
import groovy.lang.GroovyClassLoader;
import groovy.lang.GroovyObject;
import groovy.lang.GroovyShell;
import groovy.lang.MissingMethodException;
import groovy.lang.MissingPropertyException;
import groovy.text.SimpleTemplateEngine;
import java.util.Map;
import org.codehaus.groovy.control.CompilationFailedException;

/** Groovy: scripts compiled to classes, closures, collections, regular expressions, metaprogramming, builders. */
public class Groovy {
    static final String SCRIPT = String.join("\n",
        "import groovy.transform.*",
        "@Canonical @Sortable(includes = ['age']) class Person { String name; int age; List<String> tags = [] }",
        "trait Greets { String greet() { \"Hello from ${name}\" } }",
        "class Robot implements Greets { String name = 'R2'; def methodMissing(String m, a) { \"$m(${a.join(',')})\" } }",
        "def people = [new Person('Ann', 40, ['x']), new Person('Bob', 25), new Person(name: 'Cid', age: 33)]",
        "println people.sort()*.name",
        "println people.collectEntries { [it.name, it.age] }.findAll { k, v -> v > 30 }",
        "println people.groupBy { it.age > 30 ? 'old' : 'young' }.collectEntries { k, v -> [k, v.name.join('+')] }",
        "println people[0] == new Person('Bob', 25) ? people[0].toString() : 'differs'",
        "def fact = { BigInteger n -> n <= 1 ? 1G : n * call(n - 1) }",
        "println fact(30)",
        "println((1..20).findAll { it % 3 == 0 }.inject(0) { a, b -> a + b * b })",
        "def text = 'on 2024-03-17 and 1999-12-31'",
        "println text.replaceAll(/(\\d{4})-(\\d\\d)-(\\d\\d)/) { all, y, m, d -> \"$d.$m.$y\" }",
        "println((text =~ /\\d{4}/).collect { it as int }.sum())",
        "println new Robot().greet() + ' ' + new Robot().dance(1, 'two')",
        "String.metaClass.shout = { -> delegate.toUpperCase() + '!' }",
        "println 'hey'.shout()",
        "def (a, b) = [3, 4]; println a ** b + ' ' + (a <=> b) + ' ' + [a, b].max() + ' ' + a.multiply(b)",
        "println 10 / 4 + ' ' + (10 / 4).class.name + ' ' + 10.intdiv(4) + ' ' + 1.1f.class.simpleName",
        "switch (people[1]) { case { it.age > 100 }: println 'ancient'; break; case Person: println 'person'; break }",
        "def curried = { x, y, z -> x * 100 + y * 10 + z }.curry(1).rcurry(3); println curried(2)",
        "def memo; memo = { n -> n < 2 ? n as long : memo(n - 1) + memo(n - 2) }.memoize(); println memo(60)",
        "try { null.foo() } catch (NullPointerException e) { println e.message }",
        "try { assert [1, 2].size() == 3 } catch (AssertionError e) { println e.message }",
        "println([a: 1, b: [c: [d: 5]]].b.c?.d + (null?.x ?: 7))",
        "@CompileStatic int sieve(int n) { boolean[] s = new boolean[n + 1]; int c = 0",
        "  for (int i = 2; i <= n; i++) { if (!s[i]) { c++; for (int j = i + i; j <= n; j += i) s[j] = true } }; c }",
        "println sieve(5000)",
        "input.each { k, v -> println \"$k=$v\" }",
        "return { x -> x * factor }");

    public static void main(String[] args) throws Exception {
        Binding binding = new Binding();
        binding.setVariable("factor", 6);
        binding.setVariable("input", new java.util.TreeMap<>(Map.of("one", 1, "two", "zwei")));
        GroovyShell shell = new GroovyShell(binding);
        Closure<?> closure = (Closure<?>) shell.evaluate(SCRIPT, "Script.groovy");
        System.out.println(closure.call(7));
        try (GroovyClassLoader loader = new GroovyClassLoader()) {
            Class<?> type = loader.parseClass("class Stack2<T> implements Iterable<T> { private list = []\n"
                + "def leftShift(T t) { list.push(t); this }\n Iterator<T> iterator() { list.iterator() }\n"
                + "def propertyMissing(String n) { \"no $n\" } }");
            GroovyObject stack = (GroovyObject) type.getDeclaredConstructor().newInstance();
            stack.invokeMethod("leftShift", 1);
            stack.invokeMethod("leftShift", "b");
            for (Object element : (Iterable<?>) stack) {
                System.out.print(element + " ");
            }
            System.out.println(stack.getProperty("size"));
        }
        System.out.println(new SimpleTemplateEngine().createTemplate(
            "<% for (n in names) { %>* ${n.capitalize()}\n<% } %>total ${names.size()}")
            .make(new java.util.HashMap<>(Map.of("names", java.util.List.of("x-ray", "yankee")))));
        for (String bad : new String[] {"def x = ", "nothing.here", "Math.noSuchMethodAtAll(1)"}) {
            try {
                shell.evaluate(bad, "Bad.groovy");
            } catch (CompilationFailedException e) {
                System.out.println(e.getMessage());
            } catch (MissingPropertyException | MissingMethodException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
