//! The class file as a whole (JVMS §4.1).

use crate::access_flags::{self, flags};
use crate::class_attributes::ClassAttributes;
use crate::constant_pool::{Constant, ConstantPool};
use crate::constant_pool_checks;
use crate::context::{Checks, Context};
use crate::error::{ClassFileError, ErrorKind};
use crate::fields::FieldInfo;
use crate::methods::MethodInfo;
use crate::modified_utf8::to_str;
use crate::reader::Reader;
use alloc::collections::BTreeSet;
use alloc::format;
use alloc::vec::Vec;

const MAGIC: u32 = 0xcafe_babe;
/// The oldest version there is (JDK 1.0.2 and 1.1).
const OLDEST_MAJOR: u16 = 45;
/// The version of Java SE 17.
const NEWEST_MAJOR: u16 = 61;
/// From this version on the minor version is 0, or 65535 for preview features.
const MINOR_MATTERS: u16 = 56;
const PREVIEW_MINOR: u16 = 65535;

/// What to parse as.
#[derive(Clone, Copy, Debug, Default)]
pub struct ParseOptions<'a> {
    /// The internal name that the class is expected to have, in modified UTF-8. Another name in the file is a
    /// NoClassDefFoundError. Messages use this name before the file's own is known.
    pub expected_name: Option<&'a [u8]>,
    /// How much to check.
    pub checks: Checks,
}

/// A parsed class file. It borrows names, code and raw attributes from the bytes it was parsed from.
#[derive(Clone, Debug)]
pub struct ClassFile<'a> {
    /// Minor version.
    pub minor_version: u16,
    /// Major version: 45 to 61.
    pub major_version: u16,
    /// The constants.
    pub constant_pool: ConstantPool<'a>,
    /// See [`crate::flags`]; unknown flags are removed.
    pub access_flags: u16,
    /// Class index of the class itself.
    pub this_class: u16,
    /// Class index of the superclass; 0 in `java/lang/Object` only.
    pub super_class: u16,
    /// Internal name of the class.
    pub name: &'a [u8],
    /// Internal name of the superclass; `None` in `java/lang/Object` only.
    pub super_name: Option<&'a [u8]>,
    /// Class indices of the direct superinterfaces.
    pub interfaces: Vec<u16>,
    /// The fields in order.
    pub fields: Vec<FieldInfo<'a>>,
    /// The methods in order.
    pub methods: Vec<MethodInfo<'a>>,
    /// The class's attributes.
    pub attributes: ClassAttributes<'a>,
}

impl<'a> ClassFile<'a> {
    /// Parses a class file with all format checks and no expectation of its name.
    ///
    /// # Errors
    /// [`ClassFileError`] with the error that Java sees.
    pub fn parse(bytes: &'a [u8]) -> Result<Self, ClassFileError> {
        ClassFile::parse_with(bytes, ParseOptions::default())
    }

