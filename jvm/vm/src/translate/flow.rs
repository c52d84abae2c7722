//! The first pass over a method's bytecode: where instructions start, which can be reached and with how many slots on
//! the operand stack, and where blocks begin.
//!
//! The operand stack is counted in slots as JVMS §2.6.2 does (`long` and `double` take two), so that nothing but the
//! depth has to agree where control flow merges.

use super::bytecode::Bytecode;
use super::opcode::{self, *};
use super::reference::{Member, MemberKind};
use super::subroutines::{self, Returns};
use crate::metadata::{Meta, Method};
use alloc::vec;
use alloc::vec::Vec;

/// Why bytecode cannot be translated: the message of a `VerifyError`.
pub type Malformed = alloc::string::String;

/// What the first pass found out.
pub struct Flow {
    /// Slots on the operand stack before the instruction at each bytecode index; -1 where none that is reachable
    /// starts.
    pub depth: Vec<i32>,
    /// Whether a block begins at each bytecode index.
    pub leader: Vec<bool>,
}

const NOT_REACHED: i32 = -1;

struct Analysis<'a> {
    code: &'a Bytecode,
    max_stack: i32,
    starts: Vec<bool>,
    flow: Flow,
    work: Vec<usize>,
    returns: Returns,
}

/// Runs the first pass.
///
/// # Errors
/// The message of the `VerifyError` if the bytecode breaks a structural rule (JVMS §4.9): an undefined opcode, a branch
/// into an instruction, control that runs off the end, an operand stack that under- or overflows or whose depth differs
/// between paths, an index of a local variable or a constant that does not exist.
pub fn analyse(method: Meta<Method>, code: &Bytecode) -> Result<Flow, Malformed> {
    let length = code.length();
    let mut analysis = Analysis {
        code,
        max_stack: i32::from(method.max_stack),
        starts: vec![false; length],
        flow: Flow { depth: vec![NOT_REACHED; length], leader: vec![false; length] },
        work: Vec::new(),
        returns: Returns::default(),
    };
    let mut bci = 0;
    let mut has_subroutines = false;
    while bci < length {
        analysis.starts[bci] = true;
        has_subroutines |= matches!(code.opcode(bci), JSR | JSR_W);
        bci += code.instruction_length(bci)?;
    }
    if has_subroutines {
        analysis.returns = subroutines::returns(method, code)?;
    }
    analysis.reach(0, 0, true)?;
    for handler in method.exception_handlers.iter() {
        let (start, end) = (usize::from(handler.start), usize::from(handler.end));
        if start >= end || end > length || !analysis.starts[start] || (end < length && !analysis.starts[end]) {
            return Err("Illegal exception table range".into());
        }
        analysis.flow.leader[start] = true;
        if end < length {
            analysis.flow.leader[end] = true;
        }
    }
    loop {
        while let Some(bci) = analysis.work.pop() {
            analysis.step(bci)?;
        }
        // Handlers are reached from any instruction of their range.
        for handler in method.exception_handlers.iter() {
            let range = usize::from(handler.start)..usize::from(handler.end);
            if analysis.flow.depth[range].iter().any(|&depth| depth >= 0) {
                analysis.reach(usize::from(handler.handler), 1, true)?;
            }
        }
        if analysis.work.is_empty() {
            return Ok(analysis.flow);
        }
    }
}

