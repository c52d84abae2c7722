//! Arithmetic, conversions and comparisons.

use super::builder::{Builder, Fixup, Place, Slot};
use super::flow::Malformed;
use super::instruction::{Op, Word};
use super::opcode::*;
use crate::metadata::TypeKind;
use crate::metadata::TypeKind::{Double, Float, Int, Long};

/// The operation on two registers, the kind of its left operand and result, and the kind of its right operand.
fn binary(opcode: u8) -> Option<(Op, TypeKind, TypeKind)> {
    Some(match opcode {
        IADD => (Op::IAdd, Int, Int),
        LADD => (Op::LAdd, Long, Long),
        FADD => (Op::FAdd, Float, Float),
        DADD => (Op::DAdd, Double, Double),
        ISUB => (Op::ISub, Int, Int),
        LSUB => (Op::LSub, Long, Long),
        FSUB => (Op::FSub, Float, Float),
        DSUB => (Op::DSub, Double, Double),
        IMUL => (Op::IMul, Int, Int),
        LMUL => (Op::LMul, Long, Long),
        FMUL => (Op::FMul, Float, Float),
        DMUL => (Op::DMul, Double, Double),
        IDIV => (Op::IDiv, Int, Int),
        LDIV => (Op::LDiv, Long, Long),
        FDIV => (Op::FDiv, Float, Float),
        DDIV => (Op::DDiv, Double, Double),
        IREM => (Op::IRem, Int, Int),
        LREM => (Op::LRem, Long, Long),
        FREM => (Op::FRem, Float, Float),
        DREM => (Op::DRem, Double, Double),
        ISHL => (Op::IShl, Int, Int),
        LSHL => (Op::LShl, Long, Int),
        ISHR => (Op::IShr, Int, Int),
        LSHR => (Op::LShr, Long, Int),
        IUSHR => (Op::IUshr, Int, Int),
        LUSHR => (Op::LUshr, Long, Int),
        IAND => (Op::IAnd, Int, Int),
        LAND => (Op::LAnd, Long, Long),
        IOR => (Op::IOr, Int, Int),
        LOR => (Op::LOr, Long, Long),
        IXOR => (Op::IXor, Int, Int),
        LXOR => (Op::LXor, Long, Long),
        _ => return None,
    })
}

/// The operation on one register, the kind of its operand, and that of its result.
fn unary(opcode: u8) -> Option<(Op, TypeKind, TypeKind)> {
    Some(match opcode {
        INEG => (Op::INeg, Int, Int),
        LNEG => (Op::LNeg, Long, Long),
        FNEG => (Op::FNeg, Float, Float),
        DNEG => (Op::DNeg, Double, Double),
        I2L => (Op::I2L, Int, Long),
        I2F => (Op::I2F, Int, Float),
        I2D => (Op::I2D, Int, Double),
        L2I => (Op::L2I, Long, Int),
        L2F => (Op::L2F, Long, Float),
        L2D => (Op::L2D, Long, Double),
        F2I => (Op::F2I, Float, Int),
        F2L => (Op::F2L, Float, Long),
        F2D => (Op::F2D, Float, Double),
        D2I => (Op::D2I, Double, Int),
        D2L => (Op::D2L, Double, Long),
        D2F => (Op::D2F, Double, Float),
        I2B => (Op::I2B, Int, Int),
        I2C => (Op::I2C, Int, Int),
        I2S => (Op::I2S, Int, Int),
        _ => return None,
    })
}