    /// Parses a class file.
    ///
    /// # Errors
    /// [`ClassFileError`] with the error that Java sees.
    pub fn parse_with(bytes: &'a [u8], options: ParseOptions<'a>) -> Result<Self, ClassFileError> {
        let mut reader = Reader::new(bytes);
        let mut context = Context { name: options.expected_name, major: 0, checks: options.checks };
        let magic = reader.u32()?;
        context.check(magic == MAGIC, format_args!("Incompatible magic value {magic}"))?;
        let minor_version = reader.u16()?;
        context.major = reader.u16()?;
        check_version(context.major, minor_version, &context)?;

        let (constant_pool, bad) = ConstantPool::read(&mut reader, &context)?;
        constant_pool_checks::check(&constant_pool, bad.handle, &context)?;

        let raw_flags = reader.u16()?;
        let access_flags = access_flags::class_flags(raw_flags, context.major, flags::CLASS);
        access_flags::check_class(access_flags, &context)?;
        if let Some(tag) = bad.module_tag {
            return Err(context.error(format_args!("Unknown constant tag {tag}")));
        }
        let is_interface = access_flags & flags::INTERFACE != 0;

        let this_class = reader.u16()?;
        let name = constant_pool
            .class_name(this_class)
            .ok_or_else(|| context.error(format_args!("Invalid this class index {this_class} in constant pool")))?;
        context.check(name.first() != Some(&b'['), format_args!("Bad class name"))?;
        check_expected_name(options.expected_name, name)?;
        context.name = Some(name);

        let super_class = reader.u16()?;
        let super_name = read_super(super_class, is_interface, name, &constant_pool, &context)?;
        let interfaces = read_interfaces(&mut reader, &constant_pool, &context)?;
        let fields = FieldInfo::read_all(&mut reader, &constant_pool, is_interface, &context)?;
        let methods = MethodInfo::read_all(&mut reader, &constant_pool, is_interface, &context)?;
        let attributes = ClassAttributes::read(&mut reader, &constant_pool, access_flags, &context)?;
        if !reader.is_empty() {
            let class = context.class_name();
            return Err(ClassFileError::format(format!("Extra bytes at the end of class file {class}")));
        }
        Ok(ClassFile {
            minor_version,
            major_version: context.major,
            constant_pool,
            access_flags,
            this_class,
            super_class,
            name,
            super_name,
            interfaces,
            fields,
            methods,
            attributes,
        })
    }

    /// Whether it is an interface.
    pub fn is_interface(&self) -> bool {
        self.access_flags & flags::INTERFACE != 0
    }

    /// The internal names of the direct superinterfaces.
    pub fn interface_names(&self) -> impl Iterator<Item = &'a [u8]> {
        self.interfaces.iter().filter_map(|index| self.constant_pool.class_name(*index))
    }
}

fn check_version(major: u16, minor: u16, context: &Context<'_>) -> Result<(), ClassFileError> {
    let name = context.class_name();
    let version = format_args!("{name} (class file version {major}.{minor})");
    let message = if major < OLDEST_MAJOR {
        format!("{version} was compiled with an invalid major version")
    } else if major > NEWEST_MAJOR {
        format!(
            "{name} has been compiled by a more recent version of the Java Runtime (class file version \
             {major}.{minor}), this version of the Java Runtime only recognizes class file versions up to \
             {NEWEST_MAJOR}.0"
        )
    } else if major < MINOR_MATTERS || minor == 0 {
        return Ok(());
    } else if minor != PREVIEW_MINOR {
        format!("{version} was compiled with an invalid non-zero minor version")
    } else if major == NEWEST_MAJOR {
        format!("Preview features are not enabled for {version}. Try running with '--enable-preview'")
    } else {
        format!(
            "{version} was compiled with preview features that are unsupported. This version of the Java Runtime \
             only recognizes preview features for class file version {NEWEST_MAJOR}.{PREVIEW_MINOR}"
        )
    };
    Err(ClassFileError { kind: ErrorKind::UnsupportedClassVersion, message })
}

fn check_expected_name(expected: Option<&[u8]>, found: &[u8]) -> Result<(), ClassFileError> {
    match expected {
        Some(expected) if expected != found => Err(ClassFileError {
            kind: ErrorKind::NoClassDefFound,
            message: format!("{} (wrong name: {})", to_str(expected), to_str(found)),
        }),
        _ => Ok(()),
    }
}

fn read_super<'a>(
    index: u16,
    is_interface: bool,
    name: &[u8],
    pool: &ConstantPool<'a>,
    context: &Context<'_>,
) -> Result<Option<&'a [u8]>, ClassFileError> {
    if index == 0 {
        context.check(name == b"java/lang/Object", format_args!("Invalid superclass index 0"))?;
        return Ok(None);
    }
    let Some(super_name) = pool.class_name(index) else {
        return Err(context.error(format_args!("Invalid superclass index {index}")));
    };
    context.check(super_name.first() != Some(&b'['), format_args!("Bad superclass name"))?;
    if is_interface && super_name != b"java/lang/Object" {
        return Err(context.error("Interfaces must have java.lang.Object as superclass"));
    }
    Ok(Some(super_name))
}

