import freemarker.cache.StringTemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;

/** FreeMarker: macros, includes, lists, built-ins, number and date formats, beans, escaping, errors. */
public class Freemarker {
    public static class Product {
        private final String name;
        private final double price;
        private final List<String> tags;
        public Product(String name, double price, List<String> tags) {
            this.name = name;
            this.price = price;
            this.tags = tags;
        }
        public String getName() { return name; }
        public double getPrice() { return price; }
        public List<String> getTags() { return tags; }
        public String discount(int percent) { return String.format(Locale.ROOT, "%.2f", price * (100 - percent) / 100); }
    }

    public static void main(String[] args) throws Exception {
        StringTemplateLoader loader = new StringTemplateLoader();
        loader.putTemplate("lib.ftl", "<#macro row p index><tr id='${index}'><td>${p.name}</td><td>${p.price}</td>"
            + "<td><#list p.tags as t>${t?cap_first}<#sep>, </#sep></#list></td><#nested p.name?length></tr></#macro>"
            + "<#function twice x><#return x * 2></#function>");
        loader.putTemplate("main.ftlh", String.join("\n",
            "<#import 'lib.ftl' as lib>",
            "<h1>${title}</h1> ${title?upper_case} ${title?url('UTF-8')} ${title?no_esc}",
            "<#list products?sort_by('price')?reverse as p>",
            "<@lib.row p=p index=p?counter ; n>[${n}]</@lib.row>",
            "</#list>",
            "<#if products?size gt 2 && products[0].price < 50>some<#elseif missing??>never<#else>other</#if>",
            "<#assign total = 0><#list products as p><#assign total += p.price></#list>Total ${total?string['0.00']} ${lib.twice(total)}",
            "${missing!'default'} ${(a.b.c)!'deep'} ${products[1].discount(20)} ${join(['x', 'y'], '-')}",
            "<#list counts as word, n>${word}=${n} </#list>",
            "${when?string('yyyy-MM-dd HH:mm:ss')} ${when?date?iso_utc} ${1234567.891} ${0.5?string.percent} ${12?string('000')}",
            "<#switch products?size><#case 1>one<#break><#case 3>three<#break><#default>many</#switch>",
            "${'a,b;c'?split('[,;]', 'r')?join('|')} ${'abc'?matches('a(.)c')?groups[1]} ${'%s-%d'?replace('%', '#')}",
            "<#list 1..5 as i>${i * i}<#if i == 3><#break></#if>,</#list> ${[3, 1, 2]?sort?join('<')} ${5 % 3} ${7 / 2}",
            "${true?c} ${true?string('yes', 'no')} ${'x'?is_string?c}",
            "<#attempt>${fail.here}<#recover>recovered</#attempt>",
            "<#include 'foot.ftl'>"));
        loader.putTemplate("foot.ftl", "<footer>${.template_name} ${.main_template_name} ${.version}</footer>");
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_31);
        configuration.setTemplateLoader(loader);
        configuration.setLocale(Locale.US);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setLogTemplateExceptions(false);
        configuration.setAttemptExceptionReporter((e, environment) -> System.out.println("attempt failed"));
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        List<Product> products = new ArrayList<>();
        products.add(new Product("Lamp <small>", 19.99, List.of("light", "home")));
        products.add(new Product("Chair", 120, List.of()));
        products.add(new Product("Pen & ink", 2.5, List.of("office")));
        Map<String, Object> model = new TreeMap<>();
        model.put("title", "Stock & Prices");
        model.put("products", products);
        model.put("counts", new TreeMap<>(Map.of("b", 2, "a", 1)));
        model.put("when", new Date(1_000_000_000_000L));
        model.put("join", (TemplateMethodModelEx) arguments -> arguments.get(0).getClass().getSimpleName() + arguments.size());
        StringWriter out = new StringWriter();
        configuration.getTemplate("main.ftlh").process(model, out);
        System.out.println(out);
        for (String bad : new String[] {"${nothing}", "<#list x>", "${1 + }", "${title?no_such}", "<#if title>x</#if>"}) {
            try {
                new Template("bad", bad, configuration).process(model, new StringWriter());
            } catch (TemplateException e) {
                System.out.println(e.getClass().getSimpleName() + " " + e.getMessageWithoutStackTop().lines().findFirst().get());
            } catch (freemarker.core.ParseException e) {
                System.out.println("ParseException " + e.getLineNumber() + ":" + e.getColumnNumber());
            }
        }
    }
}
