//! The state of the second pass: the register code so far and the abstract operand stack.
//!
//! The abstract stack says for each slot where its value is: in a local variable, in a temporary register, or known
//! at translation time. So loads, constants and `dup` produce no code. At the start of a block each slot's value is in
//! the slot's own temporary, the canonical place.

use super::bytecode::Bytecode;
use super::flow::{Flow, Malformed};
use super::instruction::{Op, Word};
use crate::metadata::{Meta, Method, TypeKind};
use alloc::vec;
use alloc::vec::Vec;

/// Where the value of an operand stack slot is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// In the register of a local variable.
    Local(u16),
    /// In a temporary register.
    Temp(u16),
    /// Known: the bits of a slot.
    Constant(u64),
    /// The second slot of a `long` or `double`: nowhere.
    Pad,
}

/// Which distance in the code waits for the place of its target.
#[derive(Clone, Copy, Debug)]
pub enum Place {
    /// The 16-bit `c` of an instruction's word.
    C,
    /// The 32-bit immediate of an instruction's word.
    Immediate,
    /// The high or low half of an extension word.
    Half {
        /// Which half.
        high: bool,
    },
}

/// A distance to be filled in: from the instruction at `from` to the code of `target`.
#[derive(Clone, Copy, Debug)]
pub struct Fixup {
    /// Index of the instruction's first word, from which the distance counts.
    pub from: usize,
    /// Index of the word that holds the distance.
    pub at: usize,
    /// Which part of that word.
    pub place: Place,
    /// Bytecode index of the target.
    pub target: usize,
}

/// The second pass.
pub struct Builder<'a> {
    /// The method.
    pub method: Meta<Method>,
    /// Its bytecode.
    pub code: &'a Bytecode,
    /// What the first pass found.
    pub flow: &'a Flow,
    /// The register code.
    pub words: Vec<u64>,
    /// The abstract operand stack.
    pub stack: Vec<Slot>,
    /// Word and bytecode index, where the bytecode index changes.
    pub bcis: Vec<(u32, u32)>,
    /// For each bytecode index the word at which its code starts.
    pub places: Vec<u32>,
    /// Distances to fill in.
    pub fixups: Vec<Fixup>,
    /// Whether conditional branches are to reach further than 16 bits.
    pub far: bool,
    /// While the condition of a loop is repeated at its end: the start of the loop's body.
    pub repeating: Option<usize>,
    /// Index of the last instruction, if its result may still be sent elsewhere.
    pub redirectable: Option<usize>,
    locals: u16,
    max_stack: u16,
}

