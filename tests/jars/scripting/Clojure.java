import clojure.lang.Compiler;
import clojure.lang.RT;
import java.io.StringReader;

/** Clojure: its runtime is loaded, and a program read, macro-expanded, compiled to classes and run. */
public class Clojure {
    static final String PROGRAM = String.join("\n",
        "(ns shapes (:require [clojure.string :as str] [clojure.set :as set] [clojure.walk :as walk]))",
        "(defmacro unless [c & body] `(if ~c nil (do ~@body)))",
        "(unless false (println \"macro\" (macroexpand-1 '(unless a b c))))",
        "(defn primes [] (letfn [(sieve [s] (lazy-seq (cons (first s)",
        "  (sieve (remove #(zero? (mod % (first s))) (rest s))))))] (sieve (iterate inc 2))))",
        "(println (take 15 (primes)))",
        "(def text \"the quick brown fox jumps over the lazy dog the end\")",
        "(println (->> (str/split text #\"\\s+\") frequencies (sort-by (juxt (comp - val) key)) (take 3)))",
        "(defprotocol Shape (area [s]) (label [s]))",
        "(defrecord Circle [r] Shape (area [_] (* 3 r r)) (label [_] \"circle\"))",
        "(defrecord Box [w h] Shape (area [_] (* w h)) (label [_] \"box\"))",
        "(extend-type String Shape (area [s] (count s)) (label [s] s))",
        "(println (map (juxt label area) [(->Circle 2) (map->Box {:w 3 :h 4}) \"text\"]))",
        "(defmulti speak :kind) (defmethod speak :dog [d] (str (:name d) \" barks\"))",
        "(defmethod speak :default [_] \"silence\")",
        "(println (speak {:kind :dog :name \"Rex\"}) (speak {}))",
        "(println (reduce + (map #(* % %) (filter odd? (range 1000)))) (reduce *' (range 1 26)) (/ 22 7))",
        "(def counter (atom 0)) (dotimes [i 100] (swap! counter + i)) (println @counter)",
        "(def r (ref 10)) (dosync (alter r * 4) (commute r inc)) (println @r)",
        "(println (let [{:keys [a b] [x & more] :list :or {b 5}} {:a 1 :list [7 8 9]}] [a b x more]))",
        "(println (into (sorted-map) (assoc-in {:a {:b 1}} [:c :d] 2)) (update-in {:n 1} [:n] inc))",
        "(println (vec (sorted-set 3 1 2)) (set/difference #{1 2} #{2}) (conj '(1) 0) (subvec [1 2 3 4] 1 3))",
        "(println (loop [i 0 acc []] (if (< i 5) (recur (inc i) (conj acc (* i i))) acc)))",
        "(println (transduce (comp (map inc) (filter even?) (take 5)) + (range)))",
        "(println (try (throw (ex-info \"bad\" {:code 7}))",
        "  (catch clojure.lang.ExceptionInfo e (ex-data e)) (finally (println \"finally\"))))",
        "(println (str/join \",\" (map str/upper-case [\"a\" \"b\"])) (re-seq #\"\\d+\" \"a1b22c333\") (format \"%05.2f\" 3.14159))",
        "(println (walk/postwalk #(if (number? %) (inc %) %) [1 [2 {:a 3}]]) (partition 2 1 [1 2 3]) @(future (+ 1 2)))",
        "(defn fib ^long [^long n] (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2)))))",
        "(println (fib 18) (let [f (memoize (fn [n] (* n n)))] (f 12)) (apply max [3 9 2]) (.toUpperCase \"java\"))",
        "(println (meta (with-meta [1] {:doc \"m\"})) (class 1) (class 1N) (class 1.5M) (= [1 2] '(1 2)) (compare \"a\" \"b\"))",
        "(prn {:s \"q\\\"uote\" :c \\a :k :key/word :n nil :l '(x y) :re #\"r.*\" :v [1.5 2/3]})",
        "(println (str (reify Comparable (compareTo [_ _] 0) Object (toString [_] \"reified\"))))",
        "(println (isa? java.util.ArrayList java.util.List))",
        ":done");

    public static void main(String[] args) {
        RT.init();
        System.out.println(Compiler.load(new StringReader(PROGRAM), "shapes.clj", "shapes.clj"));
        for (String bad : new String[] {"(undefined-symbol 1)", "(let [x] x)", "(+ 1 \"a\")", "(foo", "(nth [1 2] 5)", "(1 2)"}) {
            try {
                System.out.println(Compiler.load(new StringReader(bad), "bad.clj", "bad.clj"));
            } catch (RuntimeException e) {
                Throwable cause = e.getCause() == null ? e : e.getCause();
                System.out.println(e.getClass().getSimpleName() + " " + cause.getClass().getSimpleName() + " " + cause.getMessage());
            }
        }
        System.exit(0);
    }
}
