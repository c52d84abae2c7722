//! The register code of one method, as it lies in the metadata region.

use super::instruction::{self, Format, Op, Word};
use super::liveness::Liveness;
use crate::metadata::arena::allocate;
use crate::metadata::{Meta, MetaSlice, Method};
use core::alloc::Layout;
use core::fmt;
use core::sync::atomic::{AtomicU32, AtomicU64, Ordering};

/// An entry of the exception table, in words of register code.
#[derive(Clone, Copy, Debug)]
pub struct Handler {
    /// First covered word.
    pub start: u32,
    /// One past the last covered word.
    pub end: u32,
    /// Where the handler starts.
    pub handler: u32,
    /// The constant pool index of the caught class, or 0 for all.
    pub catch_type: u16,
    /// The register in which the handler expects the exception.
    pub register: u16,
}

/// What [`Code::new`] makes a code of.
pub struct Parts {
    /// The method; none for the interpreter's own stubs.
    pub method: Option<Meta<Method>>,
    /// The instructions.
    pub words: alloc::vec::Vec<u64>,
    /// The number of registers.
    pub registers: u32,
    /// Argument slots.
    pub arguments: u16,
    /// Local variables; those beyond the arguments are zeroed on entry.
    pub locals: u16,
    /// The exception table.
    pub handlers: alloc::vec::Vec<Handler>,
    /// Word and bytecode index, sorted, where the bytecode index changes.
    pub bcis: alloc::vec::Vec<(u32, u32)>,
}

/// Register code. The words follow the structure in memory.
#[repr(C, align(8))]
pub struct Code {
    method: Option<Meta<Method>>,
    /// The number of registers: 64-bit slots of a frame.
    pub registers: u32,
    /// Argument slots: registers `0..arguments` are filled by the caller.
    pub arguments: u16,
    /// Local variables; those beyond the arguments are zeroed on entry.
    pub locals: u16,
    word_count: u32,
    /// The exception table.
    pub handlers: MetaSlice<Handler>,
    bcis: MetaSlice<(u32, u32)>,
    /// Address of a `Meta<Liveness>`, or 0 while none has asked for it.
    liveness: AtomicU32,
    /// A linked `GetField`, if reading that field of the receiver is all that the method does; else 0.
    getter: AtomicU64,
}

/// Bytes from a code's address to its first word.
pub const WORDS_OFFSET: usize = size_of::<Code>();

impl Code {
    /// Puts register code into the metadata region.
    pub fn new(parts: Parts) -> Meta<Code> {
        // SAFETY: the size is far below the address space (bytecode is at most 64 KiB), and 8 is a power of two.
        let layout = unsafe { Layout::from_size_align_unchecked(WORDS_OFFSET + parts.words.len() * 8, 8) };
        let place = allocate(layout).cast::<Code>();
        let code = Code {
            method: parts.method,
            registers: parts.registers,
            arguments: parts.arguments,
            locals: parts.locals,
            word_count: parts.words.len() as u32,
            handlers: MetaSlice::from_vec(parts.handlers),
            bcis: MetaSlice::from_vec(parts.bcis),
            liveness: AtomicU32::new(0),
            getter: AtomicU64::new(0),
        };
        // SAFETY: the memory is fresh, aligned, and has room for the structure and the words after it.
        unsafe {
            place.write(code);
            let words = place.as_ptr().cast::<u8>().add(WORDS_OFFSET).cast::<u64>();
            core::ptr::copy_nonoverlapping(parts.words.as_ptr(), words, parts.words.len());
            Meta::from_address(place.as_ptr() as usize as u32)
        }
    }

    /// The method; none for the interpreter's own stubs.
    #[inline(always)]
    pub fn method(&self) -> Option<Meta<Method>> {
        self.method
    }

