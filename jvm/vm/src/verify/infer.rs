//! Verification by type inference (JVMS §4.10.2): types flow along the branches until nothing changes any more.
//!
//! Subroutines (`jsr`, `ret`) are what makes this hard: one may be entered with different types in variables that it
//! does not use. So each state knows which subroutines it is in and which variables each of them has used; where a
//! subroutine returns to, the others have the types that they had at the `jsr` (JVMS §4.10.2.5).

use super::check::for_each_target;
use super::frame::Frame;
use super::instructions::{Next, locals_of};
use super::types::Type;
use super::{Checked, Context, Failure};
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::vec;
use alloc::vec::Vec;
use stardust_classfile::instructions::{Instruction, Operand, decode};
use stardust_classfile::opcodes::{JSR, JSR_W};

/// A subroutine that the code at some point is in.
#[derive(Clone, Debug, PartialEq)]
struct Subroutine {
    /// Offset of its first instruction: the target of the `jsr`.
    entry: u32,
    /// By local variable: whether the subroutine has used it so far.
    used: Vec<bool>,
}

#[derive(Clone, Debug, PartialEq)]
struct State {
    frame: Frame,
    /// Outermost first.
    subroutines: Vec<Subroutine>,
}

/// Infers the types of the method. `position` is where an error was found.
pub fn infer(context: &Context<'_>, position: &mut u32) -> Checked<()> {
    context.check_handlers()?;
    let mut inference = Inference {
        context,
        states: BTreeMap::new(),
        waiting: BTreeSet::new(),
        calls: BTreeMap::new(),
        returns: BTreeMap::new(),
    };
    for instruction in context.instructions() {
        if let (JSR | JSR_W, Operand::Branch(entry)) = (instruction.opcode, instruction.operand) {
            inference.calls.entry(entry).or_default().push((instruction.pc, instruction.next_pc()));
        }
    }
    inference.flow_to(0, State { frame: context.first_frame()?, subroutines: Vec::new() })?;
    while let Some(pc) = inference.waiting.pop_first() {
        *position = pc;
        let Ok(instruction) = decode(context.code, pc) else {
            return Err(Failure::rejected("Bad instruction", "It can't be decoded."));
        };
        inference.step(&instruction)?;
    }
    Ok(())
}

/// Objects that no constructor has seen do not get into or out of a subroutine.
fn forget_uninitialized(frame: &mut Frame) {
    let values = frame.locals.iter_mut().chain(&mut frame.stack);
    values.filter(|value| matches!(value, Type::Uninitialized(_))).for_each(|value| *value = Type::Top);
}

struct Inference<'a> {
    context: &'a Context<'a>,
    /// What is known before each instruction that was reached.
    states: BTreeMap<u32, State>,
    /// Instructions whose state has changed.
    waiting: BTreeSet<u32>,
    /// For each subroutine the `jsr`s that call it, and where they return to.
    calls: BTreeMap<u32, Vec<(u32, u32)>>,
    /// For each subroutine the `ret`s that were seen to leave it.
    returns: BTreeMap<u32, BTreeSet<u32>>,
}

