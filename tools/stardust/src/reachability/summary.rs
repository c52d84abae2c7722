//! What the analysis needs of a class file: its place in the hierarchy, and what each method refers to.

use super::annotations;
use super::names::{ClassId, Names, Selector, Text};
use stardust_classfile::descriptor::{self, FieldType};
use stardust_classfile::instructions::{Operand, instructions};
use stardust_classfile::modified_utf8::to_str;
use stardust_classfile::{
    BootstrapMethod, Checks, ClassFile, Code, Constant, MemberRef, MethodHandleKind, MethodInfo, ParseOptions, flags,
    opcodes,
};
use std::collections::HashMap;

/// How deep dynamic constants are followed into each other's arguments; circles are possible (JVMS §5.4.3.6).
const DYNAMIC_DEPTH_MAX: usize = 8;
/// Longer string constants are no names.
const NAME_LENGTH_MAX: usize = 200;

/// What executing code does to other classes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reference {
    /// The class must be there: casts, type tests, arrays, handlers.
    Class(ClassId),
    /// The class as a value: `Foo.class`. Reflection may follow.
    Literal(ClassId),
    /// A static field, or anything else that initialises the class.
    Initialise(ClassId),
    /// `new`.
    Instantiate(ClassId),
    /// A lambda makes an object whose class implements this interface.
    Lambda(ClassId),
    /// A call without dispatch: static methods, constructors, private and super methods.
    Direct(ClassId, Selector),
    /// A call of a static method, which initialises the class.
    Static(ClassId, Selector),
    /// A call with dispatch.
    Virtual(ClassId, Selector),
    /// A string constant that may be the name of a class or a member.
    Text(Text),
}

impl Reference {
    /// The class that it names.
    pub fn class(self) -> Option<ClassId> {
        match self {
            Reference::Class(class)
            | Reference::Literal(class)
            | Reference::Initialise(class)
            | Reference::Instantiate(class)
            | Reference::Lambda(class)
            | Reference::Direct(class, _)
            | Reference::Static(class, _)
            | Reference::Virtual(class, _) => Some(class),
            Reference::Text(_) => None,
        }
    }
}

/// A method.
#[derive(Debug)]
pub struct MethodSummary {
    /// Its name and descriptor.
    pub selector: Selector,
    /// Its name.
    pub name: Text,
    /// See [`flags`].
    pub flags: u16,
    /// What its code refers to, without repetitions.
    pub references: Box<[Reference]>,
}

impl MethodSummary {
    /// Whether it is static.
    pub fn is_static(&self) -> bool {
        self.flags & flags::STATIC != 0
    }

    /// Whether it has a body, in Java or outside.
    pub fn is_concrete(&self) -> bool {
        self.flags & flags::ABSTRACT == 0
    }

    /// Whether calls on subclasses can find it.
    pub fn is_dispatched(&self) -> bool {
        self.flags & (flags::STATIC | flags::PRIVATE) == 0
    }
}

/// A class.
#[derive(Debug)]
pub struct ClassSummary {
    /// See [`flags`].
    pub flags: u16,
    /// The superclass; none for `java.lang.Object`.
    pub super_class: Option<ClassId>,
    /// Direct superinterfaces.
    pub interfaces: Vec<ClassId>,
    /// Methods in the class file's order.
    pub methods: Vec<MethodSummary>,
    /// Where in `methods` each one is.
    pub by_selector: HashMap<Selector, u16>,
    /// The classes around it: nest host, enclosing class, and the class that it is a member of.
    pub surrounding: Vec<ClassId>,
    /// The types of its fields, parameters, results and declared exceptions, which reflection loads all at once.
    pub signature_types: Vec<ClassId>,
    /// What its annotations name.
    pub annotations: Vec<ClassId>,
}

impl ClassSummary {
    /// Whether objects of the class itself can exist.
    pub fn is_concrete(&self) -> bool {
        self.flags & (flags::ABSTRACT | flags::INTERFACE) == 0
    }

    /// Whether it is an interface.
    pub fn is_interface(&self) -> bool {
        self.flags & flags::INTERFACE != 0
    }

