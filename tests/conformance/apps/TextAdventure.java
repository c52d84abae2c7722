import java.io.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A text adventure, played from standard input: rooms, things, verbs with synonyms, state, scores, saving. */
public class TextAdventure {
    enum Dir { NORTH, SOUTH, EAST, WEST, UP, DOWN }

    static class Room {
        final String name, text;
        final EnumMap<Dir, Room> exits = new EnumMap<>(Dir.class);
        final TreeSet<String> things = new TreeSet<>();
        boolean dark, seen;

        Room(String name, String text) {
            this.name = name;
            this.text = text;
        }

        Room to(Dir d, Room r, Dir back) {
            exits.put(d, r);
            r.exits.put(back, this);
            return this;
        }
    }

    record Save(String room, Set<String> held, Map<String, Set<String>> things, int score, boolean lit) { }

    final Map<String, Room> rooms = new LinkedHashMap<>();
    final TreeSet<String> held = new TreeSet<>();
    final Map<String, Consumer<String>> verbs = new TreeMap<>();
    final Deque<Save> saves = new ArrayDeque<>();
    Room here;
    int score, moves;
    boolean lit, over;

    Room room(String n, String t, String... things) {
        Room r = new Room(n, t);
        r.things.addAll(List.of(things));
        rooms.put(n, r);
        return r;
    }

    void say(String f, Object... a) {
        System.out.println("  " + String.format(f, a));
    }

    TextAdventure() {
        Room hall = room("Hall", "A cold hall with a stair.", "lamp"), cellar = room("Cellar", "Barrels and dust.", "gold", "rat"), attic = room("Attic", "Trunks under the roof.", "key"), garden = room("Garden", "Roses; a locked shed stands here."), shed = room("Shed", "Tools on the walls.", "crown");
        cellar.dark = true;
        hall.to(Dir.DOWN, cellar, Dir.UP).to(Dir.EAST, garden, Dir.WEST);
        hall.to(Dir.NORTH, attic, Dir.SOUTH);
        here = hall;
        for (Dir d : Dir.values()) {
            Consumer<String> go = x -> go(d);
            verbs.put(d.name().toLowerCase(Locale.ROOT), go);
            verbs.put(d.name().substring(0, 1).toLowerCase(Locale.ROOT), go);
        }
        verbs.put("look", x -> look(true));
        verbs.put("l", verbs.get("look"));
        verbs.put("take", this::take);
        verbs.put("get", verbs.get("take"));
        verbs.put("drop", x -> {
            if (held.remove(x)) {
                here.things.add(x);
                say("Dropped.");
            } else {
                say("You have no %s.", x);
            }
        });
        verbs.put("inventory", x -> say("You hold %s.", held.isEmpty() ? "nothing" : String.join(", ", held)));
        verbs.put("i", verbs.get("inventory"));
        verbs.put("light", x -> {
            lit = held.contains("lamp") && x.equals("lamp");
            say(lit ? "The lamp glows." : "With what?");
        });
        verbs.put("unlock", x -> {
            if (here == garden && held.contains("key") && !garden.exits.containsKey(Dir.NORTH)) {
                garden.to(Dir.NORTH, shed, Dir.SOUTH);
                score += 5;
                say("The shed opens.");
            } else {
                say("Nothing to unlock here, or no key.");
            }
        });
        verbs.put("save", x -> {
            saves.push(new Save(here.name, new TreeSet<>(held), rooms.values().stream().collect(Collectors.toMap(r -> r.name, r -> new TreeSet<>(r.things))), score, lit));
            say("Saved (%d).", saves.size());
        });
        verbs.put("restore", x -> {
            Save s = saves.poll();
            if (s == null) {
                say("Nothing saved.");
                return;
            }
            here = rooms.get(s.room);
            held.clear();
            held.addAll(s.held);
            s.things.forEach((n, t) -> {
                rooms.get(n).things.clear();
                rooms.get(n).things.addAll(t);
            });
            score = s.score;
            lit = s.lit;
            look(true);
        });
        verbs.put("score", x -> say("%d points in %d moves.", score, moves));
        verbs.put("quit", x -> over = true);
        verbs.put("wear", x -> {
            if (x.equals("crown") && held.contains(x)) {
                score += 20;
                say("You are king. THE END");
                over = true;
            } else {
                say("You cannot wear %s.", x.isEmpty() ? "that" : "the " + x);
            }
        });
    }

    boolean canSee() {
        return !here.dark || lit && (held.contains("lamp") || here.things.contains("lamp"));
    }

    void go(Dir d) {
        Room r = here.exits.get(d);
        if (r == null) {
            say("No way %s.", d.name().toLowerCase(Locale.ROOT));
        } else {
            here = r;
            look(false);
        }
    }

    void take(String x) {
        if (!canSee()) {
            say("You grope in the dark.");
        } else if (x.equals("all")) {
            List.copyOf(here.things).forEach(this::take);
        } else if (x.equals("rat")) {
            say("It bites.");
            score--;
        } else if (here.things.remove(x)) {
            held.add(x);
            score += switch (x) { case "gold" -> 10; case "crown" -> 15; default -> 1; };
            say("Taken: %s.", x);
        } else {
            say("There is no %s here.", x.isEmpty() ? "such thing" : x);
        }
    }

    void look(boolean full) {
        say("== %s ==", here.name);
        if (!canSee()) {
            say("It is pitch dark.");
            return;
        }
        if (full || !here.seen) {
            say(here.text);
        }
        here.seen = true;
        if (!here.things.isEmpty()) {
            say("Here: %s", here.things);
        }
        say("Exits: %s", here.exits.keySet());
    }

    public static void main(String[] args) throws IOException {
        TextAdventure g = new TextAdventure();
        g.look(true);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        for (String line = in.readLine(); line != null && !g.over; line = in.readLine()) {
            line = line.strip().toLowerCase(Locale.ROOT);
            System.out.println("> " + line);
            if (line.isEmpty()) {
                continue;
            }
            String[] w = line.split("\\s+(the\\s+)?", 2);
            Consumer<String> v = g.verbs.get(w[0]);
            if (v == null) {
                List<String> near = g.verbs.keySet().stream().filter(k -> k.length() > 1 && k.charAt(0) == w[0].charAt(0)).toList();
                g.say("I do not know '%s'%s", w[0], near.isEmpty() ? "." : ", but " + near + ".");
            } else {
                g.moves++;
                v.accept(w.length > 1 ? w[1] : "");
            }
        }
        g.say("%d points, %d moves, %s", g.score, g.moves, g.over ? "over" : "out of input");
    }
}
