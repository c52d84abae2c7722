import java.time.*;
import java.time.chrono.*;
import java.time.format.DateTimeFormatter;
import java.time.temporal.*;
import java.time.zone.*;
import java.util.List;

/** Gaps and overlaps of zones, their rules, resolving, offsets kept and changed, and dates at the ends of time. */
public class TransitionRules {
    static String attempt(java.util.concurrent.Callable<Object> action) {
        try {
            return String.valueOf(action.call());
        } catch (Exception e) {
            return e.getClass().getSimpleName() + ": " + e.getMessage();
        }
    }

    public static void main(String[] arguments) {
        for (String id : new String[] {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "America/Sao_Paulo", "Pacific/Apia", "Africa/Casablanca", "UTC"}) {
            ZoneRules rules = ZoneId.of(id).getRules();
            Instant instant = Instant.parse("2021-06-15T12:00:00Z");
            ZoneOffsetTransition next = rules.nextTransition(instant);
            System.out.println(id + " " + rules.getOffset(instant) + " " + rules.isDaylightSavings(instant) + " " + rules.getStandardOffset(instant) + " " + next + " " + rules.previousTransition(instant)
                + " " + rules.getTransitions().size() + " " + rules.getTransitionRules().size() + " " + rules.isFixedOffset());
        }
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        LocalDateTime gap = LocalDateTime.of(2022, 3, 27, 2, 30);
        LocalDateTime overlap = LocalDateTime.of(2022, 10, 30, 2, 30);
        System.out.println(gap.atZone(berlin) + " " + overlap.atZone(berlin) + " " + overlap.atZone(berlin).withLaterOffsetAtOverlap() + " " + berlin.getRules().getValidOffsets(gap) + berlin.getRules().getValidOffsets(overlap));
        ZonedDateTime before = ZonedDateTime.of(2022, 3, 26, 2, 30, 0, 0, berlin);
        System.out.println(before.plusDays(1) + " " + before.plusHours(24) + " " + Duration.between(before, before.plusDays(1)) + " " + Period.between(before.toLocalDate(), before.plusMonths(13).toLocalDate()) + " " + ChronoUnit.HOURS.between(before, before.plusDays(2)));
        System.out.println(attempt(() -> ZonedDateTime.ofStrict(gap, ZoneOffset.ofHours(1), berlin)) + " | " + ZonedDateTime.ofLocal(overlap, berlin, ZoneOffset.ofHours(1)) + " | " + ZonedDateTime.ofInstant(overlap, ZoneOffset.ofHours(2), berlin));
        System.out.println(berlin.getRules().getTransition(gap) + " " + berlin.getRules().getTransition(gap).isGap() + " " + berlin.getRules().getTransition(overlap).getDuration() + " " + berlin.getRules().getTransitionRules());
        System.out.println(attempt(() -> ZoneId.of("Nowhere/City")) + " | " + attempt(() -> ZoneId.of("+25:00")) + " | " + attempt(() -> ZoneOffset.of("+1:2")) + " | " + ZoneId.of("GMT+2").getRules() + " | " + ZoneId.of("UTC+01:30").normalized() + " | " + attempt(() -> ZoneId.of("")) + " | " + ZoneId.of("EST", ZoneId.SHORT_IDS));
        System.out.println(LocalDate.MAX + " " + attempt(() -> LocalDate.MAX.plusDays(1)) + " | " + Instant.MIN + " " + attempt(() -> Instant.MIN.minusNanos(1)) + " | " + attempt(() -> LocalDate.of(2023, 2, 29)) + " | " + attempt(() -> LocalTime.of(24, 0)) + " | " + LocalDate.of(2024, 1, 31).plusMonths(1) + " " + LocalDate.of(2024, 2, 29).plusYears(1) + " " + LocalDate.ofEpochDay(-1_000_000));
        System.out.println(LocalTime.MIDNIGHT.minusNanos(1) + " " + LocalTime.of(23, 59, 59, 999_999_999).plusNanos(2) + " " + LocalTime.parse("12:30").truncatedTo(ChronoUnit.HALF_DAYS) + " " + Duration.ofSeconds(-1, 1) + " " + Duration.parse("-PT-6H+3M") + " " + Duration.ofMillis(-1500).toSeconds() + " " + Duration.ofNanos(Long.MIN_VALUE).negated() + " " + Duration.ofDays(1).plusHours(30).toHoursPart());
        for (TemporalAdjuster adjuster : List.of(TemporalAdjusters.lastDayOfMonth(), TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY), TemporalAdjusters.dayOfWeekInMonth(-1, DayOfWeek.FRIDAY), TemporalAdjusters.previousOrSame(DayOfWeek.TUESDAY), TemporalAdjusters.firstDayOfNextYear())) {
            System.out.print(LocalDate.of(2024, 2, 6).with(adjuster) + " ");
        }
        System.out.println(LocalDate.of(2021, 1, 3).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) + " " + LocalDate.of(2021, 1, 3).get(WeekFields.SUNDAY_START.weekOfYear()) + " " + LocalDate.of(2021, 5, 20).get(IsoFields.DAY_OF_QUARTER) + " " + LocalDate.EPOCH.getLong(JulianFields.JULIAN_DAY) + " " + ChronoField.DAY_OF_MONTH.range() + " " + LocalDate.of(2023, 2, 1).range(ChronoField.DAY_OF_MONTH));
        for (Chronology chronology : List.of(JapaneseChronology.INSTANCE, ThaiBuddhistChronology.INSTANCE, MinguoChronology.INSTANCE, HijrahChronology.INSTANCE)) {
            ChronoLocalDate date = chronology.date(LocalDate.of(2019, 5, 1));
            System.out.println(date + " " + date.isLeapYear() + " " + date.lengthOfMonth() + " " + date.plus(1, ChronoUnit.MONTHS) + " " + chronology.eras() + " " + LocalDate.from(date.minus(1, ChronoUnit.YEARS)));
        }
        System.out.println(attempt(() -> JapaneseDate.of(JapaneseEra.HEISEI, 32, 1, 1)) + " | " + attempt(() -> HijrahDate.of(1000, 1, 1)) + " | " + attempt(() -> LocalDate.now().get(ChronoField.HOUR_OF_DAY)) + " | " + attempt(() -> Year.of(2023).atDay(366)) + " | " + YearMonth.parse("2024-02").atEndOfMonth() + " " + MonthDay.of(2, 29).atYear(2023) + " " + MonthDay.of(2, 29).isValidYear(2023));
        Clock fixed = Clock.fixed(Instant.ofEpochSecond(1_000_000_000), ZoneOffset.UTC);
        System.out.println(LocalDateTime.now(fixed) + " " + Clock.offset(fixed, Duration.ofDays(-1)).instant() + " " + Clock.tick(Clock.offset(fixed, Duration.ofMillis(1234)), Duration.ofMinutes(1)).instant() + " " + fixed.withZone(berlin) + " " + OffsetDateTime.now(fixed).atZoneSameInstant(berlin));
        System.out.println(DateTimeFormatter.ISO_ZONED_DATE_TIME.format(before) + " " + DateTimeFormatter.RFC_1123_DATE_TIME.format(before) + " " + attempt(() -> DateTimeFormatter.ISO_INSTANT.format(gap)) + " | " + attempt(() -> LocalDate.parse("2023-13-01")) + " | " + attempt(() -> DateTimeFormatter.ofPattern("yyyy-bb")));
    }
}
