//! The types of local variables and operands at one point of the code.

use super::types::Type;
use super::{Checked, Context, Failure};
use alloc::format;
use alloc::vec;
use alloc::vec::Vec;

/// What is known of the variables at one point.
#[derive(Clone, Debug, PartialEq)]
pub struct Frame {
    /// The local variables, `max_locals` of them; a `long` or `double` is followed by [`Type::SecondHalf`].
    pub locals: Vec<Type>,
    /// The operands, bottom first, one entry for each value.
    pub stack: Vec<Type>,
    /// In a constructor: no other constructor has been called on the receiver (`flagThisUninit`).
    pub this_uninitialized: bool,
}

impl Frame {
    /// A frame with these values in its first local variables, and no operands; `None` if there is no room for them.
    pub fn with_locals(values: &[Type], max_locals: usize) -> Option<Frame> {
        let mut locals = Vec::with_capacity(max_locals);
        for &value in values {
            locals.push(value);
            if value.words() == 2 {
                locals.push(Type::SecondHalf);
            }
        }
        if locals.len() > max_locals {
            return None;
        }
        locals.resize(max_locals, Type::Top);
        let this_uninitialized = locals.contains(&Type::UninitializedThis);
        Some(Frame { locals, stack: Vec::new(), this_uninitialized })
    }

    /// Words that the operands take.
    pub fn depth(&self) -> usize {
        self.stack.iter().map(|value| value.words()).sum()
    }

    /// The frame with which an exception handler for `caught` begins when it is thrown here.
    pub fn in_handler(&self, caught: Type) -> Frame {
        Frame { locals: self.locals.clone(), stack: vec![caught], this_uninitialized: self.this_uninitialized }
    }

    /// Pushes a value; nothing for `Top`, the type of `void`.
    pub fn push(&mut self, context: &Context<'_>, value: Type) -> Checked<()> {
        if value == Type::Top {
            return Ok(());
        }
        self.stack.push(value);
        if self.depth() > usize::from(context.method.max_stack) {
            return Err(Failure::rejected("Operand stack overflow", "Exceeded max stack size."));
        }
        Ok(())
    }

    /// Pops a value, whatever it is.
    pub fn pop_any(&mut self) -> Checked<Type> {
        self.stack.pop().ok_or_else(|| Failure::rejected("Operand stack underflow", "Attempt to pop empty stack."))
    }

    /// Pops a value that can be used as one of type `expected`; tells which it was.
    pub fn pop(&mut self, context: &Context<'_>, expected: Type) -> Checked<Type> {
        let value = self.pop_any()?;
        if context.is_assignable(value, expected)? { Ok(value) } else { Err(context.mismatch(value, expected)) }
    }

    /// Pops a reference, an uninitialised one included unless types are inferred.
    pub fn pop_reference(&mut self, context: &Context<'_>) -> Checked<Type> {
        if context.inferring {
            return self.pop(context, Type::class("java/lang/Object"));
        }
        let value = self.pop_any()?;
        if value.is_reference() { Ok(value) } else { Err(context.mismatch(value, "reference type")) }
    }

    /// Pops values of exactly `words` words, one or two, none of them cut in half; bottom first.
    pub fn pop_words(&mut self, words: usize) -> Checked<Vec<Type>> {
        let first = self.pop_any()?;
        let mut values = vec![first];
        if first.words() < words {
            values.insert(0, self.pop_any()?);
        }
        if values.iter().map(|value| value.words()).sum::<usize>() != words {
            return Err(Failure::rejected("Bad type on operand stack", "A long or double would be taken apart."));
        }
        Ok(values)
    }

    /// The type of a local variable that can be used as one of type `expected`.
    pub fn local(&self, index: u16, expected: Type) -> Checked<Type> {
        self.check_index(index, expected.words())?;
        let value = self.locals[usize::from(index)];
        if value == expected {
            return Ok(value);
        }
        Err(bad_local(index, value, expected))
    }

    /// The type of a local variable that holds a reference.
    pub fn local_reference(&self, index: u16) -> Checked<Type> {
        self.check_index(index, 1)?;
        let value = self.locals[usize::from(index)];
        if value.is_reference() { Ok(value) } else { Err(bad_local(index, value, "reference type")) }
    }

    /// Gives a local variable a new value. What was half overwritten is lost.
    pub fn set_local(&mut self, index: u16, value: Type) -> Checked<()> {
        self.check_index(index, value.words())?;
        let index = usize::from(index);
        self.forget(index);
        self.locals[index] = value;
        if value.words() == 2 {
            self.forget(index + 1);
            self.locals[index + 1] = Type::SecondHalf;
        }
        Ok(())
    }

    /// Makes a variable unusable, and with it the other half of the value that it was a half of.
    fn forget(&mut self, index: usize) {
        match self.locals[index] {
            Type::SecondHalf => self.locals[index - 1] = Type::Top,
            Type::Long | Type::Double => self.locals[index + 1] = Type::Top,
            _ => {}
        }
        self.locals[index] = Type::Top;
    }

    /// Turns every copy of an uninitialised value into `to`.
    pub fn replace(&mut self, from: Type, to: Type) {
        self.locals.iter_mut().chain(&mut self.stack).filter(|value| **value == from).for_each(|value| *value = to);
    }

    fn check_index(&self, index: u16, words: usize) -> Checked<()> {
        if usize::from(index) + words <= self.locals.len() {
            return Ok(());
        }
        Err(Failure::rejected("Local variable table overflow", "Exceeded max local size."))
    }

    /// Whether code that expects `target` can go on from here (`frameIsAssignable`); otherwise why not.
    ///
    /// # Errors
    /// What loading a class throws.
    pub fn check_assignable(&self, context: &Context<'_>, target: &Frame) -> Checked<()> {
        let rejected = |reason| Err(Failure::rejected("Inconsistent stackmap frames", reason));
        if self.stack.len() != target.stack.len() {
            return rejected("Current frame's stack size doesn't match stackmap.".into());
        }
        for (index, (&from, &to)) in self.locals.iter().zip(&target.locals).enumerate() {
            if !context.is_assignable(from, to)? {
                return rejected(format!("Type {from} (current frame, locals[{index}]) is not assignable to {to}"));
            }
        }
        for (index, (&from, &to)) in self.stack.iter().zip(&target.stack).enumerate() {
            if !context.is_assignable(from, to)? {
                return rejected(format!("Type {from} (current frame, stack[{index}]) is not assignable to {to}"));
            }
        }
        if self.this_uninitialized && !target.this_uninitialized {
            return rejected("Current frame's flags are not assignable to stack map frame's.".into());
        }
        Ok(())
    }
}

fn bad_local(index: u16, value: Type, expected: impl core::fmt::Display) -> Failure {
    Failure::rejected(
        "Bad local variable type",
        format!("Type {value} (locals[{index}]) is not assignable to {expected}"),
    )
}
