//! Frames on the Java stack.
//!
//! The stack is an array of 64-bit words that grows upward. A frame is [`HEADER`] words and then its registers: local
//! variables, temporaries; of a native method the arguments. A caller's arguments are copied into the callee's first
//! registers.
//!
//! | word | what |
//! |---|---|
//! | 0 | the caller's frame |
//! | 1 | address of the method, or 0 for an entry frame (low half); address of the code (high half) |
//! | 2 | the instruction that runs, valid while anything but this frame's instructions runs |
//! | 3 | the object that a synchronized method has locked, or 0 |
//!
//! An entry frame lies below the first frame that Rust code calls: it is the frame of a stub whose call instruction
//! receives the result and whose next instruction leaves the interpreter. So returning needs no test.

use crate::metadata::{Meta, Method};
use crate::translate::Code;
use stardust_heap::Reference;

/// Words of a frame before its registers.
pub const HEADER: usize = 4;
/// Word of a frame: the caller's frame.
pub const PREVIOUS: usize = 0;
/// Word of a frame: method and code.
pub const METHOD: usize = 1;
/// Word of a frame: the instruction that runs.
pub const PC: usize = 2;
/// Word of a frame: the locked object.
pub const LOCK: usize = 3;

/// Words that argument copying may write beyond the registers of a callee.
pub const SLACK: usize = 8;

/// A frame on a Java stack.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Frame(*mut u64);

impl Frame {
    /// The frame at an address.
    ///
    /// # Safety
    /// It is the address of a live frame, and the value is not used when the frame is gone.
    #[inline(always)]
    pub unsafe fn at(address: *mut u64) -> Frame {
        Frame(address)
    }

    /// The frame that these registers belong to.
    ///
    /// # Safety
    /// As for [`Frame::at`].
    #[inline(always)]
    pub unsafe fn of(registers: *mut u64) -> Frame {
        // SAFETY: a frame's registers follow its header.
        Frame(unsafe { registers.sub(HEADER) })
    }

    /// The frame's address.
    #[inline(always)]
    pub fn address(self) -> *mut u64 {
        self.0
    }

    #[inline(always)]
    fn word(self, index: usize) -> *mut u64 {
        // SAFETY: a frame has its header words.
        unsafe { self.0.add(index) }
    }

    /// The caller's frame; none for the thread's first.
    #[inline(always)]
    pub fn previous(self) -> Option<Frame> {
        // SAFETY: the frame is live.
        let previous = unsafe { *self.word(PREVIOUS) } as *mut u64;
        if previous.is_null() { None } else { Some(Frame(previous)) }
    }

    /// The method; none for an entry frame.
    #[inline(always)]
    pub fn method(self) -> Option<Meta<Method>> {
        // SAFETY: the low half is 0 or the address of a method.
        unsafe { Meta::from_address_or_null(*self.word(METHOD) as u32) }
    }

    /// The code.
    #[inline(always)]
    pub fn code(self) -> Meta<Code> {
        // SAFETY: the high half is the address of a code.
        unsafe { Meta::from_address((*self.word(METHOD) >> 32) as u32) }
    }

    /// The instruction that runs.
    #[inline(always)]
    pub fn pc(self) -> *const u64 {
        // SAFETY: the frame is live.
        unsafe { *self.word(PC) as *const u64 }
    }

    /// Records the instruction that runs.
    #[inline(always)]
    pub fn set_pc(self, pc: *const u64) {
        // SAFETY: the frame is live and belongs to the calling thread.
        unsafe { *self.word(PC) = pc as u64 }
    }

    /// The object that the method's call has locked; null if none.
    #[inline(always)]
    pub fn lock(self) -> Reference {
        // SAFETY: the frame is live.
        Reference::from_slot(unsafe { *self.word(LOCK) })
    }

    /// Records the object that the method's call has locked.
    #[inline(always)]
    pub fn set_lock(self, object: Reference) {
        // SAFETY: the frame is live and belongs to the calling thread.
        unsafe { *self.word(LOCK) = object.to_slot() }
    }

    /// The registers.
    #[inline(always)]
    pub fn registers(self) -> *mut u64 {
        self.word(HEADER)
    }

    /// The number of registers.
    #[inline(always)]
    pub fn register_count(self) -> usize {
        self.code().registers as usize
    }

    /// Where the next frame starts.
    #[inline(always)]
    pub fn end(self) -> *mut u64 {
        // SAFETY: the registers belong to the frame.
        unsafe { self.registers().add(self.register_count()) }
    }

    /// The index of the instruction that runs, in words.
    #[inline]
    pub fn index(self) -> u32 {
        self.code().index_of(self.pc())
    }

    /// The bytecode index of the instruction that runs.
    pub fn bci(self) -> u16 {
        self.code().bci(self.index())
    }
}
