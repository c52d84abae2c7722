//! What each instruction does to the frame (JVMS §4.10.1.9), but for those that refer to the constant pool.

use super::frame::Frame;
use super::types::Type;
use super::{Checked, Context, Failure};
use stardust_classfile::instructions::{Instruction, Operand};
use stardust_classfile::opcodes::*;

/// Where control goes after an instruction, beside the targets that it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// To the next instruction, and to the targets if there are any.
    Falls,
    /// To the targets only, or out of the method.
    Leaves,
    /// Back to behind the `jsr`s to this offset.
    Returns(u32),
}

impl Context<'_> {
    /// Simulates an instruction.
    ///
    /// # Errors
    /// [`Failure`] if the frame is not one that it can run with.
    pub fn execute(&self, frame: &mut Frame, instruction: &Instruction<'_>) -> Checked<Next> {
        let opcode = instruction.opcode;
        if let Some((pops, pushes)) = signature(opcode) {
            return self.execute_simple(frame, pops, pushes);
        }
        match opcode {
            NOP => {}
            LDC | LDC_W | LDC2_W => self.load_constant(frame, instruction)?,
            ILOAD..=ALOAD_3 => self.load_local(frame, instruction)?,
            ISTORE..=ASTORE_3 => self.store_local(frame, instruction)?,
            IALOAD..=SALOAD => self.load_element(frame, opcode)?,
            IASTORE..=SASTORE => self.store_element(frame, opcode)?,
            POP..=SWAP => self.shuffle(frame, opcode)?,
            IINC => {
                if let Operand::Increment { local, .. } = instruction.operand {
                    frame.local(local, Type::Integer)?;
                }
            }
            IF_ACMPEQ | IF_ACMPNE => {
                frame.pop_reference(self)?;
                frame.pop_reference(self)?;
            }
            IFNULL | IFNONNULL => {
                let value = frame.pop_any()?;
                if !value.is_reference() {
                    return Err(self.mismatch(value, "reference type"));
                }
            }
            MONITORENTER | MONITOREXIT => {
                frame.pop_reference(self)?;
            }
            GOTO | GOTO_W => return Ok(Next::Leaves),
            JSR | JSR_W => {
                if let Operand::Branch(target) = instruction.operand {
                    frame.push(self, Type::ReturnAddress(target))?;
                }
                return Ok(Next::Leaves);
            }
            RET => return self.return_from_subroutine(frame, instruction),
            TABLESWITCH | LOOKUPSWITCH => {
                frame.pop(self, Type::Integer)?;
                return Ok(Next::Leaves);
            }
            IRETURN..=RETURN => return self.return_value(frame, opcode),
            ARRAYLENGTH => self.array_length(frame)?,
            ATHROW => {
                frame.pop(self, Type::class("java/lang/Throwable"))?;
                return Ok(Next::Leaves);
            }
            _ => self.execute_member(frame, instruction)?,
        }
        Ok(Next::Falls)
    }

    fn execute_simple(&self, frame: &mut Frame, pops: &str, pushes: &str) -> Checked<Next> {
        for kind in pops.bytes().rev() {
            frame.pop(self, type_of(kind))?;
        }
        for kind in pushes.bytes() {
            frame.push(self, type_of(kind))?;
        }
        Ok(Next::Falls)
    }

    fn load_local(&self, frame: &mut Frame, instruction: &Instruction<'_>) -> Checked<()> {
        let (index, kind) = local_of(instruction, ILOAD, ILOAD_0);
        let value = if kind == 4 { frame.local_reference(index)? } else { frame.local(index, KINDS[kind])? };
        frame.push(self, value)
    }

    fn store_local(&self, frame: &mut Frame, instruction: &Instruction<'_>) -> Checked<()> {
        let (index, kind) = local_of(instruction, ISTORE, ISTORE_0);
        let value = if kind < 4 {
            frame.pop(self, KINDS[kind])?
        } else {
            let value = frame.pop_any()?;
            if !value.is_reference() && !matches!(value, Type::ReturnAddress(_)) {
                return Err(self.mismatch(value, "reference type"));
            }
            value
        };
        frame.set_local(index, value)
    }

    fn load_element(&self, frame: &mut Frame, opcode: u8) -> Checked<()> {
        frame.pop(self, Type::Integer)?;
        let array = frame.pop_any()?;
        if opcode == AALOAD {
            let component = match array.component().map(Type::of_descriptor) {
                Some(component @ Type::Object(_)) => component,
                None if array == Type::Null => Type::Null,
                _ => return Err(self.mismatch(array, "array of references")),
            };
            return frame.push(self, component);
        }
        let (components, value) = element(opcode - IALOAD);
        self.check_array(array, components)?;
        frame.push(self, value)
    }

    fn store_element(&self, frame: &mut Frame, opcode: u8) -> Checked<()> {
        if opcode == AASTORE {
            // Whether the value fits the array is checked when it is stored.
            frame.pop(self, Type::class("java/lang/Object"))?;
            frame.pop(self, Type::Integer)?;
            frame.pop(self, Type::class("[Ljava/lang/Object;"))?;
            return Ok(());
        }
        let (components, value) = element(opcode - IASTORE);
        frame.pop(self, value)?;
        frame.pop(self, Type::Integer)?;
        let array = frame.pop_any()?;
        self.check_array(array, components)
    }

    /// Checks that it is null, or an array of one of these primitive types.
    fn check_array(&self, array: Type, components: &[&[u8]]) -> Checked<()> {
        let legal = array == Type::Null || array.component().is_some_and(|component| components.contains(&component));
        if legal { Ok(()) } else { Err(self.mismatch(array, "array of another type")) }
    }

    fn array_length(&self, frame: &mut Frame) -> Checked<()> {
        let array = frame.pop_any()?;
        if array != Type::Null && array.component().is_none() {
            return Err(self.mismatch(array, "array"));
        }
        frame.push(self, Type::Integer)
    }

    /// `pop` to `swap`. The words that move must be whole values.
    fn shuffle(&self, frame: &mut Frame, opcode: u8) -> Checked<()> {
        let words = if matches!(opcode, POP2 | DUP2 | DUP2_X1 | DUP2_X2) { 2 } else { 1 };
        let top = frame.pop_words(words)?;
        let below = match opcode {
            DUP_X1 | DUP2_X1 | SWAP => frame.pop_words(1)?,
            DUP_X2 | DUP2_X2 => frame.pop_words(2)?,
            _ => alloc::vec::Vec::new(),
        };
        let copies = match opcode {
            POP | POP2 => return Ok(()),
            SWAP => [&top[..], &below[..], &[]],
            _ => [&top[..], &below[..], &top[..]],
        };
        copies.into_iter().flatten().try_for_each(|&value| frame.push(self, value))
    }

    fn return_value(&self, frame: &mut Frame, opcode: u8) -> Checked<Next> {
        let wrong = || Err(Failure::rejected("Wrong return type in function", "The instruction is for another type."));
        match (opcode, self.result) {
            (IRETURN, Type::Integer)
            | (LRETURN, Type::Long)
            | (FRETURN, Type::Float)
            | (DRETURN, Type::Double)
            | (ARETURN, Type::Object(_)) => {
                frame.pop(self, self.result)?;
            }
            (RETURN, Type::Top) => {}
            _ => return wrong(),
        }
        if frame.this_uninitialized && self.is_constructor() {
            return Err(Failure::rejected(
                "Constructor must call super() or this() before return",
                "Error exists in the bytecode",
            ));
        }
        Ok(Next::Leaves)
    }

    fn return_from_subroutine(&self, frame: &mut Frame, instruction: &Instruction<'_>) -> Checked<Next> {
        let Operand::Local(index) = instruction.operand else { return Ok(Next::Leaves) };
        match frame.locals.get(usize::from(index)) {
            Some(Type::ReturnAddress(entry)) => Ok(Next::Returns(*entry)),
            _ => Err(Failure::rejected("Bad local variable type", "ret needs a return address.")),
        }
    }
}