    /// Whether it is an enum.
    pub fn is_enum(&self) -> bool {
        self.flags & flags::ENUM != 0
    }

    /// Reads a class file; `None` if it is damaged.
    pub fn parse(bytes: &[u8], names: &mut Names) -> Option<ClassSummary> {
        let options = ParseOptions { expected_name: None, checks: Checks::Trusted };
        let class = ClassFile::parse_with(bytes, options).ok()?;
        let mut reader = Reader { class: &class, names };
        let methods: Vec<MethodSummary> = class.methods.iter().map(|method| reader.method(method)).collect();
        let by_selector = (0u16..).zip(&methods).map(|(index, method)| (method.selector, index)).collect();
        let mut interfaces = Vec::new();
        for name in class.interface_names() {
            interfaces.push(reader.names.class(&to_str(name)));
        }
        Some(ClassSummary {
            flags: class.access_flags,
            super_class: class.super_name.map(|name| reader.names.class(&to_str(name))),
            interfaces,
            by_selector,
            surrounding: reader.surrounding(),
            signature_types: reader.signature_types(),
            annotations: reader.annotations(),
            methods,
        })
    }
}

/// Reads one class file.
struct Reader<'a, 'n> {
    class: &'a ClassFile<'a>,
    names: &'n mut Names,
}

impl Reader<'_, '_> {
    /// The class, or the element class of an array, that a Class constant names.
    fn class_at(&mut self, index: u16) -> Option<ClassId> {
        self.named(self.class.constant_pool.class_name(index)?)
    }

    /// The same for a class constant's or descriptor's text.
    fn named(&mut self, name: &[u8]) -> Option<ClassId> {
        if name.first() != Some(&b'[') {
            return Some(self.names.class(&to_str(name)));
        }
        let element = &name[name.iter().take_while(|byte| **byte == b'[').count()..];
        let element = element.strip_prefix(b"L")?.strip_suffix(b";")?;
        Some(self.names.class(&to_str(element)))
    }

    /// Adds the classes that a field or method descriptor names.
    fn descriptor(&mut self, text: &[u8], out: &mut Vec<ClassId>) {
        let mut add = |field: FieldType<'_>| out.extend(field.class_name().and_then(|name| self.named(name)));
        if !descriptor::is_method(text) {
            descriptor::parse_field(text).into_iter().for_each(add);
        } else if let Ok(method) = descriptor::MethodDescriptor::parse(text) {
            method.parameters.into_iter().chain(method.return_type).for_each(&mut add);
        }
    }

    fn surrounding(&mut self) -> Vec<ClassId> {
        let attributes = &self.class.attributes;
        let mut indices: Vec<u16> = attributes.nest_host.into_iter().collect();
        indices.extend(attributes.enclosing_method.map(|enclosing| enclosing.class));
        let own = self.class.name;
        let is_own = |index: u16| self.class.constant_pool.class_name(index) == Some(own);
        indices.extend(attributes.inner_classes.iter().filter(|i| is_own(i.inner_class)).map(|i| i.outer_class));
        indices.into_iter().filter_map(|index| self.class_at(index)).collect()
    }

    fn signature_types(&mut self) -> Vec<ClassId> {
        let mut types = Vec::new();
        for field in &self.class.fields {
            self.descriptor(field.descriptor, &mut types);
        }
        for method in &self.class.methods {
            self.descriptor(method.descriptor, &mut types);
            for exception in &method.exceptions {
                types.extend(self.class_at(*exception));
            }
        }
        types.sort_unstable();
        types.dedup();
        types
    }

    fn annotations(&mut self) -> Vec<ClassId> {
        let class = self.class;
        let mut raw: Vec<&[u8]> = class.attributes.annotations.visible.into_iter().collect();
        raw.extend(class.fields.iter().filter_map(|field| field.annotations.visible));
        raw.extend(class.methods.iter().filter_map(|method| method.annotations.visible));
        let components = class.attributes.record.iter().flatten();
        raw.extend(components.filter_map(|component| component.annotations.visible));
        let mut descriptors = Vec::new();
        for bytes in raw {
            annotations::types(bytes, &class.constant_pool, &mut descriptors);
        }
        for method in &class.methods {
            if let Some(bytes) = method.visible_parameter_annotations {
                annotations::parameter_types(bytes, &class.constant_pool, &mut descriptors);
            }
            if let Some(bytes) = method.annotation_default {
                annotations::value_types(bytes, &class.constant_pool, &mut descriptors);
            }
        }
        let mut types = Vec::new();
        for descriptor in descriptors {
            self.descriptor(descriptor, &mut types);
        }
        types.sort_unstable();
        types.dedup();
        types
    }

