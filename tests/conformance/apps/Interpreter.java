import java.util.*;
import java.util.function.*;

/** A small Lisp: reader, environments, closures, tail calls by trampolines, errors; runs a program of its own. */
public class Interpreter {
    sealed interface Value permits Num, Sym, Lst, Fun, Str {
    }

    record Num(long v) implements Value {
        @Override
        public String toString() {
            return Long.toString(v);
        }
    }

    record Str(String v) implements Value {
        @Override
        public String toString() {
            return v;
        }
    }

    record Sym(String name) implements Value {
        @Override
        public String toString() {
            return name;
        }
    }

    record Lst(List<Value> items) implements Value {
        @Override
        public String toString() {
            StringJoiner j = new StringJoiner(" ", "(", ")");
            items.forEach(i -> j.add(i.toString()));
            return j.toString();
        }
    }

    record Fun(Function<List<Value>, Value> f, Lambda lambda) implements Value {
        @Override
        public String toString() {
            return lambda == null ? "#builtin" : "#lambda/" + lambda.params().size();
        }
    }

    record Lambda(List<String> params, Value body, Env env) {
    }

    static class LispError extends RuntimeException {
        LispError(String m) {
            super(m);
        }
    }

    static class Env {
        final Map<String, Value> vars = new HashMap<>();
        final Env outer;

        Env(Env outer) {
            this.outer = outer;
        }

        Value get(String n) {
            for (Env e = this; e != null; e = e.outer) {
                Value v = e.vars.get(n);
                if (v != null) {
                    return v;
                }
            }
            throw new LispError("unbound " + n);
        }
    }

    static Deque<String> tokens(String src) {
        return new ArrayDeque<>(Arrays.stream(src.replaceAll(";[^\n]*", "").replace("(", " ( ").replace(")", " ) ").trim().split("\\s+")).toList());
    }

    static Value read(Deque<String> t) {
        String s = t.removeFirst();
        if (s.equals("(")) {
            List<Value> l = new ArrayList<>();
            while (!t.isEmpty() && !t.peek().equals(")")) {
                l.add(read(t));
            }
            if (t.isEmpty()) {
                throw new LispError("missing )");
            }
            t.removeFirst();
            return new Lst(List.copyOf(l));
        }
        if (s.matches("-?\\d+")) {
            return new Num(Long.parseLong(s));
        }
        return s.startsWith("'") ? new Str(s.substring(1)) : new Sym(s);
    }

    static boolean truth(Value v) {
        return !(v instanceof Lst l && l.items().isEmpty()) && !(v instanceof Num n && n.v() == 0);
    }

    static long steps;

    static Value eval(Value v, Env env) {
        while (true) {
            steps++;
            if (v instanceof Sym s) {
                return env.get(s.name());
            }
            if (!(v instanceof Lst l) || l.items().isEmpty()) {
                return v;
            }
            List<Value> it = l.items();
            if (it.get(0) instanceof Sym s) {
                switch (s.name()) {
                    case "quote":
                        return it.get(1);
                    case "if":
                        v = truth(eval(it.get(1), env)) ? it.get(2) : it.size() > 3 ? it.get(3) : new Lst(List.of());
                        continue;
                    case "def": {
                        Value x = eval(it.get(2), env);
                        env.vars.put(((Sym) it.get(1)).name(), x);
                        return x;
                    }
                    case "fn": {
                        List<String> ps = ((Lst) it.get(1)).items().stream().map(Object::toString).toList();
                        return new Fun(null, new Lambda(ps, it.get(2), env));
                    }
                    case "do": {
                        for (int i = 1; i < it.size() - 1; i++) {
                            eval(it.get(i), env);
                        }
                        v = it.get(it.size() - 1);
                        continue;
                    }
                    default:
                        break;
                }
            }
            Value f = eval(it.get(0), env);
            List<Value> args = new ArrayList<>();
            for (int i = 1; i < it.size(); i++) {
                args.add(eval(it.get(i), env));
            }
            if (!(f instanceof Fun fun)) {
                throw new LispError("not a function: " + f);
            }
            if (fun.lambda() == null) {
                return fun.f().apply(args);
            }
            Lambda lam = fun.lambda();
            if (args.size() != lam.params().size()) {
                throw new LispError("expected " + lam.params().size() + " arguments, got " + args.size());
            }
            env = new Env(lam.env());
            for (int i = 0; i < args.size(); i++) {
                env.vars.put(lam.params().get(i), args.get(i));
            }
            v = lam.body();
        }
    }

