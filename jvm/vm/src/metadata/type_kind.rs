//! The kinds of types that fields, array elements, parameters and results have.

/// A primitive type, `void`, or any reference type. The numbers of the primitive types are those of `newarray`
/// (JVMS §6.5.newarray).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum TypeKind {
    /// `boolean`, `Z`
    Boolean = 4,
    /// `char`, `C`
    Char = 5,
    /// `float`, `F`
    Float = 6,
    /// `double`, `D`
    Double = 7,
    /// `byte`, `B`
    Byte = 8,
    /// `short`, `S`
    Short = 9,
    /// `int`, `I`
    Int = 10,
    /// `long`, `J`
    Long = 11,
    /// A class, interface or array type, `L` or `[`
    Reference = 12,
    /// `void`, `V`: only as a result
    Void = 14,
}

impl TypeKind {
    /// The eight primitive types and `void`.
    pub const PRIMITIVES: [TypeKind; 9] = [
        TypeKind::Boolean,
        TypeKind::Char,
        TypeKind::Float,
        TypeKind::Double,
        TypeKind::Byte,
        TypeKind::Short,
        TypeKind::Int,
        TypeKind::Long,
        TypeKind::Void,
    ];

    /// The kind that a descriptor with this first character names (JVMS §4.3).
    pub fn of_descriptor(first: u8) -> Option<TypeKind> {
        Some(match first {
            b'Z' => TypeKind::Boolean,
            b'C' => TypeKind::Char,
            b'F' => TypeKind::Float,
            b'D' => TypeKind::Double,
            b'B' => TypeKind::Byte,
            b'S' => TypeKind::Short,
            b'I' => TypeKind::Int,
            b'J' => TypeKind::Long,
            b'L' | b'[' => TypeKind::Reference,
            b'V' => TypeKind::Void,
            _ => return None,
        })
    }

    /// The kind with this number.
    pub fn of_number(number: u8) -> Option<TypeKind> {
        Some(match number {
            4 => TypeKind::Boolean,
            5 => TypeKind::Char,
            6 => TypeKind::Float,
            7 => TypeKind::Double,
            8 => TypeKind::Byte,
            9 => TypeKind::Short,
            10 => TypeKind::Int,
            11 => TypeKind::Long,
            12 => TypeKind::Reference,
            14 => TypeKind::Void,
            _ => return None,
        })
    }

    /// Bytes that a field or array element of this kind takes; 0 for `void`.
    pub const fn size(self) -> usize {
        match self {
            TypeKind::Boolean | TypeKind::Byte => 1,
            TypeKind::Char | TypeKind::Short => 2,
            TypeKind::Float | TypeKind::Int | TypeKind::Reference => 4,
            TypeKind::Double | TypeKind::Long => 8,
            TypeKind::Void => 0,
        }
    }

    /// Slots that a local variable, argument or operand of this kind takes (JVMS §2.6.1): 2 for `long` and `double`.
    pub const fn slots(self) -> usize {
        match self {
            TypeKind::Double | TypeKind::Long => 2,
            TypeKind::Void => 0,
            _ => 1,
        }
    }

    /// The keyword of a primitive type; `None` for references.
    pub const fn keyword(self) -> Option<&'static str> {
        Some(match self {
            TypeKind::Boolean => "boolean",
            TypeKind::Char => "char",
            TypeKind::Float => "float",
            TypeKind::Double => "double",
            TypeKind::Byte => "byte",
            TypeKind::Short => "short",
            TypeKind::Int => "int",
            TypeKind::Long => "long",
            TypeKind::Void => "void",
            TypeKind::Reference => return None,
        })
    }

    /// The first character of its descriptor.
    pub const fn descriptor(self) -> u8 {
        match self {
            TypeKind::Boolean => b'Z',
            TypeKind::Char => b'C',
            TypeKind::Float => b'F',
            TypeKind::Double => b'D',
            TypeKind::Byte => b'B',
            TypeKind::Short => b'S',
            TypeKind::Int => b'I',
            TypeKind::Long => b'J',
            TypeKind::Void => b'V',
            TypeKind::Reference => b'L',
        }
    }
}
