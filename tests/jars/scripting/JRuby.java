import java.util.List;
import java.util.Map;
import org.jruby.embed.EvalFailedException;
import org.jruby.embed.LocalContextScope;
import org.jruby.embed.ParseFailedException;
import org.jruby.embed.ScriptingContainer;

/** JRuby: blocks, classes and modules, regular expressions by Joni, method_missing, fibres of enumerators, Java objects. */
public class JRuby {
    static final String SCRIPT = String.join("\n",
        "def primes(n); (2..n).select { |i| (2..Math.sqrt(i)).none? { |j| i % j == 0 } }; end",
        "puts primes(200).sum, primes(40).inspect",
        "module Loud; def shout; name.upcase + '!'; end; end",
        "class Animal; include Comparable, Loud; attr_accessor :name, :age",
        "  def initialize(name, age: 1) ; @name, @age = name, age; end",
        "  def <=>(other); age <=> other.age; end",
        "  def to_s; \"#{self.class.name.downcase} #{@name}\"; end",
        "  def method_missing(m, *a, &b); m.to_s.start_with?('can_') ? \"#{name} can #{m.to_s.sub('can_', '')}\" : super; end",
        "  def respond_to_missing?(m, p = false); m.to_s.start_with?('can_') || super; end; end",
        "class Dog < Animal; def initialize(*); super; @name += 'y'; end; end",
        "pets = [Dog.new('Rex', age: 5), Animal.new('Tom', age: 3), Animal.new('Kit')]",
        "puts pets.sort.map(&:to_s).inspect, pets.max.shout, pets[1].can_climb, pets[0].clamp(pets[2], pets[1]), pets[0].respond_to?(:can_fly)",
        "text = 'the quick brown fox jumps over the lazy dog the end'",
        "puts text.split.group_by(&:size).transform_values(&:count).sort.to_h, text.scan(/\\b(\\w)\\w*(\\w)\\b/).first(2).inspect",
        "puts text.gsub(/(?<first>\\w)(?<rest>\\w*)/) { $~[:first].upcase + $~[:rest] }, text =~ /fox/, text.tr('a-y', 'b-z')[0, 9]",
        "counter = 0; add = ->(n = 1) { counter += n }; add.(5); add[]; puts counter, [1, 2, 3].each_with_object([]) { |x, a| a << x * x }.inspect",
        "fib = Hash.new { |h, k| h[k] = k < 2 ? k : h[k - 1] + h[k - 2] }; puts fib[80], 2**100, -7 / 2, 7.fdiv(2), 10.digits.inspect, 0.1 + 0.2, 3.7.truncate, Rational(3, 6)",
        "e = Enumerator.new { |y| a, b = 0, 1; loop { y << a; a, b = b, a + b } }; puts e.lazy.select(&:even?).first(6).inspect, e.next, e.next, e.peek",
        "begin; raise ArgumentError, 'bad'; rescue => x; puts \"#{x.class}: #{x.message}\"; ensure puts 'ensured'; end",
        "puts catch(:done) { 10.times { |i| throw :done, i if i == 4 }; :never }",
        "a, (b, *c) = 1, [2, 3]; puts \"#{a} #{b} #{c}\"",
        "Point = Struct.new(:x, :y) { def +(o); Point.new(x + o.x, y + o.y); end }; puts (Point.new(1, 2) + Point.new(3, 4)).to_a.inspect",
        "puts format('%05.2f|%-6s|%x', 3.14159, 'ab', 255), 'r\u00e9sum\u00e9'.length, 'abc'.succ, 'az'.next, :sym.to_proc.call('x') rescue puts $!.class",
        "list = java.util.ArrayList.new([3, 1, 2]); java.util.Collections.sort(list); puts list.to_a.inspect, list.map { |x| x + 1 }.inspect, java.lang.Math.max(3, 9)",
        "r = java.util.concurrent.Executors.new_single_thread_executor; puts r.submit(java.util.concurrent.Callable.impl { |*| 'called' }).get; r.shutdown",
        "def kw(a, b = 2, *r, k: 3, **o, &blk); [a, b, r, k, o, blk&.call].inspect; end; puts kw(1), kw(1, 9, 8, k: 0, z: 1) { :blk }",
        "Integer.class_eval { def double; self * 2; end }; puts 21.double, 5.times.each_slice(2).to_a.inspect, (1..10).step(3).to_a.inspect, [3, 1, 2].sort_by { |x| -x }.inspect",
        "puts [1, [2, [3, nil]]].flatten.compact.inspect, %w[a b].zip([1, 2]).to_h, [1, 2, 3, 4].partition(&:even?).inspect, (1..4).inject(:*), [1, 2, 3].cycle.first(5).inspect",
        "{ 'k' => [1, 2.5, nil], s: :t }");

    public static void main(String[] args) {
        ScriptingContainer ruby = new ScriptingContainer(LocalContextScope.SINGLETHREAD);
        Map<?, ?> result = (Map<?, ?>) ruby.runScriptlet(SCRIPT);
        System.out.println(result + " " + ((List<?>) result.get("k")).get(1).getClass().getSimpleName());
        ruby.put("given", List.of(1, 2, 3));
        System.out.println(ruby.runScriptlet("given.map { |x| x * factor rescue x }.inspect"));
        Object receiver = ruby.runScriptlet("Class.new { def twice(x); x + x; end }.new");
        System.out.println(ruby.callMethod(receiver, "twice", "ab") + " " + ruby.callMethod(receiver, "twice", 21));
        ruby.setError(new java.io.StringWriter());
        for (String bad : new String[] {"def x", "nothing_here", "raise TypeError, 'own'", "nil.upcase", "Integer('x')", "1 / 0"}) {
            try {
                ruby.runScriptlet(bad);
            } catch (ParseFailedException e) {
                System.out.println("parse " + e.getMessage().lines().findFirst().get());
            } catch (EvalFailedException e) {
                System.out.println(e.getMessage().lines().findFirst().get().replaceAll("#<Object:0x[0-9a-f]+>|main:Object", "main"));
            }
        }
        ruby.terminate();
    }
}
