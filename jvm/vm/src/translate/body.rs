//! The second pass: bytecode to register code, one instruction after the other.

use super::builder::{Builder, Slot};
use super::flow::Malformed;
use super::instruction::{Op, Word};
use super::opcode::*;
use super::reference::illegal_constant;
use crate::intrinsics;
use crate::metadata::TypeKind;
use crate::metadata::constant_pool::Tag;

/// Kinds in the order in which opcodes come in groups of five: int, long, float, double, reference.
pub const GROUP: [TypeKind; 5] =
    [TypeKind::Int, TypeKind::Long, TypeKind::Float, TypeKind::Double, TypeKind::Reference];

impl Builder<'_> {
    /// Translates the whole body.
    ///
    /// # Errors
    /// The message of the `VerifyError` if the bytecode breaks a rule.
    pub fn translate_body(&mut self) -> Result<(), Malformed> {
        if self.method.is_synchronized() {
            self.bcis.push((0, 0));
            self.emit(Op::LockMethod, 0, 0, 0);
        }
        if let Some(intrinsic) = intrinsics::of(self.method) {
            self.bcis.push((0, 0));
            self.emit_wide(Op::IntrinsicCall, 0, intrinsic);
        }
        let mut bci = 0;
        while bci < self.code.length() {
            let depth = self.flow.depth[bci];
            if depth >= 0 && (self.flow.leader[bci] || bci == 0) {
                // What falls through to here has to leave its values in the canonical places.
                self.flush();
                self.start_block(depth as usize);
            }
            self.places[bci] = self.words.len() as u32;
            let mut next = bci + self.code.instruction_length(bci)?;
            if depth >= 0 {
                self.note_bci(bci);
                next = self.translate_instruction(bci, next)?;
                if !falls_through(self.code.opcode(bci)) {
                    self.stack.clear();
                }
            } else {
                self.stack.clear();
            }
            bci = next;
        }
        self.places[self.code.length()] = self.words.len() as u32;
        Ok(())
    }

    /// Records that the code from here on belongs to `bci`.
    pub fn note_bci(&mut self, bci: usize) {
        let place = self.words.len() as u32;
        match self.bcis.last_mut() {
            Some((at, known)) if *at == place => *known = bci as u32,
            _ => self.bcis.push((place, bci as u32)),
        }
    }

    /// Translates the instruction at `bci`; returns the index of the one to translate next, usually `next`.
    pub fn translate_instruction(&mut self, bci: usize, next: usize) -> Result<usize, Malformed> {
        let code = self.code;
        let opcode = code.opcode(bci);
        match opcode {
            NOP => {}
            ACONST_NULL => self.push(Slot::Constant(0), TypeKind::Reference),
            ICONST_M1..=ICONST_5 => self.push_int(i32::from(opcode) - i32::from(ICONST_0)),
            LCONST_0 | LCONST_1 => self.push(Slot::Constant(u64::from(opcode - LCONST_0)), TypeKind::Long),
            FCONST_0..=FCONST_2 => {
                let value = f32::from(opcode - FCONST_0);
                self.push(Slot::Constant(u64::from(value.to_bits())), TypeKind::Float);
            }
            DCONST_0 | DCONST_1 => {
                let value = f64::from(opcode - DCONST_0);
                self.push(Slot::Constant(value.to_bits()), TypeKind::Double);
            }
            BIPUSH => self.push_int(code.i8_at(bci + 1)),
            SIPUSH => self.push_int(code.i16_at(bci + 1)),
            LDC => self.load_constant(u16::from(code.u8_at(bci + 1)))?,
            LDC_W => self.load_constant(code.u16_at(bci + 1))?,
            LDC2_W => self.load_wide_constant(code.u16_at(bci + 1))?,
            ILOAD..=ALOAD => self.load(GROUP[usize::from(opcode - ILOAD)], u16::from(code.u8_at(bci + 1)))?,
            ILOAD_0..=ALOAD_3 => {
                let index = opcode - ILOAD_0;
                self.load(GROUP[usize::from(index / 4)], u16::from(index % 4))?;
            }
            ISTORE..=ASTORE => self.store_local(GROUP[usize::from(opcode - ISTORE)], u16::from(code.u8_at(bci + 1)))?,
            ISTORE_0..=ASTORE_3 => {
                let index = opcode - ISTORE_0;
                self.store_local(GROUP[usize::from(index / 4)], u16::from(index % 4))?;
            }
            IINC => self.increment(u16::from(code.u8_at(bci + 1)), code.i8_at(bci + 2))?,
            WIDE => self.translate_wide(bci)?,
            IALOAD..=SALOAD => self.array_load(opcode)?,
            IASTORE..=SASTORE => self.array_store(opcode)?,
            POP => {
                self.pop_slot()?;
            }
            POP2 => {
                self.pop_slot()?;
                self.pop_slot()?;
            }
            DUP => self.duplicate(1, 0)?,
            DUP_X1 => self.duplicate(1, 1)?,
            DUP_X2 => self.duplicate(1, 2)?,
            DUP2 => self.duplicate(2, 0)?,
            DUP2_X1 => self.duplicate(2, 1)?,
            DUP2_X2 => self.duplicate(2, 2)?,
            SWAP => {
                let depth = self.stack.len();
                if depth < 2 {
                    return Err("Unable to pop operand off an empty stack".into());
                }
                self.stack.swap(depth - 1, depth - 2);
            }
            IADD..=LXOR | I2L..=I2S => self.arithmetic(opcode)?,
            LCMP..=DCMPG => return self.compare(bci, next),
            IFEQ..=IF_ACMPNE | IFNULL | IFNONNULL => self.conditional(bci)?,
            GOTO => self.jump(bci, code.i16_at(bci + 1))?,
            GOTO_W => self.jump(bci, code.i32_at(bci + 1))?,
            JSR => self.jump_subroutine(bci, code.i16_at(bci + 1)),
            JSR_W => self.jump_subroutine(bci, code.i32_at(bci + 1)),
            RET => self.return_subroutine(u16::from(code.u8_at(bci + 1)))?,
            TABLESWITCH => self.table_switch(bci)?,
            LOOKUPSWITCH => self.lookup_switch(bci)?,
            IRETURN..=RETURN => self.leave(opcode)?,
            GETSTATIC | PUTSTATIC | GETFIELD | PUTFIELD => self.field(opcode, code.u16_at(bci + 1))?,
            INVOKEVIRTUAL..=INVOKEDYNAMIC => self.invoke(opcode, code.u16_at(bci + 1))?,
            NEW => {
                let index = self.class_constant(code.u16_at(bci + 1))?;
                let a = self.push_result(TypeKind::Reference);
                let at = self.emit_wide(Op::New, a, u32::from(index));
                self.redirectable = Some(at);
            }
            NEWARRAY => self.new_primitive_array(code.u8_at(bci + 1))?,
            ANEWARRAY => {
                let index = self.class_constant(code.u16_at(bci + 1))?;
                let length = self.pop_register(TypeKind::Int)?;
                self.emit_result_wide(Op::ANewArray, length, index, 0, TypeKind::Reference);
            }
            MULTIANEWARRAY => self.new_multi_array(code.u16_at(bci + 1), code.u8_at(bci + 3))?,
            ARRAYLENGTH => {
                let array = self.pop_register(TypeKind::Reference)?;
                self.emit_result(Op::ArrayLength, array, 0, TypeKind::Int);
            }
            ATHROW => {
                let exception = self.pop_register(TypeKind::Reference)?;
                self.emit(Op::Throw, exception, 0, 0);
            }
            CHECKCAST => {
                let index = self.class_constant(code.u16_at(bci + 1))?;
                let slot = self.pop(TypeKind::Reference)?;
                match slot {
                    // `null` passes, and the class is not even resolved (JVMS §6.5.checkcast).
                    Slot::Constant(_) => {}
                    slot => {
                        let register = self.register(slot, &[]);
                        self.emit_wide(Op::CheckCast, register, u32::from(index));
                    }
                }
                self.stack.push(slot);
            }
            INSTANCEOF => {
                let index = self.class_constant(code.u16_at(bci + 1))?;
                let object = self.pop_register(TypeKind::Reference)?;
                self.emit_result_wide(Op::InstanceOf, object, index, 0, TypeKind::Int);
            }
            MONITORENTER | MONITOREXIT => {
                let object = self.pop_register(TypeKind::Reference)?;
                self.emit(if opcode == MONITORENTER { Op::MonitorEnter } else { Op::MonitorExit }, object, 0, 0);
            }
            _ => return Err(alloc::format!("Bad instruction: {opcode:#04x} at {bci}")),
        }
        Ok(next)
    }

    fn translate_wide(&mut self, bci: usize) -> Result<(), Malformed> {
        let index = self.code.u16_at(bci + 2);
        match self.code.u8_at(bci + 1) {
            opcode @ ILOAD..=ALOAD => self.load(GROUP[usize::from(opcode - ILOAD)], index),
            opcode @ ISTORE..=ASTORE => self.store_local(GROUP[usize::from(opcode - ISTORE)], index),
            IINC => self.increment(index, self.code.i16_at(bci + 4)),
            _ => self.return_subroutine(index),
        }
    }

    /// Pushes an `int` constant.
    pub fn push_int(&mut self, value: i32) {
        self.push(Slot::Constant(u64::from(value as u32)), TypeKind::Int);
    }

    fn check_local(&self, kind: TypeKind, index: u16) -> Result<(), Malformed> {
        if usize::from(index) + kind.slots() > usize::from(self.method.max_locals) {
            return Err(alloc::format!("Illegal local variable number {index}"));
        }
        Ok(())
    }

    fn load(&mut self, kind: TypeKind, index: u16) -> Result<(), Malformed> {
        self.check_local(kind, index)?;
        self.push(Slot::Local(index), kind);
        Ok(())
    }

    fn store_local(&mut self, kind: TypeKind, index: u16) -> Result<(), Malformed> {
        self.check_local(kind, index)?;
        let value = self.pop(kind)?;
        self.store(index, value);
        Ok(())
    }

    fn increment(&mut self, index: u16, amount: i32) -> Result<(), Malformed> {
        self.check_local(TypeKind::Int, index)?;
        self.before_store(index);
        self.emit(Op::IAddI, index, index, amount as u16);
        Ok(())
    }

    fn return_subroutine(&mut self, index: u16) -> Result<(), Malformed> {
        self.check_local(TypeKind::Int, index)?;
        self.flush();
        self.emit(Op::Ret, index, 0, 0);
        Ok(())
    }

    /// Copies the top `count` slots below the `skip` slots under them.
    fn duplicate(&mut self, count: usize, skip: usize) -> Result<(), Malformed> {
        let depth = self.stack.len();
        let Some(place) = depth.checked_sub(count + skip) else {
            return Err("Unable to pop operand off an empty stack".into());
        };
        let mut copies = [Slot::Pad; 2];
        copies[..count].copy_from_slice(&self.stack[depth - count..]);
        for (index, &slot) in copies[..count].iter().enumerate() {
            self.stack.insert(place + index, slot);
        }
        Ok(())
    }

    fn load_constant(&mut self, index: u16) -> Result<(), Malformed> {
        let pool = self.code.pool();
        match pool.tags.get().get(usize::from(index)) {
            Some(Tag::Integer) => self.push(Slot::Constant(u64::from(pool.bits32(index))), TypeKind::Int),
            Some(Tag::Float) => self.push(Slot::Constant(u64::from(pool.bits32(index))), TypeKind::Float),
            Some(Tag::String | Tag::Class | Tag::MethodHandle | Tag::MethodType | Tag::Dynamic) => {
                let a = self.push_result(TypeKind::Reference);
                let at = self.emit_wide(Op::Ldc, a, u32::from(index));
                self.redirectable = Some(at);
            }
            _ => return Err(illegal_constant(index)),
        }
        Ok(())
    }

    fn load_wide_constant(&mut self, index: u16) -> Result<(), Malformed> {
        let pool = self.code.pool();
        match pool.tags.get().get(usize::from(index)) {
            Some(Tag::Long) => self.push(Slot::Constant(pool.bits64(index)), TypeKind::Long),
            Some(Tag::Double) => self.push(Slot::Constant(pool.bits64(index)), TypeKind::Double),
            Some(Tag::Dynamic) => {
                let a = self.push_result(TypeKind::Long);
                let at = self.emit_wide(Op::Ldc2, a, u32::from(index));
                self.extend(0);
                self.redirectable = Some(at);
            }
            _ => return Err(illegal_constant(index)),
        }
        Ok(())
    }

    /// Checks that a constant is a class; returns its index.
    pub fn class_constant(&self, index: u16) -> Result<u16, Malformed> {
        match self.code.pool().tags.get().get(usize::from(index)) {
            Some(Tag::Class) => Ok(index),
            _ => Err(illegal_constant(index)),
        }
    }

    /// Appends an instruction with one extension word whose `a` is its result, and pushes that.
    pub fn emit_result_wide(&mut self, op: Op, b: u16, c: u16, extension: u64, kind: TypeKind) {
        let a = self.push_result(kind);
        let index = self.emit_word(Word::new(op, a, b, c));
        self.extend(extension);
        self.redirectable = Some(index);
    }
}
