//! The place in a method where something slow happens: the way from the loop to the rest of the virtual machine.

use super::frame::Frame;
use crate::metadata::{ConstantPool, Meta, Method};
use crate::threads::JavaThread;
use crate::translate::instruction::{Op, Word};
use core::sync::atomic::{AtomicU64, Ordering};
use stardust_heap::Reference;

/// An instruction that runs.
#[derive(Clone, Copy)]
pub struct Site<'t> {
    /// The thread.
    pub thread: &'t JavaThread,
    /// The frame; it is recorded as the thread's topmost, and the instruction in it.
    pub frame: Frame,
    pc: *const u64,
}

impl<'t> Site<'t> {
    /// Records where the thread is, so that collector, stack walks and nested calls see the frame.
    ///
    /// # Safety
    /// `registers` are those of the frame that the thread runs, and `pc` is the instruction in its code.
    #[inline(always)]
    pub unsafe fn enter(thread: &'t JavaThread, pc: *const u64, registers: *mut u64) -> Site<'t> {
        // SAFETY: as the caller says.
        let frame = unsafe { Frame::of(registers) };
        frame.set_pc(pc);
        thread.top_frame.set(frame.address());
        Site { thread, frame, pc }
    }

    /// The method.
    #[inline]
    pub fn method(&self) -> Meta<Method> {
        // SAFETY: only frames of methods run instructions that are slow; entry frames run none.
        unsafe { self.frame.method().unwrap_unchecked() }
    }

    /// The constant pool of the method's class.
    #[inline]
    pub fn pool(&self) -> &'static ConstantPool {
        // SAFETY: the translator made the code with this pool.
        unsafe { self.method().class.constant_pool.unwrap_unchecked() }.get()
    }

    fn atomic(&self, offset: usize) -> &'static AtomicU64 {
        // SAFETY: the instruction's words are never freed, and only accessed as atomics or by plain reads that do not
        // tear.
        unsafe { &*self.pc.add(offset).cast::<AtomicU64>() }
    }

    /// The instruction's first word.
    #[inline]
    pub fn word(&self) -> Word {
        Word(self.atomic(0).load(Ordering::Acquire))
    }

    /// An extension word.
    #[inline]
    pub fn extension(&self, offset: usize) -> u64 {
        self.atomic(offset).load(Ordering::Acquire)
    }

    /// Replaces an extension word.
    pub fn set_extension(&self, offset: usize, value: u64) {
        self.atomic(offset).store(value, Ordering::Release);
    }

    /// Sets an extension word that is 0; returns its value then.
    pub fn set_extension_once(&self, offset: usize, value: u64) -> u64 {
        match self.atomic(offset).compare_exchange(0, value, Ordering::AcqRel, Ordering::Acquire) {
            Ok(_) => value,
            Err(earlier) => earlier,
        }
    }

    /// Replaces the instruction's first word: the last step of linking it.
    pub fn rewrite(&self, word: Word) {
        self.atomic(0).store(word.0, Ordering::Release);
    }

    /// Replaces the operation.
    pub fn rewrite_op(&self, op: Op) {
        self.rewrite(self.word().with_op(op));
    }

    /// A register's slot.
    #[inline]
    pub fn register(&self, index: u16) -> u64 {
        // SAFETY: instructions name registers of their frame.
        unsafe { *self.frame.registers().add(usize::from(index)) }
    }

    /// A register as a reference.
    #[inline]
    pub fn reference(&self, index: u16) -> Reference {
        Reference::from_slot(self.register(index))
    }

    /// Sets a register.
    #[inline]
    pub fn set_register(&self, index: u16, value: u64) {
        // SAFETY: instructions name registers of their frame.
        unsafe { *self.frame.registers().add(usize::from(index)) = value }
    }

    /// The register of an argument slot, of those packed from word `first` of the instruction on.
    pub fn packed_register(&self, first: usize, slot: usize) -> u16 {
        (self.extension(first + slot / 4) >> (slot % 4 * 16)) as u16
    }

    /// This instruction, to run it again after it was rewritten.
    #[inline]
    pub fn again(&self) -> *const u64 {
        self.pc
    }

    /// The instruction that follows one of `length` words.
    #[inline]
    pub fn after(&self, length: usize) -> *const u64 {
        // SAFETY: the translator ends code with an instruction that does not go on.
        unsafe { self.pc.add(length) }
    }
}