/// The form of an operation with a constant right operand, and that operand, if there is such a form. For operands that
/// commute the caller may try both sides.
fn with_constant(op: Op, constant: u64) -> Option<(Op, u16)> {
    let int = constant as u32 as i32;
    let long = constant as i64;
    let small = |value: i64| i16::try_from(value).ok().map(|value| value as u16);
    let divisor = |value: i64| if value == 0 || value == -1 { None } else { small(value) };
    Some(match op {
        Op::IAdd => (Op::IAddI, small(int.into())?),
        Op::ISub => (Op::IAddI, small(-i64::from(int))?),
        Op::IMul => (Op::IMulI, small(int.into())?),
        Op::IAnd => (Op::IAndI, small(int.into())?),
        Op::IOr => (Op::IOrI, small(int.into())?),
        Op::IXor => (Op::IXorI, small(int.into())?),
        Op::IShl => (Op::IShlI, int as u16 & 31),
        Op::IShr => (Op::IShrI, int as u16 & 31),
        Op::IUshr => (Op::IUshrI, int as u16 & 31),
        Op::IDiv => (Op::IDivI, divisor(int.into())?),
        Op::IRem => (Op::IRemI, divisor(int.into())?),
        Op::LAdd => (Op::LAddI, small(long)?),
        Op::LSub => (Op::LAddI, small(long.checked_neg()?)?),
        Op::LMul => (Op::LMulI, small(long)?),
        Op::LAnd => (Op::LAndI, small(long)?),
        Op::LOr => (Op::LOrI, small(long)?),
        Op::LXor => (Op::LXorI, small(long)?),
        Op::LShl => (Op::LShlI, int as u16 & 63),
        Op::LShr => (Op::LShrI, int as u16 & 63),
        Op::LUshr => (Op::LUshrI, int as u16 & 63),
        Op::LDiv => (Op::LDivI, divisor(long)?),
        Op::LRem => (Op::LRemI, divisor(long)?),
        _ => return None,
    })
}

fn commutes(op: Op) -> bool {
    use Op::{IAdd, IAnd, IMul, IOr, IXor, LAdd, LAnd, LMul, LOr, LXor};
    matches!(op, IAdd | IMul | IAnd | IOr | IXor | LAdd | LMul | LAnd | LOr | LXor)
}

/// A condition on two values, in the order of the opcodes `ifeq` to `ifle`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Condition {
    /// Equal.
    Eq,
    /// Not equal.
    Ne,
    /// Less.
    Lt,
    /// Greater or equal.
    Ge,
    /// Greater.
    Gt,
    /// Less or equal.
    Le,
}

impl Condition {
    /// The condition of the opcode this far from the first of its group.
    pub fn of(index: u8) -> Condition {
        match index {
            0 => Condition::Eq,
            1 => Condition::Ne,
            2 => Condition::Lt,
            3 => Condition::Ge,
            4 => Condition::Gt,
            _ => Condition::Le,
        }
    }
    /// What holds exactly if this does not.
    pub fn negated(self) -> Condition {
        match self {
            Condition::Eq => Condition::Ne,
            Condition::Ne => Condition::Eq,
            Condition::Lt => Condition::Ge,
            Condition::Ge => Condition::Lt,
            Condition::Gt => Condition::Le,
            Condition::Le => Condition::Gt,
        }
    }
    /// The same condition with its operands exchanged.
    pub fn exchanged(self) -> Condition {
        match self {
            Condition::Lt => Condition::Gt,
            Condition::Gt => Condition::Lt,
            Condition::Ge => Condition::Le,
            Condition::Le => Condition::Ge,
            same => same,
        }
    }
    fn choose(self, [eq, ne, lt, ge, gt, le]: [Op; 6]) -> Op {
        match self {
            Condition::Eq => eq,
            Condition::Ne => ne,
            Condition::Lt => lt,
            Condition::Ge => ge,
            Condition::Gt => gt,
            Condition::Le => le,
        }
    }
}

/// What a fused compare-and-branch compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// Two `int`s.
    Int,
    /// Two `long`s.
    Long,
    /// Two `float`s or `double`s; the comparison with NaN counts as greater or as less.
    Floating {
        /// `double`s.
        double: bool,
        /// `fcmpg`, `dcmpg`.
        nan_is_greater: bool,
    },
    /// Two references.
    Reference,
}

