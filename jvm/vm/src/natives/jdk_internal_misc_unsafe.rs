//! Native methods of `jdk.internal.misc.Unsafe`: raw memory and fields by offset, compare-and-set, off-heap memory,
//! class queries. (`park` and `unpark` are with the threads.)
//!
//! A location is an object and an offset in it, or null and an address. Java's rules for `Unsafe` make the caller
//! responsible for their being right.

use super::arguments::int_slot;
use super::{Arguments, NativeMethod, native, nothing};
use crate::exceptions::{self, JavaResult, Throwable};
use crate::jdk17::known;
use crate::linking::{self, DefineOptions};
use crate::metadata::{self, Class, ClassState, Meta, Symbol};
use crate::objects::{self, array, strings};
use crate::off_heap;
use crate::threads::JavaThread;
use core::sync::atomic::{AtomicU32, AtomicU64, Ordering, fence};
use stardust_heap::{AtomicField, Field, Heap, Reference, header, record_store};

const UNSAFE: &str = "jdk/internal/misc/Unsafe";

pub(super) const METHODS: &[NativeMethod] = &[
    native!(UNSAFE, "registerNatives", "()V", nothing),
    native!(UNSAFE, "getBoolean", "(Ljava/lang/Object;J)Z", get::<u8>),
    native!(UNSAFE, "putBoolean", "(Ljava/lang/Object;JZ)V", put::<u8>),
    native!(UNSAFE, "getBooleanVolatile", "(Ljava/lang/Object;J)Z", get_volatile::<u8>),
    native!(UNSAFE, "putBooleanVolatile", "(Ljava/lang/Object;JZ)V", put_volatile::<u8>),
    native!(UNSAFE, "getByte", "(Ljava/lang/Object;J)B", get::<i8>),
    native!(UNSAFE, "putByte", "(Ljava/lang/Object;JB)V", put::<i8>),
    native!(UNSAFE, "getByteVolatile", "(Ljava/lang/Object;J)B", get_volatile::<i8>),
    native!(UNSAFE, "putByteVolatile", "(Ljava/lang/Object;JB)V", put_volatile::<i8>),
    native!(UNSAFE, "getShort", "(Ljava/lang/Object;J)S", get::<i16>),
    native!(UNSAFE, "putShort", "(Ljava/lang/Object;JS)V", put::<i16>),
    native!(UNSAFE, "getShortVolatile", "(Ljava/lang/Object;J)S", get_volatile::<i16>),
    native!(UNSAFE, "putShortVolatile", "(Ljava/lang/Object;JS)V", put_volatile::<i16>),
    native!(UNSAFE, "getChar", "(Ljava/lang/Object;J)C", get::<u16>),
    native!(UNSAFE, "putChar", "(Ljava/lang/Object;JC)V", put::<u16>),
    native!(UNSAFE, "getCharVolatile", "(Ljava/lang/Object;J)C", get_volatile::<u16>),
    native!(UNSAFE, "putCharVolatile", "(Ljava/lang/Object;JC)V", put_volatile::<u16>),
    native!(UNSAFE, "getInt", "(Ljava/lang/Object;J)I", get::<u32>),
    native!(UNSAFE, "putInt", "(Ljava/lang/Object;JI)V", put::<u32>),
    native!(UNSAFE, "getIntVolatile", "(Ljava/lang/Object;J)I", get_volatile::<u32>),
    native!(UNSAFE, "putIntVolatile", "(Ljava/lang/Object;JI)V", put_volatile::<u32>),
    native!(UNSAFE, "getLong", "(Ljava/lang/Object;J)J", get::<u64>),
    native!(UNSAFE, "putLong", "(Ljava/lang/Object;JJ)V", put::<u64>),
    native!(UNSAFE, "getLongVolatile", "(Ljava/lang/Object;J)J", get_volatile::<u64>),
    native!(UNSAFE, "putLongVolatile", "(Ljava/lang/Object;JJ)V", put_volatile::<u64>),
    native!(UNSAFE, "getFloat", "(Ljava/lang/Object;J)F", get::<u32>),
    native!(UNSAFE, "putFloat", "(Ljava/lang/Object;JF)V", put::<u32>),
    native!(UNSAFE, "getFloatVolatile", "(Ljava/lang/Object;J)F", get_volatile::<u32>),
    native!(UNSAFE, "putFloatVolatile", "(Ljava/lang/Object;JF)V", put_volatile::<u32>),
    native!(UNSAFE, "getDouble", "(Ljava/lang/Object;J)D", get::<u64>),
    native!(UNSAFE, "putDouble", "(Ljava/lang/Object;JD)V", put::<u64>),
    native!(UNSAFE, "getDoubleVolatile", "(Ljava/lang/Object;J)D", get_volatile::<u64>),
    native!(UNSAFE, "putDoubleVolatile", "(Ljava/lang/Object;JD)V", put_volatile::<u64>),
    native!(UNSAFE, "getReference", "(Ljava/lang/Object;J)Ljava/lang/Object;", get::<u32>),
    native!(UNSAFE, "putReference", "(Ljava/lang/Object;JLjava/lang/Object;)V", put_reference),
    native!(UNSAFE, "getReferenceVolatile", "(Ljava/lang/Object;J)Ljava/lang/Object;", get_volatile::<u32>),
    native!(UNSAFE, "putReferenceVolatile", "(Ljava/lang/Object;JLjava/lang/Object;)V", put_reference_volatile),
    native!(
        UNSAFE,
        "compareAndSetReference",
        "(Ljava/lang/Object;JLjava/lang/Object;Ljava/lang/Object;)Z",
        compare_and_set_reference
    ),
    native!(
        UNSAFE,
        "compareAndExchangeReference",
        "(Ljava/lang/Object;JLjava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;",
        compare_and_exchange_reference
    ),
    native!(UNSAFE, "compareAndSetInt", "(Ljava/lang/Object;JII)Z", compare_and_set_word),
    native!(UNSAFE, "compareAndExchangeInt", "(Ljava/lang/Object;JII)I", compare_and_exchange_word),
    native!(UNSAFE, "compareAndSetLong", "(Ljava/lang/Object;JJJ)Z", compare_and_set_long),
    native!(UNSAFE, "compareAndExchangeLong", "(Ljava/lang/Object;JJJ)J", compare_and_exchange_long),
    native!(UNSAFE, "getUncompressedObject", "(J)Ljava/lang/Object;", |_, a| {
        // SAFETY: by `Unsafe`'s contract the address holds a reference.
        Ok(u64::from(unsafe { *(a.long(1) as usize as *const u32) }))
    }),
    native!(UNSAFE, "loadFence", "()V", |_, _| {
        fence(Ordering::Acquire);
        Ok(0)
    }),
    native!(UNSAFE, "storeFence", "()V", |_, _| {
        fence(Ordering::Release);
        Ok(0)
    }),
    native!(UNSAFE, "fullFence", "()V", |_, _| {
        fence(Ordering::SeqCst);
        Ok(0)
    }),
    native!(UNSAFE, "allocateMemory0", "(J)J", |_, a| Ok(off_heap::allocate(a.long(1) as usize) as u64)),
    native!(UNSAFE, "reallocateMemory0", "(JJ)J", |_, a| {
        // SAFETY: by `Unsafe`'s contract the address is 0 or that of an allocation that is not freed yet.
        Ok(unsafe { off_heap::reallocate(a.long(1) as usize, a.long(3) as usize) } as u64)
    }),
    native!(UNSAFE, "freeMemory0", "(J)V", |_, a| {
        // SAFETY: as above.
        unsafe { off_heap::free(a.long(1) as usize) };
        Ok(0)
    }),
    native!(UNSAFE, "setMemory0", "(Ljava/lang/Object;JJB)V", set_memory),
    native!(UNSAFE, "copyMemory0", "(Ljava/lang/Object;JLjava/lang/Object;JJ)V", copy_memory),
    native!(UNSAFE, "copySwapMemory0", "(Ljava/lang/Object;JLjava/lang/Object;JJJ)V", copy_swap_memory),
    native!(UNSAFE, "objectFieldOffset0", "(Ljava/lang/reflect/Field;)J", |t, a| reflected_offset(t, a, false)),
    native!(UNSAFE, "objectFieldOffset1", "(Ljava/lang/Class;Ljava/lang/String;)J", named_offset),
    native!(UNSAFE, "staticFieldOffset0", "(Ljava/lang/reflect/Field;)J", |t, a| reflected_offset(t, a, true)),
    native!(UNSAFE, "staticFieldBase0", "(Ljava/lang/reflect/Field;)Ljava/lang/Object;", static_base),
    native!(UNSAFE, "shouldBeInitialized0", "(Ljava/lang/Class;)Z", |_, a| {
        Ok(u64::from(objects::class_of_mirror(a.reference(1)).state() < ClassState::Initialized))
    }),
    native!(UNSAFE, "ensureClassInitialized0", "(Ljava/lang/Class;)V", |t, a| {
        linking::initialize(t, objects::class_of_mirror(a.reference(1)))?;
        Ok(0)
    }),
    native!(UNSAFE, "arrayBaseOffset0", "(Ljava/lang/Class;)I", |t, a| {
        let class = array_class(t, a)?;
        Ok(int_slot(header::array_base(1 << class.shape.element_shift) as i32))
    }),
    native!(UNSAFE, "arrayIndexScale0", "(Ljava/lang/Class;)I", |t, a| {
        Ok(int_slot(1 << array_class(t, a)?.shape.element_shift))
    }),
    native!(UNSAFE, "getLoadAverage0", "([DI)I", |_, _| Ok(int_slot(-1))),
    native!(UNSAFE, "allocateInstance", "(Ljava/lang/Class;)Ljava/lang/Object;", |t, a| {
        let class = objects::class_of_mirror(a.reference(1));
        if class.is_abstract() || class.is_interface() || class.is_array() || class.is_primitive() {
            return Err(exceptions::throw_new(t, "java/lang/InstantiationException", &class.external_name()));
        }
        linking::initialize(t, class)?;
        Ok(objects::allocate_instance(t, class)?.to_slot())
    }),
    native!(UNSAFE, "throwException", "(Ljava/lang/Throwable;)V", |_, a| Err(Throwable(a.reference(1)))),
    native!(
        UNSAFE,
        "defineClass0",
        "(Ljava/lang/String;[BIILjava/lang/ClassLoader;Ljava/security/ProtectionDomain;)Ljava/lang/Class;",
        define_class
    ),
];

