//! Reading bytecode. Reads beyond the end give 0: the first pass rejects code in which an instruction is cut off.

use super::flow::Malformed;
use super::opcode::{self, *};
use crate::metadata::ConstantPool;

/// A method's bytecode and the constant pool it refers to.
pub struct Bytecode {
    bytes: &'static [u8],
    pool: &'static ConstantPool,
}

/// The fixed part of `tableswitch` or `lookupswitch`.
#[derive(Clone, Copy)]
pub struct Switch {
    /// Distance in bytes if no case matches.
    pub default: i32,
    /// The number of cases.
    pub count: usize,
    /// `tableswitch`: the key of the first case.
    pub low: i32,
    /// Where the cases start.
    cases: usize,
    table: bool,
}

impl Switch {
    /// Key and distance in bytes of a case.
    pub fn case(&self, code: &Bytecode, index: usize) -> (i32, i32) {
        if self.table {
            (self.low.wrapping_add(index as i32), code.i32_at(self.cases + 4 * index))
        } else {
            (code.i32_at(self.cases + 8 * index), code.i32_at(self.cases + 8 * index + 4))
        }
    }
}

impl Bytecode {
    /// The bytecode of a method whose class has this pool.
    pub fn new(bytes: &'static [u8], pool: &'static ConstantPool) -> Bytecode {
        Bytecode { bytes, pool }
    }

    /// Bytes of code.
    pub fn length(&self) -> usize {
        self.bytes.len()
    }

    /// The constant pool.
    pub fn pool(&self) -> &'static ConstantPool {
        self.pool
    }

    /// The byte at an index.
    pub fn u8_at(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(0)
    }
    /// The signed byte at an index.
    pub fn i8_at(&self, at: usize) -> i32 {
        i32::from(self.u8_at(at) as i8)
    }
    /// The two bytes at an index.
    pub fn u16_at(&self, at: usize) -> u16 {
        u16::from(self.u8_at(at)) << 8 | u16::from(self.u8_at(at + 1))
    }
    /// The two signed bytes at an index.
    pub fn i16_at(&self, at: usize) -> i32 {
        i32::from(self.u16_at(at) as i16)
    }
    /// The four bytes at an index.
    pub fn i32_at(&self, at: usize) -> i32 {
        (u32::from(self.u16_at(at)) << 16 | u32::from(self.u16_at(at + 2))) as i32
    }

    /// The opcode at an index; a legal one where [`Bytecode::instruction_length`] succeeded.
    pub fn opcode(&self, bci: usize) -> u8 {
        self.u8_at(bci)
    }

    /// Bytes of the instruction at an index, which is within the code.
    ///
    /// # Errors
    /// If it is undefined or does not end within the code.
    pub fn instruction_length(&self, bci: usize) -> Result<usize, Malformed> {
        let opcode = self.u8_at(bci);
        let Some(&length) = opcode::LENGTHS.get(usize::from(opcode)) else {
            return Err(alloc::format!("Bad instruction: {opcode:#04x} at {bci}"));
        };
        let length = match opcode {
            TABLESWITCH | LOOKUPSWITCH => {
                let switch = self.switch(bci)?;
                switch.cases - bci + switch.count * if opcode == TABLESWITCH { 4 } else { 8 }
            }
            WIDE => match self.u8_at(bci + 1) {
                IINC => 6,
                ILOAD | LLOAD | FLOAD | DLOAD | ALOAD | ISTORE | LSTORE | FSTORE | DSTORE | ASTORE | RET => 4,
                _ => return Err(alloc::format!("Bad wide instruction at {bci}")),
            },
            _ => usize::from(length),
        };
        if bci + length > self.bytes.len() {
            return Err(alloc::format!("Instruction at {bci} runs off the end of the code"));
        }
        Ok(length)
    }

    /// The fixed part of the switch at an index.
    ///
    /// # Errors
    /// If its bounds make no sense.
    pub fn switch(&self, bci: usize) -> Result<Switch, Malformed> {
        let table = self.u8_at(bci) == TABLESWITCH;
        let operands = (bci + 4) & !3;
        let default = self.i32_at(operands);
        let (count, low, cases) = if table {
            let (low, high) = (self.i32_at(operands + 4), self.i32_at(operands + 8));
            (i64::from(high) - i64::from(low) + 1, low, operands + 12)
        } else {
            (i64::from(self.i32_at(operands + 4)), 0, operands + 8)
        };
        // No more cases than bytes: this also keeps the arithmetic of callers in range.
        if count < 0 || count > self.bytes.len() as i64 {
            return Err(alloc::format!("Bad switch at {bci}"));
        }
        Ok(Switch { default, count: count as usize, low, cases, table })
    }
}