    fn method(&mut self, method: &MethodInfo<'_>) -> MethodSummary {
        let (name, descriptor) = (to_str(method.name), to_str(method.descriptor));
        let mut references = Vec::new();
        if let Some(code) = &method.code {
            self.code(code, &mut references);
        }
        let mut seen = std::collections::HashSet::new();
        references.retain(|reference| seen.insert(*reference));
        MethodSummary {
            selector: self.names.selector(&name, &descriptor),
            name: self.names.text(&name),
            flags: method.access_flags,
            references: references.into(),
        }
    }

    fn code(&mut self, code: &Code<'_>, out: &mut Vec<Reference>) {
        for entry in &code.exception_table {
            out.extend(self.class_at(entry.catch_type).map(Reference::Class));
        }
        // What follows an instruction that cannot be decoded is never executed: its method is refused.
        for instruction in instructions(code.bytecode).map_while(Result::ok) {
            let index = match instruction.operand {
                Operand::Constant(index)
                | Operand::InvokeInterface { index, .. }
                | Operand::MultiNewArray { index, .. } => index,
                _ => continue,
            };
            match instruction.opcode {
                opcodes::LDC | opcodes::LDC_W | opcodes::LDC2_W => self.loaded_constant(index, out, 0),
                opcodes::INVOKEDYNAMIC => self.loaded_constant(index, out, 0),
                opcodes::NEW => out.extend(self.class_at(index).map(Reference::Instantiate)),
                opcodes::GETSTATIC | opcodes::PUTSTATIC => {
                    if let Some(member) = self.class.constant_pool.member_ref(index) {
                        out.extend(self.named(member.class_name).map(Reference::Initialise));
                    }
                }
                opcodes::INVOKESTATIC => self.call(index, Reference::Static, out),
                opcodes::INVOKESPECIAL => self.call(index, Reference::Direct, out),
                opcodes::INVOKEVIRTUAL | opcodes::INVOKEINTERFACE => self.call(index, Reference::Virtual, out),
                // Resolving a field of an object loads its class, which the object's own existence has done mostly.
                opcodes::GETFIELD | opcodes::PUTFIELD => {
                    if let Some(member) = self.class.constant_pool.member_ref(index) {
                        out.extend(self.named(member.class_name).map(Reference::Class));
                    }
                }
                _ => out.extend(self.class_at(index).map(Reference::Class)),
            }
        }
    }

    fn call(&mut self, index: u16, kind: fn(ClassId, Selector) -> Reference, out: &mut Vec<Reference>) {
        let Some(member) = self.class.constant_pool.member_ref(index) else { return };
        self.member(&member, kind, out);
    }

    fn member(&mut self, member: &MemberRef<'_>, kind: fn(ClassId, Selector) -> Reference, out: &mut Vec<Reference>) {
        let selector = self.names.selector(&to_str(member.name), &to_str(member.descriptor));
        if member.class_name == b"java/lang/invoke/MethodHandle" || member.class_name == b"java/lang/invoke/VarHandle" {
            // Such a call is linked by the types in its descriptor (JVMS §5.4.3.3), which are loaded for that.
            self.types(member.descriptor, out);
        }
        out.extend(self.named(member.class_name).map(|class| kind(class, selector)));
    }

    /// The types of a descriptor that becomes a `MethodType`, or a class.
    fn types(&mut self, descriptor: &[u8], out: &mut Vec<Reference>) {
        let mut types = Vec::new();
        self.descriptor(descriptor, &mut types);
        out.extend(types.into_iter().map(Reference::Class));
    }

