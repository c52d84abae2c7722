//! Decoding of bytecode into instructions (JVMS chapter 6), with checks of boundaries and static constraints on
//! operands that need nothing but the code itself (JVMS §4.9.1).

use crate::opcodes::{self, Length};
use alloc::vec;
use alloc::vec::Vec;
use core::fmt;

/// Why bytecode cannot be decoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InstructionError {
    /// Byte offset of the instruction in question.
    pub pc: u32,
    /// What is wrong with it.
    pub kind: InstructionErrorKind,
}

/// What is wrong with an instruction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InstructionErrorKind {
    /// The byte is no legal opcode.
    IllegalOpcode(u8),
    /// The code ends within the instruction.
    Truncated,
    /// A jump leads outside of the code or into the middle of an instruction.
    BadTarget,
    /// `wide` before an instruction that it does not apply to.
    BadWide,
    /// A padding byte or a byte that must be zero is not.
    NonZeroPadding,
    /// A switch has its bounds or keys in the wrong order, or a negative number of them.
    BadSwitch,
    /// An operand that counts or names a type is out of its range.
    BadOperand,
}

impl fmt::Display for InstructionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let pc = self.pc;
        match self.kind {
            InstructionErrorKind::IllegalOpcode(opcode) => write!(f, "illegal opcode {opcode} at offset {pc}"),
            InstructionErrorKind::Truncated => write!(f, "code ends within the instruction at offset {pc}"),
            InstructionErrorKind::BadTarget => write!(f, "illegal jump target at offset {pc}"),
            InstructionErrorKind::BadWide => write!(f, "illegal wide instruction at offset {pc}"),
            InstructionErrorKind::NonZeroPadding => write!(f, "nonzero padding at offset {pc}"),
            InstructionErrorKind::BadSwitch => write!(f, "malformed switch at offset {pc}"),
            InstructionErrorKind::BadOperand => write!(f, "illegal operand at offset {pc}"),
        }
    }
}

impl core::error::Error for InstructionError {}

/// A decoded instruction.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Instruction<'a> {
    /// Byte offset of its first byte, that of a `wide` prefix included.
    pub pc: u32,
    /// The opcode; for a `wide` instruction the one that is widened.
    pub opcode: u8,
    /// Length in bytes, with prefix, padding and tables.
    pub length: u32,
    /// The operands.
    pub operand: Operand<'a>,
}

impl Instruction<'_> {
    /// Byte offset of the instruction that follows in the code.
    pub fn next_pc(&self) -> u32 {
        self.pc + self.length
    }
}

/// An instruction's operands. Jump targets are absolute byte offsets within the code.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Operand<'a> {
    /// There are none (`iload_0` and the like have their operand in the opcode).
    None,
    /// The value that `bipush` or `sipush` pushes.
    Immediate(i16),
    /// The local variable of a load, store or `ret`.
    Local(u16),
    /// `iinc`.
    Increment {
        /// The local variable.
        local: u16,
        /// What is added.
        delta: i16,
    },
    /// Index of a constant: loads, fields, calls, classes.
    Constant(u16),
    /// Target of a conditional or unconditional jump.
    Branch(u32),
    /// `invokeinterface`.
    InvokeInterface {
        /// Index of the InterfaceMethodRef.
        index: u16,
        /// Slots of the arguments, the receiver included.
        count: u8,
    },
    /// The element type of `newarray`: 4 to 11 (JVMS table 6.5.newarray-A).
    ArrayType(u8),
    /// `multianewarray`.
    MultiNewArray {
        /// Index of the array type's Class constant.
        index: u16,
        /// How many dimensions are allocated: at least 1.
        dimensions: u8,
    },
    /// `tableswitch`.
    TableSwitch(TableSwitch<'a>),
    /// `lookupswitch`.
    LookupSwitch(LookupSwitch<'a>),
}

/// Operands of `tableswitch`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TableSwitch<'a> {
    /// Target when the value is outside of `low..=high`.
    pub default: u32,
    /// The value of the first target.
    pub low: i32,
    /// The value of the last target.
    pub high: i32,
    pc: u32,
    table: &'a [u8],
}

impl<'a> TableSwitch<'a> {
    /// The targets for `low`, `low + 1`, up to `high`.
    pub fn targets(&self) -> impl ExactSizeIterator<Item = u32> + use<'a> {
        let pc = self.pc;
        self.table.as_chunks::<4>().0.iter().map(move |offset| pc.wrapping_add_signed(i32::from_be_bytes(*offset)))
    }
}

