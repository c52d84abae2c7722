//! The rules for JDK 17.

use super::rules::Then::*;
use super::rules::When::{Always, Application, Class, Method};
use super::rules::{Rule, Then, When};
use crate::class_constants::Mentions;
use crate::module_selection::is_foreign_locale;

const fn rule(when: When, then: Then, reason: &'static str) -> Rule {
    Rule { when, then, reason }
}

/// Resources that are left out unless a rule or the user keeps them.
pub const OPTIONAL_RESOURCES: &[&str] = &["java/lang/uniName.dat"];

/// Why classes of the next tables are kept.
const VM: &str = "the virtual machine uses it";
const VM_THROWS: &str = "the virtual machine throws it";

const PROVIDERS: &str = "a list of security providers' classes, of which each is made when its service is used";
const LOCALE_DATA: &str = "bundles of locale data are found by names put together from category and locale";

const HANDLERS: &str = "handlers of URLs are found by names put together from the protocol";
const CHARSETS: &str = "charsets are found by names put together from tables";
const NO_MANAGER: &str = "permissions are checked only when there is a security manager, and the application sets none";

/// Whether the application may open connections to URLs.
fn opens_urls(mentions: &Mentions) -> bool {
    mentions.class("java/net/URLConnection")
        || mentions.class("java/net/HttpURLConnection")
        || ["openConnection", "openStream", "getContent"].iter().any(|name| mentions.member("java/net/URL", name))
}

/// Whether the application may set a security manager or check permissions.
fn manages_security(mentions: &Mentions) -> bool {
    mentions.properties.iter().any(|name| name.starts_with("java.security."))
        || mentions.class("java/lang/SecurityManager")
        || mentions.class("java/security/AccessController")
        || mentions.class("java/security/AccessControlContext")
        || mentions.class("java/security/Policy")
        || mentions.member("java/lang/System", "setSecurityManager")
}

/// Whether the application may use other locales than English ones.
fn names_locales(mentions: &Mentions) -> bool {
    mentions.properties.iter().any(|name| name.starts_with("user."))
        || mentions.class("java/util/Locale$Builder")
        || mentions.members.iter().any(|(class, name)| class == "java/util/Locale" && is_foreign_locale(name))
}

/// Whether the application may look up a charset by its name: directly, or by a method that takes the name.
fn names_charsets(mentions: &Mentions) -> bool {
    const TAKE_NAMES: &[&str] = &[
        "java/lang/String",
        "java/io/ByteArrayOutputStream",
        "java/io/InputStreamReader",
        "java/io/OutputStreamWriter",
        "java/io/PrintStream",
        "java/io/PrintWriter",
        "java/util/Formatter",
        "java/util/Scanner",
        "java/net/URLDecoder",
        "java/net/URLEncoder",
        "java/nio/channels/Channels",
    ];
    let takes_name = |(class, name, descriptor): &(String, String, String)| {
        let parameters = descriptor.split(')').next().unwrap_or_default();
        TAKE_NAMES.contains(&class.as_str())
            && matches!(
                name.as_str(),
                "<init>" | "getBytes" | "toString" | "encode" | "decode" | "newReader" | "newWriter"
            )
            && parameters.contains("Ljava/lang/String;")
            && !matches!((class.as_str(), parameters), ("java/lang/String", "(Ljava/lang/String;"))
            || class == "java/nio/charset/Charset" && name != "defaultCharset"
            || class == "java/lang/String" && name == "getBytes" && descriptor == "(Ljava/lang/String;)[B"
    };
    mentions.properties.iter().any(|name| name.ends_with(".encoding"))
        || mentions.uses.iter().any(takes_name)
        || mentions.package("javax/xml/parsers")
        || mentions.package("java/net/http")
}

const HOSTS: &str = "looks up hosts of URLs that are compared, and the library's own URLs have none";
const PERMISSIONS: &str = "policy files name permissions";
const TRANSLATIONS: &str = "bundles of other locales are found by names put together from the locale";
const LOGGING: &str = "conf/logging.properties names handlers and formatters";
const BEANS: &str = "attributes and operations of beans are found and called by reflection";
const SEEDS: &str = "used only if the property java.util.secureRandomSeed is set";

