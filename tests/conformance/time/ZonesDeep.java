import java.time.*;
import java.time.format.*;
import java.time.temporal.*;
import java.time.zone.*;
import java.util.*;
import java.util.function.*;

/** ZonedDateTime, OffsetDateTime, zone rules: gaps, overlaps, transitions of many zones, identifiers, comparisons. */
public class ZonesDeep {
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
        for (String id : new String[] {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "America/Sao_Paulo", "Africa/Cairo", "Pacific/Apia", "Asia/Tehran", "Europe/Dublin", "America/St_Johns", "Antarctica/Troll", "Asia/Gaza", "UTC", "Etc/GMT+12"}) {
            ZoneRules r = ZoneId.of(id).getRules();
            StringBuilder b = new StringBuilder(id).append(' ').append(r.isFixedOffset()).append(r.getTransitions().size()).append('/').append(r.getTransitionRules().size());
            Instant t = Instant.parse("2015-01-01T00:00:00Z");
            for (int i = 0; i < 6 && t != null; i++) {
                ZoneOffsetTransition n = r.nextTransition(t);
                if (n == null) {
                    break;
                }
                b.append(' ').append(n.isGap() ? "gap" : "overlap").append(n.getDateTimeBefore()).append(n.getOffsetBefore()).append('>').append(n.getOffsetAfter());
                t = n.getInstant();
            }
            b.append(' ').append(r.previousTransition(Instant.parse("1950-01-01T00:00:00Z"))).append(' ').append(r.getStandardOffset(Instant.EPOCH)).append(r.getDaylightSavings(Instant.parse("2024-07-01T00:00:00Z"))).append(r.isDaylightSavings(Instant.parse("2024-01-01T00:00:00Z"))).append(' ').append(r.getOffset(Instant.parse("1800-01-01T00:00:00Z"))).append(r.getOffset(Instant.parse("2100-07-01T00:00:00Z")));
            System.out.println(b);
            for (ZoneOffsetTransitionRule tr : r.getTransitionRules()) {
                System.out.println("  " + tr + " " + tr.createTransition(2030).getInstant() + " " + tr.getTimeDefinition() + tr.getDayOfMonthIndicator());
            }
        }
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        LocalDateTime gap = LocalDateTime.of(2024, 3, 31, 2, 30), over = LocalDateTime.of(2024, 10, 27, 2, 30);
        ZonedDateTime g = gap.atZone(berlin), o = over.atZone(berlin);
        System.out.println(g + " " + o + " " + o.withLaterOffsetAtOverlap() + " " + o.withLaterOffsetAtOverlap().withEarlierOffsetAtOverlap() + " " + o.plusHours(1) + " " + o.plusDays(1) + " " + o.plusHours(1).minusDays(1) + " " + g.minusMinutes(30) + " " + berlin.getRules().getValidOffsets(gap) + berlin.getRules().getValidOffsets(over) + berlin.getRules().getTransition(gap) + " " + berlin.getRules().isValidOffset(over, ZoneOffset.ofHours(1)) + " " + ZonedDateTime.ofLocal(over, berlin, ZoneOffset.ofHours(1)) + " " + tr(() -> ZonedDateTime.ofStrict(gap, ZoneOffset.ofHours(1), berlin)) + tr(() -> ZonedDateTime.ofStrict(over, ZoneOffset.ofHours(5), berlin)));
        System.out.println(g.until(o, ChronoUnit.HOURS) + " " + g.until(o, ChronoUnit.DAYS) + " " + Duration.between(g, o) + " " + o.truncatedTo(ChronoUnit.DAYS) + " " + o.withZoneSameInstant(ZoneId.of("Asia/Tokyo")) + " " + o.withZoneSameLocal(ZoneId.of("Asia/Tokyo")) + " " + o.withFixedOffsetZone() + " " + o.toOffsetDateTime() + " " + o.with(ChronoField.OFFSET_SECONDS, 3600) + " " + o.with(ChronoField.INSTANT_SECONDS, 0) + " " + LocalDate.of(2018, 11, 4).atStartOfDay(ZoneId.of("America/Sao_Paulo")) + " " + o.getLong(ChronoField.INSTANT_SECONDS) + o.get(ChronoField.OFFSET_SECONDS) + " " + o.hashCode() + " " + o.isEqual(o.withZoneSameInstant(ZoneOffset.UTC)) + o.equals(o.withZoneSameInstant(ZoneOffset.UTC)) + o.compareTo(o.withLaterOffsetAtOverlap()));
        for (String id : new String[] {"Z", "+1", "+01:30", "-18:00", "+18:01", "UTC+2", "GMT-03:30", "UT", "EST", "PST", "Europe/Nowhere", "europe/berlin", "", "+1:5", "+010203", "GMT0", "UTC+25", "a"}) {
            System.out.println(id + " " + tr(() -> ZoneId.of(id)) + " " + tr(() -> ZoneId.of(id).normalized()) + " " + tr(() -> ZoneId.of(id, ZoneId.SHORT_IDS)) + " " + tr(() -> ZoneOffset.of(id)));
        }
        ZoneId own = ZoneOffset.ofHoursMinutesSeconds(-3, -30, -15);
        System.out.println(own + " " + ZoneOffset.MAX + ZoneOffset.MIN + " " + ZoneOffset.ofTotalSeconds(3601) + tr(() -> ZoneOffset.ofHours(19)) + tr(() -> ZoneOffset.ofHoursMinutes(1, -5)) + ZoneOffset.UTC.compareTo(ZoneOffset.ofHours(1)) + ZoneId.ofOffset("UTC", ZoneOffset.ofHours(2)) + tr(() -> ZoneId.ofOffset("X", ZoneOffset.UTC)) + " " + berlin.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + "/" + berlin.getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + "/" + berlin.getDisplayName(TextStyle.NARROW, Locale.ENGLISH) + " " + ZoneId.getAvailableZoneIds().contains("Asia/Tokyo") + (ZoneId.getAvailableZoneIds().size() > 500));
        OffsetDateTime od = OffsetDateTime.of(2024, 1, 1, 0, 0, 0, 0, ZoneOffset.ofHours(-5));
        OffsetTime ot = OffsetTime.of(1, 2, 3, 4, ZoneOffset.ofHours(9));
        System.out.println(od + " " + od.withOffsetSameInstant(ZoneOffset.ofHours(3)) + od.withOffsetSameLocal(ZoneOffset.UTC) + " " + od.toInstant() + od.toZonedDateTime() + od.atZoneSameInstant(berlin) + od.atZoneSimilarLocal(berlin) + " " + od.compareTo(od.withOffsetSameInstant(ZoneOffset.UTC)) + od.isEqual(od.withOffsetSameInstant(ZoneOffset.UTC)) + OffsetDateTime.timeLineOrder().compare(od, od.withOffsetSameInstant(ZoneOffset.UTC)) + " " + ot + ot.withOffsetSameInstant(ZoneOffset.UTC) + ot.compareTo(ot.plusHours(1)) + ot.until(OffsetTime.MIN, ChronoUnit.HOURS) + " " + OffsetDateTime.MIN + OffsetDateTime.MAX + tr(() -> OffsetDateTime.MAX.withOffsetSameInstant(ZoneOffset.MIN).plusDays(2)));
        long h = 0;
        List<String> ids = new ArrayList<>(ZoneId.getAvailableZoneIds());
        Collections.sort(ids);
        for (String id : ids) {
            ZoneRules r = ZoneId.of(id).getRules();
            for (int y = 1900; y < 2060; y += 16) {
                h = h * 31 + r.getOffset(LocalDateTime.of(y, y % 12 + 1, 1, 0, 0)).getTotalSeconds() + r.getStandardOffset(Instant.ofEpochSecond((y - 1970L) * 31556952)).getTotalSeconds();
            }
        }
        System.out.println(ids.size() > 500 && h != 0);
        ZoneRules custom = ZoneRules.of(ZoneOffset.ofHours(1), ZoneOffset.ofHours(1), List.of(), List.of(ZoneOffsetTransition.of(LocalDateTime.of(2000, 1, 1, 0, 0), ZoneOffset.ofHours(1), ZoneOffset.ofHours(3))), List.of());
        System.out.println(custom.getOffset(LocalDateTime.of(2000, 1, 1, 1, 0)) + " " + custom.getTransitions() + custom.equals(ZoneRules.of(ZoneOffset.ofHours(1))) + ZoneRules.of(ZoneOffset.UTC));
    }
}
