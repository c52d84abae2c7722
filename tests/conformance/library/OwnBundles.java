import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.TreeSet;

/** Bundles as classes, with controls of the program's own: candidates, fallbacks, formats, expiry, chains of parents. */
public class OwnBundles {
    public static class Texts extends ListResourceBundle {
        @Override
        protected Object[][] getContents() {
            return new Object[][] {{"hello", "hello"}, {"only.root", "root"}, {"numbers", new int[] {1, 2}}, {"list", new String[] {"a", "b"}}};
        }
    }

    public static class Texts_de extends ListResourceBundle {
        @Override
        protected Object[][] getContents() {
            return new Object[][] {{"hello", "hallo"}};
        }
    }

    public static class Texts_de_AT extends ResourceBundle {
        @Override
        protected Object handleGetObject(String key) {
            return key.equals("hello") ? "servus" : null;
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.enumeration(java.util.List.of("hello"));
        }
    }

    static class Logged extends ResourceBundle.Control {
        @Override
        public java.util.List<String> getFormats(String baseName) {
            return java.util.List.of("invented", "java.class");
        }

        @Override
        public java.util.List<Locale> getCandidateLocales(String baseName, Locale locale) {
            java.util.List<Locale> all = super.getCandidateLocales(baseName, locale);
            System.out.println("  candidates " + all);
            return all;
        }

        @Override
        public Locale getFallbackLocale(String baseName, Locale locale) {
            System.out.println("  fallback for " + locale);
            return locale.equals(Locale.FRENCH) ? null : Locale.FRENCH;
        }

        @Override
        public ResourceBundle newBundle(String baseName, Locale locale, String format, ClassLoader loader, boolean reload) throws IllegalAccessException, InstantiationException, IOException {
            System.out.println("  new " + toBundleName(baseName, locale) + " " + format + " " + reload);
            if (!format.equals("invented")) {
                return super.newBundle(baseName, locale, format, loader, reload);
            }
            if (locale.getLanguage().equals("it")) {
                return new PropertyResourceBundle(new StringReader("hello=ciao\n"));
            }
            if (locale.getLanguage().equals("es")) {
                throw new IOException("cannot read");
            }
            return null;
        }

        @Override
        public long getTimeToLive(String baseName, Locale locale) {
            return locale.getLanguage().equals("it") ? TTL_DONT_CACHE : TTL_NO_EXPIRATION_CONTROL;
        }
    }

    static void show(String what, ResourceBundle bundle) {
        System.out.println(what + ": " + bundle.getString("hello") + " [" + bundle.getLocale() + "] " + new TreeSet<>(bundle.keySet()) + " " + bundle.getBaseBundleName());
    }

    static void attempt(String what, Runnable action) {
        try {
            action.run();
        } catch (MissingResourceException e) {
            System.out.println(what + ": " + e.getMessage() + " | " + e.getClassName() + " | " + e.getKey() + " | " + e.getCause());
        } catch (ClassCastException e) {
            System.out.println(what + ": ClassCastException");
        }
    }

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        String name = "OwnBundles$Texts";
        show("root", ResourceBundle.getBundle(name));
        show("german", ResourceBundle.getBundle(name, Locale.GERMAN));
        show("germany", ResourceBundle.getBundle(name, Locale.GERMANY));
        ResourceBundle austrian = ResourceBundle.getBundle(name, new Locale("de", "AT"));
        show("austria", austrian);
        System.out.println(austrian.getString("only.root") + " " + austrian.containsKey("numbers") + " " + Arrays.toString((int[]) austrian.getObject("numbers"))
            + " " + Arrays.toString(austrian.getStringArray("list")) + " " + austrian.containsKey("nothing"));
        show("korean", ResourceBundle.getBundle(name, Locale.KOREAN));
        attempt("no key", () -> austrian.getString("nothing"));
        attempt("no string", () -> austrian.getString("numbers"));
        attempt("no bundle", () -> ResourceBundle.getBundle("No$Such", Locale.GERMAN));
        System.out.println(ResourceBundle.getBundle(name) == ResourceBundle.getBundle(name));
        ResourceBundle before = ResourceBundle.getBundle(name);
        ResourceBundle.clearCache();
        System.out.println(before == ResourceBundle.getBundle(name));
        Logged control = new Logged();
        show("logged", ResourceBundle.getBundle(name, new Locale("de", "CH"), control));
        show("italian", ResourceBundle.getBundle(name, Locale.ITALIAN, control));
        show("italian again", ResourceBundle.getBundle(name, Locale.ITALIAN, control));
        show("falls back", ResourceBundle.getBundle(name, Locale.JAPANESE, control));
        attempt("broken", () -> ResourceBundle.getBundle(name, new Locale("es"), control));
        Locale.setDefault(Locale.GERMAN);
        ResourceBundle.clearCache();
        show("default", ResourceBundle.getBundle(name, Locale.KOREAN));
        show("no fallback", ResourceBundle.getBundle(name, Locale.KOREAN, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_CLASS)));
        ResourceBundle.Control plain = ResourceBundle.Control.getControl(ResourceBundle.Control.FORMAT_DEFAULT);
        for (String tag : new String[] {"zh-Hant-TW", "zh-CN", "no-NO-NY", "nb", "sr-Latn-RS-x-lvariant-posix", "de-DE-1996", "und"}) {
            System.out.println(tag + " " + new ArrayList<>(plain.getCandidateLocales("b", Locale.forLanguageTag(tag))) + " " + plain.toBundleName("b", Locale.forLanguageTag(tag)));
        }
        System.out.println(plain.toResourceName("a.b.C", "properties") + " " + plain.getFormats("x"));
    }
}
