import java.util.*;
import java.util.function.*;

/** GregorianCalendar and other calendars: fields, leniency, add and roll, cutover, weeks, time zones with daylight. */
public class CalendarsDeep {
    static String tr(Supplier<Object> s) {
        try {
            return String.valueOf(s.get());
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName() + "(" + e.getMessage() + ")";
        }
    }

    static String f(Calendar c) {
        return String.format(Locale.ROOT, "%s %d-%02d-%02d %02d:%02d:%02d.%03d %tz dow%d doy%d wom%d woy%d wy%s dowim%d era%d", c.getCalendarType(), c.get(Calendar.YEAR), c.get(Calendar.MONTH) + 1, c.get(Calendar.DAY_OF_MONTH), c.get(Calendar.HOUR_OF_DAY), c.get(Calendar.MINUTE), c.get(Calendar.SECOND), c.get(Calendar.MILLISECOND), c, c.get(Calendar.DAY_OF_WEEK), c.get(Calendar.DAY_OF_YEAR), c.get(Calendar.WEEK_OF_MONTH), c.get(Calendar.WEEK_OF_YEAR), c.isWeekDateSupported() ? "" + c.getWeekYear() : "-", c.get(Calendar.DAY_OF_WEEK_IN_MONTH), c.get(Calendar.ERA));
    }

