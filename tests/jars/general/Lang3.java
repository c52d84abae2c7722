import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.commons.lang3.ArrayUtils;
import org.apache.commons.lang3.ClassUtils;
import org.apache.commons.lang3.EnumUtils;
import org.apache.commons.lang3.Range;
import org.apache.commons.lang3.SerializationUtils;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.lang3.SystemUtils;
import org.apache.commons.lang3.Validate;
import org.apache.commons.lang3.builder.CompareToBuilder;
import org.apache.commons.lang3.builder.EqualsBuilder;
import org.apache.commons.lang3.builder.HashCodeBuilder;
import org.apache.commons.lang3.builder.ReflectionToStringBuilder;
import org.apache.commons.lang3.builder.ToStringStyle;
import org.apache.commons.lang3.concurrent.BackgroundInitializer;
import org.apache.commons.lang3.concurrent.EventCountCircuitBreaker;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.apache.commons.lang3.math.Fraction;
import org.apache.commons.lang3.math.NumberUtils;
import org.apache.commons.lang3.mutable.MutableInt;
import org.apache.commons.lang3.reflect.ConstructorUtils;
import org.apache.commons.lang3.reflect.FieldUtils;
import org.apache.commons.lang3.reflect.MethodUtils;
import org.apache.commons.lang3.reflect.TypeUtils;
import org.apache.commons.lang3.time.DateUtils;
import org.apache.commons.lang3.time.DurationFormatUtils;
import org.apache.commons.lang3.time.FastDateFormat;
import org.apache.commons.lang3.tuple.Pair;
import org.apache.commons.lang3.tuple.Triple;
import org.apache.commons.text.StringEscapeUtils;
import org.apache.commons.text.StringSubstitutor;
import org.apache.commons.text.WordUtils;
import org.apache.commons.text.diff.StringsComparator;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Commons Lang and Text: strings, reflection, builders, dates, serialization, similarity, substitution. */
public class Lang3 {
    enum Unit { METRE, FOOT }

    public static class Base implements java.io.Serializable {
        private int hidden = 7;
        protected String name = "base";
        public String call(Number n) { return "number " + n; }
        public String call(Integer n, String... rest) { return "integer " + n + Arrays.toString(rest); }
    }

    public static class Derived extends Base {
        double[] values = {1.5, 2};
        Map<String, Integer> map = Map.of("k", 1);
        transient Object skipped = "gone";
        public Derived() { }
        Derived(String name, int hidden) { this.name = name + hidden; }
    }

