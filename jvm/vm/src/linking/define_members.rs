//! The parts of a class that its class file spells out: constant pool, fields, methods, attributes.

use super::define::DefineOptions;
use crate::jdk17::injected_fields;
use crate::metadata::class::{ClassAttributes, InnerClass, RecordComponent};
use crate::metadata::constant_pool::{BootstrapMethod, Tag};
use crate::metadata::method::{ExceptionHandler, MethodAttributes, MethodParameter};
use crate::metadata::{Class, ClassFlags, ConstantPool, Field, Meta, MetaSlice, Method, MethodFlags, Symbol, TypeKind};
use alloc::vec::Vec;
use core::sync::atomic::{AtomicU32, AtomicU64};
use stardust_classfile::{ClassFile, Code, Constant, FieldInfo, MethodInfo, descriptor};

/// What [`build`] makes.
pub struct Members {
    /// Declared fields, then injected ones; their offsets are 0 yet.
    pub fields: MetaSlice<Meta<Field>>,
    /// Declared methods; their table indices are -1 yet.
    pub methods: MetaSlice<Meta<Method>>,
    /// The run-time constant pool.
    pub constant_pool: Meta<ConstantPool>,
    /// Attributes of the class.
    pub attributes: Meta<ClassAttributes>,
    /// What the members say about the class.
    pub flags: ClassFlags,
}

/// Builds the members of `class`, whose name (that of a hidden class differs from the file's) is `name`.
pub fn build(
    file: &ClassFile<'_>,
    class: Meta<Class>,
    name: Symbol,
    super_class: Option<Meta<Class>>,
    options: &DefineOptions,
) -> Members {
    let constant_pool = build_constant_pool(file, class, name);
    let mut flags = ClassFlags::empty();
    let trusted = options.loader.is_of_jdk() || options.hidden;
    let mut fields: Vec<Meta<Field>> =
        file.fields.iter().enumerate().map(|(slot, field)| build_field(file, class, slot, field)).collect();
    if options.loader.is_boot() && !options.hidden {
        for (name, kind) in injected_fields(file.name) {
            fields.push(injected(class, fields.len(), name, *kind));
        }
    }
    let methods: Vec<Meta<Method>> = file
        .methods
        .iter()
        .enumerate()
        .map(|(slot, method)| {
            let mut flags = method_flags(file, method, trusted);
            if options.hidden {
                flags |= MethodFlags::HIDDEN;
            }
            build_method(file, class, slot, method, flags)
        })
        .collect();
    for method in &methods {
        match (method.name.bytes(), method.descriptor.bytes()) {
            (b"<clinit>", b"()V") => flags |= ClassFlags::HAS_CLINIT,
            (b"finalize", b"()V")
                if super_class.is_some() && !method.is_static() && !file.is_interface()
                // One that does nothing is none.
                && method.bytecode.get() != [0xb1] =>
            {
                flags |= ClassFlags::HAS_FINALIZER;
            }
            _ => {}
        }
        if file.is_interface() && !method.is_static() && !method.is_abstract() {
            flags |= ClassFlags::HAS_DEFAULT_METHODS;
        }
    }
    if file.attributes.record.is_some() {
        flags |= ClassFlags::RECORD;
    }
    Members {
        fields: MetaSlice::from_vec(fields),
        methods: MetaSlice::from_vec(methods),
        constant_pool,
        attributes: build_attributes(file),
        flags,
    }
}

fn symbol(file: &ClassFile<'_>, index: u16) -> Symbol {
    Symbol::intern(file.constant_pool.utf8(index).unwrap_or(b""))
}

fn class_symbol(file: &ClassFile<'_>, index: u16) -> Symbol {
    Symbol::intern(file.constant_pool.class_name(index).unwrap_or(b""))
}

fn optional_symbol(file: &ClassFile<'_>, index: Option<u16>) -> Option<Symbol> {
    index.filter(|&index| index != 0).map(|index| symbol(file, index))
}

fn raw(bytes: Option<&[u8]>) -> MetaSlice<u8> {
    bytes.map_or(MetaSlice::EMPTY, MetaSlice::from_bytes)
}