impl Analysis<'_> {
    fn reach(&mut self, target: usize, depth: i32, leader: bool) -> Result<(), Malformed> {
        if target >= self.code.length() {
            return Err("Falling off the end of the code".into());
        }
        if !self.starts[target] {
            return Err(alloc::format!("Illegal target of jump or branch: {target}"));
        }
        if depth > self.max_stack {
            return Err("Operand stack overflow".into());
        }
        self.flow.leader[target] |= leader;
        let known = &mut self.flow.depth[target];
        if *known == NOT_REACHED {
            *known = depth;
            self.work.push(target);
        } else if *known != depth {
            return Err(alloc::format!("Inconsistent stack height {depth} != {known} at instruction {target}"));
        }
        Ok(())
    }

    fn branch(&mut self, bci: usize, distance: i32, depth: i32) -> Result<(), Malformed> {
        let target = bci as i64 + i64::from(distance);
        if target < 0 {
            return Err(alloc::format!("Illegal target of jump or branch: {target}"));
        }
        self.reach(target as usize, depth, true)
    }

    /// Goes on behind the `jsr` instructions that the `ret` at `bci` returns to.
    fn return_from_subroutine(&mut self, bci: usize, depth: i32) -> Result<(), Malformed> {
        let places = self.returns.get(&bci).cloned().unwrap_or_default();
        places.into_iter().try_for_each(|place| self.reach(place, depth, true))
    }

    fn step(&mut self, bci: usize) -> Result<(), Malformed> {
        let opcode = self.code.opcode(bci);
        let depth = self.flow.depth[bci];
        let (pops, pushes) = effect(self.code, bci)?;
        if depth < pops {
            return Err("Unable to pop operand off an empty stack".into());
        }
        let after = depth - pops + pushes;
        if after > self.max_stack {
            return Err("Operand stack overflow".into());
        }
        let next = bci + self.code.instruction_length(bci)?;
        match opcode {
            IFEQ..=IF_ACMPNE | IFNULL | IFNONNULL | GOTO => self.branch(bci, self.code.i16_at(bci + 1), after)?,
            GOTO_W => self.branch(bci, self.code.i32_at(bci + 1), after)?,
            JSR | JSR_W => {
                let wide = opcode == JSR_W;
                let distance = if wide { self.code.i32_at(bci + 1) } else { self.code.i16_at(bci + 1) };
                return self.branch(bci, distance, after);
            }
            RET => return self.return_from_subroutine(bci, after),
            TABLESWITCH | LOOKUPSWITCH => {
                let switch = self.code.switch(bci)?;
                self.branch(bci, switch.default, after)?;
                for case in 0..switch.count {
                    let (_, distance) = switch.case(self.code, case);
                    self.branch(bci, distance, after)?;
                }
            }
            WIDE if self.code.u8_at(bci + 1) == RET => return self.return_from_subroutine(bci, after),
            _ => {}
        }
        if opcode::falls_through(opcode) { self.reach(next, after, false) } else { Ok(()) }
    }
}

/// Slots that the instruction at an index pops and pushes.
///
/// # Errors
/// If it refers to a constant of the wrong kind or with a malformed descriptor.
pub fn effect(code: &Bytecode, bci: usize) -> Result<(i32, i32), Malformed> {
    let opcode = code.opcode(bci);
    let (pops, pushes) = EFFECTS[usize::from(opcode)];
    if pops != VARIES {
        if opcode == WIDE {
            let (pops, pushes) = EFFECTS[usize::from(code.u8_at(bci + 1))];
            return Ok((i32::from(pops), i32::from(pushes)));
        }
        return Ok((i32::from(pops), i32::from(pushes)));
    }
    let index = code.u16_at(bci + 1);
    let kind = match opcode {
        MULTIANEWARRAY => return Ok((i32::from(code.u8_at(bci + 3)), 1)),
        GETSTATIC | PUTSTATIC | GETFIELD | PUTFIELD => MemberKind::Field,
        INVOKEDYNAMIC => MemberKind::CallSite,
        _ => MemberKind::Method,
    };
    let member = Member::of(code.pool(), index, kind)?;
    let result = member.result.slots() as i32;
    Ok(match opcode {
        GETSTATIC => (0, result),
        PUTSTATIC => (result, 0),
        GETFIELD => (1, result),
        PUTFIELD => (1 + result, 0),
        INVOKESTATIC | INVOKEDYNAMIC => (i32::from(member.argument_slots), result),
        _ => (i32::from(member.argument_slots) + 1, result),
    })
}
