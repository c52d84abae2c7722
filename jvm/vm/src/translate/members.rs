//! Fields, calls, arrays.

use super::builder::{Builder, Slot};
use super::flow::Malformed;
use super::instruction::{CALL_ARGUMENTS, Op, Word};
use super::opcode::*;
use super::reference::{Member, MemberKind};
use crate::metadata::TypeKind;
use crate::objects;
use alloc::vec::Vec;

/// Most argument slots of a call (JVMS §4.3.3), the receiver included.
const MAX_ARGUMENT_SLOTS: usize = 255;

impl Builder<'_> {
    /// Translates an access to a field.
    pub fn field(&mut self, opcode: u8, index: u16) -> Result<(), Malformed> {
        let kind = Member::of(self.code.pool(), index, MemberKind::Field)?.result;
        if kind == TypeKind::Void {
            return Err("Illegal field descriptor".into());
        }
        match opcode {
            GETSTATIC => {
                let a = self.push_result(kind);
                let at = self.emit_wide(Op::GetStatic, a, u32::from(index));
                self.redirectable = Some(at);
            }
            PUTSTATIC => {
                let value = self.pop_register(kind)?;
                self.emit_wide(Op::PutStatic, value, u32::from(index));
            }
            GETFIELD => {
                let object = self.pop_register(TypeKind::Reference)?;
                self.emit_result(Op::GetField, object, index, kind);
            }
            _ => {
                let value = self.pop(kind)?;
                let object = self.pop(TypeKind::Reference)?;
                let (object, value) = self.two_registers(object, value);
                self.emit(Op::PutField, object, value, index);
            }
        }
        Ok(())
    }

    /// Translates a call.
    pub fn invoke(&mut self, opcode: u8, index: u16) -> Result<(), Malformed> {
        let kind = if opcode == INVOKEDYNAMIC { MemberKind::CallSite } else { MemberKind::Method };
        let member = Member::of(self.code.pool(), index, kind)?;
        let (op, receiver) = match opcode {
            INVOKESTATIC => (Op::InvokeStatic, 0),
            INVOKEDYNAMIC => (Op::InvokeDynamic, 0),
            INVOKESPECIAL => (Op::InvokeSpecial, 1),
            INVOKEVIRTUAL => (Op::InvokeVirtual, 1),
            _ => (Op::InvokeInterface, 1),
        };
        let slots = usize::from(member.argument_slots) + receiver;
        if slots > MAX_ARGUMENT_SLOTS {
            return Err("Too many arguments".into());
        }
        let name = member.name.bytes();
        if name.first() == Some(&b'<') && (name != b"<init>" || opcode != INVOKESPECIAL) {
            return Err("Illegal call to internal method".into());
        }
        if op == Op::InvokeSpecial && self.is_object_constructor(&member) {
            // `Object.<init>` does nothing but register what has a finalizer.
            let object = self.pop_register(TypeKind::Reference)?;
            self.emit(Op::RegisterFinalizer, object, 0, 0);
            return Ok(());
        }
        let registers =
            self.pop_registers(slots, |slot| slot >= receiver && member.second_slots.contains(slot - receiver))?;
        let wide = member.result.slots() > 0;
        let result = if wide { self.push_result(member.result) } else { self.scratch() };
        let length = CALL_ARGUMENTS + slots.div_ceil(4);
        let at = self.emit_word(Word::new(op, result, (slots | length << 8) as u16, index));
        self.extend(0);
        self.extend(0);
        self.extend_registers(&registers);
        self.redirectable = wide.then_some(at);
        Ok(())
    }

    fn is_object_constructor(&self, member: &Member) -> bool {
        member.name.bytes() == b"<init>"
            && member.argument_slots == 0
            && self.class_constant(member.class).is_ok()
            && self.code.pool().class_name(member.class).bytes() == b"java/lang/Object"
    }

    /// Pops slots into registers, in the order in which they were pushed. The second slot of a `long` or `double` gets
    /// the register of the first: nobody reads it.
    fn pop_registers(&mut self, count: usize, is_second: impl Fn(usize) -> bool) -> Result<Vec<u16>, Malformed> {
        let Some(base) = self.stack.len().checked_sub(count) else {
            return Err("Unable to pop operand off an empty stack".into());
        };
        let slots = self.stack.split_off(base);
        let mut busy: Vec<u16> = slots
            .iter()
            .filter_map(|slot| match slot {
                Slot::Temp(register) => Some(*register),
                _ => None,
            })
            .collect();
        let mut registers = Vec::with_capacity(count);
        for (index, &slot) in slots.iter().enumerate() {
            let register = match slot {
                _ if is_second(index) => registers.last().copied().unwrap_or(0),
                Slot::Pad => registers.last().copied().unwrap_or(0),
                Slot::Constant(value) => {
                    let temp = self.free_temp(base + index, &busy);
                    self.emit_constant(temp, value);
                    busy.push(temp);
                    temp
                }
                Slot::Local(register) | Slot::Temp(register) => register,
            };
            registers.push(register);
        }
        Ok(registers)
    }

    fn extend_registers(&mut self, registers: &[u16]) {
        for group in registers.chunks(4) {
            let word = group.iter().rev().fold(0, |word, &register| word << 16 | u64::from(register));
            self.extend(word);
        }
    }

    /// Translates a load from an array.
    pub fn array_load(&mut self, opcode: u8) -> Result<(), Malformed> {
        let (op, kind) = match opcode {
            IALOAD => (Op::ALoad32, TypeKind::Int),
            LALOAD => (Op::ALoad64, TypeKind::Long),
            FALOAD => (Op::ALoad32, TypeKind::Float),
            DALOAD => (Op::ALoad64, TypeKind::Double),
            AALOAD => (Op::ALoad32, TypeKind::Reference),
            BALOAD => (Op::ALoad8, TypeKind::Int),
            CALOAD => (Op::ALoadU16, TypeKind::Int),
            _ => (Op::ALoad16, TypeKind::Int),
        };
        let index = self.pop(TypeKind::Int)?;
        let array = self.pop(TypeKind::Reference)?;
        let (array, index) = self.two_registers(array, index);
        self.emit_result(op, array, index, kind);
        Ok(())
    }

    /// Translates a store into an array.
    pub fn array_store(&mut self, opcode: u8) -> Result<(), Malformed> {
        let (op, kind) = match opcode {
            IASTORE => (Op::AStore32, TypeKind::Int),
            LASTORE => (Op::AStore64, TypeKind::Long),
            FASTORE => (Op::AStore32, TypeKind::Float),
            DASTORE => (Op::AStore64, TypeKind::Double),
            AASTORE => (Op::AStoreRef, TypeKind::Reference),
            BASTORE => (Op::AStore8, TypeKind::Int),
            _ => (Op::AStore16, TypeKind::Int),
        };
        let value = self.pop(kind)?;
        let index = self.pop(TypeKind::Int)?;
        let array = self.pop(TypeKind::Reference)?;
        let busy: Vec<u16> = [value, index]
            .iter()
            .filter_map(|slot| match slot {
                Slot::Temp(register) => Some(*register),
                _ => None,
            })
            .collect();
        let array = self.register(array, &busy);
        let busy: Vec<u16> = busy.into_iter().chain([array]).collect();
        let index = self.register(index, &busy);
        let busy: Vec<u16> = busy.into_iter().chain([index]).collect();
        let value = self.register(value, &busy);
        self.emit(op, array, index, value);
        Ok(())
    }

    /// Translates `newarray`.
    pub fn new_primitive_array(&mut self, number: u8) -> Result<(), Malformed> {
        let kind = match TypeKind::of_number(number) {
            Some(kind) if !matches!(kind, TypeKind::Reference | TypeKind::Void) => kind,
            _ => return Err("Illegal newarray instruction".into()),
        };
        let class = objects::primitive_array_class(kind);
        let length = self.pop_register(TypeKind::Int)?;
        self.emit_result_wide(Op::NewArray, length, 0, u64::from(class.address()), TypeKind::Reference);
        Ok(())
    }

    /// Translates `multianewarray`.
    pub fn new_multi_array(&mut self, index: u16, dimensions: u8) -> Result<(), Malformed> {
        let index = self.class_constant(index)?;
        let name = self.code.pool().class_name(index).bytes();
        let declared = name.iter().take_while(|&&byte| byte == b'[').count();
        if dimensions == 0 || usize::from(dimensions) > declared {
            return Err("Illegal dimension in multianewarray".into());
        }
        let count = usize::from(dimensions);
        let registers = self.pop_registers(count, |_| false)?;
        let a = self.push_result(TypeKind::Reference);
        let length = 1 + count.div_ceil(4);
        let at = self.emit_word(Word::new(Op::MultiANewArray, a, (count | length << 8) as u16, index));
        self.extend_registers(&registers);
        self.redirectable = Some(at);
        Ok(())
    }
}