fn build_constant_pool(file: &ClassFile<'_>, class: Meta<Class>, name: Symbol) -> Meta<ConstantPool> {
    let pair = |high: u16, low: u16| u64::from(high) << 16 | u64::from(low);
    let address = |symbol: Symbol| u64::from(symbol.address());
    let (mut tags, mut fixed): (Vec<Tag>, Vec<u64>) = (Vec::new(), Vec::new());
    for index in 0..file.constant_pool.len() as u16 {
        let (tag, value) = match file.constant_pool.get(index).unwrap_or(Constant::Unusable) {
            Constant::Unusable => (Tag::Unusable, 0),
            Constant::Utf8(bytes) => (Tag::Utf8, address(Symbol::intern(bytes))),
            Constant::Integer(value) => (Tag::Integer, u64::from(value as u32)),
            Constant::Float(bits) => (Tag::Float, u64::from(bits)),
            Constant::Long(value) => (Tag::Long, value as u64),
            Constant::Double(bits) => (Tag::Double, bits),
            Constant::Class { .. } if index == file.this_class => (Tag::Class, address(name)),
            Constant::Class { name_index } => (Tag::Class, address(symbol(file, name_index))),
            Constant::String { utf8_index } => (Tag::String, address(symbol(file, utf8_index))),
            Constant::FieldRef { class_index, name_and_type_index } => {
                (Tag::FieldRef, pair(class_index, name_and_type_index))
            }
            Constant::MethodRef { class_index, name_and_type_index } => {
                (Tag::MethodRef, pair(class_index, name_and_type_index))
            }
            Constant::InterfaceMethodRef { class_index, name_and_type_index } => {
                (Tag::InterfaceMethodRef, pair(class_index, name_and_type_index))
            }
            Constant::NameAndType { name_index, descriptor_index } => {
                let name = address(symbol(file, name_index));
                (Tag::NameAndType, name << 32 | address(symbol(file, descriptor_index)))
            }
            Constant::MethodHandle { kind, reference_index } => (Tag::MethodHandle, pair(kind as u16, reference_index)),
            Constant::MethodType { descriptor_index } => (Tag::MethodType, address(symbol(file, descriptor_index))),
            Constant::Dynamic { bootstrap_index, name_and_type_index } => {
                (Tag::Dynamic, pair(bootstrap_index, name_and_type_index))
            }
            Constant::InvokeDynamic { bootstrap_index, name_and_type_index } => {
                (Tag::InvokeDynamic, pair(bootstrap_index, name_and_type_index))
            }
            Constant::Module { name_index } => (Tag::Module, address(symbol(file, name_index))),
            Constant::Package { name_index } => (Tag::Package, address(symbol(file, name_index))),
        };
        tags.push(tag);
        fixed.push(value);
    }
    let resolved = MetaSlice::from_iter_exact((0..tags.len()).map(|_| AtomicU64::new(0)));
    let bootstrap_methods = file.attributes.bootstrap_methods.iter().map(|specifier| BootstrapMethod {
        method: specifier.method_handle,
        arguments: MetaSlice::from_iter_exact(specifier.arguments.iter().copied()),
    });
    Meta::new(ConstantPool {
        class,
        tags: MetaSlice::from_vec(tags),
        fixed: MetaSlice::from_vec(fixed),
        resolved,
        bootstrap_methods: MetaSlice::from_iter_exact(bootstrap_methods),
    })
}

fn build_field(file: &ClassFile<'_>, class: Meta<Class>, slot: usize, field: &FieldInfo<'_>) -> Meta<Field> {
    let kind = field.descriptor.first().and_then(|&first| TypeKind::of_descriptor(first));
    Meta::new(Field {
        class,
        name: Symbol::intern(field.name),
        descriptor: Symbol::intern(field.descriptor),
        access_flags: field.access_flags,
        kind: kind.unwrap_or(TypeKind::Reference),
        slot: slot as u16,
        injected: false,
        signature: optional_symbol(file, field.signature),
        offset: 0,
        constant_value: field.constant_value.unwrap_or(0),
        annotations: raw(field.annotations.visible),
        type_annotations: raw(field.annotations.visible_type),
    })
}

fn injected(class: Meta<Class>, slot: usize, name: &str, kind: TypeKind) -> Meta<Field> {
    let descriptor: &[u8] = match kind {
        TypeKind::Reference => b"Ljava/lang/Object;",
        TypeKind::Long => b"J",
        _ => b"I",
    };
    Meta::new(Field {
        class,
        name: Symbol::intern(name.as_bytes()),
        descriptor: Symbol::intern(descriptor),
        access_flags: 0x1002,
        kind,
        slot: slot as u16,
        injected: true,
        signature: None,
        offset: 0,
        constant_value: 0,
        annotations: MetaSlice::EMPTY,
        type_annotations: MetaSlice::EMPTY,
    })
}

