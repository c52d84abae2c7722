import java.time.*;
import java.time.chrono.*;
import java.time.format.*;
import java.time.temporal.*;
import java.util.*;
import java.util.function.*;

/** Hijrah, Japanese, Minguo and Thai calendars: conversion, eras, arithmetic, ranges, period, formats, errors. */
public class Chronologies {
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
        LocalDate[] ds = {LocalDate.of(2024, 2, 29), LocalDate.of(1989, 1, 7), LocalDate.of(1989, 1, 8), LocalDate.of(2019, 5, 1), LocalDate.of(1912, 7, 30), LocalDate.of(1873, 1, 1), LocalDate.of(1900, 4, 30), LocalDate.of(1600, 6, 6), LocalDate.of(-1, 1, 1), LocalDate.of(2077, 11, 16)};
        for (Chronology c : new Chronology[] {IsoChronology.INSTANCE, HijrahChronology.INSTANCE, JapaneseChronology.INSTANCE, MinguoChronology.INSTANCE, ThaiBuddhistChronology.INSTANCE}) {
            System.out.println(c + " " + c.getId() + " " + c.getCalendarType() + " " + c.eras() + " " + c.range(ChronoField.DAY_OF_MONTH) + c.range(ChronoField.YEAR_OF_ERA) + c.range(ChronoField.PROLEPTIC_MONTH) + " " + c.isLeapYear(4) + " " + c.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + c.period(1, 2, 3) + " " + c.equals(Chronology.of(c.getCalendarType())));
            for (LocalDate d : ds) {
                System.out.println(d + " " + tr(() -> {
                    ChronoLocalDate x = c.date(d);
                    return x + " " + x.getEra() + " " + x.get(ChronoField.YEAR_OF_ERA) + "/" + x.get(ChronoField.MONTH_OF_YEAR) + "/" + x.get(ChronoField.DAY_OF_MONTH) + "/" + x.get(ChronoField.DAY_OF_YEAR) + " " + x.lengthOfMonth() + x.lengthOfYear() + x.isLeapYear() + " " + x.plus(1, ChronoUnit.MONTHS) + " " + x.minus(1, ChronoUnit.YEARS) + " " + x.plus(400, ChronoUnit.DAYS) + " " + x.with(ChronoField.DAY_OF_MONTH, 1) + " " + x.with(TemporalAdjusters.lastDayOfYear()) + " " + x.until(c.date(LocalDate.of(2024, 1, 1))) + " " + x.range(ChronoField.DAY_OF_YEAR) + x.toEpochDay() + LocalDate.from(x).equals(d) + " " + x.hashCode() + " " + x.atTime(LocalTime.NOON).atZone(ZoneOffset.UTC) + " " + DateTimeFormatter.ofPattern("G y-MM-dd", Locale.ENGLISH).format(x) + " " + DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.US).format(x);
                }));
            }
        }
        System.out.println(tr(() -> JapaneseDate.of(JapaneseEra.HEISEI, 1, 1, 7)) + tr(() -> JapaneseDate.of(JapaneseEra.SHOWA, 64, 1, 8)) + tr(() -> JapaneseDate.of(1872, 12, 31)) + tr(() -> JapaneseDate.of(JapaneseEra.REIWA, 1, 4, 30)) + JapaneseEra.of(3) + tr(() -> JapaneseEra.of(9)) + Arrays.toString(JapaneseEra.values()) + JapaneseEra.valueOf("Meiji").getDisplayName(TextStyle.NARROW, Locale.ENGLISH) + JapaneseChronology.INSTANCE.dateYearDay(JapaneseEra.HEISEI, 1, 5) + tr(() -> JapaneseDate.of(2024, 2, 30)));
        System.out.println(tr(() -> HijrahDate.of(1445, 9, 30)) + tr(() -> HijrahDate.of(1299, 1, 1)) + tr(() -> HijrahDate.of(1601, 1, 1)) + tr(() -> HijrahDate.of(1445, 13, 1)) + HijrahChronology.INSTANCE.range(ChronoField.YEAR) + HijrahDate.of(1445, 9, 1).withVariant(HijrahChronology.INSTANCE) + tr(() -> MinguoDate.of(113, 2, 30)) + MinguoDate.of(-5, 1, 1) + ThaiBuddhistDate.of(2567, 2, 29).plus(1, ChronoUnit.YEARS) + ThaiBuddhistEra.of(0) + MinguoEra.BEFORE_ROC.getValue() + HijrahEra.AH);
        for (String s : new String[] {"ISO", "Hijrah-umalqura", "Japanese", "buddhist", "roc", "Minguo", "Nope", "", "gregory"}) {
            System.out.println(s + " " + tr(() -> Chronology.of(s)));
        }
        System.out.println(Chronology.ofLocale(Locale.forLanguageTag("th-TH-u-ca-buddhist")) + " " + Chronology.ofLocale(Locale.JAPAN) + " " + Chronology.ofLocale(Locale.forLanguageTag("ja-JP-u-ca-japanese")) + " " + Chronology.ofLocale(new Locale("ja", "JP", "JP")) + " " + new TreeSet<>(Chronology.getAvailableChronologies()) + tr(() -> Chronology.ofLocale(Locale.forLanguageTag("en-u-ca-xxxx"))));
        DateTimeFormatter f = DateTimeFormatter.ofPattern("G y/M/d", Locale.ENGLISH).withChronology(JapaneseChronology.INSTANCE);
        System.out.println(f.format(LocalDate.of(2024, 5, 6)) + " " + tr(() -> f.parse("Reiwa 6/5/6", LocalDate::from)) + tr(() -> f.parse("Heisei 40/1/1")) + tr(() -> f.withResolverStyle(ResolverStyle.STRICT).parse("Showa 64/1/8")) + tr(() -> JapaneseDate.from(f.parse("Taisho 15/12/24"))) + " " + ChronoLocalDate.timeLineOrder().compare(LocalDate.EPOCH, ThaiBuddhistDate.of(2513, 1, 1)) + " " + LocalDate.EPOCH.isEqual(ThaiBuddhistDate.of(2513, 1, 1)) + LocalDate.EPOCH.equals(ThaiBuddhistDate.of(2513, 1, 1)) + LocalDate.EPOCH.compareTo(MinguoDate.of(1, 1, 1)));
        ChronoPeriod p = MinguoChronology.INSTANCE.period(1, 13, 5);
        System.out.println(p + " " + p.normalized() + p.negated() + p.multipliedBy(2) + p.addTo(MinguoDate.of(100, 1, 31)) + p.subtractFrom(MinguoDate.of(100, 3, 31)) + p.getChronology() + tr(() -> p.addTo(LocalDate.EPOCH)) + tr(() -> p.plus(Period.ofDays(1))) + tr(() -> MinguoDate.of(1, 1, 1).plus(Period.ofMonths(1))));
        ChronoZonedDateTime<JapaneseDate> z = JapaneseDate.of(2024, 3, 31).atTime(LocalTime.of(2, 30)).atZone(ZoneId.of("Europe/Berlin"));
        System.out.println(z + " " + z.plus(1, ChronoUnit.DAYS) + z.toEpochSecond() + z.withZoneSameInstant(ZoneOffset.UTC) + " " + z.until(z.plus(1, ChronoUnit.MONTHS), ChronoUnit.DAYS) + z.toLocalDate().getEra());
        long h = 0;
        for (int i = -15000; i < 30000; i += 37) {
            HijrahDate hd = HijrahDate.from(LocalDate.ofEpochDay(i));
            h = h * 31 + hd.get(ChronoField.YEAR) * 10000L + hd.get(ChronoField.MONTH_OF_YEAR) * 100 + hd.get(ChronoField.DAY_OF_MONTH) + hd.plus(7, ChronoUnit.MONTHS).toEpochDay();
        }
        System.out.println(h);
    }
}