/// The types of `iload`, `lload`, `fload`, `dload`, in that order; references come last.
const KINDS: [Type; 4] = [Type::Integer, Type::Long, Type::Float, Type::Double];

/// The local variables that an instruction reads or writes: the first, and how many.
pub fn locals_of(instruction: &Instruction<'_>) -> Option<(u16, usize)> {
    let words = |kind: usize| KINDS.get(kind).map_or(1, |kind| kind.words());
    match (instruction.opcode, instruction.operand) {
        (ILOAD..=ALOAD_3, _) => {
            let (index, kind) = local_of(instruction, ILOAD, ILOAD_0);
            Some((index, words(kind)))
        }
        (ISTORE..=ASTORE_3, _) => {
            let (index, kind) = local_of(instruction, ISTORE, ISTORE_0);
            Some((index, words(kind)))
        }
        (_, Operand::Local(local) | Operand::Increment { local, .. }) => Some((local, 1)),
        _ => None,
    }
}

/// The local variable of a load or store, and its kind by position; `wide_form` is the first opcode of those with an
/// operand, `short_form` the first of those without.
fn local_of(instruction: &Instruction<'_>, wide_form: u8, short_form: u8) -> (u16, usize) {
    match instruction.operand {
        Operand::Local(index) => (index, usize::from(instruction.opcode - wide_form)),
        _ => {
            let position = instruction.opcode - short_form;
            (u16::from(position % 4), usize::from(position / 4))
        }
    }
}