    public static void main(String[] args) throws Exception {
        System.out.println(StringUtils.capitalize("word") + StringUtils.center("x", 5, '*') + StringUtils.abbreviate("a long sentence", 9)
            + StringUtils.substringBetween("a[b]c", "[", "]") + StringUtils.countMatches("abcabc", "bc") + StringUtils.reverseDelimited("a.b.c", '.')
            + StringUtils.stripAccents("\u00e9\u00e8\u00fc\u0142") + StringUtils.difference("abcde", "abxyz") + StringUtils.getLevenshteinDistance("kitten", "sitting")
            + StringUtils.rotate("abcdef", 2) + StringUtils.swapCase("aBc") + StringUtils.isNumeric("12\u0663") + StringUtils.leftPad("7", 3, '0'));
        Derived derived = new Derived();
        System.out.println(new ReflectionToStringBuilder(derived, ToStringStyle.SHORT_PREFIX_STYLE).toString() + " "
            + new ReflectionToStringBuilder(derived, ToStringStyle.JSON_STYLE).setExcludeFieldNames("values").toString());
        System.out.println(EqualsBuilder.reflectionEquals(derived, new Derived()) + " " + HashCodeBuilder.reflectionHashCode(new Base()) + " "
            + new CompareToBuilder().append(new int[] {1, 2}, new int[] {1, 3}).toComparison());
        Derived clone = SerializationUtils.clone(derived);
        System.out.println(clone.values[1] + " " + clone.skipped + " " + clone.map + " " + FieldUtils.readField(clone, "hidden", true));
        System.out.println(MethodUtils.invokeMethod(derived, "call", 3.5) + " " + MethodUtils.invokeMethod(derived, "call", 3, "a", "b") + " "
            + ConstructorUtils.getMatchingAccessibleConstructor(StringBuilder.class, String.class) + " " + ClassUtils.getAllSuperclasses(Derived.class)
            + " " + ClassUtils.getAbbreviatedName("org.apache.commons.lang3.ClassUtils", 20) + " " + TypeUtils.toString(TypeUtils.parameterize(Map.class, String.class, TypeUtils.wildcardType().withUpperBounds(Number.class).build())));
        System.out.println(NumberUtils.createNumber("0x1F") + " " + NumberUtils.createNumber("1e400").getClass() + " " + NumberUtils.isCreatable("09") + " "
            + Fraction.getFraction("3/9").reduce().add(Fraction.ONE_HALF) + " " + Range.between(1, 10).intersectionWith(Range.between(5, 20)));
        FastDateFormat format = FastDateFormat.getInstance("EEE, d MMM yyyy HH:mm:ss.SSS zzz", TimeZone.getTimeZone("UTC"), Locale.US);
        Date date = new Date(1_234_567_890_123L);
        System.out.println(format.format(date) + " " + format.parse(format.format(date)).equals(date) + " " + DateUtils.round(date, Calendar.HOUR).getTime() + " "
            + DateUtils.ceiling(date, Calendar.MONTH).getTime() + " " + DurationFormatUtils.formatDurationWords(93_784_000, true, true) + " "
            + DurationFormatUtils.formatPeriod(0, 1_234_567_890_123L, "y-M-d") + " " + DateUtils.truncatedCompareTo(new GregorianCalendar(2020, 1, 1), new GregorianCalendar(2020, 1, 2), Calendar.MONTH));
        System.out.println(Arrays.toString(ArrayUtils.removeElements(new int[] {1, 2, 3, 2}, 2, 3)) + ArrayUtils.indexOf(new double[] {1, Double.NaN}, Double.NaN)
            + ArrayUtils.toString(new Object[] {new int[] {1}, null}) + EnumUtils.getEnumMap(Unit.class) + EnumUtils.generateBitVector(Unit.class, Unit.FOOT));
        System.out.println(Pair.of("a", 1).compareTo(Pair.of("a", 2)) + " " + Triple.of(1, 'b', null) + " " + new MutableInt(5).incrementAndGet());
        System.out.println(ExceptionUtils.getRootCauseMessage(new RuntimeException("outer", new IllegalStateException("inner"))) + " "
            + ExceptionUtils.getThrowableCount(new Error(new Exception(new Exception()))) + " " + SystemUtils.IS_JAVA_1_8 + SystemUtils.IS_OS_LINUX);
        BackgroundInitializer<Integer> background = new BackgroundInitializer<>() { @Override protected Integer initialize() { return 99; } };
        background.start();
        EventCountCircuitBreaker breaker = new EventCountCircuitBreaker(2, 1, java.util.concurrent.TimeUnit.HOURS);
        System.out.println(background.get() + " " + breaker.incrementAndCheckState() + breaker.incrementAndCheckState() + breaker.incrementAndCheckState());
        System.out.println(StringEscapeUtils.escapeJava("tab\t\u00e9") + StringEscapeUtils.unescapeHtml4("&lt;&eacute;&#x41;&unknown;") + StringEscapeUtils.escapeCsv("a,\"b\"")
            + StringEscapeUtils.escapeJson("/\"") + WordUtils.wrap("the quick brown fox", 10) + WordUtils.capitalizeFully("i am FINE", ' ') + WordUtils.initials("Ben John Lee"));
        System.out.println(new StringSubstitutor(Map.of("name", "World", "ref", "${name}!")).replace("Hello ${ref} ${none:-default} $${kept}") + " "
            + new LevenshteinDistance().apply("flaw", "lawn") + " " + new JaroWinklerSimilarity().apply("MARTHA", "MARHTA"));
        StringBuilder script = new StringBuilder();
        new StringsComparator("ABCABBA", "CBABAC").getScript().visit(new org.apache.commons.text.diff.CommandVisitor<>() {
            public void visitInsertCommand(Character c) { script.append('+').append(c); }
            public void visitKeepCommand(Character c) { script.append(c); }
            public void visitDeleteCommand(Character c) { script.append('-').append(c); }
        });
        System.out.println(script);
        for (Runnable bad : new Runnable[] {() -> Validate.inclusiveBetween(1, 5, 9), () -> Validate.notEmpty(new int[0].length == 0 ? "" : "x"),
                () -> Validate.noNullElements(new String[] {"a", null}), () -> Fraction.getFraction(1, 0)}) {
            try {
                bad.run();
            } catch (RuntimeException e) {
                System.out.println(e.getClass().getSimpleName() + " " + e.getMessage());
            }
        }
    }
}