fn read_interfaces(
    reader: &mut Reader<'_>,
    pool: &ConstantPool<'_>,
    context: &Context<'_>,
) -> Result<Vec<u16>, ClassFileError> {
    let count = usize::from(reader.u16()?);
    let mut interfaces = Vec::with_capacity(count.min(reader.remaining() / 2));
    let mut seen = BTreeSet::new();
    for _ in 0..count {
        let index = reader.u16()?;
        let Some(Constant::Class { .. }) = pool.get(index) else {
            return Err(context.error(format_args!("Interface name has bad constant pool index {index}")));
        };
        let name = pool.class_name(index).unwrap_or_default();
        context.check(name.first() != Some(&b'['), format_args!("Bad interface name"))?;
        if context.is_full() && !seen.insert(name) {
            return Err(context.error(format_args!("Duplicate interface name \"{}\"", to_str(name))));
        }
        interfaces.push(index);
    }
    Ok(interfaces)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;

    /// The smallest class: `class A extends java.lang.Object` without members, of the given version.
    fn tiny(major: u16, minor: u16) -> Vec<u8> {
        let mut bytes = MAGIC.to_be_bytes().to_vec();
        bytes.extend(minor.to_be_bytes());
        bytes.extend(major.to_be_bytes());
        bytes.extend([0, 5, 1, 0, 1, b'A', 7, 0, 1, 1, 0, 16]);
        bytes.extend(b"java/lang/Object");
        bytes.extend([7, 0, 3, 0, 0x21, 0, 2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0]);
        bytes
    }

    fn error(bytes: &[u8], expected_name: Option<&[u8]>) -> (ErrorKind, String) {
        let error = ClassFile::parse_with(bytes, ParseOptions { expected_name, checks: Checks::Full }).unwrap_err();
        (error.kind, error.message)
    }

    #[test]
    fn the_smallest_class() {
        let bytes = tiny(61, 0);
        let class = ClassFile::parse(&bytes).unwrap();
        assert_eq!((class.name, class.super_name), (&b"A"[..], Some(&b"java/lang/Object"[..])));
        assert!(class.fields.is_empty() && class.methods.is_empty() && !class.is_interface());
    }

    #[test]
    fn names_and_versions() {
        let (kind, message) = error(&tiny(61, 0), Some(b"p/B"));
        assert_eq!((kind, message.as_str()), (ErrorKind::NoClassDefFound, "p/B (wrong name: A)"));
        assert!(ClassFile::parse(&tiny(45, 3)).is_ok());
        for (major, minor) in [(44, 0), (62, 0), (65, 0), (61, 1), (61, 65535), (60, 65535)] {
            let (kind, message) = error(&tiny(major, minor), Some(b"A"));
            assert_eq!(kind, ErrorKind::UnsupportedClassVersion, "{message}");
        }
        let (_, message) = error(&tiny(65, 0), Some(b"Foo"));
        assert_eq!(
            message,
            "Foo has been compiled by a more recent version of the Java Runtime (class file version 65.0), this \
             version of the Java Runtime only recognizes class file versions up to 61.0"
        );
    }

    #[test]
    fn damaged_ends() {
        let mut bytes = tiny(61, 0);
        for length in 0..bytes.len() {
            assert!(ClassFile::parse(&bytes[..length]).is_err());
        }
        bytes.push(0);
        assert_eq!(error(&bytes, None).1, "Extra bytes at the end of class file A");
        bytes[0] = 0;
        assert_eq!(error(&bytes, Some(b"X")).1, "Incompatible magic value 16693950 in class file X");
    }
}
