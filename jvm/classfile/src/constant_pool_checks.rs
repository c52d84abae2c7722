//! Checks of how constants refer to each other, and of the names and descriptors they hold (JVMS §4.4, §4.8).

use crate::constant_pool::{Constant, ConstantPool, MethodHandleKind};
use crate::context::Context;
use crate::descriptor;
use crate::error::ClassFileError;

/// Checks the whole pool: first that each index names a constant of the right kind, then what the strings say.
pub(crate) fn check(
    pool: &ConstantPool<'_>,
    bad_handle: Option<(usize, u16)>,
    context: &Context<'_>,
) -> Result<(), ClassFileError> {
    for (index, constant) in pool.iter() {
        if let Some((at, reference)) = bad_handle.filter(|(at, _)| *at == usize::from(index)) {
            let in_range = (1..pool.len()).contains(&usize::from(reference));
            context.check(in_range, format_args!("Invalid constant pool index {reference}"))?;
            return Err(context.error(format_args!("Bad method handle kind at constant pool index {at}")));
        }
        check_references(pool, constant, context)?;
    }
    if context.is_full() {
        for (_, constant) in pool.iter() {
            check_strings(pool, constant, context)?;
        }
    }
    Ok(())
}

fn check_references(
    pool: &ConstantPool<'_>,
    constant: &Constant<'_>,
    context: &Context<'_>,
) -> Result<(), ClassFileError> {
    let valid =
        |condition: bool, index: u16| context.check(condition, format_args!("Invalid constant pool index {index}"));
    let utf8 = |index: u16| valid(pool.utf8(index).is_some(), index);
    let class = |index: u16| valid(matches!(pool.get(index), Some(Constant::Class { .. })), index);
    let name_and_type = |index: u16| valid(matches!(pool.get(index), Some(Constant::NameAndType { .. })), index);
    match *constant {
        Constant::Class { name_index } => utf8(name_index),
        Constant::String { utf8_index } => utf8(utf8_index),
        Constant::FieldRef { class_index, name_and_type_index }
        | Constant::MethodRef { class_index, name_and_type_index }
        | Constant::InterfaceMethodRef { class_index, name_and_type_index } => {
            class(class_index)?;
            name_and_type(name_and_type_index)
        }
        Constant::NameAndType { name_index, descriptor_index } => {
            utf8(name_index)?;
            utf8(descriptor_index)
        }
        Constant::MethodHandle { kind, reference_index } => check_method_handle(pool, kind, reference_index, context),
        Constant::MethodType { descriptor_index } => utf8(descriptor_index),
        Constant::Dynamic { name_and_type_index, .. } | Constant::InvokeDynamic { name_and_type_index, .. } => {
            name_and_type(name_and_type_index)
        }
        Constant::Module { name_index } | Constant::Package { name_index } => utf8(name_index),
        Constant::Unusable
        | Constant::Utf8(_)
        | Constant::Integer(_)
        | Constant::Float(_)
        | Constant::Long(_)
        | Constant::Double(_) => Ok(()),
    }
}

fn check_method_handle(
    pool: &ConstantPool<'_>,
    kind: MethodHandleKind,
    index: u16,
    context: &Context<'_>,
) -> Result<(), ClassFileError> {
    use MethodHandleKind::*;
    // The specification lets static and special calls name interface methods since Java 8 (JVMS §4.4.8).
    let (fits, wanted) = match (kind, pool.get(index)) {
        (_, None) => return Err(context.error(format_args!("Invalid constant pool index {index}"))),
        (GetField | GetStatic | PutField | PutStatic, Some(constant)) => {
            (matches!(constant, Constant::FieldRef { .. }), "a field")
        }
        (InvokeVirtual | NewInvokeSpecial, Some(constant)) => {
            (matches!(constant, Constant::MethodRef { .. }), "a method")
        }
        (InvokeStatic | InvokeSpecial, Some(constant)) => (
            match constant {
                Constant::MethodRef { .. } => true,
                Constant::InterfaceMethodRef { .. } => context.major >= 52,
                _ => false,
            },
            "a method",
        ),
        (InvokeInterface, Some(constant)) => {
            (matches!(constant, Constant::InterfaceMethodRef { .. }), "an interface method")
        }
    };
    if fits {
        return Ok(());
    }
    let name = context.class_name();
    Err(ClassFileError::format(alloc::format!(
        "Invalid constant pool index {index} in class file {name} (not {wanted})"
    )))
}

