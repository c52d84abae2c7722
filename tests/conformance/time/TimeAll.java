import java.time.*;
import java.time.chrono.*;
import java.time.format.*;
import java.time.temporal.*;
import java.time.zone.ZoneRules;
import java.util.*;

/** java.time in fixed zones: arithmetic, formatting, parsing, rules of zones, errors, other calendars. */
public class TimeAll {
    static void p(Object o) {
        System.out.println(o);
    }

    public static void main(String[] args) {
        LocalDate d = LocalDate.of(2024, 2, 29);
        p(d.plusYears(1) + " " + d.minusMonths(13) + " " + d.withDayOfYear(366) + " " + d.getDayOfWeek() + " " + d.isLeapYear() + " " + d.lengthOfMonth() + " " + d.with(TemporalAdjusters.lastDayOfYear()) + " " + d.with(TemporalAdjusters.next(DayOfWeek.FRIDAY)) + " " + d.toEpochDay() + " " + d.atTime(1, 2) + " " + d.datesUntil(d.plusDays(4)).toList());
        p(d.until(LocalDate.of(2025, 1, 1)) + " " + ChronoUnit.WEEKS.between(d, LocalDate.of(2025, 1, 1)) + " " + d.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) + " " + d.get(WeekFields.of(Locale.US).weekOfYear()) + " " + d.range(ChronoField.DAY_OF_MONTH) + " " + IsoFields.QUARTER_OF_YEAR.getFrom(d));
        LocalTime t = LocalTime.of(23, 59, 59, 999_999_999);
        p(t.plusNanos(1) + " " + t.truncatedTo(ChronoUnit.MINUTES) + " " + t.toSecondOfDay() + " " + LocalTime.MIDNIGHT + " " + LocalTime.parse("10:15:30.5") + " " + t.minus(Duration.ofHours(25)));
        LocalDateTime ldt = LocalDateTime.of(2023, 10, 29, 2, 30);
        for (String z : new String[] {"Europe/Paris", "America/St_Johns", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia", "UTC", "GMT+3", "Africa/Casablanca"}) {
            ZonedDateTime zdt = ldt.atZone(ZoneId.of(z));
            ZoneRules rules = zdt.getZone().getRules();
            p(zdt + " " + zdt.toEpochSecond() + " " + zdt.plusHours(1).toLocalTime() + " " + rules.isDaylightSavings(zdt.toInstant()) + " " + rules.getStandardOffset(zdt.toInstant()) + " " + rules.nextTransition(Instant.ofEpochSecond(1_000_000_000L)) + " " + zdt.withLaterOffsetAtOverlap().getOffset());
        }
        p(ZonedDateTime.of(2011, 12, 30, 12, 0, 0, 0, ZoneId.of("Pacific/Apia")) + " " + ZonedDateTime.of(2050, 7, 1, 0, 0, 0, 0, ZoneId.of("Europe/London")).getOffset() + " " + ZonedDateTime.of(1900, 1, 1, 0, 0, 0, 0, ZoneId.of("Europe/Amsterdam")).getOffset());
        p(OffsetDateTime.parse("2024-01-01T10:00:00-03:30").withOffsetSameInstant(ZoneOffset.ofHoursMinutes(5, 45)) + " " + OffsetTime.of(t, ZoneOffset.MIN) + " " + Instant.EPOCH.plus(1, ChronoUnit.DAYS).plusMillis(5) + " " + Instant.parse("2000-02-30T00:00:00Z".replace("30", "28")).getEpochSecond() + " " + Instant.MAX + " " + Year.of(2024).atDay(60) + " " + YearMonth.of(2024, 2).atEndOfMonth() + " " + MonthDay.of(2, 29).isValidYear(2023));
        Duration du = Duration.ofMillis(-1234567);
        p(du + " " + du.abs().toMinutesPart() + " " + du.multipliedBy(3).dividedBy(2) + " " + Duration.between(LocalTime.NOON, LocalTime.of(8, 0)) + " " + Duration.ofDays(400).toHours() + " " + Duration.ZERO.isZero() + " " + Period.parse("P1Y2M3W4D").normalized() + " " + Period.ofMonths(14).toTotalMonths() + " " + Duration.ofSeconds(3661).compareTo(Duration.ofHours(1)));
        ZonedDateTime z = ZonedDateTime.of(2024, 3, 5, 7, 8, 9, 123_456_789, ZoneId.of("America/New_York"));
        for (String pat : new String[] {"yyyy-MM-dd HH:mm:ss.SSSSSS", "EEE dd MMM yy h:mm a", "EEEE MMMM LLLL G", "D 'day' w 'week' e", "X XX XXX x Z O VV z zzzz", "QQQ QQQQ q", "n N A", "[HH][':'mm]", "ppppd", "B", "uuuu'W'ww"}) {
            p(pat + " -> " + z.format(DateTimeFormatter.ofPattern(pat, Locale.US)));
        }
        for (FormatStyle fs : FormatStyle.values()) {
            p(DateTimeFormatter.ofLocalizedDate(fs).withLocale(Locale.US).format(z) + " | " + DateTimeFormatter.ofLocalizedTime(fs).withLocale(Locale.US).format(z));
        }
        for (DateTimeFormatter f : new DateTimeFormatter[] {DateTimeFormatter.ISO_DATE_TIME, DateTimeFormatter.ISO_INSTANT, DateTimeFormatter.BASIC_ISO_DATE, DateTimeFormatter.ISO_ORDINAL_DATE, DateTimeFormatter.ISO_OFFSET_TIME}) {
            p(f.format(z) + " " + f.toString().length() % 1);
        }
        DateTimeFormatter built = new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern("d-MMM-uuuu").optionalStart().appendLiteral(' ').appendPattern("HH:mm").optionalEnd().parseDefaulting(ChronoField.HOUR_OF_DAY, 9).parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0).toFormatter(Locale.ENGLISH);
        p(LocalDateTime.parse("5-mAr-2024", built) + " " + LocalDateTime.parse("5-MAR-2024 17:45", built));
        p(ZonedDateTime.parse("2024-03-10T02:30:00-05:00[America/New_York]") + " " + DateTimeFormatter.ofPattern("HH:mm").parse("12:34").get(ChronoField.MINUTE_OF_DAY) + " " + LocalDate.parse("20240229", DateTimeFormatter.BASIC_ISO_DATE));
        Runnable[] bad = {() -> LocalDate.of(2023, 2, 29), () -> LocalDate.parse("2023-13-01"), () -> LocalTime.of(24, 0), () -> ZoneId.of("Mars/Base"), () -> LocalDate.MAX.plusDays(1), () -> LocalDate.now(ZoneOffset.UTC).get(ChronoField.HOUR_OF_DAY), () -> Duration.parse("1h"), () -> DateTimeFormatter.ofPattern("yyyy-bb"), () -> LocalDate.from(LocalTime.NOON), () -> LocalDate.parse("31.02.2024", DateTimeFormatter.ofPattern("dd.MM.uuuu").withResolverStyle(ResolverStyle.STRICT)), () -> ZoneOffset.ofHours(19)};
        for (Runnable r : bad) {
            try {
                r.run();
                p("no error");
            } catch (DateTimeException | IllegalArgumentException e) {
                p(e.getClass().getSimpleName() + ": " + e.getMessage());
            }
        }
        p(ThaiBuddhistDate.from(d) + " " + JapaneseDate.from(d) + " " + MinguoDate.from(d) + " " + HijrahDate.from(d) + " " + IsoChronology.INSTANCE.dateYearDay(2024, 100));
        Clock fixed = Clock.fixed(Instant.ofEpochSecond(1_700_000_000), ZoneId.of("Asia/Tokyo"));
        p(LocalDateTime.now(fixed) + " " + fixed.millis() + " " + Clock.offset(fixed, Duration.ofHours(1)).instant() + " " + fixed);
        GregorianCalendar c = new GregorianCalendar(2024, Calendar.JANUARY, 31, 10, 20, 30);
        c.setTimeZone(TimeZone.getTimeZone("UTC"));
        c.add(Calendar.MONTH, 1);
        p(c.get(Calendar.DAY_OF_MONTH) + " " + c.getActualMaximum(Calendar.DAY_OF_MONTH) + " " + c.get(Calendar.WEEK_OF_YEAR) + " " + c.toZonedDateTime().toLocalDate() + " " + new Date(0L).getTime() + " " + Date.from(Instant.EPOCH).toInstant());
        c.roll(Calendar.MONTH, 11);
        p(c.getTimeInMillis() + " " + TimeZone.getTimeZone("Europe/Berlin").getOffset(1_720_000_000_000L) + " " + TimeZone.getTimeZone("nonsense").getID() + " " + TimeZone.getDefault().getID() + " " + new Date(86_400_000L));
        p(ZoneId.getAvailableZoneIds().size() > 500);
        p(DayOfWeek.MONDAY.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + Month.MAY.plus(10).getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " " + ChronoField.ALIGNED_WEEK_OF_MONTH.getFrom(d) + " " + JulianFields.JULIAN_DAY.getFrom(d));
        long before = System.currentTimeMillis();
        p((Instant.now().toEpochMilli() - before < 60_000) + " " + (LocalDate.now().getYear() >= 2024));
    }
}
