import java.util.*;
import java.util.function.*;

/** Locale: tags, extensions, builder, ranges and lookup, display names in other languages; Currency. */
public class LocalesAndCurrencies {
    static String tr(Supplier<Object> s) {
        try {
            return String.valueOf(s.get());
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName() + "(" + e.getMessage() + ")";
        }
    }

    public static void main(String[] args) {
        for (String t : new String[] {"", "en", "en-US", "zh-Hant-TW", "sr-Latn-RS", "de-DE-1996", "en-US-u-ca-buddhist-nu-thai", "ja-JP-u-ca-japanese-x-lvariant-JP", "th-TH-u-nu-thai-x-lvariant-TH", "x-private", "i-klingon", "art-lojban", "no-NO-x-lvariant-NY", "iw", "in-ID", "he", "EN-us", "de_DE", "123", "abcdefghi", "en-a-foo-u-co-phonebk", "zh-cmn-Hans-CN", "und-Latn", "es-419", "ar-u-nu-latn-u-ca-gregory", "sl-rozaj-biske"}) {
            Locale l = Locale.forLanguageTag(t);
            System.out.println(t + " -> " + l + " | " + l.toLanguageTag() + " | " + l.getLanguage() + "," + l.getScript() + "," + l.getCountry() + "," + l.getVariant() + "," + l.getExtensionKeys() + l.getUnicodeLocaleKeys() + l.getUnicodeLocaleAttributes() + l.getUnicodeLocaleType("ca") + " | " + l.getDisplayName(Locale.ENGLISH) + " | " + tr(l::getISO3Language) + " " + tr(l::getISO3Country) + " " + l.stripExtensions() + " " + l.hasExtensions());
        }
        for (Locale l : new Locale[] {new Locale("en", "us", "WIN"), new Locale("ja", "JP", "JP"), new Locale("th", "TH", "TH"), new Locale("no", "NO", "NY"), new Locale("", "DE"), new Locale("HE"), Locale.ROOT, Locale.CHINA, Locale.SIMPLIFIED_CHINESE, new Locale("xx", "QQ")}) {
            System.out.println(l + " " + l.toLanguageTag() + " " + l.getDisplayName(Locale.ENGLISH) + " " + l.getDisplayName(Locale.GERMAN) + " " + l.getDisplayName(Locale.JAPANESE) + " " + l.getDisplayCountry(Locale.FRENCH) + " " + l.getDisplayLanguage(l) + " " + l.hashCode());
        }
        Locale.Builder b = new Locale.Builder();
        System.out.println(b.setLanguage("fr").setRegion("ca").setScript("latn").setUnicodeLocaleKeyword("nu", "latn").addUnicodeLocaleAttribute("attr").setExtension('x', "a-b").build().toLanguageTag() + " " + b.clearExtensions().removeUnicodeLocaleAttribute("zzzz").build() + " " + b.clear().build().equals(Locale.ROOT));
        for (Supplier<Object> s : List.<Supplier<Object>>of(() -> new Locale.Builder().setLanguage("a"), () -> new Locale.Builder().setRegion("USAX"), () -> new Locale.Builder().setScript("La"), () -> new Locale.Builder().setVariant("x"), () -> new Locale.Builder().setLanguageTag("en-US-"), () -> new Locale.Builder().setUnicodeLocaleKeyword("1", "x"), () -> new Locale(null), () -> new Locale.Builder().setLocale(new Locale("en", "US", "bad variant")), () -> new Locale.Builder().setExtension('!', "a"))) {
            System.out.println(tr(s));
        }
        List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse("fr-CA;q=0.9,de-*-DE,en;q=0.5,*;q=0.1,zh-TW;q=0.9");
        System.out.println(ranges);
        List<Locale> avail = List.of(Locale.ENGLISH, Locale.GERMANY, Locale.FRENCH, Locale.CANADA_FRENCH, Locale.TAIWAN, Locale.forLanguageTag("de-Latn-DE-1996"));
        System.out.println(Locale.filter(ranges, avail) + " " + Locale.lookup(ranges, avail) + " " + Locale.filterTags(ranges, List.of("de-DE", "en-GB", "it"), Locale.FilteringMode.EXTENDED_FILTERING) + " " + Locale.lookupTag(Locale.LanguageRange.parse("en-GB-oed"), List.of("en-GB", "en")) + " " + tr(() -> Locale.LanguageRange.parse("en;q=2")) + tr(() -> new Locale.LanguageRange("a*b")));
        System.out.println(Locale.getISOCountries().length + " " + Locale.getISOLanguages().length + " " + Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3).size() + " " + Arrays.hashCode(Locale.getISOCountries()) + " " + Locale.getDefault() + " " + Locale.getDefault(Locale.Category.FORMAT));
        Locale.setDefault(Locale.GERMANY);
        System.out.println(Locale.getDefault(Locale.Category.DISPLAY) + " " + Locale.FRANCE.getDisplayCountry() + " " + String.format("%,.2f", 1234.5));
        Locale.setDefault(Locale.Category.FORMAT, Locale.US);
        System.out.println(Locale.getDefault() + " " + String.format("%,.2f", 1234.5) + " " + Locale.FRANCE.getDisplayLanguage());
        Locale.setDefault(Locale.ENGLISH);
        for (String c : new String[] {"EUR", "USD", "JPY", "GBP", "KWD", "XXX", "CHF", "INR", "ZZZ", "eur", "XAU", "DEM", "CLF"}) {
            System.out.println(c + " " + tr(() -> { Currency x = Currency.getInstance(c); return x + " " + x.getSymbol() + " " + x.getSymbol(Locale.US) + " " + x.getSymbol(Locale.JAPAN) + " " + x.getSymbol(Locale.GERMANY) + " " + x.getDefaultFractionDigits() + " " + x.getNumericCode() + " " + x.getNumericCodeAsString() + " " + x.getDisplayName(Locale.ENGLISH) + " " + x.getDisplayName(Locale.FRENCH); }));
        }
        for (String c : new String[] {"DE", "US", "CH", "AQ", "XX", "CU", "", "GB"}) {
            System.out.println(c + " " + tr(() -> Currency.getInstance(new Locale("", c))));
        }
        System.out.println(Currency.getAvailableCurrencies().size() > 200 && Currency.getInstance("EUR") == Currency.getInstance(Locale.GERMANY));
        System.out.println(Arrays.asList(Locale.getAvailableLocales()).containsAll(List.of(Locale.GERMANY, Locale.JAPAN, Locale.ROOT, Locale.US)));
    }
}
