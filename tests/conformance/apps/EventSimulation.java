import java.util.*;
import java.util.stream.*;

/** A discrete event simulation of a shop, a scheduler with priorities and ageing, an elevator; by seeds. */
public class EventSimulation {
    record Event(double time, int seq, Runnable action) implements Comparable<Event> {
        @Override
        public int compareTo(Event o) {
            int c = Double.compare(time, o.time);
            return c != 0 ? c : Integer.compare(seq, o.seq);
        }
    }

    final PriorityQueue<Event> events = new PriorityQueue<>();
    double now;
    int seq;

    void at(double delay, Runnable a) {
        events.add(new Event(now + delay, seq++, a));
    }

    void run() {
        while (!events.isEmpty()) {
            Event e = events.poll();
            now = e.time;
            e.action.run();
        }
    }

    static void shop(int clerks, long seed) {
        EventSimulation s = new EventSimulation();
        Random r = new Random(seed);
        Deque<double[]> line = new ArrayDeque<>();
        int[] free = {clerks}, served = {0}, longest = {0};
        double[] waited = {0}, busy = {0};
        Runnable[] serve = new Runnable[1];
        serve[0] = () -> {
            if (free[0] > 0 && !line.isEmpty()) {
                double[] c = line.poll();
                free[0]--;
                waited[0] += s.now - c[0];
                busy[0] += c[1];
                s.at(c[1], () -> {
                    free[0]++;
                    served[0]++;
                    serve[0].run();
                });
            }
        };
        Runnable[] arrive = new Runnable[1];
        arrive[0] = () -> {
            line.add(new double[] {s.now, 1 + r.nextInt(400) / 100.0});
            longest[0] = Math.max(longest[0], line.size());
            serve[0].run();
            if (s.now < 500) {
                s.at(r.nextInt(300) / 100.0, arrive[0]);
            }
        };
        s.at(0, arrive[0]);
        s.run();
        System.out.printf(Locale.ROOT, "clerks %d served %d waited %.3f longest %d busy %.2f%% end %.2f%n", clerks, served[0], waited[0] / served[0], longest[0], 100 * busy[0] / (clerks * s.now), s.now);
    }

    static class Task {
        final String name;
        int priority, age, left;

        Task(String name, int priority, int work) {
            this.name = name;
            this.priority = priority;
            left = work;
        }
    }

    static void scheduler(boolean ageing) {
        List<Task> ready = new ArrayList<>(List.of(new Task("hi", 9, 6), new Task("mid", 5, 5), new Task("low", 1, 4)));
        StringBuilder trace = new StringBuilder();
        Map<String, Integer> finished = new LinkedHashMap<>();
        for (int tick = 0; !ready.isEmpty() && tick < 60; tick++) {
            if (tick % 4 == 2 && tick < 30) {
                ready.add(new Task("io" + tick, 7, 2));
            }
            Task t = ready.stream().max(Comparator.<Task>comparingInt(x -> x.priority + (ageing ? x.age : 0)).thenComparing(x -> x.name)).get();
            trace.append(t.name.charAt(0));
            for (Task o : ready) {
                o.age = o == t ? 0 : o.age + 1;
            }
            if (--t.left == 0) {
                ready.remove(t);
                finished.put(t.name, tick);
            }
        }
        System.out.println(trace + " " + finished);
    }

    static void life() {
        Set<List<Integer>> cells = new TreeSet<>(Comparator.<List<Integer>>comparingInt(l -> l.get(0)).thenComparingInt(l -> l.get(1)));
        for (int[] p : new int[][] {{1, 0}, {2, 1}, {0, 2}, {1, 2}, {2, 2}, {10, 10}, {10, 11}, {10, 12}, {11, 11}, {20, 5}, {21, 5}, {20, 6}, {21, 6}}) {
            cells.add(List.of(p[0], p[1]));
        }
        StringBuilder b = new StringBuilder();
        for (int g = 0; g < 40; g++) {
            Map<List<Integer>, Integer> count = new HashMap<>();
            for (List<Integer> c : cells) {
                for (int dy = -1; dy <= 1; dy++) {
                    for (int dx = -1; dx <= 1; dx++) {
                        if (dx != 0 || dy != 0) {
                            count.merge(List.of(c.get(0) + dx, c.get(1) + dy), 1, Integer::sum);
                        }
                    }
                }
            }
            Set<List<Integer>> old = new HashSet<>(cells);
            cells.clear();
            count.forEach((c, n) -> { if (n == 3 || n == 2 && old.contains(c)) { cells.add(c); } });
            b.append(cells.size()).append(' ');
        }
        System.out.println(b + "" + cells.stream().limit(6).toList());
    }

    static int queens(int n, int row, int cols, int d1, int d2) {
        if (row == n) {
            return 1;
        }
        int c = 0;
        for (int free = ((1 << n) - 1) & ~(cols | d1 | d2); free != 0; free &= free - 1) {
            int bit = free & -free;
            c += queens(n, row + 1, cols | bit, (d1 | bit) << 1, (d2 | bit) >>> 1);
        }
        return c;
    }

    public static void main(String[] args) {
        for (int c = 1; c <= 4; c++) {
            shop(c, 42);
        }
        scheduler(false);
        scheduler(true);
        life();
        System.out.println(IntStream.rangeClosed(1, 9).mapToObj(n -> n + ":" + queens(n, 0, 0, 0, 0)).collect(Collectors.joining(" ")));
    }
}
