import java.text.*;
import java.time.*;
import java.time.format.*;
import java.util.*;

/** Other locales' data, out of the module jdk.localedata. */
public class Locales {
    public static void main(String[] args) {
        LocalDate d = LocalDate.of(2024, 3, 5);
        for (String tag : new String[] {"de-DE", "fr-FR", "es-ES", "ja-JP", "ru-RU", "en-GB", "hi-IN", "ar-EG", "pt-BR", "zh-CN"}) {
            Locale l = Locale.forLanguageTag(tag);
            System.out.println(tag + " " + String.format(l, "%,.2f", 1234567.891) + " " + NumberFormat.getCurrencyInstance(l).format(1234.5) + " " + d.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(l)) + " " + l.getDisplayLanguage(l) + " " + DayOfWeek.MONDAY.getDisplayName(TextStyle.SHORT, l) + " " + new DecimalFormatSymbols(l).getGroupingSeparator());
        }
        System.out.println(Locale.getAvailableLocales().length > 100);
    }
}
