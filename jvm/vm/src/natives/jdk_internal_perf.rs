//! Native methods of `jdk.internal.perf.Perf`: counters, which nobody outside the program reads.

use super::{NativeMethod, native, nothing};
use crate::exceptions::{self, JavaResult};
use crate::interpret;
use crate::linking;
use crate::metadata::Symbol;
use crate::objects::{self, array};
use crate::threads::JavaThread;
use stardust_heap::Reference;
use stardust_platform::platform;

const PERF: &str = "jdk/internal/perf/Perf";

pub(super) const METHODS: &[NativeMethod] = &[
    native!(PERF, "registerNatives", "()V", nothing),
    native!(PERF, "highResCounter", "()J", |_, _| Ok(platform().monotonic_nanos())),
    native!(PERF, "highResFrequency", "()J", |_, _| Ok(1_000_000_000)),
    native!(PERF, "createLong", "(Ljava/lang/String;IIJ)Ljava/nio/ByteBuffer;", |t, a| {
        let buffer = buffer(t, 8)?;
        let address = objects::get_long(buffer, crate::jdk17::known().fields.buffer_address);
        // SAFETY: a direct buffer of eight bytes lies at its address.
        unsafe { (address as usize as *mut i64).write_unaligned(a.long(4)) };
        Ok(buffer.to_slot())
    }),
    native!(PERF, "createByteArray", "(Ljava/lang/String;II[BI)Ljava/nio/ByteBuffer;", |t, a| {
        let (value, length) = (a.reference(4), a.int(5));
        let buffer = buffer(t, length)?;
        let address = objects::get_long(buffer, crate::jdk17::known().fields.buffer_address) as usize as *mut u8;
        let count = array::length(value).min(length as usize);
        // SAFETY: a direct buffer of `length` bytes lies at its address.
        unsafe { core::ptr::copy_nonoverlapping(array::bytes(value).as_ptr(), address, count) };
        Ok(buffer.to_slot())
    }),
    native!(PERF, "attach", "(Ljava/lang/String;II)Ljava/nio/ByteBuffer;", |t, _| {
        Err(exceptions::throw_new(t, "java/io/IOException", "other virtual machines cannot be attached to"))
    }),
    native!(PERF, "detach", "(Ljava/nio/ByteBuffer;)V", nothing),
];

/// A direct buffer of `length` bytes.
fn buffer(thread: &JavaThread, length: i32) -> JavaResult<Reference> {
    let class = linking::load_class(thread, linking::boot_loader(), Symbol::intern(b"java/nio/ByteBuffer"))?;
    linking::initialize(thread, class)?;
    let (name, descriptor) = (Symbol::intern(b"allocateDirect"), Symbol::intern(b"(I)Ljava/nio/ByteBuffer;"));
    let Some(method) = class.declared_method(name, descriptor) else {
        return Err(exceptions::throw_new(thread, "java/lang/NoSuchMethodError", "ByteBuffer.allocateDirect"));
    };
    interpret::call(thread, method, &[u64::from(length as u32)]).map(Reference::from_slot)
}