fn build_method(
    file: &ClassFile<'_>,
    class: Meta<Class>,
    slot: usize,
    method: &MethodInfo<'_>,
    flags: MethodFlags,
) -> Meta<Method> {
    let parameters = parameter_kinds(method.descriptor);
    let result = method.descriptor.iter().rposition(|&byte| byte == b')').map_or(b'V', |at| method.descriptor[at + 1]);
    let code = method.code.as_ref();
    Meta::new(Method {
        class,
        name: Symbol::intern(method.name),
        descriptor: Symbol::intern(method.descriptor),
        access_flags: method.access_flags,
        flags,
        slot: slot as u16,
        vtable_index: -1,
        itable_index: -1,
        argument_slots: method.argument_slots,
        parameters: MetaSlice::from_vec(parameters),
        result: TypeKind::of_descriptor(result).unwrap_or(TypeKind::Void),
        max_stack: code.map_or(0, |code| code.max_stack),
        max_locals: code.map_or(0, |code| code.max_locals),
        bytecode: code.map_or(MetaSlice::EMPTY, |code| MetaSlice::from_bytes(code.bytecode)),
        exception_handlers: code.map_or(MetaSlice::EMPTY, exception_handlers),
        attributes: method_attributes(file, method),
        code: AtomicU32::new(0),
        native: AtomicU32::new(0),
    })
}

fn parameter_kinds(descriptor: &[u8]) -> Vec<TypeKind> {
    let Ok(parameters) = descriptor::parameters(descriptor) else { return Vec::new() };
    parameters
        .map_while(Result::ok)
        .map(|parameter| TypeKind::of_descriptor(parameter.tag()).unwrap_or(TypeKind::Reference))
        .collect()
}

fn exception_handlers(code: &Code<'_>) -> MetaSlice<ExceptionHandler> {
    MetaSlice::from_iter_exact(code.exception_table.iter().map(|entry| ExceptionHandler {
        start: entry.start_pc,
        end: entry.end_pc,
        handler: entry.handler_pc,
        catch_type: entry.catch_type,
    }))
}

fn method_flags(file: &ClassFile<'_>, method: &MethodInfo<'_>, trusted: bool) -> MethodFlags {
    let mut flags = MethodFlags::empty();
    const NATIVE_VARARGS: u16 = 0x0180;
    let is_handle_class = matches!(file.name, b"java/lang/invoke/MethodHandle" | b"java/lang/invoke/VarHandle");
    if is_handle_class && method.access_flags & NATIVE_VARARGS == NATIVE_VARARGS {
        flags |= MethodFlags::SIGNATURE_POLYMORPHIC;
    }
    if is_handle_class && method.access_flags & 0x0100 != 0 && method.name.starts_with(b"linkTo") {
        flags |= MethodFlags::SIGNATURE_POLYMORPHIC;
    }
    if trusted {
        for type_name in annotation_types(file, method.annotations.visible.unwrap_or(&[])) {
            match type_name {
                b"Ljdk/internal/reflect/CallerSensitive;" => flags |= MethodFlags::CALLER_SENSITIVE,
                b"Ljava/lang/invoke/LambdaForm$Hidden;" | b"Ljdk/internal/vm/annotation/Hidden;" => {
                    flags |= MethodFlags::HIDDEN;
                }
                b"Ljava/lang/invoke/LambdaForm$Compiled;" => flags |= MethodFlags::LAMBDA_FORM,
                b"Ljdk/internal/vm/annotation/ForceInline;" => flags |= MethodFlags::FORCE_INLINE,
                _ => {}
            }
        }
    }
    flags
}

/// The type descriptors of the annotations in a raw `RuntimeVisibleAnnotations` attribute (JVMS §4.7.16); ends at the
/// first that is malformed.
fn annotation_types<'a>(file: &ClassFile<'a>, bytes: &[u8]) -> Vec<&'a [u8]> {
    let mut reader = AnnotationReader { bytes, at: 0 };
    let count = reader.u16().unwrap_or(0);
    (0..count).map_while(|_| reader.annotation().and_then(|index| file.constant_pool.utf8(index))).collect()
}

struct AnnotationReader<'b> {
    bytes: &'b [u8],
    at: usize,
}

