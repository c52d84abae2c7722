//! Verification by type checking (JVMS §4.10.1): one pass from frame to frame of the `StackMapTable`.

use super::frame::Frame;
use super::instructions::Next;
use super::types::Type;
use super::{Checked, Context, Failure};
use alloc::format;
use alloc::vec::Vec;
use stardust_classfile::instructions::{Instruction, Operand};
use stardust_classfile::opcodes::{JSR, JSR_W, RET};
use stardust_classfile::stack_map::{self, StackMapError, VerificationType};

impl From<StackMapError> for Failure {
    fn from(error: StackMapError) -> Failure {
        match error {
            StackMapError::BadOffset => Failure::rejected("StackMapTable error: bad offset", ""),
            _ => Failure::Malformed(format!("{error}").into(), error == StackMapError::BadChop),
        }
    }
}

/// Checks the method. `position` is where an error was found.
pub fn check(context: &Context<'_>, position: &mut u32) -> Checked<()> {
    let frames = frames(context)?;
    context.check_handlers()?;
    let mut upcoming = frames.iter().peekable();
    let mut current = Some(context.first_frame()?);
    for instruction in context.instructions() {
        *position = instruction.pc;
        if let Some((_, given)) = upcoming.next_if(|(pc, _)| *pc == instruction.pc) {
            if let Some(frame) = &current {
                let matched = frame.check_assignable(context, given);
                matched.map_err(|failure| failure.named(|| "Instruction type does not match stack map".into()))?;
            }
            current = Some(given.clone());
        }
        let Some(mut frame) = current.take() else {
            return Err(Failure::rejected("Expecting a stack map frame", "Nothing leads here."));
        };
        check_in_handlers(context, &frames, &frame, instruction.pc)?;
        if matches!(instruction.opcode, JSR | JSR_W | RET) {
            return Err(Failure::rejected("Bad instruction", "Subroutines went with class files of version 51."));
        }
        let next = if frame.this_uninitialized {
            let next = context.execute(&mut frame, &instruction)?;
            if !frame.this_uninitialized {
                // When the superclass's constructor throws, handlers find the object as if it had not, but for the flag
                // that says that it is not initialised (JVMS §4.10.1.9, `invokespecial`).
                frame.this_uninitialized = true;
                check_in_handlers(context, &frames, &frame, instruction.pc)?;
                frame.this_uninitialized = false;
            }
            next
        } else {
            context.execute(&mut frame, &instruction)?
        };
        for_each_target(&instruction, |target| check_target(context, &frames, &frame, target))?;
        if next == Next::Falls {
            current = Some(frame);
        }
    }
    if current.is_some() {
        return Err(Failure::rejected("Control flow falls through code end", "The last instruction must not go on."));
    }
    Ok(())
}

/// Calls `visit` with each offset that the instruction branches to.
pub fn for_each_target(instruction: &Instruction<'_>, mut visit: impl FnMut(u32) -> Checked<()>) -> Checked<()> {
    match instruction.operand {
        Operand::Branch(target) => visit(target),
        Operand::TableSwitch(switch) => switch.targets().chain([switch.default]).try_for_each(visit),
        Operand::LookupSwitch(switch) => {
            switch.pairs().map(|(_, target)| target).chain([switch.default]).try_for_each(visit)
        }
        _ => Ok(()),
    }
}

type Frames = [(u32, Frame)];

fn check_target(context: &Context<'_>, frames: &Frames, frame: &Frame, target: u32) -> Checked<()> {
    match frames.binary_search_by_key(&target, |(pc, _)| *pc) {
        Ok(index) => {
            let matched = frame.check_assignable(context, &frames[index].1);
            matched.map_err(|failure| {
                failure.named(|| format!("Inconsistent stackmap frames at branch target {target}").into())
            })
        }
        Err(_) => Err(Failure::rejected(format!("Expecting a stackmap frame at branch target {target}"), "")),
    }
}

/// Checks that each handler that covers an instruction can begin with the variables as they are before it.
fn check_in_handlers(context: &Context<'_>, frames: &Frames, frame: &Frame, pc: u32) -> Checked<()> {
    for handler in context.method.exception_handlers.get() {
        if (u32::from(handler.start)..u32::from(handler.end)).contains(&pc) {
            let thrown = frame.in_handler(context.caught_type(handler.catch_type)?);
            let target = u32::from(handler.handler);
            check_target(context, frames, &thrown, target).map_err(|failure| {
                failure.named(|| format!("Stack map does not match the one at exception handler {target}").into())
            })?;
        }
    }
    Ok(())
}

/// The frames that the table gives, by offset.
fn frames(context: &Context<'_>) -> Checked<Vec<(u32, Frame)>> {
    let table = context.method.attributes.stack_map_table.get();
    if table.is_empty() {
        return Ok(Vec::new());
    }
    let explicit = stack_map::explicit_frames(table, context.arguments(), |given| resolve(context, given))?;
    let mut frames = Vec::with_capacity(explicit.len());
    for given in explicit {
        if !context.boundaries.contains(given.pc) {
            return Err(StackMapError::BadOffset.into());
        }
        let too_many = || Failure::Malformed("bad type array size".into(), true);
        let Some(mut frame) = Frame::with_locals(&given.locals, usize::from(context.method.max_locals)) else {
            return Err(too_many());
        };
        frame.stack = given.stack;
        if frame.depth() > usize::from(context.method.max_stack) {
            return Err(too_many());
        }
        frames.push((given.pc, frame));
    }
    Ok(frames)
}

fn resolve(context: &Context<'_>, given: VerificationType) -> Checked<Type> {
    Ok(match given {
        VerificationType::Top => Type::Top,
        VerificationType::Integer => Type::Integer,
        VerificationType::Float => Type::Float,
        VerificationType::Double => Type::Double,
        VerificationType::Long => Type::Long,
        VerificationType::Null => Type::Null,
        VerificationType::UninitializedThis => Type::UninitializedThis,
        VerificationType::Object(index) => match context.class_constant(index) {
            Ok(name) => Type::Object(name),
            Err(_) => return Err(Failure::Malformed("bad class index".into(), false)),
        },
        VerificationType::Uninitialized(offset) => {
            if context.made_at(u32::from(offset)).is_err() {
                return Err(Failure::Malformed("bad offset for Uninitialized".into(), true));
            }
            Type::Uninitialized(u32::from(offset))
        }
    })
}