impl<'a> Builder<'a> {
    /// A builder without code.
    pub fn new(method: Meta<Method>, code: &'a Bytecode, flow: &'a Flow, far: bool) -> Builder<'a> {
        Builder {
            method,
            code,
            flow,
            words: Vec::with_capacity(code.length()),
            stack: Vec::with_capacity(usize::from(method.max_stack)),
            bcis: Vec::new(),
            places: vec![0; code.length() + 1],
            fixups: Vec::new(),
            far,
            repeating: None,
            redirectable: None,
            locals: method.max_locals,
            max_stack: method.max_stack,
        }
    }

    /// The register that serves where a result is not wanted, and breaks cycles of moves: the last one.
    pub fn scratch(&self) -> u16 {
        self.locals + self.max_stack + 1
    }

    /// The number of registers: locals, temporaries, one temporary more so that one is always free, and the scratch
    /// register.
    pub fn registers(method: &Method) -> usize {
        usize::from(method.max_locals) + usize::from(method.max_stack) + 2
    }

    /// The canonical register of an operand stack slot.
    pub fn canonical(&self, depth: usize) -> u16 {
        self.locals + depth as u16
    }

    /// Appends an instruction; returns its index.
    pub fn emit_word(&mut self, word: Word) -> usize {
        let index = self.words.len();
        self.words.push(word.0);
        self.redirectable = None;
        index
    }
    /// Appends an instruction of three 16-bit operands.
    pub fn emit(&mut self, op: Op, a: u16, b: u16, c: u16) -> usize {
        self.emit_word(Word::new(op, a, b, c))
    }
    /// Appends an instruction with a 32-bit operand.
    pub fn emit_wide(&mut self, op: Op, a: u16, immediate: u32) -> usize {
        self.emit_word(Word::wide(op, a, immediate))
    }
    /// Appends an extension word.
    pub fn extend(&mut self, word: u64) -> usize {
        self.words.push(word);
        self.words.len() - 1
    }

    fn is_used(&self, register: u16) -> bool {
        self.stack.contains(&Slot::Temp(register))
    }

    /// A temporary that no slot on the stack and none of `busy` uses, preferably the canonical one of `depth`.
    pub fn free_temp(&self, depth: usize, busy: &[u16]) -> u16 {
        let preferred = self.canonical(depth);
        if !self.is_used(preferred) && !busy.contains(&preferred) && preferred < self.scratch() {
            return preferred;
        }
        // The slots and `busy` were at most `max_stack` operands together, and there is one temporary more.
        (self.locals..self.scratch()).find(|&temp| !self.is_used(temp) && !busy.contains(&temp)).unwrap_or(preferred)
    }

    /// Pushes what is known about a value of `kind`.
    pub fn push(&mut self, slot: Slot, kind: TypeKind) {
        self.stack.push(slot);
        if kind.slots() == 2 {
            self.stack.push(Slot::Pad);
        }
    }

    /// Chooses the register for a result of `kind` and pushes it.
    pub fn push_result(&mut self, kind: TypeKind) -> u16 {
        let register = self.free_temp(self.stack.len(), &[]);
        self.push(Slot::Temp(register), kind);
        register
    }

    /// Appends an instruction whose `a` is its result, and pushes that.
    pub fn emit_result(&mut self, op: Op, b: u16, c: u16, kind: TypeKind) {
        let a = self.push_result(kind);
        let index = self.emit(op, a, b, c);
        self.redirectable = Some(index);
    }

    /// Pops one slot.
    ///
    /// # Errors
    /// If the stack is empty.
    pub fn pop_slot(&mut self) -> Result<Slot, Malformed> {
        self.stack.pop().ok_or_else(|| "Unable to pop operand off an empty stack".into())
    }

    /// Pops a value of `kind`.
    ///
    /// # Errors
    /// If the stack is too short or what lies there is half of a wider value.
    pub fn pop(&mut self, kind: TypeKind) -> Result<Slot, Malformed> {
        if kind.slots() == 2 {
            self.pop_slot()?;
        }
        match self.pop_slot()? {
            Slot::Pad => Err("Bad type on operand stack".into()),
            slot => Ok(slot),
        }
    }

    /// The register that holds a popped value; a constant is put into a temporary that is not in `busy`.
    pub fn register(&mut self, slot: Slot, busy: &[u16]) -> u16 {
        match slot {
            Slot::Local(register) | Slot::Temp(register) => register,
            Slot::Constant(value) => {
                let register = self.free_temp(self.stack.len() + busy.len(), busy);
                self.emit_constant(register, value);
                register
            }
            Slot::Pad => self.scratch(),
        }
    }

    /// Pops a value into a register.
    ///
    /// # Errors
    /// As [`Builder::pop`].
    pub fn pop_register(&mut self, kind: TypeKind) -> Result<u16, Malformed> {
        let slot = self.pop(kind)?;
        Ok(self.register(slot, &[]))
    }

    /// Appends the code that puts a constant into a register.
    pub fn emit_constant(&mut self, register: u16, value: u64) {
        if value <= u64::from(u32::MAX) {
            self.emit_wide(Op::Const32, register, value as u32);
        } else if value as i64 == i64::from(value as i32) {
            self.emit_wide(Op::ConstS32, register, value as u32);
        } else {
            self.emit_wide(Op::Const64, register, 0);
            self.extend(value);
        }
    }

    /// Appends the code that brings a value into a register.
    pub fn emit_move(&mut self, register: u16, slot: Slot) {
        match slot {
            Slot::Local(from) | Slot::Temp(from) if from != register => {
                self.emit(Op::Move, register, from, 0);
            }
            Slot::Constant(value) => self.emit_constant(register, value),
            Slot::Local(_) | Slot::Temp(_) | Slot::Pad => {}
        }
    }

    /// Saves the value of a local variable that slots still stand for, before the variable changes.
    pub fn before_store(&mut self, local: u16) {
        let Some(depth) = self.stack.iter().position(|&slot| slot == Slot::Local(local)) else { return };
        let temp = self.free_temp(depth, &[]);
        self.emit_move(temp, Slot::Local(local));
        for slot in &mut self.stack {
            if *slot == Slot::Local(local) {
                *slot = Slot::Temp(temp);
            }
        }
    }

    /// Stores a popped value into a local variable: where it can, by sending the result of the last instruction there.
    pub fn store(&mut self, local: u16, value: Slot) {
        let pending = self.stack.contains(&Slot::Local(local));
        if let (Some(index), Slot::Temp(temp), false) = (self.redirectable, value, pending)
            && Word(self.words[index]).a() == temp
        {
            self.words[index] = Word(self.words[index]).with_a(local).0;
            self.redirectable = None;
            for slot in &mut self.stack {
                if *slot == value {
                    *slot = Slot::Local(local);
                }
            }
            return;
        }
        self.before_store(local);
        self.emit_move(local, value);
    }

    /// Whether the slots below `depth` are in their canonical places.
    pub fn is_canonical(&self, depth: usize) -> bool {
        self.stack.iter().take(depth).enumerate().all(|(index, &slot)| self.is_in_place(index, slot))
    }

    fn is_in_place(&self, index: usize, slot: Slot) -> bool {
        slot == Slot::Pad || slot == Slot::Temp(self.canonical(index))
    }

    /// Appends the moves that bring every slot to its canonical place: parallel moves, in an order in which none
    /// overwrites what another still reads.
    pub fn flush(&mut self) {
        let redirectable = self.redirectable;
        let mut moves: Vec<(u16, Slot)> = Vec::new();
        for index in 0..self.stack.len() {
            let slot = self.stack[index];
            if !self.is_in_place(index, slot) {
                moves.push((self.canonical(index), slot));
                self.stack[index] = Slot::Temp(self.canonical(index));
            }
        }
        if moves.is_empty() {
            self.redirectable = redirectable;
            return;
        }
        // Slots that stay in place may not be overwritten, and they are not: the places are different.
        while !moves.is_empty() {
            let free = moves
                .iter()
                .position(|&(to, _)| !moves.iter().any(|&(other, from)| from == Slot::Temp(to) && other != to));
            match free {
                Some(index) => {
                    let (to, from) = moves.swap_remove(index);
                    self.emit_move(to, from);
                }
                None => {
                    // Only cycles are left: free the first source by moving it aside.
                    let from = moves[0].1;
                    let scratch = self.scratch();
                    self.emit_move(scratch, from);
                    for (_, other) in &mut moves {
                        if *other == from {
                            *other = Slot::Temp(scratch);
                        }
                    }
                }
            }
        }
    }

    /// Starts the block at the current end of the code: every slot in its canonical place.
    pub fn start_block(&mut self, depth: usize) {
        self.stack.clear();
        for index in 0..depth {
            let register = self.canonical(index);
            self.stack.push(Slot::Temp(register));
        }
        self.redirectable = None;
    }

    /// Appends a 32-bit jump to a bytecode index.
    pub fn emit_goto(&mut self, target: usize) {
        let from = self.emit_wide(Op::Goto, 0, 0);
        self.fixups.push(Fixup { from, at: from, place: Place::Immediate, target });
    }

    /// Fills in the distances.
    ///
    /// # Errors
    /// `None` if one does not fit its place: the method has to be translated with far branches.
    pub fn resolve_fixups(&mut self) -> Option<()> {
        for fixup in &self.fixups {
            let distance = i64::from(self.places[fixup.target]) - fixup.from as i64;
            let word = &mut self.words[fixup.at];
            match fixup.place {
                Place::C => *word = Word(*word).with_c(i16::try_from(distance).ok()? as u16).0,
                Place::Immediate => *word = Word(*word).with_immediate(distance as i32 as u32).0,
                Place::Half { high: true } => *word |= u64::from(distance as i32 as u32) << 32,
                Place::Half { high: false } => *word |= u64::from(distance as i32 as u32),
            }
        }
        Some(())
    }
}
