import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.Configuration;
import java.lang.module.FindException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.module.ResolutionException;
import java.lang.module.ResolvedModule;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** java.lang.module: descriptors, finders, resolution, and a layer of modules that exist in memory only. */
public class Modules {
    /** A module without classes. */
    static ModuleReference reference(ModuleDescriptor descriptor) {
        return new ModuleReference(descriptor, URI.create("memory:" + descriptor.name())) {
            @Override
            public ModuleReader open() {
                return new ModuleReader() {
                    @Override
                    public Optional<URI> find(String name) {
                        return Optional.empty();
                    }

                    @Override
                    public Stream<String> list() {
                        return Stream.of();
                    }

                    @Override
                    public Optional<ByteBuffer> read(String name) {
                        return Optional.empty();
                    }

                    @Override
                    public void close() {}
                };
            }
        };
    }

    static ModuleFinder finder(ModuleDescriptor... descriptors) {
        Map<String, ModuleReference> all =
                Stream.of(descriptors).collect(Collectors.toMap(ModuleDescriptor::name, Modules::reference));
        return new ModuleFinder() {
            @Override
            public Optional<ModuleReference> find(String name) {
                return Optional.ofNullable(all.get(name));
            }

            @Override
            public Set<ModuleReference> findAll() {
                return Set.copyOf(all.values());
            }
        };
    }

    static ModuleDescriptor.Builder module(String name) {
        return ModuleDescriptor.newModule(name).requires(Set.of(ModuleDescriptor.Requires.Modifier.MANDATED), "java.base");
    }

    static void attempt(String what, Supplier<?> action) {
        try {
            System.out.println(what + ": " + action.get());
        } catch (RuntimeException e) {
            System.out.println(what + ": " + e);
        }
    }

    static void descriptors() {
        ModuleDescriptor base = Object.class.getModule().getDescriptor();
        System.out.println(base.name() + " " + base.isOpen() + " " + base.isAutomatic() + " " + base.requires());
        System.out.println(base.exports().stream().filter(e -> !e.isQualified()).map(ModuleDescriptor.Exports::source)
                .filter(s -> s.startsWith("java.util")).sorted().toList());
        System.out.println(base.uses().contains("java.nio.file.spi.FileSystemProvider") + " "
                + base.packages().contains("java.lang"));
        ModuleDescriptor made = module("a.b").exports("a.b.api").opens("a.b.inner", Set.of("c"))
                .requires(Set.of(ModuleDescriptor.Requires.Modifier.TRANSITIVE), "c").uses("x.Service")
                .provides("x.Service", List.of("a.b.inner.Impl")).version("1.2-ea+3").mainClass("a.b.api.Main").build();
        System.out.println(made.toNameAndVersion() + " " + new TreeSet<>(made.packages()) + " "
                + made.provides() + " " + made.mainClass().get() + " " + new TreeSet<>(made.requires()));
        System.out.println(made.exports() + " " + made.opens() + " " + made.modifiers());
        attempt("bad name", () -> ModuleDescriptor.newModule("a..b"));
        attempt("keyword", () -> ModuleDescriptor.newModule("a.class"));
        attempt("twice", () -> module("a").exports("p").exports("p"));
        attempt("itself", () -> ModuleDescriptor.newModule("a").requires("a"));
        attempt("open opens", () -> ModuleDescriptor.newOpenModule("o").opens("p"));
        for (String[] pair : new String[][] {{"1.0", "1.0.0"}, {"1.10", "1.9"}, {"1.0-ea", "1.0"}, {"2+1", "2+10"}, {"1a", "1b"}}) {
            ModuleDescriptor.Version left = ModuleDescriptor.Version.parse(pair[0]);
            System.out.print(Integer.signum(left.compareTo(ModuleDescriptor.Version.parse(pair[1]))) + " ");
        }
        System.out.println();
        attempt("version", () -> ModuleDescriptor.Version.parse("x1"));
    }

    static void resolution() {
        ModuleFinder three = finder(module("one").requires("two").build(),
                module("two").requires(Set.of(ModuleDescriptor.Requires.Modifier.TRANSITIVE), "three").exports("two.api").build(),
                module("three").exports("three.api").build());
        Configuration boot = ModuleLayer.boot().configuration();
        Configuration made = boot.resolve(three, ModuleFinder.of(), Set.of("one"));
        System.out.println(made.modules().stream().map(ResolvedModule::name).sorted().toList());
        System.out.println(made.findModule("one").get().reads().stream().map(ResolvedModule::name).sorted().toList());
        System.out.println(made.findModule("java.base").isPresent() + " " + made.parents().equals(List.of(boot)));
        ModuleLayer layer = ModuleLayer.boot().defineModulesWithOneLoader(made, Modules.class.getClassLoader());
        Module one = layer.findModule("one").get();
        Module two = layer.findModule("two").get();
        Module three0 = layer.findModule("three").get();
        System.out.println(one + " " + one.isNamed() + " " + one.canRead(two) + one.canRead(three0) + two.canRead(one));
        System.out.println(two.isExported("two.api") + " " + two.isOpen("two.api") + " " + two.isExported("two.api", one) + " "
                + two.getPackages() + " " + two.getLayer().equals(layer));
        System.out.println(layer.findLoader("one") == layer.findLoader("three"));
        Function<ModuleFinder, Function<String, Supplier<?>>> resolve =
                f -> root -> () -> boot.resolve(f, ModuleFinder.of(), Set.of(root)).modules();
        attempt("missing root", resolve.apply(three).apply("four"));
        attempt("missing", resolve.apply(finder(module("x").requires("y").build())).apply("x"));
        attempt("cycle", resolve.apply(finder(module("x").requires("y").build(), module("y").requires("x").build())).apply("x"));
        try {
            boot.resolve(finder(module("x").requires("y").requires("z").build(), module("y").exports("p").build(),
                    module("z").exports("p").build()), ModuleFinder.of(), Set.of("x"));
        } catch (ResolutionException e) {
            // The message names the two modules in any order.
            System.out.println(e.getMessage().endsWith("export package p to module x"));
        }
        attempt("find", () -> {
            try {
                return ModuleFinder.of(java.nio.file.Path.of("/tmp/none")).find("none");
            } catch (FindException e) {
                throw new ResolutionException(e.getMessage());
            }
        });
    }

    static void system() throws IOException {
        ModuleReference base = ModuleFinder.ofSystem().find("java.base").get();
        System.out.println(base.location().get() + " " + base.descriptor().name());
        try (ModuleReader reader = base.open()) {
            System.out.println(reader.find("java/lang/Object.class").get());
            ByteBuffer bytes = reader.read("java/lang/Object.class").orElseThrow(() -> new UncheckedIOException(new IOException()));
            System.out.println(Integer.toHexString(bytes.getInt(0)));
            reader.release(bytes);
            System.out.println(reader.find("java/lang/NoSuchThing.class"));
        }
    }

    public static void main(String[] args) throws IOException {
        descriptors();
        resolution();
        system();
    }
}
