import java.math.BigInteger;
import java.util.*;
import java.util.function.*;

/** A Lisp with closures, tail calls by a trampoline, quoting, macros of its own, big integers and errors. */
public class LispMachine {
    static final class Sym {
        static final Map<String, Sym> TABLE = new HashMap<>();
        final String name;

        Sym(String n) {
            name = n;
        }

        static Sym of(String n) {
            return TABLE.computeIfAbsent(n, Sym::new);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    record Fn(List<Object> params, Object body, Env env) { }

    record Macro(Fn fn) { }

    interface Builtin extends Function<List<Object>, Object> { }

    static class Env {
        final Map<Sym, Object> m = new HashMap<>();
        final Env up;

        Env(Env up) {
            this.up = up;
        }

        Env find(Sym s) {
            for (Env e = this; e != null; e = e.up) {
                if (e.m.containsKey(s)) {
                    return e;
                }
            }
            throw new IllegalArgumentException("unbound " + s);
        }
    }

    static Object read(Deque<String> t) {
        if (t.isEmpty()) {
            throw new IllegalArgumentException("unexpected end");
        }
        String s = t.pop();
        switch (s) {
            case "(": {
                List<Object> l = new ArrayList<>();
                while (!")".equals(t.peek())) {
                    l.add(read(t));
                }
                t.pop();
                return l;
            }
            case ")":
                throw new IllegalArgumentException("unexpected )");
            case "'":
                return List.of(Sym.of("quote"), read(t));
            default:
                return s.matches("-?\\d+") ? new BigInteger(s) : s.equals("#t") ? (Object) true : s.equals("#f") ? false : Sym.of(s);
        }
    }

    @SuppressWarnings("unchecked")
    static Object eval(Object x, Env env) {
        while (true) {
            if (x instanceof Sym s) {
                return env.find(s).m.get(s);
            }
            if (!(x instanceof List<?> l) || l.isEmpty()) {
                return x;
            }
            Object head = l.get(0);
            String op = head instanceof Sym s ? s.name : "";
            switch (op) {
                case "quote":
                    return l.get(1);
                case "if":
                    x = Boolean.FALSE.equals(eval(l.get(1), env)) ? l.size() > 3 ? l.get(3) : List.of() : l.get(2);
                    continue;
                case "define": {
                    if (l.get(1) instanceof List<?> sig) {
                        env.m.put((Sym) sig.get(0), new Fn((List<Object>) sig.subList(1, sig.size()), begin(l.subList(2, l.size())), env));
                    } else {
                        env.m.put((Sym) l.get(1), eval(l.get(2), env));
                    }
                    return Sym.of("ok");
                }
                case "set!": {
                    Sym s = (Sym) l.get(1);
                    Env e = env.find(s);
                    e.m.put(s, eval(l.get(2), env));
                    return Sym.of("ok");
                }
                case "lambda":
                    return new Fn((List<Object>) l.get(1), begin(l.subList(2, l.size())), env);
                case "macro":
                    return new Macro(new Fn((List<Object>) l.get(1), begin(l.subList(2, l.size())), env));
                case "begin":
                    for (Object y : l.subList(1, l.size() - 1)) {
                        eval(y, env);
                    }
                    x = l.get(l.size() - 1);
                    continue;
                default:
            }
            Object f = eval(head, env);
            if (f instanceof Macro m) {
                x = apply(m.fn, (List<Object>) l.subList(1, l.size()));
                continue;
            }
            List<Object> args = new ArrayList<>();
            for (Object a : l.subList(1, l.size())) {
                args.add(eval(a, env));
            }
            if (f instanceof Fn fn) {
                env = bind(fn, args);
                x = fn.body;
            } else if (f instanceof Builtin b) {
                return b.apply(args);
            } else {
                throw new IllegalArgumentException("not a function: " + show(f));
            }
        }
    }

    static Object begin(List<?> l) {
        if (l.size() == 1) {
            return l.get(0);
        }
        List<Object> b = new ArrayList<>(List.of(Sym.of("begin")));
        b.addAll(l);
        return b;
    }

    static Env bind(Fn f, List<Object> args) {
        Env e = new Env(f.env);
        if (args.size() != f.params.size()) {
            throw new IllegalArgumentException("expected " + f.params.size() + " arguments, got " + args.size());
        }
        for (int i = 0; i < args.size(); i++) {
            e.m.put((Sym) f.params.get(i), args.get(i));
        }
        return e;
    }

    static Object apply(Fn f, List<Object> args) {
        return eval(f.body, bind(f, args));
    }

    static String show(Object o) {
        if (o instanceof List<?> l) {
            StringJoiner j = new StringJoiner(" ", "(", ")");
            l.forEach(x -> j.add(show(x)));
            return j.toString();
        }
        return o instanceof Boolean b ? b ? "#t" : "#f" : o instanceof Fn ? "<fn>" : o instanceof Builtin ? "<builtin>" : String.valueOf(o);
    }

    static void fold(Env e, String n, BinaryOperator<BigInteger> f) {
        e.m.put(Sym.of(n), (Builtin) a -> a.stream().map(x -> (BigInteger) x).reduce(f).orElseThrow());
    }

    static void compare(Env e, String n, IntPredicate p) {
        e.m.put(Sym.of(n), (Builtin) a -> p.test(((BigInteger) a.get(0)).compareTo((BigInteger) a.get(1))));
    }

    public static void main(String[] args) {
        Env g = new Env(null);
        fold(g, "+", BigInteger::add);
        fold(g, "-", BigInteger::subtract);
        fold(g, "*", BigInteger::multiply);
        fold(g, "/", BigInteger::divide);
        fold(g, "mod", BigInteger::mod);
        compare(g, "<", c -> c < 0);
        compare(g, "=", c -> c == 0);
        compare(g, ">", c -> c > 0);
        g.m.put(Sym.of("car"), (Builtin) a -> ((List<?>) a.get(0)).get(0));
        g.m.put(Sym.of("cdr"), (Builtin) a -> ((List<?>) a.get(0)).subList(1, ((List<?>) a.get(0)).size()));
        g.m.put(Sym.of("cons"), (Builtin) a -> {
            List<Object> l = new ArrayList<>(List.of(a.get(0)));
            l.addAll((List<?>) a.get(1));
            return l;
        });
        g.m.put(Sym.of("list"), (Builtin) ArrayList::new);
        g.m.put(Sym.of("null?"), (Builtin) a -> a.get(0) instanceof List<?> l && l.isEmpty());
        g.m.put(Sym.of("eq?"), (Builtin) a -> a.get(0).equals(a.get(1)));
        String program = """
            (define (fact n) (if (< n 2) 1 (* n (fact (- n 1)))))
            (fact 30)
            (define (loop i acc) (if (= i 0) acc (loop (- i 1) (+ acc i))))
            (loop 20000 0)
            (define (map f l) (if (null? l) '() (cons (f (car l)) (map f (cdr l)))))
            (define (filter p l) (if (null? l) '() (if (p (car l)) (cons (car l) (filter p (cdr l))) (filter p (cdr l)))))
            (define (range a b) (if (= a b) '() (cons a (range (+ a 1) b))))
            (map (lambda (x) (* x x)) (range 0 12))
            (filter (lambda (n) (= 1 (mod n 3))) (range 0 20))
            (define (counter) (begin (define n 0) (lambda () (begin (set! n (+ n 1)) n))))
            (define c1 (counter)) (define c2 (counter))
            (list (c1) (c1) (c2) (c1))
            (define unless (macro (test a b) (list 'if test b a)))
            (unless (< 1 2) (car '()) 'fine)
            (define my-or (macro (a b) (list (list 'lambda '(t) (list 'if 't 't b)) a)))
            (my-or #f 7)
            (define (compose f g) (lambda (x) (f (g x))))
            ((compose (lambda (x) (* 2 x)) (lambda (x) (+ x 1))) 10)
            (define (fib n) (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2)))))
            (fib 15)
            (define Y (lambda (f) ((lambda (x) (x x)) (lambda (x) (f (lambda (v) ((x x) v)))))))
            ((Y (lambda (self) (lambda (n) (if (= n 0) 1 (* n (self (- n 1))))))) 10)
            '(quote a 'b (c . d) 12)
            (define (ack m n) (if (= m 0) (+ n 1) (if (= n 0) (ack (- m 1) 1) (ack (- m 1) (ack m (- n 1))))))
            (ack 2 3)
            (undefined 1)
            (fact 1 2)
            (5 6)
            (/ 1 0)
            (car '())
            (define (inf n) (+ 1 (inf n)))
            (inf 1)
            """;
        Deque<String> t = new ArrayDeque<>(Arrays.asList(program.replace("(", " ( ").replace(")", " ) ").replace("'", " ' ").trim().split("\\s+")));
        while (!t.isEmpty()) {
            Object x = read(t);
            try {
                System.out.println(show(eval(x, g)));
            } catch (StackOverflowError e) {
                System.out.println("stack overflow");
            } catch (RuntimeException e) {
                System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
            }
        }
    }
}
