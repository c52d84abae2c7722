import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Objects;

/** A proxy that the boot loader defines is in a package that is not among those that can be enumerated. */
public class BootProxyPackage {
    public static void main(String[] args) {
        Runnable proxy = (Runnable) Proxy.newProxyInstance(null, new Class<?>[] {Runnable.class}, (p, method, a) -> null);
        proxy.run();
        System.out.println(proxy.getClass().getClassLoader() + " " + proxy.getClass().getPackageName());
        Package[] packages = Package.getPackages();
        System.out.println(Arrays.stream(packages).allMatch(Objects::nonNull));
        System.out.println(Arrays.stream(packages).map(Package::getName).filter(n -> n.contains("proxy")).toList());
        System.out.println(Package.getPackage("java.util").getName() + " " + Package.getPackage(proxy.getClass().getPackageName()));
    }
}
