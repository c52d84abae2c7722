import java.lang.module.*;
import java.util.*;
import java.util.stream.*;

/** Module, ModuleDescriptor, ModuleFinder, Configuration and ModuleLayer: what java.base says of itself, the unnamed module, exports and opens and their changes, descriptors built and compared, versions, a layer of modules made in memory. */
public class ModulesRead {
    interface Act {
        Object run() throws Throwable;
    }

    static void t(String what, Act a) {
        try {
            System.out.println(what + " = " + String.valueOf(a.run()).replaceAll("@[0-9a-f]+", "@"));
        } catch (Throwable e) {
            System.out.println(what + " ! " + e.getClass().getSimpleName() + ": " + String.valueOf(e.getMessage()).replaceAll("@[0-9a-f]+", "@"));
        }
    }

    /** A finder of one module of these classes, all in memory. */
    static ModuleFinder finder(Map<ModuleDescriptor, Map<String, byte[]>> modules) {
        Map<String, ModuleReference> refs = new TreeMap<>();
        modules.forEach((d, files) -> refs.put(d.name(), new ModuleReference(d, null) {
            @Override
            public ModuleReader open() {
                return new ModuleReader() {
                    @Override
                    public Optional<java.net.URI> find(String name) {
                        return files.containsKey(name) ? Optional.of(java.net.URI.create("mem:" + name)) : Optional.empty();
                    }

                    @Override
                    public Optional<java.nio.ByteBuffer> read(String name) {
                        return Optional.ofNullable(files.get(name)).map(java.nio.ByteBuffer::wrap);
                    }

                    @Override
                    public Stream<String> list() {
                        return files.keySet().stream();
                    }

                    @Override
                    public void close() {
                    }
                };
            }
        }));
        return new ModuleFinder() {
            @Override
            public Optional<ModuleReference> find(String name) {
                return Optional.ofNullable(refs.get(name));
            }

            @Override
            public Set<ModuleReference> findAll() {
                return new LinkedHashSet<>(refs.values());
            }
        };
    }

    static byte[] cls(String name, String uses) {
        ClassAssembler a = new ClassAssembler(61, 0x21, name, "java/lang/Object");
        a.addConstructor("java/lang/Object");
        if (uses != null) {
            a.addMethod(9, "make", "()Ljava/lang/Object;", 2, 0).op2(0xbb, a.cls(uses)).op(0x59).op2(0xb7, a.method(uses, "<init>", "()V")).op(0xb0);
        }
        return a.toBytes();
    }

