import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A cave by cellular automata, its rooms by flood fill, the way through by A*, the longest way, and lines of sight. */
public class DungeonMap {
    record Point(int x, int y) {
        Stream<Point> neighbours() {
            return Stream.of(new Point(x + 1, y), new Point(x - 1, y), new Point(x, y + 1), new Point(x, y - 1));
        }

        int distance(Point o) {
            return Math.abs(x - o.x) + Math.abs(y - o.y);
        }
    }

    static final int WIDTH = 64;
    static final int HEIGHT = 24;
    final boolean[][] wall = new boolean[HEIGHT][WIDTH];

    DungeonMap(long seed) {
        Random random = new Random(seed);
        for (boolean[] row : wall) {
            for (int x = 0; x < WIDTH; x++) {
                row[x] = random.nextInt(100) < 43;
            }
        }
        for (int step = 0; step < 4; step++) {
            boolean[][] next = new boolean[HEIGHT][WIDTH];
            for (int y = 0; y < HEIGHT; y++) {
                for (int x = 0; x < WIDTH; x++) {
                    int count = 0;
                    for (int dy = -1; dy <= 1; dy++) {
                        for (int dx = -1; dx <= 1; dx++) {
                            count += isWall(x + dx, y + dy) ? 1 : 0;
                        }
                    }
                    next[y][x] = count >= 5;
                }
            }
            for (int y = 0; y < HEIGHT; y++) {
                System.arraycopy(next[y], 0, wall[y], 0, WIDTH);
            }
        }
    }

    boolean isWall(int x, int y) {
        return x < 0 || y < 0 || x >= WIDTH || y >= HEIGHT || wall[y][x];
    }

    List<Set<Point>> rooms() {
        Set<Point> seen = new HashSet<>();
        List<Set<Point>> rooms = new ArrayList<>();
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                Point start = new Point(x, y);
                if (isWall(x, y) || !seen.add(start)) {
                    continue;
                }
                Set<Point> room = new LinkedHashSet<>(List.of(start));
                Deque<Point> todo = new ArrayDeque<>(room);
                while (!todo.isEmpty()) {
                    todo.remove().neighbours().filter(p -> !isWall(p.x(), p.y()) && seen.add(p)).forEach(p -> {
                        room.add(p);
                        todo.add(p);
                    });
                }
                rooms.add(room);
            }
        }
        rooms.sort(Comparator.<Set<Point>>comparingInt(Set::size).reversed().thenComparing(r -> r.iterator().next().x()).thenComparing(r -> r.iterator().next().y()));
        return rooms;
    }

    List<Point> path(Point from, Point to, ToIntFunction<Point> cost) {
        record Step(Point point, int total) { }
        Map<Point, Integer> best = new HashMap<>(Map.of(from, 0));
        Map<Point, Point> previous = new HashMap<>();
        PriorityQueue<Step> queue = new PriorityQueue<>(Comparator.comparingInt(Step::total).thenComparingInt(s -> s.point().x()).thenComparingInt(s -> s.point().y()));
        queue.add(new Step(from, from.distance(to)));
        while (!queue.isEmpty()) {
            Point current = queue.remove().point();
            if (current.equals(to)) {
                LinkedList<Point> path = new LinkedList<>();
                for (Point p = to; p != null; p = previous.get(p)) {
                    path.addFirst(p);
                }
                return path;
            }
            current.neighbours().filter(p -> !isWall(p.x(), p.y())).forEach(p -> {
                int reached = best.get(current) + cost.applyAsInt(p);
                if (reached < best.getOrDefault(p, Integer.MAX_VALUE)) {
                    best.put(p, reached);
                    previous.put(p, current);
                    queue.add(new Step(p, reached + p.distance(to)));
                }
            });
        }
        return List.of();
    }

    boolean sees(Point a, Point b) {
        int dx = Math.abs(b.x() - a.x());
        int dy = -Math.abs(b.y() - a.y());
        int error = dx + dy;
        int x = a.x();
        int y = a.y();
        while (x != b.x() || y != b.y()) {
            if (isWall(x, y)) {
                return false;
            }
            int twice = 2 * error;
            if (twice >= dy) {
                error += dy;
                x += Integer.signum(b.x() - a.x());
            }
            if (twice <= dx) {
                error += dx;
                y += Integer.signum(b.y() - a.y());
            }
        }
        return true;
    }

    public static void main(String[] arguments) {
        for (long seed : new long[] {3, 11, 2024}) {
            DungeonMap map = new DungeonMap(seed);
            List<Set<Point>> rooms = map.rooms();
            System.out.println("seed " + seed + ": rooms " + rooms.stream().map(Set::size).toList());
            List<Point> largest = new ArrayList<>(rooms.get(0));
            Point from = Collections.min(largest, Comparator.comparingInt(Point::x).thenComparingInt(Point::y));
            Point to = Collections.max(largest, Comparator.comparingInt(Point::x).thenComparingInt(Point::y));
            List<Point> path = map.path(from, to, p -> 1);
            List<Point> wary = map.path(from, to, p -> 1 + (int) p.neighbours().filter(n -> map.isWall(n.x(), n.y())).count() * 3);
            long visible = largest.stream().filter(p -> map.sees(from, p)).count();
            System.out.println(from + " to " + to + " in " + path.size() + " or " + wary.size() + ", sees " + visible);
            Set<Point> way = new HashSet<>(path);
            for (int y = 0; y < HEIGHT; y++) {
                int row = y;
                System.out.println(IntStream.range(0, WIDTH).mapToObj(x -> way.contains(new Point(x, row)) ? "o" : map.isWall(x, row) ? "#" : " ").collect(Collectors.joining()).stripTrailing());
            }
        }
    }
}
