//! Allocation without leaving the loop.

use crate::metadata::{Class, Meta};
use crate::threads::JavaThread;
use stardust_heap::{Reference, header};

/// Arrays up to this length are allocated here; the slow path has the checks of longer ones.
const SHORT: u32 = 4096;

/// A new instance, if the thread's memory suffices. The class is concrete and initialised.
#[inline(always)]
pub fn allocate_instance(thread: &JavaThread, class: Meta<Class>) -> Option<Reference> {
    let object = thread.allocator().allocate(class.shape.instance_size as usize)?;
    // SAFETY: the memory is fresh and as large as the class says.
    unsafe { object.set_header(class.address()) };
    Some(object)
}

/// A new array, if it is short and the thread's memory suffices.
#[inline(always)]
pub fn allocate_array(thread: &JavaThread, class: Meta<Class>, length: u32) -> Option<Reference> {
    if length > SHORT {
        return None;
    }
    let object = thread.allocator().allocate(header::array_size(class.shape.element_shift, length))?;
    // SAFETY: the memory is fresh and has the size of the array.
    unsafe { object.set_array_header(class.address(), length) };
    Some(object)
}