    static void num(Env e, String name, LongBinaryOperator op) {
        e.vars.put(name, new Fun(a -> new Num(a.stream().mapToLong(x -> {
            if (!(x instanceof Num n)) {
                throw new LispError("not a number: " + x);
            }
            return n.v();
        }).reduce(op).orElse(0)), null));
    }

    public static void main(String[] args) {
        Env g = new Env(null);
        num(g, "+", Long::sum);
        num(g, "*", (a, b) -> a * b);
        num(g, "-", (a, b) -> a - b);
        num(g, "/", (a, b) -> a / b);
        num(g, "<", (a, b) -> a < b ? 1 : 0);
        num(g, "=", (a, b) -> a == b ? 1 : 0);
        num(g, "%", Math::floorMod);
        g.vars.put("list", new Fun(a -> new Lst(List.copyOf(a)), null));
        g.vars.put("car", new Fun(a -> ((Lst) a.get(0)).items().get(0), null));
        g.vars.put("cdr", new Fun(a -> new Lst(((Lst) a.get(0)).items().subList(1, ((Lst) a.get(0)).items().size())), null));
        g.vars.put("cons", new Fun(a -> {
            List<Value> l = new ArrayList<>();
            l.add(a.get(0));
            l.addAll(((Lst) a.get(1)).items());
            return new Lst(l);
        }, null));
        g.vars.put("empty?", new Fun(a -> new Num(((Lst) a.get(0)).items().isEmpty() ? 1 : 0), null));
        String[] program = {
            "(def fact (fn (n) (if (< n 2) 1 (* n (fact (- n 1))))))", "(fact 15)",
            "(def loop (fn (n acc) (if (= n 0) acc (loop (- n 1) (+ acc n)))))", "(loop 20000 0)",
            "(def map (fn (f l) (if (empty? l) l (cons (f (car l)) (map f (cdr l))))))",
            "(def range (fn (a b) (if (< a b) (cons a (range (+ a 1) b)) (list))))",
            "(map (fn (x) (* x x)) (range 0 12))",
            "(def compose (fn (f g) (fn (x) (f (g x)))))", "((compose fact (fn (x) (+ x 2))) 4)",
            "(def filter (fn (p l) (if (empty? l) l (if (p (car l)) (cons (car l) (filter p (cdr l))) (filter p (cdr l))))))",
            "(def sort (fn (l) (if (empty? l) l (do (def p (car l)) (append (sort (filter (fn (x) (< x p)) (cdr l))) (cons p (sort (filter (fn (x) (if (< x p) 0 1)) (cdr l)))))))))",
            "(def append (fn (a b) (if (empty? a) b (cons (car a) (append (cdr a) b)))))",
            "(sort (list 5 3 9 1 7 3 8 2))",
            "(def primes (fn (l) (if (empty? l) l (cons (car l) (primes ((fn (h) (filter (fn (x) (% x h)) (cdr l))) (car l)))))))",
            "(primes (range 2 60))", "fact", "(list 1 'str (quote (a b)))",
            "(/ 1 0)", "(nope 1)", "(fact 1 2)", "(+ 1 (list))", "(1 2)", "(car (list))", "(def x (", "(deep 1)"};
        for (String p : program) {
            try {
                Value v = eval(read(tokens(p)), g);
                System.out.println(p.startsWith("(def") ? v.toString() : p + " -> " + v);
            } catch (LispError | ArithmeticException | IndexOutOfBoundsException e) {
                System.out.println(p + " !! " + e.getMessage());
            }
        }
        eval(read(tokens("(def deep (fn (n) (+ 1 (deep n))))")), g);
        try {
            eval(read(tokens("(deep 1)")), g);
        } catch (StackOverflowError e) {
            System.out.println("too deep");
        }
        System.out.println(eval(read(tokens("(fact 5)")), g) + " steps>1000000 " + (steps > 200_000));
    }
}
