//! Memory beans: two pools, the Java heap and the metadata of classes, and the collector that manages them.

use super::unsupported;
use crate::exceptions::{self, JavaResult};
use crate::interpret;
use crate::linking;
use crate::metadata::{Class, Meta, Symbol, arena};
use crate::natives::construct::{LibraryField, construct};
use crate::natives::{Arguments, NativeMethod, native};
use crate::objects::{self, array, strings};
use crate::threads::JavaThread;
use core::sync::atomic::{AtomicU64, Ordering};
use stardust_heap::{Reference, heap};
use stardust_platform::regions;

const MEMORY: &str = "sun/management/MemoryImpl";
const POOL: &str = "sun/management/MemoryPoolImpl";
const MANAGER: &str = "sun/management/MemoryManagerImpl";
const COLLECTOR: &str = "sun/management/GarbageCollectorImpl";

pub(in crate::natives) const METHODS: &[NativeMethod] = &[
    native!(MEMORY, "getMemoryUsage0", "(Z)Ljava/lang/management/MemoryUsage;", |t, a| usage(t, a.boolean(1))),
    native!(MEMORY, "getMemoryPools0", "()[Ljava/lang/management/MemoryPoolMXBean;", make_pools),
    native!(MEMORY, "getMemoryManagers0", "()[Ljava/lang/management/MemoryManagerMXBean;", make_managers),
    native!(POOL, "getUsage0", "()Ljava/lang/management/MemoryUsage;", |t, a| usage(t, is_heap(a))),
    native!(POOL, "getPeakUsage0", "()Ljava/lang/management/MemoryUsage;", peak_usage),
    native!(POOL, "resetPeakUsage0", "()V", |_, a| {
        PEAKS[usize::from(is_heap(a))].store(measure(is_heap(a)).used, Ordering::Relaxed);
        Ok(0)
    }),
    // Thresholds are reported as not supported; usage after a collection is null then.
    native!(POOL, "getCollectionUsage0", "()Ljava/lang/management/MemoryUsage;", |_, _| Ok(0)),
    native!(POOL, "setUsageThreshold0", "(JJ)V", unsupported),
    native!(POOL, "setCollectionThreshold0", "(JJ)V", unsupported),
    native!(POOL, "setPoolUsageSensor", "(Lsun/management/Sensor;)V", unsupported),
    native!(POOL, "setPoolCollectionSensor", "(Lsun/management/Sensor;)V", unsupported),
    native!(POOL, "getMemoryManagers0", "()[Ljava/lang/management/MemoryManagerMXBean;", |t, _| {
        known_beans(t, b"getMemoryManagers", b"()[Ljava/lang/management/MemoryManagerMXBean;")
    }),
    native!(MANAGER, "getMemoryPools0", "()[Ljava/lang/management/MemoryPoolMXBean;", |t, _| {
        known_beans(t, b"getMemoryPools", b"()[Ljava/lang/management/MemoryPoolMXBean;")
    }),
    native!(COLLECTOR, "getCollectionCount", "()J", |_, _| Ok(heap().collections())),
    native!(COLLECTOR, "getCollectionTime", "()J", |_, _| Ok(heap().pauses().total_nanos() / 1_000_000)),
];

struct Usage {
    used: u64,
    committed: u64,
    max: u64,
}

fn measure(of_heap: bool) -> Usage {
    if of_heap {
        let usage = heap().usage();
        return Usage { used: usage.used_bytes, committed: usage.committed_bytes, max: usage.max_bytes };
    }
    let used = arena::used() as u64;
    Usage { used, committed: used.next_multiple_of(4096), max: regions::METADATA_SIZE as u64 }
}

fn new_usage(thread: &JavaThread, used: u64, Usage { committed, max, .. }: Usage) -> JavaResult<u64> {
    let arguments = [0, 0, used, 0, committed.max(used), 0, max.max(committed), 0];
    Ok(construct(thread, "java/lang/management/MemoryUsage", "(JJJJ)V", &arguments)?.to_slot())
}

fn usage(thread: &JavaThread, of_heap: bool) -> JavaResult<u64> {
    let usage = measure(of_heap);
    new_usage(thread, usage.used, usage)
}

/// The most that was seen used, of metadata and heap.
static PEAKS: [AtomicU64; 2] = [AtomicU64::new(0), AtomicU64::new(0)];

fn peak_usage(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let usage = measure(is_heap(arguments));
    let peak = PEAKS[usize::from(is_heap(arguments))].fetch_max(usage.used, Ordering::Relaxed).max(usage.used);
    new_usage(thread, peak, usage)
}

fn is_heap(arguments: Arguments) -> bool {
    static IS_HEAP: LibraryField = LibraryField::new("isHeap", "Z");
    let pool = arguments.reference(0);
    objects::get_byte(pool, IS_HEAP.offset(pool)) != 0
}

fn array_of(thread: &JavaThread, class: &str, elements: &[Reference]) -> JavaResult<u64> {
    let class = load(thread, class)?;
    let class = objects::array_class_of(thread, class)?;
    let result = objects::allocate_array(thread, class, elements.len() as i32)?;
    for (index, &element) in elements.iter().enumerate() {
        array::set_reference(result, index, element);
    }
    Ok(result.to_slot())
}

fn load(thread: &JavaThread, class: &str) -> JavaResult<Meta<Class>> {
    linking::load_class(thread, linking::boot_loader(), Symbol::intern(class.as_bytes()))
}

fn make_pools(thread: &JavaThread, _arguments: Arguments) -> JavaResult<u64> {
    let pool = |name: &str, of_heap: bool| {
        // Name, whether it is heap, and two thresholds that are not supported.
        let name = strings::new(thread, name)?;
        let arguments = [name.to_slot(), u64::from(of_heap), u64::MAX, 0, u64::MAX, 0];
        construct(thread, POOL, "(Ljava/lang/String;ZJJ)V", &arguments)
    };
    let pools = [pool("Java Heap", true)?, pool("Metadata", false)?];
    array_of(thread, "java/lang/management/MemoryPoolMXBean", &pools)
}

fn make_managers(thread: &JavaThread, _arguments: Arguments) -> JavaResult<u64> {
    const EXTENDED: &str = "com/sun/management/internal/GarbageCollectorExtImpl";
    let name = strings::new(thread, "Mark Region")?;
    // The class of `jdk.management`, if that module is there.
    let class = match linking::boot_has_class(EXTENDED) {
        true => EXTENDED,
        false => COLLECTOR,
    };
    let collector = construct(thread, class, "(Ljava/lang/String;)V", &[name.to_slot()])?;
    array_of(thread, "java/lang/management/MemoryManagerMXBean", &[collector])
}

/// The beans that `MemoryImpl` has made: one collector manages all pools.
fn known_beans(thread: &JavaThread, name: &[u8], descriptor: &[u8]) -> JavaResult<u64> {
    let class = load(thread, MEMORY)?;
    linking::initialize(thread, class)?;
    match class.declared_method(Symbol::intern(name), Symbol::intern(descriptor)) {
        Some(method) => interpret::call(thread, method, &[]),
        None => {
            let message = alloc::format!("{MEMORY}.{}", Symbol::intern(name).text());
            Err(exceptions::throw_new(thread, "java/lang/NoSuchMethodError", &message))
        }
    }
}
