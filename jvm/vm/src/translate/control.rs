//! Branches, switches, subroutines, returns.

use super::arithmetic::{Comparison, Condition};
use super::builder::{Builder, Fixup, Place, Slot};
use super::flow::Malformed;
use super::instruction::{Op, Word};
use super::loops;
use super::opcode::*;
use crate::metadata::TypeKind;
use core::ops::Range;

impl Builder<'_> {
    fn target(&self, bci: usize, distance: i32) -> usize {
        // The first pass checked that the target exists.
        bci.wrapping_add_signed(distance as isize)
    }

    /// Translates a conditional branch.
    pub fn conditional(&mut self, bci: usize) -> Result<(), Malformed> {
        let opcode = self.code.opcode(bci);
        let target = self.target(bci, self.code.i16_at(bci + 1));
        match opcode {
            IFEQ..=IFLE => {
                self.push_int(0);
                self.compare_and_zero(Condition::of(opcode - IFEQ), target)
            }
            IF_ICMPEQ..=IF_ICMPLE => {
                self.compare_and_branch(Comparison::Int, Condition::of(opcode - IF_ICMPEQ), TypeKind::Int, target)
            }
            IF_ACMPEQ | IF_ACMPNE => {
                let condition = Condition::of(opcode - IF_ACMPEQ);
                self.compare_and_branch(Comparison::Reference, condition, TypeKind::Reference, target)
            }
            _ => self.null_check(opcode == IFNULL, target),
        }
    }

    fn compare_and_zero(&mut self, condition: Condition, target: usize) -> Result<(), Malformed> {
        let zero = self.pop(TypeKind::Int)?;
        if !self.is_canonical(self.stack.len().saturating_sub(1)) {
            self.flush();
        }
        let value = self.pop(TypeKind::Int)?;
        self.branch_on(Comparison::Int, condition, value, zero, target);
        Ok(())
    }

    fn null_check(&mut self, if_null: bool, target: usize) -> Result<(), Malformed> {
        if !self.is_canonical(self.stack.len().saturating_sub(1)) {
            self.flush();
        }
        let register = self.pop_register(TypeKind::Reference)?;
        let (if_null, place) = match self.repeating {
            Some(body) => (!if_null, body),
            None => (if_null, target),
        };
        let from = self.emit_wide(if if_null { Op::IfNull } else { Op::IfNonNull }, register, 0);
        self.fixups.push(Fixup { from, at: from, place: Place::Immediate, target: place });
        if self.repeating.is_some() {
            self.emit_goto(target);
        }
        Ok(())
    }

    /// Translates `goto`.
    pub fn jump(&mut self, bci: usize, distance: i32) -> Result<(), Malformed> {
        self.flush();
        let target = self.target(bci, distance);
        match loops::condition_of(self, bci, target) {
            Some(condition) => self.repeat_condition(target, condition),
            None => {
                self.emit_goto(target);
                Ok(())
            }
        }
    }

    /// Translates the condition of a loop a second time, at the end of the loop: an iteration then takes one jump less.
    fn repeat_condition(&mut self, start: usize, condition: Range<usize>) -> Result<(), Malformed> {
        self.repeating = Some(condition.end);
        let mut bci = start;
        while bci < condition.end {
            self.note_bci(bci);
            let next = bci + self.code.instruction_length(bci)?;
            bci = self.translate_instruction(bci, next)?;
        }
        self.repeating = None;
        Ok(())
    }

    /// Translates `jsr`: the return address is the index of the word after the instruction.
    pub fn jump_subroutine(&mut self, bci: usize, distance: i32) {
        self.flush();
        let target = self.target(bci, distance);
        let register = self.canonical(self.stack.len());
        let from = self.emit_wide(Op::Jsr, register, 0);
        self.fixups.push(Fixup { from, at: from, place: Place::Immediate, target });
    }

    /// Translates `tableswitch`.
    pub fn table_switch(&mut self, bci: usize) -> Result<(), Malformed> {
        let switch = self.code.switch(bci)?;
        let key = self.switch_key()?;
        let from = self.emit_wide(Op::TableSwitch, key, switch.count as u32);
        self.extend(u64::from(switch.low as u32));
        for index in 0..=switch.count {
            let distance = if index == 0 { switch.default } else { switch.case(self.code, index - 1).1 };
            let high = index % 2 == 1;
            let at = if high { self.words.len() - 1 } else { self.extend(0) };
            self.fixups.push(Fixup { from, at, place: Place::Half { high }, target: self.target(bci, distance) });
        }
        Ok(())
    }

    /// Translates `lookupswitch`.
    pub fn lookup_switch(&mut self, bci: usize) -> Result<(), Malformed> {
        let switch = self.code.switch(bci)?;
        let key = self.switch_key()?;
        let from = self.emit_wide(Op::LookupSwitch, key, switch.count as u32);
        let at = self.extend(0);
        let target = self.target(bci, switch.default);
        self.fixups.push(Fixup { from, at, place: Place::Half { high: false }, target });
        let mut last = None;
        for index in 0..switch.count {
            let (key, distance) = switch.case(self.code, index);
            if last.is_some_and(|last| last >= key) {
                return Err("Bad lookupswitch instruction".into());
            }
            last = Some(key);
            let at = self.extend(u64::from(key as u32));
            let target = self.target(bci, distance);
            self.fixups.push(Fixup { from, at, place: Place::Half { high: true }, target });
        }
        Ok(())
    }

    fn switch_key(&mut self) -> Result<u16, Malformed> {
        if !self.is_canonical(self.stack.len().saturating_sub(1)) {
            self.flush();
        }
        self.pop_register(TypeKind::Int)
    }

    /// Translates a return. Values narrower than `int` are narrowed (JVMS §6.5.ireturn).
    pub fn leave(&mut self, opcode: u8) -> Result<(), Malformed> {
        let result = self.method.result;
        let expected = match result {
            TypeKind::Void => RETURN,
            TypeKind::Long => LRETURN,
            TypeKind::Float => FRETURN,
            TypeKind::Double => DRETURN,
            TypeKind::Reference => ARETURN,
            _ => IRETURN,
        };
        if opcode != expected {
            return Err("Wrong return type in function".into());
        }
        let narrow = matches!(result, TypeKind::Boolean | TypeKind::Byte | TypeKind::Char | TypeKind::Short);
        let value = if opcode == RETURN { None } else { Some(self.pop(result)?) };
        if self.method.is_synchronized() {
            self.emit(Op::UnlockMethod, 0, 0, 0);
        }
        match value {
            None => {
                self.emit_word(Word::wide(Op::Return, 0, 0));
            }
            Some(Slot::Constant(value)) if value <= 1 || (value <= u64::from(u32::MAX) && !narrow) => {
                self.emit_wide(Op::ReturnConst, 0, value as u32);
            }
            Some(value) => {
                let register = self.register(value, &[]);
                let op = match result {
                    TypeKind::Boolean => Op::ReturnBoolean,
                    TypeKind::Byte => Op::ReturnByte,
                    TypeKind::Char => Op::ReturnChar,
                    TypeKind::Short => Op::ReturnShort,
                    _ => Op::ReturnValue,
                };
                self.emit(op, register, 0, 0);
            }
        }
        Ok(())
    }
}
