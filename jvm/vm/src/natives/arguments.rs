//! The arguments of a native method.

use stardust_heap::Reference;

/// The arguments of a call, by argument slot (JVMS §2.6.1): the receiver of an instance method is slot 0, and `long`
/// and `double` take two slots, of which the first holds the value.
#[derive(Clone, Copy)]
pub struct Arguments {
    slots: *const u64,
}

impl Arguments {
    /// The arguments that lie from `slots` on.
    ///
    /// # Safety
    /// As many slots as the called method has argument slots can be read there during the call.
    #[inline(always)]
    pub unsafe fn new(slots: *const u64) -> Arguments {
        Arguments { slots }
    }

    /// An argument's whole slot.
    #[inline(always)]
    pub fn slot(self, index: usize) -> u64 {
        // SAFETY: native functions ask for slots of their own method, which the table's descriptor has.
        unsafe { *self.slots.add(index) }
    }

    /// A reference.
    #[inline(always)]
    pub fn reference(self, index: usize) -> Reference {
        Reference::from_slot(self.slot(index))
    }

    /// An `int`, `short`, `byte` or `char`.
    #[inline(always)]
    pub fn int(self, index: usize) -> i32 {
        self.slot(index) as u32 as i32
    }

    /// A `boolean`.
    #[inline(always)]
    pub fn boolean(self, index: usize) -> bool {
        self.slot(index) as u32 & 1 != 0
    }

    /// A `long`.
    #[inline(always)]
    pub fn long(self, index: usize) -> i64 {
        self.slot(index) as i64
    }

    /// A `float`.
    #[inline(always)]
    pub fn float(self, index: usize) -> f32 {
        f32::from_bits(self.slot(index) as u32)
    }

    /// A `double`.
    #[inline(always)]
    pub fn double(self, index: usize) -> f64 {
        f64::from_bits(self.slot(index))
    }
}

/// The slot of an `int` result.
#[inline(always)]
pub fn int_slot(value: i32) -> u64 {
    u64::from(value as u32)
}
