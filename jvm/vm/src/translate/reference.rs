//! Field and method references of the constant pool, as far as translation needs them.

use super::flow::Malformed;
use crate::metadata::constant_pool::Tag;
use crate::metadata::{ConstantPool, Symbol, TypeKind, descriptor};

/// What an instruction expects its constant to refer to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum MemberKind {
    /// A field.
    Field,
    /// A method of a class or interface.
    Method,
    /// An `invokedynamic` call site.
    CallSite,
}

/// A set of argument slots.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SlotSet([u64; 4]);

impl SlotSet {
    fn insert(&mut self, slot: u16) {
        if let Some(word) = self.0.get_mut(usize::from(slot) / 64) {
            *word |= 1 << (slot % 64);
        }
    }
    /// Whether the slot is in the set.
    pub fn contains(&self, slot: usize) -> bool {
        self.0.get(slot / 64).is_some_and(|word| word >> (slot % 64) & 1 != 0)
    }
}

/// The shape of a field or method reference.
pub struct Member {
    /// Slots of the arguments, without the receiver; 0 for a field.
    pub argument_slots: u16,
    /// Which of these slots are the second ones of a `long` or `double`.
    pub second_slots: SlotSet,
    /// Kind of the result, or of the field.
    pub result: TypeKind,
    /// Constant pool index of the class; meaningless for a call site.
    pub class: u16,
    /// The name.
    pub name: Symbol,
}

impl Member {
    /// The member that a constant refers to.
    ///
    /// # Errors
    /// If the constant is none of that kind or its descriptor is malformed.
    pub fn of(pool: &ConstantPool, index: u16, kind: MemberKind) -> Result<Member, Malformed> {
        let tag = pool.tags.get().get(usize::from(index)).copied();
        let fits = match kind {
            MemberKind::Field => tag == Some(Tag::FieldRef),
            MemberKind::Method => matches!(tag, Some(Tag::MethodRef | Tag::InterfaceMethodRef)),
            MemberKind::CallSite => tag == Some(Tag::InvokeDynamic),
        };
        if !fits {
            return Err(illegal_constant(index));
        }
        let (class, name, descriptor) = pool.member(index);
        let bytes = descriptor.bytes();
        let shape = match kind {
            MemberKind::Field => bytes
                .first()
                .and_then(|&first| TypeKind::of_descriptor(first))
                .map(|kind| (0, SlotSet::default(), kind)),
            _ => method_shape(bytes),
        };
        let Some((argument_slots, second_slots, result)) = shape else {
            return Err(alloc::format!("Illegal descriptor {descriptor} at constant pool index {index}"));
        };
        Ok(Member { argument_slots, second_slots, result, class, name })
    }
}

/// The message for a constant that does not fit the instruction.
pub fn illegal_constant(index: u16) -> Malformed {
    alloc::format!("Illegal constant pool index {index}")
}

/// Argument slots (at most 255, JVMS §4.3.3), which of them are second ones, and result of a method descriptor.
fn method_shape(descriptor: &[u8]) -> Option<(u16, SlotSet, TypeKind)> {
    let kind = |descriptor: &[u8]| TypeKind::of_descriptor(*descriptor.first()?);
    let mut types = descriptor::parameters(descriptor);
    let mut slots = 0;
    let mut second = SlotSet::default();
    for parameter in &mut types {
        let width = kind(parameter)?.slots() as u16;
        if width == 2 {
            second.insert(slots + 1);
        }
        slots += width;
        if slots > 255 {
            return None;
        }
    }
    Some((slots, second, kind(types.result()?)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_of_descriptors() {
        let shape = |descriptor| method_shape(descriptor).map(|(slots, _, result)| (slots, result));
        assert_eq!(shape(b"()V"), Some((0, TypeKind::Void)));
        assert_eq!(shape(b"(IJ[[D[Ljava/lang/String;Ljava/lang/Object;)[I"), Some((6, TypeKind::Reference)));
        assert_eq!(shape(b"(DD)J"), Some((4, TypeKind::Long)));
        let Some((_, second, _)) = method_shape(b"(IJD)V") else { panic!("a legal descriptor") };
        assert_eq!([0, 1, 2, 3, 4].map(|slot| second.contains(slot)), [false, false, true, false, true]);
        assert_eq!(method_shape(b"(Ljava"), None);
        assert_eq!(method_shape(b"(I"), None);
        assert_eq!(method_shape(b"I"), None);
        assert_eq!(method_shape(b"([)V"), None);
    }
}