impl Inference<'_> {
    fn step(&mut self, instruction: &Instruction<'_>) -> Checked<()> {
        let pc = instruction.pc;
        let mut state = self.states[&pc].clone();
        if let Some((first, count)) = locals_of(instruction) {
            let first = usize::from(first);
            for subroutine in &mut state.subroutines {
                subroutine.used.iter_mut().skip(first).take(count).for_each(|used| *used = true);
            }
        }
        for handler in self.context.method.exception_handlers.get() {
            if (u32::from(handler.start)..u32::from(handler.end)).contains(&pc) {
                let frame = state.frame.in_handler(self.context.caught_type(handler.catch_type)?);
                let thrown = State { frame, subroutines: state.subroutines.clone() };
                self.flow_to(u32::from(handler.handler), thrown)?;
            }
        }
        let next = self.context.execute(&mut state.frame, instruction)?;
        if let (JSR | JSR_W, Operand::Branch(entry)) = (instruction.opcode, instruction.operand) {
            return self.call(entry, state);
        }
        for_each_target(instruction, |target| self.flow_to(target, state.clone()))?;
        match next {
            Next::Falls => self.flow_to(instruction.next_pc(), state),
            Next::Leaves => Ok(()),
            Next::Returns(entry) => self.return_from(entry, pc, &state),
        }
    }

    fn call(&mut self, entry: u32, mut state: State) -> Checked<()> {
        if state.subroutines.iter().any(|subroutine| subroutine.entry == entry) {
            return Err(Failure::rejected("Recursive call to jsr entry", format!("{entry}")));
        }
        forget_uninitialized(&mut state.frame);
        // What is known at the call goes on behind the subroutine's returns, too.
        self.waiting.extend(self.returns.get(&entry).into_iter().flatten());
        state.subroutines.push(Subroutine { entry, used: vec![false; state.frame.locals.len()] });
        self.flow_to(entry, state)
    }

    fn return_from(&mut self, entry: u32, pc: u32, state: &State) -> Checked<()> {
        let Some(depth) = state.subroutines.iter().position(|subroutine| subroutine.entry == entry) else {
            return Err(Failure::rejected("Illegal return from subroutine", format!("not in the one at {entry}")));
        };
        let returns = self.returns.entry(entry).or_default();
        returns.insert(pc);
        if returns.len() > 1 {
            return Err(Failure::rejected("Multiple returns to jsr", format!("{entry}")));
        }
        let used = &state.subroutines[depth].used;
        for (call, behind) in self.calls.get(&entry).cloned().unwrap_or_default() {
            let Some(before) = self.states.get(&call) else { continue };
            let mut frame = state.frame.clone();
            forget_uninitialized(&mut frame);
            for (index, used) in used.iter().enumerate() {
                if !used {
                    frame.locals[index] = before.frame.locals[index];
                }
            }
            let mut subroutines = state.subroutines[..depth].to_vec();
            for outer in &mut subroutines {
                outer.used.iter_mut().zip(used).for_each(|(outer, inner)| *outer |= inner);
            }
            self.flow_to(behind, State { frame, subroutines })?;
        }
        Ok(())
    }

    /// Control may come to `target` with this state.
    fn flow_to(&mut self, target: u32, state: State) -> Checked<()> {
        if target as usize >= self.context.code.len() {
            return Err(Failure::rejected("Falling off the end of the code", "The last instruction must not go on."));
        }
        let merged = match self.states.get(&target) {
            None => state,
            Some(known) => self.merge(known, &state)?,
        };
        if self.states.get(&target) != Some(&merged) {
            self.states.insert(target, merged);
            self.waiting.insert(target);
        }
        Ok(())
    }

    /// What holds whichever of two ways control came (JVMS §4.10.2.2).
    fn merge(&self, known: &State, other: &State) -> Checked<State> {
        if known.frame.stack.len() != other.frame.stack.len() {
            return Err(Failure::rejected(
                "Inconsistent stack height",
                "Ways that join have pushed different numbers.",
            ));
        }
        let mut stack = Vec::with_capacity(known.frame.stack.len());
        for (&a, &b) in known.frame.stack.iter().zip(&other.frame.stack) {
            match self.context.common_type(a, b)? {
                Some(common) => stack.push(common),
                None => return Err(Failure::rejected("Mismatched stack types", format!("{a} and {b}"))),
            }
        }
        let mut locals = Vec::with_capacity(known.frame.locals.len());
        for (&a, &b) in known.frame.locals.iter().zip(&other.frame.locals) {
            locals.push(self.context.common_type(a, b)?.unwrap_or(Type::Top));
        }
        let mut subroutines = known.subroutines.clone();
        subroutines.retain(|a| other.subroutines.iter().any(|b| b.entry == a.entry));
        for subroutine in &mut subroutines {
            for same in other.subroutines.iter().filter(|same| same.entry == subroutine.entry) {
                subroutine.used.iter_mut().zip(&same.used).for_each(|(a, b)| *a |= b);
            }
        }
        let this_uninitialized = known.frame.this_uninitialized || other.frame.this_uninitialized;
        Ok(State { frame: Frame { locals, stack, this_uninitialized }, subroutines })
    }
}