/// A location: an object (or null) in slot 1 and an offset (or address) in slot 2, made an address.
#[inline(always)]
fn location<T>(arguments: Arguments) -> *mut T {
    (arguments.reference(1).address().wrapping_add(arguments.long(2) as usize)) as *mut T
}

/// Values as slots: how wide loads extend, and what stores keep.
trait Slot: Field {
    fn to_slot(self) -> u64;
    fn from_slot(slot: u64) -> Self;
}
macro_rules! slots {
    ($($kind:ty: $value:ident => $slot:expr;)*) => {
        $(impl Slot for $kind {
            #[inline(always)]
            fn to_slot(self) -> u64 {
                let $value = self;
                $slot
            }
            #[inline(always)]
            fn from_slot(slot: u64) -> $kind {
                slot as $kind
            }
        })*
    };
}
slots! {
    u8: value => u64::from(value);
    i8: value => int_slot(i32::from(value));
    u16: value => u64::from(value);
    i16: value => int_slot(i32::from(value));
    u32: value => u64::from(value);
    u64: value => value;
}

fn get<T: Slot>(_thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    // SAFETY: by `Unsafe`'s contract the location holds a value of this size (the functions below likewise). It may
    // not be aligned: `Unsafe` on x86-64 allows that for plain accesses.
    Ok(unsafe { location::<T>(arguments).read_unaligned() }.to_slot())
}

