import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Life on an endless plane, an elementary automaton, Langton's ant and a forest fire, with what becomes of each. */
public class CellularWorlds {
    record Cell(int x, int y) {
        Cell plus(int dx, int dy) {
            return new Cell(x + dx, y + dy);
        }
    }

    static Set<Cell> parse(String... rows) {
        Set<Cell> cells = new HashSet<>();
        for (int y = 0; y < rows.length; y++) {
            for (int x = 0; x < rows[y].length(); x++) {
                if (rows[y].charAt(x) == '#') {
                    cells.add(new Cell(x, y));
                }
            }
        }
        return cells;
    }

    static Set<Cell> step(Set<Cell> alive) {
        Map<Cell, Integer> neighbours = new HashMap<>();
        for (Cell cell : alive) {
            for (int d = 0; d < 9; d++) {
                if (d != 4) {
                    neighbours.merge(cell.plus(d % 3 - 1, d / 3 - 1), 1, Integer::sum);
                }
            }
        }
        return neighbours.entrySet().stream().filter(e -> e.getValue() == 3 || e.getValue() == 2 && alive.contains(e.getKey())).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    static Set<Cell> normal(Set<Cell> cells) {
        int x = cells.stream().mapToInt(Cell::x).min().orElse(0);
        int y = cells.stream().mapToInt(Cell::y).min().orElse(0);
        return cells.stream().map(c -> c.plus(-x, -y)).collect(Collectors.toSet());
    }

    static String fate(Set<Cell> start, int limit) {
        Map<Set<Cell>, Integer> seen = new HashMap<>();
        Set<Cell> now = start;
        for (int generation = 0; generation < limit; generation++) {
            if (now.isEmpty()) {
                return "dead after " + generation;
            }
            Integer before = seen.put(normal(now), generation);
            if (before != null) {
                return "repeats itself after " + before + " with period " + (generation - before) + ", " + now.size() + " cells";
            }
            now = step(now);
        }
        return "lives with " + now.size() + " cells";
    }

    static void automaton(int rule, int width, int rows) {
        BitSet line = new BitSet(width);
        line.set(width / 2);
        for (int row = 0; row < rows; row++) {
            BitSet current = line;
            System.out.println(IntStream.range(0, width).mapToObj(i -> current.get(i) ? "#" : ".").collect(Collectors.joining()));
            BitSet next = new BitSet(width);
            for (int i = 0; i < width; i++) {
                int pattern = (i > 0 && line.get(i - 1) ? 4 : 0) | (line.get(i) ? 2 : 0) | (line.get(i + 1) ? 1 : 0);
                next.set(i, (rule >> pattern & 1) != 0);
            }
            line = next;
        }
    }

    static int ant(int steps) {
        Set<Cell> black = new HashSet<>();
        Cell at = new Cell(0, 0);
        int direction = 0;
        for (int i = 0; i < steps; i++) {
            if (black.remove(at)) {
                direction = direction + 3 & 3;
            } else {
                black.add(at);
                direction = direction + 1 & 3;
            }
            at = at.plus(new int[] {0, 1, 0, -1}[direction], new int[] {-1, 0, 1, 0}[direction]);
        }
        return black.size();
    }

    static String fire(int percent) {
        int size = 60;
        java.util.Random random = new java.util.Random(percent);
        char[][] forest = new char[size][size];
        for (char[] row : forest) {
            for (int x = 0; x < size; x++) {
                row[x] = random.nextInt(100) < percent ? 'T' : '.';
            }
            if (row[0] == 'T') {
                row[0] = '*';
            }
        }
        int time = 0;
        boolean burning = true;
        while (burning) {
            burning = false;
            char[][] next = Arrays.stream(forest).map(char[]::clone).toArray(char[][]::new);
            for (int y = 0; y < size; y++) {
                for (int x = 0; x < size; x++) {
                    if (forest[y][x] == '*') {
                        next[y][x] = ' ';
                        for (int[] d : new int[][] {{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
                            int nx = x + d[0];
                            int ny = y + d[1];
                            if (nx >= 0 && ny >= 0 && nx < size && ny < size && forest[ny][nx] == 'T') {
                                next[ny][nx] = '*';
                                burning = true;
                            }
                        }
                    }
                }
            }
            forest = next;
            time++;
        }
        long left = Arrays.stream(forest).mapToLong(row -> new String(row).chars().filter(c -> c == 'T').count()).sum();
        return percent + "% burnt for " + time + ", " + left + " trees left";
    }

    public static void main(String[] arguments) {
        System.out.println("block " + fate(parse("##", "##"), 50));
        System.out.println("blinker " + fate(parse("###"), 50));
        System.out.println("glider " + fate(parse(".#", "..#", "###"), 50));
        System.out.println("pulsar " + fate(parse("..###...###", "", "#....#.#....#", "#....#.#....#", "#....#.#....#", "..###...###", "", "..###...###", "#....#.#....#", "#....#.#....#", "#....#.#....#", "", "..###...###"), 50));
        System.out.println("diehard " + fate(parse("......#", "##", ".#...###"), 200));
        System.out.println("acorn " + fate(parse(".#", "...#", "##..###"), 150));
        automaton(30, 61, 20);
        automaton(90, 61, 16);
        System.out.println(ant(1000) + " " + ant(11_000));
        for (int percent = 40; percent <= 80; percent += 10) {
            System.out.println(fire(percent));
        }
    }
}