/// The components that an array access takes, and the type of the value; by the opcode's distance from `iaload` or
/// `iastore`.
fn element(distance: u8) -> (&'static [&'static [u8]], Type) {
    match distance {
        0 => (&[b"I"], Type::Integer),
        1 => (&[b"J"], Type::Long),
        2 => (&[b"F"], Type::Float),
        3 => (&[b"D"], Type::Double),
        5 => (&[b"B", b"Z"], Type::Integer),
        6 => (&[b"C"], Type::Integer),
        _ => (&[b"S"], Type::Integer),
    }
}

fn type_of(kind: u8) -> Type {
    match kind {
        b'I' => Type::Integer,
        b'J' => Type::Long,
        b'F' => Type::Float,
        b'D' => Type::Double,
        _ => Type::Null,
    }
}

/// What an instruction pops and pushes if that is always the same: bottom first, `N` for null.
fn signature(opcode: u8) -> Option<(&'static str, &'static str)> {
    Some(match opcode {
        ACONST_NULL => ("", "N"),
        ICONST_M1..=ICONST_5 | BIPUSH | SIPUSH => ("", "I"),
        LCONST_0 | LCONST_1 => ("", "J"),
        FCONST_0..=FCONST_2 => ("", "F"),
        DCONST_0 | DCONST_1 => ("", "D"),
        IADD | ISUB | IMUL | IDIV | IREM | ISHL | ISHR | IUSHR | IAND | IOR | IXOR => ("II", "I"),
        LADD | LSUB | LMUL | LDIV | LREM | LAND | LOR | LXOR => ("JJ", "J"),
        FADD | FSUB | FMUL | FDIV | FREM => ("FF", "F"),
        DADD | DSUB | DMUL | DDIV | DREM => ("DD", "D"),
        LSHL | LSHR | LUSHR => ("JI", "J"),
        INEG | I2B | I2C | I2S => ("I", "I"),
        LNEG => ("J", "J"),
        FNEG => ("F", "F"),
        DNEG => ("D", "D"),
        I2L => ("I", "J"),
        I2F => ("I", "F"),
        I2D => ("I", "D"),
        L2I => ("J", "I"),
        L2F => ("J", "F"),
        L2D => ("J", "D"),
        F2I => ("F", "I"),
        F2L => ("F", "J"),
        F2D => ("F", "D"),
        D2I => ("D", "I"),
        D2L => ("D", "J"),
        D2F => ("D", "F"),
        LCMP => ("JJ", "I"),
        FCMPL | FCMPG => ("FF", "I"),
        DCMPL | DCMPG => ("DD", "I"),
        IFEQ..=IFLE => ("I", ""),
        IF_ICMPEQ..=IF_ICMPLE => ("II", ""),
        _ => return None,
    })
}
