import java.text.*;
import java.util.*;

/** SimpleDateFormat: each pattern letter, widths, parsing lenient and not, two-digit years, zones, locales, errors. */
public class SimpleDates {
    static String tr(java.util.concurrent.Callable<Object> c) {
        try {
            return String.valueOf(c.call());
        } catch (ParseException e) {
            return "ParseException(" + e.getMessage() + " @" + e.getErrorOffset() + ")";
        } catch (Exception e) {
            return e.getClass().getSimpleName() + "(" + e.getMessage() + ")";
        }
    }

    static SimpleDateFormat f(String p, Locale l, String zone) {
        SimpleDateFormat f = new SimpleDateFormat(p, l);
        f.setTimeZone(TimeZone.getTimeZone(zone));
        return f;
    }

    public static void main(String[] args) {
        Date[] ds = {new Date(1710053107089L), new Date(-62135769600000L - 86400000L * 800), new Date(1735689599999L), new Date(0)};
        for (char c : "GyYMLwWDdFEuaHkKhmsSzZX".toCharArray()) {
            StringBuilder b = new StringBuilder();
            for (int n = 1; n <= 5; n++) {
                String p = String.valueOf(c).repeat(n);
                b.append(p).append(' ');
                for (Date d : ds) {
                    b.append(tr(() -> f(p, Locale.US, "America/New_York").format(d))).append(' ');
                }
            }
            System.out.println(b);
        }
        for (String[] q : new String[][] {{"yyyy-MM-dd", "2024-02-30"}, {"yyyy-MM-dd", "2024-2-3x"}, {"yyyy-MM-dd", "abc"}, {"yyyyMMddHHmmss", "20240131235959"}, {"yy/MM/dd", "49/12/31"}, {"yy/MM/dd", "99/12/31"}, {"yy/MM/dd", "1999/12/31"}, {"MMM d, yyyy", "Feb 3, 2024"}, {"MMMM d, yyyy", "february 3, 2024"}, {"EEE, d MMM yyyy HH:mm:ss Z", "Wed, 4 Jul 2001 12:08:56 -0700"}, {"yyyy-MM-dd'T'HH:mm:ss.SSSXXX", "2001-07-04T12:08:56.235-07:00"}, {"hh:mm a", "12:30 AM"}, {"hh:mm a", "13:30 pm"}, {"HH:mm z", "10:00 PST"}, {"HH:mm z", "10:00 GMT+3"}, {"HH:mm z", "10:00 Europe/Berlin"}, {"YYYY-'W'ww-u", "2020-W53-7"}, {"D yyyy", "366 2024"}, {"G yyyy", "BC 44"}, {"k:mm", "24:00"}, {"K:mm a", "0:05 PM"}, {"HH:mm X", "10:00 Z"}, {"yyyy-MM-dd", " 2024-01-01"}, {"S", "5"}, {"SSS", "5"}, {"SS", "1234"}, {"yyyy MM", "2024 13"}, {"d 'of' MMMM", "5 of May"}, {"", ""}, {"yyyy", "12345"}, {"MM/dd/yyyy", "-1/5/2024"}}) {
            SimpleDateFormat l = f(q[0], Locale.US, "UTC"), s = f(q[0], Locale.US, "UTC");
            l.set2DigitYearStart(new Date(-631152000000L));
            s.setLenient(false);
            s.set2DigitYearStart(new Date(-631152000000L));
            System.out.println(Arrays.toString(q) + " " + tr(() -> l.parse(q[1]).getTime()) + " " + tr(() -> s.parse(q[1]).getTime()) + " " + tr(() -> { ParsePosition pos = new ParsePosition(0); Date d = l.parse(q[1], pos); return (d == null) + "" + pos.getIndex() + "/" + pos.getErrorIndex(); }));
        }
        for (String p : new String[] {"yyyy'", "q", "yyyy-b", "''yy", "XXXX", "'a''b' y", "I"}) {
            System.out.println(p + " " + tr(() -> f(p, Locale.US, "UTC").format(ds[0])) + " " + tr(() -> f(p, Locale.US, "UTC").toLocalizedPattern()));
        }
        for (Locale l : new Locale[] {Locale.US, Locale.GERMANY, Locale.FRANCE, Locale.JAPAN, new Locale("ru"), new Locale("th", "TH"), new Locale("ar", "EG"), Locale.forLanguageTag("ja-JP-u-ca-japanese"), Locale.ROOT, new Locale("pl")}) {
            StringBuilder b = new StringBuilder(l + ":");
            for (int style : new int[] {DateFormat.SHORT, DateFormat.MEDIUM, DateFormat.LONG, DateFormat.FULL}) {
                DateFormat d = DateFormat.getDateTimeInstance(style, style, l);
                d.setTimeZone(TimeZone.getTimeZone("Europe/Berlin"));
                b.append(" [").append(d.format(ds[0])).append("] ").append(tr(() -> d.parse(d.format(ds[0])).getTime()));
            }
            b.append(' ').append(f("EEEE d MMMM LLLL MMM LLL a G zzzz", l, "Europe/Berlin").format(ds[0])).append(' ').append(((SimpleDateFormat) DateFormat.getDateInstance(DateFormat.DEFAULT, l)).toPattern());
            System.out.println(b);
        }
        DateFormatSymbols sy = new DateFormatSymbols(Locale.US);
        sy.setShortMonths(new String[] {"J1", "F2", "M3", "A4", "M5", "J6", "J7", "A8", "S9", "O10", "N11", "D12", ""});
        SimpleDateFormat own = new SimpleDateFormat("MMM yyyy", sy);
        own.setTimeZone(TimeZone.getTimeZone("UTC"));
        System.out.println(own.format(ds[0]) + " " + tr(() -> own.parse("O10 2000").getTime()) + " " + Arrays.toString(sy.getAmPmStrings()) + Arrays.toString(sy.getEras()) + Arrays.toString(sy.getShortWeekdays()) + sy.getLocalPatternChars() + " " + sy.equals(new DateFormatSymbols(Locale.US)) + " " + new DateFormatSymbols(Locale.GERMANY).getMonths()[2] + " " + (new DateFormatSymbols(Locale.US).getZoneStrings().length > 100));
        FieldPosition fp = new FieldPosition(DateFormat.Field.MONTH);
        System.out.println("" + f("yyyy MMMM d", Locale.US, "UTC").format(ds[0], new StringBuffer(), fp) + fp.getBeginIndex() + "-" + fp.getEndIndex() + " " + f("yyyy", Locale.US, "UTC").equals(f("yyyy", Locale.US, "UTC")) + " " + f("H:mm", Locale.US, "UTC").formatToCharacterIterator(ds[0]).getAllAttributeKeys().size() + tr(() -> f("y", Locale.US, "UTC").format("x")) + tr(() -> DateFormat.getDateInstance(77)) + tr(() -> new SimpleDateFormat((String) null)) + tr(() -> DateFormat.Field.ofCalendarField(Calendar.MONTH)));
    }
}