impl Builder<'_> {
    /// Translates an operation on numbers or a conversion.
    pub fn arithmetic(&mut self, opcode: u8) -> Result<(), Malformed> {
        if let Some((op, operand, result)) = unary(opcode) {
            let source = self.pop_register(operand)?;
            self.emit_result(op, source, 0, result);
            return Ok(());
        }
        let Some((op, left_kind, right_kind)) = binary(opcode) else {
            return Err(alloc::format!("Bad instruction: {opcode:#04x}"));
        };
        let right = self.pop(right_kind)?;
        let left = self.pop(left_kind)?;
        if let Slot::Constant(value) = right
            && let Some((op, constant)) = with_constant(op, value)
        {
            let left = self.register(left, &[]);
            self.emit_result(op, left, constant, left_kind);
        } else if let Slot::Constant(value) = left
            && commutes(op)
            && let Some((op, constant)) = with_constant(op, value)
        {
            let right = self.register(right, &[]);
            self.emit_result(op, right, constant, left_kind);
        } else {
            let (left, right) = self.two_registers(left, right);
            self.emit_result(op, left, right, left_kind);
        }
        Ok(())
    }

    /// Registers of two popped values.
    pub fn two_registers(&mut self, left: Slot, right: Slot) -> (u16, u16) {
        let busy = match right {
            Slot::Temp(register) => register,
            _ => self.scratch(),
        };
        let left = self.register(left, &[busy]);
        (left, self.register(right, &[left]))
    }

    /// Translates a comparison, together with the branch on its result if that follows.
    pub fn compare(&mut self, bci: usize, next: usize) -> Result<usize, Malformed> {
        let (op, kind, comparison) = match self.code.opcode(bci) {
            LCMP => (Op::LCmp, Long, Comparison::Long),
            FCMPL => (Op::FCmpL, Float, Comparison::Floating { double: false, nan_is_greater: false }),
            FCMPG => (Op::FCmpG, Float, Comparison::Floating { double: false, nan_is_greater: true }),
            DCMPL => (Op::DCmpL, Double, Comparison::Floating { double: true, nan_is_greater: false }),
            _ => (Op::DCmpG, Double, Comparison::Floating { double: true, nan_is_greater: true }),
        };
        let opcode = self.code.opcode(next);
        if (IFEQ..=IFLE).contains(&opcode) && next < self.code.length() && !self.flow.leader[next] {
            if self.repeating.is_none() {
                self.places[next] = self.words.len() as u32;
            }
            let target = next.wrapping_add_signed(self.code.i16_at(next + 1) as isize);
            self.compare_and_branch(comparison, Condition::of(opcode - IFEQ), kind, target)?;
            return Ok(next + 3);
        }
        let right = self.pop(kind)?;
        let left = self.pop(kind)?;
        let (left, right) = self.two_registers(left, right);
        self.emit_result(op, left, right, Int);
        Ok(next)
    }

    /// Pops two values and branches to `target` if they compare so.
    pub fn compare_and_branch(
        &mut self,
        comparison: Comparison,
        condition: Condition,
        kind: TypeKind,
        target: usize,
    ) -> Result<(), Malformed> {
        let below = self.stack.len().saturating_sub(2 * kind.slots());
        if !self.is_canonical(below) {
            self.flush();
        }
        let right = self.pop(kind)?;
        let left = self.pop(kind)?;
        self.branch_on(comparison, condition, left, right, target);
        Ok(())
    }

    /// Branches to `target` if two popped values compare so. The stack is in canonical places.
    ///
    /// At the end of a loop whose condition is repeated there, branches to its body if they do not, and then jumps.
    pub fn branch_on(&mut self, comparison: Comparison, condition: Condition, left: Slot, right: Slot, target: usize) {
        match self.repeating {
            Some(body) => {
                self.emit_branch(comparison, condition.negated(), left, right, body);
                self.emit_goto(target);
            }
            None => self.emit_branch(comparison, condition, left, right, target),
        }
    }

    fn emit_branch(&mut self, comparison: Comparison, condition: Condition, left: Slot, right: Slot, target: usize) {
        let immediate = |slot| match (slot, comparison) {
            (Slot::Constant(value), Comparison::Int) => i16::try_from(value as u32 as i32).ok(),
            (Slot::Constant(value), Comparison::Long) => i16::try_from(value as i64).ok(),
            _ => None,
        };
        let (op, inverse, a, b) = if let Some(value) = immediate(right) {
            let (op, inverse) = branch_constant(comparison, condition);
            (op, inverse, self.register(left, &[]), value as u16)
        } else if let Some(value) = immediate(left) {
            let (op, inverse) = branch_constant(comparison, condition.exchanged());
            (op, inverse, self.register(right, &[]), value as u16)
        } else {
            let (left, right) = self.two_registers(left, right);
            let (op, exchanged) = branch(comparison, condition);
            let (inverse, _) = inverse(comparison, condition);
            if exchanged { (op, inverse, right, left) } else { (op, inverse, left, right) }
        };
        if self.far {
            // Skip a jump of 32 bits if the inverse holds.
            self.emit(inverse, a, b, 2);
            self.emit_goto(target);
        } else {
            let from = self.emit_word(Word::new(op, a, b, 0));
            self.fixups.push(Fixup { from, at: from, place: Place::C, target });
        }
    }
}

