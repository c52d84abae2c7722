import java.util.*;
import java.util.stream.*;

/** A Sudoku solver with constraint sets and backtracking, and Conway's game of life on a torus. */
public class Sudoku {
    private final BitSet[] choices = new BitSet[81];
    private static int guesses;

    Sudoku(String puzzle) {
        for (int i = 0; i < 81; i++) {
            choices[i] = new BitSet(10);
            choices[i].set(1, 10);
        }
        for (int i = 0; i < 81; i++) {
            char c = puzzle.charAt(i);
            if (c != '.' && !assign(i, c - '0')) {
                throw new IllegalArgumentException("contradiction at " + i);
            }
        }
    }

    private Sudoku(Sudoku o) {
        for (int i = 0; i < 81; i++) {
            choices[i] = (BitSet) o.choices[i].clone();
        }
    }

    private static List<Integer> peers(int cell) {
        int r = cell / 9;
        int c = cell % 9;
        return IntStream.range(0, 81).filter(x -> x != cell && (x / 9 == r || x % 9 == c || x / 27 == r / 3 && x % 9 / 3 == c / 3)).boxed().toList();
    }

    private static final List<List<Integer>> PEERS = IntStream.range(0, 81).mapToObj(Sudoku::peers).toList();

    private boolean assign(int cell, int d) {
        for (int x = 1; x <= 9; x++) {
            if (x != d && !eliminate(cell, x)) {
                return false;
            }
        }
        return choices[cell].get(d);
    }

    private boolean eliminate(int cell, int d) {
        BitSet set = choices[cell];
        if (!set.get(d)) {
            return true;
        }
        set.clear(d);
        if (set.isEmpty()) {
            return false;
        }
        if (set.cardinality() == 1) {
            int only = set.nextSetBit(0);
            for (int p : PEERS.get(cell)) {
                if (!eliminate(p, only)) {
                    return false;
                }
            }
        }
        return true;
    }

    Optional<Sudoku> solve() {
        OptionalInt next = IntStream.range(0, 81).filter(i -> choices[i].cardinality() > 1).boxed().min(Comparator.comparingInt(i -> choices[i].cardinality())).map(OptionalInt::of).orElse(OptionalInt.empty());
        if (next.isEmpty()) {
            return Optional.of(this);
        }
        int cell = next.getAsInt();
        for (int d = choices[cell].nextSetBit(0); d >= 0; d = choices[cell].nextSetBit(d + 1)) {
            guesses++;
            Sudoku copy = new Sudoku(this);
            if (copy.assign(cell, d)) {
                Optional<Sudoku> s = copy.solve();
                if (s.isPresent()) {
                    return s;
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return IntStream.range(0, 9).mapToObj(r -> IntStream.range(0, 9).mapToObj(c -> choices[r * 9 + c].cardinality() == 1 ? "" + choices[r * 9 + c].nextSetBit(0) : ".").collect(Collectors.joining(" "))).collect(Collectors.joining("\n"));
    }

    record Cell(int x, int y) {
        Stream<Cell> around() {
            return IntStream.rangeClosed(-1, 1).boxed().flatMap(dx -> IntStream.rangeClosed(-1, 1).filter(dy -> dx != 0 || dy != 0).mapToObj(dy -> new Cell(Math.floorMod(x + dx, 20), Math.floorMod(y + dy, 20))));
        }
    }

    static Set<Cell> step(Set<Cell> live) {
        return live.stream().flatMap(Cell::around).collect(Collectors.groupingBy(c -> c, Collectors.counting())).entrySet().stream().filter(e -> e.getValue() == 3 || e.getValue() == 2 && live.contains(e.getKey())).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    public static void main(String[] args) {
        for (String p : new String[] {"53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79", "4.....8.5.3..........7......2.....6.....8.4......1.......6.3.7.5..2.....1.4......"}) {
            System.out.println(new Sudoku(p).solve().map(Object::toString).orElse("none"));
        }
        System.out.println("guesses " + guesses);
        try {
            new Sudoku("55" + ".".repeat(79));
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        Set<Cell> live = Stream.of(new Cell(1, 0), new Cell(2, 1), new Cell(0, 2), new Cell(1, 2), new Cell(2, 2), new Cell(10, 10), new Cell(11, 10), new Cell(12, 10), new Cell(11, 9)).collect(Collectors.toSet());
        for (int i = 0; i < 30; i++) {
            live = step(live);
        }
        System.out.println(live.size() + " " + live.stream().sorted(Comparator.comparingInt(Cell::x).thenComparingInt(Cell::y)).toList());
    }
}