fn put<T: Slot>(_thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    // SAFETY: see `get`.
    unsafe { location::<T>(arguments).write_unaligned(T::from_slot(arguments.slot(4))) };
    Ok(0)
}

fn get_volatile<T: Slot>(_thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    // SAFETY: see `get`; volatile accesses are aligned.
    Ok(unsafe { T::load_volatile(location::<T>(arguments)) }.to_slot())
}

fn put_volatile<T: Slot>(_thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    // SAFETY: see `get_volatile`.
    unsafe { T::store_volatile(location::<T>(arguments), T::from_slot(arguments.slot(4))) };
    Ok(0)
}

fn exchange_word(arguments: Arguments) -> u32 {
    // SAFETY: see `get_volatile`.
    unsafe {
        <u32 as AtomicField>::compare_exchange(
            location::<u32>(arguments),
            arguments.slot(4) as u32,
            arguments.slot(5) as u32,
        )
    }
}

fn exchange_long(arguments: Arguments) -> u64 {
    // SAFETY: see `get_volatile`.
    unsafe { <u64 as AtomicField>::compare_exchange(location::<u64>(arguments), arguments.slot(4), arguments.slot(6)) }
}

fn compare_and_set_word(_thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    Ok(u64::from(exchange_word(arguments) == arguments.slot(4) as u32))
}

/// Notes for the collector that a reference may have been stored at the location.
fn record(arguments: Arguments) {
    let address = location::<u32>(arguments).addr();
    if Heap::contains(address) {
        record_store(address);
    }
}

fn put_reference(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    put::<u32>(thread, arguments).inspect(|_| record(arguments))
}

