import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Interface calls of one, two and many receivers, lambdas, recursion, streams. */
public class Calls {
    interface Shape {
        int area(int k);
    }

    record Square(int s) implements Shape {
        public int area(int k) {
            return s * s + k;
        }
    }

    record Rect(int a, int b) implements Shape {
        public int area(int k) {
            return a * b - k;
        }
    }

    record Line(int a) implements Shape {
        public int area(int k) {
            return k & a;
        }
    }

    static int fib(int n) {
        return n < 2 ? n : fib(n - 1) + fib(n - 2);
    }

    static int ackermann(int m, int n) {
        return m == 0 ? n + 1 : n == 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1));
    }

    public static void main(String[] args) {
        Shape[] shapes = {new Square(3), new Rect(2, 5), new Line(7), k -> k ^ 5, new Square(4), k -> k + 1};
        long sum = 0;
        for (int i = 0; i < 1_500_000; i++) {
            sum += shapes[i % shapes.length].area(i);
        }
        Shape mono = shapes[0];
        for (int i = 0; i < 1_500_000; i++) {
            sum += mono.area(i);
        }
        IntUnaryOperator f = x -> x + 1;
        for (int i = 0; i < 20; i++) {
            IntUnaryOperator g = f;
            int k = i;
            f = x -> g.applyAsInt(x) ^ k;
        }
        IntBinaryOperator add = Integer::sum;
        for (int i = 0; i < 40_000; i++) {
            sum += add.applyAsInt(f.applyAsInt(i), i);
        }
        sum += fib(27) + ackermann(2, 300);
        sum += IntStream.range(0, 200_000).filter(x -> x % 3 == 0).map(x -> x * 2).sum();
        System.out.println(sum);
    }
}
