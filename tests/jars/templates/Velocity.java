import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.exception.ParseErrorException;
import org.apache.velocity.runtime.RuntimeConstants;
import org.apache.velocity.runtime.log.NullLogChute;
import org.apache.velocity.runtime.resource.loader.StringResourceLoader;
import org.apache.velocity.runtime.resource.util.StringResourceRepository;

/** Velocity: directives, macros, references to beans, maps and lists, parse and evaluate, errors. */
public class Velocity {
    public static class User {
        private String name;
        public User(String name) { this.name = name; }
        public String getName() { return name; }
        public void setName(String name) { this.name = name; }
        public int score(int base, String bonus) { return base + bonus.length(); }
        public boolean isAdmin() { return name.startsWith("A"); }
    }

    public static void main(String[] args) throws Exception {
        VelocityEngine engine = new VelocityEngine();
        engine.setProperty(RuntimeConstants.RUNTIME_LOG_LOGSYSTEM_CLASS, NullLogChute.class.getName());
        engine.setProperty(RuntimeConstants.RESOURCE_LOADER, "string");
        engine.setProperty("string.resource.loader.class", StringResourceLoader.class.getName());
        engine.setProperty(RuntimeConstants.VM_PERM_ALLOW_INLINE, "true");
        engine.init();
        StringResourceRepository repository = StringResourceLoader.getRepository();
        repository.putStringResource("part.vm", "[part for $user.name #set($fromPart = 'set there')]");
        repository.putStringResource("main.vm", String.join("\n",
            "#macro(item $label $value)* $label: $!value#end",
            "#set($total = 0)",
            "#foreach($user in $users)",
            "#if($user.admin)#set($total = $total + $user.score(10, 'abc'))#item('admin' $user.name)#else#item($user.name $user.missing)#end",
            " $velocityCount #if($foreach.hasNext),#{else}.#end",
            "",
            "#end",
            "Total $total ${total}th $!nothing $nothing \\$escaped $map.key $map.get('other') $list.get(1) $list[0]",
            "#set($range = [1..4])#foreach($i in $range)$i#if($i == 3)#break#end#end $range.size()",
            "#set($h = {'a': 1, 'b': [2, 3]})$h.b.get(1) $h.keySet()",
            "#if($total > 10 && !$nothing || false)yes#elseif($total == 13)no#end",
            "## a comment",
            "#* block *#$math.max(3, 9) $math.abs(-2.5) $text.substring(2).toUpperCase()",
            "#[[ $not.parsed #if ]]#",
            "#parse('part.vm')$fromPart",
            "#evaluate('$text.length() evaluated')",
            "#define($block)block $text#end$block $block",
            "$user.setName('Changed')$user.name #set($x = 7 % 4)$x #set($y = 7 / 2)$y #set($z = \"$x-$y\")$z"));
        VelocityContext context = new VelocityContext();
        context.put("users", List.of(new User("Anna"), new User("Boris"), new User("Axel")));
        context.put("map", new TreeMap<>(Map.of("key", "value", "other", 42)));
        context.put("list", List.of("first", "second"));
        context.put("text", "velocity");
        context.put("math", Math.class);
        StringWriter out = new StringWriter();
        engine.getTemplate("main.vm").merge(context, out);
        System.out.println(out);
        StringWriter table = new StringWriter();
        engine.evaluate(context, table, "table",
            "#foreach($i in [1..12])#foreach($j in [1..12])#set($p = $i * $j)$p #end\n#end");
        System.out.println(table.toString().length() + " " + table.toString().hashCode());
        for (String bad : new String[] {"#if($x", "#foreach($x on $y) #end", "$user.name #end"}) {
            try {
                StringWriter ignored = new StringWriter();
                System.out.println(engine.evaluate(context, ignored, "bad", bad) + " " + ignored);
            } catch (ParseErrorException e) {
                System.out.println(e.getTemplateName() + " " + e.getLineNumber() + ":" + e.getColumnNumber());
            }
        }
    }
}