/// Operands of `lookupswitch`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LookupSwitch<'a> {
    /// Target when no key matches.
    pub default: u32,
    pc: u32,
    table: &'a [u8],
}

impl<'a> LookupSwitch<'a> {
    /// Keys, in increasing order, and their targets.
    pub fn pairs(&self) -> impl ExactSizeIterator<Item = (i32, u32)> + use<'a> {
        let pc = self.pc;
        self.table.as_chunks::<8>().0.iter().map(move |[a, b, c, d, e, f, g, h]| {
            (i32::from_be_bytes([*a, *b, *c, *d]), pc.wrapping_add_signed(i32::from_be_bytes([*e, *f, *g, *h])))
        })
    }
}

/// An iterator over the instructions of some code; ends at the code's end or after the first error.
#[derive(Clone, Debug)]
pub struct Instructions<'a> {
    code: &'a [u8],
    pc: usize,
}

/// Decodes `code` from its beginning.
pub fn instructions(code: &[u8]) -> Instructions<'_> {
    Instructions { code, pc: 0 }
}

impl<'a> Iterator for Instructions<'a> {
    type Item = Result<Instruction<'a>, InstructionError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.pc >= self.code.len() {
            return None;
        }
        let decoded = decode(self.code, self.pc as u32);
        self.pc = decoded.as_ref().map_or(self.code.len(), |instruction| instruction.next_pc() as usize);
        Some(decoded)
    }
}

/// Decodes the instruction at byte offset `pc`. Jump targets are checked to lie within the code, but not to be the
/// beginnings of instructions: see [`boundaries`].
///
/// # Errors
/// [`InstructionError`] when there is no well-formed instruction.
pub fn decode(code: &[u8], pc: u32) -> Result<Instruction<'_>, InstructionError> {
    decode_at(code, pc).map_err(|kind| InstructionError { pc, kind })
}

fn decode_at(code: &[u8], pc: u32) -> Result<Instruction<'_>, InstructionErrorKind> {
    use InstructionErrorKind::*;
    let bytes = code.get(pc as usize..).ok_or(Truncated)?;
    let opcode = *bytes.first().ok_or(Truncated)?;
    let length = match opcodes::length(opcode) {
        Length::Fixed(length) => usize::from(length),
        Length::Illegal => return Err(IllegalOpcode(opcode)),
        Length::Variable => return decode_variable(code, bytes, opcode, pc),
    };
    let operands = bytes.get(1..length).ok_or(Truncated)?;
    let target = |offset: i32| branch_target(code, pc, offset);
    let operand = match (opcode, operands) {
        (opcodes::BIPUSH, [value]) => Operand::Immediate(i16::from(*value as i8)),
        (opcodes::SIPUSH, [a, b]) => Operand::Immediate(i16::from_be_bytes([*a, *b])),
        (opcodes::NEWARRAY, [kind @ 4..=11]) => Operand::ArrayType(*kind),
        (opcodes::NEWARRAY, _) => return Err(BadOperand),
        (opcodes::LDC, [index]) => Operand::Constant(u16::from(*index)),
        (_, [local]) => Operand::Local(u16::from(*local)),
        (opcodes::IINC, [local, delta]) => {
            Operand::Increment { local: u16::from(*local), delta: i16::from(*delta as i8) }
        }
        (opcodes::IFEQ..=opcodes::JSR | opcodes::IFNULL | opcodes::IFNONNULL, [a, b]) => {
            Operand::Branch(target(i32::from(i16::from_be_bytes([*a, *b])))?)
        }
        (_, [a, b]) => Operand::Constant(u16::from_be_bytes([*a, *b])),
        (opcodes::MULTIANEWARRAY, [_, _, 0]) => return Err(BadOperand),
        (opcodes::MULTIANEWARRAY, [a, b, dimensions]) => {
            Operand::MultiNewArray { index: u16::from_be_bytes([*a, *b]), dimensions: *dimensions }
        }
        (opcodes::GOTO_W | opcodes::JSR_W, [a, b, c, d]) => {
            Operand::Branch(target(i32::from_be_bytes([*a, *b, *c, *d]))?)
        }
        (opcodes::INVOKEINTERFACE, [_, _, 0, _]) => return Err(BadOperand),
        (opcodes::INVOKEINTERFACE, [a, b, count, 0]) => {
            Operand::InvokeInterface { index: u16::from_be_bytes([*a, *b]), count: *count }
        }
        (opcodes::INVOKEDYNAMIC, [a, b, 0, 0]) => Operand::Constant(u16::from_be_bytes([*a, *b])),
        (_, [_, _, _, _]) => return Err(NonZeroPadding),
        _ => Operand::None,
    };
    Ok(Instruction { pc, opcode, length: length as u32, operand })
}