    public static void main(String[] args) {
        TimeZone utc = TimeZone.getTimeZone("UTC"), berlin = TimeZone.getTimeZone("Europe/Berlin"), ny = TimeZone.getTimeZone("America/New_York");
        for (long ms : new long[] {0, -1, 1710053107089L, -12219292800000L, -12219292800001L, -62135769600000L, -62135769600001L, 253402300799999L, -99999999999999L, 1709164800000L}) {
            for (TimeZone z : new TimeZone[] {utc, berlin, ny}) {
                GregorianCalendar g = new GregorianCalendar(z, Locale.US);
                g.setTimeInMillis(ms);
                System.out.println(f(g));
            }
        }
        GregorianCalendar c = new GregorianCalendar(utc, Locale.GERMANY);
        c.clear();
        c.set(2024, Calendar.JANUARY, 31, 12, 0, 0);
        for (int field : new int[] {Calendar.MONTH, Calendar.YEAR, Calendar.DAY_OF_MONTH, Calendar.WEEK_OF_YEAR, Calendar.DAY_OF_WEEK, Calendar.HOUR, Calendar.AM_PM, Calendar.MINUTE, Calendar.DAY_OF_YEAR, Calendar.WEEK_OF_MONTH, Calendar.DAY_OF_WEEK_IN_MONTH, Calendar.ERA, Calendar.MILLISECOND}) {
            for (int n : new int[] {1, -1, 13, -400}) {
                Calendar a = (Calendar) c.clone(), r = (Calendar) c.clone();
                a.add(field, n);
                r.roll(field, n);
                System.out.println(field + " " + n + " add " + f(a) + " roll " + f(r) + " max " + c.getActualMaximum(field) + " min " + c.getActualMinimum(field) + " " + c.getLeastMaximum(field) + " " + c.getGreatestMinimum(field));
            }
        }
        GregorianCalendar dst = new GregorianCalendar(berlin, Locale.GERMANY);
        dst.clear();
        dst.set(2024, Calendar.MARCH, 31, 2, 30);
        System.out.println(f(dst));
        dst.add(Calendar.HOUR, -1);
        System.out.println(f(dst) + " " + dst.get(Calendar.DST_OFFSET));
        dst.set(2024, Calendar.OCTOBER, 27, 2, 30);
        System.out.println(f(dst) + " " + dst.getTimeInMillis());
        dst.add(Calendar.HOUR_OF_DAY, -1);
        System.out.println(f(dst) + " " + dst.getTimeInMillis());
        GregorianCalendar w = new GregorianCalendar(utc, Locale.GERMANY);
        w.clear();
        for (int y = 2018; y < 2027; y++) {
            w.setWeekDate(y, 1, Calendar.MONDAY);
            System.out.print(String.format("%tF %d ", w, w.getWeeksInWeekYear()));
        }
        System.out.println();
        w.clear();
        w.set(Calendar.YEAR, 2024);
        w.set(Calendar.WEEK_OF_YEAR, 9);
        w.set(Calendar.DAY_OF_WEEK, Calendar.THURSDAY);
        System.out.println(f(w));
        w.set(Calendar.MONTH, Calendar.MAY);
        w.set(Calendar.DAY_OF_WEEK_IN_MONTH, -1);
        System.out.println(f(w));
        w.setFirstDayOfWeek(Calendar.WEDNESDAY);
        w.setMinimalDaysInFirstWeek(7);
        System.out.println(f(w) + " " + w.isSet(Calendar.MONTH));
        GregorianCalendar strict = new GregorianCalendar(utc, Locale.US);
        strict.clear();
        strict.setLenient(false);
        strict.set(2023, Calendar.FEBRUARY, 29);
        System.out.println(tr(strict::getTimeInMillis));
        strict.set(2023, Calendar.FEBRUARY, 28, 25, 0);
        System.out.println(tr(strict::getTime));
        strict.setLenient(true);
        strict.set(2023, 14, -5, 49, 61, 61);
        System.out.println(f(strict));
        System.out.println(tr(() -> { strict.add(Calendar.ZONE_OFFSET, 1); return 0; }) + tr(() -> { strict.add(99, 1); return 0; }) + tr(() -> strict.get(-1)) + tr(() -> { strict.setWeekDate(2020, 1, 9); return 0; }));
        GregorianCalendar pure = new GregorianCalendar(utc, Locale.US);
        pure.setGregorianChange(new Date(Long.MIN_VALUE));
        pure.setTimeInMillis(-62135769600000L);
        System.out.println(f(pure) + " " + pure.isLeapYear(1900) + " " + new GregorianCalendar().isLeapYear(1500));
        GregorianCalendar cut = new GregorianCalendar(utc, Locale.US);
        cut.clear();
        cut.set(1582, Calendar.OCTOBER, 1);
        System.out.println(cut.getActualMaximum(Calendar.DAY_OF_MONTH) + " " + cut.getActualMaximum(Calendar.DAY_OF_YEAR));
        for (int i = 0; i < 5; i++) {
            cut.add(Calendar.DAY_OF_MONTH, 2);
            System.out.print(cut.get(Calendar.DAY_OF_MONTH) + " ");
        }
        cut.set(1582, Calendar.OCTOBER, 10);
        System.out.println(f(cut));
        for (String t : new String[] {"th-TH-u-ca-buddhist", "ja-JP-u-ca-japanese", "en-US", "de-DE"}) {
            Calendar x = Calendar.getInstance(utc, Locale.forLanguageTag(t));
            x.setTimeInMillis(1556668800000L);
            System.out.println(f(x) + " " + x.getFirstDayOfWeek() + x.getMinimalDaysInFirstWeek() + " " + x.getDisplayName(Calendar.MONTH, Calendar.LONG, Locale.ENGLISH) + " " + x.getDisplayName(Calendar.ERA, Calendar.SHORT, Locale.ENGLISH) + " " + new TreeMap<>(x.getDisplayNames(Calendar.DAY_OF_WEEK, Calendar.ALL_STYLES, Locale.ENGLISH)));
            x.add(Calendar.YEAR, -31);
            System.out.println(f(x));
            x.set(Calendar.ERA, x.getMinimum(Calendar.ERA) + 1);
            x.roll(Calendar.YEAR, 5);
            System.out.println(f(x));
        }
        Calendar b = new Calendar.Builder().setCalendarType("gregory").setDate(2020, 1, 29).setTimeOfDay(1, 2, 3, 4).setTimeZone(ny).setWeekDefinition(Calendar.MONDAY, 4).build();
        System.out.println(f(b) + " " + b.getTimeInMillis() + " " + tr(() -> new Calendar.Builder().setCalendarType("nope")) + tr(() -> new Calendar.Builder().setFields(Calendar.YEAR)) + tr(() -> new Calendar.Builder().setLenient(false).setDate(2021, 1, 29).build().getTime()) + " " + new TreeSet<>(Calendar.getAvailableCalendarTypes()));
        System.out.println(b.compareTo(c) + " " + b.before(c) + b.after(c) + b.equals(b.clone()) + " " + c.toString().replaceAll("zone=.*firstDay", "firstDay"));
    }
}
