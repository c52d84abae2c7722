import java.util.*;
import java.util.concurrent.*;

/** ResourceBundle: class and property bundles, parents, fallback, controls of one's own, caching, errors. */
public class Bundles {
    public static class Base extends ListResourceBundle {
        @Override
        protected Object[][] getContents() {
            return new Object[][] {{"hello", "hello"}, {"num", 42}, {"arr", new String[] {"a", "b"}}, {"only", "in base"}};
        }
    }

    public static class Base_de extends ListResourceBundle {
        @Override
        protected Object[][] getContents() {
            return new Object[][] {{"hello", "hallo"}};
        }
    }

    public static class Base_de_AT extends ResourceBundle {
        @Override
        protected Object handleGetObject(String key) {
            return key.equals("hello") ? "servus" : key.equals("dyn") ? "dynamic" : null;
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.enumeration(List.of("dyn"));
        }

        @Override
        protected Set<String> handleKeySet() {
            return Set.of("dyn");
        }
    }

    static class Logging extends ResourceBundle.Control {
        final List<String> log = new ArrayList<>();

        @Override
        public List<String> getFormats(String base) {
            return List.of("memory");
        }

        @Override
        public ResourceBundle newBundle(String base, Locale l, String format, ClassLoader loader, boolean reload) {
            log.add(toBundleName(base, l) + "/" + format + "/" + reload);
            if (l.equals(Locale.ROOT)) {
                return new ListResourceBundle() {
                    @Override
                    protected Object[][] getContents() {
                        return new Object[][] {{"k", "root"}};
                    }
                };
            }
            return l.equals(Locale.CANADA_FRENCH) ? new ListResourceBundle() {
                @Override
                protected Object[][] getContents() {
                    return new Object[][] {{"q", "fr_CA"}};
                }
            } : null;
        }

        @Override
        public long getTimeToLive(String base, Locale l) {
            return TTL_DONT_CACHE;
        }
    }

    static String tr(Callable<Object> s) {
        try {
            return String.valueOf(s.call());
        } catch (MissingResourceException e) {
            return "Missing(" + e.getMessage() + "|" + e.getClassName() + "|" + e.getKey() + ")";
        } catch (Exception e) {
            return e.getClass().getSimpleName() + "(" + e.getMessage() + ")";
        }
    }

    public static void main(String[] args) {
        Locale.setDefault(Locale.ENGLISH);
        for (String t : new String[] {"de-AT", "de-DE", "de", "fr", "en"}) {
            ResourceBundle b = ResourceBundle.getBundle("Bundles$Base", Locale.forLanguageTag(t));
            System.out.println(t + " " + b.getLocale() + " " + b.getString("hello") + " " + b.getObject("num") + " " + b.getStringArray("arr").length + " " + b.getString("only") + " " + new TreeSet<>(b.keySet()) + " " + b.containsKey("dyn") + " " + tr(() -> b.getString("dyn")) + " " + b.getBaseBundleName() + " " + new TreeSet<>(Collections.list(b.getKeys())));
            System.out.println(tr(() -> b.getString("num")) + " " + tr(() -> b.getString("none")) + " " + tr(() -> b.getString(null)) + " " + tr(() -> b.containsKey(null)));
        }
        for (String t : new String[] {"de-CH", "de", "fr-CA", "zh-Hant-TW", "ja"}) {
            ResourceBundle p = ResourceBundle.getBundle("bundles/text", Locale.forLanguageTag(t));
            System.out.println(t + " [" + p.getLocale() + "] " + p.getString("greet") + " " + p.getString("base") + " " + new TreeSet<>(p.keySet()));
        }
        Locale.setDefault(Locale.GERMANY);
        System.out.println(ResourceBundle.getBundle("bundles/text", Locale.KOREA).getString("greet") + " " + ResourceBundle.getBundle("bundles/text", Locale.KOREA, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT)).getString("greet"));
        Locale.setDefault(Locale.ENGLISH);
        System.out.println(tr(() -> ResourceBundle.getBundle("no.such.Bundle")) + " " + tr(() -> ResourceBundle.getBundle("no/such", Locale.forLanguageTag("de-AT"))) + " " + tr(() -> ResourceBundle.getBundle(null)));
        System.out.println((ResourceBundle.getBundle("bundles/text", Locale.GERMAN) == ResourceBundle.getBundle("bundles/text", Locale.GERMAN)));
        ResourceBundle before = ResourceBundle.getBundle("bundles/text", Locale.GERMAN);
        ResourceBundle.clearCache();
        System.out.println(before == ResourceBundle.getBundle("bundles/text", Locale.GERMAN));
        Logging c = new Logging();
        ResourceBundle m = ResourceBundle.getBundle("mem.Base", Locale.CANADA_FRENCH, c);
        System.out.println(m.getString("q") + m.getString("k") + " " + m.getLocale() + " " + c.log);
        c.log.clear();
        System.out.println(ResourceBundle.getBundle("mem.Base", new Locale("zh", "TW", "X"), c).getLocale() + " " + c.log);
        ResourceBundle.Control d = ResourceBundle.Control.getControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        System.out.println(d.getFormats("x") + " " + d.getCandidateLocales("x", Locale.forLanguageTag("zh-TW")) + " " + d.getCandidateLocales("x", new Locale("no", "NO", "NY")) + " " + d.getCandidateLocales("x", Locale.forLanguageTag("sr-Cyrl-RS-x-lvariant-POSIX")) + " " + d.toBundleName("a.b", Locale.forLanguageTag("sr-Latn-RS")) + " " + d.toResourceName("a.b_de", "properties") + " " + d.getFallbackLocale("x", Locale.KOREA) + " " + d.getFallbackLocale("x", Locale.ENGLISH));
    }
}
