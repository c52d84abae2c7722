//! Which `jsr` instructions a `ret` returns to: found by following return addresses through local variables and the
//! operand stack (JVMS §4.10.2.5). Only code of class files before version 51 has subroutines.

use super::bytecode::Bytecode;
use super::flow::{Malformed, effect};
use super::opcode::{self, *};
use crate::metadata::{Meta, Method};
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec;
use alloc::vec::Vec;

/// For the index of each `ret` that is reached, the indices where execution may go on.
pub type Returns = BTreeMap<usize, BTreeSet<usize>>;

/// A slot: the index of the subroutine whose return address it holds, or nothing of interest.
type Slot = Option<usize>;

#[derive(Clone, PartialEq)]
struct State {
    stack: Vec<Slot>,
    locals: Vec<Slot>,
}

struct Search<'a> {
    code: &'a Bytecode,
    states: BTreeMap<usize, State>,
    work: Vec<usize>,
    /// For each subroutine, by the index it starts at, the `jsr`s to it and what follows them.
    calls: BTreeMap<usize, BTreeSet<(usize, usize)>>,
    returns: Returns,
}

/// Finds the returns of all subroutines of a method.
///
/// # Errors
/// The message of the `VerifyError` for code that is not well-formed.
pub fn returns(method: Meta<Method>, code: &Bytecode) -> Result<Returns, Malformed> {
    let locals = vec![None; usize::from(method.max_locals)];
    let mut search =
        Search { code, states: BTreeMap::new(), work: Vec::new(), calls: BTreeMap::new(), returns: Returns::new() };
    search.reach(0, State { stack: Vec::new(), locals });
    while let Some(bci) = search.work.pop() {
        let state = search.states[&bci].clone();
        for handler in method.exception_handlers.iter() {
            if (usize::from(handler.start)..usize::from(handler.end)).contains(&bci) {
                let thrown = State { stack: vec![None], locals: state.locals.clone() };
                search.reach(usize::from(handler.handler), thrown);
            }
        }
        search.step(bci, state)?;
    }
    Ok(search.returns)
}

impl Search<'_> {
    fn reach(&mut self, target: usize, state: State) {
        if target >= self.code.length() {
            return;
        }
        let merged = match self.states.get(&target) {
            None => state,
            Some(known) => {
                let join =
                    |a: &[Slot], b: &[Slot]| a.iter().zip(b).map(|(&a, &b)| if a == b { a } else { None }).collect();
                State { stack: join(&known.stack, &state.stack), locals: join(&known.locals, &state.locals) }
            }
        };
        if self.states.get(&target) != Some(&merged) {
            self.states.insert(target, merged);
            self.work.push(target);
        }
    }

    fn branch(&mut self, bci: usize, distance: i32, state: State) {
        if let Ok(target) = usize::try_from(bci as i64 + i64::from(distance)) {
            self.reach(target, state);
        }
    }

    fn step(&mut self, bci: usize, mut state: State) -> Result<(), Malformed> {
        let opcode = self.code.opcode(bci);
        let next = bci + self.code.instruction_length(bci)?;
        let wide = opcode == WIDE;
        let (operation, index) = if wide {
            (self.code.u8_at(bci + 1), usize::from(self.code.u16_at(bci + 2)))
        } else {
            (opcode, usize::from(self.code.u8_at(bci + 1)))
        };
        if operation == RET {
            self.return_from(bci, index, &state);
            return Ok(());
        }
        let stored = match operation {
            ISTORE | LSTORE | FSTORE | DSTORE | ASTORE => Some(index),
            ISTORE_0..=ASTORE_3 => Some(usize::from((operation - ISTORE_0) % 4)),
            _ => None,
        };
        let top = state.stack.last().copied().flatten();
        self.shuffle(bci, opcode, &mut state)?;
        if let Some(local) = stored.and_then(|index| state.locals.get_mut(index)) {
            *local = top;
        }
        match opcode {
            IFEQ..=IF_ACMPNE | IFNULL | IFNONNULL | GOTO => {
                self.branch(bci, self.code.i16_at(bci + 1), state.clone());
            }
            GOTO_W => self.branch(bci, self.code.i32_at(bci + 1), state.clone()),
            JSR | JSR_W => {
                let distance = if opcode == JSR_W { self.code.i32_at(bci + 1) } else { self.code.i16_at(bci + 1) };
                let Ok(entry) = usize::try_from(bci as i64 + i64::from(distance)) else { return Ok(()) };
                if let Some(top) = state.stack.last_mut() {
                    *top = Some(entry);
                }
                self.calls.entry(entry).or_default().insert((bci, next));
                // Returns seen before count for this call, too.
                self.work.extend(self.returns.keys().copied());
                self.reach(entry, state);
                return Ok(());
            }
            TABLESWITCH | LOOKUPSWITCH => {
                let switch = self.code.switch(bci)?;
                self.branch(bci, switch.default, state.clone());
                for case in 0..switch.count {
                    let (_, distance) = switch.case(self.code, case);
                    self.branch(bci, distance, state.clone());
                }
            }
            _ => {}
        }
        if opcode::falls_through(opcode) {
            self.reach(next, state);
        }
        Ok(())
    }

    /// Applies an instruction to the operand stack: those that copy slots copy return addresses.
    fn shuffle(&self, bci: usize, opcode: u8, state: &mut State) -> Result<(), Malformed> {
        let stack = &mut state.stack;
        let (pops, pushes) = effect(self.code, bci)?;
        let (pops, pushes) = (pops as usize, pushes as usize);
        let Some(base) = stack.len().checked_sub(pops) else {
            return Err("Unable to pop operand off an empty stack".into());
        };
        let taken = stack.split_off(base);
        // Which of the slots taken, counted from the lowest, are put back in what order.
        let order: &[usize] = match opcode {
            DUP => &[0, 0],
            DUP_X1 => &[1, 0, 1],
            DUP_X2 => &[2, 0, 1, 2],
            DUP2 => &[0, 1, 0, 1],
            DUP2_X1 => &[1, 2, 0, 1, 2],
            DUP2_X2 => &[2, 3, 0, 1, 2, 3],
            SWAP => &[1, 0],
            _ => {
                stack.resize(base + pushes, None);
                return Ok(());
            }
        };
        stack.extend(order.iter().map(|&index| taken.get(index).copied().flatten()));
        Ok(())
    }

    fn return_from(&mut self, bci: usize, index: usize, state: &State) {
        let Some(entry) = state.locals.get(index).copied().flatten() else { return };
        for (call, next) in self.calls.get(&entry).cloned().unwrap_or_default() {
            self.returns.entry(bci).or_default().insert(next);
            let Some(before) = self.states.get(&call) else { continue };
            // Variables that the subroutine left alone are as they were at the call.
            let locals = state.locals.iter().zip(&before.locals).map(|(now, before)| now.or(*before)).collect();
            self.reach(next, State { stack: state.stack.clone(), locals });
        }
    }
}