    public static void main(String[] args) throws Exception {
        Module base = Object.class.getModule();
        Module mine = ModulesRead.class.getModule();
        t("base", () -> base + " " + base.getName() + base.isNamed() + " " + base.getDescriptor().isOpen() + base.getDescriptor().isAutomatic() + base.getDescriptor().requires() + " " + base.getLayer().equals(ModuleLayer.boot()) + base.getClassLoader() + base.getPackages().contains("java.util"));
        t("mine", () -> mine.isNamed() + " " + mine.getName() + mine.getDescriptor() + mine.getLayer() + mine.getPackages().contains(""));
        t("arrays and primitives", () -> (int.class.getModule() == base) + " " + (ModulesRead[].class.getModule() == mine) + (String[][].class.getModule() == base));
        t("exports", () -> base.isExported("java.lang") + " " + base.isExported("jdk.internal.misc") + base.isExported("jdk.internal.misc", mine) + base.isExported("none") + mine.isExported("") + mine.isExported("any", base));
        t("opens", () -> base.isOpen("java.lang") + " " + base.isOpen("java.lang", base) + base.isOpen("java.lang", mine) + mine.isOpen(""));
        t("reads", () -> mine.canRead(base) + " " + base.canRead(mine) + base.canRead(base) + mine.canUse(Runnable.class) + base.canUse(java.nio.file.spi.FileSystemProvider.class));
        t("add exports", () -> base.addExports("java.lang", mine));
        t("add exports by unnamed", () -> mine.addExports("x", base) == mine);
        t("add reads", () -> mine.addReads(base) == mine);
        t("add opens", () -> base.addOpens("java.lang", mine));
        t("resource", () -> (base.getResourceAsStream("java/lang/Object.class") != null) + " " + base.getResourceAsStream("none"));
        t("annotation", () -> base.isAnnotationPresent(Deprecated.class) + " " + base.getAnnotations().length);
        ModuleDescriptor d = ModuleDescriptor.newModule("my.mod").requires(Set.of(ModuleDescriptor.Requires.Modifier.TRANSITIVE), "java.base", ModuleDescriptor.Version.parse("17")).exports("p.a").exports("p.b", Set.of("other")).opens("p.c").packages(Set.of("p.d")).uses("p.a.Service").provides("p.a.Service", List.of("p.d.Impl")).version("1.2.3-beta+7").mainClass("p.d.Main").build();
        t("descriptor", () -> d.toNameAndVersion() + " " + d.exports().stream().sorted().collect(Collectors.toList()) + d.opens() + d.uses() + d.provides() + d.mainClass() + d.version() + new TreeSet<>(d.packages()) + d.requires());
        t("descriptor text", () -> ModuleDescriptor.newOpenModule("o.m").build() + " " + ModuleDescriptor.newAutomaticModule("au.to").build().isAutomatic() + " " + d.equals(ModuleDescriptor.newModule("my.mod").build()) + d.compareTo(ModuleDescriptor.newModule("my.mod").build()));
        for (String n : new String[] {"", "1a", "a..b", "a.class", "a-b", "a.b.", "int"}) {
            t("name '" + n + "'", () -> ModuleDescriptor.newModule(n).build());
        }
        t("exports twice", () -> ModuleDescriptor.newModule("m").exports("p").exports("p"));
        t("requires itself", () -> ModuleDescriptor.newModule("m").requires("m"));
        t("open with opens", () -> ModuleDescriptor.newOpenModule("m").opens("p"));
        List<String> versions = new ArrayList<>(List.of("1.10", "1.9", "1.0-alpha", "1.0", "1.0+b2", "1.0-alpha+1", "2", "1.0.0"));
        versions.sort(Comparator.comparing(ModuleDescriptor.Version::parse));
        t("versions", () -> versions);
        t("bad version", () -> ModuleDescriptor.Version.parse("x1"));
        Map<ModuleDescriptor, Map<String, byte[]>> mods = new LinkedHashMap<>();
        mods.put(ModuleDescriptor.newModule("lib").requires("java.base").exports("lib.api").opens("lib.open").packages(Set.of("lib.internal")).build(), Map.of("lib/api/Api.class", cls("lib/api/Api", "lib/internal/Secret"), "lib/internal/Secret.class", cls("lib/internal/Secret", null), "lib/open/Opened.class", cls("lib/open/Opened", null), "lib/internal/data.txt", "d".getBytes(), "root.txt", "r".getBytes()));
        mods.put(ModuleDescriptor.newModule("app").requires("java.base").requires("lib").packages(Set.of("app")).build(), Map.of("app/Good.class", cls("app/Good", "lib/api/Api"), "app/Bad.class", cls("app/Bad", "lib/internal/Secret")));
        mods.put(ModuleDescriptor.newModule("stranger").requires("java.base").packages(Set.of("stranger")).build(), Map.of("stranger/Reads.class", cls("stranger/Reads", "lib/api/Api")));
        ModuleFinder f = finder(mods);
        Configuration c = ModuleLayer.boot().configuration().resolve(f, ModuleFinder.of(), Set.of("app", "stranger"));
        t("configuration", () -> c.modules().stream().map(ResolvedModule::name).sorted().collect(Collectors.toList()) + " " + c.findModule("app").get().reads().stream().map(ResolvedModule::name).sorted().collect(Collectors.toList()));
        ModuleLayer layer = ModuleLayer.boot().defineModulesWithOneLoader(c, ModulesRead.class.getClassLoader());
        ClassLoader ll = layer.findLoader("app");
        t("layer", () -> layer.modules().stream().map(Module::getName).sorted().collect(Collectors.toList()) + " " + layer.parents().size() + layer.findModule("java.base").isPresent() + layer.findModule("none") + (ll == layer.findLoader("lib")));
        t("class in layer", () -> ll.loadClass("app.Good").getModule() + " " + ll.loadClass("app.Good").getMethod("make").getName());
        Module app = layer.findModule("app").get();
        Module lib = layer.findModule("lib").get();
        t("module relations", () -> app.canRead(lib) + " " + lib.canRead(app) + lib.isExported("lib.api", app) + lib.isExported("lib.internal", app) + lib.isOpen("lib.open", mine) + lib.isOpen("lib.api", mine) + app.canRead(mine));
        for (String[] n : new String[][] {{"app", "app.Good"}, {"app", "app.Bad"}, {"stranger", "stranger.Reads"}, {"lib", "lib.api.Api"}}) {
            t("call " + n[1], () -> {
                var m = ll.loadClass(n[1]).getMethod("make");
                try {
                    return m.invoke(null);
                } catch (java.lang.reflect.InvocationTargetException e) {
                    throw e.getCause();
                }
            });
        }
        t("reflect exported", () -> ll.loadClass("lib.api.Api").getConstructor().newInstance().getClass());
        t("reflect internal", () -> ll.loadClass("lib.internal.Secret").getConstructor().newInstance());
        t("set accessible internal", () -> {
            var k = ll.loadClass("lib.internal.Secret").getConstructor();
            k.setAccessible(true);
            return k;
        });
        t("set accessible open", () -> {
            var k = ll.loadClass("lib.open.Opened").getConstructor();
            k.setAccessible(true);
            return k.newInstance().getClass();
        });
        t("forName in module", () -> Class.forName(lib, "lib.internal.Secret") + " " + Class.forName(app, "lib.api.Api"));
        t("resources of the module", () -> (lib.getResourceAsStream("root.txt") != null) + " " + (lib.getResourceAsStream("lib/internal/data.txt") == null) + (lib.getResourceAsStream("lib/internal/Secret.class") != null));
        t("missing dependency", () -> ModuleLayer.boot().configuration().resolve(finder(Map.of(ModuleDescriptor.newModule("x").requires("absent").build(), Map.of())), ModuleFinder.of(), Set.of("x")));
        t("missing root", () -> ModuleLayer.boot().configuration().resolve(f, ModuleFinder.of(), Set.of("nope")));
        t("cycle", () -> ModuleLayer.boot().configuration().resolve(finder(Map.of(ModuleDescriptor.newModule("ca").requires("cb").build(), Map.of(), ModuleDescriptor.newModule("cb").requires("ca").build(), Map.of())), ModuleFinder.of(), Set.of("ca")).modules().size() > 0);
        t("controller", () -> {
            ModuleLayer.Controller k = ModuleLayer.defineModulesWithManyLoaders(c, List.of(ModuleLayer.boot()), null);
            Module l2 = k.layer().findModule("lib").get();
            Module a2 = k.layer().findModule("stranger").get();
            k.addReads(a2, l2).addExports(l2, "lib.internal", a2).addOpens(l2, "lib.api", a2);
            return a2.canRead(l2) + " " + l2.isExported("lib.internal", a2) + l2.isOpen("lib.api", a2) + " " + a2.getClassLoader().loadClass("stranger.Reads").getMethod("make").getName();
        });
    }
}
