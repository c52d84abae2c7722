//! Field and method descriptors (JVMS §4.3).

use crate::names::is_class_name;
use alloc::vec::Vec;
use core::fmt;

/// Most dimensions that an array type may have (JVMS §4.3.2).
pub const MAX_DIMENSIONS: usize = 255;
/// Most argument slots that a method may take, the receiver included (JVMS §4.3.3).
pub const MAX_ARGUMENT_SLOTS: usize = 255;

/// Why a descriptor is not well-formed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DescriptorError {
    /// It does not follow the grammar.
    Malformed,
    /// A class name within it is not legal.
    IllegalClassName,
    /// An array type has more than 255 dimensions.
    TooManyDimensions,
}

impl fmt::Display for DescriptorError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            DescriptorError::Malformed => "malformed descriptor",
            DescriptorError::IllegalClassName => "illegal class name in descriptor",
            DescriptorError::TooManyDimensions => "array type descriptor has more than 255 dimensions",
        })
    }
}

impl core::error::Error for DescriptorError {}

/// The type of a field, parameter or return value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldType<'a> {
    /// `B`
    Byte,
    /// `C`
    Char,
    /// `D`
    Double,
    /// `F`
    Float,
    /// `I`
    Int,
    /// `J`
    Long,
    /// `S`
    Short,
    /// `Z`
    Boolean,
    /// `Lname;`, holding the class name in internal form.
    Object(&'a [u8]),
    /// `[...`, holding the whole descriptor, which is also the internal name of the array class.
    Array(&'a [u8]),
}

impl<'a> FieldType<'a> {
    /// How many local variable slots a value takes: 2 for `long` and `double`, otherwise 1 (JVMS §2.6.1).
    pub fn slots(self) -> usize {
        if matches!(self, FieldType::Long | FieldType::Double) { 2 } else { 1 }
    }

    /// Whether values are references.
    pub fn is_reference(self) -> bool {
        matches!(self, FieldType::Object(_) | FieldType::Array(_))
    }

    /// The internal name of the class of a reference type: `java/lang/String` or `[I`. `None` for primitive types.
    pub fn class_name(self) -> Option<&'a [u8]> {
        match self {
            FieldType::Object(name) | FieldType::Array(name) => Some(name),
            _ => None,
        }
    }

    /// The descriptor's first character, with arrays as `[`.
    pub fn tag(self) -> u8 {
        match self {
            FieldType::Byte => b'B',
            FieldType::Char => b'C',
            FieldType::Double => b'D',
            FieldType::Float => b'F',
            FieldType::Int => b'I',
            FieldType::Long => b'J',
            FieldType::Short => b'S',
            FieldType::Boolean => b'Z',
            FieldType::Object(_) => b'L',
            FieldType::Array(_) => b'[',
        }
    }

    /// The primitive type of a descriptor character.
    pub fn primitive(tag: u8) -> Option<FieldType<'static>> {
        Some(match tag {
            b'B' => FieldType::Byte,
            b'C' => FieldType::Char,
            b'D' => FieldType::Double,
            b'F' => FieldType::Float,
            b'I' => FieldType::Int,
            b'J' => FieldType::Long,
            b'S' => FieldType::Short,
            b'Z' => FieldType::Boolean,
            _ => return None,
        })
    }
}

/// Splits the first field type off `bytes`.
fn take_field_type(bytes: &[u8]) -> Result<(FieldType<'_>, &[u8]), DescriptorError> {
    let dimensions = bytes.iter().take_while(|c| **c == b'[').count();
    if dimensions > MAX_DIMENSIONS {
        return Err(DescriptorError::TooManyDimensions);
    }
    let element = &bytes[dimensions..];
    let (element_type, element_length) = match element.first() {
        Some(b'L') => {
            let end = element.iter().position(|c| *c == b';').ok_or(DescriptorError::Malformed)?;
            let name = &element[1..end];
            if !is_class_name(name) {
                return Err(DescriptorError::IllegalClassName);
            }
            (FieldType::Object(name), end + 1)
        }
        Some(tag) => (FieldType::primitive(*tag).ok_or(DescriptorError::Malformed)?, 1),
        None => return Err(DescriptorError::Malformed),
    };
    let (whole, rest) = bytes.split_at(dimensions + element_length);
    Ok((if dimensions > 0 { FieldType::Array(whole) } else { element_type }, rest))
}

/// Parses a field descriptor (JVMS §4.3.2).
///
/// # Errors
/// [`DescriptorError`] unless all of `descriptor` is one field type.
pub fn parse_field(descriptor: &[u8]) -> Result<FieldType<'_>, DescriptorError> {
    match take_field_type(descriptor)? {
        (field_type, []) => Ok(field_type),
        _ => Err(DescriptorError::Malformed),
    }
}

/// Whether a descriptor is meant to be a method descriptor, judged by its first character alone.
pub fn is_method(descriptor: &[u8]) -> bool {
    descriptor.first() == Some(&b'(')
}

/// The parameter types of a method descriptor, one after the other, then the return type; allocates nothing.
///
/// The iterator ends after the last parameter, or after yielding an error.
#[derive(Clone, Debug)]
pub struct Parameters<'a> {
    /// What follows the parameters already seen; `None` after an error.
    rest: Option<&'a [u8]>,
}