fn branch_target(code: &[u8], pc: u32, offset: i32) -> Result<u32, InstructionErrorKind> {
    pc.checked_add_signed(offset)
        .filter(|target| (*target as usize) < code.len())
        .ok_or(InstructionErrorKind::BadTarget)
}

/// `wide`, `tableswitch` and `lookupswitch`; `bytes` is the code from `pc` on.
fn decode_variable<'a>(
    code: &'a [u8],
    bytes: &'a [u8],
    opcode: u8,
    pc: u32,
) -> Result<Instruction<'a>, InstructionErrorKind> {
    use InstructionErrorKind::*;
    if opcode == opcodes::WIDE {
        let widened = *bytes.get(1).ok_or(Truncated)?;
        let (operand, length) = match widened {
            opcodes::IINC => {
                let &[local_high, local_low, delta_high, delta_low] = bytes.get(2..6).ok_or(Truncated)? else {
                    return Err(Truncated);
                };
                let delta = i16::from_be_bytes([delta_high, delta_low]);
                (Operand::Increment { local: u16::from_be_bytes([local_high, local_low]), delta }, 6)
            }
            opcodes::ILOAD..=opcodes::ALOAD | opcodes::ISTORE..=opcodes::ASTORE | opcodes::RET => {
                let &[high, low] = bytes.get(2..4).ok_or(Truncated)? else { return Err(Truncated) };
                (Operand::Local(u16::from_be_bytes([high, low])), 4)
            }
            _ => return Err(BadWide),
        };
        return Ok(Instruction { pc, opcode: widened, length, operand });
    }
    let padding = 3 - (pc as usize & 3);
    if bytes.get(1..1 + padding).ok_or(Truncated)?.iter().any(|byte| *byte != 0) {
        return Err(NonZeroPadding);
    }
    let word = |index: usize| -> Result<i32, InstructionErrorKind> {
        let at = 1 + padding + 4 * index;
        let word = bytes.get(at..).and_then(|rest| rest.first_chunk::<4>()).ok_or(Truncated)?;
        Ok(i32::from_be_bytes(*word))
    };
    let default = branch_target(code, pc, word(0)?)?;
    let (header_words, table_words) = if opcode == opcodes::TABLESWITCH {
        let (low, high) = (word(1)?, word(2)?);
        if low > high {
            return Err(BadSwitch);
        }
        (3, (i64::from(high) - i64::from(low) + 1) as u64)
    } else {
        (2, u64::try_from(word(1)?).map_err(|_| BadSwitch)? * 2)
    };
    let table_start = 1 + padding + 4 * header_words;
    let table_length = usize::try_from(table_words * 4).map_err(|_| Truncated)?;
    let table = bytes.get(table_start..).and_then(|rest| rest.get(..table_length)).ok_or(Truncated)?;
    let operand = if opcode == opcodes::TABLESWITCH {
        let switch = TableSwitch { default, low: word(1)?, high: word(2)?, pc, table };
        if switch.targets().any(|target| target as usize >= code.len()) {
            return Err(BadTarget);
        }
        Operand::TableSwitch(switch)
    } else {
        let switch = LookupSwitch { default, pc, table };
        let mut previous = None;
        for (key, target) in switch.pairs() {
            if previous.is_some_and(|previous| previous >= key) {
                return Err(BadSwitch);
            }
            previous = Some(key);
            if target as usize >= code.len() {
                return Err(BadTarget);
            }
        }
        Operand::LookupSwitch(switch)
    };
    Ok(Instruction { pc, opcode, length: (table_start + table_length) as u32, operand })
}

/// The set of byte offsets at which instructions begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Boundaries {
    bits: Vec<u64>,
}

impl Boundaries {
    /// Whether an instruction begins at `pc`.
    pub fn contains(&self, pc: u32) -> bool {
        self.bits.get(pc as usize / 64).is_some_and(|word| word >> (pc % 64) & 1 != 0)
    }
}

