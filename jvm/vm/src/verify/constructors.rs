//! Calls of constructors, which turn uninitialised objects into objects.

use super::frame::Frame;
use super::types::Type;
use super::{Checked, Context, Failure};
use crate::metadata::Symbol;
use alloc::format;
use alloc::vec;
use alloc::vec::Vec;
use stardust_classfile::instructions::{Operand, decode};
use stardust_classfile::opcodes::*;

impl Context<'_> {
    /// `invokespecial` of `<init>` once the arguments are popped: pops the receiver, and initialises all its copies.
    pub fn call_constructor(&self, frame: &mut Frame, pc: u32, holder: Symbol, descriptor: Symbol) -> Checked<()> {
        let receiver = frame.pop_any()?;
        let class = match receiver {
            Type::UninitializedThis => {
                let is_parent = self.class.super_class.is_some_and(|parent| parent.name == holder);
                if holder != self.class.name && !is_parent {
                    return Err(Failure::rejected(
                        "Bad <init> method call",
                        "It is of neither this class nor its superclass.",
                    ));
                }
                self.check_no_return_from_handlers(pc)?;
                frame.this_uninitialized = false;
                self.class.name
            }
            Type::Uninitialized(made) => {
                let class = self.made_at(made)?;
                if class != holder {
                    return Err(Failure::rejected("Call to wrong <init> method", format!("{holder}")));
                }
                self.check_protected(
                    "Bad access to protected <init> method",
                    holder,
                    Type::Object(class),
                    |ancestor| {
                        let constructor = ancestor.declared_method(Symbol::intern(b"<init>"), descriptor)?;
                        Some((constructor.class, constructor.access_flags))
                    },
                )?;
                class
            }
            other => {
                return Err(Failure::rejected(
                    "Bad operand type when invoking <init>",
                    format!("Type {other} is not uninitialized"),
                ));
            }
        };
        frame.replace(receiver, Type::Object(class));
        Ok(())
    }

    /// The class that the `new` at this offset makes an object of.
    pub fn made_at(&self, pc: u32) -> Checked<Symbol> {
        if self.boundaries.contains(pc)
            && let Ok(instruction) = decode(self.code, pc)
            && let (NEW, Operand::Constant(index)) = (instruction.opcode, instruction.operand)
        {
            return self.class_constant(index);
        }
        Err(Failure::rejected("StackMapTable error: bad offset for Uninitialized", format!("{pc}")))
    }

    /// If the superclass's constructor throws, the object stays uninitialised, and no handler may let it out: from none
    /// that covers the call a `return` may be reached (JVMS §4.10.1.4).
    fn check_no_return_from_handlers(&self, pc: u32) -> Checked<()> {
        for handler in self.method.exception_handlers.get() {
            let covers = (u32::from(handler.start)..u32::from(handler.end)).contains(&pc);
            if covers && self.reaches_return(u32::from(handler.handler)) {
                return Err(Failure::rejected(
                    "Bad <init> method call from after the start of a try block",
                    format!("handler at {}", handler.handler),
                ));
            }
        }
        Ok(())
    }

    fn reaches_return(&self, start: u32) -> bool {
        let mut seen = vec![false; self.code.len()];
        let mut waiting: Vec<u32> = vec![start];
        while let Some(pc) = waiting.pop() {
            let Some(seen) = seen.get_mut(pc as usize) else { continue };
            if core::mem::replace(seen, true) {
                continue;
            }
            let Ok(instruction) = decode(self.code, pc) else { continue };
            if (IRETURN..=RETURN).contains(&instruction.opcode) {
                return true;
            }
            match instruction.operand {
                Operand::Branch(target) => waiting.push(target),
                Operand::TableSwitch(switch) => waiting.extend(switch.targets().chain([switch.default])),
                Operand::LookupSwitch(switch) => {
                    waiting.extend(switch.pairs().map(|(_, target)| target).chain([switch.default]));
                }
                _ => {}
            }
            if !matches!(instruction.opcode, GOTO | GOTO_W | TABLESWITCH | LOOKUPSWITCH | ATHROW | RET) {
                waiting.push(instruction.next_pc());
            }
        }
        false
    }
}
