//! The StackMapTable attribute (JVMS §4.7.4): what the verifier by type checking starts from.

use alloc::vec::Vec;
use core::fmt;

/// Why a StackMapTable is not well-formed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StackMapError {
    /// It ends within a frame.
    Truncated,
    /// There are bytes after the last frame.
    TrailingBytes,
    /// A frame has the reserved type 128 to 246.
    ReservedFrameType(u8),
    /// A type has a tag greater than 8.
    BadTypeTag(u8),
    /// The offset of a frame is beyond what code can have.
    BadOffset,
    /// A chop frame removes more locals than there are.
    BadChop,
}

impl fmt::Display for StackMapError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            StackMapError::Truncated => f.write_str("access beyond the end of attribute"),
            StackMapError::TrailingBytes => f.write_str("wrong attribute size"),
            StackMapError::ReservedFrameType(_) => f.write_str("reserved frame type"),
            StackMapError::BadTypeTag(_) => f.write_str("bad verification type"),
            StackMapError::BadOffset => f.write_str("bad offset"),
            StackMapError::BadChop => f.write_str("bad type array size"),
        }
    }
}

impl core::error::Error for StackMapError {}

/// The type of a local variable or of a stack entry. `long` and `double` count as one entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VerificationType {
    /// Unusable.
    Top,
    /// `int` and the smaller integers.
    Integer,
    /// `float`.
    Float,
    /// `double`.
    Double,
    /// `long`.
    Long,
    /// `null`.
    Null,
    /// The receiver of a constructor before the superclass constructor is called.
    UninitializedThis,
    /// A reference; holds the index of a Class constant (not checked here).
    Object(u16),
    /// What the `new` instruction at this offset made and no constructor has seen (the offset is not checked here).
    Uninitialized(u16),
}

/// How a frame differs from the one before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FrameChange {
    /// Same locals, empty stack.
    Same,
    /// Same locals, one stack entry.
    SameLocals1(VerificationType),
    /// The last locals, one to three, are gone; empty stack.
    Chop(u8),
    /// One to three more locals; empty stack.
    Append(Vec<VerificationType>),
    /// Everything is given.
    Full {
        /// The locals, without what follows the last defined one.
        locals: Vec<VerificationType>,
        /// The operand stack, bottom first.
        stack: Vec<VerificationType>,
    },
}

/// A frame of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// The byte offset in the code that it holds for.
    pub pc: u32,
    /// How it differs from the frame before.
    pub change: FrameChange,
}

/// The frames of a table; ends after the first error.
#[derive(Clone, Debug)]
pub struct Frames<'a> {
    rest: &'a [u8],
    left: u16,
    /// Offset of the frame before, -1 before the first: each delta counts from one after it.
    previous: i64,
}

/// Reads the content of a StackMapTable attribute.
///
/// # Errors
/// [`StackMapError::Truncated`] when not even the number of frames is there.
pub fn frames(content: &[u8]) -> Result<Frames<'_>, StackMapError> {
    let mut rest = content;
    let left = u16_of(&mut rest)?;
    Ok(Frames { rest, left, previous: -1 })
}

fn u8_of(rest: &mut &[u8]) -> Result<u8, StackMapError> {
    let (byte, tail) = rest.split_first().ok_or(StackMapError::Truncated)?;
    *rest = tail;
    Ok(*byte)
}

fn u16_of(rest: &mut &[u8]) -> Result<u16, StackMapError> {
    let (bytes, tail) = rest.split_first_chunk::<2>().ok_or(StackMapError::Truncated)?;
    *rest = tail;
    Ok(u16::from_be_bytes(*bytes))
}

fn type_of(rest: &mut &[u8]) -> Result<VerificationType, StackMapError> {
    Ok(match u8_of(rest)? {
        0 => VerificationType::Top,
        1 => VerificationType::Integer,
        2 => VerificationType::Float,
        3 => VerificationType::Double,
        4 => VerificationType::Long,
        5 => VerificationType::Null,
        6 => VerificationType::UninitializedThis,
        7 => VerificationType::Object(u16_of(rest)?),
        8 => VerificationType::Uninitialized(u16_of(rest)?),
        tag => return Err(StackMapError::BadTypeTag(tag)),
    })
}

fn types_of(rest: &mut &[u8], count: u16) -> Result<Vec<VerificationType>, StackMapError> {
    let mut types = Vec::with_capacity(usize::from(count).min(rest.len()));
    for _ in 0..count {
        types.push(type_of(rest)?);
    }
    Ok(types)
}

