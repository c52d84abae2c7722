//! Which instruction pushed what is on the operand stack.
//!
//! The analysis runs over a method's bytecode from its start and notes before each instruction, for each slot of the
//! operand stack, the instruction that pushed it, as far as that is the same on all ways there. It goes as far as the
//! reference implementation's does, so that messages are the same.

use crate::metadata::{Meta, Method};
use crate::translate::bytecode::Bytecode;
use crate::translate::flow::effect;
use crate::translate::opcode::{self, *};
use alloc::vec;
use alloc::vec::Vec;

/// Slots that all stacks together may have; the analysis of larger methods stays incomplete.
const SLOTS_MAX: usize = 1_000_000;
/// Local variables from this one on are taken as written.
const TRACKED_LOCALS: u16 = 64;

/// The operand stack before an instruction.
#[derive(Clone, Debug, Default)]
struct Stack {
    /// For each slot, the bottom one first, the instruction that pushed it, if known.
    slots: Vec<Option<u16>>,
    /// The local variables that may have been written since the method started: one bit for each.
    written: u64,
}

impl Stack {
    fn push(&mut self, bci: u16, count: usize) {
        self.slots.resize(self.slots.len() + count, Some(bci));
    }

    fn pop(&mut self, count: usize) -> Option<()> {
        let rest = self.slots.len().checked_sub(count)?;
        self.slots.truncate(rest);
        Some(())
    }

    /// Puts a copy of the upper `count` slots below themselves and `skip` more.
    fn duplicate(&mut self, count: usize, skip: usize) -> Option<()> {
        let copied = self.slots.len().checked_sub(count)?;
        let place = copied.checked_sub(skip)?;
        let copy = self.slots[copied..].to_vec();
        self.slots.splice(place..place, copy);
        Some(())
    }

    fn write_local(&mut self, local: u16, count: u16) {
        for local in (local..local.saturating_add(count)).take_while(|&local| local < TRACKED_LOCALS) {
            self.written |= 1 << local;
        }
    }

    /// What holds on this way as well as on another.
    fn merge(&mut self, other: &Stack) {
        for (slot, other) in self.slots.iter_mut().zip(&other.slots) {
            if *slot != *other {
                *slot = None;
            }
        }
        self.written |= other.written;
    }
}

/// The operand stacks before the instructions of a method.
pub struct Sources {
    stacks: Vec<Option<Stack>>,
    slots: usize,
    added: bool,
}

impl Sources {
    /// Analyses a method until the stack before the instruction at `wanted` is known.
    pub fn of(method: Meta<Method>, code: &Bytecode, wanted: u16) -> Sources {
        let mut sources = Sources { stacks: vec![None; code.length()], slots: 0, added: true };
        sources.stacks[0] = Some(Stack::default());
        for handler in method.exception_handlers.iter() {
            if let Some(stack @ None) = sources.stacks.get_mut(usize::from(handler.handler)) {
                let mut entry = Stack::default();
                entry.push(handler.handler, 1);
                *stack = Some(entry);
            }
        }
        while sources.added {
            sources.added = false;
            let mut bci = 0;
            while bci < code.length() {
                // Code that was translated is well-formed; anything else ends the analysis.
                let Ok(length) = code.instruction_length(bci) else { return sources };
                if sources.step(code, bci, bci + length).is_none() {
                    return sources;
                }
                bci += length;
                let reached = bci == usize::from(wanted) && sources.stacks[bci].is_some();
                if reached || sources.slots > SLOTS_MAX {
                    return sources;
                }
            }
        }
        sources
    }

    /// The instruction that pushed the slot that is `depth` below the top of the stack before the instruction at `bci`.
    pub fn source(&self, bci: u16, depth: usize) -> Option<u16> {
        let slots = &self.stacks.get(usize::from(bci))?.as_ref()?.slots;
        slots[slots.len().checked_sub(depth + 1)?]
    }

    /// Whether a local variable may have been written before the instruction at `bci`.
    pub fn is_written(&self, bci: u16, local: u16) -> bool {
        let stack = self.stacks.get(usize::from(bci)).and_then(Option::as_ref);
        local >= TRACKED_LOCALS || stack.is_some_and(|stack| stack.written >> local & 1 != 0)
    }

    /// Goes from the instruction at `bci` to where it leads; `None` if the code makes no sense.
    fn step(&mut self, code: &Bytecode, bci: usize, next: usize) -> Option<()> {
        let Some(mut stack) = self.stacks[bci].clone() else { return Some(()) };
        let opcode = code.opcode(bci);
        simulate(&mut stack, code, bci)?;
        let relative = |distance: i32| usize::try_from(bci as i64 + i64::from(distance)).ok();
        if opcode::falls_through(opcode)
            && !matches!(opcode, JSR | JSR_W)
            && !(opcode == WIDE && code.u8_at(bci + 1) == RET)
        {
            self.reach(next, &stack)?;
        }
        match opcode {
            IFEQ..=IF_ACMPNE | IFNULL | IFNONNULL | GOTO | JSR => {
                self.reach(relative(code.i16_at(bci + 1))?, &stack)?;
            }
            GOTO_W | JSR_W => self.reach(relative(code.i32_at(bci + 1))?, &stack)?,
            TABLESWITCH | LOOKUPSWITCH => {
                let switch = code.switch(bci).ok()?;
                self.reach(relative(switch.default)?, &stack)?;
                for case in 0..switch.count {
                    self.reach(relative(switch.case(code, case).1)?, &stack)?;
                }
            }
            _ => {}
        }
        Some(())
    }

    /// Notes that the instruction at `bci` can be reached with this stack.
    fn reach(&mut self, bci: usize, stack: &Stack) -> Option<()> {
        match self.stacks.get_mut(bci)? {
            Some(known) => known.merge(stack),
            place => {
                self.slots += stack.slots.len();
                self.added = true;
                *place = Some(stack.clone());
            }
        }
        Some(())
    }
}

/// Does to the stack what an instruction does.
fn simulate(stack: &mut Stack, code: &Bytecode, at: usize) -> Option<()> {
    let bci = at as u16;
    let wide = code.opcode(at) == WIDE;
    let opcode = if wide { code.u8_at(at + 1) } else { code.opcode(at) };
    let local = if wide { code.u16_at(at + 2) } else { u16::from(code.u8_at(at + 1)) };
    match opcode {
        DUP => return stack.duplicate(1, 0),
        DUP_X1 => return stack.duplicate(1, 1),
        DUP_X2 => return stack.duplicate(1, 2),
        DUP2 => return stack.duplicate(2, 0),
        DUP2_X1 => return stack.duplicate(2, 1),
        DUP2_X2 => return stack.duplicate(2, 2),
        SWAP => {
            let top = stack.slots.len().checked_sub(2)?;
            stack.slots.swap(top, top + 1);
            return Some(());
        }
        // The reference stays what it was.
        CHECKCAST => return Some(()),
        ISTORE | FSTORE | ASTORE => stack.write_local(local, 1),
        LSTORE | DSTORE => stack.write_local(local, 2),
        ISTORE_0..=ASTORE_3 => {
            let kind = (opcode - ISTORE_0) / 4;
            stack.write_local(u16::from((opcode - ISTORE_0) % 4), if matches!(kind, 1 | 3) { 2 } else { 1 });
        }
        _ => {}
    }
    let (pops, pushes) = effect(code, at).ok()?;
    stack.pop(pops as usize)?;
    stack.push(bci, pushes as usize);
    Some(())
}
