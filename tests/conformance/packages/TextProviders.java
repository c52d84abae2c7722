import java.text.BreakIterator;
import java.text.Collator;
import java.text.DateFormat;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.text.RuleBasedCollator;
import java.text.SimpleDateFormat;
import java.text.spi.CollatorProvider;
import java.text.spi.DateFormatProvider;
import java.text.spi.DecimalFormatSymbolsProvider;
import java.text.spi.NumberFormatProvider;
import java.util.Currency;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import java.util.spi.CurrencyNameProvider;
import java.util.spi.LocaleNameProvider;
import java.util.spi.TimeZoneNameProvider;
import java.util.spi.ToolProvider;

/** java.text.spi and java.util.spi: a locale of its own, "xx-YY", whose data comes from providers in the jar. */
public class TextProviders {
    static final Locale OWN = new Locale("xx", "YY");

    public static class Numbers extends NumberFormatProvider {
        @Override
        public Locale[] getAvailableLocales() {
            return new Locale[] {OWN};
        }

        private NumberFormat format(String pattern) {
            return new DecimalFormat(pattern, new Symbols().getInstance(OWN));
        }

        @Override
        public NumberFormat getCurrencyInstance(Locale locale) {
            return format("#,##0.00 ¤");
        }

        @Override
        public NumberFormat getIntegerInstance(Locale locale) {
            return format("#,##0");
        }

        @Override
        public NumberFormat getNumberInstance(Locale locale) {
            return format("#,##0.###");
        }

        @Override
        public NumberFormat getPercentInstance(Locale locale) {
            return format("#,##0 %");
        }
    }

    public static class Symbols extends DecimalFormatSymbolsProvider {
        @Override
        public Locale[] getAvailableLocales() {
            return new Locale[] {OWN};
        }

        @Override
        public DecimalFormatSymbols getInstance(Locale locale) {
            DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
            symbols.setGroupingSeparator('_');
            symbols.setDecimalSeparator(';');
            symbols.setMinusSign('~');
            return symbols;
        }
    }

    public static class Dates extends DateFormatProvider {
        @Override
        public Locale[] getAvailableLocales() {
            return new Locale[] {OWN};
        }

        private DateFormat format(String pattern) {
            SimpleDateFormat format = new SimpleDateFormat(pattern, Locale.ROOT);
            format.setTimeZone(TimeZone.getTimeZone("UTC"));
            return format;
        }

        @Override
        public DateFormat getTimeInstance(int style, Locale locale) {
            return format("HH'h'mm");
        }

        @Override
        public DateFormat getDateInstance(int style, Locale locale) {
            return format(style == DateFormat.LONG ? "yyyy'y'MM'm'dd'd'" : "yy'y'MM'm'dd'd'");
        }

        @Override
        public DateFormat getDateTimeInstance(int dateStyle, int timeStyle, Locale locale) {
            return format("yyyy'y'MM'm'dd'd'HH'h'");
        }
    }

    public static class Collators extends CollatorProvider {
        @Override
        public Locale[] getAvailableLocales() {
            return new Locale[] {OWN};
        }

        @Override
        public Collator getInstance(Locale locale) {
            try {
                return new RuleBasedCollator("< c < b < a");
            } catch (java.text.ParseException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public static class Names extends LocaleNameProvider {
        @Override
        public Locale[] getAvailableLocales() {
            return new Locale[] {OWN};
        }

        @Override
        public String getDisplayLanguage(String code, Locale locale) {
            return code.equals("xx") ? "Exxish" : null;
        }

        @Override
        public String getDisplayCountry(String code, Locale locale) {
            return code.equals("YY") ? "Wyland" : null;
        }

        @Override
        public String getDisplayVariant(String code, Locale locale) {
            return null;
        }
    }

    public static class Currencies extends CurrencyNameProvider {
        @Override
        public Locale[] getAvailableLocales() {
            return new Locale[] {OWN};
        }

        @Override
        public String getSymbol(String code, Locale locale) {
            return code.equals("EUR") ? "eu" : null;
        }

        @Override
        public String getDisplayName(String code, Locale locale) {
            return code.equals("EUR") ? "Euroxx" : null;
        }
    }

    public static class Zones extends TimeZoneNameProvider {
        @Override
        public Locale[] getAvailableLocales() {
            return new Locale[] {OWN};
        }

        @Override
        public String getDisplayName(String id, boolean daylight, int style, Locale locale) {
            return id.equals("Europe/Paris") ? (daylight ? "Paris by day" : "Paris") + (style == TimeZone.SHORT ? "." : "") : null;
        }
    }

    public static class Tool implements ToolProvider {
        @Override
        public String name() {
            return "adder";
        }

        @Override
        public int run(java.io.PrintWriter out, java.io.PrintWriter err, String... args) {
            int sum = 0;
            for (String each : args) {
                try {
                    sum += Integer.parseInt(each);
                } catch (NumberFormatException e) {
                    err.println(e.getMessage());
                    return 1;
                }
            }
            out.println(sum);
            return 0;
        }
    }

    public static void main(String[] args) throws Exception {
        // Read when the first locale's data are asked for.
        System.setProperty("java.locale.providers", "SPI,CLDR");
        System.out.println(NumberFormat.getInstance(OWN).format(-1234567.891) + " "
                + NumberFormat.getIntegerInstance(OWN).format(98765) + " " + NumberFormat.getPercentInstance(OWN).format(0.25));
        System.out.println(NumberFormat.getInstance(OWN).parse("~1_234;5") + " " + String.format(OWN, "%,.2f", 9876.543));
        System.out.println(new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(OWN)).format(2.5));
        Date date = new Date(1_000_000_000_000L);
        System.out.println(DateFormat.getDateInstance(DateFormat.LONG, OWN).format(date) + " "
                + DateFormat.getDateInstance(DateFormat.SHORT, OWN).format(date) + " "
                + DateFormat.getTimeInstance(DateFormat.SHORT, OWN).format(date) + " "
                + DateFormat.getDateTimeInstance(DateFormat.LONG, DateFormat.LONG, OWN).format(date));
        String[] letters = {"a", "c", "b"};
        java.util.Arrays.sort(letters, Collator.getInstance(OWN));
        System.out.println(String.join("", letters));
        System.out.println(OWN.getDisplayLanguage(OWN) + ", " + OWN.getDisplayCountry(OWN) + ", " + OWN.getDisplayName(OWN)
                + ", " + OWN.getDisplayLanguage(Locale.US));
        System.out.println(Currency.getInstance("EUR").getSymbol(OWN) + " " + Currency.getInstance("EUR").getDisplayName(OWN)
                + " " + Currency.getInstance("USD").getSymbol(Locale.US));
        TimeZone paris = TimeZone.getTimeZone("Europe/Paris");
        System.out.println(paris.getDisplayName(true, TimeZone.LONG, OWN) + ", " + paris.getDisplayName(false, TimeZone.SHORT, OWN));
        ToolProvider adder = ToolProvider.findFirst("adder").get();
        System.out.println(adder.run(System.out, System.out, "1", "2", "39") + " " + adder.run(System.out, System.out, "x") + " "
                + ToolProvider.findFirst("no such tool").isPresent());
        BreakIterator words = BreakIterator.getWordInstance(OWN);
        words.setText("one two");
        System.out.println(words.next() + " " + words.next() + " " + words.next());
        System.out.println(new Numbers().isSupportedLocale(OWN) + " " + new Numbers().isSupportedLocale(Locale.US));
    }
}
