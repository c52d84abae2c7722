import java.util.*;
import java.util.function.*;

/** Date, TimeZone and SimpleTimeZone: parsing, offsets around transitions, rules of all kinds, custom identifiers. */
public class DatesAndZones {
    static String tr(Supplier<Object> s) {
        try {
            return String.valueOf(s.get());
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName() + "(" + e.getMessage() + ")";
        }
    }

    @SuppressWarnings("deprecation")
    public static void main(String[] args) {
        Date d = new Date(1710053107089L);
        System.out.println(d + " " + d.toGMTString() + " " + d.getYear() + " " + d.getMonth() + " " + d.getDate() + " " + d.getDay() + " " + d.getHours() + " " + d.getTimezoneOffset() + " " + d.hashCode() + " " + d.before(new Date(0)) + " " + d.compareTo(new Date(1710053107090L)) + " " + d.toInstant() + " " + Date.UTC(124, 1, 29, 1, 2, 3) + " " + new Date(124, 13, 35) + " " + new Date(-1));
        for (String s : new String[] {"Sat, 12 Aug 1995 13:30:00 GMT", "12 Aug 1995 13:30 GMT+0430", "Aug 12, 1995 1:30 PM PDT", "8/12/95", "1995/8/12 10:00", "Mon Jan 1 00:00:00 EST 2001", "12 August 1995 (comment) 3:00:01", "garbage", "", "13:99", "1 Foo 1999", "Jan 32 2020", "12 aug 49", "12 aug 110"}) {
            System.out.println(s + " " + tr(() -> Date.parse(s)));
        }
        System.out.println(tr(() -> Date.from(java.time.Instant.MAX)) + " " + new Date(Long.MAX_VALUE) + " " + new Date(Long.MIN_VALUE));
        d.setYear(100);
        d.setMonth(1);
        d.setDate(30);
        d.setHours(-1);
        System.out.println(d);
        for (String id : new String[] {"UTC", "GMT", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Asia/Kathmandu", "Australia/Lord_Howe", "America/St_Johns", "Africa/Casablanca", "Pacific/Apia", "Europe/Dublin", "GMT+5", "GMT-03:30", "GMT+0130", "GMT+25", "GMT+5:75", "PST", "EST", "CET", "Nowhere/City", "", "gmt+5", "UTC+3", "Etc/GMT+5", "Asia/Pyongyang"}) {
            TimeZone z = TimeZone.getTimeZone(id);
            StringBuilder b = new StringBuilder(id).append(" -> ").append(z.getID()).append(' ').append(z.getRawOffset()).append(' ').append(z.getDSTSavings()).append(' ').append(z.useDaylightTime()).append(' ').append(z.observesDaylightTime()).append(" |");
            for (long t : new long[] {0, 1710053107089L, 1720000000000L, -2000000000000L, 4000000000000L, 500000000000L}) {
                b.append(' ').append(z.getOffset(t)).append(z.inDaylightTime(new Date(t)) ? "d" : "");
            }
            b.append(" | ").append(z.getDisplayName(false, TimeZone.SHORT, Locale.ENGLISH)).append(' ').append(z.getDisplayName(true, TimeZone.LONG, Locale.ENGLISH)).append(' ').append(z.getDisplayName(Locale.GERMAN)).append(' ').append(z.toZoneId());
            System.out.println(b);
        }
        SimpleTimeZone eu = new SimpleTimeZone(3600000, "EU", Calendar.MARCH, -1, Calendar.SUNDAY, 3600000, SimpleTimeZone.UTC_TIME, Calendar.OCTOBER, -1, Calendar.SUNDAY, 3600000, SimpleTimeZone.UTC_TIME, 3600000);
        SimpleTimeZone us = new SimpleTimeZone(-18000000, "US", Calendar.MARCH, 8, -Calendar.SUNDAY, 7200000, Calendar.NOVEMBER, 1, -Calendar.SUNDAY, 7200000);
        SimpleTimeZone south = new SimpleTimeZone(36000000, "South", Calendar.OCTOBER, 1, -Calendar.SUNDAY, 7200000, SimpleTimeZone.STANDARD_TIME, Calendar.APRIL, 1, -Calendar.SUNDAY, 7200000, SimpleTimeZone.STANDARD_TIME, 1800000);
        SimpleTimeZone fixed = new SimpleTimeZone(12345, "Fixed"), day = new SimpleTimeZone(0, "Day", Calendar.MAY, 15, 0, 0, Calendar.AUGUST, 20, 0, 0);
        south.setStartYear(2010);
        for (SimpleTimeZone z : new SimpleTimeZone[] {eu, us, south, fixed, day}) {
            StringBuilder b = new StringBuilder(z.getID());
            long last = Long.MIN_VALUE;
            for (long t = 1262304000000L - 86400000L * 500; t < 1262304000000L + 86400000L * 800; t += 1800000) {
                int o = z.getOffset(t);
                if (o != last) {
                    b.append(' ').append(new Date(t).toInstant()).append('=').append(o);
                    last = o;
                }
            }
            System.out.println(b);
            System.out.println(z + " " + z.hashCode() + " " + z.getOffset(GregorianCalendar.AD, 2024, 6, 1, Calendar.MONDAY, 0) + " " + z.getOffset(GregorianCalendar.AD, 2024, 0, 1, Calendar.MONDAY, 86399999) + " " + z.hasSameRules((TimeZone) z.clone()) + z.equals(eu) + " " + z.inDaylightTime(new Date(1720000000000L)));
        }
        System.out.println(tr(() -> { eu.setStartRule(12, 1, 1, 0); return 0; }) + tr(() -> { eu.setEndRule(1, 6, 1, 0); return 0; }) + tr(() -> { eu.setDSTSavings(0); return 0; }) + tr(() -> eu.getOffset(2, 2024, 1, 1, 1, 1)) + tr(() -> new SimpleTimeZone(0, null)) + tr(() -> { eu.setID(null); return 0; }) + tr(() -> new SimpleTimeZone(0, "x", 1, 32, 0, 0, 2, 1, 0, 0)));
        System.out.println(TimeZone.getAvailableIDs().length > 500);
        System.out.println(Arrays.asList(TimeZone.getAvailableIDs(5 * 3600000 + 45 * 60000)) + " " + TimeZone.getTimeZone("Europe/Berlin").hasSameRules(TimeZone.getTimeZone("Europe/Paris")) + " " + TimeZone.getTimeZone("Europe/Berlin").hasSameRules(TimeZone.getTimeZone("Europe/London")));
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
        System.out.println(new Date(0) + " " + TimeZone.getDefault().getID());
        TimeZone.setDefault(null);
        System.out.println(new Date(0) + " " + TimeZone.getDefault().getID());
    }
}
