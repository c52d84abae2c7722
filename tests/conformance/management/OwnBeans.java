import java.lang.management.ManagementFactory;
import java.util.*;
import javax.management.*;
import javax.management.openmbean.*;

/** The platform's server with beans of the program's own: attributes, operations, notifications, queries, errors. */
public class OwnBeans {
    public interface CounterMBean {
        int getCount();
        void setCount(int count);
        String getName();
        boolean isLive();
        int add(int a, int b);
        void fail() throws java.io.IOException;
        void reset();
    }

    public static class Counter extends NotificationBroadcasterSupport implements CounterMBean, MBeanRegistration {
        private int count;
        public int getCount() { return count; }
        public void setCount(int value) {
            int before = count;
            count = value;
            sendNotification(new AttributeChangeNotification(this, 7, 0, "changed", "Count", "int", before, value));
        }
        public String getName() { return "counter"; }
        public boolean isLive() { return true; }
        public int add(int a, int b) { return a + b; }
        public void fail() throws java.io.IOException { throw new java.io.IOException("on purpose"); }
        public void reset() { throw new IllegalStateException("not now"); }
        public ObjectName preRegister(MBeanServer server, ObjectName name) { System.out.println("pre " + name); return name; }
        public void postRegister(Boolean done) { System.out.println("post " + done); }
        public void preDeregister() { System.out.println("pre de"); }
        public void postDeregister() { System.out.println("post de"); }
    }

    public record Point(int x, int y) { }

    public interface ShapeMXBean {
        Map<String, Integer> getSizes();
        List<String> getNames();
        Place getPlace();
        Thread.State getState();
        long[] getNumbers();
    }

    public static class Place {
        private final int x;
        private final String name;
        @java.beans.ConstructorProperties({"x", "name"})
        public Place(int x, String name) { this.x = x; this.name = name; }
        public int getX() { return x; }
        public String getName() { return name; }
    }

    public static class Shape implements ShapeMXBean {
        public Map<String, Integer> getSizes() { return new TreeMap<>(Map.of("a", 1, "b", 2)); }
        public List<String> getNames() { return List.of("x", "y"); }
        public Place getPlace() { return new Place(5, "here"); }
        public Thread.State getState() { return Thread.State.BLOCKED; }
        public long[] getNumbers() { return new long[] {1, 2, 3}; }
    }

    public interface BadMXBean { Object getSelf(); int x(OwnBeans p); }

    public static void main(String[] args) throws Exception {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ObjectName name = new ObjectName("demo:type=Counter,name=one");
        Counter counter = new Counter();
        System.out.println(server.registerMBean(counter, name));
        MBeanInfo info = server.getMBeanInfo(name);
        TreeSet<String> parts = new TreeSet<>();
        for (MBeanAttributeInfo a : info.getAttributes()) {
            parts.add(a.getName() + " " + a.getType() + " " + a.isReadable() + a.isWritable() + a.isIs());
        }
        for (MBeanOperationInfo o : info.getOperations()) {
            parts.add(o.getName() + Arrays.toString(o.getSignature()).replaceAll("MBeanParameterInfo|javax.management.", "") + " " + o.getReturnType());
        }
        parts.forEach(System.out::println);
        server.addNotificationListener(name, (n, h) -> System.out.println(n.getType() + " " + h + " "
            + ((AttributeChangeNotification) n).getOldValue() + "->" + ((AttributeChangeNotification) n).getNewValue()), null, "handback");
        server.setAttribute(name, new Attribute("Count", 42));
        System.out.println(server.getAttribute(name, "Count") + " " + server.getAttributes(name, new String[] {"Name", "None", "Live"}));
        System.out.println(server.invoke(name, "add", new Object[] {3, 4}, new String[] {"int", "int"}));
        attempt(() -> server.getAttribute(name, "Nothing"));
        attempt(() -> server.setAttribute(name, new Attribute("Name", "x")));
        attempt(() -> server.setAttribute(name, new Attribute("Count", "x")));
        attempt(() -> server.invoke(name, "add", new Object[] {3}, new String[] {"int"}));
        attempt(() -> server.invoke(name, "fail", null, null));
        attempt(() -> server.invoke(name, "reset", null, null));
        attempt(() -> server.registerMBean(new Counter(), name));
        attempt(() -> server.registerMBean("text", new ObjectName("demo:type=String")));
        attempt(() -> server.getMBeanInfo(new ObjectName("demo:type=None")));
        attempt(() -> new ObjectName("no colon"));
        attempt(() -> new ObjectName("d:k=v,k=w"));
        attempt(() -> new ObjectName("d:"));
        ObjectName shapes = new ObjectName("demo:type=Shape");
        server.registerMBean(new Shape(), shapes);
        CompositeData place = (CompositeData) server.getAttribute(shapes, "Place");
        System.out.println(place.get("x") + " " + place.get("name") + " " + place.getCompositeType().keySet());
        System.out.println(((TabularData) server.getAttribute(shapes, "Sizes")).size());
        System.out.println(Arrays.toString((String[]) server.getAttribute(shapes, "Names")) + server.getAttribute(shapes, "State")
            + Arrays.toString((long[]) server.getAttribute(shapes, "Numbers")));
        ShapeMXBean proxy = JMX.newMXBeanProxy(server, shapes, ShapeMXBean.class);
        System.out.println(proxy.getSizes() + " " + proxy.getNames() + " " + proxy.getState() + " " + proxy.getPlace().getName());
        CounterMBean plain = JMX.newMBeanProxy(server, name, CounterMBean.class);
        plain.setCount(1);
        System.out.println(plain.getCount() + " " + plain.add(1, 2));
        attempt(plain::fail);
        System.out.println(new TreeSet<>(server.queryNames(new ObjectName("demo:*"), null)));
        System.out.println(server.queryNames(new ObjectName("demo:*"), Query.eq(Query.attr("Count"), Query.value(1))));
        System.out.println(server.isRegistered(name) + " " + server.isInstanceOf(name, Counter.class.getName()) + " " + server.getDefaultDomain());
        server.unregisterMBean(name);
        attempt(() -> server.unregisterMBean(name));
        TreeSet<String> platform = new TreeSet<>();
        for (ObjectName n : server.queryNames(new ObjectName("java.lang:*"), null)) {
            platform.add(n.getKeyProperty("type"));
        }
        platform.remove("Compilation");
        platform.removeIf(type -> type.startsWith("Memory") && type.length() > 6);
        System.out.println(platform);
        System.out.println(server.getAttribute(new ObjectName("java.lang:type=Runtime"), "SpecVersion"));
        System.out.println(((CompositeData) server.getAttribute(new ObjectName("java.lang:type=Memory"), "HeapMemoryUsage")).containsKey("used"));
    }

    private interface Action { void run() throws Exception; }

    private static void attempt(Action action) {
        try {
            action.run();
            System.out.println("no error");
        } catch (Exception e) {
            System.out.println(e + (e.getCause() == null ? "" : " <- " + e.getCause()));
        }
    }
}
