//! Instructions that refer to the constant pool: constants, fields, calls, objects and arrays.

use super::frame::Frame;
use super::types::Type;
use super::{Checked, Context, Failure};
use crate::linking;
use crate::metadata::constant_pool::Tag;
use crate::metadata::{Class, Meta, Symbol, descriptor};
use alloc::format;
use alloc::vec::Vec;
use stardust_classfile::descriptor::MAX_DIMENSIONS;
use stardust_classfile::instructions::{Instruction, Operand};
use stardust_classfile::opcodes::*;

impl Context<'_> {
    /// The tag of a constant, `Unusable` if the index is none of the pool's.
    fn tag(&self, index: u16) -> Tag {
        self.pool.tags.get().get(usize::from(index)).copied().unwrap_or(Tag::Unusable)
    }

    /// The name that a `Class` constant holds.
    pub fn class_constant(&self, index: u16) -> Checked<Symbol> {
        if self.tag(index) == Tag::Class { Ok(self.pool.class_name(index)) } else { Err(bad_constant(index)) }
    }

    /// `ldc`, `ldc_w` and `ldc2_w`.
    pub fn load_constant(&self, frame: &mut Frame, instruction: &Instruction<'_>) -> Checked<()> {
        let Operand::Constant(index) = instruction.operand else { return Err(bad_constant(0)) };
        let since = |major: u16, name: &str| if self.major >= major { Type::class(name) } else { Type::Top };
        let value = match self.tag(index) {
            Tag::Integer => Type::Integer,
            Tag::Float => Type::Float,
            Tag::Long => Type::Long,
            Tag::Double => Type::Double,
            Tag::String => Type::class("java/lang/String"),
            Tag::Class => since(49, "java/lang/Class"),
            Tag::MethodHandle => since(51, "java/lang/invoke/MethodHandle"),
            Tag::MethodType => since(51, "java/lang/invoke/MethodType"),
            Tag::Dynamic => Type::of_descriptor(self.pool.dynamic(index).2.bytes()),
            _ => Type::Top,
        };
        let words = if instruction.opcode == LDC2_W { 2 } else { 1 };
        if value == Type::Top || value.words() != words {
            return Err(bad_constant(index));
        }
        frame.push(self, value)
    }

    /// `getstatic` to `multianewarray`, but for those that look at nothing but the stack.
    pub fn execute_member(&self, frame: &mut Frame, instruction: &Instruction<'_>) -> Checked<()> {
        match (instruction.opcode, instruction.operand) {
            (opcode @ GETSTATIC..=PUTFIELD, Operand::Constant(index)) => self.access_field(frame, opcode, index),
            (INVOKEDYNAMIC, Operand::Constant(index)) => self.invoke_dynamic(frame, index),
            (INVOKEVIRTUAL..=INVOKEINTERFACE, Operand::Constant(_) | Operand::InvokeInterface { .. }) => {
                self.invoke(frame, instruction)
            }
            (NEW, Operand::Constant(index)) => self.new_object(frame, instruction.pc, index),
            (NEWARRAY, Operand::ArrayType(kind)) => self.new_primitive_array(frame, kind),
            (ANEWARRAY, Operand::Constant(index)) => self.new_array(frame, index),
            (CHECKCAST, Operand::Constant(index)) => {
                let target = self.class_constant(index)?;
                frame.pop(self, Type::class("java/lang/Object"))?;
                frame.push(self, Type::Object(target))
            }
            (INSTANCEOF, Operand::Constant(index)) => {
                self.class_constant(index)?;
                frame.pop(self, Type::class("java/lang/Object"))?;
                frame.push(self, Type::Integer)
            }
            (MULTIANEWARRAY, Operand::MultiNewArray { index, dimensions }) => {
                self.new_multi_array(frame, index, dimensions)
            }
            (opcode, _) => Err(Failure::rejected("Bad instruction", format!("opcode {opcode:#04x}"))),
        }
    }

    fn access_field(&self, frame: &mut Frame, opcode: u8, index: u16) -> Checked<()> {
        if self.tag(index) != Tag::FieldRef {
            return Err(bad_constant(index));
        }
        let (class_index, name, descriptor) = self.pool.member(index);
        let holder = self.class_constant(class_index)?;
        let value = Type::of_descriptor(descriptor.bytes());
        let is_protected = |class| linking::lookup_field(class, name, descriptor).map(|f| (f.class, f.access_flags));
        match opcode {
            GETSTATIC => frame.push(self, value),
            PUTSTATIC => frame.pop(self, value).map(drop),
            GETFIELD => {
                let receiver = frame.pop(self, Type::Object(holder))?;
                self.check_protected("Bad access to protected data in getfield", holder, receiver, is_protected)?;
                frame.push(self, value)
            }
            _ => {
                frame.pop(self, value)?;
                // A constructor may set its class's own fields before it calls the superclass's (JVMS §4.10.1.9).
                let own = holder == self.class.name && self.class.declared_field(name, descriptor).is_some();
                if own && self.is_constructor() && frame.stack.last() == Some(&Type::UninitializedThis) {
                    frame.stack.pop();
                    return Ok(());
                }
                if frame.stack.last() == Some(&Type::UninitializedThis) {
                    return Err(Failure::rejected("Bad type on operand stack in putfield", "It is not initialised."));
                }
                let receiver = frame.pop(self, Type::Object(holder))?;
                self.check_protected("Bad access to protected data in putfield", holder, receiver, is_protected)
            }
        }
    }

    /// A protected member of a superclass in another package can be used only with objects of the verified class
    /// (`passesProtectedCheck`). `what` is the error, `member` finds the member's class and access flags.
    pub fn check_protected(
        &self,
        what: &'static str,
        holder: Symbol,
        receiver: Type,
        member: impl FnOnce(Meta<Class>) -> Option<(Meta<Class>, u16)>,
    ) -> Checked<()> {
        const ACC_PROTECTED: u16 = 4;
        let Some(ancestor) = self.class.superclasses().find(|class| class.name == holder) else { return Ok(()) };
        let Some((declaring, access_flags)) = member(ancestor) else { return Ok(()) };
        if access_flags & ACC_PROTECTED == 0
            || declaring.same_package(&self.class)
            || self.is_assignable(receiver, Type::Object(self.class.name))?
        {
            return Ok(());
        }
        Err(Failure::rejected(what, format!("Type {receiver} is not assignable to '{}'", self.class.name)))
    }

    fn pop_arguments(&self, frame: &mut Frame, descriptor: Symbol) -> Checked<Type> {
        let mut types = descriptor::parameters(descriptor.bytes());
        let parameters: Vec<Type> = types.by_ref().map(Type::of_descriptor).collect();
        for &parameter in parameters.iter().rev() {
            frame.pop(self, parameter)?;
        }
        Ok(types.result().map_or(Type::Top, Type::of_descriptor))
    }

    fn invoke_dynamic(&self, frame: &mut Frame, index: u16) -> Checked<()> {
        if self.tag(index) != Tag::InvokeDynamic {
            return Err(bad_constant(index));
        }
        let result = self.pop_arguments(frame, self.pool.dynamic(index).2)?;
        frame.push(self, result)
    }

    fn invoke(&self, frame: &mut Frame, instruction: &Instruction<'_>) -> Checked<()> {
        let opcode = instruction.opcode;
        let (index, count) = match instruction.operand {
            Operand::InvokeInterface { index, count } => (index, Some(count)),
            Operand::Constant(index) => (index, None),
            _ => return Err(bad_constant(0)),
        };
        let legal = match (opcode, self.tag(index)) {
            (INVOKEINTERFACE, tag) => tag == Tag::InterfaceMethodRef,
            (_, Tag::MethodRef) => true,
            (INVOKESTATIC | INVOKESPECIAL, Tag::InterfaceMethodRef) => self.major >= 52,
            _ => false,
        };
        if !legal {
            return Err(bad_constant(index));
        }
        let (class_index, name, descriptor) = self.pool.member(index);
        let holder = self.class_constant(class_index)?;
        let is_constructor = name.bytes() == b"<init>";
        if name.bytes().first() == Some(&b'<') && !(is_constructor && opcode == INVOKESPECIAL) {
            return Err(Failure::rejected("Illegal call to internal method", format!("{name}")));
        }
        let depth = frame.depth();
        let result = self.pop_arguments(frame, descriptor)?;
        // The operand repeats what the descriptor says: words of the arguments, the receiver's included.
        if count.is_some_and(|count| usize::from(count) != depth - frame.depth() + 1) {
            return Err(Failure::rejected(
                "Inconsistent args count operand in invokeinterface",
                format!("{descriptor}"),
            ));
        }
        match opcode {
            INVOKESTATIC => {}
            INVOKESPECIAL if is_constructor => self.call_constructor(frame, instruction.pc, holder, descriptor)?,
            INVOKESPECIAL => {
                self.check_special(holder, self.tag(index) == Tag::InterfaceMethodRef)?;
                frame.pop(self, Type::Object(self.class.name))?;
            }
            _ => {
                let receiver = frame.pop(self, Type::Object(holder))?;
                // Arrays have a public `clone`.
                let clones_array =
                    name.bytes() == b"clone" && holder.bytes() == b"java/lang/Object" && receiver.component().is_some();
                if opcode == INVOKEVIRTUAL && !clones_array {
                    self.check_protected("Bad access to protected data in invokevirtual", holder, receiver, |class| {
                        linking::lookup_method(class, name, descriptor).map(|m| (m.class, m.access_flags))
                    })?;
                }
            }
        }
        frame.push(self, result)
    }

    /// `invokespecial` calls methods of the class itself, its superclasses and its direct superinterfaces.
    fn check_special(&self, holder: Symbol, is_interface: bool) -> Checked<()> {
        let rejected = |what| Err(Failure::rejected(what, format!("{holder}")));
        if holder == self.class.name || self.class.superclasses().any(|class| class.name == holder) {
            return Ok(());
        }
        // Before version 52, interfaces had no methods to call this way.
        let has_methods = self.major >= 52;
        if has_methods && self.class.interfaces.get().iter().any(|interface| interface.name == holder) {
            return Ok(());
        }
        if is_interface && self.class.all_interfaces.get().iter().any(|interface| interface.name == holder) {
            return rejected(
                "Bad invokespecial instruction: interface method reference is in an indirect superinterface.",
            );
        }
        rejected("Bad invokespecial instruction: current class isn't assignable to reference class.")
    }

    fn new_object(&self, frame: &mut Frame, pc: u32, index: u16) -> Checked<()> {
        let name = self.class_constant(index)?;
        if name.bytes().first() == Some(&b'[') {
            return Err(Failure::rejected("Illegal new instruction", format!("{name} is an array class")));
        }
        let made = Type::Uninitialized(pc);
        if frame.stack.contains(&made) {
            return Err(Failure::rejected("Uninitialized object exists on the stack", "new would make it anew."));
        }
        // Here again in a loop: what was made before can't be initialised any more.
        frame.replace(made, Type::Top);
        frame.push(self, made)
    }

    fn new_primitive_array(&self, frame: &mut Frame, kind: u8) -> Checked<()> {
        frame.pop(self, Type::Integer)?;
        let name = match kind {
            4 => "[Z",
            5 => "[C",
            6 => "[F",
            7 => "[D",
            8 => "[B",
            9 => "[S",
            10 => "[I",
            _ => "[J",
        };
        frame.push(self, Type::class(name))
    }

    fn new_array(&self, frame: &mut Frame, index: u16) -> Checked<()> {
        let component = self.class_constant(index)?;
        if dimensions_of(component) >= MAX_DIMENSIONS {
            return Err(Failure::rejected(
                "Illegal anewarray instruction, array has more than 255 dimensions",
                format!("{component}"),
            ));
        }
        frame.pop(self, Type::Integer)?;
        frame.push(self, Type::array_of(component))
    }

    fn new_multi_array(&self, frame: &mut Frame, index: u16, dimensions: u8) -> Checked<()> {
        let class = self.class_constant(index)?;
        if dimensions_of(class) < usize::from(dimensions) {
            return Err(Failure::rejected(
                "Illegal dimension in multianewarray",
                format!("{class} has not {dimensions}"),
            ));
        }
        for _ in 0..dimensions {
            frame.pop(self, Type::Integer)?;
        }
        frame.push(self, Type::Object(class))
    }
}

fn dimensions_of(class: Symbol) -> usize {
    class.bytes().iter().take_while(|&&byte| byte == b'[').count()
}

fn bad_constant(index: u16) -> Failure {
    Failure::rejected("Illegal type at constant pool entry", format!("{index}"))
}
