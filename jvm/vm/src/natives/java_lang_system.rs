//! Native methods of `java.lang.System`, and what the system says about itself: properties, environment, time zone.

use super::{Arguments, NativeMethod, native, nothing};
use crate::exceptions::{self, JavaResult};
use crate::jdk17::known;
use crate::launch::options;
use crate::linking;
use crate::metadata::{Symbol, TypeKind};
use crate::monitors;
use crate::objects::{self, array, strings};
use crate::threads::JavaThread;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use stardust_heap::Reference;
use stardust_platform::platform;

const SYSTEM: &str = "java/lang/System";
const RAW: &str = "jdk/internal/util/SystemProps$Raw";

pub(super) const METHODS: &[NativeMethod] = &[
    native!(SYSTEM, "registerNatives", "()V", nothing),
    native!(SYSTEM, "setIn0", "(Ljava/io/InputStream;)V", |_, a| set_stream("in", "Ljava/io/InputStream;", a)),
    native!(SYSTEM, "setOut0", "(Ljava/io/PrintStream;)V", |_, a| set_stream("out", "Ljava/io/PrintStream;", a)),
    native!(SYSTEM, "setErr0", "(Ljava/io/PrintStream;)V", |_, a| set_stream("err", "Ljava/io/PrintStream;", a)),
    native!(SYSTEM, "currentTimeMillis", "()J", |_, _| Ok((platform().wall_nanos() / 1_000_000) as i64 as u64)),
    native!(SYSTEM, "nanoTime", "()J", |_, _| Ok(platform().monotonic_nanos())),
    native!(SYSTEM, "identityHashCode", "(Ljava/lang/Object;)I", |t, a| {
        let object = a.reference(0);
        Ok(if object.is_null() { 0 } else { super::arguments::int_slot(monitors::identity_hash(t, object)) })
    }),
    native!(SYSTEM, "mapLibraryName", "(Ljava/lang/String;)Ljava/lang/String;", map_library_name),
    native!(RAW, "vmProperties", "()[Ljava/lang/String;", vm_properties),
    native!(RAW, "platformProperties", "()[Ljava/lang/String;", platform_properties),
    native!("java/lang/ProcessEnvironment", "environ", "()[[B", environment),
    native!("java/util/TimeZone", "getSystemTimeZoneID", "(Ljava/lang/String;)Ljava/lang/String;", |t, _| {
        Ok(strings::new(t, options().environment("TZ").unwrap_or("Etc/UTC"))?.to_slot())
    }),
    native!("java/util/TimeZone", "getSystemGMTOffsetID", "()Ljava/lang/String;", |t, _| {
        Ok(strings::new(t, "GMT")?.to_slot())
    }),
];

fn set_stream(name: &str, descriptor: &str, arguments: Arguments) -> JavaResult<u64> {
    let system = known().classes.system;
    let field = system.declared_field(Symbol::intern(name.as_bytes()), Symbol::intern(descriptor.as_bytes()));
    if let Some(field) = field {
        objects::set_reference(system.mirror(), field.offset as usize, arguments.reference(0));
    }
    Ok(0)
}

fn map_library_name(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    if arguments.reference(0).is_null() {
        return Err(exceptions::throw_plain(thread, "java/lang/NullPointerException"));
    }
    let name = strings::to_rust(arguments.reference(0));
    Ok(strings::new(thread, &format!("lib{name}.so"))?.to_slot())
}

fn string_array(thread: &JavaThread, values: &[Option<String>]) -> JavaResult<u64> {
    let class = objects::array_class_of(thread, known().classes.string)?;
    let result = objects::allocate_array(thread, class, values.len() as i32)?;
    for (index, value) in values.iter().enumerate() {
        if let Some(value) = value {
            let string = strings::new(thread, value)?;
            array::set_reference(result, index, string);
        }
    }
    Ok(result.to_slot())
}

/// The properties that the virtual machine sets: keys and values in turn. What the user sets comes last and wins.
fn vm_properties(thread: &JavaThread, _arguments: Arguments) -> JavaResult<u64> {
    let options = options();
    let version = env!("CARGO_PKG_VERSION");
    let fixed: &[(&str, &str)] = &[
        ("java.home", "/jdk"),
        ("java.vm.specification.name", "Java Virtual Machine Specification"),
        ("java.vm.specification.vendor", "Oracle Corporation"),
        ("java.vm.specification.version", "17"),
        ("java.vm.name", "Stardust VM"),
        ("java.vm.vendor", "Stardust"),
        ("java.vm.version", version),
        ("java.vm.info", "interpreted mode"),
        ("java.vm.compressedOopsMode", "32-bit"),
        ("jdk.debug", "release"),
        ("sun.boot.library.path", "/jdk/lib"),
        ("java.library.path", ""),
        ("sun.nio.MaxDirectMemorySize", "-1"),
    ];
    let mut values: Vec<Option<String>> = Vec::new();
    let mut put = |key: &str, value: &str| {
        values.push(Some(String::from(key)));
        values.push(Some(String::from(value)));
    };
    for (key, value) in fixed {
        put(key, value);
    }
    put("java.class.path", &options.class_path_text());
    put("sun.java.command", &options.command_text());
    put("sun.java.launcher", "SUN_STANDARD");
    for (key, value) in &options.properties {
        put(key, value);
    }
    // The list ends with a null key.
    values.push(None);
    values.push(None);
    string_array(thread, &values)
}

/// The properties of the platform, at the positions that `SystemProps.Raw` gives them.
fn platform_properties(thread: &JavaThread, _arguments: Arguments) -> JavaResult<u64> {
    let mut values: Vec<Option<String>> = alloc::vec![None; 39];
    let options = options();
    let user = options.environment("USER").unwrap_or("root");
    let home = options.environment("HOME").unwrap_or("/root");
    for (index, value) in [
        (1, "en"),
        (4, "UTF-8"),
        (5, "/"),
        (18, "/tmp"),
        (19, "\n"),
        (20, "amd64"),
        (21, "Linux"),
        (22, concat!("stardust-", env!("CARGO_PKG_VERSION"))),
        (23, ":"),
        (28, "64"),
        (29, "little"),
        (31, "UnicodeLittle"),
        (32, "UTF-8"),
        (36, "/"),
        (37, home),
        (38, user),
    ] {
        values[index] = Some(String::from(value));
    }
    string_array(thread, &values)
}

/// The environment: a `byte[][]` of names and values in turn.
fn environment(thread: &JavaThread, _arguments: Arguments) -> JavaResult<u64> {
    let options = options();
    let bytes_class = objects::primitive_array_class(TypeKind::Byte);
    let class = objects::array_class_of(thread, bytes_class)?;
    let texts: Vec<&str> =
        options.environment.iter().flat_map(|(name, value)| [name.as_str(), value.as_str()]).collect();
    let result: Reference = objects::allocate_array(thread, class, texts.len() as i32)?;
    for (index, text) in texts.iter().enumerate() {
        let bytes = objects::allocate_array(thread, bytes_class, text.len() as i32)?;
        array::bytes(bytes).copy_from_slice(text.as_bytes());
        array::set_reference(result, index, bytes);
    }
    debug_assert!(!linking::boot_loader().all().is_empty());
    Ok(result.to_slot())
}