/// Name and descriptor of the NameAndType at `index`; the references were checked before.
fn parts<'a>(pool: &ConstantPool<'a>, index: u16) -> (&'a [u8], &'a [u8]) {
    pool.name_and_type(index).unwrap_or_default()
}

fn check_strings(
    pool: &ConstantPool<'_>,
    constant: &Constant<'_>,
    context: &Context<'_>,
) -> Result<(), ClassFileError> {
    match *constant {
        Constant::Class { name_index } => context.check_class_name(pool.utf8(name_index).unwrap_or_default()),
        Constant::NameAndType { name_index, descriptor_index } => {
            let name = pool.utf8(name_index).unwrap_or_default();
            let signature = pool.utf8(descriptor_index).unwrap_or_default();
            for (index, text) in [(descriptor_index, signature), (name_index, name)] {
                if text.is_empty() {
                    let class = context.class_name();
                    return Err(ClassFileError::format(alloc::format!(
                        "Illegal zero length constant pool entry at {index} in class {class}"
                    )));
                }
            }
            if descriptor::is_method(signature) {
                context.check_method_name(name)?;
                context.argument_slots(name, signature).map(|_| ())
            } else {
                context.check_field_name(name)?;
                context.field_type(name, signature).map(|_| ())
            }
        }
        Constant::FieldRef { name_and_type_index, .. } => check_is_field("Field", pool, name_and_type_index, context),
        Constant::Dynamic { name_and_type_index, .. } => {
            check_is_field("CONSTANT_Dynamic", pool, name_and_type_index, context)
        }
        Constant::MethodRef { name_and_type_index, .. } => {
            check_is_method(pool, name_and_type_index, context)?;
            let (name, _) = parts(pool, name_and_type_index);
            // A method reference may call a constructor but nothing else that begins with '<' (JVMS §4.4.2).
            let Some(Constant::NameAndType { name_index, .. }) = pool.get(name_and_type_index) else { return Ok(()) };
            let legal = name.first() != Some(&b'<') || name == b"<init>";
            context.check(legal, format_args!("Bad method name at constant pool index {name_index}"))
        }
        Constant::InterfaceMethodRef { name_and_type_index, .. }
        | Constant::InvokeDynamic { name_and_type_index, .. } => check_is_method(pool, name_and_type_index, context),
        Constant::MethodHandle { kind, reference_index } => {
            if kind.is_field() {
                return Ok(());
            }
            let Some(
                Constant::MethodRef { name_and_type_index, .. }
                | Constant::InterfaceMethodRef { name_and_type_index, .. },
            ) = pool.get(reference_index)
            else {
                return Ok(());
            };
            let (name, _) = parts(pool, name_and_type_index);
            let Some(Constant::NameAndType { name_index, .. }) = pool.get(name_and_type_index) else { return Ok(()) };
            if kind == MethodHandleKind::NewInvokeSpecial {
                context
                    .check(name == b"<init>", format_args!("Bad constructor name at constant pool index {name_index}"))
            } else {
                context.check(name != b"<init>", format_args!("Bad method name at constant pool index {name_index}"))
            }
        }
        Constant::MethodType { descriptor_index } => {
            context.argument_slots(b"type", pool.utf8(descriptor_index).unwrap_or_default()).map(|_| ())
        }
        _ => Ok(()),
    }
}

/// The descriptor is a field's. Its syntax, and the name's, are checked where the NameAndType itself is.
fn check_is_field(
    what: &str,
    pool: &ConstantPool<'_>,
    name_and_type_index: u16,
    context: &Context<'_>,
) -> Result<(), ClassFileError> {
    let (name, signature) = parts(pool, name_and_type_index);
    if descriptor::is_method(signature) {
        return Err(context.illegal_signature(what, name, signature));
    }
    Ok(())
}

/// The descriptor is a method's; see [`check_is_field`].
fn check_is_method(
    pool: &ConstantPool<'_>,
    name_and_type_index: u16,
    context: &Context<'_>,
) -> Result<(), ClassFileError> {
    let (name, signature) = parts(pool, name_and_type_index);
    if !descriptor::is_method(signature) {
        return Err(context.illegal_signature("Method", name, signature));
    }
    Ok(())
}