    /// A constant that is loaded: by `ldc`, as the target of `invokedynamic`, as an argument of a bootstrap method.
    fn loaded_constant(&mut self, index: u16, out: &mut Vec<Reference>, depth: usize) {
        let pool = &self.class.constant_pool;
        match pool.get(index) {
            Some(Constant::Class { .. }) => out.extend(self.class_at(index).map(Reference::Literal)),
            Some(Constant::String { utf8_index }) => {
                let text = to_str(pool.utf8(utf8_index).unwrap_or_default());
                if may_be_name(&text) {
                    out.push(Reference::Text(self.names.text(&text)));
                }
            }
            Some(Constant::MethodType { descriptor_index }) => {
                self.types(pool.utf8(descriptor_index).unwrap_or_default(), out);
            }
            Some(Constant::MethodHandle { kind, reference_index }) => self.handle(kind, reference_index, out),
            Some(
                Constant::Dynamic { bootstrap_index, name_and_type_index }
                | Constant::InvokeDynamic { bootstrap_index, name_and_type_index },
            ) => self.dynamic(bootstrap_index, name_and_type_index, out, depth),
            _ => {}
        }
    }

    fn handle(&mut self, kind: MethodHandleKind, index: u16, out: &mut Vec<Reference>) {
        use MethodHandleKind::*;
        let Some(member) = self.class.constant_pool.member_ref(index) else { return };
        self.types(member.descriptor, out);
        match kind {
            GetField | PutField => out.extend(self.named(member.class_name).map(Reference::Class)),
            GetStatic | PutStatic => out.extend(self.named(member.class_name).map(Reference::Initialise)),
            InvokeVirtual | InvokeInterface => self.member(&member, Reference::Virtual, out),
            InvokeStatic => self.member(&member, Reference::Static, out),
            InvokeSpecial => self.member(&member, Reference::Direct, out),
            NewInvokeSpecial => {
                out.extend(self.named(member.class_name).map(Reference::Instantiate));
                self.member(&member, Reference::Direct, out);
            }
        }
    }

    fn dynamic(&mut self, bootstrap: u16, name_and_type: u16, out: &mut Vec<Reference>, depth: usize) {
        if depth > DYNAMIC_DEPTH_MAX {
            return;
        }
        let Some((name, descriptor)) = self.class.constant_pool.name_and_type(name_and_type) else { return };
        self.types(descriptor, out);
        // Some bootstrap methods look the name up: a constant of an enum, a method.
        let name = to_str(name);
        out.push(Reference::Text(self.names.text(&name)));
        let attributes = &self.class.attributes;
        let Some(BootstrapMethod { method_handle, arguments }) =
            attributes.bootstrap_methods.get(usize::from(bootstrap))
        else {
            return;
        };
        self.loaded_constant(*method_handle, out, depth + 1);
        for argument in arguments {
            self.loaded_constant(*argument, out, depth + 1);
        }
        if self.is_lambda(*method_handle) {
            // The call site returns an object of the functional interface; further interfaces are among the arguments.
            let result = descriptor::MethodDescriptor::parse(descriptor).ok().and_then(|method| method.return_type);
            let interface = result.and_then(|result| result.class_name()).and_then(|name| self.named(name));
            out.extend(interface.map(Reference::Lambda));
            for argument in arguments {
                if let Some(Constant::Class { .. }) = self.class.constant_pool.get(*argument) {
                    out.extend(self.class_at(*argument).map(Reference::Lambda));
                }
            }
        }
    }

    fn is_lambda(&self, method_handle: u16) -> bool {
        let pool = &self.class.constant_pool;
        let Some(Constant::MethodHandle { reference_index, .. }) = pool.get(method_handle) else { return false };
        pool.member_ref(reference_index)
            .is_some_and(|member| member.class_name == b"java/lang/invoke/LambdaMetafactory")
    }
}

/// Whether a string may name a class, package, member or file.
fn may_be_name(text: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '$' | '.' | '/' | '-' | '<' | '>' | '[' | ';');
    !text.is_empty() && text.len() <= NAME_LENGTH_MAX && text.chars().all(is_part)
}
