//! The types that annotations name (JVMS §4.7.16): the annotations themselves, enums and classes among their values.

use stardust_classfile::ConstantPool;

/// How deep annotations may lie in each other.
const DEPTH_MAX: usize = 16;

/// Adds the descriptors of all types named in a `RuntimeVisibleAnnotations` attribute. What is damaged ends the reading,
/// as the class library would.
pub fn types<'a>(bytes: &[u8], pool: &ConstantPool<'a>, out: &mut Vec<&'a [u8]>) {
    let mut reader = Reader { rest: bytes, pool, out };
    let _ = reader.annotations();
}

/// The same for `RuntimeVisibleParameterAnnotations` (JVMS §4.7.18).
pub fn parameter_types<'a>(bytes: &[u8], pool: &ConstantPool<'a>, out: &mut Vec<&'a [u8]>) {
    let Some((count, rest)) = bytes.split_first() else { return };
    let mut reader = Reader { rest, pool, out };
    for _ in 0..*count {
        if reader.annotations().is_none() {
            return;
        }
    }
}

/// The same for `AnnotationDefault` (JVMS §4.7.22).
pub fn value_types<'a>(bytes: &[u8], pool: &ConstantPool<'a>, out: &mut Vec<&'a [u8]>) {
    let mut reader = Reader { rest: bytes, pool, out };
    let _ = reader.value(0);
}

struct Reader<'b, 'a, 'o> {
    rest: &'b [u8],
    pool: &'o ConstantPool<'a>,
    out: &'o mut Vec<&'a [u8]>,
}

impl Reader<'_, '_, '_> {
    fn u8(&mut self) -> Option<u8> {
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*first)
    }

    fn u16(&mut self) -> Option<u16> {
        Some(u16::from_be_bytes([self.u8()?, self.u8()?]))
    }

    fn descriptor(&mut self) -> Option<()> {
        let index = self.u16()?;
        self.out.push(self.pool.utf8(index)?);
        Some(())
    }

    fn annotations(&mut self) -> Option<()> {
        for _ in 0..self.u16()? {
            self.annotation(0)?;
        }
        Some(())
    }

    fn annotation(&mut self, depth: usize) -> Option<()> {
        self.descriptor()?;
        for _ in 0..self.u16()? {
            let _name = self.u16()?;
            self.value(depth)?;
        }
        Some(())
    }

    fn value(&mut self, depth: usize) -> Option<()> {
        if depth > DEPTH_MAX {
            return None;
        }
        match self.u8()? {
            b'e' => {
                self.descriptor()?;
                self.u16()?;
            }
            b'c' => self.descriptor()?,
            b'@' => self.annotation(depth + 1)?,
            b'[' => {
                for _ in 0..self.u16()? {
                    self.value(depth + 1)?;
                }
            }
            _ => {
                self.u16()?;
            }
        }
        Some(())
    }
}
