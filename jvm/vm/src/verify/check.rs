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
        Failure::rejected("StackMapTable error", format!("{error}"))
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
                frame.check_assignable(context, given)?;
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
        let next = context.execute(&mut frame, &instruction)?;
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
        Ok(index) => frame.check_assignable(context, &frames[index].1),
        Err(_) => Err(Failure::rejected("Expecting a stackmap frame at branch target", format!("{target}"))),
    }
}

/// Checks that each handler that covers an instruction can begin with the variables as they are before it.
fn check_in_handlers(context: &Context<'_>, frames: &Frames, frame: &Frame, pc: u32) -> Checked<()> {
    for handler in context.method.exception_handlers.get() {
        if (u32::from(handler.start)..u32::from(handler.end)).contains(&pc) {
            let thrown = frame.in_handler(context.caught_type(handler.catch_type)?);
            check_target(context, frames, &thrown, u32::from(handler.handler))?;
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
        let rejected = |reason: &'static str| Failure::rejected("StackMapTable error", reason);
        if !context.boundaries.contains(given.pc) {
            return Err(rejected("bad offset"));
        }
        let Some(mut frame) = Frame::with_locals(&given.locals, usize::from(context.method.max_locals)) else {
            return Err(rejected("locals size exceeds max_locals"));
        };
        frame.stack = given.stack;
        if frame.depth() > usize::from(context.method.max_stack) {
            return Err(rejected("stack size exceeds max_stack"));
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
        VerificationType::UninitializedThis if context.is_constructor() => Type::UninitializedThis,
        VerificationType::UninitializedThis => {
            return Err(Failure::rejected("StackMapTable error", "uninitializedThis outside of a constructor"));
        }
        VerificationType::Object(index) => Type::Object(context.class_constant(index)?),
        VerificationType::Uninitialized(offset) => {
            context.made_at(u32::from(offset))?;
            Type::Uninitialized(u32::from(offset))
        }
    })
}
