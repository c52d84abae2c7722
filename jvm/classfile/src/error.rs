//! Why a class file was refused.

use alloc::string::String;
use core::fmt;

/// Which Java error the virtual machine throws for a refused class file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorKind {
    /// `java.lang.ClassFormatError`: the bytes are not a well-formed class file (JVMS §4.8).
    ClassFormat,
    /// `java.lang.UnsupportedClassVersionError`: the version is outside of what this machine supports (JVMS §4.1).
    UnsupportedClassVersion,
    /// `java.lang.NoClassDefFoundError`: well-formed, but not the class that was asked for, or a module descriptor.
    NoClassDefFound,
}

impl ErrorKind {
    /// The internal name of the Java class to throw, such as `java/lang/ClassFormatError`.
    pub fn java_class(self) -> &'static str {
        match self {
            ErrorKind::ClassFormat => "java/lang/ClassFormatError",
            ErrorKind::UnsupportedClassVersion => "java/lang/UnsupportedClassVersionError",
            ErrorKind::NoClassDefFound => "java/lang/NoClassDefFoundError",
        }
    }
}

/// A refused class file: the error to throw and its detail message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClassFileError {
    /// Which Java error it is.
    pub kind: ErrorKind,
    /// The detail message of the Java error.
    pub message: String,
}

impl ClassFileError {
    pub(crate) fn format(message: impl Into<String>) -> Self {
        ClassFileError { kind: ErrorKind::ClassFormat, message: message.into() }
    }
}

impl fmt::Display for ClassFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.kind.java_class(), self.message)
    }
}

impl core::error::Error for ClassFileError {}
