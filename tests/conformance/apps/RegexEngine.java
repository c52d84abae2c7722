import java.util.*;
import java.util.regex.Pattern;

/** A regular expression engine by Thompson's construction and subset construction, checked against java.util.regex. */
public class RegexEngine {
    static class State {
        final int id;
        final List<State> eps = new ArrayList<>();
        BitSet on;
        State to;

        State(int id) {
            this.id = id;
        }
    }

    record Frag(State in, State out) { }

    final String re;
    int i, count;
    final List<State> all = new ArrayList<>();

    RegexEngine(String re) {
        this.re = re;
    }

    State state() {
        State s = new State(count++);
        all.add(s);
        return s;
    }

    Frag alt() {
        Frag f = seq();
        while (i < re.length() && re.charAt(i) == '|') {
            i++;
            Frag g = seq();
            State a = state(), b = state();
            a.eps.addAll(List.of(f.in, g.in));
            f.out.eps.add(b);
            g.out.eps.add(b);
            f = new Frag(a, b);
        }
        return f;
    }

    Frag seq() {
        State s = state();
        Frag f = new Frag(s, s);
        while (i < re.length() && "|)".indexOf(re.charAt(i)) < 0) {
            Frag g = repeat();
            f.out.eps.add(g.in);
            f = new Frag(f.in, g.out);
        }
        return f;
    }

    Frag repeat() {
        Frag f = atom();
        while (i < re.length() && "*+?".indexOf(re.charAt(i)) >= 0) {
            char c = re.charAt(i++);
            State a = state(), b = state();
            a.eps.add(f.in);
            f.out.eps.add(b);
            if (c != '+') {
                a.eps.add(b);
            }
            if (c != '?') {
                f.out.eps.add(f.in);
            }
            f = new Frag(a, b);
        }
        return f;
    }

    Frag atom() {
        char c = re.charAt(i++);
        if (c == '(') {
            Frag f = alt();
            i++;
            return f;
        }
        BitSet on = new BitSet(128);
        if (c == '.') {
            on.set(0, 128);
        } else if (c == '[') {
            boolean not = re.charAt(i) == '^';
            i += not ? 1 : 0;
            while (re.charAt(i) != ']') {
                char a = re.charAt(i++);
                if (re.charAt(i) == '-' && re.charAt(i + 1) != ']') {
                    on.set(a, re.charAt(i + 1) + 1);
                    i += 2;
                } else {
                    on.set(a);
                }
            }
            i++;
            if (not) {
                on.flip(0, 128);
            }
        } else if (c == '\\') {
            char e = re.charAt(i++);
            if (e == 'd') {
                on.set('0', '9' + 1);
            } else {
                on.set(e);
            }
        } else {
            on.set(c);
        }
        State a = state(), b = state();
        a.on = on;
        a.to = b;
        return new Frag(a, b);
    }

    static BitSet closure(Collection<State> from) {
        BitSet s = new BitSet();
        Deque<State> todo = new ArrayDeque<>(from);
        while (!todo.isEmpty()) {
            State x = todo.pop();
            if (!s.get(x.id)) {
                s.set(x.id);
                todo.addAll(x.eps);
            }
        }
        return s;
    }

    record Dfa(List<int[]> next, BitSet accept) {
        boolean matches(String t) {
            int s = 0;
            for (char c : t.toCharArray()) {
                s = next.get(s)[c];
                if (s < 0) {
                    return false;
                }
            }
            return accept.get(s);
        }
    }

    static Dfa compile(String re) {
        RegexEngine e = new RegexEngine(re);
        Frag f = e.alt();
        Map<BitSet, Integer> ids = new HashMap<>();
        List<BitSet> sets = new ArrayList<>();
        List<int[]> next = new ArrayList<>();
        BitSet accept = new BitSet(), start = closure(List.of(f.in));
        ids.put(start, 0);
        sets.add(start);
        for (int k = 0; k < sets.size(); k++) {
            BitSet set = sets.get(k);
            accept.set(k, set.get(f.out.id));
            int[] row = new int[128];
            for (int c = 0; c < 128; c++) {
                List<State> to = new ArrayList<>();
                for (int q = set.nextSetBit(0); q >= 0; q = set.nextSetBit(q + 1)) {
                    State s = e.all.get(q);
                    if (s.on != null && s.on.get(c)) {
                        to.add(s.to);
                    }
                }
                if (to.isEmpty()) {
                    row[c] = -1;
                    continue;
                }
                BitSet n = closure(to);
                Integer id = ids.get(n);
                if (id == null) {
                    id = sets.size();
                    ids.put(n, id);
                    sets.add(n);
                }
                row[c] = id;
            }
            next.add(row);
        }
        return new Dfa(next, accept);
    }

    public static void main(String[] args) {
        String[] res = {"a*b|c", "(ab|a)(bc|c)?", "[a-c]+d?", "(a|b)*abb", "x(y(z)?)*", "\\d+\\.\\d*", "(a*)*b", "[^ab]c", "a(b|)c", "", "(0|1(01*0)*1)+", ".*aa.*"};
        Random r = new Random(4);
        for (String re : res) {
            Dfa d = compile(re);
            Pattern p = Pattern.compile(re);
            int yes = 0, wrong = 0;
            for (int k = 0; k < 400; k++) {
                StringBuilder b = new StringBuilder();
                String alphabet = re.contains("0") ? "01" : re.contains("\\d") ? "12." : "abcdxyz";
                for (int n = r.nextInt(8); n > 0; n--) {
                    b.append(alphabet.charAt(r.nextInt(alphabet.length())));
                }
                boolean m = d.matches(b.toString());
                yes += m ? 1 : 0;
                wrong += m != p.matcher(b).matches() ? 1 : 0;
            }
            System.out.println(re + " states " + d.next.size() + " accept " + d.accept + " yes " + yes + " wrong " + wrong);
        }
        StringBuilder thirds = new StringBuilder();
        Dfa three = compile("(0|1(01*0)*1)+");
        for (int k = 0; k < 40; k++) {
            if (three.matches(Integer.toBinaryString(k))) {
                thirds.append(k).append(' ');
            }
        }
        System.out.println(thirds);
    }
}