impl Frames<'_> {
    /// How many frames have not been read yet.
    pub fn remaining(&self) -> usize {
        usize::from(self.left)
    }

    fn read(&mut self) -> Result<Frame, StackMapError> {
        let rest = &mut self.rest;
        let frame_type = u8_of(rest)?;
        let (delta, change) = match frame_type {
            0..=63 => (u16::from(frame_type), FrameChange::Same),
            64..=127 => (u16::from(frame_type - 64), FrameChange::SameLocals1(type_of(rest)?)),
            128..=246 => {
                u16_of(rest)?;
                return Err(StackMapError::ReservedFrameType(frame_type));
            }
            247 => (u16_of(rest)?, FrameChange::SameLocals1(type_of(rest)?)),
            248..=250 => (u16_of(rest)?, FrameChange::Chop(251 - frame_type)),
            251 => (u16_of(rest)?, FrameChange::Same),
            252..=254 => (u16_of(rest)?, FrameChange::Append(types_of(rest, u16::from(frame_type - 251))?)),
            255 => {
                let delta = u16_of(rest)?;
                let locals = u16_of(rest)?;
                let locals = types_of(rest, locals)?;
                let stack = u16_of(rest)?;
                (delta, FrameChange::Full { locals, stack: types_of(rest, stack)? })
            }
        };
        self.previous += i64::from(delta) + 1;
        let pc = u32::try_from(self.previous).ok().filter(|pc| *pc <= 0xffff).ok_or(StackMapError::BadOffset)?;
        Ok(Frame { pc, change })
    }
}

impl Iterator for Frames<'_> {
    type Item = Result<Frame, StackMapError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.left == 0 {
            if self.rest.is_empty() {
                return None;
            }
            self.rest = &[];
            return Some(Err(StackMapError::TrailingBytes));
        }
        self.left -= 1;
        let frame = self.read();
        if frame.is_err() {
            self.left = 0;
            self.rest = &[];
        }
        Some(frame)
    }
}

/// A frame with all its locals and stack entries, in the verifier's own type `T`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExplicitFrame<T> {
    /// The byte offset in the code that it holds for.
    pub pc: u32,
    /// The locals; `long` and `double` are one entry, and what follows the last entry is unusable.
    pub locals: Vec<T>,
    /// The operand stack, bottom first.
    pub stack: Vec<T>,
}

/// Turns a table into explicit frames. `initial` holds the locals at the method's entry, and `resolve` turns the
/// table's types into the verifier's, or refuses them.
///
/// # Errors
/// A [`StackMapError`] turned into `E`, or what `resolve` returns.
pub fn explicit_frames<T: Clone, E: From<StackMapError>>(
    content: &[u8],
    initial: Vec<T>,
    mut resolve: impl FnMut(VerificationType) -> Result<T, E>,
) -> Result<Vec<ExplicitFrame<T>>, E> {
    let frames = frames(content)?;
    let mut explicit = Vec::with_capacity(frames.remaining().min(content.len()));
    let mut locals = initial;
    for frame in frames {
        let Frame { pc, change } = frame?;
        let mut stack = Vec::new();
        match change {
            FrameChange::Same => {}
            FrameChange::SameLocals1(entry) => stack.push(resolve(entry)?),
            FrameChange::Chop(count) => {
                let left = locals.len().checked_sub(usize::from(count)).ok_or(StackMapError::BadChop)?;
                locals.truncate(left);
            }
            FrameChange::Append(more) => {
                for entry in more {
                    locals.push(resolve(entry)?);
                }
            }
            FrameChange::Full { locals: new_locals, stack: new_stack } => {
                locals = new_locals.into_iter().map(&mut resolve).collect::<Result<_, E>>()?;
                stack = new_stack.into_iter().map(&mut resolve).collect::<Result<_, E>>()?;
            }
        }
        explicit.push(ExplicitFrame { pc, locals: locals.clone(), stack });
    }
    Ok(explicit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec;

    #[test]
    fn every_kind_of_frame() {
        let content = [
            0,
            6, // frames
            5, // same
            64 + 1,
            1, // same locals, int
            252,
            0,
            9,
            7,
            0,
            3, // append an object
            250,
            0,
            0, // chop 1
            247,
            1,
            0,
            5, // same locals extended, null
            255,
            0,
            0,
            0,
            1,
            4,
            0,
            1,
            8,
            0,
            2, // full
        ];
        let decoded: Vec<_> = explicit_frames::<_, StackMapError>(&content, vec![VerificationType::Float], Ok).unwrap();
        use VerificationType::*;
        let expected = [
            (5, vec![Float], vec![]),
            (7, vec![Float], vec![Integer]),
            (17, vec![Float, Object(3)], vec![]),
            (18, vec![Float], vec![]),
            (275, vec![Float], vec![Null]),
            (276, vec![Long], vec![Uninitialized(2)]),
        ];
        assert_eq!(decoded.len(), expected.len());
        for (frame, (pc, locals, stack)) in decoded.into_iter().zip(expected) {
            assert_eq!(frame, ExplicitFrame { pc, locals, stack });
        }
    }

    #[test]
    fn ill_formed_tables() {
        let error = |content: &[u8]| explicit_frames::<_, StackMapError>(content, vec![], Ok).unwrap_err();
        assert_eq!(error(&[0]), StackMapError::Truncated);
        assert_eq!(error(&[0, 1]), StackMapError::Truncated);
        assert_eq!(error(&[0, 0, 0]), StackMapError::TrailingBytes);
        assert_eq!(error(&[0, 1, 128, 0, 0]), StackMapError::ReservedFrameType(128));
        assert_eq!(error(&[0, 1, 64, 9]), StackMapError::BadTypeTag(9));
        assert_eq!(error(&[0, 1, 250, 0, 0]), StackMapError::BadChop);
        assert_eq!(error(&[0, 2, 251, 255, 255, 0]), StackMapError::BadOffset);
    }
}
