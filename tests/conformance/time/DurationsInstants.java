import java.time.*;
import java.time.temporal.*;
import java.util.*;
import java.util.function.*;

/** Duration, Period, Instant, Clock, Year, YearMonth, MonthDay, Month, DayOfWeek: limits, parsing, arithmetic. */
public class DurationsInstants {
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
        Duration[] ds = {Duration.ZERO, Duration.ofNanos(-1), Duration.ofSeconds(-1, 5), Duration.ofMillis(90061001), Duration.ofSeconds(Long.MAX_VALUE, 999999999), Duration.ofSeconds(Long.MIN_VALUE), Duration.ofHours(-25), Duration.of(5, ChronoUnit.HALF_DAYS)};
        for (Duration d : ds) {
            System.out.println(d + " " + d.getSeconds() + " " + d.getNano() + " " + tr(d::toMillis) + " " + tr(d::toNanos) + " " + d.toDays() + "d" + d.toHoursPart() + "h" + d.toMinutesPart() + "m" + d.toSecondsPart() + "s" + d.toMillisPart() + "." + d.toNanosPart() + " " + tr(d::negated) + " " + tr(d::abs) + " " + tr(() -> d.multipliedBy(3)) + " " + tr(() -> d.dividedBy(7)) + " " + tr(() -> d.dividedBy(Duration.ofMinutes(1))) + " " + tr(() -> d.plusNanos(1)) + " " + tr(() -> d.truncatedTo(ChronoUnit.MINUTES)) + " " + d.isNegative() + d.isZero() + d.compareTo(ds[3]) + " " + d.hashCode() + " " + tr(() -> d.get(ChronoUnit.DAYS)) + tr(() -> Duration.parse(d.toString()).equals(d)));
        }
        for (String s : new String[] {"PT0S", "P2DT3H4M", "PT-6H3M", "-PT-6H+3M", "PT20.345S", "PT-0.5S", "p1dt1h", "PT", "P", "P1Y", "PT1.S", "PT.5S", "PT1H1S1M", "P1DT", "PT9999999999999999999H", "PT1,5S", " PT1S", "-P1D", "PT0.1234567891S"}) {
            System.out.println(s + " " + tr(() -> Duration.parse(s)) + " " + tr(() -> Period.parse(s.replace("T", ""))));
        }
        System.out.println(tr(() -> Duration.of(1, ChronoUnit.MONTHS)) + tr(() -> Duration.ofDays(Long.MAX_VALUE)) + tr(() -> ds[4].plusNanos(1)) + tr(() -> ds[3].dividedBy(0)) + tr(() -> ds[3].truncatedTo(ChronoUnit.WEEKS)) + tr(() -> Duration.between(LocalDate.EPOCH, LocalDate.MAX)) + Duration.between(Instant.MIN, Instant.MAX) + Duration.between(LocalTime.MAX, LocalTime.MIN) + Duration.from(ChronoUnit.HOURS.getDuration()));
        Period p = Period.of(1, 14, -40);
        System.out.println(p + " " + p.normalized() + " " + p.negated() + " " + p.toTotalMonths() + " " + p.plus(Period.ofWeeks(2)) + " " + p.multipliedBy(-2) + p.isNegative() + p.isZero() + p.getUnits() + LocalDate.of(2024, 1, 31).plus(p) + " " + Period.between(LocalDate.of(2024, 1, 31), LocalDate.of(2024, 3, 1)) + Period.between(LocalDate.of(2024, 3, 1), LocalDate.of(2023, 12, 31)) + " " + tr(() -> p.plusYears(Integer.MAX_VALUE)) + tr(() -> LocalTime.NOON.plus(p)) + tr(() -> Period.parse("P1Y2M3W4D")) + tr(() -> Period.parse("P1.5D")) + tr(() -> p.get(ChronoUnit.HOURS)) + Period.from(Period.ofDays(3)) + tr(() -> Period.from(Duration.ofDays(1))) + p.equals(Period.of(1, 14, -40)) + p.hashCode());
        Instant[] is = {Instant.EPOCH, Instant.MIN, Instant.MAX, Instant.ofEpochSecond(-1, 999_999_999), Instant.ofEpochMilli(Long.MAX_VALUE), Instant.parse("2024-02-29T12:00:00.5Z"), Instant.parse("2024-02-29T12:00:00+05:30")};
        for (Instant i : is) {
            System.out.println(i + " " + tr(i::toEpochMilli) + " " + i.getNano() + " " + tr(() -> i.plusSeconds(1)) + " " + tr(() -> i.minus(Duration.ofDays(1))) + " " + i.truncatedTo(ChronoUnit.HOURS) + " " + tr(() -> i.until(Instant.EPOCH, ChronoUnit.DAYS)) + " " + tr(() -> i.until(Instant.EPOCH, ChronoUnit.NANOS)) + " " + i.get(ChronoField.MILLI_OF_SECOND) + " " + tr(() -> i.plus(1, ChronoUnit.MONTHS)) + tr(() -> i.get(ChronoField.INSTANT_SECONDS)) + " " + tr(() -> i.atZone(ZoneOffset.MAX)) + i.hashCode() + i.compareTo(Instant.EPOCH) + i.with(ChronoField.NANO_OF_SECOND, 7));
        }
        for (String s : new String[] {"2024-01-01T00:00:00", "2024-01-01T24:00:00Z", "2024-01-01T23:59:60Z", "-1000000000-01-01T00:00:00Z", "+1000000001-01-01T00:00:00Z", "2024-01-01t00:00:00z", "2024-01-01T00:00Z", ""}) {
            System.out.println(s + " " + tr(() -> Instant.parse(s)));
        }
        Clock fixed = Clock.fixed(Instant.ofEpochSecond(100, 123456789), ZoneId.of("Asia/Tokyo"));
        System.out.println(fixed + " " + fixed.millis() + " " + LocalDateTime.now(fixed) + " " + ZonedDateTime.now(Clock.offset(fixed, Duration.ofHours(-3))) + " " + Clock.tick(fixed, Duration.ofMillis(250)).instant() + Clock.tickSeconds(ZoneOffset.UTC).instant().getNano() + fixed.withZone(ZoneOffset.UTC) + Clock.systemUTC() + " " + Clock.tickMinutes(ZoneOffset.UTC).instant().getEpochSecond() % 60 + fixed.equals(Clock.fixed(fixed.instant(), fixed.getZone())) + tr(() -> Clock.tick(fixed, Duration.ofNanos(-1))) + tr(() -> Clock.tick(fixed, Duration.ofNanos(7_777))) + (Clock.systemUTC().instant().isAfter(Instant.parse("2020-01-01T00:00:00Z"))));
        YearMonth ym = YearMonth.of(2024, 2);
        Year y = Year.of(1900);
        MonthDay md = MonthDay.of(2, 29);
        System.out.println(ym + " " + ym.atEndOfMonth() + ym.plusMonths(-14) + ym.lengthOfYear() + ym.isValidDay(30) + tr(() -> ym.atDay(30)) + ym.until(YearMonth.of(2030, 1), ChronoUnit.YEARS) + YearMonth.parse("-0001-12") + tr(() -> YearMonth.parse("2024-13")) + ym.compareTo(YearMonth.of(2023, 12)) + ym.getLong(ChronoField.PROLEPTIC_MONTH) + " " + y + y.isLeap() + y.length() + y.atDay(60) + tr(() -> y.atDay(366)) + y.atMonthDay(md) + Year.isLeap(2000) + y.isValidMonthDay(md) + Year.parse("+10000") + tr(() -> Year.of(1000000000)) + Year.MAX_VALUE + " " + md + md.atYear(2023) + md.isValidYear(2023) + md.with(Month.APRIL) + tr(() -> MonthDay.of(2, 30)) + tr(() -> MonthDay.parse("--02-30")) + MonthDay.parse("--12-03").isAfter(md) + tr(() -> MonthDay.from(Year.of(2))));
        System.out.println(DayOfWeek.MONDAY.plus(-8) + " " + DayOfWeek.from(LocalDate.EPOCH) + tr(() -> DayOfWeek.of(8)) + Month.JANUARY.minus(14) + Month.FEBRUARY.maxLength() + Month.MARCH.firstDayOfYear(true) + Month.MAY.firstMonthOfQuarter() + tr(() -> Month.of(0)) + Month.from(md) + DayOfWeek.FRIDAY.getDisplayName(java.time.format.TextStyle.NARROW, Locale.ENGLISH) + Month.MAY.getDisplayName(java.time.format.TextStyle.SHORT_STANDALONE, Locale.ENGLISH) + tr(() -> DayOfWeek.SUNDAY.get(ChronoField.HOUR_OF_DAY)) + DayOfWeek.SUNDAY.adjustInto(LocalDate.EPOCH));
        for (ChronoUnit u : ChronoUnit.values()) {
            System.out.print(u + " " + u.getDuration() + u.isDurationEstimated() + u.isDateBased() + u.isTimeBased() + " ");
        }
        for (ChronoField f : ChronoField.values()) {
            System.out.print(f + " " + f.range() + f.getBaseUnit() + f.getRangeUnit() + f.getDisplayName(Locale.ENGLISH) + tr(() -> f.checkValidIntValue(-5)) + " ");
        }
        System.out.println(ValueRange.of(1, 2, 28, 31) + " " + ValueRange.of(1, 5).isValidIntValue(6) + tr(() -> ValueRange.of(5, 1)) + ChronoUnit.DAYS.between(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1)) + IsoFields.QUARTER_YEARS.between(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1)) + IsoFields.WEEK_BASED_YEARS.addTo(LocalDate.of(2020, 12, 31), 1));
    }
}