fn put_reference_volatile(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    put_volatile::<u32>(thread, arguments).inspect(|_| record(arguments))
}

fn compare_and_set_reference(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    compare_and_set_word(thread, arguments).inspect(|_| record(arguments))
}

fn compare_and_exchange_reference(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    compare_and_exchange_word(thread, arguments).inspect(|_| record(arguments))
}

fn compare_and_exchange_word(_thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    Ok(u64::from(exchange_word(arguments)))
}

fn compare_and_set_long(_thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    Ok(u64::from(exchange_long(arguments) == arguments.slot(4)))
}

fn compare_and_exchange_long(_thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    Ok(exchange_long(arguments))
}

fn set_memory(_thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    // SAFETY: by `Unsafe`'s contract the range can be written.
    unsafe { location::<u8>(arguments).write_bytes(arguments.int(6) as u8, arguments.long(4) as usize) };
    Ok(0)
}

/// Source and target of a copy: slots 1 to 2 and 4 to 5.
fn copy_range(arguments: Arguments) -> (*const u8, *mut u8) {
    let target = arguments.reference(4).address().wrapping_add(arguments.long(5) as usize);
    (location::<u8>(arguments), target as *mut u8)
}

fn copy_memory(_thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let (source, target) = copy_range(arguments);
    // SAFETY: by `Unsafe`'s contract both ranges can be accessed; they may overlap.
    unsafe { core::ptr::copy(source, target, arguments.long(7) as usize) };
    Ok(0)
}

fn copy_swap_memory(_thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let (source, target) = copy_range(arguments);
    let (bytes, unit) = (arguments.long(7) as usize, arguments.long(9) as usize);
    // SAFETY: by `Unsafe`'s contract both ranges can be accessed and hold whole elements; they may overlap, so the
    // bytes are moved first and then turned round in place.
    unsafe {
        core::ptr::copy(source, target, bytes);
        core::slice::from_raw_parts_mut(target, bytes).chunks_exact_mut(unit).for_each(<[u8]>::reverse);
    }
    Ok(0)
}

/// The offset of a field in its object or, with `is_static`, in its class's mirror.
fn reflected_offset(thread: &JavaThread, arguments: Arguments, is_static: bool) -> JavaResult<u64> {
    Ok(u64::from(reflected(thread, arguments, is_static)?.offset))
}

/// The reflected field, which must be static or not, as asked for.
fn reflected(thread: &JavaThread, arguments: Arguments, is_static: bool) -> JavaResult<Meta<metadata::Field>> {
    let field = super::java_lang_class_reflection::field_of(arguments.reference(1));
    if field.is_static() != is_static {
        return Err(exceptions::throw_plain(thread, "java/lang/IllegalArgumentException"));
    }
    Ok(field)
}

/// The offset of the field of a name that the class itself declares.
fn named_offset(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let class = objects::class_of_mirror(arguments.reference(1));
    let name = strings::to_symbol(arguments.reference(2));
    match class.fields.get().iter().find(|field| field.name == name) {
        Some(field) => Ok(u64::from(field.offset)),
        None => Err(exceptions::throw_plain(thread, "java/lang/InternalError")),
    }
}

fn static_base(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    reflected(thread, arguments, true)?;
    Ok(objects::get_reference(arguments.reference(1), known().fields.reflect_field_clazz).to_slot())
}

fn array_class(thread: &JavaThread, arguments: Arguments) -> JavaResult<Meta<Class>> {
    let class = objects::class_of_mirror(arguments.reference(1));
    if class.is_array() {
        return Ok(class);
    }
    Err(exceptions::throw_new(thread, "java/lang/InvalidClassException", &class.external_name()))
}

fn define_class(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let (name, bytes) = (arguments.reference(1), arguments.reference(2));
    let (offset, length) = (arguments.int(3) as usize, arguments.int(4) as usize);
    let all = array::bytes(bytes);
    let Some(content) = all.get(offset..offset.saturating_add(length)) else {
        return Err(exceptions::throw_plain(thread, "java/lang/ArrayIndexOutOfBoundsException"));
    };
    let name: Option<Symbol> = (!name.is_null()).then(|| strings::to_class_symbol(name));
    let options = DefineOptions {
        protection_domain: arguments.reference(6),
        ..DefineOptions::new(linking::loader_data(arguments.reference(5)))
    };
    Ok(linking::define_class(thread, name, content, &options)?.mirror().to_slot())
}

const _: () = assert!(size_of::<AtomicU32>() == 4 && size_of::<AtomicU64>() == 8 && size_of::<Reference>() == 4);
