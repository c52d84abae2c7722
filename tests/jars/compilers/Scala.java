import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Scala's compiler, written in Scala, by its own main method: compiles a program, which is loaded and run; errors. */
public class Scala {
    static final String PROGRAM = String.join("\n",
        "package made",
        "import scala.collection.mutable",
        "sealed trait Expr",
        "case class Num(n: Int) extends Expr",
        "case class Bin(op: Char, a: Expr, b: Expr) extends Expr",
        "trait Loud { def name: String; lazy val loud = name.toUpperCase + \"!\" }",
        "class Stack[+A](val items: List[A]) { def push[B >: A](b: B) = new Stack(b :: items) }",
        "object Made {",
        "  implicit class Rich(val n: Int) extends AnyVal { def squared = n * n }",
        "  def eval(e: Expr): Int = e match { case Num(n) => n; case Bin('+', a, b) => eval(a) + eval(b)",
        "    case Bin('*', Num(0), _) => 0; case Bin('*', a, b) => eval(a) * eval(b); case x => sys.error(\"no \" + x) }",
        "  def primes: Stream[Int] = { def sieve(s: Stream[Int]): Stream[Int] = s.head #:: sieve(s.tail.filter(_ % s.head != 0)); sieve(Stream.from(2)) }",
        "  def show[T: Ordering](xs: Seq[T]) = xs.sorted.mkString(\"[\", \",\", \"]\")",
        "  def run(): String = {",
        "    val out = mutable.ArrayBuffer[String]()",
        "    out += eval(Bin('+', Num(2), Bin('*', Num(3), Num(4)))).toString + \" \" + Bin('-', Num(1), Num(2))",
        "    out += primes.take(10).toList.toString",
        "    out += (for { x <- 1 to 5; y <- x to 5 if x * y % 2 == 1 } yield x -> y).toString",
        "    out += \"the cat the dog\".split(\" \").groupBy(identity).mapValues(_.length).toSeq.sorted.toString",
        "    out += new Loud { val name = \"x\" }.loud + 7.squared + new Stack(List(1)).push(\"a\").items",
        "    out += show(List(3, 1, 2)) + show(Vector(\"b\", \"a\")) + f\"${math.Pi}%.3f\" + s\"${1 + 1}\"",
        "    out += (try { Some(\"12x\".toInt) } catch { case e: NumberFormatException => None }).toString",
        "    val Pattern = \"\"\"(\\d+)-(\\d+)\"\"\".r; \"10-20\" match { case Pattern(a, b) => out += (a.toInt + b.toInt).toString }",
        "    val f = (x: Int) => (y: Int) => x * y; out += List(1, 2).map(f(10)).foldLeft(0)(_ + _).toString + BigInt(2).pow(70)",
        "    var i = 0; while (i < 3) { i += 1 }; @annotation.tailrec def gcd(a: Int, b: Int): Int = if (b == 0) a else gcd(b, a % b); out += gcd(84, 36) + i.toString",
        "    out.mkString(\"\\n\") } }");

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("scala");
        Path out = Files.createDirectory(folder.resolve("out"));
        Path source = folder.resolve("Made.scala");
        Files.writeString(source, PROGRAM);
        String[] options = {"-usejavacp", "-nowarn", "-d", out.toString(), source.toString()};
        scala.tools.nsc.Main.process(options);
        System.out.println(scala.tools.nsc.Main.reporter().hasErrors() ? "failed" : "compiled");
        try (URLClassLoader loader = new URLClassLoader(new URL[] {out.toUri().toURL()})) {
            System.out.println(loader.loadClass("made.Made").getMethod("run").invoke(null));
        }
        try (Stream<Path> files = Files.walk(folder)) {
            System.out.println(files.filter(file -> file.toString().endsWith(".class")).count());
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
