//! What the attributes of classes, fields, methods and code have in common (JVMS §4.7).

use crate::constant_pool::ConstantPool;
use crate::context::Context;
use crate::error::ClassFileError;
use crate::reader::{Attribute, Reader};

/// First version whose class files may have annotations and generic signatures (Java 5).
pub(crate) const JAVA_5: u16 = 49;

/// The annotation attributes, as their raw content (after the attribute's length): the class library parses them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Annotations<'a> {
    /// `RuntimeVisibleAnnotations` (JVMS §4.7.16).
    pub visible: Option<&'a [u8]>,
    /// `RuntimeInvisibleAnnotations` (JVMS §4.7.17).
    pub invisible: Option<&'a [u8]>,
    /// `RuntimeVisibleTypeAnnotations` (JVMS §4.7.20).
    pub visible_type: Option<&'a [u8]>,
    /// `RuntimeInvisibleTypeAnnotations` (JVMS §4.7.21).
    pub invisible_type: Option<&'a [u8]>,
}

impl<'a> Annotations<'a> {
    /// Keeps the attribute if it is one of these. `owner` is what messages add, such as " for method".
    pub(crate) fn accept(
        &mut self,
        name: &[u8],
        attribute: &Attribute<'a>,
        owner: &str,
        context: &Context<'_>,
    ) -> Result<(), ClassFileError> {
        let (slot, text) = match name {
            b"RuntimeVisibleAnnotations" => (&mut self.visible, "RuntimeVisibleAnnotations"),
            b"RuntimeInvisibleAnnotations" => (&mut self.invisible, "RuntimeInvisibleAnnotations"),
            b"RuntimeVisibleTypeAnnotations" => (&mut self.visible_type, "RuntimeVisibleTypeAnnotations"),
            b"RuntimeInvisibleTypeAnnotations" => (&mut self.invisible_type, "RuntimeInvisibleTypeAnnotations"),
            _ => return Ok(()),
        };
        keep_raw(slot, attribute, text, owner, context)
    }
}

/// Keeps an attribute's raw content, of which there may be one.
pub(crate) fn keep_raw<'a>(
    slot: &mut Option<&'a [u8]>,
    attribute: &Attribute<'a>,
    name: &str,
    owner: &str,
    context: &Context<'_>,
) -> Result<(), ClassFileError> {
    context.check(slot.is_none(), format_args!("Multiple {name} attributes{owner}"))?;
    *slot = Some(attribute.raw()?);
    Ok(())
}

/// Reads the index in the Signature attribute of a field, method or record component; where it belongs and its length are the caller's to check.
pub(crate) fn signature_index(
    content: &mut Reader<'_>,
    pool: &ConstantPool<'_>,
    context: &Context<'_>,
) -> Result<u16, ClassFileError> {
    let index = content.u16()?;
    context.check(
        pool.utf8(index).is_some(),
        format_args!("Invalid Signature attribute at constant pool index {index}"),
    )?;
    Ok(index)
}
