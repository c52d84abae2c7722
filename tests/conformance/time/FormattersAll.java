import java.time.*;
import java.time.chrono.*;
import java.time.format.*;
import java.time.temporal.*;
import java.util.*;
import java.util.function.*;

/** DateTimeFormatter: each letter and width, constants, builder, resolver styles, parse errors with positions, locales. */
public class FormattersAll {
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
        } catch (DateTimeParseException e) {
            return "Parse(" + sorted(e.getMessage()) + "@" + e.getErrorIndex() + ")";
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName() + "(" + sorted(String.valueOf(e.getMessage())) + ")";
        }
    }

    public static void main(String[] args) {
        ZonedDateTime z = ZonedDateTime.of(2024, 3, 5, 14, 7, 9, 12345678, ZoneId.of("America/New_York"));
        ZonedDateTime bc = ZonedDateTime.of(-43, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);
        for (char c : "GuyDMLdQqYwWEecFaBhKkHmsSAnNVzOXxZpgvjI".toCharArray()) {
            StringBuilder b = new StringBuilder();
            for (int n = 1; n <= 6; n++) {
                String p = String.valueOf(c).repeat(n);
                b.append(p).append('=').append(tr(() -> DateTimeFormatter.ofPattern(p, Locale.US).format(z))).append('|').append(tr(() -> DateTimeFormatter.ofPattern(p, Locale.US).format(bc))).append(' ');
            }
            System.out.println(b);
        }
        Map<String, DateTimeFormatter> consts = new LinkedHashMap<>();
        consts.put("BASIC", DateTimeFormatter.BASIC_ISO_DATE);
        consts.put("LOCAL_DATE", DateTimeFormatter.ISO_LOCAL_DATE);
        consts.put("OFFSET_DATE", DateTimeFormatter.ISO_OFFSET_DATE);
        consts.put("DATE", DateTimeFormatter.ISO_DATE);
        consts.put("TIME", DateTimeFormatter.ISO_TIME);
        consts.put("OFFSET_DT", DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        consts.put("ZONED", DateTimeFormatter.ISO_ZONED_DATE_TIME);
        consts.put("ORDINAL", DateTimeFormatter.ISO_ORDINAL_DATE);
        consts.put("WEEK", DateTimeFormatter.ISO_WEEK_DATE);
        consts.put("INSTANT", DateTimeFormatter.ISO_INSTANT);
        consts.put("RFC", DateTimeFormatter.RFC_1123_DATE_TIME);
        consts.forEach((n, f) -> System.out.println(n + " " + tr(() -> f.format(z)) + " " + tr(() -> f.format(bc)) + " " + tr(() -> f.format(LocalDate.EPOCH)) + " " + tr(() -> f.parse(f.format(z))) + " " + f));
        for (String[] q : new String[][] {{"uuuu-MM-dd", "2023-02-29"}, {"uuuu-MM-dd", "2023-02-30"}, {"uuuu-MM-dd", "2023-04-31"}, {"yyyy-MM-dd", "2023-01-01"}, {"yyyy-MM-dd G", "0044-03-15 BC"}, {"uuuu-DDD", "2023-366"}, {"HH:mm", "24:00"}, {"HH:mm", "25:00"}, {"hh:mm a", "12:05 AM"}, {"hh:mm a", "13:05 PM"}, {"d/M/uu", "1/2/99"}, {"EEE dd MMM uuuu", "Tue 05 Mar 2024"}, {"EEE dd MMM uuuu", "Wed 05 Mar 2024"}, {"YYYY-'W'ww-e", "2024-W10-3"}, {"uuuuMMddHHmmssSSS", "20240305140709123"}, {"HH:mm[:ss[.SSS]]", "10:15"}, {"HH:mm[:ss[.SSS]]", "10:15:30.5"}, {"uuuu MMM", "2024 mar"}, {"VV", "Europe/Berlin"}, {"XXX", "+01:00"}, {"xx", "Z"}, {"O", "GMT+8"}, {"z", "PST"}, {"A", "86400000"}, {"n", "1000000000"}, {"'lit'd''", "lit5'"}, {"ppd", " 5"}, {"ppd", "5"}, {"Q uuuu", "2 2024"}, {"h", "0"}, {"k", "24"}, {"uuuu-MM-dd", "+12024-01-01"}, {"uuuu-MM-dd", "2024-01-01x"}, {"uuuu", ""}}) {
            for (ResolverStyle st : ResolverStyle.values()) {
                System.out.println(Arrays.toString(q) + " " + st + " " + tr(() -> DateTimeFormatter.ofPattern(q[0], Locale.US).withResolverStyle(st).parse(q[1])));
            }
        }
        for (String p : new String[] {"'", "yyyy'", "[", "]", "{", "#", "bbb", "MMMMMM", "ppp", "pHH", "TT", "yyyyyyyyyyyyyyyyyyyy", "r", "''", "[HH][mm]", "GGGGGG", "SSSSSSSSSS", "dd-", "OO"}) {
            System.out.println(p + " " + tr(() -> DateTimeFormatter.ofPattern(p, Locale.US)));
        }
        DateTimeFormatter b = new DateTimeFormatterBuilder().parseCaseInsensitive().parseLenient().appendValue(ChronoField.YEAR, 4, 10, SignStyle.EXCEEDS_PAD).appendLiteral('/').appendText(ChronoField.MONTH_OF_YEAR, Map.of(1L, "uno", 2L, "dos", 3L, "tres")).optionalStart().appendLiteral('/').appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true).optionalEnd().padNext(4, '*').appendValue(ChronoField.DAY_OF_MONTH).parseDefaulting(ChronoField.HOUR_OF_DAY, 7).toFormatter(Locale.US);
        System.out.println(b.toString().replaceAll("@[0-9a-f]+", "") + " " + b.format(z) + " " + tr(() -> b.parse("2024/TRES/.25***9")) + tr(() -> b.format(z.withMonth(7))));
        DateTimeFormatter red = new DateTimeFormatterBuilder().appendValueReduced(ChronoField.YEAR, 2, 2, 1950).appendInstant(3).toFormatter(Locale.US);
        System.out.println(red + " " + tr(() -> red.format(z)) + " " + new DateTimeFormatterBuilder().appendInstant().toFormatter().format(Instant.parse("1969-12-31T23:59:59.000000001Z")) + " " + new DateTimeFormatterBuilder().appendDayPeriodText(TextStyle.FULL).toFormatter(Locale.US).format(z) + " " + new DateTimeFormatterBuilder().appendOffset("+HH:MM:ss", "zulu").toFormatter().format(ZoneOffset.ofHoursMinutesSeconds(1, 2, 3)) + new DateTimeFormatterBuilder().appendOffset("+H:mm", "Z").toFormatter().format(ZoneOffset.ofHours(-7)) + " " + new DateTimeFormatterBuilder().appendChronologyId().appendLocalized(FormatStyle.SHORT, null).toFormatter(Locale.UK).format(ThaiBuddhistDate.of(2567, 1, 2)) + tr(() -> new DateTimeFormatterBuilder().appendOffset("bad", "")) + tr(() -> new DateTimeFormatterBuilder().optionalEnd()) + tr(() -> new DateTimeFormatterBuilder().appendValue(ChronoField.YEAR, 5, 3, SignStyle.NEVER)));
        for (Locale l : new Locale[] {Locale.US, Locale.UK, Locale.GERMANY, Locale.FRANCE, Locale.JAPAN, new Locale("ru"), new Locale("ar", "EG"), Locale.ROOT, new Locale("fi"), Locale.forLanguageTag("th-TH-u-ca-buddhist")}) {
            StringBuilder s = new StringBuilder(l + "");
            for (FormatStyle f : FormatStyle.values()) {
                s.append(" [").append(DateTimeFormatter.ofLocalizedDateTime(f).withLocale(l).format(z)).append("]").append(DateTimeFormatterBuilder.getLocalizedDateTimePattern(f, f, IsoChronology.INSTANCE, l));
            }
            s.append(DateTimeFormatter.ofPattern(" EEEE cccc MMMM LLLL QQQQ G B a zzzz vvvv", l).format(z)).append(' ').append(DateTimeFormatter.ofPattern("d", l).withDecimalStyle(DecimalStyle.of(l)).format(z)).append(DateTimeFormatter.ISO_DATE.localizedBy(l).format(z));
            System.out.println(s);
        }
        TemporalAccessor ta = DateTimeFormatter.ofPattern("HH:mm", Locale.US).parse("24:00", new ParsePositionHolder().p);
        System.out.println(sorted(ta.toString()) + " " + DateTimeFormatter.ofPattern("HHmmss").withResolverStyle(ResolverStyle.LENIENT).parse("240001").query(DateTimeFormatter.parsedExcessDays()) + " " + DateTimeFormatter.ISO_INSTANT.parse("2016-12-31T23:59:60Z").query(DateTimeFormatter.parsedLeapSecond()) + " " + tr(() -> DateTimeFormatter.ISO_LOCAL_DATE.parseBest("2024-01-01", LocalDateTime::from, LocalDate::from)) + tr(() -> DateTimeFormatter.ISO_LOCAL_DATE.parseBest("x", LocalDateTime::from, LocalDate::from)) + tr(() -> DateTimeFormatter.ISO_LOCAL_DATE.parseUnresolved("2024-99-99", new java.text.ParsePosition(0))) + tr(() -> LocalTime.parse("10", DateTimeFormatter.ofPattern("mm"))) + DateTimeFormatter.ISO_DATE.toFormat().format(LocalDate.EPOCH) + DateTimeFormatter.ISO_DATE.withZone(ZoneId.of("Asia/Tokyo")).format(Instant.EPOCH) + DateTimeFormatter.ISO_DATE.withChronology(JapaneseChronology.INSTANCE).format(LocalDate.of(2024, 1, 1)));
    }

    static class ParsePositionHolder {
        final java.text.ParsePosition p = new java.text.ParsePosition(0);
    }
}
