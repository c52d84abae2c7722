import java.time.*;
import java.time.temporal.*;
import java.util.*;
import java.util.function.*;

/** LocalDate, LocalTime, LocalDateTime: arithmetic at the ends, fields, units, until, ranges, adjusters, errors. */
public class LocalTypes {
    /** The fields of a parsed result have no order. */
    static String sorted(String s) {
        java.util.regex.Matcher m = java.util.regex.Pattern.compile("\\{([^{}]*=[^{}]*)\\}").matcher(s);
        return m.replaceAll(r -> {
            String[] fields = r.group(1).split(", ");
            Arrays.sort(fields);
            return java.util.regex.Matcher.quoteReplacement("{" + String.join(", ", fields) + "}");
        });
    }

    static String tr(Supplier<Object> s) {
        try {
            return sorted(String.valueOf(s.get()));
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName() + "(" + sorted(String.valueOf(e.getMessage())) + ")";
        }
    }

    public static void main(String[] args) {
        LocalDate[] ds = {LocalDate.of(2024, 2, 29), LocalDate.of(2023, 12, 31), LocalDate.EPOCH, LocalDate.MIN, LocalDate.MAX, LocalDate.of(0, 1, 1), LocalDate.of(-44, 3, 15), LocalDate.ofYearDay(2000, 366), LocalDate.ofEpochDay(-719529)};
        for (LocalDate d : ds) {
            StringBuilder b = new StringBuilder(d + ":");
            for (ChronoField f : ChronoField.values()) {
                if (f.isDateBased()) {
                    b.append(' ').append(tr(() -> d.getLong(f))).append(d.range(f));
                }
            }
            b.append(' ').append(d.getDayOfWeek()).append(d.isLeapYear()).append(d.lengthOfMonth()).append(' ').append(d.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)).append(' ').append(d.get(IsoFields.QUARTER_OF_YEAR)).append(d.get(IsoFields.DAY_OF_QUARTER)).append(' ').append(tr(() -> d.get(WeekFields.ISO.weekOfMonth()))).append(' ').append(tr(() -> d.get(WeekFields.of(Locale.US).weekOfYear()))).append(' ').append(d.getLong(JulianFields.JULIAN_DAY)).append(' ').append(d.getLong(JulianFields.RATA_DIE)).append(' ').append(d.hashCode());
            System.out.println(b);
            b = new StringBuilder();
            for (ChronoUnit u : ChronoUnit.values()) {
                b.append(u).append(' ').append(tr(() -> d.plus(1, u))).append(' ').append(tr(() -> d.minus(13, u))).append(' ').append(tr(() -> d.until(ds[0], u))).append("; ");
            }
            System.out.println(b);
            System.out.println(tr(() -> d.withDayOfMonth(31)) + tr(() -> d.withMonth(2)) + tr(() -> d.withYear(2023)) + tr(() -> d.withDayOfYear(366)) + tr(() -> d.with(ChronoField.EPOCH_DAY, 5)) + tr(() -> d.plusMonths(-1)) + tr(() -> d.plusYears(1)) + d.until(ds[1]) + " " + tr(() -> d.with(TemporalAdjusters.lastDayOfMonth())) + tr(() -> d.with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY))) + tr(() -> d.with(TemporalAdjusters.dayOfWeekInMonth(-2, DayOfWeek.FRIDAY))) + tr(() -> d.with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY))) + tr(() -> d.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY))) + tr(() -> d.with(TemporalAdjusters.firstDayOfNextYear())) + tr(() -> d.atStartOfDay()) + tr(() -> d.datesUntil(d.plusDays(20), Period.ofDays(7)).toList()));
        }
        LocalTime[] ts = {LocalTime.MIN, LocalTime.MAX, LocalTime.NOON, LocalTime.of(23, 59, 59, 1), LocalTime.ofSecondOfDay(3661), LocalTime.of(7, 5)};
        for (LocalTime t : ts) {
            StringBuilder b = new StringBuilder(t + ":");
            for (ChronoField f : ChronoField.values()) {
                if (f.isTimeBased()) {
                    b.append(' ').append(tr(() -> t.getLong(f)));
                }
            }
            for (ChronoUnit u : ChronoUnit.values()) {
                b.append(' ').append(tr(() -> t.plus(100, u))).append('/').append(tr(() -> t.truncatedTo(u))).append('/').append(tr(() -> t.until(LocalTime.NOON, u)));
            }
            System.out.println(b + " " + t.plusNanos(-1) + t.plusHours(-25) + t.withNano(5) + t.compareTo(LocalTime.NOON) + t.hashCode() + t.isAfter(ts[2]) + t.adjustInto(LocalDateTime.MIN));
        }
        LocalDateTime dt = LocalDateTime.of(2024, 2, 29, 23, 59, 59, 999_999_999);
        System.out.println(dt.plusNanos(1) + " " + dt.plusYears(1) + " " + dt.minusHours(100000) + " " + dt.plusSeconds(Long.MAX_VALUE / 1000000000) + " " + dt.until(LocalDateTime.of(2025, 2, 28, 23, 59, 59), ChronoUnit.YEARS) + dt.until(LocalDateTime.of(2025, 3, 1, 0, 0), ChronoUnit.MONTHS) + " " + dt.truncatedTo(ChronoUnit.HALF_DAYS) + " " + dt.toLocalDate() + dt.toEpochSecond(ZoneOffset.UTC) + " " + LocalDateTime.ofEpochSecond(-1, 5, ZoneOffset.ofHours(2)) + " " + dt.with(Month.JANUARY) + " " + dt.query(TemporalQueries.precision()) + dt.query(TemporalQueries.zone()) + dt.query(LocalDate::from));
        System.out.println(tr(() -> LocalDate.of(2023, 2, 29)) + tr(() -> LocalDate.of(2023, 4, 31)) + tr(() -> LocalDate.of(2023, 13, 1)) + tr(() -> LocalDate.ofYearDay(2023, 366)) + tr(() -> LocalDate.ofEpochDay(Long.MAX_VALUE)) + tr(() -> LocalTime.of(24, 0)) + tr(() -> LocalTime.of(1, 60)) + tr(() -> LocalTime.ofNanoOfDay(-1)) + tr(() -> LocalDate.MAX.plusDays(1)) + tr(() -> LocalDate.EPOCH.plusDays(Long.MAX_VALUE)) + tr(() -> LocalDateTime.MAX.plusNanos(1)) + tr(() -> LocalDate.from(LocalTime.NOON)) + tr(() -> LocalTime.from(Instant.EPOCH)) + tr(() -> LocalDate.EPOCH.get(ChronoField.HOUR_OF_DAY)) + tr(() -> LocalDate.EPOCH.get(ChronoField.PROLEPTIC_MONTH)) + tr(() -> LocalDate.EPOCH.plus(1, null)) + tr(() -> LocalDate.EPOCH.datesUntil(LocalDate.MIN)) + tr(() -> LocalDate.EPOCH.datesUntil(LocalDate.MAX, Period.ZERO)));
        for (String s : new String[] {"2024-02-29", "2023-02-29", "+10000-01-01", "10000-01-01", "-0001-01-01", "2024-1-1", "", "2024-02-30T00:00", "x"}) {
            System.out.println(s + " " + tr(() -> LocalDate.parse(s)) + " " + tr(() -> LocalDateTime.parse(s + "T10:15:30.5")) + " " + tr(() -> LocalTime.parse("10:15" + s)));
        }
    }
}
