//! Access flags: their values, and which combinations are legal (JVMS §4.1-B, §4.5-A, §4.6-A), by class file version.

use crate::context::Context;
use crate::error::{ClassFileError, ErrorKind};
use crate::modified_utf8::to_str;
use alloc::format;

/// Values of the access flags of classes, fields, methods and parameters.
pub mod flags {
    /// Declared `public`.
    pub const PUBLIC: u16 = 0x0001;
    /// Declared `private`.
    pub const PRIVATE: u16 = 0x0002;
    /// Declared `protected`.
    pub const PROTECTED: u16 = 0x0004;
    /// Declared `static`.
    pub const STATIC: u16 = 0x0008;
    /// Declared `final`.
    pub const FINAL: u16 = 0x0010;
    /// Class: `invokespecial` treats superclass methods specially.
    pub const SUPER: u16 = 0x0020;
    /// Method: declared `synchronized`.
    pub const SYNCHRONIZED: u16 = 0x0020;
    /// Field: declared `volatile`.
    pub const VOLATILE: u16 = 0x0040;
    /// Method: generated to bridge between types.
    pub const BRIDGE: u16 = 0x0040;
    /// Field: declared `transient`.
    pub const TRANSIENT: u16 = 0x0080;
    /// Method: takes a variable number of arguments.
    pub const VARARGS: u16 = 0x0080;
    /// Method: implemented natively.
    pub const NATIVE: u16 = 0x0100;
    /// Class: is an interface.
    pub const INTERFACE: u16 = 0x0200;
    /// Declared `abstract`.
    pub const ABSTRACT: u16 = 0x0400;
    /// Method: declared `strictfp`.
    pub const STRICT: u16 = 0x0800;
    /// Not in the source code.
    pub const SYNTHETIC: u16 = 0x1000;
    /// Class: is an annotation interface.
    pub const ANNOTATION: u16 = 0x2000;
    /// Class or field: is or belongs to an enum.
    pub const ENUM: u16 = 0x4000;
    /// Class: is a module descriptor, not a class.
    pub const MODULE: u16 = 0x8000;
    /// Parameter: implicitly declared by the language.
    pub const MANDATED: u16 = 0x8000;

    /// The flags that mean something on a class.
    pub const CLASS: u16 = PUBLIC | FINAL | SUPER | INTERFACE | ABSTRACT | SYNTHETIC | ANNOTATION | ENUM;
    /// The flags that mean something in an entry of an InnerClasses attribute.
    pub const INNER_CLASS: u16 = CLASS | PRIVATE | PROTECTED | STATIC;
    /// The flags that mean something on a field.
    pub const FIELD: u16 = PUBLIC | PRIVATE | PROTECTED | STATIC | FINAL | VOLATILE | TRANSIENT | SYNTHETIC | ENUM;
    /// The flags that mean something on a method.
    pub const METHOD: u16 = PUBLIC
        | PRIVATE
        | PROTECTED
        | STATIC
        | FINAL
        | SYNCHRONIZED
        | BRIDGE
        | VARARGS
        | NATIVE
        | ABSTRACT
        | STRICT
        | SYNTHETIC;
}

use flags::*;

/// First version with enums and annotations (Java 5).
const JAVA_5: u16 = 49;
/// First version with static and private interface methods.
const JAVA_8: u16 = 52;
/// First version in which the strict flag means nothing.
const JAVA_17: u16 = 61;

fn any(value: u16, mask: u16) -> bool {
    value & mask != 0
}

/// More than one of `public`, `private` and `protected`.
fn has_illegal_visibility(value: u16) -> bool {
    (value & (PUBLIC | PRIVATE | PROTECTED)).count_ones() > 1
}

/// Reads a class's flags as the version means them: unknown flags are ignored, and before version 50 an interface is
/// abstract whether it says so or not.
pub(crate) fn class_flags(raw: u16, major: u16, recognized: u16) -> u16 {
    let recognized = if major >= 53 { recognized | MODULE } else { recognized };
    let value = raw & recognized;
    if any(value, INTERFACE) && major < 50 { value | ABSTRACT } else { value }
}

/// Checks the flags of a class or of an InnerClasses entry.
pub(crate) fn check_class(value: u16, context: &Context<'_>) -> Result<(), ClassFileError> {
    if any(value, MODULE) {
        return Err(ClassFileError {
            kind: ErrorKind::NoClassDefFound,
            message: format!("{} is not a class because access_flag ACC_MODULE is set", context.class_name()),
        });
    }
    let java_5 = context.major >= JAVA_5;
    let is_interface = any(value, INTERFACE);
    let illegal = (any(value, ABSTRACT) && any(value, FINAL))
        || (is_interface && !any(value, ABSTRACT))
        || (is_interface && java_5 && any(value, SUPER | ENUM))
        || (!is_interface && java_5 && any(value, ANNOTATION));
    if illegal && context.is_full() {
        return Err(ClassFileError::format(format!(
            "Illegal class modifiers in class {}: 0x{value:X}",
            context.class_name()
        )));
    }
    Ok(())
}

/// Checks the flags of a field.
pub(crate) fn check_field(value: u16, is_interface: bool, context: &Context<'_>) -> Result<(), ClassFileError> {
    let illegal = if is_interface {
        let required = PUBLIC | STATIC | FINAL;
        value & required != required
            || any(value, PRIVATE | PROTECTED | VOLATILE | TRANSIENT)
            || (context.major >= JAVA_5 && any(value, ENUM))
    } else {
        has_illegal_visibility(value) || value & (FINAL | VOLATILE) == FINAL | VOLATILE
    };
    if illegal && context.is_full() {
        return Err(ClassFileError::format(format!(
            "Illegal field modifiers in class {}: 0x{value:X}",
            context.class_name()
        )));
    }
    Ok(())
}

/// Checks the flags of a method other than a class initializer.
pub(crate) fn check_method(
    value: u16,
    name: &[u8],
    is_interface: bool,
    context: &Context<'_>,
) -> Result<(), ClassFileError> {
    let major = context.major;
    let strict_matters = major < JAVA_17;
    let illegal = if is_interface {
        if major >= JAVA_8 {
            any(value, PUBLIC) == any(value, PRIVATE)
                || any(value, NATIVE | PROTECTED | FINAL | SYNCHRONIZED)
                || (any(value, ABSTRACT) && (any(value, PRIVATE | STATIC) || (strict_matters && any(value, STRICT))))
        } else {
            let forbidden = if major >= JAVA_5 {
                PRIVATE | PROTECTED | STATIC | FINAL | SYNCHRONIZED | NATIVE | STRICT
            } else {
                STATIC | FINAL | NATIVE
            };
            value & (PUBLIC | ABSTRACT) != PUBLIC | ABSTRACT || any(value, forbidden)
        }
    } else if has_illegal_visibility(value) {
        true
    } else if name == b"<init>" {
        any(value, STATIC | FINAL | SYNCHRONIZED | NATIVE | ABSTRACT) || (major >= JAVA_5 && any(value, BRIDGE))
    } else {
        any(value, ABSTRACT)
            && (any(value, FINAL | NATIVE | PRIVATE | STATIC)
                || (major >= JAVA_5 && (any(value, SYNCHRONIZED) || (strict_matters && any(value, STRICT)))))
    };
    if illegal && context.is_full() {
        return Err(ClassFileError::format(format!(
            "Method {} in class {} has illegal modifiers: 0x{value:X}",
            to_str(name),
            context.class_name()
        )));
    }
    Ok(())
}
