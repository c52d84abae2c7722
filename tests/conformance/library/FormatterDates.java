import java.time.*;
import java.util.*;

/** Formatter's date and time conversions on every kind of argument. */
public class FormatterDates {
    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
        GregorianCalendar cal = new GregorianCalendar(TimeZone.getTimeZone("America/New_York"));
        cal.setTimeInMillis(1710053107089L);
        ZonedDateTime z = ZonedDateTime.of(2024, 12, 5, 3, 4, 5, 678901234, ZoneId.of("Asia/Tokyo"));
        Object[] values = {0L, 1710053107089L, new Date(-1), cal, z, z.toLocalDate(), z.toLocalTime(), z.toLocalDateTime(), z.toOffsetDateTime(), z.toInstant(), OffsetTime.of(23, 59, 58, 7, ZoneOffset.ofHoursMinutes(-3, -30)), LocalDate.of(-5, 1, 31), Year.of(2024)};
        for (char c : "HIklMSLNpzZsQBbhAaCYyjmdeRTrDFc".toCharArray()) {
            StringBuilder b = new StringBuilder("%t" + c + ":");
            for (Object v : values) {
                try {
                    b.append(" [").append(String.format(Locale.US, "%t" + c, v)).append(']');
                } catch (Exception e) {
                    b.append(' ').append(e.getClass().getSimpleName()).append('(').append(e.getMessage()).append(')');
                }
            }
            System.out.println(b);
        }
        System.out.println(String.format(Locale.US, "%1$tA %1$TA %1$-12tB| %1$12tb| %1$tY-%1$tm-%1$td %2$tH:%2$tM:%2$tS", cal, z));
        for (String tag : new String[] {"de-DE", "fr-FR", "ja-JP", "ru-RU", "ar-EG", "th-TH"}) {
            Locale l = Locale.forLanguageTag(tag);
            System.out.println(tag + String.format(l, " %1$tA %1$ta %1$tB %1$tb %1$tp %1$td %1$tY %1$tr %1$tZ", z));
        }
        for (String f : new String[] {"%tX", "%#tY", "%.3tY", "%,tY", "%+tY", "%-tY", "%08tY", "%t"}) {
            try {
                System.out.println(f + " " + String.format(f, z));
            } catch (RuntimeException e) {
                System.out.println(f + " " + e.getClass().getSimpleName() + " " + e.getMessage());
            }
        }
        System.out.println(String.format("%tY %<tm %tH", (Object) null, null));
    }
}
