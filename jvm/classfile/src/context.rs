//! What every part of the parser needs to know: the version, how much to check, and the name that messages use.

use crate::constant_pool::ConstantPool;
use crate::descriptor::{self, DescriptorError, FieldType};
use crate::error::ClassFileError;
use crate::modified_utf8::to_str;
use crate::names;
use alloc::borrow::Cow;
use alloc::collections::BTreeSet;
use alloc::format;
use core::fmt;

/// How much of the format is checked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Checks {
    /// Everything that JVMS §4.8 asks for.
    #[default]
    Full,
    /// For classes of the trusted class library: structure, bounds and constant kinds are checked, while names,
    /// descriptors, flag combinations, encodings and duplicates are taken on trust.
    Trusted,
}

/// The state shared by all parts of one parse.
pub(crate) struct Context<'a> {
    /// The name in messages: what the caller asked for, or what the class file says, once it is known.
    pub(crate) name: Option<&'a [u8]>,
    pub(crate) major: u16,
    pub(crate) checks: Checks,
}

impl<'a> Context<'a> {
    pub(crate) fn class_name(&self) -> Cow<'a, str> {
        self.name.map_or(Cow::Borrowed("<Unknown>"), to_str)
    }

    pub(crate) fn is_full(&self) -> bool {
        self.checks == Checks::Full
    }

    /// A ClassFormatError "<what> in class file <name>".
    pub(crate) fn error(&self, what: impl fmt::Display) -> ClassFileError {
        ClassFileError::format(format!("{what} in class file {}", self.class_name()))
    }

    /// A ClassFormatError unless `condition` holds; the text is only made when it is needed.
    pub(crate) fn check(&self, condition: bool, what: fmt::Arguments<'_>) -> Result<(), ClassFileError> {
        if condition { Ok(()) } else { Err(self.error(what)) }
    }

    /// A ClassFormatError if two members, given by name and descriptor, are the same (JVMS §4.5, §4.6).
    pub(crate) fn check_distinct<'m>(
        &self,
        kind: &str,
        members: impl Iterator<Item = (&'m [u8], &'m [u8])>,
    ) -> Result<(), ClassFileError> {
        let mut seen = BTreeSet::new();
        for (name, descriptor) in members {
            if !self.is_full() {
                break;
            }
            if !seen.insert((name, descriptor)) {
                return Err(self.error(format_args!(
                    "Duplicate {kind} name \"{}\" with signature \"{}\"",
                    to_str(name),
                    to_str(descriptor)
                )));
            }
        }
        Ok(())
    }

    pub(crate) fn check_class_name(&self, name: &[u8]) -> Result<(), ClassFileError> {
        if !self.is_full() {
            return Ok(());
        }
        let legal = if name.first() == Some(&b'[') {
            match descriptor::parse_field(name) {
                Err(DescriptorError::Malformed) => false,
                Err(error) => return Err(self.signature_error(error, "Class", name, name)),
                Ok(_) => true,
            }
        } else {
            names::is_class_name(name)
        };
        self.check(legal, format_args!("Illegal class name \"{}\"", to_str(name)))
    }

    pub(crate) fn check_field_name(&self, name: &[u8]) -> Result<(), ClassFileError> {
        self.check_member_name("field", name, names::is_unqualified)
    }

    pub(crate) fn check_method_name(&self, name: &[u8]) -> Result<(), ClassFileError> {
        self.check_member_name("method", name, names::is_method_name)
    }

    fn check_member_name(&self, what: &str, name: &[u8], legal: fn(&[u8]) -> bool) -> Result<(), ClassFileError> {
        let is_identifier = || name.starts_with(b"<") || names::is_identifier(name);
        if self.is_full() && !(legal(name) && (self.major >= 49 || is_identifier())) {
            let text = format!("Illegal {what} name \"{}\" in class {}", to_str(name), self.class_name());
            return Err(ClassFileError::format(text));
        }
        Ok(())
    }

    /// The field descriptor, checked.
    pub(crate) fn field_type<'d>(&self, name: &[u8], signature: &'d [u8]) -> Result<FieldType<'d>, ClassFileError> {
        descriptor::parse_field(signature).map_err(|error| self.signature_error(error, "Field", name, signature))
    }

    /// Checks the method descriptor and returns how many slots its arguments take.
    pub(crate) fn argument_slots(&self, name: &[u8], signature: &[u8]) -> Result<usize, ClassFileError> {
        let slots = descriptor::argument_slots(signature)
            .map_err(|error| self.signature_error(error, "Method", name, signature))?;
        if name.first() == Some(&b'<') && !signature.ends_with(b")V") {
            return Err(self.illegal_signature("Method", name, signature));
        }
        Ok(slots)
    }

    fn signature_error(&self, error: DescriptorError, what: &str, name: &[u8], signature: &[u8]) -> ClassFileError {
        match error {
            DescriptorError::Malformed => self.illegal_signature(what, name, signature),
            DescriptorError::IllegalClassName => {
                self.error("Class name is empty or contains illegal character in descriptor")
            }
            DescriptorError::TooManyDimensions => self.error("Array type descriptor has more than 255 dimensions"),
        }
    }

    pub(crate) fn illegal_signature(&self, what: &str, name: &[u8], signature: &[u8]) -> ClassFileError {
        ClassFileError::format(format!(
            "{what} \"{}\" in class {} has illegal signature \"{}\"",
            to_str(name),
            self.class_name(),
            to_str(signature)
        ))
    }

    /// The Utf8 constant at `index`, or an error that begins with `what` and names the index.
    pub(crate) fn utf8(
        &self,
        pool: &ConstantPool<'a>,
        index: u16,
        what: fmt::Arguments<'_>,
    ) -> Result<&'a [u8], ClassFileError> {
        pool.utf8(index).ok_or_else(|| self.error(what))
    }
}