impl AnnotationReader<'_> {
    fn u8(&mut self) -> Option<u8> {
        let byte = *self.bytes.get(self.at)?;
        self.at += 1;
        Some(byte)
    }

    fn u16(&mut self) -> Option<u16> {
        Some(u16::from_be_bytes([self.u8()?, self.u8()?]))
    }

    /// Reads over an annotation; returns its type's constant pool index.
    fn annotation(&mut self) -> Option<u16> {
        let type_index = self.u16()?;
        for _ in 0..self.u16()? {
            self.u16()?;
            self.element_value(0)?;
        }
        Some(type_index)
    }

    fn element_value(&mut self, depth: usize) -> Option<()> {
        if depth > 32 {
            return None;
        }
        match self.u8()? {
            b'e' => {
                self.u16()?;
                self.u16()?;
            }
            b'@' => {
                self.annotation()?;
            }
            b'[' => {
                for _ in 0..self.u16()? {
                    self.element_value(depth + 1)?;
                }
            }
            _ => {
                self.u16()?;
            }
        }
        Some(())
    }
}

fn method_attributes(file: &ClassFile<'_>, method: &MethodInfo<'_>) -> Meta<MethodAttributes> {
    let code = method.code.as_ref();
    let mut lines: Vec<(u16, u16)> =
        code.map_or_else(Vec::new, |code| code.line_numbers.iter().map(|line| (line.start_pc, line.line)).collect());
    lines.sort_by_key(|&(start, _)| start);
    let locals = code.map_or(MetaSlice::EMPTY, |code| {
        MetaSlice::from_iter_exact(
            code.local_variables
                .iter()
                .map(|local| (local.start_pc, local.length, symbol(file, local.name_index), local.slot)),
        )
    });
    let parameters = method.parameters.as_ref().map(|parameters| {
        MetaSlice::from_iter_exact(parameters.iter().map(|parameter| MethodParameter {
            name: optional_symbol(file, Some(parameter.name_index)),
            access_flags: parameter.access_flags,
        }))
    });
    Meta::new(MethodAttributes {
        signature: optional_symbol(file, method.signature),
        exceptions: MetaSlice::from_iter_exact(method.exceptions.iter().copied()),
        parameters,
        line_numbers: MetaSlice::from_vec(lines),
        local_variables: locals,
        annotations: raw(method.annotations.visible),
        parameter_annotations: raw(method.visible_parameter_annotations),
        annotation_default: raw(method.annotation_default),
        type_annotations: raw(method.annotations.visible_type),
        stack_map_table: raw(code.and_then(|code| code.stack_map_table)),
    })
}

fn build_attributes(file: &ClassFile<'_>) -> Meta<ClassAttributes> {
    let attributes = &file.attributes;
    let class_names = |indices: &Vec<u16>| MetaSlice::from_iter_exact(indices.iter().map(|&i| class_symbol(file, i)));
    let inner_classes = attributes.inner_classes.iter().map(|inner| InnerClass {
        inner: class_symbol(file, inner.inner_class),
        outer: (inner.outer_class != 0).then(|| class_symbol(file, inner.outer_class)),
        simple_name: optional_symbol(file, Some(inner.inner_name)),
        access_flags: inner.access_flags,
    });
    let enclosing_method = attributes.enclosing_method.map(|enclosing| {
        let method = (enclosing.method != 0)
            .then(|| file.constant_pool.name_and_type(enclosing.method))
            .flatten()
            .map(|(name, descriptor)| (Symbol::intern(name), Symbol::intern(descriptor)));
        (class_symbol(file, enclosing.class), method)
    });
    let record_components = attributes.record.as_ref().map(|components| {
        MetaSlice::from_iter_exact(components.iter().map(|component| RecordComponent {
            name: symbol(file, component.name_index),
            descriptor: symbol(file, component.descriptor_index),
            signature: optional_symbol(file, component.signature),
            annotations: raw(component.annotations.visible),
            type_annotations: raw(component.annotations.visible_type),
        }))
    });
    Meta::new(ClassAttributes {
        source_file: optional_symbol(file, attributes.source_file),
        source_debug_extension: raw(attributes.source_debug_extension),
        signature: optional_symbol(file, attributes.signature),
        inner_classes: MetaSlice::from_iter_exact(inner_classes),
        enclosing_method,
        nest_host: attributes.nest_host.map(|index| class_symbol(file, index)),
        nest_members: attributes.nest_members.as_ref().map_or(MetaSlice::EMPTY, class_names),
        permitted_subclasses: attributes.permitted_subclasses.as_ref().map(class_names),
        record_components,
        annotations: raw(attributes.annotations.visible),
        type_annotations: raw(attributes.annotations.visible_type),
        version: (file.minor_version, file.major_version),
    })
}