    /// The instructions. Words change when instructions are linked.
    #[inline(always)]
    pub fn words(&self) -> &'static [AtomicU64] {
        // SAFETY: `word_count` words follow the structure, which is never freed; an atomic has the layout of its value.
        unsafe { core::slice::from_raw_parts(self.start().cast::<AtomicU64>(), self.word_count as usize) }
    }

    /// The address of the first instruction.
    #[inline(always)]
    pub fn start(&self) -> *const u64 {
        (self as *const Code as usize + WORDS_OFFSET) as *const u64
    }

    /// The index of the instruction at an address.
    #[inline]
    pub fn index_of(&self, pc: *const u64) -> u32 {
        ((pc as usize).wrapping_sub(self.start() as usize) / 8) as u32
    }

    /// The bytecode index of the instruction at this word.
    pub fn bci(&self, index: u32) -> u16 {
        let bcis = self.bcis.get();
        let after = bcis.partition_point(|&(start, _)| start <= index);
        after.checked_sub(1).and_then(|at| bcis.get(at)).map_or(0, |&(_, bci)| bci as u16)
    }

    /// A word's current value; 0 beyond the end.
    pub fn word(&self, index: usize) -> u64 {
        self.words().get(index).map_or(0, |word| word.load(Ordering::Acquire))
    }

    /// Calls `visit` for each instruction: its index, its first word and its length in words.
    pub fn each_instruction(&self, mut visit: impl FnMut(usize, Word, usize)) {
        let mut index = 0;
        while index < self.word_count as usize {
            let word = Word(self.word(index));
            let length = instruction::length(word);
            visit(index, word, length);
            index += length;
        }
    }

    /// Whether the method does nothing but return.
    pub fn is_empty(&self) -> bool {
        Word(self.word(0)).op() == Some(Op::Return)
    }

    /// The instruction that reads a field, if the method is an instance method that reads it from the receiver and
    /// returns it: calls then do the same without a frame. 0 for other methods, and before the field is linked.
    #[inline(always)]
    pub fn getter(&self) -> Word {
        Word(self.getter.load(Ordering::Relaxed))
    }

    /// Finds out whether the method is a getter, now that its instruction at this address has been linked.
    pub fn note_getter(&self, pc: *const u64) {
        let [first, second] = self.words() else { return };
        let is_instance = self.method.is_some_and(|method| !method.is_static());
        if self.index_of(pc) != 0 || !is_instance {
            return;
        }
        let (get, leave) = (Word(first.load(Ordering::Acquire)), Word(second.load(Ordering::Acquire)));
        let returns_as_read = matches!(
            (get.op(), leave.op()),
            (Some(Op::GetField32 | Op::GetField64), Some(Op::ReturnValue))
                | (Some(Op::GetField8), Some(Op::ReturnByte))
                | (Some(Op::GetFieldU8), Some(Op::ReturnBoolean))
                | (Some(Op::GetField16), Some(Op::ReturnShort))
                | (Some(Op::GetFieldU16), Some(Op::ReturnChar))
        );
        if returns_as_read && get.b() == 0 && get.a() == leave.a() {
            self.getter.store(get.0, Ordering::Relaxed);
        }
    }

    /// Which registers hold values that are still needed.
    pub fn liveness(&self) -> &'static Liveness {
        // SAFETY: the word is 0 or the address of a `Liveness` that was stored after it was complete.
        if let Some(liveness) = unsafe { Meta::from_address_or_null(self.liveness.load(Ordering::Acquire)) } {
            return Meta::<Liveness>::get(liveness);
        }
        let liveness = Meta::new(Liveness::analyse(self));
        self.liveness.store(liveness.address(), Ordering::Release);
        liveness.get()
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.method {
            Some(method) => writeln!(f, "{}: {} registers", method.get(), self.registers)?,
            None => writeln!(f, "stub: {} registers", self.registers)?,
        }
        let mut result = Ok(());
        self.each_instruction(|index, word, length| {
            if result.is_ok() {
                result = self.write_instruction(f, index, word, length);
            }
        });
        result?;
        for handler in self.handlers.iter() {
            writeln!(
                f,
                "  {}..{} -> {} type {} in r{}",
                handler.start, handler.end, handler.handler, handler.catch_type, handler.register
            )?;
        }
        Ok(())
    }
}

impl Code {
    fn write_instruction(&self, f: &mut fmt::Formatter<'_>, index: usize, word: Word, length: usize) -> fmt::Result {
        let Some(op) = word.op() else { return writeln!(f, "  {index:5}: ?") };
        write!(f, "  {index:5} @{:<5} {op:?}", self.bci(index as u32))?;
        let (a, b, c, immediate) = (word.a(), word.b(), word.c(), word.immediate() as i32);
        let target = |distance: i32| index as i64 + i64::from(distance);
        let extension = |offset: usize| self.word(index + offset);
        match op.format() {
            Format::Plain | Format::Leave => write!(f, " {immediate}")?,
            Format::Dst => write!(f, " r{a} <- {immediate:#x}")?,
            Format::DstWide => write!(f, " r{a} <- {immediate:#x} {:#x}", extension(1))?,
            Format::DstSrc => write!(f, " r{a} <- r{b} {}", c as i16)?,
            Format::DstSrcWide => write!(f, " r{a} <- r{b} {c} {:#x}", extension(1))?,
            Format::DstSrcSrc => write!(f, " r{a} <- r{b} r{c}")?,
            Format::Src | Format::LeaveSrc | Format::ReturnSubroutine => write!(f, " r{a} {immediate:#x}")?,
            Format::SrcSrc => write!(f, " r{a} r{b} {c}")?,
            Format::SrcSrcSrc => write!(f, " r{a} r{b} r{c}")?,
            Format::SrcJump => write!(f, " r{a} -> {}", target(immediate))?,
            Format::SrcSrcBranch => write!(f, " r{a} r{b} -> {}", target((c as i16).into()))?,
            Format::SrcImmBranch => write!(f, " r{a} {} -> {}", b as i16, target((c as i16).into()))?,
            Format::Jump => write!(f, " -> {}", target(immediate))?,
            Format::JumpSubroutine => write!(f, " r{a} -> {}", target(immediate))?,
            Format::TableSwitch => {
                write!(f, " r{a} from {}:", extension(1) as i32)?;
                for case in 0..=word.immediate() as usize {
                    let distance = (extension(2 + case / 2) >> (case % 2 * 32)) as i32;
                    write!(f, " {}", target(distance))?;
                }
            }
            Format::LookupSwitch => {
                write!(f, " r{a} else {}:", target(extension(1) as i32))?;
                for case in 0..word.immediate() as usize {
                    let entry = extension(2 + case);
                    write!(f, " {}->{}", entry as i32, target((entry >> 32) as i32))?;
                }
            }
            Format::Call | Format::MultiArray => {
                write!(f, " r{a} <- {c} (")?;
                let count = word.argument_slots();
                let first = length - count.div_ceil(4);
                for slot in 0..count {
                    write!(f, " r{}", (extension(first + slot / 4) >> (slot % 4 * 16)) as u16)?;
                }
                write!(f, " )")?;
                if op.format() == Format::Call {
                    write!(f, " {:#x} {:#x}", extension(1), extension(2))?;
                }
            }
        }
        writeln!(f)
    }
}

/// Whether control can go on to the instruction after one of this operation.
pub fn falls_through(op: Op) -> bool {
    !matches!(
        op.format(),
        Format::Jump
            | Format::JumpSubroutine
            | Format::ReturnSubroutine
            | Format::LeaveSrc
            | Format::Leave
            | Format::TableSwitch
            | Format::LookupSwitch
    )
}