/// Starts reading a method descriptor's parameters.
///
/// # Errors
/// [`DescriptorError::Malformed`] when it does not begin with `(`.
pub fn parameters(descriptor: &[u8]) -> Result<Parameters<'_>, DescriptorError> {
    match descriptor {
        [b'(', rest @ ..] => Ok(Parameters { rest: Some(rest) }),
        _ => Err(DescriptorError::Malformed),
    }
}

impl<'a> Iterator for Parameters<'a> {
    type Item = Result<FieldType<'a>, DescriptorError>;

    fn next(&mut self) -> Option<Self::Item> {
        let rest = self.rest?;
        if rest.first() == Some(&b')') {
            return None;
        }
        match take_field_type(rest) {
            Ok((parameter, rest)) => {
                self.rest = Some(rest);
                Some(Ok(parameter))
            }
            Err(error) => {
                self.rest = None;
                Some(Err(error))
            }
        }
    }
}

impl<'a> Parameters<'a> {
    /// The return type, after the remaining parameters; `None` stands for `void`.
    ///
    /// # Errors
    /// [`DescriptorError`] when what remains of the descriptor is not well-formed.
    pub fn return_type(mut self) -> Result<Option<FieldType<'a>>, DescriptorError> {
        for parameter in &mut self {
            parameter?;
        }
        match self.rest {
            Some([b')', b'V']) => Ok(None),
            Some([b')', rest @ ..]) => parse_field(rest).map(Some),
            _ => Err(DescriptorError::Malformed),
        }
    }
}

/// A parsed method descriptor (JVMS §4.3.3).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MethodDescriptor<'a> {
    /// The parameter types in order, without a receiver.
    pub parameters: Vec<FieldType<'a>>,
    /// The return type; `None` is `void`.
    pub return_type: Option<FieldType<'a>>,
}

impl<'a> MethodDescriptor<'a> {
    /// Parses a method descriptor. The limit of 255 slots is not checked: it depends on whether there is a receiver.
    ///
    /// # Errors
    /// [`DescriptorError`] when `descriptor` does not follow the grammar.
    pub fn parse(descriptor: &'a [u8]) -> Result<Self, DescriptorError> {
        let mut reader = parameters(descriptor)?;
        let mut parameters = Vec::new();
        for parameter in &mut reader {
            parameters.push(parameter?);
        }
        Ok(MethodDescriptor { parameters, return_type: reader.return_type()? })
    }

    /// How many local variable slots the parameters take, without a receiver.
    pub fn argument_slots(&self) -> usize {
        self.parameters.iter().map(|parameter| parameter.slots()).sum()
    }
}

/// Checks a method descriptor and counts its argument slots without allocating; the receiver is not counted.
///
/// # Errors
/// [`DescriptorError`] when `descriptor` does not follow the grammar.
pub fn argument_slots(descriptor: &[u8]) -> Result<usize, DescriptorError> {
    let mut reader = parameters(descriptor)?;
    let mut slots = 0;
    for parameter in &mut reader {
        slots += parameter?.slots();
    }
    reader.return_type()?;
    Ok(slots)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec;

    #[test]
    fn field_descriptors() {
        assert_eq!(parse_field(b"I"), Ok(FieldType::Int));
        assert_eq!(parse_field(b"Ljava/lang/String;"), Ok(FieldType::Object(b"java/lang/String")));
        assert_eq!(parse_field(b"[[J"), Ok(FieldType::Array(b"[[J")));
        for bad in ["", "V", "II", "Lx", "[", "[V", "LA;;", "[LA"] {
            assert_eq!(parse_field(bad.as_bytes()), Err(DescriptorError::Malformed), "{bad}");
        }
        for bad in ["L;", "La.b;", "L/a;", "[La[;"] {
            assert_eq!(parse_field(bad.as_bytes()), Err(DescriptorError::IllegalClassName), "{bad}");
        }
        let mut deep = vec![b'['; 255];
        deep.push(b'I');
        assert!(parse_field(&deep).is_ok());
        deep.insert(0, b'[');
        assert_eq!(parse_field(&deep), Err(DescriptorError::TooManyDimensions));
    }

    #[test]
    fn method_descriptors() {
        let parsed = MethodDescriptor::parse(b"(IJ[DLA;)Ljava/lang/Object;").unwrap();
        assert_eq!(
            parsed.parameters,
            [FieldType::Int, FieldType::Long, FieldType::Array(b"[D"), FieldType::Object(b"A")]
        );
        assert_eq!(parsed.return_type, Some(FieldType::Object(b"java/lang/Object")));
        assert_eq!(parsed.argument_slots(), 5);
        assert_eq!(argument_slots(b"(IJ[DLA;)V"), Ok(5));
        assert_eq!(MethodDescriptor::parse(b"()V").unwrap().return_type, None);
        for bad in ["", "()", "(", "(I", "(V)V", "()VV", "()II", "I", "(I)[V", "(Lx)V"] {
            assert_eq!(argument_slots(bad.as_bytes()), Err(DescriptorError::Malformed), "{bad}");
        }
    }
}