/// Decodes all of `code` and checks that every jump leads to the beginning of an instruction.
///
/// # Errors
/// [`InstructionError`] for the first instruction that is not well-formed, or whose jump is not.
pub fn boundaries(code: &[u8]) -> Result<Boundaries, InstructionError> {
    let mut boundaries = Boundaries { bits: vec![0; code.len().div_ceil(64)] };
    for instruction in instructions(code) {
        let pc = instruction?.pc;
        boundaries.bits[pc as usize / 64] |= 1 << (pc % 64);
    }
    for instruction in instructions(code) {
        let instruction = instruction?;
        let legal = match instruction.operand {
            Operand::Branch(target) => boundaries.contains(target),
            Operand::TableSwitch(switch) => {
                boundaries.contains(switch.default) && switch.targets().all(|target| boundaries.contains(target))
            }
            Operand::LookupSwitch(switch) => {
                boundaries.contains(switch.default) && switch.pairs().all(|(_, target)| boundaries.contains(target))
            }
            _ => true,
        };
        if !legal {
            return Err(InstructionError { pc: instruction.pc, kind: InstructionErrorKind::BadTarget });
        }
    }
    Ok(boundaries)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::opcodes::*;

    #[test]
    fn simple_instructions() {
        let code = [ICONST_0, BIPUSH, 0xff, SIPUSH, 1, 2, IINC, 3, 0xfe, WIDE, ILOAD, 1, 0, GOTO, 0xff, 0xf3, RETURN];
        let decoded: Vec<_> = instructions(&code).map(Result::unwrap).collect();
        let operands: Vec<_> = decoded.iter().map(|i| (i.pc, i.opcode, i.operand)).collect();
        assert_eq!(
            operands,
            [
                (0, ICONST_0, Operand::None),
                (1, BIPUSH, Operand::Immediate(-1)),
                (3, SIPUSH, Operand::Immediate(0x102)),
                (6, IINC, Operand::Increment { local: 3, delta: -2 }),
                (9, ILOAD, Operand::Local(0x100)),
                (13, GOTO, Operand::Branch(0)),
                (16, RETURN, Operand::None),
            ]
        );
        assert!(boundaries(&code).is_ok());
    }

    #[test]
    fn switches() {
        let mut table = vec![NOP, TABLESWITCH, 0, 0];
        for word in [27i32, -1, 1, 27, -1, 27] {
            table.extend(word.to_be_bytes());
        }
        table.push(RETURN);
        let Operand::TableSwitch(switch) = decode(&table, 1).unwrap().operand else { panic!() };
        assert_eq!((switch.default, switch.low, switch.high), (28, -1, 1));
        assert_eq!(switch.targets().collect::<Vec<_>>(), [28, 0, 28]);
        assert!(boundaries(&table).is_ok());

        let mut lookup = vec![LOOKUPSWITCH, 0, 0, 0];
        for word in [28i32, 2, -5, 28, 7, 0] {
            lookup.extend(word.to_be_bytes());
        }
        lookup.push(RETURN);
        let Operand::LookupSwitch(switch) = decode(&lookup, 0).unwrap().operand else { panic!() };
        assert_eq!(switch.pairs().collect::<Vec<_>>(), [(-5, 28), (7, 0)]);
        lookup[12..16].copy_from_slice(&9i32.to_be_bytes());
        assert_eq!(decode(&lookup, 0).unwrap_err().kind, InstructionErrorKind::BadSwitch);
    }

    #[test]
    fn ill_formed_code() {
        use InstructionErrorKind::*;
        let cases: [(&[u8], InstructionErrorKind); 9] = [
            (&[202], IllegalOpcode(202)),
            (&[BIPUSH], Truncated),
            (&[GOTO, 0, 9], BadTarget),
            (&[GOTO, 0, 1], BadTarget),
            (&[WIDE, IADD], BadWide),
            (&[WIDE, IINC, 0, 0, 0], Truncated),
            (&[INVOKEDYNAMIC, 0, 1, 1, 0], NonZeroPadding),
            (&[NEWARRAY, 3], BadOperand),
            (&[TABLESWITCH, 0, 0, 0, 0, 0, 0, 0, 0x80, 0, 0, 0, 0x7f, 0xff, 0xff, 0xff], Truncated),
        ];
        for (code, kind) in cases {
            assert_eq!(boundaries(code).unwrap_err().kind, kind, "{code:x?}");
        }
    }
}
