//! Verification types and what may be assigned to what (JVMS §4.10.1.2).

use super::{Checked, Context, Failure};
use crate::linking;
use crate::metadata::{Class, Meta, Symbol};
use alloc::format;
use alloc::string::String;
use core::fmt;

/// The type of a local variable or of an operand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// Unusable.
    Top,
    /// `int` and the smaller integers.
    Integer,
    /// `float`.
    Float,
    /// `long`.
    Long,
    /// `double`.
    Double,
    /// The second local variable of a `long` or `double`. Never an operand.
    SecondHalf,
    /// `null`.
    Null,
    /// The receiver of a constructor before another constructor has been called on it.
    UninitializedThis,
    /// What the `new` instruction at this offset made, before its constructor has been called.
    Uninitialized(u32),
    /// A reference to a class, interface or array of this internal name.
    Object(Symbol),
    /// Where the `jsr` to this offset came from. Only with the inference of types.
    ReturnAddress(u32),
}

impl Type {
    /// The type of a field, parameter or result; of values of sub-integers, `Integer`. `Top` for `void`.
    pub fn of_descriptor(descriptor: &[u8]) -> Type {
        match descriptor {
            [b'B' | b'C' | b'I' | b'S' | b'Z'] => Type::Integer,
            [b'F'] => Type::Float,
            [b'J'] => Type::Long,
            [b'D'] => Type::Double,
            [b'L', name @ .., b';'] => Type::Object(Symbol::intern(name)),
            [b'[', ..] => Type::Object(Symbol::intern(descriptor)),
            _ => Type::Top,
        }
    }

    /// The class of this internal name.
    pub fn class(name: &str) -> Type {
        Type::Object(Symbol::intern(name.as_bytes()))
    }

    /// Operand words or local variables that a value takes.
    pub fn words(self) -> usize {
        if matches!(self, Type::Long | Type::Double) { 2 } else { 1 }
    }

    /// Whether it is any kind of reference, an uninitialised one included.
    pub fn is_reference(self) -> bool {
        matches!(self, Type::Null | Type::UninitializedThis | Type::Uninitialized(_) | Type::Object(_))
    }

    /// The descriptor of an array type's components; `None` for other types.
    pub fn component(self) -> Option<&'static [u8]> {
        match self {
            Type::Object(name) => name.bytes().strip_prefix(b"["),
            _ => None,
        }
    }

    /// The type of arrays of this class or array type.
    pub fn array_of(name: Symbol) -> Type {
        let bytes = name.bytes();
        let mut array = alloc::vec![b'['];
        if bytes.first() == Some(&b'[') {
            array.extend_from_slice(bytes);
        } else {
            array.push(b'L');
            array.extend_from_slice(bytes);
            array.push(b';');
        }
        Type::Object(Symbol::intern(&array))
    }
}

impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Type::Top => f.write_str("top"),
            Type::Integer => f.write_str("integer"),
            Type::Float => f.write_str("float"),
            Type::Long => f.write_str("long"),
            Type::Double => f.write_str("double"),
            Type::SecondHalf => f.write_str("second half of a long or double"),
            Type::Null => f.write_str("null"),
            Type::UninitializedThis => f.write_str("uninitializedThis"),
            Type::Uninitialized(offset) => write!(f, "uninitialized {offset}"),
            Type::Object(name) => write!(f, "'{name}'"),
            Type::ReturnAddress(offset) => write!(f, "return address of {offset}"),
        }
    }
}

impl Context<'_> {
    /// Whether a value of type `from` can be used as one of type `to`.
    ///
    /// # Errors
    /// What loading a class throws: names alone do not always tell.
    pub fn is_assignable(&self, from: Type, to: Type) -> Checked<bool> {
        match (from, to) {
            _ if from == to => Ok(true),
            (_, Type::Top) => Ok(true),
            (Type::Null, Type::Object(_)) => Ok(true),
            (Type::Object(from), Type::Object(to)) => self.is_class_assignable(from, to),
            _ => Ok(false),
        }
    }

    fn is_class_assignable(&self, from: Symbol, to: Symbol) -> Checked<bool> {
        if from == to || to.bytes() == b"java/lang/Object" {
            return Ok(true);
        }
        match (from.bytes(), to.bytes()) {
            ([b'[', from @ ..], [b'[', to @ ..]) => match (Type::of_descriptor(from), Type::of_descriptor(to)) {
                (Type::Object(from), Type::Object(to)) => self.is_class_assignable(from, to),
                _ => Ok(from == to),
            },
            ([b'[', ..], to) => Ok(matches!(to, b"java/lang/Cloneable" | b"java/io/Serializable")),
            (_, [b'[', ..]) => Ok(false),
            _ => {
                // Interfaces are treated like Object: calls through them look at the receiver when they happen.
                let to = self.load(to)?;
                Ok(to.is_interface() || self.load(from)?.is_subclass_of(to))
            }
        }
    }

    /// The class or interface of this name, as the verified class sees it.
    ///
    /// # Errors
    /// What loading throws.
    pub fn load(&self, name: Symbol) -> Checked<Meta<Class>> {
        if name == self.class.name {
            return Ok(self.class);
        }
        linking::load_class(self.thread, self.class.loader, name).map_err(Failure::Thrown)
    }

    /// The type that values of both types have (JVMS §4.10.2.2): for classes, the nearest common superclass; `None` if
    /// there is no such type.
    ///
    /// # Errors
    /// What loading a class throws.
    pub fn common_type(&self, a: Type, b: Type) -> Checked<Option<Type>> {
        match (a, b) {
            _ if a == b => Ok(Some(a)),
            (Type::Null, Type::Object(_)) => Ok(Some(b)),
            (Type::Object(_), Type::Null) => Ok(Some(a)),
            (Type::Object(a), Type::Object(b)) => self.common_class(a, b).map(|name| Some(Type::Object(name))),
            _ => Ok(None),
        }
    }

    fn common_class(&self, a: Symbol, b: Symbol) -> Checked<Symbol> {
        let object = Symbol::intern(b"java/lang/Object");
        if a == object || b == object {
            return Ok(object);
        }
        match (a.bytes(), b.bytes()) {
            ([b'[', a @ ..], [b'[', b @ ..]) => match (Type::of_descriptor(a), Type::of_descriptor(b)) {
                (Type::Object(a), Type::Object(b)) => match Type::array_of(self.common_class(a, b)?) {
                    Type::Object(name) => Ok(name),
                    _ => Ok(object),
                },
                _ => Ok(object),
            },
            ([b'[', ..], _) | (_, [b'[', ..]) => Ok(object),
            _ => {
                let (a, b) = (self.load(a)?, self.load(b)?);
                if a.is_interface() || b.is_interface() {
                    return Ok(object);
                }
                let common = a.superclasses().find(|&ancestor| b.is_subclass_of(ancestor));
                Ok(common.map_or(object, |class| class.name))
            }
        }
    }

    /// A rejection for a value of the wrong type.
    pub(super) fn mismatch(&self, from: Type, to: impl fmt::Display) -> Failure {
        let reason: String = format!("Type {from} is not assignable to {to}");
        Failure::rejected("Bad type on operand stack", reason)
    }
}
