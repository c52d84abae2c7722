import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cron expressions: parsed, explained, and followed over changes of summer time, leap days and month ends. */
public class Scheduler {
    enum Part {
        MINUTE(0, 59), HOUR(0, 23), DAY(1, 31), MONTH(1, 12), WEEKDAY(0, 7);

        final int low;
        final int high;

        Part(int low, int high) {
            this.low = low;
            this.high = high;
        }
    }

    static final class Cron {
        private static final Pattern RANGE = Pattern.compile("(?<any>\\*)|(?<from>[0-9A-Z]+)(?:-(?<to>[0-9A-Z]+))?", Pattern.CASE_INSENSITIVE);
        final BitSet[] sets = new BitSet[Part.values().length];
        final boolean anyDay;
        final boolean anyWeekday;

        Cron(String text) {
            String[] fields = text.trim().split("\\s+");
            if (fields.length != sets.length) {
                throw new IllegalArgumentException(fields.length + " fields in \"" + text + "\"");
            }
            for (Part part : Part.values()) {
                sets[part.ordinal()] = parse(part, fields[part.ordinal()]);
            }
            if (sets[4].get(7)) {
                sets[4].set(0);
            }
            anyDay = fields[2].startsWith("*");
            anyWeekday = fields[4].startsWith("*");
        }

        private static BitSet parse(Part part, String field) {
            BitSet set = new BitSet();
            for (String piece : field.split(",", -1)) {
                String[] stepped = piece.split("/", 2);
                int step = stepped.length == 2 ? number(part, stepped[1], 1, 1000) : 1;
                Matcher matcher = RANGE.matcher(stepped[0]);
                if (!matcher.matches()) {
                    throw new IllegalArgumentException("bad " + part.name().toLowerCase(Locale.ROOT) + " \"" + piece + "\"");
                }
                int from = part.low;
                int to = part.high;
                if (matcher.group("any") == null) {
                    from = number(part, matcher.group("from"), part.low, part.high);
                    to = matcher.group("to") != null ? number(part, matcher.group("to"), part.low, part.high) : stepped.length == 2 ? part.high : from;
                }
                if (from > to) {
                    throw new IllegalArgumentException("range backwards \"" + piece + "\"");
                }
                for (int i = from; i <= to; i += step) {
                    set.set(i);
                }
            }
            return set;
        }

        private static int number(Part part, String text, int low, int high) {
            if (part == Part.WEEKDAY) {
                for (DayOfWeek day : DayOfWeek.values()) {
                    if (day.name().substring(0, 3).equalsIgnoreCase(text)) {
                        return day.getValue() % 7;
                    }
                }
            }
            int value = Integer.parseInt(text);
            if (value < low || value > high) {
                throw new IllegalArgumentException(part + " " + value + " not in " + low + ".." + high);
            }
            return value;
        }

        boolean matches(LocalDateTime time) {
            boolean day = sets[2].get(time.getDayOfMonth());
            boolean weekday = sets[4].get(time.getDayOfWeek().getValue() % 7);
            boolean date = anyDay || anyWeekday ? day && weekday : day || weekday;
            return date && sets[3].get(time.getMonthValue()) && sets[1].get(time.getHour()) && sets[0].get(time.getMinute());
        }

        ZonedDateTime next(ZonedDateTime after) {
            ZonedDateTime time = after.plusMinutes(1).withSecond(0).withNano(0);
            ZonedDateTime end = after.plusYears(10);
            while (time.isBefore(end)) {
                LocalDateTime local = time.toLocalDateTime();
                if (!sets[3].get(local.getMonthValue())) {
                    time = local.withDayOfMonth(1).withHour(0).withMinute(0).plusMonths(1).atZone(time.getZone());
                } else if (!sets[1].get(local.getHour())) {
                    time = time.plusHours(1).withMinute(0);
                } else if (matches(local)) {
                    return time;
                } else {
                    time = time.plusMinutes(1);
                }
            }
            return null;
        }
    }

    public static void main(String[] arguments) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm xxx", Locale.ENGLISH);
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        ZonedDateTime start = ZonedDateTime.of(2023, 10, 28, 22, 13, 5, 0, berlin);
        for (String text : new String[] {"*/15 2 * * *", "30 2 26-31 3 sun", "0 0 29 2 *", "0 12 13 * fri", "59 23 31 * *", "5,10-12 0-4/2 1 1,7 *", "0 0 30 2 *"}) {
            Cron cron = new Cron(text);
            List<String> times = new ArrayList<>();
            ZonedDateTime time = start;
            for (int i = 0; i < 5; i++) {
                time = cron.next(time);
                if (time == null) {
                    break;
                }
                times.add(time.format(format));
            }
            System.out.println(text + " " + cron.sets[0] + cron.sets[1] + " " + times);
        }
        Cron hourly = new Cron("0 * * * *");
        ZonedDateTime from = ZonedDateTime.of(2024, 3, 30, 23, 30, 0, 0, berlin);
        int count = 0;
        for (ZonedDateTime time = hourly.next(from); Duration.between(from, time).toHours() < 24; time = hourly.next(time)) {
            count++;
        }
        System.out.println("hours in a day of change: " + count);
        for (String bad : new String[] {"* * * *", "60 * * * *", "a * * * *", "5-1 * * * *", "*/0 * * * *", "* * * * mon-fry", "1,,2 * * * *"}) {
            try {
                new Cron(bad);
                System.out.println("accepted " + bad);
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
