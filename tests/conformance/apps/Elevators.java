import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Elevators of a building, second by second, with strategies that share a base class; statistics at the end. */
public class Elevators {
    record Person(int id, int from, int to, int arrived) { }

    enum State { IDLE, UP, DOWN, OPEN }

    abstract static class Elevator {
        final String name;
        int floor;
        State state = State.IDLE;
        int doors;
        int travelled;
        final List<Person> inside = new LinkedList<>();

        Elevator(String name) {
            this.name = name;
        }

        abstract Integer target(Building building);

        void tick(Building building, int now) {
            if (state == State.OPEN) {
                if (--doors == 0) {
                    state = State.IDLE;
                }
                return;
            }
            if (exchange(building, now)) {
                state = State.OPEN;
                doors = 3;
                return;
            }
            Integer target = target(building);
            if (target == null) {
                state = State.IDLE;
            } else {
                state = target > floor ? State.UP : State.DOWN;
                floor += Integer.signum(target - floor);
                travelled++;
            }
        }

        private boolean exchange(Building building, int now) {
            boolean moved = inside.removeIf(p -> {
                if (p.to() == floor) {
                    building.finished.add(now - p.arrived());
                    building.byElevator.merge(name, 1, Integer::sum);
                    return true;
                }
                return false;
            });
            List<Person> queue = building.waiting.get(floor);
            while (!queue.isEmpty() && inside.size() < 6) {
                inside.add(queue.remove(0));
                moved = true;
            }
            return moved;
        }
    }

    /** Goes on in a direction as long as there is anything to do there. */
    static class Scan extends Elevator {
        private int direction = 1;

        Scan(String name) {
            super(name);
        }

        @Override
        Integer target(Building building) {
            TreeSet<Integer> wanted = new TreeSet<>();
            inside.forEach(p -> wanted.add(p.to()));
            if (inside.size() < 6) {
                building.waiting.forEach((f, people) -> {
                    if (!people.isEmpty()) {
                        wanted.add(f);
                    }
                });
            }
            wanted.remove(floor);
            Integer next = direction > 0 ? wanted.higher(floor) : wanted.lower(floor);
            if (next == null) {
                direction = -direction;
                next = direction > 0 ? wanted.higher(floor) : wanted.lower(floor);
            }
            return next;
        }
    }

    /** Goes to the nearest. */
    static class Nearest extends Elevator {
        Nearest(String name) {
            super(name);
        }

        @Override
        Integer target(Building building) {
            Comparator<Integer> near = Comparator.<Integer>comparingInt(f -> Math.abs(f - floor)).thenComparing(Comparator.reverseOrder());
            return inside.isEmpty()
                ? building.waiting.entrySet().stream().filter(e -> !e.getValue().isEmpty() && e.getKey() != floor).map(Map.Entry::getKey).min(near).orElse(null)
                : inside.stream().map(Person::to).min(near).orElseThrow();
        }
    }

    static class Building {
        final Map<Integer, List<Person>> waiting = new TreeMap<>();
        final List<Integer> finished = new ArrayList<>();
        final Map<String, Integer> byElevator = new TreeMap<>();

        Building(int floors) {
            for (int i = 0; i < floors; i++) {
                waiting.put(i, new LinkedList<>());
            }
        }

        String picture(List<Elevator> elevators) {
            StringBuilder picture = new StringBuilder();
            waiting.forEach((floor, people) -> {
                picture.append(floor).append(people.isEmpty() ? "" : "w" + people.size());
                elevators.stream().filter(e -> e.floor == floor).forEach(e -> picture.append('[').append(e.name, 0, 1).append(e.inside.size())
                    .append(switch (e.state) {
                        case IDLE -> '.';
                        case UP -> '^';
                        case DOWN -> 'v';
                        case OPEN -> 'o';
                    }).append(']'));
                picture.append(' ');
            });
            return picture.toString();
        }
    }

    public static void main(String[] arguments) {
        for (long seed = 1; seed <= 3; seed++) {
            Random random = new Random(seed);
            Building building = new Building(9);
            List<Elevator> elevators = List.of(new Scan("Anna"), new Nearest("Bob"), new Scan("Cleo") {
                @Override
                Integer target(Building b) {
                    Integer target = super.target(b);
                    return target == null && floor != 0 ? Integer.valueOf(0) : target;
                }
            });
            int made = 0;
            int now = 0;
            for (; now < 400 || building.finished.size() < made; now++) {
                if (now < 400 && random.nextInt(4) == 0) {
                    int from = random.nextInt(3) == 0 ? 0 : random.nextInt(9);
                    int to = random.nextInt(9);
                    if (from != to) {
                        building.waiting.get(from).add(new Person(made++, from, to, now));
                    }
                }
                for (Elevator elevator : elevators) {
                    elevator.tick(building, now);
                }
                if (now % 97 == 50) {
                    System.out.println(now + ": " + building.picture(elevators));
                }
            }
            var statistics = building.finished.stream().collect(Collectors.summarizingInt(i -> i));
            System.out.println("seed " + seed + ", ended at " + now + ": " + statistics + " " + building.byElevator + " "
                + elevators.stream().map(e -> e.name + " " + e.travelled).collect(Collectors.joining(", ", "(", ")")));
            Map<Integer, Long> histogram = building.finished.stream().collect(Collectors.groupingBy(t -> t / 20 * 20, TreeMap::new, Collectors.counting()));
            System.out.println(histogram);
        }
    }
}