/// The branch that compares with a constant, and its inverse.
fn branch_constant(comparison: Comparison, condition: Condition) -> (Op, Op) {
    let choose = |condition: Condition| match comparison {
        Comparison::Long => condition.choose([Op::IfLEqI, Op::IfLNeI, Op::IfLLtI, Op::IfLGeI, Op::IfLGtI, Op::IfLLeI]),
        _ => condition.choose([Op::IfIEqI, Op::IfINeI, Op::IfILtI, Op::IfIGeI, Op::IfIGtI, Op::IfILeI]),
    };
    (choose(condition), choose(condition.negated()))
}

/// The branch that compares registers, and whether its operands are exchanged.
fn branch(comparison: Comparison, condition: Condition) -> (Op, bool) {
    match comparison {
        Comparison::Int => {
            (condition.choose([Op::IfIEq, Op::IfINe, Op::IfILt, Op::IfIGe, Op::IfIGt, Op::IfILe]), false)
        }
        Comparison::Long => {
            (condition.choose([Op::IfLEq, Op::IfLNe, Op::IfLLt, Op::IfLGe, Op::IfLGt, Op::IfLLe]), false)
        }
        Comparison::Reference => (if condition == Condition::Eq { Op::IfAEq } else { Op::IfANe }, false),
        Comparison::Floating { double, nan_is_greater } => {
            // With NaN the result of the comparison is 1 or -1, so for instance "less" after `fcmpl` is true of NaN:
            // it is the negation of "greater or equal".
            let (less, at_most, not_less, not_at_most) = if double {
                (Op::IfDLt, Op::IfDLe, Op::IfDNlt, Op::IfDNle)
            } else {
                (Op::IfFLt, Op::IfFLe, Op::IfFNlt, Op::IfFNle)
            };
            match (condition, nan_is_greater) {
                (Condition::Eq, _) => (if double { Op::IfDEq } else { Op::IfFEq }, false),
                (Condition::Ne, _) => (if double { Op::IfDNe } else { Op::IfFNe }, false),
                (Condition::Lt, true) => (less, false),
                (Condition::Lt, false) => (not_at_most, true),
                (Condition::Ge, true) => (not_less, false),
                (Condition::Ge, false) => (at_most, true),
                (Condition::Gt, true) => (not_at_most, false),
                (Condition::Gt, false) => (less, true),
                (Condition::Le, true) => (at_most, false),
                (Condition::Le, false) => (not_less, true),
            }
        }
    }
}

/// The branch that is taken exactly if [`branch`] is not, with the operands in the same order.
fn inverse(comparison: Comparison, condition: Condition) -> (Op, bool) {
    branch(comparison, condition.negated())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inverses_keep_the_order_of_operands() {
        let conditions = [0, 1, 2, 3, 4, 5].map(Condition::of);
        for condition in conditions {
            for comparison in [
                Comparison::Int,
                Comparison::Long,
                Comparison::Floating { double: false, nan_is_greater: false },
                Comparison::Floating { double: true, nan_is_greater: true },
            ] {
                let (op, exchanged) = branch(comparison, condition);
                let (other, other_exchanged) = inverse(comparison, condition);
                assert_ne!(op, other);
                assert_eq!(exchanged, other_exchanged);
            }
        }
    }

    #[test]
    fn constant_operands() {
        assert_eq!(with_constant(Op::ISub, 1), Some((Op::IAddI, -1i16 as u16)));
        assert_eq!(with_constant(Op::ISub, i32::MIN as u32 as u64), None);
        assert_eq!(with_constant(Op::LSub, i64::MIN as u64), None);
        assert_eq!(with_constant(Op::IDiv, 0), None);
        assert_eq!(with_constant(Op::IRem, u64::from(-1i32 as u32)), None);
        assert_eq!(with_constant(Op::LShl, 65), Some((Op::LShlI, 1)));
    }
}
