import java.util.Locale;
import org.joda.time.DateTime;
import org.joda.time.DateTimeConstants;
import org.joda.time.DateTimeZone;
import org.joda.time.Days;
import org.joda.time.Duration;
import org.joda.time.IllegalFieldValueException;
import org.joda.time.IllegalInstantException;
import org.joda.time.Interval;
import org.joda.time.LocalDate;
import org.joda.time.LocalDateTime;
import org.joda.time.MutableDateTime;
import org.joda.time.Partial;
import org.joda.time.DateTimeFieldType;
import org.joda.time.Period;
import org.joda.time.Years;
import org.joda.time.chrono.BuddhistChronology;
import org.joda.time.chrono.CopticChronology;
import org.joda.time.chrono.EthiopicChronology;
import org.joda.time.chrono.GJChronology;
import org.joda.time.chrono.IslamicChronology;
import org.joda.time.chrono.JulianChronology;
import org.joda.time.format.DateTimeFormat;
import org.joda.time.format.DateTimeFormatter;
import org.joda.time.format.ISODateTimeFormat;
import org.joda.time.format.PeriodFormatterBuilder;

/** Joda-Time with its own zone database in the jar: arithmetic, zones, chronologies, formats, periods, errors. */
public class JodaTime {
    public static void main(String[] args) {
        DateTimeZone berlin = DateTimeZone.forID("Europe/Berlin");
        DateTime start = new DateTime(2024, 3, 30, 12, 0, berlin);
        System.out.println(start + " " + start.plusDays(1) + " " + start.plusHours(24) + " " + new Duration(start, start.plusDays(1)).getStandardHours());
        DateTimeFormatter format = DateTimeFormat.forPattern("EEEE, d. MMMM yyyy HH:mm:ss.SSS ZZ 'week' w").withLocale(Locale.ENGLISH);
        long hash = 7;
        for (String id : new String[] {"America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia", "UTC", "Africa/Cairo"}) {
            DateTimeZone zone = DateTimeZone.forID(id);
            DateTime there = start.withZone(zone);
            System.out.println(format.print(there) + " " + zone.getOffset(0) + " " + zone.isStandardOffset(there.getMillis()));
            long at = 0;
            for (int i = 0; i < 40 && zone.nextTransition(at) != at; i++) {
                at = zone.nextTransition(at);
                hash = hash * 31 + at;
            }
        }
        System.out.println(DateTimeZone.getAvailableIDs().size() > 500 ? hash : -1);
        for (org.joda.time.Chronology chronology : new org.joda.time.Chronology[] {BuddhistChronology.getInstanceUTC(), CopticChronology.getInstanceUTC(),
                EthiopicChronology.getInstanceUTC(), IslamicChronology.getInstanceUTC(), JulianChronology.getInstanceUTC(), GJChronology.getInstanceUTC()}) {
            DateTime there = new DateTime(-12_219_292_800_000L + 86_400_000L * 3, chronology);
            System.out.println(chronology + " " + there.toString("G yyyy-MM-dd EEE", Locale.US) + " " + there.dayOfYear().isLeap() + " " + there.minusDays(5).toLocalDate());
        }
        LocalDate date = new LocalDate(2000, 2, 29);
        System.out.println(date.plusYears(1) + " " + date.withDayOfWeek(DateTimeConstants.SUNDAY) + " " + date.dayOfMonth().withMaximumValue() + " "
            + Days.daysBetween(date, new LocalDate(2024, 3, 17)).getDays() + " " + Years.yearsBetween(date, new LocalDate(2024, 2, 28)) + " " + date.getWeekOfWeekyear()
            + " " + date.property(DateTimeFieldType.weekyear()).get());
        Interval interval = new Interval(start, Period.weeks(3).plusHours(5));
        System.out.println(interval + " " + interval.toPeriod() + " " + interval.overlap(new Interval(start.plusDays(20), start.plusDays(50))) + " " + interval.contains(start));
        Period period = new Period(new LocalDateTime(2021, 1, 31, 23, 59), new LocalDateTime(2024, 3, 1, 0, 1));
        System.out.println(period + " " + new PeriodFormatterBuilder().appendYears().appendSuffix(" year", " years").appendSeparator(", ", " and ")
            .appendMonths().appendSuffix(" month", " months").appendSeparator(", ", " and ").appendMinutes().appendSuffix(" min").toFormatter().print(period)
            + " " + Period.parse("P3W4DT5H6M7.008S").toStandardDuration().getMillis());
        MutableDateTime mutable = new MutableDateTime(0, DateTimeZone.UTC);
        for (int i = 0; i < 1000; i++) {
            mutable.add(Period.months(1).plusDays(i % 3));
            mutable.setRounding(i % 2 == 0 ? mutable.getChronology().hourOfDay() : null);
        }
        System.out.println(mutable + " " + new Partial(DateTimeFieldType.monthOfYear(), 5).with(DateTimeFieldType.dayOfMonth(), 6).toString("M-d"));
        System.out.println(ISODateTimeFormat.dateTimeParser().withZoneUTC().parseDateTime("2024-W11-7T10:20:30,5+02:00") + " "
            + ISODateTimeFormat.basicOrdinalDateTimeNoMillis().print(start) + " " + DateTimeFormat.forStyle("FM").withLocale(Locale.US).withZoneUTC().print(start).replace('\u202f', ' '));
        Runnable[] bad = {() -> new DateTime(2024, 3, 31, 2, 30, berlin), () -> new LocalDate(2023, 2, 29), () -> DateTimeZone.forID("Nowhere/Land"),
            () -> DateTimeFormat.forPattern("yyyy-MM-dd").parseDateTime("2024-13-01"), () -> DateTimeFormat.forPattern("bogus")};
        for (Runnable run : bad) {
            try {
                run.run();
            } catch (IllegalInstantException | IllegalFieldValueException e) {
                System.out.println(e.getClass().getSimpleName() + " " + e.getMessage());
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