/// Whether seeds of simple random generators may come from a secure one.
fn seeds_securely(mentions: &Mentions) -> bool {
    mentions.properties.contains("java.util.secureRandomSeed")
        || mentions.member("java/lang/System", "setProperty")
        || mentions.member("java/lang/System", "setProperties")
}

/// Whether the module system is to look for modules outside of the JDK.
fn has_module_path(mentions: &Mentions) -> bool {
    mentions.properties.iter().any(|name| name.starts_with("jdk.module."))
}

/// Whether generated proxy classes may be wanted as files.
fn saves_proxies(mentions: &Mentions) -> bool {
    mentions.properties.contains("jdk.proxy.ProxyGenerator.saveGeneratedFiles")
}

/// Whether the application works with URLs itself.
fn uses_urls(mentions: &Mentions) -> bool {
    mentions.class("java/net/URL") || mentions.class("java/net/URI") || mentions.class("java/net/InetAddress")
}

/// Whether the application may read jars that are signed.
fn opens_jars(mentions: &Mentions) -> bool {
    mentions.has_signatures || mentions.package("java/util/jar") || mentions.class("java/net/URLClassLoader")
}

/// All rules.
pub const RULES: &[Rule] = &[
    rule(Always, Call("java/lang/System", "initPhase1"), VM),
    rule(Always, Call("java/lang/System", "initPhase2"), VM),
    rule(Always, Call("java/lang/System", "initPhase3"), VM),
    rule(Always, Call("java/lang/Shutdown", "shutdown"), VM),
    rule(Always, Call("sun/launcher/LauncherHelper", "checkAndLoadMain"), VM),
    rule(Always, Call("java/lang/Object", "finalize"), VM),
    rule(Always, Call("java/lang/ClassLoader", "loadClass"), VM),
    rule(Always, Call("java/lang/ref/Finalizer", "register"), VM),
    rule(Always, Call("java/lang/Thread", "run"), VM),
    rule(Always, Call("java/lang/Thread", "exit"), VM),
    rule(Always, Call("java/lang/Thread", "dispatchUncaughtException"), VM),
    rule(Always, Call("java/lang/invoke/MethodHandleNatives", "linkCallSite"), VM),
    rule(Always, Call("java/lang/invoke/MethodHandleNatives", "linkMethod"), VM),
    rule(Always, Call("java/lang/invoke/MethodHandleNatives", "linkMethodHandleConstant"), VM),
    rule(Always, Call("java/lang/invoke/MethodHandleNatives", "linkDynamicConstant"), VM),
    rule(Always, Call("java/lang/invoke/MethodHandleNatives", "findMethodHandleType"), VM),
    rule(Always, Keep("java/lang/Object"), VM),
    rule(Always, Keep("java/lang/Cloneable"), VM),
    rule(Always, Keep("java/io/Serializable"), VM),
    rule(Always, Create("java/lang/Class"), VM),
    rule(Always, Create("java/lang/String"), VM),
    rule(Always, Create("java/lang/Thread"), VM),
    rule(Always, Create("java/lang/ThreadGroup"), VM),
    rule(Always, Create("java/lang/Module"), VM),
    rule(Always, Keep("java/lang/ref/*Reference"), VM),
    rule(Always, Create("java/lang/ref/Finalizer"), VM),
    rule(Always, Create("java/lang/StackTraceElement"), VM),
    rule(Always, Create("java/lang/StackFrameInfo"), VM),
    rule(Always, Create("java/lang/Boolean"), VM),
    rule(Always, Create("java/lang/Byte"), VM),
    rule(Always, Create("java/lang/Character"), VM),
    rule(Always, Create("java/lang/Short"), VM),
    rule(Always, Create("java/lang/Integer"), VM),
    rule(Always, Create("java/lang/Long"), VM),
    rule(Always, Create("java/lang/Float"), VM),
    rule(Always, Create("java/lang/Double"), VM),
    rule(Always, Create("java/lang/Void"), VM),
    rule(Always, Create("java/lang/reflect/Method"), VM),
    rule(Always, Create("java/lang/reflect/Field"), VM),
    rule(Always, Create("java/lang/reflect/Constructor"), VM),
    rule(Always, Create("java/lang/reflect/Parameter"), VM),
    rule(Always, Create("java/lang/reflect/RecordComponent"), VM),
    rule(Always, Keep("java/lang/Record"), VM),
    rule(Always, Create("java/lang/invoke/MethodType"), VM),
    rule(Always, Create("java/lang/invoke/MemberName"), VM),
    rule(Always, Create("java/lang/invoke/ResolvedMethodName"), VM),
    rule(Always, Create("java/io/FileDescriptor"), VM),
    rule(Always, Keep("java/nio/Buffer"), VM),
    rule(Always, Keep("java/nio/ByteBuffer"), VM),
    rule(Always, Create("java/nio/DirectByteBuffer"), VM),
    rule(Always, Keep("jdk/internal/reflect/MagicAccessorImpl"), VM),
    rule(Always, Keep("jdk/internal/reflect/MethodAccessorImpl"), VM),
    rule(Always, Create("jdk/internal/reflect/ConstantPool"), VM),
    rule(Always, Keep("jdk/internal/misc/UnsafeConstants"), VM),
    rule(Always, Keep("jdk/internal/misc/Signal"), VM),
    rule(Always, Call("jdk/internal/misc/Signal", "dispatch"), VM),
    rule(Always, Keep("java/security/AccessController"), VM),
    rule(Always, Create("java/security/AccessControlContext"), VM),
    rule(Always, Create("java/security/ProtectionDomain"), VM),
    rule(Always, Create("java/lang/AssertionStatusDirectives"), VM),
    rule(Always, Create("java/lang/*Error"), VM_THROWS),
    rule(Always, Create("java/lang/*Exception"), VM_THROWS),
    rule(Always, Create("java/io/IOException"), VM_THROWS),
    rule(Always, Create("java/io/FileNotFoundException"), VM_THROWS),
    rule(Always, Create("java/lang/reflect/InvocationTargetException"), VM_THROWS),
    rule(Class("java/io/FileDescriptor"), Create("java/io/SyncFailedException"), VM_THROWS),
    rule(Class("sun/management/MemoryImpl"), Create("sun/management/MemoryPoolImpl"), VM),
    rule(Class("sun/management/MemoryImpl"), Create("sun/management/GarbageCollectorImpl"), VM),
    rule(Class("sun/management/MemoryImpl"), Create("java/lang/management/MemoryUsage"), VM),
    rule(Class("sun/management/MemoryImpl"), Call("sun/management/MemoryImpl", "getMemoryPools"), VM),
    rule(Class("sun/management/MemoryImpl"), Call("sun/management/MemoryImpl", "getMemoryManagers"), VM),
    rule(
        Class("com/sun/management/internal/PlatformMBeanProviderImpl"),
        Create("com/sun/management/internal/GarbageCollectorExtImpl"),
        VM,
    ),
    rule(Class("sun/management/ThreadImpl"), Create("java/lang/management/ThreadInfo"), VM),
    rule(Class("sun/nio/fs/UnixNativeDispatcher"), Create("sun/nio/fs/UnixException"), VM_THROWS),
    rule(Class("java/util/zip/Inflater"), Create("java/util/zip/DataFormatException"), VM_THROWS),
    rule(
        Class("java/security/KeyPairGenerator"),
        Create("sun/security/provider/DSAKeyPairGenerator$*"),
        "the provider puts the name together, as a property says",
    ),
    rule(Class("java/net/InetAddress"), Create("java/net/Inet4Address"), VM),
    rule(Class("java/net/InetAddress"), Create("java/net/Inet6Address"), VM),
    rule(Class("java/net/InetAddress"), Create("java/net/UnknownHostException"), VM_THROWS),
    rule(Class("java/net/InetAddress"), Create("java/net/Inet4AddressImpl"), "its name is put together"),
    rule(Class("java/net/InetAddress"), Create("java/net/Inet6AddressImpl"), "its name is put together"),
    rule(Always, Create("java/io/SyncFailedException"), VM_THROWS),
    rule(Class("sun/management/MemoryImpl"), Create("java/lang/management/MemoryUsage"), VM),
    rule(Class("sun/management/MemoryImpl"), Create("java/lang/management/MemoryPoolMXBean"), VM),
    rule(Class("sun/management/MemoryImpl"), Create("java/lang/management/MemoryManagerMXBean"), VM),
    rule(Class("sun/management/MemoryImpl"), Create("sun/management/MemoryPoolImpl"), VM),
    rule(Class("sun/management/MemoryImpl"), Create("sun/management/GarbageCollectorImpl"), VM),
    rule(Class("sun/management/MemoryImpl"), Create("com/sun/management/internal/GarbageCollectorExtImpl"), VM),
    rule(Class("sun/management/ThreadImpl"), Create("java/lang/management/ThreadInfo"), VM),
    rule(Class("sun/management/ThreadImpl"), Create("java/lang/management/MonitorInfo"), VM),
    rule(Class("sun/management/ThreadImpl"), Create("java/lang/management/LockInfo"), VM),
    rule(Always, WholeIfKept("java/lang/management/*"), BEANS),
    rule(Always, WholeIfKept("com/sun/management/*"), BEANS),
    rule(Always, WholeIfKept("sun/management/*"), BEANS),
    rule(Class("java/net/NetworkInterface"), Create("java/net/InterfaceAddress"), VM),
    rule(Class("sun/nio/ch/Net"), Create("java/net/SocketException"), VM_THROWS),
    rule(Class("sun/nio/ch/Net"), Create("java/net/ProtocolException"), VM_THROWS),
    rule(Class("sun/nio/ch/Net"), Create("java/net/ConnectException"), VM_THROWS),
    rule(Class("sun/nio/ch/Net"), Create("java/net/NoRouteToHostException"), VM_THROWS),
    rule(Class("sun/nio/ch/Net"), Create("java/net/BindException"), VM_THROWS),
    rule(Class("sun/nio/ch/Net"), Create("java/net/PortUnreachableException"), VM_THROWS),
    rule(Class("sun/nio/ch/Net"), Create("sun/net/ConnectionResetException"), VM_THROWS),
    rule(Class("sun/nio/ch/Net"), Create("java/net/InetSocketAddress"), VM),
    rule(Class("java/net/InetAddress"), Create("java/net/SocketException"), VM_THROWS),
    rule(
        Always,
        Cut { class: "java/util/jar/JarVerifier", method: "*", to: "", unless: opens_jars },
        "used for signed jars only, and the application's jars have no signatures",
    ),
    rule(Always, Registry("sun/security/provider/SunEntries"), PROVIDERS),
    rule(Always, Registry("com/sun/crypto/provider/SunJCE"), PROVIDERS),
    rule(Always, Registry("sun/security/rsa/SunRsaSignEntries"), PROVIDERS),
    rule(Always, Registry("sun/security/ssl/SunJSSE"), PROVIDERS),
    rule(Always, Registry("sun/security/ec/SunEC"), PROVIDERS),
    rule(Class("sun/util/resources/LocaleData"), Create("sun/text/resources/**"), LOCALE_DATA),
    rule(Class("sun/util/resources/LocaleData"), Create("sun/util/resources/**"), LOCALE_DATA),
    rule(
        Class("sun/util/locale/provider/SPILocaleProviderAdapter"),
        Create("sun/util/locale/provider/SPILocaleProviderAdapter$*"),
        "delegates are found by names put together from the service's",
    ),
    rule(Class("sun/nio/cs/ext/ExtendedCharsets"), Create("sun/nio/cs/ext/*"), CHARSETS),
    rule(Application(names_charsets), Create("sun/nio/cs/*"), CHARSETS),
    rule(
        Always,
        Cut {
            class: "sun/nio/cs/StandardCharsets",
            method: "canonicalize",
            to: "sun/nio/cs/GB18030",
            unless: names_charsets,
        },
        "asks it for a property when it is itself asked for that charset",
    ),
    rule(
        Always,
        Cut { class: "jdk/internal/module/ModuleBootstrap", method: "finderFor", to: "", unless: has_module_path },
        "reads a module path, which only a property can set",
    ),
    rule(Always, Create("sun/nio/cs/UTF_*"), CHARSETS),
    rule(Always, Create("sun/nio/cs/US_ASCII"), CHARSETS),
    rule(Always, Create("sun/nio/cs/ISO_8859_1"), CHARSETS),
    rule(Always, Create("sun/nio/cs/CESU_8"), CHARSETS),
    rule(Method("java/io/ObjectOutputStream", "writeObject"), Serialise, "it calls them by reflection"),
    rule(Method("java/io/ObjectInputStream", "readObject"), Serialise, "it calls them by reflection"),
    rule(Class("java/lang/CharacterName"), Resource("java/lang/uniName.dat"), "it reads the file"),
    rule(Always, WholeIfKept("java/lang/invoke/*"), "generated code and look-ups by name"),
    rule(Always, Keep("java/lang/invoke/BoundMethodHandle$Species_*"), "found by names put together from types"),
    rule(Always, Keep("java/lang/invoke/*$Holder"), "forms of method handles that the JDK has made in advance"),
    rule(Class("java/net/URL"), Keep("sun/net/www/protocol/*/Handler"), HANDLERS),
    rule(Application(opens_urls), Create("sun/net/www/protocol/*/Handler"), HANDLERS),
    rule(
        Application(opens_urls),
        Create("sun/net/www/content/**"),
        "content handlers are found by the type of content",
    ),
    rule(Class("sun/security/provider/PolicyFile"), Create("java/**Permission"), PERMISSIONS),
    rule(Class("sun/security/provider/PolicyFile"), Create("javax/**Permission"), PERMISSIONS),
    rule(Application(names_locales), Create("**/*_??"), TRANSLATIONS),
    rule(Application(names_locales), Create("**/*_??_??"), TRANSLATIONS),
    rule(Class("java/util/logging/LogManager"), Create("java/util/logging/*Handler"), LOGGING),
    rule(Class("java/util/logging/LogManager"), Create("java/util/logging/*Formatter"), LOGGING),
    rule(
        Always,
        Cut { class: "jdk/internal/loader/URLClassPath", method: "check", to: "", unless: manages_security },
        NO_MANAGER,
    ),
    rule(
        Always,
        Cut {
            class: "java/util/concurrent/ThreadLocalRandom",
            method: "<clinit>",
            to: "java/security/SecureRandom",
            unless: seeds_securely,
        },
        SEEDS,
    ),
    rule(
        Always,
        Cut {
            class: "jdk/internal/util/random/RandomSupport",
            method: "initialSeedBytes",
            to: "java/security/SecureRandom",
            unless: seeds_securely,
        },
        SEEDS,
    ),
    rule(
        Always,
        Cut { class: "java/lang/reflect/ProxyGenerator$1", method: "run", to: "", unless: saves_proxies },
        "writes proxy classes to files if the property jdk.proxy.ProxyGenerator.saveGeneratedFiles says so",
    ),
    rule(
        Always,
        Cut { class: "sun/net/www/protocol/jar/URLJarFile", method: "retrieve", to: "", unless: opens_urls },
        "copies jars from the network, and the application opens no URLs",
    ),
    rule(
        Always,
        Cut { class: "sun/net/www/protocol/jar/URLJarFile$1", method: "run", to: "", unless: opens_urls },
        "copies jars from the network, and the application opens no URLs",
    ),
    rule(
        Always,
        Cut { class: "java/net/SocketPermission", method: "*", to: "java/net/InetAddress", unless: manages_security },
        NO_MANAGER,
    ),
    rule(
        Always,
        Cut { class: "java/net/SocketPermission", method: "match", to: "", unless: manages_security },
        NO_MANAGER,
    ),
    rule(Always, Cut { class: "java/net/URL", method: "getHostAddress", to: "", unless: uses_urls }, HOSTS),
    rule(
        Always,
        Cut { class: "java/net/URLStreamHandler", method: "*", to: "java/net/InetAddress", unless: uses_urls },
        HOSTS,
    ),
    rule(
        Always,
        Cut { class: "java/security/Policy", method: "loadPolicyProvider", to: "", unless: manages_security },
        NO_MANAGER,
    ),
    rule(Always, Cut { class: "java/lang/SecurityManager", method: "*", to: "", unless: manages_security }, NO_MANAGER),
    rule(
        Always,
        Cut { class: "java/security/AccessController", method: "checkPermission", to: "", unless: manages_security },
        NO_MANAGER,
    ),
    rule(
        Always,
        Cut {
            class: "java/security/AccessControlContext",
            method: "checkPermission",
            to: "",
            unless: manages_security,
        },
        NO_MANAGER,
    ),
];
