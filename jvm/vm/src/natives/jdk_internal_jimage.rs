//! Native methods of `jdk.internal.jimage`: the JDK's modules file as a buffer, in place.

use super::construct::construct;
use super::{Arguments, NativeMethod, native};
use crate::exceptions::JavaResult;
use crate::files;
use crate::objects::strings;
use crate::threads::JavaThread;

pub(super) const METHODS: &[NativeMethod] = &[native!(
    "jdk/internal/jimage/NativeImageBuffer",
    "getNativeMap",
    "(Ljava/lang/String;)Ljava/nio/ByteBuffer;",
    native_map
)];

/// A direct buffer over a read-only file, or null if there is none at that path (Java code then reads the file).
fn native_map(thread: &JavaThread, arguments: Arguments) -> JavaResult<u64> {
    let path = strings::to_rust(arguments.reference(0));
    let Some(content) = files::read_static(&path) else { return Ok(0) };
    let Ok(length) = i32::try_from(content.len()) else { return Ok(0) };
    let slots = [content.as_ptr() as u64, 0, u64::from(length as u32)];
    construct(thread, "java/nio/DirectByteBuffer", "(JI)V", &slots).map(|buffer| buffer.to_slot())
}
